"""A small project with records of every list, to be compared and merged."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path

from annotator.commands import ImportRecords
from annotator.model import (
    Analyst,
    AnalystId,
    Attribution,
    AttributionId,
    Claim,
    ClaimId,
    ClaimKind,
    Document,
    DocumentId,
    Evidence,
    EvidenceId,
    Mark,
    MarkId,
    MarkReason,
    Record,
    Region,
    RegionKind,
    Relation,
    RelationId,
    RelationType,
    Source,
    SourceId,
    SourceKind,
    Span,
    Tag,
    TagId,
    document_id,
    region_id,
)
from annotator.project import Project

ANN = Analyst(id=AnalystId("ann"), name="Ann")
BEN = Analyst(id=AnalystId("ben"), name="Ben")
CLARA = Analyst(id=AnalystId("clara"), name="Clara")
TEXT = "The minister said that nobody had denied the letter. Others laughed at that. " * 4
OTHER = "Another paper: the committee did not deny it."


def id_of(text: str) -> DocumentId:
    return document_id(sha256(text.encode()).hexdigest())


ONE, TWO = id_of(TEXT), id_of(OTHER)


def cut(start: int, end: int, text: str = TEXT) -> Span:
    return Span(start, end, text[start:end])


def document_of(text: str, author: str = "") -> Document:
    key = sha256(text.encode()).hexdigest()
    by = SourceId(author) if author else None
    return Document(id=id_of(text), title=text[:9], sha256=key, length=len(text), author=by)


def source(name: str) -> Source:
    return Source(id=SourceId(name), name=name, kind=SourceKind.PERSON)


def layer(name: str, claim: str, by: str, parent: str = "") -> Attribution:
    return Attribution(
        id=AttributionId(name),
        claim=ClaimId(claim),
        source=SourceId(by),
        parent=AttributionId(parent) if parent else None,
    )


def claim(name: str, start: int, end: int, *tags: str) -> Claim:
    return Claim(
        id=ClaimId(name),
        document=ONE,
        kind=ClaimKind.REPORT,
        spans=(cut(start, end),),
        tags=tuple(map(TagId, tags)),
    )


RECORDS: tuple[Record, ...] = (
    document_of(TEXT, author="paper"),
    document_of(OTHER),
    Region(id=region_id(ONE, 0, 52), document=ONE, kind=RegionKind.PARAGRAPH, start=0, end=52),
    Region(id=region_id(ONE, 53, 76), document=ONE, kind=RegionKind.COMMENT, start=53, end=76),
    source("minister"),
    source("paper"),
    source("agency"),
    Tag(id=TagId("letters"), name="letters"),
    Tag(id=TagId("sealed"), name="sealed", parent=TagId("letters")),
    Tag(id=TagId("denials"), name="denials"),
    claim("one", 0, 12, "sealed"),
    claim("two", 18, 51),
    claim("three", 53, 75, "denials"),
    claim("four", 77, 89),
    layer("outer", "one", "paper"),
    layer("inner", "one", "minister", "outer"),
    layer("other", "two", "agency"),
    Relation(
        id=RelationId("link"),
        from_claim=ClaimId("one"),
        type=RelationType.SUPPORTS,
        to_claim=ClaimId("three"),
    ),
    Evidence(id=EvidenceId("proof"), claim=ClaimId("two"), document=TWO, spans=(cut(0, 7, OTHER),)),
    Mark(id=MarkId("mark"), document=ONE, spans=(cut(95, 102),), reason=MarkReason.PHATIC),
)


def copies_of_example(folder: Path, *works: Callable[[Project], object]) -> tuple[Path, Path]:
    """Return two copies of the project after the work of Ann, and of Ben."""
    base = folder / "base.annotator"
    make(base).close()
    paths = folder / "ann.annotator", folder / "ben.annotator"
    for path, analyst, work in zip(paths, (ANN, BEN), works, strict=True):
        shutil.copy(base, path)
        with Project.open(path, analyst) as project:
            work(project)
    return paths


def make(path: Path, analyst: Analyst = ANN) -> Project:
    """Make the project."""
    project = Project.create(path, analyst, "Example")
    project.do(ImportRecords("Import", RECORDS, (TEXT, OTHER)))
    return project
