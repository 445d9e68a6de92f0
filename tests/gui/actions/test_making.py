"""An action runs the method of its row on the object it was made with."""

from __future__ import annotations

from PySide6.QtCore import QEvent
from PySide6.QtGui import QAction, QActionEvent
from pytestqt.qtbot import QtBot

from annotator.gui.actions.action import Action, Group
from annotator.gui.actions.making import bound
from annotator.gui.window.main_window import MainWindow


class Lamp:
    """Something that can be on."""

    def __init__(self) -> None:
        self.is_on = False

    def switch(self) -> None:
        self.is_on = not self.is_on

    def explode(self) -> None:
        raise AssertionError


def test_each_action_runs_its_own_method_on_its_own_object(qtbot: QtBot) -> None:
    rows = (
        Action("Switch", "", run=Lamp.switch, group=Group.LOOK, is_ticked=lambda lamp: lamp.is_on),
        Action("Explode", "", run=Lamp.explode, group=Group.LOOK),
    )
    one, two = Lamp(), Lamp()
    switch, explode = bound(rows, one)
    bound(rows, two)
    switch.trigger()
    assert (one.is_on, two.is_on) == (True, False)
    assert (switch.objectName(), explode.objectName()) == ("switch", "explode")
    assert (switch.isCheckable(), explode.isCheckable()) == (True, False)
    switch.setChecked(False)
    switch.show_tick()
    assert switch.isChecked()
    one.switch()
    switch.show_tick()
    assert not switch.isChecked()


def test_a_new_window_gives_its_actions_their_keys_before_widgets_hear_of_them(
    qtbot: QtBot,
) -> None:
    told: list[QAction] = []

    class Window(MainWindow):
        def event(self, event: QEvent) -> bool:
            if event.type() == QEvent.Type.ActionChanged and isinstance(event, QActionEvent):
                told.append(event.action())
            return super().event(event)

    window = Window()
    qtbot.addWidget(window)
    assert [action.text() for action in told if not action.isChecked()] == []
    assert window.actions_by_name["undo"].key == "Ctrl+Z"
    assert not window.actions_by_name["undo"].isEnabled()
