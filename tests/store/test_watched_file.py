"""What is found in the file of an open project that another program wrote to past SQLite."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest

from annotator.commands import AddTag
from annotator.errors import AnnotatorError, OverwrittenProjectError
from annotator.ground import Help, Look, Trouble, look
from annotator.model import Tag, TagId, new_id
from annotator.project import Project
from annotator.store import watched_file

from .conftest import ANALYST
from .test_journal import opened_with_its_basis

_START_OF = "4096 * (root_of({!r}) - 1)"
DAMAGES = {
    "a page of claims": (_START_OF.format("claim"), "os.urandom(4096)"),
    "an index": (_START_OF.format("sqlite_autoindex_claim_1"), "bytes(4096)"),
    "a word of a text": ("data.index(b'denied the letter')", "b'signed'"),
    "the name of a source": ("data.index(b'The minister', data.index(b'source-min'))", "b'One'"),
    "the second half": ("len(data) // 2", "bytes(len(data) - len(data) // 2)"),
}
_DAMAGE = """
import os, sqlite3, sys
def root_of(name):
    statement = "SELECT rootpage FROM sqlite_master WHERE name = ?"
    return sqlite3.connect(sys.argv[1]).execute(statement, (name,)).fetchone()[0]
with open(sys.argv[1], "r+b") as file:
    data = file.read()
    file.seek({})
    file.write({})
"""


@pytest.fixture
def project(sample_path: Path) -> Iterator[Project]:
    with opened_with_its_basis(sample_path) as opened:
        yield opened


def damage(path: Path, where: str, rubbish: str) -> None:
    """Write over a part of a file, in a process of its own."""
    code = _DAMAGE.format(where, rubbish)
    subprocess.run([sys.executable, "-c", code, path], check=True)


def edit(project: Project) -> None:
    assert project.do(AddTag(Tag(id=TagId(new_id()), name=new_id())))


def trouble(project: Project, before: Look) -> Trouble | None:
    """What is told once the file was read, if it has to be."""
    deadline = time.monotonic() + 60
    while True:
        told = project.trouble(look(project.path), before)
        if told or not (project.is_being_read or project._store._is_touched):
            return told
        assert time.monotonic() < deadline
        time.sleep(0.01)


@pytest.mark.parametrize(("where", "rubbish"), DAMAGES.values(), ids=DAMAGES)
@pytest.mark.parametrize("is_edited", [False, True])
def test_damage_amid_an_open_file_is_told_and_nothing_is_lost(
    project: Project, tmp_path: Path, where: str, rubbish: str, is_edited: bool
) -> None:
    before, copy = look(project.path), tmp_path / "copy.annotator"
    edit(project)
    assert trouble(project, before) is None
    before, tags = look(project.path), project.read.tags()
    damage(project.path, where, rubbish)
    if is_edited:
        # SQLite counts this, and would hide that the file was touched before.
        with suppress(AnnotatorError):
            edit(project)
            tags = project.read.tags()
    told = trouble(project, before)
    assert told is not None
    assert "by another program while it was open" in str(told.message)
    project.save_copy(copy)
    with Project.open(copy, ANALYST) as other:
        assert other.read.tags() == tags
    project.close()
    with pytest.raises(OverwrittenProjectError):
        Project.open(project.path, ANALYST)


def test_a_file_cut_by_a_byte_is_told(project: Project) -> None:
    """SQLite reads a zero there, which it was."""
    before = look(project.path)
    damage(project.path, "len(data) - 1", "b'' if file.truncate() else b''")
    told = trouble(project, before)
    assert told is not None
    assert "was damaged by another program" in str(told.message)


def test_what_goes_through_sqlite_is_not_read_whole(project: Project) -> None:
    before = look(project.path)
    with Project.open(project.path, ANALYST) as colleague:
        edit(colleague)
        edit(project)
        edit(colleague)
    assert project.trouble(look(project.path), before) is None
    assert not project.is_being_read


def test_a_file_that_was_only_touched_is_sound(project: Project) -> None:
    before = look(project.path)
    os.utime(project.path)
    assert project.trouble(look(project.path), before) is None
    assert project.is_being_read
    assert trouble(project, before) is None
    assert project._store.is_whole()


def test_a_file_that_takes_long_to_read_is_not_read_all_the_time(
    project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(watched_file, "_LONG_READING", 0.0)
    before = look(project.path)
    os.utime(project.path)
    assert trouble(project, before) is None
    damage(project.path, *DAMAGES["a word of a text"])
    assert project.trouble(look(project.path), before) is None
    assert not project.is_being_read
    assert not project._store.is_whole()
    project._store._next_reading = 0.0  # the pause is over
    assert trouble(project, look(project.path)) is not None


def test_a_state_with_as_many_changes_is_not_taken_for_ours(
    project: Project, tmp_path: Path
) -> None:
    """Put back in place by a program that syncs folders; SQLite takes it for what it remembers."""
    fork = Path(shutil.copy(project.path, tmp_path / "fork.annotator"))
    with Project.open(fork, ANALYST) as other:
        edit(other)
    edit(project)
    before = look(project.path)
    with project._store.at_one_moment():
        project.read.tags()
        project.path.write_bytes(fork.read_bytes())
        told = trouble(project, before)
    assert told is not None
    assert told.help is Help.PUT_BACK


def test_damage_that_nobody_told_of_yet_is_not_taken_for_ours(
    sample_path: Path, project: Project
) -> None:
    damage(sample_path, *DAMAGES["a word of a text"])
    project.close()
    with pytest.raises(OverwrittenProjectError):
        Project.open(sample_path, ANALYST)
