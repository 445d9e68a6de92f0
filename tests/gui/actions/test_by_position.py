"""Keyboards without Latin letters: the place of a key counts, wherever its letter is not ours."""

from __future__ import annotations

import sys

import pytest
from PySide6.QtCore import QEvent, QKeyCombination, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit

from annotator.gui.actions.by_position import KeysByPosition
from annotator.gui.actions.positions import _BY_NUMBER, _LAYOUTS, _ON_MAC, _SIGNS, layout_of
from annotator.gui.help.keys_dialog import KeysDialog
from annotator.model import ClaimKind

from ..robot import CTRL, NONE, SHIFT, Robot

NO_LATIN = sorted(_LAYOUTS)
FRENCH = "²&é\"'(-è_çà)=azertyuiop^$qsdfghjklmù*wxcvbn,;:!"
GERMAN = "^1234567890ß´qwertzuiopü+asdfghjklöä#yxcvbnm,.-"
DVORAK = "`1234567890[]',.pyfgcrl/=aoeuidhtns-\\;qjkxbmwvz"
LAYOUTS = {**_LAYOUTS, "fr": FRENCH, "de": GERMAN, "dvorak": DVORAK}
LATIN = ["fr", "de", "dvorak"]


def press(robot: Robot, layout: str, sign: str, modifiers: Qt.KeyboardModifier = NONE) -> None:
    """Press the key that has a sign in the US layout, under another layout."""
    given = LAYOUTS[layout][_SIGNS.index(sign)]
    is_held = bool(modifiers & CTRL)
    text = "" if is_held else given.upper() if modifiers & SHIFT else given
    press_key(robot, sign, ord(given.upper()), text, modifiers)


def press_key(
    robot: Robot, sign: str, key: int, text: str, modifiers: Qt.KeyboardModifier = NONE
) -> None:
    number = next(n for n, s in _BY_NUMBER.items() if s == sign)
    virtual = _ON_MAC.index(sign) if sys.platform == "darwin" else 0
    scan = number if sys.platform == "win32" else number + 8
    if QApplication.focusWidget() is None:
        robot.window.activateWindow()
        QTest.qWaitForWindowActive(robot.window)
    focused = QApplication.focusWidget()
    assert focused is not None
    asked = QKeyEvent(QEvent.Type.ShortcutOverride, key, modifiers, scan, virtual, 0, text)
    asked.ignore()
    QApplication.sendEvent(focused, asked)
    taken = robot.window.actions_by_name.values() if not asked.isAccepted() else ()
    # As Qt does on X11: a capital or a sign stands for itself before it stands with Shift.
    bare = QKeySequence(QKeyCombination(modifiers & ~SHIFT, Qt.Key(key)))
    shortcut = [action for action in taken if text and bare in action.shortcuts()]
    if shortcut:
        shortcut[0].trigger()
    else:
        pressed = QKeyEvent(QEvent.Type.KeyPress, key, modifiers, scan, virtual, 0, text)
        QApplication.sendEvent(focused, pressed)
    QApplication.processEvents()


@pytest.mark.parametrize("layout", NO_LATIN)
def test_letters_act_by_their_place_under_a_layout_without_latin_ones(
    robot: Robot, layout: str
) -> None:
    robot.caret_to("shameful")
    press(robot, layout, "r")
    assert robot.claim.kind is ClaimKind.REPORT
    robot.caret_to("Mayor")
    press(robot, layout, "x")
    press(robot, layout, "l", SHIFT)
    assert robot.selected_words() == "Ann Lee said"
    press(robot, layout, "z", CTRL)
    assert not robot.claims
    press(robot, layout, "z", CTRL | SHIFT)
    assert robot.claims


@pytest.mark.parametrize("layout", ["ru", "el", "he", "ar"])
def test_ctrl_copies_and_pastes_in_a_field(robot: Robot, layout: str) -> None:
    robot.window.claims.start_filtering()
    field = robot.window.claims.filters.field
    robot.type("letter")
    press(robot, layout, "a", CTRL)
    press(robot, layout, "x", CTRL)
    assert field.text() == ""
    assert QGuiApplication.clipboard().text() == "letter"
    press(robot, layout, "v", CTRL)
    assert field.text() == "letter"


@pytest.mark.parametrize("layout", ["ru", "el", "he", "ar"])
def test_letters_are_typed_in_a_field(robot: Robot, layout: str) -> None:
    robot.window.claims.start_filtering()
    press(robot, layout, "r")
    field = QApplication.focusWidget()
    assert isinstance(field, QLineEdit)
    assert field.text() == LAYOUTS[layout][_SIGNS.index("r")]
    assert not robot.claims


