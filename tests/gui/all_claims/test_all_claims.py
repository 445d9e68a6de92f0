"""All claims of the project in one table: found, put in order, changed many at a time."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QItemSelectionModel, QPoint, QSettings, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu

from annotator.analysis.claim_orders import ClaimOrder
from annotator.analysis.claim_table import ClaimTable
from annotator.analysis.query import Query
from annotator.commands import AddClaim, AddTag, DeleteDocument
from annotator.gui.all_claims.model import COLUMNS
from annotator.gui.all_claims.panel import AllClaimsPanel
from annotator.gui.window.palette import palette_question
from annotator.model import Attribution, Claim, ClaimKind, Document, Source, Tag, TagId
from annotator.project.document_list import titles_apart

from ..robot import CTRL, Robot, document_of


@pytest.fixture
def open_table(robot: Robot) -> Robot:
    """Three claims in two documents, and their table."""
    robot.select("officials did not deny the letter")
    robot.type("r")
    robot.link("officials")
    robot.caret_to("shameful")
    robot.type("o")
    second = robot.project.read.all(Document)[1]
    start = robot.project.read.text(second).index("The river")
    robot.project.do(
        AddClaim(document_id=second.id, ranges=((start, start + 30),), kind=ClaimKind.FACT)
    )
    robot.project.do(AddTag(Tag(id=TagId("water"), name="water")))
    robot.key(Qt.Key.Key_6, CTRL)
    robot.wait_for(lambda: not panel(robot).model.is_reading)
    return robot


def panel(robot: Robot) -> AllClaimsPanel:
    return robot.window.panes.all_claims.panel


def cells(robot: Robot, column: ClaimOrder) -> list[object]:
    model = panel(robot).model
    return [model.index(row, COLUMNS.index(column)).data() for row in range(model.count())]


def choose(robot: Robot, *rows: int) -> None:
    table = panel(robot).table
    table.setFocus()
    table.selectionModel().clear()
    flags = QItemSelectionModel.SelectionFlag.Select | QItemSelectionModel.SelectionFlag.Rows
    for row in rows:
        table.selectionModel().select(table.model().index(row, 0), flags)
        table.selectionModel().setCurrentIndex(
            table.model().index(row, 0), QItemSelectionModel.SelectionFlag.NoUpdate
        )
    QApplication.processEvents()


def kinds(robot: Robot) -> list[ClaimKind | None]:
    return [claim.kind for claim in robot.project.read.all(Claim)]


def test_a_key_shows_the_claims_of_all_documents_and_hides_them(open_table: Robot) -> None:
    assert panel(open_table).isVisible()
    assert panel(open_table).table.hasFocus()
    assert cells(open_table, ClaimOrder.DOCUMENT) == ["First", "First", "Second"]
    assert cells(open_table, ClaimOrder.NUMBER) == [1, 2, 1]
    assert cells(open_table, ClaimOrder.KIND) == ["Report", "Opinion", "Fact"]
    assert cells(open_table, ClaimOrder.ORIGIN) == ["officials", "", ""]
    assert cells(open_table, ClaimOrder.STANCE) == ["asserts", "", ""]
    assert cells(open_table, ClaimOrder.ANALYST) == ["Ann"] * 3
    assert panel(open_table).summary.text() == "3 claims"
    open_table.key(Qt.Key.Key_6, CTRL)
    assert not panel(open_table).isVisible()
    assert open_table.view.hasFocus()


def test_a_chosen_row_is_shown_in_its_text_and_enter_goes_there(open_table: Robot) -> None:
    choose(open_table, 2)
    open_table.wait_for(lambda: open_table.document.document.title == "Second")
    open_table.wait_for(lambda: open_table.session.claim_id is not None)
    assert open_table.claim.kind is ClaimKind.FACT
    assert panel(open_table).table.hasFocus()
    open_table.enter()
    assert open_table.view.hasFocus()
    open_table.key(Qt.Key.Key_6, CTRL)
    open_table.key(Qt.Key.Key_6, CTRL)
    open_table.key(Qt.Key.Key_Escape)
    assert open_table.view.hasFocus()


def test_letters_conditions_and_headings_find_claims(open_table: Robot) -> None:
    panel(open_table).field.setFocus()
    open_table.type("off")
    assert cells(open_table, ClaimOrder.KIND) == ["Report"]
    assert panel(open_table).summary.text() == "1 of 3 claims"
    open_table.key(Qt.Key.Key_Escape)
    assert len(cells(open_table, ClaimOrder.KIND)) == 3
    open_table.click(panel(open_table).conditions.kinds[ClaimKind.FACT])
    assert cells(open_table, ClaimOrder.DOCUMENT) == ["Second"]
    panel(open_table).show_query(Query())
    words = COLUMNS.index(ClaimOrder.WORDS)
    panel(open_table).table.sortByColumn(words, Qt.SortOrder.DescendingOrder)
    assert cells(open_table, ClaimOrder.KIND) == ["Fact", "Report", "Opinion"]


def test_a_filter_is_kept_under_a_name_with_the_other_searches(open_table: Robot) -> None:
    open_table.click(panel(open_table).conditions.kinds[ClaimKind.OPINION])
    open_table.click(panel(open_table).kept.save_button)
    open_table.enter()
    panel(open_table).show_query(Query())
    box = panel(open_table).kept.box
    box.setCurrentIndex(1)
    box.activated.emit(1)
    assert cells(open_table, ClaimOrder.KIND) == ["Opinion"]
    open_table.window.view_actions.search_project()
    assert open_table.window.search.kept.box.count() == 2


def _kind(robot: Robot) -> None:
    panel(robot).acts.set_kind(ClaimKind.REPORT)


def _tag(robot: Robot) -> None:
    robot.click(panel(robot).buttons["tag"])
    robot.type("wat")
    robot.enter()


def _grade(robot: Robot) -> None:
    robot.click(panel(robot).buttons["grade"])
    robot.type("2")


def _link(robot: Robot) -> None:
    robot.click(panel(robot).buttons["link"])
    robot.type("The Herald")
    robot.enter()


def _delete(robot: Robot) -> None:
    panel(robot).table.setFocus()
    robot.key(Qt.Key.Key_Delete)


@pytest.mark.parametrize("act", [_kind, _tag, _grade, _link, _delete])
def test_several_rows_are_changed_as_one_edit_and_come_back_by_one_undo(
    open_table: Robot, act: Callable[[Robot], None]
) -> None:
    read = open_table.project.read
    before = (read.all(Claim), read.all(Attribution), read.all(Source))
    edits = len(read.history.lines())
    choose(open_table, 1, 2)
    assert panel(open_table).chosen_label.text() == "2 claims chosen"
    act(open_table)
    assert len(read.history.lines()) == edits + 1
    changed: dict[Callable[[Robot], None], Callable[[], bool]] = {
        _kind: lambda: kinds(open_table).count(ClaimKind.REPORT) == 3,
        _tag: lambda: [len(claim.tags) for claim in read.all(Claim)] == [0, 1, 1],
        _grade: lambda: [claim.credibility for claim in read.all(Claim)] == [None, 2, 2],
        _link: lambda: len(read.all(Attribution)) == 3,
        _delete: lambda: len(read.all(Claim)) == 1,
    }
    assert changed[act]()
    assert open_table.session.document is not None
    open_table.session.undo()
    after = (read.all(Claim), read.all(Attribution))
    assert [{r.id for r in each} for each in after] == [{r.id for r in b} for b in before[:2]]
    assert kinds(open_table) == [ClaimKind.REPORT, ClaimKind.OPINION, ClaimKind.FACT]
    assert [claim.tags for claim in read.all(Claim)] == [(), (), ()]


def test_a_tag_that_all_carry_comes_off_all(open_table: Robot) -> None:
    choose(open_table, 0, 1, 2)
    _tag(open_table)
    choose(open_table, 0, 1, 2)
    _tag(open_table)
    assert [claim.tags for claim in open_table.project.read.all(Claim)] == [(), (), ()]
    assert panel(open_table).table.hasFocus() or panel(open_table).buttons["tag"].hasFocus()


def test_the_menu_of_rows_offers_what_fits_them(open_table: Robot) -> None:
    choose(open_table, 0)
    menu = panel(open_table).menu_of_rows()
    texts = [action.text() for action in menu.actions() if action.text()]
    assert texts[:4] == [
        "Show in the text",
        "Only claims of this document",
        "Only claims of this origin",
        "Only claims of this kind",
    ]
    next(a for a in menu.actions() if a.text() == "Only claims of this origin").trigger()
    assert cells(open_table, ClaimOrder.ORIGIN) == ["officials"]
    choose(open_table)
    assert not any(action.isEnabled() for action in panel(open_table).menu_of_rows().actions())


def test_columns_are_chosen_and_kept(open_table: Robot) -> None:
    table = panel(open_table).table
    verdict, words = COLUMNS.index(ClaimOrder.VERDICT), COLUMNS.index(ClaimOrder.WORDS)
    assert table.isColumnHidden(verdict)
    menu = table.columns_menu()
    menu.actions()[verdict].trigger()
    assert not menu.actions()[words].isEnabled()
    assert not table.isColumnHidden(verdict)
    assert "verdict" in str(QSettings().value("all_claims/columns"))


def test_rows_are_copied_with_tabs(open_table: Robot) -> None:
    choose(open_table, 1, 2)
    QTest.keyClick(panel(open_table).table, Qt.Key.Key_C, CTRL)
    lines = QGuiApplication.clipboard().text().split("\n")
    assert [line.split("\t")[:3] for line in lines] == [
        ["First", "2", "Opinion"],
        ["Second", "1", "Fact"],
    ]


def test_documents_of_one_title_are_told_apart(open_table: Robot) -> None:
    open_table.project.do(document_of("Another text of that name.", "First"))
    third = open_table.project.read.all(Document)[2]
    open_table.project.do(AddClaim(document_id=third.id, ranges=((0, 7),)))
    open_table.wait_for(lambda: panel(open_table).model.count() == 4)
    titles = cells(open_table, ClaimOrder.DOCUMENT)
    assert len(set(titles)) == 3
    assert titles[2] == "Second"
    open_table.project.do(DeleteDocument(third.id))
    assert cells(open_table, ClaimOrder.DOCUMENT) == ["First", "First", "Second"]


def test_nothing_is_read_or_followed_while_the_table_is_hidden(robot: Robot) -> None:
    robot.select("officials did not deny the letter")
    robot.type("r")
    assert not robot.window.panes.all_claims.is_made
    robot.key(Qt.Key.Key_6, CTRL)
    robot.wait_for(lambda: panel(robot).model.count() == 1)
    robot.key(Qt.Key.Key_6, CTRL)
    robot.caret_to("shameful")
    robot.type("o")
    robot.key(Qt.Key.Key_6, CTRL)
    robot.wait_for(lambda: panel(robot).model.count() == 2)
    assert isinstance(panel(robot).buttons["kind"].menu(), QMenu)


def test_letters_wait_for_the_words_of_many_claims(
    robot: Robot, monkeypatch: pytest.MonkeyPatch
) -> None:
    robot.select("officials did not deny the letter")
    robot.type("f")
    robot.caret_to("shameful")
    robot.type("o")
    monkeypatch.setattr("annotator.analysis.project_index._FEW_CLAIMS", 0)
    monkeypatch.setattr("annotator.analysis.project_index._FOLDED_AT_ONCE", 1)
    robot.window.panes.show_all_claims(True)
    model = panel(robot).model
    model.set_filter(Query(text="officials"))
    assert model.count() == 2, "what was read is shown until the words are at hand"
    robot.wait_for(lambda: model.count() == 1)


def test_the_words_of_all_claims_are_not_folded_at_once_while_claims_are_read(
    robot: Robot, monkeypatch: pytest.MonkeyPatch
) -> None:
    robot.select("officials did not deny the letter")
    robot.type("f")
    robot.caret_to("shameful")
    robot.type("o")
    was_reading: list[bool] = []

    def noted(_: ClaimTable) -> None:
        was_reading.append(panel(robot).model.is_reading)

    monkeypatch.setattr("annotator.gui.all_claims.model._FOLD_MILLISECONDS", 0)
    monkeypatch.setattr("annotator.gui.all_claims.model._SECONDS_AT_ONCE", 0)
    monkeypatch.setattr("annotator.analysis.project_index._CLAIMS_AT_ONCE", 1)
    monkeypatch.setattr(ClaimTable, "prepare", noted)
    robot.window.panes.show_all_claims(True)
    assert panel(robot).model.is_reading
    robot.wait_for(lambda: bool(was_reading))
    assert not any(was_reading)


def test_documents_of_one_title_are_told_apart_wherever_one_is_asked_for(robot: Robot) -> None:
    robot.project.do(document_of("Another text of that name.", "First"))
    names = list(titles_apart(robot.project.read).values())
    assert len(set(names)) == 3
    robot.window.view_actions.show_second()
    listed = robot.window.pick_box.list
    shown = [listed.item(row).text() for row in range(listed.count())]
    assert any(names[2] in text for text in shown)
    robot.window.pick_box.leave()
    question = palette_question(robot.window.actions_by_name, robot.project.read)
    assert set(names) <= {choice.name for choice in question.choices}
    robot.key(Qt.Key.Key_6, CTRL)
    robot.click(panel(robot).conditions.add_button)
    robot.type("first")
    texts = [listed.item(row).text() for row in range(listed.count())]
    assert sum(any(name in text for name in (names[0], names[2])) for text in texts) == 2


def test_the_menu_of_a_chip_keeps_it_alone_or_takes_it_off(open_table: Robot) -> None:
    chips = panel(open_table).conditions
    open_table.click(chips.kinds[ClaimKind.FACT])
    chips.add(Query(is_unchecked=True))
    fact = Query(kinds=frozenset({ClaimKind.FACT}))
    chips.menu_of(fact).actions()[1].trigger()
    assert panel(open_table).query == Query(is_unchecked=True)
    chips.menu_of(fact).actions()[0].trigger()
    assert panel(open_table).query == fact
    chips.menu_of(fact).actions()[2].trigger()
    assert panel(open_table).query == Query()
    assert not any(action.isEnabled() for action in chips.menu_of(fact).actions()[1:])


def test_nothing_is_done_while_no_row_is_marked(open_table: Robot) -> None:
    choose(open_table)
    edits = len(open_table.project.read.history.lines())
    assert not any(button.isEnabled() for button in panel(open_table).buttons.values())
    for act in (_delete, _kind):
        act(open_table)
    open_table.enter()
    assert len(open_table.project.read.history.lines()) == edits
    assert len(kinds(open_table)) == 3


def test_nothing_chosen_keeps_no_room_for_a_count(open_table: Robot) -> None:
    label = panel(open_table).chosen_label
    assert not label.isVisible()
    panel(open_table).table.selectAll()
    QApplication.processEvents()
    assert label.isVisible()
    panel(open_table).table.clearSelection()
    QApplication.processEvents()
    assert not label.isVisible()


def test_what_is_chosen_stays_so_when_the_claims_are_put_in_another_order(
    open_table: Robot,
) -> None:
    table = panel(open_table).table
    table.selectRow(0)
    table.selectionModel().select(
        table.model().index(2, 0),
        QItemSelectionModel.SelectionFlag.Select | QItemSelectionModel.SelectionFlag.Rows,
    )
    before = set(panel(open_table).chosen())
    assert len(before) == 2
    header = table.horizontalHeader()
    column = COLUMNS.index(ClaimOrder.KIND)
    place = QPoint(header.sectionViewportPosition(column) + 8, header.height() // 2)
    QTest.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=place)
    QApplication.processEvents()
    assert set(panel(open_table).chosen()) == before
    assert panel(open_table).chosen_label.isVisible()
