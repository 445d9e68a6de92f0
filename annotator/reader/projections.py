"""Parts of records, decoded: what a list of thousands asks for, far quicker than whole records."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import NamedTuple

from annotator.model import (
    AnalystId,
    AttributionId,
    ClaimId,
    ClaimKind,
    Region,
    RegionKind,
    SourceId,
    SourceKind,
    Stance,
    TagId,
)

Ranges = tuple[tuple[int, int], ...]
"""Half-open ranges of code points, in text order."""

KIND_OF = {kind.value: kind for kind in ClaimKind}
STANCE_OF = {stance.value: stance for stance in Stance}
REGION_KIND_OF = {kind.value: kind for kind in RegionKind}
SOURCE_KIND_OF = {kind.value: kind for kind in SourceKind}


class Link(NamedTuple):
    """A layer of a claim without its words."""

    id: AttributionId
    claim: ClaimId
    parent: AttributionId | None
    source: SourceId
    via: SourceId | None
    stance: Stance


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


def ranges_of(spans: Iterable[list[int]]) -> Ranges:
    """Return where spans stand."""
    return tuple([(span[0], span[1]) for span in spans])


def ids_in(column: str) -> tuple[TagId, ...]:
    """Return the ids of a stored list of them."""
    return tuple(json.loads(column)) if column != "[]" else ()
