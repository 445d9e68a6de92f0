"""Made-up records of any number, for the benches of the store."""

from __future__ import annotations

import json
import os
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable
from contextlib import suppress
from hashlib import sha256
from pathlib import Path

from annotator.commands import ImportRecords
from annotator.model import (
    RECORD_TYPES,
    Analyst,
    AnalystId,
    Attribution,
    AttributionId,
    Claim,
    ClaimId,
    ClaimKind,
    Document,
    Record,
    Source,
    SourceId,
    SourceKind,
    Span,
    document_id,
    new_id,
)
from annotator.processes import Child
from annotator.project import Project

ANALYST = Analyst(id=AnalystId("bench-analyst"), name="Ann")
_SENTENCE = "The minister said on Monday that nobody had denied the letter of the committee. "
_KINDS = (ClaimKind.FACT, ClaimKind.REPORT, ClaimKind.OPINION, None)


def text_of_length(length: int, name: str = "") -> str:
    """Return a text of a length in code points that no other name gives."""
    head = f"Document {name}\n"
    return (head + _SENTENCE * (length // len(_SENTENCE) + 1))[:length]


def document_of(text: str, title: str) -> Document:
    """Return the document of a text."""
    key = sha256(text.encode()).hexdigest()
    return Document(id=document_id(key), title=title, sha256=key, length=len(text))


def claims_of(document: Document, text: str, number: int) -> list[Claim]:
    """Return claims spread over a text."""
    step = max(1, (len(text) - 60) // max(1, number))
    return [
        Claim(
            id=ClaimId(new_id()),
            document=document.id,
            kind=_KINDS[i % 4],
            spans=(Span(i * step, i * step + 40, text[i * step : i * step + 40]),),
            statement="Nobody denied the letter.",
        )
        for i in range(number)
    ]


def attributions_of(claims: list[Claim]) -> list[Record]:
    """Return a source and a layer for each claim."""
    source = Source(id=SourceId(new_id()), name="A minister", kind=SourceKind.PERSON)
    layers = [
        Attribution(id=AttributionId(new_id()), claim=claim.id, source=source.id)
        for claim in claims
    ]
    return [source, *layers]


def document_import(documents: int, claims: int, characters: int) -> ImportRecords:
    """Return the import of documents with claims each."""
    records: list[Record] = []
    texts = []
    for i in range(documents):
        text = text_of_length(characters, str(i))
        document = document_of(text, f"Document {i}")
        records += [document, *claims_of(document, text, claims)]
        texts.append(text)
    return ImportRecords("Import", tuple(records), tuple(texts))


def seconds_of(job: Callable[[], object]) -> float:
    """Return how long a job takes."""
    started = time.perf_counter()
    job()
    return time.perf_counter() - started


def median(values: list[float]) -> float:
    """Return the middle one."""
    return sorted(values)[len(values) // 2]


class PlainCommits:
    """Synchronous commits with plain sqlite3 and a project's pragmas, one at each call."""

    def __init__(self, path: Path) -> None:
        self.connection = sqlite3.connect(path, isolation_level=None)
        for pragma in ("journal_mode=TRUNCATE", "synchronous=EXTRA", "fullfsync=ON"):
            self.connection.execute(f"PRAGMA {pragma}")
        self.connection.execute("CREATE TABLE line (number INTEGER PRIMARY KEY, text TEXT)")

    def __call__(self) -> None:
        self.connection.execute("BEGIN IMMEDIATE")
        self.connection.execute("INSERT INTO line (text) VALUES (?)", (_SENTENCE,))
        self.connection.execute("COMMIT")


def plain_commit_seconds(path: Path, number: int = 200) -> float:
    """Return the median of one such commit."""
    commit = PlainCommits(path)
    times = [seconds_of(commit) for _ in range(number)]
    commit.connection.close()
    return median(times)


def start_script(script: str, *arguments: object, **environment: str) -> subprocess.Popen[str]:
    """Start a bench of this folder in another process, its lines readable as they come."""
    return subprocess.Popen(
        [sys.executable, str(Path(__file__).with_name(script)), *map(str, arguments)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        env={**os.environ, **environment},
    )


def show(**figures: object) -> None:
    """Print figures as one JSON object."""
    print(json.dumps(figures, ensure_ascii=False))


def replays(project: Project) -> bool:
    """Return whether the history of a project leads to its present state."""
    state: dict[tuple[type, str], Record | None] = {}
    for _, change in project.read.history.every_change():
        key = (type(change.record), change.record.id)
        if state.get(key) != change.before:
            return False
        state[key] = change.after
    present = {(cls, r.id): r for cls in RECORD_TYPES for r in project.read.all(cls)}
    return {key: record for key, record in state.items() if record is not None} == present


def watch_memory() -> list[int]:
    """Return a list that each child, when it is ended, adds the most bytes to that it had.

    Only Linux tells. Not `ru_maxrss`, which would count its parent's too.
    """
    found: list[int] = []
    kill = Child.kill

    def watched(child: Child) -> None:
        with suppress(OSError, StopIteration):
            lines = Path(f"/proc/{child.pid}/status").read_text().splitlines()
            found.append(1024 * int(next(x for x in lines if x.startswith("VmHWM")).split()[1]))
        kill(child)

    Child.kill = watched  # type: ignore[method-assign, assignment]
    return found
