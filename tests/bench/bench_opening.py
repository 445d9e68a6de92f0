"""How long a project takes to open, new to the machine and known to it, with its first text shown.

One document of 1 MB with 10,000 claims, one of 10 MB with 100,000, 10,000 documents of 10 claims.
Opened, listed, and the first document with the rows of its first claims; the window is measured by
`bench_window.py`. By turns with the floor: for a new file SQLite's own look at its pages and
references, for a known one the reading of its first text. Seconds of processor beside those on the
clock, the least of three; `--small` divides all by ten.
"""

from __future__ import annotations

import shutil
import sqlite3
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import made_up

from annotator.model import Document
from annotator.project import Project
from annotator.project.open_document import OpenDocument

_SMALLER = 10 if "--small" in sys.argv else 1
_PROJECTS = {
    "1_mb_10000_claims": (1, 10_000, 1_000_000),
    "10_mb_100000_claims": (1, 100_000, 10_000_000),
    "10000_documents": (10_000, 10, 2_000),
}


def main() -> None:
    """Print the figures."""
    figures: dict[str, object] = {}
    with tempfile.TemporaryDirectory() as folder:
        for name, (documents, claims, length) in _PROJECTS.items():
            path = Path(folder) / f"{name}.annotator"
            if documents == 1:
                claims, length = claims // _SMALLER, length // _SMALLER
            else:
                documents //= _SMALLER
            with Project.create(path, made_up.ANALYST) as project:
                project.do(made_up.document_import(documents, claims, length))
            figures[name] = _opened(path)
    made_up.show(bench="opening", **figures)


def _opened(path: Path) -> dict[str, object]:
    found: dict[str, list[tuple[float, float]]] = {}
    for turn in range(3):
        copy = path.with_name(f"copy-{turn}.annotator")
        shutil.copy(path, copy)
        for name, job in (
            ("new_floor", _look_at_pages),
            ("new", _open_and_show),
            ("known_floor", _read_text),
            ("known", _open_and_show),
        ):
            found.setdefault(name, []).append(_cost_of(job, copy))
        copy.unlink()
    least = {name: min(costs) for name, costs in found.items()}
    figures: dict[str, object] = {}
    for name in ("new", "known"):
        ours, floor = least[name], least[f"{name}_floor"]
        figures |= {
            f"{name}_processor_s": round(ours[0], 3),
            f"{name}_wall_s": round(ours[1], 3),
            f"{name}_floor_s": round(floor[0], 4),
            f"{name}_ratio": round(ours[0] / floor[0], 1),
        }
    return figures


def _cost_of(job: Callable[[Path], object], path: Path) -> tuple[float, float]:
    processor, wall = time.process_time(), time.perf_counter()
    job(path)
    return time.process_time() - processor, time.perf_counter() - wall


def _open_and_show(path: Path) -> None:
    with Project.open(path, made_up.ANALYST) as project:
        documents = project.read.all(Document)
        assert project.read.claim_counts()
        opened = OpenDocument(project.read, documents[0].id)
        assert opened.text


def _look_at_pages(path: Path) -> None:
    connection = sqlite3.connect(f"{path.as_uri()}?mode=ro", uri=True)
    for check in ("integrity_check(1)", "foreign_key_check"):
        connection.execute(f"PRAGMA {check}").fetchall()
    connection.close()


def _read_text(path: Path) -> None:
    connection = sqlite3.connect(f"{path.as_uri()}?mode=ro", uri=True)
    ((data,),) = connection.execute("SELECT data FROM content LIMIT 1")
    assert data.decode()
    connection.close()


if __name__ == "__main__":
    main()
