"""Tags, field by field."""

import pytest

from annotator.commands import AddTag, DeleteTag
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
