"""Sources: enter, merge, delete. Their fields are changed with `Revise`."""

from __future__ import annotations

from dataclasses import dataclass, replace

from annotator.errors import InvalidEditError
from annotator.model import Attribution, Document, Region, Source, SourceId
from annotator.store import Transaction


@dataclass(frozen=True, slots=True)
class AddSource:
    """Enter a source into the register."""

    source: Source
    label: str = "Add source"

    def apply(self, tx: Transaction) -> None:
        """Put the source."""
        if tx.get(Source, self.source.id) is not None:
            raise InvalidEditError(f"The source “{self.source.name}” is in the project already.")
        tx.put(replace(self.source, created=tx.now, created_by=tx.analyst_id))


@dataclass(frozen=True, slots=True)
class MergeSources:
    """Make two sources one: everything that names `other_id` names `kept_id` from now on."""

    kept_id: SourceId
    other_id: SourceId
    label: str = "Merge sources"

    def apply(self, tx: Transaction) -> None:
        """Move every reference, then delete the other source."""
        if self.kept_id == self.other_id:
            raise InvalidEditError("A source cannot be merged with itself. Choose another one.")
        kept, other = tx.need(Source, self.kept_id), tx.need(Source, self.other_id)
        _move_references(tx, other.id, kept.id)
        kept = tx.need(Source, kept.id)
        mentions = dict.fromkeys((*kept.mentions, *other.mentions))
        kept = replace(
            kept,
            mentions=tuple(mentions),
            affiliation=None if kept.affiliation == kept.id else kept.affiliation,
            by=None if kept.by == kept.id else kept.by,
            modified=tx.now,
            modified_by=tx.analyst_id,
        )
        tx.put(kept)
        tx.delete(Source, other.id)


@dataclass(frozen=True, slots=True)
class DeleteSource:
    """Delete a source; the layers that name it go, and what they reported moves outwards."""

    source_id: SourceId
    label: str = "Delete source"

    def apply(self, tx: Transaction) -> None:
        """Delete the layers, clear the other references, delete the source."""
        source = tx.need(Source, self.source_id)
        for layer in tx.find(Attribution, source=source.id):
            layer = tx.need(Attribution, layer.id)
            inside = tx.find(Attribution, parent=layer.id)
            tx.put_all(replace(other, parent=layer.parent) for other in inside)
            tx.delete(Attribution, layer.id)
        _move_references(tx, source.id, None)
        tx.delete(Source, source.id)


def _move_references(tx: Transaction, old: SourceId, new: SourceId | None) -> None:
    """Have everything that names one source name another, or nobody where that is allowed."""
    for cls, names in (
        (Attribution, ("source", "via", "recipient")),
        (Document, ("author", "publication", "host")),
        (Region, ("voice",)),
        (Source, ("affiliation", "by")),
    ):
        for name in names:
            if new is None and name == "source":
                continue
            found = tx.find(cls, **{name: old})
            tx.put_all(replace(record, **{name: new}) for record in found)
