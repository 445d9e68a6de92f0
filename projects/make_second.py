"""Make sample-weil.annotator: the sample with the work of a second analyst in it.

    python projects/make_second.py [FILE]

Jonas Weil reads the newspaper's report on his own and takes it apart again: mostly as the sample
does, sometimes otherwise. He also judges a few things that are there. So merging his copy into the
sample shows pairs of claims, and how far the two agree. Ids are fixed; the times of his edits are
those of the making.
"""

from __future__ import annotations

import shutil
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory
from uuid import UUID, uuid5

from annotator.commands import AddClaim, AddMark, LinkSource, Revise, Together
from annotator.messages import Message
from annotator.model import (
    Analyst,
    AnalystId,
    Attribution,
    AttributionId,
    Claim,
    ClaimId,
    ClaimKind,
    Document,
    MarkId,
    MarkReason,
    Reliability,
    Stance,
)
from annotator.project import Command, Project

HERE = Path(__file__).resolve().parent
NAME = "sample-weil.annotator"
WEIL = Analyst(id=AnalystId("c2b7a6a0-52f4-5f0e-9d6c-0a7d5b1f8e21"), name="Jonas Weil")
NAMESPACE = UUID("7a4f0d52-2f1e-4c57-8d1c-61c5f0e0b9aa")
MOST = 40
"""Claims of the report that he looks at."""
_OTHERWISE = {
    ClaimKind.FACT: ClaimKind.REPORT,
    ClaimKind.REPORT: ClaimKind.FACT,
    ClaimKind.OPINION: ClaimKind.FACT,
}


def build(path: Path) -> None:
    """Make the copy, replacing the file if there is one."""
    with TemporaryDirectory() as folder:
        work = Path(shutil.copyfile(HERE / "sample.annotator", Path(folder) / NAME))
        with Project.open(work, WEIL) as project:
            document = next(d for d in project.read.all(Document) if "report" in d.file_name)
            for command in _commands(project, document):
                project.do(command)
            project.save_copy(path)


def _commands(project: Project, document: Document) -> Iterator[Command]:
    claims = project.read.claims(document.id)[:MOST]
    for number, claim in enumerate(claims):
        if number % 9 == 7:
            if claim.kind is not ClaimKind.REPORT:  # he read it and sees no claim
                yield _mark(document, claim)
            continue
        yield _claim(project, claim, number)
    for claim in claims[2:30:9]:
        grade = (claim.credibility or 3) % 5 + 1
        yield Revise(claim, replace(claim, credibility=grade), Message("Grade claim"))
    source = next(s for s in project.read.sources() if s.reliability is Reliability.B)
    judged = replace(source, reliability=Reliability.C)
    yield Revise(source, judged, Message("Change source"))


def _claim(project: Project, claim: Claim, number: int) -> Command:
    ranges = tuple((span.start, span.end) for span in claim.spans)
    first = claim.spans[0].exact
    if number % 8 == 4 and len(claim.spans) == 1 and first.count(" ") > 3:
        ranges = ((ranges[0][0] + first.index(" ") + 1, ranges[0][1]),)
    kind = claim.kind
    if kind is not None and number % 7 == 3:
        kind = _OTHERWISE[kind]
    made = AddClaim(
        document_id=claim.document,
        ranges=ranges,
        kind=kind,
        statement=claim.statement if number % 3 else "",
        claim_id=ClaimId(_id(f"claim/{claim.id}")),
    )
    layers = _links(project, claim, made.claim_id, number) if kind is ClaimKind.REPORT else ()
    return Together(made.label, (made, *layers))


def _links(project: Project, claim: Claim, claim_id: ClaimId, number: int) -> Iterator[LinkSource]:
    layers: list[Attribution] = [a for a in project.read.layers(claim.id) if a.parent is None]
    for layer in layers[: 1 if number % 6 else 0]:
        yield LinkSource(
            claim_id=claim_id,
            source_id=layer.source,
            stance=Stance.UNCOMMITTED if number % 10 == 5 else layer.stance,
            cue=tuple((span.start, span.end) for span in layer.cue),
            attribution_id=AttributionId(_id(f"layer/{layer.id}")),
        )


def _mark(document: Document, claim: Claim) -> Command:
    return AddMark(
        document_id=document.id,
        ranges=tuple((span.start, span.end) for span in claim.spans),
        reason=MarkReason.PHATIC,
        mark_id=MarkId(_id(f"mark/{claim.id}")),
    )


def _id(name: str) -> str:
    return str(uuid5(NAMESPACE, name))


if __name__ == "__main__":
    build(Path(sys.argv[1]) if len(sys.argv) > 1 else HERE / NAME)
