"""The figures of agreement on a document, each with what it rests on and what it means."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import combinations, pairwise
from typing import NamedTuple

from annotator.agreement.coding import Coding, Codings, Kind, Range, values_of
from annotator.agreement.coefficients import (
    Stretch,
    bootstrap_interval,
    cohen_kappa,
    krippendorff_alpha,
    unitizing_alpha,
)
from annotator.messages import Message
from annotator.reader import ClaimRow
from annotator.text.pairing import pair

FEWEST_UNITS = 30
"""With fewer a figure says little."""
KAPPA = "kappa-kind"
_GOOD, _TENTATIVE = 0.8, 0.667
_RESAMPLES_ON_TEXT = 200


class Aspect(StrEnum):
    """In what two paired claims can differ."""

    WORDS = "words"
    KIND = "kind"
    SOURCE = "source"
    CHAIN = "chain"
    STANCE = "stance"


class Pair(NamedTuple):
    """Two claims on the same words, and in what they differ."""

    ours: ClaimRow
    theirs: ClaimRow
    differs: tuple[Aspect, ...]


class Paired(NamedTuple):
    """The claims of two analysts: in pairs, and alone."""

    ours: Coding
    theirs: Coding
    pairs: tuple[Pair, ...]
    only_ours: tuple[ClaimRow, ...]
    only_theirs: tuple[ClaimRow, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """A coefficient: 1 is perfect agreement, 0 that of chance; None where it is not defined."""

    code: str
    """Its name for scripts."""
    name: Message
    people: tuple[str, ...]
    """The names of those whom it is about."""
    value: float | None
    interval: tuple[float, float] | None
    """Holds 95 of 100 values of samples like this one."""
    units: int
    left_out: int
    """Units that one of them had nothing to say of."""

    @property
    def is_thin(self) -> bool:
        """Whether it rests on so few units that it says little."""
        return self.units < FEWEST_UNITS

    @property
    def cautions(self) -> Iterator[Message]:
        """What to think of before one relies on it."""
        if self.is_thin:
            yield Message("It rests on fewer than {0} units, too few to rely on.", FEWEST_UNITS)
        if self.code == KAPPA and self.left_out == 1:
            yield Message(
                "It leaves out a sentence that one of them did not touch, and so looks better "
                "than it is."
            )
        elif self.code == KAPPA and self.left_out:
            yield Message(
                "It leaves out the {0} sentences that one of them did not touch, and so looks "
                "better than it is.",
                self.left_out,
            )

    @property
    def meaning(self) -> Message:
        """What it means, by the bounds that Krippendorff gives (2004, page 241)."""
        if self.value is None:
            return Message("There is too little, or too little that differs, to say anything.")
        if self.value >= _GOOD:
            return Message("They agree well enough to rely on what both found.")
        if self.value >= _TENTATIVE:
            return Message("They agree well enough for tentative conclusions only.")
        if self.value > 0:
            return Message("They agree more than by chance, but too little to rely on it.")
        return Message("They agree no more than by chance.")


def paired(ours: Coding, theirs: Coding) -> Paired:
    """Pair the claims of two analysts by their words, and say in what each pair differs."""
    by_id = {row.claim.id: row for coding in (ours, theirs) for row in coding.claims}
    found = pair(
        {row.claim.id: ours.ranges_of(row) for row in ours.claims},
        {row.claim.id: theirs.ranges_of(row) for row in theirs.claims},
    )
    pairs = tuple(Pair(by_id[a], by_id[b], _differs(by_id[a], by_id[b])) for a, b in found)
    taken = {claim for both in found for claim in both}
    return Paired(
        ours,
        theirs,
        pairs,
        tuple(row for row in ours.claims if row.claim.id not in taken),
        tuple(row for row in theirs.claims if row.claim.id not in taken),
    )


def figures(codings: Codings, tick: Callable[[], object] = lambda: None) -> Iterator[Figure]:
    """Yield all figures of two analysts or more; nothing of fewer.

    `tick` is called now and then; what it raises ends the work.
    """
    people = codings.people
    if len(people) < 2:
        return
    values = [values_of(coding, codings.sentences) for coding in people]
    names = tuple(coding.analyst.name for coding in people)
    for one, other in combinations(range(len(people)), 2):
        both = [(a, b) for a, b in zip(values[one], values[other], strict=True) if a and b]
        yield Figure(
            code=KAPPA,
            name=Message("Cohen’s κ of the kind, by sentence"),
            people=(names[one], names[other]),
            value=cohen_kappa(both),
            interval=bootstrap_interval(both, cohen_kappa, tick=tick),
            units=len(both),
            left_out=len(codings.sentences) - len(both),
        )
    said = [tuple(v for v in sentence if v) for sentence in zip(*values, strict=True)]
    units = [sentence for sentence in said if len(sentence) > 1]
    yield Figure(
        code="alpha-kind",
        name=Message("Krippendorff’s α of the kind, by sentence"),
        people=names,
        value=krippendorff_alpha(units),
        interval=bootstrap_interval(units, krippendorff_alpha, tick=tick),
        units=len(units),
        left_out=len(said) - len(units),
    )
    matches = [paired(one, other) for one, other in combinations(people, 2)]
    alone = sum(len(match.only_ours) + len(match.only_theirs) for match in matches)
    both_rows = [(each.ours, each.theirs) for match in matches for each in match.pairs]
    on_pairs: tuple[tuple[str, Message, Callable[[ClaimRow], str]], ...] = (
        ("alpha-source", Message("Krippendorff’s α of the source, by pair of claims"), _source),
        ("alpha-stance", Message("Krippendorff’s α of the stance, by pair of claims"), _stance),
    )
    for code, name, value_of in on_pairs:
        pairs = [(value_of(one), value_of(other)) for one, other in both_rows]
        yield Figure(
            code=code,
            name=name,
            people=names,
            value=krippendorff_alpha(pairs),
            interval=bootstrap_interval(pairs, krippendorff_alpha, tick=tick),
            units=len(pairs),
            left_out=alone,
        )
    stretches = _stretches(codings)
    yield Figure(
        code="alpha-unitizing",
        name=Message("Krippendorff’s α of where claims stand and of their kind"),
        people=names,
        value=_where_and_what(stretches),
        interval=bootstrap_interval(stretches, _where_and_what, _RESAMPLES_ON_TEXT, tick),
        units=sum(len(own) for stretch in stretches for *_, own in stretch.units),
        left_out=0,
    )


def _differs(ours: ClaimRow, theirs: ClaimRow) -> tuple[Aspect, ...]:
    readings: dict[Aspect, Callable[[ClaimRow], object]] = {
        Aspect.WORDS: lambda row: [(span.start, span.end) for span in row.claim.spans],
        Aspect.KIND: lambda row: row.claim.kind,
        Aspect.SOURCE: _source,
        Aspect.CHAIN: lambda row: [(layer.source, layer.via) for layer in row.layers],
        Aspect.STANCE: _stance,
    }
    return tuple(aspect for aspect, read in readings.items() if read(ours) != read(theirs))


def _source(row: ClaimRow) -> str:
    """Return the nearest source of a claim, nothing where it has none."""
    return row.layers[0].source if row.layers else ""


def _stance(row: ClaimRow) -> str:
    """Return the stance of the nearest source of a claim, nothing where it has none."""
    return row.layers[0].stance if row.layers else ""


def _stretches(codings: Codings) -> list[Stretch[Kind]]:
    """Take the text apart at sentences that no unit crosses, so that samples can be drawn of it.

    Furniture is left out. Units that a border of furniture cuts are two.
    """
    kinds = [coding.by_kind() for coding in codings.people]
    crossed = sorted(r for work in kinds for ranges in work.values() for r in ranges)
    borders = [0]
    furthest = number = 0
    for start, _ in codings.sentences:
        while number < len(crossed) and crossed[number][0] < start:
            furthest = max(furthest, crossed[number][1])
            number += 1
        if furthest <= start and start > borders[-1]:
            borders.append(start)
    edges = {edge for border in codings.furniture for edge in border}
    cuts = sorted({*borders, *edges, codings.document.length})
    spare = set(codings.furniture)
    found = []
    for start, end in pairwise(cuts):
        if any(a <= start and end <= b for a, b in spare):
            continue
        work = [
            {kind: _within(ranges, start, end) for kind, ranges in by_kind.items()}
            for by_kind in kinds
        ]
        found.append(Stretch(work, end - start))
    return found


def _within(ranges: Sequence[Range], start: int, end: int) -> list[Range]:
    """Return what of ranges in text order is within two offsets, counted from the first."""
    first = bisect_right(ranges, start, key=lambda each: each[1])
    last = bisect_left(ranges, end, key=lambda each: each[0])
    return [(max(a, start) - start, min(b, end) - start) for a, b in ranges[first:last]]


def _where_and_what(stretches: Sequence[Stretch[Kind]]) -> float | None:
    return unitizing_alpha(stretches)[0]
