"""Records that several files hold under ids of their own though they are known by their content.

A document is its text and its carrier. Its regions, what was found in its original and which
documents it revises are known by where they belong, so they follow. Ids say nothing of this: those
from before carriers counted, and those of another program, are of another make.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Mapping, Sequence, Set
from dataclasses import replace
from typing import Any

from annotator.grouping import grouped
from annotator.merge.knowledge import Line
from annotator.merge.side import Records, Side
from annotator.model import (
    Change,
    Document,
    Mention,
    Reading,
    Record,
    Region,
    Revision,
    document_id,
)
from annotator.model.references import references_of, with_values
from annotator.reader.carriers import carrier_of


def under_one_id(sides: Sequence[Side]) -> tuple[list[Side], dict[str, str]]:
    """Return files in which a record that is known by its content has one id, and what was renamed.

    The latter gives the ids that stay by those that went. The first file keeps its own: no claim
    of a project can change its document. Among the others the order makes no difference: it is
    the id that the text and the carrier of a document give, else the first one in the alphabet.
    """
    ours, found = sides[0], list(sides)
    renamed_ids: dict[str, str] = {}
    for cls in (Document, Region, Reading, Revision):
        several = _texts_under_several_ids(found) if cls is Document else frozenset()
        ids = grouped(
            (_key(side, record, several), record.id)
            for side in found
            for record in side.records[cls].values()
        )
        new: dict[str, str] = {}
        for key, of_key in ids.items():
            if len(distinct := set(of_key)) == 1:
                continue
            content_id = _content_id(key)
            first, *others = sorted(
                distinct, key=lambda i: (i not in ours.records[cls], i != content_id, i)
            )
            holders = _holders(found, first)
            for other in others:
                further = _holders(found, other)
                if holders.isdisjoint(further):  # a file that has both tells them apart
                    holders |= further
                    new[other] = first
        if new:
            found = [with_ids(side, new) for side in found]
            renamed_ids |= new
    return found, renamed_ids


def _holders(sides: Sequence[Side], record_id: str) -> set[int]:
    """Return which files have an id, whatever it stands for."""
    return {
        number
        for number, side in enumerate(sides)
        if any(record_id in of_type for of_type in side.records.values())
    }


def _texts_under_several_ids(sides: Sequence[Side]) -> frozenset[str]:
    ids: dict[str, set[str]] = {}
    for side in sides:
        for document in side.records[Document].values():
            assert isinstance(document, Document), "records stand under their type"
            ids.setdefault(document.sha256, set()).add(document.id)
    return frozenset(sha256 for sha256, of_text in ids.items() if len(of_text) > 1)


def _key(side: Side, record: Record, several: Set[str]) -> Hashable:
    """Return what a record is known by; of a document only where another id has its text."""
    match record:
        case Document(sha256=sha256) if sha256 in several:
            return sha256, carrier_of(side, record)
        case Region(document=document, start=start, end=end):
            return document, start, end
        case Reading(document=document):
            return document
        case Revision(document=document, revises=revises):
            return document, revises
    return record.id


def _content_id(key: Hashable) -> str | None:
    match key:
        case (str(sha256), str(carrier)):
            return document_id(sha256, carrier)
    return None


def with_ids(side: Side, new: Mapping[str, str]) -> Side:
    """Return a file with other ids for some records, in all that names them and in its history."""

    def changes_of(number: int) -> Iterator[Change]:
        for change in side.changes_of(number):
            before, after = (r and renamed(r, new) for r in (change.before, change.after))
            yield Change(before, after)

    return replace(
        side,
        records=renamed_in(side.records, new),
        lines=tuple(_renamed_in_line(line, new) for line in side.lines),
        changes_of=changes_of,
    )


def renamed_in(
    records: Records, new: Mapping[str, str], cls: type[Record] | None = None
) -> Records:
    """Return records with other ids for some of a type, or of any, in all that names them."""
    found = {}
    for of_cls, of_type in records.items():
        names = {r.field for r in references_of(of_cls) if cls in (None, r.target)}
        names |= {"id"} if cls in (None, of_cls) else set()
        found[of_cls] = of_type
        if names:
            changed = (_with_names(record, names, new) for record in of_type.values())
            found[of_cls] = {record.id: record for record in changed}
    return found


def renamed(record: Record, new: Mapping[str, str]) -> Record:
    """Return a record with other ids for itself and what it names."""
    return _with_names(record, {"id", *(r.field for r in references_of(type(record)))}, new)


def _with_names(record: Record, names: set[str], new: Mapping[str, str]) -> Record:
    values: dict[str, Any] = {}
    for name in names:
        value = getattr(record, name)
        changed: object
        if isinstance(value, tuple):
            changed = tuple(_named(item, new) for item in value)
        else:
            changed = new.get(value, value)
        if changed != value:
            values[name] = changed
    return with_values(record, values) if values else record


def _named(item: str | Mention, new: Mapping[str, str]) -> str | Mention:
    if isinstance(item, Mention):
        same = new.get(item.document)
        return replace(item, document=same) if same else item  # type: ignore[arg-type]
    return new.get(item, item)


def _renamed_in_line(line: Line, new: Mapping[str, str]) -> Line:
    if line.touched is None or not any(record_id in new for record_id, _ in line.touched):
        return line
    return replace(line, touched=frozenset((new.get(i, i), name) for i, name in line.touched))
