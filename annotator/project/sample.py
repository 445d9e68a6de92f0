"""The analyst's own copy of the sample project."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from tempfile import TemporaryDirectory

from annotator import files
from annotator.errors import ProjectFileError
from annotator.model import Analyst, AnalystId
from annotator.project.project import Project
from annotator.resources import sample_path
from annotator.settings import data_path

NAME = "sample.annotator"
SECOND = "sample-weil.annotator"
"""The sample with the work of a second analyst in it, to be merged."""
ECHO = "sample-echo.annotator"
"""Texts that copy from one another, in which each kind of finding occurs."""
_ECHO_CONTENT = "sample-echo.json"
_ECHO_ANALYST = Analyst(id=AnalystId("sample-echo-analyst"), name="Sample analyst")
SAMPLES = (NAME, SECOND, ECHO)
"""What is offered to look around in, and is nobody's work."""


def sample_copy(folder: Path | None = None) -> Path:
    """Return the copy of the sample in a folder, made if it is not there yet.

    The one of the second analyst is put beside it. Without a folder that is the program's own data
    folder. Work in it is never overwritten. Raises ProjectFileError where it cannot be made.
    """
    return _made(folder, {NAME: _copy, SECOND: _copy})


def echo_copy(folder: Path | None = None) -> Path:
    """Return the copy of the sample of findings in a folder, as `sample_copy` does."""
    return _made(folder, {ECHO: _import_echo})


def _made(folder: Path | None, makers: dict[str, Callable[[Path], None]]) -> Path:
    """Return the first of some projects in a folder; those that are not there are made."""
    place = folder or data_path()
    try:
        for name, make in makers.items():
            if not (place / name).exists():
                files.make_folder(place)
                make(place / name)
    except OSError as error:
        raise ProjectFileError(
            "The sample cannot be copied to {0}: {1}. Free some space there, or check that you "
            "may write there.",
            str(place),
            error.strerror or str(error),
        ) from error
    return place / next(iter(makers))


def _copy(target: Path) -> None:
    with files.beside(target) as temporary:
        shutil.copyfile(sample_path(target.name), temporary)
        with suppress(FileExistsError):  # another window was quicker
            files.put_new(temporary, target)


def _import_echo(target: Path) -> None:
    from annotator.formats.annotated_json import read_json

    content = sample_path(_ECHO_CONTENT).read_bytes()
    with (
        TemporaryDirectory() as folder,
        Project.create(Path(folder) / ECHO, _ECHO_ANALYST) as project,
    ):
        project.do(read_json(content, _ECHO_CONTENT))
        project.save_copy(target, with_history=False)
