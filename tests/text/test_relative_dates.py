"""Days that a text tells by when it was written."""

from __future__ import annotations

from datetime import date

import pytest

from annotator.text.relative_dates import date_beside, dates_in, relative_days

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


@pytest.mark.parametrize(
    ("words", "day", "is_meant"),
    [
        ("came on Thursday", date(2019, 11, 21), True),
        ("came on Thursday", date(2019, 11, 14), True),
        ("comes on Thursday", date(2019, 11, 28), True),
        ("came on Thursday", date(2019, 11, 7), False),
        ("came on Thursday", date(2019, 11, 20), False),
        ("came last Thursday", date(2019, 11, 14), True),
        ("came last Thursday", date(2019, 11, 7), True),
        ("came last Thursday", date(2019, 11, 21), False),
        ("came last Thursday", date(2019, 10, 31), False),
        ("comes next Thursday", date(2019, 11, 28), True),
        ("comes next Thursday", date(2019, 12, 5), True),
        ("comes next Thursday", date(2019, 11, 21), False),
        ("came last Friday", date(2019, 11, 15), True),
        ("came last Friday", date(2019, 11, 22), False),
        ("kam letzten Freitag", date(2019, 11, 22), False),
        ("le jeudi 14, vendredi dernier", date(2019, 11, 22), False),
        ("vendredi dernier", date(2019, 11, 15), True),
        ("el viernes pasado", date(2019, 11, 22), False),
        ("venerdì prossimo", date(2019, 11, 22), True),
        ("venerdì prossimo", date(2019, 11, 15), False),
        ("w zeszły czwartek", date(2019, 11, 14), True),
        ("w zeszły czwartek", date(2019, 11, 28), False),
        ("в прошлый четверг", date(2019, 11, 14), True),
        ("the day before yesterday", date(2019, 11, 19), True),
        ("the day before yesterday", date(2019, 11, 20), False),
        ("übermorgen", date(2019, 11, 23), True),
        ("la semaine dernière", date(2019, 11, 13), True),
        ("la semaine dernière", date(2019, 10, 13), False),
        ("il y a deux semaines", date(2019, 11, 7), True),
        ("il y a deux semaines", date(2019, 9, 7), False),
        ("due settimane fa", date(2019, 11, 7), True),
        ("two weeks from now", date(2019, 12, 5), True),
        ("two weeks from now", date(2019, 11, 7), False),
    ],
)
def test_a_day_that_can_be_meant_is_told_from_one_that_cannot(
    words: str, day: date, is_meant: bool
) -> None:
    *_, found = relative_days(words)
    assert found.is_on(day, WRITTEN) is is_meant


def test_what_is_likely_meant_can_be_meant() -> None:
    for words in (
        "Thursday",
        "last Thursday",
        "next Thursday",
        "Friday",
        "last Friday",
        "next Monday",
    ):
        (day,) = relative_days(words)
        meant = day.likely(WRITTEN)
        assert meant is not None
        assert day.is_on(meant, WRITTEN)


@pytest.mark.parametrize(
    ("words", "language"),
    [
        ("The council meets every Thursday", "en"),
        ("It opens each Monday", "en"),
        ("Der Rat tagt jeden Donnerstag", "de"),
        ("chaque lundi il vient", "fr"),
        ("todos los lunes viene", "es"),
        ("ogni lunedì viene", "it"),
        ("Black Friday sales rose", "en"),
        ("He wrote in the Sunday Times that it fell", "en"),
        ("Er schrieb in der Welt am Sonntag", "de"),
        ("Sunday trading laws were eased", "en"),
        ("Good Friday is a holiday", "en"),
        ("The next day he resigned", "en"),
        ("Am nächsten Tag trat er zurück", "de"),
        ("on the Thursday before Easter", "en"),
        ("On that Monday the bank closed", "en"),
        ("an jenem Montag schloss die Bank", "de"),
        ("in the last days of the war", "en"),
        ("in the last year of his life", "en"),
        ("Por la mañana llovió", "es"),
        ("Am Morgen regnete es", "de"),
        ("gestern Morgen", "hu"),
        ("Er war hier.", "de"),
        ("Er war hier.", ""),
        ("a letter of last resort, next door", "en"),
    ],
)
def test_what_is_counted_from_elsewhere_or_is_a_name_tells_no_day(
    words: str, language: str
) -> None:
    found = [words[day.start : day.end] for day in relative_days(words, language)]
    assert [word for word in found if word != "gestern"] == []


