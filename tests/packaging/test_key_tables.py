"""The tables of keys in README and help are those of the rows."""

from __future__ import annotations

import importlib.util
from pathlib import Path

import pytest

from annotator.gui.actions.keymap import typed

ROOT = Path(__file__).resolve().parents[2]
_spec = importlib.util.spec_from_file_location("key_tables", ROOT / "packaging/key_tables.py")
assert _spec is not None
assert _spec.loader is not None
key_tables = importlib.util.module_from_spec(_spec)
_spec.loader.exec_module(key_tables)


@pytest.mark.parametrize(("path", "language"), key_tables.PAGES.items())
def test_a_page_holds_the_table_that_the_rows_make(path: Path, language: str) -> None:
    page = path.read_text(encoding="utf-8")
    assert key_tables.table(language) in page, "run `make keys`"


def test_a_page_with_an_old_table_gets_the_new_one_and_keeps_the_rest() -> None:
    old = "# Keys\n\n| key | does |\n|---|---|\n| `q` | nothing |\n\nMore.\n"
    assert key_tables.written(old) == f"# Keys\n\n{key_tables.table()}\n\nMore.\n"


def test_keys_stand_as_they_are_typed() -> None:
    assert [typed(key) for key in ("J", "Shift+J", "Shift+1", "F7", "?", "Ctrl+Z")] == [
        "j",
        "J",
        "Shift+1",
        "F7",
        "?",
        "Ctrl+Z",
    ]
    assert "| `j` | Next sentence | Go to the next sentence |" in key_tables.table()


def test_the_german_table_has_the_words_of_the_german_window() -> None:
    table = key_tables.table("de")
    assert "| **Gehe zu** | | |\n| `j` | Nächster Satz | Zum nächsten Satz gehen |" in table
    assert "| `Ctrl+,` | Einstellungen | Name, Sprache, Thema, Schrift und Tasten |" in table
    assert len(table.splitlines()) == len(key_tables.table().splitlines())


def test_the_name_of_each_action_is_kept_and_none_is_lost() -> None:
    known = key_tables.NAMES.read_text(encoding="utf-8")
    assert key_tables.with_new_names(known) == known, "run `make keys`"
    assert "an_action_that_went\n" in key_tables.with_new_names(known + "an_action_that_went\n")
