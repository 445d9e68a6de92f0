"""Exports that appear whole or not at all."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable
from pathlib import Path

from annotator import files
from annotator.errors import ExportError

PROJECT_SUFFIX = ".annotator"


def write_atomically(path: Path, parts: Iterable[bytes]) -> None:
    """Write a file that takes its name once it is whole and on the disk.

    A device or pipe is written directly. Raises ExportError; then a file that was there is as
    it was, and nothing else is left.
    """
    if path.suffix.lower() == PROJECT_SUFFIX:
        raise ExportError(
            "{0} has the name of a project, which an export must not replace. Choose a name with "
            "another ending.",
            path.name,
        )
    try:
        if os.path.exists(path) and files.is_stream(path):
            with open(_open_stream(path), "wb") as file:
                file.writelines(parts)
        else:
            files.write(path, parts)
    except (OSError, ValueError) as error:
        raise ExportError(
            "{0} could not be written to {1}: {2}. What was there before is untouched; choose "
            "another place or make room.",
            path.name,
            str(path.absolute().parent),
            getattr(error, "strerror", None) or str(error),
        ) from error


def _open_stream(path: Path) -> int:
    """Open a device or pipe for writing bytes; raises OSError, as where nobody reads a pipe."""
    if sys.platform == "win32":
        return os.open(path, os.O_WRONLY | os.O_BINARY)
    descriptor = os.open(path, os.O_WRONLY | os.O_NONBLOCK)  # to wait would be for ever
    os.set_blocking(descriptor, True)
    return descriptor
