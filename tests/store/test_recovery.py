"""Projects left in the middle of an edit: nobody is locked out, nothing acknowledged is lost."""

import errno
import os
import shutil
import signal
import sqlite3
import subprocess
import sys
import tempfile
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from annotator.commands import AddTag
from annotator.errors import (
    BusyProjectError,
    CancelledError,
    DamagedProjectError,
    NotAProjectError,
    ProjectFileError,
    ReadOnlyProjectError,
)
from annotator.model import Tag, TagId
from annotator.project import Project
from annotator.settings import state_path
from annotator.store import gate, known, recovery

from .conftest import ANALYST, files_beside, fill, stranger

if sys.platform == "win32":
    pytest.skip("needs SIGKILL and SIGSTOP", allow_module_level=True)

import fcntl

_EDITOR = Path(__file__).with_name("left_behind.py")


@pytest.fixture(scope="module")
def crashed(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, list[str]]:
    """A project whose editor was killed within a commit, and the edits that were acknowledged."""
    path = tmp_path_factory.mktemp("crashed") / "left.annotator"
    with Project.create(path, ANALYST, "A sample") as project:
        fill(project)
    done = subprocess.run(
        [sys.executable, str(_EDITOR), str(path), "kill"],
        stdout=subprocess.PIPE,
        text=True,
        check=False,
    )
    assert done.returncode == -signal.SIGKILL
    assert gate.journal_of(path).read_bytes()[:8] == b"\xd9\xd5\x05\xf9\x20\xa1\x63\xd7"
    return path, done.stdout.split()


@pytest.fixture
def left(crashed: tuple[Path, list[str]], tmp_path: Path) -> tuple[Path, list[str]]:
    """One like it, which counts as opened here."""
    path = copied(crashed[0], tmp_path / "folder" / "left.annotator")
    known.remember(path, is_open=True)
    return path, crashed[1]


def pair(path: Path) -> list[bytes]:
    return [path.read_bytes(), gate.journal_of(path).read_bytes()]


def copied(path: Path, target: Path) -> Path:
    """Copy a project with its journal to where this installation has never seen it."""
    target.parent.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(path, target)
    shutil.copyfile(gate.journal_of(path), gate.journal_of(target))
    return target


def edits_of(path: Path) -> set[str]:
    with Project.open(path, ANALYST) as project:
        return {line.id for line in project.read.history.lines()}


def assert_recovered(path: Path, acknowledged: list[str]) -> None:
    """Hold what is promised of such a project."""
    before = pair(path)
    folder = path.parent
    with Project.open(path, ANALYST) as project:
        assert {*acknowledged} <= {line.id for line in project.read.history.lines()}
        assert not project.is_read_only
        told = project.recovered
    assert told is not None
    kept = Path(str(told.arguments[1]))
    assert kept.parent == Path(os.path.realpath(folder))
    assert pair(kept / path.name) == before
    beside = [name for name in files_beside(path) if name != kept.name]
    assert beside == [path.name]
    assert not [name for name in os.listdir(folder) if name.endswith(".new")]
    private = [name for name in os.listdir(tempfile.gettempdir()) if name.endswith(".new")]
    assert not [name for name in private if f"-{os.getpid()}-" in name]
    with Project.open(path, ANALYST) as project:
        assert project.recovered is None


def in_renamed_folder(path: Path) -> Path:
    return path.parent.rename(path.parent.with_name("renamed")) / path.name


def with_lost_home(path: Path) -> Path:
    shutil.rmtree(state_path("projects"))
    return path


def with_empty_note(path: Path) -> Path:
    for note in state_path("projects").glob("*.json"):
        note.write_bytes(b"")
    return path


@pytest.mark.parametrize(
    "change",
    [in_renamed_folder, with_lost_home, with_empty_note],
    ids=lambda change: change.__name__,
)
def test_a_project_opens_after_a_crash_and_what_befell_its_place(
    left: tuple[Path, list[str]], change: Callable[[Path], Path]
) -> None:
    path, acknowledged = left
    assert_recovered(change(path), acknowledged)


@pytest.mark.parametrize(
    "name",
    [
        "copy.annotator",
        "a ? # % & = ' \" ü 王毅.annotator",
        " .annotator",
        os.fsdecode(b"caf\xe9\xff\n.annotator"),
        "x" * 237 + ".annotator",
        "no suffix",
    ],
)
def test_a_project_opens_that_was_moved_with_its_journal_whatever_its_name(
    left: tuple[Path, list[str]], tmp_path: Path, name: str
) -> None:
    path, acknowledged = left
    target = tmp_path / "moved" / name
    target.parent.mkdir()
    gate.journal_of(path).rename(gate.journal_of(target))
    path.rename(target)
    assert_recovered(target, acknowledged)


