"""What filters, searches and registers ask of the claims of one document, in memory.

It is read in a few quick queries when first asked for (records with their chains would answer the
same, twenty times slower), and patched from each edit: a key press never asks the project.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right, insort
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence, Set
from functools import cached_property
from itertools import accumulate, islice
from typing import TypeVar

from annotator.analysis.claim_facts import ClaimFacts, Condition, Tally, conditions
from annotator.analysis.claim_offers import offers
from annotator.analysis.claim_orders import ClaimOrder, Key, arranged, sort_keys
from annotator.analysis.matches import Needle, SearchableText
from annotator.analysis.query import HitField, Query
from annotator.analysis.vocabulary import Vocabulary
from annotator.collector import collector_paused
from annotator.model import (
    Attribution,
    Change,
    Claim,
    ClaimId,
    Document,
    Evidence,
    Region,
    Relation,
    SourceId,
)
from annotator.reader import (
    Check,
    ClaimLine,
    ClaimSources,
    Link,
    Place,
    Reader,
    SourceRole,
    Tie,
    VoicedRegion,
    Voices,
    claim_sources,
    place_of,
)
from annotator.text.folding import fold
from annotator.text.quoting import quoted
from annotator.text.span_index import SpanIndex

B = TypeVar("B", Link, Check, Tie)

BETWEEN = "\0"
"""Stands between statements and notes: no text and no needle holds it."""
_MOST_HELD = 12
"""Letters of a word that are typed and taken back."""


class ClaimIndex:
    """The claims of one document, and how many there are of what."""

    def __init__(
        self, reader: Reader, document: Document, vocabulary: Vocabulary, total: Tally
    ) -> None:
        """Nothing is read yet; `total` counts what this document adds to the whole project."""
        self.document = document
        self.tally = Tally()
        self._reader = reader
        self._vocabulary = vocabulary
        self._tallies = (self.tally, total)
        self._read_to = -1
        """The sequence number of the claim that was read last."""
        self._is_whole = False
        self._facts: dict[ClaimId, ClaimFacts] = {}
        self._shared: dict[tuple[SourceId | None, ...], ClaimSources] = {}
        self._folded: dict[ClaimId, str] = {}
        self._held: dict[str, Set[ClaimId]] = {}
        """By letters that were looked for since the last edit, the claims that hold them."""
        self._without_source = 0
        self._notes = _Notes()
        self._spans: SpanIndex[ClaimId] | None = None
        self._unsorted: tuple[list[tuple[int, int, ClaimId]], int] = [], 0
        """What will be in there, so far, and of how many claims."""
        self._order: list[Place] = []
        self._in_order: list[ClaimFacts] | None = None
        """The claims in the order of the text, put together when somebody sorts them."""
        self._regions = {r.id: VoicedRegion.of(r) for r in reader.regions(document.id)}
        self._voices = Voices(document, self._regions.values())

    def read(self, most: int = -1) -> bool:
        """Read all claims, or at most so many further ones; return whether all were read."""
        layers: dict[ClaimId, tuple[Link, ...]] = {}
        checks: dict[ClaimId, tuple[Check, ...]] = {}
        ties: dict[ClaimId, tuple[Tie, ...]] = {}
        with self._reader.at_one_moment(), collector_paused():
            page, last = self._reader.claim_lines(self.document.id, self._read_to, most)
            lines = [line for line in page if line.id not in self._facts]
            ids = [line.id for line in lines]
            for link in self._reader.links(ids):
                layers[link.claim] = (*layers.get(link.claim, ()), link)
            for check in self._reader.checks(ids):
                checks[check.claim] = (*checks.get(check.claim, ()), check)
            for tie in self._reader.ties(ids):
                for end in {tie.from_claim, tie.to_claim}:
                    ties[end] = (*ties.get(end, ()), tie)
            found = [
                ClaimFacts(
                    line,
                    own := layers.get(line.id, ()),
                    checks.get(line.id, ()),
                    ties.get(line.id, ()),
                    self._sources_of(line, own),
                )
                for line in lines
            ]
            self._facts.update({facts.line.id: facts for facts in found})
            self._order += [place_of(line.ranges, line.id) for line in lines]
            self._count(found, 1)
            self._order.sort()
        self._in_order = None
        self._read_to, self._is_whole = last, len(page) != most
        return self._is_whole

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
        return bisect_left(self._order, place_of(line.ranges, line.id)) + 1

    def conditions(self, query: Query) -> list[Condition]:
        """Return what a query asks of a claim here, its words apart."""
        return conditions(query, self._vocabulary, self.document)

    def matching(self, query: Query) -> Set[ClaimId]:
        """Return the claims that meet all of a query; its words in what a table shows of them."""
        if query.document not in (None, self.document.id):
            return set()
        ids = self._holding(query.needle) if query.text else self._facts.keys()
        asked = self.conditions(query)
        if not asked:
            return ids
        found = [self._facts[claim_id] for claim_id in ids]
        for condition in asked:
            found = [facts for facts in found if condition(facts)]
        return {facts.line.id for facts in found}

    def meets(self, claim_id: ClaimId, query: Query) -> bool:
        """Return whether one claim meets all of a query."""
        if query.text:
            needle = query.needle
            if fold(query.text) not in self.folded_text(claim_id):
                return False
            if needle.is_exact and not any(SearchableText(self._shown(claim_id)).find(needle)):
                return False
        is_here = query.document in (None, self.document.id)
        return is_here and all(asked(self._facts[claim_id]) for asked in self.conditions(query))

    def in_order(self, order: ClaimOrder, *, is_descending: bool = False) -> list[ClaimId]:
        """Return all claims in an order, equal ones in the order of the text."""
        ids = [claim_id for _, _, claim_id in self._order]
        if order is ClaimOrder.NUMBER:
            return ids[::-1] if is_descending else ids
        return arranged(ids, self.keys(order), order, is_descending=is_descending)

    def keys(self, order: ClaimOrder) -> Sequence[Key | None]:
        """Return by what each claim is put in order, in the order of the text."""
        if order is ClaimOrder.WORDS and len(self._folded) == len(self._facts):
            return [self._folded[claim_id] or None for _, _, claim_id in self._order]
        if self._in_order is None:
            self._in_order = list(self)
        known = (self.document, self._vocabulary)
        return sort_keys(self._in_order, order, *known, lambda: self._text)

    def facts(self, claim_id: ClaimId) -> ClaimFacts | None:
        """Return what is known of a claim, None where it is not here."""
        return self._facts.get(claim_id)

    def words(self, facts: ClaimFacts) -> str:
        """Return the words of a claim on one line, with an ellipsis where others interrupt them."""
        return quoted(self._text[start:end] for start, end in facts.line.ranges)

    @property
    def without_source(self) -> int:
        """How many claims are linked to no source."""
        return self._without_source

    def offers(self) -> list[tuple[Query, int]]:
        """Return the conditions worth asking of the claims here, each with how many meet it."""
        return offers(self._facts.values(), self._vocabulary)

    def touching(self, start: int, end: int) -> Iterator[ClaimFacts]:
        """Yield claims with words in a range, first those it begins in, the innermost first."""
        self.prepare_spans()
        assert self._spans is not None, "all of it is prepared"
        yield from (self._facts[claim_id] for _, _, claim_id in self._spans.at(start))
        # Most callers are content with the first one.
        overlapping = self._spans.overlapping(start, end)
        yield from (self._facts[claim_id] for _, _, claim_id in overlapping)

    def prepare_spans(self, most: int | None = None) -> bool:
        """Put together where the claims stand ahead of the first word; return whether all are.

        Of at most so many further claims, where somebody is not to wait for all.
        """
        if self._spans is not None:
            return True
        spans, done = self._unsorted
        last = len(self._facts) if most is None else done + most
        spans += [
            (start, end, facts.line.id)
            for facts in islice(self._facts.values(), done, last)
            for start, end in facts.line.ranges
        ]
        self._unsorted = spans, last
        if last >= len(self._facts):
            self._spans, self._unsorted = SpanIndex(spans), ([], 0)
        return self._spans is not None

    def find_in_notes(self, needle: Needle) -> Iterator[tuple[ClaimFacts, HitField, str, int, int]]:
        """Yield where a needle stands in statements and notes: the text and the range in it."""
        self.prepare_notes()
        for claim_id, field, text, start, end in self._notes.find(needle):
            yield self._facts[claim_id], field, text, start, end

    def prepare_notes(self, most: int | None = None) -> bool:
        """Put statements and notes together ahead of the first word; return whether all are.

        Of at most so many further claims, where somebody is not to wait for all.
        """
        first = bisect_right(self._order, self._notes.last)
        places = self._order[first : None if most is None else first + most]
        if places:
            self._notes.add(places[-1], (self._facts[claim_id].line for _, _, claim_id in places))
        is_whole = first + len(places) == len(self._order)
        if is_whole:
            self._notes.prepare()
        return is_whole

    def prepare(self, most: int | None = None) -> int:
        """Fold the words of all claims ahead of the first letter; return of how many.

        Of at most so many, where somebody is not to wait for all.
        """
        if not self.unfolded:
            return 0
        unfolded = list(islice((i for i in self._facts if i not in self._folded), most))
        for claim_id in unfolded:
            self._folded[claim_id] = fold(self._shown(claim_id))
        return len(unfolded)

    @property
    def unfolded(self) -> int:
        """Of how many claims the words have not been folded yet."""
        return len(self._facts) - len(self._folded)

    def folded_text(self, claim_id: ClaimId) -> str:
        """Return what letters are looked for in."""
        if claim_id not in self._folded:
            self._folded[claim_id] = fold(self._shown(claim_id))
        return self._folded[claim_id]

    @property
    def folded(self) -> Mapping[ClaimId, str]:
        """What letters are looked for in, by claim; all of it once it has been prepared."""
        return self._folded

    # Following

    def apply(self, changes: Iterable[Change]) -> None:
        """Take in what an edit changed of this document and of what belongs to its claims."""
        others: list[Change] = []
        voiced: list[tuple[int, int]] = []
        for change in changes:
            match change.record:
                case Claim() as claim:
                    is_known = change.before is None or claim.id in self._facts
                    if self._is_whole or is_known:  # another will be read as it is now
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
                self._change(self._facts[claim_id])

    def _take_claim(self, claim: Claim, *, is_there: bool) -> None:
        old = self._facts.get(claim.id)
        if old is not None:
            self._remove(old)
        if claim.statement or claim.note or (old and (old.line.statement or old.line.note)):
            self._notes = _Notes()
        if is_there:
            ranges = tuple((span.start, span.end) for span in claim.spans)
            said = (claim.statement, claim.note, claim.tags, claim.created_by, claim.credibility)
            made = claim.created.isoformat() if claim.created else ""
            line = ClaimLine(claim.id, claim.kind, ranges, *said, made)
            belonging = (old.layers, old.checks, old.ties) if old else ((), (), ())
            self._put(ClaimFacts(line, *belonging, self._sources_of(line, belonging[0])))
            insort(self._order, place_of(ranges, claim.id))
            if self._spans is not None:
                for start, end in ranges:
                    self._spans.add(start, end, claim.id)

    def _patch_dependents(self, change: Change) -> None:
        for record, is_there in ((change.before, False), (change.after, True)):
            match record:
                case Attribution(claim=claim_id) if facts := self._facts.get(claim_id):
                    layers = _without(facts.layers, record.id)
                    self._change(facts, layers=(*layers, _link(record)) if is_there else layers)
                case Evidence(claim=claim_id) if facts := self._facts.get(claim_id):
                    checks = _without(facts.checks, record.id)
                    check = Check(record.id, claim_id, record.verdict)
                    self._change(facts, checks=(*checks, check) if is_there else checks)
                case Relation(from_claim=one, to_claim=other):
                    tie = Tie(record.id, one, record.type, other)
                    for facts in filter(None, map(self._facts.get, {one, other})):
                        ties = _without(facts.ties, record.id)
                        self._change(facts, ties=(*ties, tie) if is_there else ties)

    def forget_name(self, source_id: SourceId) -> None:
        """Look for the name that a source has now among those of origins."""
        if self.tally.sources[SourceRole.ORIGIN][source_id]:
            self._held.clear()
            for claim_id in tuple(self._folded):
                if source_id in self._facts[claim_id].sources.origins:
                    del self._folded[claim_id]

    def _change(
        self,
        old: ClaimFacts,
        *,
        layers: tuple[Link, ...] | None = None,
        checks: tuple[Check, ...] | None = None,
        ties: tuple[Tie, ...] | None = None,
    ) -> None:
        """Give a claim other layers, checks or relations, and whom it goes back to by these."""
        own = old.layers if layers is None else layers
        self._count((old,), -1)
        self._folded.pop(old.line.id, None)
        self._put(
            ClaimFacts(
                old.line,
                own,
                old.checks if checks is None else checks,
                old.ties if ties is None else ties,
                self._sources_of(old.line, own),
            )
        )

    def _put(self, facts: ClaimFacts) -> None:
        self._facts[facts.line.id] = facts
        self._let_go()
        self._count((facts,), 1)

    def _let_go(self) -> None:
        """Let go of what would have to be put together anew."""
        self._in_order, self._unsorted = None, ([], 0)

    def _remove(self, facts: ClaimFacts) -> None:
        del self._facts[facts.line.id]
        self._let_go()
        del self._order[self.number(facts.line) - 1]
        self._folded.pop(facts.line.id, None)
        self._count((facts,), -1)
        if self._spans is not None:
            for start, end in facts.line.ranges:
                self._spans.remove(start, end, facts.line.id)

    def _count(self, claims: Collection[ClaimFacts], sign: int) -> None:
        """Count claims in (1) or out (-1); what held letters before may do so no longer."""
        self._held.clear()
        self._without_source += sign * sum(not facts.layers for facts in claims)
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

    def _holding(self, needle: Needle) -> Set[ClaimId]:
        """Return the claims whose words, statement or origins' names hold a needle."""
        self.prepare()
        found = self._with_letters(fold(needle.text))
        if needle.is_exact:
            shown = {claim_id: SearchableText(self._shown(claim_id)) for claim_id in found}
            found = {i for i, text in shown.items() if next(text.find(needle), None)}
        return found

    def _with_letters(self, letters: str) -> Set[ClaimId]:
        """Return the claims that hold folded letters: some of those that hold fewer of them."""
        if letters not in self._held:
            folded = self._folded
            wider = [found for fewer, found in self._held.items() if fewer in letters]
            if wider:
                found = {i for i in min(wider, key=len) if letters in folded[i]}
            else:
                found = {i for i, text in folded.items() if letters in text}
            if len(self._held) >= _MOST_HELD:
                del self._held[next(iter(self._held))]
            self._held[letters] = found
        return self._held[letters]

    @cached_property
    def _text(self) -> str:
        return self._reader.text(self.document)

    def _shown(self, claim_id: ClaimId) -> str:
        """Return a claim's words, statement and origins, each on one line as a table shows them."""
        facts = self._facts[claim_id]
        said = (*(self._text[start:end] for start, end in facts.line.ranges), facts.line.statement)
        parts = (*said, *map(self._vocabulary.name_of, facts.sources.origins))
        return "\n".join(" ".join(part.split()) for part in parts if part)


