"""The way into the window, and what happens where there is none."""

import sys
from collections.abc import Callable
from pathlib import Path
from types import ModuleType

import pytest

from annotator.project.sample import sample_copy
from annotator.settings import data_path

from .conftest import Run


@pytest.fixture
def no_display(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "linux")
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[tuple[Path | None, bool]]:
    """Put a window that only notes what it is opened on in the place of the real one."""
    calls: list[tuple[Path | None, bool]] = []

    def run_window(file: Path | None, *, is_sample: bool) -> int:
        calls.append((file, is_sample))
        return 0

    _replace(monkeypatch, "annotator.gui", run=run_window)
    return calls


def _replace(monkeypatch: pytest.MonkeyPatch, name: str, **members: object) -> None:
    module = ModuleType(name)
    vars(module).update(members)
    monkeypatch.setitem(sys.modules, name, module)


def test_the_window_opens_on_nothing_or_on_a_file(
    run: Run, opened: list[tuple[Path | None, bool]], sample_path: Path
) -> None:
    assert run().code == 0
    assert run(sample_path).code == 0
    assert opened == [(None, False), (sample_path, False)]


def test_the_sample_opens_as_a_copy_that_is_kept(
    run: Run, opened: list[tuple[Path | None, bool]]
) -> None:
    assert run("--sample").code == 0
    ((path, is_sample),) = opened
    assert path is not None
    assert is_sample
    assert path.is_relative_to(data_path())
    changed = path.read_bytes() + b"x"
    path.write_bytes(changed)
    assert run("--sample").code == 0
    assert path.read_bytes() == changed
    path.unlink()


def test_a_file_that_does_not_exist_opens_no_window(
    run: Run, opened: list[tuple[Path | None, bool]], tmp_path: Path
) -> None:
    result = run(tmp_path / "missing.txt")
    assert result.code == 1
    assert "missing.txt does not exist" in result.err
    assert opened == []


@pytest.mark.usefixtures("no_display")
def test_without_a_display_no_window_opens(run: Run, sample_path: Path) -> None:
    for words in ((), (sample_path,)):
        result = run(*words)
        assert result.code == 1
        assert result.err.startswith("annotator: There is no display")
        assert result.err.count("\n") == 1


@pytest.mark.usefixtures("no_display")
def test_without_a_display_the_sample_is_worked_through(
    run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    folders: list[Path] = []

    def run_off_screen(folder: Path) -> list[Path]:
        folders.append(folder)
        return [sample_copy(folder), folder / "window.png", folder / "sample.json"]

    # Set and unset again by monkeypatch, since the command itself sets it.
    monkeypatch.setenv("QT_QPA_PLATFORM", "")
    _replace(monkeypatch, "annotator.gui")
    _replace(monkeypatch, "annotator.gui.demo", run_off_screen=run_off_screen)
    result = run("--sample")
    assert result.code == 0
    assert all(str(folders[0] / name) in result.out for name in ("window.png", "sample.json"))
    assert "report.html (Web page): " in result.out
    assert "memo.pdf (PDF, 2 pages): " in result.out
    assert "briefing.docx (Word document): " in result.out
    assert result.out.count("the same text") == 4


def _failing_import(error: ImportError) -> Callable[[str], object]:
    def get(_name: str) -> object:
        raise error

    return get


@pytest.mark.parametrize(
    "error",
    [
        ImportError("libEGL.so.1: cannot open shared object file: No such file or directory"),
        ModuleNotFoundError("No module named 'PySide6'", name="PySide6"),
    ],
)
def test_a_library_that_is_missing_is_reported(
    run: Run, monkeypatch: pytest.MonkeyPatch, error: ImportError
) -> None:
    _replace(monkeypatch, "annotator.gui", __getattr__=_failing_import(error))
    result = run()
    assert result.code == 1
    assert str(error) in result.err


def test_another_import_that_fails_is_a_bug(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    error = ImportError("cannot import name 'x'", name="annotator.model")
    _replace(monkeypatch, "annotator.gui", __getattr__=_failing_import(error))
    assert run().code == 70
