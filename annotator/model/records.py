"""The records of a project: frozen values that compare, hash and cross threads.

Offsets are Unicode code points, half-open. Times are timezone-aware UTC. References to other
records are ids. `extra` holds, as JSON text, the members of an imported file that this program
does not know, so that they can be written back; empty means none.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import NewType

from annotator.model.ids import (
    AnalystId,
    AttributionId,
    ClaimId,
    DecisionId,
    DismissalId,
    DocumentId,
    EvidenceId,
    JudgementId,
    MarkId,
    MomentId,
    OnePersonId,
    ProjectId,
    ReadingId,
    RegionId,
    RelationId,
    RevisionId,
    SourceId,
    StandingId,
    TagId,
)
from annotator.model.kinds import (
    ClaimKind,
    Confidence,
    Directness,
    Fallen,
    Likelihood,
    MarkReason,
    MomentKind,
    Obtained,
    RegionKind,
    RelationType,
    Reliability,
    SourceKind,
    Stance,
    Verdict,
)

JsonText = NewType("JsonText", str)
NO_JSON = JsonText("")


@dataclass(frozen=True, slots=True)
class Span:
    """A range of a document's text, never empty; `exact` is `text[start:end]`."""

    start: int
    end: int
    exact: str
    extra: JsonText = NO_JSON


@dataclass(frozen=True, slots=True)
class Mention:
    """A span of a named document, where a source is mentioned."""

    document: DocumentId
    start: int
    end: int
    exact: str
    extra: JsonText = NO_JSON


@dataclass(frozen=True, slots=True, kw_only=True)
class ProjectDetails:
    """What the project says about itself; every project holds exactly one."""

    id: ProjectId
    title: str
    description: str = ""
    extra: JsonText = NO_JSON
    file_extra: JsonText = NO_JSON
    """Unknown members at the top level of an imported file."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Analyst:
    """A person who works in the project."""

    id: AnalystId
    name: str
    extra: JsonText = NO_JSON


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """An immutable text with its origin.

    `sha256` (hexadecimal, of the text in UTF-8) is the key of the text in the store's content;
    `original` that of the bytes it was read from, where they are kept. `length` is in code points.
    """

    id: DocumentId
    title: str
    sha256: str
    length: int
    media_type: str = ""
    language: str = ""
    url: str = ""
    author: SourceId | None = None
    publication: SourceId | None = None
    host: SourceId | None = None
    published: str = ""
    accessed: str = ""
    original: str = ""
    encoding: str = ""
    file_name: str = ""
    extra: JsonText = NO_JSON


@dataclass(frozen=True, slots=True, kw_only=True)
class Region:
    """A stretch of a document with one voice."""

    id: RegionId
    document: DocumentId
    kind: RegionKind
    start: int
    end: int
    voice: SourceId | None = None
    extra: JsonText = NO_JSON


@dataclass(frozen=True, slots=True, kw_only=True)
class Tag:
    """A word of the project's own tag tree."""

    id: TagId
    name: str
    parent: TagId | None = None
    colour: str = ""
    key: str = ""
    description: str = ""
    extra: JsonText = NO_JSON


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """Who or what a claim can go back to. `document` is the project's document that it is."""

    id: SourceId
    name: str
    kind: SourceKind
    named: bool | None = None
    role: str = ""
    affiliation: SourceId | None = None
    by: SourceId | None = None
    date: str = ""
    reliability: Reliability | None = None
    descriptor: JsonText = NO_JSON
    obtained: Obtained | None = None
    document: DocumentId | None = None
    csl: JsonText = NO_JSON
    mentions: tuple[Mention, ...] = ()
    note: str = ""
    created: datetime | None = None
    created_by: AnalystId | None = None
    modified: datetime | None = None
    modified_by: AnalystId | None = None
    extra: JsonText = NO_JSON


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """One proposition that could be checked or disputed separately; spans in text order."""

    id: ClaimId
    document: DocumentId
    kind: ClaimKind | None
    spans: tuple[Span, ...]
    statement: str = ""
    tags: tuple[TagId, ...] = ()
    borderline: bool = False
    credibility: int | None = None
    note: str = ""
    created: datetime | None = None
    created_by: AnalystId | None = None
    modified: datetime | None = None
    modified_by: AnalystId | None = None
    extra: JsonText = NO_JSON


@dataclass(frozen=True, slots=True, kw_only=True)
class Attribution:
    """One layer of who is said to have said a claim; `parent` is the layer that reports it."""

    id: AttributionId
    claim: ClaimId
    source: SourceId
    stance: Stance = Stance.ASSERTS
    via: SourceId | None = None
    directness: Directness | None = None
    parent: AttributionId | None = None
    recipient: SourceId | None = None
    cue: tuple[Span, ...] = ()
    mention: tuple[Span, ...] = ()
    extra: JsonText = NO_JSON


@dataclass(frozen=True, slots=True, kw_only=True)
class Relation:
    """How one claim bears on another."""

    id: RelationId
    from_claim: ClaimId
    type: RelationType
    to_claim: ClaimId
    confidence: Confidence | None = None
    rationale: str = ""
    extra: JsonText = NO_JSON


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """A claim checked against a passage, usually of another document."""

    id: EvidenceId
    claim: ClaimId
    document: DocumentId
    spans: tuple[Span, ...]
    verdict: Verdict | None = None
    note: str = ""
    extra: JsonText = NO_JSON


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """Text that was read and carries no claim, so that coverage is honest."""

    id: MarkId
    document: DocumentId
    spans: tuple[Span, ...]
    reason: MarkReason
    extra: JsonText = NO_JSON


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """What a reader found in a document's original beside its text: looks, pages, fields.

    `sha256` is the key of the findings (`model.findings`, as JSON in UTF-8) in the store's content.
    """

    id: ReadingId
    document: DocumentId
    sha256: str
    extra: JsonText = NO_JSON


