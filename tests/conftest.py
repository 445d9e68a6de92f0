"""What all tests share: a home of their own, the shared material, and a look for leftovers.

Qt's own warnings fail a test too (`qt_log_level_fail` in pyproject.toml).
"""

import contextlib
import gc
import os
import random
import shutil
import sys
import tempfile
import threading
import time
import weakref
from collections.abc import Callable, Generator, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import hypothesis
import pytest

if TYPE_CHECKING:
    from PySide6.QtCore import QObject

    from annotator.gui.app import Application
    from annotator.reader import Reader

_CHECKOUT_PATH = Path(__file__).resolve().parents[1]
_SECONDS_TO_FINISH = 2.0
_home = pytest.StashKey[Path]()

# A busy machine is slow now and then, which says nothing about the property under test.
hypothesis.settings.register_profile("annotator", deadline=None)
hypothesis.settings.load_profile("annotator")


def pytest_addoption(parser: pytest.Parser) -> None:
    """Let a run say the order of its tests."""
    parser.addoption("--seed", type=int, help="run the tests in an order shuffled by this number")


@pytest.hookimpl(wrapper=True)
def pytest_collection() -> Generator[None, object, object]:
    """Spare the garbage collector all that stays to the end: some thousand tests and their code.

    Looking through that takes 0.3 s each time, and 3 s in all while they are collected.
    """
    gc.disable()
    try:
        return (yield)
    finally:
        gc.freeze()
        gc.enable()


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Shuffle the files, and the tests of each, since no test may need another one before it."""
    seed = config.getoption("seed")
    if seed is not None:
        chance = random.Random(seed)
        order: dict[Path, float] = {}
        items.sort(key=lambda item: (order.setdefault(item.path, chance.random()), chance.random()))


def pytest_configure(config: pytest.Config) -> None:
    """Give the tests, and the processes that they start, a home that is thrown away.

    Each worker of pytest-xdist comes here too, so that no two share one.

    Done before any module of ours is imported, since one may read its paths while imported.
    """
    home_path = Path(tempfile.mkdtemp(prefix="annotator-tests-"))
    config.stash[_home] = home_path
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    for name, folder in {
        "HOME": ".",
        "USERPROFILE": ".",
        "APPDATA": "config",
        "LOCALAPPDATA": "config",
        # platformdirs asks Windows itself for these, unless it is told.
        "WIN_PD_OVERRIDE_APPDATA": "config",
        "WIN_PD_OVERRIDE_LOCAL_APPDATA": "config",
        "XDG_CONFIG_HOME": "config",
        "XDG_DATA_HOME": "data",
        "XDG_STATE_HOME": "state",
        "XDG_CACHE_HOME": "cache",
        "XDG_RUNTIME_DIR": "runtime",
    }.items():
        path = home_path / folder
        # Qt warns of a runtime folder that others can read.
        path.mkdir(mode=0o700, exist_ok=True)
        os.environ[name] = str(path)


def pytest_unconfigure(config: pytest.Config) -> None:
    """Throw that home away."""
    shutil.rmtree(config.stash[_home], ignore_errors=True)


@pytest.fixture(scope="session")
def shared_path() -> Path:
    """The team's material beside the checkout: articles, gold annotation, hostile files."""
    path = _CHECKOUT_PATH.parent / "shared"
    if not path.is_dir():
        pytest.skip("needs the folder shared/ beside the checkout, which is not part of it")
    return path


@pytest.fixture(scope="session")
def seed_path(shared_path: Path) -> Path:
    """The seed article and its gold annotation."""
    return shared_path / "seed"


@pytest.fixture(scope="session")
def data_path(shared_path: Path) -> Path:
    """Files of other programs, and hostile ones."""
    return shared_path / "data"


