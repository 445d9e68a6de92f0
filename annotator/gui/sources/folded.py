"""Rows of a form that are shown when they are asked for."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtWidgets import QFormLayout, QWidget

from annotator.gui.look.plain_labels import add_rows
from annotator.gui.widgets.elided_button import ElidedButton

_CLOSED, _OPEN = "▸", "▾"


class FoldedRows:
    """A button that says what is in the rows below it; it shows and hides them."""

    def __init__(self, form: QFormLayout, title: str, rows: Mapping[str, QWidget]) -> None:
        """`rows` are the fields by their labels; they stay below the button, in order."""
        self._form = form
        self._title = title
        self._told = ""
        self._rows = tuple(rows.values())
        self.button = ElidedButton()
        self.button.setCheckable(True)
        self.button.toggled.connect(lambda _on: self._show())
        form.addRow(self.button)
        add_rows(form, rows.items())
        self._show()

    def tell(self, text: str) -> None:
        """Say behind the title what is in the rows."""
        self._told = text
        self._show_title()

    def _show(self) -> None:
        for widget in self._rows:
            self._form.setRowVisible(widget, self.button.isChecked())
        self._show_title()

    def _show_title(self) -> None:
        title = f"{self._title}: {self._told}" if self._told else self._title
        is_open = self.button.isChecked()
        self.button.show_text(f"{_OPEN if is_open else _CLOSED} {title}", title)
        self.button.setAccessibleName(title)  # whether it is open is told by its being checked
