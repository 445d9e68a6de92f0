"""Offsets and drawing of the document view, with texts of every kind."""

from __future__ import annotations

import gc
import re
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any
from unicodedata import category

import hypothesis
import pytest
from hypothesis import strategies as st
from PySide6.QtCore import QEvent, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QImage, QPainter, QTextCursor
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from annotator.commands import AddClaim, AddDocument, AddSource, LinkSource
from annotator.gui.document.lines import VisibleLine
from annotator.gui.document.minimap import Minimap
from annotator.gui.document.view import DocumentView
from annotator.gui.look.strokes import Stretch, draw_stroke
from annotator.gui.look.theme import LIGHT
from annotator.model import (
    Analyst,
    AnalystId,
    Claim,
    ClaimKind,
    Document,
    RegionKind,
    Source,
    SourceId,
    SourceKind,
)
from annotator.project import Project
from annotator.project.open_document import OpenDocument, Patch
from annotator.text.graphemes import is_boundary
from annotator.text.regions import ProposedRegion

ANN = Analyst(id=AnalystId("ann"), name="Ann")
PIECES = (
    "word",
    " ",
    "\n",
    "\n\n",
    "😀",
    "👩‍👩‍👧",
    "🇬🇧",
    "👍🏽",
    "e\u0301",
    "שלום",
    "سلام",
    "می‌خواهم",
    "\u2028",
    "\u2029",
    "\u00a0",
    "\u202f",
    "\ufeff",
    "漢字",
    "\t",
    ".",
)
TEXTS = st.lists(st.sampled_from(PIECES), min_size=1, max_size=30).map("".join)


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    with Project.create(tmp_path / "view.annotator", ANN) as made:
        yield made


@pytest.fixture
def view(qtbot: QtBot) -> Iterator[DocumentView]:
    made = DocumentView(LIGHT, 17)
    made.resize(700, 500)
    made.show()
    qtbot.waitExposed(made)
    yield made
    made.close()
    made.deleteLater()


def _shown(project: Project, view: DocumentView, text: str) -> OpenDocument:
    command = AddDocument(text=text, title="A text")
    if project.read.get(Document, command.document_id) is None:
        project.do(command)
    document = OpenDocument(project.read, command.document_id)
    view.show_document(document)
    QApplication.processEvents()
    return document


def _claim(
    project: Project, view: DocumentView, ranges: tuple[int, int], kind: ClaimKind | None = None
) -> Claim:
    document = view.open_document
    assert document is not None
    command = AddClaim(document_id=document.id, ranges=(ranges,), kind=kind)
    edit = project.do(command)
    assert edit is not None
    view.patch(document.apply(edit))
    return project.read.need(Claim, command.claim_id)


@hypothesis.settings(
    max_examples=60, suppress_health_check=[hypothesis.HealthCheck.function_scoped_fixture]
)
@hypothesis.given(text=TEXTS, ends=st.tuples(st.integers(0, 200), st.integers(0, 200)))
@hypothesis.example(text="\ufeffThe word", ends=(0, 4))
@hypothesis.example(text="éسلام", ends=(0, 4))
@hypothesis.example(text="e\u0301سلام😀", ends=(2, 5))
@hypothesis.example(text="بשנת 2024 said שלום", ends=(3, 7))
@hypothesis.example(text="word\u2028שלום\u2028", ends=(5, 9))
@hypothesis.example(text="word שלום\u2028word", ends=(0, 4))
@hypothesis.example(text="שלום\u2028word\u2028", ends=(5, 9))
@hypothesis.example(text="word\u2029سلام\u2029", ends=(5, 9))
@hypothesis.example(text="שלוםword \u2028", ends=(0, 1))
@hypothesis.example(text="a\u2028b\u2029c\u00a0d", ends=(1, 6))
def test_what_is_selected_is_what_is_stored(
    project: Project, view: DocumentView, text: str, ends: tuple[int, int]
) -> None:
    document = _shown(project, view, text)
    last = view.document().characterCount() - 1
    assert last == len(text.encode("utf-16-le")) // 2
    a, b = sorted(end % (last + 1) for end in ends)
    cursor = QTextCursor(view.document())
    cursor.setPosition(a)
    cursor.setPosition(b, QTextCursor.MoveMode.KeepAnchor)
    view.setTextCursor(cursor)
    selected = view.selected_range
    if selected is None:
        inside = text.encode("utf-16-le")[2 * a : 2 * b].decode("utf-16-le", "ignore")
        assert not inside.strip()
        return
    start, end = selected
    assert is_boundary(text, start)
    assert is_boundary(text, end)
    claim = _claim(project, view, selected)
    assert [(s.start, s.end, s.exact) for s in claim.spans] == [(start, end, text[start:end])]
    view.select_range(start, end)
    assert view.selected_range == selected
    _strokes_stay_in_their_lines(view, document, selected)


