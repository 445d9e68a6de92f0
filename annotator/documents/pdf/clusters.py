"""Words of Hindi, Thai and other scripts whose letters a page draws as clusters.

Where a letter and its signs are drawn by several glyphs, a page marks these as one and says their
text once. pdfium gives that text for the first glyph, at times for a later one again, and does not
know how wide the whole is: so it puts spaces, and ends of lines, within words.
"""

from __future__ import annotations

import ctypes
import re
from collections.abc import Callable, Iterator
from typing import NamedTuple

from annotator.documents.pdf.words import PageTransform
from annotator.pages.pdfium import PdfPage
from annotator.pages.pdfium import raw as pdfium_c

CLUSTERS = re.compile("[\u0900-\u0dff\u0e00-\u0fff\u1000-\u109f\u1780-\u17ff]")
JOINED = "\u200b"
"""What stands for a character that pdfium made up within a word; no word keeps it."""
_GAP = 0.13
"""Of the size: a narrower gap is none between two words."""
_SAME_LINE = 0.3
"""Of the size."""


class Part(NamedTuple):
    """What a page draws at once, on the page as it is drawn; `mark` is 0, or whose part it is."""

    address: int
    mark: int
    left: float
    top: float
    right: float
    bottom: float
    origin: float
    baseline: float


class Place(NamedTuple):
    """Where a character is, its size, and what draws it (0: nothing does)."""

    left: float
    right: float
    baseline: float
    size: float
    address: int


def parts_of(page: PdfPage, place: PageTransform) -> Iterator[Part]:
    """Yield what a page draws of its text, with the mark of those that are marked as one."""
    box = [ctypes.c_float() for _ in range(4)]
    matrix = pdfium_c.FS_MATRIX()
    for number in range(pdfium_c.FPDFPage_CountObjects(page.raw)):
        item = pdfium_c.FPDFPage_GetObject(page.raw, number)
        if pdfium_c.FPDFPageObj_GetType(item) != pdfium_c.FPDF_PAGEOBJ_TEXT:
            continue
        at = 0
        if (count := pdfium_c.FPDFPageObj_CountMarks(item)) > 0:
            mark = pdfium_c.FPDFPageObj_GetMark(item, count - 1)
            kind = pdfium_c.FPDFPageObjMark_GetParamValueType(mark, b"ActualText")
            if kind == pdfium_c.FPDF_OBJECT_STRING:
                at = ctypes.cast(mark, ctypes.c_void_p).value or 0
        if at and not pdfium_c.FPDFPageObj_GetBounds(item, *box):
            at = 0
        pdfium_c.FPDFPageObj_GetMatrix(item, matrix)
        # Where it begins, as its ink may not.
        origin, baseline = place.point(matrix.e, matrix.f)
        sides = place.box(*(side.value for side in box)) if at else (0.0, 0.0, 0.0, 0.0)
        address = ctypes.cast(item, ctypes.c_void_p).value or 0
        yield Part(address, at, *sides, origin, baseline)


class Clusters:
    """The clusters of a page: how far each reaches, by the address of each of its parts."""

    def __init__(self, page: PdfPage, place: PageTransform) -> None:
        self._marks: dict[int, int] = {}
        self._sides: dict[int, tuple[float, float]] = {}
        for part in parts_of(page, place):
            if part.mark:
                left, right = self._sides.get(part.mark, (part.left, part.right))
                self._sides[part.mark] = min(left, part.left), max(right, part.right)
                self._marks[part.address] = part.mark

    def sides(self, address: int, left: float, right: float) -> tuple[float, float]:
        """Return from where to where the cluster reaches that something is a part of, if any."""
        mark = self._marks.get(address)
        return self._sides[mark] if mark is not None else (left, right)

    def with_whole_words(self, text: str, place_of: Callable[[int], Place]) -> str:
        """Return a page's text with `JOINED` for what pdfium put into words, one for one."""
        signs = list(text)
        first: dict[int, int] = {}
        last: Place | None = None
        made_up: list[int] = []
        for index in range(len(text)):
            place = place_of(index)
            mark = self._marks.get(place.address, 0)
            if not place.address or (
                mark and first.setdefault(mark, place.address) != place.address
            ):
                made_up.append(index)
                continue
            place = place._replace(right=self.sides(place.address, place.left, place.right)[1])
            if made_up:
                is_within = last is not None and self._touch(last, place)
                for at in made_up:
                    if is_within:
                        signs[at] = JOINED
                    elif text[at] not in " \r\n":
                        signs[at] = " "
                made_up.clear()
            last = place
        return "".join(signs)

    @staticmethod
    def _touch(place: Place, following: Place) -> bool:
        size = max(place.size, following.size)
        is_level = abs(place.baseline - following.baseline) < _SAME_LINE * size
        return is_level and -size < following.left - place.right < _GAP * size
