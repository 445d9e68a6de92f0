"""How long a project takes to open to a usable list, and what edits of a large one cost.

1,000 documents with 100 claims each, opened as known and as untrusted; one document of 10 MB
with 100,000 claims: tag one, read all outlines; an import of 10,000 claims with 10,000
attributions, and its undo. The floors: reading the bytes, inserting the rows with plain sqlite3,
one synchronous commit. `--small` divides by ten.
"""

from __future__ import annotations

import json
import shutil
import sqlite3
import sys
import tempfile
from pathlib import Path

import made_up

from annotator.commands import ImportRecords, TagClaims
from annotator.model import Claim, ClaimKind, Document
from annotator.project import Project

_SMALLER = 10 if "--small" in sys.argv else 1


def main() -> None:
    """Print the figures."""
    with tempfile.TemporaryDirectory() as folder:
        made_up.show(
            bench="open project",
            **opening(Path(folder)),
            **large_document(Path(folder)),
            **importing(Path(folder)),
        )


def opening(folder: Path) -> dict[str, object]:
    """Time a project of 1,000 documents with 100 claims each."""
    path = folder / "many.annotator"
    with Project.create(path, made_up.ANALYST) as project:
        project.do(made_up.document_import(1000 // _SMALLER, 100, 8000))

    def to_list(which: Path) -> None:
        with Project.open(which, made_up.ANALYST) as opened:
            assert len(opened.read.all(Document)) == 1000 // _SMALLER
            assert len(opened.read.claim_counts()) == 1000 // _SMALLER

    known = [made_up.seconds_of(lambda: to_list(path)) for _ in range(5)]
    strange = []
    for number in range(3):
        other = folder / f"strange-{number}.annotator"
        shutil.copy(path, other)
        strange.append(made_up.seconds_of(lambda other=other: to_list(other)))  # type: ignore[misc]
    floor = made_up.seconds_of(path.read_bytes)
    return {
        "file_mb": round(path.stat().st_size / 1e6, 1),
        "open_known_s": round(made_up.median(known), 3),
        "open_stranger_s": round(made_up.median(strange), 3),
        "floor_read_bytes_s": round(floor, 3),
    }


def large_document(folder: Path) -> dict[str, object]:
    """Time tagging and outlines in a document of 10 MB with 100,000 claims."""
    number = 100_000 // _SMALLER
    with Project.create(folder / "large.annotator", made_up.ANALYST) as project:
        project.do(made_up.document_import(1, number, 10_000_000 // _SMALLER))
        document = project.read.all(Document)[0]
        ids = [outline.id for outline in project.read.outlines(document.id)]
        outlines = [
            made_up.seconds_of(lambda: project.read.outlines(document.id)) for _ in range(5)
        ]
        tags = []
        for turn in range(200):
            claim = project.read.need(Claim, ids[turn * 97 % number])
            kind = ClaimKind.FACT if claim.kind is not ClaimKind.FACT else ClaimKind.OPINION
            tags.append(made_up.seconds_of(lambda: project.do(TagClaims((claim.id,), kind))))  # noqa: B023
    floor = made_up.plain_commit_seconds(folder / "plain.db")
    return {
        "tag_ms": round(made_up.median(tags) * 1000, 2),
        "tag_95_ms": round(sorted(tags)[len(tags) * 95 // 100] * 1000, 2),
        "floor_commit_ms": round(floor * 1000, 2),
        "outlines_s": round(made_up.median(outlines), 3),
    }


def importing(folder: Path) -> dict[str, object]:
    """Time an import of 10,000 claims with 10,000 attributions, and its undo."""
    number = 10_000 // _SMALLER
    text = made_up.text_of_length(1_000_000)
    document = made_up.document_of(text, "One")
    claims = made_up.claims_of(document, text, number)
    records = (document, *claims, *made_up.attributions_of(claims))
    with Project.create(folder / "import.annotator", made_up.ANALYST) as project:
        command = ImportRecords("Import", records, (text,))
        do = made_up.seconds_of(lambda: project.do(command))
        undo = made_up.seconds_of(project.undo)
        redo = made_up.seconds_of(project.redo)
    connection = sqlite3.connect(folder / "floor.db", isolation_level=None)
    connection.execute("CREATE TABLE record (sequence INTEGER PRIMARY KEY, id UNIQUE, plain TEXT)")

    def insert() -> None:
        connection.execute("BEGIN")
        rows = [(record.id, json.dumps(repr(record))) for record in records]
        connection.executemany("INSERT INTO record (id, plain) VALUES (?, ?)", rows)
        connection.execute("COMMIT")

    floor = made_up.seconds_of(insert)
    connection.close()
    return {
        "import_s": round(do, 3),
        "undo_import_s": round(undo, 3),
        "redo_import_s": round(redo, 3),
        "floor_insert_rows_s": round(floor, 3),
    }


if __name__ == "__main__":
    main()
