"""A small project with a record of every type, and every command tried on it."""

from __future__ import annotations

from dataclasses import is_dataclass, replace
from hashlib import sha256
from pathlib import Path
from typing import Any

from annotator import commands
from annotator.commands import (
    Add,
    AddClaim,
    AddDocument,
    AddEvidence,
    AddMark,
    AddSource,
    AddSpan,
    AddTag,
    CarriedClaim,
    CarryOver,
    Decide,
    DecideOwn,
    Delete,
    DeleteClaims,
    DeleteDocument,
    DeleteSource,
    DeleteTag,
    DropWaiting,
    FillSource,
    GradeClaims,
    ImportRecords,
    ImportReferences,
    LinkSource,
    Merge,
    MergeSources,
    MergeTags,
    ObtainSource,
    PlaceWaiting,
    RelateClaims,
    RemoveSpan,
    Revise,
    SetCue,
    SetMention,
    SetSpans,
    SetTag,
    Side,
    TagClaims,
    Together,
    Undecide,
    UnlinkSource,
)
from annotator.messages import Message
from annotator.model import (
    RECORD_TYPES,
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
    Record,
    Region,
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
    Stance,
    Standing,
    StandingId,
    Tag,
    TagId,
    document_id,
    one_person_id,
    reading_id,
    region_id,
)
from annotator.model.findings import (
    FieldName,
    Findings,
    FoundField,
    Style,
    StyleKind,
    findings_to_json,
)
from annotator.project import Command, Project
from annotator.text.regions import ProposedRegion

ANALYST = Analyst(id=AnalystId("ann"), name="Ann")
TEXT = "The minister said that nobody had denied the letter. Others laughed at that. " * 4
FOUND = findings_to_json(Findings(styles=(Style(4, 12, StyleKind.ITALIC),))).encode()
OTHER = "Another paper: the committee did not deny it."
NEW = "A text that is not in the project yet."


def id_of(text: str) -> DocumentId:
    return document_id(sha256(text.encode()).hexdigest())


ONE, TWO = id_of(TEXT), id_of(OTHER)


def cut(start: int, end: int, text: str = TEXT) -> Span:
    return Span(start, end, text[start:end])


def document_of(text: str, **fields: Any) -> Document:
    key = sha256(text.encode()).hexdigest()
    return Document(id=id_of(text), title=text[:9], sha256=key, length=len(text), **fields)


def source(name: str, **fields: Any) -> Source:
    return Source(id=SourceId(name), name=name, kind=SourceKind.PERSON, **fields)


def layer(name: str, claim: str, by: str, parent: str | None = None, **fields: Any) -> Attribution:
    above = AttributionId(parent) if parent else None
    return Attribution(
        id=AttributionId(name), claim=ClaimId(claim), source=SourceId(by), parent=above, **fields
    )


