"""Merging and comparing: what is asked, and what happens in the background.

Other files are opened as untrusted ones, and are never changed.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget

from annotator.errors import ConflictError
from annotator.gui.look.language import translator
from annotator.gui.look.plain_labels import literal
from annotator.gui.merging.prepared import Answers, Prepared, Proposed
from annotator.gui.merging.writing import write_merge
from annotator.gui.session.session import Session
from annotator.gui.session.tasks import Progress, Task, TaskRunner
from annotator.gui.widgets.placing import keep_on_screen
from annotator.model import Analyst, Document
from annotator.project import Project
from annotator.project.edit_place import EditPlace

if TYPE_CHECKING:
    from annotator.gui.merging.compare_dialog import CompareDialog
    from annotator.gui.merging.merge_dialog import MergeDialog
    from annotator.merge import Choices, Plan, Side, Told

tr = translator("merging")


class MergeActions(QObject):
    """The handlers of what puts two files together or side by side."""

    text_focus_requested = Signal()

    def __init__(self, session: Session, tasks: TaskRunner, window: QWidget) -> None:
        super().__init__(window)
        self._session = session
        self._tasks = tasks
        self._window = window
        self._planning: Task | None = None
        self._writing: list[Task] = []
        """Merges that are written, or soon will be."""
        # First of all who hear of it: what they store would wait for a merge that is written.
        session.leaving.connect(self._stop)

    def merge(self) -> None:
        """Ask for projects or annotated JSON, and merge them into this project."""
        names, _filter = QFileDialog.getOpenFileNames(
            self._window, tr("Merge into this project"), str(self._session.folder), _filters()
        )
        if names:
            self.merge_paths([Path(name) for name in names])

    def merge_paths(self, paths: Sequence[Path]) -> None:
        """Plan a merge in the background, then show what would come in."""
        self._plan(paths, None, lambda prepared: self._show(paths, prepared))

    def compare(self) -> None:
        """Ask for a file and show what it and this project do not have alike."""
        name, _filter = QFileDialog.getOpenFileName(
            self._window, tr("Compare with"), str(self._session.folder), _filters()
        )
        if name:
            self.compare_path(Path(name))

    def compare_path(self, path: Path) -> None:
        """Compare a file with this project in the background, then show the differences."""
        project = self._session.project
        if project is None:
            return
        ours, analyst = project.path, project.analyst

        def job(progress: Progress) -> list[Told]:
            with _opened(ours, analyst, [path], progress) as (mine, others):
                return _differences(mine, others[0], progress)

        def then(told: list[Told]) -> None:
            if project is self._session.project:
                self._show_differences(path, told)

        self._tasks.run(job, then, self._tell_not_compared, only_reads=True)

    def declare_people(self) -> None:
        """Show which analysts are one person, and declare it."""
        from annotator.gui.merging.people_dialog import PeopleDialog

        PeopleDialog(self._session, self._window).open()

    def ask(self, path: Path) -> None:
        """Ask whether a project that was dropped is to be opened or merged into this one."""
        box = QMessageBox(self._window)
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setWindowTitle(literal(path.name))
        box.setText(tr("Open this project, or merge it into the one that is open?"))
        merge = box.addButton(tr("&Merge"), QMessageBox.ButtonRole.ActionRole)
        open_it = box.addButton(tr("&Open"), QMessageBox.ButtonRole.AcceptRole)
        box.addButton(QMessageBox.StandardButton.Cancel)
        box.setDefaultButton(open_it)
        box.exec()
        chosen = box.clickedButton()
        box.deleteLater()
        if chosen is merge:
            self.merge_paths([path])
        elif chosen is open_it:
            self._session.open_project(path)

    def _plan(
        self, paths: Sequence[Path], choices: Choices | None, then: Callable[[Prepared], object]
    ) -> None:
        project = self._session.project
        if project is None:
            return
        if project.is_read_only:
            text = tr("This project can only be read. Save a copy and merge into that.")
            self._session.say(text, is_error=True)
            return
        if self._planning is not None and not self._planning.is_over:
            self._session.say(tr("Another merge is being planned; wait for it, or cancel it."))
            return
        ours, analyst = project.path, project.analyst

        def job(progress: Progress) -> Prepared:
            from annotator.merge import plan_merge, tell_arrivals, tell_conflicts

            with _opened(ours, analyst, paths, progress) as (mine, others):
                plan = plan_merge(mine, others, choices, lambda done: progress(0.4 + 0.4 * done))
                progress(0.8)
                waiting = [conflict for conflict in plan.conflicts if conflict.is_open]
                told = tell_conflicts(waiting, mine, others, lambda n: progress(0.8 + 0.1 * n))
                progress(0.9)
                is_shown = choices is None or plan.is_open
                arrivals = tuple(tell_arrivals(plan, mine, others)) if is_shown else ()
                return Prepared(
                    plan=plan,
                    conflicts=tuple({one.id: one for one in told}.values()),
                    arrivals=arrivals,
                    proposed=tuple(_proposed(plan, mine)),
                    newest=mine.lines[-1].id if mine.lines else "",
                )

        def planned(prepared: Prepared) -> None:
            if project is self._session.project:
                then(prepared)

        self._planning = self._tasks.run(job, planned, self._tell_cancelled, only_reads=True)

    def _stop(self) -> None:
        """Stop what is written; a plan only reads, and comes to nothing."""
        for task in self._writing:
            task.stop()

    def _tell_cancelled(self) -> None:
        self._session.say(tr("Merging was cancelled; nothing was changed."))

    def _tell_not_compared(self) -> None:
        self._session.say(tr("Comparing was cancelled."))

    def _show(
        self,
        paths: Sequence[Path],
        prepared: Prepared,
        settled: Answers | None = None,
        earlier: Answers | None = None,
    ) -> None:
        """Show a plan; `settled` is what was chosen already, before it brought more about.

        `earlier` is what was chosen of the plan that this one takes the place of.
        """
        from annotator.gui.merging.merge_dialog import MergeDialog

        if not prepared.plan.has_changes:
            self._session.say(tr("There is nothing to merge: this project already has everything."))
            return
        if settled is not None:  # which are one was asked already
            prepared = replace(prepared, proposed=())
        names = [path.name for path in paths]
        dialog = MergeDialog(prepared, names, self._window, earlier)
        dialog.accepted.connect(lambda: self._accept(paths, prepared, dialog, settled))
        dialog.open()

    def _accept(
        self,
        paths: Sequence[Path],
        prepared: Prepared,
        dialog: MergeDialog,
        settled: Answers | None,
    ) -> None:
        from annotator.merge import Choices

        before = settled.choices if settled else Choices()
        choices = Choices(
            of_each={**before.of_each, **dialog.chosen}, united=before.united | dialog.united
        )
        self._decide(paths, prepared, Answers(settled.prepared if settled else prepared, choices))

    def _decide(self, paths: Sequence[Path], prepared: Prepared, answers: Answers) -> None:
        """Plan with what was chosen, where that makes a difference, and carry it out."""
        choices = answers.choices
        if prepared.plan.is_open or choices.united != prepared.plan.united:
            self._plan(paths, choices, lambda decided: self._carry_out(paths, decided, answers))
        else:
            self._carry_out(paths, prepared, answers)

    def _ask_again(self, paths: Sequence[Path], answers: Answers) -> None:
        """Plan anew for a project that was edited; what is still the same is not asked again."""

        def then(anew: Prepared) -> None:
            if anew.newest == answers.prepared.newest:
                told = tr("{0} is not as it was when the merge was planned. Merge again.")
                self._session.say(
                    told.format(", ".join(path.name for path in paths)), is_error=True
                )
            elif answers.fit(anew):
                self._decide(paths, anew, replace(answers, prepared=anew))
            else:
                self._show(paths, anew, earlier=answers)

        self._plan(paths, None, then)

    def _carry_out(self, paths: Sequence[Path], prepared: Prepared, answers: Answers) -> None:
        """Merge as one edit, or ask about what only the choices brought about."""
        if answers.choices.of_each and prepared.newest != answers.prepared.newest:
            self._ask_again(paths, answers)
            return
        if prepared.plan.is_open:
            self._show(paths, prepared, answers)
            return
        project = self._session.project
        if project is None:
            return
        path, analyst, command = project.path, project.analyst, prepared.plan.command
        names, waiting = ", ".join(path.name for path in paths), self._session.waiting

        def job(progress: Progress) -> bool:
            try:
                write_merge(path, analyst, command, waiting, progress)
            except ConflictError:  # it was edited meanwhile
                return False
            return True

        def then(is_done: bool) -> None:
            if not is_done:
                if project is self._session.project:
                    self._session.poll_other_processes()
                    self._ask_again(paths, answers)
            elif project is self._session.project:
                self._session.poll_other_processes()
                self._session.say(tr("Merged {0}").format(names), can_undo=True)
            else:  # it had come to its end before it could be stopped
                told = tr("Merged {0} into {1} before that was closed.")
                self._session.say(told.format(names, path.name))

        self._writing = [task for task in self._writing if not task.is_over]
        self._writing.append(self._tasks.run(job, then, self._tell_cancelled))

    def _show_differences(self, path: Path, told: list[Told]) -> None:
        from annotator.gui.merging.compare_dialog import CompareDialog

        project = self._session.project
        if not told or project is None:
            self._session.say(tr("{0} is the same as this project").format(path.name))
            return
        dialog = CompareDialog(told, project.path.name, path.name, self._window)
        dialog.place_chosen.connect(lambda place: self._show_place(place, dialog))
        dialog.show()
        keep_on_screen(dialog)

    def _show_place(self, place: EditPlace, dialog: CompareDialog) -> None:
        """Go to where a record stands in the text, if that is in this project."""
        project = self._session.project
        if project is None or project.read.get(Document, place.document_id) is None:
            dialog.tell_absent()
            return
        self._session.go_to(place)
        self._window.activateWindow()
        self.text_focus_requested.emit()


@contextmanager
def _opened(
    ours: Path, analyst: Analyst, paths: Sequence[Path], progress: Progress
) -> Iterator[tuple[Side, list[Side]]]:
    """Open files to be merged or compared, theirs as they are; raises AnnotatorError."""
    from annotator.merge import opened, side_of, under_one_id

    with ExitStack() as stack:
        others = []
        for number, path in enumerate(paths):
            tell = partial(_tell_part, progress, number, len(paths))
            others.append(stack.enter_context(opened(path, analyst, tell)))
        progress(0.4)
        project = stack.enter_context(Project.open(ours, analyst, is_read_only=True))
        (mine, *others), _ = under_one_id((side_of(project.read, ours.name), *others))
        yield mine, others


def _tell_part(progress: Progress, number: int, parts: int, share: float) -> None:
    """Tell how much of some files is read, which takes two fifths of the time."""
    progress(0.4 * (number + share) / parts)


def _differences(mine: Side, other: Side, progress: Progress) -> list[Told]:
    from annotator.merge import aligned, differences, tell

    progress(0.4)
    other, _ids = aligned(mine, other)
    told = tell(list(differences(mine, other)), mine, other)
    progress(0.9)
    return told


def _proposed(plan: Plan, mine: Side) -> Iterator[Proposed]:
    """Yield the sources and tags that may be one, with the name that we have for each first."""
    for pair in plan.namesakes:
        names = pair.name, pair.other_name
        is_kept_ours = pair.kept in mine.records[pair.type]
        yield Proposed(pair, *(names if is_kept_ours else reversed(names)))


def _filters() -> str:
    return ";;".join(
        (
            tr("Projects and annotated JSON (*.annotator *.json)"),
            tr("All files (*)"),
        )
    )
