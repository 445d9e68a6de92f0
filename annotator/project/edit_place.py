"""Where in the texts an edit took effect, so that a window can say it and go there."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Protocol, TypeVar

from annotator.model import (
    Attribution,
    Claim,
    ClaimId,
    Decision,
    Document,
    DocumentId,
    Edit,
    Evidence,
    Mark,
    Moment,
    Record,
    Region,
    Relation,
    Revision,
)

R = TypeVar("R", bound=Record)

_MOST_READ = 200
"""Changes that are looked at: a larger edit is about more than one place."""


@dataclass(frozen=True, slots=True)
class EditPlace:
    """A stretch of a document, half-open in code points, and the claim that stood there, if any."""

    document_id: DocumentId
    start: int = 0
    end: int = 0
    claim_id: ClaimId | None = None


class Lookup(Protocol):
    """Where the records are that changes name: a project's reader."""

    def get(self, cls: type[R], record_id: str) -> R | None:
        """Return a record by its id, or None."""


def place_of(known: Lookup, edit: Edit) -> EditPlace | None:
    """Return where an edit took effect, at a claim if at any.

    None where that is in no text, as for a source, or in a document that is gone.
    """
    changed: dict[str, Record] = {c.record.id: c.record for c in edit.changes[:_MOST_READ]}
    found = (_place(record, changed, known) for record in changed.values())
    places = [place for place in found if place and known.get(Document, place.document_id)]
    return min(places, key=lambda place: place.claim_id is None, default=None)


def place_of_record(known: Lookup, record: Record) -> EditPlace | None:
    """Return where a record stands in the texts, None if nowhere."""
    return _place(record, {}, known)


def _place(record: Record, changed: Mapping[str, Record], known: Lookup) -> EditPlace | None:
    match record:
        case Claim(id=claim_id, document=document_id, spans=spans):
            return EditPlace(document_id, spans[0].start, spans[0].end, claim_id)
        case (
            Attribution(claim=claim_id)
            | Evidence(claim=claim_id)
            | Relation(from_claim=claim_id)
            | Moment(claim=claim_id)
            | Decision(claims=(claim_id, *_))
        ):
            claim = changed.get(claim_id) or known.get(Claim, claim_id)
            return _place(claim, changed, known) if isinstance(claim, Claim) else None
        case Mark(document=document_id, spans=spans):
            return EditPlace(document_id, spans[0].start, spans[0].end)
        case Region(document=document_id, start=start, end=end):
            return EditPlace(document_id, start, end)
        case Document(id=document_id) | Revision(document=document_id):
            return EditPlace(document_id)
        case _:
            return None
