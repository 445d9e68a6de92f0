"""Ids that follow from what they name; a file holds them, so they never change."""

from uuid import UUID, uuid5

from annotator.model import AnalystId, DocumentId, RegionId, RevisionId
from annotator.model.ids import (
    carried_id,
    comment_reader_id,
    commenter_id,
    document_id,
    guid,
    imported_id,
    new_id,
    one_person_id,
    reading_id,
    region_id,
    revision_id,
    second_id,
    source_id,
)

SPACE = UUID("6f1d2a0e-0d0b-5d7c-9c55-5c0d4a1b7e11")
IDS = [
    "e40006cb-722e-57d5-bd1e-6dbc0a35d1ff",
    "136b3f28-a557-5c14-ac27-d8c0b105950b",
    "58aa8c79-2c6d-598c-a430-7de250593c93",
    "7bbb5519-f627-56ea-91b0-ddc39820d8d5",
    "28e701d8-dbc0-5d27-b948-f703d8fb0c71",
]


def test_what_follows_from_a_name_is_a_uuid_of_version_5() -> None:
    for name in ("", "zwö", *map(str, range(1_000))):
        assert reading_id(DocumentId(name)) == str(uuid5(SPACE, f"reading:{name}"))


def test_the_same_thing_has_the_same_id_for_ever() -> None:
    one, two = DocumentId("one"), DocumentId("zwö")
    assert [
        document_id("0" * 64),
        region_id(one, 0, 5),
        reading_id(one),
        revision_id(one, two),
        carried_id(RevisionId("r"), "x"),
    ] == IDS
    assert region_id(one, 0, 5) != region_id(one, 5, 0) != region_id(two, 5, 0)
    assert revision_id(one, two) != revision_id(two, one)
    assert carried_id(RevisionId("r"), "x") != carried_id(RevisionId("x"), "r")


def test_whoever_comments_or_is_one_person_has_an_id_from_what_is_known_of_them() -> None:
    one, two = DocumentId("one"), DocumentId("zwö")
    ann, bo = AnalystId("änn"), AnalystId("bo")
    found = {
        "reader:r": comment_reader_id(RegionId("r")),
        "commenter:one:Änn": commenter_id(one, "Änn"),
        "commenter:zwö:Änn": commenter_id(two, "Änn"),
        "source:Änn": source_id("Änn"),
        "person:bo:änn": one_person_id(ann, bo),
        "second:x:said": second_id("x", "said"),
        "document:0:page": document_id("0", "page"),
        "document:0": document_id("0"),
        "import:csl\0a\0b": imported_id("csl", "a", "b"),
    }
    assert found == {name: str(uuid5(SPACE, name)) for name in found}
    assert one_person_id(ann, bo) == one_person_id(bo, ann)


def test_new_ids_differ() -> None:
    assert len({new_id() for _ in range(100)}) == 100


def test_an_id_that_is_a_uuid_stays_and_any_other_gets_one_of_its_own() -> None:
    own = new_id()
    assert guid(own) == own
    assert guid("c1") == guid("c1") != guid("c2")
    assert UUID(guid("c1")).version == 5


def test_an_imported_record_has_its_id_from_what_it_is() -> None:
    assert imported_id("csl", "doi:1") == imported_id("csl", "doi:1")
    different = {
        imported_id("csl", "a", "b"),
        imported_id("ris", "a", "b"),
        imported_id("csl", "ab"),
    }
    assert len(different | {imported_id("csl", "a b")}) == 4
