"""Holding two projects against each other, and putting them together."""

from annotator.merge.difference import Difference, differences
from annotator.merge.side import Side, opened, side_of

__all__ = ["Difference", "Side", "differences", "opened", "side_of"]
