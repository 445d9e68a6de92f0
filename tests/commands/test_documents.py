"""What taking a document in brings with it."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from annotator.commands import AddDocument, AddSource, DeleteDocument
from annotator.model import (
    Analyst,
    AnalystId,
    Document,
    Reading,
    RegionKind,
    Source,
    SourceId,
    SourceKind,
)
from annotator.model.findings import FieldName, Findings, FoundField, Style, StyleKind
from annotator.project import Project
from annotator.text.regions import ProposedRegion

TEXT = "A letter\n\nThe minister wrote it.\n\nbob_7: I doubt it."
FOUND = Findings(
    styles=(Style(0, 8, StyleKind.HEADING, "1"),),
    fields=(
        FoundField(FieldName.AUTHOR, "Ada Ray", "JSON-LD author"),
        FoundField(FieldName.AUTHOR, "A. Ray", "byline"),
        FoundField(FieldName.PUBLICATION, "The Gazette", "og:site_name"),
        FoundField(FieldName.PUBLISHED, "2014-11-06", "<time>"),
        FoundField(FieldName.URL, "https://gazette.example/letter", "canonical link"),
        FoundField(FieldName.LANGUAGE, "en-GB", "<html lang>"),
    ),
)
COMMAND = AddDocument(
    text=TEXT,
    title="A letter",
    regions=(
        ProposedRegion(RegionKind.HEADLINE, 0, 8),
        ProposedRegion(RegionKind.COMMENT, 34, 52, "bob_7"),
    ),
    findings=FOUND,
)


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    me = Analyst(id=AnalystId("me"), name="Me")
    with Project.create(tmp_path / "new.annotator", me) as made:
        yield made


def test_what_the_file_says_of_itself_fills_the_details(project: Project) -> None:
    known = Source(id=SourceId("gazette"), name="The Gazette", kind=SourceKind.ORGANISATION)
    project.do(AddSource(known))
    project.do(COMMAND)
    document = project.read.need(Document, COMMAND.document_id)
    sources = {source.name: source for source in project.read.sources()}
    assert document.author == sources["Ada Ray"].id
    assert sources["Ada Ray"].kind is SourceKind.PERSON
    assert document.publication == known.id
    assert document.host is None
    assert (document.published, document.language) == ("2014-11-06", "en-GB")
    assert document.url == "https://gazette.example/letter"
    assert set(sources) == {"The Gazette", "Ada Ray", "bob_7"}


def test_a_commenter_is_the_voice_of_the_comment(project: Project) -> None:
    project.do(COMMAND)
    comment = project.read.regions(COMMAND.document_id)[1]
    assert comment.voice is not None
    voice = project.read.need(Source, comment.voice)
    assert (voice.name, voice.kind) == ("bob_7", SourceKind.PSEUDONYM)


def test_looks_are_kept_beside_the_text_and_go_with_it(project: Project) -> None:
    project.do(COMMAND)
    document = project.read.need(Document, COMMAND.document_id)
    assert project.read.findings(document) == FOUND
    project.do(DeleteDocument(document.id))
    assert project.read.all(Reading) == []
    project.undo()
    assert project.read.findings(document) == FOUND


def test_a_text_without_looks_has_no_reading(project: Project) -> None:
    command = AddDocument(text="Plain.", title="Plain")
    project.do(command)
    assert project.read.all(Reading) == []
    assert not project.read.findings(project.read.need(Document, command.document_id))
