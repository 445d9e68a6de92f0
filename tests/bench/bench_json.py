"""Measure annotated JSON: export, import and undo, each beside what it cannot be quicker than.

Prints one JSON object; times in seconds, exports in those of the processor, the best of the runs,
memory in MB. Each measurement has a process of its own, so that no leftovers of another one slow
it down; each export and its floor are run by turns.

    export          100,000 claims written to a file
    export_floor    `json.dumps` of what that file holds
    lines           the same claims as JSON Lines
    lines_floor     `json.dumps` of what those lines hold
    fallen          the same claims as JSON Lines where a source fell that carries them all
    fallen_floor    `json.dumps` of what those lines hold
    import          10,000 claims: read, check, commit as one edit
    undo            that edit taken back
    import_large    the 100,000 claims: seconds, the most memory of the process and of its child
    import_floor    `json.loads` of the same file, and the same rows put in with plain sqlite3
"""

import json
import os
import resource
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from annotator.commands import ImportRecords
from annotator.formats.annotated_json import read_json_file
from annotator.formats.exporting import write_file
from annotator.formats.registry import exporter
from annotator.model import (
    Analyst,
    AnalystId,
    Attribution,
    AttributionId,
    Claim,
    ClaimId,
    ClaimKind,
    Document,
    DocumentId,
    Fallen,
    Record,
    Source,
    SourceId,
    SourceKind,
    Span,
    Standing,
    StandingId,
    Tag,
    TagId,
    new_id,
)
from annotator.project import Project
from annotator.text.canonical import sha256_of

EXPORTED = 100_000
IMPORTED = 10_000
RUNS = 3
ANALYST = Analyst(id=AnalystId("bench"), name="Bench")
STRIDE = 100


