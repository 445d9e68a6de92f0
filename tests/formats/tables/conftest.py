"""The sample project, a project of hostile names, and what is written of them."""

from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from annotator.commands import Add
from annotator.formats import EVERYTHING, ExportOptions
from annotator.formats.exporting import write_file
from annotator.formats.registry import exporter
from annotator.model import Analyst, AnalystId, Attribution, Fallen, Standing, StandingId
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
def fallen_project(sample_project: Project) -> Project:
    """The sample, where the source of most claims was corrected first and then withdrawn."""
    layers = sample_project.read.all(Attribution)
    ((source, _),) = Counter(layer.source for layer in layers).most_common(1)
    for key, fallen, date in (
        ("late", Fallen.WITHDRAWN, "2020-05-03"),
        ("early", Fallen.CORRECTED, "2020"),
    ):
        sample_project.do(
            Add(
                Standing(
                    id=StandingId(key),
                    source=source,
                    fallen=fallen,
                    date=date,
                    reason=f"a reason, {key}",
                )
            )
        )
    return sample_project


@pytest.fixture
def write(tmp_path: Path) -> Write:
    """Write a project in a format and return where."""

    def written(name: str, reader: Reader, options: ExportOptions = EVERYTHING) -> Path:
        path = tmp_path / f"written.{name}"
        write_file(exporter(name), reader, path, options)
        return path

    return written
