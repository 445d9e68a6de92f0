"""A document as somebody has it open: its text, and where everything stands in it.

It is read once and then patched from each edit, so that a window never asks the project again
for what it shows. Knows nothing of any window.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right, insort
from collections.abc import Iterable
from dataclasses import dataclass, field

from annotator.model import (
    Attribution,
    Claim,
    ClaimId,
    Document,
    DocumentId,
    Edit,
    Mark,
    MarkId,
    Record,
    Region,
    Source,
)
from annotator.project.sentence_map import SentenceMap
from annotator.reader import ClaimRow, Outline, Reader, Words
from annotator.text.coverage import SentenceState
from annotator.text.offsets import OffsetMap
from annotator.text.span_index import SpanIndex

_CACHED_ROWS = 5_000
_PREFETCHED_CHARACTERS = 8_000

Place = tuple[int, int, ClaimId]
"""Start and end of a claim's first span, and its id: the order of the text."""


@dataclass(slots=True)
class Patch:
    """What an edit changed of an open document."""

    added: list[ClaimId] = field(default_factory=list)
    removed: list[tuple[int, ClaimId]] = field(default_factory=list)
    """Rows that were taken out, each with its place at that moment."""
    changed: set[ClaimId] = field(default_factory=set)
    dirty: list[tuple[int, int]] = field(default_factory=list)
    """Ranges (code points) whose own words look different now."""
    is_everything: bool = False
    """Whether so much differs that views do better to start again."""


