"""The records of a project as tables: a ZIP of CSV files (RFC 4180) and their description.

The description is a Data Package (Frictionless, version 1), which says what each column holds and
where a reference leads. Spreadsheets take a cell that begins like a formula for one; such a cell
gets a `'` before it, which is told.
"""

from __future__ import annotations

import csv
import io
import json
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from annotator.formats.annotated_json.times import written_time
from annotator.formats.format import Exporter
from annotator.formats.losses import Loss, left_out
from annotator.formats.tables.naming import became, joined_names, resting_on, tag_paths
from annotator.formats.zipping import zipped
from annotator.messages import Message
from annotator.model import (
    Claim,
    Document,
    Mark,
    Mention,
    Region,
    Source,
    Span,
)
from annotator.reader import Reader
from annotator.reader.chains import depth
from annotator.reports.contents import Contents, read_contents
from annotator.text.quoting import quoted

FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r", "'")
"""What a spreadsheet may take for the beginning of a formula, or for our own sign."""
SIGN = "'"
_PART = 1024**2
"""Characters that are put together at once: a name may be a million long."""

Cell = str | int | None


@dataclass(frozen=True, slots=True)
class Column:
    """A column: the member of annotated JSON that it tells of, and its cell for an item."""

    name: str
    cell: Callable[[Any], Cell]
    """Any: the items of a table are of its own type."""
    field: str = ""
    leads_to: str = ""
    """The table whose first column it names one of."""
    is_number: bool = False

    @property
    def member(self) -> str:
        """The member that it tells of: its name, where that is no other."""
        return self.field or self.name


@dataclass(frozen=True, slots=True)
class Table:
    """A table: its name, the list of annotated JSON that it holds, its columns and items."""

    name: str
    what: str
    columns: tuple[Column, ...]
    items: Sequence[Any]
    """Any: of its own type."""


class CsvExporter(Exporter):
    """Writes a set of tables."""

    name = "csv"
    suffixes = (".zip",)
    description = Message("CSV: ten tables and their description, in a ZIP archive")
    audience = Message("For databases and statistics: R, SQL, pandas, spreadsheets")

    def export(self, reader: Reader) -> Iterator[bytes]:
        """Yield the archive."""
        tables = _tables(reader)
        description = json.dumps(_package(reader, tables), ensure_ascii=False, indent=1) + "\n"
        files = [("datapackage.json", [description.encode()])]
        return zipped([*files, *((f"{table.name}.csv", _written(table)) for table in tables)])

    def losses(self, reader: Reader) -> Sequence[Loss]:
        """Return what no table holds, and how many cells got a sign before them."""
        tables = _tables(reader)
        # What became of sources stands in their rows.
        kept = {"standings": {"source", "fallen", "date", "reason"}}
        for table in tables:
            kept.setdefault(table.what, set()).update(c.member for c in table.columns)
        reasons = {
            "analysts": Message("Only the names of those who made or changed something are there."),
            "documents.text": Message("The tables hold the words of claims, not whole texts."),
        }
        found = left_out(reader, kept, Message("No table has a place for it."), reasons)
        why = Message(
            "A ' stands before each cell that begins with =, +, -, @, ', a tab or a line break, "
            "since spreadsheets would take it for a formula."
        )
        signed: Counter[tuple[str, str]] = Counter()
        for table in tables:
            for column in table.columns:
                count = sum(_needs_sign(column.cell(item)) for item in table.items)
                signed[table.what, column.member] += count
        return [*found, *(Loss(*place, n, why) for place, n in signed.items() if n)]


def _needs_sign(cell: Cell) -> bool:
    return isinstance(cell, str) and cell.startswith(FORMULA_STARTS)


def _written(table: Table) -> Iterator[bytes]:
    lines = io.StringIO(newline="")
    writer = csv.writer(lines, lineterminator="\r\n")
    writer.writerow([column.name for column in table.columns])
    cells = [column.cell for column in table.columns]
    for item in table.items:
        row = [cell(item) for cell in cells]
        writer.writerow([SIGN + str(c) if _needs_sign(c) else c for c in row])
        if lines.tell() > _PART:
            yield lines.getvalue().encode()
            lines.seek(0)
            lines.truncate()
    yield lines.getvalue().encode()


