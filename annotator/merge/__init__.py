"""Holding two projects against each other, and putting them together."""

from annotator.merge.choices import Choice, Choices, Conflict
from annotator.merge.difference import Difference, differences
from annotator.merge.identity import aligned, under_one_id
from annotator.merge.namesakes import Namesakes
from annotator.merge.plan import Plan, plan_merge
from annotator.merge.side import Side, opened, side_of
from annotator.merge.telling import (
    Signature,
    Told,
    arrivals,
    tell,
    tell_arrivals,
    tell_conflict,
    tell_conflicts,
)

__all__ = [
    "Choice",
    "Choices",
    "Conflict",
    "Difference",
    "Namesakes",
    "Plan",
    "Side",
    "Signature",
    "Told",
    "aligned",
    "arrivals",
    "differences",
    "opened",
    "plan_merge",
    "side_of",
    "tell",
    "tell_arrivals",
    "tell_conflict",
    "tell_conflicts",
    "under_one_id",
]
