"""Lines and bars that a page draws over its words, which strike or hide them.

A PDF knows no struck words. A page draws a line, or a thin rectangle, through them, and an
underline or the rule of a table in the same way: only its place tells them apart. A reader's own
marks (annotations) may strike words too.
"""

from __future__ import annotations

import ctypes
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import islice
from operator import itemgetter
from typing import NamedTuple

from annotator.documents.pdf.words import Frame, PageTransform, Rectangle, Word
from annotator.pages.pdfium import ADDRESS, PdfPage, by_address
from annotator.pages.pdfium import raw as pdfium_c

_MOST_OBJECTS = 20_000
"""Of a page: drawings of more parts are maps and plans."""
_DEEPEST = 3
"""Forms within each other."""
_MOST_POINTS = 400
"""Of one path, likewise."""
_MOST_LINES = 2_000
"""Level ones of a page; more are hatching."""
_THICKEST_LINE = 6.0
"""Points; that of letters is looked at with them."""
_LARGEST_SHARE = 0.2
"""Of the size of the letters: how thick a line through them is at most."""
_LOWEST, _HIGHEST = 0.13, 0.55
"""Of the size: how far above the baseline a line goes through letters."""
_OVERHANG = 0.7
"""Of the size: how far a line may go on beyond the words that it strikes."""
_DARK, _LIGHT, _OPAQUE = 80, 240, 200
_FORM = pdfium_c.FPDF_PAGEOBJ_FORM
_get_object = by_address(pdfium_c.FPDFPage_GetObject, ADDRESS, ADDRESS, ctypes.c_int)
_get_type = by_address(pdfium_c.FPDFPageObj_GetType, ctypes.c_int, ADDRESS)


class _Cover(NamedTuple):
    """A dark area on the page, and the place of its drawing among the page's others."""

    box: Rectangle
    order: int


@dataclass(frozen=True, slots=True)
class Bars:
    """What a page draws that may strike or hide its words; boxes are those of the drawn page."""

    lines: tuple[Rectangle, ...] = ()
    covers: tuple[_Cover, ...] = ()
    orders: dict[int, int] = field(default_factory=dict)
    """The place of all that is drawn in the order of drawing, by its address."""

    def hides(self, word_box: Rectangle, text: int | None) -> bool:
        """Return whether a word lies under a bar, or on one and is as dark.

        `text` is the address of what draws it; the page has to be open.
        """
        left, top, right, bottom = word_box
        order = self.orders.get(text or 0)
        if text is None or order is None:
            return False
        x, height = (left + right) / 2, bottom - top
        return any(
            box[0] <= x <= box[2]
            and box[1] <= top + 0.35 * height
            and box[3] >= bottom - 0.35 * height
            and (cover_order > order or _is_dark(_pointer(text)))
            for box, cover_order in self.covers
        )


def bars_of(page: PdfPage, place: PageTransform, struck: Sequence[Rectangle]) -> Bars:
    """Return the lines and dark areas of a page; `struck` are the words that annotations strike."""
    lines: list[Rectangle] = []
    covers: list[_Cover] = []
    drawn = _drawn(page)
    for order, (address, kind, matrix) in enumerate(drawn):
        if kind != pdfium_c.FPDF_PAGEOBJ_PATH:
            continue
        path = _pointer(address)
        for sides, is_filled in _boxes(path):
            box = place.box(*_mapped(sides, matrix))
            if min(box[2] - box[0], box[3] - box[1]) <= _THICKEST_LINE:
                lines.append(box)
            elif not is_filled:
                left, top, right, bottom = box
                lines += (left, top, right, top), (left, bottom, right, bottom)
                lines += (left, top, left, bottom), (right, top, right, bottom)
            elif _is_dark(path):
                covers.append(_Cover(box, order))
    middles = (
        (left, (top + bottom) / 2, right, (top + bottom) / 2) for left, top, right, bottom in struck
    )
    orders = {address: n for n, (address, _, _) in enumerate(drawn)} if covers else {}
    return Bars((*lines, *middles), tuple(covers), orders)


