"""A project as a bundle."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator

from annotator.formats.annotated_json import export_json
from annotator.formats.bundle import CONTENT, HEAD, LINES, PROJECT, README, TABLES, head_of
from annotator.formats.format import Exporter
from annotator.formats.zipping import zipped
from annotator.messages import Message
from annotator.reader import Dumped, Reader

_PAGE = 1_000
_ABOUT = b"""\
A project of Annotator, whole. Everything here is UTF-8 text but what is in content.

bundle.json     what this is
project.json    the project as it is now, as annotated JSON: documents, claims, sources, chains
tables          every row of the project file, a table each, one row a line; the first line holds
                the names of the columns. edit and change are the history.
content         texts, original files and what was found in them, each under its SHA-256. A line of
                tables/document.jsonl names its text (sha256) and its original file (original,
                file_name), one of tables/reading.jsonl what was found in it.

Annotator makes a project of it again:  annotator import new.annotator THIS-FILE
"""


class BundleExporter(Exporter):
    """Writes the whole project."""

    name = "bundle"
    suffixes = (".zip",)
    description = Message("Bundle: the whole project with originals and history, as a ZIP archive")
    audience = Message("For archives, and for whoever goes on with the project elsewhere")
    is_of_whole = True

    def export(self, reader: Reader) -> Iterator[bytes]:
        """Yield the archive."""
        with reader.at_one_moment():
            yield from zipped(_entries(reader), unpacked=(HEAD,))


def _entries(reader: Reader) -> Iterator[tuple[str, Iterable[bytes]]]:
    details = reader.details()
    newest = reader.history.lines(limit=1)
    last = newest[0].id if newest else ""
    yield HEAD, [head_of(details.id, details.title, last, reader.file_version)]
    yield README, [_ABOUT]
    yield PROJECT, (part.encode() for part in export_json(reader))
    for table in reader.dumped():
        yield f"{TABLES}{table.name}{LINES}", _lines(table)
    for key in sorted(reader.content_keys()):
        yield f"{CONTENT}{key}", [reader.content(key)]


def _lines(table: Dumped) -> Iterator[bytes]:
    encode = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode
    page = [encode(table.columns)]
    for row in table.rows:
        page.append(encode(row))
        if len(page) >= _PAGE:
            yield ("\n".join(page) + "\n").encode()
            page.clear()
    yield "".join(f"{line}\n" for line in page).encode()
