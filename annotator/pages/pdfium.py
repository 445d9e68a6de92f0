"""pdfium as this package knows it: the one place that imports it.

`pdfium` has objects for documents and pages, `raw` the functions of C. Only for a process that may
be killed: see the package.
"""

import ctypes
from typing import Any

import pypdfium2  # type: ignore[import-untyped]
import pypdfium2.raw  # type: ignore[import-untyped]

# Any: the library says nothing of its types.
pdfium: Any = pypdfium2
raw: Any = pypdfium2.raw

ADDRESS = ctypes.c_void_p


def by_address(function: Any, result: Any, *arguments: Any) -> Any:  # noqa: ANN401
    """Return a function of C with addresses as numbers: the library's own make objects of each."""
    address = ctypes.cast(function, ADDRESS).value
    return ctypes.CFUNCTYPE(result, *arguments)(address or 0)


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
