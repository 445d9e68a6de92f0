"""Which records of two annotations are the same one, though each has an id of its own.

Copies of a project know a record by its id. Two who annotate a text each for herself have no claim
in common by its id; what they made is held against each other by what it says and where it stands.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Hashable, Iterable, Iterator

from annotator.grouping import grouped
from annotator.merge.difference import said_by
from annotator.merge.identity import renamed_in, under_one_id, with_ids
from annotator.merge.namesakes import name_of
from annotator.merge.pairs import on_same_words
from annotator.merge.side import Records, Side
from annotator.model import (
    RECORD_TYPES,
    Analyst,
    Attribution,
    Claim,
    Document,
    Evidence,
    Judgement,
    Mark,
    Moment,
    Reading,
    Record,
    Region,
    Relation,
    Source,
    Standing,
    Tag,
)
from annotator.reader.chains import ordered_layers

Key = Callable[[Record], Hashable]
"""What records that may be the same one have alike; None where nothing can tell."""


def aligned(a: Side, b: Side) -> tuple[Side, dict[str, str]]:
    """Return the second file with the ids of the first one for what is the same, and its own ids.

    Those are given by the ids of the first file. Documents of one text and carrier are the same,
    and what is known by them; all else only where there is a document in which both have claims
    and none in common: two annotations made apart.
    """
    (_, b), ids = under_one_id((a, b))
    aligning = _Aligning(a, b)
    if aligning.apart:
        aligning.run()
        b, ids = with_ids(b, aligning.ids), ids | aligning.ids
    return b, {own: other for other, own in ids.items()}


class _Aligning:
    def __init__(self, a: Side, b: Side) -> None:
        self._a = a
        self.records: Records = {cls: dict(of_type) for cls, of_type in b.records.items()}
        self.ids: dict[str, str] = {}
        """The ids of the first file, by those of the second one."""
        self._pair(Document, lambda document: getattr(document, "sha256", None))
        ours, theirs = (_claims_of(records) for records in (a.records, self.records))
        self.apart = {
            document
            for document, claims in ours.items()
            if document in theirs and claims.isdisjoint(theirs[document])
        }
        """The documents in which both have claims and none in common."""

    def run(self) -> None:
        """Pair type by type, each after what its records name."""
        self._pair(Analyst, _said)
        self._pair(Region, lambda r: _values(r, "document", "start", "end"))
        self._pair(Reading, lambda r: _values(r, "document"))
        for cls in (Tag, Source):
            self._pair(
                cls, lambda r: name_of(r, self._a.records), lambda r: name_of(r, self.records)
            )
        self._pair(Claim, lambda r: _said(r) if self._is_apart(r) else None)
        self._take(Claim, on_same_words(*self._apart(Claim)))
        self._pair(Claim, self._statement)
        places = [self._places_in_chains(records) for records in (self._a.records, self.records)]
        self._pair(Attribution, lambda r: places[0].get(r.id), lambda r: places[1].get(r.id))
        self._take(Mark, on_same_words(*self._apart(Mark)))
        self._pair(Relation, _said)
        self._pair(Relation, lambda r: _values(r, "from_claim", "to_claim"))
        self._pair(Evidence, _said)
        self._pair(Evidence, lambda r: _values(r, "claim", "document"))
        self._pair(Moment, lambda r: _values(r, "claim", "kind"))
        self._pair(Judgement, lambda r: _values(r, "statement"))
        self._pair(Standing, lambda r: _values(r, "source"))
        for other in RECORD_TYPES:
            if other is not Claim and other is not Mark:
                self._pair(other, _said)

    def _pair(self, cls: type[Record], key: Key, their_key: Key | None = None) -> None:
        """Take for the same what has a key alike, several in their order."""
        left, candidates = self._left(cls)
        of_key = grouped((key(record), record.id) for record in left)
        keys = [((their_key or key)(record), record.id) for record in candidates]
        waiting = {k: iter(ids) for k, ids in of_key.items() if k is not None}
        pairs = [(next(waiting[k], ""), other) for k, other in keys if k in waiting]
        self._take(cls, [(own, other) for own, other in pairs if own])

    def _left(self, cls: type[Record]) -> tuple[list[Record], list[Record]]:
        """Return the records that only one of the two has, of each."""
        ours, theirs = self._a.records[cls], self.records[cls]
        return (
            [record for record_id, record in ours.items() if record_id not in theirs],
            [record for record_id, record in theirs.items() if record_id not in ours],
        )

    def _apart(self, cls: type[Record]) -> Iterator[list[Record]]:
        return ([r for r in left if self._is_apart(r)] for left in self._left(cls))

    def _is_apart(self, record: Record) -> bool:
        return getattr(record, "document", None) in self.apart

    def _statement(self, record: Record) -> Hashable:
        return _values(record, "document", "statement") if self._is_apart(record) else None

    def _take(self, cls: type[Record], pairs: Iterable[tuple[str, str]]) -> None:
        """Give records of the second file the ids of the first one's, in all that names them."""
        new = {other: own for own, other in pairs}
        if not new:
            return
        self.ids |= new
        self.records = renamed_in(self.records, new, cls)

    def _places_in_chains(self, records: Records) -> dict[str, tuple[str, int]]:
        """Return of each layer its claim, if both have that, and which of its layers it is."""
        chains: dict[str, list[Attribution]] = {}
        for layer in records[Attribution].values():
            assert isinstance(layer, Attribution), "records stand under their type"
            if layer.claim in self._a.records[Claim] and layer.claim in self.records[Claim]:
                chains.setdefault(layer.claim, []).append(layer)
        return {
            layer.id: (claim, place)
            for claim, layers in chains.items()
            for place, layer in enumerate(ordered_layers(layers))
        }


def _claims_of(records: Records) -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for claim in records[Claim].values():
        assert isinstance(claim, Claim), "records stand under their type"
        found.setdefault(claim.document, set()).add(claim.id)
    return found


def _values(record: Record, *names: str) -> Hashable:
    """Return some fields, None where one is empty."""
    values = tuple(getattr(record, name) for name in names)
    return values if all(value or value == 0 for value in values) else None


def _said(record: Record) -> Hashable:
    said = said_by(record)
    return json.dumps({name: said[name] for name in said if name != "id"}, sort_keys=True)
