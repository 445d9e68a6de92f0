"""An expert's keys for a whole article: real key presses, counted, until the gold is there."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

from annotator.model import ClaimKind
from annotator.text.clauses import clauses

from .expert import Expert, Wanted, made_claims
from .robot import Robot

_MOST_KEYS = 300
_MOST_FOR_A_FACT = 2
_MOST_FOR_A_REPORT = 7
_CLAIMS = 38


def test_an_expert_annotates_the_article_with_few_keys(
    empty: Robot, seed_path: Path, tmp_path: Path
) -> None:
    gold = json.loads((seed_path / "article.gold.json").read_text(encoding="utf-8"))
    assert empty.session.new_project(tmp_path / "article.annotator")
    empty.drop(seed_path / "article.txt")
    assert empty.document.text == gold["documents"][0]["text"]
    empty.focus_text()
    wanted = _wanted(gold)
    assert len(wanted) == _CLAIMS
    expert = Expert(empty)
    keys = {}
    for claim in wanted:
        keys[claim] = expert.make(claim)
        words = empty.document.text[slice(*claim.spans[0])]
        print(f"{keys[claim].count(' ') + 1:3}  {keys[claim]:30}  {words[:60]}")
    print(f"{expert.count} keys for {len(wanted)} claims")
    assert made_claims(empty) == {c.spans: (c.kind, c.source) for c in wanted}
    assert expert.count <= _MOST_KEYS
    _check_single_claims(empty, keys)


def _check_single_claims(robot: Robot, keys: dict[Wanted, str]) -> None:
    """A fact on a whole sentence, and a report on a clause with a known source, cost little."""
    document = robot.document
    facts, reports = [], []
    known: set[str] = set()
    for claim, pressed in keys.items():
        sentence = document.sentences.at(claim.spans[0][0])
        assert sentence is not None
        is_whole = claim.spans == ((sentence[0], sentence[1] - 1),)
        if claim.kind is ClaimKind.FACT and is_whole:
            facts.append(len(pressed.split()))
        is_clause = claim.spans[0] in clauses(document.text, *sentence) and len(claim.spans) == 1
        if claim.source in known and is_clause:
            reports.append(len(pressed.split()))
        known.add(claim.source)
    assert facts
    assert max(facts) <= _MOST_FOR_A_FACT
    assert reports
    assert max(reports) <= _MOST_FOR_A_REPORT


def _wanted(gold: dict[str, Any]) -> list[Wanted]:
    """Return the claims of the article's body in the order of the text."""
    names = {source["id"]: _name(source["name"]) for source in gold["sources"]}
    comments = [r["start"] for r in gold["documents"][0]["regions"] if r["kind"] == "comment"]
    found = []
    for claim in gold["claims"]:
        spans = tuple((span["start"], span["end"]) for span in claim["spans"])
        outermost = [a for a in claim["attributions"] if a.get("parent") is None]
        source = names[outermost[0]["source"]] if outermost else ""
        if spans[0][0] < min(comments):
            found.append(Wanted(spans, ClaimKind(claim["kind"]), source))
    return sorted(found, key=lambda claim: claim.spans)


def _name(gold_name: str) -> str:
    """Return a source's name without an article and without a remark in brackets."""
    return re.sub(r"^The |\s*\(.*\)$", "", gold_name)
