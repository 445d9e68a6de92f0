"""The rules, each in a file of its own."""

from annotator.findings.finding import Rule
from annotator.findings.rules import (
    attribution_dropped,
    circular_reporting,
    contradiction,
    no_occasion,
    presupposes_report,
    quote_differs,
    rating_unsupported,
    second_hand_not_in_hand,
    single_root,
    stale_time,
    unnamed_origin,
    unresolved_voice,
    unsourced_quotation,
    verdict_open,
    withdrawn_source,
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
    unsourced_quotation.RULE,
    verdict_open.RULE,
    quote_differs.RULE,
    withdrawn_source.RULE,
    stale_time.RULE,
)
"""In the order in which they are told."""
