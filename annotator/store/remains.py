"""What is kept on this computer of a project whose file is none any more; how far it reaches."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass
from itertools import chain
from pathlib import Path

from annotator.errors import (
    DamagedProjectError,
    NotAProjectError,
    OverwrittenProjectError,
    ProjectFileError,
)
from annotator.messages import Message
from annotator.store import history, journal, sqlite
from annotator.store.journal import Entry
from annotator.store.keeping import is_from_creation


@dataclass(frozen=True, slots=True)
class Remains:
    """How many of the edits made here can be done again, and how many come behind a gap."""

    has_all: bool
    """Whether these are all edits from the creation of the project on."""
    following: int
    behind_gap: int

    def told(self, path: Path) -> Message:
        """Return what can be made of the project at a path again, and what not."""
        if self.has_all:
            return Message(
                "{0} is no whole project any more: another program wrote over it. It can be made "
                "again as it was after the last edit on this computer, from its creation on "
                "(edits: {1}). Open it in the window for that; the file as it is now stays beside "
                "it.",
                path.name,
                self.following,
            )
        if not self.behind_gap:
            return Message(
                "{0} is no whole project any more: another program wrote over it. It can be made "
                "again as it was when it was opened on this computer, with what was done here "
                "since (edits: {1}); what others did after that is not in it. Open it in the "
                "window for that; the file as it is now stays beside it.",
                path.name,
                self.following,
            )
        return Message(
            "{0} is no whole project any more: another program wrote over it. It can be made again "
            "as it was when it was opened on this computer, with what was done here until somebody "
            "else edited it (edits: {1}). What was done here after that is kept (edits: {2}), and "
            "you are asked next whether to put it back; what others did is not there. Open it in "
            "the window for that; the file as it is now stays beside it.",
            path.name,
            self.following,
            self.behind_gap,
        )


def remains_of(path: Path) -> Remains | None:
    """Return what is kept of the project that was at a path, None where that is not enough."""
    with journal.left_over(None, path) as kept:
        entries = sorted(chain(*kept.values()), key=number_of)
        if is_from_creation(entries):
            return Remains(has_all=True, following=len(entries), behind_gap=0)
        for each in kept:
            if (last := newest_of(journal.basis_of(each))) is not None:
                lacking = [entry for entry in entries if number_of(entry) > last]
                following = len(without_gap(lacking, last))
                return Remains(
                    has_all=False, following=following, behind_gap=len(lacking) - following
                )
    return None


@contextmanager
def telling_of_remains(path: Path) -> Iterator[None]:
    """Say of a file that is refused how far what is kept on this computer can make it again."""
    try:
        yield
    except (DamagedProjectError, NotAProjectError) as error:
        remains = remains_of(path)
        if remains is None:
            raise
        raise OverwrittenProjectError(remains.told(path), path) from error


def number_of(entry: Entry) -> int:
    """Return the number that an edit had in its project."""
    return entry.edit.summary.number


def without_gap(entries: Sequence[Entry], last: int) -> list[Entry]:
    """Return the edits, in order, that come right after the last one, up to the first missing."""
    going_on = []
    for entry in entries:
        if number_of(entry) == last + 1:
            going_on.append(entry)
            last += 1
    return going_on


def newest_of(file: Path) -> int | None:
    """Return the number of the newest edit in a state that was kept, None without one."""
    with suppress(sqlite.Error, ProjectFileError, OSError):
        if file.exists():
            with closing(sqlite.Connection(file, is_read_only=True)) as connection:
                newest = history.newest(connection)
                return newest.number if newest else 0
    return None
