"""The words of a claim held against a passage: which of them count, and what verdict follows."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, repeat
from typing import NamedTuple

from annotator.findings.facts import Facts
from annotator.findings.paths import nodes_of
from annotator.findings.records import Records
from annotator.model import (
    Attribution,
    Claim,
    ClaimId,
    Directness,
    Document,
    DocumentId,
    Span,
    Verdict,
)
from annotator.text.fidelity import Departure, Difference, departures, passage_of
from annotator.text.quote_pairs import quotations
from annotator.text.weighty_words import HEDGES

Range = tuple[int, int]

_OF_A_REPORT = (Departure.NEGATION, Departure.NUMBER, Departure.UNIT, Departure.DATE)
"""What even words of somebody else's must not change."""
_FEW = 3
_RARE = 3
"""Words of a claim, the longest ones, of which a document must hold one to be searched."""
_GRAVE = (*_OF_A_REPORT, Departure.NAME)


def differences(records: Records, claim: Claim, passage: Sequence[Span]) -> list[Difference]:
    """Return how a claim departs from a passage: a quotation by any word, a report by few."""
    original = " ".join(span.exact for span in passage)
    said, is_quoted = words_of(records, claim)
    found = departures(said, original)
    if is_quoted:
        return found
    few = (each for each in found if _is_short(said, original, each))
    return [each for each in few if each.kind in _OF_A_REPORT or _is_lost_hedge(said, each)]


def words_of(records: Records, claim: Claim) -> tuple[str, bool]:
    """Return the quoted words of a claim, else all; and whether they are quoted."""
    document, layers = records.get(Document, claim.document), records.layers(claim.id)
    if document is None:
        return quoted_words("", (), claim, layers)
    return quoted_words(records.text(document), records.quotations(document), claim, layers)


def quoted_words(
    text: str, quotations: Sequence[Range], claim: Claim, layers: Iterable[Attribution]
) -> tuple[str, bool]:
    """Return the same of a claim in a text whose quotations are known where the claim stands."""
    if quoted := list(_in_marks(claim, quotations)):
        return " … ".join(text[start:end] for start, end in quoted), True
    is_direct = any(layer.directness is Directness.DIRECT for layer in layers)
    return " ".join(span.exact for span in claim.spans), is_direct


class Held(NamedTuple):
    """A claim held against a passage: the words of both, and how they differ."""

    said: str
    original: str
    is_quoted: bool
    found: list[Difference]

    @property
    def verdict(self) -> Verdict:
        """The verdict that the differences suggest."""
        return proposed_verdict(self.found, is_quoted=self.is_quoted)


NOTHING_HELD = Held("", "", False, [])


def held_against(
    text: str,
    paragraphs: Iterable[Range],
    claim: Claim,
    layers: Iterable[Attribution],
    passage: str,
) -> Held:
    """Return a claim of a text held against a passage; `paragraphs` are those it stands in."""
    said, is_quoted = quoted_words(text, quotations(text, paragraphs), claim, layers)
    return Held(said, passage, is_quoted, departures(said, passage))


def _is_lost_hedge(said: str, found: Difference) -> bool:
    """Return whether a report is surer than its passage; how it puts a hedge is its own affair.

    So is where it begins.
    """
    words = said[slice(*found.said)].casefold().split()
    is_inside = found.said[1] > 0
    return found.kind is Departure.HEDGE and is_inside and HEDGES.isdisjoint(words)


def _is_short(said: str, original: str, found: Difference) -> bool:
    """Return whether a few words stand for few: more are told in other words altogether."""
    sides = (said[slice(*found.said)], original[slice(*found.original)])
    return all(len(side.split()) <= _FEW for side in sides)


def proposed_verdict(found: Iterable[Difference], *, is_quoted: bool) -> Verdict:
    """Return the verdict that differences suggest."""
    kinds = {each.kind for each in found}
    if not kinds:
        return Verdict.VERBATIM if is_quoted else Verdict.FAITHFUL
    if not kinds.isdisjoint(_GRAVE):
        return Verdict.CONTRADICTED
    if Departure.HEDGE in kinds:
        return Verdict.OVERSTATED
    return Verdict.PARTIAL if is_quoted else Verdict.FAITHFUL


def passage_for(records: Records, claim: Claim, document: Document) -> Range | None:
    """Return where the words of a claim stand in a document, exactly or nearly; None if nowhere."""
    said, _ = words_of(records, claim)
    return passage_of(said, records.text(document))


@dataclass(frozen=True, slots=True)
class InHand:
    """Where the words of a claim stand in another document, and how they differ there."""

    document: DocumentId
    range: Range
    differences: tuple[Difference, ...]


def passage_in_hand(facts: Facts, claim_id: ClaimId) -> InHand | None:
    """Return the passage of a claim in another document: exact before near, its sources first."""
    claim = facts.claim(claim_id)
    said, _ = words_of(facts, claim)
    nearest: InHand | None = None
    for document in _documents_for(facts, claim, said):
        place = passage_for(facts, claim, document)
        if place is None:
            continue
        original = facts.text(document)[slice(*place)]
        found = InHand(document.id, place, tuple(departures(said, original)))
        if not found.differences:
            return found
        nearest = nearest or found
    return nearest


def _documents_for(facts: Facts, claim: Claim, said: str) -> Iterator[Document]:
    """Yield other documents: those that its sources are, then those that hold its rarer words."""
    seen = {facts.text_key(claim.document)}
    nodes = [node for path in facts.paths.onward(claim.id) for node in nodes_of(path)]
    sources = (facts.source(node) for node in nodes)
    in_hand = (facts.get(Document, source.document) for source in sources if source)
    rare = sorted(set(said.casefold().split()), key=len)[-_RARE:]
    every = sorted(facts.all(Document), key=lambda document: document.id)
    for document, is_source in chain(zip(in_hand, repeat(True)), zip(every, repeat(False))):
        if document is None or document.sha256 in seen:
            continue
        if is_source or any(word in facts.text(document).casefold() for word in rare):
            seen.add(document.sha256)
            yield document


def _in_marks(claim: Claim, quotations: Sequence[Range]) -> Iterator[Range]:
    """Yield the parts of a claim that stand in quotation marks."""
    for start, end in quotations:
        for span in claim.spans:
            first, last = max(start, span.start), min(end, span.end)
            if first < last:
                yield first, last
