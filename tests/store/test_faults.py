"""Disks that fail, files that move, others that hold the lock: the project stays usable."""

import json
import os
import shutil
import sqlite3
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from annotator.commands import AddClaim, DeleteClaims, LinkSource, TagClaims
from annotator.errors import (
    BusyProjectError,
    InvalidEditError,
    ProjectFileError,
    ReadOnlyProjectError,
    ReplacedProjectError,
    StorageError,
)
from annotator.model import Claim, ClaimId, ClaimKind, Document, Edit, SourceId
from annotator.project import Project
from annotator.store import sqlite

from .conftest import ANALYST, files_beside

_BENCH = Path(__file__).parents[1] / "bench"


@pytest.fixture
def project(sample_path: Path) -> Any:
    with Project.open(sample_path, ANALYST) as opened:
        yield opened


def add(project: Project, start: int = 0) -> Edit | None:
    document = project.read.all(Document)[0]
    return project.do(AddClaim(document_id=document.id, ranges=((start, start + 5),)))


def bench(script: str, *arguments: str) -> dict[str, Any]:
    done = subprocess.run(
        [sys.executable, _BENCH / script, *arguments], capture_output=True, text=True, check=True
    )
    figures: dict[str, Any] = json.loads(done.stdout)
    if "skipped" in figures:
        pytest.skip(figures["skipped"])
    return figures


def test_whichever_call_of_an_edit_fails_nothing_acknowledged_is_lost() -> None:
    figures = bench("bench_disk_faults.py", "--small")
    assert figures["faults"] > 40
    assert figures["refused"] > 20
    for name in ("acknowledged_lost", "refused_but_stored", "damaged", "did_not_go_on"):
        assert figures[name] == 0, name
    assert figures["no_sentence"] == 0


def test_a_kill_at_any_moment_loses_no_acknowledged_edit() -> None:
    figures = bench("bench_kills.py", "--kills", "12")
    assert figures["kills"] == 12
    assert figures["acknowledged"] > 12
    assert (figures["lost"], figures["damaged"], figures["unplayable"]) == (0, 0, 0)


def test_two_processes_edit_one_file_and_each_receives_all_edits() -> None:
    figures = bench("bench_two_processes.py", "--edits", "80")
    assert figures["present"] == 160
    assert figures["refused"] == 0
    assert figures["heard_all_in_order"]
    assert figures["replays"]
    assert figures["left_beside"] == []


def failing_commit(monkeypatch: pytest.MonkeyPatch, *, is_stored: bool) -> None:
    """Have the next COMMIT raise, whether or not it was done."""
    commit = sqlite.commit

    def fail(connection: Any) -> None:
        monkeypatch.setattr(sqlite, "commit", commit)
        if is_stored:
            commit(connection)
        error = sqlite3.OperationalError("disk I/O error")
        error.sqlite_errorcode = sqlite3.SQLITE_IOERR
        raise error

    monkeypatch.setattr(sqlite, "commit", fail)


