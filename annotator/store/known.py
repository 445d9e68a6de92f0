"""Which project files this installation itself had open, and how it left them."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

from annotator.settings import read_state, state_path, write_state

_LIMIT = 500


def remember(path: Path) -> None:
    """Note the present state of a file that we have open or have just closed."""
    fingerprint = _fingerprint(path)
    if fingerprint is None:
        return
    key = str(path.resolve())
    others = [item for item in read_state(_file()).items() if item[0] != key]
    write_state(_file(), {**dict(others[-(_LIMIT - 1) :]), key: fingerprint})


def is_ours(path: Path) -> bool:
    """Tell whether this very file was opened here before, whatever happened to it since."""
    return _same(path, 2)


def is_known(path: Path) -> bool:
    """Tell whether a file is just as we left it."""
    return _same(path, 4)


def _same(path: Path, length: int) -> bool:
    stored: Any = read_state(_file()).get(str(path.resolve()))
    present = _fingerprint(path)
    return present is not None and isinstance(stored, list) and stored[:length] == present[:length]


def _fingerprint(path: Path) -> list[int] | None:
    """Return device, inode, size and time of change (nanoseconds)."""
    try:
        status = os.stat(path)
    except OSError:
        return None
    return [status.st_dev, status.st_ino, status.st_size, status.st_mtime_ns]


def _file() -> Path:
    return state_path("known-projects.json")
