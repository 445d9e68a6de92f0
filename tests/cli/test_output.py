"""Tables and what untrusted words may do to a terminal."""

import pytest

from annotator.cli.output import counted, one_line, shortened, table, width_of


def test_numbers_stand_on_the_right_and_words_on_the_left() -> None:
    rows = [(1, "one"), (1000, "a thousand")]
    assert table(rows, ("No", "Name")) == "  No  Name\n   1  one\n1000  a thousand"


def test_a_table_without_rows_is_its_headings() -> None:
    assert table([], ("A", "B")) == "A  B"


def test_wide_and_combining_characters_keep_the_columns() -> None:
    lines = table([("日本", 1), ("e\u0301", 2), ("ab", 3)]).splitlines()
    assert {width_of(line) for line in lines} == {7}


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("a\tb\nc", "a b c"),
        ("\x1b]0;title\x07", "\ufffd]0;title\ufffd"),
        ("reader of \u2068a page\u2069, comment 1", "reader of a page, comment 1"),
        ("open \u2068, shut \u2069", "open , shut "),
        ("left \u2068open", "left \ufffdopen"),
        ("\x9b31m", "\ufffd31m"),
        ("evil\u202etxt.exe", "evil\ufffdtxt.exe"),
        ("می\u200cخواهم 👩\u200d🔬", "می\u200cخواهم 👩\u200d🔬"),
    ],
)
def test_a_line_holds_nothing_that_steers_the_terminal(text: str, shown: str) -> None:
    assert one_line(text) == shown


def test_long_titles_are_cut_and_counts_are_words() -> None:
    assert shortened("abcdef", 4) == "abc…"
    assert shortened("abcd", 4) == "abcd"
    assert (counted(1, "claim"), counted(2000, "claim")) == ("1 claim", "2,000 claims")
