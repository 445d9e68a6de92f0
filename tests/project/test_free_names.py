"""Names of files for projects that are made by themselves."""

from pathlib import Path

import pytest

from annotator.project.free_names import free_path


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Die Brücke", "Die Brücke"),
        ("a/b\\c: d?\n*e*", "a b c d e"),
        ("", "project"),
        (" . ", "project"),
        ("..hidden. ", "hidden"),
        ("CON", "CON project"),
        ("com1", "com1 project"),
        ("com", "com"),
        ("console", "console"),
        ("x" * 100, "x" * 100),
        ("x" * 101, "x" * 100),
        ("ß" * 60, "ß" * 50),
        ("x" + "ß" * 60, "x" + "ß" * 49),
    ],
)
def test_a_name_holds_what_every_file_system_takes(tmp_path: Path, title: str, name: str) -> None:
    assert free_path(tmp_path, title) == tmp_path / f"{name}.annotator"


def test_a_name_that_is_taken_gets_the_first_number_that_is_free(tmp_path: Path) -> None:
    names = []
    for _ in range(4):
        path = free_path(tmp_path, "Größe")
        path.touch()
        names.append(path.stem)
    assert names == ["Größe", "Größe 2", "Größe 3", "Größe 4"]
    (tmp_path / "Größe 2.annotator").unlink()
    assert free_path(tmp_path, "Größe").stem == "Größe 2"
