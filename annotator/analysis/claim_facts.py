"""A claim with everything that belongs to it, and the conditions that a query puts to it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection
from typing import NamedTuple

from annotator.analysis.query import DEEPEST, Query
from annotator.analysis.vocabulary import Vocabulary
from annotator.model import Document, SourceId, TagId
from annotator.reader import Check, ClaimLine, ClaimSources, Link, SourceRole, Tie, depth


class ClaimFacts(NamedTuple):
    """A claim with everything that belongs to it; `layers` in order of entry."""

    line: ClaimLine
    layers: tuple[Link, ...]
    checks: tuple[Check, ...]
    """The passages that it was held against."""
    ties: tuple[Tie, ...]
    """Its relations to others, from it and to it."""
    sources: ClaimSources


Condition = Callable[[ClaimFacts], bool]


def conditions(query: Query, vocabulary: Vocabulary, document: Document) -> list[Condition]:
    """Return what a query asks of the claims of a document, its words apart."""
    found = [*_of_sources(query, vocabulary), *_of_the_claim(query, vocabulary)]
    published = document.published
    if query.published_from and published < query.published_from:
        found.append(lambda _facts: False)
    if query.published_until and not _is_until(published, query.published_until):
        found.append(lambda _facts: False)
    return found


def _of_sources(query: Query, vocabulary: Vocabulary) -> list[Condition]:
    found: list[Condition] = []
    if query.is_without_source:
        found.append(lambda f: not f.layers)
    if query.sources:
        found.append(lambda f: not query.sources.isdisjoint(f.sources.in_role(query.role)))
    if query.stances:
        found.append(lambda f: any(layer.stance in query.stances for layer in f.layers))
    if query.depths:
        found.append(lambda f: min(depth(f.layers), DEEPEST) in query.depths)
    if query.is_unnamed:
        unnamed = vocabulary.unnamed
        found.append(lambda f: not unnamed.isdisjoint(f.sources.origins))
    if query.is_missing:
        missing = vocabulary.missing
        found.append(lambda f: not missing.isdisjoint(f.sources.chain))
    if query.reliabilities:
        rated = vocabulary.rated(query.reliabilities)
        found.append(lambda f: not rated.isdisjoint(f.sources.origins or f.sources.voices))
    return found


def _of_the_claim(query: Query, vocabulary: Vocabulary) -> list[Condition]:
    found: list[Condition] = []
    if query.kinds:
        found.append(lambda f: f.line.kind in query.kinds)
    if query.grades:
        found.append(lambda f: f.line.credibility in query.grades)
    if query.tags:
        tags = vocabulary.with_those_beneath(query.tags)
        found.append(lambda f: not tags.isdisjoint(f.line.tags))
    if query.analysts:
        found.append(lambda f: f.line.analyst in query.analysts)
    if query.verdicts:
        found.append(lambda f: any(check.verdict in query.verdicts for check in f.checks))
    if query.relations:
        found.append(lambda f: any(tie.type in query.relations for tie in f.ties))
    if query.is_echo:
        found.append(lambda f: vocabulary.carried.get(f.line.id, (0, 0))[1] == 1)
    if query.is_fallen:
        found.append(lambda f: f.line.id in vocabulary.fallen)
    if query.is_unchecked:
        found.append(lambda f: not f.checks)
    if query.made_from:
        found.append(lambda f: f.line.made >= query.made_from)
    if query.made_until:
        found.append(lambda f: _is_until(f.line.made, query.made_until))
    return found


def _is_until(date: str, last: str) -> bool:
    """Return whether a date is known and not after a day, a month or a year."""
    return bool(date) and date[: len(last)] <= last


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
