"""The stretches of words of a claim that others interrupt, each to go to."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from annotator.gui.widgets.elided_button import ElidedButton
from annotator.gui.widgets.layouts import column_of
from annotator.model import Span


class SpanList(QWidget):
    """One line for each span; nothing where there is only one."""

    span_chosen = Signal(int)
    """The offset (code points) of a span."""

    def __init__(self) -> None:
        super().__init__()
        self._column = column_of(within=self, margins=0, spacing=0)
        self._buttons: list[ElidedButton] = []
        self._spans: Sequence[Span] = ()

    def show_spans(self, spans: Sequence[Span]) -> None:
        """Show the spans of a claim."""
        self._spans = spans
        while len(self._buttons) < len(spans) and len(spans) > 1:
            self._add(len(self._buttons))
        for number, button in enumerate(self._buttons):
            is_shown = number < len(spans) > 1
            button.setVisible(is_shown)
            if is_shown:
                words = " ".join(spans[number].exact.split())
                button.show_text(f"{number + 1}   {words}", words)
                button.setAccessibleName(
                    self.tr("Words {0} of {1}: {2}").format(number + 1, len(spans), words)
                )
        self.setVisible(len(spans) > 1)

    def _add(self, number: int) -> None:
        button = ElidedButton()
        button.clicked.connect(lambda: self.span_chosen.emit(self._spans[number].start))
        self._buttons.append(button)
        self._column.addWidget(button)
