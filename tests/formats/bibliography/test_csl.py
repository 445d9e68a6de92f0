import json

import pytest

from annotator.errors import ImportRefusedError
from annotator.formats.bibliography import csl
from annotator.formats.bibliography.entries import Broken, parsed
from annotator.model import Source
from annotator.references.values import Item


def read(text: str) -> list[Item | Broken]:
    return list(csl.read(text, "refs.json"))


@pytest.mark.parametrize(
    ("head", "is_it"),
    [
        ('[{"id": "a", "type": "book", "title": "A"}]', True),
        ('[\n {"title": "A", "author": [{"family": "B"}]}]', True),
        ('{"type": "speech", "title": "A"}', True),
        ('{"config": {"label": "BetterBibTeX JSON"}, "items": [{"itemType": "book"}]}', True),
        ('{"format": "annotator/1", "sources": [{"csl": {"type": "book"}}]}', False),
        ('{"@context": "http://www.w3.org/ns/anno.jsonld", "type": "Annotation"}', False),
        ('[{"id": 1, "data": {"text": "x"}, "annotations": []}]', False),
        ('{"text": "a", "label": [[0, 1, "x"]]}', False),
        ('{"$schema": "http://json-schema.org", "properties": {"issued": {}}}', False),
        ("[]", False),
        ("no JSON", False),
    ],
)
def test_a_list_of_references_is_known_by_its_head(head: str, is_it: bool) -> None:
    assert csl.is_csl(head) is is_it


def test_items_are_kept_as_they_are() -> None:
    items = [{"id": 1, "type": "book", "x": {"y": [1, None, True]}}, {"title": "A"}]
    assert read(json.dumps(items)) == items
    assert read(json.dumps({"items": items})) == items
    assert read(json.dumps(items[0])) == [items[0]]


def test_what_is_no_item_is_told() -> None:
    found = read('[1, {"title": "A"}, "x"]')
    assert [isinstance(each, Broken) for each in found] == [True, False, True]


@pytest.mark.parametrize("text", ["[", '[{"a": NaN}]', "[" * 100_000, f"[{'9' * 5000}]"])
def test_what_is_no_json_is_refused_in_a_sentence(text: str) -> None:
    with pytest.raises(ImportRefusedError, match=r"^refs.json was not imported: it is n.*\.$"):
        read(text)


def test_a_number_beyond_all_keeps_no_other_entry_out() -> None:
    items = read('[{"title": "A", "volume": 1e999}, {"title": "B"}]')
    found = parsed(items, "refs.json", 2, lambda _share: None)
    assert [source.name for source in found.records if isinstance(source, Source)] == ["B"]
    assert found.notes == ("Entry 1 was left out: it holds a number that is too large.",)


def test_the_items_of_better_bibtex_become_those_of_csl() -> None:
    (found, attached) = read(
        json.dumps(
            {
                "config": {"label": "BetterBibTeX JSON"},
                "items": [
                    {
                        "itemType": "newspaperArticle",
                        "citationKey": "ravid2014",
                        "title": "Tehran",
                        "publicationTitle": "Haaretz",
                        "date": "2014-11-07 November 7, 2014",
                        "accessDate": "2014-12-01T10:00:00Z",
                        "url": "https://haaretz.com",
                        "creators": [
                            {"creatorType": "author", "firstName": "Barak", "lastName": "Ravid"},
                            {"creatorType": "editor", "name": "AP"},
                        ],
                        "tags": [{"tag": "Iran"}, {"tag": "letter"}],
                        "key": "ABC",
                    },
                    {"itemType": "attachment", "title": "PDF"},
                ],
            }
        )
    )
    assert found == {
        "type": "article-newspaper",
        "citation-key": "ravid2014",
        "title": "Tehran",
        "container-title": "Haaretz",
        "issued": {"date-parts": [[2014, 11, 7]]},
        "accessed": {"date-parts": [[2014, 12, 1]]},
        "URL": "https://haaretz.com",
        "author": [{"family": "Ravid", "given": "Barak"}],
        "editor": [{"literal": "AP"}],
        "keyword": "Iran; letter",
        "id": "ravid2014",
    }
    assert isinstance(attached, Broken)


def test_items_are_written_one_after_the_other() -> None:
    items: list[Item] = [{"id": "a", "title": "Ä"}, {"id": "b"}]
    assert json.loads("".join(csl.write(items))) == items
    assert json.loads("".join(csl.write([]))) == []
