"""Which claims of a document stand in a later version of it, and which have to be asked about.

The reading of the project and the work on the texts are apart, so that the second may run where
it keeps nobody waiting.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import cached_property
from itertools import pairwise

from annotator.commands.revisions import CarriedClaim, CarryOver
from annotator.grouping import grouped
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
from annotator.progress import Tell, unheard
from annotator.reader import Reader
from annotator.text.comparison import Comparison, Difference, Range
from annotator.text.reanchoring import FoundPlace, Reanchoring
from annotator.text.referring_words import REFERRING, REFERRING_FIRST
from annotator.text.standing import Change, Standing

_PRONOUNS = REFERRING | REFERRING_FIRST
_FARTHEST_NAME = 12
"""Sentences in which a source's name is looked for, back from a claim."""


class Doubt(StrEnum):
    """Why a claim waits."""

    NOT_FOUND = "not-found"
    WORDS_CHANGED = "words-changed"
    SEVERAL_PLACES = "several-places"
    SOURCE_CHANGED = "source-changed"
    AROUND_CHANGED = "around-changed"


_DOUBTS = {
    Change.GONE: Doubt.NOT_FOUND,
    Change.WORDS: Doubt.WORDS_CHANGED,
    Change.SEVERAL: Doubt.SEVERAL_PLACES,
    Change.AROUND: Doubt.AROUND_CHANGED,
}


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
    language: str = ""
    """Of the document that is revised, by which sentences of both are told apart."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposal:
    """Where a claim could go: its words and those of its layers as far as they were found.

    `score` is 0 to 1, `doubt` is None where nothing speaks against the place. `sentence` is the
    one that the claim begins in, and the one of the new text that stands for it, if any does.
    """

    claim: CarriedClaim
    score: float
    doubt: Doubt | None
    sentence: tuple[Range, Range | None]


def material(
    reader: Reader, document_id: DocumentId, revises_id: DocumentId, new_text: str | None = None
) -> Material:
    """Collect what there is to carry over; raises RecordNotFoundError.

    `new_text` is the text of a later document that is not in the project yet.
    """
    layers = grouped((layer.claim, layer) for layer in reader.attributions(revises_id))
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
        language=reader.need(Document, revises_id).language,
    )


def plan_carry_over(given: Material, progress: Tell = unheard) -> CarryOver:
    """Return the command that carries over what is certain and lets the rest wait."""
    finder = _Finder(given)
    claims: list[CarriedClaim] = []
    waiting: list[ClaimId] = []
    for number, claim in enumerate(given.claims):
        progress(number / len(given.claims))
        carried, doubt = finder.carried(claim)
        if doubt is None:
            claims.append(carried)
        else:
            waiting.append(claim.id)
    marks = ((mark.id, finder.unturned(mark.spans)) for mark in given.marks)
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


def change_shown(given: Material, proposal: Proposal) -> tuple[str, str]:
    """Return a claim's sentence then and now, in ⟦brackets⟧ what changed; "" where it is gone."""
    (start, end), now = proposal.sentence
    old = given.old[start:end]
    new = given.new[slice(*now)] if now else ""
    if not new:
        return old, ""
    blocks = [b for b in Comparison(old, new).blocks() if b.difference is not Difference.EQUAL]
    return _bracketed(old, [b.old for b in blocks]), _bracketed(new, [b.new for b in blocks])


def _bracketed(text: str, ranges: Iterable[Range]) -> str:
    for start, end in sorted(ranges, reverse=True):
        if start < end:
            text = f"{text[:start]}⟦{text[start:end]}⟧{text[end:]}"
    return text