def _strokes_stay_in_their_lines(
    view: DocumentView, document: OpenDocument, place: tuple[int, int]
) -> None:
    lines = view.on_screen.lines()
    assert lines is not None
    found = list(lines.stretches(*place))
    for stretch in found:
        at_its_height = [line for line in lines.lines if abs(line.top - stretch.top) < 0.01]
        rects = [_rect_of(view, document.text, line) for line in at_its_height]
        assert any(
            rect.left() - 1.5 <= stretch.x_from <= stretch.x_to <= rect.right() + 1.5
            for rect in rects
        ), (document.text, place, stretch, rects)
    words = document.text[slice(*place)]
    is_seen = any(line.start <= place[0] < line.end for line in lines.lines)
    if is_seen and any(category(character)[0] not in "CZM" for character in words):
        assert found, (document.text, place)


def _rect_of(view: DocumentView, text: str, shown: VisibleLine) -> QRectF:
    """Return where the words of a line stand.

    Qt's own rectangle is too far left where a line that runs to the left ends with white space: it
    begins where that is drawn, and leaves out its width.
    """
    rect = shown.line.naturalTextRect()
    cursor = QTextCursor(view.document())
    cursor.setPosition(shown.block_utf16)
    if cursor.block().textDirection() is Qt.LayoutDirection.RightToLeft:
        white = re.compile(r"[^\S\u2028\u2029\n]*").match(text, shown.end)
        assert white is not None
        font = QFontMetricsF(cursor.charFormat().font())
        rect.setRight(rect.right() + font.horizontalAdvance(white.group()))
    return rect


def test_a_click_and_the_caret_agree_in_code_points(project: Project, view: DocumentView) -> None:
    text = "😀😀 one two 👩‍👩‍👧 three"
    _shown(project, view, text)
    for word in ("one", "three"):
        offset = text.index(word)
        point = view.on_screen.rect_at(offset).center()
        assert view.on_screen.offset_at(point) == offset


@pytest.mark.parametrize("text", ["no\u00a0break", "line\u2028line", "para\u2029para"])
def test_words_are_copied_as_they_stand_in_the_text(
    project: Project, view: DocumentView, text: str
) -> None:
    _shown(project, view, text)
    view.select_range(0, len(text))
    selected = view.selected_range
    assert selected is not None
    assert text[slice(*selected)] == text


@pytest.mark.parametrize("separator", ["\u2028", "\u2029"])
@pytest.mark.parametrize("lines", [("word", "שלום", ""), ("שלום", "word", ""), ("a שלום", "b", "")])
def test_words_before_a_line_separator_are_underlined_from_end_to_end(
    project: Project, view: DocumentView, lines: tuple[str, ...], separator: str
) -> None:
    text = separator.join(lines)
    _shown(project, view, text)
    shown = view.on_screen.lines()
    assert shown is not None
    for words in filter(None, lines):
        start = text.index(words)
        stretches = list(shown.stretches(start, start + len(words)))
        line = next(line for line in shown.lines if line.start == start)
        box = line.line.naturalTextRect()
        assert min(s.x_from for s in stretches) == pytest.approx(box.left(), abs=1)
        assert max(s.x_to for s in stretches) == pytest.approx(box.right(), abs=1)


def test_right_to_left_text_is_drawn_at_the_right(project: Project, view: DocumentView) -> None:
    text = "שלום עולם"
    _shown(project, view, text)
    lines = view.on_screen.lines()
    assert lines is not None
    first, second = (next(lines.stretches(*place)) for place in ((0, 4), (5, 9)))
    assert first.x_from > second.x_to - 0.5, "the first word stands right of the second"
    line = lines.lines[0].line
    assert first.x_to > line.x() + 0.9 * line.width(), "the paragraph begins at the right edge"


