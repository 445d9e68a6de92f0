"""Edits that were acknowledged come back, whatever was put in the place of their project."""

import os
import shutil
import sqlite3
import subprocess
import sys
import time
from contextlib import closing
from pathlib import Path
from types import SimpleNamespace

import pytest

from annotator.check import check
from annotator.commands import AddClaim, AddDocument, DeleteClaims
from annotator.errors import NotAProjectError, OverwrittenProjectError, ProjectFileError
from annotator.model import Claim, Document
from annotator.project import Project
from annotator.settings import data_path
from annotator.store import journal

from .conftest import ANALYST

JOURNALS = data_path() / "journals"

_EDIT_UNTIL_KILLED = """
import sys
from pathlib import Path
from annotator.commands import AddClaim
from annotator.model import Document
from annotator.project import Project
from tests.store.conftest import ANALYST
project = Project.open(Path(sys.argv[1]), ANALYST)
document = project.read.all(Document)[0]
while True:
    edit = project.do(AddClaim(document_id=document.id, ranges=((1, 5),)))
    print(edit.summary.id, flush=True)
"""


def add(project: Project, start: int = 0) -> None:
    document = project.read.all(Document)[0]
    assert project.do(AddClaim(document_id=document.id, ranges=((start, start + 5),)))


def claims(project: Project) -> list[Claim]:
    return project.read.all(Claim)


@pytest.fixture(autouse=True)
def no_journals() -> None:
    shutil.rmtree(JOURNALS, ignore_errors=True)


def left() -> list[str]:
    return sorted(os.listdir(JOURNALS)) if JOURNALS.is_dir() else []


def test_what_was_closed_and_read_back_is_kept_no_longer(sample_path: Path) -> None:
    with Project.open(sample_path, ANALYST) as project:
        assert left() == []
        add(project)
        (name,) = left()
        if os.name == "posix":
            assert (JOURNALS / name).stat().st_mode & 0o777 == 0o600
            assert JOURNALS.stat().st_mode & 0o777 == 0o700
    assert left() == []


@pytest.mark.parametrize(
    "damage",
    [
        """UPDATE change SET "after" = replace("after", 'a', 'b') WHERE edit = :made""",
        "UPDATE change SET record = record || '1' WHERE edit = :made",
        "DELETE FROM change WHERE edit = :made",
        "UPDATE edit SET label = 'Nothing' WHERE number = :made",
        "UPDATE edit SET digest = '0' WHERE number = :made",
        "DELETE FROM edit WHERE number = :made",
    ],
)
def test_an_edit_that_is_no_longer_what_was_made_stays_kept(sample_path: Path, damage: str) -> None:
    project = Project.open(sample_path, ANALYST)
    add(project)
    add(project, 10)
    number = project.read.history.lines(limit=1)[0].number - 1
    with closing(sqlite3.connect(sample_path, isolation_level=None)) as other:
        other.execute(damage, {"made": number})
    project.close()
    assert left()


def test_an_old_state_put_back_lacks_edits_and_gets_them_as_they_were(
    sample_path: Path, tmp_path: Path
) -> None:
    old = tmp_path / "old"
    shutil.copy(sample_path, old)
    with Project.open(sample_path, ANALYST) as project:
        add(project, 3)
        project.do(AddDocument(text="Another text. " * 40, title="New", original=b"raw"))
        project.do(DeleteClaims((claims(project)[0].id,)))
        project.undo()
        history, kept = project.read.history.lines(), claims(project)
        os.replace(old, sample_path)
    assert len(left()) == 1
    with Project.open(sample_path, ANALYST) as project:
        assert len(project.missing_edits()) == 4
        told: list[str] = []
        project.subscribe(lambda edit: told.append(edit.summary.id))
        assert project.put_back() == "Edits put back: 4"
        assert len(told) == 4
        assert project.read.history.lines() == history
        assert claims(project) == kept
        new = project.read.all(Document)[-1]
        assert (project.read.text(new)[:13], project.read.original(new)) == (
            "Another text.",
            b"raw",
        )
        assert project.missing_edits() == []
    assert left() == []


