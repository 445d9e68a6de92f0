"""Which records of two annotations made apart are the same one, type by type."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

import pytest

from annotator.merge import Side, aligned
from annotator.model import (
    AnalystId,
    Attribution,
    AttributionId,
    Claim,
    ClaimId,
    Confidence,
    DocumentId,
    Evidence,
    EvidenceId,
    Fallen,
    Judgement,
    JudgementId,
    Likelihood,
    Mark,
    MarkId,
    MarkReason,
    Mention,
    Moment,
    MomentId,
    MomentKind,
    Reading,
    ReadingId,
    Record,
    Region,
    RegionId,
    RegionKind,
    Relation,
    RelationId,
    RelationType,
    Source,
    SourceId,
    SourceKind,
    Standing,
    StandingId,
    Tag,
    TagId,
    Verdict,
)
from annotator.model.references import with_values

from .example import ONE, OTHER, TEXT, TWO, claim, cut, document_of
from .sides import analyst, side

SIGNED = {"created": datetime(2026, 5, 3, tzinfo=UTC), "created_by": AnalystId("ann-ben")}
"""Who made a claim, and when; without it the one annotation is a copy of the other one."""


def records(own: str, *, document: DocumentId = ONE) -> dict[str, Record]:
    """Return an annotation of the text in which every id ends in a word of its own."""
    c1, c2, s1 = (f"{name}-{own}" for name in ("c1", "c2", "s1"))
    made: tuple[Record, ...] = (
        replace(analyst("Ann"), id=f"ann-{own}"),  # type: ignore[arg-type]
        replace(document_of(TEXT), id=document),
        document_of(OTHER),
        Region(
            id=RegionId(f"region-{own}"),
            document=document,
            kind=RegionKind.PARAGRAPH,
            start=0,
            end=52,
        ),
        Reading(id=ReadingId(f"reading-{own}"), document=document, sha256=own),
        Source(id=SourceId(s1), name="Agency", kind=SourceKind.ORGANISATION),
        Source(
            id=SourceId(f"s2-{own}"),
            name="Minister",
            kind=SourceKind.PERSON,
            affiliation=SourceId(s1),
            mentions=(Mention(document, 4, 12, "minister"),),
        ),
        Tag(id=TagId(f"t1-{own}"), name="States"),
        Tag(id=TagId(f"t2-{own}"), name="Iran", parent=TagId(f"t1-{own}")),
        Tag(id=TagId(f"t3-{own}"), name="Iran"),
        replace(claim(c1, 0, 12, f"t2-{own}"), document=document),
        replace(claim(c2, 18, 51), document=document, statement="It was not denied."),
        Attribution(id=AttributionId(f"l1-{own}"), claim=ClaimId(c1), source=SourceId(s1)),
        Attribution(
            id=AttributionId(f"l2-{own}"),
            claim=ClaimId(c1),
            source=SourceId(f"s2-{own}"),
            parent=AttributionId(f"l1-{own}"),
        ),
        Relation(
            id=RelationId(f"relation-{own}"),
            from_claim=ClaimId(c1),
            type=RelationType.SUPPORTS,
            to_claim=ClaimId(c2),
        ),
        Evidence(
            id=EvidenceId(f"proof-{own}"),
            claim=ClaimId(c2),
            document=TWO,
            spans=(cut(0, 7, OTHER),),
        ),
        Mark(
            id=MarkId(f"mark-{own}"),
            document=document,
            spans=(cut(95, 102),),
            reason=MarkReason.PHATIC,
        ),
        Moment(
            id=MomentId(f"moment-{own}"),
            claim=ClaimId(c1),
            kind=MomentKind.SAID,
            value="2014",
        ),
        Judgement(
            id=JudgementId(f"judgement-{own}"),
            statement="It was sealed.",
            likelihood=Likelihood.LIKELY,
            confidence=Confidence.LOW,
            claims=(ClaimId(c1), ClaimId(c2)),
        ),
        Standing(id=StandingId(f"standing-{own}"), source=SourceId(s1), fallen=Fallen.WITHDRAWN),
    )
    return {record.id: record for record in made}


def his(**changes: dict[str, Any]) -> dict[str, Record]:
    """Return the annotation under the ids of Ben, signed, with other values in some records."""
    found = records("ben")
    for name in ("c1-ben", "c2-ben"):
        found[name] = with_values(found[name], SIGNED)
    for name, values in changes.items():
        found[f"{name}-ben"] = with_values(found[f"{name}-ben"], values)
    return found


def put_apart(theirs: dict[str, Record]) -> tuple[Side, dict[str, str]]:
    hers = records("ann")
    return aligned(side("a", *hers.values()), side("b", *theirs.values()))


OWN = {record_id.removesuffix("-ann") for record_id in records("ann") if record_id.endswith("-ann")}


def test_the_same_annotation_under_other_ids_is_the_same_record_by_record() -> None:
    found, ids = put_apart(his())
    assert ids == {f"{name}-ann": f"{name}-ben" for name in OWN}
    held = {i: r for of_type in found.records.values() for i, r in of_type.items()}
    reading = with_values(records("ann")["reading-ann"], {"sha256": "ben"})
    signed = {i: with_values(records("ann")[i], SIGNED) for i in ("c1-ann", "c2-ann")}
    signed = {i: with_values(r, {"created_by": "ann-ann"}) for i, r in signed.items()}
    assert held == {**records("ann"), **signed, "reading-ann": reading}


@pytest.mark.parametrize(
    ("name", "values"),
    [
        ("region", {"kind": RegionKind.COMMENT}),
        ("reading", {"sha256": "other"}),
        ("s1", {"note": "n"}),
        ("t1", {"colour": "#ff0000"}),
        ("t2", {"description": "d"}),
        ("c1", {"note": "n", "statement": "s"}),
        ("c1", {"spans": (cut(0, 11),)}),
        ("c2", {"spans": (cut(100, 110),)}),
        ("l1", {"source": SourceId("s2-ben")}),
        ("l2", {"source": SourceId("s1-ben")}),
        ("relation", {"type": RelationType.CONTRADICTS}),
        ("proof", {"verdict": Verdict.PARTIAL, "spans": (cut(8, 12, OTHER),)}),
        ("mark", {"spans": (cut(95, 100),)}),
        ("moment", {"value": "2015"}),
        ("judgement", {"confidence": Confidence.HIGH}),
        ("standing", {"reason": "r"}),
    ],
)
def test_one_that_says_something_else_is_known_by_where_it_stands_or_what_it_is_about(
    name: str, values: dict[str, Any]
) -> None:
    found, ids = put_apart(his(**{name: values}))
    assert ids[f"{name}-ann"] == f"{name}-ben"
    assert set(ids) == {f"{each}-ann" for each in OWN}
    of_type = found.records[type(records("ann")[f"{name}-ann"])]
    assert f"{name}-ben" not in of_type


@pytest.mark.parametrize(
    ("name", "values"),
    [
        ("region", {"end": 40}),
        ("s1", {"name": "Other agency"}),
        ("s1", {"kind": SourceKind.PERSON}),
        ("t2", {"parent": None, "name": "Iraq"}),
        ("c1", {"spans": (cut(100, 112),)}),
        ("mark", {"spans": (cut(120, 130),)}),
        ("moment", {"kind": MomentKind.HAPPENS}),
        ("judgement", {"statement": "It was open."}),
    ],
)
def test_one_about_something_else_is_another_one(name: str, values: dict[str, Any]) -> None:
    found, ids = put_apart(his(**{name: values}))
    assert f"{name}-ann" not in ids
    assert f"{name}-ben" in found.records[type(records("ann")[f"{name}-ann"])]


def test_several_that_are_alike_are_taken_in_their_order() -> None:
    twice = records("ann") | {f"c{n}-ann": claim(f"c{n}-ann", 60, 70) for n in (3, 4)}
    ben = records("ben") | {f"c{n}-ben": claim(f"c{n}-ben", 60, 70) for n in (5, 6, 7)}
    found, ids = aligned(side("a", *twice.values()), side("b", *ben.values()))
    assert (ids["c3-ann"], ids["c4-ann"]) == ("c5-ben", "c6-ben")
    assert "c7-ben" in found.records[Claim]


def test_the_same_text_under_another_document_is_the_same_document() -> None:
    theirs = records("ben", document=DocumentId("bens document"))
    found, ids = put_apart(theirs)
    assert ids[ONE] == "bens document"
    assert ids["c1-ann"] == "c1-ben"
    source = found.records[Source]["s2-ann"]
    assert isinstance(source, Source)
    assert [mention.document for mention in source.mentions] == [ONE]


def test_two_that_have_a_claim_in_common_or_claims_in_one_of_them_alone_go_by_ids() -> None:
    common = {**his(), "c1-ann": records("ann")["c1-ann"], "t2-ann": records("ann")["t2-ann"]}
    bare = {i: r for i, r in his().items() if not isinstance(r, Claim)}
    for theirs in (common, bare):
        b = side("b", *theirs.values())
        found, _ids = aligned(side("a", *records("ann").values()), b)
        for cls, of_type in b.records.items():
            known_by_text = cls in (Region, Reading)
            assert (found.records[cls].keys() == of_type.keys()) is not known_by_text
