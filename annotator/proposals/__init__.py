"""What a text itself tells of a claim: proposals, which nobody has taken for data yet."""

from annotator.proposals.chain import (
    EarlierLayer,
    Proposal,
    ProposedLayer,
    Setting,
    propose,
    told_in,
    whom,
)
from annotator.proposals.naming import KnownSource, NewSource

__all__ = [
    "EarlierLayer",
    "KnownSource",
    "NewSource",
    "Proposal",
    "ProposedLayer",
    "Setting",
    "propose",
    "told_in",
    "whom",
]
