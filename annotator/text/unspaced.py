"""Words of scripts that put no space between them.

BudouX, 0.3 MB of plain Python, knows those of Chinese, Japanese and Thai; dictionaries, which do a
little better, take from 4 MB for one of these languages to 35 MB for all. For Khmer, Lao and
Burmese there is nothing as small: there a word is what stands between zero-width spaces, which
good typists put between words, and else a letter with the signs around it.
"""

from __future__ import annotations

import json
import re
from functools import cache, lru_cache
from importlib.resources import files
from itertools import accumulate
from typing import TYPE_CHECKING

from annotator.text.graphemes import is_boundary

if TYPE_CHECKING:
    import budoux

_EAST_ASIAN = (
    "\u3005-\u3007\u3041-\u309f\u30a1-\u30ff\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003fffd"
)
_THAI = "\u0e01-\u0e3a\u0e40-\u0e4e"
_OTHERS = "\u0e81-\u0edf\u1000-\u109f\u1780-\u17d3\u17d7-\u17dd"
_SCRIPTS = tuple(f"[{script}]" for script in (_EAST_ASIAN, _THAI, f"{_OTHERS}\u200b"))
_RUNS = tuple(re.compile(f"{script}+") for script in _SCRIPTS)
_BACK = tuple(re.compile(f"{script}*\\Z") for script in _SCRIPTS)
_UNSPACED = re.compile(f"[{_EAST_ASIAN}{_THAI}{_OTHERS}]")
_CLUSTER = re.compile(
    "[\u0ec0-\u0ec4]?.(?:[\u1039\u17d2].|[\u1000-\u1021]\u103a"
    "|[\u0eb0-\u0ebd\u0ec8-\u0ecd\u102b-\u103e\u17b4-\u17d1\u17dd])*",
    re.DOTALL,
)
"""What is written as one in Khmer, Lao and Burmese: a letter with the signs around it."""
_KANA = re.compile("[\u3041-\u30fa]")
_TRADITIONAL = re.compile("[這們個發國學說來時會對開關長門東車書電見過還為與後從兩種實現問話體點]")
_REACH = 1_000
"""The longest run, in code points to each side, that is looked at as a whole."""
_CONTEXT = 200

Range = tuple[int, int]


def is_unspaced(character: str) -> bool:
    """Return whether a character is of a script that puts no space between words."""
    return _UNSPACED.match(character) is not None


def unspaced_word(text: str, offset: int) -> Range:
    """Return the word that holds an offset, at which such a character stands."""
    kind = next(number for number, run in enumerate(_RUNS) if run.match(text[offset]))
    run = _RUNS[kind]
    before = _BACK[kind].search(text[max(0, offset - _REACH) : offset])
    start = offset - len(before.group()) if before else offset
    match = run.match(text, start, offset + _REACH)
    end = match.end() if match else offset + 1
    around = text[max(0, start - _CONTEXT) : end + _CONTEXT]
    bounds = _bounds(text[start:end], _model_for(text[start:end], around))
    at = offset - start
    low = max(bound for bound in bounds if bound <= at)
    high = min(bound for bound in bounds if bound > at)
    return start + low, start + high


def _model_for(run: str, around: str) -> str:
    """Return by which of its models BudouX tells the words of a run; empty where it has none."""
    if run[0] <= "\u0e7f":
        return "th"
    if "\u0e80" < run[0] < "\u2000":
        return ""
    if _KANA.search(around):
        return "ja_word"
    return "zh-hant" if _TRADITIONAL.search(around) else "zh-hans"


@lru_cache(maxsize=256)
def _bounds(run: str, model: str) -> tuple[int, ...]:
    """Return where the words of a run begin and end; none cuts through a grapheme cluster."""
    if model:
        ends = accumulate(map(len, _parser(model).parse(run)))
        found = {0, *ends, len(run)}
    elif "\u200b" in run.strip("\u200b"):
        found = {0, len(run)}
        for space in re.finditer("\u200b+", run):
            found |= {space.start(), space.end()}
    else:
        found = {0, *(cluster.end() for cluster in _CLUSTER.finditer(run))}
    return tuple(sorted(bound for bound in found if is_boundary(run, bound)))


@cache
def _parser(model: str) -> budoux.Parser:
    import budoux

    path = files("budoux") / "models" / f"{model}.json"
    return budoux.Parser(json.loads(path.read_text(encoding="utf-8")))
