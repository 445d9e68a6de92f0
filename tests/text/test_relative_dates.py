"""Days that a text tells by when it was written."""

from __future__ import annotations

from datetime import date

import pytest

from annotator.text.relative_dates import relative_days

WRITTEN = date(2019, 11, 21)
"""A Thursday."""


@pytest.mark.parametrize(
    ("words", "meant"),
    [
        ("came on Thursday", date(2019, 11, 21)),
        ("came last Thursday", date(2019, 11, 14)),
        ("came last  Friday", date(2019, 11, 15)),
        ("came on Friday", date(2019, 11, 15)),
        ("comes next Thursday", date(2019, 11, 28)),
        ("comes next Friday", date(2019, 11, 22)),
        ("kam am vergangenen Donnerstag", date(2019, 11, 14)),
        ("kommt am kommenden Mittwoch", date(2019, 11, 27)),
        ("at last, on Thursday", date(2019, 11, 21)),
        ("came yesterday", date(2019, 11, 20)),
        ("comes tomorrow", date(2019, 11, 22)),
        ("came last week", None),
    ],
)
def test_a_day_is_counted_from_when_it_was_written(words: str, meant: date | None) -> None:
    (day,) = relative_days(words)
    assert day.likely(WRITTEN) == meant
