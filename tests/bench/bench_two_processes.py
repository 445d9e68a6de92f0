"""Two processes edit one project at full speed: every edit is there, and each hears of all.

Each adds claims, polls now and then, and writes down what it heard in what order. Then one edits
while the other only listens: how long until it has heard? `--edits N` (2,000 each).
"""

from __future__ import annotations

import json
import sys
import tempfile
import time
from pathlib import Path

import made_up

from annotator.commands import AddClaim
from annotator.errors import AnnotatorError
from annotator.model import Claim, Document, Edit
from annotator.project import Project

_POLL_SECONDS = 0.25
"""As often as a window asks."""


def main() -> None:
    """Print the figures, or work as one of the two."""
    if "--worker" in sys.argv:
        work(Path(sys.argv[-2]), int(sys.argv[-1]))
        return
    edits = int(sys.argv[sys.argv.index("--edits") + 1]) if "--edits" in sys.argv else 2000
    with tempfile.TemporaryDirectory() as folder:
        floor = made_up.plain_commit_seconds(Path(folder) / "plain.db")
        path = Path(folder) / "shared.annotator"
        with Project.create(path, made_up.ANALYST) as project:
            project.do(made_up.document_import(1, 0, 10_000))
        workers = [
            made_up.start_script("bench_two_processes.py", "--worker", path, edits)
            for _ in range(2)
        ]
        for worker in workers:
            assert worker.stdout is not None
            worker.stdout.readline()
        started = time.perf_counter()
        for worker in workers:
            assert worker.stdin is not None
            worker.stdin.write("go\n")
            worker.stdin.flush()
        reports = [json.loads(worker.communicate()[0]) for worker in workers]
        seconds = time.perf_counter() - started
        with Project.open(path, made_up.ANALYST) as project:
            history = [line.id for line in project.read.history.lines(limit=1_000_000)][-3::-1]
            claims = len(project.read.all(Claim))
            replays = made_up.replays(project)
        latency = heard_after(path)
        made_up.show(
            bench="two processes",
            edits=2 * edits,
            present=claims,
            refused=sum(report["refused"] for report in reports),
            heard_all_in_order=all(report["heard"] == history for report in reports),
            replays=replays,
            seconds=round(seconds, 1),
            slowest_edit_s=round(max(report["slowest"] for report in reports), 3),
            heard_after_s=round(latency, 3),
            floor_commit_ms=round(floor * 1000, 2),
            left_beside=sorted(p.name for p in Path(folder).glob("shared.annotator-*")),
        )


def work(path: Path, edits: int) -> None:
    """Add claims at full speed, then listen until the other one is done too."""
    heard: list[str] = []
    refused = 0
    slowest = 0.0

    def hear(edit: Edit) -> None:
        heard.append(edit.summary.id)

    with Project.open(path, made_up.ANALYST) as project:
        project.subscribe(hear)
        document = project.read.all(Document)[0]
        print("ready", flush=True)
        sys.stdin.readline()
        for number in range(edits):
            started = time.perf_counter()
            try:
                project.do(AddClaim(document_id=document.id, ranges=((number, number + 5),)))
            except AnnotatorError as error:
                print(error, file=sys.stderr)
                refused += 1
            slowest = max(slowest, time.perf_counter() - started)
            if number % 50 == 0:
                project.poll()
        deadline = time.monotonic() + 60
        while len(heard) < 2 * edits and time.monotonic() < deadline:
            time.sleep(_POLL_SECONDS)
            project.poll()
    made_up.show(heard=heard, refused=refused, slowest=slowest)


def heard_after(path: Path) -> float:
    """Return how long an edit takes to reach one who polls, at the worst of a few times."""
    worst = 0.0
    with Project.open(path, made_up.ANALYST) as one, Project.open(path, made_up.ANALYST) as other:
        document = one.read.all(Document)[0]
        for number in range(5):
            one.do(AddClaim(document_id=document.id, ranges=((number, number + 5),)))
            started = time.perf_counter()
            while not other.poll():
                time.sleep(_POLL_SECONDS)
            worst = max(worst, time.perf_counter() - started)
    return worst


if __name__ == "__main__":
    main()
