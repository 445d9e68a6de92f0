"""The laws of merging on many random histories, and how long a merge of large copies takes.

python tests/bench/bench_merge.py [HISTORIES]
"""

from __future__ import annotations

import random
import shutil
import sys
import tempfile
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from merge.example import ANN, BEN, ONE, make
from merge.test_merge import hold_the_laws, hold_the_order_of_three

from annotator.commands import AddClaim, TagClaims, Together
from annotator.merge import Choice, opened, plan_merge, side_of
from annotator.model import Claim, ClaimId, ClaimKind
from annotator.project import Project

CLAIMS, EDITS = 10_000, 2_000
LIMIT = 3.0


def main(histories: int) -> int:
    """Hold the laws on so many histories, then measure; 1 where something is not held."""
    with tempfile.TemporaryDirectory() as name:
        base = Path(name, "base.annotator")
        make(base).close()
        for seed in range(histories):
            hold_the_laws(base, seed)
            if seed % 4 == 0:
                hold_the_order_of_three(base, seed)
        print(f"{histories} histories: every law holds")
        planned, merged = _measured(Path(name))
    print(f"{CLAIMS} claims, {EDITS} edits each: plan {planned:.2f} s, merge {merged:.2f} s")
    return int(max(planned, merged) > LIMIT)


def _measured(folder: Path) -> tuple[float, float]:
    """Return the seconds that planning and merging of two large copies take."""
    ann, ben = folder / "large-ann.annotator", folder / "large-ben.annotator"
    with make(ann) as project:
        ranges = [((i % 280, i % 280 + 5),) for i in range(CLAIMS)]
        claims = tuple(AddClaim(document_id=ONE, ranges=r) for r in ranges)
        project.do(Together("Many", claims))
    shutil.copy(ann, ben)
    for path, analyst, seed in ((ann, ANN, 1), (ben, BEN, 2)):
        chance = random.Random(seed)
        with Project.open(path, analyst) as project:
            ids = [ClaimId(i) for i in project.read.ids(Claim)]
            for _ in range(EDITS):
                project.do(TagClaims((chance.choice(ids),), chance.choice(list(ClaimKind))))
    with Project.open(ann, ANN) as project, opened(ben, ANN) as other:
        began = time.perf_counter()
        plan = plan_merge(side_of(project.read, ann.name), [other], Choice.THEIRS)
        planned = time.perf_counter() - began
        began = time.perf_counter()
        project.do(plan.command)
        return planned, time.perf_counter() - began


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if sys.argv[1:] else 2_000))
