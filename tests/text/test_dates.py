"""Dates as people and machines write them, in any of the languages whose months CLDR names."""

import pytest

from annotator.text.dates import date_in, is_sound, iso_date


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("2021-03-05 16:30:00 EST", "2021-03-05T16:30:00-05:00"),
        ("2021-03-05 16:30 MESZ", "2021-03-05T16:30+02:00"),
        ("2021-03-05 12:05 a.m.", "2021-03-05T00:05"),
        ("2021-03-05 12:05 PM", "2021-03-05T12:05"),
        ("2021-03-05 13:05 PM", ""),
        ("17/11/2019", "2019-11-17"),
        ("11/17/2019", "2019-11-17"),
        ("11/11/2019", "2019-11-11"),
        ("10/11/2019", ""),
        ("10.11.2019", "2019-11-10"),
        ("1573948800", "2019-11-17T00:00:00+00:00"),
        ("1573948800000", "2019-11-17T00:00:00+00:00"),
        ("573948800", ""),
        ("17-Nov-2019", "2019-11-17"),
        ("17 ноября 2019 г.", "2019-11-17"),
        ("17 listopada 2019", ""),  # November in Polish, October in Croatian
        ("2019年11月17日", "2019-11-17"),
        ("2019년 11월 17일", "2019-11-17"),
        ("17 نوفمبر 2019", "2019-11-17"),
        ("١٧ نوفمبر ٢٠١٩", "2019-11-17"),
        ("17 تشرين الثاني 2019", "2019-11-17"),
        ("17 בנובמבר 2019", "2019-11-17"),
        ("2019. november 17.", "2019-11-17"),
        ("17 νοεμβρίου 2019", "2019-11-17"),
        ("17 नवंबर 2019", "2019-11-17"),
        ("on the 17th of November 2019", "2019-11-17"),
        ("March 5, 2021 4:30 pm EST", "2021-03-05T16:30:00-05:00"),
        ("5. März 2021 um 16:30 Uhr", "2021-03-05T16:30"),
        ("vendredi 5 mars 2021 à 16h30", "2021-03-05T16:30"),
        ("05.03.2021, 16:30 Uhr", "2021-03-05T16:30"),
        ("2021年03月05日 16:30", "2021-03-05T16:30"),
        ("Fri Mar 05 2021 16:30:00 GMT+0100 (CET)", "2021-03-05T16:30:00+01:00"),
        ("2021. 3. 5.", "2021-03-05"),
        ("5/Mar/2021", "2021-03-05"),
        ("2021 m. kovo 5 d.", "2021-03-05"),
        ("2021. gada 5. martā", "2021-03-05"),
        ("5. januarja 2021", "2021-01-05"),
        ("5. marta 2021.", "2021-03-05"),
        ("5 tháng 3 năm 2021", "2021-03-05"),
        ("令和3年3月5日", "2021-03-05"),
        ("5 มีนาคม 2564", "2021-03-05"),
        ("May Holt 2021", ""),
        ("Jan Novak 2021", ""),
        ("by Martin 2021", ""),
        ("Augustine 3, 2020", ""),
        ("Janus 4, 2020", ""),
        ("November 2019", "2019-11"),
        ("In November 2019 he left", ""),
    ],
)
def test_a_date_is_read_or_nothing_is(text: str, date: str) -> None:
    assert iso_date(text) == date


def test_the_language_tells_months_of_one_name_apart() -> None:
    assert iso_date("17 listopada 2019", "pl") == "2019-11-17"
    assert iso_date("17 listopada 2019", "hr-HR") == "2019-10-17"


@pytest.mark.parametrize(
    ("line", "date"),
    [
        ("Monday, 18 November 2019, 07:45", "2019-11-18"),
        ("Published: 18.11.2019, 10:30", "2019-11-18"),
        ("November 18, 2019 | 24 Comments »", "2019-11-18"),
        ("November 2019", ""),
        ("الاثنين 18-11-2019 10:30", "2019-11-18"),
        ("18.nov.2019 às 9h12", "2019-11-18"),
        ("18η Νοεμβρίου 2019", "2019-11-18"),
        ("ngày 18 tháng 11 năm 2019", "2019-11-18"),
        ("call 18-11-20193", ""),
        ("Room 18, 2019 seats", ""),
        ("", ""),
        ("x" * 10_000, ""),
    ],
)
def test_a_line_gives_its_whole_date(line: str, date: str) -> None:
    assert date_in(line) == date


def test_what_machines_write_for_no_date_is_none() -> None:
    assert [is_sound(d) for d in ("0001-01-01", "1970-01-01", "2099-12-31", "1970-01-02")] == [
        False,
        False,
        False,
        True,
    ]


@pytest.mark.parametrize(
    ("language", "date"),
    [("fr", "2019-11-10"), ("pt-BR", "2019-11-10"), ("en-GB", "2019-11-10"), ("en", ""), ("", "")],
)
def test_a_language_that_writes_the_day_first_tells_it_from_the_month(
    language: str, date: str
) -> None:
    assert iso_date("10/11/2019", language) == date
