"""stale-time: a day told by when the text was written, which is not known, or is another one."""

from __future__ import annotations

from collections.abc import Iterator

from annotator.findings.facts import Facts
from annotator.findings.finding import NOTHING, Finding, Rule, Scope
from annotator.messages import Message
from annotator.model import Claim, ClaimId, Document, Moment
from annotator.text.relative_dates import (
    RelativeDay,
    date_beside,
    relative_days,
    whole_date,
)


def find(facts: Facts, subject: str) -> Iterator[Finding]:
    """Yield a claim with a relative date that no date of its document resolves, or a wrong one."""
    claim = facts.claim(ClaimId(subject))
    document = facts.get(Document, claim.document)
    words = " ".join(span.exact for span in claim.spans)
    if document is None:
        return
    for day in relative_days(words):
        told = words[day.start : day.end]
        if not document.published:
            detail = Message("The document has no date, so “{0}” can be any day.", told)
        else:
            detail = _contradiction(facts, claim, document, words, day)
        if detail:
            yield Finding(code=RULE.code, claims=(claim.id,), detail=detail)
            return


def _contradiction(
    facts: Facts, claim: Claim, document: Document, words: str, day: RelativeDay
) -> Message:
    written = whole_date(document.published)
    beside = date_beside(words, day, written, document.language)
    moments = (whole_date(moment.value) for moment in facts.naming(Moment, "claim", claim.id))
    for known in (beside, *moments):
        if known is not None and not day.is_on(known, written):
            told = words[day.start : day.end]
            return Message("“{0}” is not {1}.", told, known.isoformat())
    return NOTHING


RULE = Rule(
    "stale-time",
    Message("Uncertain time"),
    Message("A day is told by when the text was written, and is not known, or is another one."),
    (Scope.CLAIM,),
    find,
)
