"""The set of tables against the project that it tells of."""

import csv
import io
import json
from typing import Any
from zipfile import ZipFile

import pytest

from annotator.commands import AddSource, AddTag
from annotator.findings.fallen import fallen_beneath
from annotator.formats.exporting import losses
from annotator.formats.registry import exporter
from annotator.model import (
    Attribution,
    Claim,
    Document,
    Evidence,
    Mark,
    Record,
    Region,
    Relation,
    Source,
    SourceId,
    SourceKind,
    Tag,
    TagId,
)
from annotator.project import Project

from .conftest import Write

Row = dict[str, str]
TYPES: dict[str, type[Record]] = {
    "documents": Document,
    "claims": Claim,
    "sources": Source,
    "attributions": Attribution,
    "relations": Relation,
    "evidence": Evidence,
    "marks": Mark,
    "regions": Region,
    "tags": Tag,
}


def tables_of(project: Project, write: Write) -> dict[str, list[Row]]:
    with ZipFile(write("csv", project.read)) as archive:
        return {
            name.removesuffix(".csv"): list(
                csv.DictReader(io.StringIO(archive.read(name).decode(), newline=""))
            )
            for name in archive.namelist()
            if name.endswith(".csv")
        }


def package_of(project: Project, write: Write) -> dict[str, Any]:
    with ZipFile(write("csv", project.read)) as archive:
        package: dict[str, Any] = json.loads(archive.read("datapackage.json"))
        return package


def test_each_record_is_a_row_by_its_id(sample_project: Project, write: Write) -> None:
    tables = tables_of(sample_project, write)
    assert set(tables) == {*TYPES, "spans"}
    for name, cls in TYPES.items():
        assert sorted(row["id"] for row in tables[name]) == sorted(sample_project.read.ids(cls))
    spans = [span for claim in sample_project.read.all(Claim) for span in claim.spans]
    assert len(tables["spans"]) == len(spans)


def test_every_reference_leads_to_a_row(sample_project: Project, write: Write) -> None:
    tables, package = tables_of(sample_project, write), package_of(sample_project, write)
    followed = 0
    for resource in package["resources"]:
        for key in resource["schema"].get("foreignKeys", ()):
            ids = {row["id"] for row in tables[key["reference"]["resource"]]}
            named = {row[key["fields"]] for row in tables[resource["name"]]} - {""}
            assert named <= ids
            followed += len(named)
    assert followed > 400


def test_the_description_names_every_column(sample_project: Project, write: Write) -> None:
    tables, package = tables_of(sample_project, write), package_of(sample_project, write)
    for resource in package["resources"]:
        fields = resource["schema"]["fields"]
        rows = tables[resource["name"]]
        assert [field["name"] for field in fields] == list(rows[0])
        for field in fields:
            if field["type"] == "integer":
                assert all(row[field["name"]].isdecimal() or not row[field["name"]] for row in rows)


def test_lines_end_as_the_standard_says_and_begin_with_no_mark(
    sample_project: Project, write: Write
) -> None:
    with ZipFile(write("csv", sample_project.read)) as archive:
        data = archive.read("tags.csv")
    assert data.startswith(b"id,name,")
    assert data.count(b"\r\n") == data.count(b"\n") == 14


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r", "'"])
def test_a_cell_that_a_spreadsheet_would_run_gets_a_sign_and_is_told(
    sample_project: Project, write: Write, start: str
) -> None:
    name = f"{start}HYPERLINK(1)"
    before = {(x.what, x.field): x.count for x in losses(exporter("csv"), sample_project.read)}
    sample_project.do(AddTag(Tag(id=TagId("new"), name="plain", description=name)))
    sample_project.do(
        AddSource(Source(id=SourceId("new"), name="A", kind=SourceKind.PERSON, note=name))
    )
    tables = tables_of(sample_project, write)
    (tag,) = (row for row in tables["tags"] if row["id"] == "new")
    assert tag["description"] == f"'{name}"
    assert [row["note"] for row in tables["sources"] if row["id"] == "new"] == [f"'{name}"]
    told = {(x.what, x.field): x.count for x in losses(exporter("csv"), sample_project.read)}
    assert told[("tags", "description")] == before.get(("tags", "description"), 0) + 1
    assert told[("sources", "note")] == before.get(("sources", "note"), 0) + 1


def test_what_rests_on_a_source_that_fell_says_so_in_its_row(
    fallen_project: Project, write: Write
) -> None:
    tables = tables_of(fallen_project, write)
    told = {row["id"]: row["fallen"] for row in tables["claims"] if row["fallen"]}
    assert told.keys() == fallen_beneath(fallen_project.read).claims.keys()
    (source,) = (row for row in tables["sources"] if row["fallen"])
    assert set(told.values()) == {f"{source['name']} (withdrawn 2020-05-03)"}
    assert source["fallen"] == (
        "corrected 2020: a reason, early; withdrawn 2020-05-03: a reason, late"
    )
    lost = losses(exporter("csv"), fallen_project.read)
    assert [x.field for x in lost if x.what == "standings"] == ["created", "created_by"]
