"""SIGKILL at random moments of editing, importing and undoing, and whether an edit is lost.

A child process edits one project and writes the id of each edit to a pipe once `do` has returned.
After each kill the project is opened as an untrusted one (every page, row and digest read), every
acknowledged edit must be in the history, and now and then the history is replayed. The floor is
the number of plain commits in the same time. `--kills N` (500).
"""

from __future__ import annotations

import os
import random
import select
import signal
import sys
import tempfile
import time
from pathlib import Path

import made_up

from annotator.commands import AddClaim, DeleteClaims, ImportRecords, TagClaims
from annotator.errors import AnnotatorError, ConflictError, NothingToUndoError
from annotator.model import Claim, ClaimKind, Document
from annotator.project import Project

_KILLS_PER_PROJECT = 50
_LONGEST_LIFE_SECONDS = 0.4


def main() -> None:
    """Print the figures."""
    kills = int(sys.argv[sys.argv.index("--kills") + 1]) if "--kills" in sys.argv else 500
    if not hasattr(os, "fork"):
        made_up.show(bench="kills", skipped="needs fork and SIGKILL")
        return
    figures = {
        "kills": 0,
        "acknowledged": 0,
        "lost": 0,
        "damaged": 0,
        "unplayable": 0,
        "journals": 0,
    }
    with tempfile.TemporaryDirectory() as folder:
        floor = made_up.plain_commit_seconds(Path(folder) / "plain.db")
        while figures["kills"] < kills:
            path = Path(folder) / f"{figures['kills']}.annotator"
            one_project(path, min(_KILLS_PER_PROJECT, kills - figures["kills"]), figures)
    made_up.show(bench="kills", **figures, floor_commit_ms=round(floor * 1000, 2))


def one_project(path: Path, kills: int, figures: dict[str, int]) -> None:
    """Kill one who edits a project again and again, and look at it each time."""
    with Project.create(path, made_up.ANALYST) as project:
        project.do(made_up.document_import(1, 20, 4000))
    acknowledged: list[str] = []
    for turn in range(kills):
        acknowledged += killed(path, seed=figures["kills"])
        figures["kills"] += 1
        journal = path.with_name(path.name + "-journal")
        figures["journals"] += journal.exists() and journal.stat().st_size > 0
        try:
            with Project.open(path, made_up.ANALYST) as project:
                present = {line.id for line in project.read.history.lines(limit=1_000_000)}
                figures["lost"] += sum(edit_id not in present for edit_id in acknowledged)
                if turn % 10 == 0 or turn == kills - 1:
                    figures["unplayable"] += not made_up.replays(project)
        except AnnotatorError as error:
            figures["damaged"] += 1
            print(error, file=sys.stderr)
            return
    figures["acknowledged"] += len(acknowledged)


def killed(path: Path, seed: int) -> list[str]:
    """Let a child edit for a random time, kill it; returns the edits that it acknowledged."""
    readable, writable = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(readable)
        try:
            edit(path, random.Random(seed), writable)
        finally:
            os._exit(1)
    os.close(writable)
    select.select([readable], [], [], 30)  # the first acknowledgement
    time.sleep(random.Random(seed).uniform(0, _LONGEST_LIFE_SECONDS))
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    with os.fdopen(readable) as lines:
        return [line.strip() for line in lines if line.endswith("\n")]


def edit(path: Path, choice: random.Random, pipe: int) -> None:
    """Edit for ever."""
    with Project.open(path, made_up.ANALYST) as project:
        while True:
            try:
                done = step(project, choice)
            except (NothingToUndoError, ConflictError):
                continue
            if done:
                os.write(pipe, f"{done}\n".encode())


def step(project: Project, choice: random.Random) -> str | None:
    """Do one thing; returns the id of the edit."""
    documents = project.read.all(Document)
    what = choice.random() if documents else 1.0
    if what < 0.15:
        edit = project.undo() if choice.random() < 0.7 else project.redo()
        return edit.summary.id
    if what < 0.6:
        start = choice.randrange(3000)
        command = AddClaim(document_id=documents[0].id, ranges=((start, start + 30),))
        done = project.do(command)
    elif what < 0.9:
        claims = project.read.ids(Claim) or ["none"]
        claim = project.read.get(Claim, choice.choice(claims))
        if claim is None:
            return None
        is_tag = choice.random() < 0.7
        done = project.do(
            TagClaims((claim.id,), choice.choice(list(ClaimKind)))
            if is_tag
            else DeleteClaims((claim.id,))
        )
    else:
        text = made_up.text_of_length(20_000, str(choice.random()))
        document = made_up.document_of(text, "More")
        claims_of = made_up.claims_of(document, text, choice.choice((10, 200)))
        records = (document, *claims_of, *made_up.attributions_of(claims_of))
        done = project.do(ImportRecords("Import", records, (text,)))
    return done.summary.id if done else None


if __name__ == "__main__":
    main()
