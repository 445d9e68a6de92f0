"""What the file menu does: projects, imports, exports, copies.

Readers and writers of formats are loaded when they are used.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtWidgets import QFileDialog, QWidget

from annotator.commands import AddDocument, ObtainSource
from annotator.gui.session import Session
from annotator.gui.tasks import Progress, TaskRunner
from annotator.gui.theme import colours_for
from annotator.model import Source, SourceId
from annotator.project import Project
from annotator.project.project import SUFFIX
from annotator.project.sample import sample_copy

if TYPE_CHECKING:
    from annotator.documents.intake import Intake, Taken

FORMAT = "json"


def tr(text: str) -> str:
    """Translate a text of this module."""
    return QCoreApplication.translate("project_actions", text)


class ProjectActions(QObject):
    """The handlers of the file menu."""

    def __init__(self, session: Session, tasks: TaskRunner, window: QWidget) -> None:
        super().__init__(window)
        self._session = session
        self._tasks = tasks
        self._window = window

    def new_project(self) -> None:
        """Ask for a name and make a project there."""
        name, _filter = QFileDialog.getSaveFileName(
            self._window,
            tr("New project"),
            str(self._folder() / f"project{SUFFIX}"),
            tr("Annotator projects (*.annotator)"),
            # A project is never replaced: asking would promise it.
            options=QFileDialog.Option.DontConfirmOverwrite,
        )
        if name:
            path = Path(name)
            path = path if path.suffix else path.with_suffix(SUFFIX)
            self._session.new_project(path)

    def open_project(self) -> None:
        """Ask for a project and open it."""
        name, _filter = QFileDialog.getOpenFileName(
            self._window,
            tr("Open project"),
            str(self._folder()),
            tr("Annotator projects (*.annotator);;All files (*)"),
        )
        if name:
            self.open_path(Path(name))

    def open_path(self, path: Path) -> None:
        """Open a project; a large one from somebody else is read whole first, in the background.

        Until then the window stays as it is.
        """
        if not Project.takes_long_to_open(path):
            self._session.open_project(path)
            return
        self._session.say(tr("Checking {0} before it is opened …").format(path.name))
        self._tasks.run(
            lambda progress: Project.examine(path, progress),
            lambda _nothing: self._session.open_project(path),
        )

    def open_sample(self) -> None:
        """Open the analyst's copy of the sample."""
        path = self._session.attempt(sample_copy)
        if path is not None:
            self._session.open_project(path)

    def import_files(self) -> None:
        """Ask for documents and annotated JSON and take them in."""
        names, _filter = QFileDialog.getOpenFileNames(
            self._window,
            tr("Import"),
            str(self._folder()),
            tr("Documents and annotated JSON (*)"),
        )
        if names:
            self.take_files([Path(name) for name in names])

    def import_encoded(self) -> None:
        """Ask for a text and its encoding, and take it in."""
        from annotator.documents.intake import Intake, command_for
        from annotator.gui.encoding_dialog import EncodingDialog

        name, _filter = QFileDialog.getOpenFileName(
            self._window, tr("Import in another encoding"), str(self._folder()), tr("Texts (*)")
        )
        if not name:
            return
        path = Path(name)
        dialog = EncodingDialog(path, self._window)
        if dialog.exec() and dialog.document is not None and self._has_project(path):
            self._take_in([Intake(path.name, command_for(dialog.document))])
        dialog.deleteLater()

    def import_source(self, source_id: SourceId) -> None:
        """Ask for a file and take it in as the document that a source is."""
        project = self._session.project
        source = project.read.get(Source, source_id) if project else None
        if source is None:
            return
        name, _filter = QFileDialog.getOpenFileName(
            self._window,
            tr("Import “{0}”").format(source.name),
            str(self._folder()),
            tr("Documents (*)"),
        )
        if name:
            self.take_source(source, Path(name))

    def take_source(self, source: Source, path: Path) -> None:
        """Read a file in the background and take it in as the document that a source is."""

        def then(files: list[Intake]) -> None:
            (file,) = files
            if not isinstance(file.command, AddDocument):
                text = tr("{0} holds annotations, not a document. Import it from the menu File.")
                self._session.say(file.problem or text.format(file.name), is_error=True)
                return
            text = tr("Imported {0} as “{1}”").format(file.name, source.name)
            if self._session.do(ObtainSource(source.id, file.command), text):
                self._session.show_document(file.command.document_id)

        self._tasks.run(lambda progress: _read_all([path], progress), then)

    def take_files(self, paths: Sequence[Path]) -> None:
        """Open a project among some files, or import them all; makes a project if none is open."""
        projects = [path for path in paths if path.suffix.lower() == SUFFIX]
        if projects:
            self.open_path(projects[0])
            return
        if self._has_project(paths[0]):
            self._tasks.run(lambda progress: _read_all(paths, progress), self._take_in)

    def export(self) -> None:
        """Show what would be written, ask where to, and write it."""
        from annotator.formats.exporting import preview
        from annotator.formats.registry import exporter
        from annotator.gui.export_dialog import ExportDialog

        project = self._session.project
        if project is None:
            return
        shown = self._session.attempt(lambda: preview(exporter(FORMAT), project.read))
        if shown is None:
            return
        colours = colours_for(self._session.settings.theme)
        suggested = project.path.with_suffix(exporter(FORMAT).suffixes[0])
        dialog = ExportDialog(shown, suggested, colours, self._window)
        if dialog.exec() and dialog.path is not None:
            self.write_export(dialog.path)
        dialog.deleteLater()

    def write_export(self, target: Path) -> None:
        """Write the annotated JSON in the background, from a reader of its own."""
        from annotator.formats.exporting import write_file
        from annotator.formats.registry import exporter

        project = self._session.project
        if project is None:
            return
        source, analyst = project.path, project.analyst

        def job(progress: Progress) -> Path:
            with Project.open(source, analyst, is_read_only=True) as copy:
                progress(0.0)
                write_file(exporter(FORMAT), copy.read, target)
            return target

        self._tasks.run(job, lambda path: self._session.say(tr("Exported {0}").format(path.name)))

    def save_copy(self) -> None:
        """Ask for a name and write a compact copy there."""
        project = self._session.project
        if project is None:
            return
        with_history = tr("With history (*.annotator)")
        without = tr("Without history: nothing of what was deleted or changed (*.annotator)")
        suggested = project.path.with_name(f"{project.path.stem} copy{SUFFIX}")
        name, chosen = QFileDialog.getSaveFileName(
            self._window, tr("Save a copy"), str(suggested), f"{with_history};;{without}"
        )
        if not name:
            return
        path = Path(name)
        path = path if path.suffix else path.with_suffix(SUFFIX)
        keep = chosen != without

        def copy() -> bool:
            project.save_copy(path, with_history=keep)
            return True

        if self._session.attempt(copy):
            self._session.say(tr("Saved a copy as {0}").format(path.name))

    def close_project(self) -> None:
        """Close the project."""
        self._session.close_project()

    def undo(self) -> None:
        """Take back the last edit."""
        self._session.undo()

    def redo(self) -> None:
        """Take back the last undo."""
        self._session.redo()

    def _has_project(self, beside: Path) -> bool:
        """Make a project beside a file if none is open."""
        return self._session.project is not None or self._session.new_project(_free_name(beside))

    def _take_in(self, intakes: Sequence[Intake]) -> None:
        """Take in what was read, and sum up what became of each file."""
        from annotator.documents.intake import Outcome, take_in

        project = self._session.project
        if project is None:
            return
        taken = take_in(intakes, project.read.has_document, project.do)
        read = [one for one in taken if one.outcome is Outcome.READ]
        shown = next((c for c in reversed(_documents_of(taken))), None)
        if shown is not None:
            self._session.show_document(shown.document_id)
        elif read and self._session.document is None:
            self._session.show_first_document()
        problems = [one.problem for one in taken if one.problem]
        text = " ".join(problems[:1]) if problems and not read else _summary(taken)
        self._session.say(text, is_error=bool(problems), can_undo=bool(read))

    def _folder(self) -> Path:
        project = self._session.project
        if project is not None:
            return project.path.parent
        recent = self._session.settings.recent_paths
        return Path(recent[0]).parent if recent else Path.home()


