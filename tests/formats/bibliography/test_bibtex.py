import pytest
from bibtexparser.entrypoint import parse_string

from annotator.formats.bibliography import bibtex, names
from annotator.formats.bibliography.entries import Broken, Outside
from annotator.references import fit
from annotator.references.values import Item


def read(text: str) -> list[Item]:
    return [entry for entry in bibtex.read(text) if not isinstance(entry, Broken | Outside)]


def one(text: str) -> Item:
    (item,) = read(text)
    return item


def written(*items: Item) -> str:
    return "".join(bibtex.write(fit(item, "own") for item in items))


def test_an_entry_becomes_an_item() -> None:
    assert one(
        """@article{Ravid2014,
          author = {Ravid, Barak and {Associated Press}},
          title = "{H}aaretz: \\"Osterreich",
          journal = {Haaretz}, volume = 5, number = 6, pages = {200--210},
          year = 2014, month = nov, doi = {10.1000/a_b}, keywords = {a, b}
        }"""
    ) == {
        "type": "article-journal",
        "id": "Ravid2014",
        "author": [{"family": "Ravid", "given": "Barak"}, {"literal": "Associated Press"}],
        "title": "Haaretz: Österreich",
        "container-title": "Haaretz",
        "volume": "5",
        "issue": "6",
        "page": "200-210",
        "issued": {"date-parts": [[2014, 11]]},
        "DOI": "10.1000/a_b",
        "keyword": "a, b",
    }


@pytest.mark.parametrize(
    ("name", "parts"),
    [
        ("Donald E. Knuth", {"given": "Donald E.", "family": "Knuth"}),
        (
            "Ludwig van Beethoven",
            {"given": "Ludwig", "non-dropping-particle": "van", "family": "Beethoven"},
        ),
        (
            "de la Cruz, Jr., Ana",
            {
                "family": "Cruz",
                "non-dropping-particle": "de la",
                "given": "Ana",
                "suffix": "Jr.",
            },
        ),
        ("King, Martin L., Jr.", {"family": "King", "given": "Martin L.", "suffix": "Jr."}),
        ("{Modern Language Association}", {"literal": "Modern Language Association"}),
        ("Reuters", {"family": "Reuters"}),
        ("others", {"literal": "others"}),
        ("given=A=B, family=C", {"given": "A=B", "family": "C"}),
        ("{\\'E}mile Zola", {"given": "Émile", "family": "Zola"}),
        ("{van Gogh}, V", {"family": "van Gogh", "given": "V"}),
    ],
)
def test_a_name_is_taken_apart_and_comes_back(name: str, parts: dict[str, str]) -> None:
    assert names.from_bibtex(name) == [parts]
    assert names.from_bibtex(names.to_bibtex([parts])) == [parts]


def test_names_are_divided_at_and_outside_of_braces() -> None:
    found = names.from_bibtex("A, B AND {C and D} and\nE and , and others")
    assert [name.get("literal") or name["family"] for name in found] == [
        "A",
        "C and D",
        "E",
        "others",
    ]


def test_a_name_that_would_divide_names_is_protected() -> None:
    given = [{"family": "Rock and Roll, Inc", "given": "x"}, {"literal": "A and B"}]
    assert names.from_bibtex(names.to_bibtex(given)) == given


def test_strings_are_put_in_and_joined() -> None:
    text = '@STRING{ha = "Haar" # etz}\n@string{etz = {etz}}\n@misc{a, title = ha # { } # Etz # 5}'
    assert one(text)["title"] == "Haaretz etz5"


def test_what_stands_between_entries_is_passed_over() -> None:
    text = """Some words {unbalanced
@comment{ jabref-meta: { unbalanced "quotes }
@preamble{"\\newcommand{\\x}{y}"}
% @misc{no, title={No}}
@misc{a, title={A}}
trailing words"""
    assert [item["id"] for item in read(text)][-1] == "a"


def test_lines_between_entries_that_are_no_remarks_are_told_by_number() -> None:
    text = (
        "\n% made by JabRef\nold notes\nof mine\n@misc{a, title={A}}\n@string{x = \n"
        "@misc{b, title={B}}\nat the end\n"
    )
    assert [each for each in bibtex.read(text) if isinstance(each, Outside)] == [
        Outside(3, 4, "old notes"),
        Outside(6, 6, "@string{x ="),
        Outside(8, 8, "at the end"),
    ]
    assert len(read(text)) == 2


def test_a_broken_entry_is_told_and_keeps_no_other_one_out() -> None:
    text = "@misc{a, title={A}}\n@misc{broken, title={B\n\n@misc{c, title={C}}\n@misc{d, title={D"
    found = list(bibtex.read(text))
    assert [type(each) is Broken for each in found] == [False, True, False, True]
    assert isinstance(found[1], Broken)
    assert found[1].key == "broken"


def test_a_comma_that_is_missing_between_fields_loses_none() -> None:
    item = one('@misc{a, title = {A}\n author = "B, C"\n year = 1999\n}')
    assert (item["title"], item["author"], item["issued"]) == (
        "A",
        [{"family": "B", "given": "C"}],
        {"date-parts": [[1999]]},
    )


