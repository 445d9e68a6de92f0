"""Holding two projects against each other, and putting them together."""

from annotator.merge.combining import Choice, Conflict
from annotator.merge.difference import Difference, differences
from annotator.merge.plan import Plan, plan_merge
from annotator.merge.side import Side, opened, side_of

__all__ = [
    "Choice",
    "Conflict",
    "Difference",
    "Plan",
    "Side",
    "differences",
    "opened",
    "plan_merge",
    "side_of",
]
