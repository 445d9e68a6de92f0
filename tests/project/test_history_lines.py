"""The history page by page: what a filter lets in, and how far each page goes."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from annotator.commands import AddSource, AddTag
from annotator.model import (
    Analyst,
    AnalystId,
    EditQuery,
    EditSummary,
    SeenEdit,
    Source,
    SourceId,
    SourceKind,
    Tag,
    TagId,
)
from annotator.project import Project, history_lines
from annotator.project.editors import Editor
from annotator.project.history_lines import HistoryFilter, HistoryLines

ANN = Analyst(id=AnalystId("ann"), name="Änn")
EDITS = 7


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    with Project.create(tmp_path / "made.annotator", ANN) as made:
        made.do(AddSource(Source(id=SourceId("s"), name="Öl", kind=SourceKind.DOCUMENT)))
        for number in range(2, EDITS):
            made.do(AddTag(Tag(id=TagId(f"t{number}"), name=f"Über {number}")))
        yield made


def pages(lines: HistoryLines) -> list[list[int]]:
    found = []
    while not lines.is_whole:
        found.append([line.number for line in lines.more()])
    return found


@pytest.mark.parametrize(
    ("page", "expected"),
    [
        (3, [[7, 6, 5], [4, 3, 2], [1]]),
        (7, [[7, 6, 5, 4, 3, 2, 1], []]),
        (8, [[7, 6, 5, 4, 3, 2, 1]]),
    ],
)
def test_pages_follow_each_other_until_nothing_is_older(
    project: Project, monkeypatch: pytest.MonkeyPatch, page: int, expected: list[list[int]]
) -> None:
    monkeypatch.setattr(history_lines, "PAGE", page)
    assert pages(HistoryLines(project.read, HistoryFilter())) == expected


@pytest.mark.parametrize(
    ("wanted", "most_read", "expected"),
    [
        (HistoryFilter(text="NN"), 100, [[7, 6], [5, 4], [3, 2], [1]]),
        (HistoryFilter(text="SOURCE"), 100, [[2]]),
        (HistoryFilter(text="SOURCE"), 5, [[2], []]),
        (HistoryFilter(text="SOURCE"), 4, [[], [2]]),
        (HistoryFilter(text="nothing"), 100, [[]]),
        (HistoryFilter(EditQuery(analysts=(AnalystId("bo"),))), 100, [[]]),
        (HistoryFilter(EditQuery(analysts=(ANN.id,))), 100, [[7, 6], [5, 4], [3, 2], [1]]),
    ],
)
def test_a_page_goes_on_until_it_is_full_or_the_way_is_long(
    project: Project,
    monkeypatch: pytest.MonkeyPatch,
    wanted: HistoryFilter,
    most_read: int,
    expected: list[list[int]],
) -> None:
    monkeypatch.setattr(history_lines, "PAGE", 2)
    monkeypatch.setattr(history_lines, "_MOST_READ", most_read)
    assert pages(HistoryLines(project.read, wanted)) == expected


def seen(line: EditSummary, **fields: object) -> SeenEdit:
    own = {name: getattr(line, name) for name in line.__slots__}
    own |= {"number": 0, "id": "seen", "label": "Seen", "touched": frozenset()}
    return SeenEdit(**{**own, "is_withdrawn": False, **fields})


def test_what_was_done_elsewhere_stands_between_by_its_time(
    project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(history_lines, "PAGE", 3)
    own = project.read.history.lines()
    moment = timedelta(microseconds=1)
    elsewhere = [
        seen(own[0], at=own[0].at + moment),
        seen(own[2], at=own[2].at),
        seen(own[2], at=own[2].at - moment),
        seen(own[-1], at=own[-1].at - moment),
    ]
    wanted = HistoryFilter(text="änn")
    expected = [[0, 7, 6, 5, 0], [0, 4, 3, 2], [1, 0]]
    assert pages(HistoryLines(project.read, wanted, elsewhere)) == expected
    assert pages(HistoryLines(project.read, HistoryFilter(), elsewhere)) == [
        [number for number in page if number] for page in expected
    ]


NOON = datetime(2026, 5, 3, 12, tzinfo=UTC)
BO = Editor("Bo", (AnalystId("bo"),), frozenset({"bo"}))


@pytest.mark.parametrize(
    ("wanted", "is_let_in"),
    [
        (HistoryFilter(), False),
        (HistoryFilter(text="seen"), True),
        (HistoryFilter(text="änn"), True),
        (HistoryFilter(text="bo"), False),
        (HistoryFilter(editor=BO), False),
        (HistoryFilter(editor=replace(BO, ids=(ANN.id,))), True),
        (HistoryFilter(EditQuery(since=NOON)), True),
        (HistoryFilter(EditQuery(since=NOON + timedelta(microseconds=1))), False),
        (HistoryFilter(EditQuery(until=NOON)), False),
        (HistoryFilter(EditQuery(until=NOON + timedelta(microseconds=1))), True),
    ],
)
def test_what_was_done_elsewhere_answers_every_condition(
    project: Project, wanted: HistoryFilter, is_let_in: bool
) -> None:
    line = seen(project.read.history.lines()[0], at=NOON)
    assert wanted.lets_in_seen(line, set()) == is_let_in


def test_an_edit_just_made_is_listed_where_it_answers_both(project: Project) -> None:
    edit = project.do(AddTag(Tag(id=TagId("new"), name="Größe")))
    assert edit is not None
    for wanted, is_listed in (
        (HistoryFilter(), True),
        (HistoryFilter(text="tag"), True),
        (HistoryFilter(text="source"), False),
        (HistoryFilter(EditQuery(analysts=(AnalystId("bo"),)), text="tag"), False),
        (HistoryFilter(EditQuery(analysts=(ANN.id,)), text="tag"), True),
    ):
        assert wanted.lets_in(edit) == is_listed
