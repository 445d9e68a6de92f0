"""stale-time."""

import pytest

from annotator.model import ClaimId, Directness, Moment, MomentId, MomentKind

from ..made import claim, document, found, layers, source

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
        ("They met yesterday, on November 6", False),
        ("They met yesterday, on November 5", True),
        ("They met on 6 November, a Thursday,", False),
        ("They met on 5 November, a Thursday,", True),
        ("They met last month (October 5)", False),
        ("They met last month (May 5)", True),
        ("They met three days ago, on November 4", False),
        ("They met three days ago, on October 4", True),
        ("Sie trafen sich vor drei Tagen (4. November)", False),
        ("Sie trafen sich vor drei Tagen (4. Oktober)", True),
    ],
)
def test_a_date_beside_it_is_that_day(words: str, is_found: bool) -> None:
    language = "de" if words.startswith("Sie") else "en"
    assert bool(told(words, "2014-11-07", language=language)) is is_found


def test_a_day_with_its_whole_date_or_the_time_of_the_claim_needs_none() -> None:
    assert told("They met on Thursday, November 6, 2014") == []
    assert told("They met on Thursday", moment="2014-11-06") == []


def test_a_word_for_here_is_no_day() -> None:
    assert told("Er war hier.", language="de") == []


def test_a_day_counts_from_when_the_words_were_said() -> None:
    def told_of(*records: object) -> int:
        quoted = layers("a", ("mayor", "talk"), directness=Directness.DIRECT)
        start = (
            document(published="2014-11-20"),
            claim("a", words="Yesterday (November 6) it fell"),
        )
        return len(found(CODE, *start, *quoted, source("mayor"), *records))

    said = Moment(id=MomentId("m"), claim=ClaimId("a"), kind=MomentKind.SAID, value="2014-11-07")
    assert told_of(source("talk")) == 1
    assert told_of(source("talk"), said) == 0
    assert told_of(source("talk", date="2014-11-07")) == 0
    assert told_of(source("talk", date="2014-11-09")) == 1


def test_the_time_of_the_claim_is_that_day() -> None:
    assert told("They met on Thursday", "2014-11-07", "2014-11-06") == []
    (detail,) = told("They met on Thursday", "2014-11-07", "2014-11-05")
    assert detail == "“Thursday” is not 2014-11-05."
    assert told("They met on Thursday", "2014-11-07", "2014-11") == []


@pytest.mark.parametrize(
    ("words", "moment", "is_found"),
    [
        ("They met on Thursday", "2014-10-30", True),  # eight days before
        ("They meet on Thursday", "2014-11-13", False),
        ("They met last Thursday", "2014-10-30", False),  # people say so of either
        ("They met last Thursday", "2014-10-23", True),
        ("They met last Thursday", "2014-11-13", True),
        ("They meet next Thursday", "2014-11-06", True),
        ("They met on Monday and again on Thursday", "2014-11-06", False),
        ("They met on Monday and again on Thursday", "2014-11-05", True),
        ("Yesterday’s vote moves the deadline to 4 December", "2014-12-04", False),
        ("Yesterday’s vote moves the deadline to 4 December", "2014-12-05", True),
        ("They meet every Thursday", "2014-11-05", False),
    ],
)
def test_the_time_of_a_claim_is_one_that_its_words_can_mean(
    words: str, moment: str, is_found: bool
) -> None:
    assert bool(told(words, "2014-11-07", moment)) is is_found


@pytest.mark.parametrize(
    ("words", "is_found"),
    [
        ("The trial begins on Thursday, December 4", False),
        ("They met last Thursday (October 30)", False),
        ("They met last Thursday (October 16)", True),
        ("They meet next Thursday, November 6", True),
        ("They meet next Thursday, November 13", False),
        ("They met on Wednesday, December 31", False),  # of the year before or after
    ],
)
def test_a_weekday_with_its_date_may_be_far_away_unless_it_is_called_last_or_next(
    words: str, is_found: bool
) -> None:
    published = "2015-01-03" if "31" in words else "2014-11-07"
    assert bool(told(words, published)) is is_found


def test_what_happens_again_and_again_needs_no_date() -> None:
    assert told("The council meets every Thursday") == []
    assert told("The next day he resigned") == []
