from pathlib import Path
from threading import get_ident, main_thread

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication
from pytestqt.qtbot import QtBot

from annotator.commands import AddSource
from annotator.gui.widgets.placing import GAP
from annotator.model import Attribution, Claim, ClaimKind, EditAction, Source, SourceId, SourceKind
from annotator.project import Project

from ..robot import CTRL, NONE, Robot, document_of

TEXT = """Pier shut after crack

Mira Holt said that the pier was closed. She added that a crack had been found. \
The Evening Courier reported that officials did not deny that a letter exists.

The storm began on Monday. It rained all night.

In its weekend edition the Evening Courier of the Lower Valley reported that senior officials \
of the Ministry of Inland Waterways did not deny that a second letter exists.

He stressed that nobody was hurt. “The pier is safe,” Mira Holt told reporters at a briefing.
"""


@pytest.fixture
def pier(empty: Robot, tmp_path: Path) -> Robot:
    assert empty.session.new_project(tmp_path / "pier.annotator")
    empty.project.do(document_of(TEXT, "Pier"))
    empty.session.show_first_document()
    empty.focus_text()
    return empty


def _propose(robot: Robot, words: str = "Mira Holt said") -> None:
    robot.caret_to(words)
    robot.type("r")
    assert robot.window.claims.card.proposal.isVisible()
    assert robot.layers == []


def _labels(robot: Robot) -> list[str]:
    """The labels of the edits made by hand, newest first."""
    history = robot.project.read.history.lines()
    return [str(line.label) for line in history if line.action is EditAction.EDIT]


def _words_of(layer: Attribution) -> tuple[list[str], list[str]]:
    return [span.exact for span in layer.cue], [span.exact for span in layer.mention]


def test_a_report_on_a_sentence_that_says_who_says_it_proposes_the_chain(pier: Robot) -> None:
    _propose(pier)
    assert pier.claim.kind is ClaimKind.REPORT
    assert pier.words() == ["Mira Holt said that the pier was closed"]
    assert pier.project.read.sources() == []


@pytest.mark.parametrize("key", ["\r", "j", "k", "n", "N", "]", "[", "f", "r", "o", "u"])
def test_a_key_that_goes_on_takes_the_proposed_chain_over(pier: Robot, key: str) -> None:
    _propose(pier)
    claim_id = pier.claim.id
    if key == "\r":
        pier.enter()
    else:
        pier.type(key)
    (layer,) = pier.project.read.layers(claim_id)
    source = pier.project.read.need(Source, layer.source)
    assert (source.name, source.kind) == ("Mira Holt", SourceKind.PERSON)
    assert _words_of(layer) == (["said"], ["Mira Holt"])
    claim = pier.project.read.need(Claim, claim_id)
    assert [span.exact for span in claim.spans] == ["the pier was closed"]
    assert "Take over the proposed chain" in _labels(pier)[:2]


def test_escape_leaves_the_claim_bare(pier: Robot) -> None:
    _propose(pier)
    pier.key(Qt.Key.Key_Escape)
    assert not pier.window.claims.card.proposal.isVisible()
    pier.type("j")
    (claim,) = pier.claims
    assert pier.project.read.layers(claim.id) == []
    assert pier.project.read.sources() == []


def test_a_click_leaves_the_claim_bare(pier: Robot) -> None:
    _propose(pier)
    pier.click(
        pier.view.viewport(), pier.view.on_screen.rect_at(pier.claim.spans[0].start + 3).center()
    )
    pier.type("j")
    (claim,) = pier.claims
    assert pier.project.read.layers(claim.id) == []


def test_a_click_in_the_list_leaves_the_claim_bare(pier: Robot) -> None:
    _propose(pier)
    pier.click(pier.window.claims.table.viewport(), QPoint(40, 20))
    pier.focus_text()
    pier.type("j")
    assert pier.project.read.layers(pier.claims[0].id) == []


def test_closing_and_a_kill_leave_the_claim_bare(pier: Robot) -> None:
    _propose(pier)
    path = pier.project.path
    copy = path.with_name("killed.annotator")
    copy.write_bytes(path.read_bytes())
    pier.session.close_project()
    for each in (path, copy):
        with Project.open(each, pier.session.settings.analyst) as project:
            document = project.read.ids(Claim)
            assert len(document) == 1
            assert project.read.ids(Attribution) == []
            assert project.read.ids(Source) == []


