"""Claims with what a table shows beside them: their chains, and how they were checked."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import chain

from annotator.grouping import grouped
from annotator.model import (
    Attribution,
    Claim,
    ClaimId,
    Document,
    DocumentId,
    Evidence,
    Region,
    Source,
    SourceId,
    Verdict,
)
from annotator.reader.chains import Chain, Voices, build_chain, ordered_layers
from annotator.reader.projections import REGION_KIND_OF, VoicedRegion
from annotator.store import Store


@dataclass(frozen=True, slots=True)
class ClaimRow:
    """A claim with what a table shows beside it."""

    claim: Claim
    layers: tuple[Attribution, ...]
    chain: Chain
    verdicts: tuple[Verdict | None, ...] = ()
    """One for each passage that the claim was checked against."""


def claim_rows(
    store: Store, ids: tuple[ClaimId, ...], known: Mapping[DocumentId, Voices]
) -> list[ClaimRow]:
    """Return claims with their chains, in the order of the ids; missing ones are left out.

    `known` tells who speaks where in documents; those not in it are looked up.
    """
    claims = store.get_many(Claim, ids)
    layers = grouped(
        (attribution.claim, attribution)
        for attribution in store.find(Attribution, claim=list(claims))
    )
    verdicts = grouped(
        (checked, Verdict(verdict) if verdict else None)
        for checked, verdict in store.values(Evidence, ("claim", "verdict"), claim=list(claims))
    )
    documents = store.get_many(Document, {c.document for c in claims.values()})
    voices = {
        document.id: known.get(document.id) or Voices(document, voiced_regions(store, document))
        for document in documents.values()
    }
    carriers = {c.id: voices[c.document].carriers(c.spans[0].start) for c in claims.values()}
    wanted: set[SourceId | None] = {
        carrier.source for carried in carriers.values() for carrier in carried
    }
    for layer in chain.from_iterable(layers.values()):
        wanted |= {layer.source, layer.via}
    found = store.get_many(Source, (i for i in wanted if i))
    sources = {SourceId(key): source for key, source in found.items()}
    rows = []
    for claim in (claims[i] for i in ids if i in claims):
        ordered = ordered_layers(layers.get(claim.id, []))
        made = build_chain(carriers[claim.id], ordered, sources)
        checked_as = tuple(verdicts.get(claim.id, ()))
        rows.append(ClaimRow(claim, tuple(ordered), made, checked_as))
    return rows


def voiced_regions(store: Store, document: Document) -> list[VoicedRegion]:
    """Return where each region of a document is, its kind and its voice."""
    names = ("start", "end", "kind", "voice")
    rows = store.values(Region, names, document=document.id)
    return [
        VoicedRegion(start, end, REGION_KIND_OF[kind], voice) for start, end, kind, voice in rows
    ]
