"""Random edits, as analysts make them: the project's own commands, undo and redo."""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import replace
from typing import Any, TypeVar

from annotator.analysis.carry_over import material, plan_carry_over
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
    LinkSource,
    MergeSources,
    MergeTags,
    ObtainSource,
    PlaceWaiting,
    RelateClaims,
    Revise,
    SetCue,
    SetMention,
    SetSpans,
    SetTag,
    Side,
    TagClaims,
    Undecide,
    UnlinkSource,
)
from annotator.errors import AnnotatorError
from annotator.model import (
    Attribution,
    Claim,
    ClaimKind,
    Confidence,
    Directness,
    Dismissal,
    DismissalId,
    Document,
    Evidence,
    Fallen,
    Judgement,
    JudgementId,
    Likelihood,
    Mark,
    Moment,
    MomentId,
    MomentKind,
    ProjectDetails,
    Record,
    Region,
    RegionKind,
    Relation,
    RelationType,
    Revision,
    Source,
    SourceId,
    SourceKind,
    Stance,
    Standing,
    StandingId,
    Tag,
    TagId,
    Verdict,
    new_id,
)
from annotator.model.findings import FieldName, Findings, FoundField
from annotator.project import Command, Project
from annotator.text.regions import ProposedRegion, propose_regions

from .example import OTHER, TEXT

R = TypeVar("R", bound=Record)
Make = Callable[[Project, random.Random], Command]
Value = Callable[[Project, random.Random], object]

TEXTS = (
    "A third text, by Ann Smith: nobody came.\n\nOthers did not deny it.",
    TEXT.replace("nobody", "somebody", 1),
    TEXT.replace("laughed", "smiled"),
    OTHER,
)
"""Of documents that come in, two of them later versions of one that is there."""
FOUND = {
    FieldName.AUTHOR: ("minister", "Nora Lind"),
    FieldName.PUBLICATION: ("paper", "Evening Post"),
    FieldName.URL: ("https://a.example/1", "https://b.example/2"),
}
"""What is read of them."""


def _any(project: Project, cls: type[R], chance: random.Random) -> R:
    return chance.choice(project.read.all(cls))


def _id(cls: type[Record]) -> Value:
    return lambda project, chance: _any(project, cls, chance).id


def _one(*values: object) -> Value:
    return lambda _project, chance: chance.choice(values)


def _ranges(document: Document, chance: random.Random) -> tuple[tuple[int, int], ...]:
    start = chance.randrange(document.length - 8)
    return ((start, start + chance.randrange(1, 8)),)


def _some_ranges(document: Document, chance: random.Random) -> tuple[tuple[int, int], ...]:
    return _ranges(document, chance) if chance.random() < 0.5 else ()


FIELDS: dict[type[Record], dict[str, Value]] = {
    Attribution: {
        "stance": _one(*Stance),
        "directness": _one(None, *Directness),
        "source": _id(Source),
        "via": _id(Source),
    },
    Claim: {
        "credibility": _one(None, *range(1, 7)),
        "note": _one("x", "y", "z"),
        "statement": _one("u", "v", "w"),
        "tags": lambda p, c: tuple(t.id for t in p.read.tags() if c.random() < 0.5),
    },
    Document: {
        "title": _one("d", "e"),
        "language": _one("d", "e"),
        "published": _one("2020", "2021-03-04"),
        "author": _id(Source),
        "publication": _id(Source),
    },
    Evidence: {"verdict": _one(None, *Verdict), "note": _one("g", "h")},
    Judgement: {
        "against": lambda p, c: (_any(p, Claim, c).id,),
        "likelihood": _one(*Likelihood),
        "why": _one("v", "w", "x"),
    },
    ProjectDetails: {"description": _one("q", "r", "s")},
    Region: {"voice": _id(Source)},
    Relation: {"type": _one(*RelationType), "rationale": _one("g", "h")},
    Source: {
        "name": _one("a", "b", "c"),
        "kind": _one(*SourceKind),
        "note": _one("l", "m"),
        "role": _one("x", "y"),
        "affiliation": _id(Source),
        "by": _id(Source),
        "document": _id(Document),
        "csl": _one('{"type": "book"}', '{"type": "report"}'),
    },
    Standing: {"fallen": _one(*Fallen)},
    Tag: {"parent": _id(Tag)},
}
"""What is changed of a record, one field at a time."""


