"""The laws of merging on many random histories, kills during merges, and a merge of large copies.

Every breach is printed with its seed. Each kill finds a project that another process is merging
into: it is to be as before or as after, the other file as it was. Two copies of 10,000 claims with
2,000 edits each are planned and merged. `--histories N` (2,000) from seed `--from N` (0),
`--kills N` (200).
"""

from __future__ import annotations

import os
import random
import shutil
import signal
import sys
import tempfile
import time
import traceback
from collections import Counter
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

import made_up
from merge.edits import edit_at_random
from merge.example import ANN, BEN, ONE, make
from merge.test_merge import State, hold_the_laws, hold_the_order_of_three, merged, state
from merge.test_renumbered import hold_the_laws_of_renumbered, hold_the_order_of_renumbered

from annotator.check import check
from annotator.commands import AddClaim, TagClaims, Together
from annotator.errors import AnnotatorError
from annotator.merge import Choice, opened, plan_merge, side_of
from annotator.model import Claim, ClaimId, ClaimKind
from annotator.project import Project

CLAIMS, EDITS = 10_000, 2_000
LIMIT_SECONDS = 3.0
_EDITS_BEFORE_A_KILL = 40
_FURTHER_LAWS = (
    hold_the_order_of_three,
    hold_the_order_of_renumbered,
    hold_the_laws_of_renumbered,
    hold_the_order_of_renumbered,
)
"""Held in turn beside the laws of two files."""


def main() -> int:
    """Print the figures; 1 where something is not held."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        base = folder / "base.annotator"
        make(base).close()
        breaches = _breaches(base, _asked("--histories", 2_000))
        kills = _kills(folder, _asked("--kills", 200))
        planned, done = _seconds(folder)
    is_held = not breaches and set(kills) <= {"before", "after"}
    is_quick = max(planned, done) <= LIMIT_SECONDS
    made_up.show(
        bench="merge",
        histories=_asked("--histories", 2_000),
        breaches=breaches,
        kills=dict(kills),
        claims=CLAIMS,
        edits_each=EDITS,
        plan_s=round(planned, 2),
        merge_s=round(done, 2),
    )
    return int(not (is_held and is_quick))


def _asked(option: str, default: int) -> int:
    return int(sys.argv[sys.argv.index(option) + 1]) if option in sys.argv else default


def _breaches(base: Path, histories: int) -> list[str]:
    """Hold the laws on so many histories; returns where they do not hold."""
    found = []
    first = _asked("--from", 0)
    for seed in range(first, first + histories):
        for law in (hold_the_laws, _FURTHER_LAWS[seed % len(_FURTHER_LAWS)]):
            try:
                law(base, seed)
            except (AssertionError, AnnotatorError):
                found.append(f"{law.__name__} {seed}")
                traceback.print_exc()
    return found


def _kills(folder: Path, kills: int) -> Counter[str]:
    """Kill merges at random moments; returns how often the project was in which state."""
    found: Counter[str] = Counter()
    if not hasattr(os, "fork"):
        return found
    ours, theirs = _worked_on(folder)
    whole = folder / "whole.annotator"
    shutil.copy(ours, whole)
    began = time.perf_counter()
    before = _state_of(ours)
    after = merged(whole, ANN, theirs, choice=Choice.THEIRS)[1]
    longest = time.perf_counter() - began
    assert before != after, "there is something to merge"
    other = theirs.read_bytes()
    chance = random.Random(1)
    for number in range(kills):
        path = folder / f"killed-{number}.annotator"
        shutil.copy(ours, path)
        _merge_and_be_killed(path, theirs, chance.uniform(0, longest))
        left = _state_of(path)
        is_same = theirs.read_bytes() == other
        name = "before" if left == before else "after" if left == after else "between"
        found[name if is_same else "other changed"] += 1
        path.unlink()
    return found


def _worked_on(folder: Path) -> tuple[Path, Path]:
    """Return two copies of a project of a few hundred claims in which much was done."""
    ours, theirs = folder / "ours.annotator", folder / "theirs.annotator"
    with make(ours) as project:
        claims = (AddClaim(document_id=ONE, ranges=((i % 280, i % 280 + 5),)) for i in range(400))
        project.do(Together("Many", tuple(claims)))
    shutil.copy(ours, theirs)
    for path, analyst, seed in ((ours, ANN, 1), (theirs, BEN, 2)):
        chance = random.Random(seed)
        with Project.open(path, analyst) as project:
            for _ in range(_EDITS_BEFORE_A_KILL):
                edit_at_random(project, chance)
            ids = tuple(ClaimId(i) for i in project.read.ids(Claim))
            project.do(TagClaims(ids[seed::2], ClaimKind.OPINION))
    return ours, theirs


def _merge_and_be_killed(path: Path, theirs: Path, seconds: float) -> None:
    child = os.fork()
    if child == 0:
        try:
            merged(path, ANN, theirs, choice=Choice.THEIRS)
        finally:
            os._exit(1)
    time.sleep(seconds)
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)


def _state_of(path: Path) -> State:
    with Project.open(path, ANN) as project:
        assert list(check(project.read)) == []
        return state(project)


def _seconds(folder: Path) -> tuple[float, float]:
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
    sys.exit(main())