class OpenDocument:
    """The present state of one document, for views to draw."""

    def __init__(self, reader: Reader, document_id: DocumentId) -> None:
        self._reader = reader
        self.document: Document = reader.need(Document, document_id)
        self.text = reader.text(self.document)
        self.offsets = OffsetMap(self.text)
        self._rows: dict[ClaimId, ClaimRow] = {}
        self._words: dict[ClaimId, tuple[Words, ...]] = {}
        self.regions: list[Region] = []
        self.outlines: dict[ClaimId, Outline] = {}
        self.places: list[Place] = []
        self.claims = SpanIndex[ClaimId](())
        self.marks = SpanIndex[MarkId](())
        self._load()

    @property
    def id(self) -> DocumentId:
        """The document's id."""
        return self.document.id

    def apply(self, edit: Edit) -> Patch:
        """Take in an edit and tell what it changed here."""
        patch = Patch()
        if len(edit.changes) > 2_000:
            self._load()
            patch.is_everything = True
            return patch
        for change in edit.changes:
            self._forget_rows(change.record, patch)
            for record in (change.before, change.after):
                if isinstance(record, Attribution) and record.claim in self.outlines:
                    patch.dirty += [(s.start, s.end) for s in (*record.cue, *record.mention)]
            match change.record:
                case Claim(document=document_id) if document_id == self.id:
                    self._take_claim(change.before, change.after, patch)
                case Mark(document=document_id) if document_id == self.id:
                    self._take_mark(change.before, change.after)
                case Region(document=document_id) if document_id == self.id:
                    self._load_regions()
                    patch.dirty.append((change.record.start, change.record.end))
                case Document(id=document_id) if document_id == self.id and change.after:
                    self.document = self._reader.need(Document, self.id)
        return patch

    def number(self, claim_id: ClaimId) -> int:
        """Return the number by which the analyst knows a claim: its place in the text, from 1."""
        start, end = self.outlines[claim_id].ranges[0]
        return bisect_left(self.places, (start, end, claim_id)) + 1

    def rows(self, claim_ids: Iterable[ClaimId]) -> list[ClaimRow]:
        """Return claims with their chains, from memory where they were asked for before."""
        ids = [i for i in claim_ids if i in self.outlines]
        missing = [i for i in ids if i not in self._rows]
        if missing:
            if len(self._rows) > _CACHED_ROWS:
                self._rows = {i: self._rows[i] for i in ids if i in self._rows}
            self._rows |= {row.claim.id: row for row in self._reader.rows(missing)}
        return [self._rows[i] for i in ids if i in self._rows]

    def row(self, claim_id: ClaimId) -> ClaimRow | None:
        """Return one claim with its chain, or None where it is not of this document."""
        rows = self.rows((claim_id,))
        return rows[0] if rows else None

    def matching(self, text: str) -> set[ClaimId]:
        """Return the claims whose words or statement hold a text, whatever the case."""
        needle = text.casefold()
        folded = self.text.casefold()
        is_aligned = len(folded) == len(self.text)
        found = self._reader.claims_stating(self.id, needle)
        for outline in self.outlines.values():
            for start, end in outline.ranges:
                words = folded[start:end] if is_aligned else self.text[start:end].casefold()
                if needle in words:
                    found.add(outline.id)
        return found

    def words_between(self, start: int, end: int) -> list[tuple[ClaimId, Words]]:
        """Return the cues and mentions of the claims around a range.

        Those of a few pages are fetched at once, so that scrolling seldom asks the project.
        """
        ids = dict.fromkeys(key for _, _, key in self.claims.overlapping(start, end))
        if any(i not in self._words for i in ids):
            margin = _PREFETCHED_CHARACTERS
            near = self.claims.overlapping(max(0, start - margin), end + margin)
            missing = {key for _, _, key in near} - self._words.keys()
            self._words |= dict.fromkeys(missing, ())
            for claim_id, words in self._reader.layer_words(missing).items():
                self._words[claim_id] = words
        return [(i, words) for i in ids for words in self._words[i]]

    def state_of(self, start: int, end: int) -> SentenceState:
        """Tell what touches a sentence."""
        if self.claims.overlapping(start, end):
            return SentenceState.CLAIMED
        if self.marks.overlapping(start, end):
            return SentenceState.MARKED
        return SentenceState.UNTOUCHED

    def claim_at(self, offset: int) -> ClaimId | None:
        """Return the innermost claim whose words are at an offset."""
        found = self.claims.at(offset)
        return found[0][2] if found else None

    def region_at(self, offset: int) -> Region | None:
        """Return the region at an offset."""
        index = bisect_right(self.regions, offset, key=lambda region: region.start) - 1
        if index >= 0 and offset < self.regions[index].end:
            return self.regions[index]
        return None

    def _load(self) -> None:
        self._rows.clear()
        self._words.clear()
        self.document = self._reader.need(Document, self.id)
        self._load_regions()
        outlines = self._reader.outlines(self.id)
        self.outlines = {outline.id: outline for outline in outlines}
        self.places = sorted((*outline.ranges[0], outline.id) for outline in outlines)
        self.claims = SpanIndex(
            (start, end, outline.id) for outline in outlines for start, end in outline.ranges
        )
        self.marks = SpanIndex(
            (span.start, span.end, mark.id)
            for mark in self._reader.marks(self.id)
            for span in mark.spans
        )

    def _load_regions(self) -> None:
        self.regions = self._reader.regions(self.id)
        self.sentences = SentenceMap(self.text, [(r.start, r.end) for r in self.regions])

    def _take_claim(self, before: Record | None, after: Record | None, patch: Patch) -> None:
        old = self.outlines.get(before.id) if isinstance(before, Claim) else None
        new = _outline(after) if isinstance(after, Claim) else None
        if old and new and old.ranges == new.ranges:
            self.outlines[new.id] = new
            patch.changed.add(new.id)
            if old.kind is not new.kind:
                patch.dirty += [(w.start, w.end) for w in self._words.get(new.id, ())]
            return
        if old:
            place = (*old.ranges[0], old.id)
            row = bisect_left(self.places, place)
            del self.places[row]
            del self.outlines[old.id]
            for start, end in old.ranges:
                self.claims.remove(start, end, old.id)
            patch.removed.append((row, old.id))
        if new:
            self.outlines[new.id] = new
            insort(self.places, (*new.ranges[0], new.id))
            for start, end in new.ranges:
                self.claims.add(start, end, new.id)
            patch.added.append(new.id)

    def _take_mark(self, before: Record | None, after: Record | None) -> None:
        if isinstance(before, Mark):
            for span in before.spans:
                self.marks.remove(span.start, span.end, before.id)
        if isinstance(after, Mark):
            for span in after.spans:
                self.marks.add(span.start, span.end, after.id)

    def _forget_rows(self, record: Record, patch: Patch) -> None:
        """Drop what was remembered of chains that an edit may have changed."""
        match record:
            case Claim():
                self._rows.pop(record.id, None)
            case Attribution():
                self._rows.pop(record.claim, None)
                self._words.pop(record.claim, None)
                if record.claim in self.outlines:
                    patch.changed.add(record.claim)
            case Source() | Document() | Region():
                patch.changed |= self._rows.keys()
                self._rows.clear()


def _outline(claim: Claim) -> Outline:
    return Outline(claim.id, claim.kind, tuple((span.start, span.end) for span in claim.spans))
