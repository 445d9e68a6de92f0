"""All findings of 10,000 claims, and after one edit.

    python tests/bench/bench_findings.py

Seconds of the processor, so that what else runs here does not count. The claims stand in 50
documents, two thirds are reports of one or two layers, 2,000 relations join them.
"""

from __future__ import annotations

import random
import sys
import time
from dataclasses import replace
from pathlib import Path
from statistics import quantiles

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from findings.made import (
    FACT,
    OPINION,
    REPORT,
    SAME,
    claim,
    document,
    facts_of,
    judgement,
    layers,
    related,
    source,
)

from annotator.findings import Facts, Ledger
from annotator.findings.telling import overview
from annotator.model import (
    AttributionId,
    Change,
    ClaimId,
    JudgementId,
    RelationType,
    SourceKind,
)

CLAIMS, SOURCES, DOCUMENTS, RELATIONS, EDITS = 10_000, 200, 50, 2_000, 300
LIMIT_ALL, LIMIT_EDIT = 1.0, 0.05


def main() -> int:
    """Print the figures; 1 where a limit is passed."""
    chance = random.Random(15)
    facts = made_up(chance)
    began = time.process_time()
    ledger = Ledger(facts)
    found = overview(ledger)
    whole = time.process_time() - began
    print(f"{len(found.seen):,} findings of {CLAIMS:,} claims: {whole:.2f} s")
    times = [_timed(ledger, chance, number) for number in range(EDITS)]
    worst = quantiles(times, n=20)[-1]
    print(
        f"after one edit: {1000 * sum(times) / EDITS:.1f} ms, one in twenty {1000 * worst:.1f} ms"
    )
    return int(whole > LIMIT_ALL or worst > LIMIT_EDIT)


def made_up(chance: random.Random) -> Facts:
    """Return the facts of a made-up project."""
    kinds = (FACT, REPORT, REPORT, OPINION)
    sources = [
        source(
            f"s{number}",
            chance.choice(list(SourceKind)),
            by=f"s{chance.randrange(SOURCES)}" if chance.random() < 0.3 else None,
            affiliation=f"s{chance.randrange(SOURCES)}" if chance.random() < 0.3 else None,
            document=f"d{chance.randrange(DOCUMENTS)}" if chance.random() < 0.1 else None,
        )
        for number in range(SOURCES)
    ]
    claims = [
        claim(f"c{number}", chance.choice(kinds), 10 * number % 400, of=f"d{number % DOCUMENTS}")
        for number in range(CLAIMS)
    ]
    chains = [
        layer
        for each in claims
        if each.kind is REPORT
        for layer in layers(each.id, *(_any(chance) for _ in range(chance.choice((1, 1, 2)))))
    ]
    types = (SAME, SAME, RelationType.CONTRADICTS, RelationType.DEPENDS_ON)
    made = [related(_claim(chance), chance.choice(types), _claim(chance)) for _ in range(RELATIONS)]
    relations = {relation.id: relation for relation in made}
    judged = (
        replace(judgement(*{_claim(chance) for _ in range(5)}), id=JudgementId(f"j{number}"))
        for number in range(50)
    )
    texts = (document(f"d{number}") for number in range(DOCUMENTS))
    return facts_of(*texts, *sources, *claims, *chains, *relations.values(), *judged)


def _timed(ledger: Ledger, chance: random.Random, number: int) -> float:
    """Do something to the records, and return how long the findings took to follow."""
    before = ledger.facts.claim(ClaimId(_claim(chance)))
    layer = layers(_claim(chance), _any(chance))[0]
    change = (
        Change(before, replace(before, kind=chance.choice((FACT, REPORT)))),
        Change(None, replace(layer, id=AttributionId(f"new {number}"))),
        Change(None, related(_claim(chance), SAME, _claim(chance))),
    )[number % 3]
    began = time.process_time()
    ledger.take((change,))
    overview(ledger)
    return time.process_time() - began


def _claim(chance: random.Random) -> str:
    return f"c{chance.randrange(CLAIMS)}"


def _any(chance: random.Random) -> str:
    return f"s{chance.randrange(SOURCES)}"


if __name__ == "__main__":
    sys.exit(main())