def test_what_no_longer_fits_is_counted_and_kept_aside(sample_path: Path, tmp_path: Path) -> None:
    old = tmp_path / "old"
    shutil.copy(sample_path, old)
    with Project.open(sample_path, ANALYST) as project:
        project.do(DeleteClaims((claims(project)[0].id,)))
        add(project)
        os.replace(old, sample_path)
    with Project.open(sample_path, ANALYST) as project:
        project.do(DeleteClaims((claims(project)[0].id,)))
        assert len(project.missing_edits()) == 2
        assert project.put_back().startswith("Edits put back: 1. 1 more do not fit")
        assert project.missing_edits() == []
    assert [Path(name).suffix for name in left()] == [".unfit"]


def test_a_copy_lacks_nothing_of_what_was_done_in_the_project(
    sample_path: Path, tmp_path: Path
) -> None:
    with Project.open(sample_path, ANALYST) as project:
        project.save_copy(tmp_path / "copy.annotator")
        add(project)
        with Project.open(tmp_path / "copy.annotator", ANALYST) as copy:
            assert copy.missing_edits() == []
        with Project.open(sample_path, ANALYST) as second:
            assert second.missing_edits() == []
            add(second)
            assert len(left()) == 2
        assert len(left()) == 1


def test_a_moved_project_is_offered_what_it_lacks(sample_path: Path, tmp_path: Path) -> None:
    old = tmp_path / "elsewhere.annotator"
    shutil.copy(sample_path, old)
    with Project.open(sample_path, ANALYST) as project:
        add(project)
        sample_path.unlink()
    with Project.open(old, ANALYST) as project:
        assert len(project.missing_edits()) == 1


def test_after_a_kill_and_an_old_state_nothing_acknowledged_is_lost(
    sample_path: Path, tmp_path: Path
) -> None:
    old = tmp_path / "old"
    shutil.copy(sample_path, old)
    child = subprocess.Popen(
        [sys.executable, "-c", _EDIT_UNTIL_KILLED, str(sample_path)],
        stdout=subprocess.PIPE,
        text=True,
    )
    assert child.stdout is not None
    first = child.stdout.readline()
    time.sleep(0.3)
    child.kill()
    acknowledged = [first, *child.stdout.readlines()]
    child.wait()
    child.stdout.close()
    acknowledged = [line.strip() for line in acknowledged if line.endswith("\n")]
    for side in sample_path.parent.glob(f"{sample_path.name}-*"):
        side.unlink()
    os.replace(old, sample_path)
    with Project.open(sample_path, ANALYST) as project:
        project.put_back()
        there = {edit.id for edit in project.read.history.lines(limit=100_000)}
    assert len(acknowledged) > 3
    assert set(acknowledged) <= there


def made_and_emptied(path: Path) -> Project:
    """A project of this session whose file another program has emptied."""
    project = Project.create(path, ANALYST, "Emptied")
    project.do(AddDocument(text="A first text. " * 40, title="First", original=b"raw"))
    add(project)
    add(project, 9)
    project.do(DeleteClaims((claims(project)[0].id,)))
    project.undo()
    return project


def test_an_emptied_file_is_made_again_from_the_journal(tmp_path: Path) -> None:
    path = tmp_path / "emptied.annotator"
    project = made_and_emptied(path)
    history, kept, details = project.read.history.lines(), claims(project), project.read.details()
    os.truncate(path, 0)
    project.close()
    assert len(left()) == 1
    assert Project.takes_long_to_open(path)
    with Project.open(path, ANALYST) as again:
        assert str(again.recovered) == (
            "emptied.annotator had been emptied by another program and was made again from the "
            "second copy of its edits on this computer: 6 edits."
        )
        assert again.read.history.lines() == history
        assert claims(again) == kept
        assert again.read.details() == details
        assert again.read.original(again.read.all(Document)[0]) == b"raw"
        assert list(check(again.read)) == []
        assert not again.is_read_only
        add(again, 20)
    assert left() == []
    assert sorted(os.listdir(tmp_path)) == [path.name]


