"""The register: every field of a source, in order, filtered, and edited in place."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtWidgets import QApplication, QComboBox

from annotator.analysis import project_index
from annotator.commands import AddSource, LinkSource
from annotator.gui.sources.panel import SourcesPanel
from annotator.model import (
    Document,
    JsonText,
    Obtained,
    Reliability,
    Source,
    SourceId,
    SourceKind,
)

from ..robot import Robot


def source(name: str, kind: SourceKind, **fields: object) -> Source:
    return Source(id=SourceId(name), name=name, kind=kind, **fields)  # type: ignore[arg-type]  # of a source


@pytest.fixture
def register(robot: Robot) -> Robot:
    """Four sources, one of them a document of the project and the origin of a claim."""
    second = robot.project.read.all(Document)[1]
    for each in (
        source("Ministry", SourceKind.ORGANISATION),
        source("Ann Lee", SourceKind.PERSON, reliability=Reliability.B),
        source("report", SourceKind.DOCUMENT, document=second.id, obtained=Obtained.YES),
        source("an aide", SourceKind.ANONYMOUS, named=False, reliability=Reliability.F),
    ):
        robot.project.do(AddSource(each))
    robot.select("officials did not deny the letter")
    robot.type("r")
    robot.project.do(LinkSource(claim_id=robot.claim.id, source_id=SourceId("report")))
    robot.window.view_actions.show_sources()
    QApplication.processEvents()
    return robot


def panel(robot: Robot) -> SourcesPanel:
    return robot.window.sources


def column(robot: Robot, title: str) -> int:
    return panel(robot).model.titles.index(title)


def cells(robot: Robot, title: str) -> list[object]:
    model = panel(robot).model
    return [model.index(row, column(robot, title)).data() for row in range(model.rowCount())]


def put(robot: Robot, name: str, title: str, value: str) -> Source:
    model = panel(robot).model
    row = model.row_of(SourceId(name))
    model.setData(model.index(row, column(robot, title)), value)
    return robot.project.read.need(Source, SourceId(name))


def test_all_that_is_known_of_a_source_has_a_column(register: Robot) -> None:
    assert cells(register, "Source") == ["Ministry", "Ann Lee", "report", "an aide"]
    assert cells(register, "Named") == ["", "", "", "no"]
    assert cells(register, "A–F") == ["", "B", "", "F"]
    assert cells(register, "Obtained") == ["", "", "yes", ""]
    assert cells(register, "Document") == ["", "", "Second", ""]
    assert cells(register, "Nearest") == [0, 0, 1, 0]
    assert cells(register, "Origin") == [0, 0, 1, 0]
    assert cells(register, "Voice") == [0, 0, 0, 0]
    assert cells(register, "Chains") == [0, 0, 1, 0]


def test_fields_are_edited_in_place(register: Robot) -> None:
    assert put(register, "Ann Lee", "Named", "yes").named is True
    assert put(register, "Ann Lee", "Named", "").named is None
    assert put(register, "Ann Lee", "Affiliation", "Ministry").affiliation == "Ministry"
    assert cells(register, "Affiliation") == ["", "Ministry", "", ""]
    assert put(register, "Ann Lee", "Affiliation", "").affiliation is None


def test_a_source_belongs_to_an_organisation_or_a_publication(register: Robot) -> None:
    model = panel(register).model
    at = column(register, "Affiliation")
    assert model.choices_at(model.index(1, at)) == ["", "Ministry"]
    assert model.choices_at(model.index(0, at)) == [""], "nobody belongs to itself"
    table = panel(register).table
    table.setCurrentIndex(model.index(1, at))
    register.key(Qt.Key.Key_F2)
    assert isinstance(QApplication.focusWidget(), QComboBox)
    register.key(Qt.Key.Key_Escape)


def test_sorting_puts_what_is_not_known_last_either_way(register: Robot) -> None:
    table = panel(register).table
    table.sortByColumn(column(register, "A–F"), Qt.SortOrder.AscendingOrder)
    assert cells(register, "A–F") == ["B", "F", "", ""]
    table.sortByColumn(column(register, "Origin"), Qt.SortOrder.DescendingOrder)
    assert cells(register, "Source")[0] == "report"
    table.sortByColumn(column(register, "Source"), Qt.SortOrder.AscendingOrder)
    assert cells(register, "Source") == ["an aide", "Ann Lee", "Ministry", "report"]


def test_many_sources_can_be_filtered_and_a_chosen_one_is_always_shown(register: Robot) -> None:
    assert not panel(register).filter.isVisible()
    for number in range(10):
        register.project.do(AddSource(source(f"Reader {number}", SourceKind.PSEUDONYM)))
    assert panel(register).filter.isVisible()
    panel(register).filter.setText("READER 7")
    assert cells(register, "Source") == ["Reader 7"]
    panel(register).choose(SourceId("Ann Lee"))
    assert panel(register).table.currentIndex().data() == "Ann Lee"
    register.wait_for(lambda: register.window.tabs.tabBar().accessibleTabName(1) == "Sources 14")


def test_the_document_that_a_source_is_can_be_opened(register: Robot) -> None:
    panel(register).choose(SourceId("report"))
    assert not panel(register).obtain.isEnabled()
    register.click(panel(register).open)
    assert register.document.document.title == "Second"
    register.session.show_document(register.project.read.all(Document)[0].id)
    panel(register).table.doubleClicked.emit(
        panel(register).model.index(2, column(register, "Document"))
    )
    assert register.document.document.title == "Second"


def test_a_source_is_entered_without_a_claim(robot: Robot) -> None:
    robot.window.actions_by_name["new_source"].trigger()
    robot.type("Evening briefing")
    robot.enter()
    (entered,) = robot.project.read.sources()
    assert (entered.name, entered.kind) == ("Evening briefing", SourceKind.BRIEFING)
    assert (
        robot.window.sources.model.record_at(robot.window.sources.table.currentIndex()) == entered
    )
    robot.session.undo()
    assert robot.project.read.sources() == []


def test_the_button_new_goes_to_a_source_that_is_known(register: Robot) -> None:
    register.click(panel(register).add)
    register.type("minis")
    register.enter()
    assert len(register.project.read.sources()) == 4
    chosen = panel(register).model.record_at(panel(register).table.currentIndex())
    assert chosen is not None
    assert chosen.name == "Ministry"


def choose_rows(robot: Robot, *rows: int) -> None:
    selection = panel(robot).table.selectionModel()
    selection.clear()
    flags = QItemSelectionModel.SelectionFlag
    for row in rows:
        selection.select(panel(robot).model.index(row, 0), flags.Select | flags.Rows)
    QApplication.processEvents()


def stored(robot: Robot, name: str) -> Source:
    return robot.project.read.need(Source, SourceId(name))


def test_the_card_shows_and_changes_every_field_of_the_chosen_source(register: Robot) -> None:
    panel(register).choose(SourceId("Ann Lee"))
    card = panel(register).card
    assert card.fields["name"].text() == "Ann Lee"
    assert card.choices["reliability"].currentText() == "B"
    for name in ("role", "date", "note"):
        card.fields[name].setFocus()
        register.type(f"her {name}")
        panel(register).table.setFocus()
        QApplication.processEvents()
        assert getattr(stored(register, "Ann Lee"), name) == f"her {name}"
    for name, value in (
        ("kind", SourceKind.PSEUDONYM),
        ("named", True),
        ("obtained", Obtained.CANNOT),
        ("affiliation", "Ministry"),
    ):
        box = card.choices[name]
        place = box.findData("yes" if value is True else str(value))
        box.setCurrentIndex(place)
        box.activated.emit(place)
        assert getattr(stored(register, "Ann Lee"), name) == value
    register.click(card.by)
    register.type("minis")
    register.enter()
    assert stored(register, "Ann Lee").by == "Ministry"
    panel(register).choose(SourceId("report"))
    assert card.numbers.text() == "nearest 1 · origin 1 · own voice 0 · in chains 1"
    assert card.document.text() == "Second"


def test_the_register_never_scrolls_sideways(register: Robot) -> None:
    table = panel(register).table
    for width in (480, 380, 1000):
        table.resize(width, 300)
        shown = [n for n in range(table.model().columnCount()) if not table.isColumnHidden(n)]
        assert sum(table.columnWidth(n) for n in shown) <= table.viewport().width()
        assert shown[0] == 0
        assert table.columnWidth(0) >= 150
        assert len(shown) == (len(panel(register).model.columns) if width == 1000 else len(shown))


def test_two_chosen_sources_are_merged_under_the_name_that_is_to_stay(register: Robot) -> None:
    choose_rows(register, 0, 2)
    assert panel(register).merge.text() == "Merge…"
    assert not panel(register).delete.isEnabled()
    edits = len(register.project.read.history.lines())
    register.click(panel(register).merge)
    box = register.window.pick_box
    assert [box.list.item(row).text().split("   ")[1] for row in range(2)] == ["report", "Ministry"]
    assert len(register.project.read.history.lines()) == edits, "nothing is merged unasked"
    register.type("2")
    assert cells(register, "Source") == ["Ministry", "Ann Lee", "an aide"]
    assert cells(register, "Origin") == [1, 0, 0]
    register.session.undo()
    assert cells(register, "Source") == ["Ministry", "Ann Lee", "report", "an aide"]


def test_a_source_dropped_on_another_one_asks_which_name_stays(register: Robot) -> None:
    edits = len(register.project.read.history.lines())
    panel(register).ask_merge("an aide", SourceId("Ann Lee"))
    assert register.window.pick_box.isVisible()
    register.key(Qt.Key.Key_Escape)
    assert len(register.project.read.history.lines()) == edits
    panel(register).ask_merge("an aide", SourceId("Ann Lee"))
    register.enter()
    assert cells(register, "Source") == ["Ministry", "Ann Lee", "report"]


def test_the_menu_of_a_source_shows_its_claims_in_the_whole_project(register: Robot) -> None:
    panel(register).choose(SourceId("report"))
    menu = panel(register).menu_of_rows()
    menu.actions()[0].trigger()
    claims = register.window.panes.all_claims.panel
    register.wait_for(lambda: claims.model.count() == 1)
    assert claims.query.sources == {SourceId("report")}


REFERENCE = JsonText(
    '{"id":"ravid","type":"article-newspaper","title":"Tehran","volume":3,"keyword":"a",'
    '"author":[{"family":"Ravid","given":"Barak"}],"issued":{"date-parts":[[2014,11,7]]},'
    '"container-title":"Haaretz"}'
)


@pytest.fixture
def referenced(register: Robot) -> Robot:
    """A source more, which came from a bibliography."""
    made = source("Tehran", SourceKind.DOCUMENT, date="2014-11-07", csl=REFERENCE)
    register.project.do(AddSource(made))
    panel(register).choose(SourceId("Tehran"))
    return register


def type_into(robot: Robot, field: str, text: str) -> Source:
    widget = panel(robot).card.fields[field]
    widget.setFocus()
    robot.key(Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    robot.type(text)
    robot.enter()
    chosen = panel(robot).model.record_at(panel(robot).table.currentIndex())
    assert chosen is not None
    return chosen


def test_a_reference_is_folded_and_says_what_it_is(referenced: Robot) -> None:
    card = panel(referenced).card
    assert card.reference.button.text() == "▸ Reference: Ravid (2014). Tehran. Haaretz"
    assert not card.fields["csl.author"].isVisible()
    referenced.click(card.reference.button)
    assert card.fields["csl.author"].isVisible()
    assert card.fields["csl.author"].text() == "Ravid, Barak"
    assert card.type.currentText() == "newspaper article"
    assert card.others.text() == "keyword"
    assert not card.fields["date"].isVisible(), "the date is edited in one place"
    panel(referenced).choose(SourceId("Ann Lee"))
    assert card.fields["date"].isVisible()
    assert card.reference.button.text() == "▾ Reference"
    assert card.fields["csl.author"].text() == ""


def test_a_member_of_a_reference_is_changed_by_one_edit(referenced: Robot) -> None:
    referenced.click(panel(referenced).card.reference.button)
    changed = type_into(referenced, "csl.issued", "8 November 2014")
    assert (changed.date, '"volume":3' in changed.csl) == ("2014-11-08", True)
    assert referenced.session.drafts.offers == [], "what is read otherwise is stored all the same"
    assert panel(referenced).card.fields["csl.issued"].text() == "2014-11-08"
    changed = type_into(referenced, "csl.author", "; Ravid, Barak; Haaretz")
    assert referenced.session.drafts.offers == []
    assert panel(referenced).card.fields["csl.author"].text() == "Ravid, Barak; Haaretz"
    assert changed.csl.count("literal") == 1
    referenced.session.undo()
    referenced.session.undo()
    assert stored(referenced, "Tehran").csl == REFERENCE
    card = panel(referenced).card
    place = card.type.findData("speech")
    card.type.setCurrentIndex(place)
    card.type.activated.emit(place)
    assert '"type":"speech"' in stored(referenced, "Tehran").csl


def test_what_bears_on_the_quality_of_a_source_has_its_place(referenced: Robot) -> None:
    referenced.click(panel(referenced).card.quality.button)
    changed = type_into(referenced, "descriptor.access", "was there")
    assert changed.descriptor == '{"access":"was there"}'
    assert panel(referenced).card.quality.button.accessibleName() == "Quality: was there"
    changed = type_into(referenced, "descriptor.bias", "none known")
    assert changed.descriptor == '{"access":"was there","bias":"none known"}'


def test_a_source_is_filled_from_a_reference_and_both_are_one(referenced: Robot) -> None:
    panel(referenced).choose(SourceId("report"))
    card = panel(referenced).card
    referenced.click(card.reference.button)
    referenced.click(card.fill)
    referenced.type("tehr")
    referenced.enter()
    filled = stored(referenced, "report")
    assert (filled.name, filled.csl, filled.date) == ("report", REFERENCE, "2014-11-07")
    assert "Tehran" not in [each.id for each in referenced.project.read.sources()]
    referenced.session.undo()
    assert stored(referenced, "report").csl == ""
    assert stored(referenced, "Tehran").csl == REFERENCE


def test_counts_of_a_large_project_are_read_while_nobody_waits(
    register: Robot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(project_index, "_FEW_CLAIMS", 0)
    path = register.project.path
    register.session.close_project()
    assert register.session.open_project(path)
    model = panel(register).model
    chains = next(n for n, column in enumerate(model.columns) if column.field == "in chains")

    def told(name: str) -> object:
        return model.index(model.row_of(SourceId(name)), chains).data()

    assert told("report") == "…"
    model.sort(chains, Qt.SortOrder.DescendingOrder)
    register.wait_for(lambda: told("report") == 1)
    assert model.row_of(SourceId("report")) == 0, "put in order once it is counted"
    assert "in chains 1" in _numbers(register, "report")
    register.project.do(LinkSource(claim_id=register.claims[0].id, source_id=SourceId("Ann Lee")))
    assert told("Ann Lee") == 1


def _numbers(register: Robot, name: str) -> str:
    register.window.sources.table.selectRow(panel(register).model.row_of(SourceId(name)))
    return register.window.sources.card.numbers.text()
