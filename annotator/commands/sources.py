"""Sources: enter, merge, delete. Their fields are changed with `Revise`."""

from __future__ import annotations

from dataclasses import dataclass, fields, replace
from typing import Any

from annotator.commands.attributions import UnlinkSource
from annotator.commands.removal import delete_whole
from annotator.errors import InvalidEditError
from annotator.messages import Message
from annotator.model import (
    Attribution,
    Source,
    SourceId,
    SourceKind,
    new_id,
    source_id,
)
from annotator.model.references import references_to, with_values
from annotator.store import Transaction


@dataclass(frozen=True, slots=True)
class AddSource:
    """Enter a source into the register."""

    source: Source
    label: Message = Message("Add source")

    def apply(self, tx: Transaction) -> None:
        """Put the source."""
        tx.add(replace(self.source, created=tx.now, created_by=tx.analyst_id))


def named_source(tx: Transaction, name: str, kind: SourceKind) -> SourceId:
    """Return the source of a name, which is entered as one of a kind if there is none.

    A name in capitals is that of a source that is called so in small letters. Its id comes from the
    name, so that two people who import the same page enter the same source. Where the analyst calls
    the source of that id something else by now, it is another one.
    """
    for known in tx.find(Source, name=name):
        return known.id
    if name.isupper():  # as bylines print it
        for known in tx.find(Source):
            if known.name.upper() == name:
                return known.id
    own = source_id(name)
    source = Source(id=SourceId(new_id()) if tx.get(Source, own) else own, name=name, kind=kind)
    AddSource(source).apply(tx)
    return source.id


@dataclass(frozen=True, slots=True)
class MergeSources:
    """Make two sources one: everything that names `other_id` names `kept_id` from now on.

    What the kept source leaves empty, it takes from the other one.
    """

    kept_id: SourceId
    other_id: SourceId
    label: Message = Message("Merge sources")

    def apply(self, tx: Transaction) -> None:
        """Move every reference, then delete the other source."""
        if self.kept_id == self.other_id:
            raise InvalidEditError("A source cannot be merged with itself. Choose another one.")
        tx.need_all(Source, (self.kept_id, self.other_id))
        _move_references(tx, self.other_id, self.kept_id)
        kept, other = tx.need_all(Source, (self.kept_id, self.other_id))
        empty = (None, "", ())
        values: dict[str, Any] = {
            field.name: getattr(other, field.name)
            for field in fields(Source)
            if getattr(kept, field.name) in empty and getattr(other, field.name) not in empty
        }
        merged = replace(kept, **values)
        tx.put(
            replace(
                merged,
                mentions=tuple(dict.fromkeys((*kept.mentions, *other.mentions))),
                affiliation=None if merged.affiliation == kept.id else merged.affiliation,
                by=None if merged.by == kept.id else merged.by,
                modified=tx.now,
                modified_by=tx.analyst_id,
            )
        )
        tx.delete(Source, other.id)
        tx.note_united(other.id, kept.id)


@dataclass(frozen=True, slots=True)
class FillSource:
    """Give a source the reference of another one, and make the two one source.

    The source keeps what else it says; its date is the reference's where it had none or its own
    reference said so.
    """

    source_id: SourceId
    other_id: SourceId
    label: Message = Message("Fill source from reference")

    def apply(self, tx: Transaction) -> None:
        """Take the reference over, then merge."""
        source, other = tx.need_all(Source, (self.source_id, self.other_id))
        if not other.csl:
            raise InvalidEditError(
                "“{0}” has no reference to fill from. Choose another one.", other.name
            )
        date = other.date if source.csl or not source.date else source.date
        tx.put(replace(source, csl=other.csl, date=date))
        MergeSources(self.source_id, self.other_id).apply(tx)


@dataclass(frozen=True, slots=True)
class DeleteSource:
    """Delete a source; the layers that name it go, and what they reported moves outwards."""

    source_id: SourceId
    label: Message = Message("Delete source")

    def apply(self, tx: Transaction) -> None:
        """Delete the layers, then the source with what else cannot be without it."""
        source = tx.need(Source, self.source_id)
        for layer in tx.find(Attribution, source=source.id):
            UnlinkSource(layer.id).apply(tx)
        delete_whole(tx, Source, (source.id,))


def _move_references(tx: Transaction, old: SourceId, new: SourceId) -> None:
    """Replace one source by another in every reference."""
    for cls, reference in references_to(Source):
        name = reference.field
        if not reference.is_list:
            found = tx.find(cls, **{name: old})
            tx.put_all(with_values(record, {name: new}) for record in found)
            continue
        for record in tx.find_holding(cls, name, (old,)):
            moved = dict.fromkeys(new if i == old else i for i in reference.ids(record))
            tx.put(with_values(record, {name: tuple(moved)}))
