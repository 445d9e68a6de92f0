"""Tags, field by field."""

import pytest

from annotator.commands import AddTag, DeleteTag, MergeTags, SetTag
from annotator.model import ClaimId, Tag, TagId
from annotator.project import Project

from .differences import CHANGED_NOW, Difference, Fields, difference


def test_a_tag_is_entered_as_given(filled: Project) -> None:
    tag = Tag(
        id=TagId("ж"),
        name="Ж",
        parent=TagId("größe"),
        colour="#a0B1c2",
        key="7",
        description="x",
    )
    given = {"name": "Ж", "parent": "größe", "colour": "#a0B1c2", "key": "7", "description": "x"}
    assert difference(filled, AddTag(tag)) == Difference(new={"ж": given})


@pytest.mark.parametrize(
    ("tag", "changed"),
    [
        ("letters", {"sealed": {"parent": None}, "one": {"tags": ("sealed",), **CHANGED_NOW}}),
        (
            "sealed",
            {
                "größe": {"parent": "letters"},
                "one": {"tags": ("letters",), **CHANGED_NOW},
                "四": {"tags": ("größe",), **CHANGED_NOW},
            },
        ),
        ("größe", {ClaimId("四"): {"tags": ("sealed",), **CHANGED_NOW}}),
    ],
)
def test_a_deleted_tag_comes_off_its_claims_and_those_below_move_up(
    filled: Project, tag: str, changed: dict[str, Fields]
) -> None:
    assert difference(filled, DeleteTag(TagId(tag))) == Difference(changed=changed, gone={tag})


@pytest.mark.parametrize(
    ("tag", "is_on", "changed"),
    [
        ("größe", True, {"one": {"tags": ("sealed", "letters", "größe"), **CHANGED_NOW}}),
        ("letters", False, {"one": {"tags": ("sealed",), **CHANGED_NOW}}),
    ],
)
def test_a_tag_is_put_on_claims_that_lack_it_and_taken_off_those_that_have_it(
    filled: Project, tag: str, is_on: bool, changed: dict[str, Fields]
) -> None:
    command = SetTag((ClaimId("one"), ClaimId("四")), TagId(tag), is_on)
    assert difference(filled, command) == Difference(changed=changed)


@pytest.mark.parametrize(
    ("kept", "other", "changed"),
    [
        (
            "sealed",
            "letters",
            {"sealed": {"parent": None}, "one": {"tags": ("sealed",), **CHANGED_NOW}},
        ),
        ("letters", "größe", {"四": {"tags": ("letters", "sealed"), **CHANGED_NOW}}),
        (
            "letters",
            "sealed",
            {
                "letters": {"colour": "#aabbcc"},
                "größe": {"parent": "letters"},
                "one": {"tags": ("letters",), **CHANGED_NOW},
                "四": {"tags": ("größe", "letters"), **CHANGED_NOW},
            },
        ),
        (
            "größe",
            "letters",
            {
                "sealed": {"parent": None},
                "one": {"tags": ("sealed", "größe"), **CHANGED_NOW},
            },
        ),
    ],
)
def test_merged_tags_keep_claims_what_stands_beneath_and_the_place_in_the_tree(
    filled: Project, kept: str, other: str, changed: dict[str, Fields]
) -> None:
    command = MergeTags(TagId(kept), TagId(other))
    assert difference(filled, command) == Difference(changed=changed, gone={other})


def test_which_of_two_tags_was_kept_is_known_even_after_that_is_undone(filled: Project) -> None:
    edit = filled.do(MergeTags(TagId("größe"), TagId("letters")))
    assert edit is not None
    filled.undo()
    assert filled.read.history.united() == {edit.summary.id: {"letters": "größe"}}


FULL: Fields = {"colour": "#123456", "key": "7", "description": "x"}
OTHER: Fields = {"colour": "#abcdef", "key": "8", "description": "y"}


@pytest.mark.parametrize(
    ("fields", "changed"),
    [({}, OTHER), (FULL, {}), ({"key": "7"}, {n: OTHER[n] for n in ("colour", "description")})],
)
def test_a_tag_takes_from_the_one_merged_into_it_what_it_lacks(
    filled: Project, fields: Fields, changed: Fields
) -> None:
    for name, given in (("kept", fields), ("gone", OTHER)):
        filled.do(AddTag(Tag(id=TagId(name), name=name, **given)))
    expected = Difference(changed={"kept": changed} if changed else {}, gone={"gone"})
    assert difference(filled, MergeTags(TagId("kept"), TagId("gone"))) == expected


@pytest.mark.parametrize(
    ("number", "is_on", "label"),
    [
        (1, True, "Put tag on"),
        (1, False, "Take tag off"),
        (2, True, "Put a tag on 2 claims"),
        (2, False, "Take a tag off 2 claims"),
    ],
)
def test_putting_on_and_taking_off_a_tag_are_named_by_how_many_claims(
    number: int, is_on: bool, label: str
) -> None:
    claims = tuple(ClaimId(str(n)) for n in range(number))
    assert str(SetTag(claims, TagId("letters"), is_on).label) == label
