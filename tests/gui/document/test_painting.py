"""What is drawn of claims that stand over each other."""

from __future__ import annotations

from itertools import pairwise

from annotator.gui.document.painting import uncovered
from annotator.text.span_index import SpanIndex


def test_where_no_step_is_free_a_line_ends_where_another_one_was_drawn() -> None:
    index = SpanIndex([(n, n + 20, n) for n in range(30)])
    drawn = list(uncovered(index.stepped(0, 100)))
    assert len(drawn) == 9, "a line for each step, and the next ones only where that one ends"
    for step in range(4):
        lines = [(start, end) for start, end, _, at in drawn if at == step]
        assert all(before[1] <= after[0] for before, after in pairwise(lines))
    ends = {end for _, end, _, step in drawn if step == 3}
    assert max(ends) == 49, "the last words are underlined too"


def test_the_current_claim_is_drawn_whole_and_over_the_others() -> None:
    index = SpanIndex([(0, 9, key) for key in "abcdef"])
    *others, last = uncovered(index.stepped(0, 9), "f")
    assert last == (0, 9, "f", 3)
    assert [key for _, _, key, _ in others] == ["a", "b", "c", "d"]