def test_fields_are_inherited_by_crossref_from_behind_and_from_before() -> None:
    text = """@inproceedings{a, title={A}, crossref={WHOLE}}
@proceedings{whole, title={Whole}, year=2000, publisher={P}, crossref={a}}
@article{b, title={B}, crossref={issue}}
@periodical{issue, title={Journal}, crossref={issue}}
@misc{c, title={C}, crossref={nowhere}}"""
    a, whole, b, issue, c = read(text)
    assert (a["container-title"], a["publisher"]) == ("Whole", "P")
    assert a["issued"] == {"date-parts": [[2000]]}
    assert b["container-title"] == "Journal"
    assert (whole["title"], issue["title"], c["title"]) == ("Whole", "Journal", "C")


def test_an_entry_without_a_key_gives_nothing_to_those_without_a_crossref() -> None:
    before, nameless, after = read("""@misc{a, title={A}}
@article{, title={Nameless}, year=2001, publisher={P}}
@article{b, title={B}}""")
    assert before == {"type": "document", "id": "a", "title": "A"}
    assert nameless["title"] == "Nameless"
    assert after == {"type": "article-journal", "id": "b", "title": "B"}


@pytest.mark.parametrize(
    ("fields", "issued"),
    [
        ("date={1723~}", {"date-parts": [[1723]], "circa": True}),
        ("date={1723~/1724}", {"date-parts": [[1723], [1724]], "circa": True}),
        ("date={10~January 2010}", {"date-parts": [[2010, 1, 10]]}),
        ("year=2014, month=8", {"date-parts": [[2014, 8]]}),
        ('year=1957, month="jan 1"', {"date-parts": [[1957, 1, 1]]}),
        ('year=1973, month="10~" # jan', {"date-parts": [[1973, 1, 10]]}),
        ("year=2006, month={Januar}", {"date-parts": [[2006, 1]]}),
        ("year={{13th Century}}", {"literal": "13th Century"}),
        ("date={2016/2017}", {"date-parts": [[2016], [2017]]}),
        ("date={2014-11-07}, year=2013", {"date-parts": [[2014, 11, 7]]}),
        ("year=2014, month={nov, dec}", {"date-parts": [[2014]]}),
    ],
)
def test_a_date_is_read_from_whatever_fields_hold_it(fields: str, issued: object) -> None:
    assert one(f"@misc{{a, {fields}}}")["issued"] == issued


def test_the_first_of_two_fields_of_one_name_counts() -> None:
    assert one("@misc{a, title={A}, TITLE={B}}")["title"] == "A"


def test_an_item_goes_out_in_braces_and_escaped() -> None:
    text = written({"id": "a", "type": "webpage", "title": "5% & {x}", "URL": "https://a/b_c%20d"})
    assert "title = {5\\% \\& \\{x\\}}" in text
    assert "url = {https://a/b_c%20d}" in text
    assert text.startswith("@online{a,\n")


def test_two_entries_of_one_key_get_keys_of_their_own() -> None:
    items: list[Item] = [{"id": key, "title": "A"} for key in ("a", "a", " {}, ")]
    text = written(*items)
    found = parse_string(text)
    assert [entry.key for entry in found.entries] == ["a", "a-2", "entry"]
    assert not found.failed_blocks


@pytest.mark.parametrize(
    "item",
    [
        {"id": "x y", "citation-key": "key", "type": "speech", "title": "A -- b --- ``c''"},
        {"id": "a", "type": "article-newspaper", "container-title": "H", "issue": "3"},
        {"id": "a", "type": "book", "collection-number": "3", "number": "4", "issue": "5"},
        {"id": "a", "type": "report", "number": "3", "publisher": "P", "genre": "White paper"},
        {"id": "a", "type": "thesis", "genre": "PhD thesis", "publisher": "U"},
        {"id": "a", "type": "interview", "interviewer": [{"family": "A", "given": "B"}]},
        {"id": "a", "type": "map", "title": "<i>A</i> 50% \\x{y", "note": "a_b", "page": "1-2, 7"},
        {"id": "a", "type": "song", "issued": {"date-parts": [[2014]], "season": 2}},
        {"id": "a", "type": "event", "event-date": {"date-parts": [[2014, 1, 2], [2014, 1, 5]]}},
        {
            "id": "a",
            "type": "chapter",
            "container-title": "B",
            "title-short": "S",
            "custom": {"x": "y"},
        },
        {"id": "a", "type": "book", "issued": {"literal": "no date"}, "event-place": "Rome"},
    ],
)
def test_an_item_comes_back_as_it_went_out(item: Item) -> None:
    given = fit(item, "own")
    assert one(written(item)) == given
    assert [bibtex.item_of(entry) for entry in bibtex.entries_of([given])] == [given]


def test_of_several_dois_in_a_field_the_first_is_the_works_and_the_others_are_kept() -> None:
    text = "@misc{a, title = {T}, doi = {10.1000/a\\_b https://doi.org/10.1000/c}}"
    found = one(text)
    assert found["DOI"] == "10.1000/a_b"
    assert found["custom"] == {"doi-2": "https://doi.org/10.1000/c"}
    assert one("".join(bibtex.write([found]))) == found


def test_a_comma_behind_some_words_says_that_they_are_a_body() -> None:
    authors = "World Health Organization, and {Bank of {Italy}}, and Plato,"
    text = f"@misc{{a, title = {{T}}, author = {{{authors}}}}}"
    assert one(text)["author"] == [
        {"literal": "World Health Organization"},
        {"literal": "Bank of Italy"},
        {"family": "Plato"},
    ]
