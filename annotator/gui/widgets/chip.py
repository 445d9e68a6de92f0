"""A name in a rounded frame."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette

from annotator.gui.look.plain_labels import PlainLabel

_PADDING = 9
_HEIGHT = 22


class Chip(PlainLabel):
    """Shows one line of plain text; the outstanding one of several is framed and bold."""

    def __init__(self) -> None:
        super().__init__()
        self._is_outstanding = False

    def show_name(self, text: str, *, is_outstanding: bool) -> None:
        """Show a name, framed and bold if it stands out."""
        self._is_outstanding = is_outstanding
        font = self.font()
        font.setBold(is_outstanding)
        self.setFont(font)
        self.setText(text)
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """Make room for the text and the round ends."""
        return QSize(self.fontMetrics().horizontalAdvance(self.text()) + 2 * _PADDING, _HEIGHT)

    def minimumSizeHint(self) -> QSize:
        """Let the text be cut."""
        return QSize(2 * _PADDING, _HEIGHT)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the frame and the text, cut at its end where there is no room."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        role = QPalette.ColorRole.Link if self._is_outstanding else QPalette.ColorRole.Mid
        painter.setPen(self.palette().color(role))
        painter.setBrush(self.palette().color(QPalette.ColorRole.Window))
        box = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.drawRoundedRect(box, box.height() / 2, box.height() / 2)
        inner = self.rect().adjusted(_PADDING, 0, -_PADDING + 2, 0)
        text = self.fontMetrics().elidedText(
            self.text(), Qt.TextElideMode.ElideRight, inner.width()
        )
        painter.setPen(self.palette().color(QPalette.ColorRole.WindowText))
        painter.drawText(inner, int(Qt.AlignmentFlag.AlignVCenter), text)
        painter.end()
