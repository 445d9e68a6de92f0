# ruff: noqa: ANN401 - conditions hold values of any field
"""The only writer.

A transaction notes every record before its first change and keeps what is put in memory, writing
it in bulk: an import of thousands costs a handful of statements. On commit the differences are
one edit, appended to the history in the same database transaction.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from datetime import datetime
from itertools import chain
from typing import Any, TypeVar, cast

from annotator.errors import InvalidEditError, RecordNotFoundError
from annotator.grouping import grouped
from annotator.messages import term
from annotator.model import (
    RECORD_TYPES,
    Analyst,
    AnalystId,
    Attribution,
    Change,
    Document,
    EditSummary,
    ProjectDetails,
    Record,
    Tag,
)
from annotator.model.rules import (
    DEPTH_LIMIT,
    faults,
    faults_in_context,
    revision_faults,
    too_deep,
)
from annotator.progress import Tell, unheard
from annotator.store import execution, queries
from annotator.store.codec import Field, fields_of, to_plain, to_row, to_text, type_names
from annotator.store.contents import Contents
from annotator.store.late import sa, tables
from annotator.store.sequences import LastSequences, sequences_before
from annotator.store.sqlite import Connection

R = TypeVar("R", bound=Record)
BLIND_OF = "blind"
"""The property that says of what, and of which state of it, a project is a blind copy."""
MERGE_NOTE = "merge "
"""How the properties begin that say what a merge has seen; the id of its edit comes next."""
UNITED = "united "
"""How the properties begin that say what stayed of two records that an edit made one.

