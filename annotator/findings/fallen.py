"""What each claim and judgement rests on that fell, for as long as nobody dealt with that."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from annotator.findings.dismissals import seen
from annotator.findings.facts import Facts
from annotator.findings.rules.withdrawn_source import find, last_standing
from annotator.grouping import grouped
from annotator.model import ClaimId, JudgementId, Source, Standing
from annotator.reader import Reader


@dataclass(frozen=True, slots=True)
class Fell:
    """A source that fell, and what became of it last."""

    source: Source
    standing: Standing


class Beneath(NamedTuple):
    """The sources that fell, by what rests on them, by when they fell."""

    claims: dict[ClaimId, list[Fell]]
    judgements: dict[JudgementId, list[Fell]]


def fallen_beneath(reader: Reader) -> Beneath:
    """Return the sources that fell beneath the claims and the judgements of a project.

    What rests on none is left out, and sources of which somebody said that it is all right.
    All documents of the project count, also where a reader sees some of them.
    """
    every = reader.whole.all(Standing)
    if not every:
        return Beneath({}, {})
    facts = Facts.read(reader.whole)
    fell = [
        Fell(source, standing)
        for key in {standing.source for standing in every}
        if (source := facts.source(key)) and (standing := last_standing(facts, key))
    ]
    fell.sort(key=lambda each: each.standing.order)
    resting = [
        (found.finding, each)
        for each in fell
        for found in seen(facts, find(facts, each.source.id))
        if found.dismissal is None
    ]
    return Beneath(
        grouped((found.claims[0], each) for found, each in resting if found.is_of_one_claim),
        grouped((found.judgement, each) for found, each in resting if found.judgement),
    )
