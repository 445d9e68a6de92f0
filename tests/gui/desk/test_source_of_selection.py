"""Source with words selected: they are the mention, name the source, and find the claim."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from annotator.commands import AddDocument, AddSource, Revise
from annotator.gui.window.main_window import MainWindow
from annotator.messages import Message
from annotator.model import ClaimId, Source, SourceId, SourceKind
from annotator.project import Project
from annotator.settings import load_settings

from ..robot import Robot

_TEXT = """The dam leaks, and the river rises, the Evening Courier reported on Monday. It rained.

White House spokesman Josh Earnest spoke of a letter. Nobody believed what he called the truth.

The road is closed, says Israel. Israpundit carries this page.
"""


@pytest.fixture
def hand(window: MainWindow, tmp_path: Path) -> Robot:
    path = tmp_path / "chains.annotator"
    with Project.create(path, load_settings().analyst) as project:
        project.do(AddDocument(text=_TEXT, title="Rivers"))
    robot = Robot(window)
    assert robot.session.open_project(path)
    robot.focus_text()
    return robot


def _report(robot: Robot, words: str) -> ClaimId:
    robot.select(words)
    robot.type("o")
    return robot.claim.id


def _mention(robot: Robot) -> list[str]:
    return [span.exact for span in robot.layers[-1].mention]


def test_words_without_a_current_claim_are_for_the_claim_touched_last_in_their_sentence(
    hand: Robot,
) -> None:
    first = _report(hand, "The dam leaks")
    _report(hand, "the river rises")
    hand.session.show_claim(first)
    hand.caret_to("It rained")
    assert not hand.session.claim_id
    hand.select("the Evening Courier")
    assert "source: claim 1" in hand.foot
    hand.type("s")
    assert hand.session.claim_id == first
    hand.enter()
    assert hand.source_names() == ["Evening Courier"]
    assert _mention(hand) == ["the Evening Courier"]
    assert hand.view.selected_range is not None, "what was selected is what the next key acts on"


def test_a_claim_of_another_sentence_is_not_meant(hand: Robot) -> None:
    _report(hand, "The dam leaks")
    hand.caret_to("Nobody believed")
    hand.select("Josh Earnest")
    hand.type("s")
    assert not hand.window.pick_box.isVisible()
    assert "claim" in hand.message


def test_the_words_stand_in_the_box_and_their_name_is_offered_first(hand: Robot) -> None:
    _report(hand, "spoke of a letter")
    hand.select("White House spokesman Josh Earnest")
    hand.type("s")
    assert hand.window.pick_box.field.text() == "White House spokesman Josh Earnest"
    assert "“Josh Earnest”" in hand.window.pick_box.list.item(0).text()
    hand.enter()
    (source,) = hand.project.read.sources()
    assert (source.name, source.kind) == ("Josh Earnest", SourceKind.PERSON)
    assert _mention(hand) == ["White House spokesman Josh Earnest"]


def test_what_is_typed_takes_the_place_of_the_words_in_the_box(hand: Robot) -> None:
    _report(hand, "The dam leaks")
    hand.select("the Evening Courier")
    hand.type("s")
    hand.type("Zoe Ash")
    hand.enter()
    assert hand.source_names() == ["Zoe Ash"]
    assert _mention(hand) == ["the Evening Courier"]


def test_a_pronoun_that_is_selected_stands_for_who_was_named_before(hand: Robot) -> None:
    _report(hand, "spoke of a letter")
    hand.select("White House spokesman Josh Earnest")
    hand.type("s")
    hand.enter()
    _report(hand, "the truth")
    hand.select("he called")
    hand.type("h")
    assert hand.selected_words() == "he"
    hand.type("s")
    hand.enter()
    assert hand.source_names() == ["Josh Earnest"]
    assert len(hand.project.read.sources()) == 1


def test_words_of_another_paragraph_are_no_mention(hand: Robot) -> None:
    claim_id = _report(hand, "The dam leaks")
    hand.select("Josh Earnest")
    assert hand.session.claim_id == claim_id
    hand.type("s")
    assert hand.window.pick_box.field.text() == ""
    hand.type("Zoe")
    hand.enter()
    assert hand.layers[0].mention == ()


def test_without_a_selection_who_says_it_in_the_sentence_is_offered_first(hand: Robot) -> None:
    _report(hand, "The dam leaks")
    hand.type("s")
    hand.enter()
    assert hand.source_names() == ["Evening Courier"]


def test_who_is_in_the_sentence_comes_before_the_host_of_the_page(hand: Robot) -> None:
    host = Source(id=SourceId("host"), name="Israpundit", kind=SourceKind.PUBLICATION)
    hand.project.do(AddSource(host))
    document = hand.document.document
    hand.project.do(Revise(document, replace(document, host=host.id), Message("Set host")))
    _report(hand, "The road is closed")
    hand.type("s")
    hand.type("isr")
    first = hand.window.pick_box.list.item(0).text()
    assert "“Israel”" in first, "a new name of the sentence, before who only carries the page"


def test_a_name_is_found_by_any_word_of_it(hand: Robot) -> None:
    _report(hand, "It rained")
    hand.type("s")
    hand.type("cour")
    assert "“Evening Courier”" in hand.window.pick_box.list.item(0).text()
    hand.enter()
    assert hand.source_names() == ["Evening Courier"]
