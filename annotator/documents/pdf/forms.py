"""What was written into a page: values of a form's fields, notes and stamps that stand on the page.

They are no part of what the page itself says in a PDF, but everybody who looks at it reads them.
"""

from __future__ import annotations

import ctypes
from collections.abc import Sequence
from itertools import groupby
from typing import NamedTuple

from annotator.documents.pdf.words import PageTransform, Rectangle, Word, joined
from annotator.pages.pdfium import PdfPage
from annotator.pages.pdfium import raw as pdfium_c

_WRITTEN = (
    pdfium_c.FPDF_ANNOT_WIDGET,
    pdfium_c.FPDF_ANNOT_FREETEXT,
    pdfium_c.FPDF_ANNOT_STAMP,
)
_COMB = 1 << 24
"""The flag of a field that shows each sign of its value in a cell of its own."""
_LONGEST = 1_000
"""Signs of a value."""
_MOST_FIELDS = 500
"""Of a page that are looked at: each is compared with each word."""


class Comb(NamedTuple):
    """A value whose signs stand in cells, without its spaces at the ends, and where that is."""

    value: str
    box: Rectangle


def combs_of(page: PdfPage, place: PageTransform) -> list[Comb]:
    """Return the values of a page's fields that are shown in cells."""
    found: list[Comb] = []
    if page.formenv is None:
        return found
    rectangle = pdfium_c.FS_RECTF()
    for index in range(min(pdfium_c.FPDFPage_GetAnnotCount(page.raw), _MOST_FIELDS)):
        annotation = pdfium_c.FPDFPage_GetAnnot(page.raw, index)
        try:
            flags = pdfium_c.FPDFAnnot_GetFormFieldFlags(page.formenv.raw, annotation)
            if flags & _COMB and pdfium_c.FPDFAnnot_GetRect(annotation, rectangle):
                r = rectangle
                box = place.box(r.left, r.bottom, r.right, r.top)
                found.append(Comb(_value(page, annotation).strip(), box))
        finally:
            pdfium_c.FPDFPage_CloseAnnot(annotation)
    return [comb for comb in found if comb.value]


def _value(page: PdfPage, annotation: object) -> str:
    buffer = (ctypes.c_ushort * _LONGEST)()
    pdfium_c.FPDFAnnot_GetFormFieldValue(page.formenv.raw, annotation, buffer, 2 * _LONGEST)
    return bytes(buffer).decode("utf-16-le", "replace").partition("\0")[0]


def with_whole_values(words: Sequence[Word], combs: Sequence[Comb]) -> list[Word]:
    """Return the words of a page whose values in cells are words again, as they were typed."""
    found: list[Word] = []
    for comb, run in groupby(words, key=lambda word: _comb_around(word, combs)):
        signs = list(run)
        text = "".join(word.text for word in signs)
        if comb is None or text != "".join(comb.value.split()):
            found += signs
            continue
        for number, value in enumerate(comb.value.split()):
            parts: list[Word] = []
            while signs and sum(len(part.text) for part in parts) < len(value):
                parts.append(signs.pop(0))
            if not parts:
                break
            word = joined(parts)
            if number:
                # The empty cell between is a space, however wide.
                found[-1] = found[-1]._replace(right=word.left - word.size / 2)
            found.append(word)
        found += signs
    return found


def _comb_around(word: Word, combs: Sequence[Comb]) -> Comb | None:
    x, y = (word.left + word.right) / 2, (word.top + word.bottom) / 2
    for comb in combs:
        left, top, right, bottom = comb.box
        if left <= x <= right and top <= y <= bottom:
            return comb
    return None


def with_written_in(page: PdfPage) -> bool:
    """Make what was written into a page a part of it; return whether there is any.

    The page has to be opened again then. Other notes in it are gone.
    """
    count = pdfium_c.FPDFPage_GetAnnotCount(page.raw)
    others = [index for index in range(count) if _kind(page, index) not in _WRITTEN]
    if len(others) == count:
        return False
    for index in reversed(others):
        pdfium_c.FPDFPage_RemoveAnnot(page.raw, index)
    flattened = pdfium_c.FPDFPage_Flatten(page.raw, pdfium_c.FLAT_NORMALDISPLAY)
    return bool(flattened == pdfium_c.FLATTEN_SUCCESS)


def _kind(page: PdfPage, index: int) -> int:
    annotation = pdfium_c.FPDFPage_GetAnnot(page.raw, index)
    try:
        return int(pdfium_c.FPDFAnnot_GetSubtype(annotation))
    finally:
        pdfium_c.FPDFPage_CloseAnnot(annotation)
