"""What of a document is sure to carry no claim: what stands around the text, and to whom it is."""

from __future__ import annotations

from annotator.model import MarkReason, RegionKind
from annotator.model.guesses import guess_mark_reason
from annotator.project.open_document import OpenDocument
from annotator.text.coverage import SentenceState

Range = tuple[int, int]

_REASONS = {
    RegionKind.FURNITURE: {MarkReason.FURNITURE},
    RegionKind.BYLINE: {MarkReason.METADATA},
    RegionKind.COMMENT: {MarkReason.ADDRESSEE},
}
"""For what a sentence may be marked unread, by the kind of its region."""


def untouched_furniture(document: OpenDocument) -> list[tuple[Range, MarkReason]]:
    """Return the sentences that are furniture, with no claim or mark yet, and why they are."""
    found: list[tuple[Range, MarkReason]] = []
    for region in document.regions:
        reasons = _REASONS.get(region.kind)
        sentence = document.sentences.at(region.start) if reasons else None
        while reasons and sentence is not None and sentence[0] < region.end:
            reason = guess_mark_reason(document.text[slice(*sentence)], region.kind)
            is_open = document.state_of(*sentence) is SentenceState.UNTOUCHED
            if is_open and reason in reasons and sentence[0] >= region.start:
                found.append((sentence, reason))
            sentence = document.sentences.after(sentence[0])
    return found
