"""pdfium as this package knows it: the one place that imports it.

`pdfium` has objects for documents and pages, `raw` the functions of C. Only for a process that may
be killed: see the package.
"""

from typing import Any

import pypdfium2  # type: ignore[import-untyped]
import pypdfium2.raw  # type: ignore[import-untyped]

# Any: the library says nothing of its types.
pdfium: Any = pypdfium2
raw: Any = pypdfium2.raw

PdfDocument = Any
PdfPage = Any
PdfTextPage = Any

_NO_FONTS = raw.FPDF_SYSFONTINFO(version=1)
"""A system that knows no fonts: each of its functions is left out."""


def use_no_system_fonts() -> None:
    """Take fonts that are not in the file from pdfium alone, in this process from now on.

    pdfium would take similar ones of the system, and what it says that a page says depends on them:
    the places of words, and whether vertical lines are left out. The same file has to give the
    same text on all machines. Drawing may use what there is.
    """
    raw.FPDF_SetSystemFontInfo(_NO_FONTS)
