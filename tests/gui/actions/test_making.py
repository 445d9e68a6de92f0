"""An action runs the method of its row on the object it was made with."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from annotator.gui.actions.action import Action, Group
from annotator.gui.actions.making import bound


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
