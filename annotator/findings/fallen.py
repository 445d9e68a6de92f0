"""What each claim rests on that fell, for as long as nobody dealt with that."""

from __future__ import annotations

from dataclasses import dataclass

from annotator.findings.dismissals import seen
from annotator.findings.facts import Facts
from annotator.findings.rules.withdrawn_source import find, last_standing
from annotator.grouping import grouped
from annotator.model import ClaimId, Source, Standing
from annotator.reader import Reader


@dataclass(frozen=True, slots=True)
class Fell:
    """A source that fell, and what became of it last."""

    source: Source
    standing: Standing


def fallen_beneath(reader: Reader) -> dict[ClaimId, list[Fell]]:
    """Return the sources that fell, by the claims that rest on them, by when they fell.

    Claims that rest on none are left out, and sources of which somebody said that it is all right.
    All documents of the project count, also where a reader sees some of them.
    """
    every = reader.whole.all(Standing)
    if not every:
        return {}
    facts = Facts.read(reader.whole)
    fell = [
        Fell(source, standing)
        for key in {standing.source for standing in every}
        if (source := facts.source(key)) and (standing := last_standing(facts, key))
    ]
    fell.sort(key=lambda each: (each.standing.date, each.standing.id))
    return grouped(
        (found.finding.claims[0], each)
        for each in fell
        for found in seen(facts, find(facts, each.source.id))
        if found.dismissal is None and found.finding.is_of_one_claim
    )
