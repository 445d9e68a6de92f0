"""Copies in which every record has another id, and what two files say whatever their ids are."""

from __future__ import annotations

import json
import random
from collections import Counter
from hashlib import sha256
from pathlib import Path
from typing import Any
from uuid import UUID

from annotator.formats.annotated_json import export_json, read_json
from annotator.formats.annotated_json.members import CHILDREN, LISTS, Form, members_of
from annotator.merge.difference import said_by
from annotator.merge.renaming import renamed
from annotator.model import RECORD_TYPES, Analyst, ProjectDetails, Record
from annotator.project import Project

from .example import ANN

Json = dict[str, Any]
_ROUNDS = 6


def with_new_ids(content: Json, chance: random.Random) -> tuple[Json, dict[str, str]]:
    """Return annotated JSON with an id of its own for each record, and those by the old ones."""
    new = {
        item["id"]: str(UUID(int=chance.getrandbits(128)))
        for cls, item in _items(content)
        if cls is not ProjectDetails
    }
    content = json.loads(json.dumps(content))
    for cls, item in _items(content):
        for member in members_of(cls):
            value = item.get(member.name)
            if value is None:
                continue
            if member.form in (Form.ID, Form.REFERENCE):
                item[member.name] = new.get(value, value)
            elif member.form is Form.REFERENCES:
                item[member.name] = [new[i] for i in value]
            elif member.form is Form.MENTIONS:
                for mention in value:
                    mention["document"] = new[mention["document"]]
    return content, new


def _items(content: Json) -> list[tuple[type[Record], Json]]:
    found: list[tuple[type[Record], Json]] = []
    for name, cls in LISTS.items():
        for item in content.get(name, ()):
            found.append((cls, item))
            if cls in CHILDREN:
                member, child, _ = CHILDREN[cls]
                found += ((child, inner) for inner in item.get(member, ()))
    return found


def exported(path: Path) -> Json:
    """Return what a project says as annotated JSON."""
    with Project.open(path, ANN, is_read_only=True) as project:
        found: Json = json.loads("".join(export_json(project.read)))
        return found


def renumbered_json(path: Path, to: Path, chance: random.Random) -> Path:
    """Write what a project says as another program would, with ids of its own."""
    content, _ = with_new_ids(exported(path), chance)
    to.write_text(json.dumps(content), encoding="utf-8")
    return to


def renumbered_project(path: Path, to: Path, analyst: Analyst, chance: random.Random) -> Path:
    """Make a project of somebody who took in a renumbered copy of another one."""
    content, _ = with_new_ids(exported(path), chance)
    with Project.create(to, analyst, "Taken in") as project:
        project.do(read_json(json.dumps(content).encode(), "copy.json"))
    return to


def content_of(project: Project) -> Counter[str]:
    """Return what a project says, each id being replaced by what the record says."""
    records: list[Record] = [
        record
        for cls in RECORD_TYPES
        if cls is not ProjectDetails
        for record in project.read.all(cls)
    ]
    labels = {str(record.id): type(record).__name__ for record in records}
    for _ in range(_ROUNDS):
        labels = {str(record.id): _label(record, labels) for record in records}
    return Counter(labels.values())


def _label(record: Record, labels: dict[str, str]) -> str:
    said = said_by(renamed(record, {**labels, record.id: ""}))
    said["ground"] = ""
    nested = [getattr(record, name, "") for name in ("claim", "document")]
    text = json.dumps([said, [labels.get(i or "", "") for i in nested]], sort_keys=True)
    return f"{type(record).__name__} {sha256(text.encode()).hexdigest()}"
