"""What keeps the main thread busy for more than 50 ms in a walk through all panels.

The walk goes over a project of 100,000 claims in 10 MB and over one of 10,000 documents: each panel
is shown, filtered, sorted and scrolled, the box and the palette are opened and typed in, claims are
made, tagged, linked, undone and deleted, and other documents shown. A thread of its own notes what
the main thread runs whenever that has not come back to its events for 50 ms of its own processor
time; what else the machine does is not held against it. The first showing of a text is told apart.
`--small` divides both by ten, `--all` prints whole stacks.
"""

from __future__ import annotations

import os
import sys
import tempfile
import threading
import time
import traceback
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
_home = tempfile.TemporaryDirectory(prefix="annotator-bench-")
for _name in ("HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME"):
    os.environ[_name] = _home.name

import made_up  # noqa: E402
from PySide6.QtCore import QAbstractEventDispatcher, Qt  # noqa: E402
from PySide6.QtTest import QTest  # noqa: E402
from PySide6.QtWidgets import QAbstractItemView, QLineEdit, QWidget  # noqa: E402

from annotator.collector import begin_collecting  # noqa: E402
from annotator.gui.app import make_application  # noqa: E402
from annotator.gui.window.main_window import MainWindow  # noqa: E402
from annotator.model import Document  # noqa: E402
from annotator.project import Project  # noqa: E402

_LONGEST = 0.050
"""Seconds of processor that the main thread may take between two looks at its events."""
_LOOK = 0.005
_SHOWING = "a text is shown"
_SMALLER = 10 if "--small" in sys.argv else 1
_ALT, _CTRL = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier


@dataclass(slots=True)
class Stall:
    """A stretch in which the main thread did not look at its events."""

    act: str
    seconds: float = 0.0
    stacks: list[str] = field(default_factory=list)


class Watchdog:
    """Looks at the main thread from one of its own; `act` names what the walk does just now."""

    def __init__(self) -> None:
        self.act = ""
        self.stalls: list[Stall] = []
        self._main = threading.get_ident()
        self._clock = time.pthread_getcpuclockid(self._main)
        self._since = time.clock_gettime(self._clock)
        self._is_over = threading.Event()
        self._thread = threading.Thread(target=self._watch, daemon=True)
        dispatcher = QAbstractEventDispatcher.instance()
        dispatcher.awake.connect(self._note, Qt.ConnectionType.DirectConnection)
        dispatcher.aboutToBlock.connect(self._note, Qt.ConnectionType.DirectConnection)

    def start(self) -> None:
        """Begin to look."""
        self._note()
        self._thread.start()

    def end(self) -> None:
        """Look no more."""
        self._is_over.set()
        self._thread.join()

    @contextmanager
    def doing(self, act: str) -> Iterator[None]:
        """Name what is done from here on; its last stretch ends with it."""
        self._note()
        self.act = act
        yield
        self._note()

    def _note(self) -> None:
        """Take note that the main thread looks at its events."""
        if self._is_over.is_set():
            return
        now = time.clock_gettime(self._clock)
        seconds, self._since = now - self._since, now
        if seconds > _LONGEST:
            if not (self.stalls and self.stalls[-1].seconds == 0.0):
                self.stalls.append(Stall(self.act))
            self.stalls[-1].seconds = seconds

    def _watch(self) -> None:
        while not self._is_over.wait(_LOOK):
            since = self._since
            if time.clock_gettime(self._clock) - since <= _LONGEST:
                continue
            frame = sys._current_frames().get(self._main)
            stack = "".join(traceback.format_stack(frame)) if frame else ""
            if since == self._since:
                if not (self.stalls and self.stalls[-1].seconds == 0.0):
                    self.stalls.append(Stall(self.act))
                self.stalls[-1].stacks.append(stack)