def _changed(cls: type[Record]) -> Make:
    def change(project: Project, chance: random.Random) -> Command:
        record = _any(project, cls, chance)
        field, value = chance.choice(list(FIELDS[cls].items()))
        changes: Any = {field: value(project, chance)}
        return Revise(record, replace(record, **changes), "Change")

    return change


def _add_claim(project: Project, chance: random.Random) -> Command:
    document = _any(project, Document, chance)
    return AddClaim(document_id=document.id, ranges=_ranges(document, chance))


def _tag(project: Project, chance: random.Random) -> Command:
    return TagClaims((_any(project, Claim, chance).id,), chance.choice(list(ClaimKind)))


def _grade(project: Project, chance: random.Random) -> Command:
    return GradeClaims((_any(project, Claim, chance).id,), chance.choice((None, 1, 4)))


def _move(project: Project, chance: random.Random) -> Command:
    claim = _any(project, Claim, chance)
    ranges = _ranges(project.read.need(Document, claim.document), chance)
    return chance.choice((SetSpans(claim.id, ranges), AddSpan(claim.id, ranges[0])))


def _link(project: Project, chance: random.Random) -> Command:
    claim = _any(project, Claim, chance)
    document = project.read.need(Document, claim.document)
    return LinkSource(
        claim_id=claim.id,
        source_id=_any(project, Source, chance).id,
        side=chance.choice(list(Side)),
        via_id=chance.choice((None, _any(project, Source, chance).id)),
        cue=_some_ranges(document, chance),
        mention=_some_ranges(document, chance),
    )


def _point(project: Project, chance: random.Random) -> Command:
    layer = _any(project, Attribution, chance)
    claim = project.read.need(Claim, layer.claim)
    document = project.read.need(Document, claim.document)
    return chance.choice((SetCue, SetMention))(layer.id, _some_ranges(document, chance))


def _redraw(project: Project, chance: random.Random) -> Command:
    region = _any(project, Region, chance)
    start = chance.choice([region.start, region.start + 1])
    after = replace(region, start=start, end=chance.choice([start + 5, 52, 60, 76]))
    beside = [r for r in project.read.regions(region.document) if r.id != region.id]
    if any(after.start < other.end and other.start < after.end for other in beside):
        raise ValueError("regions do not overlap")
    return Revise(region, after, "Redraw")


def _relate(project: Project, chance: random.Random) -> Command:
    one, other = _any(project, Claim, chance), _any(project, Claim, chance)
    return RelateClaims(from_id=one.id, type=RelationType.SUPPORTS, to_id=other.id)


def _hold(project: Project, chance: random.Random) -> Command:
    claim, document = _any(project, Claim, chance), _any(project, Document, chance)
    return AddEvidence(claim_id=claim.id, document_id=document.id, ranges=_ranges(document, chance))


def _mark(project: Project, chance: random.Random) -> Command:
    document = _any(project, Document, chance)
    return AddMark(document_id=document.id, ranges=_ranges(document, chance))


def _new_source(_project: Project, chance: random.Random) -> Command:
    name = chance.choice("pqr")
    return AddSource(Source(id=SourceId(new_id()), name=name, kind=SourceKind.PERSON))


def _conclude(project: Project, chance: random.Random) -> Command:
    judgement = Judgement(
        id=JudgementId(new_id()),
        statement=chance.choice("stu"),
        likelihood=chance.choice(list(Likelihood)),
        confidence=chance.choice(list(Confidence)),
        claims=(_any(project, Claim, chance).id,),
    )
    return Add(judgement)


def _decide(project: Project, chance: random.Random) -> Command:
    claim = _any(project, Claim, chance)
    beside = [each for each in project.read.claims(claim.document) if each.id != claim.id]
    claims = (claim.id, *(each.id for each in chance.sample(beside, min(len(beside), 1))))
    kept = tuple(each for each in claims if chance.random() < 0.5)
    return chance.choice(
        (Decide(claims, kept), DecideOwn(claims=claims, like=claim.id), Undecide(claims))
    )


def _fall(project: Project, chance: random.Random) -> Command:
    source = _any(project, Source, chance)
    fallen = chance.choice(list(Fallen))
    return Add(Standing(id=StandingId(new_id()), source=source.id, fallen=fallen))


