"""The strip that holds what was read while the analyst was at something else."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QPushButton, QWidget

from annotator.gui.look.plain_labels import PlainLabel
from annotator.gui.widgets.layouts import row_of


class ReadBar(QFrame):
    """Shows one file at a time, until she looks at it; never takes the focus by itself."""

    text_focus_requested = Signal()
    """It went while it had the focus."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("drafts")
        self.setAccessibleName(self.tr("A file that was read"))
        self._waiting: list[tuple[str, Callable[[], object]]] = []
        self.told = PlainLabel(wraps=True)
        self.look = QPushButton(self.tr("Show the preview"))
        self.discard = QPushButton(self.tr("Don't import it"))
        row = row_of((self.told, 1), within=self, margins=(16, 8, 12, 8), spacing=8)
        for button in (self.look, self.discard):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            row.addWidget(button)
        self.look.clicked.connect(self._look)
        self.discard.clicked.connect(self._take)
        self.hide()

    def hold(self, name: str, look: Callable[[], object]) -> None:
        """Offer to look at a file that was read."""
        self._waiting.append((name, look))
        self._refresh()

    def clear(self) -> None:
        """Hold nothing any more: the project that it was read for is closed."""
        self._waiting.clear()
        self._refresh()

    def _look(self) -> None:
        self._take()()

    def _take(self) -> Callable[[], object]:
        _name, look = self._waiting.pop(0)
        self._refresh()
        return look

    def _refresh(self) -> None:
        if not self._waiting:
            had_focus = self.look.hasFocus() or self.discard.hasFocus()
            self.hide()
            if had_focus:
                self.text_focus_requested.emit()
            return
        text = self.tr("{0} has been read and waits to be imported.").format(self._waiting[0][0])
        if others := len(self._waiting) - 1:
            more = self.tr("(1 more)") if others == 1 else self.tr("({0} more)")
            text = f"{text} {more.format(others)}"
        self.told.setText(text)
        self.show()
