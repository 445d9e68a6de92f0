"""The rules, each in a file of its own."""

from annotator.findings.finding import Rule
from annotator.findings.rules import (
    attribution_dropped,
    circular_reporting,
    contradiction,
    no_occasion,
    presupposes_report,
    rating_unsupported,
    second_hand_not_in_hand,
    single_root,
    unnamed_origin,
    unresolved_voice,
)

RULES: tuple[Rule, ...] = (
    second_hand_not_in_hand.RULE,
    attribution_dropped.RULE,
    presupposes_report.RULE,
    contradiction.RULE,
    unnamed_origin.RULE,
    no_occasion.RULE,
    single_root.RULE,
    circular_reporting.RULE,
    unresolved_voice.RULE,
    rating_unsupported.RULE,
)
"""In the order in which they are told."""
