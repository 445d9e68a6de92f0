"""One box for actions, documents, sources and a search."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Never

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from annotator.commands import AddClaim, AddDocument, AddSource
from annotator.gui.actions import Action
from annotator.gui.actions.keymap import apply_keys
from annotator.gui.actions.making import Actions, bound
from annotator.gui.look.plain_labels import plain_name
from annotator.gui.session.picker import Anchor, Picker
from annotator.gui.session.session import Session
from annotator.gui.widgets.key_button import FieldButton
from annotator.gui.widgets.pick_box import PickBox
from annotator.gui.window.palette import (
    Palette,
    RunAction,
    SearchProject,
    ShowClaim,
    ShowDocument,
    ShowSource,
    ShowWords,
    palette_question,
)
from annotator.gui.window.rows import ACTIONS
from annotator.model import ClaimId, Document, Source, SourceId, SourceKind

from ..robot import CTRL, Robot

HERALD = Source(id=SourceId("herald"), name="Herald & <i>Sons</i>", kind=SourceKind.PUBLICATION)


class Bench:
    """A window with nothing but a text, the box and the palette."""

    def __init__(self, window: QWidget, path: Path) -> None:
        self.done: list[str] = []
        self.text = QPushButton("text", window)
        self.box = PickBox(window)
        self.session = Session(window)
        self.picker = Picker(self.session, self.box)
        self.actions = Actions(bound([self._noting(row) for row in ACTIONS], self))
        self.actions.add_to(window, [self.text])
        self.actions.offer(has_project=True, has_pages=True)
        apply_keys(self.actions.values(), {})
        self.palette = Palette(self.session, self.picker, self.actions)
        self.wanted: list[object] = []
        self.palette.source_requested.connect(self.wanted.append)
        self.palette.search_requested.connect(self.wanted.append)
        self.session.new_project(path)
        assert self.session.project is not None
        self.project = self.session.project
        self.project.do(AddDocument(text="One.", title="First paper"))
        self.project.do(AddDocument(text="Two.", title="Second paper"))
        self.project.do(AddSource(HERALD))

    @staticmethod
    def _noting(row: Action[Never]) -> Action[Bench]:
        """Return a row that only notes that it was run."""
        return Action(
            row.title,
            row.tip,
            row.keys,
            run=lambda bench: bench.done.append(row.name),
            group=row.group,
            needs=row.needs,
            key_name=row.name,
        )

    def pick(self, letters: str) -> None:
        """Open the palette, type and press Enter."""
        self.palette.ask(Anchor(self.text, QPoint(0, 0)))
        QTest.keyClicks(self.box.field, letters)
        QTest.keyClick(self.box.field, Qt.Key.Key_Return)


@pytest.fixture
def bench(qtbot: QtBot, tmp_path: Path) -> Iterator[Bench]:
    window = QWidget()
    window.resize(900, 600)
    made = Bench(window, tmp_path / "palette.annotator")
    window.show()
    qtbot.waitExposed(window)
    window.activateWindow()
    yield made
    made.session.close_project()
    window.close()
    window.deleteLater()


def test_every_action_that_can_be_done_is_there_with_its_key(bench: Bench) -> None:
    bench.actions["undo"].setEnabled(False)
    question = palette_question(bench.actions, None)
    names = {c.value.name for c in question.choices if isinstance(c.value, RunAction)}
    assert names == {spec.name for spec in ACTIONS} - {"undo", "palette_of_commands"}
    fact = next(c for c in question.choices if c.value == RunAction("tag_fact"))
    assert (fact.name, fact.shortcut, fact.group) == ("Fact", "F", "Commands")
    assert question.find is not None
    assert question.find("zzyzx") == [], "without a project there is nothing to search"


def test_documents_and_sources_of_the_project_stand_after_the_actions(bench: Bench) -> None:
    question = palette_question(bench.actions, bench.project.read)
    values = [choice.value for choice in question.choices]
    documents = [document.id for document in bench.project.read.all(Document)]
    assert values[-3:] == [*map(ShowDocument, documents), ShowSource(HERALD.id)]
    assert question.find is not None
    assert [c.value for c in question.find("a letter")] == [SearchProject("a letter")]


def test_a_few_letters_and_enter_run_an_action_and_restore_the_focus(bench: Bench) -> None:
    bench.pick("opinion")
    assert bench.done == ["tag_opinion"]
    assert bench.text.hasFocus()
    assert bench.box.isHidden()


def test_a_document_is_shown(bench: Bench) -> None:
    bench.pick("second pap")
    assert bench.session.document is not None
    assert bench.session.document.document.title == "Second paper"


def test_a_source_is_asked_for(bench: Bench) -> None:
    bench.pick("sons")
    assert bench.wanted == [HERALD.id]


def test_what_nothing_is_called_is_searched_for(bench: Bench) -> None:
    bench.pick("zzyzx road")
    assert bench.wanted == ["zzyzx road"]
    assert bench.done == []


def test_escape_leaves_without_doing_anything(bench: Bench) -> None:
    bench.palette.ask(Anchor(bench.text, QPoint(0, 0)))
    QTest.keyClick(bench.box.field, Qt.Key.Key_Escape)
    assert bench.text.hasFocus()
    assert (bench.done, bench.wanted) == ([], [])


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("&Open…", "Open"),
        ("Mer&ge …", "Merge"),
        ("Fish && chips", "Fish & chips"),
        ("Ta&gs", "Tags"),
    ],
)
def test_signs_for_the_menu_are_left_out(text: str, name: str) -> None:
    assert plain_name(text) == name


def test_what_letters_find_stands_in_groups_the_best_group_first(bench: Bench) -> None:
    bench.palette.ask(Anchor(bench.text, QPoint(0, 0)))
    QTest.keyClicks(bench.box.field, "her")
    shown = palette_question(bench.actions, bench.project.read).find
    assert shown is not None
    groups = [choice.group for choice in shown("her")]
    assert groups[0] == "Sources"
    assert groups[-1] == "Everywhere"
    assert groups == sorted(groups, key=groups.index), "those of a group stand together"


def test_claims_and_words_of_the_document_are_found(bench: Bench) -> None:
    (first, *_others) = bench.project.read.all(Document)
    bench.project.do(AddClaim(document_id=first.id, ranges=((0, 3),)))
    bench.session.show_document(first.id)
    question = palette_question(bench.actions, bench.project.read, bench.session.document)
    assert question.find is not None
    found = question.find("one")
    (claim,) = (choice for choice in found if isinstance(choice.value, ShowClaim))
    assert (claim.name, claim.group, claim.remark) == ("1  One", "Claims", "Untagged")
    (words,) = (choice for choice in found if isinstance(choice.value, ShowWords))
    assert (words.name, words.group, words.value) == ("One.", "In this text", ShowWords(0, 3))
    assert [c.value for c in question.find("1") if c.group == "Claims"] == [claim.value]
    assert not [c for c in question.find("0") if c.group == "Claims"]
    bench.pick("1")
    assert ShowClaim(bench.session.claim_id or ClaimId("")) == claim.value


def test_what_was_picked_lately_stands_first(bench: Bench) -> None:
    bench.pick("opinion")
    bench.pick("second pap")
    bench.palette.ask(Anchor(bench.text, QPoint(0, 0)))
    first = [bench.box.list.item(row).text() for row in range(2)]
    assert first[0] == "Second paper"
    assert first[1].startswith("Opinion")


def test_the_palette_drops_from_its_field(robot: Robot) -> None:
    robot.focus_text()
    robot.key(Qt.Key.Key_K, CTRL)
    (field,) = robot.window.findChildren(FieldButton)
    box = robot.window.pick_box
    under = field.mapTo(robot.window, field.rect().bottomLeft())
    place = box.mapTo(robot.window, QPoint())
    assert place.x() == under.x()
    assert 0 < place.y() - under.y() <= 24
    robot.key(Qt.Key.Key_Escape)
    assert robot.view.hasFocus()
    robot.key(Qt.Key.Key_K, CTRL)
    robot.type("shameful")
    robot.enter()
    assert robot.selected_words() == "shameful"
