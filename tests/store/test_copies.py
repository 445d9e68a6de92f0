"""Copies to hand on, and files that appear whole or not at all."""

import os
import shutil
import sqlite3
import sys
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from annotator.check import check
from annotator.commands import AddDocument, DeleteClaims, DeleteDocument, Revise
from annotator.errors import ProjectFileError, StorageError
from annotator.model import Claim, Document, EditAction, ProjectDetails
from annotator.model.findings import FieldName, Findings, FoundField, Style, StyleKind
from annotator.project import Project
from annotator.store import Store, sqlite

from .conftest import ANALYST, fill

_SECRET = "a secret that was struck out"


@pytest.fixture
def project(sample_path: Path) -> Project:
    opened = Project.open(sample_path, ANALYST)
    claim = opened.read.all(Claim)[0]
    for note in (_SECRET, "harmless"):
        present = opened.read.need(Claim, claim.id)
        changed = {name: getattr(present, name) for name in Claim.__slots__} | {"note": note}
        opened.do(Revise(present, Claim(**changed), "Note"))
    return opened


def test_a_copy_with_history_can_undo_what_the_project_can(
    project: Project, tmp_path: Path
) -> None:
    copy = tmp_path / "copy.annotator"
    project.do(DeleteDocument(project.read.all(Document)[0].id))
    project.save_copy(copy)
    assert project.undo_label == "Delete document"
    project.close()
    with Project.open(copy, ANALYST) as other:
        assert other.undo_label == "Delete document"
        other.undo()
        document = other.read.all(Document)[0]
        assert other.read.text(document).startswith("The minister")
        assert other.read.original(document)


@pytest.mark.parametrize("with_history", [True, False])
def test_a_project_that_may_only_be_read_can_be_copied(
    project: Project, tmp_path: Path, with_history: bool
) -> None:
    copy, path = tmp_path / "copy.annotator", project.path
    project.close()
    before = path.read_bytes()
    with Project.open(path, ANALYST, is_read_only=True) as opened:
        opened.save_copy(copy, with_history=with_history)
        claims = opened.read.all(Claim)
    assert path.read_bytes() == before
    with Project.open(copy, ANALYST) as other:
        assert other.read.all(Claim) == claims
        assert not other.is_read_only


def test_a_copy_without_history_carries_nothing_that_is_gone(
    project: Project, tmp_path: Path
) -> None:
    copy = tmp_path / "copy.annotator"
    project.save_copy(copy, with_history=False)
    assert _SECRET.encode() not in copy.read_bytes()
    with Project.open(copy, ANALYST) as other:
        assert other.read.all(Claim) == project.read.all(Claim)
        assert other.undo_label == ""
        assert other.read.history.begins_with_copy()
        assert len(other.read.content_keys()) == 2
        assert not project.read.history.begins_with_copy()
    project.do(DeleteDocument(project.read.all(Document)[0].id))
    project.save_copy(copy, with_history=False)
    assert b"The minister said" not in copy.read_bytes()
    with Project.open(copy, ANALYST) as other:
        assert other.read.content_keys() == []
    project.close()
    assert sorted(p.name for p in tmp_path.iterdir()) == ["copy.annotator", "sample.annotator"]


