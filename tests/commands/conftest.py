"""A project with two documents, both of them annotated in every way."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from annotator.commands import ImportRecords
from annotator.project import Project

from .differences import MORE
from .example import ANALYST, make


@pytest.fixture(scope="session")
def filled_path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("filled") / "made.annotator"
    with make(path) as project:
        project.do(ImportRecords("More", MORE, ()))
    return path


@pytest.fixture
def filled(filled_path: Path, tmp_path: Path) -> Iterator[Project]:
    path = tmp_path / "filled.annotator"
    shutil.copy(filled_path, path)
    with Project.open(path, ANALYST) as project:
        yield project