def _dismiss(project: Project, chance: random.Random) -> Command:
    judgement, source = _any(project, Judgement, chance), _any(project, Source, chance)
    dismissal = Dismissal(
        id=DismissalId(new_id()),
        code="single-root",
        judgement=judgement.id,
        claims=judgement.claims,
        sources=(source.id,),
    )
    return Add(dismissal)


def _date(project: Project, chance: random.Random) -> Command:
    claim = _any(project, Claim, chance)
    return Add(Moment(id=MomentId(new_id()), claim=claim.id, kind=MomentKind.SAID, value="2026"))


def _merge_sources(project: Project, chance: random.Random) -> Command:
    return MergeSources(_any(project, Source, chance).id, _any(project, Source, chance).id)


def _merge_tags(project: Project, chance: random.Random) -> Command:
    return MergeTags(_any(project, Tag, chance).id, _any(project, Tag, chance).id)


def _put_tag(project: Project, chance: random.Random) -> Command:
    return SetTag((_any(project, Claim, chance).id,), _any(project, Tag, chance).id)


def _fill(project: Project, chance: random.Random) -> Command:
    return FillSource(_any(project, Source, chance).id, _any(project, Source, chance).id)


def _document(chance: random.Random) -> AddDocument:
    text = chance.choice(TEXTS)
    fields = [
        FoundField(name, chance.choice(values), "meta")
        for name, values in FOUND.items()
        if chance.random() < 0.5
    ]
    regions = propose_regions(text)
    if chance.random() < 0.3:
        regions = [ProposedRegion(kind=RegionKind.COMMENT, start=0, end=20, voice="Reader")]
    return AddDocument(
        text=text,
        title=chance.choice("tu"),
        regions=tuple(regions),
        findings=Findings(fields=tuple(fields)),
        original=chance.choice((None, text.encode())),
    )


def _import(_project: Project, chance: random.Random) -> Command:
    return _document(chance)


def _obtain(project: Project, chance: random.Random) -> Command:
    return ObtainSource(_any(project, Source, chance).id, _document(chance))


def _carry_over(project: Project, chance: random.Random) -> Command:
    later, earlier = chance.sample(project.read.all(Document), 2)
    return plan_carry_over(material(project.read, later.id, earlier.id))


def _settle(project: Project, chance: random.Random) -> Command:
    revision = chance.choice([r for r in project.read.all(Revision) if r.waiting])
    waiting = chance.choice(revision.waiting)
    ranges = _ranges(project.read.need(Document, revision.document), chance)
    place = PlaceWaiting(revision.id, CarriedClaim(claim_id=waiting, ranges=ranges))
    return chance.choice((place, DropWaiting(revision.id, (waiting,))))


MAKERS: tuple[Make, ...] = (
    *(_changed(cls) for cls in FIELDS),
    *(_changed(cls) for cls in (Attribution, Claim, Claim, Document, Source, Source)),
    *(_conclude, _conclude, _decide, _decide, _fall, _dismiss, _date),
    *(_add_claim, _tag, _tag, _grade, _move, _link, _link, _link, _point, _relate, _hold, _mark),
    *(_redraw, _new_source, _fill, _import, _obtain, _carry_over, _carry_over, _settle, _settle),
    *(_merge_sources, _merge_sources, _merge_tags, _merge_tags, _put_tag),
    lambda p, c: AddTag(Tag(id=TagId(new_id()), name=c.choice("mno"))),
    lambda p, c: DeleteClaims((_any(p, Claim, c).id,)),
    lambda p, c: DeleteSource(_any(p, Source, c).id),
    lambda p, c: DeleteTag(_any(p, Tag, c).id),
    lambda p, c: DeleteDocument(_any(p, Document, c).id),
    lambda p, c: UnlinkSource(_any(p, Attribution, c).id),
    *(
        lambda p, c, cls=cls: Delete(cls, (_any(p, cls, c).id,))
        for cls in (Evidence, Judgement, Mark, Moment, Relation, Standing)
    ),
)


def edit_at_random(project: Project, chance: random.Random) -> None:
    """Do something, or take something back; what is refused is let be."""
    try:
        if chance.random() < 0.2:
            chance.choice([project.undo, project.redo])()
        else:
            project.do(chance.choice(MAKERS)(project, chance))
    except (AnnotatorError, IndexError, ValueError):
        return
