"""Reading an untrusted file once, whole: pages, types, ranges, references, silent damage.

Only for a file whose schema was compared. `integrity_check` compares the indexes with the tables
too, since an index that lies makes queries leave records out.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor, wait
from contextlib import closing
from functools import partial
from hashlib import sha256
from threading import Event
from typing import Any

from annotator.errors import DamagedProjectError
from annotator.model import RECORD_TYPES, Attribution, ProjectDetails, Tag
from annotator.model.rules import faults, too_deep
from annotator.progress import Tell, unheard
from annotator.store import codec, history, schema

_ROWS_BETWEEN_TELLING = 1_000
_SECONDS_BETWEEN_TELLING = 0.05
_PART = 1024 * 1024
_ANY_CHANGE_OF_NO_RECORD = (
    """SELECT 1 FROM "change" WHERE json_type(coalesce("before", '{}')) <> 'object'"""
    """ OR json_type(coalesce("after", '{}')) <> 'object' LIMIT 1"""
)


def are_sound(
    connection: sqlite3.Connection,
    connect: Callable[[Callable[[], bool]], sqlite3.Connection],
    version: int,
    tell: Tell = unheard,
) -> bool:
    """Return whether everything in a file is as this program wrote it; sqlite3.Error may say no.

    `version` is that of the schema, which was compared: an older one lacks some tables.

    SQLite's own checks run beside ours, in a thread with a connection of its own. `connect` makes
    that from what returns whether to give up what it runs.
    """
    with ThreadPoolExecutor(max_workers=1) as beside:
        is_given_up = Event()
        checked = beside.submit(_are_pages_sound, partial(connect, is_given_up.is_set))
        try:
            are_sound = _are_rows_sound(connection, version, tell)
            while are_sound and not wait((checked,), _SECONDS_BETWEEN_TELLING).done:
                tell(1.0)
            return are_sound and checked.result()
        finally:
            is_given_up.set()  # else the end would wait for it where the rows have told


def are_sound_in_turn(connection: sqlite3.Connection, version: int, tell: Tell) -> bool:
    """Return the same, where no thread may be started; most damage is found soonest so."""
    return _are_pages_sound_by(connection) and _are_rows_sound(connection, version, tell)


def _are_pages_sound(connect: Callable[[], sqlite3.Connection]) -> bool:
    with closing(connect()) as connection:
        return _are_pages_sound_by(connection)


def _are_pages_sound_by(connection: sqlite3.Connection) -> bool:
    checks = ("integrity_check(1)", "foreign_key_check")
    found = [connection.execute(f"PRAGMA {check}").fetchone() for check in checks]
    found.append(connection.execute(_ANY_CHANGE_OF_NO_RECORD).fetchone())
    return found == [("ok",), None, None]


def _are_rows_sound(connection: sqlite3.Connection, version: int, tell: Tell) -> bool:
    there = schema.table_names(version)
    types = [cls for cls in RECORD_TYPES if codec.type_names[cls] in there]
    read = ("edit", "change", *(codec.type_names[cls] for cls in types))
    counted = _Counted(connection, read, tell)
    try:
        counts = {cls: _sound_records(connection, cls, counted) for cls in types}
        return (
            None not in counts.values()
            and counts[ProjectDetails] == 1
            and _are_trees_shallow(connection)
            and _is_content_sound(connection)
            and _is_history_sound(connection, counted)
        )
    except (DamagedProjectError, TypeError):  # TypeError: bytes where texts belong
        return False


class _Counted:
    """Counts rows as they pass, and reports the share of all."""

    def __init__(self, connection: sqlite3.Connection, tables: Iterable[str], tell: Tell) -> None:
        sizes = [connection.execute(f'SELECT count(*) FROM "{name}"').fetchone() for name in tables]
        self._all = max(1, sum(size for (size,) in sizes))
        self._done = 0
        self._tell = tell

    def __call__(self, rows: Iterable[tuple[Any, ...]]) -> Iterator[tuple[Any, ...]]:
        for row in rows:
            self._done += 1
            if self._done % _ROWS_BETWEEN_TELLING == 0:
                self._tell(self._done / self._all)
            yield row


def _sound_records(connection: sqlite3.Connection, cls: type, counted: _Counted) -> int | None:
    """Return how many records of a type there are, or None where one is not sound."""
    names = ", ".join(f'"{field.name}"' for field in codec.fields_of(cls))
    count = 0
    statement = f'SELECT digest, {names} FROM "{codec.type_names[cls]}"'
    for digest_and_row in counted(connection.execute(statement)):
        row = digest_and_row[1:]
        is_whole = codec.digest_of(row) == digest_and_row[0]
        if not is_whole or next(faults(codec.from_row(cls, row)), ""):
            return None
        count += 1
    return count


def _is_content_sound(connection: sqlite3.Connection) -> bool:
    """Return whether contents are what their keys say; a large one is read in parts."""
    for number, key in connection.execute("SELECT rowid, sha256 FROM content").fetchall():
        digest = sha256()
        with connection.blobopen("content", "data", number, readonly=True) as blob:
            while part := blob.read(_PART):
                digest.update(part)
        if digest.hexdigest() != key:
            return False
    return True


def _are_trees_shallow(connection: sqlite3.Connection) -> bool:
    """Return whether nothing lies so deep that going up from everything would take for ever."""
    for name in (codec.type_names[cls] for cls in (Tag, Attribution)):
        if too_deep(dict(connection.execute(f'SELECT id, parent FROM "{name}"'))):
            return False
    return True


def _is_history_sound(connection: sqlite3.Connection, counted: _Counted) -> bool:
    lines = connection.execute(f'SELECT {history.line_columns()} FROM "edit" ORDER BY number')
    changes = connection.execute(
        f'SELECT {history.change_columns()} FROM "change" ORDER BY edit, sequence'
    )
    return next(history.mismatches(counted(lines), counted(changes)), None) is None
