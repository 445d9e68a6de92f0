"""An expert's keys for an article: real key presses, counted, until the gold is there."""

from __future__ import annotations

from pathlib import Path

from .expert import LIKELY_WAYS, Expert, by_act, press
from .gold import Gold, entered_in
from .robot import Robot

_ALL_CLAIMS = 38
_CLAIMS = (*range(12), 15)
"""Chains of one and of two layers, and “Earnest said that …”; `make replay` plays them all."""
_MOST_KEYS = 60
_MOST_FOR_VIA = 10
_MOST_FOR_A_KNOWN_SOURCE = 4


def test_an_expert_annotates_an_article_with_few_keys(
    empty: Robot, seed_path: Path, tmp_path: Path
) -> None:
    gold = Gold(seed_path / "article.gold.json")
    assert len(gold.claims) == _ALL_CLAIMS
    wanted = [gold.claims[number] for number in _CLAIMS]
    _begin(empty, seed_path, tmp_path / "planned.annotator")
    empty.window.resize(1440, 900)
    expert = Expert(empty, gold, LIKELY_WAYS)
    keys = [(claim, expert.make(claim)) for claim in wanted]
    _begin(empty, seed_path, tmp_path / "played.annotator")
    presses = [each for _claim, made in keys for each in made]
    for each in presses:
        press(empty, each.key)
    assert gold.made_in(empty.project) == wanted
    acts = by_act(presses)
    assert sum(acts.values()) == len(presses) <= _MOST_KEYS
    assert acts["via"] <= _MOST_FOR_VIA
    known: set[str] = set()
    counts = []
    for claim, made in keys:
        names = {layer.source for layer in claim.layers}
        sentence = empty.document.sentences.at(claim.spans[0][0])
        assert sentence is not None
        is_plain = len(claim.layers) == 1 and sentence[1] - 1 == claim.spans[-1][1]
        if names and names <= known and is_plain:
            counts.append(len(made))
        known |= names
    assert counts
    assert max(counts) <= _MOST_FOR_A_KNOWN_SOURCE


def _begin(robot: Robot, seed_path: Path, path: Path) -> None:
    assert robot.session.new_project(path)
    robot.drop(seed_path / "article.txt")
    assert not entered_in(robot.project), "the register must be empty"
    robot.focus_text()
