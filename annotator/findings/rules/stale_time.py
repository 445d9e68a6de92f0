"""stale-time: a day told by when the text was written, which is not known, or is another one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from annotator.findings.facts import Facts
from annotator.findings.finding import NOTHING, Finding, Rule, Scope
from annotator.messages import Message
from annotator.model import Claim, ClaimId, Directness, Document, Moment, MomentKind
from annotator.text.relative_dates import (
    RelativeDay,
    date_beside,
    relative_days,
    whole_date,
)


def find(facts: Facts, subject: str) -> Iterator[Finding]:
    """Yield a claim with a relative date that no date resolves, or that is another day."""
    claim = facts.claim(ClaimId(subject))
    document = facts.get(Document, claim.document)
    words = " ".join(span.exact for span in claim.spans)
    if document is None:
        return
    told = _when_told(facts, claim) or document.published
    happens = [_day(moment) for moment in _moments(facts, claim, MomentKind.HAPPENS)]
    for day in relative_days(words, document.language):
        beside = date_beside(words, day, whole_date(told), document.language)
        known = [each for each in (beside, *happens) if each]
        if detail := _doubt(words[day.start : day.end], day, told, known):
            yield Finding(code=RULE.code, claims=(claim.id,), detail=detail)
            return


def _when_told(facts: Facts, claim: Claim) -> str:
    """Return when the words of a claim were said, where that is not when the text was written."""
    said = [moment.value for moment in _moments(facts, claim, MomentKind.SAID)]
    direct = (a for a in facts.layers(claim.id) if a.directness is Directness.DIRECT)
    sources = (facts.source(name) for layer in direct for name in (layer.via, layer.source))
    return next(filter(None, (*said, *(source.date for source in sources if source))), "")


def _moments(facts: Facts, claim: Claim, kind: MomentKind) -> Iterator[Moment]:
    return (m for m in facts.naming(Moment, "claim", claim.id) if m.kind is kind)


def _day(moment: Moment) -> date | None:
    """Return the day of a moment, None where it is a longer time."""
    return None if "/" in moment.value else whole_date(moment.value)


def _doubt(named: str, day: RelativeDay, told: str, known: Sequence[date]) -> Message:
    """Return why the words of a day are in doubt: no date resolves them, or one denies them."""
    if not told and not known:
        return Message("The document has no date, so “{0}” could be any day.", named)
    for each in known:
        if not day.is_on(each, whole_date(told)):
            return Message("“{0}” is not {1}.", named, each.isoformat())
    return NOTHING


RULE = Rule(
    "stale-time",
    Message("Uncertain time"),
    Message(
        "A date is given relative to when the text was written, and is unknown or does not fit."
    ),
    (Scope.CLAIM,),
    find,
)
