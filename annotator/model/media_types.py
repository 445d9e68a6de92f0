"""Media types of documents whose kind makes a difference somewhere (`Document.media_type`)."""

from __future__ import annotations

CSV = "text/csv"
TSV = "text/tab-separated-values"
DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
EPUB = "application/epub+zip"
HTML = "text/html"
MAIL = "message/rfc822"
MHTML = "multipart/related"
ODT = "application/vnd.oasis.opendocument.text"
PDF = "application/pdf"
RTF = "application/rtf"
SUBRIP = "application/x-subrip"
WEB_VTT = "text/vtt"
SUBSTATION = "text/x-ass"
TTML = "application/ttml+xml"
XHTML = "application/xhtml+xml"

PAGES = frozenset({HTML, XHTML, MHTML})
"""Of which the article can be taken, or all."""
TABLES = frozenset({CSV, TSV})
"""Of which a column can be taken, or each row by itself."""
