"""What a merge would do, worked out before anything is changed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from annotator.commands import Merge
from annotator.formats.annotated_json.members import LISTS
from annotator.merge.choices import Choice, Choices, Conflict
from annotator.merge.combining import Combined, combine, settling
from annotator.merge.difference import LISTED, is_same
from annotator.merge.identity import under_one_id
from annotator.merge.knowledge import Line, Note, note_text, owner_of, resolved
from annotator.merge.namesakes import Namesakes, namesakes, unite
from annotator.merge.pairs import paired_claims
from annotator.merge.side import Side, shares_history
from annotator.messages import Message
from annotator.model import (
    RECORD_TYPES,
    Change,
    Claim,
    Document,
    EditId,
    OnePerson,
    ProjectDetails,
    Reading,
    Record,
)
from annotator.model.references import contents_of
from annotator.progress import Tell, unheard


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """What a merge would do. It is to be carried out only where no conflict is open."""

    incoming: dict[str, int]
    """Records that would be added, changed or deleted, by their list of annotated JSON."""
    same: dict[str, int]
    """Records that another file has just as the project has them."""
    conflicts: tuple[Conflict, ...]
    two_way: tuple[str, ...]
    """Files that have no history in common with the project."""
    namesakes: tuple[Namesakes, ...]
    """Sources and tags that may be one under two ids, whether they become one or not."""
    united: frozenset[str]
    """Those of them that go, the other one of the pair being kept."""
    pairs: tuple[tuple[str, str], ...]
    """Claims of the project, each with one that comes in from another analyst on its words."""
    seen: tuple[Line, ...]
    """Edits of the other files that become known with the merge."""
    twins: tuple[str, ...]
    """Titles of documents that come in though the project has their text, from another carrier."""
    called: tuple[tuple[str, str], ...]
    """Files that are another project and call themselves so: title and description stay there."""
    command: Merge

    @property
    def is_open(self) -> bool:
        """Whether a conflict waits for a choice."""
        return any(conflict.is_open for conflict in self.conflicts)

    @property
    def is_to_do(self) -> bool:
        """Whether the merge would write something, if carried out now."""
        return self.has_changes and not self.is_open

    @property
    def has_changes(self) -> bool:
        """Whether the merge would change a record, decides anew, or hears that work was taken back.

        That is noted: else the work would come in with a copy that has it still.
        """
        return bool(self.command.changes or self.conflicts or self.is_taken_back)

    @property
    def is_taken_back(self) -> bool:
        """Whether others did and undid what the project knew nothing of."""
        return any({line.root: line.is_undo for line in self.seen}.values())


def plan_merge(
    ours: Side,
    others: Sequence[Side],
    choice: Choice | Choices | None = None,
    tell: Tell = unheard,
) -> Plan:
    """Return what putting other files into a project would do.

    `choice` is one for all conflicts, or tells them apart, and which sources and tags under two
    ids become one. The order of the files makes no difference. `tell` gets the share that is
    done; what it raises ends the planning. Raises ImportRefusedError where an id stands for
    different things.
    """
    choices = choice if isinstance(choice, Choices) else Choices(choice)
    (ours, *others), _ = under_one_id((ours, *others))
    merged, conflicts, seen, settled = ours, [], [], set()
    for number, other in enumerate(in_order(others)):
        tell(number / (len(others) + 1))
        combined = combine(merged, other, choices, number)
        known = {line.id for line in merged.lines}
        new = [
            resolved(line, other.touched(line), EditId(f"merge {number}"))
            for line in other.lines
            if line.id not in known and shares_history(other, ours)
        ]
        conflicts += combined.conflicts
        settled |= combined.settled
        seen += new
        merged = _merged(merged, other, combined, new, number)
    tell(len(others) / (len(others) + 1))
    pairs = tuple(namesakes(merged.records, (ours, *others)))
    wanted = [
        pair
        for pair in pairs
        if pair.other in choices.united or (choices.unites_all and pair.is_same)
    ]
    settled |= unite(
        merged.records, wanted, settling(ours, others, choices, conflicts), rank=ours.rank
    )
    united = {pair.other: pair.kept for pair in wanted}
    changes = tuple(_changes(ours, merged))
    changed = {_owner(change.record) for change in changes}
    tell(1)
    in_conflict = {conflict.id for conflict in conflicts}
    return Plan(
        incoming=_counted(changed),
        same=_counted(set(_same(ours, others, changed, in_conflict))),
        conflicts=tuple(conflicts),
        two_way=tuple(other.name for other in others if not shares_history(other, ours)),
        twins=tuple(_twins(ours, changes)),
        called=tuple(_called(ours, others)),
        namesakes=pairs,
        united=frozenset(united),
        pairs=tuple(_pairs(ours, merged, changes)),
        seen=tuple(seen),
        command=Merge(
            label=_label(others),
            changes=changes,
            contents=tuple(_contents(ours, others, changes)),
            note=note_text(
                Note(frozenset(settled), tuple(seen), {**merged.united, **united}, _new_names(ours))
            ),
        ),
    )


def _new_names(ours: Side) -> dict[str, str]:
    """Return which ids stand for a record of the project, but for those that it knows of."""
    assert ours.names is not None, "the files were put under one id"
    return dict(ours.names.stays.items() - ours.same.items())


def in_order(others: Sequence[Side]) -> list[Side]:
    """Return files in the order in which they are put together, however they were named."""
    return sorted(others, key=_rank)


def _rank(side: Side) -> tuple[str, str]:
    """Return what puts files into an order that does not depend on how they were named."""
    newest = side.lines[-1].id if side.lines else ""
    return newest, repr(sorted(i for of_type in side.records.values() for i in of_type))


def _merged(
    ours: Side, theirs: Side, combined: Combined, seen: Sequence[Line], number: int
) -> Side:
    """Return two files put together as one that the next can be merged into."""
    edit_id = EditId(f"merge {number}")
    decided = Line(
        id=edit_id,
        root=edit_id,
        is_undo=False,
        by="",
        at="",
        label="",
        touched=frozenset(combined.settled),
    )
    return replace(
        ours,
        records=combined.records,
        lines=(*ours.lines, *seen, decided),
        united={**theirs.united, **ours.united},
    )


def _changes(ours: Side, merged: Side) -> Iterator[Change]:
    for cls in RECORD_TYPES:
        before, after = ours.records[cls], merged.records[cls]
        for record_id in before | after:
            one, other = before.get(record_id), after.get(record_id)
            if one != other:
                yield Change(one, other)


def _owner(record: Record) -> tuple[type[Record], str]:
    return owner_of(record) or (type(record), record.id)


def _counted(keys: set[tuple[type[Record], str]]) -> dict[str, int]:
    numbers = Counter(cls for cls, _ in keys)
    return {name: numbers[cls] for name, cls in LISTED.items() if name in LISTS or numbers[cls]}


def _same(
    ours: Side,
    others: Sequence[Side],
    changed: set[tuple[type[Record], str]],
    in_conflict: set[str],
) -> Iterator[tuple[type[Record], str]]:
    for cls in LISTS.values():
        for record_id, record in ours.records[cls].items():
            if (cls, record_id) in changed or record_id in in_conflict:
                continue
            if any(is_same(record, other.get(cls, record_id)) for other in others):
                yield cls, record_id


def _twins(ours: Side, changes: Sequence[Change]) -> Iterator[str]:
    texts = {d.sha256 for d in ours.records[Document].values() if isinstance(d, Document)}
    for change in changes:
        document = change.after if change.before is None else None
        if isinstance(document, Document) and document.sha256 in texts:
            yield document.title


def _called(ours: Side, others: Sequence[Side]) -> Iterator[tuple[str, str]]:
    known = {(details.title, details.description) for details in ours.find(ProjectDetails)}
    for other in others:
        for details in other.find(ProjectDetails):
            is_another = details.id not in ours.records[ProjectDetails]
            if is_another and (details.title, details.description) not in known:
                yield other.name, details.title


def _pairs(ours: Side, merged: Side, changes: Sequence[Change]) -> list[tuple[str, str]]:
    new = (c.after for c in changes if c.before is None and c.after is not None)
    return paired_claims(ours.records[Claim].values(), new, merged.records[OnePerson].values())


def _contents(ours: Side, others: Sequence[Side], changes: Sequence[Change]) -> Iterator[bytes]:
    """Yield the texts, originals and findings that come along, each once."""
    wanted = dict.fromkeys(
        key for change in changes if change.after for key in contents_of(change.after)
    )
    wanted_new = wanted.keys() - set(_keys_of(ours))
    for other in others:
        for key in sorted(wanted_new.intersection(_keys_of(other))):
            wanted_new.discard(key)
            yield other.content(key)


def _keys_of(side: Side) -> Iterator[str]:
    for cls in (Document, Reading):
        for record in side.records[cls].values():
            yield from contents_of(record)


def _label(others: Sequence[Side]) -> Message:
    names = sorted(other.name for other in others)
    if len(names) == 1:
        return Message("Merge “{0}”", names[0])
    return Message("Merge “{0}” and {1} more", names[0], len(names) - 1)
