"""Findings as a list shows them: with the words and names that each is about."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import reduce
from typing import Protocol, TypeVar

from annotator.collector import collector_paused
from annotator.findings.dismissals import Seen, seen
from annotator.findings.finding import Finding
from annotator.findings.independence import Origins, Shared
from annotator.findings.ledger import Ledger
from annotator.messages import Message
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


def names_in(known: Lookup, finding: Finding, in_quotes: Callable[[str], str]) -> str:
    """Return the judgement, put in quotation marks, and the sources that a finding is about."""
    judgement = known.get(Judgement, finding.judgement) if finding.judgement else None
    sources = (known.get(Source, source_id) for source_id in finding.sources)
    names = [source.name for source in sources if source]
    return ", ".join([in_quotes(judgement.statement), *names] if judgement else names)


def words_of_shared(known: Lookup, found: Iterable[Shared]) -> list[Message]:
    """Return for each node why claims that lead to it are not independent."""
    return [_shared_words(known, each) for each in found]


def _shared_words(known: Lookup, shared: Shared) -> Message:
    node = known.get(Source, shared.node)
    if node is None:
        if shared.node.startswith("text:"):
            return Message("They go back to one and the same text.")
        return Message("One voice of the text says them.")
    leads = [known.get(Source, lead) for lead in shared.leads if lead != shared.node]
    ways = [_way(lead, node) for lead in leads if lead]
    if not ways:
        return Message("They go back to {0}.", node.name)
    return Message("They lead to {0}: {1}.", node.name, reduce(_and, ways))


def _way(lead: Source, node: Source) -> Message:
    """Return how a source comes to count with another one."""
    if lead.by == node.id:
        return Message("{0} is by it", lead.name)
    if lead.affiliation == node.id:
        return Message("{0} is affiliated to it", lead.name)
    return Message("{0} is by it or affiliated to it through others", lead.name)


def _and(one: Message, other: Message) -> Message:
    return Message("{0}, {1}", one, other)


def _carried(ledger: Ledger) -> Iterator[tuple[ClaimId, Origins]]:
    for group, origins in ledger.origins.values():
        if origins.documents > 1:
            yield from ((claim_id, origins) for claim_id in group)
