"""How a project file is written: one edit in one transaction, kept once more in the journal."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

from annotator.errors import (
    AnnotatorError,
    InvalidEditError,
    ReadOnlyProjectError,
    StorageError,
)
from annotator.messages import Message
from annotator.model import Analyst, Claim, Edit, EditAction, EditId, EditSummary, new_id
from annotator.progress import Tell, unheard
from annotator.store import execution, history, known, locks, sqlite
from annotator.store.keeping import Keeper
from annotator.store.late import sa, tables
from annotator.store.readable_file import ReadableFile, property_of
from annotator.store.sequences import LastSequences
from annotator.store.sqlite import Connection
from annotator.store.transaction import Transaction, dangling, insert_property

_KEEPING, _OFF = "journal", "off"


@execution.statement
def _forget_property() -> sa.Delete:
    return tables.properties.delete().where(tables.properties.c.name == sa.bindparam("property"))


class WritableFile(ReadableFile):
    """An open file that takes edits, as long as it is the one that was opened."""

    def __init__(
        self,
        path: Path,
        *,
        is_read_only: bool,
        found: locks.Locks = locks.SOUND,
        file: Path | None = None,
    ) -> None:
        super().__init__(path, is_read_only=is_read_only, found=found, file=file)
        self._keeper = Keeper(self.path)
        self._last_sequences = LastSequences()
        self._stamp = known.fingerprint(self._file)
        self._counted: int | None = None
        """How far SQLite had counted what others write through it."""
        self._is_touched = False
        """Whether somebody wrote past SQLite, and the file is still to be read whole for that."""
        self._is_doubtful = False
        """The same, until it was read and found sound."""
        try:
            with self._reading() as connection:
                self._version = self._counted = sqlite.data_version(connection)
                self._schema = sqlite.schema_version(connection)
                self._newest = history.newest(connection)
                self._origin = property_of(connection, "history")
        except BaseException:
            self._let_go()
            raise

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
        tell: Tell = unheard,
    ) -> Edit | None:
        """Run `apply` in a transaction and commit its changes as one edit.

        What the edit with the number `restores`, or a later one, deleted comes back to the place
        in the order of entry that it had before.

        `tell` gets the share that is written; what it raises ends the edit. Returns None where
        nothing changed. Raises AnnotatorError; then nothing was stored, unless the sentence says
        that this is not known.
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
                partial(self._write, connection, summary, analyst, apply, restores, tell),
            )

    def prepare_to_write(self) -> None:
        """Read what the first edit would read, so that it takes no longer than the others."""
        with self._reading() as connection:
            self._last_sequences.last(connection, Claim)

    def keep_basis(self) -> None:
        """Keep the state of the file too from which the edits go on, until the closing."""
        if not self.is_read_only and self.keeps_edits():
            self._keeper.keep_basis(self._file, self._project_id)

    def keeps_edits(self) -> bool:
        """Return whether each edit is also kept in the local data folder until the closing."""
        return self.property(_KEEPING) != _OFF

    def forget_after(self, number: int) -> None:
        """Drop the edits after a number, whose changes were put back, from a copy of a file."""
        with self._writing() as connection:
            history.forget_after(connection, number)
        with self._reading() as connection:
            self._newest = history.newest(connection)

    def _note_keeping(self, is_wanted: bool) -> None:
        """Have the file say whether its edits are kept in the local data folder too."""
        value = {"name": _KEEPING, "value": "" if is_wanted else _OFF}
        with self._writing() as connection:
            execution.execute(connection, _forget_property(), {"property": _KEEPING})
            execution.execute(connection, insert_property(), value)

    @contextmanager
    def _writing(self) -> Iterator[Connection]:
        """Hold the file for what is no edit: all of it is stored at the end, or nothing."""
        self._check_may_write()
        with self._reading() as connection:
            try:
                self._begin(connection)
                yield connection
                sqlite.commit(connection)
                self._stamp = known.fingerprint(self._file)
            except BaseException:
                sqlite.roll_back(connection)
                raise

    def keeping_fault(self) -> Message | None:
        """Return why edits are not kept in the local data folder though they should be."""
        return self._keeper.fault

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
        tell: Tell = unheard,
    ) -> Edit | None:
        edit: Edit | None = None
        digest = ""
        try:
            self._begin(connection)
            contents = self._contents_of(connection)
            contents.new_keys.clear()
            sequences = self._last_sequences
            tx = Transaction(connection, contents, analyst, summary, sequences, restores, tell)
            apply(tx)
            changes = tx.changes()
            # A merge that keeps all as it is has decided so; taking it back takes that back.
            if not (changes or tx.has_note or summary.undoes):
                sqlite.roll_back(connection)
                return None
            edit, digest = history.append(connection, summary, changes, tx.text_of, tx.sequence_of)
            sqlite.commit(connection)
            self._stamp = known.fingerprint(self._file)
        except Exception as error:
            if not sqlite.is_database_error(error):
                raise
            if sqlite.is_integrity_error(error):
                raise _broken_rule(connection) from error
            if edit is None or not self._was_stored_after_all(connection, edit.summary.id):
                self._drop()
                raise sqlite.translated(error, self.path, is_writing=True) from error
        with self._reading() as connection:
            self._keep(connection, edit, digest, restores)
        return edit

    def _keep(
        self, connection: Connection, edit: Edit, digest: str, restores: int | None = None
    ) -> None:
        if self.keeps_edits():
            contents = self._contents_of(connection)
            self._keeper.keep(edit, digest, restores, contents, self._project_id)

    def _begin(self, connection: Connection) -> None:
        """Take the write lock on the very file that was opened, with the history we know."""
        sqlite.begin_immediate(connection)
        self._note_touch(connection)
        if not self._is_as_we_know_it(connection):
            raise sqlite.replaced(self.path)

    def _note_touch(self, connection: Connection) -> None:
        """Doubt a file that was touched though SQLite has counted nothing written through it.

        Then somebody wrote past it, or only touched the file, as programs do that sync folders.
        """
        version, stamp = sqlite.data_version(connection), known.fingerprint(self._file)
        if stamp != self._stamp and self._counted in (None, version):
            self._is_touched = self._is_doubtful = True
        self._stamp, self._counted = stamp, version

    def _drop(self) -> None:
        super()._drop()
        self._counted = None  # the next connection begins to count anew

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

    def _is_our_project(self, connection: Connection) -> bool:
        return (
            sqlite.schema_version(connection) == self._schema
            and property_of(connection, "history") == self._origin
        )

    def _was_stored_after_all(self, connection: Connection, edit_id: EditId) -> bool:
        """Never trust memory after a disk error: reopen the file and check."""
        sqlite.roll_back(connection)
        self._drop()
        try:
            return self.ask(history.summary_by_id, edit_id) is not None
        except AnnotatorError as error:
            raise StorageError(
                "The disk reported an error, and {0} cannot be read to see whether the last edit "
                "was stored; all earlier ones are. Check the disk, then look.",
                self.path.name,
            ) from error


def _broken_rule(connection: Connection) -> InvalidEditError:
    """Return which constraint of the schema refused the edit whose transaction is still open."""
    if broken := sqlite.broken_reference(connection):
        return dangling(*broken)
    return InvalidEditError(
        "The edit holds a value that a project cannot hold. Nothing was changed; correct it."
    )
