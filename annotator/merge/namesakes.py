"""Sources and tags that two files hold under two ids, and how they become one.

They are proposed and never made one unasked: two people may have the same name. Once a merge made
them one, that is known to whoever merges with it later: what comes to hang on the one that went
follows, too.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, fields
from typing import Any

from annotator.formats.annotated_json.view import WHO_AND_WHEN
from annotator.grouping import grouped
from annotator.merge.fields import Rank, in_places, signed
from annotator.merge.knowledge import GONE, Touch
from annotator.merge.side import Records, Side
from annotator.model import Record, Source, Tag
from annotator.model.references import references, with_values
from annotator.text.folding import fold_name

_SHORTEST_PART = 3
"""Letters of a name that may be taken for a part of a longer one."""
_LEFT = {"id", "name", "mentions", "parent", *WHO_AND_WHEN}
"""Fields that are put together in a way of their own."""

Settle = Callable[[Record, Record, str, tuple[str, ...]], bool]
"""Asks about fields in which two differ that become one; True to take those of the other one.

It is given the one that stays as it would be without and with them, and the id of the other one.
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Namesakes:
    """Two sources or two tags that may be the same: the one that would stay, and the other."""

    type: type[Source] | type[Tag]
    kept: str
    other: str
    name: str
    other_name: str
    is_same: bool
    """Whether name and kind are the same; else one name is a part of the other one."""

    @property
    def what(self) -> str:
        """The list of annotated JSON that both are in."""
        return "sources" if self.type is Source else "tags"


def namesakes(records: Records, sides: Sequence[Side]) -> Iterator[Namesakes]:
    """Yield the pairs of records put together that not the same files hold, the sure ones first.

    Tags are the same where the names of those above them are, too.
    """
    rank = sides[0].rank
    for cls in (Source, Tag):
        groups = grouped(
            (name_of(record, records[Tag].get), record.id) for record in records[cls].values()
        )
        for ids in groups.values():
            yield from (
                pair_of(records, cls, kept, other)
                for kept, other in _pairs(cls, sorted(ids, key=rank), sides)
            )
    for kind in {source.kind for source in _sources(records)}:
        of_kind = sorted((s for s in _sources(records) if s.kind is kind), key=lambda s: rank(s.id))
        yield from (
            pair_of(records, Source, kept, other, is_same=False)
            for kept, other in _alike_in_part(of_kind, sides)
        )


def pair_of(
    records: Records,
    cls: type[Source] | type[Tag],
    kept: str,
    other: str,
    *,
    is_same: bool = True,
) -> Namesakes:
    """Return two sources or tags as a pair."""
    names = (getattr(records[cls][i], "name", "") for i in (kept, other))
    return Namesakes(
        type=cls, kept=kept, other=other, name=next(names), other_name=next(names), is_same=is_same
    )


def unite(
    records: Records,
    pairs: Iterable[Namesakes],
    settle: Settle,
    changed: Callable[[str], set[str] | None] = lambda _other: None,
    rank: Rank = str,
) -> set[Touch]:
    """Make each pair one, with all that names the other one; returns what was decided by it.

    `changed` gives the fields of the other one that count, None for all. What the kept one leaves
    empty it takes from the other one; where both say something, `settle` is asked.
    """
    present = [p for p in pairs if p.kept in records[p.type] and p.other in records[p.type]]
    following = {p.other: p.kept for p in present if not _is_circle(records, p)}
    gone = {p.other: p for p in present if p.other in following}
    found: set[Touch] = set()
    for of_type in records.values() if following else ():
        for record in tuple(of_type.values()):
            after = renamed(record, following)
            if after != record:
                found.update(_differing(record, after))
                of_type[record.id] = after
    for other_id, pair in sorted(gone.items(), key=lambda item: rank(item[0])):
        kept_id = _end(following, pair.kept)
        kept, other = records[pair.type][kept_id], records[pair.type].pop(other_id)
        after = _joined(kept, other, settle, changed(other_id), rank)
        found.add((other_id, GONE))
        found.update(_differing(kept, after))
        records[pair.type][kept_id] = after
    return found


