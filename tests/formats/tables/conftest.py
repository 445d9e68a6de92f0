"""The sample project, a project of hostile names, and what is written of them."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from annotator.formats import EVERYTHING, ExportOptions
from annotator.formats.exporting import write_file
from annotator.formats.registry import exporter
from annotator.model import Analyst, AnalystId
from annotator.project import Project
from annotator.project.sample import sample_copy
from annotator.reader import Reader

Write = Callable[..., Path]
ANALYST = Analyst(id=AnalystId("me"), name="Me")


@pytest.fixture
def sample_project(tmp_path: Path) -> Iterator[Project]:
    """The sample that is shipped."""
    with Project.open(sample_copy(tmp_path), ANALYST) as project:
        yield project


@pytest.fixture
def write(tmp_path: Path) -> Write:
    """Write a project in a format and return where."""

    def written(name: str, reader: Reader, options: ExportOptions = EVERYTHING) -> Path:
        path = tmp_path / f"written.{name}"
        write_file(exporter(name), reader, path, options)
        return path

    return written
