import json
from pathlib import Path

import pytest
from jsonschema import Draft7Validator

from annotator.references import fit, names_of, text_of
from annotator.references.items import DATES, NAMES, NUMBERS, TEXTS, TYPES
from annotator.references.values import Item, Json

ODD: list[Item] = [
    {},
    {"id": "a", "invalid": "foo"},
    {"id": True, "type": "no such type", "title": None},
    {"id": None, "volume": 3, "publisher": 7, "issue": [1]},
    {"author": "Adams", "editor": {"literal": "B", "_ordinal": 1}, "translator": [[], 3, {"x": 1}]},
    {"author": [{"family": "A", "given": 3, "parse-names": True, "orcid": "1"}]},
    {"issued": "2014-11", "accessed": {"date-parts": [[]]}, "submitted": 2014},
    {"issued": {"date-parts": [[2014, 1, 1, 1], [2015], [2016]]}},
    {"custom": {"a": 1}, "x": {"deep": [1]}},
    {"custom": "text", "categories": "one"},
    {"categories": ["a", "b"], "citation-key": 5},
]


@pytest.fixture(scope="module")
def schema(data_path: Path) -> Draft7Validator:
    """CSL's own schema."""
    path = data_path / "bibliographic" / "csl-schema" / "schemas" / "input" / "csl-data.json"
    return Draft7Validator(json.loads(path.read_text("utf-8")))


@pytest.mark.parametrize("item", ODD)
def test_whatever_came_in_goes_out_as_the_schema_allows(
    item: Item, schema: Draft7Validator
) -> None:
    assert list(schema.iter_errors([fit(item, "own")])) == []


def test_the_variables_are_those_of_the_schema(schema: Draft7Validator) -> None:
    assert isinstance(schema.schema, dict)
    properties = schema.schema["items"]["properties"]
    rest = {"type", "id", "categories", "custom"}
    assert properties.keys() == NAMES | DATES | NUMBERS | TEXTS | rest
    assert set(properties["type"]["enum"]) == TYPES


def test_what_has_no_variable_goes_out_under_custom() -> None:
    assert fit({"x": 1, "custom": {"y": 2}}, "own") == {
        "id": "own",
        "type": "document",
        "custom": {"x": 1, "y": 2},
    }
    assert fit({"type": "zine"}, "own")["custom"] == {"type": "zine"}


def test_an_item_of_the_schema_stays_as_it_is() -> None:
    item: Item = {
        "id": 7,
        "type": "article-newspaper",
        "title": "Tehran",
        "author": [{"family": "Ravid", "given": "Barak", "non-dropping-particle": "van"}],
        "issued": {"date-parts": [["2014", 11, 7]], "circa": True},
        "volume": 3,
        "custom": {"a": [1]},
    }
    assert fit(item, "own") == item


def test_texts_and_names_are_read_whatever_they_are() -> None:
    item: dict[str, Json] = {"title": " A\n b ", "volume": 3, "author": ["Ann", {"family": "B"}, 4]}
    assert text_of(item, "no", "title") == "A b"
    assert text_of(item, "volume") == "3"
    assert names_of(item, "author") == [{"literal": "Ann"}, {"family": "B"}]
    assert names_of(item, "editor") == []


def test_of_a_list_of_texts_the_first_counts_and_several_are_kept() -> None:
    item: Item = {"title": ["One"], "ISSN": ["1234-5678", "8765-4321"], "volume": [], "note": [{}]}
    found = fit(item, "own")
    assert (found["title"], found["ISSN"]) == ("One", "1234-5678")
    assert found["custom"] == {"ISSN": item["ISSN"], "volume": [], "note": [{}]}
