"""README and help tell what the program does."""

import re
from pathlib import Path

import pytest

from annotator.cli.arguments import COMMANDS
from annotator.resources import resource_path

ROOT = Path(__file__).resolve().parents[2]
README = (ROOT / "README.md").read_text(encoding="utf-8")
GERMAN_README = (ROOT / "README.de.md").read_text(encoding="utf-8")
HELP_PAGES = sorted(resource_path("help").glob("*.md"))


@pytest.mark.parametrize("command", COMMANDS)
def test_readmes_and_help_list_every_command(command: str) -> None:
    page = resource_path("help/command-line.md").read_text(encoding="utf-8")
    assert f"annotator {command}" in README
    assert f"annotator {command}" in GERMAN_README
    assert f"annotator {command}" in page


@pytest.mark.parametrize("path", HELP_PAGES, ids=lambda path: path.stem)
def test_a_help_page_begins_with_its_title_and_is_plain_markdown(path: Path) -> None:
    page = path.read_text(encoding="utf-8")
    assert re.match(r"# \S.*\n\n", page)
    assert "<" not in re.sub(r"`[^`]*`", "", page)


def test_readme_and_help_list_every_format() -> None:
    from annotator.documents.registry import BUILT_IN, PLAIN_TEXT

    help_page = resource_path("help/files.md").read_text(encoding="utf-8")
    table = README.partition("## What can be read")[2].partition("## For engineers")[0]
    for reader in (*BUILT_IN, PLAIN_TEXT):
        assert f"`{reader.suffixes[0]}`" in table
        assert f"`{reader.suffixes[0]}`" in GERMAN_README
        assert f"`{reader.suffixes[0]}`" in help_page or reader is PLAIN_TEXT
