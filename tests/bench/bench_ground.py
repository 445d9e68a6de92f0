"""What happens when the ground moves: how soon it is told, and how long the main thread is blocked.

Each act is a real one on a real file of some 20 MB: deleted, replaced by an old state or another
file, overwritten, damaged amid, emptied, made read-only, its folder gone; and another process that
keeps it locked while keys are pressed. Then the journal of acknowledged edits: what it costs an
edit, and how many edits are lost with it and without it when an old state is put back while the
project is being edited. `told_s` counts from the end of the act. `blocked_ms` is by the clock,
`own_ms` without the time for which the main thread waited for a processor (Linux), `busy_ms` what
it used of one; `--where` prints to stderr where it was for over 150 ms. Off screen; `--small` takes
a hundredth of the file and a tenth of the rounds, `--large` a file of 117 MB with 100,000 claims.
"""

from __future__ import annotations

import os
import random
import shutil
import subprocess
import sys
import tempfile
import time
import traceback
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from threading import Event, Thread, get_ident

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
_home = tempfile.TemporaryDirectory(prefix="annotator-bench-")
for _name in ("HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME"):
    os.environ[_name] = _home.name

import made_up  # noqa: E402
from PySide6.QtCore import QTimer  # noqa: E402
from PySide6.QtTest import QTest  # noqa: E402
from PySide6.QtWidgets import QApplication  # noqa: E402

from annotator.commands import AddTag  # noqa: E402
from annotator.gui.app import make_application  # noqa: E402
from annotator.gui.window.main_window import MainWindow  # noqa: E402
from annotator.model import Tag, TagId, new_id  # noqa: E402
from annotator.project import Project  # noqa: E402

_IS_SMALL = "--small" in sys.argv
_IS_LARGE = "--large" in sys.argv
_DOCUMENTS = 1 if _IS_SMALL else 500 if _IS_LARGE else 100
_CLAIMS = 200 if _IS_LARGE else 100
_ROUNDS = 3 if _IS_SMALL else 30
_EDITS = 50 if _IS_SMALL else 500
Figures = dict[str, float]
_HOLD = """
import sqlite3, sys, time
connection = sqlite3.connect(sys.argv[1], isolation_level=None)
connection.execute("BEGIN EXCLUSIVE")
print("held", flush=True)
time.sleep(3)
connection.execute("ROLLBACK")
"""


def main() -> None:
    """Print the figures."""
    app = make_application()
    figures: Figures = {}
    with tempfile.TemporaryDirectory() as folder:
        made = Path(folder) / "made.annotator"
        with Project.create(made, made_up.ANALYST) as project:
            project.do(made_up.document_import(_DOCUMENTS, _CLAIMS, 100_000))
        figures["file_mb"] = round(made.stat().st_size / 1e6, 1)
        for number, (name, act) in enumerate(_ACTS.items()):
            place = Path(folder) / str(number)
            place.mkdir()
            path = Path(shutil.copy(made, place / "work.annotator"))
            told, pulse = _attack(app, path, act)
            figures |= {f"{name}_told_s": told, **pulse.figures(name)}
        locked = Path(shutil.copy(made, f"{folder}/locked.annotator"))
        figures |= _lock(app, locked).figures("locked")
        figures |= _journal(Path(folder))
    worst = {
        f"worst_{end}": max(value for name, value in figures.items() if name.endswith(end))
        for end in ("told_s", "blocked_ms", "own_ms", "busy_ms")
    }
    made_up.show(bench="ground", **worst, **figures)


class Pulse:
    """The longest time for which the main thread did nothing else."""

    def __init__(self) -> None:
        self.longest = self.busiest = self.own = 0.0
        self._last, self._last_used = time.perf_counter(), time.thread_time()
        self._last_queued = _seconds_queued()
        self._timer = QTimer(interval=2)
        self._timer.timeout.connect(self._beat)
        self._timer.start()
        self._is_over = Event()
        if "--where" in sys.argv:
            Thread(target=self._watch, args=(get_ident(),), daemon=True).start()

    def _watch(self, main: int) -> None:
        """Print where the main thread is each time it does not answer."""
        told = 0.0
        while not self._is_over.wait(0.01):
            if self._last != told and time.perf_counter() - self._last > 0.15:
                told = self._last
                frame = sys._current_frames()[main]
                print(*traceback.format_stack(frame)[-9:], sep="", file=sys.stderr, flush=True)

    def _beat(self) -> None:
        now, used = time.perf_counter(), time.thread_time()
        self.longest = max(self.longest, now - self._last)
        self.busiest = max(self.busiest, used - self._last_used)
        queued = _seconds_queued()
        self.own = max(self.own, now - self._last - (queued - self._last_queued))
        self._last, self._last_used, self._last_queued = now, used, queued

    def stop(self) -> Pulse:
        """Look no more."""
        self._beat()
        self._timer.stop()
        self._is_over.set()
        return self

    def figures(self, name: str) -> Figures:
        """Return what was found, in milliseconds."""
        return {
            f"{name}_blocked_ms": round(self.longest * 1000, 1),
            f"{name}_own_ms": round(self.own * 1000, 1),
            f"{name}_busy_ms": round(self.busiest * 1000, 1),
        }


