"""The documents of a project as a list, and those that were cited but not obtained."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum

from annotator.analysis.project_index import ProjectIndex
from annotator.grouping import grouped
from annotator.model import (
    Document,
    DocumentId,
    Source,
    SourceId,
)
from annotator.reader import Link, Reader, SourceRole, claim_sources, is_missing
from annotator.reader.chains import OBTAINABLE
from annotator.text.collation import sort_key
from annotator.text.folding import typed


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentLine:
    """A document with who published it and who carries the copy, and its number of claims.

    `apart` tells it from the others of its title, where there are any.
    """

    document: Document
    publication: str = ""
    host: str = ""
    claims: int = 0
    apart: str = ""
    searchable: str = ""
    """What letters are looked for in."""


@dataclass(frozen=True, slots=True)
class CitedLine:
    """A source that claims cite and nobody has obtained, with the number of those claims."""

    source: Source
    claims: int


class DocumentOrder(StrEnum):
    """What documents can be put in order by."""

    ENTRY = "entry"
    TITLE = "title"
    DATE = "date"
    CLAIMS = "claims"


def document_lines(
    reader: Reader, documents: Iterable[Document] | None = None
) -> list[DocumentLine]:
    """Return a line for each document, in order of entry; `documents` are all where known."""
    if documents is None:
        documents = reader.all(Document)
    return _lines(reader, documents, reader.claim_numbers())


def _lines(
    reader: Reader, documents: Iterable[Document], counts: Mapping[DocumentId, int]
) -> list[DocumentLine]:
    names: dict[SourceId | None, str] = {line.id: line.name for line in reader.source_lines()}
    lines = []
    for document in documents:
        publication = names.get(document.publication, "")
        host = names.get(document.host, "") if document.host != document.publication else ""
        line = DocumentLine(
            document=document,
            publication=publication,
            host=host,
            claims=counts.get(document.id, 0),
            searchable=f"{document.title} {publication} {host}",
        )
        lines.append(line)
    return _distinguished(lines)


def titles_apart(reader: Reader) -> dict[DocumentId, str]:
    """Return the titles of all documents; those of several are followed by what differs."""
    titles = reader.titles()
    by_title = grouped((title.casefold(), key) for key, title in titles.items())
    alike = [key for same in by_title.values() if len(same) > 1 for key in same]
    if not alike:
        return titles
    documents = {document.id: document for document in reader.get_many(Document, alike)}
    lines = _lines(reader, [documents[key] for key in alike], {})
    return titles | {
        line.document.id: f"{line.document.title} · {line.apart}" for line in lines if line.apart
    }


def arranged(
    lines: Iterable[DocumentLine], order: DocumentOrder, letters: str = ""
) -> list[DocumentLine]:
    """Return the lines that hold some letters, in an order; equal ones in order of entry.

    Letters are looked for in title, publication and host, whatever the case. Dates and numbers
    of claims go from the latest and the largest down; what has no date comes last.
    """
    asked = typed(letters)
    found = [line for line in lines if not asked.folded or asked.is_in(line.searchable)]
    match order:
        case DocumentOrder.TITLE:
            found.sort(key=lambda line: sort_key(line.document.title))
        case DocumentOrder.DATE:
            found.sort(key=lambda line: line.document.published, reverse=True)
        case DocumentOrder.CLAIMS:
            found.sort(key=lambda line: line.claims, reverse=True)
    return found


def cited_lines(
    reader: Reader,
    index: ProjectIndex | None = None,
    only: Iterable[SourceId] | None = None,
) -> list[CitedLine]:
    """Return the documents and briefings that were cited but not obtained, the most cited first.

    A claim cites what any of its layers names, as the source or as the via.
    Where an index has counted the whole project, no layer is read. `only` asks of some sources.
    """
    asked = reader.sources() if only is None else [reader.get(Source, key) for key in only]
    wanted = [source for source in asked if source is not None and is_missing(source)]
    if index is not None and index.is_whole:
        claims = index.tally.sources[SourceRole.CHAIN]
    else:
        claims = _counted(reader.links_to([source.id for source in wanted]))
    lines = [CitedLine(source, claims[source.id]) for source in wanted if claims[source.id]]
    return most_cited_first(lines)


def most_cited_first(lines: Iterable[CitedLine]) -> list[CitedLine]:
    """Return cited sources in their order."""
    return sorted(lines, key=lambda line: (-line.claims, sort_key(line.source.name)))


def cited_with(lines: list[CitedLine], letters: str) -> list[CitedLine]:
    """Return the cited sources whose names hold some letters, whatever the case."""
    asked = typed(letters)
    return [line for line in lines if asked.is_in(line.source.name)]


def _counted(links: Iterable[Link]) -> Counter[SourceId]:
    layers = grouped((link.claim, link) for link in links)
    return Counter(i for own in layers.values() for i in claim_sources(own, None).chain)


def can_be_obtained(source: Source) -> bool:
    """Return whether a source could be in the project as a document, and is not."""
    return source.kind in OBTAINABLE and source.document is None


def document_of(reader: Reader, source: Source) -> DocumentId | None:
    """Return the document that a source is, if it is in the project."""
    found = reader.get(Document, source.document) if source.document else None
    return found.id if found else None


def _distinguished(lines: list[DocumentLine]) -> list[DocumentLine]:
    """Give documents of one title what differs between them: who, when, where, else a number."""
    by_title = grouped((line.document.title.casefold(), line) for line in lines)
    apart: dict[DocumentId, str] = {}
    for same in by_title.values():
        if len(same) < 2:
            continue
        columns = zip(*(_marks(line, number) for number, line in enumerate(same, 1)), strict=True)
        marks = next(column for column in columns if len(set(column)) == len(same))
        apart |= {line.document.id: mark for line, mark in zip(same, marks, strict=True)}
    return [
        replace(line, apart=apart[line.document.id]) if line.document.id in apart else line
        for line in lines
    ]


def _marks(line: DocumentLine, number: int) -> tuple[str, ...]:
    document = line.document
    address = document.url.partition("://")[2] or document.url
    marks = (line.publication, line.host, document.published, address, document.file_name)
    return (*marks, f"({number})")