def renamed(record: Record, following: Mapping[str, str]) -> Record:
    """Return a record that names the kept of each pair where it named the other one."""
    values: dict[str, Any] = {}
    for reference, named in references(record):
        if reference.target not in (Source, Tag) or named not in following:
            continue
        new: object = _end(following, named)
        if reference.is_list:
            ids = getattr(record, reference.field)
            new = tuple(dict.fromkeys(_end(following, i) for i in ids))
        elif new == record.id:
            new = None
        values[reference.field] = new
    return with_values(record, values) if values else record


def name_of(record: Record, tag_of: Callable[[str], Record | None]) -> tuple[object, ...]:
    """Return what namesakes have alike: name and kind, of tags the names down to it."""
    if isinstance(record, Source):
        return _plain(record.name), record.kind
    path: dict[str, object] = {}
    tag: Record | None = record
    while isinstance(tag, Tag) and tag.id not in path:
        path[tag.id] = _plain(tag.name)
        tag = tag_of(tag.parent or "")
    return tuple(path.values())


def _end(following: Mapping[str, str], record_id: str) -> str:
    while record_id in following:
        record_id = following[record_id]
    return record_id


def _joined(
    kept: Record, other: Record, settle: Settle, names: set[str] | None, rank: Rank
) -> Record:
    empty = (None, "", ())
    left = _LEFT if names is None else _LEFT - {"name"}
    values: dict[str, Any] = {}
    differing: dict[str, Any] = {}
    for field in fields(kept):
        one, two = getattr(kept, field.name), getattr(other, field.name)
        if field.name in left or one == two or two in (*empty, kept.id):
            continue
        if one in empty:
            values[field.name] = two
        elif names is None or field.name in names:
            differing[field.name] = two
    if isinstance(kept, Source) and isinstance(other, Source):
        values["mentions"] = in_places({*kept.mentions, *other.mentions}, rank)
    if "name" in left and isinstance(kept, Source | Tag) and isinstance(other, Source | Tag):
        values["name"] = max(kept.name, other.name, key=len)
    full = with_values(kept, values)
    against = with_values(full, differing)
    if differing and settle(full, against, other.id, tuple(differing)):
        full = against
    return signed(full, kept, other)


def _differing(one: Record, other: Record) -> Iterator[Touch]:
    for field in fields(one):
        if getattr(one, field.name) != getattr(other, field.name):
            yield one.id, field.name


def _plain(name: str) -> str:
    return " ".join(name.split()).casefold()


def _sources(records: Records) -> Iterator[Source]:
    return (record for record in records[Source].values() if isinstance(record, Source))


def _pairs(
    cls: type[Source] | type[Tag], ids: Sequence[str], sides: Sequence[Side]
) -> Iterator[tuple[str, str]]:
    """Yield the first of some that are the same with each other one that came from elsewhere."""
    held = {i: _holders(cls, i, sides) for i in ids}
    for other in ids[1:]:
        if any(held[i] != held[other] for i in ids):
            yield ids[0], other


def _alike_in_part(of_kind: Sequence[Source], sides: Sequence[Side]) -> Iterator[tuple[str, str]]:
    words = {str(s.id): f" {fold_name(s.name)} " for s in of_kind}
    by_word: dict[str, list[str]] = {}
    for record_id, name in words.items():
        for word in set(name.split()):
            by_word.setdefault(word, []).append(record_id)
    for record_id, name in words.items():
        first = name.split()[:1]
        for other in by_word[first[0]] if first and len(name) - 2 >= _SHORTEST_PART else ():
            is_other = _holders(Source, record_id, sides) != _holders(Source, other, sides)
            if name != words[other] and name in words[other] and is_other:
                kept, gone = sorted((record_id, other), key=sides[0].rank)
                yield kept, gone


def _holders(cls: type[Record], record_id: str, sides: Sequence[Side]) -> tuple[bool, ...]:
    return tuple(record_id in side.records[cls] for side in sides)


def _is_circle(records: Records, pair: Namesakes) -> bool:
    """Return whether one of two tags stands beneath the other one."""
    for start, end in ((pair.kept, pair.other), (pair.other, pair.kept)):
        above = records[pair.type].get(start)
        while isinstance(above, Tag):
            if above.parent == end:
                return True
            above = records[pair.type].get(above.parent or "")
    return False
