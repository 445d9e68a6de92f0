"""A runner of the command line in this process, and projects for it."""

import json
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from annotator.cli import main
from annotator.project.sample import sample_copy


@dataclass(frozen=True)
class Result:
    """What a command left: its exit code and what it printed."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        """The JSON that was printed. Any, as JSON is."""
        return json.loads(self.out)


Run = Callable[..., Result]


@pytest.fixture
def run(capfd: pytest.CaptureFixture[str]) -> Run:
    """Run the command line with some words."""

    def run_words(*words: str | Path) -> Result:
        capfd.readouterr()
        code = main([str(word) for word in words])
        out, err = capfd.readouterr()
        return Result(code, out, err)

    return run_words


@pytest.fixture
def sample_path(tmp_path: Path) -> Path:
    """A copy of the sample project."""
    return sample_copy(tmp_path)


@pytest.fixture
def empty_path(tmp_path: Path, run: Run) -> Path:
    """A project without documents."""
    path = tmp_path / "empty.annotator"
    assert run("new", path).code == 0
    return path
