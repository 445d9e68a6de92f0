"""The list of real sentences, for the tests and for the bench that compares other programs."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple


class Listed(NamedTuple):
    """A text of a language, and its sentences."""

    language: str
    text: str
    sentences: tuple[str, ...]


def listed() -> list[Listed]:
    """Return the texts of the list."""
    lines = Path(__file__).with_name("sentence_list.txt").read_text(encoding="utf-8").splitlines()
    found = []
    for line in lines:
        if not line.startswith("#"):
            language, marked = line.split("\t")
            text = marked.replace(" | ", " ").replace("¦", "")
            found.append(Listed(language, text, tuple(marked.replace("¦", " | ").split(" | "))))
    return found
