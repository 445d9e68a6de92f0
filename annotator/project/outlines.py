"""Where the claims of a document stand and what they are: all that drawing needs."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from itertools import islice
from operator import eq, itemgetter

from annotator.model import ClaimId, ClaimKind, DocumentId
from annotator.reader import Outline, Place, Ranges, Reader, place_of
from annotator.reader.projections import ranges_of

ClaimPosition = tuple[int, int, ClaimId]
"""Start and end of a claim's first span, and its id."""
_start_of = itemgetter(0)


class Outlines(Mapping[ClaimId, Outline]):
    """The outlines of a document's claims, each made when it is asked for.

    A hundred thousand of them would take as long to make as all else that is read, and few are
    ever looked at.
    """

    def __init__(self) -> None:
        self._first: dict[ClaimId, ClaimPosition] = {}
        self._kinds: dict[ClaimId, ClaimKind | None] = {}
        self._ranges: dict[ClaimId, Ranges] = {}
        """Of claims with several spans, all of them."""

    def __getitem__(self, claim_id: ClaimId) -> Outline:
        start, end, _ = self._first[claim_id]
        ranges = self._ranges.get(claim_id) or ((start, end),)
        return Outline(claim_id, self._kinds[claim_id], ranges)

    def __contains__(self, claim_id: object) -> bool:
        return claim_id in self._first

    def __iter__(self) -> Iterator[ClaimId]:
        return iter(self._first)

    def __len__(self) -> int:
        return len(self._first)

    def kind(self, claim_id: ClaimId) -> ClaimKind | None:
        """Return the kind of a claim."""
        return self._kinds[claim_id]

    def kind_counts(self) -> Counter[ClaimKind | None]:
        """Return how many claims there are of each kind."""
        return Counter(self._kinds.values())

    def place(self, position: ClaimPosition) -> Place:
        """Return by what the claim at a position is put in order."""
        start, end, claim_id = position
        return place_of(self._ranges.get(claim_id) or ((start, end),), claim_id)

    def position(self, claim_id: ClaimId) -> ClaimPosition:
        """Return the position of a claim."""
        return self._first[claim_id]

    def load(
        self, reader: Reader, document_id: DocumentId
    ) -> tuple[list[ClaimPosition], list[ClaimPosition]]:
        """Read all claims; return their places in text order, and all their spans as entries."""
        ids, kinds, spans = reader.claim_places(document_id)
        places = [(s[0][0], s[0][1], i) for i, s in zip(ids, spans, strict=True)]
        self._first = dict(zip(ids, places, strict=True))
        self._kinds = dict(zip(ids, kinds, strict=True))
        several = [number for number, s in enumerate(spans) if len(s) > 1]
        self._ranges = {ids[n]: ranges_of(spans[n]) for n in several}
        places.sort(key=_start_of)
        starts = list(map(_start_of, places))
        if any(map(eq, starts, islice(starts, 1, None))):
            places.sort(key=self.place)  # ten times slower: most begin alone
        further = [
            (start, end, i) for i, ranges in self._ranges.items() for start, end in ranges[1:]
        ]
        return places, places + further

    def put(self, outline: Outline) -> None:
        """Take an outline in, or in place of that claim's last one."""
        self._first[outline.id] = (*outline.ranges[0], outline.id)
        self._kinds[outline.id] = outline.kind
        self._ranges.pop(outline.id, None)
        if len(outline.ranges) > 1:
            self._ranges[outline.id] = outline.ranges

    def remove(self, claim_id: ClaimId) -> None:
        """Forget a claim."""
        del self._first[claim_id]
        del self._kinds[claim_id]
        self._ranges.pop(claim_id, None)
