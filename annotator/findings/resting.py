"""What decides which claims rest on the sources that fell, read in columns.

To read all records of a hundred thousand claims takes longer than to write them out.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cached_property
from typing import Any

from annotator.collector import collector_paused
from annotator.findings.facts import Facts
from annotator.findings.rules.withdrawn_source import fallen_with
from annotator.grouping import grouped
from annotator.model import (
    Attribution,
    Claim,
    ClaimId,
    Dismissal,
    Document,
    DocumentId,
    Judgement,
    Record,
    Relation,
    RelationType,
    Source,
    SourceId,
    Standing,
)
from annotator.reader import ClaimStand, Link, Reader, VoicedRegion

_WHOLE: tuple[type[Record], ...] = (Document, Source, Standing, Judgement, Dismissal)
"""The records that are few beside claims."""


class FallenFacts(Facts):
    """The facts of a project as far as they lead to sources that fell.

    Claims and layers are those that may rest on one, and have what is asked of them here alone;
    only those that a dismissal names are whole.
    """

    def __init__(self, reader: Reader) -> None:
        super().__init__(reader.text)
        self._reader = reader
        with reader.at_one_moment(), collector_paused():
            for cls in _WHOLE:
                for record in reader.all(cls):
                    self.put(cls, record.id, record)
            dismissed = {claim for each in self.all(Dismissal) for claim in each.claims}
            for claim in reader.get_many(Claim, dismissed):
                self.put(Claim, claim.id, claim)
            ties = {tie.id: tie for tie in reader.ties_of(RelationType.SAME_AS)}
            ties |= {tie.id: tie for tie in reader.ties(dismissed)}
            self._take(Relation, ties.values(), "from_claim", "to_claim")
            self._read_near()

    def _read_near(self) -> None:
        """Read the claims that may rest on what fell, those that are the same, and their layers."""
        reader = self._reader
        fallen: set[SourceId] = set()
        for standing in self.all(Standing):
            fallen.update(fallen_with(self, standing.source))
        self._voiced = reader.voiced_by(fallen)
        keys = {self.text_key(source.document) for n in fallen if (source := self.source(n))}
        carried = {d for documents in self._voiced.values() for d in documents}
        carried |= {
            document.id
            for document in self.all(Document)
            if document.sha256 in keys
            or not fallen.isdisjoint((document.host, document.publication, document.author))
        }
        stands = reader.stands(documents=carried)
        near = {stand.id for stand in stands}
        links = reader.links_to(fallen)
        self._take(Attribution, links, "source", "via")
        near.update(link.claim for link in links)
        beside = {same for claim in near for same in self.group(claim)}
        self._stands = {stand.id: stand for stand in stands}
        more = reader.stands(claims=beside - self._stands.keys())
        self._stands |= {stand.id: stand for stand in more}
        self._naming[Claim, "document"].clear()
        self._take(Claim, self._stands.values(), "document")

    # Any: rows of several types stand in for records.
    def _take(self, cls: type[Record], rows: Iterable[Any], *fields: str) -> None:
        """Let records be found by what they name, of which rows hold what is asked of them."""
        for field in fields:
            index: dict[str, Any] = self._naming[cls, field]
            for row in rows:
                if name := getattr(row, field):
                    index.setdefault(name, {})[row.id] = row

    # What is asked of records that are not there

    def stand(self, claim_id: ClaimId) -> ClaimStand:
        """Return where a claim begins that is known to be there."""
        return self._stands[claim_id]

    def in_order(self, claim_ids: Iterable[ClaimId]) -> tuple[ClaimId, ...]:
        """Return claims by their ids: nobody sees the order."""
        return tuple(sorted(set(claim_ids)))

    def document_of(self, claim_id: ClaimId) -> DocumentId | None:
        """Return the document of a claim, None where the claim is gone."""
        stand = self._stands.get(claim_id)
        return stand.document if stand else None

    def links(self, claim_id: ClaimId) -> Sequence[Link]:
        """Return the layers of a claim as far as they lead on, in no order."""
        return self._links.get(claim_id, ())

    @cached_property
    def _links(self) -> dict[ClaimId, list[Link]]:
        """Those of all claims: where each rests on who carries it, nobody asks for them."""
        return grouped((link.claim, link) for link in self._reader.links(self._stands))

    def regions(self, document_id: DocumentId) -> Iterable[VoicedRegion]:
        """Return the regions of a document, in no order."""
        document = self.get(Document, document_id)
        return self._reader.voiced_regions(document) if document else ()

    def voiced_by(self, source_id: SourceId) -> set[DocumentId]:
        """Return the documents in which a source that fell is the voice of a region."""
        return self._voiced.get(source_id, set())
