"""Files of an older version: real ones, and what may go wrong on the way to a made-up next one."""

import shutil
import sqlite3
from pathlib import Path

import pytest

from annotator.check import check
from annotator.errors import NewerProjectError, ProjectFileError, ReadOnlyProjectError
from annotator.model import Claim, Document, Judgement, Source
from annotator.project import Project
from annotator.resources import resource_path
from annotator.settings import state_path
from annotator.store import gate, migrations, schema
from annotator.store import sqlite as ours

from .conftest import ANALYST

_VERSIONS = Path(__file__).parent / "versions"
_NOW = ours.SCHEMA_VERSION
_NEXT = _NOW + 1
_NEW = "CREATE TABLE more (name TEXT NOT NULL) STRICT"


@pytest.fixture
def next_version(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A schema of the next version: one table more."""
    original = resource_path

    def with_next(name: str) -> Path:
        if name != f"schemas/project-{_NEXT}.sql":
            return original(name)
        path = tmp_path / "project-next.sql"
        present = original(f"schemas/project-{_NOW}.sql").read_text("utf-8")
        path.write_text(f"{present}\n{_NEW};\n")
        return path

    monkeypatch.setattr(schema, "resource_path", with_next)


def version_of(path: Path) -> int:
    connection = sqlite3.connect(path)
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    connection.close()
    return int(version)


def add_table(connection: sqlite3.Connection) -> None:
    connection.execute(_NEW)


def backups() -> set[Path]:
    return set(state_path("backups").glob("*.annotator"))


def test_there_is_a_file_of_every_version_and_a_step_from_each() -> None:
    assert set(migrations.STEPS) == set(range(1, _NOW))
    for version in range(1, _NOW):
        assert version_of(_VERSIONS / f"version-{version}.annotator") == version


@pytest.mark.parametrize("version", range(1, _NOW))
def test_a_real_file_of_an_older_version_opens_whole(version: int, tmp_path: Path) -> None:
    path = tmp_path / "old.annotator"
    before = backups()
    shutil.copyfile(_VERSIONS / f"version-{version}.annotator", path)
    connection = sqlite3.connect(path)
    (claims, sources, edits), (first,) = (
        [n for (n,) in connection.execute(statement)]
        for statement in (
            "SELECT count(*) FROM claim UNION ALL SELECT count(*) FROM source "
            "UNION ALL SELECT count(*) FROM edit",
            "SELECT title FROM document ORDER BY sequence LIMIT 1",
        )
    )
    connection.close()
    with Project.open(path, ANALYST) as project:
        assert len(project.read.all(Claim)) == claims > 40
        assert len(project.read.all(Source)) == sources > 20
        assert len(project.read.history.lines(limit=10_000)) == edits
        assert list(check(project.read)) == []
        document = project.read.all(Document)[0]
        assert document.title == first
        assert first.split()[0] in project.read.text(document)
        assert not project.read.all(Judgement)
    assert version_of(path) == _NOW
    assert [version_of(backup) for backup in backups() - before] == [version]


def test_a_backup_has_its_name_only_when_it_is_whole(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "old.annotator"
    shutil.copyfile(_VERSIONS / "version-1.annotator", path)
    before = backups()
    examined = gate.examine(path)

    def cut_off(half: Path) -> gate.Examined:
        assert half.exists()
        assert backups() == before
        raise KeyboardInterrupt

    monkeypatch.setattr(gate, "examine", cut_off)
    with pytest.raises(KeyboardInterrupt):
        migrations.migrate(path, examined)
    assert set(state_path("backups").iterdir()) == before
    assert version_of(path) == 1


def test_a_file_of_an_older_version_is_not_checked_unseen(tmp_path: Path) -> None:
    path = tmp_path / "old.annotator"
    shutil.copyfile(_VERSIONS / "version-1.annotator", path)
    with pytest.raises(ProjectFileError, match="Open it once"):
        Project.open_to_check(path, ANALYST)
    assert path.read_bytes() == (_VERSIONS / "version-1.annotator").read_bytes()


@pytest.mark.usefixtures("next_version")
def test_a_step_brings_the_file_up_and_leaves_a_backup(sample_path: Path) -> None:
    before = sample_path.read_bytes()
    backup = migrations.migrate(sample_path, gate.examine(sample_path), {_NOW: add_table}, _NEXT)
    assert version_of(sample_path) == _NEXT
    assert version_of(backup) == _NOW
    with Project.open(backup, ANALYST) as old:
        assert old.read.details().title == "A sample"
    with pytest.raises(NewerProjectError, match="newer version"):
        Project.open(sample_path, ANALYST)
    assert sample_path.read_bytes() != before


@pytest.mark.usefixtures("next_version")
def test_opening_an_older_file_migrates_it(
    sample_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ours, "SCHEMA_VERSION", _NEXT)
    monkeypatch.setattr(migrations, "STEPS", {_NOW: add_table})
    with Project.open(sample_path, ANALYST) as project:
        assert project.read.details().title == "A sample"
    assert version_of(sample_path) == _NEXT


@pytest.mark.usefixtures("next_version")
def test_a_step_that_fails_leaves_the_file_as_it_was(sample_path: Path) -> None:
    def fail(connection: sqlite3.Connection) -> None:
        connection.execute(_NEW)
        connection.execute("CREATE TABLE more (name)")

    with pytest.raises(ProjectFileError, match="left unchanged"):
        migrations.migrate(sample_path, gate.examine(sample_path), {_NOW: fail}, _NEXT)
    with Project.open(sample_path, ANALYST) as project:
        assert project.undo_label


@pytest.mark.usefixtures("next_version")
def test_a_step_that_leaves_another_schema_is_a_bug(sample_path: Path) -> None:
    with pytest.raises(AssertionError):
        migrations.migrate(sample_path, gate.examine(sample_path), {_NOW: lambda _: None}, _NEXT)
    assert version_of(sample_path) == _NOW


def test_a_file_that_cannot_be_written_is_not_migrated(sample_path: Path) -> None:
    examined = gate.Examined(is_writable=False, version=1, identity=None)
    before = backups()
    with pytest.raises(ReadOnlyProjectError, match="Copy it"):
        migrations.migrate(sample_path, examined, {1: add_table}, 2)
    assert backups() == before
