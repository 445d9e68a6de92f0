"""The conditions that are worth asking of some claims: those that some of them meet."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Iterable

from annotator.analysis.claim_facts import ClaimFacts
from annotator.analysis.query import DEEPEST, Query
from annotator.analysis.vocabulary import Vocabulary
from annotator.model import TagId
from annotator.reader import depth

_Values = Callable[[ClaimFacts, Vocabulary], Iterable[object]]
_VALUES: dict[str, _Values] = {
    "sources": lambda facts, _: facts.sources.chain or facts.sources.voices,
    "tags": lambda facts, vocabulary: _with_those_above(facts.line.tags, vocabulary),
    "stances": lambda facts, _: {layer.stance for layer in facts.layers},
    "analysts": lambda facts, _: (facts.line.analyst,) if facts.line.analyst else (),
    "verdicts": lambda facts, _: {check.verdict for check in facts.checks if check.verdict},
    "relations": lambda facts, _: {tie.type for tie in facts.ties},
    "grades": lambda facts, _: (facts.line.credibility,),
    "reliabilities": lambda facts, vocabulary: {
        vocabulary.sources[source].reliability
        for source in facts.sources.origins or facts.sources.voices
        if source in vocabulary.sources
    },
    "depths": lambda facts, _: (min(depth(facts.layers), DEEPEST),),
}
"""What a claim has of each sort that a condition can name."""
_ALWAYS = ("sources", "tags")
"""Sorts that are offered though they leave no claim out."""
_ONLY_IF_ANY: dict[str, set[object]] = {"grades": {None}, "reliabilities": {None}, "depths": {0, 1}}
"""Sorts that are offered only where some claims have other values than these."""


def offers(claims: Collection[ClaimFacts], vocabulary: Vocabulary) -> list[tuple[Query, int]]:
    """Return the conditions that some claims meet and others do not, each with how many do.

    All sources and tags are among them.
    """
    found: list[tuple[Query, int]] = []
    for sort, values in _VALUES.items():
        counts = Counter(value for facts in claims for value in values(facts, vocabulary))
        is_of_use = counts.keys() - _ONLY_IF_ANY.get(sort, set())
        for value, number in counts.items() if is_of_use else ():
            if number < len(claims) or sort in _ALWAYS:
                found.append((Query(**{sort: frozenset({value})}), number))  # type: ignore[arg-type]  # its own
    unnamed, missing, carried = vocabulary.unnamed, vocabulary.missing, vocabulary.carried
    for flag, meeting in (
        (
            Query(is_unnamed=True),
            sum(not unnamed.isdisjoint(facts.sources.origins) for facts in claims),
        ),
        (Query(is_missing=True), sum(not missing.isdisjoint(f.sources.chain) for f in claims)),
        (Query(is_unchecked=True), sum(not facts.checks for facts in claims)),
        (Query(is_echo=True), sum(carried.get(f.line.id, (0, 0))[1] == 1 for f in claims)),
        (Query(is_fallen=True), sum(f.line.id in vocabulary.fallen for f in claims)),
    ):
        if 0 < meeting < len(claims):
            found.append((flag, meeting))
    return found


def _with_those_above(tags: Iterable[TagId], vocabulary: Vocabulary) -> set[TagId]:
    return {wider for tag in tags for wider in vocabulary.with_those_above(tag)}
