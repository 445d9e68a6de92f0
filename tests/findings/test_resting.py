"""What is read in columns of who rests on a source that fell tells what all records tell."""

import random
from dataclasses import replace
from pathlib import Path

import pytest

from annotator.commands import ImportRecords
from annotator.findings import Facts
from annotator.findings.dismissals import dismissal_of, seen
from annotator.findings.fallen import fallen_beneath
from annotator.findings.rules.withdrawn_source import find
from annotator.model import (
    Analyst,
    AnalystId,
    Dismissal,
    DismissalId,
    DocumentId,
    Fallen,
    Record,
    RegionKind,
    RelationType,
    SourceId,
    Standing,
    StandingId,
)
from annotator.project import Project

from .made import TEXT, claim, document, judgement, layers, region, related, source

ANN = Analyst(id=AnalystId("ann"), name="Ann")
SOURCES = [f"s{n}" for n in range(7)]
WIDTH = 20


def some_project(dice: random.Random) -> ImportRecords:
    def maybe(names: list[str], often: float = 0.4) -> str | None:
        return dice.choice(names) if names and dice.random() < often else None

    documents = [f"d{n}" for n in range(dice.randint(1, 4))]
    roles = ("author", "publication", "host")
    texts = {name: TEXT if dice.random() < 0.4 else f"{TEXT} {name}" for name in documents}
    records: list[Record] = [
        replace(
            document(name, text, **{role: maybe(SOURCES, 0.3) for role in roles}), length=len(text)
        )
        for name, text in texts.items()
    ]
    records += [
        source(name, by=maybe(SOURCES[:number], 0.2), document=maybe(documents, 0.3))
        for number, name in enumerate(SOURCES)
    ]
    kinds = (RegionKind.PARAGRAPH, RegionKind.COMMENT)
    records += [
        region(
            f"{name} {start}",
            dice.choice(kinds),
            start,
            start + WIDTH,
            document=DocumentId(name),
            voice=maybe(SOURCES, 0.3),
        )
        for name in documents
        for start in range(0, 3 * WIDTH, WIDTH)
        if dice.random() < 0.6
    ]
    claims = [f"c{n}" for n in range(dice.randint(1, 9))]
    for name in claims:
        start, of = dice.randrange(3 * WIDTH), dice.choice(documents)
        records.append(claim(name, start=start, words=TEXT[start : start + 3], of=of))
    for name in claims:
        chosen = [dice.choice(SOURCES) for _ in range(dice.randrange(3))]
        records += layers(
            name, *((each, via) if (via := maybe(SOURCES, 0.3)) else each for each in chosen)
        )
    for number, one in enumerate(claims):
        kind = dice.choice((RelationType.SAME_AS, RelationType.SAME_AS, RelationType.CONTRADICTS))
        if number and dice.random() < 0.5:
            records.append(related(one, kind, dice.choice(claims[:number])))
    records.append(judgement(*dice.sample(claims, 1)))
    fell = dice.sample(SOURCES, dice.randint(1, 2))
    records += [
        Standing(
            id=StandingId(f"{name} {date}"),
            source=SourceId(name),
            fallen=Fallen.WITHDRAWN,
            date=date,
        )
        for name in fell
        for date in dice.sample(("2020", "2021-03", ""), dice.randint(1, 2))
    ]
    return ImportRecords("Some", tuple(records), tuple(dict.fromkeys(texts.values())))


def by_all_records(project: Project) -> dict[str, set[tuple[str, str]]]:
    facts = Facts.read(project.read)
    found = [
        (each.finding, subject)
        for subject in {standing.source for standing in facts.all(Standing)}
        for each in seen(facts, find(facts, subject))
        if each.dismissal is None
    ]
    return {
        "claims": {(f.claims[0], subject) for f, subject in found if f.is_of_one_claim},
        "judgements": {(f.judgement, subject) for f, subject in found if f.judgement},
    }


def by_columns(project: Project) -> dict[str, set[tuple[str, str]]]:
    found = fallen_beneath(project.read)
    return {
        name: {(key, fell.source.id) for key, own in resting.items() for fell in own}
        for name, resting in found._asdict().items()
    }


@pytest.mark.parametrize("seed", range(24))
def test_columns_tell_what_all_records_tell(seed: int, tmp_path: Path) -> None:
    dice = random.Random(seed)
    with Project.create(tmp_path / "some.annotator", ANN) as project:
        project.do(some_project(dice))
        assert by_columns(project) == by_all_records(project)
        facts = Facts.read(project.read)
        findings = [f for s in SOURCES for f in find(facts, s)]
        for finding in dice.sample(findings, min(2, len(findings))):
            said = dismissal_of(facts, finding, "it was seen")
            project.do(ImportRecords("Said", (said,), ()))
        assert by_columns(project) == by_all_records(project)
        off = Dismissal(id=DismissalId("off"), code="withdrawn-source", because="never")
        project.do(ImportRecords("Off", (off,), ()))
        assert by_columns(project) == by_all_records(project)