class Walk:
    """Goes through the window as somebody would, under the eyes of a watchdog."""

    def __init__(self, window: MainWindow, dog: Watchdog) -> None:
        self._window, self._dog = window, dog

    def do(self, act: str, step: Callable[[], object], wait: int = 300) -> None:
        """Do a step, and let what it started come to its end."""
        with self._dog.doing(act):
            step()
            QTest.qWait(wait)

    def whole(self) -> None:
        """Go through all panels, then work in the text."""
        self._documents()
        window, show = self._window, self._window.view_actions
        for name, step, panel in (
            ("claims", show.show_claims, lambda: window.claims),
            ("sources", show.show_sources, lambda: window.sources),
            ("tags", show.show_tags, lambda: window.tags),
            ("details", show.show_details, lambda: window.details),
            ("history", show.show_history, lambda: window.history),
            ("search", show.search_project, lambda: window.search),
            ("findings", show.show_findings, lambda: window.tabs.findings),
            (
                "all claims",
                lambda: window.panes.show_all_claims(True),
                lambda: window.panes.all_claims,
            ),
        ):
            self.do(f"show {name}", step, wait=1_500)
            self._use(name, panel())
            self._work(f"beside {name}")

    def _documents(self) -> None:
        session = self._window.session
        assert session.project is not None
        for document in session.project.read.all(Document)[:3]:
            self.do(_SHOWING, partial(session.show_document, document.id), wait=1_000)

    def _use(self, name: str, panel: QWidget) -> None:
        """Type into the fields of a panel, and go through its lists and tables."""
        for box in panel.findChildren(QLineEdit):
            if not box.isVisible():
                continue
            for letter in "min":
                self.do(f"type in {name}", partial(QTest.keyClicks, box, letter))
            for _ in "min":
                self.do(f"take back in {name}", partial(QTest.keyClick, box, _BACK))
        for view in panel.findChildren(QAbstractItemView):
            if not view.isVisible() or view.model() is None:
                continue
            for key in (Qt.Key.Key_End, Qt.Key.Key_Home, Qt.Key.Key_PageDown, Qt.Key.Key_Down):
                self.do(f"{key.name} in {name}", partial(QTest.keyClick, view, key))

    def _work(self, where: str) -> None:
        """Make a claim, and what belongs to it, beside a panel."""
        window, box = self._window, self._window.pick_box
        session, view = window.session, window.view
        assert session.document is not None
        length = len(session.document.text)
        self.do(f"go on {where}", lambda: view.move_caret(length // 2))
        session.show_claim(None)
        view.setFocus()
        for act, key in (("claim", Qt.Key.Key_F), ("retag", Qt.Key.Key_O), ("ask", Qt.Key.Key_S)):
            self.do(f"{act} {where}", partial(QTest.keyClick, view, key))
        self.do(f"letter of a source {where}", partial(QTest.keyClicks, box.field, "m"))
        self.do(f"link {where}", partial(QTest.keyClick, box.field, Qt.Key.Key_1, _ALT), 1_000)
        view.setFocus()
        self.do(f"undo {where}", partial(QTest.keyClick, view, Qt.Key.Key_Z, _CTRL), 1_000)
        self.do(f"delete {where}", partial(QTest.keyClick, view, Qt.Key.Key_Delete), 1_000)
        for act, key in (
            ("page", Qt.Key.Key_PageDown),
            ("sentence", Qt.Key.Key_J),
            ("next claim", Qt.Key.Key_BracketRight),
        ):
            self.do(f"{act} {where}", partial(QTest.keyClick, view, key))


_BACK = Qt.Key.Key_Backspace


def main() -> None:
    """Print what was too long."""
    make_application()
    begin_collecting()  # as the program does after its start
    figures: dict[str, object] = {}
    with tempfile.TemporaryDirectory() as name:
        claims, documents = Path(name) / "claims.annotator", Path(name) / "documents.annotator"
        script = made_up.start_script(
            "window_project.py", "prose", 10_000_000 // _SMALLER, 100_000 // _SMALLER, claims
        )
        assert script.wait() == 0
        with Project.create(documents, made_up.ANALYST) as project:
            project.do(made_up.document_import(10_000 // _SMALLER, 10, 2_000))
        for what, path in (("100,000 claims", claims), ("10,000 documents", documents)):
            figures[what] = [_told(stall) for stall in _walked(path) if stall.act != _SHOWING]
    made_up.show(bench="watchdog", stalls=figures)


def _walked(path: Path) -> list[Stall]:
    window = MainWindow()
    window.resize(1440, 900)
    window.show()
    assert window.session.open_project(path)
    window.activateWindow()
    QTest.qWait(3_000)
    dog = Watchdog()
    dog.start()
    Walk(window, dog).whole()
    dog.end()
    window.close()
    window.deleteLater()
    QTest.qWait(50)
    return dog.stalls


def _told(stall: Stall) -> dict[str, object]:
    """Return a stall with what ran in the middle of it, ours innermost."""
    stacks = stall.stacks
    middle = stacks[len(stacks) // 2] if stacks else ""
    ours = [line.strip() for line in middle.splitlines() if "/annotator/" in line]
    ran = middle if "--all" in sys.argv else " < ".join(_short(line) for line in ours[-4:][::-1])
    return {"act": stall.act, "ms": round(1_000 * stall.seconds), "ran": ran}


def _short(line: str) -> str:
    """Return file, line and function of a line of a stack."""
    file, _, rest = line.partition('", line ')
    return f"{file.rpartition('/annotator/')[2]}:{rest.replace(', in ', ' ')}"


if __name__ == "__main__":
    main()
