"""Where the links of a page stand and where they lead; nothing is ever fetched."""

from __future__ import annotations

import ctypes
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from annotator.pages.pdfium import PdfDocument, PdfPage
from annotator.pages.pdfium import raw as pdfium_c

_MOST = 2_000

Rectangle = tuple[float, float, float, float]
ToDrawing = Callable[[float, float, float, float], Rectangle]
"""From left, bottom, right, top on the page to left, top, right, bottom as it is drawn."""


@dataclass(frozen=True, slots=True)
class Link:
    """A place of a page that leads somewhere, and where to; `#page=7` is within the file."""

    box: Rectangle
    address: str

    @property
    def is_within(self) -> bool:
        """Whether it leads to a page of the same file."""
        return self.address.startswith("#")


def links_of(document: PdfDocument, page: PdfPage, to_drawing: ToDrawing) -> Iterator[Link]:
    """Yield the links of a page, the first few thousand."""
    position = ctypes.c_int(0)
    link = pdfium_c.FPDF_LINK()
    rectangle = pdfium_c.FS_RECTF()
    for _ in range(_MOST):
        if not pdfium_c.FPDFLink_Enumerate(page.raw, position, link):
            return
        address = _address(document.raw, link)
        if address and pdfium_c.FPDFLink_GetAnnotRect(link, rectangle):
            r = rectangle
            yield Link(to_drawing(r.left, r.bottom, r.right, r.top), address)


def _address(raw_document: Any, link: Any) -> str:  # noqa: ANN401  pointers of a foreign library
    if target := pdfium_c.FPDFLink_GetDest(raw_document, link):
        return f"#page={pdfium_c.FPDFDest_GetDestPageIndex(raw_document, target) + 1}"
    action = pdfium_c.FPDFLink_GetAction(link)
    if not action or pdfium_c.FPDFAction_GetType(action) != pdfium_c.PDFACTION_URI:
        return ""
    length = pdfium_c.FPDFAction_GetURIPath(raw_document, action, None, 0)
    if not 1 < length <= 4_096:
        return ""
    buffer = ctypes.create_string_buffer(length)
    pdfium_c.FPDFAction_GetURIPath(raw_document, action, buffer, length)
    return buffer.raw[: length - 1].decode("utf-8", "replace")
