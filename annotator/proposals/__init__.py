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
from annotator.proposals.grammars import grammar_for
from annotator.proposals.naming import KnownSource, NewSource

__all__ = [
    "EarlierLayer",
    "KnownSource",
    "NewSource",
    "Proposal",
    "ProposedLayer",
    "Setting",
    "grammar_for",
    "propose",
    "told_in",
    "whom",
]
