"""Two files held against each other: every difference once, and nothing else."""

import json
import random
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from annotator.cli import main
from annotator.commands import ImportRecords
from annotator.formats.annotated_json import export_json, read_json
from annotator.merge import differences, opened
from annotator.model import Analyst, AnalystId, Claim, ClaimId
from annotator.project import Project

from .example import TEXT, cut, document_of, make

Json = dict[str, Any]
Planted = set[tuple[str, str, str, tuple[str, ...]]]
VERSIONS_PATH = Path(__file__).parents[1] / "store" / "versions"
ANALYST = Analyst(id=AnalystId("roth"), name="M. Roth")


def listed(a: Path, b: Path) -> Planted:
    with opened(a, ANALYST) as one, opened(b, ANALYST) as other:
        found = [(d.what, d.id, d.only, d.fields) for d in differences(one, other)]
    assert len({entry[:2] for entry in found}) == len(found), "each record once"
    return set(found)


def written(path: Path, content: Json) -> Path:
    path.write_text(json.dumps(content, ensure_ascii=False), encoding="utf-8")
    return path


def as_project(path: Path, json_path: Path) -> Path:
    with Project.create(path, ANALYST) as project:
        project.do(read_json(json_path.read_bytes(), json_path.name))
    return path


def moved(claim: Json, text: str, _content: Json) -> tuple[str, ...]:
    last = claim["spans"][-1]
    end = last["end"] - 1
    assert end > last["start"]
    claim["spans"][-1] = {
        "start": last["start"],
        "end": end,
        "exact": text[last["start"] : end],
    }
    return ("spans",)


def retyped(claim: Json, _text: str, _content: Json) -> tuple[str, ...]:
    claim["kind"] = "opinion" if claim["kind"] == "fact" else "fact"
    return ("kind",)


def sourced_anew(claim: Json, _text: str, content: Json) -> tuple[str, ...]:
    if claim["attributions"]:
        layer = claim["attributions"][0]
        layer["source"] = next(s["id"] for s in content["sources"] if s["id"] != layer["source"])
    else:
        layer = {"id": f"new-{claim['id']}", "source": content["sources"][0]["id"]}
        claim["attributions"].append({**layer, "stance": "asserts"})
    return ("attributions",)


MUTATIONS: tuple[Callable[[Json, str, Json], tuple[str, ...]], ...] = (
    moved,
    retyped,
    sourced_anew,
)


def mutated(content: Json, chance: random.Random) -> Planted:
    """Move, retype, re-source or drop a fifth of the claims, with what hangs on those dropped."""
    texts = {d["id"]: d["text"] for d in content["documents"]}
    planted: Planted = set()
    dropped = set()
    number = max(1, len(content["claims"]) // 5)
    for claim in chance.sample(content["claims"], number):
        mutation = chance.choice((*MUTATIONS, None))
        if mutation is None:
            dropped.add(claim["id"])
            planted.add(("claims", claim["id"], "a", ()))
        else:
            fields = mutation(claim, texts[claim["document"]], content)
            planted.add(("claims", claim["id"], "", fields))
    for what, names in (
        ("claims", ("id",)),
        ("relations", ("from", "to")),
        ("evidence", ("claim",)),
    ):
        for item in list(content[what]):
            if dropped.intersection(item[name] for name in names):
                content[what].remove(item)
                planted.add((what, item["id"], "a", ()))
    return planted


@pytest.mark.parametrize("number", range(5))
def test_every_planted_difference_of_the_gold_is_listed_once_and_nothing_else(
    seed_path: Path, tmp_path: Path, number: int
) -> None:
    gold = seed_path / "article.gold.json"
    content = json.loads(gold.read_text(encoding="utf-8"))
    planted = mutated(content, random.Random(number))
    other = written(tmp_path / "other.json", content)
    assert listed(gold, other) == planted
    assert listed(as_project(tmp_path / "gold.annotator", gold), other) == planted
    assert len(planted) >= len(content["claims"]) // 5
    assert listed(gold, gold) == set()


def test_the_command_line_prints_every_planted_difference_once_and_nothing_else(
    seed_path: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    """Of annotated JSON and of projects alike."""
    gold, other = seed_path / "article.gold.json", tmp_path / "other.json"
    content = json.loads(gold.read_text(encoding="utf-8"))
    planted = mutated(content, random.Random(20))
    written(other, content)
    projects = [as_project(tmp_path / f"{p.stem}.annotator", p) for p in (gold, other)]
    for a, b in ((gold, other), (projects[0], projects[1]), (gold, projects[1])):
        capfd.readouterr()
        assert main(["diff", str(a), str(b), "--json"]) == 1
        told = json.loads(capfd.readouterr().out)["differences"]
        found = [(d["what"], d["id"], d.get("only", ""), tuple(d["fields"])) for d in told]
        assert len(set(found)) == len(found)
        assert set(found) == planted
    assert main(["diff", str(gold), str(projects[0])]) == 0


def test_a_project_and_its_export_do_not_differ_and_planted_differences_are_found(
    tmp_path: Path,
) -> None:
    path = tmp_path / "made.annotator"
    with make(path) as project:
        text = "".join(export_json(project.read))
    exported = tmp_path / "made.json"
    exported.write_text(text, encoding="utf-8")
    assert listed(path, exported) == listed(exported, path) == set()
    content = json.loads(text)
    claim = content["claims"][0]
    claim["credibility"] = 3
    claim["attributions"][0]["stance"] = "denies"
    content["marks"].clear()
    content["tags"][0]["name"] = "post"
    content["documents"][0]["regions"].clear()
    other = written(tmp_path / "other.json", content)
    assert listed(path, other) == {
        ("claims", "one", "", ("credibility", "attributions")),
        ("marks", "mark", "a", ()),
        ("tags", content["tags"][0]["id"], "", ("name",)),
        ("documents", content["documents"][0]["id"], "", ("regions",)),
    }


def test_who_made_a_record_and_when_is_no_difference(tmp_path: Path) -> None:
    paths = []
    for day, name in enumerate(("Ann", "Ben"), 1):
        analyst = Analyst(id=AnalystId(name), name=name)
        claim = Claim(
            id=ClaimId("c"),
            document=document_of(TEXT).id,
            kind=None,
            spans=(cut(0, 12),),
            created=datetime(2026, 1, day, tzinfo=UTC),
            created_by=analyst.id,
        )
        path = tmp_path / f"{name}.annotator"
        with Project.create(path, analyst) as project:
            project.do(ImportRecords("Import", (analyst, document_of(TEXT), claim), (TEXT,)))
        paths.append(path)
    assert listed(*paths) == set()


def test_a_file_of_an_older_version_is_compared_and_left_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / "old.annotator"
    path.write_bytes((VERSIONS_PATH / "version-1.annotator").read_bytes())
    before = path.read_bytes()
    assert listed(path, path) == set()
    assert path.read_bytes() == before
