"""Files of an older version, with a made-up version 2."""

import sqlite3
from pathlib import Path

import pytest

from annotator.errors import NewerProjectError, ProjectFileError, ReadOnlyProjectError
from annotator.project import Project
from annotator.resources import resource_path
from annotator.settings import state_path
from annotator.store import gate, migrations, schema
from annotator.store import sqlite as ours

from .conftest import ANALYST

_NEW = "CREATE TABLE more (name TEXT NOT NULL) STRICT"


@pytest.fixture
def version_2(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A schema of version 2: one table more."""
    original = resource_path

    def with_version_2(name: str) -> Path:
        if name != "schemas/project-2.sql":
            return original(name)
        path = tmp_path / "project-2.sql"
        path.write_text(original("schemas/project-1.sql").read_text("utf-8") + f"\n{_NEW};\n")
        return path

    monkeypatch.setattr(schema, "resource_path", with_version_2)


def version_of(path: Path) -> int:
    connection = sqlite3.connect(path)
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    connection.close()
    return int(version)


def add_table(connection: sqlite3.Connection) -> None:
    connection.execute(_NEW)


def backups() -> set[Path]:
    return set(state_path("backups").glob("*.annotator"))


@pytest.mark.usefixtures("version_2")
def test_a_step_brings_the_file_up_and_leaves_a_backup(sample_path: Path) -> None:
    before = sample_path.read_bytes()
    backup = migrations.migrate(sample_path, gate.examine(sample_path), {1: add_table}, 2)
    assert version_of(sample_path) == 2
    assert version_of(backup) == 1
    with Project.open(backup, ANALYST) as old:
        assert old.read.details().title == "A sample"
    with pytest.raises(NewerProjectError, match="newer version"):
        Project.open(sample_path, ANALYST)
    assert sample_path.read_bytes() != before


@pytest.mark.usefixtures("version_2")
def test_opening_an_older_file_migrates_it(
    sample_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ours, "SCHEMA_VERSION", 2)
    monkeypatch.setattr(migrations, "STEPS", {1: add_table})
    with Project.open(sample_path, ANALYST) as project:
        assert project.read.details().title == "A sample"
    assert version_of(sample_path) == 2


@pytest.mark.usefixtures("version_2")
def test_a_step_that_fails_leaves_the_file_as_it_was(sample_path: Path) -> None:
    def fail(connection: sqlite3.Connection) -> None:
        connection.execute(_NEW)
        connection.execute("CREATE TABLE more (name)")

    with pytest.raises(ProjectFileError, match="as it was"):
        migrations.migrate(sample_path, gate.examine(sample_path), {1: fail}, 2)
    with Project.open(sample_path, ANALYST) as project:
        assert project.undo_label


@pytest.mark.usefixtures("version_2")
def test_a_step_that_leaves_another_schema_is_a_bug(sample_path: Path) -> None:
    with pytest.raises(AssertionError):
        migrations.migrate(sample_path, gate.examine(sample_path), {1: lambda _: None}, 2)
    assert version_of(sample_path) == 1


def test_a_file_that_cannot_be_written_is_not_migrated(sample_path: Path) -> None:
    examined = gate.Examined(is_writable=False, version=1, identity=None)
    before = backups()
    with pytest.raises(ReadOnlyProjectError, match="Copy it"):
        migrations.migrate(sample_path, examined, {1: add_table}, 2)
    assert backups() == before
