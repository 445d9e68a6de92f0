"""Words on one line."""

from annotator.text.quoting import quoted, shortened


def test_pieces_stand_on_one_line_and_show_that_words_interrupt_them() -> None:
    assert quoted(["The\nmayor ", "denied\u00a0it"]) == "The mayor (…) denied it"
    assert quoted([]) == ""


def test_what_is_too_long_ends_in_an_ellipsis() -> None:
    assert shortened("mayor", 5) == "mayor"
    assert shortened("mayors", 5) == "mayo…"
