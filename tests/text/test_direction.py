"""Which way texts read."""

from __future__ import annotations

import pytest

from annotator.text.direction import is_mixed, reads_right_to_left


@pytest.mark.parametrize(
    ("text", "is_rtl"),
    [
        ("", False),
        ("1234 …", False),
        ("An English text.", False),
        ("הנשיא כתב מכתב", True),
        ("الرسالة مزورة", True),
        ("Reuters: הנשיא כתב מכתב סודי אל ראש הממשלה", True),
        ("The paper Haaretz (הארץ) said so.", False),
    ],
)
def test_most_letters_decide_which_way_a_text_reads(text: str, is_rtl: bool) -> None:
    assert reads_right_to_left(text) is is_rtl


@pytest.mark.parametrize(
    ("line", "mixed"),
    [
        ("plain", False),
        ("naïve", False),
        ("הנשיא כתב.", False),
        ("בשנת 2024", True),
        ("הנשיא said", True),
        ("عام ٢٠٢٤", True),
    ],
)
def test_a_line_is_mixed_where_anything_runs_against_the_rest(line: str, mixed: bool) -> None:
    assert is_mixed(line) is mixed
