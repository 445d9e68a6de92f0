"""Where a paragraph ends."""

from __future__ import annotations

import pytest

from annotator.text.paragraphs import paragraph_at


@pytest.mark.parametrize("blank", ["\n\n", "\n \t\n", "\u2029"])
def test_a_paragraph_ends_at_a_blank_line(blank: str) -> None:
    text = f"One\nline.{blank}Two.{blank}Three."
    two = text.index("Two")
    assert paragraph_at(text, 0) == (0, 9)
    assert paragraph_at(text, 9) == (0, 9)
    assert text[slice(*paragraph_at(text, two))] == "Two."
    assert text[slice(*paragraph_at(text, two + 4))] == "Two."
    assert text[slice(*paragraph_at(text, len(text)))] == "Three."
