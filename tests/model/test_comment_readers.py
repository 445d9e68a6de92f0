"""Names of readers of whom only a comment is known."""

import pytest

from annotator.model.comment_readers import comment_reader_name, named_comment


@pytest.mark.parametrize(
    ("title", "shown"),
    [
        ("Ferry late", "Ferry late"),
        ("מעבורת", "מעבורת"),
        ("", ""),
        ("\u2068a\u2069, comment 7", "a, comment 7"),
        ("x" * 200, "x" * 79 + "…"),
    ],
)
@pytest.mark.parametrize("number", [1, 1_000])
def test_a_name_tells_document_and_comment(title: str, shown: str, number: int) -> None:
    assert named_comment(comment_reader_name(title, number)) == (shown, number)


@pytest.mark.parametrize(
    "name",
    ["reader of Ferry late, comment 3", "Laura", "", "reader of \u2068a\u2069, comment 03"],
)
def test_names_of_an_analyst_s_own_are_no_such_names(name: str) -> None:
    assert named_comment(name) is None
