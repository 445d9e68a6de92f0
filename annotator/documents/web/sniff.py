"""Whether a file is a web page, judged by how it begins, whatever its name is."""

import codecs
import re
from pathlib import PurePath

SUFFIXES = (".html", ".htm", ".xhtml", ".xht", ".shtml")

# What may come before the first element; atomic groups, so that no file makes the search long.
_BEFORE = r"\A\ufeff?(?>\s+|<!--.*?-->|<\?[^>]*>)*+"
_PAGE = re.compile(_BEFORE + r"<(?:!DOCTYPE\s+html[\s>]|html[\s>])", re.IGNORECASE | re.DOTALL)
# The other beginnings that the WHATWG's MIME sniffing takes for HTML.
_BEGINNING = re.compile(
    _BEFORE + r"<(?:head|script|iframe|h1|div|font|table|a|style|title|b|body|br|p|meta|article)"
    r"[\s>]",
    re.IGNORECASE | re.DOTALL,
)
_TAG = re.compile(
    r"</?(?:p|div|span|a|h[1-6]|table|tr|td|ul|ol|li|br|b|i|em|strong|body|html|head|title|meta|img"
    r"|section|article|blockquote|font|center|pre)(?:\s[^<>]*)?/?>",
    re.IGNORECASE,
)
_WHOLE = re.compile(r"</?(?:body|html)[\s>]", re.IGNORECASE)
_LOOKED_AT = 16_384
# Where tags are the subject, not the form.
_TEXTS = {
    ".md", ".markdown", ".rst", ".tex", ".py", ".js", ".mjs", ".ts", ".jsx", ".tsx", ".vue", ".css",
    ".json", ".jsonl", ".xml", ".svg", ".csv", ".tsv", ".srt", ".vtt", ".log", ".java", ".c", ".h",
    ".cpp", ".cs", ".go", ".rb", ".rs", ".php", ".jsp", ".erb", ".j2", ".svelte", ".yaml", ".yml",
    ".sql", ".sh",
}  # fmt: skip
_FEWEST_TAGS = 6


def is_page(head: bytes, file_name: str) -> bool:
    """Return whether a file of that name which begins so is HTML or XHTML."""
    text = _text(head[:_LOOKED_AT])
    if text is None:
        return False
    if _PAGE.match(text):
        return True
    suffix = PurePath(file_name).suffix.lower()
    if suffix in SUFFIXES:
        return _TAG.search(text) is not None
    if suffix in _TEXTS or not _BEGINNING.match(text):
        return False
    if _WHOLE.search(text):
        return True
    return sum(1 for _ in _TAG.finditer(text)) >= _FEWEST_TAGS


def _text(head: bytes) -> str | None:
    """Return the beginning, in which ASCII is right; None if it is no text."""
    if head.startswith(codecs.BOM_UTF16_LE):
        return head.decode("utf-16-le", "replace")
    if head.startswith(codecs.BOM_UTF16_BE):
        return head.decode("utf-16-be", "replace")
    for nul_first, encoding in ((False, "utf-16-le"), (True, "utf-16-be")):
        sign = b"\0<\0" if nul_first else b"<\0"
        if head.startswith(sign):
            return head.decode(encoding, "replace")
    if head.startswith((b"%PDF-", b"PK\x03\x04")):
        return None
    return head.decode("latin-1").removeprefix("ï»¿")
