"""What was counted before is compared only where nothing was edited since."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from annotator.commands import AddDocument, AddSource
from annotator.model import Analyst, AnalystId, Document, Source, SourceId, SourceKind
from annotator.project import Project
from annotator.project.coverage_notes import CoverageNotes
from annotator.project.sentence_counts import Counts
from annotator.settings import state_path

ANN = Analyst(id=AnalystId("ann"), name="Ann")
BEFORE, NOW = Counts(1, 2, 9), Counts(1, 2, 8)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    made = tmp_path / "a.annotator"
    with Project.create(made, ANN) as project:
        project.do(AddDocument(text="One. Two.", title="First"))
        (document,) = project.read.all(Document)
        notes = CoverageNotes(project.read)
        assert notes.check(document.id, BEFORE) is None, "there is nothing to compare with"
        notes.keep()
    return made


def test_another_count_of_what_nobody_edited_is_told_once(path: Path) -> None:
    for told in (BEFORE, None):
        with Project.open(path, ANN) as project:
            (document,) = project.read.all(Document)
            notes = CoverageNotes(project.read)
            assert notes.check(document.id, NOW) == told
            assert notes.check(document.id, NOW) is None
            notes.keep()


def test_the_same_count_is_not_told(path: Path) -> None:
    with Project.open(path, ANN) as project:
        (document,) = project.read.all(Document)
        assert CoverageNotes(project.read).check(document.id, BEFORE) is None


def test_after_an_edit_that_was_not_seen_nothing_is_compared(path: Path) -> None:
    with Project.open(path, ANN) as project:
        project.do(AddSource(Source(id=SourceId("s"), name="S", kind=SourceKind.PERSON)))
        (document,) = project.read.all(Document)
        assert CoverageNotes(project.read).check(document.id, NOW) is None


def test_an_edit_that_touches_no_sentence_leaves_the_counts(path: Path) -> None:
    with Project.open(path, ANN) as project:
        notes = CoverageNotes(project.read)
        edit = project.do(AddSource(Source(id=SourceId("s"), name="S", kind=SourceKind.PERSON)))
        assert edit is not None
        notes.apply(edit, ())
        notes.keep()
    with Project.open(path, ANN) as project:
        (document,) = project.read.all(Document)
        notes = CoverageNotes(project.read)
        notes.apply(edit, (document.id,))
        assert notes.check(document.id, NOW) is None
        assert CoverageNotes(project.read).check(document.id, NOW) == BEFORE


@pytest.mark.parametrize("counts", [[1, 2], [1, 2, "x"], {}, None, [True, 2, 3]])
def test_notes_that_are_damaged_are_none(path: Path, counts: object) -> None:
    stored = json.loads(state_path("coverage.json").read_text(encoding="utf-8"))
    for noted in stored.values():
        noted["counts"] = dict.fromkeys(noted["counts"], counts)
    state_path("coverage.json").write_text(json.dumps(stored), encoding="utf-8")
    with Project.open(path, ANN) as project:
        (document,) = project.read.all(Document)
        assert CoverageNotes(project.read).check(document.id, NOW) is None
