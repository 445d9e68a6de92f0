"""What one store does with the journal of its edits: keeps them, finds them again, replays them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path

from annotator.errors import InvalidEditError
from annotator.messages import Message
from annotator.model import Edit, EditAction
from annotator.store import history
from annotator.store.basis import LARGEST, Basis, take
from annotator.store.contents import Contents
from annotator.store.journal import Entry, Journal, basis_of
from annotator.store.sqlite import Connection
from annotator.store.transaction import Transaction


class Keeper:
    """Keeps the edits of one store, from the first one on."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._journal: Journal | None = None
        self._basis: Basis | None = None
        self._digests: dict[int, str] = {}
        """Of the edits that are kept, by number."""
        self.is_off = False
        self.fault: Message | None = None
        """Why an edit could not be kept; the next one is tried again."""

    def keep(
        self,
        edit: Edit,
        digest: str,
        restores: int | None,
        contents: Contents,
        project_id: Callable[[], str],
    ) -> None:
        """Keep an edit that was committed. That it cannot be kept must not stop the work."""
        if self.is_off:
            return
        try:
            if self._journal is None:
                self._journal = Journal(project_id(), self._path)
            self._journal.append(edit, restores, contents.new_keys, contents.data)
            self._digests[edit.summary.number] = digest
            self.fault = None
        except OSError as error:
            self.fault = Message(
                "Edits are stored in the project only: the second copy of them on this computer "
                "cannot be written ({0}). Free some space on the disk of your home folder.",
                error.strerror or str(error),
            )

    def keep_basis(self, file: Path, project_id: Callable[[], str]) -> None:
        """Begin the journal now, and keep the state from which it goes on."""
        if self.is_off or self._journal is not None:
            return
        with suppress(OSError):
            if file.stat().st_size <= LARGEST:
                self._journal = Journal(project_id(), self._path)
                self._basis = Basis(file, basis_of(self._journal.path))

    def take_basis(self, path: Path) -> bool:
        """Copy the state from which the journal goes on to a path; returns whether there is one.

        Raises OSError.
        """
        if self._basis is None or self._journal is None:
            return False
        self._basis.wait()
        return take(basis_of(self._journal.path), path)

    def finds_all(self, connection: Connection) -> bool:
        """Return whether every edit that was kept is in the file, with what it changed."""
        return history.holds(connection, self._digests)

    def entries(self) -> list[Entry]:
        """Return what is kept, oldest first; raises OSError."""
        return self._journal.entries() if self._journal else []

    def close(self, *, is_needed: bool) -> None:
        """Let go of the journal; it stays if the file lacks something of it."""
        if self._basis is not None:
            self._basis.end()
            self._basis = None
        if self._journal is not None:
            self._journal.close(is_needed=is_needed)
            self._journal = None
        self._digests.clear()


def is_from_creation(entries: Sequence[Entry]) -> bool:
    """Return whether edits are all that were ever made of a project, in their order."""
    numbers = [entry.edit.summary.number for entry in entries]
    return (
        bool(entries)
        and entries[0].edit.summary.action is EditAction.CREATE
        and numbers == list(range(1, len(numbers) + 1))
    )


def is_there(connection: Connection, entry: Entry) -> bool:
    """Return whether an edit is in the file."""
    return history.summary_by_id(connection, entry.edit.summary.id) is not None


def replay(entry: Entry, tx: Transaction) -> None:
    """Do again what an edit did, where each record is still what it was before; see `Entry`.

    Raises InvalidEditError where one is not, OSError.
    """
    for key in entry.contents:
        tx.put_content(entry.content(key))
    changes = entry.edit.changes
    for change in changes:
        if tx.get(type(change.record), change.record.id) != change.before:
            raise InvalidEditError("A record of the edit was changed since. Nothing was changed.")
    tx.put_all(change.after for change in changes if change.after is not None)
    for change in changes:
        if change.after is None:
            tx.delete(type(change.record), change.record.id)