class _Finder:
    """Weighs places for claims of one document in another."""

    def __init__(self, given: Material) -> None:
        self._given = given
        self._standing = Standing(given.old, given.new, given.language)

    @cached_property
    def _folded(self) -> tuple[str, str]:
        return _folded(self._given.old), _folded(self._given.new)

    @cached_property
    def _anchors(self) -> Reanchoring:
        return Reanchoring(Comparison(self._given.old, self._given.new))

    def carried(self, claim: Claim) -> tuple[CarriedClaim, Doubt | None]:
        """Return a claim at its certain place, or what speaks against it."""
        layers = self._given.layers.get(claim.id, ())
        words = tuple(
            (layer.id, self.certain(layer.cue), self.certain(layer.mention)) for layer in layers
        )
        ranges = self.certain(claim.spans)
        doubt = self._doubt(claim, ranges, layers, words)
        return CarriedClaim(claim_id=claim.id, ranges=ranges, words=words), doubt

    def proposal(self, claim: Claim) -> Proposal:
        """Return where a claim could go, and what speaks against it."""
        carried, doubt = self.carried(claim)
        sentence = self._sentence(claim)
        if doubt is None:
            return Proposal(claim=carried, score=1.0, doubt=None, sentence=sentence)
        places = [self._anchors.find(span.start, span.end) for span in claim.spans]
        found = [place for place in places if place is not None]
        score = round(sum(place.score for place in found) / len(places), 3)
        carried = replace(carried, ranges=_joined(found))
        return Proposal(claim=carried, score=score, doubt=doubt, sentence=sentence)

    def certain(self, spans: Sequence[Span]) -> tuple[Range, ...]:
        """Return where spans stand now if that is certain of all, else nothing."""
        return _whole([self._standing.place(span.start, span.end) for span in spans])

    def unturned(self, spans: Sequence[Span]) -> tuple[Range, ...]:
        """Return where spans stand whose words mean nothing that could be turned, else nothing."""
        return _whole([self._standing.alignment.place(span.start, span.end) for span in spans])

    def _sentence(self, claim: Claim) -> tuple[Range, Range | None]:
        """Return the sentence that a claim begins in, and what became of it."""
        alignment = self._standing.alignment
        number = self._standing.sentence_of(claim.spans[0].start)
        other = alignment.counterpart(number)
        return alignment.old.ranges[number], None if other is None else alignment.new.ranges[other]

    def _doubt(
        self,
        claim: Claim,
        ranges: tuple[Range, ...],
        layers: Sequence[Attribution],
        words: Sequence[tuple[AttributionId, tuple[Range, ...], tuple[Range, ...]]],
    ) -> Doubt | None:
        for span in claim.spans:
            place = self._standing.place(span.start, span.end)
            if isinstance(place, Change):
                return _DOUBTS[place]
        if not ranges:
            return Doubt.AROUND_CHANGED
        numbers = self._standing.sentences_of((span.start, span.end) for span in claim.spans)
        for layer, (_, cue, mention) in zip(layers, words, strict=True):
            is_lost = len(cue) != len(layer.cue) or len(mention) != len(layer.mention)
            if is_lost or any(self._is_name_lost(layer, number) for number in numbers):
                return Doubt.SOURCE_CHANGED
        spans = [*claim.spans, *(s for layer in layers for s in (*layer.cue, *layer.mention))]
        old = [(span.start, span.end) for span in spans]
        touched = self._standing.sentences_of(old)
        ends = numbers[:1] + numbers[-1:]
        in_row = not ends or self._standing.alignment.are_adjacent(*ends)
        is_named = bool(layers) and all(map(self._is_named, layers))
        if not in_row or any(
            self._standing.bears(number, old, is_named=is_named and number in numbers)
            for number in touched
        ):
            return Doubt.AROUND_CHANGED
        return None

    def _is_named(self, layer: Attribution) -> bool:
        """Return whether the mention of a layer has a word of the name of its source."""
        said = _folded(" ".join(span.exact for span in layer.mention))
        names = self._given.names.get(layer.id, ())
        return any(_pattern(word).search(said) for name in names for word in _words_of_name(name))

    def _is_name_lost(self, layer: Attribution, number: int) -> bool:
        """Return whether the new text may name somebody else where the old one named a source.

        The name that stands nearest before a claim is whom it goes back to; the sentences from
        there on have to stand as they stood.
        """
        old, new = self._folded
        sentences = self._standing.alignment.old.ranges
        mention = " ".join(span.exact for span in layer.mention).lower().split()
        is_named = bool(mention) and _PRONOUNS.isdisjoint(mention)
        for name in self._given.names.get(layer.id, ()):
            patterns = [_pattern(word) for word in _words_of_name(name)]
            there = [pattern for pattern in patterns if pattern.search(old)]
            if any(pattern.search(new) is None for pattern in there):
                return True
            for before in range(number, max(-1, number - _FARTHEST_NAME), -1):
                if any(pattern.search(old, *sentences[before]) for pattern in there):
                    if not self._standing.stands_with(before, number, is_named=is_named):
                        return True
                    break
        return False


def _whole(places: Sequence[Range | Change | None]) -> tuple[Range, ...]:
    """Return places if there are all of them, in order and apart, else nothing."""
    ranges = tuple(place for place in places if isinstance(place, tuple))
    is_whole = len(ranges) == len(places)
    return ranges if is_whole and all(a[1] < b[0] for a, b in pairwise(ranges)) else ()


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


def _folded(text: str) -> str:
    """Return a text for looking for names in, as long as it is: small letters where that may be."""
    small = text.lower()
    if len(small) == len(text):
        return small
    return "".join(one if len(one := sign.lower()) == 1 else sign for sign in text)


def _words_of_name(name: str) -> list[str]:
    """Return the words of a name that tell it from others, in small letters."""
    words = re.findall(r"[^\W_]+", name)
    return [_folded(word) for word in words if not (word.islower() and len(word) < 4)]


def _pattern(word: str) -> re.Pattern[str]:
    """Return what finds a word of a name, with another ending or a particle before it."""
    if word.isascii() and len(word) < 5:
        return re.compile(rf"\b{re.escape(word)}")
    return re.compile(re.escape(word[:-2] if len(word) > 4 else word))