def test_a_copy_is_made_from_the_journal_where_the_file_was_emptied(tmp_path: Path) -> None:
    path, copy = tmp_path / "emptied.annotator", tmp_path / "copy.annotator"
    project = made_and_emptied(path)
    history, kept = project.read.history.lines(), claims(project)
    os.truncate(path, 0)
    project.save_copy(copy)
    project.close()
    with Project.open(copy, ANALYST) as again:
        assert again.read.history.lines() == history
        assert claims(again) == kept


def test_an_emptied_file_of_which_the_journal_holds_a_part_is_refused_and_both_stay(
    sample_path: Path,
) -> None:
    with Project.open(sample_path, ANALYST) as project:
        add(project)
        os.truncate(sample_path, 0)
    before = left()
    assert len(before) == 1
    with pytest.raises(NotAProjectError, match="is empty"):
        Project.open(sample_path, ANALYST)
    assert left() == before
    assert sample_path.stat().st_size == 0


def opened_with_its_basis(path: Path) -> Project:
    """A project as a window opens it, with the state kept from which its edits go on."""
    project = Project.open(path, ANALYST)
    project.keep_basis()
    deadline = time.monotonic() + 20
    while not any(name.endswith(".basis") for name in left()):
        assert time.monotonic() < deadline
        time.sleep(0.01)
    return project


@pytest.mark.parametrize("edits", [0, 3])
def test_an_emptied_file_is_made_again_from_its_state_at_the_opening_and_the_edits_since(
    sample_path: Path, tmp_path: Path, edits: int
) -> None:
    copy = tmp_path / "copy.annotator"
    project = opened_with_its_basis(sample_path)
    for place in range(edits):
        add(project, 9 * place)
    history, kept = project.read.history.lines(), claims(project)
    os.truncate(sample_path, 0)
    project.save_copy(copy)
    project.close()
    for path in (copy, sample_path):
        with Project.open(path, ANALYST) as again:
            assert again.read.history.lines() == history
            assert claims(again) == kept
            assert list(check(again.read)) == []
            told = again.recovered
    assert f"its state at the opening, and the {edits} edits after that" in str(told)
    assert left() == []


RUBBISH = b"\x7fELF rubbish of another program " * 400


@pytest.mark.parametrize(
    ("has_basis", "rubbish"),
    [(True, RUBBISH), (False, RUBBISH), (True, b"SQLite format 3\x00" + RUBBISH)],
)
def test_a_file_written_over_by_another_program_is_made_again_only_when_asked(
    sample_path: Path, tmp_path: Path, has_basis: bool, rubbish: bytes
) -> None:
    path = sample_path if has_basis else tmp_path / "made.annotator"
    project = opened_with_its_basis(path) if has_basis else made_and_emptied(path)
    add(project, 30)
    history, kept = project.read.history.lines(), claims(project)
    path.write_bytes(rubbish)
    project.close()
    before = left()
    for _ in range(2):
        told = r"opened on this computer.*edits: 1\)" if has_basis else r"creation on \(edits: 7\)"
        with pytest.raises(OverwrittenProjectError, match=told):
            Project.open(path, ANALYST)
        assert path.read_bytes() == rubbish
        assert left() == before
    told = Project.make_again(path)
    with Project.open(path, ANALYST) as again:
        assert again.read.history.lines() == history
        assert claims(again) == kept
        assert list(check(again.read)) == []
    folder = path.with_name(f"{path.stem} before recovery")
    assert str(folder) in told
    assert (folder / path.name).read_bytes() == rubbish
    assert left() == []


