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

from collections.abc import Iterable, Iterator, Mapping, Sequence
from math import inf
from typing import NamedTuple

from annotator.findings.records import Records
from annotator.model import ClaimId, RelationType, SourceId
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


_Ways = dict[Path, str]
"""Paths with the text of the document that each ends at, nothing where it is none."""


class Paths:
    """The paths of claims, worked out when they are first asked for."""

    def __init__(self, facts: Records) -> None:
        self._facts = facts
        self._own: dict[ClaimId, tuple[Path, ...]] = {}
        self._whole: dict[ClaimId, tuple[Path, ...]] = {}
        self._onward: dict[ClaimId, dict[Path, float]] = {}
        self._together: dict[ClaimId, dict[str, _Ways]] = {}
        """One value for all claims that are the same."""

    def forget(self, claim_ids: Iterable[ClaimId]) -> None:
        """Work out the paths of some claims anew."""
        for claim_id in claim_ids:
            for known in (self._own, self._whole, self._onward, self._together):
                known.pop(claim_id, None)

    def own(self, claim_id: ClaimId) -> tuple[Path, ...]:
        """Return the paths that a claim's own layers make; one that is empty where it has none."""
        if claim_id not in self._own:
            paths = (
                tuple(Step(layer.source, layer.via) for layer in line)
                for line in lines(self._facts.links(claim_id))
            )
            self._own[claim_id] = _in_order(paths) or ((),)
        return self._own[claim_id]

    def whole(self, claim_id: ClaimId) -> tuple[Path, ...]:
        """Return the paths with what they inherit."""
        if claim_id not in self._whole:
            found: dict[Path, None] = {}
            same = [path for other in self._same_here(claim_id) for path in self.own(other)]
            for path in self.own(claim_id):
                found.update(dict.fromkeys(_longer(path, same) or [path]))
            self._whole[claim_id] = _in_order(found)
        return self._whole[claim_id]

    def onward(self, claim_id: ClaimId) -> Mapping[Path, float]:
        """Return the whole paths, and those on from documents of the project that they end at.

        Each has the number of steps from its end to the nearest origin; without an origin behind
        it, as in a circle, there is no end to them.
        """
        if claim_id not in self._onward:
            on = self._on(claim_id)
            steps = dict.fromkeys(on, inf)
            is_known = False
            while not is_known:
                is_known = True
                for key, ways in on.items():
                    least = min(len(path) + steps.get(end, 0) for path, end in ways.items())
                    if least < steps[key]:
                        steps[key], is_known = least, False
            self._onward[claim_id] = {
                path: steps.get(end, 0) for ways in on.values() for path, end in ways.items()
            }
        return self._onward[claim_id]

    def to_origins(self, claim_id: ClaimId) -> tuple[Path, ...]:
        """Return the whole paths that end at an origin, not at a document that goes on.

        What a claim has through a document, the same claim there has too. Where a claim comes
        back to where it was and nowhere else, all that it passes is one path: it has no origin.
        """
        on = self._on(claim_id)
        if all(end in on for ways in on.values() for end in ways.values()):
            passed = {path for ways in on.values() for path in ways}
            dated = sorted(_in_order(passed), key=lambda path: self._facts.date(path[-1].head))
            return (tuple(step for path in reversed(dated) for step in path),)
        return tuple(path for path, end in self._ways(claim_id).items() if end not in on)

    def _on(self, claim_id: ClaimId) -> dict[str, _Ways]:
        """Return what leads on from a claim and from each document it leads to, nearest first.

        By the text of the document.
        """
        here = self._facts.text_key(self._facts.document_of(claim_id))
        on = {here: self._ways(claim_id)}
        if not any(on[here].values()):
            return on
        there = self._there(claim_id)
        waiting = [here]
        for key in waiting:
            for end in on[key].values():
                if end in there and end not in on:
                    on[end] = there[end]
                    waiting.append(end)
        return on

    def _there(self, claim_id: ClaimId) -> dict[str, _Ways]:
        """Return what all claims that are the same lead to, by the text of their documents."""
        if claim_id not in self._together:
            group = self._facts.group(claim_id)
            paths: dict[str, list[Path]] = {}
            for same in sorted(group):
                key = self._facts.text_key(self._facts.document_of(same))
                paths.setdefault(key, []).extend(
                    path or tuple(map(Step, self._facts.spoken(same))) for path in self.whole(same)
                )
            there = {key: self._ways_of(found) for key, found in paths.items()}
            self._together.update(dict.fromkeys(group, there))
        return self._together[claim_id]

    def _ways(self, claim_id: ClaimId) -> _Ways:
        return self._ways_of(self.whole(claim_id))

    def _ways_of(self, paths: Iterable[Path]) -> _Ways:
        return {path: self._text_at_end(path) for path in paths}

    def _text_at_end(self, path: Path) -> str:
        """Return the text of the document that a path ends at, as last source or its via."""
        ends = [self._facts.source(node) for node in path[-1].nodes[::-1]] if path else []
        keys = (self._facts.text_key(end.document) for end in ends if end)
        return next(filter(None, keys), "")

    def _same_here(self, claim_id: ClaimId) -> Iterator[ClaimId]:
        """Yield the claims that are directly the same, in the same document."""
        here = self._facts.text_key(self._facts.document_of(claim_id))
        for other in self._facts.beside(claim_id, RelationType.SAME_AS):
            if self._facts.text_key(self._facts.document_of(other)) == here:
                yield other


def _in_order(paths: Iterable[Path]) -> tuple[Path, ...]:
    """Return each path once, in an order that does not hang on that of the records."""
    return tuple(sorted(set(paths), key=lambda path: [(s.source, s.via or "") for s in path]))


def _longer(path: Path, others: Sequence[Path]) -> list[Path]:
    """Return those of some paths that a path is the end of, and that have more."""
    nodes = nodes_of(path)
    return [
        other
        for other in others
        if len(further := nodes_of(other)) > len(nodes)
        and further[len(further) - len(nodes) :] == nodes
    ]
