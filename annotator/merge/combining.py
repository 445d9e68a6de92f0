"""Two files put together in memory: what each changed alone is taken, the rest is a conflict."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass, field
from itertools import pairwise

from annotator.errors import ImportRefusedError
from annotator.formats.annotated_json.members import CHILDREN, members_of
from annotator.formats.annotated_json.view import members_view
from annotator.merge.choices import TWICE, Choice, Choices, Conflict
from annotator.merge.difference import LISTED, is_same, said_by, view_of
from annotator.merge.fields import joined
from annotator.merge.heirs import heirs_of, moved
from annotator.merge.knowledge import (
    GONE,
    Touch,
    owner_of,
    touches_of,
)
from annotator.merge.namesakes import Settle, name_of, pair_of, renamed, unite
from annotator.merge.renaming import renamed as under_ids
from annotator.merge.side import Records, Side
from annotator.merge.unseen import count_left_out, unseen
from annotator.model import (
    RECORD_TYPES,
    Analyst,
    Attribution,
    Change,
    Document,
    ProjectDetails,
    Record,
    Region,
    Source,
    Tag,
    second_id,
)
from annotator.model.references import references, with_values, without

Key = tuple[type[Record], str]


@dataclass(frozen=True, slots=True)
class _Item:
    """A record in conflict as it would be by either choice, and the fields that differ."""

    ours: Record | None
    theirs: Record | None
    fields: tuple[str, ...]


@dataclass(slots=True)
class Combined:
    """What came of two files, and what was decided on the way."""

    records: Records = field(default_factory=lambda: {cls: {} for cls in RECORD_TYPES})
    conflicts: list[Conflict] = field(default_factory=list)
    settled: set[Touch] = field(default_factory=set)


def combine(ours: Side, theirs: Side, choices: Choices, number: int = 0) -> Combined:
    """Put two files together; conflicts without a choice are left as ours and told as open.

    `number` tells the other file from those that were put together with ours before. Raises
    ImportRefusedError where an id stands for different things.
    """
    merging = _Merging(ours, theirs, choices, number)
    merging.join()
    merging.decide()
    merging.keep_references()
    merging.open_circles()
    merging.part_regions()
    merging.follow_united()
    return merging.done


def settling(
    ours: Side,
    others: Sequence[Side],
    choices: Choices,
    conflicts: list[Conflict],
    number: int = 0,
) -> Settle:
    """Return what settles conflicts between two that become one, and notes them among others.

    Ours is the one that the project has; if it has both, the one that fewer of the others have.
    """

    def settle(kept: Record, other: Record, other_id: str, names: tuple[str, ...]) -> bool:
        cls = type(kept)

        def rank(record_id: str) -> tuple[bool, int]:
            return record_id not in ours.records[cls], sum(
                record_id in side.records[cls] for side in others
            )

        is_other_ours = rank(other_id) < rank(kept.id)
        choice = choices.of(kept.id, number)
        is_open = choice in (None, Choice.BOTH)
        pair = Change(other, kept) if is_other_ours else Change(kept, other)
        of_field = {member.field: member.name for member in members_of(cls)}
        conflicts.append(
            Conflict(
                _list_of(cls),
                kept.id,
                tuple(of_field.get(name, name) for name in names),
                members_view(pair.before or kept),
                members_view(pair.after or kept),
                is_open,
                number,
                pair,
            )
        )
        return (choice is Choice.THEIRS) is not is_other_ours

    return settle


class _Merging:
    def __init__(self, ours: Side, theirs: Side, choices: Choices, number: int) -> None:
        self._ours, self._theirs, self._choices = ours, theirs, choices
        self._number = number
        self.done = Combined()
        self._items: dict[Key, dict[Key, _Item]] = {}
        """Conflicts by the record that owns them."""
        self._torn: set[Key] = set()
        """Records that one side deleted and the other one changed."""
        self._dropped: set[Key] = set()
        self._read = ours, theirs
        self._our_touches, self._their_touches = unseen(ours, theirs)
        self._heirs = heirs_of(ours, theirs)
        following = self._heirs.followed(self._read, (self._our_touches, self._their_touches))
        if following:
            self._our_touches, self._their_touches = unseen(ours, theirs, following)
            self._ours, self._theirs = (moved(side, following) for side in self._read)
        if ours.is_blind and not theirs.is_blind:
            count_left_out(theirs, ours, self._their_touches, self._our_touches)
        if theirs.is_blind and not ours.is_blind:
            count_left_out(ours, theirs, self._our_touches, self._their_touches)

    # Records one by one

    def join(self) -> None:
        types: dict[str, type[Record]] = {}
        for cls in RECORD_TYPES:
            ours, theirs = self._ours.records[cls], self._theirs.records[cls]
            for record_id in ours | theirs:
                if cls is not ProjectDetails and types.setdefault(record_id, cls) is not cls:
                    raise ImportRefusedError(
                        "The id “{0}” stands for different things in the two files, so nothing "
                        "was merged. Import the other file into a project of its own.",
                        record_id,
                    )
                self._join((cls, record_id), ours.get(record_id), theirs.get(record_id))

    def _join(self, key: Key, ours: Record | None, theirs: Record | None) -> None:
        if key[0] is ProjectDetails and (ours is None or theirs is None):  # of two projects
            if ours is not None:
                self._put(ours)
            return
        here: Set[str] = self._our_touches.get(key[1], set())
        there: Set[str] = self._their_touches.get(key[1], set())
        owner = owner_of(ours or theirs) if (ours or theirs) else None  # type: ignore[arg-type]
        if owner in self._torn and owner is not None:
            self._items[owner][key] = _Item(ours, theirs, (GONE,))
        elif ours is None or theirs is None:
            present, lost, kept = (ours, there, here) if theirs is None else (theirs, here, there)
            assert present is not None, "one side has the record"
            if lost and kept and (self._heir(*key) or key[1] in self._heirs.among_themselves):
                self._put(present)  # and is made one with its heir in the end
            elif lost and kept and key[0] is not Analyst:
                self._torn.add(key)
                self._items.setdefault(owner or key, {})[key] = _Item(ours, theirs, (GONE,))
            elif not lost or key[0] is Analyst:
                self._put(present)
        elif is_same(ours, theirs) and _unread(ours) == _unread(theirs):
            self._put(ours)
        else:
            found = joined(ours, theirs, here, there, self._are_alike, self._ours.rank)
            if found.fields:
                item = _Item(found.ours, found.theirs, found.fields)
                self._items.setdefault(owner or key, {})[key] = item
            else:
                self._put(found.ours)

    def _heir(self, cls: type[Record], record_id: str) -> str | None:
        """Return the source or tag that stays of it and others, if it is there."""
        heir = self._heirs.of.get(record_id)
        is_there = heir and (self._ours.get(cls, heir) or self._theirs.get(cls, heir))
        return heir if is_there else None

    def _are_alike(self, cls: type[Source] | type[Tag], one: str, other: str) -> bool:
        ours, theirs = self._ours.get(cls, one), self._theirs.get(cls, other)
        return (
            ours is not None
            and theirs is not None
            and name_of(ours, self._ours.records[Tag].get)
            == name_of(theirs, self._theirs.records[Tag].get)
        )

    # Conflicts

    def decide(self) -> None:
        inside: dict[str, list[Record]] = {}
        for record in self.done.records[Attribution].values():
            assert isinstance(record, Attribution), "records stand under their type"
            inside.setdefault(record.claim, []).append(record)
        kept: list[Key] = []
        for owner, items in self._items.items():
            choice = self._settle(owner, items)
            is_torn = owner in self._torn
            if choice is Choice.BOTH and not is_torn:
                self._keep_both(owner, items, inside.get(owner[1], []))
                continue
            for key, item in items.items():
                chosen = item.theirs if choice is Choice.THEIRS else item.ours
                if choice is Choice.BOTH:
                    chosen = item.ours or item.theirs
                if chosen is not None:
                    self._put(chosen)
                else:
                    self._dropped.add(key)
            if is_torn and owner not in self._dropped:
                kept.append(owner)
        for owner in kept:  # what hangs on one may hang on another one too
            self._restore(owner)

    def _settle(self, owner: Key, items: dict[Key, _Item]) -> Choice:
        """Note a conflict with what is decided, and return how to go on."""
        choice = self._choices.of(owner[1], self._number)
        is_open = choice is None or (choice is Choice.BOTH and owner[0] not in TWICE)
        names = _member_names(owner, items)
        ours, theirs = (view_of(side, *owner) for side in self._read)
        what = _list_of(owner[0])
        found = Conflict(what, owner[1], names, ours, theirs, is_open, self._number)
        self.done.conflicts.append(found)
        for (_, record_id), item in items.items():
            self.done.settled.update((record_id, name) for name in item.fields)
        return Choice.OURS if is_open or choice is None else choice

    def _keep_both(self, owner: Key, items: dict[Key, _Item], inside: list[Record]) -> None:
        """Keep a record as each side has it: the one under its id, the other under a new one.

        Which is which depends on what they say alone, so that both who merge decide alike.
        """
        present = self.done.records[owner[0]].get(owner[1])
        shared: list[Record] = [*inside, present] if present is not None else inside
        versions = []
        ranks = self._ours.names.ranks if self._ours.names else {}
        for is_ours in (True, False):
            own = (item.ours if is_ours else item.theirs for item in items.values())
            version = [*shared, *(record for record in own if record is not None)]
            version += self._parents_missing(version, is_ours=is_ours)
            said = sorted(json.dumps(said_by(under_ids(r, ranks)), sort_keys=True) for r in version)
            versions.append(("\n".join(said), version))
        (_, first), (said_second, second) = sorted(versions, key=lambda pair: pair[0])
        for key in items:
            self.done.records[key[0]].pop(key[1], None)
        for record in first:
            self._put(record)
        new = {r.id: second_id(self._ours.rank(r.id), said_second) for r in second}
        for record in second:
            values: dict[str, object] = {"id": new[record.id]}
            if isinstance(record, Attribution):
                parent = record.parent and new.get(record.parent, record.parent)
                values |= {"claim": new[record.claim], "parent": parent}
            copy = with_values(record, values)
            self._put(copy)
            self.done.settled.update(touches_of([Change(None, copy)]))

    def _parents_missing(self, version: Sequence[Record], *, is_ours: bool) -> list[Record]:
        """Return the layers that those of one side lie within and that the other side deleted.

        They come back with either version, each in its own claim.
        """
        sides = (self._ours, self._theirs) if is_ours else (self._theirs, self._ours)
        present = {record.id for record in version}
        found: list[Record] = []
        waiting = [record for record in version if isinstance(record, Attribution)]
        while waiting:
            parent = waiting.pop().parent
            if parent is None or parent in present:
                continue
            layers = (side.get(Attribution, parent) for side in sides)
            if (layer := next(filter(None, layers), None)) is not None:
                present.add(layer.id)
                found.append(layer)
                waiting.append(layer)
                self.done.settled.add((layer.id, GONE))
        return found

    # What one record alone cannot tell

    def keep_references(self) -> None:
        """See that nothing names a record that is gone: it comes back, or what names it goes."""
        records = self.done.records
        while dangling := [
            (record, reference, named)
            for of_type in records.values()
            for record in of_type.values()
            for reference, named in references(record)
            if named not in records[reference.target]
        ]:
            for record, reference, named in dangling:
                target = (reference.target, named)
                if (heir := self._heir(*target)) in records[reference.target]:
                    self._put(renamed(records[type(record)][record.id], {named: heir}))
                    self.done.settled.add((record.id, reference.field))
                    continue
                if target not in self._dropped and named not in records[reference.target]:
                    self._bring_back(target)
                present = records[type(record)].get(record.id)
                if target in self._dropped and present is not None:
                    self._take_out(present, target)

    def _bring_back(self, key: Key) -> None:
        """Decide about a record that one side deleted and the other one came to need."""
        ours, theirs = self._ours.get(*key), self._theirs.get(*key)
        present = ours or theirs
        owner = (owner_of(present) if present is not None else None) or key
        choice = self._settle(owner, {key: _Item(ours, theirs, (GONE,))})
        is_open = self.done.conflicts[-1].is_open
        wanted = theirs if choice is Choice.THEIRS else ours
        if choice is Choice.BOTH or is_open:
            wanted = present
        if wanted is None:
            self._dropped.add(key)
        else:
            self._put(wanted)
            self._restore(key)

    def _restore(self, key: Key) -> None:
        """Bring back what was deleted with a record, from the side that still has that."""
        side = self._theirs if self._ours.get(*key) is None else self._ours
        for record in side.hanging.get(key, ()):
            own = (type(record), record.id)
            if record.id in self.done.records[own[0]] or own in self._dropped:
                continue
            named = ((r.target, i) for r, i in references(record) if r.is_required)
            if all(i in self.done.records[cls] for cls, i in named):
                self._put(record)
                self._restore(own)

    def _take_out(self, record: Record, gone: Key) -> None:
        """Have a record name one no longer; it goes itself where it cannot be without."""
        changed: Record | None = record
        for reference, named in references(record):
            if (reference.target, named) == gone and changed is not None:
                self.done.settled.add((record.id, reference.field))
                changed = without(changed, reference, {named})
        if changed is None:
            del self.done.records[type(record)][record.id]
            self.done.settled.add((record.id, GONE))
            self._dropped.add((type(record), record.id))
        else:
            self._put(changed)

    def open_circles(self) -> None:
        """See that no tag or layer lies below itself after moves on either side."""
        for cls in (Tag, Attribution):
            while circle := self._circle(cls):
                moved = [
                    i
                    for i in circle
                    if self._parent(self._theirs, cls, i) != self._parent(self._ours, cls, i)
                ]
                for record_id in moved:
                    record = self.done.records[cls][record_id]
                    sides = [
                        with_values(record, {"parent": self._parent(side, cls, record_id)})
                        for side in (self._ours, self._theirs)
                    ]
                    owner = owner_of(record) or (cls, record_id)
                    item = _Item(sides[0], sides[1], ("parent",))
                    choice = self._settle(owner, {(cls, record_id): item})
                    self._put(sides[choice is Choice.THEIRS])

    def _circle(self, cls: type[Tag] | type[Attribution]) -> list[str]:
        records = self.done.records[cls]
        parents = {i: getattr(record, "parent", None) for i, record in records.items()}
        sound: set[str] = set()
        for start in parents:
            way: dict[str, None] = {}
            name: str | None = start
            while name is not None and name not in sound and name not in way:
                way[name] = None
                name = parents.get(name)
            if name is not None and name in way:
                names = list(way)
                return names[names.index(name) :]
            sound.update(way)
        return []

    def _parent(self, side: Side, cls: type[Record], record_id: str) -> str | None:
        record = side.get(cls, record_id)
        parent: str | None = getattr(record, "parent", None)
        return parent if parent in self.done.records[cls] else None

    def part_regions(self) -> None:
        """See that regions which either side drew again do not overlap."""
        merged: dict[str, list[Region]] = {}
        for record in self.done.records[Region].values():
            assert isinstance(record, Region), "records stand under their type"
            merged.setdefault(record.document, []).append(record)
        for document, regions in merged.items():
            in_order = sorted(regions, key=lambda r: (r.start, r.end))
            if all(one.end <= other.start for one, other in pairwise(in_order)):
                continue
            items: dict[Key, _Item] = {
                (Region, i): _Item(self._ours.get(Region, i), self._theirs.get(Region, i), (GONE,))
                for i in self._regions_of(document)
            }
            choice = self._settle((Document, document), items)
            for (cls, record_id), item in items.items():
                self.done.records[cls].pop(record_id, None)
                chosen = item.theirs if choice is Choice.THEIRS else item.ours
                if chosen is not None:
                    self._put(chosen)

    def follow_united(self) -> None:
        """See that what was made one stays one, whatever has come to it since."""
        pairs = (
            pair_of(self.done.records, cls, heir, other)
            for cls in (Source, Tag)
            for other in self._heirs.of
            if other in self.done.records[cls]
            and (heir := self._heir(cls, other)) in self.done.records[cls]
        )
        self.done.settled |= unite(
            self.done.records,
            pairs,
            settling(self._ours, (self._theirs,), self._choices, self.done.conflicts, self._number),
            self._fields_changed,
            self._ours.rank,
        )

    def _fields_changed(self, record_id: str) -> set[str]:
        return {*self._our_touches.get(record_id, ()), *self._their_touches.get(record_id, ())}

    def _regions_of(self, document: str) -> Iterator[str]:
        for side in (self._ours, self._theirs):
            for record in side.records[Region].values():
                assert isinstance(record, Region), "records stand under their type"
                if record.document == document:
                    yield record.id

    def _put(self, record: Record) -> None:
        self.done.records[type(record)][record.id] = record


def _list_of(cls: type[Record]) -> str:
    return next(name for name, listed in LISTED.items() if listed is cls)


def _unread(record: Record) -> tuple[object, ...]:
    """Return the values that annotated JSON does not have."""
    names = ("original", "encoding", "file_name", "sha256")
    return tuple(getattr(record, name, None) for name in names)


def _member_names(owner: Key, items: dict[Key, _Item]) -> tuple[str, ...]:
    """Return the members of a record that are in conflict, what nests in it being one."""
    of_field = {member.field: member.name for member in members_of(owner[0])}
    names: dict[str, None] = {}
    for key, item in items.items():
        if key != owner:
            names[CHILDREN[owner[0]][0]] = None
        elif GONE in item.fields:
            return ()
        else:
            names |= dict.fromkeys(of_field.get(name, name) for name in item.fields)
    return tuple(names)
