"""stale-time."""

import pytest

from annotator.model import ClaimId, Moment, MomentId, MomentKind

from ..made import claim, document, found

CODE = "stale-time"


def told(words: str, published: str = "", moment: str = "", language: str = "en") -> list[str]:
    kept = Moment(
        id=MomentId("m"), claim=ClaimId("a"), kind=MomentKind.HAPPENS, value=moment or "2014"
    )
    records = (document(published=published, language=language), claim("a", words=words), kept)
    return [str(finding.detail) for finding in found(CODE, *records)]


@pytest.mark.parametrize(
    "words",
    [
        "He left yesterday.",
        "They met on Thursday",
        "It fell last month",
        "two weeks ago it rose",
        "Er kam gestern an",
        "am Freitag wird abgestimmt",
        "il est parti hier",
    ],
)
def test_a_day_told_by_when_it_was_written_needs_a_date(words: str) -> None:
    (detail,) = told(words)
    assert "no date" in detail
    assert told(words, "2014-11-07") == []


@pytest.mark.parametrize(
    ("words", "is_found"),
    [
        ("They met on Thursday, November 6", False),
        ("They met on Thursday, November 5", True),
        ("They met on Thursday, November 6, 2014", False),
        ("They met on Thursday, 6 November 2015", True),
        ("They met yesterday (November 6)", False),
        ("They met yesterday (November 5)", True),
        ("Sie trafen sich am Donnerstag, dem 5. November", True),
        ("They met on November 5", False),
    ],
)
def test_a_date_beside_it_is_that_day(words: str, is_found: bool) -> None:
    language = "de" if words.startswith("Sie") else "en"
    assert bool(told(words, "2014-11-07", language=language)) is is_found


def test_the_time_of_the_claim_is_that_day() -> None:
    assert told("They met on Thursday", "2014-11-07", "2014-11-06") == []
    (detail,) = told("They met on Thursday", "2014-11-07", "2014-11-05")
    assert detail == "“Thursday” is not 2014-11-05."
    assert told("They met on Thursday", "2014-11-07", "2014-11") == []