class _Notes:
    """Statements and notes of the claims of a document, as one text."""

    def __init__(self) -> None:
        self.last: Place = (-1, 0, ClaimId(""))
        """The place of the last claim whose words are here."""
        self._said: list[tuple[str, ClaimId, HitField]] = []
        self._starts: list[int] = []
        self._text: SearchableText | None = None

    def add(self, last: Place, lines: Iterable[ClaimLine]) -> None:
        """Take in what is said of further claims, the last of which stands at a place."""
        self.last, self._text = last, None
        self._said += [
            (text, line.id, field)
            for line in lines
            if line.statement or line.note
            for text, field in ((line.statement, HitField.STATEMENT), (line.note, HitField.NOTE))
            if text
        ]

    def prepare(self) -> SearchableText:
        """Return all of it as a text that is ready to be looked through."""
        if self._text is None:
            texts = [text for text, _, _ in self._said]
            self._starts = [0, *accumulate(len(text) + len(BETWEEN) for text in texts)]
            self._text = SearchableText(BETWEEN.join(texts))
            while self._text.prepare():
                pass
        return self._text

    def find(self, needle: Needle) -> Iterator[tuple[ClaimId, HitField, str, int, int]]:
        """Yield where a needle stands: the claim, the text, and the range in it."""
        for start, end in self.prepare().find(needle):
            number = bisect_right(self._starts, start) - 1
            first, (text, claim_id, field) = self._starts[number], self._said[number]
            yield claim_id, field, text, start - first, end - first


def _link(layer: Attribution) -> Link:
    return Link(layer.id, layer.claim, layer.parent, layer.source, layer.via, layer.stance)


def _without(belonging: tuple[B, ...], record_id: str) -> tuple[B, ...]:
    return tuple(each for each in belonging if each.id != record_id)
