"""What a screen reader gets to know: a name for every control, and the claim at the caret."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QDialog,
    QLineEdit,
    QTabWidget,
    QWidget,
)

from annotator.commands import Revise
from annotator.gui.merging.compare_dialog import CompareDialog
from annotator.gui.merging.merge_dialog import MergeDialog
from annotator.gui.window.rows import ACTIONS
from annotator.messages import Message
from annotator.model import Analyst, AnalystId, Claim, ClaimKind
from annotator.project import Project

from .conftest import come_back
from .robot import CTRL, Robot

_TABS = (
    "show_claims",
    "show_sources",
    "show_tags",
    "show_details",
    "show_history",
    "search_project",
    "show_findings",
    "all_claims",
    "agreement",
)
_DIALOGS = (
    *("show_keys", "change_keys", "show_help", "times", "judgements", "source_falls"),
    *("declare_people", "preferences", "about"),
)
_DRAWN = (QAccessible.Role.Graphic, QAccessible.Role.Chart)
_PICTURES = ("show_matrix", "show_graph", "show_timeline", "show_profile")


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


def _walked(interface: QAccessibleInterface) -> Iterator[QAccessibleInterface]:
    """Yield what a screen reader finds in a part of the window, the part itself first."""
    if not interface.isValid() or interface.state().invisible:
        return
    yield interface
    if interface.role() in (QAccessible.Role.Table, QAccessible.Role.List):
        return  # cells come and go with their rows; what they tell is the business of their models
    for number in range(interface.childCount()):
        child = interface.child(number)
        if child is not None:
            yield from _walked(child)


def _faults(interface: QAccessibleInterface) -> list[str]:
    """Return what is wrong with how a control is told, without a sight of it."""
    name = interface.text(QAccessible.Text.Name)
    description = interface.text(QAccessible.Text.Description)
    widget, state, role = interface.object(), interface.state(), interface.role()
    found = []
    if re.search(r"<(p|span|div) style|<html|&lt;|&amp;", name + description):
        found.append("markup is read out")
    can_have_keys = (
        isinstance(widget, QWidget)
        and widget.focusPolicy() != Qt.FocusPolicy.NoFocus
        and not isinstance(widget, QTabWidget)
        and widget.focusProxy() is None
    )
    if (can_have_keys or isinstance(widget, QAbstractButton)) and not name.strip():
        found.append("has no name")
    if role in (QAccessible.Role.NoRole, QAccessible.Role.Client):
        found.append("has no role")
    is_ours = type(widget).__module__.startswith("annotator")
    is_drawn = is_ours and "paintEvent" in vars(type(widget)) and not interface.childCount()
    if role is QAccessible.Role.Pane and (is_drawn or can_have_keys):
        found.append("is told as a place, and shows something of its own or has the keys")
    if role in _DRAWN and not name.strip():
        found.append("is a picture without a name")
    if isinstance(widget, QAbstractButton):
        told = (state.checkable, state.checked, state.disabled)
        shown = (widget.isCheckable(), widget.isChecked(), not widget.isEnabled())
        if tuple(map(bool, told)) != shown:
            found.append(f"is told as {told}, and is {shown}")
    return [f"{widget!r} {role} “{name}”: {fault}" for fault in found]


@pytest.fixture(scope="module")
def looked_at(kept: Robot) -> Robot:
    """A window with something in most places, which no test changes; one name is like markup."""
    robot = _filled(kept)
    source = robot.project.read.sources()[0]
    robot.project.do(Revise(source, replace(source, name="<b>Bold</b> & <p>Sons"), "Name"))
    return robot


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
def test_every_control_has_a_name(looked_at: Robot, tab: str) -> None:
    robot = come_back(looked_at)
    robot.window.actions_by_name[tab].trigger()
    robot.window.actions_by_name["find_in_document"].trigger()
    QApplication.processEvents()
    assert _nameless(robot.window) == []


@pytest.mark.parametrize("tab", _TABS)
def test_every_control_is_told_with_name_role_and_state(looked_at: Robot, tab: str) -> None:
    robot = come_back(looked_at)
    robot.window.actions_by_name[tab].trigger()
    QApplication.processEvents()
    window = QAccessible.queryAccessibleInterface(robot.window)
    robot.wait_for(lambda: not robot.window.tasks.is_busy)
    found = [_faults(each) for each in _walked(window)]
    assert len(found) > 40
    assert [fault for faults in found for fault in faults] == []


@pytest.mark.parametrize("name", _PICTURES)
def test_every_control_of_a_picture_is_told(robot: Robot, name: str) -> None:
    _filled(robot)
    robot.window.actions_by_name[name].trigger()
    pictures = robot.window.picture_actions.pictures
    assert pictures is not None
    robot.wait_for(lambda: bool(pictures.view.picture.spots))
    _is_told(pictures)
    interface = QAccessible.queryAccessibleInterface(pictures.view)
    assert interface.text(QAccessible.Text.Name)
    pictures.view.choose(0)
    assert interface.text(QAccessible.Text.Description), "what is chosen is told"
    pictures.close()


def _is_told(top: QWidget) -> None:
    """Check all controls of a window that is shown beside the main one."""
    assert _nameless(top) == []
    walked = [_faults(each) for each in _walked(QAccessible.queryAccessibleInterface(top))]
    assert len(walked) > 3
    assert [fault for faults in walked for fault in faults] == []


def test_every_control_of_a_merge_and_a_comparison_is_told(robot: Robot, tmp_path: Path) -> None:
    _filled(robot)
    copy = tmp_path / "copy.annotator"
    shutil.copy(robot.project.path, copy)
    with Project.open(copy, Analyst(id=AnalystId("ben"), name="Ben")) as project:
        for target, kind in ((project, ClaimKind.OPINION), (robot.project, ClaimKind.FACT)):
            claim = target.read.all(Claim)[0]
            target.do(Revise(claim, replace(claim, kind=kind), Message("Change claim")))
    robot.window.merge_actions.compare_path(copy)
    robot.wait_for(lambda: bool(robot.window.findChildren(CompareDialog)))
    robot.window.merge_actions.merge_paths([copy])
    robot.wait_for(lambda: bool(robot.window.findChildren(MergeDialog)))
    kinds: tuple[type[QDialog], ...] = (CompareDialog, MergeDialog)
    for kind_of_dialog in kinds:
        (dialog,) = robot.window.findChildren(kind_of_dialog)
        _is_told(dialog)
        dialog.reject()


def _told(robot: Robot, name: str) -> QAccessibleInterface:
    return QAccessible.queryAccessibleInterface(robot.named(name))


def test_kind_grade_and_layer_are_told_as_choices(robot: Robot) -> None:
    _filled(robot)
    robot.session.show_claim(robot.claims[0].id)
    QApplication.processEvents()
    for name, is_chosen in (
        ("Report", True),
        ("None", False),
        ("No credibility", True),
        ("Credibility 2", False),
        ("officials", True),
    ):
        interface = _told(robot, name)
        assert interface.role() is QAccessible.Role.RadioButton, name
        assert bool(interface.state().checked) == is_chosen, name
    for name in ("Unlink officials", "Stance of officials: asserts", "who told them"):
        assert _told(robot, name).role() is QAccessible.Role.Button


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


@pytest.mark.parametrize("name", _DIALOGS)
def test_every_control_of_a_dialog_has_a_name(robot: Robot, name: str) -> None:
    _filled(robot)
    robot.focus_text()

    def look(dialog: QDialog) -> None:
        _is_told(dialog)
        dialog.reject()

    if name in ("preferences", "about"):  # these wait for an answer
        answered = robot.answer_dialogs(look)
        robot.window.actions_by_name[name].trigger()
        robot.wait_for(lambda: bool(answered))
        return
    robot.window.actions_by_name[name].trigger()
    QApplication.processEvents()
    dialogs = [w for w in QApplication.topLevelWidgets() if isinstance(w, QDialog)]
    shown = [dialog for dialog in dialogs if dialog.isVisible()]
    assert shown
    for dialog in shown:
        look(dialog)


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
