"""The schema that is handed out says what is written, and all of it."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from annotator.cli import main
from annotator.commands import AddClaim, AddDocument, ImportRecords
from annotator.formats.annotated_json import export_json, schema_text
from annotator.formats.annotated_json.members import (
    CHILDREN,
    DESCRIPTOR_MEMBERS,
    LEFT_OUT_IF_EMPTY,
    LISTS,
    SPAN_MEMBERS,
    Form,
    Member,
    members_of,
)
from annotator.model import (
    Analyst,
    AnalystId,
    Document,
    Judgement,
    ProjectDetails,
    Record,
    Revision,
    RevisionId,
)
from annotator.project import Project
from annotator.resources import sample_path

Json = dict[str, Any]
SCHEMA: Json = json.loads(schema_text())


def resolved(node: Json) -> Json:
    """Return a schema together with what it refers to; its own words come first."""
    parts = [resolved(part) for part in node.get("allOf", ())]
    if "$ref" in node:
        parts.append(resolved(SCHEMA["$defs"][node["$ref"].removeprefix("#/$defs/")]))
    parts.append({name: value for name, value in node.items() if name not in ("allOf", "$ref")})
    merged: Json = {}
    for part in parts:
        merged = {
            **merged,
            **part,
            "properties": {**merged.get("properties", {}), **part.get("properties", {})},
            "required": [*merged.get("required", ()), *part.get("required", ())],
        }
    return merged


def objects() -> Iterator[tuple[type[Record], Json]]:
    """Yield the type of each kind of object in the file, and its schema."""
    top = SCHEMA["properties"]
    yield ProjectDetails, resolved(top["project"])
    for name, cls in LISTS.items():
        item = resolved(top[name]["items"])
        yield cls, item
        if cls in CHILDREN:
            nested, child, _ = CHILDREN[cls]
            yield child, resolved(item["properties"][nested]["items"])


OBJECTS = dict(objects())


def described(node: Json, place: str = "") -> Iterator[tuple[str, str]]:
    """Yield each member at any depth, with what is said of it."""
    for name, member in node.get("properties", {}).items():
        yield f"{place}.{name}", member.get("description", "")
        yield from described(member, f"{place}.{name}")
    for key in ("items", "allOf"):
        inner = node.get(key, ())
        for part in [inner] if isinstance(inner, dict) else inner:
            yield from described(part, place)
    for name, part in node.get("$defs", {}).items():
        yield f"${name}", part.get("description", "")
        yield from described(part, f"${name}")


def validate(content: Json) -> None:
    jsonschema.Draft202012Validator(
        SCHEMA, format_checker=jsonschema.Draft202012Validator.FORMAT_CHECKER
    ).validate(content)


def test_it_is_a_schema_that_says_what_each_member_is() -> None:
    jsonschema.Draft202012Validator.check_schema(SCHEMA)
    said = dict(described(SCHEMA))
    assert len(said) > 100
    assert [name for name, text in said.items() if not text.endswith((".", "not."))] == []


def test_the_top_level_is_what_is_written() -> None:
    assert list(SCHEMA["properties"]) == ["format", "offsets", "exported", "project", *LISTS]
    assert not LEFT_OUT_IF_EMPTY & set(SCHEMA["required"])


@pytest.mark.parametrize("cls", OBJECTS, ids=lambda cls: cls.__name__)
def test_each_member_that_is_written_is_described_and_no_other(cls: type[Record]) -> None:
    schema, members = OBJECTS[cls], {member.name: member for member in members_of(cls)}
    further = {CHILDREN[cls][0]} if cls in CHILDREN else set()
    further |= {"text"} if cls is Document else {"range"} if cls is Judgement else set()
    assert set(schema["properties"]) == members.keys() | further
    required = {name for name, member in members.items() if member.is_required}
    assert set(schema["required"]) == required | (further & {"text"})
    for name, member in members.items():
        _hold(member, resolved(schema["properties"][name]))


def _hold(member: Member, schema: Json) -> None:
    match member.form:
        case Form.WORD:
            nothing = [None] if member.is_nullable else []
            assert schema["enum"] == [*member.words, *nothing], member
        case Form.NUMBER:
            assert schema["type"] == "integer", member
        case Form.FLAG:
            assert schema["type"] == "boolean", member
        case Form.OBJECT:
            assert schema["type"] == "object", member
        case Form.TIME:
            assert schema["format"] == "date-time", member
        case Form.ID | Form.TEXT | Form.REFERENCE:
            assert schema["type"] == "string", member
        case Form.REFERENCES:
            assert schema["items"] == {"$ref": "#/$defs/id"}, member
        case Form.SPANS | Form.MENTIONS:
            span = resolved(schema["items"])
            more = {"document"} if member.form is Form.MENTIONS else set()
            assert set(span["properties"]) == {*SPAN_MEMBERS} | more, member
    if member.name == "descriptor":
        assert list(schema["properties"]) == list(DESCRIPTOR_MEMBERS)


def test_the_sample_is_valid() -> None:
    analyst = Analyst(id=AnalystId("ann"), name="Ann")
    with Project.open(sample_path("sample.annotator"), analyst, is_read_only=True) as project:
        content = json.loads("".join(export_json(project.read)))
    assert len(content["claims"]) > 50
    validate(content)


def test_the_gold_annotation_is_valid(seed_path: Path) -> None:
    content = json.loads((seed_path / "article.gold.json").read_bytes())
    assert len(content["claims"]) == 88
    validate(content)


def test_a_revision_is_written_and_valid(project: Project) -> None:
    first, second = (AddDocument(text=f"It {verb}.", title="A") for verb in ("rained", "snowed"))
    claim = AddClaim(document_id=first.document_id, ranges=((0, 2),), kind=None)
    for command in (first, second, claim):
        project.do(command)
    waiting = tuple(claim.id for claim in project.read.claims(first.document_id))
    revision = Revision(
        id=RevisionId("r"),
        document=second.document_id,
        revises=first.document_id,
        waiting=waiting,
    )
    project.do(ImportRecords("A revision", (revision,), ()))
    content = json.loads("".join(export_json(project.read)))
    assert [item["waiting"] for item in content["revisions"]] == [list(waiting)]
    validate(content)
    with pytest.raises(jsonschema.ValidationError):
        validate({**content, "revisions": [{"id": "r"}]})


def test_the_command_line_prints_it(capfd: pytest.CaptureFixture[str]) -> None:
    assert main(["schema"]) == 0
    assert json.loads(capfd.readouterr().out) == SCHEMA