def test_no_file_beside_a_copy_without_history_ever_holds_the_history(
    project: Project, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "folder"
    folder.mkdir()
    seen: list[bytes] = []
    connect = sqlite.connect

    def look(_statement: str) -> None:
        seen.extend(path.read_bytes() for path in folder.iterdir())

    def watched(path: Path, **how: bool) -> sqlite3.Connection:
        connection = connect(path, **how)
        connection.set_trace_callback(look)
        return connection

    monkeypatch.setattr(sqlite, "connect", watched)
    project.close()
    for is_read_only in (False, True):
        with Project.open(project.path, ANALYST, is_read_only=is_read_only) as watched_project:
            watched_project.save_copy(folder / "copy.annotator", with_history=False)
    look("")
    assert len(seen) > 10
    assert not any(_SECRET.encode() in data for data in seen)


def test_a_copy_without_history_is_as_compact_as_one_with(project: Project, tmp_path: Path) -> None:
    paths = [tmp_path / "with.annotator", tmp_path / "without.annotator"]
    for path, with_history in zip(paths, (True, False), strict=True):
        project.save_copy(path, with_history=with_history)
    project.close()
    assert paths[1].stat().st_size < paths[0].stat().st_size


def test_a_copy_without_history_keeps_styles_pages_and_metadata(
    project: Project, tmp_path: Path
) -> None:
    found = Findings(
        styles=(Style(0, 4, StyleKind.BOLD),), fields=(FoundField(FieldName.TITLE, "Dam", "h1"),)
    )
    command = AddDocument(text="Bold words.", title="Dam", findings=found, original=b"<b>Bold")
    project.do(command)
    copy = tmp_path / "copy.annotator"
    project.save_copy(copy, with_history=False)
    with Project.open(copy, ANALYST) as other:
        document = other.read.need(Document, command.document_id)
        assert other.read.findings(document) == found
        assert not list(check(other.read))
    project.close()


def test_a_copy_replaces_another_file_but_never_the_project_or_one_in_use(
    project: Project, tmp_path: Path
) -> None:
    target = tmp_path / "target.annotator"
    target.write_text("something else")
    project.save_copy(target)
    with Project.open(target, ANALYST) as other:
        assert len(other.read.all(Claim)) == 12
        with pytest.raises(ProjectFileError, match="is open"):
            project.save_copy(target)
    for same in (project.path, tmp_path / "." / "sample.annotator"):
        with pytest.raises(ProjectFileError, match="project itself"):
            project.save_copy(same)
    journal = target.with_name(target.name + "-journal")
    journal.write_bytes(b"x" * 1000)
    with pytest.raises(ProjectFileError, match="not closed properly"):
        project.save_copy(target)
    project.close()


def test_where_a_copy_cannot_be_written_the_target_stays(
    project: Project, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "folder"
    folder.mkdir()
    with pytest.raises(ProjectFileError, match="no folder"):
        project.save_copy(tmp_path / "nowhere" / "copy.annotator")
    with pytest.raises(ProjectFileError, match="is a folder"):
        project.save_copy(folder)
    target = tmp_path / "target.annotator"
    target.write_text("old")

    def full(*_: object, **__: object) -> None:
        error = sqlite3.OperationalError("database or disk is full")
        error.sqlite_errorcode = sqlite3.SQLITE_FULL
        raise error

    for name, with_history in (("vacuum_into", True), ("connect", False), ("attached", False)):
        monkeypatch.setattr(sqlite, name, full)
        with pytest.raises(ProjectFileError, match="disk is full"):
            project.save_copy(target, with_history=with_history)
        monkeypatch.undo()
    assert target.read_text() == "old"
    assert {p.name for p in tmp_path.iterdir()} == {
        "folder",
        "sample.annotator",
        "sample.annotator-journal",
        "target.annotator",
    }
    project.close()


@pytest.mark.skipif(sys.platform != "linux", reason="needs RLIMIT_FSIZE")
def test_a_disk_that_is_full_in_earnest(project: Project, tmp_path: Path) -> None:
    import resource
    import signal

    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    size = project.path.stat().st_size
    before = project.read.all(Claim)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size // 2, hard))
    try:
        with pytest.raises(ProjectFileError, match=r"was not written"):
            project.save_copy(tmp_path / "copy.annotator")
        resource.setrlimit(resource.RLIMIT_FSIZE, (size, hard))
        with pytest.raises(StorageError, match=r"earlier ones are"):
            project.do(DeleteDocument(project.read.all(Document)[0].id))
        assert project.read.all(Claim) == before
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
    assert project.do(DeleteDocument(project.read.all(Document)[0].id))
    assert not (tmp_path / "copy.annotator").exists()
    project.close()


def test_a_project_is_made_whole_or_not_at_all(tmp_path: Path) -> None:
    path = tmp_path / "new.annotator"

    def fail(_: Store) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        Store.create(path, fail)
    assert list(tmp_path.iterdir()) == []
    with Project.create(path, ANALYST, "New") as project:
        assert project.read.details() == ProjectDetails(id=project.read.details().id, title="New")
        assert [line.action for line in project.read.history.lines()] == [EditAction.CREATE]
        fill(project)
    before = path.read_bytes()
    with pytest.raises(ProjectFileError, match="exists already"):
        Project.create(path, ANALYST)
    assert path.read_bytes() == before
    for wrong in (tmp_path / "nowhere" / "x.annotator", path / "x.annotator"):
        with pytest.raises(ProjectFileError):
            Project.create(wrong, ANALYST)


def test_a_project_is_made_where_links_cannot_be(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise PermissionError

    monkeypatch.setattr(os, "link", refuse)
    path = tmp_path / "new.annotator"
    Project.create(path, ANALYST).close()
    assert list(tmp_path.iterdir()) == [path]
    shutil.copy(path, tmp_path / "other.annotator")


def empty(path: Path, _old: bytes) -> None:
    os.truncate(path, 0)


def put_old_back_in_place(path: Path, old: bytes) -> None:
    with path.open("r+b") as file:
        file.truncate()
        file.write(old)


def add_table(path: Path, _old: bytes) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("CREATE TABLE other (one)")


def delete(path: Path, _old: bytes) -> None:
    path.unlink()


def replace_by_old(path: Path, old: bytes) -> None:
    path.with_name("new").write_bytes(old)
    path.with_name("new").replace(path)


@pytest.mark.parametrize("with_history", [True, False])
@pytest.mark.parametrize(
    ("attack", "is_whole"),
    [
        (empty, False),
        (add_table, False),
        (put_old_back_in_place, True),
        (delete, True),
        (replace_by_old, True),
    ],
)
def test_a_copy_holds_what_was_acknowledged_or_leaves_the_good_one(
    attack: Callable[[Path, bytes], None],
    is_whole: bool,
    with_history: bool,
    sample_path: Path,
    tmp_path: Path,
) -> None:
    target = tmp_path / "copy.annotator"
    old = sample_path.read_bytes()
    project = Project.open(sample_path, ANALYST)
    try:
        project.save_copy(target, with_history=with_history)
        good = target.read_bytes()
        claims = project.read.all(Claim)
        project.do(DeleteClaims((claims[0].id,)))
        attack(sample_path, old)
        if is_whole:
            project.save_copy(target, with_history=with_history)
            with Project.open(target, ANALYST) as copy:
                assert copy.read.all(Claim) == claims[1:]
        else:
            with pytest.raises(ProjectFileError, match=r"^copy\.annotator was not written: "):
                project.save_copy(target, with_history=with_history)
            assert target.read_bytes() == good
    finally:
        project.close()
    assert [p.name for p in tmp_path.iterdir() if p.name.startswith(".")] == []
