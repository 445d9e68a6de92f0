"""What every format that is listed keeps to, however it is made; a new one is tested by being born.

A format that needs a project of its own shape says nothing here: all get the same projects, one
with a record of every type and member, one with names that were made to break something.
"""

from collections.abc import Iterator
from itertools import count
from pathlib import Path, PurePosixPath
from typing import Any
from xml.etree import ElementTree
from zipfile import ZipFile, is_zipfile

import pytest

from annotator.formats import Loss
from annotator.formats.exporting import losses
from annotator.formats.losses import PROJECT, TYPES
from annotator.formats.registry import exporters
from annotator.model import ProjectDetails
from annotator.project import Project

from .conftest import Fill, format_of, written

Json = dict[str, Any]
NAMES = [item.name for item in exporters().formats if not item.package]
every_format = pytest.mark.parametrize("name", NAMES)


@every_format
def test_the_same_project_gives_the_same_bytes(
    name: str, filled: Fill, sample: Json, tmp_path: Path
) -> None:
    project = filled(sample)
    first = written(project, name, tmp_path).read_bytes()
    with Project.open(project.path, project.analyst, is_read_only=True) as again:
        assert written(again, name, tmp_path).read_bytes() == first


@every_format
def test_losses_are_of_what_the_project_really_has(name: str, filled: Fill, sample: Json) -> None:
    found = losses(format_of(name), filled(sample).read)
    for loss in found:
        assert loss.what in {*TYPES, PROJECT}
        assert loss.why.endswith(".")
        assert 0 < loss.count <= _number(sample, loss), loss
    places = [(loss.what, loss.field) for loss in found]
    assert len(set(places)) == len(places)


def _number(content: Json, loss: Loss) -> int:
    """Return in how many objects a file has what is lost."""
    nested = {"regions": "documents", "attributions": "claims"}
    items = content.get(loss.what, [])
    if loss.what in nested:
        items = [one for item in content[nested[loss.what]] for one in item.get(loss.what, [])]
    # What a project keeps of a document and no file of annotated JSON has cannot be counted there.
    return sum(not loss.field or loss.field in item for item in items)


@pytest.mark.parametrize("name", [name for name in NAMES if name != "pdf"])
def test_what_somebody_wrote_stands_in_the_file_or_is_told(
    name: str, filled: Fill, sample: Json, tmp_path: Path
) -> None:
    """Each text of a project is a word of its own here; a PDF draws the blocks of the `docx`."""
    sample["judgements"] = [
        {
            "id": "j",
            "statement": "s",
            "why": "w",
            "likelihood": "likely",
            "confidence": "low",
            "claims": ["c1"],
        }
    ]
    sample["standings"] = [{"id": "s", "source": "paper", "fallen": "withdrawn", "reason": "r"}]
    said = dict(_marked(sample))
    project = filled(sample)
    told = {(loss.what, loss.field) for loss in losses(format_of(name), project.read)}
    words = _words_in(written(project, name, tmp_path))
    for word, (what, field) in said.items():
        if (what, "") not in told:
            assert (word in words) is ((what, field) not in told), (what, field)


def _marked(content: Json) -> Iterator[tuple[str, tuple[str, str]]]:
    """Put a word of its own in the place of each text; yield it with what it is a text of."""
    free = {
        "analysts": ("name",),
        "documents": ("title", "text"),
        "tags": ("name", "description"),
        "sources": ("name", "role", "note"),
        "claims": ("statement", "note"),
        "relations": ("rationale",),
        "evidence": ("note",),
        "judgements": ("statement", "why"),
        "standings": ("reason",),
    }
    content["project"]["description"] = "zq-description"
    yield "zq-description", ("project", "description")
    content["sources"][0]["descriptor"]["own"] = ["zq-own"]
    yield "zq-own", ("sources", "descriptor")
    numbers = count(1000)
    for what, fields in free.items():
        for item in content[what]:
            for field in fields:
                if field == "text":
                    yield " said that ", (what, field)
                elif field in item and not (what == "sources" and "csl" in item):
                    item[field] = f"zq{next(numbers)}"
                    yield item[field], (what, field)


def _words_in(path: Path) -> str:
    if not is_zipfile(path):
        return path.read_text("utf-8")
    with ZipFile(path) as archive:
        return "".join(archive.read(entry).decode("latin-1") for entry in archive.namelist())


@every_format
def test_nothing_is_left_out_of_an_empty_project(name: str, project: Project) -> None:
    assert losses(format_of(name), project.read) == ()


@every_format
def test_an_empty_project_can_be_written(name: str, project: Project, tmp_path: Path) -> None:
    assert written(project, name, tmp_path).is_file()


@every_format
def test_a_format_is_described(name: str) -> None:
    chosen = format_of(name)
    assert chosen.suffixes
    assert chosen.description
    assert chosen.audience


@every_format
def test_hostile_names_are_written_without_a_fault(
    name: str, filled: Fill, hostile: Json, tmp_path: Path
) -> None:
    project = filled(hostile)
    before = sorted(tmp_path.iterdir())
    path = written(project, name, tmp_path)
    assert sorted(tmp_path.iterdir()) == sorted([*before, path])


@every_format
def test_nothing_in_a_file_is_broken_by_names_or_leads_outside(
    name: str, filled: Fill, hostile: Json, tmp_path: Path
) -> None:
    """Packages of XML are well formed, whatever they name, and refer to nothing beyond them."""
    path = written(filled(hostile), name, tmp_path)
    assert path.stat().st_size < 20_000_000
    if not is_zipfile(path):
        return
    with ZipFile(path) as archive:
        assert archive.testzip() is None
        for entry in archive.namelist():
            assert not PurePosixPath(entry).is_absolute()
            assert ".." not in PurePosixPath(entry).parts
            if entry.endswith((".xml", ".rels")):
                root = ElementTree.fromstring(archive.read(entry))
                for element in root.iter():
                    assert element.get("TargetMode") != "External"
                    assert element.tag.rpartition("}")[2] not in ("f", "oleObject", "object")


def test_the_details_of_a_project_are_no_list() -> None:
    assert ProjectDetails not in TYPES.values()
