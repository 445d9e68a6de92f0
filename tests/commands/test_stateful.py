"""Any commands in any order, undone and redone at will, against remembered states."""

import shutil
import tempfile
from pathlib import Path

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from annotator.errors import AnnotatorError
from annotator.project import Command, Project

from .example import ANALYST, BAD, GOOD, Snapshot, make, snapshot

_COMMANDS = [command for some in (*GOOD.values(), *BAD.values()) for command in some]


def by_id(state: Snapshot) -> dict[object, dict[str, object]]:
    """Return a snapshot without the order of entry.

    A record that undo brings back stands at its old place, unless SQLite has given that place,
    the last one of its table, to a record that was entered since: then it comes last.
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

    @precondition(lambda self: bool(self.done))
    @rule()
    def undo(self) -> None:
        self.project.undo()
        self.undone.append(self.present)
        self.present = self.done.pop()

    @precondition(lambda self: bool(self.undone))
    @rule()
    def redo(self) -> None:
        self.project.redo()
        self.done.append(self.present)
        self.present = self.undone.pop()

    @rule()
    def close_and_open(self) -> None:
        self.project.close()
        self.project = Project.open(self.path, ANALYST)

    @invariant()
    def is_as_remembered(self) -> None:
        assert by_id(snapshot(self.project)) == by_id(self.present)
        assert bool(self.project.redo_label) == bool(self.undone)

    def teardown(self) -> None:
        self.project.close()
        shutil.rmtree(self.folder)


TestAnyOrder = Analyst.TestCase
TestAnyOrder.settings = settings(
    max_examples=12,
    stateful_step_count=25,
    deadline=None,
    suppress_health_check=list(HealthCheck),
)
