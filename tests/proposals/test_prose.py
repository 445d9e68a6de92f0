"""Sentences as the news has them: who says it, in each of many manners, and where nobody does."""

from __future__ import annotations

from pathlib import Path

import pytest

from .telling import Told, told

_PARTS = len(Told._fields)
_LINES = (Path(__file__).parent / "prose.txt").read_text(encoding="utf-8").splitlines()
_SENTENCES = [line.split(" | ") for line in _LINES if not line.startswith("#")]


@pytest.mark.parametrize("line", _SENTENCES, ids=lambda line: str(line[1])[:50])
def test_a_sentence_of_the_news_tells_who_says_it_or_that_nobody_does(line: list[str]) -> None:
    language, text, *wanted = line
    parts = [None if part == "-" else part for part in wanted]
    layers = [Told(*parts[at : at + _PARTS]) for at in range(0, len(parts), _PARTS)]  # type: ignore[arg-type]
    assert told(text, language=language) == layers
