"""A project file with a little of most things, and what attacks and damage are held against."""

import sqlite3
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from annotator.commands import AddClaim, AddDocument, AddSource, AddTag, LinkSource, Revise
from annotator.model import (
    Analyst,
    AnalystId,
    Claim,
    ClaimId,
    ClaimKind,
    Document,
    RegionKind,
    Source,
    SourceId,
    SourceKind,
    Tag,
    TagId,
)
from annotator.project import Project
from annotator.store import sqlite
from annotator.text.regions import ProposedRegion

ANALYST = Analyst(id=AnalystId("analyst-ann"), name="Ann")
_TEXT = "The minister said that nobody had denied the letter. Others laughed. " * 40


@pytest.fixture
def sample_path(tmp_path: Path) -> Path:
    """A closed project with a document, claims, sources, layers and tags, read by nobody since."""
    path = tmp_path / "sample.annotator"
    with Project.create(path, ANALYST, "A sample") as project:
        fill(project)
    return path


def stranger(path: Path) -> Path:
    """Return a copy that this installation never had open."""
    copy = path.with_name("stranger.annotator")
    copy.write_bytes(path.read_bytes())
    return copy


def fill(project: Project) -> None:
    """Make a few edits of most kinds."""
    project.do(
        AddDocument(
            text=_TEXT,
            title="An article",
            regions=(
                ProposedRegion(RegionKind.HEADLINE, 0, 52),
                ProposedRegion(RegionKind.PARAGRAPH, 53, 500),
            ),
            original=_TEXT.encode("utf-16"),
        )
    )
    document = project.read.all(Document)[0]
    minister = Source(id=SourceId("source-minister"), name="The minister", kind=SourceKind.PERSON)
    project.do(AddSource(minister))
    project.do(AddTag(Tag(id=TagId("tag-letters"), name="letters")))
    for number in range(12):
        claim_id = ClaimId(f"claim-{number}")
        start = number * 69
        kind = list(ClaimKind)[number % 3]
        ranges = ((start, start + 20), (start + 30, start + 40))
        project.do(AddClaim(document_id=document.id, ranges=ranges, kind=kind, claim_id=claim_id))
        project.do(LinkSource(claim_id=claim_id, source_id=minister.id, cue=((start, start + 5),)))
    claim = project.read.need(Claim, "claim-0")
    tagged = Claim(
        **{name: getattr(claim, name) for name in Claim.__slots__ if name != "tags"},
        tags=(TagId("tag-letters"),),
    )
    project.do(Revise(claim, tagged, "Tag a claim"))


@pytest.fixture
def ran(monkeypatch: pytest.MonkeyPatch) -> list[object]:
    """What an untrusted schema has run: every connection of ours offers it a function `canary`."""
    calls: list[object] = []
    connect = sqlite.connect

    def noted(*arguments: Any, **named: Any) -> sqlite3.Connection:
        connection = connect(*arguments, **named)

        def canary(*values: object) -> int:
            calls.append(values)
            return 1

        connection.create_function("canary", -1, canary, deterministic=True)
        return connection

    monkeypatch.setattr(sqlite, "connect", noted)
    return calls


def alter(path: Path, change: Callable[[sqlite3.Connection], object]) -> None:
    """Change a file with plain SQLite, as an attacker would."""
    connection = sqlite3.connect(path, isolation_level=None)
    try:
        connection.create_function("canary", -1, lambda *_: 1, deterministic=True)
        connection.execute("PRAGMA writable_schema=ON")
        connection.execute("PRAGMA ignore_check_constraints=ON")
        change(connection)
    finally:
        connection.close()


def files_beside(path: Path) -> list[str]:
    """Return the names of the files that belong to a project's file."""
    return sorted(p.name for p in path.parent.iterdir() if p.name.startswith(path.name))