def _package(reader: Reader, tables: Iterable[Table]) -> dict[str, Any]:
    details = reader.details()
    of_tables = (
        "Claims of documents, who is said to have said them, and what they were held against. "
        "Offsets are Unicode code points from 0, the end not included. A cell that began with "
        "=, +, -, @, ', a tab or a carriage return has a ' before it, which is no part of it."
    )
    return {
        "profile": "tabular-data-package",
        "name": "annotator",
        "title": details.title,
        "description": "\n\n".join(filter(None, (details.description, of_tables))),
        "resources": [_resource(table) for table in tables],
    }


def _resource(table: Table) -> dict[str, Any]:
    schema: dict[str, Any] = {
        "fields": [
            {"name": column.name, "type": "integer" if column.is_number else "string"}
            for column in table.columns
        ],
        "missingValues": [""],
    }
    if table.columns[0].name == "id":
        schema["primaryKey"] = "id"
    references = [
        {"fields": c.name, "reference": {"resource": c.leads_to, "fields": "id"}}
        for c in table.columns
        if c.leads_to
    ]
    if references:
        schema["foreignKeys"] = references
    return {
        "profile": "tabular-data-resource",
        "name": table.name,
        "path": f"{table.name}.csv",
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "dialect": {"delimiter": ",", "lineTerminator": "\r\n", "quoteChar": '"', "header": True},
        "schema": schema,
    }


def _tables(reader: Reader) -> list[Table]:
    with reader.at_one_moment():
        contents = read_contents(reader)
        regions, marks = reader.all(Region), reader.all(Mark)
    return [
        Table("documents", "documents", _of_documents(contents), list(contents.documents.values())),
        Table("claims", "claims", _of_claims(contents), list(contents.claims.values())),
        Table(
            "spans",
            "claims",
            _OF_SPANS,
            [
                (claim.id, number, span)
                for claim in contents.claims.values()
                for number, span in enumerate(claim.spans, 1)
            ],
        ),
        Table("sources", "sources", _of_sources(contents), list(contents.sources.values())),
        Table(
            "attributions",
            "attributions",
            _OF_LAYERS,
            [
                (number, layer)
                for own in contents.layers.values()
                for number, layer in enumerate(own, 1)
            ],
        ),
        Table("relations", "relations", _OF_RELATIONS, contents.relations),
        Table(
            "evidence",
            "evidence",
            _OF_EVIDENCE,
            [item for own in contents.evidence.values() for item in own],
        ),
        Table("marks", "marks", _OF_MARKS, marks),
        Table("regions", "regions", _OF_REGIONS, regions),
        Table("tags", "tags", _of_tags(contents), list(contents.tags.values())),
    ]


# Any: a field of any record.
def _field(name: str, leads_to: str = "", *, is_number: bool = False, field: str = "") -> Column:
    def cell(record: Any) -> Cell:  # noqa: ANN401
        return _value(getattr(record, field or name))

    return Column(name, cell, name, leads_to, is_number)


def _value(value: Any) -> Cell:  # noqa: ANN401
    match value:
        case bool():
            return "yes" if value else "no"
        case datetime():
            return written_time(value.isoformat())
        case tuple():
            return _places(value)
        case int() | None:
            return value
    return str(value)


def _places(spans: Iterable[Span | Mention]) -> str:
    """Return spans as `3-17; 20-25`, in other documents with their ids before them."""
    return joined_names(
        f"{span.document}:{span.start}-{span.end}"
        if isinstance(span, Mention)
        else f"{span.start}-{span.end}"
        for span in spans
    )


def _words(record: Any) -> Cell:  # noqa: ANN401 - whatever has spans
    return quoted(span.exact for span in record.spans)


def _who(contents: Contents) -> tuple[Column, ...]:
    def name_of(field: str) -> Column:
        return Column(field, lambda record: contents.analysts.get(getattr(record, field)))

    return (_field("created"), name_of("created_by"), _field("modified"), name_of("modified_by"))


def _of_documents(contents: Contents) -> tuple[Column, ...]:
    def covered(name: str) -> Column:
        def cell(document: Document) -> Cell:
            count: int = getattr(contents.coverages[document.id], name)
            return count

        return Column(f"sentences_{name}", cell, "title", is_number=True)

    return (
        _field("id"),
        Column("letter", lambda document: contents.letters[document.id], "title"),
        *(_field(name) for name in ("title", "media_type", "language", "url")),
        *(_field(name, "sources") for name in ("author", "publication", "host")),
        *(_field(name) for name in ("published", "accessed", "sha256")),
        _field("length", is_number=True),
        *(covered(name) for name in ("claimed", "marked", "untouched", "total")),
    )


