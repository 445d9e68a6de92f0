"""How long files take to be imported by the command line, in all its processes.

10 MB of text, 5 MB of a web page, 1,000 texts of 10 kB; each into an empty project. Seconds of
processor of the program and its children, beside those on the clock. By turns with the floors: the
start of the program (`annotator formats`) and of one child, which each import begins with, and
plain Python that decodes the files, parses the page with lxml and puts them into SQLite.
`--small` divides by ten.
"""

from __future__ import annotations

import os
import resource
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import made_up
from lxml import html

_SMALLER = 10 if "--small" in sys.argv else 1


def main() -> None:
    """Print the figures."""
    figures: dict[str, object] = {}
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        _run(folder, "formats")  # what is on the disk is warm from here on
        for key, files in _files(folder).items():
            ours, floors, starts = [], [], []
            for turn in range(3):
                project = str(folder / f"{key}-{turn}.annotator")
                _run(folder, "new", project)
                starts.append(_cost_of(lambda: _run(folder, "formats")))
                floors.append(_cost_of(lambda files=files: _plainly(files)))  # type: ignore[misc]
                words = ("import", project, str(files))
                ours.append(_cost_of(lambda words=words: _run(folder, *words)))  # type: ignore[misc]
            figures[key] = {
                "processor_s": round(min(ours)[0], 2),
                "wall_s": round(min(ours)[1], 2),
                "start_s": round(min(starts)[0], 2),
                "floor_s": round(min(floors)[0], 3),
                "ratio": round(min(ours)[0] / (min(starts)[0] + min(floors)[0]), 2),
            }
    made_up.show(bench="imports", **figures)


def _files(folder: Path) -> dict[str, Path]:
    text, page, many = folder / "text.txt", folder / "page.html", folder / "many"
    sentences = made_up.text_of_length(10_000_000 // _SMALLER)
    text.write_text("\n\n".join(sentences[i : i + 800] for i in range(0, len(sentences), 800)))
    inside = "".join(f"<p>{sentences[i : i + 800]}</p>" for i in range(0, len(sentences) // 2, 800))
    page.write_text(f"<!doctype html><title>A page</title><article>{inside}</article>")
    many.mkdir()
    for number in range(1_000 // _SMALLER):
        (many / f"{number}.txt").write_text(made_up.text_of_length(10_000, str(number)))
    return {"text_10_mb": text, "html_5_mb": page, "texts_1000": many}


def _run(folder: Path, *words: str) -> None:
    environment = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}
    environment |= {"HOME": str(folder), "PYTHONPYCACHEPREFIX": str(folder / "compiled")}
    command = [sys.executable, "-P", "-m", "annotator", *words]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, env=environment)


def _plainly(files: Path) -> None:
    connection = sqlite3.connect(":memory:")
    connection.execute("CREATE TABLE text (data TEXT)")
    for path in files.iterdir() if files.is_dir() else (files,):
        data = path.read_bytes().decode()
        page = html.fromstring(data) if path.suffix == ".html" else None
        text = data if page is None else html.tostring(page, encoding="unicode", method="text")
        connection.execute("INSERT INTO text VALUES (?)", (text,))
    connection.close()


def _cost_of(job: Callable[[], object]) -> tuple[float, float]:
    before, wall = _processor(), time.perf_counter()
    job()
    return _processor() - before, time.perf_counter() - wall


def _processor() -> float:
    uses = (resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    return sum(use.ru_utime + use.ru_stime for use in uses)


if __name__ == "__main__":
    main()
