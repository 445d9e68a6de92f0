"""What a screen reader gets to know: a name for every control, and the claim at the caret."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit, QWidget

from annotator.gui.window.rows import ACTIONS

from .robot import CTRL, Robot

_TABS = (
    "show_claims",
    "show_sources",
    "show_tags",
    "show_details",
    "show_history",
    "search_project",
)


def _nameless(top: QWidget) -> list[str]:
    """Return the visible controls that can have the focus and that nobody could name."""
    found = []
    for widget in [top, *top.findChildren(QWidget)]:
        can_have_keys = widget.focusPolicy() != Qt.FocusPolicy.NoFocus and widget.isVisible()
        if not can_have_keys or widget.focusProxy() is not None:
            continue
        interface = QAccessible.queryAccessibleInterface(widget)
        if not interface.text(QAccessible.Text.Name).strip():
            parent = widget.parentWidget()
            found.append(f"{widget!r} in {type(parent).__name__}")
    return found


def _filled(robot: Robot) -> Robot:
    robot.select("officials did not deny the letter")
    robot.type("r")
    robot.link("officials")
    robot.type("t")
    robot.type("Important")
    robot.enter()
    robot.caret_to("shameful")
    robot.type("o")
    robot.link("The Herald")
    robot.type("=")
    robot.type("1")
    robot.enter()
    robot.enter()
    return robot


@pytest.mark.parametrize("tab", _TABS)
def test_every_control_has_a_name(robot: Robot, tab: str) -> None:
    _filled(robot)
    robot.window.actions_by_name[tab].trigger()
    robot.window.actions_by_name["find_in_document"].trigger()
    QApplication.processEvents()
    assert _nameless(robot.window) == []


def test_every_control_of_the_welcome_has_a_name(empty: Robot) -> None:
    assert _nameless(empty.window) == []


def test_both_sides_of_the_desk_have_names(robot: Robot) -> None:
    _filled(robot)
    robot.key(Qt.Key.Key_D, CTRL)
    robot.enter()
    assert robot.window.desk.panes[1].isVisible()
    assert _nameless(robot.window) == []
    names = {view.accessibleName() for view in robot.window.desk.views}
    assert len(names) == 2, "two texts are told apart by name"


@pytest.mark.parametrize("name", ["show_keys", "change_keys", "show_help"])
def test_every_control_of_a_dialog_has_a_name(robot: Robot, name: str) -> None:
    _filled(robot)
    robot.window.actions_by_name[name].trigger()
    QApplication.processEvents()
    dialogs = [w for w in QApplication.topLevelWidgets() if isinstance(w, QDialog)]
    shown = [dialog for dialog in dialogs if dialog.isVisible()]
    assert shown
    assert [_nameless(dialog) for dialog in shown] == [[] for _ in shown]
    for dialog in shown:
        dialog.reject()


def test_every_control_of_the_export_dialog_has_a_name(robot: Robot) -> None:
    found: list[list[str]] = []

    def look(dialog: QDialog) -> None:
        found.append(_nameless(dialog))
        dialog.reject()

    robot.answer_dialogs(look)
    robot.window.actions_by_name["export"].trigger()
    robot.wait_for(lambda: bool(found))
    assert found == [[]]


def test_the_claim_at_the_caret_is_announced(robot: Robot) -> None:
    _filled(robot)
    robot.caret_to("Council", 0)
    robot.caret_to("shameful")
    told = "Claim 2, opinion: It is a shameful affair. Source: The Herald"
    robot.wait_for(lambda: robot.window.announcer.last == told)
    robot.caret_to("officials did")
    robot.wait_for(lambda: robot.window.announcer.last.startswith("Claim 1, report"))
    robot.caret_to("Council", 0)
    robot.wait_for(lambda: robot.window.announcer.last == "No claim")
    interface = QAccessible.queryAccessibleInterface(robot.view)
    assert interface.text(QAccessible.Text.Description) == "No claim"


def test_each_action_of_the_table_has_a_text_and_a_tip() -> None:
    assert all(spec.title.strip() and spec.tip.strip() for spec in ACTIONS)


def test_a_control_without_a_name_would_be_found(robot: Robot) -> None:
    field = QLineEdit(robot.window.claims)
    field.show()
    assert len(_nameless(robot.window)) == 1
    field.setAccessibleName("Named")
    assert _nameless(robot.window) == []
