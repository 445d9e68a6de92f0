"""What an edit changed, in words: how each record is called, and each field before and after."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime
from typing import TypeVar

import pytest

from annotator.model import (
    Analyst,
    AnalystId,
    Attribution,
    AttributionId,
    Change,
    Claim,
    ClaimId,
    ClaimKind,
    Confidence,
    Decision,
    DecisionId,
    Dismissal,
    DismissalId,
    Document,
    DocumentId,
    Evidence,
    EvidenceId,
    Fallen,
    JsonText,
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
    OnePerson,
    OnePersonId,
    ProjectDetails,
    ProjectId,
    Reading,
    ReadingId,
    Record,
    Region,
    RegionId,
    RegionKind,
    Relation,
    RelationId,
    RelationType,
    Revision,
    RevisionId,
    Source,
    SourceId,
    SourceKind,
    Span,
    Standing,
    StandingId,
    Tag,
    TagId,
)
from annotator.project.edit_description import describe_changes

R = TypeVar("R", bound=Record)
D = DocumentId("d")
C1, C2 = ClaimId("c1"), ClaimId("c2")
SPANS = (Span(0, 7, "Die\nÖl"), Span(9, 12, "läuft"))
DOCUMENT = Document(id=D, title="Die Brücke", sha256="0" * 64, length=40)
MUELLER = Source(id=SourceId("s"), name="Frau Müller", kind=SourceKind.PERSON)
CLAIM = Claim(id=C1, document=D, kind=ClaimKind.FACT, spans=SPANS)
OTHER = Claim(id=C2, document=D, kind=None, spans=(Span(20, 24, "水利の件"),))
ANN, BO = (Analyst(id=AnalystId(name), name=name.capitalize()) for name in ("änn", "bo"))
TAG = Tag(id=TagId("t"), name="überholt")
KNOWN: dict[str, Record] = {r.id: r for r in (DOCUMENT, MUELLER, CLAIM, OTHER, ANN, BO, TAG)}
WORDS = "“Die Öl (…) läuft”"
LONG = "ä" * 81


class Known:
    """What a project holds besides what is changed."""

    def get(self, cls: type[R], record_id: str) -> R | None:
        found = KNOWN.get(record_id)
        return found if isinstance(found, cls) else None


def judged(statement: str) -> Judgement:
    return Judgement(
        id=JudgementId("j"),
        statement=statement,
        likelihood=Likelihood.LIKELY,
        confidence=Confidence.LOW,
    )


def called(record: Record, *, others: Sequence[Record] = ()) -> str:
    changes = [Change(None, each) for each in (record, *others)]
    return describe_changes(Known(), changes)[0].name


@pytest.mark.parametrize(
    ("record", "name"),
    [
        (CLAIM, WORDS),
        (replace(CLAIM, spans=(Span(0, 78, "ä" * 78),)), f"“{'ä' * 78}”"),
        (replace(CLAIM, spans=(Span(0, 79, "ä" * 79),)), f"“{'ä' * 77}…”"),
        (Mark(id=MarkId("m"), document=D, spans=SPANS, reason=MarkReason.META), WORDS),
        (Evidence(id=EvidenceId("e"), claim=C2, document=D, spans=SPANS), WORDS),
        (DOCUMENT, "Die Brücke"),
        (MUELLER, "Frau Müller"),
        (TAG, "überholt"),
        (ANN, "Änn"),
        (Attribution(id=AttributionId("a"), claim=C1, source=MUELLER.id), f"Frau Müller, {WORDS}"),
        (
            Relation(id=RelationId("r"), from_claim=C2, type=RelationType.SUPPORTS, to_claim=C1),
            f"“水利の件” supports {WORDS}",
        ),
        (
            Region(id=RegionId("g"), document=D, kind=RegionKind.PARAGRAPH, start=0, end=9),
            "paragraph, Die Brücke",
        ),
        (
            judged(LONG[:80]),
            LONG[:80],
        ),
        (
            judged(LONG),
            LONG[:79] + "…",
        ),
        (
            Standing(id=StandingId("f"), source=MUELLER.id, fallen=Fallen.WITHDRAWN),
            "Frau Müller, withdrawn",
        ),
        (Dismissal(id=DismissalId("x"), code="echo"), "echo"),
        (
            Moment(id=MomentId("t1"), claim=C1, kind=MomentKind.HAPPENS, value="2014-11"),
            f"2014-11, {WORDS}",
        ),
        (Decision(id=DecisionId("y"), document=D, claims=(C1, C2)), f"{WORDS}, “水利の件”"),
        (
            Decision(id=DecisionId("y"), document=D, claims=(C2, C1, C2)),
            f"“水利の件”, {WORDS}, “水利の件”",
        ),
        (OnePerson(id=OnePersonId("p"), analyst=ANN.id, other=BO.id), "Änn, Bo"),
        (Reading(id=ReadingId("l"), document=D, sha256="0" * 64), "Die Brücke"),
        (Revision(id=RevisionId("v"), document=D, revises=DocumentId("earlier")), "Die Brücke"),
        (ProjectDetails(id=ProjectId("p"), title="Akte"), "Akte"),
        (
            Attribution(id=AttributionId("a"), claim=ClaimId("gone"), source=SourceId("lost")),
            "(source deleted since), (claim deleted since)",
        ),
        (
            Reading(id=ReadingId("l"), document=DocumentId("gone"), sha256="0" * 64),
            "(document deleted since)",
        ),
    ],
)
def test_each_record_is_called_by_what_is_known_of_it(record: Record, name: str) -> None:
    assert called(record) == name


def test_a_name_is_that_of_the_change_before_that_of_the_project() -> None:
    renamed = replace(MUELLER, name="Frau Dr. Müller")
    layer = Attribution(id=AttributionId("a"), claim=C2, source=MUELLER.id)
    assert called(layer, others=[renamed]) == "Frau Dr. Müller, “水利の件”"


def test_a_part_is_called_without_the_one_document_or_claim_that_it_is_told_with() -> None:
    region = Region(id=RegionId("g"), document=D, kind=RegionKind.DECK, start=0, end=9)
    layer = Attribution(id=AttributionId("a"), claim=CLAIM.id, source=MUELLER.id)
    assert called(region) == "deck, Die Brücke"
    assert called(region, others=[DOCUMENT]) == "deck"
    assert called(region, others=[DOCUMENT, replace(DOCUMENT, id=DocumentId("e"))]) == (
        "deck, Die Brücke"
    )
    assert called(region, others=[DOCUMENT, CLAIM]) == "deck"
    assert called(layer, others=[DOCUMENT, CLAIM]) == MUELLER.name


@pytest.mark.parametrize(
    ("before", "after", "fields"),
    [
        (None, TAG, [("name", "", "überholt")]),
        (TAG, None, [("name", "überholt", "")]),
        (TAG, replace(TAG, id=TagId("u")), []),
        (
            TAG,
            replace(TAG, parent=TagId("up"), colour="#ffffff", name="neu"),
            [
                ("name", "überholt", "neu"),
                ("parent", "", "(tag deleted since)"),
                ("colour", "", "#ffffff"),
            ],
        ),
        (
            CLAIM,
            replace(CLAIM, kind=None, borderline=True, credibility=3, tags=(TAG.id, TAG.id)),
            [
                ("kind", "fact", ""),
                ("tags", "", "überholt, überholt"),
                ("borderline", "", "yes"),
                ("credibility", "", "3"),
            ],
        ),
        (CLAIM, replace(CLAIM, spans=OTHER.spans), [("spans", WORDS, "“水利の件”")]),
        (CLAIM, replace(CLAIM, created_by=ANN.id, modified=datetime.now(UTC)), []),
        (
            MUELLER,
            replace(
                MUELLER,
                document=D,
                mentions=(Mention(D, 0, 2, "Sie"), Mention(D, 4, 6, "Müller")),
                csl=JsonText('{"title":  "Übel"}'),
                named=False,
            ),
            [
                ("document", "", "Die Brücke"),
                ("csl", "", '{"title": "Übel"}'),
                ("mentions", "", "“Sie”, “Müller”"),
            ],
        ),
        (
            replace(MUELLER, note="{kein JSON"),
            replace(MUELLER, note="[ auch\nnicht"),
            [("note", "{kein JSON", "[ auch nicht")],
        ),
        (
            replace(MUELLER, note="[" + LONG),
            replace(MUELLER, note="Ein\n" + LONG),
            [("note", "[" + LONG[:78] + "…", "Ein\n" + LONG)],
        ),
    ],
)
def test_each_field_that_differs_is_told_before_and_after(
    before: Record | None, after: Record | None, fields: list[tuple[str, str, str]]
) -> None:
    (told,) = describe_changes(Known(), [Change(before, after)])
    assert [(each.name, each.before, each.after) for each in told.fields] == fields
    assert (told.is_new, told.is_gone) == (before is None, after is None)
    assert told.type is type(after or before)


def test_times_are_told_to_the_minute() -> None:
    from annotator.project.edit_description import _plain

    assert _plain(datetime(2024, 5, 3, 7, 8, 9, tzinfo=UTC)) == "2024-05-03 07:08+00:00"
