"""The only writer.

A transaction notes every record before its first change and keeps what is put in memory, writing
it in bulk: an import of thousands costs a handful of statements. On commit the differences are
one edit, appended to the history in the same database transaction.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from datetime import datetime
from functools import cache
from typing import Any, TypeVar, cast

from sqlalchemy import Connection, bindparam

from annotator.errors import InvalidEditError, RecordNotFoundError
from annotator.model import Analyst, AnalystId, Change, Document, Record
from annotator.model.rules import faults, faults_in_context
from annotator.store import queries
from annotator.store.codec import digest_of, fields_of, to_plain, to_row, to_text, type_names
from annotator.store.contents import Contents
from annotator.store.tables import tables

R = TypeVar("R", bound=Record)
_Key = tuple[type[Record], str]


class Transaction:
    """What a command may read and change. Reads see what was put before."""

    def __init__(
        self, connection: Connection, contents: Contents, analyst: Analyst, now: datetime
    ) -> None:
        self.now = now
        self._analyst = analyst
        self._connection = connection
        self._contents = contents
        self._before: dict[_Key, Record | None] = {}
        self._current: dict[_Key, Record | None] = {}
        self._stored: dict[_Key, Record | None] = {}
        self._unwritten: dict[_Key, None] = {}
        self._texts: dict[_Key, str] = {}

    @property
    def analyst_id(self) -> AnalystId:
        """The id of who edits. Asking for it enters the analyst into the project."""
        if self.get(Analyst, self._analyst.id) is None:
            self.put(self._analyst)
        return self._analyst.id

    def get(self, cls: type[R], record_id: str) -> R | None:
        """Return a record by its id, or None."""
        self._note(cls, (record_id,))
        return cast(R | None, self._current[cls, record_id])  # the key holds the type

    def need(self, cls: type[R], record_id: str) -> R:
        """Return a record by its id; raises RecordNotFoundError."""
        record = self.get(cls, record_id)
        if record is None:
            raise RecordNotFoundError(
                f"The {type_names[cls]} is no longer in the project; somebody may have deleted it. "
                "Choose another one."
            )
        return record

    def find(self, cls: type[R], **conditions: Any) -> list[R]:
        """Return the records of a type whose fields have these values, in order of entry."""
        self._write()
        return queries.find(self._connection, cls, conditions)

    def find_holding(self, cls: type[R], name: str, record_id: str) -> list[R]:
        """Return the records of a type whose list of references holds an id."""
        self._write()
        ids = queries.holding(self._connection, cls, name, json.dumps(record_id))
        return list(queries.get_many(self._connection, cls, ids).values())

    def existing(self, cls: type[Record], record_ids: Iterable[str]) -> list[str]:
        """Return those of some ids that records of a type have."""
        ids = list(record_ids)
        self._note(cls, ids)
        return [record_id for record_id in ids if self._current[cls, record_id] is not None]

    def text(self, document: Document) -> str:
        """Return the canonical text of a document; raises DamagedProjectError."""
        return self._contents.text(document.sha256)

    def put_content(self, data: bytes) -> str:
        """Keep bytes for good and return their SHA-256 (hexadecimal)."""
        return self._contents.put(data)

    def put(self, record: Record) -> None:
        """Add a record or replace the one with its id."""
        self.put_all((record,))

    def put_all(self, records: Iterable[Record]) -> None:
        """Add or replace many records at the price of few statements."""
        by_type: dict[type[Record], list[Record]] = {}
        for record in records:
            by_type.setdefault(type(record), []).append(record)
        for cls, group in by_type.items():
            self._note(cls, [record.id for record in group])
            for record in group:
                self._set((cls, record.id), record)

    def delete(self, cls: type[Record], *record_ids: str) -> None:
        """Delete records by their ids; those that do not exist are passed over."""
        self._note(cls, record_ids)
        for record_id in record_ids:
            self._set((cls, record_id), None)

    def changes(self) -> tuple[Change, ...]:
        """Write what is left and return the differences, in the order of first change."""
        self._check()
        return tuple(
            Change(before, self._current[key])
            for key, before in self._before.items()
            if before != self._current[key]
        )

    def text_of(self, record: Record) -> str:
        """Return the JSON text of a record, as the history keeps it."""
        key = (type(record), record.id)
        if self._current.get(key) is record and key in self._texts:
            return self._texts[key]
        return to_text(to_plain(record))

    def _note(self, cls: type[Record], record_ids: Iterable[str]) -> None:
        unknown = [i for i in record_ids if (cls, i) not in self._current]
        if not unknown:
            return
        found = queries.get_many(self._connection, cls, unknown)
        for record_id in unknown:
            self._current[cls, record_id] = self._stored[cls, record_id] = found.get(record_id)

    def _set(self, key: _Key, record: Record | None) -> None:
        self._before.setdefault(key, self._current[key])
        self._current[key] = record
        self._unwritten[key] = None

    def _write(self) -> None:
        """Bring the tables to the state in memory, with one statement per table and kind."""
        inserts: dict[type[Record], list[dict[str, Any]]] = {}
        updates: dict[type[Record], list[dict[str, Any]]] = {}
        deletes: dict[type[Record], list[dict[str, Any]]] = {}
        for key in self._unwritten:
            cls, record_id = key
            record, stored = self._current[key], self._stored[key]
            if record == stored:
                continue
            if record is None:
                deletes.setdefault(cls, []).append({"_id": record_id})
            else:
                plain = to_plain(record)
                self._texts[key] = to_text(plain)
                row = to_row(cls, plain, digest_of(self._texts[key]))
                if stored is None:
                    inserts.setdefault(cls, []).append(row)
                else:
                    updates.setdefault(cls, []).append({"_id": record_id, **row})
            self._stored[key] = record
        self._unwritten.clear()
        for cls, rows in deletes.items():
            table = tables[cls]
            self._connection.execute(table.delete().where(table.c.id == bindparam("_id")), rows)
        for cls, rows in inserts.items():
            self._connection.execute(tables[cls].insert(), rows)
        for cls, rows in updates.items():
            table = tables[cls]
            self._connection.execute(table.update().where(table.c.id == bindparam("_id")), rows)

    def _check(self) -> None:
        """Hold the rules for what was put, and the references that lists carry.

        The schema's foreign keys hold all other references at the commit.
        """
        deleted: list[_Key] = []
        for key in tuple(self._before):
            record = self._current[key]
            if record is not None:
                for fault in (*faults(record), *faults_in_context(record, self)):
                    raise InvalidEditError(
                        f"A {type_names[key[0]]} {fault}. Nothing was changed."
                    )
            elif self._before[key] is not None:
                deleted.append(key)
        self._write()
        for target, record_id in deleted:
            for cls, name in _lists_of(target):
                if queries.holding(self._connection, cls, name, json.dumps(record_id)):
                    raise dangling(type_names[target])


def dangling(name: str) -> InvalidEditError:
    """Return the error for an edit that would leave a reference to nothing."""
    return InvalidEditError(
        f"Something in the project still refers to a {name} that would be gone. "
        "Nothing was changed; remove those references first."
    )


@cache
def _lists_of(target: type[Record]) -> tuple[tuple[type[Record], str], ...]:
    """Return the list-valued fields that name records of a type."""
    return tuple(
        (cls, field.name)
        for cls in tables
        for field in fields_of(cls)
        if field.item is not None and field.refers_to is target
    )