def _seconds_queued() -> float:
    """Return for how long this thread has waited for a processor in all, 0 where nobody tells."""
    with suppress(OSError):
        return int(Path("/proc/thread-self/schedstat").read_text().split()[1]) / 1e9
    return 0.0


def _opened(path: Path) -> MainWindow:
    window = MainWindow()
    window.show()
    assert window.session.open_project(path)
    QTest.qWait(1_500)
    return window


def _attack(
    app: QApplication, path: Path, act: Callable[[Path, Path], object]
) -> tuple[float, Pulse]:
    """Return the seconds until an act is told, and how the main thread fared."""
    old = Path(shutil.copy(path, path.with_name("old")))
    window = _opened(path)
    session = window.session
    assert session.project is not None
    session.do(_tag())
    QTest.qWait(1_500)
    pulse, began = Pulse(), time.perf_counter()
    ended: list[float] = []

    def do() -> None:
        act(path, old)
        ended.append(time.perf_counter())

    acting = Thread(target=do)
    acting.start()
    while session.file_guard.trouble is None and time.perf_counter() - began < 20:
        QTest.qWait(5)
    noticed = time.perf_counter()
    while acting.is_alive():
        QTest.qWait(5)
    told = round(max(0.0, noticed - ended[0]), 2)
    QTest.qWait(1_500)
    pulse.stop()
    _close(app, window)
    return told, pulse


def _lock(app: QApplication, path: Path) -> Pulse:
    """Return how the main thread fares while another process keeps a project locked."""
    window = _opened(path)
    holder = subprocess.Popen(
        [sys.executable, "-c", _HOLD, str(path)], stdout=subprocess.PIPE, text=True
    )
    assert holder.stdout is not None
    holder.stdout.readline()
    pulse = Pulse()
    QTest.qWait(800)  # polling goes on
    assert window.session.do(_tag()) is not None, "the edit came through when the lock was gone"
    pulse.stop()
    holder.communicate()
    _close(app, window)
    return pulse


def _journal(folder: Path) -> Figures:
    """Measure what the journal costs an edit, and what it saves."""
    figures: Figures = {}
    for keeps in (True, False):
        name = "kept" if keeps else "unkept"
        with Project.create(folder / f"{name}.annotator", made_up.ANALYST) as project:
            project.keep_edits(keeps)
            times = [made_up.seconds_of(lambda: project.do(_tag())) * 1000 for _ in range(_EDITS)]
        figures[f"edit_{name}_ms"] = round(made_up.median(times), 3)
        edits = lost = 0
        for seed in range(_ROUNDS):
            path = folder / f"{name}{seed}.annotator"
            with Project.create(path, made_up.ANALYST) as project:
                project.keep_edits(keeps)
            done = _edit_under_sync(path, random.Random(seed))
            with Project.open(path, made_up.ANALYST) as project:
                project.put_back()
                lost += len(done - {tag.name for tag in project.read.tags()})
            edits += len(done)
        figures[f"edits_{name}"], figures[f"lost_{name}"] = edits, lost
    return figures


def _edit_under_sync(path: Path, chance: random.Random) -> set[str]:
    """Edit while old states are put back at random; returns the names of what was acknowledged."""
    done: set[str] = set()
    old = path.with_name(f"{path.name}.old")
    for _ in range(chance.randint(2, 4)):
        shutil.copy(path, old)
        project = Project.open(path, made_up.ANALYST)
        for _ in range(chance.randint(5, 60)):
            tag = _tag()
            project.do(tag)
            done.add(tag.tag.name)
        if chance.random() < 0.5:
            path.write_bytes(old.read_bytes())
        else:
            shutil.copy(old, f"{old}.2")
            os.replace(f"{old}.2", path)
        project.close()
    return done


def _tag() -> AddTag:
    return AddTag(Tag(id=TagId(new_id()), name=new_id()))


def _close(app: QApplication, window: MainWindow) -> None:
    window.session.file_guard.is_warned = True
    window.close()
    window.deleteLater()
    app.processEvents()


def _damage(path: Path) -> None:
    """Write over some pages in the middle, in a process of its own: closing here drops locks."""
    code = (
        "import os, sys; file = open(sys.argv[1], 'r+b'); half = file.seek(0, 2) // 8192 * 4096;"
        "file.seek(half); file.write(os.urandom(16384))"
    )
    subprocess.run([sys.executable, "-c", code, path], check=True)


_ACTS: dict[str, Callable[[Path, Path], object]] = {
    "deleted": lambda path, _old: path.unlink(),
    "replaced": lambda path, old: os.replace(old, path),
    "overwritten": lambda path, _old: path.write_bytes(os.urandom(path.stat().st_size)),
    "damaged": lambda path, _old: _damage(path),
    "older": lambda path, old: path.write_bytes(old.read_bytes()),
    "emptied": lambda path, _old: os.truncate(path, 0),
    "read_only": lambda path, _old: path.chmod(0o444),
    "folder_gone": lambda path, _old: path.parent.rename(path.parent.with_name(new_id())),
}


if __name__ == "__main__":
    main()
