"""The table of claims: filtering as it is typed, by chips, and what is left to read."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QGuiApplication
from PySide6.QtWidgets import QApplication, QLabel, QMenu, QPushButton

from annotator.commands import AddEvidence, AddSource, AddTag, DeleteSource, Revise
from annotator.gui.claims.model import CREDIBILITY, NUMBER, ORIGIN, STATEMENT, WORDS
from annotator.gui.claims.panel import ClaimsPanel, HiddenNote
from annotator.gui.claims.row_delegate import elided
from annotator.gui.claims.table import ClaimsTable
from annotator.gui.claims.telling import Saying, saying_of
from annotator.gui.look.theme import DARK, LIGHT, Colours
from annotator.gui.widgets.record_table import CELL_PIXELS
from annotator.model import (
    Claim,
    ClaimKind,
    Source,
    SourceId,
    SourceKind,
    Tag,
    TagId,
    Verdict,
    new_id,
)

from ..robot import CTRL, SHIFT, Paints, Robot


@pytest.fixture
def tagged(robot: Robot) -> Robot:
    """Three claims: a report of the Herald, an opinion, a fact with a tag."""
    robot.select("officials did not deny the letter")
    robot.type("r")
    robot.link("The Herald")
    robot.select("It is a shameful affair")
    robot.type("o")
    robot.select("Nobody has seen it since June")
    robot.type("f")
    tag = Tag(id=TagId(new_id()), name="checked")
    robot.project.do(AddTag(tag))
    robot.project.do(Revise(robot.claim, replace(robot.claim, tags=(tag.id,)), "Put tag on"))
    robot.focus_text()
    return robot


def panel(robot: Robot) -> ClaimsPanel:
    return robot.window.claims


def shown(robot: Robot, column: int = WORDS) -> list[str]:
    model = panel(robot).model
    return [str(model.index(row, column).data()) for row in range(model.rowCount())]


def filter_by(robot: Robot, letters: str) -> None:
    robot.click(panel(robot).filters.conditions.add_button)
    assert robot.window.pick_box.isVisible()
    robot.type(letters)
    robot.enter()


def added_chips(robot: Robot) -> list[QPushButton]:
    chips = panel(robot).filters.findChildren(QPushButton)
    return [chip for chip in chips if chip.property("role") == "added" and chip.isVisible()]


def test_a_key_leads_to_the_filter_and_the_arrow_into_the_list(tagged: Robot) -> None:
    tagged.key(Qt.Key.Key_F, CTRL | SHIFT)
    tagged.type("HERALD")
    assert shown(tagged) == ["officials did not deny the letter"]
    tagged.key(Qt.Key.Key_Down)
    assert panel(tagged).table.hasFocus()
    assert tagged.words() == ["officials did not deny the letter"]
    tagged.enter()
    assert tagged.view.hasFocus()


def test_escape_clears_the_filter_and_then_restores_the_focus(tagged: Robot) -> None:
    tagged.key(Qt.Key.Key_F, CTRL | SHIFT)
    tagged.type("shame")
    tagged.key(Qt.Key.Key_Escape)
    assert len(shown(tagged)) == 3
    tagged.key(Qt.Key.Key_Escape)
    assert tagged.view.hasFocus()


def test_two_letters_find_a_source_and_its_chip_takes_it_off_again(tagged: Robot) -> None:
    filter_by(tagged, "he")
    assert shown(tagged, ORIGIN) == ["The Herald"]
    (chip,) = added_chips(tagged)
    assert "The Herald" in chip.text()
    assert chip.accessibleName() == "Source: The Herald, remove this filter"
    tagged.click(chip)
    assert len(shown(tagged)) == 3
    assert added_chips(tagged) == []


def test_a_tag_is_found_in_the_same_box(tagged: Robot) -> None:
    filter_by(tagged, "ch")
    assert shown(tagged) == ["Nobody has seen it since June"]


def test_the_box_offers_only_what_claims_here_have_and_says_how_many(tagged: Robot) -> None:
    tagged.click(panel(tagged).filters.conditions.add_button)
    items = tagged.window.pick_box.list
    assert [items.item(n).text() for n in range(items.count())] == [
        "The Herald   ·   publication, 1 claim",
        "checked   ·   tag, 1 claim",
        "asserts   ·   stance, 1 claim",
    ]
    tagged.window.pick_box.leave()


def test_a_filter_follows_the_name_of_its_source_and_goes_with_it(tagged: Robot) -> None:
    filter_by(tagged, "he")
    (herald,) = tagged.project.read.sources()
    tagged.project.do(Revise(herald, replace(herald, name="Weekly Herald"), "Name"))
    assert "Weekly Herald" in added_chips(tagged)[0].text()
    tagged.project.do(DeleteSource(herald.id))
    QApplication.processEvents()
    assert added_chips(tagged) == []
    assert len(shown(tagged)) == 3


def test_a_claim_leaves_the_list_of_those_without_a_source_once_it_has_one(tagged: Robot) -> None:
    panel(tagged).filters.conditions.without_source.click()
    assert len(shown(tagged)) == 2
    tagged.caret_to("shameful")
    tagged.link("Ann Lee")
    assert shown(tagged) == ["Nobody has seen it since June"]
    tagged.key(Qt.Key.Key_Z, CTRL)
    assert len(shown(tagged)) == 2


def test_chips_say_how_many_there_are(tagged: Robot) -> None:
    filters = panel(tagged).filters
    tagged.wait_for(lambda: filters.conditions.without_source.text() == "Own voice 2")
    assert [chip.text() for chip in filters.conditions.kinds.values()] == [
        "Fact 1",
        "Report 1",
        "Opinion 1",
        "Untagged 0",
    ]
    tagged.wait_for(lambda: filters.untouched.text() == "Untouched 2")


def test_untouched_sentences_are_listed_and_enter_goes_there(tagged: Robot) -> None:
    filters, table = panel(tagged).filters, panel(tagged).untouched_table
    tagged.wait_for(lambda: filters.untouched.text() == "Untouched 2")
    tagged.click(filters.untouched)
    model = panel(tagged).untouched_model
    assert [model.index(row, 1).data() for row in range(model.rowCount())] == [
        "Council hides the letter",
        "Mayor Ann Lee said the letter was forged, according to two aides.",
    ]
    filters.field.setFocus()
    tagged.key(Qt.Key.Key_Down)
    assert table.hasFocus()
    tagged.key(Qt.Key.Key_Down)
    assert tagged.sentence_words().startswith("Mayor Ann Lee")
    tagged.enter()
    assert tagged.view.hasFocus()


def test_a_sentence_leaves_the_untouched_when_it_is_marked(tagged: Robot) -> None:
    filters, model = panel(tagged).filters, panel(tagged).untouched_model
    tagged.wait_for(lambda: filters.untouched.text() == "Untouched 2")
    tagged.click(filters.untouched)
    table = panel(tagged).untouched_table
    tagged.click(table.viewport(), table.visualRect(model.index(0, 1)).center())
    assert tagged.sentence_words() == "Council hides the letter"
    tagged.focus_text()
    tagged.type("0")
    tagged.wait_for(lambda: model.rowCount() == 1)
    assert filters.untouched.text() == "Untouched 1"


def test_letters_filter_the_untouched_sentences_too(tagged: Robot) -> None:
    filters, model = panel(tagged).filters, panel(tagged).untouched_model
    tagged.wait_for(lambda: filters.untouched.text() == "Untouched 2")
    filters.untouched.click()
    filters.field.setText("MAYOR ANN")
    assert model.rowCount() == 1
    filters.field.setText("nothing like it")
    assert model.rowCount() == 0
    assert "No untouched sentences" in panel(tagged)._empty.text()


def test_kinds_and_untouched_exclude_each_other(tagged: Robot) -> None:
    filters = panel(tagged).filters
    filters.conditions.kinds[ClaimKind.FACT].click()
    filter_by(tagged, "he")
    filters.untouched.click()
    assert not filters.conditions.kinds[ClaimKind.FACT].isChecked()
    assert added_chips(tagged) == []
    filters.conditions.kinds[ClaimKind.REPORT].click()
    assert not filters.untouched.isChecked()
    assert shown(tagged) == ["officials did not deny the letter"]


def test_another_project_begins_without_a_filter(tagged: Robot) -> None:
    filter_by(tagged, "he")
    panel(tagged).filters.field.setText("letter")
    path = tagged.project.path
    assert tagged.session.open_project(path)
    assert len(shown(tagged)) == 3
    assert added_chips(tagged) == []


def test_an_empty_answer_says_so(tagged: Robot) -> None:
    panel(tagged).filters.field.setText("no such words")
    assert shown(tagged) == []
    assert panel(tagged)._empty.isVisible()
    assert "Esc" in panel(tagged)._empty.text()


def test_grades_are_sorted_and_their_absence_is_no_grade(tagged: Robot) -> None:
    for claim, grade in zip(tagged.claims, (5, None, 2), strict=True):
        if grade:
            tagged.project.do(Revise(claim, replace(claim, credibility=grade), "Grade"))
    table = panel(tagged).table
    table.sortByColumn(CREDIBILITY, Qt.SortOrder.AscendingOrder)
    assert shown(tagged, CREDIBILITY) == ["2", "5", ""]
    table.sortByColumn(CREDIBILITY, Qt.SortOrder.DescendingOrder)
    assert shown(tagged, CREDIBILITY) == ["5", "2", ""]


def test_the_statement_stands_beside_the_words_where_there_is_room(tagged: Robot) -> None:
    table = panel(tagged).table
    table.show_as(is_table=True)
    assert table.isColumnHidden(STATEMENT)
    tagged.window.tabs.setMinimumWidth(760)
    QApplication.processEvents()
    assert not table.isColumnHidden(STATEMENT)
    assert not table.isColumnHidden(WORDS)


def test_the_statement_can_take_the_place_of_the_words_and_stays_so(tagged: Robot) -> None:
    claim = tagged.claims[0]
    tagged.project.do(Revise(claim, replace(claim, statement="It was not denied"), "Write"))
    tagged.window.actions_by_name["claim_columns"].trigger()
    menu = next(m for m in panel(tagged).table.findChildren(QMenu) if m.isVisible())
    by_title = {action.text(): action for action in menu.actions()}
    by_title["Claim"].setChecked(False)
    menu.close()
    table = panel(tagged).table
    assert table.isColumnHidden(WORDS)
    assert not table.isColumnHidden(STATEMENT)
    assert shown(tagged, STATEMENT)[0] == "It was not denied"
    assert QSettings().value("claims/columns")


def test_an_untagged_claim_says_so_to_a_screen_reader(tagged: Robot) -> None:
    claim: Claim = tagged.claims[0]
    tagged.project.do(Revise(claim, replace(claim, kind=None), "Untag"))
    index = panel(tagged).model.index(0, 1)
    assert index.data() == "—"
    assert index.data(Qt.ItemDataRole.AccessibleTextRole) == "Untagged"
    assert isinstance(tagged.project.read.sources()[0], Source)


def hidden_note(robot: Robot) -> str:
    shown = [w for w in panel(robot).findChildren(HiddenNote) if w.isVisible()]
    return shown[0].findChildren(QLabel)[0].text() if shown else ""


def test_the_list_says_that_the_filter_hides_a_new_claim(tagged: Robot) -> None:
    tagged.key(Qt.Key.Key_F, CTRL | SHIFT)
    tagged.type("herald")
    tagged.select("Mayor Ann Lee said")
    tagged.type("f")
    assert shown(tagged) == ["officials did not deny the letter"]
    assert hidden_note(tagged) == "Claim 3 is not listed: the filter hides it."
    (show_all,) = panel(tagged).findChildren(HiddenNote)[0].findChildren(QPushButton)
    tagged.click(show_all)
    assert len(shown(tagged)) == 4
    assert hidden_note(tagged) == ""
    assert tagged.words() == ["Mayor Ann Lee said"]


def test_a_listed_claim_and_a_list_of_sentences_say_nothing(tagged: Robot) -> None:
    tagged.key(Qt.Key.Key_F, CTRL | SHIFT)
    tagged.type("herald")
    tagged.caret_to("officials did")
    assert hidden_note(tagged) == ""
    tagged.caret_to("Nobody has")
    assert hidden_note(tagged) == "Claim 3 is not listed: the filter hides it."
    tagged.click(panel(tagged).filters.untouched)
    assert hidden_note(tagged) == ""


def test_claims_stand_in_rows_of_two_lines_and_a_key_makes_a_table_of_them(tagged: Robot) -> None:
    table, model = panel(tagged).table, panel(tagged).model
    seen = [column for column in range(model.columnCount()) if not table.isColumnHidden(column)]
    assert seen == [NUMBER]
    assert table.rowHeight(0) > CELL_PIXELS
    tagged.key(Qt.Key.Key_T, CTRL)
    assert table.is_table
    assert not table.isColumnHidden(WORDS)
    assert table.rowHeight(0) == CELL_PIXELS
    assert table.currentIndex().row() == 2, "the current claim stays current"
    again = ClaimsTable(model)
    assert again.is_table, "it is kept for the next time"
    again.deleteLater()
    tagged.key(Qt.Key.Key_T, CTRL)
    assert table.isColumnHidden(WORDS)


def test_a_row_tells_kind_words_who_says_so_grade_and_verdict(tagged: Robot) -> None:
    model, claim = panel(tagged).model, tagged.claims[0]
    tagged.project.do(Revise(claim, replace(claim, credibility=3, statement="Not denied"), "Grade"))
    tagged.session.show_claim(claim.id)
    tagged.link("officials")
    told = model.index(0, NUMBER).data(Qt.ItemDataRole.AccessibleTextRole)
    assert told == "1, Report: Not denied; The Herald ← officials; credibility 3"
    add = AddEvidence(
        claim_id=claim.id, document_id=tagged.document.id, ranges=((0, 7),), verdict=Verdict.PARTIAL
    )
    tagged.project.do(add)
    told = model.index(0, NUMBER).data(Qt.ItemDataRole.AccessibleTextRole)
    assert told.endswith("credibility 3; partial"), "the row follows its evidence"


def test_of_a_long_chain_the_origin_has_the_first_claim_to_room() -> None:
    metrics = QFontMetrics(QFont())
    outer = "Commission for the Verification of Statements Made in the Course of Negotiations"
    room = metrics.horizontalAdvance(outer) // 2
    shown = elided(metrics, f"{outer} ← Adela Corvin", room)
    assert shown.startswith("Commission")
    assert shown.endswith("… ← Adela Corvin")
    assert metrics.horizontalAdvance(shown) <= room
    shown = elided(metrics, f"{outer} ← {outer}", room)
    assert shown.count("…") == 2
    assert metrics.horizontalAdvance(shown) <= room
    assert elided(metrics, outer, room).endswith("…")


@pytest.mark.parametrize("pixels", [11, 12, 13, 15])
def test_where_all_before_the_origin_is_cut_an_ellipsis_says_so(
    qapp: QApplication, pixels: int
) -> None:
    font = QFont()
    font.setPixelSize(pixels)
    metrics = QFontMetrics(font)
    for room in range(80, 240):
        shown = elided(metrics, "Mirela Stroud ← Capital Ledger", room)
        assert not shown.startswith(" ←"), room
        assert metrics.horizontalAdvance(shown) <= room


def test_who_says_a_claim_is_told_in_short(tagged: Robot) -> None:
    def saying(number: int) -> Saying:
        row = tagged.document.row(tagged.claims[number].id)
        assert row is not None
        return saying_of(row)

    host = Source(id=SourceId("host"), name="Host", kind=SourceKind.PUBLICATION)
    paper = Source(id=SourceId("paper"), name="Paper", kind=SourceKind.PUBLICATION)
    for source in (host, paper):
        tagged.project.do(AddSource(source))
    shown = tagged.document.document
    assert saying(1) == Saying("", "")
    tagged.project.do(Revise(shown, replace(shown, host=host.id, publication=paper.id), "Set"))
    assert saying(1) == Saying("Host ← Paper", "")
    assert saying(0) == Saying("Paper ← ", "The Herald")
    tagged.session.show_claim(tagged.claims[0].id)
    tagged.link("officials")
    assert saying(0) == Saying("", "The Herald ← officials")


@pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])
def test_rows_are_painted_with_any_words(tagged: Robot, colours: Colours) -> None:
    claims = tagged.claims
    for claim, statement in zip(claims, ("שלום עולם " * 40, "W" * 4_000, ""), strict=True):
        tagged.project.do(Revise(claim, replace(claim, statement=statement), "Write"))
    table = panel(tagged).table
    panel(tagged).set_colours(colours)
    picture = table.viewport().grab().toImage()
    ground = picture.pixelColor(2, table.rowViewportPosition(1) + 4)
    places = range(0, picture.width(), 1)
    for row in range(3):
        y = table.rowViewportPosition(row) + 14
        inked = [x for x in places if picture.pixelColor(x, y).lightness() != ground.lightness()]
        assert inked, "something is written"


def test_what_the_document_itself_says_is_dim_in_the_table_the_chip_and_the_register(
    tagged: Robot,
) -> None:
    paper = Source(id=SourceId("paper"), name="Paper", kind=SourceKind.PUBLICATION)
    tagged.project.do(AddSource(paper))
    shown = tagged.document.document
    tagged.project.do(Revise(shown, replace(shown, publication=paper.id), "Set"))
    model, foreground = panel(tagged).model, Qt.ItemDataRole.ForegroundRole
    assert [model.index(row, ORIGIN).data() for row in (0, 1)] == ["The Herald", "Paper"]
    assert [model.index(row, ORIGIN).data(foreground) for row in (0, 1)] == [
        None,
        QColor(LIGHT.dim),
    ]
    register = tagged.window.sources.model
    colours = {
        register.index(row, 0).data(): register.index(row, 0).data(foreground)
        for row in range(register.rowCount())
    }
    assert colours == {"The Herald": None, "Paper": QColor(LIGHT.dim)}
    chip = panel(tagged).filters.conditions.without_source
    assert chip.palette().color(chip.foregroundRole()) == QColor(LIGHT.dim)


def test_a_row_of_the_list_is_copied_whole(tagged: Robot) -> None:
    table = panel(tagged).table
    table.setFocus()
    table.setCurrentIndex(table.model().index(0, 0))
    tagged.key(Qt.Key.Key_C, CTRL)
    copied = QGuiApplication.clipboard().text()
    assert copied == "1\tReport\tofficials did not deny the letter\tThe Herald\t\t"


def test_the_row_of_a_new_claim_is_whole_at_the_end_of_a_long_list(robot: Robot) -> None:
    table = robot.window.claims.table
    robot.caret_to("Council")
    robot.window.resize(1280, 700)
    for _ in range(5):
        robot.type("f")
        QApplication.processEvents()
        assert table.viewport().rect().contains(table.visualRect(table.currentIndex()))
        robot.type("j")
    robot.type("k")
    panel(robot).splitter.setSizes([100, 500])
    QApplication.processEvents()
    assert table.viewport().rect().contains(table.visualRect(table.currentIndex()))


def test_the_list_is_drawn_once_for_a_claim_that_is_deleted(tagged: Robot) -> None:
    QApplication.processEvents()
    paints = Paints(tagged.window.claims.table.viewport())
    tagged.key(Qt.Key.Key_Delete)
    for _ in range(6):
        QApplication.processEvents()
    assert len(tagged.claims) == 2
    assert paints.count == 1