@pytest.mark.parametrize("rubbish", [RUBBISH, b""])
def test_where_edits_of_others_are_missing_it_is_made_up_to_there_and_the_rest_is_offered(
    sample_path: Path, rubbish: bytes
) -> None:
    project = opened_with_its_basis(sample_path)
    add(project, 9)
    with Project.open(sample_path, ANALYST) as colleague:
        add(colleague)
    project.poll()
    add(project, 30)
    add(project, 50)
    before = claims(project)
    sample_path.write_bytes(rubbish)
    project.close()
    kept = left()
    with pytest.raises(OverwrittenProjectError, match=r"edits: 1\).*edits: 2\)"):
        Project.open(sample_path, ANALYST)
    assert sample_path.read_bytes() == rubbish
    assert left() == kept
    Project.make_again(sample_path)
    with Project.open(sample_path, ANALYST) as again:
        assert len(claims(again)) == len(before) - 3
        assert len(again.missing_edits()) == 2
        again.put_back()
        assert len(claims(again)) == len(before) - 1, "all but what the colleague did"
        assert set(map(repr, claims(again))) < set(map(repr, before))
        assert list(check(again.read)) == []
    assert left() == []


def test_a_file_of_which_the_kept_state_is_not_whole_is_refused_and_nothing_changes(
    sample_path: Path,
) -> None:
    project = opened_with_its_basis(sample_path)
    add(project, 9)
    (basis,) = (JOURNALS / name for name in left() if name.endswith(".basis"))
    sample_path.write_bytes(RUBBISH)
    project.close()
    whole = basis.read_bytes()
    half = len(whole) // 2 // 4096 * 4096
    basis.write_bytes(whole[:half] + bytes(len(whole) - half))
    before, names = left(), os.listdir(sample_path.parent)
    with pytest.raises(ProjectFileError, match="cannot be made again"):
        Project.make_again(sample_path)
    assert sample_path.read_bytes() == RUBBISH
    assert left() == before
    assert os.listdir(sample_path.parent) == names


def test_rubbish_of_which_nothing_is_kept_is_refused_as_no_project(tmp_path: Path) -> None:
    path = tmp_path / "rubbish.annotator"
    path.write_bytes(RUBBISH)
    with pytest.raises(NotAProjectError):
        Project.open(path, ANALYST)


def test_the_state_at_the_opening_is_forgotten_with_the_journal(sample_path: Path) -> None:
    with opened_with_its_basis(sample_path) as project:
        assert (JOURNALS / left()[0]).stat().st_mode & 0o077 == 0 or sys.platform == "win32"
        add(project)
    assert left() == []


def test_where_edits_of_others_are_missing_nothing_is_made_again(
    sample_path: Path, tmp_path: Path
) -> None:
    project = opened_with_its_basis(sample_path)
    with Project.open(sample_path, ANALYST) as colleague:
        add(colleague)
    project.poll()
    add(project, 9)
    os.truncate(sample_path, 0)
    with pytest.raises(ProjectFileError):
        project.save_copy(tmp_path / "copy.annotator")
    project.close()
    before = left()
    with pytest.raises(OverwrittenProjectError, match="until somebody else edited it"):
        Project.open(sample_path, ANALYST)
    assert sample_path.stat().st_size == 0, "by itself nothing is made of a part"
    assert left() == before
    assert not (tmp_path / "copy.annotator").exists()


