"""The projects that the reports are held against: the gold annotation, and our own sample."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from annotator.formats.annotated_json import read_json_file
from annotator.model import Analyst, AnalystId
from annotator.project import Project
from annotator.reader import Reader

SAMPLE = Path(__file__).resolve().parents[2] / "projects" / "sample.annotator"


@pytest.fixture(scope="session")
def gold_path(seed_path: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project with the gold annotation."""
    path = tmp_path_factory.mktemp("gold") / "gold.annotator"
    with Project.create(path, Analyst(id=AnalystId("ann"), name="Ann")) as project:
        project.do(read_json_file(seed_path / "article.gold.json"))
    return path


@pytest.fixture(scope="session")
def sample_path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the sample project."""
    path = tmp_path_factory.mktemp("sample") / "sample.annotator"
    shutil.copyfile(SAMPLE, path)
    return path


@pytest.fixture
def gold(gold_path: Path) -> Iterator[Reader]:
    """The gold annotation."""
    yield from _open(gold_path)


@pytest.fixture
def sample(sample_path: Path) -> Iterator[Reader]:
    """The sample."""
    yield from _open(sample_path)


def _open(path: Path) -> Iterator[Reader]:
    with Project.open(path, Analyst(id=AnalystId("bo"), name="Bo")) as project:
        yield project.read
