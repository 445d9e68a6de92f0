"""Files that appear whole or not at all."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

from annotator.errors import ExportError
from annotator.model import new_id

PROJECT_SUFFIX = ".annotator"


def write_atomically(path: Path, parts: Iterable[bytes]) -> None:
    """Write a file beside its target, have it on the disk, then put it in the target's place.

    A device or pipe is written directly. Raises ExportError; then a file that was there is as
    it was, and nothing else is left.
    """
    if path.suffix.lower() == PROJECT_SUFFIX:
        raise ExportError(
            f"{path.name} has the name of a project, which an export must not replace. "
            "Choose a name with another ending."
        )
    # The target of a link is replaced, not the link.
    target_path = Path(os.path.realpath(path))
    try:
        mode = _mode(target_path)
        if mode is None or stat.S_ISREG(mode):
            _replace(target_path, parts, mode)
        else:
            _write_through(target_path, parts)
    except OSError as error:
        raise ExportError(
            f"{path.name} could not be written to {path.absolute().parent}: "
            f"{error.strerror or error}. What was there before is untouched; "
            "choose another place or make room."
        ) from error


def _mode(path: Path) -> int | None:
    try:
        return path.stat().st_mode
    except FileNotFoundError:
        return None


def _replace(path: Path, parts: Iterable[bytes], mode: int | None) -> None:
    temporary_path = path.with_name(f".annotator-{new_id()}.new")
    try:
        with temporary_path.open("xb") as file:
            file.writelines(parts)
            file.flush()
            os.fsync(file.fileno())
        if mode is not None:
            with suppress(OSError):  # some shares know no modes
                temporary_path.chmod(stat.S_IMODE(mode))
        temporary_path.replace(path)
    except BaseException:
        temporary_path.unlink(missing_ok=True)
        raise
    _sync_folder(path.parent)


def _write_through(path: Path, parts: Iterable[bytes]) -> None:
    with path.open("wb") as file:
        file.writelines(parts)


def _sync_folder(path: Path) -> None:
    """Have the new name on the disk too; Windows does that by itself and opens no folders."""
    if os.name != "posix":
        return
    with suppress(OSError):
        descriptor = os.open(path, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
