"""Which records of several files are one, though each has an id of its own: what can be one.

Records are told to be one by a key that they have alike. Every record counts as it is, as it began
and as it was deleted, so far as the histories tell. No file may hold two of what becomes one: it
tells them apart. Nothing here depends on the order of the files.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from typing import Any

from annotator.merge.renaming import renamed
from annotator.merge.side import Side
from annotator.model import RECORD_TYPES, EditId, Record
from annotator.reader.carriers import R

Key = Callable[[int, Any], Hashable]
"""What records that are one have alike, from the number of their file and one of their states.

None where nothing can tell. Any: records of the type that is asked about.
"""
States = dict[type, dict[str, list[Record]]]
Entries = Iterable[tuple[Hashable, int, str]]
"""Keys, each with the number of a file and an id there."""


class Past:
    """The records of a file with their states, those that are gone among them."""

    def __init__(self, side: Side, unread: Iterable[EditId]) -> None:
        self.side = side
        self.states: States = {cls: {} for cls in RECORD_TYPES}
        self.begun: dict[str, tuple[EditId, str]] = {}
        """The edit that each record began with, and when that was made."""
        wanted = set(unread)
        for line in side.lines:
            if line.number and line.id in wanted:
                for change in side.changes(line):
                    if change.before is None or change.after is None:
                        record = change.record
                        self.states[type(record)].setdefault(record.id, []).append(record)
                        if change.before is None:
                            self.begun.setdefault(record.id, (line.id, line.at))
        for cls, of_type in side.records.items():
            for record_id, record in of_type.items():
                states = self.states[cls].setdefault(record_id, [])
                if record not in states:
                    states.append(record)

    def get(self, cls: type[R], record_id: str) -> R | None:
        """Return a record as it is, or as it last was."""
        states = self.states[cls].get(record_id)
        return states[-1] if states else None  # type: ignore[return-value]

    # Any: values of no one type.
    def find(self, cls: type[R], **conditions: Any) -> list[R]:  # noqa: ANN401
        """Return the records that are, or once were, with these values."""
        return [
            states[-1]  # type: ignore[misc]
            for states in self.states[cls].values()
            if all(getattr(states[-1], name) == value for name, value in conditions.items())
        ]

    def content(self, sha256: str) -> bytes:
        """Return the bytes kept under a SHA-256."""
        return self.side.content(sha256)


class Matching:
    """Ids of several files that stand for one record."""

    def __init__(self, sides: Sequence[Side], *, with_histories: bool) -> None:
        held = [{i for of_type in side.records.values() for i in of_type} for side in sides]
        known = [{line.id for line in side.lines} for side in sides]
        self.files = [
            Past(
                side,
                known[number].difference(known[0].intersection(*known))
                if with_histories and any(not other <= held[number] for other in held)
                else (),
            )
            for number, side in enumerate(sides)
        ]
        self.apart: set[tuple[int, int]] = set()
        """Pairs of files that may hold work under ids that are not the other one's."""
        self.makers_count = with_histories
        self._one: dict[str, str] = {}
        self._members: dict[str, set[str]] = {}
        self._holders: dict[str, set[int]] = {}
        self._copying: set[EditId] = set()
        for number, file in enumerate(self.files):
            for of_type in file.states.values():
                for record_id in of_type:
                    self._holders.setdefault(record_id, set()).add(number)

    def id(self, record_id: str) -> str:
        """Return the first in the alphabet of the ids that stand for a record."""
        return self._one.get(record_id, record_id)

    def now(self, record: R) -> R:
        """Return a record with that id for itself and all that it names."""
        return renamed(record, self._one) if self._one else record  # type: ignore[return-value]

    def are_holding(self, record_id: str, *numbers: int) -> bool:
        """Return whether some files all have a record."""
        return self._holders[self.id(record_id)].issuperset(numbers)

    def groups(self) -> Iterator[set[str]]:
        """Yield the ids that stand for one record, where they are several."""
        return (members for members in self._members.values() if len(members) > 1)

    def is_known(self, record_id: str) -> bool:
        """Return whether several files have a record."""
        return len(self._holders.get(self.id(record_id), ())) > 1

    def pair(
        self,
        cls: type[Record],
        key: Key,
        *,
        everywhere: bool = False,
        is_unique: bool = False,
        is_now: bool = False,
    ) -> None:
        """Take for one what has a key alike, several in their order.

        `everywhere` also in files that share ids, `is_unique` only where a file has one of a key,
        `is_now` as the records are now.
        """
        if not (everywhere or self.apart):
            return

        def entries(states_of: Callable[[int, str], Iterable[Record]]) -> Entries:
            return (
                (key(number, state), number, record_id)
                for number, file in enumerate(self.files)
                for record_id in file.states[cls]
                if len(self._holders[self.id(record_id)]) < len(self.files)
                for state in states_of(number, record_id)
            )

        states = [file.states[cls] for file in self.files]
        passes: Sequence[Callable[[int, str], Iterable[Record]]] = (
            (lambda n, i: filter(None, [self.files[n].side.get(cls, i)]),)
            if is_now
            else (lambda n, i: states[n][i][:1], lambda n, i: states[n][i])
        )
        for states_of in passes:
            self.take(cls, entries(states_of), everywhere=everywhere, is_unique=is_unique)

    def take(
        self,
        cls: type[Record],
        entries: Entries,
        *,
        everywhere: bool = False,
        is_unique: bool = False,
    ) -> None:
        """Take for one what has a key alike."""
        groups: dict[Hashable, dict[str, int]] = {}
        places: Counter[tuple[Hashable, int]] = Counter()
        for key, number, record_id in dict.fromkeys(entries):
            if key is None:
                continue
            group, one = groups.setdefault(key, {}), self.id(record_id)
            if one not in group or places[key, number] < group[one]:
                group[one] = places[key, number]
            places[key, number] += 1
        for group in sorted((g for g in groups.values() if len(g) > 1), key=sorted):
            ones = sorted({self.id(one) for one in group}, key=lambda i: (group.get(i, 0), i))
            holders = Counter(number for one in ones for number in self._holders[one])
            if not is_unique or max(holders.values()) == 1:
                self._unite(cls, ones, everywhere=everywhere)

    def unite_noted(self, pairs: Iterable[tuple[str, str]]) -> None:
        """Take for one what merges found to be so."""
        for one, other in sorted({(min(pair), max(pair)) for pair in pairs}):
            one, other = self.id(one), self.id(other)
            both = self._holders.setdefault(one, set()), self._holders.setdefault(other, set())
            if one != other and both[0].isdisjoint(both[1]):
                self._join(one, other)

    def note_copies(self) -> None:
        """Note the edits that brought what is one with what another file has."""
        for file in self.files:
            for record_id, (edit_id, _at) in file.begun.items():
                if len(self._members.get(self.id(record_id), ())) > 1:
                    self._copying.add(edit_id)

    def _unite(self, cls: type[Record], ones: Sequence[str], *, everywhere: bool) -> None:
        found: list[str] = []
        for one in ones:
            for place, other in enumerate(found):
                if self._may_be_one(cls, one, other, everywhere=everywhere):
                    found[place] = self._join(one, other)
                    break
            else:
                found.append(one)

    def _may_be_one(self, cls: type[Record], one: str, other: str, *, everywhere: bool) -> bool:
        if not self._holders[one].isdisjoint(self._holders[other]):
            return False
        if everywhere:
            return True
        return all(
            (min(i, j), max(i, j)) in self.apart
            for i in self._holders[one]
            for j in self._holders[other]
        ) and not (self.makers_count and self._were_made_apart(cls, one, other))

    def _were_made_apart(self, cls: type[Record], one: str, other: str) -> bool:
        """Return whether two that do not say who made them were made in two edits, each by hand."""
        beginnings = []
        for record_id in (one, other):
            own: set[str] = set()
            for member in self._members.get(record_id, {record_id}):
                for number in self._holders[record_id]:
                    file = self.files[number]
                    states = file.states[cls].get(member)
                    if states is None:
                        continue
                    begun = file.begun.get(member)
                    if begun is None or begun[0] in self._copying:
                        return False
                    if getattr(states[0], "created", None) is not None:
                        return False
                    own.add(begun[1])
            beginnings.append(own)
        return beginnings[0].isdisjoint(beginnings[1])

    def _join(self, one: str, other: str) -> str:
        first, second = min(one, other), max(one, other)
        members = self._members.setdefault(first, {first})
        members |= self._members.pop(second, {second})
        self._one.update(dict.fromkeys(members - {first}, first))
        self._holders[first] |= self._holders.pop(second)
        return first
