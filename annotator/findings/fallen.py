"""What each claim and judgement rests on that fell, for as long as nobody dealt with that."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple, TypeVar

from annotator.findings.dismissals import is_of_rule, seen
from annotator.findings.facts import Facts
from annotator.findings.resting import FallenFacts
from annotator.findings.rules.withdrawn_source import (
    RULE,
    dependent,
    find,
    judged_by,
    last_standing,
)
from annotator.model import ClaimId, Dismissal, JudgementId, Source, Standing
from annotator.reader import Reader

K = TypeVar("K")


@dataclass(frozen=True, slots=True)
class Fell:
    """A source that fell, and what became of it last."""

    source: Source
    standing: Standing


class Beneath(NamedTuple):
    """The sources that fell, by what rests on them, by when they fell."""

    claims: dict[ClaimId, tuple[Fell, ...]]
    judgements: dict[JudgementId, tuple[Fell, ...]]


def fallen_beneath(reader: Reader) -> Beneath:
    """Return the sources that fell beneath the claims and the judgements of a project.

    What rests on none is left out, and sources of which somebody said that it is all right.
    All documents of the project count, also where a reader sees some of them.
    """
    if not reader.whole.number_of(Standing):
        return Beneath({}, {})
    facts = FallenFacts(reader.whole)
    of_rule = [each for each in facts.all(Dismissal) if each.code == RULE.code]
    if any(map(is_of_rule, of_rule)):
        return Beneath({}, {})
    found = Beneath({}, {})
    for each in sorted(_fell(facts), key=lambda each: each.standing.order):
        resting = dependent(facts, each.source.id)
        judged = {judgement.id for judgement in judged_by(facts, resting)}
        for known in seen(facts, find(facts, each.source.id)) if of_rule else ():
            if known.dismissal and known.finding.is_of_one_claim:
                resting.discard(known.finding.claims[0])
            elif known.dismissal and known.finding.judgement:
                judged.discard(known.finding.judgement)
        _add(found.claims, resting, each)
        _add(found.judgements, judged, each)
    return found


def _add(found: dict[K, tuple[Fell, ...]], keys: set[K], fell: Fell) -> None:
    """Add a source that fell to what rests on it."""
    beside = {key: (*found[key], fell) for key in keys if key in found}
    found.update(dict.fromkeys(keys, (fell,)))
    found.update(beside)


def _fell(facts: Facts) -> Iterator[Fell]:
    """Yield the sources that fell, with what became of each last."""
    for key in {standing.source for standing in facts.all(Standing)}:
        if (source := facts.source(key)) and (standing := last_standing(facts, key)):
            yield Fell(source, standing)
