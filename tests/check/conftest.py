"""A sound project with a record of every type and a history with an undo and a redo."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from annotator.commands import ImportRecords, TagClaims
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
    Mention,
    Region,
    RegionId,
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
)
from annotator.project import Project
from annotator.text.canonical import sha256_of

TEXT = "Ada said that Bea saw it. Bea denied it."
D = DocumentId("d")


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    records = (
        Analyst(id=AnalystId("an"), name="Ann"),
        Document(id=D, title="Doc", sha256=sha256_of(TEXT), length=len(TEXT)),
        Region(id=RegionId("r1"), document=D, kind=RegionKind.PARAGRAPH, start=0, end=25),
        Region(id=RegionId("r2"), document=D, kind=RegionKind.PARAGRAPH, start=25, end=40),
        Tag(id=TagId("t1"), name="outer"),
        Tag(id=TagId("t2"), name="inner", parent=TagId("t1")),
        Source(
            id=SourceId("s1"),
            name="Ada",
            kind=SourceKind.PERSON,
            mentions=(Mention(D, 0, 3, "Ada"),),
        ),
        Source(id=SourceId("s2"), name="Bea", kind=SourceKind.PERSON),
        Claim(
            id=ClaimId("c1"),
            document=D,
            kind=ClaimKind.REPORT,
            spans=(Span(14, 17, "Bea"), Span(18, 21, "saw")),
            tags=(TagId("t2"),),
        ),
        Claim(id=ClaimId("c2"), document=D, kind=None, spans=(Span(26, 29, "Bea"),)),
        Attribution(id=AttributionId("a1"), claim=ClaimId("c1"), source=SourceId("s1")),
        Attribution(
            id=AttributionId("a2"),
            claim=ClaimId("c1"),
            source=SourceId("s2"),
            parent=AttributionId("a1"),
            cue=(Span(4, 8, "said"),),
        ),
        Attribution(id=AttributionId("a3"), claim=ClaimId("c2"), source=SourceId("s2")),
        Relation(
            id=RelationId("rel"),
            from_claim=ClaimId("c1"),
            to_claim=ClaimId("c2"),
            type=RelationType.SUPPORTS,
        ),
        Evidence(
            id=EvidenceId("e"), claim=ClaimId("c2"), document=D, spans=(Span(30, 36, "denied"),)
        ),
        Mark(id=MarkId("m"), document=D, spans=(Span(0, 3, "Ada"),), reason=MarkReason.META),
    )
    with Project.create(
        tmp_path / "sound.annotator", Analyst(id=AnalystId("me"), name="Me")
    ) as made:
        made.do(ImportRecords("Import", records, (TEXT,)))
        made.do(TagClaims((ClaimId("c2"),), ClaimKind.FACT))
        made.undo()
        made.redo()
        made.undo()
        yield made
