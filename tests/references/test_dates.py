import pytest

from annotator.references.dates import date_variable, edtf, parsed, shown, year_of
from annotator.references.values import Json


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2014", {"date-parts": [[2014]]}),
        ("2014-11", {"date-parts": [[2014, 11]]}),
        ("2014/11/7", {"date-parts": [[2014, 11, 7]]}),
        ("2014-11-07T10:00:00Z", {"date-parts": [[2014, 11, 7]]}),
        ("7 November 2014", {"date-parts": [[2014, 11, 7]]}),
        ("2016/2017", {"date-parts": [[2016], [2017]]}),
        ("2018-12-03/2018-12-06", {"date-parts": [[2018, 12, 3], [2018, 12, 6]]}),
        ("Spring 2014", {"date-parts": [[2014]], "season": 1}),
        ("2014 fall", {"date-parts": [[2014]], "season": 3}),
        ("2014-22", {"date-parts": [[2014]], "season": 2}),
        ("c. 1850", {"date-parts": [[1850]], "circa": True}),
        ("1850~", {"date-parts": [[1850]], "circa": True}),
        ("-0044", {"date-parts": [[-44]]}),
        ("13th Century", {"literal": "13th Century"}),
        ("2014-99", {"literal": "2014-99"}),
        ("2014-01-01", {"date-parts": [[2014, 1, 1]]}),
        ("2014-12-31", {"date-parts": [[2014, 12, 31]]}),
        *(
            (text, {"literal": text})
            for text in ("2014-13", "2014-00", "2014-12-32", "2014-01-00", "20-01")
        ),
        ("201-01", {"date-parts": [[201, 1]]}),
        ("", {}),
    ],
)
def test_a_date_is_read_as_files_write_it(text: str, expected: Json) -> None:
    assert parsed(text) == expected


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ({"date-parts": [["2014", "11", 7]]}, "2014-11-07"),
        ({"date-parts": [[2014, 0, 0]]}, "2014"),
        ({"date-parts": [[2014]], "season": "3"}, "autumn 2014"),
        ({"date-parts": [[2014]], "season": "Summer"}, "summer 2014"),
        ({"date-parts": [[2016], [2017, 2]]}, "2016/2017-02"),
        ({"raw": "7 November 2014"}, "2014-11-07"),
        ({"literal": "about then"}, "about then"),
        ("2014-11", "2014-11"),
        (2014, "2014"),
        ({"date-parts": [[]]}, ""),
        ({"date-parts": "2014"}, ""),
        ([2014], ""),
        (None, ""),
    ],
)
def test_a_date_is_put_down_as_precisely_as_it_is_known(value: Json, expected: str) -> None:
    assert shown(value) == expected


def test_what_the_schema_does_not_allow_of_a_date_is_left() -> None:
    assert date_variable({"date-parts": [[2014, 1], []], "extra": 1}) == {"date-parts": [[2014, 1]]}
    assert date_variable({"season": True, "literal": 3}) is None
    assert date_variable({"raw": "2014", "circa": 1}) == {"raw": "2014", "circa": 1}


def test_a_date_is_written_as_biblatex_has_it() -> None:
    assert edtf({"date-parts": [[2014]], "season": 1}) == "2014-21"
    assert edtf({"date-parts": [[2016], [2017]]}) == "2016/2017"
    assert edtf({"date-parts": [[1850]], "circa": True}) == "1850~"
    assert edtf({"literal": "then"}) == ""


def test_the_year_of_a_date_is_found() -> None:
    assert year_of({"literal": "Christmas 1914"}) == "1914"
    assert year_of(None) == ""
