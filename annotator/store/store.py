# ruff: noqa: ANN401 - conditions hold values of any field
"""One project file: opened, read, written in transactions, copied, closed."""

from __future__ import annotations

import os
import stat
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing, contextmanager, suppress
from datetime import UTC, datetime
from enum import Enum, auto
from functools import partial
from itertools import chain
from pathlib import Path
from typing import Any, TypeVar

from sqlalchemy import Connection, Engine, bindparam, select

from annotator import files, ground
from annotator.errors import (
    AnnotatorError,
    BusyProjectError,
    DamagedProjectError,
    InvalidEditError,
    ProjectFileError,
    ReadOnlyProjectError,
    ReplacedProjectError,
    StorageError,
)
from annotator.messages import Message
from annotator.model import (
    Analyst,
    AnalystId,
    Change,
    Claim,
    ClaimId,
    Edit,
    EditAction,
    EditId,
    EditSummary,
    ProjectDetails,
    Record,
    new_id,
)
from annotator.store import (
    copies,
    execution,
    gate,
    history,
    journal,
    known,
    locks,
    migrations,
    queries,
    recovery,
    sqlite,
)
from annotator.store.contents import Contents
from annotator.store.keeping import Keeper, is_from_creation, is_there, replay
from annotator.store.schema import create_schema
from annotator.store.sequences import LastSequences
from annotator.store.tables import properties
from annotator.store.transaction import MERGE_NOTE, Transaction, dangling, text_of

R = TypeVar("R", bound=Record)

_KEEPING, _OFF = "journal", "off"
_FORGET_PROPERTY = properties.delete().where(properties.c.name == bindparam("property"))
_INSERT_PROPERTY = properties.insert()
_PROPERTY = select(properties.c.value).where(properties.c.name == bindparam("property"))
_MERGES = select(properties).where(properties.c.name.startswith(MERGE_NOTE))


class _Found(Enum):
    """What is in a file that was open here."""

    WHOLE = auto()
    OLDER = auto()
    """Our project, without the edit that we know to be the newest."""
    ANOTHER = auto()
    """Another project, or none."""


