"""What goes out and comes in again, held for each format that `annotator formats` lists both ways.

Each file takes the road that all files take, into a project that is new.
"""

import json
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import asdict
from pathlib import Path
from typing import Any

import pytest

from annotator.check import check
from annotator.documents.bundles import begins_a_bundle, is_here, settle, unpacked
from annotator.documents.intake import Outcome, files_in, read_for_import, take_in
from annotator.documents.worker import ReadingProcess
from annotator.errors import ImportRefusedError
from annotator.formats.exporting import losses
from annotator.formats.losses import TYPES
from annotator.formats.registry import exporters, importers, sniff
from annotator.model import RECORD_TYPES, Analyst, AnalystId, guid
from annotator.project import Project
from annotator.project.sample import sample_copy
from annotator.reader import Reader
from annotator.references import source_of

from .conftest import Fill, Json, format_of, written

Given = Callable[[str], Path]
ANALYST = Analyst(id=AnalystId("me"), name="Me")
PROJECTS = ("sample", "hostile", "references", "gold", "letters")


def listed() -> list[str]:
    """Return the formats that are listed both ways; a bundle comes in as a project of its own."""
    taken_in = {item.name for item in importers().formats} | {"bundle"}
    return [item.name for item in exporters().formats if item.name in taken_in]


every_format = pytest.mark.parametrize("name", listed())


@pytest.fixture
def references(sample: Json) -> Json:
    """The sample with documents in its register that say what can go wrong."""
    long = "An odd title with “marks”, 50 % & {braces} <i>and</i> more. " * 10
    csl: list[Json] = [
        {"type": "article-journal", "title": "Twice", "DOI": "10.1000/Twice", "page": "1-2"},
        {"type": "article-journal", "title": "Twice", "DOI": "10.1000/twice", "volume": 3},
        {"id": "k", "type": "book", "title": "Keyed", "issued": {"raw": "spring 2014"}},
        {"id": "k", "type": "book", "title": "Keyed", "issued": {"literal": "some day"}},
        {"id": "l", "type": "map", "title": long, "author": [{"family": "de la Cruz, Jr"}]},
        {"id": "m", "type": "report", "title": "A\u2028B\tC\u0085D", "keyword": "a; b\u2028c"},
        {"id": "n", "type": "no such type", "odd": [[1, {"a": None}]], "note": "one\n\ntwo"},
        {"id": "o", "type": "webpage", "issued": {"date-parts": [[2014, 5], [2015]]}},
        {"id": "p", "type": "book", "title": "x", "custom": {"y": [1]}, "categories": ["z"]},
    ]
    sample["sources"] += [
        {"id": f"ref{n}", "name": source_of(item).name, "kind": "document", "csl": item}
        for n, item in enumerate(csl)
    ]
    bare: Json = {"note": "n", "named": True, "reliability": "C", "date": "May 2014", "x-own": 1}
    sample["sources"] += [
        {"id": f"b{n}", "name": name, "kind": kind, **bare}
        for n, (name, kind) in enumerate(
            [
                ("The Times", "publication"),
                ("Same name", "briefing"),
                ("Same name", "document"),
                ("@book{x, y = {z}}", "document"),
            ]
        )
    ]
    sample["sources"][-1]["csl"] = {"type": "article-newspaper", "container-title": "The Times"}
    return sample


@pytest.fixture
def given(request: pytest.FixtureRequest, filled: Fill, tmp_path: Path) -> Given:
    """Return the file of a project, which nobody has open."""

    def path_of(content: str) -> Path:
        if content == "letters":
            return sample_copy(tmp_path)
        if content == "gold":
            path: Path = request.getfixturevalue("seed_path") / "article.gold.json"
            found = json.loads(path.read_text("utf-8"))
        else:
            found = request.getfixturevalue(content)
        project = filled(found)
        project.close()
        return project.path

    return path_of


@pytest.fixture
def new(tmp_path: Path) -> Path:
    path = tmp_path / "new.annotator"
    with Project.create(path, ANALYST):
        return path


@contextmanager
def opened(path: Path) -> Iterator[Project]:
    with Project.open(path, ANALYST) as project:
        yield project


def exported(path: Path, name: str, folder: Path) -> Path:
    with opened(path) as project:
        return written(project, name, folder)


def taken(path: Path, file: Path) -> tuple[Outcome, str]:
    """Take a file into a project; a bundle comes in as one, where nobody touched that yet."""
    if begins_a_bundle(file):
        try:
            with unpacked(file) as found:
                with opened(path) as project:
                    if is_here(project, found):
                        return Outcome.ALREADY_HERE, ""
                settle(found, path, in_place=True)
        except ImportRefusedError as error:
            return Outcome.REFUSED, str(error)
        return Outcome.READ, ""
    # Closed, not entered, which starts a child that is needed for documents only.
    with opened(path) as project, closing(ReadingProcess()) as process:
        intakes = [read_for_import(each, process) for each in files_in([file])]
        (one,) = take_in(intakes, project.read, project.do)
    return one.outcome, str(one.problem)


def state(project: Project) -> object:
    return {cls: project.read.all(cls) for cls in RECORD_TYPES}, project.read.history.lines()