def _read_all(paths: Sequence[Path], progress: Progress) -> list[Intake]:
    """Read files and what is in folders, in one process that is ended when it is done."""
    from annotator.documents import ReadOptions
    from annotator.documents.intake import files_in, read_for_import
    from annotator.documents.worker import ReadingProcess

    files = list(files_in(paths))
    intakes: list[Intake] = []
    with ReadingProcess() as process:
        for number, path in enumerate(files):

            def tell(share: float, number: int = number) -> None:
                progress((number + share) / len(files))

            tell(0.0)
            intakes.append(read_for_import(path, process, ReadOptions(progress=tell)))
    return intakes


def _documents_of(taken: Sequence[Taken]) -> list[AddDocument]:
    """Return the documents that the project has now, read anew or known before."""
    commands = (one.intake.command for one in taken if not one.problem)
    return [command for command in commands if isinstance(command, AddDocument)]


def _summary(taken: Sequence[Taken]) -> str:
    """Say what became of some files; of a single one, with what is to be known of it."""
    from annotator.documents.intake import Outcome

    if len(taken) == 1:
        intake = taken[0].intake
        if taken[0].outcome is Outcome.ALREADY_HERE:
            return tr("{0} is in the project already").format(intake.name)
        return " ".join((tr("Imported {0}.").format(intake.name), *intake.notes))
    counts = Counter(one.outcome for one in taken)
    parts = [tr("Imported {0} files").format(counts[Outcome.READ])]
    if known := counts[Outcome.ALREADY_HERE]:
        parts.append(tr("{0} were here already").format(known))
    problems = [one.problem for one in taken if one.problem]
    if problems:
        parts.append(tr("{0} were refused: {1}").format(len(problems), problems[0]))
    return " · ".join(parts)


def _free_name(beside: Path) -> Path:
    """Return a name for a new project beside a file, one that nothing has yet."""
    path = beside.with_suffix(SUFFIX)
    number = 2
    while path.exists():
        path = beside.with_name(f"{beside.stem} {number}{SUFFIX}")
        number += 1
    return path
