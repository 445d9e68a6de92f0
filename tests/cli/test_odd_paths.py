"""Paths that are no UTF-8 or too long, pipes and devices, homes that cannot be used."""

import json
import os
import sys
from pathlib import Path

import pytest

from annotator import files
from annotator.settings import Settings, load_settings, save_settings

from .conftest import Run

posix = pytest.mark.skipif(sys.platform != "linux", reason="Linux takes any byte in a name")


@pytest.fixture
def odd(tmp_path: Path) -> Path:
    """A folder whose name is no UTF-8."""
    folder = tmp_path / os.fsdecode(b"caf\xe9")
    folder.mkdir()
    return folder


@posix
def test_every_command_takes_a_path_that_is_no_utf_8(run: Run, odd: Path) -> None:
    end = os.fsdecode(b"\xff")
    text, project, other, export = (
        odd / f"{name}{end}{suffix}"
        for name, suffix in (
            ("t", ".txt"),
            ("p", ".annotator"),
            ("o", ".annotator"),
            ("x", ".json"),
        )
    )
    text.write_text("A secret letter was sent.")
    for words in (
        ("new", project),
        ("import", project, text, "--json"),
        ("info", project, "--json"),
        ("history", project),
        ("check", project),
        ("export", project, "-o", export),
        ("new", other),
        ("import", other, export),
    ):
        result = run(*words)
        assert (result.code, result.err) == (0, ""), words
        if "--json" in words:
            json.loads(result.out)
    assert sorted(odd.iterdir()) == sorted((text, project, other, export))
    assert run("info", odd / f"none{end}.annotator").code == 1


def test_a_project_that_is_missing_here_is_missing_in_a_named_folder(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert f"p.annotator is not in {tmp_path}. If" in run("info", "p.annotator").err


@posix
def test_such_a_path_is_remembered(odd: Path) -> None:
    before = load_settings()
    try:
        save_settings(Settings(analyst_name="王毅").with_recent(odd))
        assert load_settings().recent_paths == (str(odd),)
        assert load_settings().analyst_name == "王毅"
    finally:
        save_settings(before)


@posix
def test_commands_take_the_addresses_of_files(run: Run, empty_path: Path, tmp_path: Path) -> None:
    page = tmp_path / "a page.txt"
    page.write_text("A text. Of two sentences.", encoding="utf-8")
    assert run("import", empty_path.as_uri(), page.as_uri()).code == 0
    assert "A text" in run("info", empty_path).out


@posix
@pytest.mark.parametrize("is_in_folder", [False, True])
def test_a_pipe_is_one_sentence_at_once(
    run: Run, empty_path: Path, tmp_path: Path, is_in_folder: bool
) -> None:
    folder = tmp_path / "folder"
    folder.mkdir()
    pipe = folder / "pipe.txt"
    os.mkfifo(pipe)
    for path in (folder if is_in_folder else pipe, Path("/dev/zero")):
        result = run("import", empty_path, path)
        assert result.code == 1
        assert "is a device or pipe" in result.err
        assert result.err.count("\n") == 1
    for words in (("info", pipe), ("check", pipe), ("export", pipe), ("import", pipe, empty_path)):
        assert run(*words).err.startswith("annotator: pipe.txt is a device or pipe")
    assert run("export", empty_path, "-o", pipe).code == 1
    assert run("new", folder / "pipe").code == 0


@posix
def test_a_file_that_turned_out_to_have_no_end_or_nothing_yet_is_waited_for_by_nobody(
    tmp_path: Path,
) -> None:
    """Such as `/proc/kmsg`, which says that it is a file, or a pipe put in the place of one."""
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    assert files.content(pipe, 10) == b""
    assert len(files.content(Path("/dev/zero"), 10)) == 10


def test_a_folder_that_may_not_be_looked_into_is_a_sentence(
    run: Run, empty_path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(_: Path) -> list[Path]:
        raise PermissionError

    folder = tmp_path / "folder"
    folder.mkdir()
    monkeypatch.setattr(Path, "iterdir", refuse)
    result = run("import", empty_path, folder)
    assert (result.code, result.err.count("\n")) == (1, 1)


@posix
@pytest.mark.parametrize("length", [237, 238, 245, 255, 300, 5_000])
def test_a_name_too_long_for_a_journal_is_refused(run: Run, tmp_path: Path, length: int) -> None:
    name = "é" * ((length - 10) // 2) + "x" * (length % 2) + ".annotator"
    assert len(os.fsencode(name)) == length
    result = run("new", tmp_path / name)
    assert (result.code == 0) == (length <= 247)
    assert result.err.count("\n") == (length > 247)
    assert len(list(tmp_path.iterdir())) == (length <= 247)
    if length <= 247:
        path = tmp_path / "a.txt"
        path.write_text("A secret letter was sent.")
        assert run("import", tmp_path / name, path).code == 0
    else:
        assert run("info", tmp_path / name).code == 1
        assert run(tmp_path / name).code in (1, 2)


def test_a_project_with_such_a_name_is_read_only(
    run: Run, empty_path: Path, tmp_path: Path
) -> None:
    path = tmp_path / f"{'n' * 240}.annotator"
    empty_path.rename(path)
    text = tmp_path / "a.txt"
    text.write_text("A secret letter was sent.")
    assert run("info", path).code == 0
    result = run("import", path, text)
    assert result.code == 1
    assert "can only be read" in result.err


@posix
@pytest.mark.parametrize("name", ["HOME", "XDG_STATE_HOME", "XDG_CONFIG_HOME"])
@pytest.mark.parametrize("place", ["/dev/null", "file", "/x" * 2_100])
def test_work_goes_on_without_a_home_folder(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, place: str
) -> None:
    if place == "file":
        (tmp_path / place).write_text("no folder")
        place = str(tmp_path / place)
    if name == "HOME":
        monkeypatch.delenv("XDG_STATE_HOME")
        monkeypatch.delenv("XDG_CONFIG_HOME")
    monkeypatch.setenv(name, place)
    project, text = tmp_path / "p.annotator", tmp_path / "a.txt"
    text.write_text("A secret letter was sent.")
    for words in (("new", project), ("import", project, text), ("info", project)):
        assert run(*words).code == 0, words


@posix
def test_settings_that_are_a_pipe_hang_nothing(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    (tmp_path / "annotator").mkdir()
    os.mkfifo(tmp_path / "annotator" / "settings.json")
    assert run("new", tmp_path / "p.annotator").code == 0
