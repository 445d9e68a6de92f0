"""What a command made different, field by field; all else must be as it was."""

from __future__ import annotations

from dataclasses import MISSING, dataclass, field, fields
from datetime import datetime
from typing import Any

from annotator.model import (
    RECORD_TYPES,
    Claim,
    ClaimId,
    ClaimKind,
    Evidence,
    EvidenceId,
    Mark,
    MarkId,
    MarkReason,
    Reading,
    Record,
    Region,
    RegionKind,
    Relation,
    RelationId,
    RelationType,
    Revision,
    Source,
    SourceId,
    SourceKind,
    Tag,
    TagId,
    reading_id,
    region_id,
    revision_id,
)
from annotator.project import Command, Project

from .example import ANALYST, MINISTER, ONE, OTHER, TWO, cut, layer, record

FIRST_REGION, SECOND_REGION = region_id(ONE, 0, 52), region_id(ONE, 53, 75)
OTHER_REGION = region_id(TWO, 0, 14)
BACK = revision_id(ONE, TWO)

MORE: tuple[Record, ...] = (
    ANALYST,
    Region(id=SECOND_REGION, document=ONE, kind=RegionKind.COMMENT, start=53, end=75),
    Region(
        id=OTHER_REGION,
        document=TWO,
        kind=RegionKind.HEADLINE,
        start=0,
        end=14,
        voice=SourceId("agency"),
    ),
    Mark(id=MarkId("знак"), document=TWO, spans=(cut(8, 13, OTHER),), reason=MarkReason.METADATA),
    Reading(id=reading_id(TWO), document=TWO, sha256=record(reading_id(ONE)).sha256),
    Source(
        id=SourceId("Ж"),
        name="Ж",
        kind=SourceKind.ORGANISATION,
        affiliation=MINISTER,
        by=MINISTER,
        document=ONE,
    ),
    Tag(id=TagId("größe"), name="Größe", parent=TagId("sealed")),
    Claim(
        id=ClaimId("四"),
        document=TWO,
        kind=ClaimKind.OPINION,
        spans=(cut(0, 7, OTHER),),
        tags=(TagId("größe"), TagId("sealed")),
        statement="They said so.",
        borderline=True,
        credibility=6,
        note="see „one“",
    ),
    layer("слой", "四", "minister", via=SourceId("paper"), mention=(cut(8, 13, OTHER),)),
    layer("слой 2", "四", "Ж", "слой"),
    layer("tief", "one", "paper", "inner"),
    layer("tiefer", "one", "paper", "tief"),
    layer("ganz", "one", "minister", "tiefer"),
    Relation(
        id=RelationId("zurück"),
        from_claim=ClaimId("四"),
        type=RelationType.WEAKENS,
        to_claim=ClaimId("two"),
        rationale="it cannot be",
    ),
    Relation(
        id=RelationId("innen"),
        from_claim=ClaimId("四"),
        type=RelationType.EXPLAINS,
        to_claim=ClaimId("three"),
    ),
    Evidence(id=EvidenceId("beleg"), claim=ClaimId("四"), document=ONE, spans=(cut(0, 12),)),
    Revision(id=BACK, document=ONE, revises=TWO, waiting=(ClaimId("three"), ClaimId("四"))),
)

Fields = dict[str, Any]
CHANGED_NOW: Fields = {"modified": "now", "modified_by": "ann"}
ENTERED_NOW: Fields = {"created": "now", "created_by": "ann"}


@dataclass(frozen=True, kw_only=True)
class Difference:
    """Of what is new the fields that are not left out, of what changed the new values."""

    new: dict[str, Fields] = field(default_factory=dict)
    changed: dict[str, Fields] = field(default_factory=dict)
    gone: set[str] = field(default_factory=set)


def difference(project: Project, command: Command) -> Difference:
    """Do a command and return what it made different; the time of the edit is "now"."""
    before = _everything(project)
    edit = project.do(command)
    assert edit is not None
    after = _everything(project)
    at = edit.summary.at
    return Difference(
        new={i: _given(after[i], at) for i in after if i not in before},
        changed={
            i: {
                f.name: _plain(getattr(after[i], f.name), at)
                for f in fields(after[i])
                if getattr(after[i], f.name) != getattr(before[i], f.name)
            }
            for i in after
            if i in before and before[i] != after[i]
        },
        gone=set(before) - set(after),
    )


def _everything(project: Project) -> dict[str, Record]:
    found = [record for cls in RECORD_TYPES for record in project.read.all(cls)]
    everything = {str(record.id): record for record in found}
    assert len(everything) == len(found)
    return everything


def _given(made: Record, at: datetime) -> Fields:
    return {
        f.name: _plain(getattr(made, f.name), at)
        for f in fields(made)
        if f.name != "id" and (f.default is MISSING or getattr(made, f.name) != f.default)
    }


def _plain(value: object, at: datetime) -> object:
    return "now" if value == at else value
