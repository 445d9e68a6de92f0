"""How fast words are found, in one document as they are typed and in a whole project.

One text of 10 MB: folding it once, each key of some words, an expression in its own process.
A project of 1,000 documents of 10 kB with 20 claims each: the first results and all results, right
after opening (nothing read yet) and once the index is warm. The floor beside them: `str.find` over
the same texts, in memory and folded. `--small` divides by ten.
"""

from __future__ import annotations

import random
import sys
import tempfile
import time
from pathlib import Path

import made_up

from annotator.analysis.matches import Needle, SearchableText
from annotator.analysis.pattern_process import PatternProcess
from annotator.analysis.project_index import ProjectIndex
from annotator.analysis.query import Query
from annotator.analysis.search_index import SearchIndex
from annotator.commands import ImportRecords
from annotator.model import Claim, ClaimKind, Document, Record
from annotator.project import Project

_SMALLER = 10 if "--small" in sys.argv else 1
_SYLLABLES = (
    *("ka", "lo", "mi", "re", "tu", "san", "vel", "dor", "pin", "gra"),
    *("sto", "“ha", "er’s", "é", "mon", "tar", "is", "und", "the"),
)
_RARE = "Xylophonkasten"


def main() -> None:
    """Print the figures."""
    with tempfile.TemporaryDirectory() as folder:
        made_up.show(bench="search", **in_document(), **in_project(Path(folder)))


def in_document() -> dict[str, object]:
    """Time the keys of a few words in one long text."""
    text = _text(random.Random(1), 10_000_000 // _SMALLER)
    keys = [
        word[:end] for word in ("minister", "und the", _RARE) for end in range(1, 1 + len(word))
    ]
    searchable = SearchableText(text)
    slices = []
    is_folding = True
    while is_folding:
        started = time.perf_counter()
        is_folding = searchable.prepare()
        slices.append(time.perf_counter() - started)
    times = [
        made_up.seconds_of(lambda key=key: searchable.matches(Needle(text=key)))  # type: ignore[misc]
        for key in keys * 3
    ]
    process = PatternProcess()
    start = made_up.seconds_of(lambda: _ask(process, text, r"\bka\w+mi\b"))
    again = made_up.seconds_of(lambda: _ask(process, text, r"\bka\w+mo\b"))
    process.close()
    return {
        "fold_s": round(sum(slices), 3),
        "fold_slice_ms": round(max(slices) * 1000, 1),
        "key_ms": round(made_up.median(times) * 1000, 1),
        "key_95_ms": round(sorted(times)[len(times) * 95 // 100] * 1000, 1),
        "key_worst_ms": round(max(times) * 1000, 1),
        "pattern_first_s": round(start, 2),
        "pattern_next_s": round(again, 2),
    }


def in_project(folder: Path) -> dict[str, object]:
    """Time searches of a project of many documents."""
    path = folder / "search.annotator"
    number = 1000 // _SMALLER
    with Project.create(path, made_up.ANALYST) as project:
        project.do(_import(number))
    queries = {
        "common": Query(text="minister"),
        "rare": Query(text=_RARE),
        "absent": Query(text="Zyzzyva"),
        "statement": Query(text="nobody denied", kinds=frozenset({ClaimKind.FACT})),
        "claims": Query(kinds=frozenset({ClaimKind.OPINION}), is_unchecked=True),
    }
    figures: dict[str, object] = {}
    for name, query in queries.items():
        with Project.open(path, made_up.ANALYST) as project:
            figures |= _timed(_index_of(project), query, f"{name}_cold")
    with Project.open(path, made_up.ANALYST) as project:
        index = _index_of(project)
        steps = []
        warming = index.warm()
        while (taken := _next_seconds(warming)) is not None:
            steps.append(taken)
        figures |= {"warm_s": round(sum(steps), 2), "warm_step_ms": round(max(steps) * 1000, 1)}
        for name, query in queries.items():
            figures |= _timed(index, query, name)
        texts = [project.read.text(d).casefold() for d in project.read.all(Document)]
    floor = made_up.seconds_of(lambda: [text.find(_RARE.casefold()) for text in texts])
    return {**figures, "floor_find_ms": round(floor * 1000, 1)}


def _index_of(project: Project) -> SearchIndex:
    return SearchIndex(project.read, ProjectIndex(project.read))


def _timed(index: SearchIndex, query: Query, name: str) -> dict[str, object]:
    """Return the milliseconds to the first hit, to the first fifty and to the end."""
    started = time.perf_counter()
    times = [time.perf_counter() - started for hit in index.search(query) if hit is not None]
    whole = time.perf_counter() - started
    first, page = (times[0], times[min(50, len(times)) - 1]) if times else (whole, whole)
    return {
        f"{name}_hits": len(times),
        f"{name}_first_ms": round(first * 1000, 1),
        f"{name}_page_ms": round(page * 1000, 1),
        f"{name}_all_ms": round(whole * 1000, 1),
    }


def _next_seconds(steps: object) -> float | None:
    started = time.perf_counter()
    is_done = next(steps, "end") == "end"  # type: ignore[call-overload]
    return None if is_done else time.perf_counter() - started


def _ask(process: PatternProcess, text: str, pattern: str) -> None:
    process.ask(text, Needle(text=pattern, is_regex=True))
    while process.take() is None:
        time.sleep(0.001)


def _import(number: int) -> ImportRecords:
    made = random.Random(2)
    records: list[Record] = []
    texts = []
    for i in range(number):
        text = f"Document {i}\n\n{_text(made, 10_000)}"
        if i == number - 3:
            text += f" {_RARE}."
        document = made_up.document_of(text, f"Document {i}")
        claims: list[Claim] = made_up.claims_of(document, text, 20)
        records += [document, *claims, *made_up.attributions_of(claims)]
        texts.append(text)
    return ImportRecords("Import", tuple(records), tuple(texts))


def _text(made: random.Random, length: int) -> str:
    """Return prose of made-up words, a minister in every tenth sentence."""
    words: list[str] = []
    size = 0
    while size < length:
        word = "".join(made.choices(_SYLLABLES, k=made.randint(1, 4)))
        if made.random() < 0.008:
            word = "Minister"
        elif made.random() < 0.01:
            word = "Straße"
        if made.random() < 0.06:
            word += ".\n\n" if made.random() < 0.1 else "."
        words.append(word)
        size += len(word) + 1
    return " ".join(words)[:length]


if __name__ == "__main__":
    main()