RECORDS: tuple[Record, ...] = (
    document_of(TEXT, author=SourceId("paper"), host=SourceId("agency")),
    document_of(OTHER),
    Region(
        id=region_id(ONE, 0, 52),
        document=ONE,
        kind=RegionKind.PARAGRAPH,
        start=0,
        end=52,
        voice=SourceId("paper"),
    ),
    source("minister", affiliation=SourceId("agency"), note="tall"),
    source("paper", mentions=(Mention(TWO, 0, 7, OTHER[:7]),)),
    source("agency", by=SourceId("paper"), document=TWO, csl=JsonText('{"title":"A"}')),
    Tag(id=TagId("letters"), name="letters"),
    Tag(id=TagId("sealed"), name="sealed", parent=TagId("letters"), colour="#aabbcc"),
    Claim(
        id=ClaimId("one"),
        document=ONE,
        kind=ClaimKind.REPORT,
        spans=(cut(0, 12), cut(18, 51)),
        tags=(TagId("sealed"), TagId("letters")),
    ),
    Claim(id=ClaimId("two"), document=ONE, kind=None, spans=(cut(53, 75),)),
    Claim(id=ClaimId("three"), document=TWO, kind=ClaimKind.FACT, spans=(cut(15, 45, OTHER),)),
    layer("outer", "one", "paper", cue=(cut(13, 17),)),
    layer("inner", "one", "minister", "outer", via=SourceId("agency")),
    layer("beside", "one", "agency", "outer", stance=Stance.DENIES),
    layer("other", "two", "minister", recipient=SourceId("paper")),
    Relation(
        id=RelationId("link"),
        from_claim=ClaimId("one"),
        type=RelationType.SUPPORTS,
        to_claim=ClaimId("three"),
    ),
    Evidence(id=EvidenceId("proof"), claim=ClaimId("two"), document=TWO, spans=(cut(0, 7, OTHER),)),
    Mark(id=MarkId("mark"), document=ONE, spans=(cut(80, 90),), reason=MarkReason.PHATIC),
    Reading(id=reading_id(ONE), document=ONE, sha256=sha256(FOUND).hexdigest()),
    Revision(id=RevisionId("later"), document=TWO, revises=ONE, waiting=(ClaimId("two"),)),
    ANALYST,
    Analyst(id=AnalystId("anna"), name="Anna"),
    Analyst(id=AnalystId("anna 2"), name="anna"),
    Analyst(id=AnalystId("bea"), name="Bea"),
    OnePerson(
        id=one_person_id(AnalystId("anna 2"), AnalystId("anna")),
        analyst=AnalystId("anna 2"),
        other=AnalystId("anna"),
    ),
    Judgement(
        id=JudgementId("judged"),
        statement="There was a letter.",
        likelihood=Likelihood.VERY_LIKELY,
        confidence=Confidence.LOW,
        claims=(ClaimId("one"), ClaimId("three")),
        against=(ClaimId("two"),),
        why="One paper says so.",
    ),
    Decision(
        id=DecisionId("decided"),
        document=ONE,
        claims=(ClaimId("one"), ClaimId("two")),
        kept=(ClaimId("two"),),
        created_by=AnalystId("ann"),
    ),
    Standing(
        id=StandingId("fell"),
        source=SourceId("agency"),
        fallen=Fallen.WITHDRAWN,
        date="2026-03",
        reason="It was made up.",
    ),
    Dismissal(
        id=DismissalId("seen"),
        code="single-root",
        claims=(ClaimId("three"),),
        sources=(SourceId("paper"), SourceId("minister")),
        judgement=JudgementId("judged"),
        because="The paper has the letter.",
        ground="0" * 16,
    ),
    Dismissal(
        id=DismissalId("read"),
        code="unsourced-quotation",
        passages=(Mention(TWO, 0, 7, OTHER[:7]),),
        because="A title.",
    ),
    Dismissal(id=DismissalId("off"), code="no-occasion"),
    Moment(id=MomentId("day"), claim=ClaimId("one"), kind=MomentKind.SAID, value="2026-02-28"),
)


def make(path: Path) -> Project:
    """Make the project."""
    project = Project.create(path, ANALYST, "Example")
    project.do(ImportRecords("Import", RECORDS, (TEXT, OTHER, FOUND.decode())))
    return project


Snapshot = dict[type, list[Record]]


def snapshot(project: Project) -> Snapshot:
    """Return all records in order."""
    return {cls: project.read.all(cls) for cls in RECORD_TYPES}


def record(name: str) -> Any:
    return next(r for r in RECORDS if r.id == name)


A, B, C = ClaimId("one"), ClaimId("two"), ClaimId("three")
NOBODY, NOTHING = SourceId("nobody"), ClaimId("nothing")
MINISTER, PAPER, AGENCY = SourceId("minister"), SourceId("paper"), SourceId("agency")
FAR = (5000, 5001)
LATER = RevisionId("later")

