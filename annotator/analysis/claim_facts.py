"""What a search asks of the claims of one document, read in a few quick queries.

Records with their chains would answer the same, twenty times slower.
"""

from __future__ import annotations

import json
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

from annotator.analysis.matches import Needle, Range, SearchableText
from annotator.analysis.search import Place
from annotator.model import (
    AnalystId,
    Attribution,
    Claim,
    ClaimId,
    ClaimKind,
    Document,
    Evidence,
    Region,
    SourceId,
    Stance,
    TagId,
)
from annotator.reader import Reader, Voices
from annotator.text.span_index import SpanIndex

BETWEEN = "\0"
"""Stands between statements and notes: no text and no needle holds it."""
_KINDS = {kind.value: kind for kind in ClaimKind}
_STANCES = {stance.value: stance for stance in Stance}


@dataclass(frozen=True, slots=True)
class ClaimFacts:
    """What a search asks of a claim. Tuples, not sets: they are small and there are many.

    `sources` are those of all layers, and what they said it in; `origins` those of the innermost
    layers, or where there is none whoever speaks there.
    """

    id: ClaimId
    number: int
    kind: ClaimKind | None
    ranges: tuple[Range, ...]
    tags: tuple[TagId, ...]
    analyst: AnalystId | None
    sources: tuple[SourceId, ...]
    origins: tuple[SourceId, ...]
    stances: tuple[Stance, ...]
    is_checked: bool


class DocumentFacts:
    """The claims of one document in text order, and all that is said of them as one text."""

    def __init__(self, claims: list[ClaimFacts], said: list[tuple[str, str]]) -> None:
        self.claims = claims
        self._spans = SpanIndex(
            (start, end, number)
            for number, claim in enumerate(claims)
            for start, end in claim.ranges
        )
        self._places: list[tuple[int, int, ClaimFacts, Place]] = []
        parts: list[str] = []
        at = 0
        for claim, texts in zip(claims, said, strict=True):
            for place, text in zip((Place.STATEMENT, Place.NOTE), texts, strict=True):
                if text:
                    parts.append(text)
                    self._places.append((at, at + len(text), claim, place))
                    at += len(text) + len(BETWEEN)
        self._said = SearchableText(BETWEEN.join(parts))

    def touching(self, start: int, end: int) -> Iterator[ClaimFacts]:
        """Yield claims with words in a range, first those it begins in, the innermost first."""
        for _, _, number in self._spans.at(start) + self._spans.overlapping(start, end):
            yield self.claims[number]

    def find_said(self, needle: Needle) -> Iterator[tuple[ClaimFacts, Place, str, int, int]]:
        """Yield where a needle stands in statements and notes: the text and the range in it."""
        for start, end in self._said.find(needle):
            number = bisect_right(self._places, start, key=lambda place: place[0]) - 1
            first, last, claim, place = self._places[number]
            yield claim, place, self._said.text[first:last], start - first, end - first


def read_facts(reader: Reader, document: Document) -> DocumentFacts:
    """Return what a search asks of a document's claims."""
    names = ("id", "kind", "spans", "tags", "created_by", "statement", "note")
    rows = reader.stored(Claim, names, document=document.id)
    if not rows:
        return DocumentFacts([], [])
    spans = json.loads("[" + ",".join([row[2] for row in rows]) + "]")
    ranges = [tuple([(s[0], s[1]) for s in of_claim]) for of_claim in spans]
    ids = [row[0] for row in rows]
    layers = _layers(reader, ids)
    checked = {row[0] for row in reader.stored(Evidence, ("claim",), claim=ids)}
    regions = reader.stored(Region, ("start", "end", "voice"), document=document.id)
    voices = Voices(document, regions)
    order = sorted(range(len(rows)), key=lambda n: (*ranges[n][0], ids[n]))
    claims = []
    for number, n in enumerate(order, 1):
        _, kind, _, tags, analyst, _, _ = rows[n]
        sources, origins, stances = layers.get(ids[n], ((), (), ()))
        if not origins and (speaker := voices.at(ranges[n][0][0])):
            origins = (speaker,)
        claims.append(
            ClaimFacts(
                ids[n],
                number,
                _KINDS.get(kind),
                ranges[n],
                tuple(json.loads(tags)) if tags != "[]" else (),
                analyst,
                sources,
                origins,
                stances,
                ids[n] in checked,
            )
        )
    return DocumentFacts(claims, [(rows[n][5], rows[n][6]) for n in order])


_Layers = tuple[tuple[SourceId, ...], tuple[SourceId, ...], tuple[Stance, ...]]


def _layers(reader: Reader, ids: list[ClaimId]) -> dict[ClaimId, _Layers]:
    """Return the sources, the origins and the stances of claims that have any."""
    names = ("id", "claim", "source", "via", "stance", "parent")
    rows = reader.stored(Attribution, names, claim=ids)
    parents = {row[5] for row in rows if row[5]}
    found: dict[ClaimId, _Layers] = {}
    for layer, claim, source, via, stance, _ in rows:
        sources, origins, stances = found.get(claim, ((), (), ()))
        sources = (*sources, source, via) if via else (*sources, source)
        if layer not in parents:
            origins = (*origins, source)
        found[claim] = (sources, origins, (*stances, _STANCES[stance]))
    return found
