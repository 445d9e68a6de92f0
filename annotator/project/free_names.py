"""Names of files for projects that are made by themselves."""

from __future__ import annotations

import re
from pathlib import Path

from annotator.project.project import SUFFIX

_IN_NO_NAME = re.compile(r'[<>:"/\\|?*\x00-\x1f\x7f]+')
"""What a file system may refuse in a name."""
_DEVICE = re.compile(r"(?:con|prn|aux|nul|com\d|lpt\d)", re.IGNORECASE)
_LONGEST_NAME = 100
"""Bytes of the name of a project that is made by itself; a journal's name is longer."""


def free_path(folder: Path, title: str) -> Path:
    """Return a path in a folder for a new project named after something, which nothing has yet."""
    name = " ".join(_IN_NO_NAME.sub(" ", title).split())
    name = name.encode("utf-8", "replace")[:_LONGEST_NAME].decode("utf-8", "ignore").strip(" .")
    if not name or _DEVICE.fullmatch(name):
        name = f"{name} project".strip()
    path = folder / f"{name}{SUFFIX}"
    number = 2
    while path.exists():
        path = folder / f"{name} {number}{SUFFIX}"
        number += 1
    return path
