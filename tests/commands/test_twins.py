"""The same text from two carriers: two documents, the bytes kept once."""

from collections.abc import Iterator
from dataclasses import replace
from hashlib import sha256
from pathlib import Path

import pytest

from annotator.check import check
from annotator.commands import (
    AddClaim,
    AddDocument,
    AddSource,
    DeleteDocument,
    ImportRecords,
    ObtainSource,
    Revise,
    Together,
)
from annotator.errors import InvalidEditError
from annotator.formats.annotated_json import export_json, read_json
from annotator.model import (
    Analyst,
    AnalystId,
    Claim,
    Document,
    DocumentId,
    Region,
    Source,
    SourceId,
    SourceKind,
    document_id,
)
from annotator.model.findings import FieldName, Findings, FoundField
from annotator.project import Project
from annotator.text.regions import propose_regions

TEXT = "Harbour wall closed\n\nThe minister denied that the wall was unsafe."
SHA = sha256(TEXT.encode()).hexdigest()
ANN = Analyst(id=AnalystId("ann"), name="Ann")


def copy(address: str = "", publication: str = "", title: str = "The wall") -> AddDocument:
    """Return what takes the text in as a carrier prints it."""
    said = ((FieldName.URL, address), (FieldName.PUBLICATION, publication))
    fields = tuple(FoundField(name, value, "read") for name, value in said if value)
    regions = tuple(propose_regions(TEXT))
    return AddDocument(text=TEXT, title=title, regions=regions, findings=Findings(fields=fields))


COURIER = copy("https://courier.example/wall", "The Courier")
GAZETTE = copy("https://gazette.example/wall", "The Gazette")


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    with Project.create(tmp_path / "new.annotator", ANN) as made:
        yield made


def documents(project: Project) -> list[Document]:
    return project.read.all(Document)


def test_the_same_text_from_another_carrier_is_a_twin(project: Project) -> None:
    for command in (COURIER, GAZETTE):
        project.do(command)
    first, second = documents(project)
    assert (first.id, second.id) == (COURIER.document_id, GAZETTE.document_id)
    assert first.sha256 == second.sha256
    assert [d.id for d in project.read.twins(first)] == [second.id]
    assert [d.id for d in project.read.twins(second)] == [first.id]
    assert project.read.text(first) == project.read.text(second) == TEXT
    names = {source.id: source.name for source in project.read.sources()}
    assert [names[d.publication] for d in (first, second) if d.publication] == [
        "The Courier",
        "The Gazette",
    ]
    assert list(check(project.read)) == []
    texts = [
        key for key in project.read.content_keys() if project.read.content(key) == TEXT.encode()
    ]
    assert len(texts) == 1


@pytest.mark.parametrize(
    "again",
    [
        copy("http://COURIER.example:80/wall#comments", "The Courier"),
        copy("https://courier.example/wall?utm_source=mail", "Another name", "Another title"),
    ],
)
def test_the_same_text_from_the_same_carrier_is_here_already(
    project: Project, again: AddDocument
) -> None:
    project.do(COURIER)
    with pytest.raises(InvalidEditError, match="in the project already, as “The wall”"):
        project.do(again)
    assert len(documents(project)) == 1


def test_without_an_address_the_publication_is_the_carrier(project: Project) -> None:
    project.do(copy(publication="The Courier"))
    project.do(copy(publication="The Gazette"))
    with pytest.raises(InvalidEditError):
        project.do(copy(publication=" the  COURIER "))
    assert len(documents(project)) == 2


def test_a_bare_text_keeps_its_id_and_is_a_twin_of_what_has_a_carrier(project: Project) -> None:
    bare = copy()
    assert bare.document_id == document_id(SHA)
    project.do(Together("Import both", (COURIER, bare)))
    assert [d.id for d in documents(project)] == [COURIER.document_id, document_id(SHA)]
    with pytest.raises(InvalidEditError):
        project.do(bare)


