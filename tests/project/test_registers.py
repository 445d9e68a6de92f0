"""The register of sources and the tree of tags: patched from each edit, never read again."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from annotator.analysis.project_index import ProjectIndex
from annotator.commands import (
    AddClaim,
    AddDocument,
    AddSource,
    AddTag,
    DeleteClaims,
    DeleteDocument,
    DeleteSource,
    DeleteTag,
    LinkSource,
    Revise,
    UnlinkSource,
)
from annotator.commands.attributions import Side
from annotator.model import (
    Analyst,
    AnalystId,
    Claim,
    ClaimId,
    ClaimKind,
    Document,
    DocumentId,
    Edit,
    Record,
    Region,
    Source,
    SourceId,
    SourceKind,
    Tag,
    TagId,
)
from annotator.project import Project
from annotator.project.source_register import SourceRegister
from annotator.project.tag_tree import TagTree
from annotator.reader import SourceRole
from annotator.text.regions import propose_regions

TEXT = "The river rose.\n\nNobody was hurt, said Lee.\n"
NAMES = ("Lee", "Radio", "The briefing", "Ministry")


class Registers:
    """A project of two documents with three claims, and what follows it."""

    def __init__(self, project: Project) -> None:
        self.project = project
        self.documents = [self._document(TEXT), self._document(TEXT * 2)]
        for name in NAMES:
            kind = SourceKind.ORGANISATION if name == "Ministry" else SourceKind.PERSON
            project.do(AddSource(Source(id=SourceId(name), name=name, kind=kind)))
        project.do(AddTag(Tag(id=TagId("top"), name="top")))
        project.do(AddTag(Tag(id=TagId("below"), name="below", parent=TagId("top"))))
        self.claims = [self._claim(0, 0, 14), self._claim(0, 17, 32), self._claim(1, 0, 14)]
        self.index = ProjectIndex(project.read)
        self.sources = SourceRegister(project.read, self.index)
        self.tags = TagTree(project.read, self.index)
        self.index.tally  # noqa: B018 - what is read from here on is read too often
        project.subscribe(self._on_edit)

    def _document(self, text: str) -> DocumentId:
        regions = tuple(propose_regions(text))
        command = AddDocument(text=text, title=f"{len(text)} letters", regions=regions)
        self.project.do(command)
        return command.document_id

    def _claim(self, document: int, start: int, end: int) -> ClaimId:
        command = AddClaim(
            document_id=self.documents[document], ranges=((start, end),), kind=ClaimKind.FACT
        )
        self.project.do(command)
        return command.claim_id

    def _on_edit(self, edit: Edit) -> None:
        self.index.apply(edit)
        self.sources.apply(edit)
        self.tags.apply(edit)

    def told(self) -> object:
        return told(self.sources, self.tags)

    def told_anew(self) -> object:
        read = self.project.read
        index = ProjectIndex(read)
        return told(SourceRegister(read, index), TagTree(read, index))

    def revise(self, cls: type[Record], key: str, **fields: object) -> None:
        record = self.project.read.need(cls, key)
        # Any: fields of a record by their names.
        changed: Any = fields
        self.project.do(Revise(record, replace(record, **changed), "Revise"))

    def link(self, claim: int, source: str, via: str = "", side: Side = Side.INSIDE) -> None:
        self.project.do(
            LinkSource(
                claim_id=self.claims[claim],
                source_id=SourceId(source),
                via_id=SourceId(via) if via else None,
                side=side,
            )
        )


def told(sources: SourceRegister, tags: TagTree) -> object:
    fields = ("name", "affiliation", "document", "named", *SourceRole)
    return (
        [[sources.value(s, field) for field in fields] for s in sources.arranged()],
        [(line, tags.count(line.tag)) for line in tags.lines],
    )


@pytest.fixture
def made(tmp_path: Path) -> Iterator[Registers]:
    ann = Analyst(id=AnalystId("ann"), name="Ann")
    with Project.create(tmp_path / "p.annotator", ann) as project:
        yield Registers(project)


def test_after_every_kind_of_edit_they_agree_with_new_ones(made: Registers) -> None:
    region = made.project.read.regions(made.documents[0])[1].id
    edits: list[Callable[[], object]] = [
        lambda: made.link(0, "Lee"),
        lambda: made.link(0, "Radio", via="The briefing"),
        lambda: made.link(0, "Ministry", side=Side.OUTSIDE),
        lambda: made.project.do(UnlinkSource(made.project.read.layers(made.claims[0])[1].id)),
        lambda: made.revise(Claim, made.claims[1], tags=(TagId("below"), TagId("top"))),
        lambda: made.revise(Claim, made.claims[2], tags=(TagId("below"),)),
        lambda: made.revise(Document, made.documents[0], author=SourceId("Radio")),
        lambda: made.revise(Document, made.documents[1], publication=SourceId("Ministry")),
        lambda: made.link(2, "Lee"),
        lambda: made.revise(Region, region, voice=SourceId("Lee")),
        lambda: made.revise(Source, "Lee", affiliation=SourceId("Ministry"), named=True),
        lambda: made.revise(Source, "Radio", document=made.documents[1]),
        lambda: made.revise(Tag, "below", parent=None, name="above"),
        lambda: made._claim(0, 34, 42),
        lambda: made.project.do(DeleteClaims((made.claims[0],))),
        made.project.undo,
        lambda: made.project.do(DeleteSource(SourceId("Lee"))),
        made.project.undo,
        lambda: made.project.do(DeleteTag(TagId("top"))),
        made.project.undo,
        lambda: made.project.do(DeleteDocument(made.documents[1])),
        made.project.undo,
    ]
    for number, edit in enumerate(edits):
        before = made.told()
        edit()
        assert made.told() == made.told_anew(), number
        assert made.told() != before, number


def test_a_linked_source_and_a_tag_are_counted_without_reading_anything(made: Registers) -> None:
    made.link(0, "Lee")
    made.revise(Claim, made.claims[0], tags=(TagId("below"),))
    expected = made.told_anew()
    made.project.close()
    assert made.told() == expected


def test_sources_come_in_the_order_of_a_field_with_the_empty_ones_last(made: Registers) -> None:
    made.link(0, "Radio")
    made.revise(Source, "Lee", affiliation=SourceId("Ministry"))

    def names(*asked: str, is_descending: bool = False) -> list[str]:
        return [s.name for s in made.sources.arranged(*asked, is_descending=is_descending)]

    assert names() == list(NAMES)
    assert names("", "name", is_descending=True) == ["The briefing", "Radio", "Ministry", "Lee"]
    assert names("", "affiliation", is_descending=True)[0] == "Lee"
    assert names("", SourceRole.ORIGIN, is_descending=True)[0] == "Radio"
    assert names(" MINI ") == ["Lee", "Ministry"], "by its name, or to whom it belongs"
    lee = made.sources.sources[SourceId("Lee")]
    assert made.sources.bodies(lee) == ["Ministry"]
    assert made.sources.body_named("Ministry") == "Ministry"
    assert made.sources.body_named("Lee") is None
