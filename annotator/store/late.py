"""SQLAlchemy and the tables, loaded when a statement has to be built: see `execution`."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import sqlalchemy as sa

    from annotator.store import tables
else:

    class _Late:
        def __init__(self, name: str) -> None:
            self._name = name

        def __getattr__(self, name: str) -> object:
            return getattr(import_module(self._name), name)

    sa = _Late("sqlalchemy")
    tables = _Late("annotator.store.tables")

__all__ = ["sa", "tables"]
