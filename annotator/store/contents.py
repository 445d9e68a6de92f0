"""Texts and original bytes, kept once under their SHA-256.

Content never changes and is never deleted by an edit, so the history can name it without holding
it, and what was read once can be cached without a doubt.
"""

from __future__ import annotations

from collections import OrderedDict
from hashlib import sha256

from sqlalchemy import Connection, select

from annotator.errors import DamagedProjectError, InvalidEditError
from annotator.store import sqlite
from annotator.store.tables import content

_CACHED_CHARACTERS = 40_000_000
_LARGEST = sqlite.LENGTH_LIMIT - 1_000_000


class Contents:
    """The content of one project."""

    def __init__(self, connection: Connection) -> None:
        self.connection = connection
        """Set anew when the store opens its file again."""
        self._texts: OrderedDict[str, str] = OrderedDict()

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
        while len(self._texts) > 1 and sum(map(len, self._texts.values())) > _CACHED_CHARACTERS:
            self._texts.popitem(last=False)
        return text

    def data(self, key: str) -> bytes:
        """Return the bytes with this SHA-256; raises DamagedProjectError if they are not there."""
        statement = select(content.c.data).where(content.c.sha256 == key)
        data = self.connection.execute(statement).scalar_one_or_none()
        if data is None or sha256(data).hexdigest() != key:
            raise _missing()
        return bytes(data)

    def put(self, data: bytes) -> str:
        """Keep bytes and return their SHA-256."""
        if len(data) > _LARGEST:
            raise InvalidEditError(
                f"A document of {len(data) // 1_000_000} MB is too large for a project. "
                "Split it and import its parts."
            )
        key = sha256(data).hexdigest()
        known = select(content.c.sha256).where(content.c.sha256 == key)
        if self.connection.execute(known).first() is None:
            self.connection.execute(content.insert(), {"sha256": key, "data": data})
        return key

    def keys(self) -> list[str]:
        """Return the keys of everything that is kept."""
        return list(self.connection.execute(select(content.c.sha256)).scalars())


def _missing() -> DamagedProjectError:
    return DamagedProjectError(
        "The project is damaged: the text of a document is missing or broken. "
        "Open a backup or a copy of the project."
    )
