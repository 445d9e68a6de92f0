"""Each write, sync, truncate and unlink of an edit fails once or for ever, and what is lost.

Edits, undo and an import; EIO and ENOSPC. After each fault: no acknowledged edit may be gone, an
edit that was refused may not be there, the error is one sentence, and the same open project goes
on as soon as the disk does. Needs Linux and a C compiler. `--small` takes the first edit only.
"""

from __future__ import annotations

import ctypes
import errno
import os
import shutil
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import made_up

from annotator.commands import AddClaim, TagClaims
from annotator.errors import AnnotatorError
from annotator.model import Claim, ClaimKind, Document
from annotator.project import Project

_SHIM = "DISK_FAULTS_SHIM"


def main() -> None:
    """Compile the shim, then run under it."""
    if _SHIM in os.environ:
        made_up.show(bench="disk faults", **run())
        return
    compiler = shutil.which("cc")
    if compiler is None or not sys.platform.startswith("linux"):
        made_up.show(bench="disk faults", skipped="needs Linux and a C compiler")
        return
    with tempfile.TemporaryDirectory() as folder:
        shim = Path(folder) / "disk_faults.so"
        source = Path(__file__).with_name("disk_faults.c")
        subprocess.run(
            [compiler, "-shared", "-fPIC", "-O1", "-o", shim, source, "-ldl"], check=True
        )
        environment = {**os.environ, "LD_PRELOAD": str(shim), _SHIM: str(shim)}
        done = subprocess.run([sys.executable, *sys.argv], env=environment, check=False)
    sys.exit(done.returncode)


def run() -> dict[str, object]:
    """Let every call of every edit fail in every way; returns what happened how often."""
    found: Counter[str] = Counter()
    jobs = (add, undo, take_in) if "--small" not in sys.argv else (add,)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        sample = make_sample(folder)
        for job in jobs:
            for error in (errno.EIO, errno.ENOSPC):
                for is_for_ever in (False, True):
                    number = 1
                    while one_fault(sample, folder, job, number, error, is_for_ever, found):
                        number += 1
    lost = ("acknowledged_lost", "refused_but_stored", "damaged", "did_not_go_on", "no_sentence")
    return {**{key: found[key] for key in ("faults", "refused", "unknown", *lost)}}


def make_sample(folder: Path) -> Path:
    """Make a project with a document, some claims and an edit to undo."""
    sample = folder / "sample.annotator"
    with Project.create(sample, made_up.ANALYST) as project:
        project.do(made_up.document_import(1, 40, 4000))
        claim = project.read.all(Claim)[0]
        project.do(TagClaims((claim.id,), ClaimKind.OPINION))
    return sample


def one_fault(
    sample: Path,
    folder: Path,
    job: Callable[[Project], object],
    number: int,
    error: int,
    is_for_ever: bool,
    found: Counter[str],
) -> bool:
    """Let one call fail and look at what follows; returns whether there was such a call."""
    shim = ctypes.CDLL(os.environ[_SHIM])
    path = folder / "work.annotator"
    shutil.copy(sample, path)
    project = Project.open(path, made_up.ANALYST)
    before = project.read.history.lines()
    heard: list[str] = []
    project.subscribe(lambda edit: heard.append(edit.summary.id))
    sentences: list[str] = []
    shim.arm(number, error, int(is_for_ever))
    is_acknowledged = attempt(lambda: job(project), sentences)
    if is_for_ever and not is_acknowledged:
        attempt(lambda: project.read.all(Claim), sentences)
        is_acknowledged = attempt(lambda: job(project), sentences)
    calls = shim.disarm()
    found["faults"] += 1
    found["refused"] += not is_acknowledged
    found["no_sentence"] += any(not s.endswith(".") or "Error" in s for s in sentences)
    is_unknown = any("to see whether" in sentence for sentence in sentences)
    found["unknown"] += is_unknown
    went_on = attempt(lambda: go_on(project), sentences)
    found["did_not_go_on"] += not went_on
    ids = [line.id for line in project.read.history.lines()]
    new = len(ids) - len(before) - went_on
    found["acknowledged_lost"] += is_acknowledged and new < 1
    found["acknowledged_lost"] += any(line.id not in ids for line in before)
    found["refused_but_stored"] += not is_acknowledged and not is_unknown and new > 0
    found["damaged"] += heard != list(reversed(ids))[len(before) :]
    project.close()
    copy = folder / "copy.annotator"
    shutil.copy(path, copy)
    found["damaged"] += os.path.exists(f"{path}-journal")
    try:
        with Project.open(copy, made_up.ANALYST) as again:
            found["damaged"] += made_up.replays(again) is False
    except AnnotatorError:
        found["damaged"] += 1
    return bool(calls >= number)


def attempt(job: Callable[[], object], sentences: list[str]) -> bool:
    """Return whether a job is done; notes what the analyst would read if it is not."""
    try:
        job()
    except AnnotatorError as error:
        sentences.append(str(error))
        return False
    return True


def add(project: Project) -> None:
    """Add a claim."""
    document = project.read.all(Document)[0]
    project.do(AddClaim(document_id=document.id, ranges=((0, 8),)))


def go_on(project: Project) -> None:
    """Hear what happened, then edit."""
    project.poll()
    add(project)


def undo(project: Project) -> None:
    """Take the last edit back."""
    project.undo()


def take_in(project: Project) -> None:
    """Import another document with claims."""
    command = made_up.document_import(2, 300, 20_000)
    present = {document.id for document in project.read.all(Document)}
    records = tuple(
        record
        for record in command.records
        if getattr(record, "document", record.id) not in present
    )
    project.do(type(command)("Import", records, command.texts))


if __name__ == "__main__":
    main()
