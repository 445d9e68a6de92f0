"""Which parts of a mail are its words, in the order in which a mail program shows them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from email.message import Message

from annotator.documents.mail.attachments import Attachments
from annotator.documents.mail.characters import decode_bytes
from annotator.documents.mail.flowed import unflow
from annotator.model.media_types import CSV, HTML, MAIL

DEEPEST = 24
"""Mails within mails, and parts within parts, are followed no deeper."""

_ENCRYPTED = {"multipart/encrypted", "application/pkcs7-mime", "application/x-pkcs7-mime"}
_SHORTEST_SHARE = 0.1
"""A plain text of a smaller share of the words than the page has is a stub: `See the page`."""

_STUB = re.compile(r"\bHTML\b|\b(?:view|see|read) (?:it|this|the) [^.\n]{0,40}\bbrowser\b", re.I)
_LONGEST_STUB = 30
"""Words."""
_TAGS = re.compile(r"<(?:style|script|head)\b.*?</(?:style|script|head)\s*>|<[^<>]*>", re.I | re.S)
# Kinds of text that are for programs.
_FOR_PROGRAMS = {
    "text/calendar",
    "text/css",
    CSV,
    "text/directory",
    "text/javascript",
    "text/rfc822-headers",
    "text/rtf",
    "text/vcard",
    "text/x-amp-html",
    "text/x-vcard",
    "text/xml",
}


@dataclass(frozen=True, slots=True)
class Body:
    """Words of a mail: plain text, or a page."""

    text: str
    is_page: bool = False


def bodies(message: Message, attachments: Attachments) -> Iterator[Body | Message]:
    """Yield the bodies of a mail and the mails within it, and put the files in `attachments`."""
    stack = [(message, 0)]
    while stack:
        part, depth = stack.pop()
        kind, children = part.get_content_type(), children_of(part)
        if kind in _ENCRYPTED:
            attachments.is_encrypted = True
        elif depth > DEEPEST:
            attachments.left_out.append("what is nested too deep")
        elif kind == MAIL and children:
            yield children[0]
        elif kind == "multipart/alternative" and children:
            stack.append((_best(children), depth + 1))
        elif children:
            stack += ((child, depth + 1) for child in reversed(children))
        elif _is_attached(part, is_alone=depth == 0):
            attachments.add(part)
        else:
            yield Body(text_of(part), part.get_content_type() == HTML)


def children_of(part: Message) -> list[Message]:
    """Return the parts of a part; a file has none."""
    payload = part.get_payload() if part.is_multipart() else []
    return [child for child in payload if isinstance(child, Message)]


def text_of(part: Message) -> str:
    """Return the characters of a part of text."""
    data = part.get_payload(decode=True)
    if not isinstance(data, bytes):
        return ""
    text = decode_bytes(data, _charset(part)).replace("\r\n", "\n").replace("\r", "\n")
    if part.get_content_type() != HTML and _parameter(part, "format") == "flowed":
        return unflow(text, takes_space=_parameter(part, "delsp") == "yes")
    return text


def _charset(part: Message) -> str | None:
    try:
        return part.get_content_charset()
    except (ValueError, LookupError, TypeError, AttributeError):
        return None


def _parameter(part: Message, name: str) -> str:
    try:
        value = part.get_param(name, "")
    except (ValueError, LookupError, TypeError, AttributeError):
        return ""
    return value.lower() if isinstance(value, str) else ""


def _is_attached(part: Message, *, is_alone: bool) -> bool:
    """Return whether a part is a file rather than words to be shown."""
    kind = part.get_content_type()
    if not kind.startswith("text/"):
        # A mail of parts without any is shown as the text that stands there.
        return not kind.startswith("multipart/")
    if kind in _FOR_PROGRAMS:
        return True
    return part.get_content_disposition() == "attachment" and not is_alone


def _best(children: list[Message]) -> Message:
    """Return which of several forms of the same words is read: the plain one, if it is whole."""
    leaves = [(child, leaf) for child in children for leaf in _leaves(child)]
    plain = next((pair for pair in leaves if pair[1].get_content_type() == "text/plain"), None)
    page = next((pair for pair in leaves if pair[1].get_content_type() == HTML), None)
    if plain is None or page is None:
        found = plain or page
        return found[0] if found else children[-1]
    text = text_of(plain[1])
    words = len(text.split())
    if words <= _LONGEST_STUB and _STUB.search(text):
        return page[0]
    shown = len(_TAGS.sub(" ", text_of(page[1])).split())
    return page[0] if words < _SHORTEST_SHARE * shown or not words else plain[0]


def _leaves(part: Message) -> Iterator[Message]:
    """Yield the first parts of text within a part, which is seldom nested."""
    stack = [part]
    for _ in range(100):
        if not stack:
            return
        top = stack.pop()
        children = children_of(top)
        if children and not top.get_content_type().startswith("message/"):
            stack += reversed(children)
        else:
            yield top
