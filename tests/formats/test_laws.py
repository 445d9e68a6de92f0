"""What every format that is listed keeps to, however it is made; a new one is tested by being born.

A format that needs a project of its own shape says nothing here: all get the same projects, one
with a record of every type and member, one with names that were made to break something.
"""

import json
from collections.abc import Callable, Iterator
from contextlib import closing
from itertools import count
from pathlib import Path, PurePosixPath
from typing import Any
from xml.etree import ElementTree
from zipfile import ZipFile, is_zipfile

import pytest

from annotator.check import check
from annotator.documents.intake import Outcome, files_in, read_for_import, take_in
from annotator.documents.worker import ReadingProcess
from annotator.formats import Exporter, Loss
from annotator.formats.annotated_json import export_json, read_json
from annotator.formats.exporting import losses, write_file
from annotator.formats.losses import TYPES
from annotator.formats.registry import exporters, importers, sniff
from annotator.model import ProjectDetails, guid
from annotator.project import Project

Json = dict[str, Any]
NAMES = [item.name for item in exporters().formats if not item.package]
BOTH_WAYS = [name for name in NAMES if name in {item.name for item in importers().formats}]
HOSTILE = [
    '<script>alert(1)</script><img src="https://evil.example/x.png" onerror="x()">',
    '=HYPERLINK("https://evil.example","x")',
    "+1+cmd|' /C calc'!A0",
    "@SUM(1)\t-2\r\n=3",
    "'quoted",
    "&xxe; ]]> --> \\write18{x} %TAG",
    "\x01\x0b\x1b[31m\ufffe\uffff",
    "\u202egnp.exe",
    "../../etc/passwd",
    "<r>&</r>",
    "TY  - JOUR\nER  - \n@book{x,\n}",
    "x" * 40_000,
]
"""Names that a careless writer of a format would let act."""

every_format = pytest.mark.parametrize("name", NAMES)
every_format_that_comes_back = pytest.mark.parametrize("name", BOTH_WAYS)


@pytest.fixture
def hostile(sample: Json) -> Json:
    """The sample with such names and notes everywhere."""
    names = iter(HOSTILE * 20)
    for items in ("sources", "tags", "analysts"):
        for item in sample[items]:
            item["name"] = next(names)
    for item in sample["sources"]:
        item["note"] = item["role"] = next(names)
    for item in sample["claims"]:
        item["statement"], item["note"] = next(names), next(names)
    sample["relations"][0]["rationale"] = next(names)
    sample["evidence"][0]["note"] = next(names)
    sample["documents"][0]["title"] = sample["project"]["title"] = next(names)
    return sample


Fill = Callable[[Json], Project]


@pytest.fixture
def filled(new_project: Callable[[], Project]) -> Fill:
    """Return a new project with what a file of annotated JSON says."""

    def fill(content: Json) -> Project:
        project = new_project()
        project.do(read_json(json.dumps(content).encode(), "file.json"))
        return project

    return fill


def format_of(name: str) -> Exporter:
    return next(item for item in exporters().formats if item.name == name)


def written(project: Project, name: str, folder: Path) -> Path:
    chosen = format_of(name)
    path = folder / f"written{chosen.suffixes[0]}"
    write_file(chosen, project.read, path)
    return path


def taken(project: Project, path: Path) -> tuple[Outcome, str]:
    # Closed, not entered, which starts a child that is needed for documents only.
    with closing(ReadingProcess()) as process:
        intakes = [read_for_import(each, process) for each in files_in([path])]
    (one,) = take_in(intakes, project.read, project.do)
    return one.outcome, one.problem


def state(project: Project) -> Json:
    content: Json = json.loads("".join(export_json(project.read)))
    return content


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
        assert loss.what in TYPES
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


