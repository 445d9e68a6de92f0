"""The table of actions and what is made from it."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QLabel, QMenu

from annotator.gui.actions import Needs
from annotator.gui.help.keys_dialog import KeysDialog
from annotator.gui.widgets.key_button import KeyButton
from annotator.gui.window.main_window import MainWindow
from annotator.gui.window.rows import ACTIONS

from ..robot import Robot


def test_no_two_actions_share_a_name() -> None:
    names = [spec.name for spec in ACTIONS]
    assert len(set(names)) == len(names)


def test_no_two_actions_share_a_key_where_both_could_react() -> None:
    keys = [QKeySequence(key).toString() for spec in ACTIONS for key in spec.keys]
    assert "" not in keys
    assert sorted(set(keys)) == sorted(keys)


def test_single_letters_act_in_the_text_only() -> None:
    letters = {
        key: spec.needs for spec in ACTIONS for key in spec.keys if len(key) == 1 and key != "?"
    }
    assert len(letters) > 10
    assert set(letters.values()) == {Needs.TEXT}


def test_every_action_stands_in_its_menu_and_has_a_tip(empty: Robot) -> None:
    titles = {menu.title(): menu for menu in empty.window.menuBar().findChildren(QMenu)}
    for spec in ACTIONS:
        action = empty.window.actions_by_name[spec.name]
        assert action in titles[spec.within or spec.group.menu.value].actions(), spec.name
        assert action.toolTip(), spec.name


def test_no_two_entries_of_a_menu_share_a_mnemonic() -> None:
    clashes = []
    for menu, within in {(spec.group.menu, spec.within) for spec in ACTIONS}:
        letters: dict[str, str] = {}
        for spec in ACTIONS:
            if (spec.group.menu, spec.within) == (menu, within) and "&" in spec.title:
                letter = spec.title[spec.title.index("&") + 1].casefold()
                if letter in letters:
                    clashes.append((menu.name, letter, letters[letter], spec.name))
                letters[letter] = spec.name
    assert not clashes


def test_what_needs_a_project_is_off_without_one(empty: Robot) -> None:
    actions = empty.window.actions_by_name
    assert not actions["tag_fact"].isEnabled()
    assert not actions["export"].isEnabled()
    assert actions["open_project"].isEnabled()
    assert actions["import_files"].isEnabled()


def test_each_action_can_be_asked_for_without_a_claim_or_a_selection(robot: Robot) -> None:
    """Whatever is missing, the answer is a message, not a bug."""
    asks = {
        "new_project",
        "open_project",
        "open_sample",
        "open_echo",
        "import_files",
        "import_folder",
        "import_revision",
        "import_preview",
        "import_clipboard",
        "merge",
        "compare",
        "declare_people",
        "times",
        "export",
        "print_report",
        "print_text",
        "save_copy",
        "close_project",
        "quit",
        "show_keys",
        "judgements",
        "source_falls",
        "about",
    }
    for spec in ACTIONS:
        if spec.name not in asks:
            robot.focus_text()
            robot.window.actions_by_name[spec.name].trigger()
            robot.window.pick_box.leave()
    assert all(message.text.endswith(".") for message in robot.messages if message.is_error)


def test_a_key_of_the_analysts_own_shows_wherever_keys_are_shown(robot: Robot) -> None:
    """On the sheet of keys, in the tool tip, on the button; and it acts."""
    robot.session.change_settings(
        replace(robot.session.settings, keys=(("next_sentence", ""), ("tag_report", "J")))
    )
    robot.window.help_actions.apply_keys_to(robot.window.actions_by_name)
    robot.window.help_actions.show_keys()
    sheet = robot.window.findChild(KeysDialog)
    assert sheet is not None
    shown = {label.text() for label in sheet.findChildren(QLabel)}
    sheet.reject()
    assert "Next sentence" not in shown
    assert {"J", ",  comma", "Ctrl+Shift+Z or Ctrl+Y", "Shift+1"} <= shown
    assert robot.window.actions_by_name["tag_report"].toolTip().endswith("(J)")
    buttons = {b.accessibleName(): b for b in robot.window.findChildren(KeyButton)}
    assert buttons["Report"].accessibleDescription().endswith("(J)")
    robot.caret_to("shameful")
    robot.type("j")
    assert robot.words() == ["It is a shameful affair"]


_NAMED_IN_TEXTS = (
    "add_span",
    "evidence",
    "highlight",
    "import_files",
    "link_source",
    "next_claim",
    "tag_fact",
    "take_over_chain",
    "undo",
)


def test_texts_name_the_key_that_an_action_has_now(window: MainWindow, robot: Robot) -> None:
    """Those on the screen at once; an action without a key is called by its name."""
    asked = {name: index for index, name in enumerate(_NAMED_IN_TEXTS)}
    own = tuple(sorted((name, f"Ctrl+F{index + 1}") for name, index in asked.items()))
    session = robot.session
    assert "press S in the text" in window.sources._shown.words.text()
    session.change_settings(replace(session.settings, keys=own))
    window.help_actions.apply_keys_to(window.actions_by_name)

    def key_of(name: str) -> str:
        return f"Ctrl+F{asked[name] + 1}"

    assert f"press {key_of('link_source')} in the text" in window.sources._shown.words.text()
    assert f"with {key_of('import_files')}," in window.documents._shown.words.text()
    assert f"{key_of('tag_fact')} for a fact" in window.claims._empty.text()
    assert window.claims.bar.kinds[None].toolTip().count(key_of("highlight")) == 1
    assert key_of("undo") in window.messages._undo.toolTip()
    assert f"with {key_of('next_claim')};" in window.first_steps._words.text()
    window.claim_actions.grade()
    assert f"with {key_of('next_claim')}." in robot.message
    for run, name in (
        (window.claim_actions.evidence, "evidence"),
        (window.text_actions.add_span, "add_span"),
    ):
        robot.caret_to("shameful")
        run()
        assert f"ress {key_of(name)}" in robot.message
    for run, name in (
        (window.claim_actions.repeat_source, "link_source"),
        (window.claim_actions.set_stance, "link_source"),
    ):
        robot.caret_to("shameful")
        window.text_actions.tag_opinion()
        run()
        assert f"ress {key_of(name)}" in robot.message
    robot.caret_to("Mayor Ann Lee")
    window.text_actions.tag_report()
    proposal = window.claims.card.proposal
    robot.wait_for(proposal.isVisible)
    assert f"Proposed: {key_of('take_over_chain')} " in proposal._title.text()
    session.change_settings(replace(session.settings, keys=(("take_over_chain", ""),)))
    window.help_actions.apply_keys_to(window.actions_by_name)
    assert "Proposed: “Take over the proposed chain” " in proposal._title.text()


def test_what_is_so_is_ticked_and_stays_ticked_when_it_is_chosen_again(robot: Robot) -> None:
    actions = robot.window.actions_by_name

    def ticked(start: str) -> list[str]:
        return [n for n, a in actions.items() if n.startswith(start) and a.isChecked()]

    assert (ticked("theme_"), ticked("side_"), ticked("language_")) == (
        ["theme_light"],
        ["side_automatic"],
        ["language_en"],
    )
    actions["theme_light"].trigger()
    assert ticked("theme_") == ["theme_light"]
    actions["theme_dark"].trigger()
    actions["side_below"].trigger()
    assert (ticked("theme_"), ticked("side_")) == (["theme_dark"], ["side_below"])
    assert ticked("toggle_") == ["toggle_documents", "toggle_side"]
    robot.window.panes.toggle_side()
    assert ticked("toggle_") == ["toggle_documents"]


def test_the_names_under_which_keys_are_stored_stay() -> None:
    """An analyst's own keys are kept by these; a renamed method needs its `key_name`."""
    names = Path(__file__).with_name("names.txt").read_text(encoding="utf-8").split()
    assert set(names) - {row.name for row in ACTIONS} == set()
