"""Any commands in any order, undone and redone at will, against remembered states."""

import shutil
import tempfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from annotator.check import check
from annotator.errors import AnnotatorError, NothingToUndoError
from annotator.model import EditId
from annotator.project import Command, Project

from .example import ANALYST, BAD, GOOD, Snapshot, make, snapshot

_COMMANDS = [command for some in (*GOOD.values(), *BAD.values()) for command in some]


def by_id(state: Snapshot) -> dict[object, dict[str, object]]:
    """Return a snapshot without the order of entry.

    A record that was deleted and entered again by a command, under the same id, has a new place;
    a return to a point before that gives it back its values and leaves it there.
    """
    return {cls: {record.id: record for record in records} for cls, records in state.items()}


class Analyst(RuleBasedStateMachine):
    """One analyst at work; `done` and `undone` are what a model of undo holds."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(tempfile.mkdtemp())
        self.path = self.folder / "project.annotator"
        self.project = make(self.path)
        self.done: list[Snapshot] = []
        self.undone: list[Snapshot] = []
        self.present = snapshot(self.project)
        newest = self.project.read.history.lines(limit=1)[0]
        self.points: list[tuple[EditId, Snapshot]] = [(newest.id, self.present)]
        """The edits of the history, whatever made them, and what each left."""

    @rule(command=st.sampled_from(_COMMANDS))
    def do(self, command: Command) -> None:
        try:
            edit = self.project.do(command)
        except AnnotatorError:
            return
        if edit is not None:
            self.done.append(self.present)
            self.undone.clear()
            self.present = snapshot(self.project)
            self.points.append((edit.summary.id, self.present))

    @precondition(lambda self: bool(self.done))
    @rule()
    def undo(self) -> None:
        edit = self.project.undo()
        self.undone.append(self.present)
        self.present = self.done.pop()
        self.points.append((edit.summary.id, self.present))

    @precondition(lambda self: bool(self.undone))
    @rule()
    def redo(self) -> None:
        edit = self.project.redo()
        self.done.append(self.present)
        self.present = self.undone.pop()
        self.points.append((edit.summary.id, self.present))

    @rule(data=st.data())
    def return_to_a_point(self, data: st.DataObject) -> None:
        point, state = data.draw(st.sampled_from(self.points), label="point")
        if by_id(state) == by_id(self.present):
            with pytest.raises(NothingToUndoError):
                self.project.return_to(point)
            return
        number = self.project.read.history.lines(limit=1)[0].number
        edit = self.project.return_to(point)
        assert by_id(snapshot(self.project)) == by_id(state)
        assert edit.summary.number == number + 1
        self.done.append(self.present)
        self.undone.clear()
        self.present = snapshot(self.project)
        self.points.append((edit.summary.id, self.present))

    @rule()
    def close_and_open(self) -> None:
        self.project.close()
        self.project = Project.open(self.path, ANALYST)

    @invariant()
    def is_as_remembered(self) -> None:
        assert snapshot(self.project) == self.present
        assert bool(self.project.redo_label) == bool(self.undone)

    def teardown(self) -> None:
        assert list(check(self.project.read)) == []
        self.project.close()
        shutil.rmtree(self.folder)


TestAnyOrder = Analyst.TestCase
TestAnyOrder.settings = settings(
    max_examples=12,
    stateful_step_count=25,
    deadline=None,
    suppress_health_check=list(HealthCheck),
)
