"""stale-time: a day told by when the text was written, which is not known, or is another one."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from annotator.findings.facts import Facts
from annotator.findings.finding import Finding, Rule, Scope
from annotator.messages import Message
from annotator.model import Claim, ClaimId, Directness, Document, Moment, MomentKind
from annotator.text.relative_dates import date_beside, dates_in, relative_days, whole_date


def find(facts: Facts, subject: str) -> Iterator[Finding]:
    """Yield a claim with a relative date that no date resolves, or that is another day."""
    claim = facts.claim(ClaimId(subject))
    document = facts.get(Document, claim.document)
    words = " ".join(span.exact for span in claim.spans)
    if document is None:
        return
    told = _when_told(facts, claim) or document.published
    written = whole_date(told)
    happens = list(filter(None, map(_day, _moments(facts, claim, MomentKind.HAPPENS))))
    days = list(relative_days(words, document.language))
    for day in days:
        named = words[day.start : day.end]
        beside = date_beside(words, day, written, document.language)
        if not told and not beside and not happens:
            detail = Message("The document has no date, so “{0}” could be any day.", named)
        elif beside and not day.is_on(beside, written, is_told_beside=True):
            detail = Message("“{0}” is not {1}.", named, beside.isoformat())
        else:
            continue
        yield Finding(code=RULE.code, claims=(claim.id,), detail=detail)
        return
    dates = set(dates_in(words, written, document.language))
    for each in happens if days else ():
        if each not in dates and not any(day.is_on(each, written) for day in days):
            named = words[days[0].start : days[0].end]
            detail = Message("“{0}” is not {1}.", named, each.isoformat())
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


RULE = Rule(
    "stale-time",
    Message("Uncertain time"),
    Message(
        "A date is given relative to when the text was written, and is unknown or does not fit."
    ),
    (Scope.CLAIM,),
    find,
)
