"""The list of documents: coverage, order, menu, and what is cited but was not obtained."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QLabel

from annotator.commands import AddSource, LinkSource, Revise
from annotator.gui.documents import model
from annotator.gui.documents.model import COUNTS_ROLE, ORIGIN_ROLE
from annotator.gui.documents.panel import DocumentsPanel
from annotator.messages import Message
from annotator.model import Document, Obtained, Source, SourceId, SourceKind, new_id
from annotator.project.document_list import CitedLine, DocumentOrder, cited_with
from annotator.project.sentence_counts import Counts
from annotator.reader import Link

from ..robot import CTRL, Robot, document_of


@pytest.fixture
def citing(robot: Robot) -> Robot:
    """A claim of the first document that hangs on a report nobody has."""
    robot.select("officials did not deny the letter")
    robot.type("r")
    report = Source(id=SourceId(new_id()), name="The Herald report", kind=SourceKind.DOCUMENT)
    robot.project.do(AddSource(report))
    robot.project.do(LinkSource(claim_id=robot.claim.id, source_id=report.id))
    robot.focus_text()
    robot.wait_for(lambda: panel(robot).model.rowCount() == 4)
    return robot


def panel(robot: Robot) -> DocumentsPanel:
    return robot.window.documents


def rows(robot: Robot, role: int = Qt.ItemDataRole.DisplayRole) -> list[object]:
    shown = panel(robot).model
    return [shown.index(row).data(role) for row in range(shown.rowCount())]


def click(robot: Robot, row: int) -> None:
    view = panel(robot).view
    robot.click(view.viewport(), view.visualRect(panel(robot).model.index(row)).center())


def entry(robot: Robot, row: int, text: str) -> QAction:
    menu = panel(robot).menu_of(panel(robot).model.index(row))
    return next(action for action in menu.actions() if action.text() == text)


def test_coverage_of_open_and_closed_documents_follows_edits(robot: Robot) -> None:
    robot.wait_for(lambda: all(rows(robot, COUNTS_ROLE)))
    assert rows(robot, COUNTS_ROLE) == [Counts(0, 0, 5), Counts(0, 0, 3)]
    robot.select("It is a shameful affair")
    robot.type("o")
    robot.wait_for(lambda: rows(robot, COUNTS_ROLE)[0] == Counts(1, 0, 4))
    first = str(rows(robot, Qt.ItemDataRole.AccessibleTextRole)[0])
    assert "1 claimed, 0 marked, 4 untouched of 5 sentences" in first
    assert "1 claim," in first


def test_an_edit_of_a_document_that_is_not_open_is_counted_too(robot: Robot) -> None:
    from annotator.commands import AddMark

    robot.wait_for(lambda: all(rows(robot, COUNTS_ROLE)))
    other = robot.project.read.all(Document)[1]
    robot.project.do(AddMark(document_id=other.id, ranges=((0, 18),)))
    robot.wait_for(lambda: rows(robot, COUNTS_ROLE)[1] == Counts(0, 1, 2))


def test_where_a_document_is_from_stands_below_its_title(robot: Robot) -> None:
    assert rows(robot, ORIGIN_ROLE)[0] == "0 claims"
    paper, site = (
        Source(id=SourceId(name), name=name, kind=SourceKind.PUBLICATION)
        for name in ("The Herald", "newsmirror")
    )
    robot.project.do(AddSource(paper))
    robot.project.do(AddSource(site))
    document = robot.project.read.all(Document)[0]
    revised = replace(document, publication=paper.id, host=site.id, published="2014-11-07")
    robot.project.do(Revise(document, revised, "Say where from"))
    assert str(rows(robot, ORIGIN_ROLE)[0]).startswith("The Herald, via newsmirror · 7 Nov")
    robot.project.do(Revise(revised, replace(revised, published="autumn"), "Date"))
    assert rows(robot, ORIGIN_ROLE)[0] == "The Herald, via newsmirror · autumn"


def test_what_is_cited_but_not_obtained_is_listed_below(citing: Robot) -> None:
    assert rows(citing)[2:] == ["CITED, NOT OBTAINED", "The Herald report"]
    assert rows(citing, ORIGIN_ROLE)[3] == "cited by 1 claim"
    click(citing, 3)
    sources = citing.window.sources
    assert sources.isVisible()
    assert sources.table.currentIndex().data() == "The Herald report"
    assert sources.obtain.isEnabled()
    assert not sources.open.isEnabled()


def test_the_arrow_keys_skip_the_heading_and_enter_acts(citing: Robot) -> None:
    panel(citing).view.setFocus()
    citing.key(Qt.Key.Key_Down)
    assert citing.document.document.title == "Second"
    citing.enter()
    assert citing.view.hasFocus()
    panel(citing).view.setFocus()
    citing.key(Qt.Key.Key_Down)
    assert panel(citing).view.currentIndex().row() == 3
    assert citing.document.document.title == "Second"
    citing.enter()
    assert citing.window.sources.table.currentIndex().data() == "The Herald report"


def test_a_file_becomes_the_cited_document_in_one_edit(citing: Robot, tmp_path: Path) -> None:
    path = tmp_path / "herald.txt"
    path.write_text("The Herald's own words.\n", encoding="utf-8")
    (report,) = [s for s in citing.project.read.sources() if s.kind is SourceKind.DOCUMENT]
    citing.window.import_actions.take_source(report, path)
    citing.wait_for(lambda: not citing.window.tasks.is_busy)
    QApplication.processEvents()
    assert citing.document.text.startswith("The Herald's own words")
    now = citing.project.read.need(Source, report.id)
    assert (now.document, now.obtained) == (citing.document.id, Obtained.YES)
    citing.wait_for(lambda: panel(citing).model.rowCount() == 3)
    citing.key(Qt.Key.Key_Z, CTRL)
    assert citing.project.read.need(Source, report.id).document is None
    citing.wait_for(lambda: panel(citing).model.rowCount() == 4)


def test_annotations_are_no_document_to_obtain(citing: Robot, tmp_path: Path) -> None:
    path = tmp_path / "broken.pdf"
    path.write_bytes(b"%PDF-1.4 and nothing more")
    (report,) = [s for s in citing.project.read.sources() if s.kind is SourceKind.DOCUMENT]
    citing.window.import_actions.take_source(report, path)
    citing.wait_for(lambda: not citing.window.tasks.is_busy)
    QApplication.processEvents()
    assert citing.messages[-1].is_error
    assert citing.project.read.need(Source, report.id).document is None


def test_a_document_is_deleted_from_its_menu_and_comes_back_by_undo(robot: Robot) -> None:
    entry(robot, 0, "Delete document").trigger()
    assert rows(robot) == ["Second"]
    assert robot.document.document.title == "Second"
    assert robot.message == "Deleted the document “First”"
    robot.click(robot.window.messages._undo)
    assert rows(robot) == ["First", "Second"]


def test_the_menu_shows_a_document_beside_and_its_details(robot: Robot) -> None:
    assert not entry(robot, 0, "Show side by side").isEnabled()
    entry(robot, 1, "Show side by side").trigger()
    second = robot.session.document_on(1)
    assert second is not None
    assert second.document.title == "Second"
    entry(robot, 0, "Details").trigger()
    assert robot.window.details.isVisible()
    assert robot.document.document.title == "First"


def test_many_documents_can_be_filtered_and_put_in_order(robot: Robot) -> None:
    assert not panel(robot).filter.isVisible()
    for number in range(8):
        robot.project.do(document_of(f"Text number {number}.", f"Article {number}"))
    QApplication.processEvents()
    assert panel(robot).filter.isVisible()
    panel(robot).filter.setText("article 3")
    assert rows(robot) == ["Article 3"]
    panel(robot).filter.clear()
    panel(robot).set_order(DocumentOrder.TITLE)
    assert rows(robot)[0] == "Article 0"
    assert rows(robot)[-1] == "Second"


def test_a_letter_waits_for_one_batch_of_rows_and_the_document_shown_comes_into_view(
    robot: Robot,
) -> None:
    for number in range(40):
        robot.project.do(document_of(f"Text number {number}.", f"Article {number}"))
    robot.session.show_document(robot.project.read.all(Document)[-1].id)
    view, shown = panel(robot).view, panel(robot).model
    view.setBatchSize(5)
    panel(robot).filter.setText("article")
    last = shown.index(shown.rowCount() - 1)
    assert view.currentIndex() == last
    assert not view.visualRect(last).isValid()
    robot.wait_for(lambda: view.viewport().rect().contains(view.visualRect(last).center()))
    assert view.verticalScrollBar().maximum() > 0


def test_following_another_document_does_not_open_it_twice(robot: Robot) -> None:
    opened: list[object] = []
    robot.session.document_changed.connect(lambda: opened.append(robot.session.document))
    click(robot, 1)
    assert len(opened) == 1
    assert panel(robot).view.currentIndex().row() == 1


def test_a_letter_looks_at_each_cited_source_once_and_a_row_at_none(
    citing: Robot, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[int] = []

    def counted(lines: list[CitedLine], letters: str) -> list[CitedLine]:
        asked.append(len(lines))
        return cited_with(lines, letters)

    monkeypatch.setattr(model, "cited_with", counted)
    panel(citing).filter.setText("HERALD")
    assert rows(citing)[-1] == "The Herald report"
    assert asked == [1]


def test_after_a_link_only_the_sources_that_it_names_are_counted_again(
    citing: Robot, monkeypatch: pytest.MonkeyPatch
) -> None:
    memo = Source(id=SourceId(new_id()), name="A memo", kind=SourceKind.DOCUMENT)
    asked: list[list[SourceId]] = []
    links_to = citing.project.read.links_to

    def counted(source_ids: Collection[SourceId]) -> list[Link]:
        asked.append(list(source_ids))
        return links_to(source_ids)

    monkeypatch.setattr(citing.project.read, "links_to", counted)
    citing.project.do(AddSource(memo))
    citing.project.do(LinkSource(claim_id=citing.claim.id, source_id=memo.id))
    citing.wait_for(lambda: panel(citing).model.rowCount() == 5)
    assert asked == [[memo.id]]
    assert rows(citing)[-2:] == ["A memo", "The Herald report"]
    citing.session.undo()
    citing.wait_for(lambda: panel(citing).model.rowCount() == 4)
    assert rows(citing)[-1] == "The Herald report"


def test_hidden_details_read_no_regions_and_a_tag_reads_none_either(
    robot: Robot, monkeypatch: pytest.MonkeyPatch
) -> None:
    robot.window.view_actions.show_details()
    regions = robot.window.details.regions
    robot.wait_for(lambda: regions.rowCount() > 0)
    robot.select("It is a shameful affair")
    reloads: list[bool] = []
    reload = regions.reload

    def counted() -> None:
        reloads.append(robot.window.details.isVisible())
        reload()

    monkeypatch.setattr(regions, "reload", counted)
    robot.type("o")
    robot.type("f")
    assert reloads == [], "a claim is no region"
    robot.window.tabs.setCurrentIndex(0)
    robot.project.do(AddSource(Source(id=SourceId("s"), name="S", kind=SourceKind.PERSON)))
    region = robot.document.regions[0]
    robot.project.do(Revise(region, replace(region, voice=SourceId("s")), "Voice"))
    assert reloads == []
    robot.window.view_actions.show_details()
    assert reloads == [True]
    assert regions.index(0, 2).data() == "S"


def test_a_list_that_only_gets_narrower_makes_room_for_the_second_line_of_a_title(
    robot: Robot,
) -> None:
    view = panel(robot).view
    assert robot.session.document is not None
    shown = robot.project.read.need(Document, robot.session.document.id)
    title = "A title of seven words in all"
    robot.project.do(Revise(shown, replace(shown, title=title), Message("Name it")))
    own = view.fontMetrics().horizontalAdvance(title)
    view.setFixedWidth(own + 60)
    robot.wait_for(lambda: view.viewport().width() > own + 20)

    def height() -> int:
        return view.visualRect(panel(robot).model.index(0)).height()

    robot.wait_for(lambda: height() > 0)
    one_line = height()
    view.setFixedWidth(own - 30)
    robot.wait_for(lambda: height() >= one_line + view.fontMetrics().lineSpacing())


@pytest.mark.parametrize("width", [110, 400])
def test_the_head_shows_whole_words_or_none(robot: Robot, width: int) -> None:
    documents = panel(robot)
    documents.setFixedWidth(width)
    QApplication.processEvents()
    order = documents.order_button
    assert order.width() >= order.sizeHint().width()
    (title,) = (w for w in documents.findChildren(QLabel) if w.text() == "DOCUMENTS")
    assert title.isVisible() == (width > 200)
