import json
from collections.abc import Callable
from typing import Any

import pytest

from annotator.commands import AddDocument
from annotator.formats import Loss
from annotator.formats.annotated_json import read_json
from annotator.formats.exporting import losses
from annotator.formats.losses import ALL, TYPES, left_out
from annotator.formats.registry import exporter
from annotator.messages import Message
from annotator.project import Project
from annotator.reports.contents import read_contents

Json = dict[str, Any]
WHY = Message("It has no place for them.")
KEPT = dict.fromkeys(TYPES, ALL)


def found(project: Project, kept: dict[str, Any]) -> list[tuple[str, str, int]]:
    return [(loss.what, loss.field, loss.count) for loss in left_out(project.read, kept, WHY)]


def test_a_list_that_is_not_kept_is_left_out_whole(sample: Json, project: Project) -> None:
    project.do(read_json(json.dumps(sample).encode(), "file.json"))
    kept = {name: ALL for name in KEPT if name not in ("regions", "tags", "revisions")}
    assert found(project, kept) == [("tags", "", 2), ("regions", "", 2)]


def test_members_that_are_not_kept_count_where_they_say_something(
    sample: Json, project: Project
) -> None:
    sample["claims"][0]["x_checked"] = True
    project.do(read_json(json.dumps(sample).encode(), "file.json"))
    kept = KEPT | {"claims": {"document", "spans", "statement", "tags", "created", "created_by"}}
    kept["claims"] |= {"credibility", "note"}
    assert found(project, kept) == [
        ("claims", "kind", 1),
        ("claims", "borderline", 1),
        ("claims", "x_checked", 1),
    ]
    kept = KEPT | {"sources": {"name", "kind", "descriptor", "mentions"}}
    assert ("sources", "named", 2) in found(project, kept)


def test_a_reason_is_given_for_a_list_or_for_a_member(sample: Json, project: Project) -> None:
    project.do(read_json(json.dumps(sample).encode(), "file.json"))
    kept = {name: ALL for name in KEPT if name != "marks"} | {"tags": {"name", "parent", "key"}}
    reasons = {"marks": Message("A"), "tags.colour": Message("B")}
    told = {(x.what, x.field): x.why for x in left_out(project.read, kept, WHY, reasons)}
    assert told == {("marks", ""): "A", ("tags", "colour"): "B", ("tags", "description"): WHY}


def test_a_loss_is_a_sentence() -> None:
    assert Loss("marks", "", 1_200, WHY).sentence == ("marks (1,200): It has no place for them.")
    assert Loss("claims", "note", 3, WHY).sentence == (
        "claims, note (3): It has no place for them."
    )


def test_annotated_json_tells_what_came_from_files(
    project: Project, new_project: Callable[[], Project]
) -> None:
    json_format = exporter("json")
    project.do(AddDocument(text="A.", title="A"))
    assert losses(json_format, project.read) == ()
    project.do(
        AddDocument(text="B.", title="B", original=b"B.", encoding="utf-8", file_name="b.txt")
    )
    told = [(loss.what, loss.field, loss.count) for loss in losses(json_format, project.read)]
    assert told == [
        ("documents", "original", 1),
        ("documents", "encoding", 1),
        ("documents", "file_name", 1),
    ]


@pytest.mark.parametrize("name", ["html", "docx", "docx-text", "pdf"])
def test_a_report_tells_which_long_texts_it_cuts(name: str, sample: Json, project: Project) -> None:
    sample["project"] |= {"title": "T" * 301, "description": "d" * 4_001}
    sample["analysts"][0]["name"] = "A" * 301
    sample["documents"][0]["url"] = f"https://paper.example/{'a' * 300}"
    sample["sources"][0]["date"] = "d" * 301
    sample["sources"][0]["descriptor"]["access"] = "d" * 4_001
    project.do(read_json(json.dumps(sample).encode(), "file.json"))
    told = {(x.what, x.field): x.count for x in losses(exporter(name), project.read)}
    cut = [("project", "title"), ("project", "description"), ("analysts", "name")]
    cut += [("documents", "url"), ("sources", "date"), ("sources", "descriptor")]
    assert [told.get(place) for place in cut] == [1] * 6


@pytest.mark.parametrize("name", ["docx", "docx-text", "pdf"])
def test_a_report_tells_how_many_sources_it_does_not_list(
    name: str, sample: Json, project: Project
) -> None:
    sample["sources"].append({"id": "eve", "name": "Eve", "kind": "person"})
    sample["standings"] = [
        {"id": "s1", "source": "eve", "fallen": "withdrawn"},
        {"id": "s2", "source": "paper", "fallen": "withdrawn"},
    ]
    project.do(read_json(json.dumps(sample).encode(), "file.json"))
    told = {(x.what, x.field): x.count for x in losses(exporter(name), project.read)}
    contents = read_contents(project.read)
    assert set(contents.sources) - set(contents.citations) >= {"eve"}
    assert told["sources", ""] == len(contents.sources) - len(contents.citations)
    assert told["standings", ""] == 1
    assert ("sources", "") not in {
        (x.what, x.field) for x in losses(exporter("html"), project.read)
    }


@pytest.mark.parametrize("name", ["html", "docx", "docx-text", "pdf"])
def test_a_report_tells_how_many_tags_no_claim_has(
    name: str, sample: Json, project: Project
) -> None:
    sample["tags"] += [{"id": "t3", "name": "unused"}, {"id": "t4", "name": "u", "parent": "t3"}]
    sample["claims"][1]["tags"] = ["t2"]
    project.do(read_json(json.dumps(sample).encode(), "file.json"))
    told = {(x.what, x.field): x.count for x in losses(exporter(name), project.read)}
    assert told["tags", ""] == 2
