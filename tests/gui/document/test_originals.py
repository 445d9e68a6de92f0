"""A document that looks as it did in its original, and whose text is not touched by that."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QFont, QTextBlock, QTextCharFormat
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from annotator.commands import AddDocument
from annotator.gui.document.view import DocumentView
from annotator.gui.look.theme import LIGHT
from annotator.model import Analyst, AnalystId, RegionKind
from annotator.model.findings import Findings, Style, StyleKind
from annotator.project import Project
from annotator.project.open_document import OpenDocument
from annotator.text.regions import ProposedRegion

TEXT = (
    "Bridge 😀 closed\n"
    "The first item of a list that is long enough to be wrapped in a narrow window\n"
    "Said the mayor\nYear\tCars\nPlain and bold"
)


@pytest.fixture
def view(qtbot: QtBot) -> Iterator[DocumentView]:
    made = DocumentView(LIGHT, 17)
    made.resize(700, 500)
    made.show()
    qtbot.waitExposed(made)
    yield made
    made.close()
    made.deleteLater()


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    me = Analyst(id=AnalystId("me"), name="Me")
    with Project.create(tmp_path / "view.annotator", me) as made:
        yield made


def style(words: str, kind: StyleKind, value: str = "") -> Style:
    return Style(TEXT.index(words), TEXT.index(words) + len(words), kind, value)


def show(project: Project, view: DocumentView, *styles: Style) -> None:
    command = AddDocument(
        text=TEXT,
        title="A text",
        regions=(ProposedRegion(RegionKind.HEADLINE, 0, 15),),
        findings=Findings(styles=styles),
    )
    project.do(command)
    view.show_document(OpenDocument(project.read, command.document_id))
    QApplication.processEvents()
    view.grab()  # lays out and draws


def block(view: DocumentView, number: int) -> QTextBlock:
    return view.document().findBlockByNumber(number)


def style_of(view: DocumentView, number: int, words: str) -> QTextCharFormat:
    """Return what the formats of a block add up to for some of its words."""
    before = block(view, number).text().partition(words)[0]
    position = len(before.encode("utf-16-le")) // 2
    found = QTextCharFormat()
    for part in block(view, number).layout().formats():
        if part.start <= position and position + len(words) <= part.start + part.length:
            found.merge(part.format)
    return found


def left_of(view: DocumentView, number: int, line: int = 0) -> float:
    return block(view, number).layout().lineAt(line).position().x()


def test_a_heading_is_as_large_as_its_level(project: Project, view: DocumentView) -> None:
    show(
        project,
        view,
        style("Bridge 😀 closed", StyleKind.HEADING, "2"),
        style("Said the mayor", StyleKind.HEADING, "6"),
    )
    # The level of the heading counts, not the region.
    assert style_of(view, 0, "closed").font().pixelSize() == round(17 * 1.25)
    assert style_of(view, 2, "mayor").font().pixelSize() == 17
    assert style_of(view, 2, "mayor").font().bold()


@pytest.mark.parametrize(
    ("kind", "is_so"),
    [
        (StyleKind.BOLD, lambda look: look.fontWeight() == QFont.Weight.Bold),
        (StyleKind.ITALIC, lambda look: look.fontItalic()),
        (StyleKind.STRIKE, lambda look: look.fontStrikeOut()),
        (StyleKind.UNDERLINE, lambda look: look.underlineColor() == QColor(LIGHT.line)),
        (StyleKind.LINK, lambda look: look.foreground().color() == QColor(LIGHT.accent)),
        (
            StyleKind.FOOTNOTE_MARK,
            lambda look: (
                look.verticalAlignment() == QTextCharFormat.VerticalAlignment.AlignSuperScript
            ),
        ),
        (StyleKind.ADDED, lambda look: look.foreground().color() == QColor(LIGHT.dim)),
        (StyleKind.CODE, lambda look: look.background().color() == QColor(LIGHT.pane)),
    ],
)
def test_words_look_as_they_did(
    project: Project, view: DocumentView, kind: StyleKind, is_so: object
) -> None:
    show(project, view, style("bold", kind))
    assert callable(is_so)
    assert is_so(style_of(view, 4, "bold"))
    assert not is_so(style_of(view, 4, "Plain"))


def test_what_stands_behind_a_wide_character_is_hit(project: Project, view: DocumentView) -> None:
    show(project, view, style("closed", StyleKind.STRIKE))
    assert style_of(view, 0, "closed").fontStrikeOut()
    assert not style_of(view, 0, "Bridge").fontStrikeOut()


def test_lists_and_quotations_are_set_further_in(project: Project, view: DocumentView) -> None:
    item = TEXT.splitlines()[1]
    show(
        project,
        view,
        style(item, StyleKind.LIST_ITEM, "2 •"),
        style("Said the mayor", StyleKind.QUOTATION, "1"),
    )
    plain, deep, quoted = left_of(view, 0), left_of(view, 1), left_of(view, 2)
    assert plain < quoted < deep
    assert left_of(view, 1, 1) == deep, "all lines of an item begin below each other"
    assert left_of(view, 4) == plain


def test_columns_of_a_table_stand_below_each_other(project: Project, view: DocumentView) -> None:
    show(
        project,
        view,
        style("Year", StyleKind.CELL, "1 1 1"),
        style("Cars", StyleKind.CELL, "1 1 2"),
    )
    layout = block(view, 3).layout()
    width = layout.lineAt(0).width()
    assert layout.textOption().tabStopDistance() == pytest.approx(width / 2)


def test_a_marker_is_drawn_beside_its_item(project: Project, view: DocumentView) -> None:
    show(project, view)
    before = view.grab().toImage()
    (document,) = project.read.all(type(view.open_document.document))  # type: ignore[union-attr]
    project.undo()
    show(project, view, style("Said the mayor", StyleKind.LIST_ITEM, "1 •"))
    after = view.grab().toImage()
    line = block(view, 2).layout().lineAt(0)
    assert before != after
    assert document.length == len(TEXT)
    assert line.position().x() > left_of(view, 0)


def test_comments_and_quotations_are_distinguished_by_their_regions(
    project: Project, view: DocumentView
) -> None:
    start = TEXT.index("Said the mayor")
    regions = (
        ProposedRegion(RegionKind.HEADLINE, 0, 15),
        ProposedRegion(RegionKind.QUOTATION, start, start + 14),
        ProposedRegion(RegionKind.COMMENT, TEXT.index("Plain"), len(TEXT)),
    )
    command = AddDocument(text=TEXT, title="A text", regions=regions)
    project.do(command)
    view.show_document(OpenDocument(project.read, command.document_id))
    QApplication.processEvents()
    view.grab()
    assert left_of(view, 2) > left_of(view, 0)
    assert left_of(view, 4) > left_of(view, 0)
    assert style_of(view, 4, "Plain").font().pixelSize() == round(17 * 0.92)


def test_styles_that_make_no_sense_are_shown_as_far_as_they_go(
    project: Project, view: DocumentView
) -> None:
    show(
        project,
        view,
        style("Said the mayor", StyleKind.LIST_ITEM, "99999999999999 " + "x" * 500),
        style("Plain", StyleKind.HEADING, "nonsense"),
        style("Year", StyleKind.CELL, ""),
        Style(0, len(TEXT), StyleKind.QUOTATION, "40"),
        Style(5, 5, StyleKind.BOLD),
    )
    column = block(view, 2).layout().lineAt(0)
    assert column.width() >= 100
