"""Files that appear whole or not at all: made under another name beside the target, then put there.

Only for files that nobody has open as a project: see "our own hands off the file" in `sqlite`.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from annotator.errors import ProjectFileError
from annotator.store import sqlite

_SIDE_FILES = ("-journal", "-wal", "-shm")


@contextmanager
def beside(path: Path) -> Iterator[Path]:
    """Give the path of a new file in the folder of a target, and remove what is left of it."""
    temporary = path.with_name(f".{path.name[:100]}.{os.getpid()}.new")
    try:
        _remove(temporary)
        yield temporary
    finally:
        _remove(temporary)


def put_new(temporary: Path, path: Path) -> None:
    """Give a file its name; raises ProjectFileError if that is taken, OSError otherwise."""
    _sync(temporary)
    try:
        os.link(temporary, path)
    except FileExistsError as error:
        raise exists_already(path) from error
    except OSError:  # a file system without links
        if os.path.lexists(path):
            raise exists_already(path) from None
        temporary.rename(path)
    _sync_folder(path.parent)


def put_over(temporary: Path, path: Path) -> None:
    """Put a file in the place of another; raises ProjectFileError if that is in use, OSError."""
    beside_it = [path.with_name(path.name + end) for end in _SIDE_FILES]
    if sqlite.is_open_here(path) or any(p.exists() and p.stat().st_size for p in beside_it):
        raise ProjectFileError(
            f"{path.name} is open, or was not closed properly. Close it or choose another name."
        )
    _sync(temporary)
    for side in beside_it:
        side.unlink(missing_ok=True)
    temporary.replace(path)
    _sync_folder(path.parent)


def exists_already(path: Path) -> ProjectFileError:
    """Return the error for a name that is taken."""
    return ProjectFileError(f"{path.name} exists already. Choose another name.")


def _remove(path: Path) -> None:
    for end in ("", *_SIDE_FILES):
        with suppress(OSError):
            path.with_name(path.name + end).unlink(missing_ok=True)


def _sync(path: Path) -> None:
    descriptor = os.open(path, os.O_RDWR)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _sync_folder(folder: Path) -> None:
    """Have a new name reach the disk, where the system can do that (Windows cannot)."""
    with suppress(OSError):
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