The id of the edit comes next, then that of the record that went.
"""
_Key = tuple[type, str]
_STEPS = 3
"""What is done with each record: it is checked, written, and noted in the history."""
_STEPS_BETWEEN_TELLING = 200


@execution.statement
def insert_property() -> sa.Insert:
    """Return the statement that has a file say something about itself."""
    return tables.properties.insert()


class Transaction:
    """What a command may read and change. Reads see what was put before."""

    def __init__(
        self,
        connection: Connection,
        contents: Contents,
        analyst: Analyst,
        summary: EditSummary,
        last_sequences: LastSequences,
        restores: int | None = None,
        tell: Tell = unheard,
    ) -> None:
        """Begin. What the edit `restores` (a number) or later ones deleted gets its place back.

        `tell` gets the share that is written; what it raises ends the edit.
        """
        self.now: datetime = summary.at
        self._analyst = analyst
        self._connection = connection
        self._contents = contents
        self._last_sequences = last_sequences
        self._restores = restores
        self._before: dict[_Key, Record | None] = {}
        self._current: dict[type, dict[str, Record | None]] = defaultdict(dict)
        self._sequences: dict[type, dict[str, int]] = defaultdict(dict)
        self._stored: dict[type, dict[str, Record | None]] = {}
        """What the tables hold of records that were put or deleted since they were last written."""
        self._texts: dict[str, str] = {}
        """Those that were put, by their SHA-256."""
        self._edit_id = summary.id
        self._tell = tell
        self._done = 0
        self.has_note = False
        """Whether the edit counts though it may change no record."""

    @property
    def analyst_id(self) -> AnalystId:
        """The id of who edits. Asking for it enters the analyst into the project."""
        if self.get(Analyst, self._analyst.id) is None:
            self.put(self._analyst)
        return self._analyst.id

    def get(self, cls: type[R], record_id: str) -> R | None:
        """Return a record by its id, or None."""
        current = self._current[cls]
        if record_id not in current:
            self._note(cls, (record_id,))
        return cast("R | None", current[record_id])  # the key holds the type

    def need(self, cls: type[R], record_id: str) -> R:
        """Return a record by its id; raises RecordNotFoundError."""
        return self.need_all(cls, (record_id,))[0]

    def need_all(self, cls: type[R], record_ids: Iterable[str]) -> list[R]:
        """Return the records with these ids, in their order; raises RecordNotFoundError."""
        ids = tuple(record_ids)
        self._note(cls, ids)
        records = list(map(self._current[cls].__getitem__, ids))
        if None in records:
            raise RecordNotFoundError(
                "The {0} is no longer in the project; somebody may have deleted it. Choose "
                "another one.",
                term(type_names[cls]),
            )
        return cast(list[R], records)

    def find(self, cls: type[R], **conditions: Any) -> list[R]:
        """Return the records of a type whose fields have these values, in order of entry."""
        self._write()
        return queries.find(self._connection, cls, conditions)

    def find_holding(self, cls: type[R], name: str, record_ids: Collection[str]) -> list[R]:
        """Return the records of a type whose list of references holds any of some ids."""
        self._write()
        return queries.holding(self._connection, cls, name, record_ids)

    def has_any(self, cls: type) -> bool:
        """Return whether there is any record of a type."""
        self._write()
        return queries.exists(self._connection, cls)

    def ids(self, cls: type) -> list[str]:
        """Return the ids of all records of a type."""
        self._write()
        return [row[0] for row in queries.values(self._connection, cls, ("id",), {})]

    def existing(self, cls: type, record_ids: Iterable[str]) -> list[str]:
        """Return those of some ids that records of a type have."""
        ids = list(record_ids)
        self._note(cls, ids)
        current = self._current[cls]
        return [record_id for record_id in ids if current[record_id] is not None]

    def is_referred_to(self, cls: type, record_id: str) -> bool:
        """Return whether a field of any record names a record; lists are not looked at."""
        return any(
            self.find(other, **{field.name: record_id}) for other, field in _references_to(cls)
        )

    def text(self, document: Document) -> str:
        """Return the canonical text of a document; raises InvalidEditError if it was not put."""
        if document.sha256 in self._texts:
            return self._texts[document.sha256]
        if document.sha256 not in self._contents:
            raise InvalidEditError(
                "The text of “{0}” is not in the project, so nothing was changed. Import the "
                "document with its text.",
                document.title,
            )
        return self._contents.text(document.sha256)

    def check_ids(self, record_ids: Iterable[str]) -> None:
        """Raise InvalidEditError if any of some ids is that of records of two types.

        Nothing that names a record by its id alone could tell them apart.
        """
        self._write()
        asked = tuple(record_ids)
        seen: set[str] = set()
        for cls in RECORD_TYPES:
            if not asked or not self.has_any(cls):
                continue
            held = [i for (i,) in queries.values(self._connection, cls, ("id",), {"id": asked})]
            record_id = next(filter(seen.__contains__, held), None)
            seen.update(held)
            if record_id is None:
                continue
            raise InvalidEditError(
                "Two records of different types would have the id “{0}”, so nothing was changed. "
                "Give one of them another id in the file it comes from.",
                record_id,
            )

    def holds_content(self, sha256: str) -> bool:
        """Return whether bytes of a SHA-256 are kept."""
        return sha256 in self._contents

    def content(self, sha256: str) -> bytes:
        """Return the bytes kept under a SHA-256."""
        return self._contents.data(sha256)

    def put_content(self, data: bytes, sha256: str = "") -> str:
        """Keep bytes for good and return their SHA-256 (hexadecimal), if it is not known yet."""
        return self._contents.put(data, sha256)

    def put_text(self, text: str, sha256: str) -> None:
        """Keep a canonical text of a known SHA-256, so that the checks need not read it again."""
        self._contents.put(text.encode(), sha256)
        self._texts[sha256] = text

    def note_merge(self, note: str) -> None:
        """Keep what this edit, a merge, has seen of other files. It stays when that is undone."""
        values = {"name": MERGE_NOTE + self._edit_id, "value": note}
        execution.execute(self._connection, insert_property(), values)
        self.has_note = True

    def note_united(self, gone: str, kept: str) -> None:
        """Keep which of two records this edit made one. It stays when that is undone."""
        values = {"name": f"{UNITED}{self._edit_id} {gone}", "value": kept}
        execution.execute(self._connection, insert_property(), values)

    def note_blind(self, base: str) -> None:
        """Keep of what the project is a blind copy."""
        execution.execute(self._connection, insert_property(), {"name": BLIND_OF, "value": base})

    def add(self, record: Record) -> None:
        """Add a record; raises InvalidEditError if its id is taken."""
        if self.get(type(record), record.id) is not None:
            raise InvalidEditError(
                "The {0} is in the project already. Nothing was changed.",
                term(type_names[type(record)]),
            )
        self.put(record)

    def put(self, record: Record) -> None:
        """Add a record or replace the one with its id."""
        self.put_all((record,))

    def put_all(self, records: Iterable[Record]) -> None:
        """Add or replace many records at the price of few statements."""
        by_type = grouped((type(record), record) for record in records)
        for cls, group in by_type.items():
            self._note(cls, [record.id for record in group])
            for record in group:
                self._set(cls, record.id, record)

    def delete(self, cls: type, *record_ids: str) -> None:
        """Delete records by their ids; those that do not exist are passed over."""
        self._note(cls, record_ids)
        for record_id in record_ids:
            self._set(cls, record_id, None)

    def changes(self) -> tuple[Change, ...]:
        """Write what is left and return the differences, in the order of first change."""
        self._check()
        return tuple(
            Change(before, after) for _, before, after in self._touched() if before != after
        )

    def text_of(self, record: Record) -> str:
        """Return the JSON text of a record, as the history keeps it."""
        self._step()
        return to_text(to_plain(record))

    def sequence_of(self, record: Record) -> int | None:
        """Return the sequence number that a record had in the file, or None."""
        return self._sequences[type(record)].get(record.id)

    def _note(self, cls: type, record_ids: Iterable[str]) -> None:
        current = self._current[cls]
        unknown = [record_id for record_id in record_ids if record_id not in current]
        if not unknown:
            return
        found: dict[str, tuple[int, Record]] = queries.get_with_sequences(
            self._connection, cls, unknown
        )
        current.update(dict.fromkeys(unknown))
        for record_id, (sequence, record) in found.items():
            current[record_id] = record
            self._sequences[cls][record_id] = sequence

    def _set(self, cls: type, record_id: str, record: Record | None) -> None:
        current = self._current[cls]
        self._before.setdefault((cls, record_id), current[record_id])
        self._stored.setdefault(cls, {}).setdefault(record_id, current[record_id])
        current[record_id] = record

    def _touched(self) -> Iterator[tuple[_Key, Record | None, Record | None]]:
        """Yield what was ever put or deleted, as it was before and as it is now."""
        current = self._current
        for key, before in self._before.items():
            yield key, before, current[key[0]][key[1]]

    def _write(self) -> None:
        """Bring the tables to the state in memory, with few statements per table."""
        inserts: dict[type, list[Record]] = {}
        updates: dict[type, list[Record]] = {}
        deletes: dict[type, list[dict[str, str]]] = {}
        for cls, group in self._stored.items():
            current = self._current[cls]
            for record_id, stored in group.items():
                record = current[record_id]
                if record is None:
                    if stored is not None:
                        deletes.setdefault(cls, []).append({"_id": record_id})
                elif stored is None:
                    inserts.setdefault(cls, []).append(record)
                elif record != stored:
                    updates.setdefault(cls, []).append(record)
        self._stored.clear()
        for cls, ids in deletes.items():
            execution.execute_many(self._connection, _delete_by_id(cls), ids)
        for cls, records in inserts.items():
            self._insert(cls, records)
        for cls, records in updates.items():
            rows = ({"_id": record.id, **self._row(record)} for record in records)
            execution.execute_many(self._connection, _update_by_id(cls), rows)

    def _insert(self, cls: type, records: list[Record]) -> None:
        """Insert records at the end, those that were deleted before with their old numbers."""
        known = self._sequences[cls]
        sequences: dict[str, int] = {r.id: known[r.id] for r in records if r.id in known}
        if self._restores is not None:
            ids = [record.id for record in records if record.id not in sequences]
            sequences |= sequences_before(self._connection, self._restores, cls, ids)
        if sequences:
            condition = {"sequence": tuple(sequences.values())}
            taken = set(queries.values(self._connection, cls, ("sequence",), condition))
            sequences = {
                i: sequence for i, sequence in sequences.items() if (sequence,) not in taken
            }
        last = max(
            self._last_sequences.last(self._connection, cls),
            *known.values(),
            *sequences.values(),
            0,
        )
        new = (record.id for record in records if record.id not in sequences)
        sequences |= {record_id: last + number for number, record_id in enumerate(new, 1)}
        rows = ({"sequence": sequences[record.id], **self._row(record)} for record in records)
        execution.execute_many(self._connection, _insert_row(cls), rows)

    def _row(self, record: Record) -> dict[str, Any]:
        self._step()
        return to_row(record)

    def _step(self) -> None:
        """Tell now and then how much is done: each record is checked, written and noted."""
        self._done += 1
        if self._done % _STEPS_BETWEEN_TELLING == 0:
            self._tell(min(1.0, self._done / (_STEPS * len(self._before))))

    def _check_depth(self, before: Record, after: Record) -> None:
        """Check that what lies below a moved tag or layer is not nested too deeply."""
        if not isinstance(after, Tag | Attribution) or not isinstance(before, type(after)):
            return
        if before.parent == after.parent:
            return
        beside: Sequence[Tag | Attribution] = (
            self.find(Tag) if isinstance(after, Tag) else self.find(Attribution, claim=after.claim)
        )
        if too_deep({record.id: record.parent for record in beside}):
            raise InvalidEditError(
                "Something would be nested more than {0} levels deep, so nothing was changed. "
                "Move it to a higher level.",
                DEPTH_LIMIT,
            )

    def _check(self) -> None:
        """Check the rules for what was put, and the references that lists carry.

        The schema's foreign keys hold all other references at the commit.
        """
        deleted: dict[type, set[str]] = {}
        for key, before, record in tuple(self._touched()):
            self._step()
            if record is None:
                deleted.setdefault(key[0], set()).add(key[1])
            elif record != before:
                revised = revision_faults(before, record) if before else ()
                for fault in chain(faults(record), revised, faults_in_context(record, self)):
                    raise InvalidEditError(
                        "A {0} {1}. Nothing was changed.", term(type_names[key[0]]), fault
                    )
        self._write()
        for _, before, after in tuple(self._touched()):
            if before is not None and after is not None:
                self._check_depth(before, after)
        for target, ids in deleted.items():
            for cls, name in _lists_of(target):
                if queries.holding(self._connection, cls, name, ids):
                    raise dangling(type_names[cls], type_names[target])
        if ProjectDetails in deleted and not self.has_any(ProjectDetails):
            raise InvalidEditError(
                "Creating the project cannot be undone. Delete its file instead."
            )


def dangling(referrer: str, target: str) -> InvalidEditError:
    """Return the error for an edit that would leave a reference to nothing."""
    return InvalidEditError(
        "A {0} would refer to a {1} that is not (or no longer) in the project. Nothing was "
        "changed; choose another one or remove the reference first.",
        referrer,
        target,
    )


@execution.statement
def _insert_row(cls: type) -> sa.Insert:
    return tables.tables[cls].insert()


@execution.statement
def _update_by_id(cls: type) -> sa.Update:
    table = tables.tables[cls]
    new: dict[str, Any] = {c.name: sa.bindparam(c.name) for c in table.c if c.name != "sequence"}
    return table.update().where(table.c.id == sa.bindparam("_id")).values(new)


@execution.statement
def _delete_by_id(cls: type) -> sa.Delete:
    return tables.tables[cls].delete().where(tables.tables[cls].c.id == sa.bindparam("_id"))


@execution.cached
def _references_to(target: type) -> tuple[tuple[type, Field], ...]:
    """Return the fields that name one record of a type."""
    return tuple(
        (cls, field)
        for cls in type_names
        for field in fields_of(cls)
        if field.item is None and field.refers_to is target
    )


@execution.cached
def _lists_of(target: type) -> tuple[tuple[type, str], ...]:
    """Return the list-valued fields that name records of a type."""
    return tuple(
        (cls, field.name)
        for cls in type_names
        for field in fields_of(cls)
        if field.item is not None and field.refers_to is target
    )