_Matrix = tuple[float, float, float, float, float, float]
_Drawn = tuple[int, int, _Matrix | None]
"""The address of what is drawn, its kind, and where a form puts it."""


def _drawn(page: PdfPage) -> list[_Drawn]:
    """Return the texts and paths of a page as they are drawn."""
    raw = page.raw
    count = min(pdfium_c.FPDFPage_CountObjects(raw), _MOST_OBJECTS)
    addresses = [_get_object(raw, n) for n in range(count)]
    found: list[_Drawn] = [(address, _get_type(address), None) for address in addresses]
    room = _MOST_OBJECTS
    for at in [n for n, (_, kind, _) in enumerate(found) if kind == _FORM][::-1]:
        parts = list(islice(_parts(_pointer(found[at][0]), None, 0), room))
        found[at : at + 1] = parts
        room -= len(parts)
    return found


def _parts(form: object, matrix: _Matrix | None, depth: int) -> Iterator[_Drawn]:
    if depth == _DEEPEST:
        return
    inner = _matrix_of(form)
    if matrix is not None:
        a, b, c, d, x, y = inner
        e, f, g, h, _, _ = matrix
        turned = a * e + b * g, a * f + b * h, c * e + d * g, c * f + d * h
        inner = (*turned, *_moved(x, y, matrix))
    for n in range(pdfium_c.FPDFFormObj_CountObjects(form)):
        item = pdfium_c.FPDFFormObj_GetObject(form, n)
        kind = pdfium_c.FPDFPageObj_GetType(item)
        if kind == _FORM:
            yield from _parts(item, inner, depth + 1)
        else:
            yield ctypes.cast(item, ctypes.c_void_p).value or 0, kind, inner


def _pointer(address: int) -> object:
    return ctypes.cast(address, pdfium_c.FPDF_PAGEOBJECT)


def _matrix_of(item: object) -> _Matrix:
    found = pdfium_c.FS_MATRIX()
    pdfium_c.FPDFPageObj_GetMatrix(item, found)
    return found.a, found.b, found.c, found.d, found.e, found.f


def _moved(x: float, y: float, matrix: _Matrix) -> tuple[float, float]:
    a, b, c, d, e, f = matrix
    return a * x + c * y + e, b * x + d * y + f


def _mapped(box: Rectangle, matrix: _Matrix | None) -> Rectangle:
    if matrix is None:
        return box
    (x, y), (u, v) = _moved(box[0], box[1], matrix), _moved(box[2], box[3], matrix)
    return min(x, u), min(y, v), max(x, u), max(y, v)


def struck_by_annotations(page: PdfPage, place: PageTransform) -> list[Rectangle]:
    """Return the places on the drawn page that a reader's annotations strike."""
    found: list[Rectangle] = []
    quad = pdfium_c.FS_QUADPOINTSF()
    for index in range(min(pdfium_c.FPDFPage_GetAnnotCount(page.raw), _MOST_POINTS)):
        annotation = pdfium_c.FPDFPage_GetAnnot(page.raw, index)
        try:
            if pdfium_c.FPDFAnnot_GetSubtype(annotation) != pdfium_c.FPDF_ANNOT_STRIKEOUT:
                continue
            for n in range(min(pdfium_c.FPDFAnnot_CountAttachmentPoints(annotation), _MOST_POINTS)):
                if pdfium_c.FPDFAnnot_GetAttachmentPoints(annotation, n, quad):
                    xs, ys = (
                        (quad.x1, quad.x2, quad.x3, quad.x4),
                        (quad.y1, quad.y2, quad.y3, quad.y4),
                    )
                    found.append(place.box(min(xs), min(ys), max(xs), max(ys)))
        finally:
            pdfium_c.FPDFPage_CloseAnnot(annotation)
    return found


