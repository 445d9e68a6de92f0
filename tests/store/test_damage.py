"""Silent damage: a flipped bit is seen, or it changed nothing."""

import random
from pathlib import Path

from annotator.errors import AnnotatorError
from annotator.model import RECORD_TYPES, Document
from annotator.project import Project

from .conftest import ANALYST, files_beside

_FLIPS = 300


def everything(project: Project) -> list[object]:
    """Return all that a project holds."""
    documents = project.read.all(Document)
    return [
        [project.read.all(cls) for cls in RECORD_TYPES],
        list(project.read.history.every_change()),
        project.read.history.lines(limit=10_000),
        [(project.read.text(d), project.read.original(d)) for d in documents],
        [project.read.outlines(d.id) for d in documents],
        project.read.claim_counts(),
    ]


def test_a_flipped_bit_is_refused_or_changes_nothing(sample_path: Path, tmp_path: Path) -> None:
    data = sample_path.read_bytes()
    with Project.open(sample_path, ANALYST) as project:
        expected = everything(project)
    choice = random.Random(7)
    sentences: list[str] = []
    for number in range(_FLIPS):
        damaged = bytearray(data)
        for _ in range(choice.choice((1, 1, 8))):
            damaged[choice.randrange(len(data))] ^= 1 << choice.randrange(8)
        path = tmp_path / f"flip-{number}.annotator"
        path.write_bytes(damaged)
        try:
            with Project.open(path, ANALYST, is_read_only=True) as project:
                assert everything(project) == expected, number
        except AnnotatorError as error:
            sentences.append(str(error))
        assert path.read_bytes() == damaged
        assert files_beside(path) == [path.name]
        path.unlink()
    assert len(sentences) > _FLIPS / 5
    assert all(sentence.endswith(".") for sentence in sentences)