def test_a_link_leads_to_a_project_that_is_put_in_order(
    left: tuple[Path, list[str]], tmp_path: Path
) -> None:
    path, acknowledged = left
    target = copied(path, tmp_path / "elsewhere" / "target.annotator")
    link = tmp_path / "link.annotator"
    link.symlink_to(target)
    with Project.open(link, ANALYST) as project:
        assert {*acknowledged} <= {line.id for line in project.read.history.lines()}
        assert project.recovered is not None
    assert link.is_symlink()
    assert files_beside(target) == [target.name]


def test_our_own_is_rolled_back_in_its_place(left: tuple[Path, list[str]]) -> None:
    path, acknowledged = left
    with Project.open(path, ANALYST) as project:
        assert {*acknowledged} <= {line.id for line in project.read.history.lines()}
        assert project.recovered is None
    assert os.listdir(path.parent) == [path.name]


def test_it_keeps_its_mode_and_can_be_edited_at_once(
    left: tuple[Path, list[str]], tmp_path: Path
) -> None:
    path = copied(left[0], tmp_path / "new" / "copy.annotator")
    path.chmod(0o640)
    with Project.open(path, ANALYST) as project:
        project.undo()
    assert path.stat().st_mode & 0o777 == 0o640


def test_each_pair_is_kept_in_a_folder_of_its_own(
    left: tuple[Path, list[str]], tmp_path: Path
) -> None:
    target = tmp_path / "new" / "copy.annotator"
    for _ in range(2):
        assert_recovered(copied(left[0], target), left[1])
        shutil.rmtree(state_path("projects"))
    assert sorted(os.listdir(target.parent)) == [
        "copy before recovery",
        "copy before recovery 2",
        "copy.annotator",
    ]
    assert_recovered(target.parent / "copy before recovery 2" / target.name, left[1])


def test_a_power_cut_while_it_is_put_in_place_loses_nothing(
    left: tuple[Path, list[str]], tmp_path: Path
) -> None:
    """The outcome has its name already, and the journal is still there."""
    path = copied(left[0], tmp_path / "new" / "copy.annotator")
    journal = gate.journal_of(path).read_bytes()
    assert {*left[1]} <= edits_of(path)
    outcome = path.read_bytes()
    again = path.with_name("again.annotator")
    again.write_bytes(outcome)
    gate.journal_of(again).write_bytes(journal)
    assert_recovered(again, left[1])
    assert again.read_bytes() == outcome


_KILLED_AT_SYNC = """
import os, signal, sys
from pathlib import Path
from annotator.store import recovery
fsync, left = os.fsync, [int(sys.argv[2])]
def count_down(descriptor):
    left[0] -= 1
    if not left[0]:
        os.kill(os.getpid(), signal.SIGKILL)
    fsync(descriptor)
os.fsync = count_down
recovery.recover(Path(sys.argv[1]))
"""


@pytest.mark.parametrize("sync", range(1, 8))
def test_a_kill_while_it_is_put_in_order_loses_nothing(
    left: tuple[Path, list[str]], tmp_path: Path, sync: int
) -> None:
    path = copied(left[0], tmp_path / "new" / "copy.annotator")
    done = subprocess.run(
        [sys.executable, "-c", _KILLED_AT_SYNC, str(path), str(sync)], check=False
    )
    assert done.returncode == -signal.SIGKILL
    assert {*left[1]} <= edits_of(path)
    assert files_beside(path) == [path.name]
    assert not [name for name in os.listdir(path.parent) if name.endswith(".new")]


@pytest.fixture
def stopped(sample_path: Path) -> Iterator[subprocess.Popen[str]]:
    """Somebody in the middle of a commit that takes its time."""
    process = subprocess.Popen(
        [sys.executable, str(_EDITOR), str(sample_path), "stop"],
        stdout=subprocess.PIPE,
        text=True,
    )
    _, status = os.waitpid(process.pid, os.WUNTRACED)
    assert os.WIFSTOPPED(status)
    yield process
    process.kill()
    process.wait()
    if process.stdout:
        process.stdout.close()


