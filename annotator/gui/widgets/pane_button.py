"""A button that collapses a pane or shows it, with a drawing of the window in place of words."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QAction, QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QStyle, QStyleOptionToolButton, QToolButton

from annotator.gui.look.plain_labels import set_tip, without_key
from annotator.gui.look.theme import Colours

_SIZE = QSize(34, 30)
_DRAWING = QSize(16, 12)


class PaneButton(QToolButton):
    """Shows a window whose left or right part is filled while that pane is shown."""

    def __init__(self, action: QAction, colours: Colours, *, is_left: bool) -> None:
        super().__init__()
        self._action = action
        self._colours = colours
        self._is_left = is_left
        set_tip(self, action.toolTip())
        self.setAccessibleName(without_key(action.text()))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setCheckable(True)
        self.clicked.connect(action.trigger)
        action.changed.connect(self._follow)
        self._follow()

    def set_colours(self, colours: Colours) -> None:
        """Apply another theme."""
        self._colours = colours
        self.update()

    def sizeHint(self) -> QSize:
        """Be as high as the other tools."""
        return _SIZE

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the frame and the small window."""
        painter = QPainter(self)
        option = QStyleOptionToolButton()
        self.initStyleOption(option)
        self.style().drawComplexControl(QStyle.ComplexControl.CC_ToolButton, option, painter, self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        width, height = _DRAWING.width(), _DRAWING.height()
        box = QRectF((self.width() - width) / 2, (self.height() - height) / 2, width, height)
        part = QRectF(box.left(), box.top(), 5, height)
        if not self._is_left:
            part.moveRight(box.right())
        colour = QColor(self._colours.text if self.isEnabled() else self._colours.dim)
        if self.isChecked():
            painter.fillRect(part, colour)
        painter.setPen(QPen(colour, 1.2))
        painter.drawRoundedRect(box, 2, 2)
        edge = part.right() if self._is_left else part.left()
        painter.drawLine(QPointF(edge, box.top()), QPointF(edge, box.bottom()))
        painter.end()

    def _follow(self) -> None:
        self.setChecked(self._action.isChecked())
        self.setEnabled(self._action.isEnabled())
