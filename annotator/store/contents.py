"""Texts and original bytes, kept once under their SHA-256.

Content never changes and is never deleted by an edit, so the history can name it without holding
it, and what was read once can be cached without a doubt.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Iterable
from hashlib import sha256
from typing import Any

from annotator.errors import DamagedProjectError, InvalidEditError
from annotator.store import execution, sqlite
from annotator.store.late import sa, tables
from annotator.store.sqlite import Connection

_CACHED_CHARACTERS = 40_000_000
LIMIT = 256 * 1024 * 1024
"""Bytes of one text or one original."""


@execution.statement
def _all_keys() -> sa.Select[Any]:
    return sa.select(tables.content.c.sha256)


@execution.statement
def _known() -> sa.Select[Any]:
    return _all_keys().build().where(tables.content.c.sha256 == sa.bindparam("key"))


@execution.statement
def _data() -> sa.Select[Any]:
    return sa.select(tables.content.c.data).where(tables.content.c.sha256 == sa.bindparam("key"))


@execution.statement
def _some() -> sa.Select[Any]:
    return sa.select(tables.content.c.sha256, tables.content.c.data).where(
        sqlite.is_among(tables.content.c.sha256, "keys")
    )


@execution.statement
def _insert() -> sa.Insert:
    return tables.content.insert()


class Contents:
    """The content of one project."""

    def __init__(self, connection: Connection) -> None:
        self.connection = connection
        """Replaced when the store reopens its file."""
        self.new_keys: dict[str, None] = {}
        """What was put since this was last emptied, in order."""
        self._texts: OrderedDict[str, str] = OrderedDict()
        self._cached = 0
        """Code points of these texts."""

    def __contains__(self, key: str) -> bool:
        return key in self._texts or bool(
            execution.fetch_all(self.connection, _known(), {"key": key})
        )

    def text(self, key: str) -> str:
        """Return the text with this SHA-256; raises DamagedProjectError if it is not there."""
        if key in self._texts:
            self._texts.move_to_end(key)
            return self._texts[key]
        try:
            text = self.data(key).decode()
        except UnicodeDecodeError as error:
            raise _missing() from error
        self._texts[key] = text
        self._cached += len(text)
        while len(self._texts) > 1 and self._cached > _CACHED_CHARACTERS:
            self._cached -= len(self._texts.popitem(last=False)[1])
        return text

    def data(self, key: str) -> bytes:
        """Return the bytes with this SHA-256; raises DamagedProjectError if they are not there."""
        found = execution.fetch_all(self.connection, _data(), {"key": key})
        if not found or sha256(found[0][0]).hexdigest() != key:
            raise _missing()
        return bytes(found[0][0])

    def stored(self, keys: Iterable[str]) -> dict[str, bytes]:
        """Return what is kept under some SHA-256, by these, without a look whether it is that."""
        parameters = {"keys": sqlite.list_parameter(keys)}
        return {
            key: bytes(data)
            for key, data in execution.fetch_all(self.connection, _some(), parameters)
        }

    def put(self, data: bytes, key: str = "") -> str:
        """Keep bytes and return their SHA-256, which may be known."""
        if len(data) > LIMIT:
            raise InvalidEditError(
                "A document of {0} MB is too large for a project. Split it and import its parts.",
                len(data) // 1_000_000,
            )
        key = key or sha256(data).hexdigest()
        if key in self.new_keys or execution.fetch_all(self.connection, _known(), {"key": key}):
            return key
        execution.execute(self.connection, _insert(), {"sha256": key, "data": data})
        self.new_keys[key] = None
        return key

    def keys(self) -> list[str]:
        """Return the keys of everything that is kept."""
        return [row[0] for row in execution.fetch_all(self.connection, _all_keys())]


def _missing() -> DamagedProjectError:
    return DamagedProjectError(
        "The project is damaged: the text of a document is missing or broken. "
        "Open a backup or a copy of the project."
    )
