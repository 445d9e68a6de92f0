"""A project as annotated JSON, format `annotator/1`.

The same project gives the same bytes: lists stand in the order of entry, and nothing tells when
or by which version the file was written (no `exported`, no `generator`), so that two exports can
be compared and kept under version control. Members that are empty are left out, except lists
that a reader of the file will look for, and members that came in empty.

The text is put together from what is stored, page by page: `json.dumps` with an indentation is a
slow loop in Python, and records would only be built to be taken apart.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import chain, islice

from annotator.collector import collector_paused
from annotator.errors import DamagedProjectError, ExportError
from annotator.formats.annotated_json.members import (
    CHILDREN,
    FORMAT,
    LEFT_OUT_IF_EMPTY,
    LISTS,
    OFFSETS,
    members_of,
)
from annotator.formats.annotated_json.objects import (
    ObjectWriter,
    Row,
    indented,
    list_of,
    quote,
)
from annotator.model import Document, Judgement, Likelihood, ProjectDetails, Record
from annotator.reader import Reader

_PAGE = 500
_PART = 100_000
"""Code points of a text that are written at once."""
_WORDS = "\0"
"""Where a document's text goes; JSON never holds this character as it is."""


class ChangedMeanwhileError(ExportError):
    """The project was edited while it was being written out."""


def export_json(reader: Reader) -> Iterator[str]:
    """Yield the parts of the file's text; they hold some hundred records each.

    Raises ChangedMeanwhileError at the end if an edit arrived in between, DamagedProjectError
    where what is stored cannot be read.
    """
    newest = _newest(reader)
    try:
        with collector_paused():
            yield from _Export(reader).parts()
    except (ValueError, TypeError, LookupError, RecursionError) as error:
        raise DamagedProjectError(
            "The project is damaged and cannot be exported. "
            "Run “annotator check” on it to see which records are broken."
        ) from error
    if _newest(reader) != newest:
        raise ChangedMeanwhileError(
            "The project was edited while it was being exported. Export it again."
        )


def _newest(reader: Reader) -> int:
    lines = reader.history.lines(limit=1)
    return lines[0].number if lines else 0


class _Export:
    def __init__(self, reader: Reader) -> None:
        self._reader = reader
        self._documents: Mapping[str, Document] = {d.id: d for d in reader.all(Document)}
        self._last_text = ("", "")

    def parts(self) -> Iterator[str]:
        yield f'{{\n "format": {quote(FORMAT)},\n "offsets": {quote(OFFSETS)}'
        writer = ObjectWriter(ProjectDetails, 1, self._text)
        (row,) = self._reader.stored(ProjectDetails, (*writer.fields, "file_extra"))
        (parts,) = writer.write((row[:-1],), ())
        yield ',\n "project": ' + "".join(parts).lstrip(",\n ")
        for name, cls in LISTS.items():
            yield from self._list(name, cls)
        for name, value in json.loads(row[-1] or "{}").items():
            # A list that an older version did not know and kept gives way to records of that type.
            if name not in LISTS or not self._reader.number_of(LISTS[name]):
                yield f",\n {quote(name)}: {indented(value, 1)}"
        yield "\n}\n"

    def _list(self, name: str, cls: type[Record]) -> Iterator[str]:
        writer = ObjectWriter(cls, 2, self._text)
        nesting = _Nesting(cls, self._reader, self._text)
        is_empty = True
        for page in self._reader.stored_pages(cls, writer.fields, _PAGE):
            documents = writer.documents_of(page)
            parts = writer.write(page, documents, nesting.further(page, documents))
            text = "".join(chain.from_iterable(parts))
            if is_empty:
                text = f',\n "{name}": [' + text.removeprefix(",")
                is_empty = False
            if cls is Document:
                yield from self._with_words(text, page)
            else:
                yield text
        if not is_empty:
            yield "\n ]"
        elif name not in LEFT_OUT_IF_EMPTY:
            yield f',\n "{name}": []'

    def _with_words(self, text: str, page: Sequence[Row]) -> Iterator[str]:
        """Yield documents with their words, in parts: copies of a long text fill the memory."""
        before, *others = text.split(_WORDS)
        yield before
        for row, after in zip(page, others, strict=True):
            words = self._text(row[0])
            yield '"'
            for start in range(0, len(words), _PART):
                yield quote(words[start : start + _PART])[1:-1]
            yield '"' + after

    def _text(self, document_id: str) -> str:
        if self._last_text[0] != document_id:
            self._last_text = (document_id, self._reader.text(self._documents[document_id]))
        return self._last_text[1]


class _Nesting:
    """The members of objects that are no fields of theirs: what nests in them, a text, a range."""

    def __init__(self, cls: type[Record], reader: Reader, text_of: Callable[[str], str]) -> None:
        self._cls = cls
        self._rows: dict[str, list[Row]] = defaultdict(list)
        if cls in CHILDREN:
            self._name, child, parent = CHILDREN[cls]
            self._writer = ObjectWriter(child, 4, text_of)
            for page in reader.stored_pages(child, (*self._writer.fields, parent), _PAGE):
                for row in page:
                    self._rows[row[-1]].append(row[:-1])
        elif cls is Judgement:
            fields = [member.field for member in members_of(cls)]
            self._likelihood = fields.index("likelihood")

    def further(self, page: Sequence[Row], documents: Sequence[str]) -> list[str]:
        """Return the text of these members for each row of a page."""
        if self._cls is Judgement:
            bands = (Likelihood(row[self._likelihood]).range for row in page)
            return [f',\n   "range": {list_of([str(end) for end in band], 3)}' for band in bands]
        if self._cls not in CHILDREN:
            return []
        nested = [self._rows.get(row[0], ()) for row in page]
        places = [d for d, of_one in zip(documents, nested, strict=True) for _ in of_one]
        written = map("".join, self._writer.write(list(chain.from_iterable(nested)), places))
        text = f',\n   "text": {_WORDS}' if self._cls is Document else ""
        head = f'{text},\n   "{self._name}": ['
        return [
            f"{head}{''.join(islice(written, len(of_one)))[1:]}\n   ]" if of_one else head + "]"
            for of_one in nested
        ]
