"""The analyst's own copy of the sample project."""

from __future__ import annotations

import shutil
from contextlib import suppress
from pathlib import Path

from annotator import files
from annotator.errors import ProjectFileError
from annotator.resources import sample_path
from annotator.settings import data_path

NAME = "sample.annotator"
SECOND = "sample-weil.annotator"
"""The sample with the work of a second analyst in it, to be merged."""
ECHO = "sample-echo.annotator"
"""Texts that have it from each other, in which each kind of finding occurs."""
SAMPLES = (NAME, SECOND, ECHO)
"""What is offered to look around in, and is nobody's work."""


def sample_copy(folder: Path | None = None, name: str = NAME) -> Path:
    """Return the copy of a sample in a folder, made if it is not there yet.

    Beside the first one that of the second analyst is put. Without a folder that is the program's
    own data folder. Work in it is never overwritten. Raises ProjectFileError where it cannot be
    made.
    """
    target = (folder or data_path()) / name
    try:
        for path in (target, target.with_name(SECOND)) if name == NAME else (target,):
            if not path.exists():
                _copy(path)
    except OSError as error:
        raise ProjectFileError(
            "The sample cannot be copied to {0}: {1}. Free some space there, or check that you "
            "may write there.",
            str(target.parent),
            error.strerror or str(error),
        ) from error
    return target


def _copy(target: Path) -> None:
    files.make_folder(target.parent)
    with files.beside(target) as temporary:
        shutil.copyfile(sample_path(target.name), temporary)
        with suppress(FileExistsError):  # another window was quicker
            files.put_new(temporary, target)
