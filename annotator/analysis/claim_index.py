"""What filters, searches and registers ask of the claims of one document, in memory.

It is read in a few quick queries when first asked for (records with their chains would answer the
same, twenty times slower), and patched from each edit: a key press never asks the project.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right, insort
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator
from enum import Enum
from functools import cached_property
from typing import NamedTuple

from annotator.analysis.matches import Needle, SearchableText, fold
from annotator.analysis.query import HitField, Query
from annotator.analysis.vocabulary import Vocabulary
from annotator.model import (
    Attribution,
    Change,
    Claim,
    ClaimId,
    ClaimKind,
    Document,
    Evidence,
    EvidenceId,
    Region,
    SourceId,
    TagId,
)
from annotator.reader import (
    ClaimLine,
    ClaimSources,
    Link,
    Reader,
    SourceRole,
    VoicedRegion,
    Voices,
    claim_sources,
)
from annotator.reader.collector import collector_paused
from annotator.text.span_index import SpanIndex

BETWEEN = "\0"
"""Stands between statements and notes: no text and no needle holds it."""
CANNOT_BE_JUDGED = 6
"""The credibility that says: looked at, and no grade can be given."""
_KINDS = (*ClaimKind, None)


class ClaimOrder(Enum):
    """What claims can be put in order by."""

    NUMBER = "number"
    KIND = "kind"
    WORDS = "words"
    ORIGIN = "origin"
    CREDIBILITY = "credibility"
    STATEMENT = "statement"


class ClaimFacts(NamedTuple):
    """A claim with everything that belongs to it; `layers` in order of entry."""

    line: ClaimLine
    layers: tuple[Link, ...]
    evidence: tuple[EvidenceId, ...]
    sources: ClaimSources


Condition = Callable[[ClaimFacts], bool]


class Tally:
    """How many claims each source is what to, and how many carry each tag."""

    def __init__(self) -> None:
        self.sources: dict[SourceRole, Counter[SourceId]] = {r: Counter() for r in SourceRole}
        self.tags: Counter[TagId] = Counter()

    def add(self, claims: Collection[ClaimFacts], sign: int) -> None:
        """Count claims in (1) or out (-1)."""
        for sources, number in Counter(facts.sources for facts in claims).items():
            for role, counter in self.sources.items():
                for source in sources.in_role(role):
                    counter[source] += sign * number
        for tags, number in Counter(facts.line.tags for facts in claims).items():
            for tag in tags:
                self.tags[tag] += sign * number


class ClaimIndex:
    """The claims of one document, and how many there are of what."""

    def __init__(
        self, reader: Reader, document: Document, vocabulary: Vocabulary, total: Tally
    ) -> None:
        """Read the claims; `total` counts what this document adds to the whole project."""
        self.document = document
        self.tally = Tally()
        self._reader = reader
        self._vocabulary = vocabulary
        self._tallies = (self.tally, total)
        self._facts: dict[ClaimId, ClaimFacts] = {}
        self._shared: dict[tuple[SourceId | None, ...], ClaimSources] = {}
        self._folded: dict[ClaimId, str] = {}
        self._notes: _Notes | None = None
        self._spans: SpanIndex[ClaimId] | None = None
        with reader.at_one_moment(), collector_paused():
            self._regions = {r.id: VoicedRegion.of(r) for r in reader.regions(document.id)}
            self._voices = Voices(document, self._regions.values())
            lines = reader.claim_lines(document.id)
            ids = [line.id for line in lines]
            layers: dict[ClaimId, tuple[Link, ...]] = {}
            for link in reader.links(ids):
                layers[link.claim] = (*layers.get(link.claim, ()), link)
            evidence: dict[ClaimId, tuple[EvidenceId, ...]] = {}
            for evidence_id, claim in reader.evidence_of(ids):
                evidence[claim] = (*evidence.get(claim, ()), evidence_id)
            for line in lines:
                own, held = layers.get(line.id, ()), evidence.get(line.id, ())
                facts = ClaimFacts(line, own, held, self._sources_of(line, own))
                self._facts[line.id] = facts
            self._order = sorted((*line.ranges[0], line.id) for line in lines)
            self._count(self._facts.values(), 1)

    # Answers

    def __iter__(self) -> Iterator[ClaimFacts]:
        """Yield the claims in the order of the text."""
        return (self._facts[claim_id] for _, _, claim_id in self._order)

    @property
    def ids(self) -> Collection[ClaimId]:
        """The ids of the claims, in any order."""
        return self._facts.keys()

    def number(self, line: ClaimLine) -> int:
        """Return the number by which the analyst knows a claim: its place in the text, from 1."""
        return bisect_left(self._order, (*line.ranges[0], line.id)) + 1

    def conditions(self, query: Query) -> list[Condition]:
        """Return what a query asks of a claim, its words apart."""
        found: list[Condition] = []
        if query.kinds:
            found.append(lambda f: f.line.kind in query.kinds)
        if query.is_without_source:
            found.append(lambda f: not f.layers)
        if query.sources:
            found.append(lambda f: not query.sources.isdisjoint(f.sources.in_role(query.role)))
        if query.stances:
            found.append(lambda f: any(layer.stance in query.stances for layer in f.layers))
        if query.tags:
            tags = self._vocabulary.with_those_beneath(query.tags)
            found.append(lambda f: not tags.isdisjoint(f.line.tags))
        if query.analysts:
            found.append(lambda f: f.line.analyst in query.analysts)
        if query.is_unnamed:
            unnamed = self._vocabulary.unnamed
            found.append(lambda f: not unnamed.isdisjoint(f.sources.origins))
        if query.is_unchecked:
            found.append(lambda f: not f.evidence)
        return found

    def matching(self, query: Query) -> set[ClaimId]:
        """Return the claims that meet all of a query; its words in what a table shows of them."""
        ids = self._holding(query.needle) if query.text else self._facts.keys()
        found = [self._facts[claim_id] for claim_id in ids]
        for condition in self.conditions(query):
            found = [facts for facts in found if condition(facts)]
        return {facts.line.id for facts in found}

    def in_order(self, order: ClaimOrder, *, is_descending: bool = False) -> list[ClaimId]:
        """Return all claims in an order, equal ones in the order of the text.

        What there is nothing to say of comes last either way: an absent grade, and the grade that
        says that none can be given, are no worse than a bad one.
        """
        ids = [claim_id for _, _, claim_id in self._order]
        if order is ClaimOrder.NUMBER:
            return ids[::-1] if is_descending else ids
        keys = {claim_id: self._key(self._facts[claim_id], order) for claim_id in ids}
        with_value = [i for i in ids if keys[i] not in ("", None)]
        with_value.sort(key=lambda i: keys[i], reverse=is_descending)  # type: ignore[arg-type,return-value]  # all of one type
        without_value = [i for i in ids if keys[i] in ("", None)]
        if order is ClaimOrder.CREDIBILITY:
            without_value.sort(key=lambda i: self._facts[i].line.credibility is None)
        return with_value + without_value

    @property
    def without_source(self) -> int:
        """How many claims are linked to no source."""
        return sum(not facts.layers for facts in self._facts.values())

    def offers(self) -> list[tuple[Query, int]]:
        """Return the conditions that some claims here meet, each with how many do.

        All sources and tags; of the others those that leave some claims out.
        """
        facts = self._facts.values()
        sources = self.tally.sources[SourceRole.CHAIN] + self.tally.sources[SourceRole.VOICE]
        stances = Counter(s for f in facts for s in {layer.stance for layer in f.layers})
        analysts = Counter(f.line.analyst for f in facts if f.line.analyst)
        flags = (Query(is_unnamed=True), Query(is_unchecked=True))
        others = [(Query(stances=frozenset({s})), number) for s, number in stances.items()]
        others += [(Query(analysts=frozenset({a})), number) for a, number in analysts.items()]
        others += [(flag, len(self.matching(flag))) for flag in flags]
        return [
            *((Query(sources=frozenset({s})), number) for s, number in sources.items() if number),
            *((Query(tags=frozenset({t})), number) for t, number in self._tags_used().items()),
            *((query, number) for query, number in others if 0 < number < len(facts)),
        ]

    def _tags_used(self) -> Counter[TagId]:
        """Return how many claims each tag would let through as a filter."""
        above = self._vocabulary.with_those_above
        counts: Counter[TagId] = Counter()
        for facts in self._facts.values():
            if facts.line.tags:
                counts.update({wider for tag in facts.line.tags for wider in above(tag)})
        return counts

    def touching(self, start: int, end: int) -> Iterator[ClaimFacts]:
        """Yield claims with words in a range, first those it begins in, the innermost first."""
        if self._spans is None:
            self._spans = SpanIndex(
                (a, b, facts.line.id) for facts in self for a, b in facts.line.ranges
            )
        for _, _, claim_id in self._spans.at(start) + self._spans.overlapping(start, end):
            yield self._facts[claim_id]

    def find_in_notes(self, needle: Needle) -> Iterator[tuple[ClaimFacts, HitField, str, int, int]]:
        """Yield where a needle stands in statements and notes: the text and the range in it."""
        if self._notes is None:
            self._notes = _Notes(facts.line for facts in self)
        for claim_id, field, text, start, end in self._notes.find(needle):
            yield self._facts[claim_id], field, text, start, end

    def prepare(self) -> None:
        """Fold the words of all claims now, so that the first letter finds as fast as any."""
        for claim_id in self._facts.keys() - self._folded.keys():
            self._folded[claim_id] = fold(self._shown(claim_id))

    # Following

    def apply(self, changes: Iterable[Change]) -> None:
        """Take in what an edit changed of this document and of what belongs to its claims."""
        others: list[Change] = []
        voiced: list[tuple[int, int]] = []
        for change in changes:
            match change.record:
                case Claim() as claim:
                    self._take_claim(claim, is_there=change.after is not None)
                case Region():
                    for region in (change.before, change.after):
                        if isinstance(region, Region):
                            self._regions.pop(region.id, None)
                            voiced.append((region.start, region.end))
                    if isinstance(change.after, Region):
                        self._regions[change.after.id] = VoicedRegion.of(change.after)
                case Document() as document:
                    old, self.document = self.document, document
                    if (old.author, old.publication) != (document.author, document.publication):
                        voiced.append((0, document.length))
                case _:
                    others.append(change)
        for change in others:
            self._patch_dependents(change)
        if voiced:
            self._voices = Voices(self.document, self._regions.values())
        for start, end in voiced:
            first, last = (bisect_left(self._order, (offset,)) for offset in (start, end))
            for _, _, claim_id in self._order[first:last]:
                self._change(claim_id)

    def _take_claim(self, claim: Claim, *, is_there: bool) -> None:
        old = self._facts.get(claim.id)
        if old is not None:
            self._remove(old)
        if is_there:
            ranges = tuple((span.start, span.end) for span in claim.spans)
            said = (claim.statement, claim.note, claim.tags, claim.created_by, claim.credibility)
            line = ClaimLine(claim.id, claim.kind, ranges, *said)
            layers, evidence = (old.layers, old.evidence) if old else ((), ())
            self._put(ClaimFacts(line, layers, evidence, self._sources_of(line, layers)))
            insort(self._order, (*ranges[0], claim.id))
            if self._spans is not None:
                for start, end in ranges:
                    self._spans.add(start, end, claim.id)

    def _patch_dependents(self, change: Change) -> None:
        for record, is_there in ((change.before, False), (change.after, True)):
            match record:
                case Attribution(claim=claim_id) if facts := self._facts.get(claim_id):
                    others = tuple(each for each in facts.layers if each.id != record.id)
                    self._change(claim_id, layers=(*others, _link(record)) if is_there else others)
                case Evidence(claim=claim_id) if facts := self._facts.get(claim_id):
                    held = tuple(each for each in facts.evidence if each != record.id)
                    self._change(claim_id, evidence=(*held, record.id) if is_there else held)

    def _change(
        self,
        claim_id: ClaimId,
        layers: tuple[Link, ...] | None = None,
        evidence: tuple[EvidenceId, ...] | None = None,
    ) -> None:
        """Give a claim other layers or evidence, and whom it goes back to by these."""
        old = self._facts[claim_id]
        layers = old.layers if layers is None else layers
        evidence = old.evidence if evidence is None else evidence
        self._count((old,), -1)
        self._put(ClaimFacts(old.line, layers, evidence, self._sources_of(old.line, layers)))

    def _put(self, facts: ClaimFacts) -> None:
        self._facts[facts.line.id] = facts
        self._count((facts,), 1)

    def _remove(self, facts: ClaimFacts) -> None:
        start, end = facts.line.ranges[0]
        del self._facts[facts.line.id]
        del self._order[bisect_left(self._order, (start, end, facts.line.id))]
        self._folded.pop(facts.line.id, None)
        self._notes = None
        self._count((facts,), -1)
        if self._spans is not None:
            for start, end in facts.line.ranges:
                self._spans.remove(start, end, facts.line.id)

    def _count(self, claims: Collection[ClaimFacts], sign: int) -> None:
        for tally in self._tallies:
            tally.add(claims, sign)

    def leave(self) -> None:
        """Take what this document adds out of the counts of the project."""
        self._count(self._facts.values(), -1)

    # How

    def _sources_of(self, line: ClaimLine, layers: tuple[Link, ...]) -> ClaimSources:
        """Return whom a claim goes back to; claims of one layer or none share their values."""
        if len(layers) > 1:
            return claim_sources(layers, None)
        voice = None if layers else self._voices.at(line.ranges[0][0])
        key = (layers[0].source, layers[0].via) if layers else (voice,)
        found = self._shared.get(key)
        if found is None:
            found = self._shared[key] = claim_sources(layers, voice)
        return found

    def _holding(self, needle: Needle) -> set[ClaimId]:
        """Return the claims whose words, statement or origins' names hold a needle."""
        self.prepare()
        letters = fold(needle.text)
        found = {claim_id for claim_id, text in self._folded.items() if letters in text}
        if needle.is_case or needle.is_word:
            shown = {claim_id: SearchableText(self._shown(claim_id)) for claim_id in found}
            found = {i for i, text in shown.items() if next(text.find(needle), None)}
        named = self._vocabulary.named_like(needle)
        if named:
            facts = self._facts.values()
            found |= {f.line.id for f in facts if not named.isdisjoint(f.sources.origins)}
        return found

    @cached_property
    def _text(self) -> str:
        return self._reader.text(self.document)

    def _shown(self, claim_id: ClaimId) -> str:
        """Return a claim's words and its statement, each on one line as a table shows them."""
        line = self._facts[claim_id].line
        parts = (*(self._text[start:end] for start, end in line.ranges), line.statement)
        return "\n".join(" ".join(part.split()) for part in parts if part)

    def _key(self, facts: ClaimFacts, order: ClaimOrder) -> object:
        match order:
            case ClaimOrder.KIND:
                return _KINDS.index(facts.line.kind)
            case ClaimOrder.WORDS:
                start, end = facts.line.ranges[0]
                return " ".join(self._text[start:end].split()).casefold()
            case ClaimOrder.ORIGIN:
                named = self._vocabulary.sources
                return ", ".join(named[i].name.casefold() for i in facts.sources.origins)
            case ClaimOrder.CREDIBILITY:
                grade = facts.line.credibility
                return None if grade == CANNOT_BE_JUDGED else grade
            case _:
                return facts.line.statement.casefold()


class _Notes:
    """Statements and notes of the claims of a document, as one text."""

    def __init__(self, lines: Iterable[ClaimLine]) -> None:
        self._places: list[tuple[int, int, ClaimId, HitField]] = []
        parts: list[str] = []
        at = 0
        for line in lines:
            for field, text in ((HitField.STATEMENT, line.statement), (HitField.NOTE, line.note)):
                if text:
                    parts.append(text)
                    self._places.append((at, at + len(text), line.id, field))
                    at += len(text) + len(BETWEEN)
        self._text = SearchableText(BETWEEN.join(parts))

    def find(self, needle: Needle) -> Iterator[tuple[ClaimId, HitField, str, int, int]]:
        """Yield where a needle stands: the claim, the text, and the range in it."""
        for start, end in self._text.find(needle):
            number = bisect_right(self._places, start, key=lambda place: place[0]) - 1
            first, last, claim_id, field = self._places[number]
            yield claim_id, field, self._text.text[first:last], start - first, end - first


def _link(layer: Attribution) -> Link:
    return Link(layer.id, layer.claim, layer.parent, layer.source, layer.via, layer.stance)
