"""What stands on a page of a PDF: its words by the direction they run in, its links."""

from __future__ import annotations

import ctypes
import math
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from annotator.documents.pdf.bars import bars_of, struck_by_annotations
from annotator.documents.pdf.characters import Characters
from annotator.documents.pdf.forms import Comb, combs_of, with_whole_values, with_written_in
from annotator.documents.pdf.links import Link, links_of
from annotator.documents.pdf.words import Frame, PageTransform, Rectangle, Word, is_east_asian
from annotator.pages.pdfium import PdfDocument, PdfPage
from annotator.pages.pdfium import raw as pdfium_c

_FEW_OBJECTS = 200
_NO_WIDTH = 0.01
"""pdfium's `kSizeEpsilon`."""


@dataclass(frozen=True, slots=True)
class PageWords:
    """The words of a page by their direction, that with the most text first."""

    label: str
    width: float
    height: float
    flows: tuple[tuple[Frame, list[Word]], ...]
    links: tuple[Link, ...]
    has_pictures: bool
    is_damaged: bool = False
    has_lost_text: bool = False
    """Whether pdfium leaves words out: vertical writing in a font that is not in the file."""
    rules: tuple[Rectangle, ...] = ()
    """Lines that it draws, which may be those of tables."""
    hidden: int = 0
    """Words that stand under a dark bar."""


def page_words(document: PdfDocument, index: int) -> PageWords:
    """Return what stands on a page, by its number from 0."""
    page = document[index]
    try:
        place = PageTransform(page)
        links = tuple(links_of(document, page, place.box))
        combs = combs_of(page, place)
        struck = struck_by_annotations(page, place)
        if with_written_in(page):
            page.close()
            page = document[index]
        text_page = page.get_textpage()
        try:
            bars = bars_of(page, place, struck)
            characters = Characters(text_page, place, bars)
            flows = _flows(characters, place, combs)
        finally:
            text_page.close()
        return PageWords(
            label=document.get_page_label(index) or str(index + 1),
            width=place.width,
            height=place.height,
            flows=flows,
            links=links,
            has_pictures=not flows and _has_pictures(page),
            has_lost_text=_has_lost_text(page, flows),
            rules=bars.lines,
            hidden=characters.hidden,
        )
    finally:
        page.close()


def _flows(
    characters: Characters, place: PageTransform, combs: Sequence[Comb]
) -> tuple[tuple[Frame, list[Word]], ...]:
    by_turn: dict[int, list[Word]] = {}
    lengths: Counter[int] = Counter()
    for turn, word in characters.words():
        by_turn.setdefault(turn, []).append(word)
        lengths[turn] += len(word.text)
    if combs and 0 in by_turn:
        by_turn[0] = with_whole_values(by_turn[0], combs)
    return tuple(
        (Frame(turn, place.width, place.height), by_turn[turn]) for turn, _ in lengths.most_common()
    )


def _has_pictures(page: PdfPage) -> bool:
    wanted = [pdfium_c.FPDF_PAGEOBJ_IMAGE]
    return next(iter(page.get_objects(filter=wanted, max_depth=3)), None) is not None


def _has_lost_text(page: PdfPage, flows: tuple[tuple[Frame, list[Word]], ...]) -> bool:
    """Return whether some text has height and no width, which makes pdfium leave it out.

    Looked for where it is cheap or likely: on pages of few objects, or with East Asian words.
    """
    is_small = pdfium_c.FPDFPage_CountObjects(page.raw) <= _FEW_OBJECTS
    if not is_small and not any(is_east_asian(word.text) for _, words in flows for word in words):
        return False
    size = ctypes.c_float()
    for item in page.get_objects(filter=[pdfium_c.FPDF_PAGEOBJ_TEXT], max_depth=3):
        left, bottom, right, top = item.get_bounds()
        if right - left < _NO_WIDTH and pdfium_c.FPDFTextObj_GetFontSize(item.raw, size):
            matrix = item.get_matrix()
            if top - bottom > 1.6 * abs(size.value) * math.hypot(matrix.c, matrix.d) > 0:
                return True
    return False