def test_a_range_over_both_directions_has_several_runs(
    project: Project, view: DocumentView
) -> None:
    text = "one שלום two עולם three"
    _shown(project, view, text)
    lines = view.on_screen.lines()
    assert lines is not None
    assert len(list(lines.stretches(0, 14))) >= 2


# Drawing


def _stroke(kind: ClaimKind | None, level: int = 0) -> list[list[bool]]:
    """Draw a stroke in one colour and return which pixels it covers, row by row."""
    image = QImage(120, 40, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    stretch = Stretch(5, 115, 0, 20, 15)
    draw_stroke(painter, kind, QColor("black"), stretch, level, is_current=False)
    painter.end()
    return [
        [image.pixelColor(x, y).lightness() < 160 for x in range(image.width())]
        for y in range(image.height())
    ]


def test_kinds_differ_by_form_where_colour_cannot_be_seen(qapp: QApplication) -> None:
    drawn = {kind: _stroke(kind) for kind in (*ClaimKind, None)}
    pictures = list(drawn.values())
    assert all(one != other for i, one in enumerate(pictures) for other in pictures[i + 1 :])

    def rows(kind: ClaimKind | None) -> list[int]:
        return [y for y, row in enumerate(drawn[kind]) if any(row)]

    def gaps(kind: ClaimKind | None) -> int:
        covered = [any(row[x] for row in drawn[kind]) for x in range(6, 114)]
        return covered.count(False)

    assert gaps(ClaimKind.FACT) == 0, "fact is a solid line"
    assert gaps(None) > 20, "untagged is dashed"
    column = [row[60] for row in drawn[ClaimKind.REPORT]]
    changes = sum(one != other for one, other in pairwise(column))
    assert changes == 4, "report is a double line"
    assert len(rows(ClaimKind.OPINION)) > len(rows(ClaimKind.FACT)), "opinion is a wave"


def test_each_level_of_nesting_has_its_own_height(qapp: QApplication) -> None:
    heights = []
    for level in range(4):
        drawn = _stroke(ClaimKind.FACT, level)
        heights.append({y for y, row in enumerate(drawn) if any(row)})
    assert all(not one & other for i, one in enumerate(heights) for other in heights[i + 1 :])


def test_claims_are_seen_on_the_screen(project: Project, view: DocumentView) -> None:
    text = "The mayor said so on Monday. " * 3
    _shown(project, view, text)
    before = view.grab().toImage()
    _claim(project, view, (4, 20), ClaimKind.OPINION)
    QApplication.processEvents()
    after = view.grab().toImage()
    colour = QColor(LIGHT.opinion)

    def count(image: QImage) -> int:
        return sum(
            abs(image.pixelColor(x, y).red() - colour.red()) < 40
            and abs(image.pixelColor(x, y).green() - colour.green()) < 40
            and abs(image.pixelColor(x, y).blue() - colour.blue()) < 40
            for x in range(0, image.width(), 2)
            for y in range(120)
        )

    assert count(after) > count(before) + 20


def test_a_line_of_a_megabyte_without_spaces_opens_and_scrolls(
    project: Project, view: DocumentView
) -> None:
    text = "x" * 1_000_000
    _shown(project, view, text)
    view.viewport().repaint()
    _claim(project, view, (500_000, 500_400), ClaimKind.FACT)
    view.move_caret(500_000)
    view.viewport().repaint()
    assert view.on_screen.holds(500_000, 500_010)
    bar = view.verticalScrollBar()
    for _ in range(5):
        bar.setValue(bar.value() + bar.pageStep())
        view.viewport().repaint()
    assert not view.on_screen.holds(500_000, 500_010)


def test_the_text_keeps_its_place_when_it_grows(project: Project, view: DocumentView) -> None:
    text = "A paragraph of some words.\n\n" * 300
    _shown(project, view, text)
    view.move_caret(len(text) // 2)
    view.set_text_size(24)
    QApplication.processEvents()
    assert view.caret == len(text) // 2
    assert view.document().defaultFont().pixelSize() == 24


def test_the_view_cannot_be_written_in(project: Project, view: DocumentView) -> None:
    _shown(project, view, "Some words.")
    assert view.isReadOnly()
    assert view.textInteractionFlags() & Qt.TextInteractionFlag.TextSelectableByKeyboard
    assert not view.textInteractionFlags() & Qt.TextInteractionFlag.TextEditable


def test_what_was_shown_before_is_freed_by_qt_and_not_by_the_collector(
    project: Project, view: DocumentView
) -> None:
    freed: list[str] = []
    _shown(project, view, "First.")
    view.document().destroyed.connect(lambda: freed.append("First."))
    assert view.document().documentLayout().document() is not None
    _shown(project, view, "Second.")
    gc.collect()
    assert freed == [], "Qt may be in the midst of its children"
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    assert freed == ["First."]


def test_the_bar_of_a_claimed_caption_has_no_gaps_between_lines(
    project: Project, view: DocumentView
) -> None:
    text = "The wall of the dam, with both of its sluices open, as it stood in September. " * 3
    caption = ProposedRegion(kind=RegionKind.CAPTION, start=0, end=len(text))
    command = AddDocument(text=text, title="A caption", regions=(caption,))
    project.do(command)
    view.show_document(OpenDocument(project.read, command.document_id))
    _claim(project, view, (0, len(text)), ClaimKind.FACT)
    QApplication.processEvents()
    lines = view.on_screen.lines()
    assert lines is not None
    assert len(lines.lines) > 2
    picture = view.viewport().grab().toImage()
    x = int(view.gutter.bar_x)
    first, last = lines.lines[0], lines.lines[-1]
    rows = range(int(first.top) + 1, int(last.top + last.height))
    lightest = max(picture.pixelColor(x, y).lightness() for y in rows)
    assert lightest < QColor(LIGHT.accent).lightness() + 20, "where lines meet it is drawn smoothly"


def test_the_overview_of_a_short_text_has_no_gaps_within_a_claim(
    project: Project, view: DocumentView, qtbot: QtBot
) -> None:
    text = "A few words that are all one claim."
    document = _shown(project, view, text)
    _claim(project, view, (0, len(text)), ClaimKind.FACT)
    strip = Minimap(LIGHT)
    qtbot.addWidget(strip)
    strip.resize(strip.width(), 400)
    strip.show_document(document)
    picture = strip.grab().toImage()
    colours = {picture.pixelColor(7, y).name() for y in range(20, 380)}
    assert colours == {LIGHT.fact}


def test_words_that_look_different_stay_in_the_column(project: Project, view: DocumentView) -> None:
    """Qt sets a changed paragraph by its own rules, and kept that where two words of it changed."""
    _shown(project, view, "word " * 100)
    assert view.on_screen.lines()
    view.patch(Patch(dirty=[(0, 4), (5, 9)]))
    block = view.document().firstBlock()
    height = view._layout.blockBoundingRect(block).height()
    assert block.layout().lineAt(0).x() == view._layout.column_x
    assert height > block.layout().lineCount() * view._layout.line_height * 0.9


def _word_places(view: DocumentView) -> list[tuple[int, float]]:
    """Return in which line of the first block each word begins, and where (pixels)."""
    layout = view.document().firstBlock().layout()
    found = []
    for word in re.finditer(r"\w+", view.document().firstBlock().text()):
        line = layout.lineForTextPosition(word.start())
        x: Any = line.cursorToX(word.start())  # a pair, which the stubs do not say
        found.append((line.lineNumber(), x[0]))
    return found


def test_a_cue_moves_no_word_of_its_paragraph(project: Project, view: DocumentView) -> None:
    said = "The minister reportedly acknowledged that somebody illegitimately withdrew millions. "
    document = _shown(project, view, said * 6)
    claim = _claim(project, view, (0, 12))
    source = Source(id=SourceId("s"), name="S", kind=SourceKind.PERSON)
    project.do(AddSource(source))
    before = _word_places(view)
    for match in re.finditer(r"reportedly|acknowledged|illegitimately", document.text):
        command = LinkSource(claim_id=claim.id, source_id=source.id, cue=(match.span(),))
        edit = project.do(command)
        assert edit is not None
        view.patch(document.apply(edit))
    QApplication.processEvents()
    after = _word_places(view)
    assert [line for line, _ in after] == [line for line, _ in before]
    assert max(abs(x - y) for (_, x), (_, y) in zip(before, after, strict=True)) < 1.5
