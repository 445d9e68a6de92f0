"""Code is never taken from the folder in which an analyst works, by the program or its children."""

import os
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from pdf.writer import Sheet, pdf

from annotator.analysis.matches import Needle
from annotator.analysis.pattern_process import PatternProcess
from annotator.code_path import absolute_entries, leave_current_folder
from annotator.documents import ReadOptions
from annotator.documents.worker import ReadingProcess
from annotator.pages.drawing import DrawingProcess, Piece

LIBRARIES = ("PySide6", "charset_normalizer", "lxml", "platformdirs", "pygments", "pypdfium2")
CUSTOM = ("sitecustomize", "usercustomize")
NAMES = (*sys.stdlib_module_names, *LIBRARIES, "pypdfium2_raw", "shiboken6", "sqlalchemy", *CUSTOM)
PAGE = b"<!doctype html><title>Rain</title><p>It rained, the mayor said.</p>"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The current folder: it has a file named like each module there is, which tells of its run."""
    place = tmp_path / "downloads"
    place.mkdir()
    for name in NAMES:
        told = place / "it-was-run"
        (place / f"{name}.py").write_text(
            f"open({str(told)!r}, 'a').write('{name} '); raise SystemExit('{name} was run')"
        )
    monkeypatch.chdir(place)
    return place


def was_run(folder: Path) -> str:
    told = folder / "it-was-run"
    return told.read_text() if told.exists() else ""


def read() -> None:
    with ReadingProcess() as process:
        assert "It rained" in process.read(PAGE, "a.html", ReadOptions()).text
        data = pdf([Sheet()])
        with pytest.raises(Exception, match="holds no text"):
            process.read(data, "a.pdf", ReadOptions())


def draw() -> None:
    process = DrawingProcess(pdf([Sheet()]))
    process.want([Piece(0, 1.0, 0, 0, 10, 10)])
    end = time.monotonic() + 20
    while (drawn := process.take()) is None and time.monotonic() < end:
        time.sleep(0.01)
    process.close()
    assert drawn is not None
    assert drawn.pixels


def match() -> None:
    process = PatternProcess(seconds=20.0)
    process.ask("The mayor said so.", Needle(text="m.y", is_regex=True))
    end = time.monotonic() + 20
    while (found := process.take()) is None and time.monotonic() < end:
        time.sleep(0.01)
    process.close()
    assert found is not None
    assert found.ranges == ((4, 7),)


@pytest.mark.parametrize("path", [None, "", os.pathsep, f".{os.pathsep}"])
@pytest.mark.parametrize("work", [read, draw, match])
def test_a_child_runs_nothing_from_the_current_folder(
    work: Callable[[], None], path: str | None, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    if path is not None:
        monkeypatch.setenv("PYTHONPATH", path)
        monkeypatch.setattr(sys, "path", [path.rstrip(os.pathsep), str(folder), *sys.path])
    work()
    assert was_run(folder) == ""


def test_a_child_runs_nothing_from_where_the_environment_points(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PYTHONPATH", str(folder))
    monkeypatch.setenv("PYTHONHOME", str(folder))
    monkeypatch.setenv("PYTHONUSERBASE", str(folder))
    monkeypatch.chdir(tmp_path)
    read()
    assert was_run(folder) == ""


@pytest.mark.parametrize("words", [["-P", "-m", "annotator"], ["annotator"]])
def test_the_program_runs_nothing_from_the_current_folder(words: list[str], folder: Path) -> None:
    (folder / "a.html").write_bytes(PAGE)
    command = [sys.executable, *words]
    if words == ["annotator"]:
        command = [str(Path(sys.executable).with_name("annotator"))]
        if not Path(command[0]).exists():
            pytest.skip("the command is not installed")
    for arguments in (["new", "p.annotator"], ["import", "p.annotator", "a.html"], ["--version"]):
        done = subprocess.run(
            [*command, *arguments], capture_output=True, text=True, check=False, timeout=60
        )
        assert (done.returncode, done.stderr) == (0, "")
    assert was_run(folder) == ""


def test_python_m_runs_nothing_but_what_python_itself_loads_before_us(folder: Path) -> None:
    code = "import runpy, sys; print(*sys.modules)"
    loaded = subprocess.run(
        [sys.executable, "-I", "-c", code], capture_output=True, text=True, check=True, timeout=60
    )
    for name in {name.partition(".")[0] for name in loaded.stdout.split()}:
        (folder / f"{name}.py").unlink(missing_ok=True)
    assert (folder / "__future__.py").exists()
    assert (folder / "json.py").exists()
    (folder / "a.html").write_bytes(PAGE)
    for arguments in (["new", "p.annotator"], ["import", "p.annotator", "a.html"]):
        done = subprocess.run(
            [sys.executable, "-m", "annotator", *arguments],
            capture_output=True, text=True, check=False, timeout=60,
        )  # fmt: skip
        assert (done.returncode, done.stderr) == (0, "")
    assert was_run(folder) == ""


QT_FILES = """
import sys
from PySide6.QtCore import QLibraryInfo
from annotator.gui.app import make_application
app = make_application()
paths = [QLibraryInfo.path(path) for path in QLibraryInfo.LibraryPath]
print(*app.libraryPaths(), *paths, sep="\\n")
"""


def test_qt_takes_nothing_from_the_current_folder(tmp_path: Path) -> None:
    folder = tmp_path / "downloads"
    for name in ("platforms", "plugins/platforms", "translations"):
        (folder / name).mkdir(parents=True)
    for name in ("qt.conf", "qt6.conf"):
        (folder / name).write_text(f"[Paths]\nPrefix={folder}\nPlugins={folder}/plugins\n")
    environment = {
        **os.environ,
        "QT_PLUGIN_PATH": os.pathsep.join((".", "plugins", "", str(tmp_path))),
        "QT_QPA_PLATFORM_PLUGIN_PATH": "platforms",
    }
    done = subprocess.run(
        [sys.executable, "-P", "-c", QT_FILES],
        cwd=folder, env=environment, capture_output=True, text=True, check=True, timeout=60,
    )  # fmt: skip
    assert str(tmp_path) in done.stdout.splitlines(), "what was chosen by its full name is kept"
    assert str(folder) not in done.stdout


def test_the_current_folder_is_left_out_of_where_code_is_looked_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    here, elsewhere = tmp_path / "here", tmp_path / "elsewhere"
    here.mkdir()
    (tmp_path / "link").symlink_to(here)
    monkeypatch.chdir(here)
    code = [str(elsewhere), *sys.path]
    monkeypatch.setattr(sys, "path", ["", ".", "lib", str(here), str(tmp_path / "link"), *code])
    leave_current_folder()
    assert sys.path == [entry for entry in code if os.path.isabs(entry)]


def test_a_checkout_that_is_the_current_folder_is_looked_in_last(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    checkout = str(Path(__file__).parents[1])
    monkeypatch.chdir(checkout)
    monkeypatch.setattr(sys, "path", [checkout, "/code", ""])
    leave_current_folder()
    assert sys.path == ["/code", checkout]


def test_lists_of_folders_lose_relative_ones() -> None:
    assert absolute_entries(os.pathsep.join(("", "/a", ".", "b/c", "/d"))) == f"/a{os.pathsep}/d"
    assert absolute_entries("") == ""
