"""`annotator check` names what is wrong with a file that no other command would open."""

import sqlite3
from pathlib import Path

import pytest

from annotator.cli import main
from annotator.errors import DamagedProjectError
from annotator.project import Project
from annotator.resources import sample_path
from annotator.settings import load_settings


def test_check_names_the_record_of_a_silently_damaged_row(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "sent.annotator"
    path.write_bytes(sample_path("sample.annotator").read_bytes())
    with sqlite3.connect(path) as connection:
        claim, statement = connection.execute("SELECT id, statement FROM claim").fetchone()
        changed = (statement[:-2] + "x.", claim)
        connection.execute("UPDATE claim SET statement = ? WHERE id = ?", changed)
    connection.close()
    before = path.read_bytes()
    with pytest.raises(DamagedProjectError):
        Project.open(path, load_settings().analyst)
    assert main(["check", str(path)]) == 1
    assert claim in capsys.readouterr().out
    assert path.read_bytes() == before