def _of_claims(contents: Contents) -> tuple[Column, ...]:
    names, paths = contents.sources, tag_paths(contents.tags.values())

    def sources_of(role: str) -> Callable[[Claim], Cell]:
        def cell(claim: Claim) -> Cell:
            own = getattr(contents.claim_sources[claim.id], role)
            return joined_names(names[key].name for key in own if key in names)

        return cell

    def fallen(claim: Claim) -> Cell:
        own = contents.fallen.get(claim.id, ())
        return joined_names(resting_on(each, each.standing.fallen) for each in own)

    def layers(claim: Claim) -> Cell:
        return depth(contents.layers.get(claim.id, ()))

    return (
        _field("id"),
        Column("number", lambda claim: contents.numbers[claim.id], "spans"),
        _field("document", "documents"),
        _field("kind"),
        _field("statement"),
        Column("words", _words, "spans"),
        Column("nearest_source", sources_of("nearest"), "attributions"),
        Column("origin", sources_of("origins"), "attributions"),
        Column("depth", layers, "attributions", is_number=True),
        Column("fallen", fallen, "attributions"),
        Column("tags", lambda claim: joined_names(paths[tag] for tag in claim.tags)),
        Column("tag_ids", lambda claim: joined_names(claim.tags), "tags"),
        _field("borderline"),
        _field("credibility", is_number=True),
        _field("note"),
        *_who(contents),
    )


def _of_sources(contents: Contents) -> tuple[Column, ...]:
    through = contents.claims_through

    def fallen(source: Source) -> Cell:
        own = contents.standings.get(source.id, ())
        return joined_names(became(s, s.fallen, s.reason) for s in own)

    return (
        _field("id"),
        *(_field(name) for name in ("name", "kind", "named", "role")),
        *(_field(name, "sources") for name in ("affiliation", "by")),
        *(_field(name) for name in ("date", "reliability", "descriptor", "obtained")),
        _field("document", "documents"),
        *(_field(name) for name in ("csl", "mentions", "note")),
        Column("fallen", fallen, "name"),
        Column("claims", lambda source: len(through.get(source.id, ())), "name", is_number=True),
        *_who(contents),
    )


def _of_tags(contents: Contents) -> tuple[Column, ...]:
    paths = tag_paths(contents.tags.values())
    return (
        _field("id"),
        _field("name"),
        Column("path", lambda tag: paths[tag.id], "name"),
        _field("parent", "tags"),
        *(_field(name) for name in ("colour", "key", "description")),
    )


_OF_SPANS = (
    Column("claim", lambda item: item[0], "spans", "claims"),
    Column("span", lambda item: item[1], "spans", is_number=True),
    Column("start", lambda item: item[2].start, "spans", is_number=True),
    Column("end", lambda item: item[2].end, "spans", is_number=True),
    Column("exact", lambda item: item[2].exact, "spans"),
)


def _layer_field(name: str, leads_to: str = "") -> Column:
    return Column(name, lambda item: _value(getattr(item[1], name)), name, leads_to)


_OF_LAYERS = (
    _layer_field("id"),
    Column("claim", lambda item: item[1].claim, leads_to="claims"),
    Column("layer", lambda item: item[0], "parent", is_number=True),
    _layer_field("parent", "attributions"),
    _layer_field("source", "sources"),
    _layer_field("stance"),
    _layer_field("via", "sources"),
    _layer_field("directness"),
    _layer_field("recipient", "sources"),
    Column("cue", lambda item: quoted(span.exact for span in item[1].cue)),
    Column("cue_places", lambda item: _places(item[1].cue), "cue"),
    Column("mention", lambda item: quoted(span.exact for span in item[1].mention)),
    Column("mention_places", lambda item: _places(item[1].mention), "mention"),
)
_OF_RELATIONS = (
    _field("id"),
    _field("from", "claims", field="from_claim"),
    _field("type"),
    _field("to", "claims", field="to_claim"),
    _field("confidence"),
    _field("rationale"),
)
_OF_EVIDENCE = (
    _field("id"),
    _field("claim", "claims"),
    _field("document", "documents"),
    Column("words", _words, "spans"),
    Column("places", lambda item: _places(item.spans), "spans"),
    _field("verdict"),
    _field("note"),
)
_OF_MARKS = (
    _field("id"),
    _field("document", "documents"),
    _field("reason"),
    Column("words", _words, "spans"),
    Column("places", lambda mark: _places(mark.spans), "spans"),
)
_OF_REGIONS = (
    _field("id"),
    _field("document", "documents"),
    _field("kind"),
    _field("start", is_number=True),
    _field("end", is_number=True),
    _field("voice", "sources"),
)
