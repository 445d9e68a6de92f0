r"""Headers of a mail: unfolded, decoded and of bounded length.

Python's own decoder takes a gigabyte for a subject of two megabytes, and spoils a backslash beside
an encoded word: `C:\users` would be half a character to it.
"""

import re
from base64 import b64decode
from binascii import a2b_qp
from collections.abc import Iterator
from datetime import UTC
from email.message import Message
from email.utils import parsedate_to_datetime
from itertools import islice

from annotator import messages
from annotator.documents.language_tags import language_tag
from annotator.documents.mail.characters import decode_bytes
from annotator.model.findings import FieldName, FoundField

LONGEST_HEADER = 4_000
_MOST_OF_A_NAME = 20
_FOLD = re.compile(r"[\r\n]+[ \t]*|[ \t]+")
_MAILBOX = re.compile(r"\s*([^<>\[]*)[<\[](?:mailto:)?([^<>\]]*)[>\]]")
_TURNED = re.compile(r"([^\W\d_][\w'’-]+), ([^\W\d_][\w'’-]*\.?(?: [^\W\d_]\.?)?)")
"""`Kern, Anna`, as directories write names."""
_BESIDE = re.compile(r"[\"']? via [^<>]+\Z|\s*\([^()]*\)\Z")
"""What a list or an office puts behind a name."""
_NO_FIRST_NAME = re.compile(r"(?:Jr|Sr|Inc|Ltd|LLC|Corp|Co|PhD|MD|MP|GmbH|AG|SA|eV)\.?\Z", re.I)
_MAILBOX_OLD = re.compile(r"\s*(\S+@\S+)\s*\(([^()]*)\)")
_WORD = re.compile(r"=\?([\w*+.:-]{1,60})\?([bBqQ])\?([^?]*)\?=", re.ASCII)


def header(message: Message, name: str) -> str:
    """Return the first header of a name as words, decoded, or nothing."""
    return decode_words(next(_raw(message, name), ""))


def all_headers(message: Message, name: str) -> str:
    """Return what all headers of a name say, with commas, as lists of addresses have them."""
    values = [decode_words(raw) for raw in islice(_raw(message, name), _MOST_OF_A_NAME)]
    return ", ".join(filter(None, values))


def _raw(message: Message, name: str) -> Iterator[str]:
    wanted = name.lower()
    # `Message.get` makes an object of a value with odd bytes; as it came, it is a str of them.
    return (value for key, value in message.raw_items() if key.lower() == wanted)


def decode_words(raw: str) -> str:
    """Return a header with its encoded words (RFC 2047) decoded, on one line."""
    cut = raw[:LONGEST_HEADER]
    if cut != raw:
        # Half an encoded word would show as what it is.
        cut = re.sub(r"=\?[^\s]*\Z", "", cut) + "…"
    # Bytes that are no ASCII come as surrogates.
    cut = decode_bytes(cut.encode("utf-8", "surrogateescape"), None)
    pieces: list[tuple[str | None, bytes]] = []
    end = 0
    for word in _WORD.finditer(cut):
        between = cut[end : word.start()]
        # White space between two encoded words is none of the text.
        if between and not (pieces and pieces[-1][0] and between.isspace()):
            pieces.append((None, between.encode()))
        charset, data = word[1].partition("*")[0].lower(), _bytes_of(word[2], word[3])
        if data is None:
            pieces.append((None, word[0].encode()))
        elif pieces and pieces[-1][0] == charset:
            # Programs cut a character in two.
            pieces[-1] = charset, pieces[-1][1] + data
        else:
            pieces.append((charset, data))
        end = word.end()
    pieces.append((None, cut[end:].encode()))
    decoded = "".join(decode_bytes(data, charset) for charset, data in pieces)
    return _FOLD.sub(" ", decoded).strip()


def _bytes_of(code: str, words: str) -> bytes | None:
    """Return what an encoded word holds, None if it is none."""
    if code in "qQ":
        return a2b_qp(words.encode(), header=True)
    try:
        return b64decode(words + "=" * (-len(words) % 4), validate=True)
    except ValueError:
        return None


def writer(message: Message) -> str:
    """Return the name of who wrote a mail, or else the address."""
    for name in ("From", "Sender", "Reply-To", "Return-Path"):
        if person := name_of(header(message, name)):
            return person
    return ""


def name_of(mailbox: str) -> str:
    """Return the name in `Anna Kern <a@b.example>` or `a@b.example (Anna Kern)`, or the address.

    `Kern, Anna` is turned, and what a mailing list puts behind a name is left out.
    """
    match = _MAILBOX.match(mailbox)
    name = (match[1] if match else mailbox).strip("'\" ")
    name = _BESIDE.sub("", name).strip("'\" ") or name
    turned = _TURNED.fullmatch(name)
    if turned and not _NO_FIRST_NAME.match(turned[2]):
        return f"{turned[2]} {turned[1]}"
    if match:
        return name or match[2].strip()
    match = _MAILBOX_OLD.match(mailbox)
    if match:
        return match[2].strip() or match[1]
    return mailbox.partition(",")[0].strip()


def found_fields(message: Message) -> tuple[FoundField, ...]:
    """Return what the headers say about the mail."""
    found = []
    subject, author = header(message, "Subject"), writer(message)
    if subject:
        found.append(_found(FieldName.TITLE, subject, "Subject"))
    if author:
        found.append(_found(FieldName.AUTHOR, author, "From"))
    if mailing_list := header(message, "List-Id").partition("<")[0].strip('" '):
        found.append(_found(FieldName.PUBLICATION, mailing_list, "List-Id"))
    if published := _iso_date(header(message, "Date")):
        found.append(_found(FieldName.PUBLISHED, published, "Date"))
    language = language_tag(header(message, "Content-Language").partition(",")[0].strip())
    if language:
        found.append(
            FoundField(
                FieldName.LANGUAGE,
                language,
                messages.Message("mail header {0}", "Content-Language"),
            )
        )
    url = header(message, "Archived-At").strip("<> ")
    if url.startswith(("http://", "https://")):
        found.append(_found(FieldName.URL, url, "Archived-At"))
    return tuple(found)


def _iso_date(value: str) -> str:
    try:
        date = parsedate_to_datetime(value)
    except (ValueError, TypeError, IndexError, OverflowError):
        return ""
    try:
        # `-0000` says that the place is not known: a date without a zone then.
        return (date if date.tzinfo is None else date.astimezone(UTC)).isoformat()
    except (ValueError, OverflowError):
        return ""


def _found(field: FieldName, value: str, name: str) -> FoundField:
    return FoundField(field, value, messages.Message("mail header {0}", name))
