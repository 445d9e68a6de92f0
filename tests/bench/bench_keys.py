"""What a key costs in processor milliseconds: until painted, and what follows when that is done.

`to_paint_ms` is until the key is committed and nothing is left to paint, `after_ms` what is
counted, found and painted again in the next 0.4 s. The ratio is of the first to its floor.

Each act is followed by its floor: one synchronous commit with plain sqlite3 where the act writes,
and the paint of a bare QPlainTextEdit that holds the same text and follows the same caret. Projects
grow by ten, one holds 10,000 claims over 10,000 characters, one 10,000 documents of 10 claims. The
exponent says how the longest act grows with the claims: 1 is linear. `--small` leaves the largest
project out, and `--only 10000,100` all others.
"""

from __future__ import annotations

import os
import sys
import tempfile
import time
from collections.abc import Callable
from math import log
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
_home = tempfile.TemporaryDirectory(prefix="annotator-bench-")
for _name in ("HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME"):
    os.environ[_name] = _home.name

import made_up  # noqa: E402
from PySide6.QtCore import Qt  # noqa: E402
from PySide6.QtTest import QTest  # noqa: E402
from PySide6.QtWidgets import QApplication, QPlainTextEdit  # noqa: E402

from annotator.collector import begin_collecting  # noqa: E402
from annotator.commands import AddTag  # noqa: E402
from annotator.gui.app import make_application  # noqa: E402
from annotator.gui.window.main_window import MainWindow  # noqa: E402
from annotator.model import Document, Tag, TagId  # noqa: E402
from annotator.project import Project  # noqa: E402

_SIZES = ((10_000, 100), (10_000, 1_000), (1_000_000, 10_000), (10_000_000, 100_000))
_OVER_EACH_OTHER = (10_000, 10_000)
_MANY_DOCUMENTS, _CLAIMS_EACH = 10_000, 10
_TURNS = 15
_AFTER_MILLISECONDS = 400
_PASSES = 8
"""Turns of the event loop until all that a key started is painted."""
_NONE, _CTRL = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier
_ALT = Qt.KeyboardModifier.AltModifier
_WRITING = ("claim", "retag", "link", "tag", "undo", "delete")
Times = dict[str, list[float]]


def main() -> None:
    """Print the figures."""
    app = make_application()
    begin_collecting()  # as the program does after its start
    sizes = _SIZES[:-1] if "--small" in sys.argv else _SIZES
    wanted: tuple[tuple[int, int], ...] = (*sizes, _OVER_EACH_OTHER)
    if is_alone := "--only" in sys.argv:
        alone = sys.argv[sys.argv.index("--only") + 1].split(",")
        wanted = ((int(alone[0]), int(alone[1])),)
    figures: dict[str, object] = {}
    medians: dict[str, list[tuple[int, float]]] = {}
    with tempfile.TemporaryDirectory() as name:
        for length, claims in wanted:
            path = Path(name) / f"{length}-{claims}.annotator"
            script = made_up.start_script("window_project.py", "prose", length, claims, path)
            assert script.wait() == 0
            for act, (ours, after, floor) in _measure(app, path).items():
                key = f"{act}, {length:,} characters, {claims:,} claims"
                figures[key] = _told(ours, after, floor)
                if (length, claims) != _OVER_EACH_OTHER:
                    medians.setdefault(act, []).append((claims, ours))
        if not is_alone and "--small" not in sys.argv:
            path = Path(name) / "documents.annotator"
            with Project.create(path, made_up.ANALYST) as project:
                project.do(made_up.document_import(_MANY_DOCUMENTS, _CLAIMS_EACH, 2_000))
            for act, (ours, after, floor) in _measure(app, path).items():
                figures[f"{act}, {_MANY_DOCUMENTS:,} documents"] = _told(ours, after, floor)
    exponents = {
        act: round(_exponent(points), 2) for act, points in medians.items() if len(points) > 1
    }
    made_up.show(bench="keys", figures=figures, exponents=exponents)


def _told(ours: float, after: float, floor: float) -> dict[str, float]:
    return {
        "to_paint_ms": round(ours, 2),
        "after_ms": round(after, 2),
        "floor_ms": round(floor, 2),
        "ratio": round(ours / floor, 1),
    }


