"""Asking for a printer, and what is drawn on its pages.

What prints is loaded when it is used.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from annotator.gui.desk.desk import Desk
from annotator.gui.look.language import current_language, translator
from annotator.gui.session.session import Session
from annotator.gui.session.tasks import Progress, TaskRunner
from annotator.project import Project

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

tr = translator("printing")


class PrintActions(QObject):
    """The handlers of what is printed."""

    def __init__(self, session: Session, tasks: TaskRunner, desk: Desk, window: QWidget) -> None:
        super().__init__(window)
        self._session = session
        self._tasks = tasks
        self._desk = desk
        self._window = window

    def print_report(self) -> None:
        """Ask for a printer, and print the report in the background."""
        project = self._session.project
        printer = self._asked(project.read.details().title) if project else None
        if printer is not None:
            self.report_to(printer)

    def report_to(self, printer: QPrinter) -> None:
        """Print the report on a printer in the background, from a reader of its own."""
        from annotator.paper.pdf import draw_on
        from annotator.reports.analyst_report import AnalystReport
        from annotator.reports.contents import read_contents
        from annotator.reports.language import LANGUAGES

        project, language = self._session.project, LANGUAGES[current_language()]
        if project is None:
            return
        source, analyst = project.path, project.analyst

        def job(progress: Progress) -> int:
            with Project.open(source, analyst, is_read_only=True) as copy:
                progress(0.0)
                contents = read_contents(copy.read)
            blocks = tuple(AnalystReport(contents, language).pages())
            printer.setFullPage(True)
            return draw_on(printer, contents.details.title, blocks, progress)

        self._tasks.run(job, self._tell)

    def print_text(self) -> None:
        """Ask for a printer, and print the text of the active side."""
        document = self._desk.view.open_document
        if document is None:
            self._session.say(tr("No text is open. Open a document first."), is_error=True)
            return
        if (printer := self._asked(document.document.title)) is not None:
            self.text_to(printer)

    def text_to(self, printer: QPrinter) -> None:
        """Print the text of the active side on a printer."""
        from annotator.gui.printing.text_pages import print_text

        pages = self._session.attempt(lambda: print_text(printer, self._desk.view))
        if pages is not None:
            self._tell(pages)

    def _asked(self, title: str) -> QPrinter | None:
        from PySide6.QtPrintSupport import QPrintDialog, QPrinter

        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setDocName(title)
        printer.setCreator("Annotator")
        dialog = QPrintDialog(printer, self._window)
        is_chosen = bool(dialog.exec())
        dialog.deleteLater()
        return printer if is_chosen else None

    def _tell(self, pages: int) -> None:
        one = tr("Sent one page to the printer")
        self._session.say(one if pages == 1 else tr("Sent {0} pages to the printer").format(pages))
