"""Changed fields, and several commands as one edit."""

from dataclasses import replace

import pytest

from annotator.commands import AddTag, DeleteTag, Revise, Together
from annotator.errors import ConflictError, InvalidEditError
from annotator.model import Claim, ClaimId, Document, Record, Source, Tag, TagId
from annotator.project import Project

from .differences import CHANGED_NOW, Difference, Fields, difference
from .example import ONE


@pytest.mark.parametrize(
    ("cls", "key", "values", "touched"),
    [
        (Claim, "四", {"note": "ß", "credibility": None}, CHANGED_NOW),
        (Source, "Ж", {"name": "Жанна", "by": None, "named": True}, CHANGED_NOW),
        (Tag, "größe", {"name": "Maß", "parent": None}, {}),
        (Document, ONE, {"title": "Ein Brief", "host": None}, {}),
    ],
)
def test_the_fields_that_differ_are_changed_and_no_other(
    filled: Project, cls: type[Record], key: str, values: Fields, touched: Fields
) -> None:
    seen = filled.read.need(cls, key)
    command = Revise(seen, replace(seen, **values), "Change")
    assert difference(filled, command) == Difference(changed={key: {**values, **touched}})


def test_what_somebody_else_changed_in_other_fields_stays(filled: Project) -> None:
    seen = filled.read.need(Claim, "四")
    filled.do(Revise(seen, replace(seen, statement="Else."), "Else"))
    made = difference(filled, Revise(seen, replace(seen, note="mine"), "Mine"))
    assert made.changed == {"四": {"note": "mine", "modified": "now"}}
    assert filled.read.need(Claim, "四").statement == "Else."
    again = Revise(seen, replace(seen, statement="Mine."), "Mine")
    with pytest.raises(ConflictError, match="The statement was changed elsewhere"):
        filled.do(again)
    same = Revise(seen, replace(seen, statement="Else."), "Same")
    assert filled.do(same) is None


def test_a_record_is_revised_into_itself_alone(filled: Project) -> None:
    claim = filled.read.need(Claim, "四")
    for other in (replace(claim, id=ClaimId("one")), filled.read.need(Tag, "größe")):
        with pytest.raises(InvalidEditError, match="only be revised into itself"):
            filled.do(Revise(claim, other, "Mix up"))


def test_commands_together_are_done_in_turn(filled: Project) -> None:
    new = Tag(id=TagId("ж"), name="ж", parent=TagId("größe"))
    made = difference(filled, Together("Both", (AddTag(new), DeleteTag(TagId("größe")))))
    assert made.new == {"ж": {"name": "ж", "parent": "sealed"}}
    assert made.gone == {"größe"}
    assert filled.undo_label == "Both"