def _measure(app: QApplication, path: Path) -> dict[str, tuple[float, float, float]]:
    """Return the medians of each act, of what follows it and of its floor, in milliseconds."""
    window = MainWindow()
    window.resize(1440, 900)
    window.show()
    session = window.session
    assert session.open_project(path)
    assert session.project is not None
    largest = max(session.project.read.all(Document), key=lambda document: document.length)
    session.show_document(largest.id)
    session.do(AddTag(Tag(id=TagId("bench"), name="bench", key="1")))
    assert session.document is not None
    text = session.document.text
    bare = QPlainTextEdit(readOnly=True)
    bare.resize(window.view.size())
    bare.setPlainText(text)
    bare.show()
    commit = made_up.PlainCommits(path.with_suffix(".db"))
    QTest.qWait(1_000)
    ours: Times = {}
    afters: Times = {}
    floors: Times = {}

    def timed(act: str, key: Qt.Key, modifier: Qt.KeyboardModifier = _NONE) -> None:
        assert session.project is not None
        target = window.pick_box.field if window.pick_box.isVisible() else window.view
        before = session.project.read.history.lines(limit=1)[0].number
        ours.setdefault(act, []).append(
            _seconds(app, lambda: QTest.keyClick(target, key, modifier))
        )
        edits = session.project.read.history.lines(limit=1)[0].number - before
        assert edits == (act in _WRITING), f"{act} made {edits} edits"
        painted = time.process_time()
        QTest.qWait(_AFTER_MILLISECONDS)
        afters.setdefault(act, []).append(time.process_time() - painted)
        floors.setdefault(act, []).append(_seconds(app, lambda: _bare_act(bare, act, commit)))
        QTest.qWait(100)

    for turn in range(_TURNS):
        window.activateWindow()
        window.view.setFocus()
        window.view.move_caret((len(text) // 2 + turn * 3_001) % (len(text) - 100))
        session.show_claim(None)
        QTest.qWait(200)
        timed("claim", Qt.Key.Key_F)
        timed("retag", Qt.Key.Key_O)
        QTest.keyClick(window.view, Qt.Key.Key_S)
        QTest.qWait(200)
        timed("link", Qt.Key.Key_1, _ALT)  # a plain digit is a letter of a name there
        QTest.keyClick(window.view, Qt.Key.Key_T)
        QTest.keyClicks(window.pick_box.field, "bench")
        QTest.qWait(200)
        timed("tag", Qt.Key.Key_Return)
        timed("undo", Qt.Key.Key_Z, _CTRL)
        timed("undo", Qt.Key.Key_Z, _CTRL)
        timed("delete", Qt.Key.Key_Delete)
        timed("page", Qt.Key.Key_PageDown)
        timed("next claim", Qt.Key.Key_BracketRight)
        timed("next sentence", Qt.Key.Key_J)
    bare.deleteLater()
    window.close()
    window.deleteLater()
    QTest.qWait(50)
    return {
        act: (
            1_000 * made_up.median(ours[act]),
            1_000 * made_up.median(afters[act]),
            1_000 * made_up.median(floors[act]),
        )
        for act in ours
    }


def _bare_act(bare: QPlainTextEdit, act: str, commit: Callable[[], None]) -> None:
    if act in _WRITING:
        commit()
    key = Qt.Key.Key_PageDown if act == "page" else Qt.Key.Key_Right
    QTest.keyClick(bare, key)
    bare.viewport().update()


def _seconds(app: QApplication, act: Callable[[], object]) -> float:
    """Return the seconds of processor until nothing is left to paint."""
    started = time.process_time()
    act()
    for _ in range(_PASSES):
        app.processEvents()
    return time.process_time() - started


def _exponent(points: list[tuple[int, float]]) -> float:
    """Return the slope of the line through the logarithms: of how time grows with size."""
    xs, ys = [log(size) for size, _ in points], [log(time) for _, time in points]
    x, y = sum(xs) / len(xs), sum(ys) / len(ys)
    return sum((a - x) * (b - y) for a, b in zip(xs, ys, strict=True)) / sum(
        (a - x) ** 2 for a in xs
    )


if __name__ == "__main__":
    main()
