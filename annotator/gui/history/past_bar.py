"""The project as it stood, in a window of its own: a slider over all edits, and a field for a time.

The window shows a copy that is only read. It is made in the background, anew for each edit.
"""

from __future__ import annotations

from bisect import bisect_left
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QFrame

from annotator.gui.history.time_field import TimeField
from annotator.gui.look.language import format_date_time, format_number, translate_message
from annotator.gui.look.plain_labels import PlainLabel
from annotator.gui.session.session import Session
from annotator.gui.session.tasks import Progress, TaskRunner
from annotator.gui.widgets.choice_box import Slider
from annotator.gui.widgets.elided_button import ElidedLabel
from annotator.gui.widgets.layouts import column_of, row_of
from annotator.model import Analyst, ClaimId, Document, DocumentId, EditSummary, ProjectId
from annotator.project import Project
from annotator.project.past import every_edit, write_past

_PAUSE_MILLISECONDS = 250
"""After the slider was moved, before the project is made as it stood there."""
_FIELD_PIXELS = 190
_PAGE_SHARE = 20


class PastBar(QFrame):
    """Stands above a window that shows a project as one of its edits left it."""

    def __init__(self, session: Session, tasks: TaskRunner, source: Path, analyst: Analyst) -> None:
        super().__init__()
        self.setObjectName("bar")
        self._session, self._tasks = session, tasks
        self._source, self._analyst = source, analyst
        self._folder = TemporaryDirectory(prefix="annotator-", ignore_cleanup_errors=True)
        self._copies = 0
        self._lines: list[EditSummary] = []
        self._shown: EditSummary | None = None
        self._at: tuple[DocumentId, ClaimId | None] | None = None
        """The document and the claim that are shown, if they are there."""
        self.slider = Slider()
        self.slider.setAccessibleName(self.tr("Which edit"))
        self.slider.setEnabled(False)
        self.field = TimeField(self.tr("day or time …"), self.tr("The project as it stood then"))
        self.field.setFixedWidth(_FIELD_PIXELS)
        self.told = ElidedLabel()
        self.doubt = PlainLabel(wraps=True, role="error")
        self.doubt.hide()
        self._later = QTimer(self, singleShot=True, interval=_PAUSE_MILLISECONDS)
        self._later.timeout.connect(self._go)
        row = row_of(PlainLabel(self.tr("As it stood")), self.field, (self.slider, 1), spacing=10)
        column_of(row, self.told, self.doubt, within=self, margins=(12, 6, 12, 6), spacing=2)
        self.slider.valueChanged.connect(self._on_moved)
        self.field.textChanged.connect(lambda _text: self._on_typed())
        self.setFocusProxy(self.slider)
        session.opened.connect(self._on_opened)

    @property
    def is_moving(self) -> bool:
        """Whether another state is about to be shown."""
        return self._later.isActive() or self._tasks.is_busy

    def begin(self, number: int | None = None, asking: Session | None = None) -> None:
        """Read the edits, and show what one of them left, the newest if none is named.

        It begins at the document and the claim of the session that asks for it.
        """
        if asking is not None and asking.document is not None:
            self._at = asking.document.id, asking.claim_id
        source, analyst = self._source, self._analyst

        def job(progress: Progress) -> list[EditSummary]:
            progress(0.0)
            with Project.open(source, analyst, is_read_only=True) as project:
                return every_edit(project.read)

        self._tasks.run(job, lambda lines: self._take_lines(lines, number))

    def end(self) -> None:
        """Throw the copies away, once none is open."""
        self._later.stop()
        self._folder.cleanup()

    def _take_lines(self, lines: list[EditSummary], number: int | None) -> None:
        self._lines = lines
        if not lines:
            return
        numbers = [line.number for line in lines]
        at = len(lines) - 1 if number is None else bisect_left(numbers, number)
        self.slider.blockSignals(True)
        self.slider.setRange(0, len(lines) - 1)
        self.slider.setPageStep(max(1, len(lines) // _PAGE_SHARE))
        self.slider.setValue(min(at, len(lines) - 1))
        self.slider.blockSignals(False)
        self.slider.setEnabled(True)
        self.slider.setFocus()
        self._tell()
        self._go()

    def _on_moved(self) -> None:
        self._tell()
        self._later.start()

    def _on_typed(self) -> None:
        """Go to the last edit before the time that was typed is over."""
        time = self.field.time
        is_early = time is not None and bool(self._lines) and time[1] <= self._lines[0].at
        self.doubt.setVisible(self.field.is_wrong or is_early)
        self.doubt.setText(
            self.tr("The history of the project begins later.") if is_early else self.field.doubt
        )
        if time is not None and not is_early and self._lines:
            before = (n for n in range(len(self._lines) - 1, -1, -1) if self._lines[n].at < time[1])
            self.slider.setValue(next(before, 0))

    def _tell(self) -> None:
        """Say which edit the slider stands at."""
        line = self._lines[self.slider.value()]
        self.told.setText(
            self.tr("after edit {0} of {1} · {2} · {3}: {4}").format(
                format_number(self.slider.value() + 1),
                format_number(len(self._lines)),
                format_date_time(line.at),
                line.analyst_name,
                translate_message(line.label),
            )
        )

    def _go(self) -> None:
        """Make the project as it stood after the chosen edit, and show it."""
        line = self._lines[self.slider.value()]
        if self._tasks.is_busy:
            self._later.start()
            return
        if self._shown == line:
            return
        self._copies += 1
        path = Path(self._folder.name, str(self._copies), self._source.name)
        path.parent.mkdir()
        source, analyst = self._source, self._analyst

        def job(progress: Progress) -> None:
            progress(0.0)
            with Project.open(source, analyst, is_read_only=True) as project:
                project_id = ProjectId(f"{project.read.details().id} as it stood")
                progress(0.2)
                write_past(project, line, path, project_id)
            progress(0.9)

        self._tasks.run(job, lambda _nothing: self._show(path, line))

    def _show(self, path: Path, line: EditSummary) -> None:
        """Show another state; document, claim and focus stay the current ones if they are there."""
        if self._session.document is not None:
            self._at = self._session.document.id, self._session.claim_id
        own = (self.slider, self.field)
        focused = next((part for part in own if part is self.window().focusWidget()), None)
        if self._session.open_past(path, format_date_time(line.at)):
            self._shown = line
            at, project = self._at, self._session.project
            if at is not None and project is not None and project.read.get(Document, at[0]):
                self._session.show_document(at[0])
                self._session.show_claim(at[1])
        if focused is not None:
            focused.setFocus()  # a window that opens a project leads to the text

    def _on_opened(self) -> None:
        """Go where the window turns to another project."""
        if self._session.project is not None and not self._session.past:
            self.hide()
