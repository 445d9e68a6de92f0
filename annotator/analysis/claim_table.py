"""The claims of a whole project as one table: filtered, in order, following edits.

It stands on the index of the project, as much of it as has been read. An edit of a claim that is
shown moves no row: the order is made again when it is asked for.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from enum import Enum
from itertools import compress

from annotator.analysis.claim_facts import ClaimFacts
from annotator.analysis.claim_index import ClaimIndex
from annotator.analysis.claim_orders import ClaimOrder, Key, arranged
from annotator.analysis.project_index import ProjectIndex
from annotator.analysis.query import Query
from annotator.collector import collector_paused
from annotator.model import (
    Attribution,
    Claim,
    ClaimId,
    Document,
    Edit,
    Evidence,
    Moment,
    Region,
    Relation,
    Source,
    Tag,
)
from annotator.text.folding import fold

_MANY_CHANGES = 2_000
"""After more changes than these, everything is put together again."""


class Outcome(Enum):
    """What an edit comes to for the rows that are shown."""

    NOTHING = "nothing"
    CELLS = "cells"
    """The same rows, and some say something else."""
    ROWS = "rows"
    """Other rows."""


class ClaimTable:
    """The rows, by the ids of their claims."""

    def __init__(self, index: ProjectIndex) -> None:
        """`index` is kept current by its owner, before this one hears of an edit."""
        self._index = index
        self._query = Query()
        self._order = ClaimOrder.NUMBER
        self._is_descending = False
        self._all: list[ClaimId] | None = None
        """All claims in that order; those that came since at the end."""
        self._by_number: list[ClaimId] | None = None
        """All claims document by document in the order of their texts, while nothing changes."""
        self._number_read = 0
        self._texts: dict[ClaimId, str] | None = None
        """What letters are looked for in."""
        self._aligned: list[str] | None = None
        """The same, of all claims in that order."""
        self._held: list[tuple[str, list[ClaimId], list[str]]] = []
        """Letters that were looked for, the claims that hold them, and their texts.

        Each adds letters to those before, so that neither more of them nor a letter taken off
        has all claims looked through again.
        """
        self.rows: Sequence[ClaimId] = []
        """The claims that are shown, in order; a list of its own is not made for each letter."""

    @property
    def total(self) -> int:
        """How many claims have been read."""
        return len(self._ordered())

    def show(
        self, query: Query, order: ClaimOrder = ClaimOrder.NUMBER, *, is_descending: bool = False
    ) -> None:
        """Ask for other rows. By number means document by document in the order of their texts."""
        if (order, is_descending) != (self._order, self._is_descending):
            self._order, self._is_descending = order, is_descending
            self._all = self._aligned = None
            self._held.clear()
        self._query = query
        self._fill()

    def take_in(self) -> bool:
        """Show what was read of further documents; return whether anything was."""
        if self._number_read == self._count_read():
            return False
        self._all = self._by_number = None
        self._forget_texts()
        self._fill()
        return True

    def apply(self, edit: Edit) -> Outcome:
        """Follow an edit."""
        self._aligned = self._by_number = None
        self._held.clear()
        is_read_anew = self._count_read() < self._number_read - len(edit.changes)
        if self._all is None or is_read_anew or len(edit.changes) > _MANY_CHANGES:
            self._all = None
            self._forget_texts()
            self._fill()
            return Outcome.ROWS
        claims: set[ClaimId] = set()
        is_told_elsewhere = False
        for change in edit.changes:
            match change.record:
                case Claim(id=claim_id):
                    claims.add(claim_id)
                case (
                    Attribution(claim=claim_id) | Evidence(claim=claim_id) | Moment(claim=claim_id)
                ):
                    claims.add(claim_id)
                case Relation(from_claim=one, to_claim=other):
                    claims |= {one, other}
                case Document():
                    self._all = None
                case Source() | Tag() | Region():
                    is_told_elsewhere = True
        if self._all is None or is_told_elsewhere:
            self._forget_texts()
        if self._all is None:
            self._fill()
            return Outcome.ROWS
        return self._follow(claims, is_told_elsewhere=is_told_elsewhere)

    def facts(self, claim_id: ClaimId) -> tuple[ClaimIndex, ClaimFacts] | None:
        """Return what is known of a claim, and by which index; None where it is gone."""
        own = self._index.index_of(claim_id)
        facts = own.facts(claim_id) if own else None
        return (own, facts) if own and facts else None

    def _follow(self, claims: Iterable[ClaimId], *, is_told_elsewhere: bool) -> Outcome:
        """Let rows come and go with some claims; what else is said of others is in cells."""
        touched = set(claims)
        found = {claim_id: self.facts(claim_id) for claim_id in touched}
        own_of = {claim_id: each[0] for claim_id, each in found.items() if each}
        there = set(own_of)
        if self._texts is not None:
            self._texts.update({i: own.folded_text(i) for i, own in own_of.items()})
        ordered = self._ordered()
        known = touched.intersection(ordered) if touched else set()
        if gone := known - there:
            self._all = ordered = [each for each in ordered if each not in gone]
        if fresh := there - known:
            self._all = None if self._order is ClaimOrder.NUMBER else [*ordered, *fresh]
        shown = touched.intersection(self.rows)
        is_filtered = self._query != Query()
        wanted = {i for i, own in own_of.items() if own.meets(i, self._query)}
        if shown == wanted and not (is_filtered and is_told_elsewhere):
            return Outcome.CELLS if shown or is_told_elsewhere else Outcome.NOTHING
        self._fill()
        return Outcome.ROWS

    def _forget_texts(self) -> None:
        self._texts = self._aligned = None
        self._held.clear()

    def _count_read(self) -> int:
        return sum(len(own.ids) for own in self._index.read_indexes())

    def _fill(self) -> None:
        ordered = self._ordered()
        query = self._query
        if query == Query():
            self.rows = ordered
        elif query.needle.is_exact:
            matching = self._matching()
            self.rows = [claim_id for claim_id in ordered if claim_id in matching]
        else:
            self.rows = self._meeting(replace(query, text=""), self._holding(fold(query.text)))

    def _holding(self, letters: str) -> list[ClaimId]:
        """Return the claims, in order, whose words, statement or origins hold some letters."""
        ordered = self._ordered()
        if not letters:
            return ordered
        while self._held and self._held[-1][0] not in letters:
            self._held.pop()
        before, ids, texts = self._held[-1] if self._held else ("", ordered, self.prepare())
        if before != letters:
            with collector_paused():
                is_held = [letters in text for text in texts]
                ids, texts = list(compress(ids, is_held)), list(compress(texts, is_held))
            self._held.append((letters, ids, texts))
        return ids

    def prepare(self) -> list[str]:
        """Return what letters are looked for in, of all claims in order.

        Called ahead, it makes the first letter as fast as any.
        """
        if self._aligned is None:
            if self._texts is None:
                self._texts = {}
                for own in self._index.read_indexes():
                    own.prepare()
                    self._texts.update(own.folded)
            with collector_paused():
                self._aligned = [self._texts[claim_id] for claim_id in self._ordered()]
        return self._aligned

    def _meeting(self, query: Query, ids: list[ClaimId]) -> list[ClaimId]:
        """Return the claims that meet the conditions of a query without words."""
        if query == Query():
            return ids
        matching = set().union(*(own.matching(query) for own in self._indexes()))
        return [claim_id for claim_id in ids if claim_id in matching]

    def _matching(self) -> set[ClaimId]:
        with collector_paused():
            return set().union(*(own.matching(self._query) for own in self._indexes()))

    def _indexes(self) -> list[ClaimIndex]:
        """Return the documents that may have rows."""
        read = self._index.read_indexes()
        wanted = self._query.document
        return [own for own in read if wanted in (None, own.document.id)]

    def _ordered(self) -> list[ClaimId]:
        if self._all is not None:
            return self._all
        read = self._index.read_indexes()
        number_read = self._count_read()
        with collector_paused():
            if self._by_number is None or number_read != self._number_read:
                self._by_number = [i for own in read for i in own.in_order(ClaimOrder.NUMBER)]
            self._number_read, ids = number_read, self._by_number
            if self._order is ClaimOrder.NUMBER:
                self._all = ids[::-1] if self._is_descending else ids
            else:
                keys: list[Key | None] = []
                for own in read:
                    keys += own.keys(self._order)
                self._all = arranged(ids, keys, self._order, is_descending=self._is_descending)
        return self._all
