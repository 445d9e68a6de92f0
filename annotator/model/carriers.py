"""Who carries a text: the address of a page, else the publication it was read in.

Papers print the same agency copy word for word. A document is therefore a text and its carrier,
written here in one form, so that two analysts who save the same page have the same document.
"""

from __future__ import annotations

import re
import unicodedata
from urllib.parse import quote, unquote, urlsplit

from annotator.model.findings import ENTERED, GUESSED, FieldName, Findings

_SCHEMES = ("http", "https")
_USUAL_PORTS = (None, 80, 443)
_TRACKING = re.compile(r"(?:utm_\w+|fbclid|gclid|msclkid|mc_[ce]id)(?:=.*)?", re.IGNORECASE)
"""Parameters that tell where a reader came from, and nothing of the page."""
_ESCAPE = re.compile("%[0-9A-Fa-f]{2}")
_KEPT = "%/?:@!$&'()*+,;=[]"
"""What may stand in an address beside letters and digits."""


def carrier(findings: Findings, address: str = "", publication: str = "") -> str:
    """Return who carries the text that a reader found these things in; nothing where it is unknown.

    What was read counts before what the analyst entered. `address` and `publication` are those
    of a document without such findings.
    """
    address = carrier_address(_as_read(findings, FieldName.URL) or address)
    return address or _folded(_as_read(findings, FieldName.PUBLICATION) or publication)


def carrier_address(address: str) -> str:
    """Return the address of a page on the web in the one form that all its spellings have.

    That is RFC 3986 §6 without scheme and fragment: `//host/path?query`. Nothing where it is no
    such address: a path on somebody's disk says nothing of who carries a text.
    """
    if not address:
        return ""
    try:
        parts = urlsplit(address.strip())
        host = (parts.hostname or "").rstrip(".").encode("idna").decode()
        place = host if parts.port in _USUAL_PORTS else f"{host}:{parts.port}"
    except ValueError:
        return ""
    if parts.scheme not in _SCHEMES or not host:
        return ""
    kept = [part for part in parts.query.split("&") if part and not _TRACKING.fullmatch(part)]
    query = "?" + "&".join(kept) if kept else ""
    escaped = quote((parts.path or "/") + query, safe=_KEPT)
    return f"//{place}" + _ESCAPE.sub(_in_one_form, escaped)


def _in_one_form(escape: re.Match[str]) -> str:
    """Return a character that needs no escape as itself, any other with capital digits."""
    character = unquote(escape[0], "latin-1")
    is_plain = character.isascii() and (character.isalnum() or character in "-._~")
    return character if is_plain else escape[0].upper()


def _as_read(findings: Findings, name: FieldName) -> str:
    values = [field for field in findings.fields if field.name is name]
    # Who reads better guesses otherwise, and two colleagues must have the same document.
    read = [field for field in values if field.origin not in (ENTERED, GUESSED)]
    entered = [field for field in values if field.origin == ENTERED]
    return next((field.value for field in read or entered), "")


def _folded(name: str) -> str:
    return " ".join(unicodedata.normalize("NFKC", name).casefold().split())
