"""Random edits, as analysts make them: the project's own commands, undo and redo."""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import replace
from typing import TypeVar

from annotator.commands import (
    Add,
    AddClaim,
    AddEvidence,
    AddMark,
    AddSource,
    AddTag,
    Delete,
    DeleteClaims,
    DeleteDocument,
    DeleteSource,
    DeleteTag,
    LinkSource,
    MergeSources,
    MergeTags,
    RelateClaims,
    Revise,
    SetSpans,
    SetTag,
    TagClaims,
    UnlinkSource,
)
from annotator.errors import AnnotatorError
from annotator.model import (
    Attribution,
    Claim,
    ClaimKind,
    Confidence,
    Decision,
    DecisionId,
    Dismissal,
    DismissalId,
    Document,
    Fallen,
    Judgement,
    JudgementId,
    Likelihood,
    Mark,
    Moment,
    MomentId,
    MomentKind,
    Record,
    Region,
    Relation,
    RelationType,
    Source,
    SourceId,
    SourceKind,
    Stance,
    Standing,
    StandingId,
    Tag,
    TagId,
    new_id,
)
from annotator.project import Command, Project

R = TypeVar("R", bound=Record)
Make = Callable[[Project, random.Random], Command]


def _any(project: Project, cls: type[R], chance: random.Random) -> R:
    return chance.choice(project.read.all(cls))


def _ranges(document: Document, chance: random.Random) -> tuple[tuple[int, int], ...]:
    start = chance.randrange(document.length - 8)
    return ((start, start + chance.randrange(1, 8)),)


def _add_claim(project: Project, chance: random.Random) -> Command:
    document = _any(project, Document, chance)
    return AddClaim(document_id=document.id, ranges=_ranges(document, chance))


def _judge(project: Project, chance: random.Random) -> Command:
    claim = _any(project, Claim, chance)
    field, value = chance.choice(
        [
            ("credibility", chance.randrange(1, 7)),
            ("note", chance.choice("xyz")),
            ("statement", chance.choice("uvw")),
            ("tags", tuple(t.id for t in project.read.tags() if chance.random() < 0.5)),
        ]
    )
    return Revise(claim, replace(claim, **{field: value}), "Judge")  # type: ignore[arg-type]


def _tag(project: Project, chance: random.Random) -> Command:
    return TagClaims((_any(project, Claim, chance).id,), chance.choice(list(ClaimKind)))


def _move(project: Project, chance: random.Random) -> Command:
    claim = _any(project, Claim, chance)
    return SetSpans(claim.id, _ranges(project.read.need(Document, claim.document), chance))


def _link(project: Project, chance: random.Random) -> Command:
    claim, source = _any(project, Claim, chance), _any(project, Source, chance)
    return LinkSource(claim_id=claim.id, source_id=source.id)


def _deny(project: Project, chance: random.Random) -> Command:
    layer = _any(project, Attribution, chance)
    return Revise(layer, replace(layer, stance=chance.choice(list(Stance))), "Stance")


def _reparent(project: Project, chance: random.Random) -> Command:
    tag, other = _any(project, Tag, chance), _any(project, Tag, chance)
    return Revise(tag, replace(tag, parent=other.id), "Move")


def _rename(project: Project, chance: random.Random) -> Command:
    source = _any(project, Source, chance)
    return Revise(source, replace(source, name=chance.choice("abc")), "Rename")


def _retitle(project: Project, chance: random.Random) -> Command:
    document = _any(project, Document, chance)
    field = chance.choice(["title", "language"])
    return Revise(document, replace(document, **{field: chance.choice("de")}), "Title")  # type: ignore[arg-type]


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


def _reconsider(project: Project, chance: random.Random) -> Command:
    judgement, claim = _any(project, Judgement, chance), _any(project, Claim, chance)
    field, value = chance.choice(
        [
            ("against", (claim.id,) if claim.id not in judgement.claims else ()),
            ("likelihood", chance.choice(list(Likelihood))),
            ("why", chance.choice("vwx")),
        ]
    )
    return Revise(judgement, replace(judgement, **{field: value}), "Judge")  # type: ignore[arg-type]


def _decide(project: Project, chance: random.Random) -> Command:
    claim = _any(project, Claim, chance)
    kept = (claim.id,) if chance.random() < 0.5 else ()
    decision = Decision(
        id=DecisionId(new_id()), document=claim.document, claims=(claim.id,), kept=kept
    )
    return Add(decision)


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


def _describe(project: Project, chance: random.Random) -> Command:
    source, other = _any(project, Source, chance), _any(project, Source, chance)
    after = replace(source, note=chance.choice("lm"), affiliation=other.id)
    return Revise(source, after, "Describe")


MAKERS: tuple[Make, ...] = (
    *(_conclude, _conclude, _reconsider, _decide, _fall, _dismiss, _date),
    lambda p, c: Delete(Judgement, (_any(p, Judgement, c).id,)),
    *(_add_claim, _judge, _judge, _tag, _tag, _move, _link, _link, _deny, _reparent, _rename),
    *(_retitle, _redraw, _relate, _hold, _mark, _new_source),
    lambda p, c: AddTag(Tag(id=TagId(new_id()), name=c.choice("mno"))),
    lambda p, c: DeleteClaims((_any(p, Claim, c).id,)),
    lambda p, c: DeleteSource(_any(p, Source, c).id),
    lambda p, c: DeleteTag(_any(p, Tag, c).id),
    lambda p, c: DeleteDocument(_any(p, Document, c).id),
    lambda p, c: UnlinkSource(_any(p, Attribution, c).id),
    *(_merge_sources, _merge_sources, _merge_tags, _merge_tags, _put_tag, _describe),
    lambda p, c: Delete(Mark, (_any(p, Mark, c).id,)),
    lambda p, c: Delete(Relation, (_any(p, Relation, c).id,)),
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
