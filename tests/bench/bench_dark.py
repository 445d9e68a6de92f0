"""What a key costs where much is hidden: a long history, many documents and sources, many undos.

Beside the figures for the largest size stands by which power of the size each grows, over three
sizes. Off screen; `--small` divides all sizes by ten, `--only NAME` measures one part, `--profile
NAME` writes the profile of one part to standard error.
"""

from __future__ import annotations

import cProfile
import math
import os
import pstats
import sqlite3
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import replace
from functools import partial
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
_home = tempfile.TemporaryDirectory(prefix="annotator-bench-")
for _name in ("HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME"):
    os.environ[_name] = _home.name

import made_up  # noqa: E402
from PySide6.QtTest import QTest  # noqa: E402
from PySide6.QtWidgets import QApplication  # noqa: E402

from annotator.commands import AddTag, ImportRecords, Revise  # noqa: E402
from annotator.gui.app import make_application  # noqa: E402
from annotator.gui.window.main_window import MainWindow  # noqa: E402
from annotator.model import (  # noqa: E402
    Attribution,
    AttributionId,
    Record,
    Source,
    SourceId,
    SourceKind,
    Tag,
    TagId,
    new_id,
)
from annotator.project import Project  # noqa: E402
from annotator.store import history as history_store  # noqa: E402
from annotator.store.codec import Digest  # noqa: E402

_SMALLER = 10 if "--small" in sys.argv else 1
_PROFILED = sys.argv[sys.argv.index("--profile") + 1] if "--profile" in sys.argv else ""
_ONLY = sys.argv[sys.argv.index("--only") + 1] if "--only" in sys.argv else ""
_LETTERS = "ource 1"
_LEAST = 0.5
"""Milliseconds; what takes less than these does not say how it grows."""
Figures = dict[str, float]


