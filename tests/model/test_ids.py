"""Ids that follow from what they name; a file holds them, so they never change."""

from annotator.model import (
    DocumentId,
    RevisionId,
    carried_id,
    document_id,
    new_id,
    reading_id,
    region_id,
    revision_id,
)

IDS = [
    "e40006cb-722e-57d5-bd1e-6dbc0a35d1ff",
    "136b3f28-a557-5c14-ac27-d8c0b105950b",
    "58aa8c79-2c6d-598c-a430-7de250593c93",
    "7bbb5519-f627-56ea-91b0-ddc39820d8d5",
    "28e701d8-dbc0-5d27-b948-f703d8fb0c71",
]


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


def test_new_ids_differ() -> None:
    assert len({new_id() for _ in range(100)}) == 100