def test_the_journal_of_a_living_writer_is_left_alone(
    sample_path: Path, stopped: subprocess.Popen[str]
) -> None:
    shutil.rmtree(state_path("projects"))  # as seen by another person
    before, beside = pair(sample_path), sorted(os.listdir(sample_path.parent))
    with pytest.raises(BusyProjectError):
        Project.open(sample_path, ANALYST)
    assert pair(sample_path) == before
    assert sorted(os.listdir(sample_path.parent)) == beside
    os.kill(stopped.pid, signal.SIGCONT)
    out, _ = stopped.communicate()
    with Project.open(sample_path, ANALYST) as project:
        history = project.read.history.lines()
    assert {*out.split()} <= {line.id for line in history}
    assert history[0].label == "Import “Another”"


def test_nobody_gets_a_lock_until_the_outcome_is_in_place(
    left: tuple[Path, list[str]], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = copied(left[0], tmp_path / "new" / "copy.annotator")
    tries = []
    words = (
        "import sqlite3, sys; c = sqlite3.connect(sys.argv[1], timeout=0, isolation_level=None);"
        "c.execute('BEGIN IMMEDIATE')"
    )

    def try_to_write() -> None:
        done = subprocess.run(
            [sys.executable, "-c", words, str(path)], capture_output=True, text=True, check=False
        )
        tries.append("database is locked" in done.stderr)

    unlink = Path.unlink

    def noted(removed: Path, **named: bool) -> None:
        if removed == gate.journal_of(path):
            try_to_write()
        unlink(removed, **named)

    monkeypatch.setattr(Path, "unlink", noted)
    recovery.recover(path, tell=lambda _share: None if tries else try_to_write())
    assert tries == [True, True]


def test_two_threads_put_it_in_order_once(left: tuple[Path, list[str]], tmp_path: Path) -> None:
    path = copied(left[0], tmp_path / "new" / "copy.annotator")
    told: list[object] = []
    threads = [
        threading.Thread(target=lambda: told.append(recovery.recover(path))) for _ in range(3)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sum(one is not None for one in told) == 1
    assert {*left[1]} <= edits_of(path)


def test_giving_up_leaves_everything_as_it_was(
    left: tuple[Path, list[str]], tmp_path: Path
) -> None:
    path = copied(left[0], tmp_path / "new" / "copy.annotator")
    before = pair(path)

    def end(_share: float) -> None:
        raise CancelledError

    with pytest.raises(CancelledError):
        Project.examine(path, end)
    assert pair(path) == before
    assert len(os.listdir(path.parent)) == 2


def test_a_journal_that_begins_with_a_zero_byte_is_none(sample_path: Path) -> None:
    path = stranger(sample_path)
    gate.journal_of(path).write_bytes(bytes(512) + b"what was rolled back already" * 200)
    with Project.open(path, ANALYST) as project:
        assert project.recovered is None
        project.undo()
    assert files_beside(path) == [path.name]


def test_a_journal_that_holds_nothing_is_kept_aside(sample_path: Path) -> None:
    path = stranger(sample_path)
    for data in (b"x", b"x" * 600, b"\xd9\xd5\x05\xf9\x20\xa1\x63\xd7" + bytes(600)):
        gate.journal_of(path).write_bytes(data)
        assert_recovered(path, [])
        shutil.rmtree(state_path("projects"))


def test_a_journal_of_another_project_does_no_harm(
    left: tuple[Path, list[str]], tmp_path: Path
) -> None:
    path = tmp_path / "whole.annotator"
    Project.create(path, ANALYST).close()
    whole = path.read_bytes()
    shutil.copyfile(gate.journal_of(left[0]), gate.journal_of(path))
    known.remember(path, is_open=False)
    shutil.rmtree(state_path("projects"))
    with Project.open(path, ANALYST) as project:
        assert "does not belong to it" in str(project.recovered)
    assert path.read_bytes() == whole


def test_a_pair_of_which_nothing_can_be_made_is_refused_and_kept(
    left: tuple[Path, list[str]], tmp_path: Path
) -> None:
    path = copied(left[0], tmp_path / "new" / "copy.annotator")
    data = path.read_bytes()
    path.write_bytes(data[:4096] + data[4096:].replace(b"nobody", b"nobodY"))
    before = pair(path)
    with pytest.raises(
        ProjectFileError, match="is not a whole project with or without its journal"
    ):
        Project.open(path, ANALYST)
    assert pair(path) == before
    assert len(os.listdir(path.parent)) == 2


def test_a_database_of_another_program_is_left_to_it(
    left: tuple[Path, list[str]], tmp_path: Path
) -> None:
    path = copied(left[0], tmp_path / "new" / "places.sqlite")
    other = sqlite3.connect(tmp_path / "other")
    other.execute("CREATE TABLE t (x)")
    other.close()
    shutil.copyfile(tmp_path / "other", path)
    gate.journal_of(path).write_bytes(b"\xd9\xd5\x05\xf9\x20\xa1\x63\xd7" + bytes(600))
    before = pair(path)
    with pytest.raises(NotAProjectError, match=r"places\.sqlite is a database of another"):
        Project.open(path, ANALYST)
    assert pair(path) == before
    assert len(os.listdir(path.parent)) == 2


def test_a_journal_cannot_make_the_file_grow(sample_path: Path) -> None:
    path = stranger(sample_path)
    header = b"\xd9\xd5\x05\xf9\x20\xa1\x63\xd7" + bytes(8)
    for pages in (2**31, 2**32 - 2):
        sizes = b"".join(number.to_bytes(4, "big") for number in (pages, 512, 4096))
        gate.journal_of(path).write_bytes(header + sizes + bytes(5000))
        with Project.open(path, ANALYST) as project:
            assert "does not belong to it" in str(project.recovered)
        shutil.rmtree(state_path("projects"))


@pytest.mark.parametrize("kind", ["folder", "link", "link to nothing", "pipe"])
@pytest.mark.parametrize("end", ["-journal", "-wal"])
def test_what_lies_in_a_journal_s_place_and_is_no_file_is_refused_at_once(
    sample_path: Path, kind: str, end: str
) -> None:
    path = stranger(sample_path)
    victim = sample_path.with_name("victim")
    victim.write_bytes(b"precious")
    side = path.with_name(path.name + end)
    match kind:
        case "folder":
            side.mkdir()
        case "pipe":
            os.mkfifo(side)
        case _:
            side.symlink_to(victim if kind == "link" else victim.with_name("nothing"))
    with pytest.raises(DamagedProjectError, match="which is not a file"):
        Project.open(path, ANALYST)
    assert victim.read_bytes() == b"precious"


def closed_to_writing(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "access", lambda place, _mode: Path(place) != path.parent)


def test_in_a_read_only_place_a_copy_is_put_in_order_and_read(
    left: tuple[Path, list[str]], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = copied(left[0], tmp_path / "new" / "copy.annotator")
    before = pair(path)
    closed_to_writing(path, monkeypatch)
    Project.examine(path, lambda _share: None)
    made = recovery.file_to_read(path)
    assert made != path
    with Project.open(path, ANALYST) as first, Project.open(path, ANALYST) as other:
        assert recovery.file_to_read(path) == made, "it is made once"
        for project in (first, other):
            assert {*left[1]} <= {line.id for line in project.read.history.lines()}
            assert project.path == path
            assert project.is_read_only
            assert "is read-only" in str(project.recovered)
            with pytest.raises(ReadOnlyProjectError):
                project.do(AddTag(Tag(id=TagId("t"), name="t")))
        other.save_copy(tmp_path / "mine.annotator")
    assert {*left[1]} <= edits_of(tmp_path / "mine.annotator")
    with Project.open_to_check(path, ANALYST) as project:
        assert {*left[1]} <= {line.id for line in project.read.history.lines()}
    assert not made.parent.exists()
    assert pair(path) == before
    assert files_beside(path) == [path.name, gate.journal_of(path).name]


def test_another_state_in_that_place_is_put_in_order_again(
    left: tuple[Path, list[str]], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = copied(left[0], tmp_path / "new" / "copy.annotator")
    with monkeypatch.context() as patch:
        closed_to_writing(path, patch)
        with Project.open(path, ANALYST):
            made = recovery.file_to_read(path)
            os.utime(path)
            assert recovery.file_to_read(path) == path
            with Project.open(path, ANALYST):
                assert recovery.file_to_read(path) not in (path, made)
    with Project.open(path, ANALYST) as project:
        assert not project.is_read_only
        assert "has been recovered" in str(project.recovered)


def test_our_own_in_a_read_only_place_is_read_so_too(
    left: tuple[Path, list[str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    path = left[0]
    before = pair(path)
    closed_to_writing(path, monkeypatch)
    with Project.open(path, ANALYST) as project:
        assert {*left[1]} <= {line.id for line in project.read.history.lines()}
        assert project.is_read_only
    assert pair(path) == before


def test_what_is_made_to_be_read_goes_with_the_process(
    left: tuple[Path, list[str]], tmp_path: Path
) -> None:
    path = copied(left[0], tmp_path / "new" / "copy.annotator")
    script = """
import os, sys
from pathlib import Path
from annotator.store import recovery
path = Path(sys.argv[1])
os.access = lambda place, _mode: Path(place) != path.parent
recovery.recover(path)
copy = recovery.file_to_read(path)
assert copy != path
print(copy)
"""
    told = subprocess.run(
        [sys.executable, "-c", script, str(path)], capture_output=True, text=True, check=True
    )
    assert not Path(told.stdout.strip()).parent.exists()


@pytest.fixture
def read_only(monkeypatch: pytest.MonkeyPatch) -> None:
    """Have the system refuse to open any file for writing, as the superuser cannot have it."""
    opened = Path.open

    def refuse(path: Path, mode: str = "r", *arguments: Any, **named: Any) -> Any:
        if mode == "r+b":
            raise PermissionError(errno.EACCES, "Permission denied")
        return opened(path, mode, *arguments, **named)

    monkeypatch.setattr(Path, "open", refuse)


@pytest.mark.usefixtures("read_only")
def test_who_may_only_read_is_told_of_a_writer_at_work_and_of_one_that_is_gone(
    sample_path: Path, stopped: subprocess.Popen[str]
) -> None:
    shutil.rmtree(state_path("projects"))
    with pytest.raises(BusyProjectError):
        Project.open(sample_path, ANALYST)
    stopped.kill()
    stopped.wait()
    with Project.open(sample_path, ANALYST) as project:
        assert project.is_read_only
        assert "left in the middle of an edit" in str(project.recovered)


@pytest.mark.parametrize("number", [errno.ENOLCK, errno.EINVAL, errno.ENOSYS, errno.EOPNOTSUPP])
def test_a_place_without_locks_is_told_so(
    left: tuple[Path, list[str]],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    number: int,
) -> None:
    path = copied(left[0], tmp_path / "new" / "copy.annotator")

    def refuse(*_arguments: object) -> None:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(fcntl, "lockf", refuse)
    with pytest.raises(ProjectFileError, match="without file locks"):
        Project.open(path, ANALYST)


def test_a_full_disk_leaves_everything_as_it_was(
    left: tuple[Path, list[str]], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = copied(left[0], tmp_path / "new" / "copy.annotator")
    before = pair(path)
    fsync, calls = os.fsync, 0

    def fail(descriptor: int) -> None:
        nonlocal calls
        calls += 1
        if calls == limits[-1]:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        fsync(descriptor)

    monkeypatch.setattr(os, "fsync", fail)
    limits = [0]
    for limit in range(1, 5):
        limits.append(limit)
        calls = 0
        with pytest.raises(ProjectFileError, match="No space left on device"):
            Project.open(path, ANALYST)
        assert pair(path) == before
        assert len(os.listdir(path.parent)) == 2
    monkeypatch.undo()
    assert_recovered(path, left[1])


def test_checking_puts_it_in_order_too(left: tuple[Path, list[str]], tmp_path: Path) -> None:
    path = copied(left[0], tmp_path / "new" / "copy.annotator")
    with Project.open_to_check(path, ANALYST) as project:
        assert project.recovered is not None
        assert {*left[1]} <= {line.id for line in project.read.history.lines()}


def test_the_note_of_a_project_is_on_the_disk_before_it_can_be_edited(
    sample_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """File, then folder, and each folder that was missing."""
    shutil.rmtree(state_path("projects").parent)
    synced: list[str] = []
    fsync = os.fsync

    def noted(descriptor: int) -> None:
        synced.append(os.readlink(f"/proc/self/fd/{descriptor}"))
        fsync(descriptor)

    if not os.path.exists("/proc/self/fd"):
        pytest.skip("needs /proc")
    monkeypatch.setattr(os, "fsync", noted)
    Project.open(sample_path, ANALYST).close()
    folder = Path(os.path.realpath(state_path("projects")))
    new = next(number for number, name in enumerate(synced) if name.endswith(".new"))
    assert Path(synced[new]).parent == folder
    assert {str(folder.parent), str(folder.parent.parent)} <= {*synced[:new]}
    assert synced[new + 1] == str(folder)
