"""Coefficients of agreement: Cohen's κ, Krippendorff's α for kinds, and for where units stand.

κ: J. Cohen, "A coefficient of agreement for nominal scales", 1960. α: K. Krippendorff, "Content
Analysis", second edition, 2004, chapter 11: §11.3 for nominal data with missing values, §11.6 for
units on a continuum. All are 1 where everybody agrees and 0 where agreement is that of chance.
"""

from __future__ import annotations

import random
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Callable, Hashable, Mapping, Sequence
from itertools import accumulate, combinations
from typing import Generic, TypeVar

T = TypeVar("T")
V = TypeVar("V", bound=Hashable)
Value = Hashable
Range = tuple[int, int]

RESAMPLES = 1_000
_FEWEST, _MOST_DRAWN = 100, 2_000_000
"""Samples that an interval rests on at least, and units that are drawn for it in all."""
_SEED = 1
"""The same answers give the same interval."""


def cohen_kappa(pairs: Sequence[tuple[Value, Value]]) -> float | None:
    """Return κ of what two people said of the same units; None where it is not defined.

    It is not where there is no unit, or where both said one and the same value throughout.
    """
    said = Counter(pairs)
    total = said.total()
    if not total:
        return None
    ours, theirs = Counter[Value](), Counter[Value]()
    for (one, other), number in said.items():
        ours[one] += number
        theirs[other] += number
    expected = sum(ours[value] * theirs[value] for value in ours) / total**2
    observed = sum(number for (one, other), number in said.items() if one == other) / total
    return None if expected == 1 else (observed - expected) / (1 - expected)


def krippendorff_alpha(units: Sequence[Sequence[Value]]) -> float | None:
    """Return α of nominal values: for each unit the values that it was given, by whomever.

    A unit of fewer than two values says nothing. None where no two values can differ.
    """
    together: Counter[Value] = Counter()
    disagreement = 0.0
    for unit, number in Counter(map(tuple, units)).items():
        if len(unit) < 2:
            continue
        counts = Counter(unit)
        for value, times in counts.items():
            together[value] += number * times
        unlike = len(unit) ** 2 - sum(count * count for count in counts.values())
        disagreement += number * unlike / (len(unit) - 1)
    total = together.total()
    expected = total**2 - sum(count * count for count in together.values())
    return None if not expected else 1 - (total - 1) * disagreement / expected


class Stretch(Generic[V]):
    """A part of a continuum that no unit crosses, and what each person did in it.

    `work` holds for each person the ranges (half-open, in code points from the beginning of the
    stretch, none over another) of each category.
    """

    def __init__(self, work: Sequence[Mapping[V, Sequence[Range]]], length: int) -> None:
        self.length = length
        self.people = len(work)
        self.distances: dict[V, float] = {}
        """The squared differences between each two people, by category."""
        self.units: list[tuple[V, int, tuple[Range, ...]]] = []
        """The units in order, by category and person; nothing where there are none."""
        for category in dict.fromkeys(category for person in work for category in person):
            ranges = [tuple(sorted(person.get(category, ()))) for person in work]
            self.units += ((category, n, own) for n, own in enumerate(ranges) if own)
            distance = sum(_distance(one, other) for one, other in combinations(ranges, 2))
            self.distances[category] = distance


def unitizing_alpha(stretches: Sequence[Stretch[V]]) -> tuple[float | None, dict[V, float | None]]:
    """Return α of where units stand and what they are, overall and for each category.

    The stretches are one behind the other, of the same people. None where nobody set a unit, or
    chance cannot differ.
    """
    people = max((stretch.people for stretch in stretches), default=0)
    length = sum(stretch.length for stretch in stretches)
    if people < 2 or not length:
        return None, {}
    distances = Counter[V]()
    sizes: dict[V, Counter[int]] = {}
    gaps: dict[V, list[int]] = {}
    ends: dict[tuple[V, int], int] = {}
    begin = 0
    for stretch in stretches:
        for category, distance in stretch.distances.items():
            distances[category] += distance  # type: ignore[assignment]  # not whole
        for category, person, units in stretch.units:
            if category not in gaps:
                sizes[category], gaps[category] = Counter(), []
            own, between = sizes[category], gaps[category]
            last = ends.get((category, person), 0)
            for start, end in units:
                own[end - start] += 1
                between.append(begin + start - last)
                last = begin + end
            ends[category, person] = last
        begin += stretch.length
    observed: dict[V, float] = {}
    expected: dict[V, float] = {}
    for category, between in gaps.items():
        between += (length - ends.get((category, person), 0) for person in range(people))
        observed[category] = 2 * distances[category] / (people * (people - 1) * length**2)
        chance = _expected(sizes[category], between, people * length)
        expected[category] = 2 / length * chance
    alphas = {category: _alpha(observed[category], expected[category]) for category in gaps}
    return _alpha(sum(observed.values()), sum(expected.values())), alphas


def bootstrap_interval(
    units: Sequence[T],
    figure: Callable[[Sequence[T]], float | None],
    resamples: int = RESAMPLES,
    tick: Callable[[], object] = lambda: None,
) -> tuple[float, float] | None:
    """Return the interval that holds 95 of 100 figures of units drawn again from the given ones.

    Of very many units fewer samples are drawn. `tick` is called with each; what it raises ends
    the work.
    """
    chance = random.Random(_SEED)  # noqa: S311  not for secrets
    resamples = max(min(resamples, _FEWEST), min(resamples, _MOST_DRAWN // max(1, len(units))))
    found = []
    for _ in range(resamples if units else 0):
        tick()
        if (value := figure(chance.choices(units, k=len(units)))) is not None:
            found.append(value)
    found.sort()
    if not found:
        return None
    return found[int(0.025 * (len(found) - 1))], found[int(0.975 * (len(found) - 1) + 0.5)]


def _alpha(observed: float, expected: float) -> float | None:
    return 1 - observed / expected if expected else None


def _distance(ours: Sequence[Range], theirs: Sequence[Range]) -> float:
    """Return the squared differences of units that overlap, and of units wholly in gaps."""
    total = 0.0
    for own, other in ((ours, theirs), (theirs, ours)):
        ends = [end for _, end in other]
        for start, end in own:
            first = bisect_right(ends, start)
            last = first
            while last < len(other) and other[last][0] < end:
                last += 1
            if first == last:
                total += (end - start) ** 2
            elif own is ours:
                total += sum((start - a) ** 2 + (end - b) ** 2 for a, b in other[first:last])
    return total


def _expected(sizes: Mapping[int, int], gaps: Sequence[int], whole: int) -> float:
    """Return the disagreement on one category that chance gives: Krippendorff 2004, page 255.

    `sizes` says how many units there are of each length, `gaps` how long the stretches between
    them are, `whole` how long the continua of all people are together.
    """
    gaps = sorted(gaps)
    longer = list(accumulate(reversed(gaps), initial=0))
    """How much the longest gaps hold together, by their number."""
    units = sum(sizes.values())
    places = whole * (whole - 1)
    total = 0.0
    for size, number in sizes.items():
        fitting = len(gaps) - bisect_left(gaps, size)
        total += number * (units - 1) / 3 * (2 * size**3 - 3 * size**2 + size)
        total += number * size**2 * (longer[fitting] - fitting * (size - 1))
        places -= number * size * (size - 1)
    return total / places if places else 0.0
