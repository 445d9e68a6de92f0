"""How fast the window is: start, opening large documents, tagging, scrolling, moving, memory.

Beside the figures stand the floors: a bare Qt text widget, the text in a bare QPlainTextEdit, one
synchronous commit with plain sqlite3. Runs off screen unless QT_QPA_PLATFORM says otherwise;
`--small` divides the texts by ten; `--profile NAME` writes the profile of one part to standard
error.
"""

from __future__ import annotations

import contextlib
import cProfile
import os
import pstats
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
_home = tempfile.TemporaryDirectory(prefix="annotator-bench-")
for _name in ("HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME"):
    os.environ[_name] = _home.name

import json  # noqa: E402

import made_up  # noqa: E402
import window_project  # noqa: E402
from PySide6.QtCore import QEvent, QPoint, Qt  # noqa: E402
from PySide6.QtTest import QTest  # noqa: E402
from PySide6.QtWidgets import QApplication, QPlainTextEdit  # noqa: E402

from annotator.commands import AddDocument, AddTag  # noqa: E402
from annotator.gui.app import make_application  # noqa: E402
from annotator.gui.window.main_window import MainWindow  # noqa: E402
from annotator.model import Document, Tag, TagId  # noqa: E402
from annotator.project import Project  # noqa: E402
from annotator.text.regions import propose_regions  # noqa: E402

_SMALLER = 10 if "--small" in sys.argv else 1
_PROFILED = sys.argv[sys.argv.index("--profile") + 1] if "--profile" in sys.argv else ""
_HERE = Path(__file__).parent


