"""Distinguishing mails from other texts: by headers that only programs write."""

import re

_BLANK_LINE = re.compile(rb"\n\r?\n")
_HEADER = re.compile(rb"([!-9;-~]{1,76})[ \t]*:")
_FROM_LINE = re.compile(rb"From \S.{0,200}\d{4}[^\r\n]{0,40}\r?\n")
_UNDATED_FROM_LINE = re.compile(rb">?From \S[^\r\n]{0,300}\r?\n(?=[!-9;-~]{1,76}[ \t]*:)")
# Written by programs that send mail; a memo in a text file has none of them.
_MACHINES = frozenset(
    b"received message-id mime-version return-path delivered-to content-type x-mailer"
    b" dkim-signature content-transfer-encoding delivery-date x-originating-ip"
    b" authentication-results".split()
)
_PEOPLES = frozenset(b"from to cc subject date sender reply-to".split())
_MULTIPART = re.compile(rb"content-type:\s*multipart/[^\r\n]{1,80}boundary", re.IGNORECASE)
_SENT = frozenset(b"to received message-id delivered-to return-path".split())
_PAGE = re.compile(rb"(?im)^content-type:\s*(?:multipart/related|text/html)")
_WEB_PAGE = re.compile(rb"(?im)^(?:snapshot-content-location:|from:\s*[\"<]?saved by )")


def is_mail(head: bytes, *, is_called_mail: bool) -> bool:
    """Return whether a file begins with the headers of a mail (RFC 5322).

    One that is not called a mail must have headers that only programs write. A saved web page
    (MHTML) has such headers too, but says who saved it, or was not sent to anybody.
    """
    names = _header_names(head)
    if not names:
        return False
    machines, peoples = len(names & _MACHINES), len(names & _PEOPLES)
    headers = _headers_of(head)
    if _WEB_PAGE.search(headers):
        return False
    if not is_called_mail and _PAGE.search(headers) and not names & _SENT:
        return False
    if is_called_mail:
        return machines + peoples >= 1
    is_pure_mime = names <= _MACHINES and _MULTIPART.match(head) is not None
    return bool(machines) and (machines + peoples >= 2 or is_pure_mime)


def is_mailbox(data: bytes) -> bool:
    """Return whether a file is a row of mails, each after a line `From address date` (mbox)."""
    first = _FROM_LINE.match(data)
    return first is not None and bool(_header_names(data[first.end() : first.end() + 65_536]))


def count_of_mailbox(data: bytes) -> int:
    """Return how many mails a mailbox holds."""
    return sum(
        bool(_HEADER.match(data, match.end()))
        for match in re.finditer(rb"(?m)^" + _FROM_LINE.pattern, data)
    )


def without_from_line(data: bytes) -> bytes:
    """Return a mail without the line that a mailbox puts before it."""
    first = _FROM_LINE.match(data) or _UNDATED_FROM_LINE.match(data)
    return data[first.end() :] if first else data


def _headers_of(head: bytes) -> bytes:
    end = _BLANK_LINE.search(head, 0, 65_536)
    return head[: end.start()].removesuffix(b"\r") if end else head[:65_536]


def _header_names(head: bytes) -> set[bytes]:
    """Return the names of the headers at the beginning, in small letters, up to what is none."""
    names: set[bytes] = set()
    lines = _headers_of(without_from_line(head.removeprefix(b"\xef\xbb\xbf").lstrip(b"\r\n")))
    for line in lines.splitlines():
        if match := _HEADER.match(line):
            names.add(match[1].lower())
        elif not line.startswith((b" ", b"\t")):
            break
    return names