@every_format_that_comes_back
@pytest.mark.parametrize("content", ["sample", "hostile"])
def test_what_does_not_come_back_equal_was_told(
    name: str,
    content: str,
    filled: Fill,
    new_project: Callable[[], Project],
    tmp_path: Path,
    request: pytest.FixtureRequest,
) -> None:
    given = filled(request.getfixturevalue(content))
    told = losses(format_of(name), given.read)
    back = new_project()
    assert taken(back, written(given, name, tmp_path)) == (Outcome.READ, "")
    assert _comparable(state(back), told) == _comparable(state(given), told)


def _comparable(content: Json, told: tuple[Loss, ...]) -> Json:
    """Return the lists of a file without what was told, every id as the UUID it is given."""
    lists = {name: content.get(name, []) for name in TYPES}
    for outer, inner in (("documents", "regions"), ("claims", "attributions")):
        lists[inner] = [one for item in lists[outer] for one in item.pop(inner, [])]
    ids = {item["id"] for items in lists.values() for item in items}
    for loss in told:
        if not loss.field:
            lists[loss.what] = []
        for item in lists[loss.what]:
            item.pop(loss.field, None)
    return {name: [_with_guids(item, ids) for item in items] for name, items in lists.items()}


def _with_guids(value: Any, ids: set[str]) -> Any:
    if isinstance(value, dict):
        return {name: _with_guids(one, ids) for name, one in value.items()}
    if isinstance(value, list):
        return [_with_guids(one, ids) for one in value]
    return guid(value) if isinstance(value, str) and value in ids else value


@every_format_that_comes_back
def test_our_own_file_changes_nothing_in_its_own_project(
    name: str, filled: Fill, sample: Json, tmp_path: Path
) -> None:
    project = filled(sample)
    before = state(project), project.read.history.lines(limit=1)
    assert taken(project, written(project, name, tmp_path)) == (Outcome.ALREADY_HERE, "")
    assert (state(project), project.read.history.lines(limit=1)) == before


@every_format_that_comes_back
def test_the_same_file_again_changes_nothing(
    name: str,
    filled: Fill,
    sample: Json,
    new_project: Callable[[], Project],
    tmp_path: Path,
) -> None:
    path = written(filled(sample), name, tmp_path)
    project = new_project()
    assert taken(project, path)[0] is Outcome.READ
    before = state(project), project.read.history.lines(limit=1)
    assert taken(project, path) == (Outcome.ALREADY_HERE, "")
    assert (state(project), project.read.history.lines(limit=1)) == before


@every_format_that_comes_back
def test_an_import_is_one_edit_and_one_undo_and_passes_every_check(
    name: str,
    filled: Fill,
    sample: Json,
    new_project: Callable[[], Project],
    tmp_path: Path,
) -> None:
    path = written(filled(sample), name, tmp_path)
    project = new_project()
    before, number = state(project), project.read.history.lines(limit=1)[0].number
    assert taken(project, path)[0] is Outcome.READ
    assert project.read.history.lines(limit=1)[0].number == number + 1
    assert not list(check(project.read))
    project.undo()
    assert state(project) == before


@every_format_that_comes_back
def test_a_file_that_is_cut_short_is_taken_in_whole_or_refused_in_a_sentence(
    name: str,
    filled: Fill,
    sample: Json,
    new_project: Callable[[], Project],
    tmp_path: Path,
) -> None:
    data = written(filled(sample), name, tmp_path).read_bytes()
    cut = tmp_path / f"cut{format_of(name).suffixes[0]}"
    for share in (3, 5, 9):
        cut.write_bytes(data[: len(data) * share // 10])
        importer = sniff(cut)
        if importer is None:
            continue
        project = new_project()
        before = state(project)
        outcome, problem = taken(project, cut)
        assert outcome is not Outcome.REFUSED or problem.endswith(".")
        if outcome is Outcome.REFUSED:
            assert state(project) == before


def test_the_details_of_a_project_are_no_list() -> None:
    assert ProjectDetails not in TYPES.values()
