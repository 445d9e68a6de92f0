"""Words of Hindi, Thai and other scripts whose letters a page draws as clusters.

Where a letter and its signs are drawn by several glyphs, a page marks these as one and says their
text once. pdfium gives that text for the first glyph, at times for a later one again, and does not
know how wide the whole is: so it puts spaces, and ends of lines, within words.
"""

from __future__ import annotations

import ctypes
import re
from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from annotator.documents.pdf.words import PageTransform
from annotator.pages.pdfium import ADDRESS, PdfPage, by_address
from annotator.pages.pdfium import raw as pdfium_c

CLUSTERS = re.compile("[\u0900-\u0dff\u0e00-\u0fff\u1000-\u109f\u1780-\u17ff]")
JOINED = "\u200b"
"""What stands for a character that pdfium made up within a word; no word keeps it."""
_GAP = 0.13
"""Of the size: a narrower gap is none between two words."""
_SAME_LINE = 0.3
"""Of the size."""
_TEXT = pdfium_c.FPDF_PAGEOBJ_TEXT
# Called for all that a page draws.
_get_object = by_address(pdfium_c.FPDFPage_GetObject, ADDRESS, ADDRESS, ctypes.c_int)
_get_type = by_address(pdfium_c.FPDFPageObj_GetType, ctypes.c_int, ADDRESS)
_count_marks = by_address(pdfium_c.FPDFPageObj_CountMarks, ctypes.c_int, ADDRESS)
_get_mark = by_address(pdfium_c.FPDFPageObj_GetMark, ADDRESS, ADDRESS, ctypes.c_ulong)
_get_kind = by_address(
    pdfium_c.FPDFPageObjMark_GetParamValueType, ctypes.c_int, ADDRESS, ctypes.c_char_p
)
_get_bounds = by_address(pdfium_c.FPDFPageObj_GetBounds, ctypes.c_int, *[ADDRESS] * 5)
_get_matrix = by_address(pdfium_c.FPDFPageObj_GetMatrix, ctypes.c_int, ADDRESS, ADDRESS)


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
    """Where a character begins, and its size."""

    left: float
    baseline: float
    size: float


def parts_of(page: PdfPage, place: PageTransform) -> Iterator[Part]:
    """Yield what a page draws of its text, with the mark of those that are marked as one."""
    box = [ctypes.c_float() for _ in range(4)]
    places = [ctypes.byref(side) for side in box]
    matrix = pdfium_c.FS_MATRIX()
    matrix_place = ctypes.byref(matrix)
    raw = ctypes.cast(page.raw, ADDRESS)
    for number in range(pdfium_c.FPDFPage_CountObjects(page.raw)):
        item = _get_object(raw, number)
        if _get_type(item) != _TEXT:
            continue
        at = 0
        if (count := _count_marks(item)) > 0:
            mark = _get_mark(item, count - 1)
            if _get_kind(mark, b"ActualText") == pdfium_c.FPDF_OBJECT_STRING:
                at = mark
        if at and not _get_bounds(item, *places):
            at = 0
        _get_matrix(item, matrix_place)
        # Where it begins, as its ink may not.
        origin, baseline = place.point(matrix.e, matrix.f)
        sides = place.box(*(side.value for side in box)) if at else (0.0, 0.0, 0.0, 0.0)
        yield Part(item, at, *sides, origin, baseline)


class Clusters:
    """The clusters of a page: how far each reaches, by the address of each of its parts.

    `addresses` tell what draws each character that pdfium gives (0: nothing does). What is drawn
    and is none of them has no ink: a space.
    """

    def __init__(self, page: PdfPage, place: PageTransform, addresses: Sequence[int]) -> None:
        self._addresses = addresses
        self._marks: dict[int, int] = {}
        self._sides: dict[int, tuple[float, float]] = {}
        self._spaces: dict[int, float] = {}
        """Where the space begins that is drawn before something, by the address of that."""
        known = set(addresses)
        space: float | None = None
        for part in parts_of(page, place):
            if part.mark:
                left, right = self._sides.get(part.mark, (part.left, part.right))
                self._sides[part.mark] = min(left, part.left), max(right, part.right)
                self._marks[part.address] = part.mark
            elif part.address not in known:
                space = part.origin
                continue
            if space is not None:
                self._spaces[part.address] = space
                space = None

    def sides(self, address: int, left: float, right: float) -> tuple[float, float]:
        """Return from where to where the cluster reaches that something is a part of, if any."""
        mark = self._marks.get(address)
        return self._sides[mark] if mark is not None else (left, right)

    def with_whole_words(
        self, text: str, place_of: Callable[[int], Place], right_of: Callable[[int], float]
    ) -> str:
        """Return a page's text with `JOINED` for what pdfium put into words, one for one.

        To ask for places takes long: only those beside what was made up are asked for.
        """
        signs = list(text)
        first: dict[int, int] = {}
        last: int | None = None
        place: Place | None = None
        made_up: list[int] = []
        for index, address in enumerate(self._addresses):
            mark = self._marks.get(address, 0)
            if not address or (mark and first.setdefault(mark, address) != address):
                made_up.append(index)
                continue
            following = None
            if made_up:
                following = place_of(index)
                is_within = False
                if last is not None:
                    place = place or place_of(last)
                    is_within = self._touch(last, place, index, following, right_of)
                for at in made_up:
                    if is_within:
                        signs[at] = JOINED
                    elif text[at] not in " \r\n":
                        signs[at] = " "
                made_up.clear()
            elif last is not None and mark and address == self._addresses[last]:
                continue  # another letter of the same cluster, at the same place
            last, place = index, following
        return "".join(signs)

    def _touch(
        self,
        last: int,
        place: Place,
        index: int,
        following: Place,
        right_of: Callable[[int], float],
    ) -> bool:
        size = max(place.size, following.size)
        if abs(place.baseline - following.baseline) >= _SAME_LINE * size:
            return False
        mark = self._marks.get(self._addresses[last])
        right = self._sides[mark][1] if mark is not None else right_of(last)
        # Ink may reach into a space.
        right = min(right, self._spaces.get(self._addresses[index], right))
        return -size < following.left - right < _GAP * size
