"""Lines of text, clickable or not, elided where there is no room."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette, QResizeEvent
from PySide6.QtWidgets import QSizePolicy

from annotator.gui.look.plain_labels import PlainLabel, literal, set_tip
from annotator.gui.widgets.buttons import ActButton
from annotator.text.direction import isolated

_LONGEST = 2_000
_ROOM = 14
"""Pixels of padding at both ends."""


class ElidedButton(ActButton):
    """Shows as much of a text as fits; the tool tip has all of it."""

    def __init__(self, role: str = "line") -> None:
        super().__init__(role=role)
        self._full = ""
        self._shorter: tuple[str, ...] = ()
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def show_text(self, text: str, tip: str, *shorter: str) -> None:
        """Show a text, or the first of the shorter ones that fits; the last of them always is."""
        self._full = text[:_LONGEST]  # to measure more takes Qt seconds
        self._shorter = shorter
        self.setAccessibleName(text)
        set_tip(self, tip)
        if shorter:
            self.setMinimumWidth(self.fontMetrics().horizontalAdvance(shorter[-1]) + _ROOM)
        self._cut()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show what fits now."""
        super().resizeEvent(event)
        self._cut()

    def _cut(self) -> None:
        width = max(0, self.width() - _ROOM)
        metrics, right = self.fontMetrics(), Qt.TextElideMode.ElideRight
        fitting = (t for t in (self._full, *self._shorter) if metrics.horizontalAdvance(t) <= width)
        shown = next(fitting, self._shorter[-1] if self._shorter else self._full)
        text = literal(metrics.elidedText(isolated(shown), right, width))
        if text != self.text():
            self.setText(text)


class ElidedLabel(PlainLabel):
    """Takes what room there is in a row."""

    def __init__(self, alignment: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeading) -> None:
        super().__init__()
        self.setAlignment(alignment | Qt.AlignmentFlag.AlignVCenter)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    def minimumSizeHint(self) -> QSize:
        """Let the row be narrow; words that are broken into lines ask for themselves."""
        hint = super().minimumSizeHint()
        return hint if self.wordWrap() else QSize(0, hint.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw what fits."""
        if self.wordWrap():
            super().paintEvent(event)
            return
        painter = QPainter(self)
        painter.setPen(self.palette().color(QPalette.ColorRole.WindowText))
        place = self.rect().adjusted(max(0, self.indent()), 0, 0, 0)
        text = self.fontMetrics().elidedText(
            isolated(self.text()), Qt.TextElideMode.ElideRight, place.width()
        )
        painter.drawText(place, int(self.alignment()), text)
        painter.end()
