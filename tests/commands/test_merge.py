"""What a merge writes, record by record."""

from __future__ import annotations

from dataclasses import replace
from hashlib import sha256

import pytest

from annotator.commands import Merge
from annotator.errors import ConflictError, InvalidEditError
from annotator.messages import Message
from annotator.model import Change, Claim, ClaimId, Mark, MarkId, Source, SourceId, Tag, TagId
from annotator.project import Project

from .differences import Difference, difference
from .example import A

NEW = Tag(id=TagId("neu"), name="neu")


def merge(*changes: Change, contents: tuple[bytes, ...] = ()) -> Merge:
    return Merge(Message("Merge"), changes, contents, '{"seen": {}}')


def test_records_are_added_changed_and_removed_and_nothing_else(filled: Project) -> None:
    read = filled.read
    claim, mark = read.need(Claim, A), read.need(Mark, MarkId("знак"))
    source = read.need(Source, SourceId("Ж"))
    command = merge(
        Change(None, NEW),
        Change(claim, replace(claim, note="さ")),
        Change(source, replace(source, name="Zh")),
        Change(mark, None),
        contents=(b"ein Text",),
    )
    key = sha256(b"ein Text").hexdigest()
    assert key not in read.content_keys()
    before = len(read.history.merge_notes())
    assert difference(filled, command) == Difference(
        new={"neu": {"name": "neu"}},
        changed={A: {"note": "さ"}, "Ж": {"name": "Zh"}},
        gone={"знак"},
    )
    assert key in read.content_keys()
    assert list(read.history.merge_notes().values())[before:] == ['{"seen": {}}']
    assert str(read.history.lines(limit=1)[0].label) == "Merge"


@pytest.mark.parametrize("is_last", [False, True])
@pytest.mark.parametrize("kind", ["changed", "gone", "there"])
def test_a_record_that_is_not_what_the_plan_saw_refuses_all(
    filled: Project, kind: str, is_last: bool
) -> None:
    claim = filled.read.need(Claim, A)
    other = {
        "changed": Change(replace(claim, note="seen"), replace(claim, note="theirs")),
        "gone": Change(replace(claim, id=ClaimId("none")), None),
        "there": Change(None, replace(claim, note="theirs")),
    }[kind]
    changes = [other, Change(None, NEW)]
    number = filled.read.history.lines(limit=1)[0].number
    with pytest.raises(ConflictError, match="Merge again"):
        filled.do(merge(*(reversed(changes) if is_last else changes), contents=(b"x",)))
    assert filled.read.history.lines(limit=1)[0].number == number
    assert filled.read.need(Claim, A) == claim
    assert NEW not in filled.read.tags()
    assert sha256(b"x").hexdigest() not in filled.read.content_keys()


def test_a_merge_that_decides_to_keep_all_is_noted(filled: Project) -> None:
    before = len(filled.read.history.merge_notes())
    edit = filled.do(merge())
    assert edit is not None
    assert edit.changes == ()
    assert len(filled.read.history.merge_notes()) == before + 1


def test_what_comes_in_under_the_id_of_a_record_of_another_type_is_refused(
    filled: Project,
) -> None:
    with pytest.raises(InvalidEditError, match=f"id “{A}”"):
        filled.do(merge(Change(None, Tag(id=TagId(A), name="neu"))))
    assert filled.read.get(Tag, TagId(A)) is None
