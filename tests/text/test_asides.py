"""What is said of a sentence beside it: asides, credits, and what names its number."""

from __future__ import annotations

import pytest

from annotator.text.asides import beside
from annotator.text.sentence_alignment import Sentences


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("The dam leaks. (Laughter) It rained.", {0: ["(Laughter)"]}),
        ("The dam leaks. It rained.\n\n(Laughter)", {0: ["(Laughter)"], 1: ["(Laughter)"]}),
        ("The dam leaks.\n[Moss] It rained.", {}),
        ("The dam leaks. (3) It rained.", {}),
        ("The dam leaks.\n– Hanna Lund, engineer", {0: ["- Hanna Lund, engineer"]}),
        ("The council chose:\n- a new roof\n- a pool", {}),
        ("The dam leaks.\nSource: a blog", {0: ["Source: a blog"]}),
        ("1. The dam leaks.\n\nItem 1 was rejected.", {0: ["Item # was rejected."]}),
        ("1. The dam leaks.\n\nThe 1 item was rejected.", {}),
    ],
)
def test_what_stands_beside_a_sentence_is_told_of_it(text: str, said: dict[int, list[str]]) -> None:
    assert beside(Sentences(text)) == said


def test_items_that_all_name_one_another_take_no_more_room_than_the_text() -> None:
    text = "\n".join(f"{n % 3}. The plan of item {(n + 1) % 3} is plan {n}." for n in range(300))
    found = beside(Sentences(text))
    assert len(found) == 300
    assert len({id(said) for (said,) in found.values()}) == 3
