"""Power cuts within commits on real file systems, what befell the project then, and what opens.

A child opens a project for the first time on a fresh file system in a loop device, and edits. At a
random moment of the first seconds it is stopped and the image is copied: what the disk held when
the power failed. The copy is mounted in its place; there the project stays where it was, or its
folder is renamed, it is moved or copied with its journal, or the home folder is lost. It has to
open with every acknowledged edit. Where no loop device can be had (it needs Linux and root), the
child is killed in a plain folder instead. `--states N` (200).
"""

from __future__ import annotations

import os
import random
import select
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import bench_kills
import made_up

from annotator.errors import AnnotatorError
from annotator.project import Project
from annotator.store import gate, sqlite

_FIRST_SECONDS = 1.5
_SMALL_CACHE_KIB = 64
"""So that much is written to the file before a commit, and a journal is more often needed."""
_SIZES = {"ext4": 64, "xfs": 320, "btrfs": 128}
"""MB of an image; the smallest that each file system takes."""


def main() -> None:
    """Print the figures of each file system."""
    states = int(sys.argv[sys.argv.index("--states") + 1]) if "--states" in sys.argv else 200
    if not hasattr(os, "fork"):
        made_up.show(bench="left behind", skipped="needs fork and SIGSTOP")
        return
    sqlite._CACHE_KIB = _SMALL_CACHE_KIB
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        systems = [system for system in _SIZES if can_mount(folder, system)] or ["killed"]
        found: dict[str, Counter[str]] = {system: Counter() for system in systems}
        for seed in range(states):
            system = systems[seed % len(systems)]
            one_state(folder, system, seed, found[system])
    for system, figures in found.items():
        made_up.show(bench="left behind", system=system, **figures)


def can_mount(folder: Path, system: str) -> bool:
    """Tell whether this machine makes and mounts a file system."""
    if not hasattr(os, "geteuid") or os.geteuid() or not shutil.which(f"mkfs.{system}"):
        return False
    try:
        with mounted(fresh_image(folder, system), folder / "mount"):
            return True
    except subprocess.CalledProcessError:
        return False


def fresh_image(folder: Path, system: str) -> Path:
    """Return a copy of an empty file system."""
    empty, image = folder / f"empty-{system}", folder / f"image-{system}"
    if not empty.exists():
        with empty.open("wb") as file:
            file.truncate(_SIZES[system] * 2**20)
        run(f"mkfs.{system}", "-q", empty)
    run("cp", "--sparse=always", empty, image)
    return image


@contextmanager
def mounted(image: Path, place: Path) -> Iterator[None]:
    """Mount an image for a while."""
    place.mkdir(exist_ok=True)
    run("mount", "-o", "loop", image, place)
    try:
        yield
    finally:
        run("umount", place)


def run(*words: object) -> None:
    """Run a program of the system."""
    subprocess.run([*map(str, words)], check=True, capture_output=True)


def one_state(folder: Path, system: str, seed: int, found: Counter[str]) -> None:
    """Edit, cut the power, let something befall the project, and open it."""
    place = folder / "mount"
    if system == "killed":
        shutil.rmtree(place, ignore_errors=True)
        acknowledged = edited(place, seed, lambda: None)
        look(place, seed, acknowledged, found)
        return
    image, after = fresh_image(folder, system), folder / "after"
    with mounted(image, place):
        acknowledged = edited(place, seed, lambda: run("cp", "--sparse=always", image, after))
    with mounted(after, place):
        look(place, seed, acknowledged, found)


def edited(place: Path, seed: int, cut: Callable[[], None]) -> list[str]:
    """Have a child edit, stop it, cut the power, kill it; returns what it acknowledged."""
    path = place / "work" / "p.annotator"
    path.parent.mkdir(parents=True)
    with Project.create(path, made_up.ANALYST) as project:
        project.do(made_up.document_import(1, 20, 4000))
    os.sync()
    for name in ("XDG_STATE_HOME", "XDG_DATA_HOME"):
        os.environ[name] = str(place / "home" / name)
    readable, writable = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(readable)
        try:
            bench_kills.edit(path, random.Random(seed), writable)
        finally:
            os._exit(1)
    os.close(writable)
    select.select([readable], [], [], 30)  # the first acknowledgement
    time.sleep(random.Random(seed).uniform(0, _FIRST_SECONDS))
    os.kill(child, signal.SIGSTOP)
    os.waitpid(child, os.WUNTRACED)
    cut()
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    with os.fdopen(readable) as lines:
        return [line.strip() for line in lines if line.endswith("\n")]


def look(place: Path, seed: int, acknowledged: list[str], found: Counter[str]) -> None:
    """Let something befall a project, open it and see what is there."""
    path = place / "work" / "p.annotator"
    journal = gate.journal_of(path)
    first = journal.read_bytes()[:1] if journal.exists() else b""
    found["states"] += 1
    found["hot journals"] += first not in (b"", b"\0")
    found["zeroed journals"] += first == b"\0"
    notes = [*(place / "home").rglob("projects/*.json")]
    found["notes on the disk"] += any(note.stat().st_size for note in notes)
    match seed // 3 % 5:
        case 1:
            path = path.parent.rename(place / "renamed") / path.name
        case 2 | 3 as which:
            target = place / "other.annotator"
            move = shutil.move if which == 2 else shutil.copyfile
            move(path, target)
            if journal.exists():
                move(journal, gate.journal_of(target))
            path = target
        case 4:
            shutil.rmtree(place / "home")
    try:
        with Project.open(path, made_up.ANALYST) as project:
            present = {line.id for line in project.read.history.lines(limit=1_000_000)}
            found["acknowledged"] += len(acknowledged)
            found["lost"] += sum(edit_id not in present for edit_id in acknowledged)
            found["recovered"] += project.recovered is not None
    except AnnotatorError as error:
        found["refused"] += 1
        print(error, file=sys.stderr)


if __name__ == "__main__":
    main()
