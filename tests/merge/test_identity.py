"""Documents are known by their text and carrier: what another id names is the same one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from annotator.check import check
from annotator.commands import ImportRecords, Revise
from annotator.merge import Side, aligned, differences, opened, plan_merge, side_of
from annotator.model import (
    Claim,
    ClaimId,
    Document,
    DocumentId,
    Evidence,
    EvidenceId,
    Mark,
    MarkId,
    MarkReason,
    Mention,
    Record,
    Region,
    RegionId,
    RegionKind,
    Revision,
    RevisionId,
    Source,
    SourceId,
    SourceKind,
)
from annotator.project import Project

from .example import ANN, BEN, OTHER, TEXT, cut, document_of, id_of
from .sides import side

ADDRESS = "https://example.org/letter"


def records(*, text_id: str, other_id: str, own: str, url: str = "") -> tuple[Record, ...]:
    """Return two documents under some ids, and all that can hang on them."""
    one, two = DocumentId(text_id), DocumentId(other_id)
    return (
        replace(document_of(TEXT), id=one, url=url),
        replace(document_of(OTHER), id=two),
        Region(
            id=RegionId(f"region-{own}"), document=one, kind=RegionKind.PARAGRAPH, start=0, end=52
        ),
        Revision(id=RevisionId(f"revision-{own}"), document=two, revises=one),
        Source(
            id=SourceId(f"paper-{own}"),
            name=f"Paper of {own}",
            kind=SourceKind.DOCUMENT,
            document=one,
            mentions=(Mention(one, 0, 3, "The"),),
        ),
        Claim(id=ClaimId(f"claim-{own}"), document=one, kind=None, spans=(cut(0, 12),)),
        Mark(
            id=MarkId(f"mark-{own}"), document=one, spans=(cut(18, 24),), reason=MarkReason.PHATIC
        ),
        Evidence(
            id=EvidenceId(f"proof-{own}"),
            claim=ClaimId(f"claim-{own}"),
            document=two,
            spans=(cut(0, 7, OTHER),),
        ),
    )


def named(records: dict[type, dict[str, Record]]) -> set[str]:
    """Return the documents that anything names."""
    found: set[str] = set()
    for of_type in records.values():
        for record in of_type.values():
            found |= {getattr(record, name, None) or "" for name in ("document", "revises")}
            found |= {mention.document for mention in getattr(record, "mentions", ())}
    return found - {""}


def applied(ours: Side, others: Sequence[Side]) -> dict[type, dict[str, Record]]:
    plan = plan_merge(ours, others)
    assert plan.conflicts == ()
    found = {cls: dict(of_type) for cls, of_type in ours.records.items()}
    for change in plan.command.changes:
        assert change.after is not None, "nothing goes"
        found[type(change.after)][change.after.id] = change.after
    return found


def test_the_same_text_and_carrier_under_another_id_is_the_same_document_with_all_on_it() -> None:
    ours = side("a", *records(text_id="a1", other_id="a2", own="a", url=ADDRESS))
    url = "http://EXAMPLE.org:80/letter#top"
    theirs = side("b", *records(text_id="b1", other_id="b2", own="b", url=url), origin=None)
    plan = plan_merge(ours, [theirs])
    assert plan.twins == ()
    assert plan.conflicts[0].fields == ("url",)
    same = side("b", *records(text_id="b1", other_id="b2", own="b", url=ADDRESS), origin=None)
    merged = applied(ours, [same])
    assert merged[Document].keys() == named(merged) == {"a1", "a2"}
    assert merged[Region].keys() == {"region-a"}
    assert merged[Revision].keys() == {"revision-a"}
    assert merged[Claim].keys() == {"claim-a"}
    assert merged[Mark].keys() == {"mark-a"}
    assert merged[Evidence].keys() == {"proof-a"}


def test_the_same_text_from_another_carrier_stays_a_twin() -> None:
    ours = side("a", *records(text_id="a1", other_id="a2", own="a", url=ADDRESS))
    theirs = side("b", *records(text_id="b1", other_id="b2", own="b", url=ADDRESS + "/print"))
    assert plan_merge(ours, [theirs]).twins == (TEXT[:9],)
    assert applied(ours, [theirs])[Document].keys() == {"a1", "a2", "b1"}


def test_of_several_files_the_document_has_the_id_that_its_text_gives_in_any_order() -> None:
    ids = id_of(TEXT), id_of(OTHER)
    others = [
        side("b", *records(text_id="b1", other_id="b2", own="b")),
        side("c", *records(text_id=ids[0], other_id="c2", own="c")),
        side("d", *records(text_id="d1", other_id="d2", own="d")),
    ]
    found = [applied(side("a"), order) for order in (others, others[::-1])]
    assert found[0] == found[1]
    assert found[0][Document].keys() == named(found[0]) == {ids[0], "b2"}
    assert len(found[0][Region]) == len(found[0][Revision]) == 1


def test_a_file_that_has_a_text_twice_from_one_carrier_tells_the_two_apart() -> None:
    ours = side("a", replace(document_of(TEXT), id=DocumentId("a1")))
    theirs = side("b", *(replace(document_of(TEXT), id=DocumentId(i)) for i in ("a1", "b1")))
    assert applied(ours, [theirs])[Document].keys() == {"a1", "b1"}


def test_an_id_that_stands_for_another_text_there_is_not_taken_for_it() -> None:
    ours = side("a", replace(document_of(TEXT), id=DocumentId("d1")))
    theirs = (
        replace(document_of(OTHER), id=DocumentId("d1")),
        replace(document_of(TEXT), id=DocumentId("d2")),
    )
    with pytest.raises(Exception, match="is not the same one"):
        plan_merge(ours, [side("b", *theirs)])


def test_comparing_tells_no_difference_in_ids_of_documents_and_what_an_import_makes() -> None:
    ours = side("a", *records(text_id="a1", other_id="a2", own="a")[:4])
    theirs = side("b", *records(text_id="b1", other_id="b2", own="b")[:4])
    same, ids = aligned(ours, theirs)
    assert list(differences(ours, same)) == []
    assert ids == {"a1": "b1", "a2": "b2", "region-a": "region-b", "revision-a": "revision-b"}


def test_what_one_side_changed_of_such_a_document_comes_in_without_a_question(
    tmp_path: Path,
) -> None:
    paths = tmp_path / "ann.annotator", tmp_path / "ben.annotator"
    for path, analyst, own in zip(paths, (ANN, BEN), ("a", "b"), strict=True):
        with Project.create(path, analyst, "Letters") as project:
            document = replace(document_of(TEXT), id=DocumentId(own))
            project.do(ImportRecords("Import", (document,), (TEXT,)))
            if own == "b":
                after = replace(document, title="The letter")
                project.do(Revise(document, after, "Change the title"))
    with opened(paths[1], ANN) as theirs, Project.open(paths[0], ANN) as project:
        project.do(plan_merge(side_of(project.read, "ann"), [theirs]).command)
        (found,) = project.read.all(Document)
        assert (found.id, found.title) == ("a", "The letter")
        assert list(check(project.read)) == []
        assert not plan_merge(side_of(project.read, "ann"), [theirs]).has_changes
    with opened(paths[0], BEN) as theirs, Project.open(paths[1], BEN) as project:
        assert not plan_merge(side_of(project.read, "ben"), [theirs]).command.changes
