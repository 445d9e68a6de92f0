"""Searching the whole project, through the keys."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from annotator.analysis.query import Hit, Query
from annotator.commands import (
    AddClaim,
    AddDocument,
    AddSource,
    AddTag,
    DeleteDocument,
    LinkSource,
    TagClaims,
)
from annotator.gui.look.theme import DARK, LIGHT
from annotator.gui.search.panel import SearchPanel
from annotator.gui.search.searcher import SHOWN_HITS
from annotator.gui.session.picker import Picker
from annotator.gui.session.session import Session
from annotator.gui.widgets.pick_box import PickBox
from annotator.model import (
    ClaimId,
    ClaimKind,
    Document,
    Source,
    SourceId,
    SourceKind,
    Stance,
    Tag,
    TagId,
)
from annotator.reader import SourceRole

FIRST = "The letter was forged. Nobody denied the <b>letter</b>."
SECOND = "Another letter came."
AIDE = Source(id=SourceId("aide"), name="an aide", kind=SourceKind.ANONYMOUS)


class Desk:
    """A search panel over a project of two documents with two claims."""

    def __init__(self, window: QWidget, path: Path) -> None:
        self.session = Session(window)
        self.box = PickBox(window)
        self.panel = SearchPanel(self.session, Picker(self.session, self.box), LIGHT)
        column = QVBoxLayout(window)
        column.addWidget(self.panel)
        self.chosen: list[Hit] = []
        self.entered: list[Hit] = []
        self.left: list[None] = []
        self.panel.hit_chosen.connect(self.chosen.append)
        self.panel.hit_entered.connect(self.entered.append)
        self.panel.text_focus_requested.connect(lambda: self.left.append(None))
        self.session.new_project(path)
        assert self.session.project is not None
        self.project = self.session.project
        for text, title in ((FIRST, "First"), (SECOND, "Second")):
            self.project.do(AddDocument(text=text, title=title))
        self.documents = [d.id for d in self.project.read.all(Document)]
        self.forged = self._claim(0, 0, 21, ClaimKind.REPORT)
        self.came = self._claim(1, 0, 19, ClaimKind.FACT)
        self.project.do(AddSource(AIDE))
        self.project.do(LinkSource(claim_id=self.forged, source_id=AIDE.id))

    def _claim(self, document: int, start: int, end: int, kind: ClaimKind) -> ClaimId:
        command = AddClaim(document_id=self.documents[document], ranges=((start, end),), kind=kind)
        self.project.do(command)
        return command.claim_id

    @property
    def words(self) -> list[str]:
        return [hit.words for hit in self.panel.model.hits]

    @property
    def claims(self) -> list[ClaimId | None]:
        return [hit.claim for hit in self.panel.model.hits]

    def type(self, text: str) -> None:
        QTest.keyClicks(self.panel.field, text)
        self.wait()

    def wait(self) -> None:
        """Let the search and what an edit leads to come to their ends."""
        QTest.qWait(1)
        while self.panel.is_searching or self.panel._edit_timer.isActive():
            QTest.qWait(5)

    def add(self, letters: str) -> None:
        """Choose a condition in the box by its letters."""
        self.panel.conditions.add_button.click()
        assert self.box.isVisible()
        QTest.keyClicks(self.box.field, letters)
        QTest.keyClick(self.box.field, Qt.Key.Key_Return)
        self.wait()

    def press(self, chip: QPushButton) -> None:
        chip.click()
        self.wait()

    @property
    def added(self) -> list[QPushButton]:
        chips = self.panel.conditions.findChildren(QPushButton)
        return [c for c in chips if c.property("role") == "added" and c.isVisible()]

    def key(self, key: Qt.Key) -> None:
        QTest.keyClick(QApplication.focusWidget() or self.panel, key)
        self.wait()


@pytest.fixture
def desk(qtbot: QtBot, tmp_path: Path) -> Iterator[Desk]:
    window = QWidget()
    window.resize(480, 700)
    made = Desk(window, tmp_path / "panel.annotator")
    window.show()
    qtbot.waitExposed(window)
    window.activateWindow()
    made.wait()
    made.panel.start()
    yield made
    made.session.close_project()
    window.close()
    window.deleteLater()


def test_hits_of_all_documents_show_as_they_are_typed(desk: Desk) -> None:
    desk.type("letter")
    assert desk.claims == [desk.forged, None, desk.came]
    assert desk.panel.summary.text() == "3 hits in 2 documents"
    assert desk.panel.model.index(1, 0).data() == (
        "The letter was forged. Nobody denied the <b>letter</b>. — First"
    )
    assert desk.panel.model.index(2, 0).data() == "Another letter came. — Second · claim 1, fact"


def test_what_to_do_is_shown_where_nothing_is_listed(desk: Desk) -> None:
    empty = desk.panel._empty
    assert empty.text().startswith("Type words")
    desk.type("zzz")
    assert empty.isVisible()
    assert "fewer letters" in empty.text()
    desk.add("unnamed")
    assert "All claims" in empty.text()
    desk.session.close_project()
    assert empty.text() == "Open a project to search in it."


def test_conditions_ask_for_claims_with_and_without_words(desk: Desk) -> None:
    fact = desk.panel.conditions.kinds[ClaimKind.FACT]
    desk.press(fact)
    assert desk.claims == [desk.came]
    desk.press(desk.panel.conditions.kinds[ClaimKind.REPORT])
    assert desk.claims == [desk.forged, desk.came]
    desk.press(desk.panel.conditions.without_source)
    assert desk.claims == [desk.came]
    desk.press(desk.panel.reset_button)
    assert desk.claims == []
    desk.add("unnamed")
    assert desk.words == ["The letter was forged"]
    desk.type("denied")
    assert desk.claims == []
    desk.press(desk.panel.reset_button)
    assert desk.words == ["denied"]
    assert desk.added == []


def test_every_condition_of_a_query_is_shown_and_asked_for(desk: Desk) -> None:
    desk.project.do(AddTag(Tag(id=TagId("t"), name="post")))
    query = Query(
        kinds=frozenset({ClaimKind.REPORT, None}),
        sources=frozenset({AIDE.id}),
        role=SourceRole.ORIGIN,
        stances=frozenset({Stance.DENIES}),
        tags=frozenset({TagId("t")}),
        document=desk.documents[1],
        analysts=frozenset({desk.project.analyst.id}),
        is_without_source=True,
        is_unnamed=True,
        is_unchecked=True,
    )
    desk.panel.show_query(query)
    desk.wait()
    assert desk.panel.query == query
    tips = {chip.accessibleName().removesuffix(", remove this filter") for chip in desk.added}
    assert tips >= {"Source: an aide", "Tag: post", "Document: Second"}
    desk.panel.show_query(
        Query(kinds=frozenset({None}), sources=frozenset({SourceId("gone"), AIDE.id}))
    )
    assert desk.panel.query == Query(kinds=frozenset({None}), sources=frozenset({AIDE.id}))


def test_a_source_is_asked_for_by_what_it_is_to_the_claim(desk: Desk) -> None:
    desk.add("an aide")
    assert desk.claims == [desk.forged]
    desk.add("own voice")
    assert desk.claims == []
    desk.add("nearest")
    assert desk.claims == [desk.forged]
    assert len(desk.added) == 2, "one role at a time"
    desk.add("second")
    assert desk.claims == []
    desk.add("first")
    assert desk.claims == [desk.forged]
    desk.press(desk.added[0])
    assert len(desk.added) == 2


def test_the_focus_moves_into_the_hits_and_out_again(desk: Desk) -> None:
    desk.type("letter")
    desk.key(Qt.Key.Key_Return)
    assert desk.panel.list.hasFocus()
    assert [(hit.start, hit.end) for hit in desk.chosen] == [(4, 10)]
    desk.key(Qt.Key.Key_Down)
    desk.key(Qt.Key.Key_Return)
    assert [hit.start for hit in desk.entered] == [FIRST.rindex("letter")]
    desk.key(Qt.Key.Key_Up)
    desk.key(Qt.Key.Key_Up)
    assert desk.panel.field.hasFocus()
    desk.key(Qt.Key.Key_Escape)
    assert len(desk.left) == 1


def test_a_click_chooses_a_hit(desk: Desk) -> None:
    desk.type("letter")
    view = desk.panel.list
    place = view.visualRect(desk.panel.model.index(2, 0)).center()
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert [hit.document for hit in desk.chosen] == [desk.documents[1]]


def test_results_follow_edits_and_stay_where_they_are(desk: Desk) -> None:
    desk.type("letter")
    desk.panel.list.setCurrentIndex(desk.panel.model.index(2, 0))
    desk.project.do(TagClaims((desk.came,), ClaimKind.OPINION))
    desk.wait()
    assert desk.panel.list.currentIndex().row() == 2
    assert desk.panel.model.index(2, 0).data().endswith("claim 1, opinion")
    desk.project.do(DeleteDocument(desk.documents[0]))
    desk.wait()
    assert desk.claims == [desk.came]


def test_a_hidden_panel_catches_up_when_it_is_shown(desk: Desk) -> None:
    desk.type("letter")
    desk.panel.hide()
    desk.project.do(AddDocument(text="A third letter.", title="Third"))
    assert len(desk.words) == 3
    desk.panel.show()
    desk.wait()
    assert len(desk.words) == 4


def test_the_number_of_listed_hits_is_limited(desk: Desk) -> None:
    desk.project.do(AddDocument(text="so " * (SHOWN_HITS + 1), title="Long"))
    desk.type("so")
    assert len(desk.words) == SHOWN_HITS
    assert desk.panel.summary.text().startswith(f"Showing the first {SHOWN_HITS:,} hits")


def test_a_kept_search_gets_another_name_by_its_menu(desk: Desk) -> None:
    kept = desk.panel.kept
    desk.type("forged")
    assert [action.isEnabled() for action in kept.menu().actions()] == [True, False, False]
    kept.menu().actions()[0].trigger()
    QTest.keyClicks(kept.name, "Forgeries")
    QTest.keyClick(kept.name, Qt.Key.Key_Return)
    assert [action.isEnabled() for action in kept.menu().actions()] == [False, True, True]
    kept.menu().actions()[1].trigger()
    assert kept.name.text() == "Forgeries"
    QTest.keyClicks(kept.name, "Letters")
    QTest.keyClick(kept.name, Qt.Key.Key_Return)
    assert [kept.box.itemText(row) for row in range(1, kept.box.count())] == ["Letters"]
    kept.menu().actions()[2].trigger()
    assert kept.box.count() == 1


def test_a_search_is_kept_chosen_again_and_forgotten(desk: Desk) -> None:
    kept = desk.panel.kept
    assert not kept.save_button.isEnabled()
    desk.press(desk.panel.conditions.kinds[ClaimKind.REPORT])
    desk.type("forged")
    kept.save_button.click()
    assert kept.name.text() == "“forged” · Report"
    QTest.keyClicks(kept.name, "Forgeries")
    QTest.keyClick(kept.name, Qt.Key.Key_Return)
    assert kept.box.currentText() == "Forgeries"
    desk.panel.show_query(Query())
    desk.wait()
    assert kept.box.currentIndex() == 0
    kept.box.setCurrentIndex(1)
    kept.box.activated.emit(1)
    desk.wait()
    assert desk.panel.query == Query(text="forged", kinds=frozenset({ClaimKind.REPORT}))
    assert desk.words == ["forged"]
    assert kept.box.currentText() == "Forgeries"
    kept.remove_button.click()
    assert kept.box.count() == 1


def test_escape_cancels_the_name_of_a_search_without_saving_it(desk: Desk) -> None:
    desk.type("forged")
    desk.panel.kept.save_button.click()
    QTest.keyClick(desk.panel.kept.name, Qt.Key.Key_Escape)
    assert desk.panel.kept.save_button.isVisible()
    assert desk.panel.kept.box.count() == 1


def test_it_is_drawn_in_both_themes_and_every_control_has_a_name(desk: Desk) -> None:
    desk.type("letter")
    pictures = []
    for colours in (LIGHT, DARK):
        desk.panel.set_colours(colours)
        pictures.append(desk.panel.list.grab().toImage())
    assert pictures[0] != pictures[1]
    for widget in desk.panel.findChildren(QComboBox) + desk.panel.findChildren(QPushButton):
        assert widget.accessibleName() or (isinstance(widget, QPushButton) and widget.text())