@dataclass(frozen=True, slots=True, kw_only=True)
class Revision:
    """A document that is a later version of another one.

    `waiting` are claims of the earlier one that were not carried over: the analyst places them.
    """

    id: RevisionId
    document: DocumentId
    revises: DocumentId
    waiting: tuple[ClaimId, ...] = ()
    extra: JsonText = NO_JSON


@dataclass(frozen=True, slots=True, kw_only=True)
class OnePerson:
    """That two analysts are one person, who works under two ids.

    The id comes from both (`one_person_id`). The records keep the analyst who made them; whoever
    counts, compares or names analysts takes `other` for `analyst`.
    """

    id: OnePersonId
    analyst: AnalystId
    other: AnalystId
    extra: JsonText = NO_JSON


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """What an adjudicator decided where analysts disagree about a stretch of a document.

    `claims` are those in question, at least one: both of a pair, or the only one where the other
    analyst made none. `kept` are those of them that stand: one of the pair, both, or none; the
    order is that of `claims`. `own` is the adjudicator's claim in place of those that are not
    kept. So "one" is `kept=(one,)`, "both" `kept=(one, other)`, "neither" `kept=()`, and "my own"
    `kept=(), own=mine`. The claims themselves stay as they are: what is agreed are the claims that
    no decision leaves out. Once one of the claims is deleted, so is the decision.
    """

    id: DecisionId
    document: DocumentId
    claims: tuple[ClaimId, ...]
    kept: tuple[ClaimId, ...] = ()
    own: ClaimId | None = None
    note: str = ""
    created: datetime | None = None
    created_by: AnalystId | None = None
    modified: datetime | None = None
    modified_by: AnalystId | None = None
    extra: JsonText = NO_JSON


@dataclass(frozen=True, slots=True, kw_only=True)
class Judgement:
    """The analyst's own conclusion, never a claim of a text, with the claims for and against it.

    How likely it is and how good its basis is (ICD 203) are two things; `why` is about the basis.
    """

    id: JudgementId
    statement: str
    likelihood: Likelihood
    confidence: Confidence
    claims: tuple[ClaimId, ...] = ()
    against: tuple[ClaimId, ...] = ()
    why: str = ""
    created: datetime | None = None
    created_by: AnalystId | None = None
    modified: datetime | None = None
    modified_by: AnalystId | None = None
    extra: JsonText = NO_JSON


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """That a source fell: it was withdrawn, corrected or discredited.

    `date` is ISO 8601, as precise as is known. What depends on the source is a finding each until
    that is dismissed. A source that fell twice has two.
    """

    id: StandingId
    source: SourceId
    fallen: Fallen
    date: str = ""
    reason: str = ""
    created: datetime | None = None
    created_by: AnalystId | None = None
    modified: datetime | None = None
    modified_by: AnalystId | None = None
    extra: JsonText = NO_JSON

    @property
    def order(self) -> tuple[str, str]:
        """By what those of a source follow each other: what became of it last comes last."""
        return self.date, self.id


@dataclass(frozen=True, slots=True, kw_only=True)
class Dismissal:
    """That a finding was seen and is all right, because of something.

    The finding is the one of rule `code` about just these claims, sources, judgement and passages,
    and rests on `ground`, a digest: where that is another one, the finding is open again. One that
    names nothing is about the rule itself, which is switched off in the project. Once a record
    that it names is deleted, so is the dismissal.
    """

    id: DismissalId
    code: str
    claims: tuple[ClaimId, ...] = ()
    sources: tuple[SourceId, ...] = ()
    judgement: JudgementId | None = None
    passages: tuple[Mention, ...] = ()
    because: str = ""
    ground: str = ""
    created: datetime | None = None
    created_by: AnalystId | None = None
    modified: datetime | None = None
    modified_by: AnalystId | None = None
    extra: JsonText = NO_JSON


@dataclass(frozen=True, slots=True, kw_only=True)
class Moment:
    """When a claim was said, or what it tells is claimed to happen.

    `value` is ISO 8601, as precise as is known (`2014`, `2014-10`, `2014-11-06`,
    `2014-11-06T14:00Z`), or two of these with `/` between, from and to (level 0 of EDTF).
    """

    id: MomentId
    claim: ClaimId
    kind: MomentKind
    value: str
    extra: JsonText = NO_JSON


Record = (
    ProjectDetails
    | Analyst
    | Document
    | Region
    | Tag
    | Source
    | Claim
    | Attribution
    | Relation
    | Evidence
    | Mark
    | Reading
    | Revision
    | OnePerson
    | Judgement
    | Decision
    | Standing
    | Dismissal
    | Moment
)

Signed = Source | Claim | Judgement | Decision | Standing | Dismissal
"""Records that say who made and who changed them."""

TYPE_OF_ID: dict[object, type[Record]] = {
    ProjectId: ProjectDetails,
    AnalystId: Analyst,
    SourceId: Source,
    DocumentId: Document,
    RegionId: Region,
    TagId: Tag,
    ClaimId: Claim,
    AttributionId: Attribution,
    RelationId: Relation,
    EvidenceId: Evidence,
    MarkId: Mark,
    ReadingId: Reading,
    RevisionId: Revision,
    OnePersonId: OnePerson,
    JudgementId: Judgement,
    DecisionId: Decision,
    StandingId: Standing,
    DismissalId: Dismissal,
    MomentId: Moment,
}
"""Which type of record an id of each type names."""

RECORD_TYPES: tuple[type[Record], ...] = tuple(TYPE_OF_ID.values())
