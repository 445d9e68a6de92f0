"""What the file menu does with projects: make, open, export, copy, close.

Writers of formats are loaded when they are used.
"""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QWidget

from annotator.errors import AnnotatorError, OverwrittenProjectError
from annotator.ground import look
from annotator.gui.look.language import translator
from annotator.gui.look.theme import colours_for
from annotator.gui.session.notices import Offer
from annotator.gui.session.session import Session
from annotator.gui.session.tasks import Progress, TaskRunner
from annotator.messages import Message
from annotator.model import EditId
from annotator.project import Project
from annotator.project.project import SUFFIX
from annotator.project.sample import echo_copy, sample_copy

if TYPE_CHECKING:
    from annotator.formats.format import Exporter, ExportOptions
    from annotator.gui.exporting.dialog import Outlook
    from annotator.reader import Reader

tr = translator("project_actions")

T = TypeVar("T")

_LARGE_BYTES = 4_000_000
"""A smaller copy is written before an analyst notices."""


def _show_folder(path: Path) -> None:
    """Show the folder of a file in the desktop's own program."""
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(path.absolute().parent)))


class ProjectActions(QObject):
    """The handlers of the file menu."""

    window_requested = Signal()
    """Another window was requested."""

    def __init__(self, session: Session, tasks: TaskRunner, window: QWidget) -> None:
        super().__init__(window)
        self._session = session
        self._tasks = tasks
        self._window = window
        session.file_guard.copy_wanted = self.save_copy

    def new_project(self) -> None:
        """Ask for a name and make a project there."""
        name, _filter = QFileDialog.getSaveFileName(
            self._window,
            tr("New project"),
            str(self._session.own_folder / f"project{SUFFIX}"),
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
            str(self._session.own_folder),
            tr("Annotator projects (*.annotator);;All files (*)"),
        )
        if name:
            self.open_path(Path(name))

    def open_path(self, path: Path) -> None:
        """Open a project. A large one from somebody else is read whole first, in the background,
        and one that was left in the middle of an edit is recovered.

        Until then the window stays as it is.
        """
        if not Project.takes_long_to_open(path):
            self._session.open_project(path)
            return
        self._session.say(tr("Checking {0} before it is opened …").format(path.name))

        def examine(progress: Progress) -> Message | None:
            with suppress(OverwrittenProjectError):  # opening it tells, and offers what helps
                return Project.examine(path, progress)
            return None

        self._tasks.run(examine, lambda recovered: self._session.open_project(path, recovered))

    def open_sample(self) -> None:
        """Open the analyst's copy of the sample."""
        self._open_copy(sample_copy)

    def open_echo(self) -> None:
        """Open the analyst's copy of the sample that shows findings."""
        self._open_copy(echo_copy)

    def _open_copy(self, copy: Callable[[], Path]) -> None:
        if (path := self._session.attempt(copy)) is not None:
            self._session.open_project(path)

    def export(self) -> None:
        """Show what would be written, ask where to, and write it."""
        from annotator.formats.registry import exporters
        from annotator.gui.exporting.dialog import ExportDialog

        project = self._session.project
        titles = self._session.attempt(project.read.titles) if project else None
        if project is None or titles is None:
            return
        dialog = ExportDialog(
            exporters().formats,
            self._look_at_export,
            self._session.own_folder / project.path.name,
            titles,
            colours_for(self._session.settings.theme),
            self._window,
        )
        if dialog.exec() and dialog.path is not None:
            self.write_export(dialog.exporter, dialog.path, dialog.options)
        dialog.deleteLater()

    def _look_at_export(
        self, exporter: Exporter, options: ExportOptions, then: Callable[[Outlook], None]
    ) -> None:
        """Find out in the background what an export would be."""
        from annotator.formats.exporting import Preview, losses, preview
        from annotator.gui.exporting.dialog import Outlook

        def look_at(reader: Reader) -> Outlook:
            try:
                seen = preview(exporter, reader, options)
                return Outlook(seen, losses(exporter, reader, options))
            except AnnotatorError as error:
                return Outlook(Preview("", is_whole=False), problem=error.message)

        self._in_background(look_at, then)

    def write_export(
        self, exporter: Exporter, target: Path, options: ExportOptions | None = None
    ) -> None:
        """Write the project in a format in the background, from a reader of its own."""
        from annotator.formats.exporting import write_file
        from annotator.formats.format import EVERYTHING

        def tell(path: Path) -> None:
            offer = Offer(tr("Show in folder"), lambda: _show_folder(path))
            self._session.say(tr("Exported {0}").format(path.name), offer=offer)

        def write(reader: Reader) -> Path:
            write_file(exporter, reader, target, options or EVERYTHING)
            return target

        self._in_background(write, tell)

    def _in_background(self, job: Callable[[Reader], T], then: Callable[[T], object]) -> None:
        """Ask a reader of its own something, and hand on the answer."""
        project = self._session.project
        if project is None:
            return
        source, analyst = project.path, project.analyst

        def work(progress: Progress) -> T:
            with Project.open(source, analyst, is_read_only=True) as copy:
                progress(0.0)
                return job(copy.read)

        self._tasks.run(work, then)

    def save_copy(self) -> None:
        """Ask for a name and write a compact copy there."""
        project = self._session.project
        if project is None:
            return
        with_history = tr("With history (*.annotator)")
        without = tr("Without history: nothing of what was deleted or changed (*.annotator)")
        blind = tr("Blind: for an analyst who is not to see what others concluded (*.annotator)")
        stem = tr("{0} copy").format(project.path.stem)
        suggested = self._session.own_folder / f"{stem}{SUFFIX}"
        filters = ";;".join((with_history, without, blind))
        name, chosen = QFileDialog.getSaveFileName(
            self._window, tr("Save a copy"), str(suggested), filters
        )
        if not name:
            return
        path = Path(name)
        path = path if path.suffix else path.with_suffix(SUFFIX)
        keep = chosen != without

        def write(from_project: Project, holding: EditId | None = None) -> None:
            if chosen == blind:
                from_project.save_blind_copy(path)
            else:
                from_project.save_copy(path, with_history=keep, holding=holding)

        newest = self._session.attempt(lambda: project.read.history.lines(limit=1))
        if self._session.file_guard.trouble is None and newest and _is_large(project.path):
            # From a reader of its own: a large copy takes seconds to write and to check.
            source, analyst, last = project.path, project.analyst, newest[0].id

            def job(progress: Progress) -> None:
                with Project.open(source, analyst, is_read_only=True) as reader:
                    progress(0.0)
                    write(reader, last)

            self._tasks.run(job, lambda _nothing: self._report_saved(path, chosen == blind))
            return

        def copy() -> bool:
            write(project)
            return True

        if self._session.attempt(copy):
            self._report_saved(path, chosen == blind)

    def _report_saved(self, path: Path, is_blind: bool) -> None:
        self._session.file_guard.is_warned = self._session.file_guard.trouble is not None
        told = tr("Saved a blind copy as {0}") if is_blind else tr("Saved a copy as {0}")
        self._session.say(told.format(path.name))

    def keeps_edits(self) -> bool:
        """Return whether each edit is also kept on this computer, apart from the project."""
        project = self._session.project
        return project is not None and bool(self._session.attempt(lambda: project.keeps_edits))

    def switch_keeping(self) -> None:
        """Keep each edit on this computer too, or leave no trace of the project there."""
        project = self._session.project
        if project is None:
            return
        is_wanted = not self.keeps_edits()

        def choose() -> bool:
            project.keep_edits(is_wanted)
            return True

        if self._session.attempt(choose):
            self._session.drafts.keep(is_wanted)
            self._session.say(
                tr("Each edit is also kept on this computer until the project is closed.")
                if is_wanted
                else tr(
                    "Edits of this project are kept in the project only; what you type is in "
                    "memory alone until it is saved there."
                )
            )

    def close_project(self) -> None:
        """Close the project."""
        if self._session.may_leave():
            self._session.close_project()

    def undo(self) -> None:
        """Undo the last edit."""
        self._session.undo()

    def redo(self) -> None:
        """Redo the last undone edit."""
        self._session.redo()

    def new_window(self) -> None:
        """Open another window, for another project or another look at this one."""
        self.window_requested.emit()

    def quit(self) -> None:
        """Leave."""
        self._window.close()


def _is_large(path: Path) -> bool:
    return look(path).stamp[0] > _LARGE_BYTES
