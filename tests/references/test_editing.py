import json

from annotator.model import JsonText, Source, SourceId, SourceKind
from annotator.references.editing import value_of, with_value

ITEM = {
    "type": "article-newspaper",
    "title": "Tides",
    "author": [{"family": "Ravid", "given": "Barak", "comma-suffix": True}, {"literal": "A, B"}],
    "issued": {"date-parts": [[2014, 11]]},
    "volume": 3,
    "x": [1],
}
SOURCE = Source(
    id=SourceId("s"),
    name="Tides",
    kind=SourceKind.DOCUMENT,
    date="2014-11",
    note="n",
    csl=JsonText(json.dumps(ITEM)),
)


def edited(field: str, text: str) -> Source:
    return with_value(SOURCE, field, text)


def test_a_field_of_a_record_is_its_text() -> None:
    assert value_of(SOURCE, "note") == "n"
    assert edited("note", "m").note == "m"


def test_names_and_dates_of_a_reference_are_shown_in_words() -> None:
    assert value_of(SOURCE, "csl.author") == "Ravid, Barak; A, B,"
    assert value_of(SOURCE, "csl.issued") == "2014-11"
    assert value_of(SOURCE, "csl.volume") == "3"
    assert value_of(SOURCE, "csl.DOI") == value_of(SOURCE, "descriptor.bias") == ""


def test_a_text_that_is_left_as_it_is_changes_nothing() -> None:
    for field in ("csl.author", "csl.issued", "csl.volume", "csl.DOI", "descriptor.bias"):
        assert edited(field, value_of(SOURCE, field)) is SOURCE


def test_one_member_is_changed_and_all_others_stay() -> None:
    assert json.loads(edited("csl.volume", "4").csl) == {**ITEM, "volume": "4"}
    assert list(json.loads(edited("csl.author", "x").csl)) == list(ITEM)
    assert json.loads(edited("csl.DOI", "10.1/a").csl) == {**ITEM, "DOI": "10.1/a"}
    assert "volume" not in json.loads(edited("csl.volume", "").csl)


def test_a_name_that_stays_keeps_what_no_line_shows() -> None:
    changed = json.loads(edited("csl.author", "Ravid, Barak; van Dyke, Ann").csl)["author"]
    dyke = {"family": "Dyke", "given": "Ann", "non-dropping-particle": "van"}
    assert changed == [ITEM["author"][0], dyke]  # type: ignore[index]  # a list, as above


def test_the_name_and_the_date_follow_the_reference_that_they_come_from() -> None:
    assert edited("csl.title", "Waves").name == "Waves"
    assert edited("csl.issued", "7 November 2014").date == "2014-11-07"
    named = with_value(SOURCE, "name", "My tides")
    assert with_value(named, "csl.title", "Waves").name == "My tides"


def test_a_reference_begins_with_its_first_member_and_ends_with_its_last() -> None:
    bare = Source(id=SourceId("b"), name="Briefing", kind=SourceKind.BRIEFING)
    begun = with_value(bare, "csl.publisher", "White House")
    assert json.loads(begun.csl) == {"type": "speech", "publisher": "White House"}
    assert begun.name == "Briefing"
    ended = with_value(with_value(begun, "csl.publisher", ""), "csl.type", "")
    assert ended == bare


def test_what_is_said_of_quality_is_kept_by_its_members() -> None:
    told = edited("descriptor.access", "direct")
    assert json.loads(told.descriptor) == {"access": "direct"}
    assert with_value(told, "descriptor.access", "") == SOURCE
