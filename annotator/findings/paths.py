"""Who a claim goes back to: its chains without their carriers, with what same claims add.

A path leads from the nearest node to the origin. What passes a document on (host, publication,
author, voice of the region) stands in none, since only attributions make nodes; the `via` of a
layer stands before who said it. A path that is the end of a path of a claim that is directly the
same, in the same document, takes over what that one has before; an empty path is the end of all.
Documents of one text count as one document.

A source that is a document of the project goes on there: if that document holds the same claim,
what it goes back to is behind the source. So an echo of an echo is one too, though the last to
repeat it names only the one before.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence, Set
from itertools import islice
from typing import NamedTuple

from annotator.findings.records import Records
from annotator.model import Claim, ClaimId, RelationType, SourceId
from annotator.reader.chains import lines


class Step(NamedTuple):
    """A layer of a path: who said it, and in what."""

    source: SourceId
    via: SourceId | None = None

    @property
    def head(self) -> SourceId:
        """What stands first: that in which it was said, else who said it."""
        return self.via or self.source

    @property
    def nodes(self) -> tuple[SourceId, ...]:
        """The nodes from the reader inwards."""
        return (self.via, self.source) if self.via not in (None, self.source) else (self.source,)


Path = tuple[Step, ...]

_MOST = 1_000
"""Ways on from one claim that are followed: there are as many as documents cite each other."""


def nodes_of(path: Path) -> tuple[SourceId, ...]:
    """Return the nodes of a path, the proximate source first, the origin last."""
    return tuple(node for step in path for node in step.nodes)


class Paths:
    """The paths of claims, worked out when they are first asked for."""

    def __init__(self, facts: Records) -> None:
        self._facts = facts
        self._own: dict[ClaimId, tuple[Path, ...]] = {}
        self._whole: dict[ClaimId, tuple[Path, ...]] = {}

    def forget(self, claim_ids: Iterable[ClaimId]) -> None:
        """Work out the paths of some claims anew."""
        for claim_id in claim_ids:
            self._own.pop(claim_id, None)
            self._whole.pop(claim_id, None)

    def own(self, claim_id: ClaimId) -> tuple[Path, ...]:
        """Return the paths that a claim's own layers make; one that is empty where it has none."""
        if claim_id not in self._own:
            paths = (
                tuple(Step(layer.source, layer.via) for layer in line)
                for line in lines(self._facts.layers(claim_id))
            )
            self._own[claim_id] = tuple(dict.fromkeys(paths)) or ((),)
        return self._own[claim_id]

    def whole(self, claim_id: ClaimId) -> tuple[Path, ...]:
        """Return the paths with what they inherit."""
        if claim_id not in self._whole:
            found: dict[Path, None] = {}
            same = [path for other in self._same_here(claim_id) for path in self.own(other)]
            for path in self.own(claim_id):
                found.update(dict.fromkeys(_longer(path, same) or [path]))
            self._whole[claim_id] = tuple(found)
        return self._whole[claim_id]

    def through(self, claim_id: ClaimId) -> tuple[Path, ...]:
        """Return the whole paths, and on through documents of the project that they end at."""
        return tuple(self._ways(claim_id))

    def to_origins(self, claim_id: ClaimId) -> tuple[Path, ...]:
        """Return the same without those that come back to a document that they passed.

        These have no origin; where no other one has, all are returned.
        """
        found = self._ways(claim_id)
        return tuple(path for path, is_open in found.items() if is_open) or tuple(found)

    def _ways(self, claim_id: ClaimId) -> dict[Path, bool]:
        """Return the paths, each with whether it ends without coming back."""
        group = self._facts.group(claim_id)
        here = self._facts.text_key(self._facts.claim(claim_id).document)
        ways = (way for path in self.whole(claim_id) for way in self._on(path, group, {here}))
        return dict(islice(ways, _MOST))

    def _on(
        self, path: Path, group: Iterable[ClaimId], passed: Set[str]
    ) -> Iterator[tuple[Path, bool]]:
        """Yield the ways on from the end of a path, and whether each ends without coming back."""
        key = self._text_at_end(path)
        others = [c for c in group if self._is_in(c, key)] if key and key not in passed else []
        further = dict.fromkeys(p or self._spoken(c) for c in others for p in self.whole(c))
        if not further:
            yield path, key not in passed
        for other in further:
            for way, is_open in self._on(other, group, passed | {key}):
                yield (*path, *way), is_open

    def _text_at_end(self, path: Path) -> str:
        """Return the text of the document that a path ends at, as last source or its via."""
        ends = [self._facts.source(node) for node in path[-1].nodes[::-1]] if path else []
        keys = (self._facts.text_key(end.document) for end in ends if end)
        return next(filter(None, keys), "")

    def _spoken(self, claim_id: ClaimId) -> Path:
        voice = self._facts.voice(self._facts.claim(claim_id))
        return (Step(voice),) if voice else ()

    def _is_in(self, claim_id: ClaimId, text_key: str) -> bool:
        return self._facts.text_key(self._facts.claim(claim_id).document) == text_key

    def _same_here(self, claim_id: ClaimId) -> Iterator[ClaimId]:
        """Yield the claims that are directly the same, in the same document."""
        here = self._facts.claim(claim_id).document
        for other in self._facts.beside(claim_id, RelationType.SAME_AS):
            claim = self._facts.get(Claim, other)
            if claim and (claim.document == here or self._is_in(other, self._facts.text_key(here))):
                yield other


def _longer(path: Path, others: Sequence[Path]) -> list[Path]:
    """Return those of some paths that a path is the end of, and that have more."""
    nodes = nodes_of(path)
    return [
        other
        for other in others
        if len(further := nodes_of(other)) > len(nodes)
        and further[len(further) - len(nodes) :] == nodes
    ]