def main() -> None:
    """Print the figures."""
    app = make_application()
    parts: dict[str, tuple[Callable[[Path, int], Figures], int]] = {
        "history": (lambda path, size: history(app, path, size), 100_000),
        "filter": (lambda path, size: filtering(app, path, size), 3_000),
        "undo": (undoing, 5_000),
    }
    figures: dict[str, object] = {}
    for name, (measure, largest) in parts.items():
        if _ONLY not in ("", name):
            continue
        sizes = [max(20, largest // _SMALLER // part) for part in (4, 2, 1)]
        found: list[Figures] = []
        for size in sizes:
            with tempfile.TemporaryDirectory() as folder, profiled(name):
                found.append(measure(Path(folder) / "work.annotator", size))
        figures[f"{name}_size"] = sizes[-1]
        for key in found[-1]:
            figures[key] = round(found[-1][key], 2)
            low, high = (max(_LEAST, figures_of[key]) for figures_of in (found[0], found[-1]))
            figures[f"{key}_exponent"] = round(math.log(high / low) / math.log(4), 2)
    made_up.show(bench="dark", **figures)


def history(app: QApplication, path: Path, edits: int) -> Figures:
    """Press keys with an early line of a long history chosen, in sight and hidden."""
    with Project.create(path, made_up.ANALYST) as project:
        project.do(made_up.document_import(1, 200, 20_000))
        tag = Tag(id=TagId(new_id()), name="0")
        project.do(AddTag(tag))
        _rename(project)
    _repeat_last_edit(path, edits)
    with _window(path) as window:
        window.view_actions.show_history()
        panel = window.history
        _rest(app, 500)
        panel.table.setCurrentIndex(panel.model.index(0, 0))
        _rest(app, 500)
        figures = {f"history_seen_{key}": value for key, value in _edits(app, window).items()}
        window.tabs.setCurrentIndex(0)
        figures |= {f"history_hidden_{key}": value for key, value in _edits(app, window).items()}
        window.view_actions.show_history()
        last = _oldest_row(app, window)
        panel.table.setCurrentIndex(panel.model.index(last, 0))
        _rest(app, 500)
        return figures | {f"history_old_{key}": v for key, v in _edits(app, window).items()}


def filtering(app: QApplication, path: Path, size: int) -> Figures:
    """Filter the list of documents letter by letter, and link a source."""
    with Project.create(path, made_up.ANALYST) as project:
        project.do(_cited(size))
    with _window(path) as window:
        documents = window.documents
        _rest(app, 1_000)
        times, later = [], []
        for length in range(1, len(_LETTERS) + 1):
            documents.filter.setText("")
            _rest(app, 50)
            documents.filter.setText(_LETTERS[: length - 1])
            app.processEvents()
            letters = _LETTERS[:length]
            times.append(_blocked(app, partial(documents.filter.setText, letters)))
            later.append(_longest_turn(app, 0.3))
        documents.filter.setText("")
        _rest(app, 50)
        return {
            "letter_ms": made_up.median(times),
            "letter_worst_ms": max(times),
            "letter_later_ms": max(later),
            **{f"many_sources_{key}": v for key, v in _edits(app, window).items()},
        }


def undoing(path: Path, edits: int) -> Figures:
    """Take back many edits one after the other, and bring them back."""
    with Project.create(path, made_up.ANALYST) as project:
        for number in range(edits):
            project.do(AddTag(Tag(id=TagId(f"t{number}"), name=f"{number}")))
        undo = made_up.seconds_of(lambda: [project.undo() for _ in range(edits)])
        redo = made_up.seconds_of(lambda: [project.redo() for _ in range(edits)])
        label = made_up.seconds_of(lambda: [project.undo_label for _ in range(100)])
    return {
        "undos_s": undo,
        "redos_s": redo,
        "undo_ms": undo / edits * 1000,
        "undo_label_ms": label * 10,
    }


def _edits(app: QApplication, window: MainWindow) -> Figures:
    """Return how long edits and what they bring about block the window, beyond the commit."""
    project, session = window.session.project, window.session
    assert project is not None, "a project is open"
    with Project.create(project.path.with_name(f"{new_id()}.annotator"), made_up.ANALYST) as bare:
        bare.do(AddTag(Tag(id=TagId("t"), name="t")))
        commits = [made_up.seconds_of(lambda: _rename(bare)) * 1000 for _ in range(20)]
    if not project.read.tags():
        project.do(AddTag(Tag(id=TagId("t"), name="t")))
    _rest(app, 300)
    own, after = [], []
    for _ in range(12):
        own.append(made_up.seconds_of(lambda: _rename(project)) * 1000)
        after.append(_longest_turn(app, 0.45))
    assert session.project is project, "the window is still open"
    return {"key_ms": made_up.median(own) - made_up.median(commits), "later_ms": max(after)}


def _rename(project: Project) -> None:
    tag = project.read.tags()[0]
    project.do(Revise(tag, replace(tag, name=new_id()), "Change tag"))


def _blocked(app: QApplication, act: Callable[[], object]) -> float:
    """Return the milliseconds of an act with the drawing that follows at once."""
    started = time.perf_counter()
    act()
    app.processEvents()
    return (time.perf_counter() - started) * 1000


def _longest_turn(app: QApplication, seconds: float) -> float:
    """Return the milliseconds of the longest turn of the event loop within some time."""
    end, longest = time.perf_counter() + seconds, 0.0
    while (started := time.perf_counter()) < end:
        app.processEvents()
        longest = max(longest, time.perf_counter() - started)
        time.sleep(0.001)
    return longest * 1000


def _oldest_row(app: QApplication, window: MainWindow) -> int:
    """Fetch lines until an old one is there."""
    model = window.history.model
    while model.canFetchMore(model.index(-1, -1)) and model.count() < 20_000:
        model.fetchMore(model.index(-1, -1))
    app.processEvents()
    return model.count() - 1


def _rest(app: QApplication, milliseconds: int) -> None:
    QTest.qWait(milliseconds)
    app.processEvents()


def _cited(size: int) -> ImportRecords:
    """Return documents of one claim each, and as many sources, each cited once."""
    made = made_up.document_import(size, 1, 200)
    claims = [record for record in made.records if type(record).__name__ == "Claim"]
    records: list[Record] = list(made.records)
    for number, claim in enumerate(claims):
        source = Source(id=SourceId(new_id()), name=f"Source {number}", kind=SourceKind.DOCUMENT)
        layer = Attribution(id=AttributionId(new_id()), claim=claim.id, source=source.id)  # type: ignore[arg-type]
        records += [source, layer]
    return ImportRecords("Import", tuple(records), made.texts)


def _repeat_last_edit(path: Path, edits: int) -> None:
    """Lengthen a history by its last edit, many times, in one commit."""
    line, change = history_store.line_columns(), history_store.change_columns()
    with closing(sqlite3.connect(path)) as connection, connection:
        ((last, _id, *rest, _digest),) = connection.execute(
            f"SELECT {line} FROM edit ORDER BY number DESC LIMIT 1"
        )
        ((_, *changed, _before, after),) = connection.execute(
            f"SELECT {change} FROM change WHERE edit = ?", (last,)
        )
        row = (*changed, after, after)
        for number in range(last + 1, last + 1 + edits):
            values = (number, f"e{number}", *rest)
            digest = Digest(values)
            digest.add(row)
            marks = ", ".join("?" * (len(values) + 1))
            connection.execute(
                f"INSERT INTO edit ({line}) VALUES ({marks})", (*values, digest.text())
            )
            connection.execute(
                f"INSERT INTO change ({change}) VALUES (?, ?, ?, ?, ?, ?)", (number, *row)
            )


@contextmanager
def _window(path: Path) -> Iterator[MainWindow]:
    window = MainWindow()
    window.resize(1280, 800)
    window.show()
    window.session.said.connect(lambda notice: print(notice.text, file=sys.stderr))
    assert window.session.open_project(path), "the project opens"
    yield window
    window.close()
    window.deleteLater()
    QApplication.processEvents()


@contextmanager
def profiled(name: str) -> Iterator[None]:
    """Write the profile of a part to standard error if it is the one that is asked for."""
    if name != _PROFILED:
        yield
        return
    profile = cProfile.Profile()
    profile.enable()
    yield
    profile.disable()
    pstats.Stats(profile, stream=sys.stderr).sort_stats("cumulative").print_stats(40)


if __name__ == "__main__":
    main()
