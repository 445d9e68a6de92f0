# ruff: noqa: ANN401 - conditions hold values of any field
"""What a project file answers: records, texts, its history and what it says of itself."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Any, Concatenate, ParamSpec, TypeVar

from annotator.model import (
    Change,
    EditId,
    ProjectDetails,
    Record,
)
from annotator.store import execution, history, queries
from annotator.store.dumping import Dumped, dump
from annotator.store.late import sa, tables
from annotator.store.open_file import OpenFile
from annotator.store.sqlite import Connection
from annotator.store.transaction import MERGE_NOTE, UNITED

P = ParamSpec("P")
R = TypeVar("R", bound=Record)
T = TypeVar("T")


@execution.statement
def _property() -> sa.Select[Any]:
    return sa.select(tables.properties.c.value).where(
        tables.properties.c.name == sa.bindparam("property")
    )


@execution.statement
def _properties_beginning() -> sa.Select[Any]:
    return sa.select(tables.properties).where(
        tables.properties.c.name.startswith(sa.bindparam("beginning"))
    )


class ReadableFile(OpenFile):
    """An open file to be asked."""

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

    def page_of_values(
        self, cls: type, names: tuple[str, ...], after: int, limit: int, **conditions: Any
    ) -> list[tuple[Any, ...]]:
        """Return up to `limit` rows of `values` behind a sequence number, that number last.

        All of them where the limit is negative.
        """
        with self._reading() as connection:
            return queries.page_of_values(
                connection, cls, names, conditions, after=after, limit=limit
            )

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

    def ask(
        self, question: Callable[Concatenate[Connection, P], T], *args: P.args, **kwargs: P.kwargs
    ) -> T:
        """Return the answer to a question of `history`, whose first argument is the connection."""
        with self._reading() as connection:
            return question(connection, *args, **kwargs)

    def last_number(self) -> int:
        """Return the number of the newest edit, 0 if there is none."""
        newest = self.ask(history.newest)
        return newest.number if newest else 0

    def every_change(self) -> Iterator[tuple[int, Change]]:
        """Yield all changes of the history, oldest first, with the numbers of their edits."""
        with self._reading() as connection:
            yield from history.every_change(connection)

    def property(self, name: str) -> str:
        """Return what the file says about itself under a name, or nothing."""
        with self._reading() as connection:
            return property_of(connection, name)

    def merge_notes(self) -> dict[EditId, str]:
        """Return what was noted of the merges that were ever made, by the ids of their edits."""
        return {EditId(edit_id): note for edit_id, note in self._properties(MERGE_NOTE)}

    def united(self) -> dict[EditId, dict[str, str]]:
        """Return what stayed of records that edits made one with others, by those that went."""
        found: dict[EditId, dict[str, str]] = {}
        for name, kept in self._properties(UNITED):
            edit_id, _, gone = name.partition(" ")
            found.setdefault(EditId(edit_id), {})[gone] = kept
        return found

    def _properties(self, beginning: str) -> Iterator[tuple[str, str]]:
        """Yield what the file says about itself under names of a beginning, by their ends."""
        with self._reading() as connection:
            found = execution.fetch_all(
                connection, _properties_beginning(), {"beginning": beginning}
            )
        return ((str(name).removeprefix(beginning), str(value)) for name, value in found)

    def dumped(self) -> Iterator[Dumped]:
        """Yield every table but that of the contents; each is to be read before the next one."""
        with self._reading() as connection:
            yield from dump(connection)

    def _project_id(self) -> str:
        return self.find(ProjectDetails)[0].id


def property_of(connection: Connection, name: str) -> str:
    """Return what a file says about itself under a name, or nothing."""
    found = execution.fetch_all(connection, _property(), {"property": name})
    return str(found[0][0]) if found else ""
