from collections.abc import Iterator
from pathlib import Path

import pytest

from annotator.analysis import document_coverage
from annotator.commands import AddClaim, AddDocument, AddMark
from annotator.errors import RecordNotFoundError
from annotator.formats.annotated_json import read_json_file
from annotator.model import Analyst, AnalystId, ClaimKind, Document, DocumentId, MarkReason
from annotator.project import Project


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    analyst = Analyst(id=AnalystId("me"), name="Me")
    with Project.create(tmp_path / "p.annotator", analyst) as made:
        yield made


def test_the_gold_annotation_leaves_no_sentence_untouched(
    project: Project, seed_path: Path
) -> None:
    project.do(read_json_file(seed_path / "article.gold.json"))
    (document,) = project.read.all(Document)
    found = document_coverage(project.read, document.id)
    assert (found.claimed, found.marked, found.untouched, found.total) == (73, 30, 0, 103)


def test_sentences_are_claimed_marked_or_untouched(project: Project) -> None:
    text = "Ada saw it. Bea did not. Who knows? Nobody."
    command = AddDocument(text=text, title="t")
    project.do(command)
    assert document_coverage(project.read, command.document_id).untouched == 4
    project.do(
        AddClaim(document_id=command.document_id, ranges=((4, 7), (12, 15)), kind=ClaimKind.FACT)
    )
    project.do(
        AddMark(document_id=command.document_id, ranges=((0, 35),), reason=MarkReason.QUESTION)
    )
    found = document_coverage(project.read, command.document_id)
    assert (found.claimed, found.marked, found.untouched) == (2, 1, 1)


def test_a_document_that_is_gone_has_no_coverage(project: Project) -> None:
    with pytest.raises(RecordNotFoundError):
        document_coverage(project.read, DocumentId("gone"))
