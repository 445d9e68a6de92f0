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


def sample_copy(folder: Path | None = None) -> Path:
    """Return the copy of the sample in a folder, made if it is not there yet.

    Without a folder that is the program's own data folder. Work in it is never overwritten.
    Raises ProjectFileError where the copy cannot be made.
    """
    target = (folder or data_path()) / NAME
    if target.exists():
        return target
    try:
        files.make_folder(target.parent)
        with files.beside(target) as temporary:
            shutil.copyfile(sample_path(NAME), temporary)
            with suppress(FileExistsError):  # another window was quicker
                files.put_new(temporary, target)
    except OSError as error:
        raise ProjectFileError(
            "The sample cannot be copied to {0}: {1}. Free some space there, or check that you "
            "may write there.",
            str(target.parent),
            error.strerror or str(error),
        ) from error
    return target