def test_claim_and_chain_are_two_edits_and_the_chain_is_undone_alone(pier: Robot) -> None:
    _propose(pier)
    pier.enter()
    assert _labels(pier)[:2] == ["Take over the proposed chain", "Add report"]
    pier.key(Qt.Key.Key_Z, CTRL)
    assert pier.layers == []
    assert pier.project.read.sources() == []
    assert pier.words() == ["Mira Holt said that the pier was closed"]


def test_a_known_source_is_linked_and_not_entered_again(pier: Robot) -> None:
    known = Source(id=SourceId("m"), name="Harbour chief Mira Holt", kind=SourceKind.PERSON)
    pier.project.do(AddSource(known))
    _propose(pier)
    pier.enter()
    assert pier.source_names() == ["Harbour chief Mira Holt"]


def test_reports_of_reports_are_taken_over_whole(pier: Robot) -> None:
    _propose(pier, "The Evening Courier")
    pier.enter()
    assert pier.source_names() == ["Evening Courier", "officials"]
    outer, inner = pier.layers
    assert inner.parent == outer.id
    assert inner.stance.value == "does-not-deny"
    via = pier.project.read.need(Source, outer.via or "")
    assert (via.name, via.kind, via.by) == (
        "Evening Courier report",
        SourceKind.DOCUMENT,
        outer.source,
    )


def test_a_pronoun_is_marked_as_a_guess(pier: Robot) -> None:
    _propose(pier, "She added")
    assert "Mira Holt (new)? (a guess)" in _shown(pier)
    pier.enter()
    assert pier.source_names() == ["Mira Holt"]


def test_where_nobody_is_named_the_analyst_says_who_by_the_key_of_the_source(pier: Robot) -> None:
    _propose(pier, "He stressed")
    pier.enter()
    assert pier.layers == []
    pier.link("Omar Reyes")
    assert pier.source_names() == ["Omar Reyes"]
    assert _words_of(pier.layers[0]) == (["stressed"], ["He"])


def test_the_source_of_a_proposal_is_corrected_by_its_key(pier: Robot) -> None:
    _propose(pier)
    pier.link("Omar Reyes")
    assert pier.source_names() == ["Omar Reyes"]
    assert _words_of(pier.layers[0]) == (["said"], ["Mira Holt"])


def test_the_cue_of_a_proposal_is_corrected_by_its_key(pier: Robot) -> None:
    _propose(pier)
    pier.select("said that")
    pier.type("c")
    assert _words_of(pier.layers[0]) == (["said that"], ["Mira Holt"])


def test_words_that_were_selected_stay_the_words_of_the_claim(pier: Robot) -> None:
    pier.select("Mira Holt said that the pier was closed")
    pier.type("r")
    pier.enter()
    assert pier.source_names() == ["Mira Holt"]
    assert pier.words() == ["Mira Holt said that the pier was closed"]


def test_what_is_not_on_the_screen_is_not_taken_over(pier: Robot) -> None:
    _propose(pier)
    pier.window.tabs.setCurrentIndex(1)
    pier.focus_text()
    pier.type("j")
    (claim,) = pier.claims
    assert pier.project.read.layers(claim.id) == []


def test_the_buttons_take_over_and_leave(pier: Robot) -> None:
    _propose(pier)
    pier.click(pier.named("Leave the claim without the proposed chain"))
    assert not pier.window.claims.card.proposal.isVisible()
    pier.focus_text()
    pier.type("r")
    pier.click(pier.named("Take over the proposed chain"))
    assert pier.source_names() == ["Mira Holt"]


def test_a_sentence_that_names_nobody_proposes_nothing(pier: Robot) -> None:
    pier.caret_to("The storm began")
    pier.type("r")
    assert not pier.window.claims.card.proposal.isVisible()


def test_the_last_chain_is_repeated_whole_with_the_words_of_this_sentence(pier: Robot) -> None:
    _propose(pier)
    pier.enter()
    pier.caret_to("He stressed")
    pier.type("r.")
    assert pier.source_names() == ["Mira Holt"]
    assert _words_of(pier.layers[0]) == (["stressed"], ["He"])
    assert pier.words() == ["nobody was hurt"]