GOOD: dict[type, tuple[Command, ...]] = {
    Add: (
        Add(replace(record("judged"), id=JudgementId("new judgement"))),
        Add(replace(record("decided"), id=DecisionId("new decision"), claims=(A,), kept=(), own=B)),
        Add(replace(record("fell"), id=StandingId("new standing"), fallen=Fallen.CORRECTED)),
        Add(replace(record("seen"), id=DismissalId("new dismissal"))),
        Add(replace(record("day"), id=MomentId("new moment"), value="2026-02/2026-03")),
        Add(
            OnePerson(
                id=one_person_id(AnalystId("anna"), AnalystId("bea")),
                analyst=AnalystId("bea"),
                other=AnalystId("anna"),
            )
        ),
    ),
    AddClaim: (
        AddClaim(document_id=ONE, ranges=((3, 9), (8, 12), (20, 22)), kind=ClaimKind.OPINION),
    ),
    AddDocument: (
        AddDocument(
            text=NEW,
            title="New",
            regions=(
                ProposedRegion(RegionKind.HEADLINE, 0, 6),
                ProposedRegion(RegionKind.COMMENT, 7, 20, "paper"),
                ProposedRegion(RegionKind.COMMENT, 21, 30, "reader_7"),
            ),
            findings=Findings(
                styles=(Style(2, 6, StyleKind.BOLD),),
                fields=(
                    FoundField(FieldName.AUTHOR, "minister", "byline"),
                    FoundField(FieldName.PUBLICATION, "The Gazette", "og:site_name"),
                ),
            ),
            original=NEW.encode("utf-16"),
        ),
    ),
    AddEvidence: (AddEvidence(claim_id=A, document_id=TWO, ranges=((0, 7),)),),
    AddMark: (AddMark(document_id=TWO, ranges=((0, 7),)),),
    AddSource: (AddSource(source("new", affiliation=PAPER)),),
    AddSpan: (AddSpan(A, (60, 65)),),
    AddTag: (AddTag(Tag(id=TagId("new tag"), name="new", parent=TagId("sealed"))),),
    CarryOver: (
        CarryOver(
            document_id=ONE,
            revises_id=TWO,
            claims=(CarriedClaim(claim_id=C, ranges=((0, 12), (18, 30))),),
        ),
        CarryOver(document_id=ONE, revises_id=TWO, waiting=(C,)),
    ),
    Delete: (
        Delete(Mark, ("mark",)),
        Delete(Region, (region_id(ONE, 0, 52),)),
        Delete(Relation, ("link",)),
        Delete(Evidence, ("proof",)),
        Delete(Judgement, ("judged",)),
        Delete(Decision, ("decided",)),
        Delete(Standing, ("fell",)),
        Delete(Dismissal, ("seen", "off")),
        Delete(Moment, ("day",)),
        Delete(OnePerson, (one_person_id(AnalystId("anna"), AnalystId("anna 2")),)),
    ),
    DeleteClaims: (DeleteClaims((A,)), DeleteClaims((A, B, C))),
    DeleteDocument: (DeleteDocument(ONE), DeleteDocument(TWO)),
    ObtainSource: (
        ObtainSource(PAPER, AddDocument(text=NEW, title="New")),
        ObtainSource(PAPER, AddDocument(text=OTHER, title="Known")),
    ),
    DeleteSource: tuple(DeleteSource(name) for name in (MINISTER, PAPER, AGENCY)),
    DeleteTag: (DeleteTag(TagId("letters")), DeleteTag(TagId("sealed"))),
    DropWaiting: (DropWaiting(LATER, (B,)),),
    ImportRecords: (ImportRecords("Import", (document_of(NEW), source("new")), (NEW,)),),
    ImportReferences: (ImportReferences("Import", (source("new"), source("paper")), ()),),
    LinkSource: (
        LinkSource(claim_id=A, source_id=PAPER, cue=((13, 17),), via_id=AGENCY),
        LinkSource(claim_id=A, source_id=PAPER, side=Side.OUTSIDE),
        LinkSource(claim_id=C, source_id=PAPER),
    ),
    Merge: (
        Merge(
            Message("Merge “{0}”", "letter.annotator"),
            (
                Change(None, document_of(NEW)),
                Change(record("mark"), None),
                Change(record("two"), replace(record("two"), credibility=2)),
            ),
            (NEW.encode(),),
            '{"settled": [], "seen": []}',
        ),
    ),
    MergeSources: (
        MergeSources(MINISTER, PAPER),
        MergeSources(PAPER, AGENCY),
        MergeSources(AGENCY, MINISTER),
    ),
    FillSource: (FillSource(MINISTER, AGENCY), FillSource(PAPER, AGENCY)),
    MergeTags: (
        MergeTags(TagId("letters"), TagId("sealed")),
        MergeTags(TagId("sealed"), TagId("letters")),
    ),
    GradeClaims: (GradeClaims((A, B, C), 3), GradeClaims((B,), 6)),
    SetTag: (SetTag((A, B, C), TagId("sealed")), SetTag((A, B), TagId("letters"), is_on=False)),
    PlaceWaiting: (
        PlaceWaiting(LATER, CarriedClaim(claim_id=B, ranges=((0, 7),))),
        PlaceWaiting(
            LATER,
            CarriedClaim(
                claim_id=B, ranges=((0, 7),), words=((AttributionId("other"), ((8, 13),), ()),)
            ),
        ),
    ),
    RelateClaims: (RelateClaims(from_id=B, type=RelationType.EXPLAINS, to_id=C),),
    RemoveSpan: (RemoveSpan(A, (0, 12)), RemoveSpan(A, (5, 6))),
    Revise: (
        Revise(record("minister"), replace(record("minister"), name="She"), "Rename"),
        Revise(record("sealed"), replace(record("sealed"), parent=None), "Move tag"),
        Revise(record("one"), replace(record("one"), credibility=3, tags=()), "Judge"),
    ),
    SetCue: (SetCue(AttributionId("inner"), ((13, 17),)), SetCue(AttributionId("outer"), ())),
    SetMention: (SetMention(AttributionId("inner"), ((4, 12),)),),
    SetSpans: (SetSpans(A, ((0, 5),)),),
    TagClaims: (TagClaims((A, B, C), ClaimKind.OPINION), TagClaims((A,), None)),
    Together: (
        Together(
            "Two at once",
            (
                AddClaim(document_id=ONE, ranges=((0, 3),), claim_id=ClaimId("new claim")),
                LinkSource(claim_id=ClaimId("new claim"), source_id=PAPER),
                DeleteClaims((B,)),
                DeleteSource(MINISTER),
            ),
        ),
        Together(
            "There and back",
            (TagClaims((B,), ClaimKind.FACT), DeleteClaims((B,)), DeleteTag(TagId("sealed"))),
        ),
    ),
    UnlinkSource: (UnlinkSource(AttributionId("outer")), UnlinkSource(AttributionId("inner"))),
    Decide: (Decide((A,), ()), Decide((A, B), (A,)), Decide((A, B), (A, B)), Decide((C,), (C,))),
    DecideOwn: (DecideOwn(claims=(A, B), like=A), DecideOwn(claims=(C,), like=C)),
    Undecide: (Undecide((A, B)),),
}

