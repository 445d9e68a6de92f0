"""What the file menu does: projects, imports, exports, copies."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtWidgets import QFileDialog, QWidget

from annotator.commands import AddDocument
from annotator.documents.reader import ReadDocument
from annotator.documents.reading import read_file
from annotator.errors import AnnotatorError
from annotator.gui.session import Session
from annotator.gui.tasks import Progress, TaskRunner
from annotator.project import Command
from annotator.project.project import SUFFIX
from annotator.project.sample import sample_copy


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
        )
        if name:
            path = Path(name)
            path = path if path.suffix else path.with_suffix(SUFFIX)
            # The dialog has asked whether to replace; a project is never replaced, so say why.
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
            self._session.open_project(Path(name))

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

    def take_files(self, paths: Sequence[Path]) -> None:
        """Open a project among some files, or import them all; makes a project if none is open."""
        projects = [path for path in paths if path.suffix.lower() == SUFFIX]
        if projects:
            self._session.open_project(projects[0])
            return
        if self._session.project is None and not self._session.new_project(_free_name(paths[0])):
            return
        self._tasks.run(lambda progress: _read_all(paths, progress), self._take_in)

    def export(self) -> None:
        """Show what would be written, ask where to, and write it."""
        from annotator.formats.annotated_json import export_text
        from annotator.gui.export_dialog import PREVIEW_CHARACTERS, ExportDialog
        from annotator.gui.theme import colours_for

        project = self._session.project
        if project is None:
            return
        preview = self._session.attempt(lambda: export_text(project.read, PREVIEW_CHARACTERS + 1))
        if preview is None:
            return
        dialog = ExportDialog(
            preview,
            project.path.with_suffix(".json"),
            colours_for(self._session.settings.theme),
            self._window,
        )
        if dialog.exec() and dialog.path is not None:
            self.write_export(dialog.path)
        dialog.deleteLater()

    def write_export(self, target: Path) -> None:
        """Write the annotated JSON in the background."""
        project = self._session.project
        if project is None:
            return
        source, analyst = project.path, project.analyst

        def job(progress: Progress) -> Path:
            from annotator.formats.annotated_json import write_json
            from annotator.project import Project

            with Project.open(source, analyst, is_read_only=True) as copy:
                progress(0.0)
                write_json(copy.read, target)
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
        self._session.attempt(lambda: project.save_copy(path, with_history=keep))
        if path.exists():
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

    def _take_in(self, results: list[tuple[str, Command | None, str]]) -> None:
        """Run the commands that reading has made, and sum up what became of each file."""
        refused: list[str] = []
        shown: AddDocument | None = None
        count = 0
        for _name, command, problem in results:
            project = self._session.project
            if command is None or project is None:
                refused.append(problem)
                continue
            try:
                project.do(command)
            except AnnotatorError as error:
                refused.append(str(error))
                continue
            count += 1
            if isinstance(command, AddDocument):
                shown = command
        if shown is not None:
            self._session.show_document(shown.document_id)
        elif count and self._session.document is None:
            self._session.show_first_document()
        if refused:
            more = tr(" ({0} more refused)").format(len(refused) - 1) if len(refused) > 1 else ""
            self._session.say(refused[0] + more, is_error=True)
        elif count == 1:
            self._session.say(tr("Imported {0}").format(results[0][0]), can_undo=True)
        else:
            self._session.say(tr("Imported {0} files").format(count), can_undo=True)

    def _folder(self) -> Path:
        project = self._session.project
        if project is not None:
            return project.path.parent
        recent = self._session.settings.recent_paths
        return Path(recent[0]).parent if recent else Path.home()


def _read_all(paths: Sequence[Path], progress: Progress) -> list[tuple[str, Command | None, str]]:
    """Read files into commands: name, command, or why there is none."""
    from annotator.formats.annotated_json import read_json_file
    from annotator.formats.registry import sniff

    results: list[tuple[str, Command | None, str]] = []
    for number, path in enumerate(paths):
        progress(number / len(paths))
        try:
            command: Command = (
                read_json_file(path) if sniff(path) else command_for(read_file(path), path.name)
            )
            results.append((path.name, command, ""))
        except AnnotatorError as error:
            results.append((path.name, None, str(error)))
    return results


def command_for(document: ReadDocument, file_name: str) -> AddDocument:
    """Return the command that takes a document in."""
    return AddDocument(
        text=document.text,
        title=document.title,
        regions=tuple((r.kind, r.start, r.end) for r in document.regions),
        media_type=document.media_type,
        language=document.language,
        encoding=document.encoding,
        file_name=file_name,
        original=document.original,
    )


def _free_name(beside: Path) -> Path:
    """Return a name for a new project beside a file, one that nothing has yet."""
    path = beside.with_suffix(SUFFIX)
    number = 2
    while path.exists():
        path = beside.with_name(f"{beside.stem} {number}{SUFFIX}")
        number += 1
    return path
