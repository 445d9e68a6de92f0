"""What is kept current from edits is what would be found anew."""

import random
from pathlib import Path

import pytest

from annotator.findings import Facts, Ledger
from annotator.model import (
    Change,
    ClaimId,
    Edit,
    Fallen,
    SourceId,
    SourceKind,
    Standing,
    StandingId,
)
from annotator.model.references import with_values

from .edits import edit_at_random, make
from .made import FACT, claim, document, facts_of, judgement, layers, source


@pytest.mark.parametrize("seed", range(4))
def test_after_any_edit_the_findings_are_those_of_a_fresh_look(seed: int, tmp_path: Path) -> None:
    chance = random.Random(seed)
    codes = set()
    with make(tmp_path / f"example-{seed}.annotator") as project:
        ledger = Ledger(Facts.read(project.read))

        def take(edit: Edit) -> None:
            ledger.take(edit.changes)

        project.subscribe(take)
        for number in range(120):
            edit_at_random(project, chance)
            if number % 3:
                continue
            fresh = Ledger(Facts.read(project.read))
            assert _told(ledger) == _told(fresh), project.read.history.lines(limit=1)[0].label
            codes |= {finding.code for finding in ledger.findings()}
    assert len(codes) > 5


def test_a_new_claim_in_a_work_of_a_fallen_source_is_found_too() -> None:
    fell = Standing(id=StandingId("fell"), source=SourceId("mayor"), fallen=Fallen.WITHDRAWN)
    work = source("book", SourceKind.DOCUMENT, by="mayor", document="d")
    ledger = Ledger(facts_of(document(), source("mayor"), work, fell))
    ledger.take([Change(None, claim("a", FACT))])
    assert [(f.code, f.claims) for f in ledger.findings()] == [("withdrawn-source", ("a",))]


@pytest.mark.parametrize("field", ["claims", "against"])
def test_a_judgement_that_a_fallen_source_bears_on_is_found_as_soon_as_it_is_made(
    field: str,
) -> None:
    fell = Standing(id=StandingId("fell"), source=SourceId("mayor"), fallen=Fallen.WITHDRAWN)
    records = (document(), source("mayor"), fell, claim("a"), *layers("a", "mayor"))
    judged = with_values(judgement(), {field: (ClaimId("a"),)})
    ledger = Ledger(facts_of(*records))
    for change in (Change(None, judged), Change(judged, None)):
        ledger.take([change])
        present = [change.after] if change.after else []
        assert _told(ledger) == _told(Ledger(facts_of(*records, *present)))
    ledger.take([Change(None, judgement())])
    ledger.take([Change(judgement(), judged)])
    assert [f.claims for f in ledger.findings() if f.judgement == "j"] == [("a",)]


def _told(ledger: Ledger) -> list[str]:
    return sorted(map(repr, ledger.findings()))