def test_a_document_from_before_is_known_by_its_carrier_and_keeps_its_id(project: Project) -> None:
    old = Document(
        id=document_id(SHA),
        title="Old",
        sha256=SHA,
        length=len(TEXT),
        url="https://courier.example/wall",
    )
    project.do(ImportRecords("Import", (old,), (TEXT,)))
    with pytest.raises(InvalidEditError, match="as “Old”"):
        project.do(COURIER)
    with pytest.raises(InvalidEditError, match="as “Old”"):
        project.do(copy())  # the same id is the same document
    project.do(GAZETTE)
    assert [d.id for d in documents(project)] == [old.id, GAZETTE.document_id]


def test_a_document_of_another_program_is_known_by_its_publication(project: Project) -> None:
    paper = Source(id=SourceId("p"), name="The Courier", kind=SourceKind.PUBLICATION)
    theirs = Document(
        id=DocumentId("d1"), title="Theirs", sha256=SHA, length=len(TEXT), publication=paper.id
    )
    project.do(ImportRecords("Import", (paper, theirs), (TEXT,)))
    with pytest.raises(InvalidEditError, match="as “Theirs”"):
        project.do(copy(publication="the courier"))
    project.do(COURIER)
    assert len(documents(project)) == 2


def test_correcting_the_publication_changes_neither_id_nor_carrier(project: Project) -> None:
    project.do(copy(publication="Teh Courier"))
    (document,) = documents(project)
    paper = Source(id=SourceId("p"), name="The Gazette", kind=SourceKind.PUBLICATION)
    project.do(AddSource(paper))
    project.do(Revise(document, replace(document, publication=paper.id), "Correct"))
    with pytest.raises(InvalidEditError):
        project.do(copy(publication="Teh Courier"))
    project.do(copy(publication="The Gazette"))
    assert len(documents(project)) == 2


def test_deleting_one_twin_leaves_the_other_whole(project: Project) -> None:
    project.do(COURIER)
    project.do(GAZETTE)
    first, second = documents(project)
    for document in (first, second):
        project.do(AddClaim(document_id=document.id, ranges=((21, 33),)))
    project.do(DeleteDocument(first.id))
    assert documents(project) == [second]
    assert project.read.text(second) == TEXT
    assert project.read.twins(second) == []
    assert {region.document for region in project.read.all(Region)} == {second.id}
    assert {claim.document for claim in project.read.all(Claim)} == {second.id}
    project.undo()
    assert documents(project) == [first, second]
    assert list(check(project.read)) == []


def test_an_undone_import_comes_in_again_under_the_same_id(project: Project) -> None:
    project.do(GAZETTE)
    project.do(COURIER)
    before = [document.id for document in documents(project)]
    project.undo()
    project.do(COURIER)
    assert [document.id for document in documents(project)] == before


def test_a_source_is_obtained_as_the_document_that_is_here_under_another_id(
    project: Project,
) -> None:
    old = Document(
        id=DocumentId("d1"),
        title="Old",
        sha256=SHA,
        length=len(TEXT),
        url="https://courier.example/wall",
    )
    report = Source(id=SourceId("r"), name="The report", kind=SourceKind.DOCUMENT)
    project.do(ImportRecords("Import", (old, report), (TEXT,)))
    project.do(ObtainSource(report.id, COURIER))
    assert project.read.need(Source, report.id).document == old.id
    assert documents(project) == [old]


def test_twins_come_through_annotated_json(project: Project, tmp_path: Path) -> None:
    project.do(COURIER)
    project.do(GAZETTE)
    written = "".join(export_json(project.read))
    with Project.create(tmp_path / "other.annotator", ANN) as other:
        other.do(read_json(written.encode(), "twins.json"))
        assert [d.id for d in documents(other)] == [COURIER.document_id, GAZETTE.document_id]
        assert len(other.read.twins(documents(other)[0])) == 1
        with pytest.raises(InvalidEditError):
            other.do(GAZETTE)
        assert "".join(export_json(other.read)) == written
