"""What each file has seen of the other's history, and what it changed since.

A file knows its own edits and, for each merge that stands, those of the other file that the merge
took in; they are noted with the merge and count as withdrawn while it is undone. A merge itself
changed nothing of its own but what it decided: all else that it wrote are the others' edits.

An edit and its undo are one chain. What a file changed that another one has not seen are the
chains that stand here and not as far as the other knows, or the other way round.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, fields, replace
from datetime import datetime
from functools import lru_cache
from hashlib import blake2b
from typing import Any

from annotator.errors import DamagedProjectError
from annotator.formats.annotated_json.view import WHO_AND_WHEN
from annotator.messages import stored
from annotator.model import (
    Attribution,
    Change,
    Claim,
    Document,
    EditAction,
    EditId,
    Reading,
    Record,
    Region,
)
from annotator.model.references import references_of
from annotator.project.past import every_edit
from annotator.reader import Reader

Touch = tuple[str, str]
"""A record's id and a field, `GONE` where it was deleted, or `NEW` and what it began as."""
GONE, NEW, INSIDE = "", "+", "."
"""`INSIDE`: what nests in the record was changed."""

BY_IMPORT = frozenset({"accessed", "encoding", "file_name", "original"})
"""How and when a document was imported, which is no work of an analyst."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """An edit that a file knows; `touched` is None where its changes are in the file itself.

    Then it is the one of that `number` there.
    """

    number: int = 0
    id: EditId
    root: EditId
    is_undo: bool
    by: str
    at: str
    label: str
    touched: frozenset[Touch] | None
    via: EditId | None = None
    """The merge that it became known with, none for an edit of the file itself."""
    united: tuple[tuple[str, str], ...] = ()
    """Sources and tags that the edit made one: each that went, with the one that stayed."""

    @property
    def when(self) -> datetime | None:
        """When it was made; None where an untrusted file gives no valid time."""
        try:
            at = datetime.fromisoformat(self.at)
        except ValueError:
            return None
        return at if at.tzinfo else None


@dataclass(frozen=True, slots=True)
class Note:
    """What a merge is noted with."""

    settled: frozenset[Touch] = frozenset()
    """What it decided."""
    seen: tuple[Line, ...] = ()
    """The edits of others that it has seen."""
    united: Mapping[str, str] = field(default_factory=dict)
    """Sources and tags that it made one: those kept, by those that went."""
    same: Mapping[str, str] = field(default_factory=dict)
    """Ids of others that it found to stand for records of the project, each with the id here."""


def known_of(reader: Reader) -> tuple[tuple[Line, ...], dict[str, str], dict[str, str]]:
    """Return the edits that a project knows, its own and those it has seen, oldest first.

    With them which sources and tags merges that stand made one: those kept, by those that went;
    and which ids of others they found to stand for which of the project's.
    """
    summaries = every_edit(reader)
    notes = {edit_id: note_from(text) for edit_id, text in reader.history.merge_notes().items()}
    by_hand = reader.history.united()
    stands = {s.root or s.id: s.action is not EditAction.UNDO for s in summaries}
    lines: dict[EditId, Line] = {}
    united: dict[str, str] = {}
    same: dict[str, str] = {}
    for summary in summaries:
        root = summary.root or summary.id
        note = notes.get(root, Note())
        if summary.id == root and stands[root]:
            united |= note.united
            same |= note.same
            for line in note.seen:
                lines.setdefault(line.id, replace(line, via=summary.id))
        lines[summary.id] = Line(
            number=summary.number,
            id=summary.id,
            root=root,
            is_undo=summary.action is EditAction.UNDO,
            by=summary.analyst_name,
            at=summary.at.isoformat(),
            label=stored(summary.label),
            touched=note.settled if root in notes else None,
            united=tuple(by_hand.get(summary.id, {}).items()),
        )
    return tuple(lines.values()), united, same


def unseen_changes(
    lines: Iterable[Line], known: Collection[EditId], touched: Callable[[Line], Iterable[Touch]]
) -> set[Touch]:
    """Return what the edits of a file changed that one who knows some edits has not seen."""
    return {touch for line in unseen_lines(lines, known) for touch in touched(line)}


def unseen_lines(lines: Iterable[Line], known: Collection[EditId]) -> list[Line]:
    """Return the edits of a file that one who knows some edits has not seen, oldest first.

    Of an edit that was undone and done again it is the last; what was only taken back is none.
    """
    here: dict[EditId, Line] = {}
    there: dict[EditId, bool] = {}
    for line in lines:
        here.pop(line.root, None)
        here[line.root] = line
        if line.id in known:
            there[line.root] = not line.is_undo
    return [line for root, line in here.items() if line.is_undo == there.get(root, False)]


def touches_of(changes: Iterable[Change]) -> Iterator[Touch]:
    """Yield what the changes of an edit touched, and in which record it nests, if that stays."""
    changes = tuple(changes)
    whole = {c.record.id for c in changes if c.before is None or c.after is None}
    for change in changes:
        record = change.record
        if change.before is None:
            yield record.id, NEW + _began_as(record)
        elif change.after is None:
            yield record.id, GONE
        else:
            for field in fields(record):
                name = field.name
                if getattr(change.before, name) != getattr(change.after, name):
                    yield record.id, name
        if (owner := owner_of(record)) is not None and owner[1] not in whole:
            yield owner[1], INSIDE


def owner_of(record: Record) -> tuple[type[Record], str] | None:
    """Return the record that one is a part of, or None where it stands by itself."""
    match record:
        case Attribution(claim=claim):
            return Claim, claim
        case Region(document=document) | Reading(document=document):
            return Document, document
    return None


def note_text(note: Note) -> str:
    """Return a note as the project keeps it."""
    lines = [
        {
            "id": line.id,
            "root": line.root,
            "undo": line.is_undo,
            "by": line.by,
            "at": line.at,
            "label": line.label,
            "touched": sorted(line.touched or ()),
            **({"united": dict(line.united)} if line.united else {}),
        }
        for line in note.seen
    ]
    members = {
        "settled": sorted(note.settled),
        "seen": lines,
        "united": dict(sorted(note.united.items())),
        **({"same": dict(sorted(note.same.items()))} if note.same else {}),
    }
    return json.dumps(members, ensure_ascii=False)


@lru_cache(maxsize=64)
def note_from(text: str) -> Note:
    """Return what `note_text` wrote; raises DamagedProjectError, since it may be untrusted."""
    try:
        note = json.loads(text)
        lines = tuple(
            Line(
                id=EditId(str(line["id"])),
                root=EditId(str(line["root"])),
                is_undo=bool(line["undo"]),
                by=str(line["by"]),
                at=str(line["at"]),
                label=str(line["label"]),
                touched=_touches(line["touched"]),
                united=tuple(_ids(line, "united").items()),
            )
            for line in note["seen"]
        )
        return Note(_touches(note["settled"]), lines, _ids(note, "united"), _ids(note, "same"))
    except (ValueError, TypeError, LookupError, AttributeError, RecursionError) as error:
        raise DamagedProjectError(
            "The project is damaged: what it noted of a merge cannot be read. "
            "Open a backup or a copy of the project."
        ) from error


# Any: JSON of a stranger.
def _ids(noted: Any, name: str) -> dict[str, str]:  # noqa: ANN401
    return {str(other): str(one) for other, one in noted.get(name, {}).items()}


def _touches(items: Iterable[tuple[str, str]]) -> frozenset[Touch]:
    return frozenset((str(record_id), str(field)) for record_id, field in items)


def _began_as(record: Record) -> str:
    """Return a fingerprint of what a record says, but for who, when and how it was imported.

    Ids are left out, its own and what it names: files may have others for the same records.
    """
    named = {"id", *(reference.field for reference in references_of(type(record)))}
    said = [
        (field.name, getattr(record, field.name))
        for field in fields(record)
        if field.name not in named | WHO_AND_WHEN | BY_IMPORT
    ]
    return blake2b(repr(said).encode(), digest_size=12).hexdigest()


def resolved(line: Line, touched: Iterable[Touch], via: EditId) -> Line:
    """Return a line with what it touched, to be kept in another file."""
    return replace(line, touched=frozenset(touched), via=via)
