"""Who wrote it and when, by the lines that stand above a text."""

import pytest

from annotator.model.findings import GUESSED, FieldName
from annotator.text.bylines import fields_of, read_byline


@pytest.mark.parametrize(
    ("line", "authors", "publication"),
    [
        ("By Ina Holt", ["Ina Holt"], ""),
        ("BY INA HOLT, TARNBY POST", ["INA HOLT"], "TARNBY POST"),
        ("By Ina Holt and Ole Brandt", ["Ina Holt", "Ole Brandt"], ""),
        ("By Ina Holt iholt@tarnby-post.org", ["Ina Holt"], ""),
        ("Submitted by Ina Holt on Fri, 03/26/2021 - 09:12", ["Ina Holt"], ""),
        ("Friday, November 13th, 2015 by Ina Holt | Filed under: Town", ["Ina Holt"], ""),
        ("Veröffentlicht am 5. März 2021 von Ina Holt", ["Ina Holt"], ""),
        ("The bridge that was closed in May 2021 by Ina Holt", [], ""),
        ("Words: Ina Holt | Pictures: Max Klick", ["Ina Holt"], ""),
        ("Words fail us", [], ""),
        ("Haber: Ali Kara", ["Ali Kara"], ""),
        ("लेखक: राम काला", ["राम काला"], ""),
        ("लेखिका: मीना काला", ["मीना काला"], ""),
        ("كتبت منى علي", ["منى علي"], ""),
        ("تقرير: منى علي", ["منى علي"], ""),
        ("تقرير منى علي", [], ""),
        ("نویسنده: مریم رضایی", ["مریم رضایی"], ""),
        ("נכתב על ידי יעל לוי", ["יעל לוי"], ""),
        ("Autoras: Ina Holt e Eva Ek", ["Ina Holt", "Eva Ek"], ""),
        ("Autrice: Ina Holt", ["Ina Holt"], ""),
        ("Автори: Иван Петров", ["Иван Петров"], ""),
        ("Écrit par Ina Holt", ["Ina Holt"], ""),
        ("Scritto da Ina Holt", ["Ina Holt"], ""),
        ("Scritto da tempo", [], ""),
        ("Geschreven door Ina Holt", ["Ina Holt"], ""),
        ("Skrevet av Ina Holt", ["Ina Holt"], ""),
        ("Verfasst von Ina Holt", ["Ina Holt"], ""),
        ("Napsala Eva Ek", ["Eva Ek"], ""),
        ("เรื่อง: สมชาย ใจดี", ["สมชาย ใจดี"], ""),
        ("By Ina Holt, Ole Brandt and Per Lund, Reuters", 3, "Reuters"),
        ("Von Jörg Weß und Özlem Groß", ["Jörg Weß", "Özlem Groß"], ""),
        ("Von Ina Holt, Berlin", ["Ina Holt"], ""),
        ("Par Anne-Marie de la Tour", ["Anne-Marie de la Tour"], ""),
        ("Di Mario Rossi e Anna Bianchi", ["Mario Rossi", "Anna Bianchi"], ""),
        ("Автор: Иван Петров", ["Иван Петров"], ""),
        ("记者 王小明、李四", ["王小明", "李四"], ""),
        ("מאת יעל לוי, קול העמק", ["יעל לוי"], ""),
        ("By Ina Holt, political correspondent", ["Ina Holt"], ""),
        ("By Ina Holt @inaholt", ["Ina Holt"], ""),
        ("By Ina Holt in Berlin", ["Ina Holt"], ""),
        ("By Ina Holt for The Courier", ["Ina Holt"], "The Courier"),
        ("By Ina Holt, Vestmark Dispatch", ["Ina Holt"], "Vestmark Dispatch"),
        ("Von Ina Holt, Lindener Tageblatt", ["Ina Holt"], "Lindener Tageblatt"),
        ("Av Ina Holt, Kystposten", ["Ina Holt"], "Kystposten"),
        ("By Ina Holt, Jo Davis", ["Ina Holt", "Jo Davis"], ""),
        ("By Ina Holt on March 25, 2015", ["Ina Holt"], ""),
        ("By Ina Holt | November 13, 2014 | 2 Comments", ["Ina Holt"], ""),
        ("Ina Holt", [], ""),
        ("February 25, 2021", [], ""),
        ("By Staff", [], ""),
        ("By Monday Nobody Knew", [], ""),
        ("By the Numbers", [], ""),
        ("By Ludwig Holt, who was there when the wall fell down.", [], ""),
        ("By train the men came to the river", [], ""),
        ("By " + "Ina " * 1000, [], ""),
    ],
)
def test_a_line_names_its_authors_or_nobody(
    line: str, authors: list[str] | int, publication: str
) -> None:
    found = read_byline(line)
    assert (len(found.authors) if isinstance(authors, int) else list(found.authors)) == authors
    assert found.publication == publication


def test_a_line_that_is_called_a_byline_needs_no_label() -> None:
    assert read_byline("Ina Holt", needs_label=False).authors == ("Ina Holt",)
    for none in ("February 25, 2021", "第一章", "Summary"):
        assert read_byline(none, needs_label=False).authors == ()


def test_dates_of_a_head_are_told_from_dates_of_the_story() -> None:
    lines = (
        "The wall was built on 5 March 1961 by men from the valley",
        "By Ina Holt",
        "Updated: March 6, 2021 | Published 5 March 2021, 10:30 GMT",
        "1 January 1970",
        "By Somebody Else",
    )
    assert [(f.name, f.value, f.origin) for f in fields_of(lines)] == [
        (FieldName.AUTHOR, "Ina Holt", GUESSED),
        (FieldName.MODIFIED, "2021-03-06", GUESSED),
        (FieldName.PUBLISHED, "2021-03-05", GUESSED),
    ]


@pytest.mark.parametrize(
    ("line", "language", "author", "date"),
    [
        ("05. März 2021 um 10:12 Uhr · Jo Schwarz", "de", "Jo Schwarz", "2021-03-05"),
        ("Jo Black, political correspondent, 5 Mar 2021", "en", "Jo Black", "2021-03-05"),
        ("Jo Black, correspondent, March 5, 2021", "en", "Jo Black", "2021-03-05"),
        ("(Jo Black, The Courier, 5 March 2021)", "en", "Jo Black", "2021-03-05"),
        ("05/03/2021 10h12 Atualizado em 06/03/2021", "pt", "", "2021-03-05"),
        ("Le 05/03/2021 à 10:12", "fr", "", "2021-03-05"),
        ("Jo Black, the man who won, 5 Mar 2021", "en", "", ""),
    ],
)
def test_a_name_beside_a_date_may_stand_behind_it_or_with_a_role(
    line: str, language: str, author: str, date: str
) -> None:
    found = [(item.name, item.value) for item in fields_of([line], language)]
    assert [value for name, value in found if name is FieldName.AUTHOR] == [author] * bool(author)
    dates = [value for name, value in found if name is FieldName.PUBLISHED]
    assert dates == [date] * bool(date)
