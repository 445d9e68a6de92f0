"""Project files made of somebody else's rows, for who brings a whole project in."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

from annotator.store import Store, dumping, sqlite

Value = dumping.Value
NEWEST = sqlite.SCHEMA_VERSION
"""The version of the file format that this program writes."""


def fill(
    path: Path,
    version: int,
    tables: Iterable[tuple[str, Iterable[Sequence[Value]]]],
    contents: Iterable[tuple[str, bytes]],
) -> None:
    """Make a project file of rows in an empty one, which nobody trusts yet.

    `tables` are rows by the names of their tables, `contents` bytes by their SHA-256. Raises
    ValueError where they do not make a file of that version.
    """
    try:
        dumping.load(path, version, tables, contents)
    except sqlite.Error as error:
        raise ValueError(str(error)) from error


def adopt(file: Path, path: Path, *, in_place: bool = False) -> None:
    """Give a copy of such a file its name, once it passed the gate; raises ProjectFileError.

    `in_place` has it replace the file that is there, which nobody may have open.
    """
    Store.adopt(file, path, in_place=in_place)
