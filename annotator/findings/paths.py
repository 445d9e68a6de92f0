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

from collections.abc import Iterable, Iterator, Sequence
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

    def onward(self, claim_id: ClaimId) -> dict[Path, int]:
        """Return the whole paths, and those on from documents of the project that they end at.

        Each has the number of steps before it: the most, where several ways lead to it. What
        comes back to a document that it passed goes on no further.
        """
        on = self._on(claim_id)
        place = {key: number for number, key in enumerate(on)}
        before = dict.fromkeys(on, 0)
        found: dict[Path, int] = {}
        for key, paths in on.items():
            for path in paths:
                found[path] = max(before[key], found.get(path, 0))
                end = self._text_at_end(path)
                if place.get(end, 0) > place[key]:
                    before[end] = max(before[end], before[key] + len(path))
        return found

    def to_origins(self, claim_id: ClaimId) -> tuple[Path, ...]:
        """Return the whole paths that end at an origin, not at a document that goes on.

        What a claim has through a document, the same claim there has too. Where a claim comes
        back to where it was and nowhere else, all that it passes is one path: it has no origin.
        """
        on = self._on(claim_id)
        ends = {path: self._text_at_end(path) for paths in on.values() for path in paths}
        if all(end in on for end in ends.values()):
            return (tuple(step for path in ends for step in path),)
        return tuple(path for path in self.whole(claim_id) if ends[path] not in on)

    def _on(self, claim_id: ClaimId) -> dict[str, Iterable[Path]]:
        """Return what leads on from a claim and from each document it leads to, nearest first.

        By the text of the document; but for what comes back, each stands before what it leads to.
        """
        group = self._facts.group(claim_id)
        here = self._facts.text_key(self._facts.claim(claim_id).document)
        on: dict[str, Iterable[Path]] = {here: self.whole(claim_id)}
        left: list[str] = []
        waiting = [(here, iter(on[here]))]
        while waiting:
            key, paths = waiting[-1]
            for path in paths:
                end = self._text_at_end(path)
                if end and end not in on and (further := self._from(end, group)):
                    on[end] = further
                    waiting.append((end, iter(further)))
                    break
            else:
                left.append(key)
                waiting.pop()
        return {key: on[key] for key in reversed(left)}

    def _from(self, text_key: str, group: Iterable[ClaimId]) -> tuple[Path, ...]:
        """Return the paths of those of some same claims that are in a document."""
        there = [claim_id for claim_id in group if self._is_in(claim_id, text_key)]
        paths = (path or self._spoken(c) for c in there for path in self.whole(c))
        return tuple(dict.fromkeys(paths))

    def _text_at_end(self, path: Path) -> str:
        """Return the text of the document that a path ends at, as last source or its via."""
        ends = [self._facts.source(node) for node in path[-1].nodes[::-1]] if path else []
        keys = (self._facts.text_key(end.document) for end in ends if end)
        return next(filter(None, keys), "")

    def _spoken(self, claim_id: ClaimId) -> Path:
        return tuple(map(Step, self._facts.spoken(claim_id)))

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