def made_up(claims: int) -> ImportRecords:
    """Return a document with claims, each third attributed to a source, each tenth tagged."""
    words = "He said that the letter was sent in mid-October, naïve — “or so” they told 😀. "
    text = (words * (claims * STRIDE // len(words) + 2))[: claims * STRIDE + STRIDE]
    document = Document(id=DocumentId("d"), title="Bench", sha256=sha256_of(text), length=len(text))
    records: list[Record] = [document, Tag(id=TagId("t"), name="tag")]
    records += [
        Source(id=SourceId(f"s{i}"), name=f"Source {i}", kind=SourceKind.PERSON) for i in range(100)
    ]
    attributions = []
    kinds = tuple(ClaimKind)
    for index in range(claims):
        start = index * STRIDE
        spans = (Span(start, start + 60, text[start : start + 60]),)
        claim = Claim(
            id=ClaimId(new_id()),
            document=document.id,
            kind=kinds[index % 3],
            spans=spans,
            statement=f"The letter number {index} was sent.",
            tags=(TagId("t"),) if index % 10 == 0 else (),
        )
        records.append(claim)
        if index % 3 == 1:
            cue = (Span(start, start + 7, text[start : start + 7]),)
            attributions.append(
                Attribution(
                    id=AttributionId(new_id()),
                    claim=claim.id,
                    source=SourceId(f"s{index % 100}"),
                    cue=cue,
                )
            )
    return ImportRecords("Bench", (*records, *attributions), (text,))


def all_fallen(given: ImportRecords) -> ImportRecords:
    """Return the same claims in a document that a source published which was withdrawn."""
    publication = SourceId("s0")
    document, *records = given.records
    assert isinstance(document, Document)
    fell = Standing(id=StandingId("f"), source=publication, fallen=Fallen.WITHDRAWN)
    document = replace(document, publication=publication)
    return replace(given, records=(document, *records, fell))


def make(folder: Path) -> dict[str, float]:
    """Make a project to export, and a smaller export to import."""
    for name, claims in (("large", EXPORTED), ("small", IMPORTED)):
        with Project.create(folder / f"{name}.annotator", ANALYST) as project:
            project.do(made_up(claims))
    with Project.create(folder / "fallen.annotator", ANALYST) as project:
        project.do(all_fallen(made_up(EXPORTED)))
    with Project.open(folder / "small.annotator", ANALYST) as project:
        write_file(exporter("json"), project.read, folder / "small.json")
    return {}


def export(folder: Path) -> dict[str, float]:
    """Write the large project as annotated JSON."""
    return written(folder, "json", "export")


def lines(folder: Path) -> dict[str, float]:
    """Write it as JSON Lines."""
    return written(folder, "jsonl", "lines")


def written(folder: Path, name: str, step: str) -> dict[str, float]:
    """Write a large project in a format."""
    project_name = "fallen" if step == "fallen" else "large"
    path = folder / f"{project_name}.{name}"
    with Project.open(folder / f"{project_name}.annotator", ANALYST, is_read_only=True) as project:
        before = peak()
        seconds = best(lambda: write_file(exporter(name), project.read, path), time.process_time)
    size = path.stat().st_size / 1e6
    return {
        step: seconds,
        f"{step}_file_mb": size,
        f"{step}_added_mb": peak() - before,
        f"{step}_mb": peak(),
    }


def fallen(folder: Path) -> dict[str, float]:
    """Write as JSON Lines claims that rest on a source that fell, each of them."""
    return written(folder, "jsonl", "fallen")


def export_floor(folder: Path) -> dict[str, float]:
    """Dump the same records."""
    records = json.loads((folder / "large.json").read_bytes())
    return {"export_floor": best(lambda: json.dumps(records), time.process_time)}


def lines_floor(folder: Path) -> dict[str, float]:
    """Dump what the lines hold."""
    return {"lines_floor": dumped(folder / "large.jsonl")}


def fallen_floor(folder: Path) -> dict[str, float]:
    """Dump what the lines hold where a source fell."""
    return {"fallen_floor": dumped(folder / "fallen.jsonl")}


def dumped(path: Path) -> float:
    """Return how long it takes to dump what lines hold."""
    with path.open(encoding="utf-8") as file:
        records = [json.loads(line) for line in file]
    return best(lambda: json.dumps(records), time.process_time)


def import_and_undo(folder: Path) -> dict[str, float]:
    """Take the smaller export into new projects."""
    imported, undone = [], []
    before = peak()
    for run in range(RUNS):
        with Project.create(folder / f"into-{run}.annotator", ANALYST) as project:
            start = time.perf_counter()
            project.do(read_json_file(folder / "small.json"))
            middle = time.perf_counter()
            project.undo()
            imported.append(middle - start)
            undone.append(time.perf_counter() - middle)
    return {"import": min(imported), "undo": min(undone), "import_added_mb": peak() - before}


def import_large(folder: Path) -> dict[str, float]:
    """Take the large export into a new project."""
    with Project.create(folder / "into-large.annotator", ANALYST) as project:
        start = time.perf_counter()
        project.do(read_json_file(folder / "large.json"))
        seconds = time.perf_counter() - start
    child = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
    return {"import_large": seconds, "import_large_mb": peak(), "import_large_child_mb": child}


def import_floor(folder: Path) -> dict[str, float]:
    """Parse the same file, and insert the same rows into tables of the same shape."""
    data = (folder / "small.json").read_bytes()
    return {
        "import_floor": best(lambda: json.loads(data))
        + best(lambda: insert_rows(folder / "small.annotator", folder / "plain.db"))
    }


def insert_rows(source_path: Path, target_path: Path) -> None:
    """Copy all rows of a project, through lists, into a database that syncs as a project does."""
    target_path.unlink(missing_ok=True)
    source, target = sqlite3.connect(source_path), sqlite3.connect(target_path)
    target.isolation_level = None
    target.execute("PRAGMA synchronous=EXTRA")
    for (sql,) in source.execute("SELECT sql FROM sqlite_schema WHERE sql NOT NULL"):
        target.execute(sql)
    target.execute("BEGIN IMMEDIATE")
    for (name,) in source.execute("SELECT name FROM sqlite_schema WHERE type = 'table'").fetchall():
        rows = source.execute(f'SELECT * FROM "{name}"').fetchall()
        if rows:
            marks = ", ".join("?" * len(rows[0]))
            target.executemany(f'INSERT INTO "{name}" VALUES ({marks})', rows)
    target.execute("COMMIT")
    source.close()
    target.close()


def best(work: Callable[[], object], clock: Callable[[], float] = time.perf_counter) -> float:
    """Return the shortest of some runs."""
    seconds = []
    for _ in range(RUNS):
        start = clock()
        work()
        seconds.append(clock() - start)
    return min(seconds)


def peak() -> float:
    """Return the most memory this process has had so far."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


IN_TURN = (export, export_floor, lines, lines_floor, fallen, fallen_floor)
STEPS = (make, *IN_TURN, *IN_TURN, import_and_undo, import_large, import_floor)


def main() -> None:
    """Run every step in a process of its own and print the figures."""
    if len(sys.argv) == 3:
        step = next(s for s in STEPS if s.__name__ == sys.argv[1])
        print(json.dumps(step(Path(sys.argv[2]))))
        return
    figures: dict[str, float] = {}
    with tempfile.TemporaryDirectory(prefix="annotator-bench-") as folder:
        home = {"HOME": folder, "XDG_STATE_HOME": folder, "XDG_CONFIG_HOME": folder}
        for step in STEPS:
            command = [sys.executable, __file__, step.__name__, folder]
            result = subprocess.run(
                command, env={**os.environ, **home}, stdout=subprocess.PIPE, check=True
            )
            for name, value in json.loads(result.stdout).items():
                figures[name] = min(value, figures.get(name, value))
    for name in ("export", "lines", "fallen", "import"):
        figures[f"{name}_times_floor"] = figures[name] / figures[f"{name}_floor"]
    print(json.dumps({name: round(value, 3) for name, value in figures.items()}, indent=1))


if __name__ == "__main__":
    main()
