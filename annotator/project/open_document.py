"""A document as somebody has it open: its text, and where everything stands in it.

It is read once and then patched from each edit, so that a window never asks the project again
for what it shows. Independent of any window.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right, insort
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from operator import itemgetter

from annotator.collector import collector_paused
from annotator.model import (
    Attribution,
    Change,
    Claim,
    ClaimId,
    Document,
    DocumentId,
    Edit,
    Evidence,
    EvidenceId,
    Mark,
    MarkId,
    Record,
    Region,
    Source,
)
from annotator.model.findings import Findings, Style, StyleKind
from annotator.model.media_types import PDF
from annotator.project.outlines import ClaimPosition, Outlines
from annotator.project.sentence_counts import Counts, Sentence, SentenceCounts
from annotator.project.sentence_map import SentenceMap
from annotator.reader import ClaimRow, Outline, Reader, VoicedRegion, Voices, Words
from annotator.text.coverage import SentenceState
from annotator.text.folding import typed
from annotator.text.offsets import OffsetMap
from annotator.text.paragraphs import paragraph_at
from annotator.text.span_index import SpanIndex

_start_of = itemgetter(0)
_CACHED_ROWS = 5_000
_PREFETCHED_CHARACTERS = 8_000
_FARTHEST_AROUND = 20_000
"""Code points that no screen holds."""


@dataclass(slots=True)
class Patch:
    """What an edit changed of an open document."""

    added: list[ClaimId] = field(default_factory=list)
    removed: list[tuple[int, ClaimId]] = field(default_factory=list)
    """Rows that were taken out, each with its place at that moment."""
    changed: set[ClaimId] = field(default_factory=set)
    dirty: list[tuple[int, int]] = field(default_factory=list)
    """Ranges (code points) whose own words look different now."""
    moved: list[tuple[int, int]] = field(default_factory=list)
    """Ranges in which claims, marks or passages begin, end or are gone."""
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
        self.outlines = Outlines()
        self.places: list[ClaimPosition] = []
        self.claims = SpanIndex[ClaimId](())
        self.marks = SpanIndex[MarkId](())
        self.evidence = SpanIndex[EvidenceId](())
        self._load()

    @cached_property
    def findings(self) -> Findings:
        """What was found in the original beside the text; asked for when it is first drawn."""
        return self._reader.findings(self.document)

    @cached_property
    def styles(self) -> SpanIndex[Style]:
        """How words looked in the original."""
        return SpanIndex((s.start, s.end, s) for s in self.findings.styles if s.start < s.end)

    def has_struck_words(self, claim: Claim) -> bool:
        """Return whether words of a claim are struck out in the original."""
        return any(
            style.kind is StyleKind.STRIKE
            for span in claim.spans
            for _, _, style in self.styles.overlapping(span.start, span.end)
        )

    @property
    def has_pages(self) -> bool:
        """Whether the original has pages that can be drawn; asks no more than its kind."""
        return self.document.media_type == PDF and bool(self.document.original)

    @property
    def original(self) -> bytes | None:
        """The bytes of the file that the document was read from, if they are kept."""
        return self._reader.original(self.document)

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
            self._forget_rows(change, patch)
            for record in (change.before, change.after):
                if isinstance(record, Attribution) and record.claim in self.outlines:
                    patch.dirty += [(s.start, s.end) for s in (*record.cue, *record.mention)]
            match change.record:
                case Claim(document=document_id) if document_id == self.id:
                    self._take_claim(change.before, change.after, patch)
                case Mark(document=document_id) if document_id == self.id:
                    patch.moved += _move(self.marks, change.before, change.after)
                    for start, end in patch.moved:
                        self._counts.forget(start, end)
                case Evidence(document=document_id) if document_id == self.id:
                    patch.moved += _move(self.evidence, change.before, change.after)
                case Region(document=document_id) if document_id == self.id:
                    self._load_regions()
                    patch.dirty.append((change.record.start, change.record.end))
                case Document(id=document_id) if document_id == self.id and change.after:
                    known = self.document.language
                    self.document = self._reader.need(Document, self.id)
                    self._note_voices()
                    if self.document.language != known:
                        self._load_regions()
                        patch.is_everything = True
        return patch

    def number(self, claim_id: ClaimId) -> int:
        """Return the number by which the analyst knows a claim: its place in the text, from 1."""
        position = self.outlines.position(claim_id)
        first = bisect_left(self.places, position[0], key=_start_of)
        if self.places[first : first + 1] == [position]:
            return first + 1  # as nearly always: most begin alone
        place = self.outlines.place(position)
        return bisect_left(self.places, place, first, key=self.outlines.place) + 1

    def rows(self, claim_ids: Iterable[ClaimId]) -> list[ClaimRow]:
        """Return claims with their chains, from memory where they were asked for before."""
        ids = [i for i in claim_ids if i in self.outlines]
        if missing := [i for i in ids if i not in self._rows]:
            if len(self._rows) > _CACHED_ROWS:
                self._rows = {i: self._rows[i] for i in ids if i in self._rows}
            self._rows |= {
                row.claim.id: row for row in self._reader.rows(missing, {self.id: self._voices})
            }
        return [self._rows[i] for i in ids if i in self._rows]

    def known_row(self, claim_id: ClaimId) -> ClaimRow | None:
        """Return one claim with its chain if it is in memory."""
        return self._rows.get(claim_id)

    def row(self, claim_id: ClaimId) -> ClaimRow | None:
        """Return one claim with its chain, or None where it is not of this document."""
        rows = self.rows((claim_id,))
        return rows[0] if rows else None

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

    def around(self, start: int, end: int) -> tuple[int, int]:
        """Return a range with the sentences that it touches, and how far claims hang on to it.

        What begins or ends there may have all of these drawn at other depths.
        """
        touched = [(start, end), *self.sentences.between(start, end)]
        start, end = min(touched)[0], max(last for _, last in touched)
        limit = end + _FARTHEST_AROUND
        while end < limit:
            overlapping = self.claims.overlapping(end - 1, end)
            further = max((last for _, last, _ in overlapping), default=end)
            if further <= end:
                break
            end = further
        return start, end

    def state_of(self, start: int, end: int) -> SentenceState:
        """Return what touches a sentence."""
        if self.claims.touches(start, end):
            return SentenceState.CLAIMED
        if self.marks.touches(start, end):
            return SentenceState.MARKED
        return SentenceState.UNTOUCHED

    def claim_at(self, offset: int, after: ClaimId | None = None) -> ClaimId | None:
        """Return the innermost claim whose words are at an offset.

        After one of those there, return the next one outwards, and after the last the innermost.
        """
        found = [claim_id for _start, _end, claim_id in self.claims.at(offset)]
        place = found.index(after) + 1 if after in found else 0
        return found[place % len(found)] if found else None

    def region_at(self, offset: int) -> Region | None:
        """Return the region at an offset."""
        index = bisect_right(self.regions, offset, key=lambda region: region.start) - 1
        if index >= 0 and offset < self.regions[index].end:
            return self.regions[index]
        return None

    def paragraph_at(self, offset: int) -> tuple[int, int]:
        """Return the paragraph at an offset, or the region there where that is smaller."""
        start, end = paragraph_at(self.text, offset)
        region = self.region_at(offset)
        return (max(start, region.start), min(end, region.end)) if region else (start, end)

    def count(self, seconds: float) -> Counts | None:
        """Go on counting coverage for some time; None while there is more to count.

        What an edit does not touch stays counted, so that a count after an edit is short.
        """
        return self._counts.go_on(seconds)

    def untouched(self, letters: str = "") -> Sequence[Sentence] | None:
        """Return the sentences with neither claim nor mark, or None while they are not counted.

        With letters, only those that hold them, whatever the case.
        """
        found = self._counts.untouched()
        if found is None or not letters:
            return found
        asked = typed(letters)
        return [s for s in found if asked.is_in(self.text[s.start : s.end])]

    def _load(self) -> None:
        self._rows.clear()
        self._words.clear()
        self.document = self._reader.need(Document, self.id)
        self._load_regions()
        with collector_paused():
            self.outlines = Outlines()
            self.places, entries = self.outlines.load(self._reader, self.id)
            self.claims = SpanIndex(entries)
        self.marks = SpanIndex(
            (span.start, span.end, mark.id)
            for mark in self._reader.marks(self.id)
            for span in mark.spans
        )
        self.evidence = SpanIndex(
            (span.start, span.end, evidence.id)
            for evidence in self._reader.passages(self.id)
            for span in evidence.spans
        )
        self._counts = SentenceCounts(self.sentences, self.claims, self.marks)

    def _load_regions(self) -> None:
        self.regions = self._reader.regions(self.id)
        self._note_voices()
        regions = [(r.start, r.end) for r in self.regions]
        self.sentences = SentenceMap(self.text, regions, self.document.language)
        self._counts = SentenceCounts(self.sentences, self.claims, self.marks)

    def _note_voices(self) -> None:
        self._voices = Voices(self.document, map(VoicedRegion.of, self.regions))

    def _take_claim(self, before: Record | None, after: Record | None, patch: Patch) -> None:
        old = self.outlines.get(before.id) if isinstance(before, Claim) else None
        new = _outline(after) if isinstance(after, Claim) else None
        if old and new and old.ranges == new.ranges:
            self.outlines.put(new)
            patch.changed.add(new.id)
            if old.kind is not new.kind:
                patch.dirty += [(w.start, w.end) for w in self._words.get(new.id, ())]
            return
        if old:
            row = self.number(old.id) - 1
            del self.places[row]
            self.outlines.remove(old.id)
            for start, end in old.ranges:
                self.claims.remove(start, end, old.id)
                self._counts.forget(start, end)
            patch.removed.append((row, old.id))
            patch.moved += old.ranges
        if new:
            self.outlines.put(new)
            insort(self.places, self.outlines.position(new.id), key=self.outlines.place)
            for start, end in new.ranges:
                self.claims.add(start, end, new.id)
                self._counts.forget(start, end)
            patch.added.append(new.id)
            patch.moved += new.ranges

    def _forget_rows(self, change: Change, patch: Patch) -> None:
        """Drop what was remembered of chains that an edit may have changed."""
        record = change.record
        match record:
            case Source() if change.before is None or change.after is None:
                pass  # no chain names it: what did is changed by the same edit
            case Claim():
                self._rows.pop(record.id, None)
            case Attribution():
                self._rows.pop(record.claim, None)
                self._words.pop(record.claim, None)
                if record.claim in self.outlines:
                    patch.changed.add(record.claim)
            case Evidence():
                self._rows.pop(record.claim, None)
                if record.claim in self.outlines:
                    patch.changed.add(record.claim)
            case Source() | Document() | Region():
                patch.changed |= self._rows.keys()
                self._rows.clear()


def _outline(claim: Claim) -> Outline:
    return Outline(claim.id, claim.kind, tuple((span.start, span.end) for span in claim.spans))


def _move(
    index: SpanIndex[MarkId] | SpanIndex[EvidenceId], before: Record | None, after: Record | None
) -> list[tuple[int, int]]:
    """Take the spans of a record as it was out of an index, and put those it has now in.

    Returns the ranges of both.
    """
    moved = []
    for record, change in ((before, index.remove), (after, index.add)):
        if isinstance(record, Mark | Evidence):
            for span in record.spans:
                change(span.start, span.end, record.id)  # type: ignore[arg-type]  # one of both
                moved.append((span.start, span.end))
    return moved
