"""Documents that come by the clipboard or are dragged out of another program."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QMimeData

from annotator.files import path_of

# Where browsers say what page a selection is from, each in its own way.
_ADDRESSES = (
    ("text/x-moz-url-priv", "utf-16-le"),
    ("chromium/x-source-url", "utf-8"),
    ("text/x-moz-url", "utf-16-le"),
)
_SOURCE_URL = re.compile(rb"^SourceURL:(\S+)", re.MULTILINE)
"""In the head of what Windows programs hand on."""
_WINDOWS_HTML = 'application/x-qt-windows-mime;value="HTML Format"'


@dataclass(frozen=True, slots=True)
class Pasted:
    """A text or a piece of a page: its bytes as a file would hold them, and where it is from."""

    file_name: str
    data: bytes
    url: str = ""


def paths_in(mime: QMimeData) -> list[Path]:
    """Return the files and folders of this machine that are handed on."""
    if mime.hasUrls():
        return [Path(url.toLocalFile()) for url in mime.urls() if url.isLocalFile()]
    # Some programs hand on the addresses of files as text alone.
    lines = mime.text().split("\n") if mime.hasText() and not mime.hasHtml() else []
    named = [line.strip() for line in lines if line.strip()]
    are_files = all(line.startswith("file:///") for line in named)
    return [path_of(line) for line in named] if are_files else []


def is_takeable(mime: QMimeData) -> bool:
    """Return whether there is anything that can be imported or spoken of."""
    return mime.hasUrls() or mime.hasHtml() or mime.hasText()


def pasted_in(mime: QMimeData) -> Pasted | None:
    """Return the page or text that is handed on, or None where there are but links or nothing."""
    if mime.hasHtml() and mime.html().strip():
        # Marked, so that its own words on its encoding do not count: it is text already.
        data = b"\xef\xbb\xbf" + mime.html().encode("utf-8", "replace")
        return Pasted("clipboard.html", data, _address(mime))
    text = mime.text()
    if not text.strip() or (mime.hasUrls() and not mime.hasHtml()):
        return None
    return Pasted("clipboard.txt", text.encode("utf-8", "replace"), _address(mime))


def _address(mime: QMimeData) -> str:
    """Return the address of the page that a selection was made on, if the clipboard has it."""
    for kind, encoding in _ADDRESSES:
        if mime.hasFormat(kind):
            words = bytes(mime.data(kind).data()).decode(encoding, "ignore").split()
            if words and words[0].startswith(("http://", "https://")):
                return words[0].rstrip("\0")
    found = _SOURCE_URL.search(bytes(mime.data(_WINDOWS_HTML).data()))
    address = found[1].decode("utf-8", "ignore") if found else ""
    return address if address.startswith(("http://", "https://")) else ""