def test_a_state_that_is_not_whole_is_none(sample_path: Path) -> None:
    project = opened_with_its_basis(sample_path)
    (basis,) = (JOURNALS / name for name in left() if name.endswith(".basis"))
    os.truncate(basis, basis.stat().st_size // 2)
    os.truncate(sample_path, 0)
    project.close()
    with pytest.raises(NotAProjectError, match="is empty"):
        Project.open(sample_path, ANALYST)


def test_a_journal_that_ends_in_the_middle_or_is_damaged_gives_what_is_whole(
    sample_path: Path, tmp_path: Path
) -> None:
    old = tmp_path / "old"
    shutil.copy(sample_path, old)
    with Project.open(sample_path, ANALYST) as project:
        add(project)
        whole = (JOURNALS / left()[0]).stat().st_size
        add(project, 9)
        os.replace(old, sample_path)
    path = JOURNALS / left()[0]
    data = path.read_bytes()
    for cut in (data[:-1], data[: whole + 3], data[:-3] + b"###"):
        path.write_bytes(cut)
        with Project.open(sample_path, ANALYST) as project:
            assert len(project.missing_edits()) == 1
    path.write_bytes(b"nothing of the kind")
    with Project.open(sample_path, ANALYST) as project:
        assert project.missing_edits() == []


def test_a_project_can_leave_no_trace(sample_path: Path) -> None:
    with Project.open(sample_path, ANALYST) as project:
        add(project)
        assert project.keeps_edits
        project.keep_edits(False)
        assert left() == []
        add(project)
        assert left() == []
    with Project.open(sample_path, ANALYST) as project:
        assert not project.keeps_edits
        project.keep_edits(True)
        add(project)
        assert len(left()) == 1


def test_where_nothing_can_be_kept_the_work_goes_on_and_that_is_reported(sample_path: Path) -> None:
    shutil.rmtree(JOURNALS, ignore_errors=True)
    JOURNALS.parent.mkdir(parents=True, exist_ok=True)
    JOURNALS.write_text("in the way")
    try:
        with Project.open(sample_path, ANALYST) as project:
            add(project)
            assert "second copy" in str(project.keeping_fault)
    finally:
        JOURNALS.unlink()


def test_a_journal_does_not_grow_without_end(
    sample_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(journal, "LIMIT", 2_000)
    with Project.open(sample_path, ANALYST) as project:
        for number in range(40):
            add(project, number)
        assert (JOURNALS / left()[0]).stat().st_size < 6_000


@pytest.mark.skipif(not Path("/proc/self/fd").exists(), reason="asks which files are open")
def test_journals_of_long_ago_go_also_where_no_open_file_can_be_removed(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    folder = data_path() / "journals"
    folder.mkdir(parents=True, exist_ok=True)
    for number in range(5):
        (folder / f"{number}.journal").write_bytes(b"")
        os.utime(folder / f"{number}.journal", (number, number))
    unlink = Path.unlink

    def refuse_open(path: Path, *, missing_ok: bool = False) -> None:
        if any(os.path.realpath(link) == str(path) for link in Path("/proc/self/fd").iterdir()):
            raise PermissionError
        unlink(path, missing_ok=missing_ok)

    monkeypatch.setattr(Path, "unlink", refuse_open)
    monkeypatch.setattr(journal, "sys", SimpleNamespace(platform="win32"))
    monkeypatch.setattr(journal, "_MOST_FILES", 3)
    journal.Journal("id", tmp_path / "p.annotator").close(is_needed=False)
    assert sorted(name.name for name in folder.glob("?.journal")) == ["3.journal", "4.journal"]


def test_only_the_newest_journals_keep_the_state_they_go_on_from(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(journal, "_MOST_FILES", 7)
    monkeypatch.setattr(journal, "_MOST_BASES", 3)
    first = journal.Journal("id", tmp_path / "p.annotator")
    folder = first.path.parent
    first.close(is_needed=False)
    for number in range(6):
        path = folder / f"{number}.journal"
        path.write_bytes(b"")
        os.utime(path, (number, number))
        if number != 4:
            journal.basis_of(path).write_bytes(b"")
    journal.Journal("id", tmp_path / "p.annotator").close(is_needed=False)
    assert sorted(name.name for name in folder.glob("?.journal")) == [
        f"{number}.journal" for number in range(6)
    ]
    assert sorted(name.name for name in folder.glob("?.basis")) == ["3.basis", "5.basis"]


def test_a_journal_is_set_aside_in_place_of_an_earlier_one(tmp_path: Path) -> None:
    for text in ("first", "second"):
        (tmp_path / "a.journal").write_text(text)
        journal.set_aside(tmp_path / "a.journal")
    assert [name.name for name in tmp_path.iterdir()] == ["a.unfit"]
    assert (tmp_path / "a.unfit").read_text() == "second"


def test_no_history_is_read_at_the_closing_where_no_edit_was_made(sample_path: Path) -> None:
    with Project.open(sample_path, ANALYST) as project, project._store._reading() as connection:
        asked: list[str] = []
        connection.driver.set_trace_callback(asked.append)
        assert project._store._keeper.finds_all(connection)
        connection.driver.set_trace_callback(None)
    assert asked == []