@pytest.fixture(scope="session")
def gold_path(seed_path: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project with the gold annotation."""
    from annotator.formats.annotated_json import read_json_file
    from annotator.model import Analyst, AnalystId
    from annotator.project import Project

    path = tmp_path_factory.mktemp("gold") / "gold.annotator"
    with Project.create(path, Analyst(id=AnalystId("ann"), name="Ann")) as project:
        project.do(read_json_file(seed_path / "article.gold.json"))
    return path


@pytest.fixture(scope="session")
def sample_path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the sample project."""
    path = tmp_path_factory.mktemp("sample") / "sample.annotator"
    shutil.copyfile(_CHECKOUT_PATH / "projects" / "sample.annotator", path)
    return path


@pytest.fixture
def gold(gold_path: Path) -> Iterator["Reader"]:
    """The gold annotation."""
    yield from _open(gold_path)


@pytest.fixture
def sample(sample_path: Path) -> Iterator["Reader"]:
    """The sample."""
    yield from _open(sample_path)


def _open(path: Path) -> Iterator["Reader"]:
    from annotator.model import Analyst, AnalystId
    from annotator.project import Project

    with Project.open(path, Analyst(id=AnalystId("bo"), name="Bo")) as project:
        yield project.read


@pytest.fixture(autouse=True)
def no_journal_outlives_its_project() -> Iterator[None]:
    """Remove the journals that a test left: a copy that the next one makes would lack their edits.

    A project whose folder is gone counts as moved, and all copies of the sample have one id.
    """
    yield
    if "annotator.store.journal" not in sys.modules:
        return
    from annotator.store import journal

    for path in journal._folder().glob("*.journal"):
        with contextlib.suppress(OSError), path.open("r+b", buffering=0) as file:
            journal._try_lock(file)  # a window that a module of tests keeps holds its own
            path.unlink()


@pytest.fixture(autouse=True)
def nothing_is_left_behind(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Fail a test that leaves a thread, a top-level widget, a running QTimer or QThread.

    Being autouse it is set up before a test's own fixtures and looks after they are gone. What is
    part of a window that stood before is that window's, which a module of tests may keep.
    """
    threads = set(threading.enumerate())
    widgets = _top_level_widgets()
    started = _watch_starts(monkeypatch)
    yield
    monkeypatch.undo()  # nothing can be imported from within a folder that is gone already
    _wait_until(lambda: not _new_threads(threads))
    left: list[object] = list(_new_threads(threads))
    if "PySide6.QtCore" in sys.modules:
        _let_qt_delete()
        if any(widget not in widgets for widget in _top_level_widgets()):
            gc.collect()  # slow, and only a cycle of our own objects needs it
            _let_qt_delete()
        left += [widget for widget in _top_level_widgets() if not _is_part_of(widgets, widget)]
        left += [item for item in started() if _is_running(item) and not _is_part_of(widgets, item)]
    if left:
        pytest.fail("left behind: " + ", ".join(map(repr, left)), pytrace=False)


def _new_threads(before: set[threading.Thread]) -> list[threading.Thread]:
    # A dummy stands for a thread that Python did not start, and outlives it in Python 3.11.
    return [
        thread
        for thread in threading.enumerate()
        if thread not in before and not isinstance(thread, threading._DummyThread)
    ]


def _wait_until(is_true: Callable[[], bool]) -> None:
    deadline = time.monotonic() + _SECONDS_TO_FINISH
    while not is_true() and time.monotonic() < deadline:
        time.sleep(0.01)


def _top_level_widgets() -> list["QObject"]:
    if "PySide6.QtWidgets" not in sys.modules:
        return []
    from PySide6.QtWidgets import QApplication

    # A tool tip belongs to Qt, which hides it in its own time.
    return [
        widget
        for widget in QApplication.topLevelWidgets()
        if widget.metaObject().className() != "QTipLabel"
    ]


def _is_part_of(widgets: list["QObject"], item: "QObject | None") -> bool:
    while item is not None and item not in widgets:
        item = item.parent()
    return item is not None


def _let_qt_delete() -> None:
    from PySide6.QtCore import QCoreApplication, QEvent

    if QCoreApplication.instance() is not None:
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def _watch_starts(monkeypatch: pytest.MonkeyPatch) -> Callable[[], list["QObject"]]:
    """Note every timer and thread that is started; Qt has no list of them."""
    started: weakref.WeakSet[QObject] = weakref.WeakSet()
    if "PySide6.QtCore" in sys.modules:
        from PySide6.QtCore import QThread, QTimer

        for qt_class in (QTimer, QThread):
            start = qt_class.start

            # Any: the two overloads of Qt's start are passed through as they come.
            def noted(self: Any, *args: Any, start: Any = start) -> None:
                started.add(self)
                start(self, *args)

            monkeypatch.setattr(qt_class, "start", noted)
    return lambda: list(started)


def _is_running(item: "QObject") -> bool:
    import shiboken6
    from PySide6.QtCore import QThread, QTimer

    if not shiboken6.isValid(item):
        return False
    if isinstance(item, QThread):
        return not item.wait(int(_SECONDS_TO_FINISH * 1000))
    return isinstance(item, QTimer) and item.isActive()


@pytest.fixture(scope="session")
def qapp_cls() -> "type[Application]":
    """What pytest-qt makes its one application of, whichever test asks for it first."""
    from annotator.gui.app import Application

    return Application
