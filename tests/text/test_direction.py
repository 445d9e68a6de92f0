"""Which way texts read."""

from __future__ import annotations

import pytest

from annotator.reports.rich import fitting
from annotator.text.direction import (
    contained,
    is_mixed,
    isolated,
    reads_right_to_left,
    without_isolates,
)
from annotator.text.quoting import shortened


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
    ("line", "in_left_to_right", "in_right_to_left"),
    [
        ("plain", False, True),
        ("naïve", False, True),
        ("הנשיא כתב.", True, False),
        ("בשנת 2024", True, True),
        ("הנשיא said", True, True),
        ("عام ٢٠٢٤", True, True),
        ("2024", False, True),
        (" …", False, False),
        ("said “no”\u200f – and left", True, True),
        ("𞤀𞤣𞤤𞤢𞤥", True, False),
    ],
)
def test_a_line_is_mixed_where_anything_runs_against_its_paragraph(
    line: str, in_left_to_right: bool, in_right_to_left: bool
) -> None:
    assert is_mixed(line, in_right_to_left=False) is in_left_to_right
    assert is_mixed(line, in_right_to_left=True) is in_right_to_left


def test_words_of_another_direction_are_kept_together() -> None:
    assert isolated("Kol HaEmek") == "Kol HaEmek"
    assert isolated("קול העמק (1)") == "\u2068קול העמק (1)\u2069"
    assert isolated(isolated("محمد")) == "\u2068محمد\u2069"
    assert isolated("") == ""
    assert without_isolates(isolated("קול")) == "קול"


def test_what_is_cut_ends_at_its_own_end() -> None:
    assert shortened("קול העמק", 5) == "\u2068קול …\u2069"
    assert shortened(isolated("קול העמק"), 5) == "\u2068קול …\u2069"
    assert shortened(isolated("קול"), 5) == "\u2068קול\u2069"
    assert shortened("Kol HaEmek", 5) == "Kol …"


@pytest.mark.parametrize(
    ("words", "kept"),
    [
        ("\u202eamabO", "amabO"),
        ("\u2069\u202eamabO", "amabO"),
        ("Obama \u2067", "Obama \u2067\u2069"),
        ("\u2068קול\u2069 said", "\u2068קול\u2069 said"),
        ("\u200fקול\u200e", "\u200fקול\u200e"),
    ],
)
def test_no_name_turns_what_stands_behind_it(words: str, kept: str) -> None:
    assert contained(words) == kept
    assert contained(isolated(words)) == isolated(words)


def test_what_a_report_says_behind_a_name_is_not_turned() -> None:
    assert fitting("\u202eamabO") == "amabO"
