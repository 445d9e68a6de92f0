"""The lists that open and the sliders of the program: the wheel over them changes nothing."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox, QSlider, QStyle, QStyleOptionComboBox, QStylePainter

from annotator.text.direction import isolated

_SIDE = 1
"""Pixels that Qt leaves free at each side of a value."""


class ChoiceBox(QComboBox):
    """Leaves the wheel to what it stands in: whoever scrolls over it means to choose nothing."""

    def setAccessibleName(self, name: str) -> None:
        """Say what is chosen here; on Linux Qt reads what is chosen in place of a name."""
        super().setAccessibleName(name)
        self.setAccessibleDescription(name)

    def sizeHint(self) -> QSize:
        """Ask for the room at the sides of a value too, which Qt draws but does not count."""
        return super().sizeHint() + QSize(2 * _SIDE, 0)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Let what is around scroll; an open list takes the wheel itself."""
        event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the value, cut with an ellipsis where there is no room."""
        if self.isEditable():
            super().paintEvent(event)
            return
        painter = QStylePainter(self)
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        style = QStyle.SubControl.SC_ComboBoxEditField
        place = self.style().subControlRect(QStyle.ComplexControl.CC_ComboBox, option, style, self)
        option.currentText = self.fontMetrics().elidedText(
            isolated(option.currentText), Qt.TextElideMode.ElideRight, place.width() - 2 * _SIDE
        )
        painter.drawComplexControl(QStyle.ComplexControl.CC_ComboBox, option)
        painter.drawControl(QStyle.ControlElement.CE_ComboBoxLabel, option)
        painter.end()


class Slider(QSlider):
    """Lies, and leaves the wheel to what it stands in."""

    def __init__(self) -> None:
        super().__init__(Qt.Orientation.Horizontal)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Let what is around scroll."""
        event.ignore()
