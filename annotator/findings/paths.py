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


class _Ways(NamedTuple):
    """Where claims of one text lead."""

    ends: dict[Path, str]
    """Paths with the text of the document that each ends at, nothing where it is none."""
    longest: dict[str, int]
    """The same texts, with how many steps the longest path to each has."""


class Paths:
    """The paths of claims, worked out when they are first asked for."""

    def __init__(self, facts: Records) -> None:
        self._facts = facts
        self._own: dict[ClaimId, tuple[Path, ...]] = {}
        self._whole: dict[ClaimId, tuple[Path, ...]] = {}
        self._onward: dict[ClaimId, dict[Path, int]] = {}
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

    def onward(self, claim_id: ClaimId) -> Mapping[Path, int]:
        """Return the whole paths, and those on from documents of the project that they end at.

        Each has the number of steps before it: the most, where several ways lead to it. What
        comes back to a document that it passed goes on no further.
        """
        if claim_id not in self._onward:
            on = self._on(claim_id)
            place = {key: number for number, key in enumerate(on)}
            before = dict.fromkeys(on, 0)
            found: dict[Path, int] = {}
            for key, ways in on.items():
                here, steps = place[key], before[key]
                for path in ways.ends:
                    if found.get(path, -1) < steps:
                        found[path] = steps
                for end, longest in ways.longest.items():
                    if place.get(end, 0) > here:
                        before[end] = max(before[end], steps + longest)
            self._onward[claim_id] = found
        return self._onward[claim_id]

    def to_origins(self, claim_id: ClaimId) -> tuple[Path, ...]:
        """Return the whole paths that end at an origin, not at a document that goes on.

        What a claim has through a document, the same claim there has too. Where a claim comes
        back to where it was and nowhere else, all that it passes is one path: it has no origin.
        """
        on = self._on(claim_id)
        if all(end in on for ways in on.values() for end in ways.longest):
            passed = dict.fromkeys(path for ways in on.values() for path in ways.ends)
            return (tuple(step for path in passed for step in path),)
        return tuple(path for path, end in self._ways(claim_id).ends.items() if end not in on)

    def _on(self, claim_id: ClaimId) -> dict[str, _Ways]:
        """Return what leads on from a claim and from each document it leads to, nearest first.

        By the text of the document; but for what comes back, each stands before what it leads to.
        """
        here = self._facts.text_key(self._facts.claim(claim_id).document)
        on = {here: self._ways(claim_id)}
        if not any(on[here].longest):
            return on
        there = self._there(claim_id)
        left: list[str] = []
        waiting = [(here, iter(on[here].longest))]
        while waiting:
            key, ends = waiting[-1]
            for end in ends:
                if end in there and end not in on:
                    on[end] = there[end]
                    waiting.append((end, iter(there[end].longest)))
                    break
            else:
                left.append(key)
                waiting.pop()
        return {key: on[key] for key in reversed(left)}

    def _there(self, claim_id: ClaimId) -> dict[str, _Ways]:
        """Return what all claims that are the same lead to, by the text of their documents."""
        if claim_id not in self._together:
            group = self._facts.group(claim_id)
            paths: dict[str, list[Path]] = {}
            for same in sorted(group):
                key = self._facts.text_key(self._facts.claim(same).document)
                paths.setdefault(key, []).extend(
                    path or tuple(map(Step, self._facts.spoken(same))) for path in self.whole(same)
                )
            there = {key: self._ways_of(found) for key, found in paths.items()}
            self._together.update(dict.fromkeys(group, there))
        return self._together[claim_id]

    def _ways(self, claim_id: ClaimId) -> _Ways:
        return self._ways_of(self.whole(claim_id))

    def _ways_of(self, paths: Iterable[Path]) -> _Ways:
        ways = _Ways({path: self._text_at_end(path) for path in paths}, {})
        for path, end in ways.ends.items():
            ways.longest[end] = max(len(path), ways.longest.get(end, 0))
        return ways

    def _text_at_end(self, path: Path) -> str:
        """Return the text of the document that a path ends at, as last source or its via."""
        ends = [self._facts.source(node) for node in path[-1].nodes[::-1]] if path else []
        keys = (self._facts.text_key(end.document) for end in ends if end)
        return next(filter(None, keys), "")

    def _same_here(self, claim_id: ClaimId) -> Iterator[ClaimId]:
        """Yield the claims that are directly the same, in the same document."""
        here = self._facts.text_key(self._facts.claim(claim_id).document)
        for other in self._facts.beside(claim_id, RelationType.SAME_AS):
            claim = self._facts.get(Claim, other)
            if claim and self._facts.text_key(claim.document) == here:
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
