import pytest
import rispy

from annotator.formats.bibliography import ris
from annotator.formats.bibliography.entries import Outside
from annotator.references import fit
from annotator.references.values import Item


def read(text: str) -> list[Item]:
    return [each for each in ris.read(text) if not isinstance(each, Outside)]


def one(text: str) -> Item:
    (item,) = read(text)
    return item


def written(*items: Item) -> str:
    return "".join(ris.write(fit(item, "own") for item in items))


def test_a_record_becomes_an_item() -> None:
    assert one(
        "TY  - JOUR\nAU  - Shannon, Claude E.\nAU  - van Dyke, Dick, Jr.\nAU  - Reuters\n"
        "PY  - 1948/07//\nTI  - A Theory\nJF  - Bell System\nSP  - 379\nEP  - 423\nVL  - 27\n"
        "KW  - a\nKW  - b\nSN  - 0005-8580\nN1  - one\nN1  - two\nC7  - odd\nER  - \n"
    ) == {
        "type": "article-journal",
        "title": "A Theory",
        "container-title": "Bell System",
        "volume": "27",
        "ISSN": "0005-8580",
        "author": [
            {"family": "Shannon", "given": "Claude E."},
            {
                "family": "Dyke",
                "given": "Dick",
                "suffix": "Jr.",
                "non-dropping-particle": "van",
            },
            {"literal": "Reuters"},
        ],
        "issued": {"date-parts": [[1948, 7]]},
        "page": "379-423",
        "keyword": "a; b",
        "note": "one\ntwo",
        "custom": {"C7": ["odd"]},
    }


def test_one_blank_before_the_dash_is_enough() -> None:
    assert one("TY - NEWS\nTI - One\nY1 - 2014/11/07/Friday\nER -\n") == {
        "type": "article-newspaper",
        "title": "One",
        "issued": {"date-parts": [[2014, 11, 7]]},
    }


def test_a_record_without_an_end_ends_where_the_next_begins() -> None:
    found = read("TY  - BOOK\nTI  - A\nTY  - BOOK\nTI  - B")
    assert [item["title"] for item in found] == ["A", "B"]


def test_a_long_line_goes_on_in_the_next() -> None:
    item = one("TY  - BOOK\nTI  - A title that\n  goes on\nUS - China relations\nAB  - x\nER  -")
    assert (item["title"], item["abstract"]) == ("A title that goes on US - China relations", "x")


def test_a_record_that_does_not_say_what_it_is_comes_in_all_the_same() -> None:
    assert one("TI  - A\nAU  - B, C\nER  - \n")["type"] == "document"


def test_lines_that_belong_to_no_record_are_told_by_number() -> None:
    text = (
        "Provider: A database\nContent: text\n\nTY  - BOOK\nTI  - A\n  title\nER  - \nlost\n"
        "TY  - BOOK\nTI  - B\nER  - \n\nEnd of file\n"
    )
    found = list(ris.read(text))
    assert [each for each in found if isinstance(each, Outside)] == [
        Outside(1, 2, "Provider: A database"),
        Outside(8, 8, "lost"),
        Outside(13, 13, "End of file"),
    ]
    assert [each["title"] for each in found if isinstance(each, dict)] == ["A title", "B"]


def test_the_most_precise_date_counts() -> None:
    assert one("TY  - BOOK\nPY  - 2014\nDA  - 2014/11/07/\nER  -")["issued"] == {
        "date-parts": [[2014, 11, 7]]
    }
    assert one("TY  - BOOK\nPY  - 2014///Spring\nER  -")["issued"] == {
        "date-parts": [[2014]],
        "season": 1,
    }


def test_a_tag_that_stands_twice_is_kept_twice() -> None:
    item = one("TY  - BOOK\nTI  - A\nTI  - B\nT2  - C\nJO  - C\nUR  - x\nUR  - y\nER  -")
    assert (item["title"], item["URL"]) == ("A", "x")
    assert item["custom"] == {"TI": ["B"], "UR": ["y"]}


