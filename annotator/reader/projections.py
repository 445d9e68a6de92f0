"""Parts of records, decoded: what a list of thousands asks for, far quicker than whole records."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from annotator.model import (
    AnalystId,
    AttributionId,
    ClaimId,
    ClaimKind,
    DocumentId,
    EvidenceId,
    Obtained,
    Region,
    RegionKind,
    RelationId,
    RelationType,
    Reliability,
    Source,
    SourceId,
    SourceKind,
    Stance,
    TagId,
    Verdict,
)

Ranges = tuple[tuple[int, int], ...]
"""Half-open ranges of code points, in text order."""
Place = tuple[int, int, ClaimId]
"""By what the claims of a document are put in order; see `place_of`."""

KIND_OF = {kind.value: kind for kind in ClaimKind}
RELATION_OF = {kind.value: kind for kind in RelationType}
VERDICT_OF = {verdict.value: verdict for verdict in Verdict}
STANCE_OF = {stance.value: stance for stance in Stance}
REGION_KIND_OF = {kind.value: kind for kind in RegionKind}
SOURCE_KIND_OF = {kind.value: kind for kind in SourceKind}


@dataclass(frozen=True, slots=True)
class Outline:
    """Where a claim stands and what it is: all that drawing needs. Ranges in text order."""

    id: ClaimId
    kind: ClaimKind | None
    ranges: Ranges

    @property
    def hull(self) -> tuple[int, int]:
        """From the beginning of the first of its ranges to the end of the last."""
        return self.ranges[0][0], max(end for _, end in self.ranges)


@dataclass(frozen=True, slots=True)
class Words:
    """Where a layer of a claim shows in the text: its cue, or the mention of its source."""

    is_cue: bool
    start: int
    end: int


class Link(NamedTuple):
    """A layer of a claim without its words."""

    id: AttributionId
    claim: ClaimId
    parent: AttributionId | None
    source: SourceId
    via: SourceId | None
    stance: Stance


class Check(NamedTuple):
    """A claim held against a passage, without the passage."""

    id: EvidenceId
    claim: ClaimId
    verdict: Verdict | None


class Tie(NamedTuple):
    """A relation between two claims, without what was written on it."""

    id: RelationId
    from_claim: ClaimId
    type: RelationType
    to_claim: ClaimId


class ClaimLine(NamedTuple):
    """A claim without the words of its spans."""

    id: ClaimId
    kind: ClaimKind | None
    ranges: Ranges
    statement: str
    note: str
    tags: tuple[TagId, ...]
    analyst: AnalystId | None
    credibility: int | None
    made: str = ""
    """When it was made, ISO 8601 in UTC; empty where that is not known."""


class ClaimStand(NamedTuple):
    """Where a claim begins."""

    id: ClaimId
    document: DocumentId
    start: int


class VoicedRegion(NamedTuple):
    """Where a region is, and who speaks there, if anybody is known."""

    start: int
    end: int
    kind: RegionKind
    voice: SourceId | None = None

    @classmethod
    def of(cls, region: Region) -> VoicedRegion:
        """Return a region without its id."""
        return cls(region.start, region.end, region.kind, region.voice)


class SourceLine(NamedTuple):
    """A source as a list names it."""

    id: SourceId
    name: str
    kind: SourceKind
    named: bool | None
    reliability: Reliability | None = None
    obtained: Obtained | None = None
    document: DocumentId | None = None

    @classmethod
    def of(cls, source: Source) -> SourceLine:
        """Return what a list says of a source."""
        return cls(*(getattr(source, name) for name in cls._fields))


class ClaimPlaces(NamedTuple):
    """Where the claims of a document stand, as columns: a row each would take twice as long."""

    ids: list[ClaimId]
    kinds: list[ClaimKind | None]
    spans: list[list[list[int]]]
    """The spans of each claim; each begins with its start and its end."""


def spans_in(columns: Iterable[str]) -> list[list[list[int]]]:
    """Return the spans of many records; each begins with its start and its end."""
    spans: list[list[list[int]]] = json.loads("[" + ",".join(columns) + "]")
    return spans


def start_in(column: str) -> int:
    """Return where the first of the spans of a record begins, which is what is stored first."""
    return int(column[2 : column.index(",")])


def ranges_of(spans: Iterable[list[int]]) -> Ranges:
    """Return where spans stand."""
    return tuple([(span[0], span[1]) for span in spans])


def place_of(ranges: Sequence[Sequence[int]], claim_id: ClaimId) -> Place:
    """Return by what a claim is put in order, and so numbered, among those of its document.

    By its first word, and of those that begin together the one that reaches further first; the ids
    decide between claims that do both together.
    """
    return ranges[0][0], -ranges[-1][1], claim_id


def ids_in(column: str) -> tuple[TagId, ...]:
    """Return the ids of a stored list of them."""
    return tuple(json.loads(column)) if column != "[]" else ()
