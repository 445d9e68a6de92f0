"""The reader of pages that a browser saved in one file: `.mht` and `.mhtml`.

Such a file is built like a mail (RFC 2557): the page and its pictures are parts. Only the page is
read. What a mail has and a saved page has not tells them apart.
"""

import re
from typing import TYPE_CHECKING

from annotator import messages
from annotator.documents.reader import DocumentReader, ReadDocument, ReadOptions
from annotator.errors import DocumentError
from annotator.model.findings import FieldName, FoundField
from annotator.model.media_types import HTML, MHTML, XHTML

if TYPE_CHECKING:
    from email.message import Message

_HEADER = re.compile(rb"[!-9;-~]{1,80}:")
_SAVED = re.compile(
    rb"^(?:Snapshot-Content-Location:|X-MAF|From:[ \t]*\"?<?Saved by )",
    re.IGNORECASE | re.MULTILINE,
)
_IS_PAGE = re.compile(
    rb"^Content-Type:[ \t]*(?:\r?\n[ \t]+)?(?:multipart/related|text/html)",
    re.IGNORECASE | re.MULTILINE,
)
_MAIL = re.compile(rb"^(?:To|Received|Message-ID|Delivered-To|Return-Path):", re.I | re.M)
_DRAFT = re.compile(rb"^(?:From|Subject):", re.I | re.M)
_MOST_PARTS = 20_000
_PAGES = (HTML, XHTML)


class MhtmlReader(DocumentReader):
    """Reads the page of a web archive."""

    name = "Web archive"
    suffixes = (".mht", ".mhtml")
    media_types = (MHTML,)

    def recognises(self, head: bytes, file_name: str) -> bool:
        """Return whether a file begins with the headers of a page that a browser saved."""
        head = head.lstrip(b"\xef\xbb\xbf\r\n")
        if not _HEADER.match(head):
            return False
        headers = re.split(rb"\r?\n\r?\n", head[:32_768], maxsplit=1)[0]
        if not _IS_PAGE.search(headers):
            return False
        if _SAVED.search(headers):
            return True
        if file_name.lower().endswith(self.suffixes):
            return not _MAIL.search(headers)
        return not (_MAIL.search(headers) or _DRAFT.search(headers))

    def read(self, data: bytes, file_name: str, options: ReadOptions) -> ReadDocument:
        """Return the text of the page, as that of a page saved alone.

        Raises DocumentError if there is no page, or no text in it, or too many parts.
        """
        # Imported late: the parsers take a tenth of a second.
        from annotator.documents.web.page import Around, read_page

        message = _parsed(data, file_name)
        root = _root(message)
        page = root.get_payload(decode=True) if root is not None else None
        if root is None or not isinstance(page, bytes):
            raise DocumentError(
                "{0} could not be read: there is no web page in it. Open the page in a browser and "
                "save it again.",
                file_name,
            )
        around = Around(
            charset=_charset(root),
            fields=tuple(_fields(message, root)),
            notes=_notes(message),
            media_type=MHTML,
        )
        return read_page(page, file_name, options, around, original=data)


def _parsed(data: bytes, file_name: str) -> "Message":
    from email import message_from_bytes
    from email.policy import compat32

    if data.count(b"\n--") > _MOST_PARTS:
        raise DocumentError(
            "{0} could not be read: it has more than {1} parts, which is not safe to open. Open "
            "it in a browser and save the page alone.",
            file_name,
            _MOST_PARTS,
        )
    try:
        return message_from_bytes(data.lstrip(b"\xef\xbb\xbf\r\n"), policy=compat32)
    except (RecursionError, ValueError, LookupError) as error:
        raise DocumentError(
            "{0} could not be read: it is damaged. Open the page in a browser and save it again.",
            file_name,
        ) from error


def _root(message: "Message") -> "Message | None":
    """Return the part that `start` names, or else the first page."""
    start = message.get_param("start")
    first = None
    waiting = [message]
    while waiting:
        part = waiting.pop()
        payload = part.get_payload()
        if isinstance(payload, list):
            waiting.extend(reversed([each for each in payload if not isinstance(each, str)]))
        elif part.get_content_type() in _PAGES:
            if start and str(part.get("Content-ID", "")).strip() == str(start).strip():
                return part
            first = first or part
    return first


def _charset(part: "Message") -> str | None:
    found = part.get_param("charset")
    return found if isinstance(found, str) else None


def _fields(message: "Message", root: "Message") -> list[FoundField]:
    found = []
    for part, name in (
        (root, "Content-Location"),
        (message, "Snapshot-Content-Location"),
        (message, "Content-Location"),
    ):
        address = "".join(str(part.get(name, "")).split())
        if address.startswith(("http://", "https://")):
            found.append(FoundField(FieldName.URL, address, messages.Message("header {0}", name)))
    if subject := _decoded(message.get("Subject")):
        found.append(
            FoundField(FieldName.TITLE, subject, messages.Message("header {0}", "Subject"))
        )
    return found


def _decoded(header: object) -> str:
    from email.errors import MessageError
    from email.header import decode_header, make_header

    text = str(header or "")
    if len(text) > 2_000:
        return ""
    try:
        return " ".join(str(make_header(decode_header(text))).split())
    except (MessageError, LookupError, ValueError):
        return " ".join(text.split())


def _notes(message: "Message") -> tuple[messages.Message, ...]:
    from annotator.text.dates import iso_date

    saved = iso_date(str(message.get("Date", "")))
    return (messages.Message("The page was saved on {0}.", saved[:10]),) if saved else ()
