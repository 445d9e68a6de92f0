"""Which claims to show, and in what order, answered from memory.

What a filter asks of a document's claims is read when the first one is set, and patched from each
edit: a key press in the filter never asks the project.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING, NamedTuple

from annotator.model import (
    Attribution,
    AttributionId,
    Claim,
    ClaimId,
    ClaimKind,
    Document,
    Edit,
    Record,
    Region,
    Source,
    SourceId,
    Tag,
    TagId,
)
from annotator.reader import Reader, Voices, ordered_layers
from annotator.reader.collector import collector_paused

if TYPE_CHECKING:
    from annotator.project.open_document import OpenDocument

CANNOT_BE_JUDGED = 6
"""The credibility that says: looked at, and no grade can be given."""
_KINDS = (*ClaimKind, None)


@dataclass(frozen=True, slots=True)
class ClaimFilter:
    """Which claims to show: all that meet every condition.

    Of kinds, sources and tags, any of those named will do; none named means any at all.
    """

    text: str = ""
    """In the words, the statement or the name of the origin, whatever the case."""
    kinds: frozenset[ClaimKind | None] = frozenset()
    is_without_source: bool = False
    sources: frozenset[SourceId] = frozenset()
    """In any layer, as the source or as that in which it was said, or as the origin."""
    tags: frozenset[TagId] = frozenset()
    """These or any beneath them."""


class ClaimOrder(Enum):
    """What claims can be put in order by."""

    NUMBER = "number"
    KIND = "kind"
    WORDS = "words"
    ORIGIN = "origin"
    CREDIBILITY = "credibility"
    STATEMENT = "statement"


class _Layer(NamedTuple):
    id: AttributionId
    parent: AttributionId | None
    source: SourceId
    via: SourceId | None


class _Said(NamedTuple):
    """What is stored of a claim besides its words."""

    statement: str
    tags: tuple[TagId, ...]
    credibility: int | None


class ClaimIndex:
    """What filters and orders ask of the claims of one open document."""

    def __init__(self, reader: Reader, document: OpenDocument) -> None:
        self._document = document
        with collector_paused():
            names = ("id", "statement", "tags", "credibility")
            rows = reader.stored(Claim, names, document=document.id)
            self._said = {row[0]: _Said(row[1], _ids_in(row[2]), row[3]) for row in rows}
            self._layers: dict[ClaimId, dict[AttributionId, _Layer]] = {}
            fields = ("claim", "id", "parent", "source", "via")
            for claim, *layer in reader.stored(Attribution, fields, claim=list(self._said)):
                self._layers.setdefault(claim, {})[layer[0]] = _Layer(*layer)
        self._names = dict(reader.stored(Source, ("id", "name")))
        self._parents = dict(reader.stored(Tag, ("id", "parent")))
        self._origins: dict[ClaimId, SourceId | None] | None = None
        self._folded: dict[ClaimId, str] = {}

    # Answers

    @property
    def without_source(self) -> int:
        """How many claims are linked to no source."""
        return len(self._said) - len(self._layers)

    def matching(self, wanted: ClaimFilter) -> set[ClaimId]:
        """Return the claims that a filter lets through."""
        outlines = self._document.outlines
        ids = set(outlines)
        if wanted.kinds:
            ids = {claim_id for claim_id in ids if outlines.kind(claim_id) in wanted.kinds}
        if wanted.is_without_source:
            ids -= self._layers.keys()
        if wanted.sources:
            ids &= self._naming(wanted.sources)
        if wanted.tags:
            tags = self._with_those_beneath(wanted.tags)
            ids = {claim_id for claim_id in ids if not tags.isdisjoint(self._said[claim_id].tags)}
        if wanted.text:
            ids &= self._holding(wanted.text.casefold())
        return ids

    def in_order(self, order: ClaimOrder, *, is_descending: bool = False) -> list[ClaimId]:
        """Return all claims in an order, equal ones in the order of the text.

        What there is nothing to say of comes last either way: an absent grade, and the grade that
        says that none can be given, are no worse than a bad one.
        """
        ids = [place[2] for place in self._document.places]
        if order is ClaimOrder.NUMBER:
            return ids[::-1] if is_descending else ids
        keys = {claim_id: self._key(claim_id, order) for claim_id in ids}
        told = [i for i in ids if keys[i] not in ("", None)]
        told.sort(key=lambda i: keys[i], reverse=is_descending)  # type: ignore[arg-type,return-value]  # all of one type
        untold = [i for i in ids if keys[i] in ("", None)]
        if order is ClaimOrder.CREDIBILITY:
            untold.sort(key=lambda i: self._said[i].credibility is None)
        return told + untold

    def sources_used(self) -> Counter[SourceId]:
        """Return how many claims each source would let through as a filter."""
        counts: Counter[SourceId] = Counter()
        for claim_id, origin in self._all_origins().items():
            named = {i for layer in self._layers.get(claim_id, {}).values() for i in layer[2:]}
            counts.update(source for source in {origin, *named} if source)
        return counts

    def tags_used(self) -> Counter[TagId]:
        """Return how many claims each tag would let through as a filter."""
        counts: Counter[TagId] = Counter()
        for said in self._said.values():
            counts.update({above for tag in said.tags for above in self._with_those_above(tag)})
        return counts

    # Following

    def apply(self, edit: Edit) -> None:
        """Take in an edit that the document has taken in."""
        for change in edit.changes:
            match change.record:
                case Claim(document=document_id) if document_id == self._document.id:
                    self._take_claim(change.record.id, change.after)
                case Attribution(claim=claim_id):
                    self._take_layer(change.before, change.after, claim_id)
                case Source(id=source_id, name=name):
                    self._names.pop(source_id, None)
                    self._names |= {source_id: name} if change.after else {}
                case Tag(id=tag_id, parent=parent):
                    self._parents.pop(tag_id, None)
                    self._parents |= {tag_id: parent} if change.after else {}
                case Region() | Document():
                    self._origins = None

    def _take_claim(self, claim_id: ClaimId, after: Record | None) -> None:
        self._origins = self._origins if claim_id in self._said and after else None
        self._folded.pop(claim_id, None)
        if isinstance(after, Claim):
            self._said[claim_id] = _Said(after.statement, after.tags, after.credibility)
        else:
            self._said.pop(claim_id, None)
            self._layers.pop(claim_id, None)

    def _take_layer(self, before: Record | None, after: Record | None, claim_id: ClaimId) -> None:
        if isinstance(before, Attribution):
            layers = self._layers.get(before.claim, {})
            layers.pop(before.id, None)
            if not layers:
                self._layers.pop(before.claim, None)
        if isinstance(after, Attribution) and claim_id in self._document.outlines:
            layer = _Layer(after.id, after.parent, after.source, after.via)
            self._layers.setdefault(claim_id, {})[after.id] = layer
        self._origins = None

    # How

    def _naming(self, sources: frozenset[SourceId]) -> set[ClaimId]:
        found = {i for i, origin in self._all_origins().items() if origin in sources}
        for claim_id, layers in self._layers.items():
            if any(layer.source in sources or layer.via in sources for layer in layers.values()):
                found.add(claim_id)
        return found

    def prepare(self) -> None:
        """Fold the words of all claims now, so that the first letter finds as fast as any."""
        for claim_id in self._said.keys() - self._folded.keys():
            self._folded[claim_id] = self._fold(claim_id)
        self._all_origins()

    def _holding(self, needle: str) -> set[ClaimId]:
        """Return the claims of whose words, statement or origin a case-folded text is a part."""
        self.prepare()
        found = {claim_id for claim_id, text in self._folded.items() if needle in text}
        named = {source for source, name in self._names.items() if needle in name.casefold()}
        if named:
            found |= {i for i, origin in self._all_origins().items() if origin in named}
        return found

    def _fold(self, claim_id: ClaimId) -> str:
        """Return a claim's words and its statement, each on one line as a table shows them."""
        text = self._document.text
        words = [text[start:end] for start, end in self._document.outlines[claim_id].ranges]
        parts = (*words, self._said[claim_id].statement)
        return "\n".join(" ".join(part.split()) for part in parts if part).casefold()

    def _key(self, claim_id: ClaimId, order: ClaimOrder) -> object:
        match order:
            case ClaimOrder.KIND:
                return _KINDS.index(self._document.outlines.kind(claim_id))
            case ClaimOrder.WORDS:
                start, end, _ = self._document.outlines.place(claim_id)
                return " ".join(self._document.text[start:end].split()).casefold()
            case ClaimOrder.ORIGIN:
                origin = self._all_origins()[claim_id]
                return self._names.get(origin, "").casefold() if origin else ""
            case ClaimOrder.CREDIBILITY:
                grade = self._said[claim_id].credibility
                return None if grade == CANNOT_BE_JUDGED else grade
            case _:
                return self._said[claim_id].statement.casefold()

    def _all_origins(self) -> dict[ClaimId, SourceId | None]:
        """Return the last node of each claim's chain."""
        if self._origins is None:
            regions = ((r.start, r.end, r.voice) for r in self._document.regions)
            voices = Voices(self._document.document, regions)
            self._origins = {
                claim_id: self._innermost(claim_id) or voices.at(start)
                for start, _, claim_id in self._document.places
            }
        return self._origins

    def _innermost(self, claim_id: ClaimId) -> SourceId | None:
        layers = self._layers.get(claim_id)
        if not layers:
            return None
        if len(layers) == 1:
            return next(iter(layers.values())).source
        return ordered_layers(layers.values())[-1].source

    def _with_those_beneath(self, tags: Iterable[TagId]) -> set[TagId]:
        wanted = set(tags)
        return {tag for tag in self._parents if not wanted.isdisjoint(self._with_those_above(tag))}

    def _with_those_above(self, tag: TagId) -> set[TagId]:
        found: set[TagId] = set()
        above: TagId | None = tag
        while above is not None and above not in found:
            found.add(above)
            above = self._parents.get(above)
        return found


def _ids_in(stored: str) -> tuple[TagId, ...]:
    return tuple(json.loads(stored)) if stored != "[]" else ()
