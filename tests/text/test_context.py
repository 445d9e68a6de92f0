"""The words of a span and around it."""

import json
from pathlib import Path

import pytest

from annotator.text.context import exact, prefix, suffix


def test_context_is_cut_at_the_ends_of_the_text() -> None:
    assert (exact("abc", 1, 2), prefix("abc", 1), suffix("abc", 2)) == ("b", "a", "c")
    long = "x" * 100
    assert len(prefix(long, 50)) == len(suffix(long, 50)) == 32


@pytest.mark.parametrize(("start", "end"), [(1, 1), (2, 1), (-1, 2), (0, 4)])
def test_a_span_outside_the_text_is_refused(start: int, end: int) -> None:
    with pytest.raises(ValueError, match="is not in a text"):
        exact("abc", start, end)


def test_the_context_is_that_of_the_expert_annotation(seed_path: Path) -> None:
    text = (seed_path / "article.txt").read_text(encoding="utf-8")
    gold = json.loads((seed_path / "article.gold.json").read_text(encoding="utf-8"))
    assert len(gold["claims"]) > 50
    for claim in gold["claims"]:
        for span in claim["spans"]:
            start, end = span["start"], span["end"]
            found = exact(text, start, end), prefix(text, start), suffix(text, end)
            assert found == (span["exact"], span["prefix"], span["suffix"])