@pytest.mark.parametrize(
    "item",
    [
        {
            "id": "k",
            "type": "article-newspaper",
            "title": "T",
            "container-title": "H",
            "issue": "2",
        },
        {
            "id": "k",
            "citation-key": "c",
            "type": "report",
            "number": "4",
            "ISBN": "978-3-16-148410-0",
        },
        {"id": "k", "type": "book", "author": [{"literal": "A, B and C"}], "custom": {"C1": ["x"]}},
        {"id": "k", "type": "webpage", "URL": "https://a", "accessed": {"date-parts": [[2014, 1]]}},
        {"id": "k", "type": "book", "editor": [{"family": "A"}], "page": "1-2", "keyword": "a; b"},
        {"id": "k", "type": "song", "issued": {"date-parts": [[2014]], "season": 2}},
        {"id": "k", "type": "book", "issued": {"literal": "no date"}, "note": "a\nb"},
        {"id": "k", "type": "document", "title": "T", "custom": {"ris": "FOO"}},
    ],
)
def test_an_item_comes_back_as_it_went_out(item: Item) -> None:
    given = fit(item, "own")
    assert one(written(item)) == given
    assert ris.item_of(ris.fields_of(given)) == given


def test_what_is_written_is_read_by_others() -> None:
    (found,) = rispy.loads(
        written({"id": "k", "type": "book", "title": "A\nER  - \nTY  - X", "note": "n"}).replace(
            "\r\n", "\n"
        )
    )
    assert found["title"] == "A ER - TY - X"
    assert (found["type_of_reference"], found["id"]) == ("BOOK", "k")


def test_a_date_that_is_none_stays_as_it_was_written() -> None:
    (item,) = read("TY  - BOOK\nTI  - Odd\nY1  - 1999/13/45/\nER  - \n")
    assert item["issued"] == {"literal": "1999/13/45/"}


def test_a_comma_behind_some_words_says_that_they_are_a_body() -> None:
    lines = ["World Health Organization,", "UNESCO,", "Plato,", "de Gaulle,", "Ban, Ki-moon"]
    authors = "".join(f"AU  - {line}\n" for line in lines)
    assert one(f"TY  - BOOK\nTI  - One\n{authors}ER  - \n")["author"] == [
        {"literal": "World Health Organization"},
        {"literal": "UNESCO"},
        {"family": "Plato"},
        {"family": "Gaulle", "non-dropping-particle": "de"},
        {"family": "Ban", "given": "Ki-moon"},
    ]


@pytest.mark.parametrize(
    ("lines", "written"),
    [
        ("DA  - 2019/03/15/Spring", "DA  - 2019/03/15/spring"),
        ("PY  - 2019\nDA  - 2019/09//Fall", "DA  - 2019/09//autumn"),
        ("PY  - 2019///Winter\nDA  - 2019/12/01/", "DA  - 2019/12/01/winter"),
        ("DA  - 2019/03/15/Friday", "DA  - 2019/03/15/"),
    ],
)
def test_a_season_beside_a_date_stays(lines: str, written: str) -> None:
    item = one(f"TY  - JOUR\nTI  - One\n{lines}\nER  - \n")
    assert written in "".join(ris.write([{**item, "id": "a"}]))
    assert ris.item_of(ris.fields_of({**item, "id": "a"}))["issued"] == item["issued"]


def test_of_several_dois_in_a_line_the_first_is_the_works_and_the_others_are_kept() -> None:
    found = one("TY  - JOUR\nTI  - One\nDO  - 10.1000/a, doi:10.1000/b; 10.1000/c\nER  - \n")
    assert found["DOI"] == "10.1000/a"
    assert found["custom"] == {"DO": ["doi:10.1000/b", "10.1000/c"]}
    whole = "10.1002/(SICI)1097-4571(1999)50:1<1::AID-1>3.0.CO;2-X"
    assert one(f"TY  - JOUR\nTI  - One\nDO  - {whole}\nER  - \n")["DOI"] == whole
