"""What is kept current from edits is what would be found anew."""

import random
from pathlib import Path

import pytest

from annotator.findings import Facts, Ledger
from annotator.model import Edit

from .edits import edit_at_random, make


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


def _told(ledger: Ledger) -> list[str]:
    return sorted(map(repr, ledger.findings()))
