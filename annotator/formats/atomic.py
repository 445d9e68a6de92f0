"""Exports that appear whole or not at all."""

from __future__ import annotations

import os
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
            # One that nobody reads would keep us waiting.
            with open(os.open(path, os.O_WRONLY | getattr(os, "O_NONBLOCK", 0)), "wb") as file:
                os.set_blocking(file.fileno(), True)
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
