"""Measure how many bytes of file a claim takes, and an edit of one.

Prints one JSON object: bytes for each of some thousand claims or edits, made by the same commands
as in the window, and how they are spread over tables and indexes.

    imported   claims that came in together: row, history, indexes
    made       claims made one by one, each an edit of its own
    retagged   an edit that gives a claim another kind
    row        the floor: what a claim's own row holds, without history and indexes

    python tests/bench/bench_bytes.py [CLAIMS]
"""

import json
import os
import sqlite3
import sys
import tempfile
from collections.abc import Callable
from contextlib import closing
from functools import partial
from pathlib import Path

from annotator.commands import AddClaim, ImportRecords, TagClaims
from annotator.model import (
    Analyst,
    AnalystId,
    Claim,
    ClaimId,
    ClaimKind,
    Document,
    DocumentId,
    Span,
    new_id,
)
from annotator.project import Project
from annotator.text.canonical import sha256_of

CLAIMS = 10_000
STRIDE, LENGTH = 100, 60
WORDS = "He said that the letter was sent in mid-October, or so they told us. "
KINDS = tuple(ClaimKind)
ANALYST = Analyst(id=AnalystId(new_id()), name="Anna Example")


def main() -> None:
    """Make the claims in a project of its own each time, and print what the file grew by."""
    claims = int(sys.argv[1]) if len(sys.argv) > 1 else CLAIMS
    figures: dict[str, object] = {"claims": claims}
    with tempfile.TemporaryDirectory(prefix="annotator-bench-") as folder:
        os.environ |= dict.fromkeys(("HOME", "XDG_STATE_HOME", "XDG_CONFIG_HOME"), folder)
        for step in (imported, made):
            path = Path(folder) / f"{step.__name__}.annotator"
            text = (WORDS * (claims * STRIDE // len(WORDS) + 2))[: (claims + 1) * STRIDE]
            with Project.create(path, ANALYST) as project:
                document = Document(
                    id=DocumentId(new_id()), title="Bench", sha256=sha256_of(text), length=len(text)
                )
                project.do(ImportRecords("Bench", (document,), (text,)))
            ids = [ClaimId(new_id()) for _ in range(claims)]
            work = partial(step, document=document, ids=ids)
            figures[step.__name__] = grown(path, work, claims)
        figures["row"] = row(path)
        figures["retagged"] = grown(path, partial(retagged, ids=ids), claims)
    print(json.dumps(figures, indent=1))


def imported(project: Project, document: Document, ids: list[ClaimId]) -> None:
    """Take the claims in together."""
    text = project.read.text(document)
    records = tuple(
        Claim(
            id=claim_id,
            document=document.id,
            kind=KINDS[n % 3],
            spans=(Span(n * STRIDE, n * STRIDE + LENGTH, text[n * STRIDE :][:LENGTH]),),
        )
        for n, claim_id in enumerate(ids)
    )
    project.do(ImportRecords("Claims", records, ()))


def made(project: Project, document: Document, ids: list[ClaimId]) -> None:
    """Make the claims one by one."""
    for n, claim_id in enumerate(ids):
        ranges = ((n * STRIDE, n * STRIDE + LENGTH),)
        project.do(
            AddClaim(document_id=document.id, ranges=ranges, kind=KINDS[n % 3], claim_id=claim_id)
        )


def retagged(project: Project, ids: list[ClaimId]) -> None:
    """Give each claim another kind."""
    for n, claim_id in enumerate(ids):
        project.do(TagClaims((claim_id,), KINDS[(n + 1) % 3]))


def grown(path: Path, work: Callable[[Project], None], times: int) -> dict[str, int]:
    """Return by how many bytes for each time a project's file grew: in all, and by table."""
    before = sizes(path)
    with Project.open(path, ANALYST) as project:
        work(project)
    spread = {name: (size - before.get(name, 0)) / times for name, size in sizes(path).items()}
    ordered = sorted(spread.items(), key=lambda item: -item[1])
    rounded = {name: round(size) for name, size in ordered if size >= 1}
    return {"all": round(sum(spread.values()))} | rounded


def sizes(path: Path) -> dict[str, int]:
    """Return the bytes of each table and index; needs an SQLite that has `dbstat`."""
    with closing(sqlite3.connect(path)) as connection:
        return dict(connection.execute("SELECT name, sum(pgsize) FROM dbstat GROUP BY name"))


def row(path: Path) -> int:
    """Return the bytes of a claim's row, by its payload."""
    with closing(sqlite3.connect(path)) as connection:
        (size,) = connection.execute(
            "SELECT sum(payload) / (SELECT count(*) FROM claim) FROM dbstat WHERE name = 'claim'"
        ).fetchone()
        return int(size)


if __name__ == "__main__":
    main()
