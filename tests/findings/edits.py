"""A small project of three documents, and random edits of it that findings depend on."""

from __future__ import annotations

import random
from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import TypeVar

from annotator.commands import (
    Add,
    AddClaim,
    AddDocument,
    AddEvidence,
    AddSource,
    Delete,
    DeleteClaims,
    DeleteDocument,
    DeleteSource,
    GradeClaims,
    LinkSource,
    MergeSources,
    RelateClaims,
    Revise,
    Side,
    TagClaims,
    UnlinkSource,
)
from annotator.errors import AnnotatorError
from annotator.model import (
    Analyst,
    AnalystId,
    Attribution,
    Claim,
    ClaimKind,
    Confidence,
    Document,
    Evidence,
    Fallen,
    Judgement,
    JudgementId,
    Likelihood,
    Record,
    Region,
    RegionKind,
    Relation,
    RelationType,
    Source,
    SourceId,
    SourceKind,
    Standing,
    StandingId,
    Verdict,
    new_id,
)
from annotator.model.references import with_values
from annotator.project import Command, Project
from annotator.text.regions import ProposedRegion

R = TypeVar("R", bound=Record)
Make = Callable[[Project, random.Random], Command]

_TEXTS = (
    "A headline. The minister said “we know of no letter” on Monday. Others laughed at that.",
    "Another paper: the committee did not deny it. “They never wrote it,” a clerk said.",
    "A third one says that the letter was sent yesterday. Nobody has seen it since.",
)
_SAME = (RelationType.SAME_AS, RelationType.SAME_AS)
_TYPES = (*_SAME, RelationType.CONTRADICTS, RelationType.DEPENDS_ON)


def make(path: Path) -> Project:
    """Make the project."""
    project = Project.create(path, Analyst(id=AnalystId("ann"), name="Ann"), "Echoes")
    for number, text in enumerate(_TEXTS):
        regions = (
            ProposedRegion(RegionKind.HEADLINE, 0, 11, "paper"),
            ProposedRegion(RegionKind.COMMENT, 48, len(text), "reader"),
        )
        project.do(AddDocument(text=text, title=str(number), regions=regions))
    chance = random.Random(str(path.name))
    for maker, number in (
        (_new_source, 6),
        (_add_claim, 20),
        (_link, 25),
        (_relate, 20),
        (_know, 6),
    ):
        for _ in range(number):
            with suppress(AnnotatorError):
                project.do(maker(project, chance))
    return project


def edit_at_random(project: Project, chance: random.Random) -> None:
    """Do something, or take something back; what is refused is let be."""
    try:
        if chance.random() < 0.15:
            chance.choice([project.undo, project.redo])()
        else:
            project.do(chance.choice(_MAKERS)(project, chance))
    except (AnnotatorError, IndexError):
        return


def _any(project: Project, cls: type[R], chance: random.Random) -> R:
    return chance.choice(project.read.all(cls))


def _range(document: Document, chance: random.Random) -> tuple[int, int]:
    start = chance.randrange(document.length - 8)
    return start, start + chance.randrange(1, 30)


def _add_claim(project: Project, chance: random.Random) -> Command:
    document = _any(project, Document, chance)
    kind = chance.choice(list(ClaimKind))
    return AddClaim(document_id=document.id, ranges=(_range(document, chance),), kind=kind)


def _link(project: Project, chance: random.Random) -> Command:
    return LinkSource(
        claim_id=_any(project, Claim, chance).id,
        source_id=_any(project, Source, chance).id,
        via_id=_any(project, Source, chance).id if chance.random() < 0.5 else None,
        side=chance.choice(list(Side)),
    )


def _relate(project: Project, chance: random.Random) -> Command:
    one, other = _any(project, Claim, chance), _any(project, Claim, chance)
    return RelateClaims(from_id=one.id, type=chance.choice(_TYPES), to_id=other.id)


def _hold(project: Project, chance: random.Random) -> Command:
    claim, document = _any(project, Claim, chance), _any(project, Document, chance)
    verdict = chance.choice([None, Verdict.VERBATIM])
    ranges = (_range(document, chance),)
    return AddEvidence(claim_id=claim.id, document_id=document.id, ranges=ranges, verdict=verdict)


def _new_source(_project: Project, chance: random.Random) -> Command:
    kind = chance.choice(list(SourceKind))
    return AddSource(Source(id=SourceId(new_id()), name=chance.choice("pqr"), kind=kind))


def _know(project: Project, chance: random.Random) -> Command:
    source, other = _any(project, Source, chance), _any(project, Source, chance)
    after = chance.choice(
        [
            replace(source, kind=chance.choice(list(SourceKind))),
            replace(source, by=other.id),
            replace(source, affiliation=other.id),
            replace(source, document=_any(project, Document, chance).id),
            replace(source, named=False),
            replace(source, name="z"),
        ]
    )
    return Revise(source, after, "Change")


def _speak(project: Project, chance: random.Random) -> Command:
    region = _any(project, Region, chance)
    return Revise(region, replace(region, voice=_any(project, Source, chance).id), "Voice")


def _sign(project: Project, chance: random.Random) -> Command:
    document = _any(project, Document, chance)
    field = chance.choice(["author", "publication", "host"])
    signed = with_values(document, {field: _any(project, Source, chance).id})
    return Revise(document, signed, "Origin")


def _publish(project: Project, chance: random.Random) -> Command:
    document = _any(project, Document, chance)
    published = chance.choice(["", "2014-11-07"])
    return Revise(document, replace(document, published=published), "Date")


def _judge(project: Project, chance: random.Random) -> Command:
    claims = {_any(project, Claim, chance).id for _ in range(3)}
    against = {_any(project, Claim, chance).id for _ in range(chance.randrange(3))} - claims
    return Add(
        Judgement(
            id=JudgementId(new_id()),
            statement="So.",
            likelihood=Likelihood.LIKELY,
            confidence=Confidence.LOW,
            claims=tuple(sorted(claims)),
            against=tuple(sorted(against)),
        )
    )


def _fall(project: Project, chance: random.Random) -> Command:
    source = _any(project, Source, chance)
    return Add(Standing(id=StandingId(new_id()), source=source.id, fallen=Fallen.WITHDRAWN))


_MAKERS: tuple[Make, ...] = (
    *(_add_claim, _add_claim, _link, _link, _link, _relate, _relate, _relate, _hold),
    *(_new_source, _know, _know, _speak, _sign, _publish, _judge, _fall),
    lambda p, c: TagClaims((_any(p, Claim, c).id,), c.choice(list(ClaimKind))),
    lambda p, c: GradeClaims((_any(p, Claim, c).id,), c.choice([1, 2])),
    lambda p, c: DeleteClaims((_any(p, Claim, c).id,)),
    lambda p, c: DeleteSource(_any(p, Source, c).id),
    lambda p, c: MergeSources(_any(p, Source, c).id, _any(p, Source, c).id),
    lambda p, c: UnlinkSource(_any(p, Attribution, c).id),
    lambda p, c: Delete(Relation, (_any(p, Relation, c).id,)),
    lambda p, c: Delete(Evidence, (_any(p, Evidence, c).id,)),
    lambda p, c: Delete(Judgement, (_any(p, Judgement, c).id,)),
    lambda p, c: Delete(Standing, (_any(p, Standing, c).id,)),
    lambda p, c: DeleteDocument(_any(p, Document, c).id) if c.random() < 0.03 else _relate(p, c),
)
