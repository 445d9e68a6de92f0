"""Bytes of a mail to characters: mails say how they are encoded, and are often wrong."""

import codecs

from annotator.documents.encodings import decode, with_few_unfit
from annotator.errors import DocumentError

# As browsers and mail programs do it: the larger code that the smaller name is used for.
_MEANT = {
    "ascii": "cp1252",
    "iso8859-1": "cp1252",
    "iso8859-9": "cp1254",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "euc_kr": "cp949",
    "shift_jis": "cp932",
    "tis-620": "cp874",
}
# Python's own, of which some take a time that grows with the square of the length.
_NO_CHARSETS = {"punycode", "idna", "unicode-escape", "raw-unicode-escape", "undefined", "mbcs"}


def decode_bytes(data: bytes, charset: str | None) -> str:
    """Return the characters of a header or of a text part, whatever the charset it claims.

    The claim is tried first, then UTF-8, then the claim with a few bytes that do not fit, then
    what is likely; a byte that fits nothing becomes U+FFFD.
    """
    candidates = _candidates(charset)
    for name in candidates:
        try:
            return data.decode(name)
        except (UnicodeError, LookupError):
            continue
    claimed = with_few_unfit(data, candidates[-1] if len(candidates) == 2 else candidates[0])
    if claimed is not None and _known(charset) is not None:
        return claimed.characters
    try:
        return decode(data, "part").characters
    except DocumentError:
        return data.decode("utf-8", "replace")


def _candidates(charset: str | None) -> list[str]:
    name = _known(charset)
    if name is None:
        return ["utf-8"]
    meant = _MEANT.get(name, name)
    # Text that is UTF-8 all through is hardly ever of a code of one byte a letter.
    return ["utf-8", meant] if meant.startswith("cp125") else [name, meant, "utf-8"]


def _known(charset: str | None) -> str | None:
    """Return Python's name of a charset that is one of characters, or None."""
    try:
        name = codecs.lookup((charset or "").strip().strip("'\"")).name
        b"".decode(name)
    except (LookupError, ValueError):
        return None
    return None if name in _NO_CHARSETS else name
