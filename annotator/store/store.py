"""One project file: opened, read, written in transactions, copied, closed."""

from __future__ import annotations

import os
import shutil
import stat
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing, contextmanager, suppress
from functools import partial
from itertools import chain
from pathlib import Path

from annotator import files
from annotator.errors import (
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
    Edit,
    EditSummary,
)
from annotator.progress import Tell, unheard
from annotator.store import (
    basis,
    copies,
    gate,
    history,
    journal,
    known,
    locks,
    migrations,
    recovery,
    sqlite,
)
from annotator.store.keeping import is_from_creation, is_there, replay
from annotator.store.narrowing import Narrowing
from annotator.store.remains import (
    newest_of,
    number_of,
    telling_of_remains,
    without_gap,
)
from annotator.store.schema import create_schema
from annotator.store.sqlite import Connection
from annotator.store.watched_file import Found, WatchedFile


class Store(WatchedFile):
    """The only way to a project's file: made, opened, copied, closed, and put right."""

    recovered: Message | None = None
    """What was done because the file had been left in the middle of an edit."""

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
            digests = history.digests_from(connection, 0)
            for edit in history.since(connection, 0):
                store._keep(connection, edit, digests[edit.summary.number])
        return store

    @classmethod
    def adopt(cls, file: Path, path: Path, *, in_place: bool = False) -> None:
        """Put a copy of a file that somebody else filled under a name, once it passed the gate.

        `in_place` has it replace what is there, which nobody may have open. Raises
        ProjectFileError.
        """
        if not in_place and os.path.lexists(path):
            raise _exists_already(path)
        copies.check_name(path)
        try:
            with files.beside(path) as temporary:
                shutil.copyfile(file, temporary)
                gate.examine(temporary)
                (files.put if in_place else files.put_new)(temporary, path)
        except FileExistsError as error:
            raise _exists_already(path) from error
        except OSError as error:
            raise copies.not_written(path, error) from error

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
        """Make an emptied file again; returns what was done, None if nothing was.

        Raises ProjectFileError.
        """
        entries = cls._made_again(path, files.put) if _is_emptied(path) else None
        if entries is None:
            return None
        if is_from_creation(entries):
            return Message(
                "{0} had been emptied by another program and was made again from the second copy "
                "of its edits on this computer: {1} edits.",
                path.name,
                len(entries),
            )
        return Message(
            "{0} had been emptied by another program and was made again from what is kept on this "
            "computer while it is open: its state at the opening, and the {1} edits after that.",
            path.name,
            len(entries),
        )

    @classmethod
    def make_again(cls, path: Path) -> Message:
        """Make a file again that is no whole project any more, where opening it said so.

        What it is now is kept beside it. Raises ProjectFileError; then nothing was changed.
        """
        folders: list[Path] = []
        entries = cls._made_again(
            path,
            lambda made, file: folders.append(recovery.replace(file, made)),
            stops_at_gap=True,
        )
        if entries is None:
            raise ProjectFileError(
                "{0} cannot be made again from what is kept on this computer. Nothing was changed; "
                "open a backup.",
                path.name,
            )
        return Message(
            "{0} was made again from what is kept on this computer (edits put in: {1}). What "
            "another program had made of it is kept in {2}.",
            path.name,
            len(entries),
            str(folders[0]),
        )

    @classmethod
    def _made_again(
        cls, path: Path, put: Callable[[Path, Path], object], *, stops_at_gap: bool = False
    ) -> list[journal.Entry] | None:
        """Make a file again from the journal of its edits, and what that goes on from.

        `put` puts it in its place. Where edits of others are missing between, it ends there if it
        `stops_at_gap`, and what comes behind stays kept. Returns the edits, None where they are
        not enough. Raises ProjectFileError.
        """
        with journal.left_over(None, path) as kept:
            every = entries = sorted(chain(*kept.values()), key=number_of)
            try:
                with files.beside(path) as temporary:
                    if is_from_creation(entries):
                        cls._make(temporary, lambda new: new._replay(entries))
                    elif any(basis.take(journal.basis_of(each), temporary) for each in kept):
                        if stops_at_gap:
                            entries = without_gap(entries, newest_of(temporary) or 0)
                        with cls._going_on(temporary, entries):
                            pass
                    else:
                        return None
                    gate.examine(temporary)
                    put(temporary, path)
            except InvalidEditError:
                return None  # edits of others are missing between
            except (OSError, sqlite.Error) as error:
                raise copies.not_written(path, error) from error
            if stops_at_gap and entries != every:
                return entries  # the next opening offers the others
            kept.clear()
        return entries

    @classmethod
    def open(
        cls,
        path: Path,
        *,
        is_read_only: bool = False,
        is_as_it_is: bool = False,
        tell: Tell = unheard,
    ) -> Store:
        """Open a file that may be untrusted; raises ProjectFileError, file untouched.

        As it is, a file that was left in the middle of an edit, or emptied, stays that as well.
        `tell` is called with the share that is read; what it raises ends the reading.
        """
        found = locks.examine(path)
        recovered = None if is_as_it_is else cls._rebuild(path)
        with telling_of_remains(path):
            recovered = recovered or recovery.recover(path, in_place=not is_as_it_is, tell=tell)
            file = recovery.file_to_read(path)
            examined = gate.examine(file, tell=tell)
        if examined.version < sqlite.SCHEMA_VERSION:
            if found.reason is not None:
                raise ReadOnlyProjectError(found.reason)
            migrations.migrate(file, examined)
            examined = gate.examine(file)
        is_read_only = is_read_only or is_as_it_is or file != path or not examined.is_writable
        store = cls(path, is_read_only=is_read_only, found=found, file=file)
        if store._identity != examined.identity:
            store.close()
            raise sqlite.replaced(path)
        store.recovered = recovered
        return store

    @contextmanager
    def narrowed(self, narrowing: Narrowing) -> Iterator[Store]:
        """Give the same file as if there were no more in it than is chosen, for reading."""
        other = Store(self.path, is_read_only=True, file=self._file)
        other._narrowing = narrowing
        other._drop()  # the connection that was made sees all
        try:
            yield other
        finally:
            other.close()

    @classmethod
    def copy_closed(cls, path: Path, target: Path) -> None:
        """Copy a file that nobody has open, with the journal that was left beside it, if any."""
        shutil.copyfile(path, target)
        with suppress(FileNotFoundError):
            journal = gate.journal_of(Path(os.path.realpath(path)))
            shutil.copyfile(journal, gate.journal_of(target))

    @classmethod
    def takes_long_to_open(cls, path: Path) -> bool:
        """Return whether the file has to be read whole before it is trusted, or recovered."""
        return gate.takes_long(path) or recovery.is_needed(path) or _is_emptied(path)

    @classmethod
    def examine(cls, path: Path, tell: Tell) -> Message | None:
        """Read such a file whole, from any thread; while nothing touches it, it opens at once.

        Returns what was done if it was left in the middle of an edit. `tell` is called with
        the share that is done; what it raises ends the reading. Raises ProjectFileError.
        """
        recovered = cls._rebuild(path)
        with telling_of_remains(path):
            recovered = recovered or recovery.recover(path, tell=tell)
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

    def keep_edits(self, is_wanted: bool) -> None:
        """Keep edits in the local data folder from now on, or leave no trace there."""
        self._note_keeping(is_wanted)
        if not is_wanted:
            self._keeper.close(is_needed=False)
            self.forget_missing()

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

    def copy_to(self, path: Path, *, with_history: bool) -> None:
        """Write one compact file, replacing the target only once the copy is whole.

        Raises ProjectFileError; then the target is as it was.
        """
        if self._identity is not None and sqlite.identity(path) == self._identity:
            raise ProjectFileError(
                "{0} is the project itself. Choose another name for the copy.", path.name
            )
        try:
            found = Found.ANOTHER if self._is_damaged else self._look()
        except (DamagedProjectError, ReplacedProjectError):
            found = Found.ANOTHER
        with self._copying(path), self._reading() as connection:
            if found is Found.WHOLE:
                with suppress(DamagedProjectError):
                    copies.write_copy(connection, path, self._newest, with_history=with_history)
                    return
            with files.beside(path) as whole:
                if found is Found.OLDER:
                    sqlite.vacuum_into(connection, whole)
                elif is_from_creation(entries := self._keeper.entries()):
                    self._make(whole, lambda new: new._replay(entries))
                elif not self._keeper.take_basis(whole):
                    raise sqlite.replaced(self.path)
                self._complete(whole, path, with_history=with_history)

    @contextmanager
    def _copying(self, path: Path) -> Iterator[None]:
        try:
            yield
        except (DamagedProjectError, InvalidEditError, ReplacedProjectError) as error:
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
        entries = self._keeper.entries()
        with self._going_on(older, entries) as store, store._reading() as connection:
            copies.write_copy(connection, path, self._newest, with_history=with_history)

    @classmethod
    @contextmanager
    def _going_on(cls, older: Path, entries: Iterable[journal.Entry]) -> Iterator[Store]:
        """Do again what an older state lacks, and give it; raises InvalidEditError for a gap."""
        with closing(cls(older, is_read_only=False)) as store:
            store._keeper.is_off = True
            last = store._newest.number if store._newest else 0
            lacking = [n for entry in entries if (n := entry.edit.summary.number) > last]
            if lacking != list(range(last + 1, last + 1 + len(lacking))):
                raise InvalidEditError("Edits are missing between. Nothing was changed.")
            store._replay(entries)
            yield store

    def _replay(self, entries: Iterable[journal.Entry]) -> None:
        """Do again the edits that are not there."""
        with self._reading() as connection:
            for entry in entries:
                if not is_there(connection, entry):
                    self._attempt(connection, partial(self._put_back, connection, entry))


def _exists_already(path: Path) -> ProjectFileError:
    return ProjectFileError("{0} exists already. Choose another name.", path.name)


def _is_emptied(path: Path) -> bool:
    try:
        status = os.stat(path)
    except (OSError, ValueError):
        return False
    return stat.S_ISREG(status.st_mode) and status.st_size == 0
