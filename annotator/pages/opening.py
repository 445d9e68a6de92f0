"""Opening a PDF, and saying in a sentence why one cannot be opened."""

from __future__ import annotations

import re

from annotator.errors import DocumentError
from annotator.pages.pdfium import PdfDocument, pdfium
from annotator.pages.pdfium import raw as pdfium_c


def open_pdf(data: bytes, file_name: str) -> PdfDocument:
    """Return an open PDF; raises DocumentError with the next step."""
    try:
        return pdfium.PdfDocument(data)
    except pdfium.PdfiumError as error:
        raise _closed(data, file_name, error) from error


def permits_copying(document: PdfDocument) -> bool:
    """Return whether the file's author allows text to be taken out (PDF 1.7, table 22, bit 5)."""
    return bool(pdfium_c.FPDF_GetDocPermissions(document.raw) & 0x10)


def _closed(data: bytes, file_name: str, error: pdfium.PdfiumError) -> DocumentError:
    code = getattr(error, "err_code", 0) or pdfium_c.FPDF_GetLastError()
    filters = re.search(rb"/Encrypt\b.{0,40}", data, re.DOTALL)
    if code == pdfium_c.FPDF_ERR_PASSWORD:
        return DocumentError(
            "{0} could not be read: it is locked with a password. Open it with the password in a "
            "PDF program, print it to a new PDF and import that.",
            file_name,
        )
    if code == pdfium_c.FPDF_ERR_SECURITY or (filters and b"EBX_HANDLER" in data):
        return DocumentError(
            "{0} could not be read: it is protected in a way that only its seller's program can "
            "open. Ask for a copy without protection.",
            file_name,
        )
    return DocumentError(
        "{0} could not be read: the PDF is damaged. Get it again from where it comes from, or "
        "open it in a PDF program, print it to a new PDF and import that.",
        file_name,
    )
