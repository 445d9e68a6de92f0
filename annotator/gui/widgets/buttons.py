"""Buttons: of what changes the project, of bars for searching, at the foot of dialogs."""

from __future__ import annotations

from PySide6.QtCore import QPointF, Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication, QDialog, QDialogButtonBox, QPushButton

from annotator.gui.look.icons import set_icon
from annotator.gui.look.plain_labels import set_tip

OK = QDialogButtonBox.StandardButton.Ok
CANCEL = QDialogButtonBox.StandardButton.Cancel
CLOSE = QDialogButtonBox.StandardButton.Close

_LEAST_TARGET = 24
"""Pixels of what can be hit without aiming (WCAG 2.2, 2.5.8)."""


class ActButton(QPushButton):
    """A click of the mouse acts and takes no focus; Space and Enter act alike.

    A second click that follows at once is the same click: what it would hit may have come up only
    now, as the next of two layers does when the first is unlinked. A drag is no click.
    """

    pointed = Signal()
    """The mouse is about to click it: the focus returns to the text."""

    def __init__(self, text: str = "", role: str = "", icon: str = "") -> None:
        """`icon` is one of `look.icons`, in place of a text."""
        super().__init__(text)
        if icon:
            set_icon(self, icon)
        self._pressed_at = QPointF()
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAutoDefault(False)  # the window has Enter press what Space presses
        if role:
            self.setProperty("role", role)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Tell before anything is done: a box that opens then has the focus."""
        if event.button() is Qt.MouseButton.LeftButton:
            self._pressed_at = event.position()
            self.pointed.emit()
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Act, unless the mouse was dragged."""
        way = (event.position() - self._pressed_at).manhattanLength()
        if way >= QApplication.startDragDistance():
            self.setDown(False)
        super().mouseReleaseEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Do nothing more."""
        event.accept()


def option_button(text: str, tip: str) -> QPushButton:
    """Return a button that stays down while its way of searching is on."""
    button = _button(text, tip)
    button.setCheckable(True)
    button.setProperty("role", "option")
    return button


def icon_button(icon: str, tip: str) -> QPushButton:
    """Return a button without a frame that shows an icon of `look.icons`."""
    button = _button("", tip)
    set_icon(button, icon)
    button.setProperty("flat", True)
    button.setMinimumWidth(_LEAST_TARGET)
    return button


def _button(text: str, tip: str) -> QPushButton:
    button = QPushButton(text)
    set_tip(button, tip)
    button.setAccessibleName(tip)
    button.setAutoDefault(False)
    return button


class DialogButtons(QDialogButtonBox):
    """Buttons that accept and reject their dialog."""

    def __init__(self, dialog: QDialog, buttons: QDialogButtonBox.StandardButton) -> None:
        super().__init__(buttons)
        self.accepted.connect(dialog.accept)
        self.rejected.connect(dialog.reject)
