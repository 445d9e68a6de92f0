"""Coefficients of agreement, held against published worked examples."""

from collections.abc import Sequence
from itertools import pairwise
from random import Random

import pytest

from annotator.agreement.coefficients import (
    Stretch,
    bootstrap_interval,
    cohen_kappa,
    krippendorff_alpha,
    unitizing_alpha,
)

# K. Krippendorff, "Computing Krippendorff's alpha-reliability" (2011), part C: four observers,
# twelve units, missing data. Nominal α = .743.
MISSING = """
    1 2 3 3 2 1 4 1 2 . . .
    1 2 3 3 2 2 4 1 2 5 . 3
    . 3 3 3 2 3 4 2 2 5 1 .
    1 2 3 3 2 4 4 1 2 5 1 .
"""
# The same, part A: two observers, ten units, binary. α = .095.
BINARY = ("0100000000", "1110010100")
# K. Krippendorff, "Content Analysis", second edition (2004), page 254: two observers on a continuum
# that begins at 150 and is 300 long. α of c = .729, of k = 1, overall = .859.
FIRST = {"c": [(225, 295), (370, 400)], "k": [(180, 240), (300, 350)]}
SECOND = {"c": [(220, 300), (355, 375), (400, 420)], "k": [(180, 240), (300, 350)]}


def columns(text: str) -> list[list[str]]:
    rows = [line.split() for line in text.split("\n") if line.strip()]
    return [[value for value in unit if value != "."] for unit in zip(*rows, strict=True)]


def moved(work: dict[str, list[tuple[int, int]]]) -> dict[str, list[tuple[int, int]]]:
    return {name: [(a - 150, b - 150) for a, b in ranges] for name, ranges in work.items()}


def test_nominal_alpha_with_missing_data_is_krippendorff_s() -> None:
    assert krippendorff_alpha(columns(MISSING)) == pytest.approx(0.743, abs=0.0005)


def test_binary_alpha_of_two_observers_is_krippendorff_s() -> None:
    assert krippendorff_alpha(list(zip(*BINARY, strict=True))) == pytest.approx(0.095, abs=0.0005)


def test_unitizing_alpha_is_krippendorff_s() -> None:
    overall, by_category = unitizing_alpha([Stretch([moved(FIRST), moved(SECOND)], 300)])
    assert overall == pytest.approx(0.859, abs=0.0005)
    assert by_category["c"] == pytest.approx(0.729, abs=0.0005)
    assert by_category["k"] == 1


def written_out(work: Sequence[Sequence[tuple[int, int]]], length: int) -> float:
    """Return α of one category, worked out unit by unit (Krippendorff 2004, §11.6)."""
    people = len(work)
    observed = 0.0
    lines = []
    for units in work:
        edges = sorted({0, length, *(edge for unit in units for edge in unit)})
        lines.append([(a, b, (a, b) in units) for a, b in pairwise(edges)])
    for one in lines:
        for other in lines:
            for a, b, is_unit in one if one is not other else ():
                for c, d, is_other in other:
                    if is_unit and is_other and max(a, c) < min(b, d):
                        observed += (a - c) ** 2 + (b - d) ** 2
                    elif is_unit and not is_other and c <= a and b <= d:
                        observed += 2 * (b - a) ** 2
    observed /= people * (people - 1) * length**2
    parts = [part for line in lines for part in line]
    sizes = [b - a for a, b, is_unit in parts if is_unit]
    gaps = [b - a for a, b, is_unit in parts if not is_unit]
    chance = sum(
        (len(sizes) - 1) / 3 * (2 * size**3 - 3 * size**2 + size)
        + size**2 * sum(gap - size + 1 for gap in gaps if gap >= size)
        for size in sizes
    )
    whole = people * length
    places = whole * (whole - 1) - sum(size * (size - 1) for size in sizes)
    return 1 - observed / (2 / length * chance / places)


def test_unitizing_alpha_of_any_number_of_people_is_the_formula_s() -> None:
    assert written_out([moved(FIRST)["c"], moved(SECOND)["c"]], 300) == pytest.approx(
        0.729, abs=0.0005
    )
    chance = Random(3)
    for people in (2, 3, 4, 5):
        work = []
        for _ in range(people):
            edges = sorted(chance.sample(range(60), 6))
            work.append([(a, b) for a, b in zip(edges[::2], edges[1::2], strict=True)])
        alpha, _ = unitizing_alpha([Stretch([{"c": units} for units in work], 60)])
        assert alpha == pytest.approx(written_out(work, 60))