def test_a_commit_that_raised_but_was_stored_is_a_success(
    project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    heard: list[Edit] = []
    project.subscribe(heard.append)
    failing_commit(monkeypatch, is_stored=True)
    edit = add(project)
    assert edit is not None
    assert [e.summary.id for e in heard] == [edit.summary.id]
    project.poll()
    assert len(heard) == 1


def test_a_commit_that_raised_and_was_not_stored_is_refused(
    project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = project.read.all(Claim)
    failing_commit(monkeypatch, is_stored=False)
    with pytest.raises(StorageError, match="not stored"):
        add(project)
    assert project.read.all(Claim) == before
    assert add(project)


@pytest.mark.parametrize("is_stored", [True, False])
def test_a_file_that_cannot_be_reopened_at_first_gives_a_message_and_works_later(
    project: Project, monkeypatch: pytest.MonkeyPatch, is_stored: bool
) -> None:
    heard: list[Edit] = []
    project.subscribe(heard.append)
    before = len(project.read.all(Claim))
    connect = sqlite.connect

    def refuse(*_: object, **__: object) -> sqlite3.Connection:
        error = sqlite3.OperationalError("unable to open database file")
        error.sqlite_errorcode = sqlite3.SQLITE_CANTOPEN
        raise error

    monkeypatch.setattr(sqlite, "connect", refuse)
    failing_commit(monkeypatch, is_stored=is_stored)
    with pytest.raises(StorageError, match="to see whether"):
        add(project)
    with pytest.raises(StorageError):
        project.read.all(Claim)
    monkeypatch.setattr(sqlite, "connect", connect)
    assert project.poll() == int(is_stored)
    assert len(heard) == int(is_stored)
    assert len(project.read.all(Claim)) == before + is_stored
    assert add(project)


def test_an_interrupt_leaves_the_project_as_it_was(
    project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = project.read.all(Claim)

    def interrupt(_: object) -> None:
        raise KeyboardInterrupt

    commit = sqlite.commit
    monkeypatch.setattr(sqlite, "commit", interrupt)
    with pytest.raises(KeyboardInterrupt):
        add(project)
    monkeypatch.setattr(sqlite, "commit", commit)
    assert project.read.all(Claim) == before
    assert add(project)


def test_a_lock_that_stays_is_reported_and_the_edit_can_be_repeated(
    project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sqlite, "BUSY_SECONDS", 0.1)
    other = sqlite3.connect(project.path, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    with pytest.raises(BusyProjectError, match="locked"):
        add(project)
    other.execute("ROLLBACK")
    assert add(project)
    # A reader lets us begin and keeps us from committing.
    other.execute("BEGIN")
    other.execute("SELECT count(*) FROM claim").fetchone()
    with pytest.raises(BusyProjectError, match="locked"):
        add(project)
    other.execute("ROLLBACK")
    other.close()
    assert add(project)


def move(path: Path) -> None:
    path.rename(path.with_name("elsewhere"))


def delete(path: Path) -> None:
    path.unlink()


def replace_by_copy(path: Path) -> None:
    copy = path.with_name("copy")
    shutil.copy(path, copy)
    copy.replace(path)


def overwrite_with_another(path: Path) -> None:
    other = path.with_name("other.annotator")
    Project.create(other, ANALYST).close()
    path.write_bytes(other.read_bytes())


def overwrite_with_older(path: Path) -> None:
    path.write_bytes(path.with_name("older.annotator").read_bytes())


def overwrite_with_trigger(path: Path) -> None:
    other = path.with_name("other.annotator")
    shutil.copy(path, other)
    connection = sqlite3.connect(other)
    connection.execute("CREATE TRIGGER t AFTER INSERT ON claim BEGIN DELETE FROM tag; END")
    connection.commit()
    connection.close()
    path.write_bytes(other.read_bytes())


@pytest.mark.parametrize(
    "attack",
    [
        move,
        delete,
        replace_by_copy,
        overwrite_with_another,
        overwrite_with_older,
        overwrite_with_trigger,
    ],
)
def test_nothing_is_written_to_a_file_that_was_put_in_the_place(
    sample_path: Path, attack: Any
) -> None:
    shutil.copy(sample_path, sample_path.with_name("older.annotator"))
    project = Project.open(sample_path, ANALYST)
    assert add(project)
    command = AddClaim(document_id=project.read.all(Document)[0].id, ranges=((0, 5),))
    attack(sample_path)
    before = sample_path.read_bytes() if sample_path.exists() else None
    for _ in range(2):
        with pytest.raises(ReplacedProjectError, match="moved, deleted or replaced"):
            project.do(command)
    project.close()
    project.close()
    after = sample_path.read_bytes() if sample_path.exists() else None
    assert after == before


def test_a_closed_project_says_so(sample_path: Path) -> None:
    project = Project.open(sample_path, ANALYST)
    project.close()
    for call in (lambda: project.read.all(Claim), project.poll, lambda: add(project)):
        with pytest.raises(ProjectFileError, match="is closed"):
            call()


def test_a_reference_to_nothing_is_refused_by_name(project: Project) -> None:
    claim = ClaimId("claim-0")
    before = project.path.read_bytes()
    with pytest.raises(InvalidEditError, match="source"):
        project.do(LinkSource(claim_id=claim, source_id=SourceId("nobody")))

    class Careless:
        label = "Delete a claim and forget what hangs on it"

        def apply(self, tx: Any) -> None:
            tx.delete(Claim, claim)

    with pytest.raises(InvalidEditError, match="attribution would refer to a claim"):
        project.do(Careless())
    assert project.path.read_bytes() == before
    assert project.do(DeleteClaims((claim,)))


def test_while_the_file_is_open_here_nobody_reads_it_by_hand(
    sample_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Closing any descriptor drops SQLite's locks, so that a second window must not `open()`."""
    with Project.open(sample_path, ANALYST) as project:
        opened: list[Path] = []
        original = Path.open

        def noted(self: Path, *arguments: Any, **named: Any) -> Any:
            opened.append(self)
            return original(self, *arguments, **named)

        monkeypatch.setattr(Path, "open", noted)
        with Project.open(sample_path, ANALYST) as second:
            assert second.do(TagClaims((ClaimId("claim-0"),), ClaimKind.REPORT))
        monkeypatch.undo()
        assert project.poll() == 1
        assert sample_path not in opened
    assert files_beside(sample_path) == [sample_path.name]


_AS_NOBODY = """
import sys
from pathlib import Path
from annotator.errors import ReadOnlyProjectError
from annotator.model import Analyst, Claim, ClaimKind
from annotator.commands import TagClaims
from annotator.project import Project
with Project.open(Path(sys.argv[1]), Analyst(id="n", name="Nobody")) as project:
    assert project.is_read_only and len(project.read.all(Claim)) == 12
    try:
        project.do(TagClaims((project.read.all(Claim)[0].id,), ClaimKind.REPORT))
    except ReadOnlyProjectError as error:
        print(error)
"""


@pytest.mark.parametrize("what", ["file", "folder"])
def test_what_may_not_be_written_opens_for_reading_and_says_so(
    sample_path: Path, what: str, tmp_path: Path
) -> None:
    place = Path(os.path.realpath("/tmp")) / f"annotator-reading-{os.getpid()}-{what}"
    shutil.rmtree(place, ignore_errors=True)
    place.mkdir(mode=0o755)
    path = place / "sample.annotator"
    shutil.copy(sample_path, path)
    path.chmod(0o444 if what == "file" else 0o666)
    place.chmod(0o755 if what == "folder" else 0o777)
    command = [sys.executable, "-c", _AS_NOBODY, str(path)]
    if os.name != "posix" or os.geteuid() == 0:
        if not shutil.which("setpriv"):
            pytest.skip("runs as root, who may write everything, and there is no setpriv")
        command = ["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups", *command]
    elif what == "folder":
        place.chmod(0o555)
    environment = {**os.environ, "PYTHONPATH": str(_BENCH.parents[1])}
    home = place.with_name(place.name + "-home")
    for name in ("HOME", "XDG_STATE_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME"):
        environment[name] = str(home)
    done = subprocess.run(command, capture_output=True, text=True, check=False, env=environment)
    try:
        unreadable = ("Permission denied", "cannot open shared object file")
        if sys.executable in done.stderr and any(why in done.stderr for why in unreadable):
            pytest.skip("nobody else may run this Python")
        assert done.returncode == 0, done.stderr
        assert "open for reading only" in done.stdout
        assert files_beside(path) == [path.name]
    finally:
        place.chmod(0o777)
        for made in (place, home):
            shutil.rmtree(made, ignore_errors=True)


def test_an_edit_of_what_is_open_for_reading_is_refused(sample_path: Path) -> None:
    with Project.open(sample_path, ANALYST, is_read_only=True) as project:
        with pytest.raises(ReadOnlyProjectError, match="Save a copy"):
            add(project)
        with pytest.raises(ReadOnlyProjectError):
            project.undo()
