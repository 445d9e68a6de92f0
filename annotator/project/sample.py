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


def sample_copy(folder: Path | None = None) -> Path:
    """Return the copy of the sample in a folder, made if it is not there yet.

    The one of the second analyst is put beside it. Without a folder that is the program's own data
    folder. Work in it is never overwritten. Raises ProjectFileError where it cannot be made.
    """
    target = (folder or data_path()) / NAME
    try:
        for path in (target, target.with_name(SECOND)):
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
