"""Made-up papers and reports as PDF, for tests and benches."""

from __future__ import annotations

import random
import textwrap

from .writer import BOLD, Run, Sheet

_SYLLABLES = ("ra", "lo", "mi", "ten", "dor", "vas", "kel", "pu", "sin", "gar", "ole", "mar")


def words(count: int, seed: int = 1) -> list[str]:
    """Return made-up words, the same ones for the same seed."""
    random_ = random.Random(seed)
    return [
        "".join(random_.choice(_SYLLABLES) for _ in range(random_.randint(1, 4)))
        for _ in range(count)
    ]


def paragraphs(count: int, seed: int = 1) -> list[str]:
    """Return made-up paragraphs of some sentences."""
    random_ = random.Random(seed)
    found = []
    for number in range(count):
        sentences = [
            " ".join(words(random_.randint(6, 18), seed * 1_000 + 10 * number + n)).capitalize()
            for n in range(random_.randint(3, 6))
        ]
        found.append(". ".join(sentences) + ".")
    return found


def report(page_count: int, title: str = "A Report of the Commission") -> list[Sheet]:
    """Return pages of one column with running head, foot and number, ~450 words each."""
    wrapped: list[tuple[float, str]] = []
    for paragraph in paragraphs(12 * page_count):
        rows = textwrap.wrap("   " + paragraph, 78)
        wrapped += [(72 + 18 * (not n), row.strip()) for n, row in enumerate(rows)]
    per_page = 50
    sheets = []
    for number in range(page_count):
        here = wrapped[number * per_page : (number + 1) * per_page]
        body = [Run(left, 760 - 13 * n, row, 9.5) for n, (left, row) in enumerate(here)]
        runs = [Run(72, 805, title, 8), *body, Run(290, 40, str(number + 1), 9)]
        if number == 0:
            runs.insert(1, Run(72, 785, "Findings of the year", 16, BOLD))
        sheets.append(Sheet(runs=runs))
    return sheets