def lines_through(
    words: Sequence[Word], lines: Sequence[Rectangle], frame: Frame
) -> Iterator[tuple[int, float, float]]:
    """Yield the words of one direction that lines go through, by number, with the line's ends.

    The line's ends are in the frame of the words. A line that goes far beyond the words is none
    that strikes them, nor is one that goes through what is lowered and under the rest.
    """
    across = _level(lines, frame)
    if len(across) > _MOST_LINES:
        return
    heights = [top for _, top, _, _ in across]
    found: dict[int, list[int]] = {}
    tallest = max((line[3] - line[1] for line in across), default=0.0)
    for number, word in enumerate(words):
        first = bisect_left(heights, word.top - tallest)
        for at in range(first, bisect_right(heights, word.bottom)):
            left, top, right, bottom = across[at]
            if left < word.right and right > word.left and bottom >= word.top:
                found.setdefault(at, []).append(number)
    for at, numbers in found.items():
        left, top, right, bottom = across[at]
        size = max(words[n].size for n in numbers)
        largest = next(words[n] for n in numbers if words[n].size == size)
        height = (largest.baseline - (top + bottom) / 2) / size
        reach = _OVERHANG * size
        if (
            bottom - top <= _LARGEST_SHARE * size
            and _LOWEST <= height <= _HIGHEST
            and left >= min(words[n].left for n in numbers) - reach
            and right <= max(words[n].right for n in numbers) + reach
        ):
            yield from ((n, left, right) for n in numbers)


def _level(lines: Sequence[Rectangle], frame: Frame) -> list[Rectangle]:
    """Return the lines that run as the words of a frame do, from top to bottom, whole.

    Some programs draw a line in pieces, one for each word or letter.
    """
    found: list[Rectangle] = []
    level = (box for box in map(frame.from_page, lines) if box[2] - box[0] > 2 * (box[3] - box[1]))
    for box in sorted(level, key=itemgetter(1, 0)):
        last = found[-1] if found else None
        if (
            last is not None
            and abs(last[1] - box[1]) < 0.3
            and abs(last[3] - box[3]) < 0.3
            and last[0] <= box[0] <= last[2] + 1
        ):
            found[-1] = (last[0], last[1], max(last[2], box[2]), last[3])
        else:
            found.append(box)
    return found


def _boxes(path: object) -> Iterator[tuple[Rectangle, bool]]:
    """Yield the lines and rectangles of a path on its page, and whether each is filled."""
    mode, is_drawn = ctypes.c_int(), ctypes.c_int()
    count = pdfium_c.FPDFPath_CountSegments(path)
    if not 2 <= count <= _MOST_POINTS or not pdfium_c.FPDFPath_GetDrawMode(path, mode, is_drawn):
        return
    if not mode.value and not is_drawn.value:
        return
    if mode.value and not is_drawn.value and _is_light(path):
        return
    sides = [ctypes.c_float() for _ in range(4)]
    if count <= 5:
        if pdfium_c.FPDFPageObj_GetBounds(path, *sides):
            left, bottom, right, top = (side.value for side in sides)
            yield (left, bottom, right, top), bool(mode.value) and count >= 4
        return
    matrix = _matrix_of(path)
    part: list[tuple[float, float]] = []
    for n in range(count + 1):
        segment = pdfium_c.FPDFPath_GetPathSegment(path, n) if n < count else None
        is_move = (
            segment is None
            or pdfium_c.FPDFPathSegment_GetType(segment) == pdfium_c.FPDF_SEGMENT_MOVETO
        )
        if is_move and part:
            if 2 <= len(part) <= 5:
                xs, ys = [x for x, _ in part], [y for _, y in part]
                yield (min(xs), min(ys), max(xs), max(ys)), bool(mode.value) and len(part) >= 4
            part = []
        if segment is not None and pdfium_c.FPDFPathSegment_GetPoint(segment, *sides[:2]):
            part.append(_moved(sides[0].value, sides[1].value, matrix))


def _colour(item: object) -> tuple[int, int, int, int]:
    parts = [ctypes.c_uint() for _ in range(4)]
    if not pdfium_c.FPDFPageObj_GetFillColor(item, *parts):
        return 128, 128, 128, 0
    red, green, blue, alpha = (part.value for part in parts)
    return red, green, blue, alpha


def _is_dark(item: object) -> bool:
    *tones, alpha = _colour(item)
    return max(tones) < _DARK and alpha >= _OPAQUE


def _is_light(item: object) -> bool:
    *tones, _ = _colour(item)
    return min(tones) > _LIGHT
