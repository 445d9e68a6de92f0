"""What was written into a page: values of a form's fields, notes and stamps that stand on the page.

They are no part of what the page itself says in a PDF, but everybody who looks at it reads them.
"""

from __future__ import annotations

from annotator.pages.pdfium import PdfPage
from annotator.pages.pdfium import raw as pdfium_c

_WRITTEN = (
    pdfium_c.FPDF_ANNOT_WIDGET,
    pdfium_c.FPDF_ANNOT_FREETEXT,
    pdfium_c.FPDF_ANNOT_STAMP,
)


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
