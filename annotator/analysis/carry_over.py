"""Which claims of a document stand in a later state of it, and which have to be asked about.

The reading of the project and the work on the texts are apart, so that the second may run where
it keeps nobody waiting.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from annotator.commands.revisions import CarriedClaim, CarryOver
from annotator.model import (
    Attribution,
    AttributionId,
    Claim,
    ClaimId,
    Document,
    DocumentId,
    Mark,
    Source,
    Span,
)
from annotator.reader import Reader
from annotator.text.comparison import Comparison, Range
from annotator.text.reanchoring import FoundPlace, Reanchoring

_NAME = re.compile(r"[^\W\d_]{3,}")
"""The words of a name that tell it from others."""


class Doubt(StrEnum):
    """Why a claim waits."""

    NOT_FOUND = "not-found"
    WORDS_CHANGED = "words-changed"
    SEVERAL_PLACES = "several-places"
    SOURCE_CHANGED = "source-changed"


@dataclass(frozen=True, slots=True, kw_only=True)
class Material:
    """What there is to carry over: values that may cross to another thread or process.

    `names` are, for each layer, those of its source and of what it was said in.
    """

    document_id: DocumentId
    revises_id: DocumentId
    old: str
    new: str
    claims: tuple[Claim, ...]
    layers: dict[ClaimId, tuple[Attribution, ...]]
    names: dict[AttributionId, tuple[str, ...]]
    marks: tuple[Mark, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposal:
    """Where a claim could go: its words and those of its layers as far as they were found.

    `score` is 0 to 1, `doubt` is None where nothing speaks against the place.
    """

    claim: CarriedClaim
    score: float
    doubt: Doubt | None


def material(
    reader: Reader, document_id: DocumentId, revises_id: DocumentId, new_text: str | None = None
) -> Material:
    """Collect what there is to carry over; raises RecordNotFoundError.

    `new_text` is the text of a later document that is not in the project yet.
    """
    layers: dict[ClaimId, list[Attribution]] = {}
    for layer in reader.attributions(revises_id):
        layers.setdefault(layer.claim, []).append(layer)
    sources = {source.id: source for source in reader.all(Source)}
    return Material(
        document_id=document_id,
        revises_id=revises_id,
        old=_text(reader, revises_id),
        new=_text(reader, document_id) if new_text is None else new_text,
        claims=tuple(reader.claims(revises_id)),
        layers={claim: tuple(of_claim) for claim, of_claim in layers.items()},
        names={
            layer.id: tuple(sources[i].name for i in (layer.source, layer.via) if i in sources)
            for of_claim in layers.values()
            for layer in of_claim
        },
        marks=tuple(reader.marks(revises_id)),
    )


def plan_carry_over(
    given: Material, progress: Callable[[float], None] = lambda share: None
) -> CarryOver:
    """Return the command that carries over what is certain and lets the rest wait."""
    finder = _Finder(given)
    claims: list[CarriedClaim] = []
    waiting: list[ClaimId] = []
    for number, claim in enumerate(given.claims):
        progress(number / len(given.claims))
        found = finder.proposal(claim)
        if found.doubt is None:
            claims.append(found.claim)
        else:
            waiting.append(claim.id)
    marks = ((mark.id, finder.certain(mark.spans)) for mark in given.marks)
    return CarryOver(
        document_id=given.document_id,
        revises_id=given.revises_id,
        claims=tuple(claims),
        marks=tuple((mark, ranges) for mark, ranges in marks if ranges),
        waiting=tuple(waiting),
    )


def proposals(given: Material, wanted: Iterable[ClaimId]) -> dict[ClaimId, Proposal]:
    """Return where each of some claims could go."""
    finder = _Finder(given)
    ids = set(wanted)
    return {claim.id: finder.proposal(claim) for claim in given.claims if claim.id in ids}


class _Finder:
    """Weighs places for claims of one document in another."""

    def __init__(self, given: Material) -> None:
        self._given = given
        self._anchors = Reanchoring(Comparison(given.old, given.new))

    def proposal(self, claim: Claim) -> Proposal:
        """Return where a claim could go, and what speaks against it."""
        places = [self._anchors.find(span.start, span.end) for span in claim.spans]
        found = [place for place in places if place is not None]
        layers = self._given.layers.get(claim.id, ())
        words = tuple(
            (layer.id, self.certain(layer.cue), self.certain(layer.mention)) for layer in layers
        )
        ranges = _joined(found)
        doubt = self._doubt(claim, places, ranges, words)
        score = sum(place.score for place in found) / len(places)
        return Proposal(
            claim=CarriedClaim(claim_id=claim.id, ranges=ranges, words=words),
            score=round(score, 3),
            doubt=doubt,
        )

    def certain(self, spans: Sequence[Span]) -> tuple[Range, ...]:
        """Return where spans stand now if that is certain of all, else nothing."""
        places = [self._anchors.find(span.start, span.end) for span in spans]
        found = [place for place in places if place is not None and place.is_certain]
        ranges = _joined(found)
        return ranges if len(ranges) == len(spans) else ()

    def _doubt(
        self,
        claim: Claim,
        places: Sequence[FoundPlace | None],
        ranges: tuple[Range, ...],
        words: Sequence[tuple[AttributionId, tuple[Range, ...], tuple[Range, ...]]],
    ) -> Doubt | None:
        if None in places:
            return Doubt.NOT_FOUND
        found = [place for place in places if place is not None]
        exact = [
            self._is_exact(span, place) for span, place in zip(claim.spans, found, strict=True)
        ]
        if not all(exact):
            return Doubt.WORDS_CHANGED
        if not all(place.is_certain for place in found) or len(ranges) != len(claim.spans):
            return Doubt.SEVERAL_PLACES
        for layer, (_, cue, mention) in zip(
            self._given.layers.get(claim.id, ()), words, strict=True
        ):
            is_lost = len(cue) != len(layer.cue) or len(mention) != len(layer.mention)
            if is_lost or self._is_name_lost(layer, claim.spans[0].start, ranges[0][0]):
                return Doubt.SOURCE_CHANGED
        return None

    def _is_exact(self, span: Span, place: FoundPlace) -> bool:
        return span.exact.split() == self._given.new[place.start : place.end].split()

    def _is_name_lost(self, layer: Attribution, old: int, new: int) -> bool:
        """Tell whether a name that stood in the paragraph of a claim does not stand there now."""
        before = _paragraph(self._given.old, old)
        after = _paragraph(self._given.new, new)
        names = " ".join(self._given.names.get(layer.id, ()))
        return any(word in before and word not in after for word in _NAME.findall(names))


def _text(reader: Reader, document_id: DocumentId) -> str:
    return reader.text(reader.need(Document, document_id))


def _joined(places: Sequence[FoundPlace]) -> tuple[Range, ...]:
    """Return the ranges of places as a claim can hold them: in order, none touching another."""
    ranges: list[Range] = []
    for start, end in sorted((place.start, place.end) for place in places):
        if ranges and start <= ranges[-1][1]:
            ranges[-1] = (ranges[-1][0], max(end, ranges[-1][1]))
        else:
            ranges.append((start, end))
    return tuple(ranges)


def _paragraph(text: str, offset: int) -> set[str]:
    """Return the words of the line around an offset."""
    start = text.rfind("\n", 0, offset) + 1
    end = text.find("\n", offset)
    return set(_NAME.findall(text[start : end if end >= 0 else len(text)]))
