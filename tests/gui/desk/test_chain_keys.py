"""The keys of the chain: via, and the layer that stance, via, cue and mention are for."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from annotator.commands import AddDocument
from annotator.gui.window.main_window import MainWindow
from annotator.model import Source, SourceKind, Stance
from annotator.project import Project
from annotator.resources import resource_path
from annotator.settings import load_settings
from annotator.store import execution
from annotator.store.execution import AnyStatement

from ..robot import Robot

_TEXT = """The Herald reported on Monday that officials did not deny the letter. It rained.

At a daily briefing for reporters, Ann Lee said the river is low. She added that it will rise.

In an interview with the Courier, Ann Lee said the dam leaks. The Courier wrote that she left.
"""


@pytest.fixture
def hand(window: MainWindow, tmp_path: Path) -> Robot:
    """A hand on a text with a briefing and an interview."""
    path = tmp_path / "chains.annotator"
    with Project.create(path, load_settings().analyst) as project:
        project.do(AddDocument(text=_TEXT, title="Rivers"))
    robot = Robot(window)
    assert robot.session.open_project(path)
    robot.focus_text()
    return robot


def _claim(robot: Robot, words: str, *names: str) -> None:
    """Make a claim for which nothing is proposed and link sources, each behind the one before."""
    robot.select(words)
    robot.type("u")
    for name in names:
        robot.link(name)


def _via(robot: Robot, number: int = -1) -> str | None:
    via = robot.layers[number].via
    return robot.project.read.need(Source, via).name if via else None


def _words(robot: Robot, number: int, field: str) -> list[str]:
    return [span.exact for span in getattr(robot.layers[number], field)]


# Via


def test_b_offers_first_what_the_sentence_says_it_was_said_in(hand: Robot) -> None:
    _claim(hand, "the river is low", "Ann Lee")
    hand.type("b")
    assert "Ann Lee" in hand.named(hand.window.pick_box.field.accessibleName()).accessibleName()
    hand.enter()
    assert _via(hand) == "daily briefing"
    (via,) = [s for s in hand.project.read.sources() if s.kind is SourceKind.BRIEFING]
    assert via.name == "daily briefing"
    assert hand.view.hasFocus()
    hand.session.undo()
    assert _via(hand) is None
    assert len(hand.project.read.sources()) == 1, "the new via goes with the edit that set it"


def test_the_last_via_of_a_source_in_this_document_is_set_by_itself(hand: Robot) -> None:
    _claim(hand, "the river is low", "Ann Lee")
    hand.type("b")
    hand.enter()
    _claim(hand, "it will rise", "Ann")
    assert _via(hand) == "daily briefing"
    _claim(hand, "the dam leaks", "Ann")
    hand.type("b")
    hand.type("interv")
    hand.enter()
    assert _via(hand) == "interview with the Courier"
    _claim(hand, "she left", "Ann")
    assert _via(hand) == "interview with the Courier", "the last one, not the first"


def test_linking_asks_nothing_for_which_sqlalchemy_has_to_be_loaded(
    hand: Robot, monkeypatch: pytest.MonkeyPatch
) -> None:
    written = execution.written
    asked: list[AnyStatement] = []

    def noted(statement: AnyStatement) -> tuple[str, dict[str, object]]:
        asked.append(statement)
        return written(statement)

    monkeypatch.setattr(execution, "written", noted)
    _claim(hand, "the river is low", "Ann Lee")
    _claim(hand, "it will rise", "Ann")
    kept = json.loads(resource_path(execution.RESOURCE).read_text(encoding="utf-8"))
    assert {statement.key for statement in asked} <= set(kept), "run packaging/statements.py"


def test_a_via_of_another_document_is_not_set_by_itself(robot: Robot) -> None:
    _claim(robot, "the letter was forged", "Ann Lee")
    robot.type("b")
    robot.type("Town meeting")
    robot.enter()
    assert _via(robot) == "Town meeting"
    other = robot.project.read.source_lines()[0]
    titles = {title: i for i, title in robot.project.read.titles().items()}
    robot.session.show_document(titles["Second"])
    _claim(robot, "The river rose by two metres", other.name)
    assert _via(robot) is None


def test_b_offers_briefings_and_documents_before_people(hand: Robot) -> None:
    _claim(hand, "she left", "Zoe", "A memo", "Bob")
    hand.type("b")
    kinds = [choice.remark for choice in hand.window.pick_box.shown if choice.value is not None]
    first_person = kinds.index("person")
    assert "document" in kinds[:first_person]
    assert set(kinds[first_person:]) == {"person"}


def test_a_new_name_in_the_box_of_via_is_a_document_or_a_briefing_first(hand: Robot) -> None:
    _claim(hand, "it will rise", "Ann Lee")
    hand.type("b")
    hand.type("Green paper")
    hand.enter()
    kinds = {source.name: source.kind for source in hand.project.read.sources()}
    assert kinds["Green paper"] in (SourceKind.BRIEFING, SourceKind.DOCUMENT)


def test_via_can_be_taken_off(hand: Robot) -> None:
    _claim(hand, "the river is low", "Ann Lee")
    hand.type("b")
    hand.enter()
    hand.type("b")
    hand.type("nothing")
    hand.enter()
    assert _via(hand) is None


def test_a_publication_is_asked_about_its_claim(hand: Robot) -> None:
    _claim(hand, "officials did not deny the letter", "The Herald")
    assert hand.project.read.sources()[0].kind is SourceKind.PUBLICATION
    hand.type("b")
    hand.enter()
    assert _via(hand) == "Herald report"


# Layers


def test_words_go_to_the_layer_that_was_linked_last(hand: Robot) -> None:
    """The recipe of the README: link the officials, wrap the paper, give the paper's cue."""
    _claim(hand, "officials did not deny the letter", "officials")
    hand.select("did not deny")
    hand.type("c")
    hand.type("w")
    hand.type("The Herald")
    hand.enter()
    hand.select("reported")
    hand.type("c")
    hand.select("The Herald")
    hand.type("C")
    assert hand.source_names() == ["The Herald", "officials"]
    assert (_words(hand, 0, "cue"), _words(hand, 0, "mention")) == (["reported"], ["The Herald"])
    assert (_words(hand, 1, "cue"), _words(hand, 1, "mention")) == (["did not deny"], [])