class Store:
    """The only way to a project's file. Not thread-safe: one thread opens, uses and closes it.

    After an error of the disk the file is closed and opened again by whatever is asked next.
    """

    def __init__(
        self,
        path: Path,
        *,
        is_read_only: bool,
        found: locks.Locks = locks.SOUND,
        file: Path | None = None,
    ) -> None:
        self.path = Path(os.path.abspath(path))
        self._file = Path(os.path.abspath(file or path))
        """What is opened: a copy where the project could not be put in order in its place."""
        self.is_read_only = is_read_only or found.reason is not None
        self.locks = found
        self._keeper = Keeper(self.path)
        self._patience: sqlite.Patience | None = None
        self.recovered: Message | None = None
        """What was done because the file had been left in the middle of an edit."""
        self._identity = sqlite.identity(self._file)
        self._is_closed = False
        self._connection: Connection | None = None
        self._engine: Engine | None = None
        self._contents: Contents | None = None
        self._newest: EditSummary | None = None
        self._last_sequences = LastSequences()
        sqlite.note_open(self._identity, +1)
        recovery.note_use(self._file, +1)
        try:
            with self._reading() as connection:
                self._version = sqlite.data_version(connection)
                self._schema = sqlite.schema_version(connection)
                self._newest = history.newest(connection)
                self._origin = _property(connection, "history")
        except BaseException:
            self._drop()
            sqlite.note_open(self._identity, -1)
            recovery.note_use(self._file, -1)
            raise

    @classmethod
    def create(cls, path: Path, fill: Callable[[Store], object] = lambda store: None) -> Store:
        """Create a project file, with what `fill` writes first; it appears whole or not at all.

        Raises ProjectFileError where it cannot be made.
        """
        if os.path.lexists(path):
            raise _exists_already(path)
        copies.check_name(path)
        try:
            with files.beside(path) as temporary:
                cls._make(temporary, fill)
                files.put_new(temporary, path)
        except FileExistsError as error:
            raise _exists_already(path) from error
        except (OSError, ValueError, sqlite.Error, StorageError, ReadOnlyProjectError) as error:
            raise copies.not_written(path, error) from error
        known.remember(path, is_open=True, was_checked=True)
        store = cls(path, is_read_only=False, found=locks.examine(path))
        # So that the journal holds all of the project: it can be made again from that alone.
        with store._reading() as connection:
            for edit in history.since(connection, 0):
                store._keep(connection, edit, None)
        return store

    @classmethod
    def _make(cls, path: Path, fill: Callable[[Store], object]) -> None:
        """Make a file that nobody has open yet."""
        create_schema(path)
        new = cls(path, is_read_only=False)
        new._keeper.is_off = True
        try:
            fill(new)
        finally:
            new._disconnect()

    @classmethod
    def _rebuild(cls, path: Path) -> Message | None:
        """Make an emptied file again from the journal of its edits, where that holds all of them.

        Returns what was done, None if nothing was. Raises ProjectFileError.
        """
        if not _is_emptied(path):
            return None
        with journal.left_over(None, path) as kept:
            entries = sorted(chain(*kept.values()), key=lambda entry: entry.edit.summary.number)
            if not is_from_creation(entries):
                return None
            try:
                with files.beside(path) as temporary:
                    cls._make(temporary, lambda new: new._replay(entries))
                    gate.examine(temporary)
                    files.put(temporary, path)
            except (OSError, sqlite.Error) as error:
                raise copies.not_written(path, error) from error
            kept.clear()
        return Message(
            "{0} had been emptied by another program and was made again from the second copy of "
            "its edits on this computer: {1} edits.",
            path.name,
            len(entries),
        )

    @classmethod
    def open(cls, path: Path, *, is_read_only: bool = False) -> Store:
        """Open a file that may be untrusted; raises ProjectFileError, file untouched."""
        found = locks.examine(path)
        recovered = cls._rebuild(path) or recovery.recover(path)
        file = recovery.file_to_read(path)
        examined = gate.examine(file)
        if examined.version < sqlite.SCHEMA_VERSION:
            if found.reason is not None:
                raise ReadOnlyProjectError(found.reason)
            migrations.migrate(file, examined)
            examined = gate.examine(file)
        is_read_only = is_read_only or file != path or not examined.is_writable
        store = cls(path, is_read_only=is_read_only, found=found, file=file)
        if store._identity != examined.identity:
            store.close()
            raise sqlite.replaced(path)
        store.recovered = recovered
        return store

    @classmethod
    def is_older(cls, path: Path) -> bool:
        """Return whether opening a file would upgrade it."""
        return gate.is_older(path)

    @classmethod
    def takes_long_to_open(cls, path: Path) -> bool:
        """Return whether the file has to be read whole before it is trusted, or put in order."""
        return gate.takes_long(path) or recovery.is_needed(path) or _is_emptied(path)

    @classmethod
    def examine(cls, path: Path, tell: Callable[[float], None]) -> Message | None:
        """Read such a file whole, from any thread; while nothing touches it, it opens at once.

        Returns what was done if it was left in the middle of an edit. `tell` is called with
        the share that is done; what it raises ends the reading. Raises ProjectFileError.
        """
        recovered = cls._rebuild(path) or recovery.recover(path, tell=tell)
        gate.examine(recovery.file_to_read(path), tell=tell)
        return recovered

    @classmethod
    def open_to_check(cls, path: Path) -> Store:
        """Open a file for reading whose rows may be damaged; its schema is compared all the same.

        Raises ProjectFileError.
        """
        recovered = recovery.recover(path, reads_rows=False)
        file = recovery.file_to_read(path)
        examined = gate.examine(file, reads_rows=False)
        if examined.version < sqlite.SCHEMA_VERSION:
            raise ProjectFileError(
                "{0} was written by an older version of Annotator (file format {1}). Open it "
                "once, which brings it up to date, then check it.",
                path.name,
                examined.version,
            )
        store = cls(path, is_read_only=True, file=file)
        store.recovered = recovered
        return store

    def close(self) -> None:
        """Close the file and leave no other file beside it."""
        if self._is_closed:
            return
        is_whole = self.is_whole()
        self._disconnect()
        self._keeper.close(is_needed=not is_whole)
        if is_whole and not self.is_read_only:
            known.remember(self.path, is_open=False)

    def is_whole(self) -> bool:
        """Return whether the file is the one that was opened and holds every edit made here.

        It is read anew for that, and not what SQLite remembers of it.
        """
        try:
            self._drop()
            with self._reading() as connection:
                return self._is_as_we_know_it(connection) and self._keeper.finds_all(connection)
        except AnnotatorError:
            return False  # a broken disk must not keep the program from closing

    # Reading

    def get(self, cls: type[R], record_id: str) -> R | None:
        """Return a record by its id, or None."""
        return self.get_many(cls, (record_id,)).get(record_id)

    def get_many(self, cls: type[R], ids: Iterable[str]) -> dict[str, R]:
        """Return the records of a type that exist among some ids, by id."""
        with self._reading() as connection:
            return queries.get_many(connection, cls, ids)

    def find(self, cls: type[R], **conditions: Any) -> list[R]:
        """Return records whose fields equal values (or are among a list), in order of entry."""
        with self._reading() as connection:
            return queries.find(connection, cls, conditions)

    def values(self, cls: type, names: tuple[str, ...], **conditions: Any) -> list[tuple[Any, ...]]:
        """Return some stored columns of records, in order of entry; lists as JSON text."""
        with self._reading() as connection:
            return queries.values(connection, cls, names, conditions)

    def newest_values(self, cls: type, name: str, limit: int) -> list[Any]:
        """Return different values of a column, those that were entered last first."""
        with self._reading() as connection:
            return queries.newest_values(connection, cls, name, limit)

    def counts(self, cls: type, *by: str, **conditions: Any) -> dict[tuple[Any, ...], int]:
        """Return the number of records for each combination of values of some fields."""
        with self._reading() as connection:
            return queries.counts(connection, cls, by, conditions)

    def every_with_digest(self, cls: type[R]) -> Iterator[tuple[R, bool]]:
        """Yield all records of a type, and whether each is still what was written."""
        with self._reading() as connection:
            yield from queries.every(connection, cls)

    def text(self, sha256: str) -> str:
        """Return the text with this SHA-256."""
        with self._reading() as connection:
            return self._contents_of(connection).text(sha256)

    def content(self, sha256: str) -> bytes:
        """Return the bytes with this SHA-256."""
        with self._reading() as connection:
            return self._contents_of(connection).data(sha256)

    def stored_contents(self, keys: Iterable[str]) -> dict[str, bytes]:
        """Return what is kept under some SHA-256, by these, without a look whether it is that."""
        with self._reading() as connection:
            return self._contents_of(connection).stored(keys)

    def content_keys(self) -> list[str]:
        """Return the SHA-256 of every text and every original that is kept."""
        with self._reading() as connection:
            return self._contents_of(connection).keys()

    def last_number(self) -> int:
        """Return the number of the newest edit, 0 if there is none."""
        with self._reading() as connection:
            newest = history.newest(connection)
        return newest.number if newest else 0

    def edits_since(self, number: int) -> list[Edit]:
        """Return the edits after a number, oldest first."""
        with self._reading() as connection:
            return history.since(connection, number)

    def edit_summary(self, edit_id: EditId) -> EditSummary | None:
        """Return the line of an edit, or None."""
        with self._reading() as connection:
            return history.summary_by_id(connection, edit_id)

    def edits_newest_first(
        self,
        *,
        before: int | None = None,
        after: int = 0,
        limit: int = 200,
        analyst_id: AnalystId | None = None,
        claim_id: ClaimId | None = None,
    ) -> list[EditSummary]:
        """Return lines of the history, newest first, that meet all conditions."""
        with self._reading() as connection:
            return history.newest_first(
                connection,
                before=before,
                after=after,
                limit=limit,
                analyst_id=analyst_id,
                claim_id=claim_id,
            )

    def editors(self) -> dict[AnalystId, str]:
        """Return who made edits: the names they went by last, by their ids."""
        with self._reading() as connection:
            return history.analysts(connection)

    def changes_of(self, number: int) -> tuple[Change, ...]:
        """Return the changes of an edit."""
        with self._reading() as connection:
            return history.changes_of(connection, number)

    def extent_of(self, number: int) -> tuple[int, int]:
        """Return the places before the first and of the last change of an edit."""
        with self._reading() as connection:
            return history.extent_of(connection, number)

    def end_of_history(self) -> int:
        """Return the place of the newest change."""
        with self._reading() as connection:
            return history.end(connection)

    def changes_after(self, place: int, limit: int) -> list[tuple[int, Change]]:
        """Return changes after a place in the history, each with its own place."""
        with self._reading() as connection:
            return history.changes_after(connection, place, limit)

    def last_touches(
        self, records: Iterable[str], number: int
    ) -> dict[tuple[type[Record], str], int]:
        """Return the number of the last edit after `number` that changed each of some records."""
        with self._reading() as connection:
            return history.last_touches(connection, records, number)

    def edits_of_each(self, number: int) -> dict[str, int]:
        """Return how many edits after a number each analyst made, by name."""
        with self._reading() as connection:
            return history.edits_of_each(connection, number)

    def every_change(self) -> Iterator[tuple[int, Change]]:
        """Yield all changes of the history, oldest first, with the numbers of their edits."""
        with self._reading() as connection:
            yield from history.every_change(connection)

    def damaged_edits(self) -> list[int]:
        """Return the numbers of edits that are no longer what was written."""
        with self._reading() as connection:
            return history.damaged_numbers(connection)

    def property(self, name: str) -> str:
        """Return what the file says about itself under a name, or nothing."""
        with self._reading() as connection:
            return _property(connection, name)

    def trouble(self, seen: ground.Look, before: ground.Look) -> ground.Trouble | None:
        """Return what happened to the file between two looks at it, None where all is well.

        It is read only where the looks tell that it was touched and may be read.
        """
        name = self.path.name
        told = ground.trouble_of(seen, before, name)
        if told is not None or seen.stamp == before.stamp:
            return told
        try:
            found = self._look()
        except BusyProjectError:
            return None  # the next look tells
        except AnnotatorError:
            found = _Found.ANOTHER
        match found:
            case _Found.WHOLE:
                return None
            case _Found.OLDER:
                return ground.older(name)
            case _Found.ANOTHER:
                return ground.overwritten(name)

    # The journal of what was acknowledged

    def keeps_edits(self) -> bool:
        """Return whether each edit is also kept in the local data folder until the closing."""
        return self.property(_KEEPING) != _OFF

    def keep_edits(self, is_wanted: bool) -> None:
        """Keep edits in the local data folder from now on, or leave no trace there."""
        self._check_may_write()
        with self._reading() as connection:
            try:
                self._begin(connection)
                value = {"name": _KEEPING, "value": "" if is_wanted else _OFF}
                execution.execute(connection, _FORGET_PROPERTY, {"property": _KEEPING})
                execution.execute(connection, _INSERT_PROPERTY, value)
                sqlite.commit(connection)
            except BaseException:
                sqlite.roll_back(connection)
                raise
        if not is_wanted:
            self._keeper.close(is_needed=False)
            self.forget_missing()

    def keeping_fault(self) -> Message | None:
        """Return why edits are not kept in the local data folder though they should be."""
        return self._keeper.fault

    def missing_edits(self) -> list[EditSummary]:
        """Return what was acknowledged here before and is not in the file, in its order."""
        with self._reading() as connection, self._left_over(connection) as missing:
            return [entry.edit.summary for entry in missing]

    def put_back(self) -> tuple[list[Edit], int]:
        """Put such edits back as they were; returns them, and how many no longer fit.

        Those stay in the local data folder and are not offered again.
        """
        self._check_may_write()
        back: list[Edit] = []
        unfit = 0
        with self._reading() as connection, self._left_over(connection) as missing:
            for entry in missing:
                try:
                    edit = self._attempt(connection, partial(self._put_back, connection, entry))
                except (InvalidEditError, DamagedProjectError, OSError):
                    unfit += 1
                    continue
                if edit is not None:
                    back.append(edit)
        self.forget_missing(keeps_files=bool(unfit))
        return back, unfit

    def forget_missing(self, *, keeps_files: bool = False) -> None:
        """Do not offer such edits again; `keeps_files` has them stay in the local data folder."""
        with journal.left_over(self._project_id(), self.path) as kept:
            aside = tuple(kept) if keeps_files else ()
            if not keeps_files:
                kept.clear()
        for path in aside:
            journal.set_aside(path)

    @contextmanager
    def _left_over(self, connection: Connection) -> Iterator[list[journal.Entry]]:
        with journal.left_over(self._project_id(), self.path) as kept:
            missing = []
            for path, entries in tuple(kept.items()):
                lacking = [entry for entry in entries if not is_there(connection, entry)]
                missing += lacking
                if not lacking and not self.is_read_only:
                    del kept[path]
            yield sorted(missing, key=lambda entry: entry.edit.summary.number)

    def _put_back(self, connection: Connection, entry: journal.Entry) -> Edit | None:
        summary = entry.edit.summary
        analyst = Analyst(id=summary.analyst_id, name=summary.analyst_name)
        return self._write(connection, summary, analyst, partial(replay, entry), entry.restores)

    def _project_id(self) -> str:
        return self.find(ProjectDetails)[0].id

    def merge_notes(self) -> dict[EditId, str]:
        """Return what was noted of the merges that were ever made, by the ids of their edits."""
        with self._reading() as connection:
            found = execution.fetch_all(connection, _MERGES)
        return {EditId(name.removeprefix(MERGE_NOTE)): note for name, note in found}

    def has_changed(self) -> bool:
        """Return whether another connection has committed since this was last asked."""
        with self._reading() as connection:
            version = sqlite.data_version(connection)
        has_changed = version != self._version
        self._version = version
        return has_changed

    @contextmanager
    def at_one_moment(self) -> Iterator[None]:
        """Let several questions see the same state, whatever other processes write."""
        with self._reading() as connection:
            if sqlite.is_in_transaction(connection):
                yield
                return
            sqlite.begin_reading(connection)
            try:
                yield
            finally:
                sqlite.roll_back(connection)

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
        restores: int | None = None,
    ) -> Edit | None:
        """Run `apply` in a transaction and commit its changes as one edit.

        What the edit with the number `restores`, or a later one, deleted comes back to the place
        in the order of entry that it had before.

        Returns None where nothing changed. Raises AnnotatorError; then nothing was stored, unless
        the sentence says that this is not known.
        """
        self._check_may_write()
        summary = EditSummary(
            number=0,
            id=EditId(new_id()),
            label=label if isinstance(label, Message) else Message(label),
            analyst_id=analyst.id,
            analyst_name=analyst.name,
            at=datetime.now(UTC),
            action=action,
            root=root,
            undoes=undoes,
        )
        with self._reading() as connection:
            return self._attempt(
                connection,
                partial(self._write, connection, summary, analyst, apply, restores),
            )

    def wait_by(self, patience: sqlite.Patience) -> None:
        """Wait so for other programs that keep the file locked."""
        self._patience = patience
        with self._reading() as connection:
            sqlite.set_patience(connection, patience)

    def prepare_to_write(self) -> None:
        """Read what the first edit would read, so that it takes no longer than the others."""
        with self._reading() as connection:
            self._last_sequences.last(connection, Claim)

    def copy_to(self, path: Path, *, with_history: bool) -> None:
        """Write one compact file, replacing the target only once the copy is whole.

        Raises ProjectFileError; then the target is as it was.
        """
        if self._identity is not None and sqlite.identity(path) == self._identity:
            raise ProjectFileError(
                "{0} is the project itself. Choose another name for the copy.", path.name
            )
        try:
            found = self._look()
        except (DamagedProjectError, ReplacedProjectError):
            found = _Found.ANOTHER
        with self._copying(path), self._reading() as connection:
            if found is _Found.WHOLE:
                copies.write_copy(connection, path, self._newest, with_history=with_history)
                return
            with files.beside(path) as whole:
                if found is _Found.OLDER:
                    sqlite.vacuum_into(connection, whole)
                elif is_from_creation(entries := self._keeper.entries()):
                    self._make(whole, lambda new: new._replay(entries))
                else:
                    raise sqlite.replaced(self.path)
                self._complete(whole, path, with_history=with_history)

    @contextmanager
    def _copying(self, path: Path) -> Iterator[None]:
        try:
            yield
        except (DamagedProjectError, ReplacedProjectError) as error:
            raise ProjectFileError(
                "{0} was not written: another program changed {1}, and it no longer holds what was "
                "stored in it. Open it again, or open a backup.",
                path.name,
                self.path.name,
            ) from error
        except OSError as error:
            raise copies.not_written(path, error) from error

    def _complete(self, older: Path, path: Path, *, with_history: bool) -> None:
        """Write a copy from an older state of the project and the edits that it lacks."""
        gate.examine(older)
        with closing(Store(older, is_read_only=False)) as store:
            store._keeper.is_off = True
            store._replay(self._keeper.entries())
            with store._reading() as connection:
                copies.write_copy(connection, path, self._newest, with_history=with_history)

    def _replay(self, entries: Iterable[journal.Entry]) -> None:
        """Do again the edits that are not there."""
        with self._reading() as connection:
            for entry in entries:
                if not is_there(connection, entry):
                    self._attempt(connection, partial(self._put_back, connection, entry))

    def _check_may_write(self) -> None:
        if self.locks.reason is not None:
            raise ReadOnlyProjectError(self.locks.reason)
        if self.is_read_only:
            raise ReadOnlyProjectError(
                "{0} is open for reading only. Save a copy where you may write and work in that.",
                self.path.name,
            )

    def _attempt(self, connection: Connection, write: Callable[[], Edit | None]) -> Edit | None:
        """Write an edit or leave the file as it was."""
        try:
            edit = write()
        except (UnicodeEncodeError, OverflowError) as error:
            sqlite.roll_back(connection)
            raise InvalidEditError(
                "The edit holds a number that is too large or half of a character (a lone "
                "surrogate), which cannot be stored. Nothing was changed."
            ) from error
        except BaseException:
            sqlite.roll_back(connection)
            raise
        if edit is not None:
            self._newest = edit.summary
        return edit

    def _write(
        self,
        connection: Connection,
        summary: EditSummary,
        analyst: Analyst,
        apply: Callable[[Transaction], object],
        restores: int | None,
    ) -> Edit | None:
        edit: Edit | None = None
        try:
            self._begin(connection)
            contents = self._contents_of(connection)
            contents.new_keys.clear()
            tx = Transaction(connection, contents, analyst, summary, self._last_sequences, restores)
            apply(tx)
            changes = tx.changes()
            # A merge that keeps all as it is has decided so; taking it back takes that back.
            if not (changes or tx.has_note or summary.undoes):
                sqlite.roll_back(connection)
                return None
            edit = history.append(connection, summary, changes, text_of, tx.sequence_of)
            sqlite.commit(connection)
        except Exception as error:
            if not sqlite.is_database_error(error):
                raise
            if sqlite.is_integrity_error(error):
                raise _broken_rule(connection) from error
            if edit is None or not self._was_stored_after_all(connection, edit.summary.id):
                self._drop()
                raise sqlite.translated(error, self.path, is_writing=True) from error
        with self._reading() as connection:
            self._keep(connection, edit, restores)
        return edit

    def _keep(self, connection: Connection, edit: Edit, restores: int | None) -> None:
        if self.keeps_edits():
            self._keeper.keep(edit, restores, self._contents_of(connection), self._project_id)

    def _begin(self, connection: Connection) -> None:
        """Take the write lock on the very file that was opened, with the history we know."""
        sqlite.begin_immediate(connection)
        if not self._is_as_we_know_it(connection):
            raise sqlite.replaced(self.path)

    def _is_as_we_know_it(self, connection: Connection) -> bool:
        """Tell a file that others have edited from one that was put in its place."""
        return sqlite.identity(self._file) == self._identity and self._holds_what_we_know(
            connection
        )

    def _holds_what_we_know(self, connection: Connection) -> bool:
        """Return whether what the connection reads is our project, with the history we know."""
        newest = self._newest
        return self._is_our_project(connection) and (
            newest is None or history.summary_by_id(connection, newest.id) == newest
        )

    def _look(self) -> _Found:
        with self._reading() as connection:
            if self._holds_what_we_know(connection):
                return _Found.WHOLE
            return _Found.OLDER if self._is_our_project(connection) else _Found.ANOTHER

    def _is_our_project(self, connection: Connection) -> bool:
        return (
            sqlite.schema_version(connection) == self._schema
            and _property(connection, "history") == self._origin
        )

    def _was_stored_after_all(self, connection: Connection, edit_id: EditId) -> bool:
        """Never trust memory after a disk error: reopen the file and check."""
        sqlite.roll_back(connection)
        self._drop()
        try:
            return self.edit_summary(edit_id) is not None
        except AnnotatorError as error:
            raise StorageError(
                "The disk reported an error, and {0} cannot be read to see whether the last edit "
                "was stored; all earlier ones are. Check the disk, then look.",
                self.path.name,
            ) from error

    # The connection

    @contextmanager
    def _reading(self) -> Iterator[Connection]:
        try:
            yield self._connected()
        except AnnotatorError:
            raise
        except Exception as error:
            if not sqlite.is_database_error(error):
                raise
            raise sqlite.translated(error, self.path) from error

    def _connected(self) -> Connection:
        """Return the connection, opened again if an error of the disk had us close it."""
        if self._is_closed:
            raise ProjectFileError("{0} is closed. Open it again.", self.path.name)
        if self._connection is None:
            if sqlite.identity(self._file) != self._identity:
                raise sqlite.replaced(self.path)
            self._engine = sqlite.engine_for(self._file, is_read_only=self.is_read_only)
            self._connection = self._engine.connect()
            if self._patience is not None:
                sqlite.set_patience(self._connection, self._patience)
            self._version = -1
        return self._connection

    def _contents_of(self, connection: Connection) -> Contents:
        if self._contents is None:
            self._contents = Contents(connection)
        self._contents.connection = connection
        return self._contents

    def _drop(self) -> None:
        """Close the connection; what is asked next opens another one."""
        connection, engine = self._connection, self._engine
        self._connection = self._engine = None
        if connection is not None and engine is not None:
            with suppress(sqlite.Error):
                connection.close()
            engine.dispose()

    def _disconnect(self) -> None:
        """Close for good."""
        if self._connection is not None and not self.is_read_only:
            sqlite.leave_one_file(self._connection)
        self._drop()
        self._is_closed = True
        sqlite.note_open(self._identity, -1)
        recovery.note_use(self._file, -1)


def _exists_already(path: Path) -> ProjectFileError:
    return ProjectFileError("{0} exists already. Choose another name.", path.name)


def _is_emptied(path: Path) -> bool:
    try:
        status = os.stat(path)
    except (OSError, ValueError):
        return False
    return stat.S_ISREG(status.st_mode) and status.st_size == 0


def _property(connection: Connection, name: str) -> str:
    found = execution.fetch_all(connection, _PROPERTY, {"property": name})
    return str(found[0][0]) if found else ""


def _broken_rule(connection: Connection) -> InvalidEditError:
    """Return which constraint of the schema refused the edit whose transaction is still open."""
    broken = sqlite.broken_reference(connection)
    if broken:
        return dangling(*broken)
    return InvalidEditError(
        "The edit holds a value that a project cannot hold. Nothing was changed; correct it."
    )
