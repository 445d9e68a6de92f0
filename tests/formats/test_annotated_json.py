import copy
import json
import sqlite3
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from annotator.commands import Add, Revise, TagClaims
from annotator.errors import ConflictError, DamagedProjectError, ImportRefusedError
from annotator.formats.annotated_json import (
    ChangedMeanwhileError,
    export_json,
    read_json,
    schema_text,
)
from annotator.model import (
    Claim,
    ClaimId,
    ClaimKind,
    Confidence,
    JsonText,
    Judgement,
    JudgementId,
    Likelihood,
    ProjectDetails,
)
from annotator.project import Project

Json = dict[str, Any]
ThereAndBack = Callable[[Json], Json]


@pytest.fixture(scope="session")
def schema() -> Json:
    content: Json = json.loads(schema_text())
    return content


@pytest.fixture
def gold(seed_path: Path) -> Json:
    content: Json = json.loads((seed_path / "article.gold.json").read_bytes())
    return content


def validate(content: Json, schema: Json) -> None:
    jsonschema.Draft202012Validator(
        schema, format_checker=jsonschema.Draft202012Validator.FORMAT_CHECKER
    ).validate(content)


def with_unknown_members(value: object, path: str = "") -> object:
    """Return a JSON value with a member nobody knows in each of its objects."""
    if isinstance(value, list):
        return [with_unknown_members(v, f"{path}[{i}]") for i, v in enumerate(value)]
    if isinstance(value, dict):
        more = {name: with_unknown_members(v, f"{path}.{name}") for name, v in value.items()}
        unknown: Json = {"at": path, 'ü\n"': [1, 1.5, None, {"deep": [True, "\u2028😀"]}, {}, []]}
        return {"x-first": path, **more, "x-unknown": unknown}
    return value


def test_the_gold_annotation_comes_out_as_it_went_in(
    gold: Json, there_and_back: ThereAndBack, schema: Json
) -> None:
    exported = there_and_back(gold)
    assert exported == gold
    validate(exported, schema)


def test_the_gold_annotation_with_unknown_members_everywhere_comes_out_as_it_went_in(
    gold: Json, there_and_back: ThereAndBack, schema: Json
) -> None:
    content = with_unknown_members(gold)
    assert isinstance(content, dict)
    exported = there_and_back(content)
    assert exported == content
    validate(exported, schema)


def test_a_file_with_every_member_comes_out_as_it_went_in(
    sample: Json, there_and_back: ThereAndBack, schema: Json
) -> None:
    exported = there_and_back(sample)
    assert exported == sample
    validate(exported, schema)
    content = with_unknown_members(sample)
    assert isinstance(content, dict)
    assert there_and_back(content) == content


def test_members_that_are_there_but_empty_come_out_again(
    sample: Json, there_and_back: ThereAndBack
) -> None:
    sample["claims"][0] |= {"statement": "", "note": "", "borderline": False}
    sample["sources"][1] |= {"mentions": [], "descriptor": {}, "csl": {}, "role": ""}
    sample["project"]["description"] = ""
    assert there_and_back(sample) == sample


@pytest.mark.parametrize(
    "time",
    [
        "2024-05-01T10:00:00Z",
        "2024-05-01T10:00:00+00:00",
        "2024-05-01T10:00:00.5-03:30",
        "2024-05-01t10:00:00z",
        "2024-05-01T10:00:00.123456789Z",
    ],
)
def test_times_come_out_in_their_own_spelling(
    sample: Json, there_and_back: ThereAndBack, time: str
) -> None:
    sample["claims"][0]["created"] = time
    assert there_and_back(sample) == sample


def test_a_time_that_changed_since_is_not_written_in_its_old_spelling(
    sample: Json, project: Project
) -> None:
    sample["claims"][0]["modified"] = "2024-05-01T12:00:00+02:00"
    project.do(read_json(json.dumps(sample).encode(), "file.json"))
    project.do(TagClaims((ClaimId("c2"),), ClaimKind.FACT))
    claim = json.loads("".join(export_json(project.read)))["claims"][0]
    modified = project.read.need(Claim, "c2").modified
    assert modified is not None
    assert claim["modified"] == modified.isoformat().replace("+00:00", "Z")


def test_who_wrote_a_file_and_when_is_not_written_again(
    sample: Json, there_and_back: ThereAndBack
) -> None:
    content = {**sample, "generator": "Other 1.0", "exported": "2024-05-01T10:00:00Z"}
    assert there_and_back(content) == sample


def test_the_same_project_gives_the_same_bytes(sample: Json, project: Project) -> None:
    project.do(read_json(json.dumps(sample).encode(), "file.json"))
    first = "".join(export_json(project.read))
    assert "".join(export_json(project.read)) == first
    assert first == json.dumps(json.loads(first), indent=1, ensure_ascii=False) + "\n"