def main() -> None:
    """Print the figures."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        figures: dict[str, object] = {"platform": os.environ["QT_QPA_PLATFORM"]}
        figures |= starting(folder)
        app = make_application()
        prose = _built(folder, "prose", 10_000_000 // _SMALLER, 100_000 // _SMALLER)
        with _window(prose) as window:
            figures |= {f"open_10mb_{key}": value for key, value in opening(app, window).items()}
            figures["memory_at_rest_mb"] = _memory_mb()
            figures |= scrolling(app, window)
            figures |= moving(app, window)
            figures |= tagging(app, window, folder)
            figures |= linking(app, window, folder)
            figures |= scrolling(app, window, name="scroll_while_counting", turns=60, settle=False)
        lines = _built(folder, "lines", 10_000_000 // _SMALLER, 100_000 // _SMALLER)
        with _window(lines) as window:
            figures |= {
                f"open_10mb_lines_{key}": value for key, value in opening(app, window).items()
            }
            figures |= scrolling(app, window, name="scroll_lines")
        medium = _built(folder, "prose", 1_000_000 // _SMALLER, 10_000 // _SMALLER)
        with _window(medium) as window:
            figures |= {f"open_1mb_{key}": value for key, value in opening(app, window).items()}
            figures |= filtering(app, window)
        made_up.show(bench="window", **figures)


def starting(folder: Path) -> dict[str, object]:
    """Time fresh processes, from before their start to a painted window."""
    path = folder / "article.annotator"
    text = window_project.text_of("prose", 12_000)
    with Project.create(path, made_up.ANALYST) as project:
        regions = tuple(propose_regions(text))
        project.do(AddDocument(text=text, title="An article", regions=regions))

    # As with an installed program: compiled modules stand ready, here out of the tree's way.
    environment = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}
    environment["PYTHONPYCACHEPREFIX"] = str(folder / "compiled")

    def start(what: str) -> tuple[float, float]:
        begun = time.monotonic()
        done = subprocess.run(
            [sys.executable, str(_HERE / "window_start.py"), what],
            stdout=subprocess.PIPE,
            check=True,
            env=environment,
        )
        told = json.loads(done.stdout)
        return told["painted"] - begun, told["peak_bytes"] / 1e6

    figures: dict[str, object] = {}
    for key, what in (("floor_bare_start", "--bare"), ("start", str(path))):
        start(what)  # what is on the disk is warm from here on
        found = [start(what) for _ in range(5)]
        figures[f"{key}_s"] = round(made_up.median([f[0] for f in found]), 3)
        figures[f"{key}_peak_mb"] = round(max(f[1] for f in found), 1)
    return figures


def opening(app: QApplication, window: MainWindow) -> dict[str, object]:
    """Time from asking for the large document to its first paint."""
    session = window.session
    assert session.project is not None
    large, small = session.project.read.all(Document)
    times = []
    for turn in range(6):
        session.show_document(small.id)
        _settle(app, window)
        with _profiled("open") if turn else contextlib.nullcontext():
            times.append(
                made_up.seconds_of(
                    lambda: _until_painted(app, window, lambda: session.show_document(large.id))
                )
            )
    text = session.document.text if session.document else ""

    def floor() -> None:
        view = QPlainTextEdit()
        view.resize(window.view.size())
        view.setPlainText(text)
        view.show()
        app.processEvents()
        view.grab()
        view.deleteLater()

    floors = [made_up.seconds_of(floor) for _ in range(3)]
    app.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    window.activateWindow()
    window.view.setFocus()
    _settle(app, window)
    return {
        "first_s": round(times[0], 3),
        "s": round(made_up.median(times[1:]), 3),
        "floor_bare_text_s": round(made_up.median(floors), 3),
    }


def scrolling(
    app: QApplication,
    window: MainWindow,
    *,
    name: str = "scroll_page",
    turns: int = 200,
    settle: bool = True,
) -> dict[str, object]:
    """Time the repaint after scrolling one page, places seen for the first time."""
    view = window.view
    bar = view.verticalScrollBar()
    bar.setValue(bar.maximum() // 3 if settle else 2 * bar.maximum() // 3)
    if settle:
        _settle(app, window)
    app.processEvents()
    times = []
    for _ in range(turns):
        target = bar.value() + bar.pageStep()

        def page(target: int = target) -> None:
            bar.setValue(target)
            view.viewport().repaint()

        with _profiled(name):
            times.append(made_up.seconds_of(page))
        app.processEvents()
    return {f"{name}_ms": _spread(times)}


def moving(app: QApplication, window: MainWindow) -> dict[str, object]:
    """Time the keys that move and select, the source box and the palette, each to its paint."""
    view = window.view
    view.setFocus()
    view.move_caret(len(_text(window)) // 2)
    _settle(app, window)
    figures: dict[str, object] = {}

    def key(key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        QTest.keyClick(view, key, modifier)
        app.processEvents()

    repaints = [made_up.seconds_of(view.viewport().repaint) for _ in range(50)]
    figures["floor_repaint_text_ms"] = _ms(made_up.median(repaints))
    for name, press in (
        ("next_sentence", lambda: key(Qt.Key.Key_J)),
        ("previous_sentence", lambda: key(Qt.Key.Key_K)),
        ("select_sentence", lambda: key(Qt.Key.Key_V)),
        ("shape", lambda: key(Qt.Key.Key_L)),
        ("shape_back", lambda: key(Qt.Key.Key_H)),
        ("select", lambda: key(Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)),
        ("next_claim", lambda: key(Qt.Key.Key_BracketRight)),
    ):
        before = (view.caret, view.selected_range)
        with _profiled(name):
            figures[f"{name}_ms"] = _spread([made_up.seconds_of(press) for _ in range(100)])
        assert (view.caret, view.selected_range) != before, "the key must act"
    figures |= asking(app, window, "source_box", lambda: key(Qt.Key.Key_S))
    control = Qt.KeyboardModifier.ControlModifier
    figures |= asking(app, window, "palette", lambda: key(Qt.Key.Key_K, control))
    return figures


def asking(
    app: QApplication, window: MainWindow, name: str, open_box: Callable[[], None]
) -> dict[str, object]:
    """Time a key that opens the box, and the letters that are typed in it, each to its paint."""
    box, opened, typed = window.pick_box, [], []

    def letter(text: str) -> None:
        QTest.keyClicks(box.field, text)
        app.processEvents()

    for _ in range(25):
        QTest.keyClick(window.view, Qt.Key.Key_BracketRight)
        app.processEvents()
        with _profiled(name):
            opened.append(made_up.seconds_of(open_box))
        assert box.isVisible(), "the box must open"
        with _profiled(f"{name}_letter"):
            typed += [made_up.seconds_of(lambda c=c: letter(c)) for c in "s 09"]  # type: ignore[misc]
        assert box.list.count() > 1, "there must be something to choose"
        QTest.keyClick(box.field, Qt.Key.Key_Escape)
        app.processEvents()
    return {f"{name}_ms": _spread(opened), f"{name}_letter_ms": _spread(typed)}


def filtering(app: QApplication, window: MainWindow) -> dict[str, object]:
    """Time letters typed into the filter of the claims and taken off again, each to its paint.

    Once in the order of the text and once in that of the origins; the first letter of all reads
    what filters ask of the claims, and is told apart.
    """
    window.view_actions.show_claims()
    field, model, table = window.claims.filters.field, window.claims.model, window.claims.table
    figures: dict[str, object] = {"filtered_claims": model.rowCount()}
    field.setFocus()
    while window.session.document is not None and window.session.document.untouched() is None:
        _settle(app, window)  # coverage is counted in slices, which are not what is timed here
    repaints = [made_up.seconds_of(table.viewport().repaint) for _ in range(50)]
    figures["floor_repaint_table_ms"] = _ms(made_up.median(repaints))

    def press(key: Qt.Key, text: str = "") -> float:
        def act() -> None:
            QTest.keyClick(field, key) if not text else QTest.keyClicks(field, text)
            app.processEvents()

        with _profiled("filter"):
            return made_up.seconds_of(act)

    for name, column in (("filter", 0), ("filter_by_origin", 3)):
        table.sortByColumn(column, Qt.SortOrder.AscendingOrder)
        first = press(Qt.Key.Key_N, "n")
        figures[f"{name}_first_ms"] = _ms(first)
        press(Qt.Key.Key_Backspace)
        times = []
        for word in ("nobody", "minister", "letter 12", "source 07", "zz"):
            times += [press(Qt.Key.Key_A, letter) for letter in word]
            assert 0 <= model.rowCount() < len(window.session.document.places)  # type: ignore[union-attr]
            times += [press(Qt.Key.Key_Backspace) for _ in word]
        assert model.rowCount() == figures["filtered_claims"], "an empty filter shows all"
        figures[f"{name}_ms"] = _spread(times)
    return figures


def tagging(app: QApplication, window: MainWindow, folder: Path) -> dict[str, object]:
    """Time `f` on a sentence and on a current claim, to committed and all of the window painted.

    The disk is asked for a plain commit after each turn: it may be busy with other things.
    """
    view, session = window.view, window.session
    assert session.project is not None
    length = len(_text(window))
    new, again, commits = [], [], []
    commit = made_up.PlainCommits(folder / "plain.db")
    for turn in range(60):
        view.move_caret(length // 2 + turn * 3001)
        session.show_claim(None)
        app.processEvents()
        before = session.project.read.history.lines(limit=1)[0].number
        with _profiled("tag_new"):
            new.append(
                made_up.seconds_of(
                    lambda: _until_painted(app, window, lambda: QTest.keyClick(view, Qt.Key.Key_F))
                )
            )
        assert session.claim_id is not None, "the sentence must be a claim now"
        with _profiled("tag_again"):
            again.append(
                made_up.seconds_of(
                    lambda: _until_painted(app, window, lambda: QTest.keyClick(view, Qt.Key.Key_O))
                )
            )
        found = [line.label for line in session.project.read.history.lines(limit=3)]
        number = session.project.read.history.lines(limit=1)[0].number
        assert number == before + 2, (number - before, found, window.messages.text)
        commits.append(made_up.seconds_of(commit))
    return {
        "tag_sentence_ms": _spread(new),
        "tag_claim_ms": _spread(again),
        "tag_floor_commit_ms": _spread(commits),
    }


def linking(app: QApplication, window: MainWindow, folder: Path) -> dict[str, object]:
    """Time the key that picks a source or a tag in the box, to committed and all painted.

    Once with the claims beside the text, then with the register and with the tree of tags, whose
    numbers change with it; what each of these reads when it is first looked at is told apart.
    """
    session, view, box = window.session, window.view, window.pick_box
    assert session.project is not None
    session.do(AddTag(Tag(id=TagId("bench"), name="bench", key="1")))
    commit = made_up.PlainCommits(folder / "links.db")
    figures: dict[str, object] = {}
    for name, show in (
        ("claims", window.view_actions.show_claims),
        ("sources", window.view_actions.show_sources),
        ("tags", window.view_actions.show_tags),
    ):
        figures[f"show_{name}_ms"] = _ms(
            made_up.seconds_of(lambda show=show: _until_painted(app, window, show))  # type: ignore[misc]
        )
        for what, key in (("link", Qt.Key.Key_S), ("put_tag", Qt.Key.Key_T)):
            times, commits = [], []
            for _ in range(25):
                view.setFocus()
                QTest.keyClick(view, Qt.Key.Key_BracketRight)
                QTest.keyClick(view, key)
                app.processEvents()
                assert box.isVisible(), "the box must open"
                before = session.project.read.history.lines(limit=1)[0].number
                if what == "put_tag":
                    QTest.keyClicks(box.field, "bench")
                # In a box where names are typed a plain digit is a letter of one.
                pick, held = (
                    (Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier)
                    if what == "put_tag"
                    else (Qt.Key.Key_1, Qt.KeyboardModifier.AltModifier)
                )

                def act(pick: Qt.Key = pick, held: Qt.KeyboardModifier = held) -> None:
                    _until_painted(app, window, lambda: QTest.keyClick(box.field, pick, held))

                with _profiled(what):
                    times.append(made_up.seconds_of(act))
                assert session.project.read.history.lines(limit=1)[0].number == before + 1
                commits.append(made_up.seconds_of(commit))
            figures[f"{what}_beside_{name}_ms"] = _spread(times)
            figures[f"{what}_beside_{name}_floor_commit_ms"] = _spread(commits)
    return figures


@contextlib.contextmanager
def _window(path: Path) -> Iterator[MainWindow]:
    window = MainWindow()
    window.show()
    assert window.session.open_project(path)
    QTest.qWaitForWindowExposed(window)
    window.activateWindow()
    window.view.setFocus()
    try:
        yield window
    finally:
        window.close()
        window.deleteLater()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def _built(folder: Path, shape: str, length: int, claims: int) -> Path:
    """Make a project in another process and return its path."""
    path = folder / f"{shape}-{length}.annotator"
    script = str(_HERE / "window_project.py")
    subprocess.run([sys.executable, script, shape, str(length), str(claims), str(path)], check=True)
    return path


def _until_painted(app: QApplication, window: MainWindow, act: Callable[[], object]) -> None:
    """Act, and run the event loop until the window has nothing left to paint."""
    act()
    app.processEvents()
    window.view.cursorForPosition(QPoint(0, 0))  # what is on screen is laid out


def _settle(app: QApplication, window: MainWindow) -> None:
    """Let work in the background come to its end."""
    deadline = time.monotonic() + 60
    QTest.qWait(250)
    while window.tasks.is_busy and time.monotonic() < deadline:
        app.processEvents()
        time.sleep(0.01)
    QTest.qWait(50)


_profiles: dict[str, cProfile.Profile] = {}


@contextlib.contextmanager
def _profiled(name: str) -> Iterator[None]:
    """Profile a part that the command line names; the figures are slower for it."""
    if name != _PROFILED:
        yield
        return
    profile = _profiles.setdefault(name, cProfile.Profile())
    profile.enable()
    try:
        yield
    finally:
        profile.disable()


def _text(window: MainWindow) -> str:
    assert window.session.document is not None
    return window.session.document.text


def _spread(times: list[float]) -> dict[str, float]:
    ordered = sorted(times)
    return {
        "median": _ms(made_up.median(times)),
        "p95": _ms(ordered[len(ordered) * 95 // 100]),
        "most": _ms(ordered[-1]),
    }


def _ms(seconds: float) -> float:
    return round(seconds * 1000, 2)


def _memory_mb() -> float:
    status = Path("/proc/self/status").read_text()
    line = next(line for line in status.splitlines() if line.startswith("VmRSS:"))
    return round(int(line.split()[1]) * 1024 / 1e6, 1)


if __name__ == "__main__":
    main()
    for _profile in _profiles.values():
        pstats.Stats(_profile, stream=sys.stderr).sort_stats("cumulative").print_stats(45)
