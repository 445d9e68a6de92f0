"""`annotator history`: all of it, or what one analyst did between two times."""

import shutil
from datetime import UTC, datetime, timedelta, tzinfo
from pathlib import Path
from typing import Self

import pytest

from annotator.commands import Add, AddTag
from annotator.model import Analyst, AnalystId, OnePerson, Tag, TagId
from annotator.model.ids import one_person_id
from annotator.project import Project
from annotator.store import Transaction, writable_file

from .conftest import Run

ANN = Analyst(id=AnalystId("ann"), name="Ann")
BOB = Analyst(id=AnalystId("bob"), name="Bob Ross")
NOON = datetime(2026, 5, 3, 12, tzinfo=UTC)


@pytest.fixture
def path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project that Ann and Bob worked on by turns, a tag a day each at noon UTC."""
    path = tmp_path / "by turns.annotator"
    days = iter(range(100))

    class Clock(datetime):
        @classmethod
        def now(cls, tz: tzinfo | None = None) -> Self:
            return cls.fromisoformat((NOON + timedelta(days=next(days))).isoformat())

    monkeypatch.setattr(writable_file, "datetime", Clock)
    with Project.create(path, ANN):
        pass
    for number in range(6):
        with Project.open(path, BOB if number % 2 else ANN) as project:
            project.do(AddTag(Tag(id=TagId(f"t{number}"), name=f"tag {number}")))
    return path


def numbers(run: Run, path: Path, *words: str) -> list[int]:
    result = run("history", path, *words, "--limit", "0", "--json")
    assert result.code == 0, result.err
    return [edit["number"] for edit in result.json]


def test_it_lists_what_one_analyst_did(run: Run, path: Path) -> None:
    assert numbers(run, path) == [7, 6, 5, 4, 3, 2, 1]
    assert numbers(run, path, "--by", "bob  ROSS") == [7, 5, 3]
    assert numbers(run, path, "--by", "ann") == [6, 4, 2, 1]


def test_it_lists_what_was_done_between_two_days_both_of_them_whole(run: Run, path: Path) -> None:
    assert numbers(run, path, "--since", "5 May 2026") == [7, 6, 5, 4, 3]
    assert numbers(run, path, "--until", "5.5.2026") == [3, 2, 1]
    assert numbers(run, path, "--since", "2026-05-04", "--until", "2026-05-06") == [4, 3, 2]
    assert numbers(run, path, "--by", "Bob Ross", "--since", "2026-05", "--until", "2026") == [
        *(7, 5, 3)
    ]
    at = run("history", path, "--json").json[2]["at"]
    assert numbers(run, path, "--since", at, "--until", at) == [5]


def test_a_filtered_list_says_that_it_is_cut_or_empty(run: Run, path: Path) -> None:
    assert "newest 2 edits" in run("history", path, "--by", "Ann", "--limit", "2").out
    assert run("history", path, "--by", "Ann", "--limit", "4").out.count("\n") == 5
    assert run("history", path, "--since", "2027").out == "No edits match.\n"
    assert run("history", path, "--since", "2027", "--json").json == []


@pytest.mark.parametrize(
    "words",
    [("--since", "soon"), ("--until", "03/05/2026"), ("--since", "2026-05", "--until", "2026-04")],
)
def test_nonsense_is_refused_with_an_example(run: Run, path: Path, words: tuple[str, ...]) -> None:
    result = run("history", path, *words)
    assert result.code == 2
    assert result.out == ""
    assert "3 May 2026" in result.err or "--since is after --until" in result.err


def test_an_unknown_analyst_is_told_with_those_who_are_known(run: Run, path: Path) -> None:
    result = run("history", path, "--by", "Carol")
    assert result.code == 1
    assert "Nobody called “Carol” edited the project. Those who did: Ann, Bob Ross." in result.err


def test_an_export_can_be_of_the_project_as_it_stood(run: Run, path: Path) -> None:
    def tags(at: str) -> list[str]:
        result = run("export", path, "--at", at)
        assert result.code == 0, result.err
        return [tag["name"] for tag in result.json["tags"]]

    before = path.read_bytes()
    assert tags("4") == tags("6 May 2026") == ["tag 0", "tag 1", "tag 2"]
    assert tags("1") == tags("2026-05-03") == []
    assert len(tags("today")) == 6
    assert path.read_bytes() == before


def test_a_time_before_the_project_and_an_edit_that_is_not_there_are_refused(
    run: Run, path: Path
) -> None:
    for at, told in (("2 May 2026", "begins later"), ("77", "no edit 77")):
        result = run("export", path, "--at", at)
        assert (result.code, result.out) == (1, "")
        assert told in result.err
    assert run("export", path, "--at", "then").code == 2


def test_what_a_colleague_did_in_her_copy_is_told_after_a_merge(
    run: Run, path: Path, tmp_path: Path
) -> None:
    copy = tmp_path / "hers.annotator"
    shutil.copyfile(path, copy)
    with Project.open(copy, Analyst(id=AnalystId("carla"), name="Carla")) as hers:
        hers.do(AddTag(Tag(id=TagId("new"), name="new")))
    assert run("history", path, "--by", "Carla").code == 1
    assert run("merge", path, copy).code == 0
    (edit,) = run("history", path, "--by", "carla", "--json").json
    assert (edit["number"], edit["label"], edit["analyst"]["name"]) == (None, "Add tag", "Carla")
    assert "merged" in run("history", path, "--by", "Carla").out
    assert run("history", path, "--by", "Carla", "--until", "2 May 2026", "--json").json == []


def test_a_copy_without_history_says_what_is_so(run: Run, path: Path, tmp_path: Path) -> None:
    copy = tmp_path / "bare.annotator"
    assert run("copy", path, copy, "--no-history").code == 0
    bare = "The project is a copy that was handed on without its history.\n"
    assert run("history", copy).out == bare
    assert run("history", copy, "--since", "2020").out == (
        "No edits match.\nThe project is a copy that was handed on without its earlier history.\n"
    )
    assert "without its history" in run("history", copy, "--by", "Ann").err
    with Project.open(copy, ANN) as project:
        project.do(AddTag(Tag(id=TagId("later"), name="later")))
    assert "without its earlier history" in run("history", copy).out


def test_what_a_merge_brought_is_withdrawn_with_it(run: Run, path: Path, tmp_path: Path) -> None:
    copy = tmp_path / "hers.annotator"
    shutil.copyfile(path, copy)
    with Project.open(copy, Analyst(id=AnalystId("carla"), name="Carla")) as hers:
        hers.do(AddTag(Tag(id=TagId("new"), name="new")))
    assert run("merge", path, copy).code == 0
    merger = run("history", path, "--json").json[0]["analyst"]

    def asked(*words: str) -> list[tuple[int | None, bool | None]]:
        lines = run("history", path, *words, "--json").json
        return [(line["number"], line.get("withdrawn")) for line in lines]

    assert asked("--by", "Carla") == [(None, False)]
    assert (None, False) in asked("--since", "2020"), "whoever did it"
    assert (None, False) not in asked(), "the whole history is the order of undo"
    with Project.open(path, Analyst(id=merger["id"], name=merger["name"])) as project:
        project.undo()
    assert asked("--by", "Carla") == [(None, True)]
    assert "withdrawn" in run("history", path, "--by", "Carla").out


class Enter:
    """Enters both analysts, who only made tags."""

    label = "Enter"

    def apply(self, tx: Transaction) -> None:
        tx.put_all((ANN, BOB))


def test_two_ids_of_one_person_are_asked_for_by_either_name(run: Run, path: Path) -> None:
    with Project.open(path, ANN) as project:
        project.do(Enter())
        project.do(Add(OnePerson(id=one_person_id(ANN.id, BOB.id), analyst=BOB.id, other=ANN.id)))
    assert numbers(run, path, "--by", "Bob Ross") == [9, 8, 7, 6, 5, 4, 3, 2, 1]