def test_kappa_is_cohen_s() -> None:
    # J. Cohen (1960), table 1, as frequencies of 200: κ = .492.
    table = {"aa": 88, "ab": 14, "ac": 18, "ba": 10, "bb": 40, "bc": 10, "ca": 2, "cb": 6, "cc": 12}
    pairs = [(pair[0], pair[1]) for pair, number in table.items() for _ in range(number)]
    assert cohen_kappa(pairs) == pytest.approx(0.492, abs=0.0005)


def test_figures_that_nothing_defines_are_none() -> None:
    assert cohen_kappa([]) is None
    assert cohen_kappa([("a", "a")] * 5) is None
    assert krippendorff_alpha([]) is None
    assert krippendorff_alpha([["a"], ["b"]]) is None
    assert krippendorff_alpha([["a", "a"]] * 3) is None
    assert unitizing_alpha([Stretch([{}, {}], 100)]) == (None, {})


def test_perfect_and_opposite_answers_stand_at_the_ends() -> None:
    same = [("a", "a"), ("b", "b")] * 10
    turned = [("a", "b"), ("b", "a")] * 10
    assert cohen_kappa(same) == krippendorff_alpha(same) == 1
    assert cohen_kappa(turned) == -1
    assert unitizing_alpha([Stretch([{"a": [(0, 9)]}, {"a": [(0, 9)]}], 100)])[0] == 1
    apart, _ = unitizing_alpha([Stretch([{"a": [(0, 9)]}, {"a": [(50, 59)]}], 100)])
    assert apart is not None
    assert apart < 0


def test_the_order_of_people_and_of_units_changes_nothing() -> None:
    work = [moved(FIRST), moved(SECOND), {"c": [(0, 10)]}]
    one, other = unitizing_alpha([Stretch(work, 300)]), unitizing_alpha([Stretch(work[::-1], 300)])
    assert one[0] == pytest.approx(other[0])
    units = columns(MISSING)
    assert krippendorff_alpha(units[::-1]) == pytest.approx(krippendorff_alpha(units))


def test_the_interval_of_a_figure_holds_it_and_narrows_with_the_units() -> None:
    pairs = [("a", "a")] * 30 + [("a", "b")] * 8 + [("b", "b")] * 12
    widths = []
    for times in (1, 4, 16):
        units = pairs * times
        interval = bootstrap_interval(units, cohen_kappa, 400)
        figure = cohen_kappa(units)
        assert interval is not None
        assert figure is not None
        assert interval[0] < figure < interval[1]
        widths.append(interval[1] - interval[0])
    assert all(wider > narrower for wider, narrower in pairwise(widths))
    assert bootstrap_interval([], cohen_kappa) is None
    assert bootstrap_interval(pairs, cohen_kappa, 50) == bootstrap_interval(pairs, cohen_kappa, 50)


@pytest.mark.parametrize(
    ("units", "wanted", "drawn"),
    [(10, 1_000, 1_000), (10, 40, 40), (100, 1_000, 200), (500, 1_000, 100), (500, 7, 7)],
)
def test_an_interval_leaves_out_the_lowest_and_the_highest_of_forty(
    monkeypatch: pytest.MonkeyPatch, units: int, wanted: int, drawn: int
) -> None:
    monkeypatch.setattr("annotator.agreement.coefficients._MOST_DRAWN", 20_000)
    sizes, ticks = [], []

    def figure(sample: Sequence[int]) -> float:
        sizes.append(len(sample))
        return (len(sizes) * 7_919) % 10_007  # no two alike, in no order

    found = bootstrap_interval(range(units), figure, wanted, lambda: ticks.append(1))
    assert len(ticks) == len(sizes) == drawn
    assert set(sizes) == {units}
    values = sorted((n * 7_919) % 10_007 for n in range(1, drawn + 1))
    assert found is not None
    low, high = (values.index(int(end)) for end in found)
    assert low == int(drawn / 40 - 0.025)
    assert abs((drawn - 1 - high) - low) <= 1


def test_stretches_one_behind_the_other_are_one_continuum() -> None:
    chance = Random(5)
    for _ in range(50):
        work: list[dict[str, list[tuple[int, int]]]] = [{}, {}, {}]
        parts = []
        length = 0
        for _ in range(chance.randint(1, 6)):
            size = chance.randint(4, 30)
            part: list[dict[str, list[tuple[int, int]]]] = [{}, {}, {}]
            for person in range(3):
                for category in "ab":
                    if chance.random() < 0.6:
                        start = chance.randrange(size - 1)
                        end = chance.randint(start + 1, size)
                        part[person].setdefault(category, []).append((start, end))
                        work[person].setdefault(category, []).append((start + length, end + length))
            parts.append(Stretch(part, size))
            length += size
        whole, by_category = unitizing_alpha([Stretch(work, length)])
        joined, joined_by_category = unitizing_alpha(parts)
        assert joined == (None if whole is None else pytest.approx(whole))
        assert joined_by_category == pytest.approx(by_category)
