"""The characters of a file of references."""

from __future__ import annotations

import codecs
import re

from annotator.errors import ImportRefusedError
from annotator.messages import Message

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_NULS = (
    (re.compile(rb"(?:[^\0]\0){2}"), "utf-16-le"),
    (re.compile(rb"(?:\0[^\0]){2}"), "utf-16-be"),
)
"""How letters of ASCII look in UTF-16 without a mark."""
_NAMED = re.compile(rb"^%\s*Encoding:\s*([\w-]{2,30})", re.IGNORECASE | re.MULTILINE)
"""As JabRef writes it."""
_HEAD = 500


def decoded(data: bytes, name: str) -> tuple[str, tuple[Message, ...]]:
    """Return the text of a file without byte order mark, and a note where a guess was made.

    UTF-8 or what a mark or the file's head says, else Windows-1252, which has all of Latin-1's
    letters. Raises ImportRefusedError for bytes that are no text.
    """
    if known := _by_bytes(data):
        return data.decode(known, "replace").removeprefix("\ufeff"), ()
    head = data[:_HEAD]
    if b"\0" in head:
        raise ImportRefusedError(
            "{0} was not imported: it is not a text file. Choose another file.", name
        )
    try:
        return data.decode("utf-8"), ()
    except UnicodeDecodeError:
        pass
    named = _NAMED.search(head)
    try:
        encoding = codecs.lookup(named[1].decode()).name if named else "cp1252"
        text = data.decode(encoding, "replace")
    except (LookupError, UnicodeError):
        encoding, text = "cp1252", data.decode("cp1252", "replace")
    note = Message("It is not in UTF-8 and was read as {0}; look at the accents.", encoding)
    return text, () if named else (note,)


def text_of_head(head: bytes) -> str:
    """Return the text that a file begins with, from its first visible character on."""
    return head.decode(_by_bytes(head) or "utf-8", "replace").lstrip("\ufeff").lstrip()


def _by_bytes(data: bytes) -> str:
    """Return the encoding that the first bytes say, empty where they say none."""
    marked = (encoding for mark, encoding in _MARKS if data.startswith(mark))
    unmarked = (encoding for nuls, encoding in _NULS if nuls.match(data))
    return next(marked, "") or next(unmarked, "")
