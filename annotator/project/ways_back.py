"""What a return to a point of the history would do, and taking its edit back alone.

It is told beforehand, while somebody looks at a line of the history, so it is found bit by bit
between two events, and each later edit is looked at once, however many there are.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from itertools import islice
from time import perf_counter

from annotator.messages import Message
from annotator.model import Change, Edit, EditSummary, Record
from annotator.reader import Reader

_MOST_READ = 5_000
"""Edits after a point whose changes are looked at to say what a return does; of more, not."""
_PAGE = 100
"""Changes that are read at once."""

_Key = tuple[type[Record], str]


@dataclass(frozen=True, slots=True)
class ReturnPreview:
    """A preview of what a return would do: edits, whose, and records by their type.

    The counters are empty where so much was done that nobody should wait for the answer.
    """

    edits: int
    analysts: Counter[str] = field(default_factory=Counter)
    deleted: Counter[type[Record]] = field(default_factory=Counter)
    brought_back: Counter[type[Record]] = field(default_factory=Counter)
    changed: Counter[type[Record]] = field(default_factory=Counter)


class WaysBack:
    """What is known of the ways back from one edit."""

    def __init__(self, reader: Reader, line: EditSummary) -> None:
        self._reader = reader
        self.line = line
        self._own_at, self._own_end = reader.history.extent_of(line.number)
        self.changes = self._own_end - self._own_at
        """How many the edit made."""
        is_told = self._edits() <= _MOST_READ
        self._at = self._own_end if is_told else reader.history.end()
        self._left: dict[_Key, Record | None] = {}
        """What the edit left of each record that it changed."""
        self._differ: dict[_Key, None] = {}
        """Those of them that are not what the edit left."""
        self._net = _NetChanges() if is_told else None

    def go_on(self, seconds: float) -> bool:
        """Read on for about so long; tell whether all is known. After later edits it goes on."""
        end = perf_counter() + seconds
        while self._read_page():
            if perf_counter() > end:
                return False
        return True

    def first_changes(self, limit: int) -> Edit:
        """Return the edit with some of its changes, the first ones."""
        start = self._own_end - self.changes
        found = self._reader.history.changes_after(start, min(limit, self.changes))
        return Edit(self.line, tuple(change for _, change in found))

    def preview(self) -> ReturnPreview:
        """Return what a return to the state that the edit left would do."""
        number, net = self._edits(), self._net
        if net is None:
            return ReturnPreview(number)
        analysts = Counter(self._reader.history.edits_of_each(self.line.number))
        return ReturnPreview(number, analysts, +net.deleted, +net.brought_back, +net.changed)

    def why_not_revert(self) -> Message:
        """Return why the edit cannot be undone by itself, or nothing where it can.

        What only the rules of a project forbid is found when it is tried.
        """
        some = [record_id for _, record_id in islice(self._differ, _PAGE)]
        numbers = self._reader.history.last_touches(some, self.line.number).values()
        if not numbers:
            return Message("")
        (later,) = self._reader.history.lines(before=max(numbers) + 1, limit=1)
        return Message(
            "“{0}” came later and changed the same records. Undo that first.", later.label
        )

    def _edits(self) -> int:
        return self._reader.history.lines(limit=1)[0].number - self.line.number

    def _read_page(self) -> bool:
        """Read some changes of the edit, else of later ones; tell whether there are more."""
        if self._own_at < self._own_end:
            self._read_own()
            return True
        found = self._reader.history.changes_after(self._at, _PAGE)
        for self._at, change in found:
            self._take_in(change)
        return len(found) == _PAGE

    def _read_own(self) -> None:
        """Read what the edit left, and hold it against what is there now."""
        limit = min(_PAGE, self._own_end - self._own_at)
        found = self._reader.history.changes_after(self._own_at, limit)
        self._own_at = found[-1][0]
        for _, change in found:
            key = _key(change)
            self._left[key] = change.after
            self._hold_against(key, self._reader.get(*key))

    def _take_in(self, change: Change) -> None:
        if (key := _key(change)) in self._left:
            self._hold_against(key, change.after)
        if self._net is not None:
            self._net.take_in(change)

    def _hold_against(self, key: _Key, present: Record | None) -> None:
        if present == self._left[key]:
            self._differ.pop(key, None)
        else:
            self._differ[key] = None


class _NetChanges:
    """How many records all changes together make, delete and alter; the change back is counted."""

    def __init__(self) -> None:
        self.deleted: Counter[type[Record]] = Counter()
        self.brought_back: Counter[type[Record]] = Counter()
        self.changed: Counter[type[Record]] = Counter()
        self._first: dict[_Key, Record | None] = {}
        self._counted: dict[_Key, Counter[type[Record]]] = {}

    def take_in(self, change: Change) -> None:
        """Take in the next change."""
        key = _key(change)
        first = self._first.setdefault(key, change.before)
        counter = self._counted.pop(key, None)
        if counter is not None:
            counter[key[0]] -= 1
        if first != change.after:
            if first is None:
                counter = self.deleted
            else:
                counter = self.changed if change.after is not None else self.brought_back
            self._counted[key] = counter
            counter[key[0]] += 1


def _key(change: Change) -> _Key:
    return type(change.record), change.record.id
