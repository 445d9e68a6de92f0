"""`annotator analysts`: who there is, and who is one person."""

from pathlib import Path

import pytest

from annotator.commands import AddClaim, AddDocument
from annotator.model import Analyst, AnalystId, Document
from annotator.project import Project

from .conftest import Run

ANN, HOME, BEN = (
    Analyst(id=AnalystId(i), name=name)
    for i, name in (("ann", "Ann Lee"), ("home", "Ann Lee"), ("ben", "Ben"))
)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A project in which three analysts claimed something, two of them of one name."""
    path = tmp_path / "together.annotator"
    for analyst in (ANN, HOME, BEN):
        is_new = not path.exists()
        opened = Project.create(path, analyst) if is_new else Project.open(path, analyst)
        with opened as project:
            if is_new:
                project.do(AddDocument(text="One. Two. Three.", title="Three"))
            (document,) = project.read.all(Document)
            project.do(AddClaim(document_id=document.id, ranges=((0, 3),)))
    return path


def same(run: Run, path: Path, *words: str) -> dict[str, list[str]]:
    result = run("analysts", path, *words, "--json")
    assert result.code == 0, result.err
    return {one["id"]: one["same_as"] for one in result.json["analysts"]}


def test_it_lists_who_claims_what(run: Run, path: Path) -> None:
    assert run("analysts", path, "--json").json == {
        "analysts": [
            {"id": one.id, "name": one.name, "claims": 1, "same_as": []} for one in (ANN, HOME, BEN)
        ]
    }
    assert run("analysts", path).out.splitlines()[-1].split() == ["Ben", "1", "ben"]


def test_two_are_declared_one_person_and_two_again(run: Run, path: Path) -> None:
    assert same(run, path, "--same", "ANN  lee") == {"ann": ["home"], "home": ["ann"], "ben": []}
    assert "Ann Lee" in run("analysts", path).out.splitlines()[1].split("1")[1]
    assert len(run("agree", path, "--json").json["analysts"]) == 2
    size = len(run("history", path, "--json").json)
    assert same(run, path, "--same", "home", "ann")["ann"] == ["home"], "they are that already"
    assert len(run("history", path, "--json").json) == size
    assert same(run, path, "--apart", "Ann Lee") == {"ann": [], "home": [], "ben": []}
    assert "two people again" in run("history", path, "--limit", "1").out
    assert run("check", path).code == 0


def test_three_become_one_person_as_one_edit(run: Run, path: Path) -> None:
    assert same(run, path, "--same", "Ann Lee", "Ben")["ben"] == ["ann", "home"]
    with Project.open(path, Analyst(id=AnalystId("a"), name="A")) as project:
        edits = len(project.read.history.lines())
    assert same(run, path, "--apart", "ann", "home", "ben")["ben"] == []
    with Project.open(path, Analyst(id=AnalystId("a"), name="A")) as project:
        assert len(project.read.history.lines()) == edits + 1


@pytest.mark.parametrize(
    ("words", "code", "told"),
    [
        (("--same", "Carol"), 1, "Those of the project are: Ann Lee, Ben."),
        (("--same", "Ben"), 2, "Only one analyst is called so."),
        (("--apart", "Ben", "Ann Lee"), 1, "They were not declared one person"),
        (("--same", "Ben", "--apart", "ann"), 2, "not allowed with"),
    ],
)
def test_what_cannot_be_meant_is_refused_and_changes_nothing(
    run: Run, path: Path, words: tuple[str, ...], code: int, told: str
) -> None:
    before = path.read_bytes()
    result = run("analysts", path, *words)
    assert (result.code, result.out) == (code, "")
    assert told in result.err
    assert path.read_bytes() == before


def test_a_project_in_which_nobody_did_anything_says_so(run: Run, empty_path: Path) -> None:
    assert run("analysts", empty_path).out.startswith("No analysts yet")
    assert run("analysts", empty_path, "--json").json == {"analysts": []}