def test_an_empty_project_is_exported(project: Project, schema: Json) -> None:
    exported = json.loads("".join(export_json(project.read)))
    validate(exported, schema)
    assert exported["claims"] == []


def test_an_import_is_one_edit_and_undone_as_one(sample: Json, project: Project) -> None:
    before = "".join(export_json(project.read))
    title = project.read.details().title
    edit = project.do(read_json(json.dumps(sample).encode(), "file.json"))
    assert edit is not None
    assert edit.summary.label == "Import “file.json”"
    assert project.read.details().title == "Sample"
    project.undo()
    assert "".join(export_json(project.read)) == before
    assert project.read.details().title == title
    project.redo()
    assert json.loads("".join(export_json(project.read))) == sample


def test_a_file_that_says_something_else_of_a_record_is_refused(
    sample: Json, project: Project
) -> None:
    project.do(read_json(json.dumps(sample).encode(), "file.json"))
    before = "".join(export_json(project.read))
    sample["sources"][0]["note"] = "other"
    sample["tags"].append({"id": "t3", "name": "new"})
    with pytest.raises(ImportRefusedError, match=r"source “Ada” \(ada\) is in the project already"):
        project.do(read_json(json.dumps(sample).encode(), "file.json"))
    assert "".join(export_json(project.read)) == before


def test_a_project_with_records_keeps_its_own_title(sample: Json, project: Project) -> None:
    own = project.read.details()
    other = copy.deepcopy(sample)
    other = {
        **other,
        "documents": [],
        "sources": [],
        "claims": [],
        "tags": [{"id": "t", "name": "t"}],
    }
    for name in ("relations", "evidence", "marks", "analysts"):
        other[name] = []
    project.do(read_json(json.dumps(other).encode(), "first.json"))
    assert project.read.details().title == "Sample"
    project.undo()
    assert project.read.details() == own
    project.redo()
    other["project"]["title"] = "Second"
    other["tags"] = [{"id": "u", "name": "u"}]
    project.do(read_json(json.dumps(other).encode(), "second.json"))
    assert project.read.details().title == "Sample"
    assert len(project.read.all(ProjectDetails)) == 1


def test_an_edit_that_arrives_while_exporting_is_noticed(sample: Json, project: Project) -> None:
    project.do(read_json(json.dumps(sample).encode(), "file.json"))
    parts = export_json(project.read)
    next(parts)
    project.do(TagClaims((ClaimId("c2"),), ClaimKind.FACT))
    with pytest.raises(ChangedMeanwhileError):
        list(parts)


@pytest.mark.parametrize("spans", ["[[1,", "[[1,2]]", '[["1",2,"a"]]', "[7]", '[[1,2,"a",3]]'])
def test_a_damaged_project_is_not_exported(sample: Json, project: Project, spans: str) -> None:
    project.do(read_json(json.dumps(sample).encode(), "file.json"))
    with sqlite3.connect(project.path) as connection:
        connection.execute("UPDATE claim SET spans = ? WHERE id = 'c1'", (spans,))
    connection.close()
    with pytest.raises(DamagedProjectError, match="annotator check"):
        list(export_json(project.read))


def test_undoing_an_import_is_refused_when_its_records_were_edited(
    sample: Json, project: Project
) -> None:
    edit = project.do(read_json(json.dumps(sample).encode(), "file.json"))
    assert edit is not None
    project.do(TagClaims((ClaimId("c2"),), ClaimKind.FACT))
    with pytest.raises(ConflictError):
        project.revert(edit.summary.id)


def test_the_judgements_of_the_findings_come_in_beside_the_gold(
    project: Project, seed_path: Path
) -> None:
    content = json.loads((seed_path / "article.gold.json").read_bytes())
    judgements = json.loads((seed_path / "article.findings.json").read_bytes())["judgements"]
    content["judgements"] = judgements
    project.do(read_json(json.dumps(content).encode(), "gold.json"))
    assert [judgement.confidence for judgement in project.read.all(Judgement)] == [
        Confidence.MODERATE,
        Confidence.LOW,
    ]
    written = json.loads("".join(export_json(project.read)))["judgements"]
    assert written == judgements


def test_a_list_that_an_older_version_kept_unread_is_not_written_twice(project: Project) -> None:
    judgement = {"id": "j", "statement": "So.", "likelihood": "likely", "confidence": "low"}
    details = project.read.details()
    kept = JsonText(json.dumps({"judgements": [judgement], "x": 1}))
    project.do(Revise(details, replace(details, file_extra=kept), "Import"))
    assert json.loads("".join(export_json(project.read)))["judgements"] == [judgement]
    record = Judgement(
        id=JudgementId("k"),
        statement="So.",
        likelihood=Likelihood.LIKELY,
        confidence=Confidence.LOW,
    )
    project.do(Add(record))
    text = "".join(export_json(project.read))
    assert text.count('"judgements"') == 1
    assert json.loads(text)["judgements"][0]["id"] == "k"
