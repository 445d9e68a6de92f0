"""What a text itself tells of a claim: proposals, which nobody has taken for data yet."""

from annotator.proposals.values import (
    EarlierLayer,
    KnownSource,
    NewSource,
    Proposal,
    ProposedLayer,
    Setting,
)

__all__ = [
    "EarlierLayer",
    "KnownSource",
    "NewSource",
    "Proposal",
    "ProposedLayer",
    "Setting",
]
