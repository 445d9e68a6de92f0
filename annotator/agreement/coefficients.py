"""Coefficients of agreement: Cohen's κ, Krippendorff's α for kinds, and for where units stand.

κ: J. Cohen, "A coefficient of agreement for nominal scales", 1960. α: K. Krippendorff, "Content
Analysis", second edition, 2004, chapter 11: §11.3 for nominal data with missing values, §11.6 for
units on a continuum. All are 1 where everybody agrees and 0 where agreement is that of chance.
"""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Callable, Hashable, Mapping, Sequence
from itertools import combinations
from typing import TypeVar

T = TypeVar("T")
V = TypeVar("V", bound=Hashable)
Value = Hashable
Range = tuple[int, int]

RESAMPLES = 1_000
_SEED = 1
"""The same answers give the same interval."""


def cohen_kappa(pairs: Sequence[tuple[Value, Value]]) -> float | None:
    """Return κ of what two people said of the same units; None where it is not defined.

    It is not where there is no unit, or where both said one and the same value throughout.
    """
    total = len(pairs)
    if not total:
        return None
    ours, theirs = (Counter(said) for said in zip(*pairs, strict=True))
    expected = sum(ours[value] * theirs[value] for value in ours) / total**2
    observed = sum(one == other for one, other in pairs) / total
    return None if expected == 1 else (observed - expected) / (1 - expected)


def krippendorff_alpha(units: Sequence[Sequence[Value]]) -> float | None:
    """Return α of nominal values: for each unit the values that it was given, by whomever.

    A unit of fewer than two values says nothing. None where no two values can differ.
    """
    together: Counter[Value] = Counter()
    disagreement = 0.0
    for unit in units:
        if len(unit) < 2:
            continue
        counts = Counter(unit)
        together.update(counts)
        unlike = len(unit) ** 2 - sum(count * count for count in counts.values())
        disagreement += unlike / (len(unit) - 1)
    total = together.total()
    expected = total**2 - sum(count * count for count in together.values())
    return None if not expected else 1 - (total - 1) * disagreement / expected


def unitizing_alpha(
    work: Sequence[Mapping[V, Sequence[Range]]], length: int
) -> tuple[float | None, dict[V, float | None]]:
    """Return α of where units stand and what they are, overall and for each category.

    `work` holds for each person the ranges (half-open, in code points, none over another) of each
    category, on a continuum of some length. None where nobody set a unit, or chance cannot differ.
    """
    categories = list(dict.fromkeys(category for person in work for category in person))
    observed: dict[V, float] = {}
    expected: dict[V, float] = {}
    for category in categories:
        ranges = [sorted(person.get(category, ())) for person in work]
        observed[category] = _observed(ranges, length)
        expected[category] = _expected(ranges, length)
    alphas = {c: _alpha(observed[c], expected[c]) for c in categories}
    return _alpha(sum(observed.values()), sum(expected.values())), alphas


def bootstrap_interval(
    units: Sequence[T], figure: Callable[[Sequence[T]], float | None], resamples: int = RESAMPLES
) -> tuple[float, float] | None:
    """Return the interval that holds 95 of 100 figures of units drawn again from the given ones."""
    chance = random.Random(_SEED)  # noqa: S311  not for secrets
    drawn = (figure(chance.choices(units, k=len(units))) for _ in range(resamples if units else 0))
    found = sorted(each for each in drawn if each is not None)
    if not found:
        return None
    return found[int(0.025 * (len(found) - 1))], found[int(0.975 * (len(found) - 1) + 0.5)]


def _alpha(observed: float, expected: float) -> float | None:
    return 1 - observed / expected if expected else None


def _observed(ranges: Sequence[Sequence[Range]], length: int) -> float:
    """Return the observed disagreement on one category: Krippendorff 2004, page 254."""
    people = len(ranges)
    if people < 2:
        return 0.0
    total = sum(_distance(one, other) for one, other in combinations(ranges, 2))
    return 2 * total / (people * (people - 1) * length**2)


def _distance(ours: Sequence[Range], theirs: Sequence[Range]) -> float:
    """Return the squared differences of units that overlap, and of units wholly in gaps."""
    total = 0.0
    for own, other in ((ours, theirs), (theirs, ours)):
        for start, end in own:
            overlapping = [r for r in other if r[0] < end and start < r[1]]
            if not overlapping:
                total += (end - start) ** 2
            elif own is ours:
                total += sum((start - a) ** 2 + (end - b) ** 2 for a, b in overlapping)
    return total


def _expected(ranges: Sequence[Sequence[Range]], length: int) -> float:
    """Return the disagreement on one category that chance gives: Krippendorff 2004, page 255."""
    people = len(ranges)
    sizes = [end - start for own in ranges for start, end in own]
    gaps = [gap for own in ranges for gap in _gaps(own, length)]
    total = 0.0
    for size in sizes:
        total += (len(sizes) - 1) / 3 * (2 * size**3 - 3 * size**2 + size)
        total += size**2 * sum(gap - size + 1 for gap in gaps if gap >= size)
    places = people * length * (people * length - 1) - sum(size * (size - 1) for size in sizes)
    return 2 / length * total / places if places else 0.0


def _gaps(ranges: Sequence[Range], length: int) -> list[int]:
    """Return how long the stretches between units are."""
    starts = [0, *(end for _, end in ranges)]
    ends = [*(start for start, _ in ranges), length]
    return [end - start for start, end in zip(starts, ends, strict=True) if end > start]