@pytest.mark.parametrize(
    ("words", "language", "away"),
    [
        ("hij kwam gisteren", "nl", -1),
        ("hij komt vandaag", "nl", 0),
        ("hij komt morgen", "nl", 1),
        ("er kommt morgen", "de", 1),
        ("Han kom igår", "sv", -1),
        ("Han kom i går", "da", -1),
        ("Przyszedł wczoraj", "pl", -1),
        ("Он пришёл позавчера", "ru", -2),
        ("Вона прийде завтра", "uk", 1),
        ("Přišel včera", "cs", -1),
        ("Ele veio ontem", "pt", -1),
        ("vino anteayer", "es", -2),
        ("mañana vendrá", "es", 1),
        ("viene dopodomani", "it", 2),
        ("il est parti avant-hier", "fr", -2),
        ("DÜN GELDİ, BUGÜN GİTTİ", "tr", -1),
        ("tegnap jött", "hu", -1),
        ("hän tuli eilen", "fi", -1),
        ("a venit ieri", "ro", -1),
        ("ήρθε χθες", "el", -1),
    ],
)
def test_days_are_known_in_many_languages(words: str, language: str, away: int) -> None:
    first, *_ = relative_days(words, language)
    assert (first.first, first.last) == (away, away)


def test_capitals_of_a_turkish_text_are_read() -> None:
    days = [day.weekday for day in relative_days("SALI GÜNÜ, PAZARTESİ GÜNÜ", "tr")]
    assert days == [1, 0]


@pytest.mark.parametrize(
    ("words", "written", "beside"),
    [
        ("Wednesday, December 31", date(2015, 1, 3), date(2014, 12, 31)),
        ("Thursday, January 8", date(2014, 12, 29), date(2015, 1, 8)),
        ("el jueves 6 de noviembre", date(2014, 11, 7), date(2014, 11, 6)),
        ("jeudi 6 novembre", date(2014, 11, 7), date(2014, 11, 6)),
        ("donderdag 6 november", date(2014, 11, 7), date(2014, 11, 6)),
        ("Thursday, 6 November 2013", date(2014, 11, 7), date(2013, 11, 6)),
    ],
)
def test_a_date_without_its_year_is_the_nearest(words: str, written: date, beside: date) -> None:
    (day,) = relative_days(words)
    assert date_beside(words, day, written, "") == beside


def test_all_dates_of_a_text_are_found() -> None:
    text = "Yesterday’s vote moves it from 1 December to December 4, 2014, or 2015-02-03"
    found = set(dates_in(text, date(2014, 11, 7), "en"))
    assert found == {date(2014, 12, 1), date(2014, 12, 4), date(2015, 2, 3)}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Two died in the next week after the fire", []),
        ("polls fell in the last week before the vote", []),
        ("within the next month following the ruling", []),
        ("within the next week", ["next week"]),
        ("a vote on the next Monday after Easter", []),
        ("on the last Monday of the month", []),
        ("always on the first Monday in May", []),
        ("In der nächsten Woche nach dem Streik fiel der Preis", []),
        ("in der letzten Woche vor der Wahl", []),
        ("am letzten Montag im Mai", []),
        ("am letzten Montag trat er zurück", ["Montag"]),
        ("in der letzten Woche trat er zurück", ["letzten Woche"]),
        ("The bill passed last week after a debate", ["last week"]),
        ("They met last Monday before noon", ["Monday"]),
        ("They meet next week before the summit", ["next week"]),
    ],
)
def test_a_week_that_is_counted_from_an_event_is_not_counted_from_the_text(
    text: str, told: list[str]
) -> None:
    assert [text[day.start : day.end] for day in relative_days(text)] == told