BAD: dict[type, tuple[Command, ...]] = {
    Add: (
        Add(record("judged")),
        Add(replace(record("judged"), id=JudgementId("new judgement"), statement="")),
        Add(replace(record("judged"), id=JudgementId("new judgement"), against=(C,))),
        Add(replace(record("judged"), id=JudgementId("new judgement"), against=(NOTHING,))),
        Add(replace(record("decided"), id=DecisionId("new decision"), claims=(), kept=())),
        Add(replace(record("decided"), id=DecisionId("new decision"), kept=(B, A))),
        Add(replace(record("decided"), id=DecisionId("new decision"), kept=(C,))),
        Add(replace(record("decided"), id=DecisionId("new decision"), own=A)),
        Add(replace(record("decided"), id=DecisionId("new decision"), own=C)),
        Add(replace(record("fell"), id=StandingId("new standing"), source=NOBODY)),
        Add(replace(record("seen"), id=DismissalId("new dismissal"), code="")),
        Add(replace(record("seen"), id=DismissalId("new dismissal"), sources=(NOBODY,))),
        Add(
            replace(
                record("read"),
                id=DismissalId("new dismissal"),
                passages=(Mention(ONE, 0, 3, "xyz"),),
            )
        ),
        Add(replace(record("day"), id=MomentId("new moment"), value="yesterday")),
        Add(replace(record("day"), id=MomentId("new moment"), value="2026/")),
        Add(OnePerson(id=OnePersonId("new oneperson"), analyst=ANALYST.id, other=ANALYST.id)),
    ),
    Decide: (
        Decide((A, B), (B, A)),
        Decide((A,), (B,)),
        Decide((NOTHING,), ()),
        Decide((A, C), (A,)),
    ),
    DecideOwn: (
        DecideOwn(claims=(A, B), like=NOTHING),
        DecideOwn(claims=(A, B), like=A, claim_id=B),
        DecideOwn(claims=(A, B), like=C),
    ),
    Undecide: (Undecide((NOTHING,)),),
    AddClaim: (
        AddClaim(document_id=DocumentId("none"), ranges=((0, 1),)),
        AddClaim(document_id=ONE, ranges=(FAR,)),
        AddClaim(document_id=ONE, ranges=((5, 5),)),
        AddClaim(document_id=ONE, ranges=((9, 5),)),
        AddClaim(document_id=ONE, ranges=((-1, 5),)),
        AddClaim(document_id=ONE, ranges=((0, 10**30),)),
        AddClaim(document_id=ONE, ranges=()),
        AddClaim(document_id=ONE, ranges=((0, 3),), claim_id=A),
        AddClaim(document_id=ONE, ranges=((0, 3),), claim_id=ClaimId("")),
        AddClaim(document_id=ONE, ranges=((0, 3),), statement="half \ud83d"),
    ),
    AddDocument: (AddDocument(text=TEXT, title="Again"),),
    AddEvidence: (
        AddEvidence(claim_id=NOTHING, document_id=TWO, ranges=((0, 7),)),
        AddEvidence(claim_id=A, document_id=TWO, ranges=(FAR,)),
        AddEvidence(claim_id=A, document_id=TWO, ranges=()),
        AddEvidence(claim_id=A, document_id=TWO, ranges=((0, 7),), evidence_id=EvidenceId("proof")),
    ),
    AddMark: (
        AddMark(document_id=TWO, ranges=(FAR,)),
        AddMark(document_id=TWO, ranges=((0, 7),), mark_id=MarkId("mark")),
    ),
    AddSource: (
        AddSource(record("paper")),
        AddSource(source("new", affiliation=NOBODY)),
        AddSource(source("new", extra="[]")),
        AddSource(source("new", extra='{"a": NaN}')),
        AddSource(source("new", mentions=(Mention(TWO, 0, 7, "forged"),))),
        AddSource(source("")),
    ),
    AddSpan: (AddSpan(NOTHING, (0, 1)), AddSpan(A, FAR)),
    AddTag: (
        AddTag(record("sealed")),
        AddTag(Tag(id=TagId("new tag"), name="")),
        AddTag(Tag(id=TagId("new tag"), name="n", parent=TagId("new tag"))),
        AddTag(Tag(id=TagId("new tag"), name="n", parent=TagId("none"))),
        AddTag(Tag(id=TagId("new tag"), name="n", colour="red")),
    ),
    CarryOver: (
        CarryOver(document_id=TWO, revises_id=ONE),
        CarryOver(document_id=ONE, revises_id=ONE),
        CarryOver(document_id=ONE, revises_id=DocumentId("none")),
        CarryOver(document_id=ONE, revises_id=TWO, waiting=(A,)),
        CarryOver(
            document_id=ONE,
            revises_id=TWO,
            claims=(CarriedClaim(claim_id=A, ranges=((0, 12),)),),
        ),
        CarryOver(
            document_id=ONE, revises_id=TWO, claims=(CarriedClaim(claim_id=C, ranges=(FAR,)),)
        ),
        CarryOver(document_id=ONE, revises_id=TWO, marks=((MarkId("none"), ((0, 1),)),)),
    ),
    Delete: (Delete(Mark, ("mark", "none")), Delete(Relation, ("mark",))),
    DeleteDocument: (DeleteDocument(DocumentId("none")),),
    ObtainSource: (
        ObtainSource(NOBODY, AddDocument(text=NEW, title="New")),
        ObtainSource(AGENCY, AddDocument(text=NEW, title="New")),
    ),
    DeleteSource: (DeleteSource(NOBODY),),
    DeleteTag: (DeleteTag(TagId("none")),),
    DropWaiting: (DropWaiting(LATER, (A,)), DropWaiting(RevisionId("none"), ())),
    ImportRecords: (
        ImportRecords("Import", (replace(record("paper"), note="other"),), ()),
        ImportRecords("Import", (source("new"), source("new")), ()),
        ImportRecords("Import", (document_of(NEW),), ()),
        ImportRecords("Import", (layer("new", "nothing", "paper"),), ()),
        ImportRecords(
            "Import", (layer("x", "one", "paper", "y"), layer("y", "one", "paper", "x")), ()
        ),
        ImportRecords("Import", (layer("x", "two", "paper", "outer"),), ()),
        ImportRecords(
            "Import", (replace(record("two"), id=ClaimId("new claim"), tags=("no",)),), ()
        ),
    ),
    ImportReferences: (
        ImportReferences("Import", (source("new", csl=JsonText("[")),), ()),
        ImportReferences("Import", (source("new", affiliation=NOBODY),), ()),
    ),
    LinkSource: (
        LinkSource(claim_id=NOTHING, source_id=PAPER),
        LinkSource(claim_id=A, source_id=NOBODY),
        LinkSource(claim_id=A, source_id=PAPER, via_id=NOBODY),
        LinkSource(claim_id=A, source_id=PAPER, cue=(FAR,)),
        LinkSource(claim_id=A, source_id=PAPER, attribution_id=AttributionId("outer")),
    ),
    Merge: (
        Merge(Message("Merge “{0}”", "letter.annotator"), (Change(record("two"), None),), (), "{}"),
        Merge(
            Message("Merge “{0}”", "letter.annotator"), (Change(document_of(NEW), None),), (), "{}"
        ),
    ),
    MergeSources: (
        MergeSources(PAPER, PAPER),
        MergeSources(PAPER, NOBODY),
        MergeSources(NOBODY, PAPER),
    ),
    FillSource: (
        FillSource(AGENCY, AGENCY),
        FillSource(PAPER, MINISTER),
        FillSource(NOBODY, AGENCY),
    ),
    MergeTags: (
        MergeTags(TagId("sealed"), TagId("sealed")),
        MergeTags(TagId("sealed"), TagId("none")),
        MergeTags(TagId("none"), TagId("sealed")),
    ),
    GradeClaims: (GradeClaims((A, NOTHING), 3), GradeClaims((A,), 7)),
    SetTag: (SetTag((A, NOTHING), TagId("sealed")), SetTag((A,), TagId("none"))),
    PlaceWaiting: (
        PlaceWaiting(LATER, CarriedClaim(claim_id=A, ranges=((0, 7),))),
        PlaceWaiting(LATER, CarriedClaim(claim_id=B, ranges=())),
        PlaceWaiting(LATER, CarriedClaim(claim_id=B, ranges=(FAR,))),
    ),
    RelateClaims: (
        RelateClaims(from_id=A, type=RelationType.SUPPORTS, to_id=C),
        RelateClaims(from_id=A, type=RelationType.SUPPORTS, to_id=A),
        RelateClaims(from_id=A, type=RelationType.SUPPORTS, to_id=NOTHING),
    ),
    RemoveSpan: (RemoveSpan(B, (53, 75)), RemoveSpan(NOTHING, (0, 1))),
    Revise: (
        Revise(record("one"), replace(record("one"), credibility=7), "Judge"),
        Revise(record("one"), replace(record("one"), tags=(TagId("none"),)), "Tag"),
        Revise(record("one"), replace(record("one"), document=TWO), "Move"),
        Revise(record("two"), record("one"), "Mix up"),
        Revise(document_of(NEW), replace(document_of(NEW), title="x"), "Rename"),
        Revise(record("letters"), replace(record("letters"), parent=TagId("sealed")), "Turn"),
        Revise(record(ONE), replace(record(ONE), length=3), "Cut"),
        Revise(record(ONE), replace(record(ONE), sha256="0" * 64), "Exchange"),
        Revise(
            replace(record("two"), note="seen otherwise"), replace(record("two"), note="n"), "Note"
        ),
        Revise(record("outer"), replace(record("outer"), claim=B), "Move"),
        Revise(record("outer"), replace(record("outer"), parent=AttributionId("inner")), "Turn"),
    ),
    SetCue: (SetCue(AttributionId("none"), ()), SetCue(AttributionId("outer"), (FAR,))),
    SetMention: (SetMention(AttributionId("none"), ()), SetMention(AttributionId("outer"), (FAR,))),
    SetSpans: (SetSpans(NOTHING, ((0, 1),)), SetSpans(A, ()), SetSpans(A, (FAR,))),
    TagClaims: (TagClaims((A, NOTHING), ClaimKind.FACT),),
    Together: (
        Together("Half", (TagClaims((A,), ClaimKind.FACT), TagClaims((NOTHING,), None))),
        Together("Half", (AddSource(source("new")), AddSource(source("new")))),
    ),
    UnlinkSource: (UnlinkSource(AttributionId("none")),),
}

NO_EFFECT: tuple[Command, ...] = (
    DeleteClaims((NOTHING,)),
    DeleteClaims(()),
    TagClaims((A,), ClaimKind.REPORT),
    TagClaims((), None),
    Decide((A, B), (B,)),
    RemoveSpan(A, (300, 306)),
    SetSpans(A, ((0, 12), (18, 51))),
    Revise(record("one"), record("one"), "Nothing"),
    Together("Nothing", ()),
)


def command_classes() -> list[type]:
    """Return every class of command that there is."""
    found: list[type] = [getattr(commands, name) for name in commands.__all__]
    return [cls for cls in found if hasattr(cls, "apply") and is_dataclass(cls)]


def examples(of: dict[type, tuple[Command, ...]]) -> list[Any]:
    """Return examples with readable names, for pytest."""
    import pytest

    return [
        pytest.param(command, id=f"{cls.__name__}-{number}")
        for cls, some in of.items()
        for number, command in enumerate(some)
    ]


REPLACING = ImportRecords(
    "Import all",
    RECORDS,
    (TEXT, OTHER, FOUND.decode()),
    ProjectDetails(id=ProjectId("other project"), title="From the file", description="x"),
)
