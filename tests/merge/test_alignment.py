"""Two annotations made apart: the same text, and no id in common."""

import json
import random
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest

from annotator.cli import main
from annotator.formats.annotated_json import export_json
from annotator.merge import aligned, differences, opened, tell

from .example import ANN, make
from .test_difference import Json, Planted, mutated, written


def with_other_ids(content: Json, chance: random.Random) -> tuple[Json, dict[str, str]]:
    """Return it as somebody else would have made it, and the ids that were there by those now."""
    own = {
        item["id"]: str(UUID(int=chance.getrandbits(128)))
        for what in ("claims", "sources", "tags", "relations", "evidence", "marks")
        for item in content[what]
    }
    own |= {
        layer["id"]: str(UUID(int=chance.getrandbits(128)))
        for claim in content["claims"]
        for layer in claim["attributions"]
    }

    def renamed(value: Any) -> Any:
        if isinstance(value, dict):
            # `exact` and the like are words, and may be called as an id is.
            is_text = {"exact", "statement", "text", "name", "title", "note", "prefix", "suffix"}
            return {k: v if k in is_text else renamed(v) for k, v in value.items()}
        if isinstance(value, list):
            return [renamed(item) for item in value]
        return own.get(value, value) if isinstance(value, str) else value

    return renamed(content), {new: old for old, new in own.items()}


def listed(a: Path, b: Path) -> tuple[Planted, dict[str, str]]:
    with opened(a, ANN) as one, opened(b, ANN) as other:
        same, ids = aligned(one, other)
        found = [(d.what, d.id, d.only, d.fields) for d in differences(one, same)]
        told = tell(list(differences(one, same)), one, same)
    assert len(told) <= len(found) == len(set(found))
    return set(found), ids


@pytest.mark.parametrize("number", range(3))
def test_every_planted_difference_is_listed_once_and_nothing_else(
    seed_path: Path, tmp_path: Path, number: int
) -> None:
    gold = seed_path / "article.gold.json"
    content = json.loads(gold.read_text(encoding="utf-8"))
    chance = random.Random(number)
    planted = mutated(content, chance)
    content, ids = with_other_ids(content, chance)
    planted = {(what, ids.get(i, i), only, fields) for what, i, only, fields in planted}
    other = written(tmp_path / "other.json", content)
    found, own_ids = listed(gold, other)
    assert found == planted
    assert {(theirs, ours) for ours, theirs in own_ids.items()} <= set(ids.items())
    back, _ids = listed(other, gold)
    assert len(back) == len(planted)


def test_the_same_annotation_under_other_ids_does_not_differ(
    seed_path: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    gold = seed_path / "article.gold.json"
    content, _ids = with_other_ids(json.loads(gold.read_text(encoding="utf-8")), random.Random(1))
    other = written(tmp_path / "other.json", content)
    assert main(["diff", str(gold), str(other)]) == 0
    assert capfd.readouterr().out == "No record differs.\n"


def test_a_claim_that_differs_is_named_by_both_ids(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "made.annotator"
    with make(path) as project:
        content = json.loads("".join(export_json(project.read)))
    content, ids = with_other_ids(content, random.Random(2))
    claim = next(claim for claim in content["claims"] if ids[claim["id"]] == "one")
    claim["kind"] = "opinion"
    claim["attributions"][0]["stance"] = "denies"
    other = written(tmp_path / "other.json", content)
    assert main(["diff", str(path), str(other), "--json"]) == 1
    assert json.loads(capfd.readouterr().out) == {
        "differences": [
            {
                "what": "claims",
                "id": "one",
                "other": claim["id"],
                "fields": ["kind", "attributions"],
            }
        ]
    }


def test_a_claim_that_stands_elsewhere_is_known_by_its_statement(
    seed_path: Path, tmp_path: Path
) -> None:
    gold = seed_path / "article.gold.json"
    content = json.loads(gold.read_text(encoding="utf-8"))
    text = content["documents"][0]["text"]
    claim = content["claims"][3]
    claim["spans"] = [{"start": 8000, "end": 8012, "exact": text[8000:8012]}]
    planted = {("claims", claim["id"], "", ("spans",))}
    other, _ids = with_other_ids(content, random.Random(3))
    assert listed(gold, written(tmp_path / "other.json", other))[0] == planted


def test_copies_that_have_a_claim_in_common_go_by_ids(tmp_path: Path) -> None:
    path = tmp_path / "made.annotator"
    with make(path) as project:
        content = json.loads("".join(export_json(project.read)))
    content["claims"][0] |= {"id": "mine", "attributions": []}
    content["relations"] = []
    other = written(tmp_path / "other.json", content)
    found, ids = listed(path, other)
    assert {(what, i, only) for what, i, only, _fields in found} == {
        ("claims", "one", "a"),
        ("claims", "mine", "b"),
        ("relations", "link", "a"),
    }
    assert ids == {}