@every_format
@pytest.mark.parametrize("content", PROJECTS)
def test_what_does_not_come_back_equal_was_told(
    name: str, content: str, given: Given, new: Path, tmp_path: Path
) -> None:
    path = given(content)
    assert taken(new, exported(path, name, tmp_path)) == (Outcome.READ, "")
    with opened(path) as there, opened(new) as here:
        found = losses(format_of(name), there.read)
        told: Counter[tuple[str, str]] = Counter()
        for each in found:
            told[each.what, each.field] += each.count
        assert told == differences(there.read, here.read)
        there_are = counts(there.read)
        for each in found:
            assert each.is_gain or each.count <= there_are[each.what, each.field], each


def counts(reader: Reader) -> Counter[tuple[str, str]]:
    """Return how many records there are of each list, and how many have each of their fields."""
    found = Counter({("project", "description"): int(bool(reader.details().description))})
    for what, cls in TYPES.items():
        records = by_id(reader, cls).values()
        found[what, ""] = found[what, "id"] = len(records)
        empty: tuple[object, ...] = (None, "", [])
        found.update((what, m) for fields in records for m, v in fields.items() if v not in empty)
    return found


def differences(there: Reader, here: Reader) -> Counter[tuple[str, str]]:
    """Return how many records of each list did not come back, and which fields are otherwise.

    A record is known by its id as a UUID, or else by its name, behind which more may stand.
    """
    found: Counter[tuple[str, str]] = Counter()
    if there.details().description != here.details().description:
        found["project", "description"] += 1
    for what, cls in TYPES.items():
        given, back = by_id(there, cls), by_id(here, cls)
        strange = [key for key in back if key not in given and key != guid(ANALYST.id)]
        for key in (key for key in given if key not in back):
            name = given[key].get("name", "")
            same = [other for other in strange if back[other]["name"].startswith(name)]
            if same:
                strange.remove(same[0])
                back[key] = back[same[0]]
                found[what, "id"] += 1
        assert not strange, f"{what} that were not there"
        for key, fields in given.items():
            after = back.get(key)
            if after is None:
                found[what, ""] += 1
            else:
                members = {**after, **fields}
                found.update((what, m) for m in members if fields.get(m) != after.get(m))
    return found


def by_id(reader: Reader, cls: type[Any]) -> dict[str, Json]:
    """Return the members of each record of a list by its id, with all ids as UUIDs."""
    found = {}
    for record in reader.all(cls):
        members: Json = as_read(asdict(record))
        key = members.pop("id")
        found[key] = members | (members.pop("extra") or {})
    return found


def as_read(value: Any, member: str = "") -> Any:
    """Return a value with JSON as what it says, and with whatever may be an id as a UUID."""
    if isinstance(value, dict):
        return {name: as_read(each, name) for name, each in value.items()}
    if isinstance(value, list | tuple):
        return [as_read(each) for each in value]
    if member in ("extra", "csl", "descriptor"):
        return json.loads(value) if value else None
    return guid(value) if isinstance(value, str) and member not in ("name", "text") else value


@every_format
def test_our_own_file_changes_nothing_in_its_own_project(
    name: str, given: Given, new: Path, tmp_path: Path
) -> None:
    path = given("sample")
    with opened(path) as project:
        before = state(project)
        file = written(project, name, tmp_path)
    assert taken(path, file) == (Outcome.ALREADY_HERE, "")
    with opened(path) as project:
        assert state(project) == before


@every_format
def test_the_same_file_again_changes_nothing(
    name: str, given: Given, new: Path, tmp_path: Path
) -> None:
    path = given("sample")
    file = exported(path, name, tmp_path)
    assert taken(new, file) == (Outcome.READ, "")
    with opened(new) as project:
        before = state(project)
    assert taken(new, file) == (Outcome.ALREADY_HERE, "")
    with opened(new) as project:
        assert state(project) == before


@every_format
def test_an_import_is_one_edit_and_one_undo_and_passes_every_check(
    name: str, given: Given, new: Path, tmp_path: Path
) -> None:
    path = given("sample")
    with opened(new) as project:
        before = [project.read.all(cls) for cls in RECORD_TYPES]
    file = exported(path, name, tmp_path)
    assert taken(new, file) == (Outcome.READ, "")
    with opened(new) as project:
        assert not list(check(project.read))
        if begins_a_bundle(file):
            return  # it brings its own edits
        assert len(project.read.history.lines()) == 2
        project.undo()
        assert [project.read.all(cls) for cls in RECORD_TYPES] == before


@every_format
def test_a_file_that_is_cut_short_is_taken_in_whole_or_refused_in_a_sentence(
    name: str, given: Given, new: Path, tmp_path: Path
) -> None:
    file = exported(given("sample"), name, tmp_path)
    data, cut = file.read_bytes(), tmp_path / f"cut{file.suffix}"
    for share in (3, 5, 9):
        cut.write_bytes(data[: len(data) * share // 10])
        if sniff(cut) is None and not begins_a_bundle(cut):
            continue
        with opened(new) as project:
            before = state(project)
        outcome, problem = taken(new, cut)
        assert (outcome is Outcome.REFUSED) == bool(problem)
        if problem:
            assert problem.endswith(".")
            with opened(new) as project:
                assert state(project) == before
