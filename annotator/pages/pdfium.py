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
