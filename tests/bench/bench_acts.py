"""Whether anything grows in one process through thirty thousand acts of all kinds, by a seed.

A window opens a project, and a hand takes any action that asks nothing in a dialog, types into
what it opened, goes to other documents, searches, filters, edits and undoes. After each day's work
the project is closed, what it held has to be gone, and what is left is counted: resident memory,
objects of Qt and of ours, by kind. Then the next day begins with a fresh copy of the project.
`--acts N` (30,000), `--days N` (12), `--seed N` (1).
"""

from __future__ import annotations

import gc
import os
import random
import shutil
import sys
import tempfile
import time
import weakref
from collections import Counter
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
_home = tempfile.TemporaryDirectory(prefix="annotator-bench-")
for _name in ("HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME"):
    os.environ[_name] = _home.name

sys.path.insert(0, str(Path(__file__).parents[1]))

import made_up  # noqa: E402
from gui import day_of_work  # noqa: E402
from PySide6.QtCore import Qt  # noqa: E402
from PySide6.QtTest import QTest  # noqa: E402
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget  # noqa: E402
from shiboken6 import isValid  # noqa: E402

from annotator.gui.app import make_application  # noqa: E402
from annotator.gui.window.main_window import MainWindow  # noqa: E402
from annotator.model import Document  # noqa: E402
from annotator.project import Project  # noqa: E402

_ASKING = frozenset(
    (
        *("about", "close_project", "compare", "declare_people", "export", "import_clipboard"),
        *("import_files", "import_folder", "import_preview", "import_revision", "judgements"),
        *("merge", "new_project", "new_window", "open_echo", "open_project", "open_sample"),
        *("print_report", "print_text", "quit", "save_copy", "show_keys", "source_falls", "times"),
    )
)
"""Actions that wait for an answer in a dialog, or leave the project."""
_GIVEN_BACK_MILLISECONDS = 700
"""After a project was closed: by then the system has its memory again."""
_LETTERS = ("min", "letter", "Somebody", "so", "the")
_ENTER, _ESCAPE = Qt.Key.Key_Return, Qt.Key.Key_Escape


def main() -> None:
    """Print the figures."""
    acts, days, seed = _option("--acts", 30_000), _option("--days", 12), _option("--seed", 1)
    make_application()
    hand = random.Random(seed)
    seen: Counter[str] = Counter()
    left: list[day_of_work.Left] = []
    alive: list[list[str]] = []
    per_act_ms: list[float] = []
    with tempfile.TemporaryDirectory() as name:
        first = Path(name) / "first.annotator"
        with Project.create(first, made_up.ANALYST) as project:
            project.do(made_up.document_import(5, 200, 20_000))
        window = MainWindow()
        window.resize(1280, 800)
        window.show()
        for day in range(days):
            path = Path(name) / f"day-{day}.annotator"
            shutil.copy(first, path)
            assert window.session.open_project(path)
            began = time.process_time()
            for _ in range(acts // days):
                seen[_act(window, hand)] += 1
            per_act_ms.append(1_000 * (time.process_time() - began) / (acts // days))
            held = _held(window)
            window.session.close_project()
            QTest.qWait(_GIVEN_BACK_MILLISECONDS)
            left.append(day_of_work.look(window))
            alive.append([each for each, ref in held.items() if ref() is not None])
            path.unlink()
            counts = (left[-1].resident, left[-1].qt_objects, left[-1].ours.total())
            print(day, per_act_ms[-1], *counts, alive[-1], file=sys.stderr, flush=True)
        window.close()
    made_up.show(
        bench="acts",
        acts=seen.total(),
        kinds=len(seen),
        ms_an_act=[round(each, 1) for each in per_act_ms],
        resident_mb=[round(each.resident / 1e6, 1) for each in left],
        qt_objects=[each.qt_objects for each in left],
        our_objects=[each.ours.total() for each in left],
        grown={k: n - left[1].ours[k] for k, n in left[-1].ours.items() if n > left[1].ours[k]},
        alive_after_closing=sorted({each for day in alive for each in day}),
    )


def _option(name: str, default: int) -> int:
    return int(sys.argv[sys.argv.index(name) + 1]) if name in sys.argv else default


def _act(window: MainWindow, hand: random.Random) -> str:
    """Do one act of any kind and return its name; a question that it opened is answered."""
    if hand.random() < 0.05:
        documents = window.session.project.read.all(Document) if window.session.project else ()
        if documents:
            window.session.show_document(hand.choice(documents).id, side=hand.choice((0, 0, 1)))
            QApplication.processEvents()
        return "show a document"
    if hand.random() < 0.3:
        window.view.setFocus()
        assert window.session.document is not None
        window.view.move_caret(hand.randrange(len(window.session.document.text)))
    name = hand.choice([name for name in window.actions_by_name if name not in _ASKING])
    window.actions_by_name[name].trigger()
    QApplication.processEvents()
    field = window.pick_box.field if window.pick_box.isVisible() else QApplication.focusWidget()
    if isinstance(field, QLineEdit):
        QTest.keyClicks(field, hand.choice(_LETTERS))
        _press(hand.choice((_ENTER, _ESCAPE)))
        if isValid(field):
            field.clear()
    window.pick_box.leave()
    _press(_ESCAPE)
    return name


def _press(key: Qt.Key) -> None:
    target: QWidget | None = QApplication.focusWidget()
    if target is not None:
        QTest.keyClick(target, key)
    QApplication.processEvents()


def _held(window: MainWindow) -> dict[str, weakref.ref[object]]:
    """Return weak references to what a project holds in memory."""
    project, document = window.session.project, window.session.document
    assert project is not None
    things = {"project": project, "reader": project.read, "document": document}
    gc.collect()
    return {name: weakref.ref(each) for name, each in things.items() if each is not None}


if __name__ == "__main__":
    main()
