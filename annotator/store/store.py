"""One project file: opened, read, written in transactions, copied, closed."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, TypeVar

from sqlalchemy import Connection

from annotator.errors import AnnotatorError, ProjectFileError, ReadOnlyProjectError
from annotator.model import (
    Analyst,
    Change,
    Edit,
    EditAction,
    EditId,
    EditSummary,
    Record,
    new_id,
)
from annotator.store import gate, history, known, queries, sqlite
from annotator.store.codec import digest_of, to_plain, to_text
from annotator.store.contents import Contents
from annotator.store.schema import create_schema
from annotator.store.tables import properties
from annotator.store.transaction import Transaction, dangling

R = TypeVar("R", bound=Record)


class Store:
    """The only way to a project's file. Not thread-safe: one thread opens, uses and closes it."""

    def __init__(self, path: Path, *, is_read_only: bool) -> None:
        self.path = path
        self.is_read_only = is_read_only
        self._connect()
        with self._reading():
            self._version = sqlite.data_version(self._connection)
            self._newest = history.newest(self._connection)

    @classmethod
    def create(cls, path: Path) -> Store:
        """Make an empty project file; raises ProjectFileError where one cannot be made."""
        create_schema(path)
        known.remember(path)
        return cls(path, is_read_only=False)

    @classmethod
    def open(cls, path: Path, *, is_read_only: bool = False) -> Store:
        """Open a file that may come from a stranger; raises ProjectFileError, file untouched."""
        is_writable = gate.examine(path)
        store = cls(path, is_read_only=is_read_only or not is_writable)
        known.remember(path)
        return store

    def close(self) -> None:
        """Close the file and leave no other file beside it."""
        if self._connection.closed:
            return
        try:
            if not self.is_read_only:
                sqlite.leave_one_file(self._connection)
        except Exception as error:
            if not sqlite.is_database_error(error):
                raise
        finally:
            self._disconnect()
        if not self.is_read_only:
            known.remember(self.path)

    # Reading

    def get(self, cls: type[R], record_id: str) -> R | None:
        """Return a record by its id, or None."""
        return self.get_many(cls, (record_id,)).get(record_id)

    def get_many(self, cls: type[R], ids: Iterable[str]) -> dict[str, R]:
        """Return the records of a type that exist among some ids, by id."""
        with self._reading():
            return queries.get_many(self._connection, cls, ids)

    def find(self, cls: type[R], **conditions: Any) -> list[R]:
        """Return records whose fields equal values (or are among a list), in order of entry."""
        with self._reading():
            return queries.find(self._connection, cls, conditions)

    def values(
        self, cls: type[Record], names: tuple[str, ...], **conditions: Any
    ) -> list[tuple[Any, ...]]:
        """Return some stored columns of records, in order of entry; lists as JSON text."""
        with self._reading():
            return queries.values(self._connection, cls, names, conditions)

    def counts(
        self, cls: type[Record], *by: str, **conditions: Any
    ) -> dict[tuple[Any, ...], int]:
        """Return the number of records for each combination of values of some fields."""
        with self._reading():
            return queries.counts(self._connection, cls, by, conditions)

    def every_with_digest(self, cls: type[R]) -> Iterator[tuple[R, bool]]:
        """Yield all records of a type, and whether each is still what was written."""
        with self._reading():
            for record, digest in queries.every(self._connection, cls):
                yield record, digest == digest_of(to_text(to_plain(record)))

    def text(self, sha256: str) -> str:
        """Return the text with this SHA-256."""
        with self._reading():
            return self._contents.text(sha256)

    def content(self, sha256: str) -> bytes:
        """Return the bytes with this SHA-256."""
        with self._reading():
            return self._contents.data(sha256)

    def content_keys(self) -> list[str]:
        """Return the SHA-256 of every text and every original that is kept."""
        with self._reading():
            return self._contents.keys()

    def last_number(self) -> int:
        """Return the number of the newest edit, 0 if there is none."""
        with self._reading():
            newest = history.newest(self._connection)
        return newest.number if newest else 0

    def edits_since(self, number: int) -> list[Edit]:
        """Return the edits after a number, oldest first."""
        with self._reading():
            return history.since(self._connection, number)

    def edit_summary(self, edit_id: EditId) -> EditSummary | None:
        """Return the line of an edit, or None."""
        with self._reading():
            return history.summary_by_id(self._connection, edit_id)

    def edits_newest_first(
        self, *, before: int | None = None, limit: int = 200
    ) -> list[EditSummary]:
        """Return lines of the history, newest first."""
        with self._reading():
            return history.newest_first(self._connection, before=before, limit=limit)

    def changes_of(self, number: int) -> tuple[Change, ...]:
        """Return the changes of an edit."""
        with self._reading():
            return history.changes_of(self._connection, number)

    def every_change(self) -> Iterator[tuple[int, Change]]:
        """Yield all changes of the history, oldest first, with the numbers of their edits."""
        with self._reading():
            yield from history.every_change(self._connection)

    def damaged_edits(self) -> list[int]:
        """Return the numbers of edits that are no longer what was written."""
        with self._reading():
            return history.damaged_numbers(self._connection)

    def property(self, name: str) -> str:
        """Return what the file says of itself under a name, or nothing."""
        with self._reading():
            statement = properties.select().where(properties.c.name == name)
            row = self._connection.execute(statement).first()
            return str(row.value) if row else ""

    def has_changed(self) -> bool:
        """Tell whether another connection has committed since this was last asked."""
        with self._reading():
            version = sqlite.data_version(self._connection)
        has_changed = version != self._version
        self._version = version
        return has_changed

    # Writing

    def write(
        self,
        label: str,
        analyst: Analyst,
        apply: Callable[[Transaction], object],
        *,
        action: EditAction = EditAction.EDIT,
        root: EditId | None = None,
        undoes: EditId | None = None,
    ) -> Edit | None:
        """Run `apply` in a transaction and commit its changes as one edit.

        Returns None where nothing changed. Raises AnnotatorError; then nothing was stored.
        """
        if self.is_read_only:
            raise ReadOnlyProjectError(
                f"{self.path.name} is open for reading only. "
                "Save a copy where you may write and work in that."
            )
        now = datetime.now(UTC)
        summary = EditSummary(
            number=0,
            id=EditId(new_id()),
            label=label,
            analyst_id=analyst.id,
            analyst_name=analyst.name,
            at=now,
            action=action,
            root=root,
            undoes=undoes,
        )
        edit: Edit | None = None
        is_committing = False
        try:
            self._begin()
            tx = Transaction(self._connection, self._contents, analyst, now)
            apply(tx)
            changes = tx.changes()
            if changes:
                edit = history.append(self._connection, summary, changes, tx.text_of)
                is_committing = True
                self._connection.exec_driver_sql("COMMIT")
            else:
                self._roll_back()
        except BaseException as error:
            if not sqlite.is_database_error(error):
                self._roll_back()
                raise
            if sqlite.is_integrity_error(error):
                self._roll_back()
                raise dangling("record") from error
            if not self._was_stored_after_all(summary.id, is_committing):
                raise sqlite.translated(error, self.path) from error
        if edit is not None:
            self._newest = edit.summary
        return edit

    def copy_to(self, path: Path, *, with_history: bool) -> None:
        """Write one compact file to a path that does not exist yet."""
        with self._reading():
            sqlite.vacuum_into(self._connection, path)
        if with_history:
            return
        copy = Store(path, is_read_only=False)
        try:
            with copy._reading():
                connection = copy._connection
                sqlite.begin_immediate(connection, path)
                history.clear(connection)
                name = {"name": "history", "value": "begins with a copy"}
                connection.execute(properties.delete().where(properties.c.name == "history"))
                connection.execute(properties.insert(), name)
                connection.exec_driver_sql("COMMIT")
                connection.exec_driver_sql("VACUUM")
        finally:
            copy.close()

    # The connection

    def _connect(self) -> None:
        self._engine = sqlite.engine_for(self.path, is_read_only=self.is_read_only)
        with self._translating():
            self._connection: Connection = self._engine.connect()
        if hasattr(self, "_contents"):
            self._contents.connection = self._connection
        else:
            self._contents = Contents(self._connection)
        self._identity = sqlite.identity(self.path)
        sqlite.note_open(self._identity, +1)

    def _disconnect(self) -> None:
        sqlite.note_open(self._identity, -1)
        self._connection.close()
        self._engine.dispose()

    def _begin(self) -> None:
        """Take the write lock on the very file that was opened, with the history we know."""
        if sqlite.identity(self.path) != self._identity:
            raise sqlite.replaced(self.path)
        sqlite.begin_immediate(self._connection, self.path)
        newest = self._newest
        if newest and history.summary_by_id(self._connection, newest.id) != newest:
            self._roll_back()
            raise sqlite.replaced(self.path)

    def _roll_back(self) -> None:
        try:
            self._connection.exec_driver_sql("ROLLBACK")
        except Exception as error:
            if not sqlite.is_database_error(error):
                raise

    def _was_stored_after_all(self, edit_id: EditId, is_committing: bool) -> bool:
        """Never trust memory after an error of the disk: reopen the file and look."""
        self._roll_back()
        try:
            self._disconnect()
        finally:
            self._connect()
        if not is_committing:
            return False
        with self._reading():
            return history.summary_by_id(self._connection, edit_id) is not None

    @contextmanager
    def _reading(self) -> Iterator[None]:
        if self._connection.closed:
            raise ProjectFileError(f"{self.path.name} is closed. Open it again.")
        with self._translating():
            yield

    @contextmanager
    def _translating(self) -> Iterator[None]:
        try:
            yield
        except AnnotatorError:
            raise
        except Exception as error:
            if not sqlite.is_database_error(error):
                raise
            raise sqlite.translated(error, self.path) from error