@pytest.mark.parametrize(
    ("layout", "sign", "expected"),
    [
        ("fr", ";", "m"),  # the note
        ("fr", "q", "a"),
        ("de", "y", "z"),
        ("dvorak", ";", "s"),
        ("dvorak", "f", "u"),
    ],
)
def test_a_latin_letter_counts_wherever_its_key_is(
    robot: Robot, layout: str, sign: str, expected: str
) -> None:
    assert LAYOUTS[layout][_SIGNS.index(sign)] == expected
    by_position = KeysByPosition(robot.window.actions_by_name.values(), robot.window.desk.views)
    scan = next(n for n, s in _BY_NUMBER.items() if s == sign) + 8
    event = QKeyEvent(QEvent.Type.KeyPress, ord(expected.upper()), NONE, scan, 0, 0, expected)
    assert not by_position.take(event)


@pytest.mark.parametrize(
    ("layout", "given"), [("he", "L"), ("ar", "/")], ids=["a capital", "a sign"]
)
def test_shift_and_a_letter_count_whatever_the_layout_makes_of_both(
    robot: Robot, layout: str, given: str
) -> None:
    robot.caret_to("Mayor")
    press(robot, layout, "x")
    press_key(robot, "l", ord(given), given, SHIFT)
    assert robot.selected_words() == "Ann Lee said"
    assert not robot.window.desk.pane.find_bar.isVisible()


def test_a_sign_that_is_nothing_to_us_acts_by_its_place(robot: Robot) -> None:
    robot.caret_to("shameful")
    press(robot, "fr", "0")
    assert robot.message.startswith("Marked as read") or robot.window.pick_box.isVisible()


@pytest.mark.parametrize("layout", ["he", "el"])
def test_a_sign_that_acts_alone_leaves_its_key_to_ctrl(robot: Robot, layout: str) -> None:
    # Where US has Q, Hebrew has “/” and Greek “;”: of these two with Ctrl nothing is made.
    press(robot, layout, "q", CTRL)
    assert not robot.window.isVisible()


def test_a_dead_key_acts_in_the_text_and_is_left_alone_in_a_field(robot: Robot) -> None:
    robot.caret_to("shameful")
    robot.type("f")
    press_key(robot, "[", int(Qt.Key.Key_Dead_Circumflex), "")
    assert robot.words() == ["It is a shameful affair"], "there is no claim before it"
    robot.window.claims.start_filtering()
    field = robot.window.claims.filters.field
    press_key(robot, "[", int(Qt.Key.Key_Dead_Circumflex), "")
    assert field.hasFocus()
    assert field.text() == ""


def test_the_keypad_keeps_its_figures(robot: Robot) -> None:
    robot.caret_to("shameful")
    keypad = Qt.KeyboardModifier.KeypadModifier
    press_key(robot, "7", 0x0410, "а", keypad)
    assert not robot.messages


def test_alt_and_the_key_of_a_figure_pick_under_every_layout(robot: Robot) -> None:
    robot.caret_to("shameful")
    robot.type("f")
    robot.link("Zoe")
    robot.focus_text()
    robot.type("s")
    first = robot.window.pick_box.list.item(0).text()
    press_key(robot, "1", ord("&"), "&", Qt.KeyboardModifier.AltModifier)
    assert len(robot.layers) == 2
    assert robot.source_names()[-1] in first


def shown_keys(robot: Robot) -> set[str]:
    robot.window.help_actions.show_keys()
    sheet = robot.window.findChild(KeysDialog)
    assert sheet is not None
    shown = {label.text() for label in sheet.findChildren(QLabel)}
    sheet.close()
    QTest.qWait(0)
    return shown


@pytest.mark.parametrize("layout", ["ru", "el", "he", "ar"])
def test_the_sheet_shows_both_letters(robot: Robot, layout: str) -> None:
    assert "R" in shown_keys(robot)
    robot.caret_to("shameful")
    press(robot, layout, "r")
    letters = layout_of(layout)
    shown = shown_keys(robot)
    assert f"R  ·  {letters['r'].upper()}" in shown
    assert f"Shift+X  ·  Shift+{letters['x'].upper()}" in shown
    assert {"Shift+1", "Del or Backspace"} <= shown


def test_the_sheet_follows_a_change_of_the_layout(robot: Robot) -> None:
    robot.caret_to("shameful")
    press(robot, "ru", "r")
    press(robot, "el", "f")
    assert "F  ·  Φ" in shown_keys(robot)
    press_key(robot, "j", 0x1200, "ሀ")
    assert "J  ·  ሀ" in shown_keys(robot)
    assert "F" in shown_keys(robot), "nothing is known of the rest of that layout"


def test_all_layouts_have_a_sign_for_each_key() -> None:
    assert {len(signs) for signs in LAYOUTS.values()} == {len(_SIGNS)}
    assert set(_SIGNS) <= set(_ON_MAC)
    assert len(_ON_MAC) == 51
