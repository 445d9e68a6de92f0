"""The help names the keys that actions have now."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from annotator.gui.help.help_dialog import HelpDialog, help_paths, with_keys
from annotator.gui.window.rows import ACTIONS

from ..robot import Robot

_PAGES = [
    *help_paths("en").values(),
    *(path for path in help_paths("de").values() if path.parent.name == "de"),
]


def test_a_changed_key_is_named_where_its_action_is_meant() -> None:
    changed = {"link_source": "F4", "set_mention": "Shift+K", "quit": ""}
    page = "Press `s` or `w`, then `c C e`, ``s`` in a list, `scheme`; `Ctrl+Q` leaves."
    shown = with_keys(page, ACTIONS, changed)
    assert shown == "Press `F4` or `w`, then `c` `K` `e`, ``s`` in a list, `scheme`; *Quit* leaves."


def test_an_action_of_two_keys_gets_the_one_that_the_analyst_gave_it() -> None:
    row = "| `Ctrl+Shift+Z` `Ctrl+Y` | Redo | Do again |"
    assert with_keys(row, ACTIONS, {"redo": "F12"}) == "| `F12` | Redo | Do again |"


@pytest.mark.parametrize("page", _PAGES, ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_keys_of_boxes_and_lists_stay_in_every_page(page: Path) -> None:
    """`Enter` takes a proposed chain over in the text alone; each box has it for itself."""
    text = page.read_text(encoding="utf-8")
    changed = with_keys(text, ACTIONS, {"take_over_chain": "F12"})
    assert changed.count("``Enter``") == text.count("``Enter``")
    assert "`Enter`" not in changed.replace("``Enter``", "")


def test_the_open_help_follows_the_keys(robot: Robot) -> None:
    actions = robot.window.help_actions
    actions.show_help()
    dialog = robot.window.findChild(HelpDialog)
    assert dialog is not None
    assert re.search(r"\bs: type two", dialog.page.toPlainText())
    actions._on_keys({"link_source": "F4"})
    assert re.search(r"\bF4: type two", dialog.page.toPlainText())
    actions._on_keys({})
    assert re.search(r"\bs: type two", dialog.page.toPlainText())
    dialog.close()
