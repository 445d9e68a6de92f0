"""Sources, chains, cue words, the claim card and the register."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QPushButton, QWidget

from annotator.commands import AddSource
from annotator.gui.widgets.growing_edit import GrowingEdit
from annotator.model import (
    Claim,
    ClaimId,
    ClaimKind,
    Directness,
    Reliability,
    Source,
    SourceId,
    SourceKind,
    Stance,
    new_id,
)

from ..robot import CTRL, SHIFT, Robot


def _with_claim(robot: Robot) -> Robot:
    robot.select("officials did not deny the letter")
    robot.type("r")
    return robot


def test_s_enters_a_new_source_and_links_it_in_one_edit(robot: Robot) -> None:
    _with_claim(robot).link("The Herald")
    assert robot.source_names() == ["The Herald"]
    assert robot.view.hasFocus()
    robot.key(Qt.Key.Key_Z, CTRL)
    assert robot.source_names() == []
    assert robot.project.read.sources() == []


def test_s_finds_a_known_source_by_a_few_letters(robot: Robot) -> None:
    _with_claim(robot).link("Ministry of Water")
    robot.caret_to("shameful")
    robot.type("o")
    robot.link("min")
    assert robot.source_names() == ["Ministry of Water"]
    assert len(robot.project.read.sources()) == 1


def test_s_offers_names_from_the_text_by_their_first_letters(robot: Robot) -> None:
    robot.caret_to("Mayor")
    robot.type("xxr")
    robot.link("ann")
    assert robot.source_names() == ["Ann Lee"]
    robot.type("s")
    robot.type("two")
    offered = robot.window.pick_box.list.item(0).text()
    robot.enter()
    assert "two aides" in offered
    assert robot.source_names() == ["Ann Lee", "two aides"]
    assert [source.kind for source in robot.project.read.sources()] == [
        SourceKind.PERSON,
        SourceKind.ANONYMOUS,
    ]


def test_a_name_that_is_typed_in_full_is_taken_as_it_is(robot: Robot) -> None:
    _with_claim(robot).link("Mayor")
    assert robot.source_names() == ["Mayor Ann Lee"], "letters stand for the name they begin"
    robot.link("Herald")
    robot.link("She Herself")
    assert robot.source_names() == ["Mayor Ann Lee", "Herald", "She Herself"]


def test_alt_and_a_digit_pick_a_recent_source(robot: Robot) -> None:
    _with_claim(robot).link("Ministry of Water")
    robot.caret_to("shameful")
    robot.type("o")
    robot.link("Ann Lee")
    robot.caret_to("Nobody has")
    robot.type("fs")
    # Who is named around the claim stands before the sources used last, each with its figure.
    shown = [robot.window.pick_box.list.item(row).text() for row in range(3)]
    assert "two aides" in shown[0]
    assert "Ann Lee" in shown[1]
    robot.key(Qt.Key.Key_3, Qt.KeyboardModifier.AltModifier)
    assert robot.source_names() == ["Ministry of Water"]


def test_a_name_may_begin_with_a_digit(robot: Robot) -> None:
    _with_claim(robot).link("20 Minuten")
    assert robot.source_names() == ["20 Minuten"]


def test_s_adds_inside_and_w_outside(robot: Robot) -> None:
    _with_claim(robot).link("officials")
    robot.link("a memo")
    robot.focus_text()
    robot.type("w")
    robot.type("The Herald")
    robot.enter()
    assert robot.source_names() == ["The Herald", "officials", "a memo"]
    row = robot.document.row(robot.claim.id)
    assert row is not None
    assert [node.source.name for node in row.chain.origins] == ["a memo"]


def test_c_sets_the_cue_and_shift_c_the_mention(robot: Robot) -> None:
    _with_claim(robot).link("The Herald")
    claim = robot.claim
    robot.view.select_range(
        robot.document.text.index("reported"), robot.document.text.index(" on Monday")
    )
    robot.type("c")
    assert robot.session.claim_id == claim.id
    assert [span.exact for span in robot.layers[0].cue] == ["reported"]
    start = robot.document.text.index("The Herald")
    robot.view.select_range(start, start + 10)
    robot.type("C")
    assert [span.exact for span in robot.layers[0].mention] == ["The Herald"]


def test_without_a_claim_s_says_what_to_do(robot: Robot) -> None:
    robot.caret_to("Council", 0)
    robot.type("s")
    assert not robot.window.pick_box.isVisible()
    assert "claim" in robot.message


def test_the_box_offers_its_kinds_for_a_new_name(robot: Robot) -> None:
    _with_claim(robot)
    robot.type("s")
    robot.type("Xenia")
    robot.key(Qt.Key.Key_Down)
    text = robot.window.pick_box.list.currentItem().text()
    robot.enter()
    (source,) = robot.project.read.sources()
    assert source.kind in text
    assert source.name == "Xenia"


def test_a_name_that_looks_like_markup_is_shown_as_it_is(robot: Robot) -> None:
    _with_claim(robot).link("<b>Bold</b> & Sons")
    assert robot.source_names() == ["<b>Bold</b> & Sons"]
    assert "<b>Bold</b> & Sons" in robot.message


# The card


def test_the_statement_is_kept_by_enter(robot: Robot) -> None:
    _with_claim(robot).type("i")
    robot.type("Officials did not deny it")
    robot.enter()
    assert robot.claim.statement == "Officials did not deny it"
    assert robot.view.hasFocus()


def test_the_statement_is_kept_when_another_claim_is_clicked(robot: Robot) -> None:
    robot.caret_to("shameful")
    robot.type("o")
    other = robot.claim.id
    first = _with_claim(robot).claim.id
    robot.type("i")
    robot.type("It was not denied")
    table = robot.window.claims.table
    row = robot.window.claims.model.row_of(other)
    assert row is not None
    index = robot.window.claims.model.index(row, 0)
    table.setFocus()
    robot.click(table.viewport(), table.visualRect(index).center())
    assert robot.session.claim_id == other
    statements = {claim.id: claim.statement for claim in robot.claims}
    assert statements == {first: "It was not denied", other: ""}


def test_the_note_is_saved_when_the_focus_leaves_it(robot: Robot) -> None:
    _with_claim(robot).type("m")
    robot.type("Ask the press office")
    robot.focus_text()
    assert robot.claim.note == "Ask the press office"


def test_typing_a_statement_survives_an_edit_that_arrives(robot: Robot) -> None:

    _with_claim(robot).type("i")
    robot.type("Half a sen")
    source = Source(id=SourceId(new_id()), name="Somebody", kind=SourceKind.PERSON)
    robot.project.do(AddSource(source))
    QApplication.processEvents()
    robot.type("tence")
    robot.enter()
    assert robot.claim.statement == "Half a sentence"


def test_credibility_is_set_by_a_click_and_taken_off_by_none(robot: Robot) -> None:
    _with_claim(robot)
    for _again in range(2):
        robot.click(robot.named("Credibility 3"))
        assert robot.claim.credibility == 3
    robot.click(robot.named("No credibility"))
    assert robot.claim.credibility is None


def test_a_second_click_on_a_kind_changes_nothing_and_none_is_a_choice(robot: Robot) -> None:
    _with_claim(robot)
    kinds = robot.window.claims.bar.kinds
    robot.click(kinds[ClaimKind.FACT])
    assert robot.claim.kind is ClaimKind.FACT
    before = robot.project.read.history.lines(limit=1)[0].number
    robot.click(kinds[ClaimKind.FACT])
    robot.double_click(kinds[ClaimKind.FACT])
    assert robot.project.read.history.lines(limit=1)[0].number == before
    robot.click(kinds[None])
    assert not robot.claim.kind
    assert kinds[None].isChecked()


def test_a_choice_that_cannot_be_stored_is_not_shown_as_chosen(robot: Robot) -> None:
    _with_claim(robot)
    kinds, claim_id = robot.window.claims.bar.kinds, robot.claim.id
    robot.window.claims.bar.show_claim(replace(robot.claim, id=ClaimId("gone")))
    robot.click(kinds[ClaimKind.OPINION])
    assert kinds[ClaimKind.REPORT].isChecked()
    assert robot.project.read.need(Claim, claim_id).kind is ClaimKind.REPORT


def _pick(robot: Robot, button: QWidget, row: int, *, by_mouse: bool) -> None:
    """Open the box of a button of the card, and pick a line of it."""
    robot.click(button)
    box = robot.window.pick_box
    assert box.isVisible()
    for _step in range(row):
        robot.key(Qt.Key.Key_Down)
    if by_mouse:
        item = box.list.item(row)
        robot.click(box.list.viewport(), box.list.visualItemRect(item).center())
    else:
        robot.enter()


@pytest.mark.parametrize("by_mouse", [True, False], ids=["mouse", "enter"])
def test_stance_and_via_are_chosen_from_their_lists(robot: Robot, by_mouse: bool) -> None:
    _with_claim(robot).link("officials")
    memo = Source(id=_new_source_id(), name="The memo", kind=SourceKind.DOCUMENT)
    robot.project.do(AddSource(memo))
    _pick(robot, robot.named("Stance of officials: asserts"), 2, by_mouse=by_mouse)
    assert robot.layers[0].stance is Stance.DENIES
    assert robot.view.hasFocus(), "letters act again"
    robot.click(robot.named("officials said it in …"))
    robot.type("The mem")
    robot.enter()
    assert robot.layers[0].via == memo.id
    assert robot.view.hasFocus()


def test_the_buttons_of_a_layer_act_on_that_layer(robot: Robot) -> None:
    _with_claim(robot).link("officials")
    robot.link("The Herald")
    _pick(robot, robot.named("Stance of officials: asserts"), 1, by_mouse=True)
    assert [layer.stance for layer in robot.layers] == [Stance.CONFIRMS, Stance.ASSERTS]
    robot.click(robot.named("The Herald"))
    robot.type("a")
    robot.key(Qt.Key.Key_3)
    assert [layer.stance for layer in robot.layers] == [Stance.CONFIRMS, Stance.DENIES]


def test_directness_and_recipient_have_their_place(robot: Robot) -> None:
    _with_claim(robot).link("officials")
    _pick(robot, robot.named("officials: how"), 0, by_mouse=True)
    assert robot.layers[0].directness is Directness.DIRECT
    robot.click(robot.named("officials: to whom"))
    robot.type("Ann Lee")
    robot.enter()
    recipient = robot.layers[0].recipient
    assert recipient is not None
    assert robot.project.read.need(Source, recipient).name == "Ann Lee"
    assert robot.named("officials: to Ann Lee").isVisible()
    robot.click(robot.named("officials: to Ann Lee"))
    robot.type("nobody that")
    robot.enter()
    assert robot.layers[0].recipient is None


def test_cue_and_mention_are_shown_and_lead_to_their_words(robot: Robot) -> None:
    _with_claim(robot).link("The Herald")
    start = robot.document.text.index("reported")
    robot.view.select_range(start, start + len("reported"))
    robot.click(robot.named("The Herald: cue (C)"))
    assert [span.exact for span in robot.layers[0].cue] == ["reported"]
    robot.caret_to("officials did")
    robot.click(robot.named("The Herald: cue “reported”"))
    assert robot.view.caret == start
    assert robot.view.hasFocus()


def test_who_reported_it_and_who_told_them_need_no_key(robot: Robot) -> None:
    _with_claim(robot)
    for name, button in (
        ("officials", "who said it"),
        ("a memo", "who told them"),
        ("The Herald", "who reported it"),
    ):
        robot.click(robot.named(button))
        assert robot.window.pick_box.isVisible()
        robot.type(name)
        robot.enter()
    assert robot.source_names() == ["The Herald", "officials", "a memo"]


def test_a_double_click_unlinks_one_layer(robot: Robot) -> None:
    _with_claim(robot).link("officials")
    robot.link("The Herald")
    robot.double_click(robot.named("Unlink officials"))
    assert robot.source_names() == ["The Herald"]
    robot.key(Qt.Key.Key_Z, CTRL)
    assert robot.source_names() == ["officials", "The Herald"]


@pytest.mark.parametrize("name", ["Credibility 3", "Fact", "Unlink officials", "officials"])
def test_after_a_click_on_the_card_letters_act_again(robot: Robot, name: str) -> None:
    _with_claim(robot).link("officials")
    robot.window.claims.table.setFocus()
    robot.click(robot.named(name))
    assert robot.view.hasFocus()
    robot.type("o")
    assert robot.claim.kind is ClaimKind.OPINION


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Space])
def test_enter_opens_what_space_opens(robot: Robot, key: Qt.Key) -> None:
    _with_claim(robot).link("officials")
    names = ("Stance of officials: asserts", "who told them", "Filter by…")
    for button in robot.window.claims.findChildren(QPushButton):
        if not (button.accessibleName() or button.text()).startswith(names):
            continue
        button.setFocus()
        robot.key(key)
        assert robot.window.pick_box.isVisible(), button.text()
        robot.key(Qt.Key.Key_Escape)
        assert button.hasFocus(), "who came by keys stays where she was"


def test_undo_and_redo_show_on_the_card(robot: Robot) -> None:
    _with_claim(robot).type("i")
    robot.type("A")
    robot.enter()
    robot.key(Qt.Key.Key_Z, CTRL)
    field = robot.named("Statement")
    assert isinstance(field, GrowingEdit)
    assert field.text() == ""
    robot.key(Qt.Key.Key_Z, CTRL | SHIFT)
    assert field.text() == "A"


def test_the_fields_of_the_card_keep_their_own_undo(robot: Robot) -> None:
    _with_claim(robot).type("m")
    robot.type("abc")
    robot.key(Qt.Key.Key_Z, CTRL)
    note = robot.named("Note")
    assert isinstance(note, QPlainTextEdit)
    assert note.toPlainText() != "abc"
    assert len(robot.claims) == 1, "the claim must not be undone by a Ctrl+Z meant for the field"


# The register


def test_a_source_is_renamed_and_graded_in_the_register(robot: Robot) -> None:
    _with_claim(robot).link("officials")
    robot.key(Qt.Key.Key_2, CTRL)
    table = robot.window.sources.table
    assert table.hasFocus()
    table.setCurrentIndex(table.model().index(0, 0))
    robot.key(Qt.Key.Key_F2)
    editor = QApplication.focusWidget()
    assert isinstance(editor, QLineEdit)
    editor.selectAll()
    robot.type("Two officials")
    robot.enter()
    assert [source.name for source in robot.project.read.sources()] == ["Two officials"]
    model = table.model()
    columns = [model.headerData(n, Qt.Orientation.Horizontal) for n in range(model.columnCount())]
    model.setData(model.index(0, columns.index("A–F")), "B")
    assert robot.project.read.sources()[0].reliability is Reliability.B
    robot.focus_text()
    robot.key(Qt.Key.Key_Z, CTRL)
    assert robot.project.read.sources()[0].reliability is None


def test_a_name_cannot_be_emptied_in_the_register(robot: Robot) -> None:
    _with_claim(robot).link("officials")
    model = robot.window.sources.table.model()
    model.setData(model.index(0, 0), "  ")
    assert [source.name for source in robot.project.read.sources()] == ["officials"]


def _new_source_id() -> SourceId:

    return SourceId(new_id())


def test_two_sources_become_one_and_two_again(robot: Robot) -> None:
    _with_claim(robot).link("Ministry of Water")
    kept = robot.project.read.sources()[0]
    robot.project.do(AddSource(Source(id=_new_source_id(), name="The ministry", kind=kept.kind)))
    robot.window.view_actions.show_sources()
    panel = robot.window.sources
    panel.choose(kept.id)
    robot.click(panel.merge)
    robot.type("the min")
    robot.enter()
    assert [source.name for source in robot.project.read.sources()] == ["The ministry"]
    assert robot.layers[0].source == robot.project.read.sources()[0].id
    robot.window.session.undo()
    assert len(robot.project.read.sources()) == 2
    assert robot.layers[0].source == kept.id


def test_a_deleted_source_leaves_all_chains(robot: Robot) -> None:
    _with_claim(robot).link("Ministry of Water")
    robot.window.view_actions.show_sources()
    robot.window.sources.choose(robot.project.read.sources()[0].id)
    robot.click(robot.window.sources.delete)
    assert robot.project.read.sources() == []
    assert robot.project.read.layers(robot.claim.id) == []
    assert not robot.window.sources.delete.isEnabled()