def test_the_last_chain_is_repeated_after_a_restart(pier: Robot) -> None:
    _propose(pier, "The Evening Courier")
    pier.enter()
    path = pier.project.path
    pier.session.close_project()
    assert pier.session.open_project(path)
    pier.session.show_first_document()
    pier.caret_to("The storm began")
    pier.type("f.")
    assert pier.source_names() == ["Evening Courier", "officials"]
    assert pier.layers[0].via is not None
    assert pier.layers[1].parent == pier.layers[0].id


def test_a_known_speaker_with_cue_and_mention_takes_four_keys_at_most(pier: Robot) -> None:
    pier.project.do(AddSource(Source(id=SourceId("m"), name="Mira Holt", kind=SourceKind.PERSON)))
    pier.caret_to("Pier shut")
    keys = ["j", "r", "\r"]
    for key in keys:
        if key == "\r":
            pier.enter()
        else:
            pier.type(key)
    assert len(keys) <= 4
    assert pier.source_names() == ["Mira Holt"]
    assert pier.words() == ["the pier was closed"]
    assert _words_of(pier.layers[0]) == (["said"], ["Mira Holt"])


def _shown(robot: Robot) -> str:
    from PySide6.QtWidgets import QLabel

    labels = robot.window.claims.card.proposal.findChildren(QLabel)
    return "\n".join(label.text() for label in labels if label.isVisible())


@pytest.mark.parametrize("language", ["en", "de"])
def test_a_chain_of_two_is_seen_whole_in_the_smallest_window(
    pier: Robot, qtbot: QtBot, language: str
) -> None:
    pier.window.resize(1024, 640)
    card, splitter = pier.window.claims.card, pier.window.claims.splitter
    QApplication.processEvents()
    before = splitter.sizes()
    _propose(pier, "Lower Valley reported")
    qtbot.waitUntil(card.proposal.is_seen_whole)
    pier.enter()
    assert len(pier.layers) == 2
    qtbot.waitUntil(lambda: splitter.sizes() == before)


def test_a_click_beside_a_proposal_meets_what_it_was_aimed_at(pier: Robot, qtbot: QtBot) -> None:
    """The proposal goes as the button goes down; what is under the mouse stays until it is up."""
    _propose(pier)
    card, window = pier.window.claims.card, pier.window
    qtbot.waitUntil(card.proposal.is_seen_whole)
    QApplication.processEvents()  # the card has scrolled to the proposal
    (ask,) = (b for b in card.chain.findChildren(QAbstractButton) if "who said it" in b.text())
    card.ensureWidgetVisible(ask)
    QApplication.processEvents()
    handle, left = window.windowHandle(), Qt.MouseButton.LeftButton
    point = ask.mapTo(window, ask.rect().center())
    QTest.mousePress(handle, left, NONE, point)
    QApplication.processEvents()
    assert pier.session.proposed.proposal is None
    assert ask.mapTo(window, ask.rect().center()) == point
    QTest.mouseRelease(handle, left, NONE, point)
    box = window.pick_box
    assert box.isVisible()
    assert not card.proposal.isVisible()
    QApplication.processEvents()
    top = ask.mapTo(window, QPoint()).y()
    edge = box.mapTo(window, QPoint()).y()
    assert min(abs(edge - top - ask.height()), abs(edge + box.height() - top)) == GAP


def test_a_chain_is_seen_whole_in_the_lowest_window(pier: Robot, qtbot: QtBot) -> None:
    """The strip that asks for a name takes room too: the filters make way, and come back."""
    pier.window.resize(944, 400)
    pier.window.name_bar.show()
    panel = pier.window.claims
    QApplication.processEvents()
    _propose(pier, "Lower Valley reported")
    qtbot.waitUntil(panel.card.proposal.is_seen_whole)
    pier.enter()
    assert len(pier.layers) == 2
    qtbot.waitUntil(panel.filters.isVisible)


def test_what_reads_a_language_is_loaded_where_no_key_waits_for_it(
    pier: Robot, monkeypatch: pytest.MonkeyPatch
) -> None:
    loaded: list[tuple[str, bool]] = []

    def load(text: str, _language: str) -> None:
        loaded.append((text, get_ident() == main_thread().ident))

    monkeypatch.setattr("annotator.proposals.chain.load", load)
    pier.session.document_changed.emit()
    pier.wait_for(lambda: bool(loaded))
    assert loaded == [(TEXT, False)]
