"""`annotator check` names what is wrong with a file that no other command would open."""

import sqlite3
from pathlib import Path

import pytest

from annotator.cli import main
from annotator.errors import DamagedProjectError
from annotator.formats.annotated_json import read_json
from annotator.formats.exporting import write_file
from annotator.formats.registry import exporter
from annotator.model import RECORD_TYPES, Record
from annotator.project import Project
from annotator.resources import sample_path
from annotator.settings import load_settings
from annotator.store import history
from annotator.store.codec import Digest, digest_of, fields_of, type_names


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


_RECORD_COLUMNS = [
    (cls, field.name)
    for cls in RECORD_TYPES
    for field in fields_of(cls)
    if field.python_type is tuple or field.name in ("extra", "file_extra", "descriptor", "csl")
]
_OTHER_JSON = ["5", "[1]", '"x"', "null", "{}", '{"id":5}', "[[null]]"]


def crafted(path: Path, cls: type[Record], name: str, value: str) -> bool:
    """Put a value into a column and make the digests right again; False where none is there."""
    table = type_names[cls]
    names = ", ".join(f'"{field.name}"' for field in fields_of(cls))
    with sqlite3.connect(path) as connection:
        found = connection.execute(f'SELECT sequence FROM "{table}" LIMIT 1').fetchone()
        if found:
            connection.execute(
                f'UPDATE "{table}" SET "{name}" = ? WHERE sequence = ?', (value, *found)
            )
            row = connection.execute(f'SELECT {names} FROM "{table}" WHERE sequence = ?', found)
            changed = (digest_of(row.fetchone()), *found)
            connection.execute(f'UPDATE "{table}" SET digest = ? WHERE sequence = ?', changed)
    connection.close()
    return bool(found)


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """A project with records of most types, and the edit that brought them in."""
    folder = tmp_path_factory.mktemp("whole")
    (folder / "a.annotator").write_bytes(sample_path("sample.annotator").read_bytes())
    analyst = load_settings().analyst
    with Project.open(folder / "a.annotator", analyst) as project:
        write_file(exporter("json"), project.read, folder / "a.json")
    with Project.create(folder / "b.annotator", analyst) as project:
        project.do(read_json((folder / "a.json").read_bytes(), "a.json"))
    return (folder / "b.annotator").read_bytes()


@pytest.mark.parametrize("value", _OTHER_JSON)
def test_other_json_in_any_column_is_listed_and_refused(
    value: str, whole: bytes, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "sent.annotator"
    tried = 0
    for cls, name in _RECORD_COLUMNS:
        path.write_bytes(whole)
        if not crafted(path, cls, name, value):
            continue
        tried += 1
        codes = [main([command, str(path)]) for command in ("check", "export")]
        said = capsys.readouterr()
        is_no_fault = value in ("{}", '{"id":5}') and name.endswith(("extra", "descriptor", "csl"))
        assert codes == ([1, 0] if is_no_fault else [1, 1]), (cls, name, said.err)
        assert "bug" not in said.err
    assert tried > 20


@pytest.mark.parametrize("name", ["before", "after"])
@pytest.mark.parametrize("value", _OTHER_JSON)
def test_other_json_in_the_history_is_listed_and_refused(
    name: str, value: str, whole: bytes, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "sent.annotator"
    path.write_bytes(whole)
    with sqlite3.connect(path) as connection:
        (number,) = connection.execute("SELECT max(number) FROM edit").fetchone()
        connection.execute(f'UPDATE "change" SET "{name}" = ? WHERE edit = ?', (value, number))
        lines = history.line_columns().removesuffix(", digest")
        line = connection.execute(
            f"SELECT {lines} FROM edit WHERE number = ?", (number,)
        ).fetchone()
        digest = Digest(line)
        rows = f'SELECT {history.change_columns()} FROM "change" WHERE edit = ? ORDER BY sequence'
        for row in connection.execute(rows, (number,)):
            digest.add(row[1:])
        changed = (digest.text(), number)
        connection.execute("UPDATE edit SET digest = ? WHERE number = ?", changed)
    connection.close()
    assert main(["check", str(path)]) == 1
    assert "The edit" in (said := capsys.readouterr()).out or "history" in said.out
    assert main(["export", str(path)]) in (
        {1, 0} if value.startswith('{"') or value == "{}" else {1}
    )
    assert "bug" not in capsys.readouterr().err
