"""Findings as a list shows them: with the words and names that each is about."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Protocol, TypeVar

from annotator.collector import collector_paused
from annotator.findings.dismissals import Seen, seen
from annotator.findings.finding import Finding
from annotator.findings.independence import Origins
from annotator.findings.ledger import Ledger
from annotator.model import Claim, ClaimId, Judgement, Record, Source
from annotator.text.quoting import quoted

R = TypeVar("R", bound=Record)


class Lookup(Protocol):
    """Where the records are that findings name."""

    def get(self, cls: type[R], record_id: str) -> R | None:
        """Return a record by its id, or None."""


@dataclass(frozen=True, slots=True)
class Overview:
    """All findings, rule by rule, and the origins of claims that several documents carry."""

    seen: tuple[Seen, ...] = ()
    origins: tuple[tuple[ClaimId, Origins], ...] = ()


def overview(ledger: Ledger) -> Overview:
    """Return what there is to show of the findings as they are now."""
    with collector_paused():
        return Overview(tuple(seen(ledger.facts, ledger.findings())), tuple(_carried(ledger)))


def words_of(known: Lookup, finding: Finding) -> str:
    """Return the words that a finding is about: of its first claim, else of its passages."""
    claim = known.get(Claim, finding.claims[0]) if finding.claims else None
    exact = [span.exact for span in claim.spans] if claim else []
    return quoted(exact or [passage.exact for passage in finding.passages])


def names_in(known: Lookup, finding: Finding) -> str:
    """Return the judgement and the sources that a finding is about."""
    judgement = known.get(Judgement, finding.judgement) if finding.judgement else None
    sources = (known.get(Source, source_id) for source_id in finding.sources)
    names = [source.name for source in sources if source]
    return ", ".join([f"“{judgement.statement}”", *names] if judgement else names)


def _carried(ledger: Ledger) -> Iterator[tuple[ClaimId, Origins]]:
    for group, origins in ledger.origins.values():
        if origins.documents > 1:
            yield from ((claim_id, origins) for claim_id in group)
