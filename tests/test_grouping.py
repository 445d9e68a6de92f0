"""Values by what they have in common."""

from __future__ import annotations

from annotator.grouping import grouped


def test_keys_and_values_keep_the_order_in_which_they_came() -> None:
    found = grouped((len(word), word) for word in ("to", "see", "or", "not", "a"))
    assert list(found.items()) == [(2, ["to", "or"]), (3, ["see", "not"]), (1, ["a"])]