def test_the_cue_of_a_wrapped_paper_is_not_given_to_what_it_reports(hand: Robot) -> None:
    _claim(hand, "officials did not deny the letter", "officials")
    hand.type("w")
    hand.type("The Herald")
    hand.enter()
    hand.select("reported")
    hand.type("c")
    assert (_words(hand, 0, "cue"), _words(hand, 1, "cue")) == (["reported"], [])
    assert "The Herald" in hand.message, "the message says whose cue it is"


def test_d_chooses_the_layer_for_stance_via_cue_and_mention(hand: Robot) -> None:
    _claim(hand, "officials did not deny the letter", "The Herald", "officials")
    hand.type("D")
    assert "The Herald" in hand.message
    hand.type("a")
    hand.type("2")
    assert [layer.stance for layer in hand.layers] == [Stance.CONFIRMS, Stance.ASSERTS]
    hand.type("b")
    hand.enter()
    assert _via(hand, 0) == "Herald report"
    hand.type("d")
    hand.type("a")
    hand.type("4")
    assert [layer.stance for layer in hand.layers] == [Stance.CONFIRMS, Stance.DOES_NOT_DENY]
    hand.type("d")
    assert "The Herald" in hand.message, "inside the innermost comes the outermost"


def test_without_a_source_the_keys_of_layers_say_what_to_do(hand: Robot) -> None:
    _claim(hand, "it will rise")
    for key in "abcCdD":
        hand.session.say("")
        hand.type(key)
        assert "Press S" in hand.message, key
    hand.key(Qt.Key.Key_Escape)
