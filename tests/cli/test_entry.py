"""The borders of the command line: help, wrong usage, errors, bugs, interruptions."""

import errno
import io
import os
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from importlib.util import find_spec
from pathlib import Path
from types import SimpleNamespace

import pytest

from annotator.cli import arguments as words_of
from annotator.cli import entry, info
from annotator.errors import AnnotatorError
from annotator.processes.rights.kept import Kept
from annotator.settings import state_path

from .conftest import Run

COMMANDS = tuple(words_of.COMMANDS)


def raising(error: BaseException) -> Callable[[object], int]:
    def run(_arguments: object) -> int:
        raise error

    return run


def test_help_names_every_command_and_shows_examples(run: Run) -> None:
    result = run("--help")
    assert result.code == 0
    assert all(f"  {command} " in result.out for command in COMMANDS)
    assert "annotator new letter.annotator" in result.out
    assert result.err == ""


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_has_help_with_examples_in_eighty_columns(run: Run, command: str) -> None:
    result = run(command, "--help")
    assert result.code == 0
    assert "examples:\n  annotator " in result.out
    assert max(map(len, result.out.splitlines())) <= 80


def test_the_version_is_reported(run: Run) -> None:
    from annotator import __version__

    first, second, *kept = run("--version").out.splitlines()
    assert first == f"Annotator {__version__}"
    assert second.startswith(f"SQLite {sqlite3.sqlite_version}, Python 3.")
    assert all(any(what in line for line in kept) for what in Kept)
    if sys.platform == "linux":
        (line,) = kept
        assert line.startswith("Blocked while documents are read: ")


@pytest.mark.parametrize(
    "words",
    [
        ("export",),
        ("info", "a.annotator", "b.annotator"),
        ("history", "a.annotator", "--limit", "many"),
        ("history", "a.annotator", "--limit", "-1"),
        ("new", "a.annotator", "--colour", "red"),
        ("--sample", "a.annotator"),
        ("exprot", "a.annotator"),
        ("nonsense",),
    ],
)
def test_wrong_usage_is_one_sentence_and_2(run: Run, words: tuple[str, ...]) -> None:
    result = run(*words)
    assert result.code == 2
    assert result.out == ""
    assert result.err.startswith("annotator: ")
    assert result.err.count("\n") == 1


def test_a_misspelt_command_is_set_right(run: Run) -> None:
    assert "Did you mean “annotator export”?" in run("exprot", "a.annotator").err


@pytest.mark.parametrize("command", ["info", "history", "check", "export"])
def test_what_is_no_project_is_one_sentence_and_1(run: Run, command: str, tmp_path: Path) -> None:
    path = tmp_path / "notes.annotator"
    path.write_text("no project", encoding="utf-8")
    result = run(command, path)
    assert (result.code, result.out) == (1, "")
    assert result.err.startswith("annotator: notes.annotator")
    assert result.err.count("\n") == 1
    assert path.read_text(encoding="utf-8") == "no project"


@pytest.mark.parametrize("command", ["info", "history", "check", "export"])
def test_a_missing_project_is_named(run: Run, command: str, tmp_path: Path) -> None:
    result = run(command, tmp_path / "missing.annotator")
    assert result.code == 1
    assert "missing.annotator" in result.err
    assert list(tmp_path.iterdir()) == []


def test_an_error_cannot_steer_the_terminal(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(info, "run", raising(AnnotatorError("a\x1b[2Jb\nc\u202ed")))
    assert run("info", "x").err == "annotator: a\ufffd[2Jb c\ufffdd\n"


def test_a_bug_goes_to_the_log_and_the_place_is_reported(
    run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(info, "run", raising(ZeroDivisionError("what we did wrong")))
    result = run("info", "x")
    log_path = state_path("annotator.log")
    assert result.code == entry.BUG
    assert result.err.count("\n") == 1
    assert str(log_path) in result.err
    assert "ZeroDivisionError: what we did wrong" in log_path.read_text(encoding="utf-8")


def test_a_bug_is_shown_where_the_log_cannot_be_written(
    run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(info, "run", raising(ZeroDivisionError("what we did wrong")))
    monkeypatch.setattr("annotator.settings.state_path", lambda _name: Path(os.devnull) / "x")
    result = run("info", "x")
    assert result.code == entry.BUG
    assert "ZeroDivisionError: what we did wrong" in result.err


def test_ctrl_c_is_130_and_silent(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(info, "run", raising(KeyboardInterrupt()))
    result = run("info", "x")
    assert (result.code, result.out, result.err) == (130, "", "")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs /dev/full")
@pytest.mark.parametrize("command", ["formats", "export", "info"])
def test_output_that_cannot_be_written_is_an_error(command: str, sample_path: Path) -> None:
    words = [command] if command == "formats" else [command, str(sample_path)]
    with Path("/dev/full").open("w") as full:
        result = subprocess.run(
            [sys.executable, "-m", "annotator", *words],
            stdout=full,
            stderr=subprocess.PIPE,
            text=True,
            check=False,
        )
    assert result.returncode == 1
    assert result.stderr.startswith("annotator: ")
    assert result.stderr.count("\n") == 1


def test_output_that_nobody_reads_is_silent(sample_path: Path) -> None:
    with subprocess.Popen(
        [sys.executable, "-m", "annotator", "export", str(sample_path)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.close()
        assert process.stderr.read() == b""
    assert process.returncode == entry.OUTPUT_CLOSED


@pytest.mark.parametrize("is_flushed", [False, True])
def test_output_that_nobody_reads_is_silent_in_windows_too(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], is_flushed: bool
) -> None:
    class Closed(io.StringIO):
        def write(self, text: str) -> int:
            if not is_flushed:
                raise OSError(errno.EINVAL, "Invalid argument")
            return len(text)

        def flush(self) -> None:
            raise OSError(errno.EINVAL, "Invalid argument")

    closed = Closed()
    monkeypatch.setattr(entry, "sys", SimpleNamespace(platform="win32", stdout=closed))
    monkeypatch.setattr(sys, "stdout", closed)
    assert entry.main(["formats"]) == entry.OUTPUT_CLOSED
    assert capsys.readouterr().err == ""


def test_help_starts_fast_and_loads_no_library() -> None:
    script = "import sys; from annotator.cli import main; main(['--help']); print(*sys.modules)"
    result = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True
    )
    loaded = result.stdout.splitlines()[-1].split()
    late = {"PySide6", "sqlalchemy", "pygments", "platformdirs", "multiprocessing"}
    late |= {"lxml", "pypdfium2", "charset_normalizer", "annotator.documents"}
    assert all(map(find_spec, late))
    assert late.isdisjoint(loaded)
