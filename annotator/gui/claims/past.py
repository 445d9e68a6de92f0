"""What became of the current claim: who changed what and when, how it was, and the way back."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QRect, Qt, QTimer, Signal
from PySide6.QtWidgets import QWidget

from annotator.gui.look.language import format_date_time
from annotator.gui.look.plain_labels import PlainLabel, literal
from annotator.gui.session.edit_places import fields_of, told_of
from annotator.gui.session.seen_edits import explained, label_of, seen_edits
from annotator.gui.session.session import Session
from annotator.gui.widgets.buttons import ActButton
from annotator.gui.widgets.elided_button import ElidedButton
from annotator.gui.widgets.layouts import column_of, row_of
from annotator.model import Change, ClaimId, SeenEdit
from annotator.project.claim_past import ClaimStep, past_of
from annotator.project.edit_description import describe_changes
from annotator.text.quoting import shortened

_PAUSE_MILLISECONDS = 120
"""Before the history is read, so that keys move quickly through the claims."""
_LONGEST = 1_200
_UNTOLD = ("document", "claim")
"""Fields that are the same at all times."""


class ClaimPast(QWidget):
    """A line that unfolds: an edit of the claim a line, the chosen one with what it left."""

    history_requested = Signal()
    """The edits of the claim are wanted among all others."""
    pointed = Signal()
    """The mouse is about to click here."""
    laid_out = Signal()
    """There are other lines now."""
    unrolled = Signal()
    """More of it was asked for, and is to be seen."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._claim_id: ClaimId | None = None
        self._steps: list[ClaimStep] = []
        self._chosen: int | None = None
        self.is_open = False
        self.fold = ActButton(role="detail")
        self.fold.clicked.connect(lambda _checked: self.unfold(not self.is_open))
        self._lines: list[ElidedButton] = []
        self._then = QWidget()
        self.was = PlainLabel(wraps=True, role="words")
        self.back = ActButton(self.tr("Return to this"))
        self.back.setToolTip(
            self.tr("Has the claim and its chain be as they were then, as an edit")
        )
        self.back.clicked.connect(lambda _checked: self._return())
        self.whole = ActButton(self.tr("In the history"), role="detail")
        self.whole.setToolTip(self.tr("Show its edits in the history, with relations and evidence"))
        self.whole.clicked.connect(self.history_requested)
        for button in (self.fold, self.back, self.whole):
            button.pointed.connect(self.pointed)
        self._later = QTimer(self, singleShot=True, interval=_PAUSE_MILLISECONDS)
        self._later.timeout.connect(self._read)
        self._lay_out()
        self.unfold(False)

    def _lay_out(self) -> None:
        head = row_of(self.fold, 0, self.whole)
        then = column_of(self.was, within=self._then, margins=(12, 2, 0, 6))
        then.addWidget(self.back, 0, Qt.AlignmentFlag.AlignLeft)
        self._column = column_of(head, self._then, within=self, margins=0, spacing=2)

    @property
    def stops(self) -> list[QWidget]:
        """The widgets in tab order."""
        return [self.fold, self.whole, *self._lines, self.back]

    @property
    def is_reading(self) -> bool:
        """Whether the lines are about to change."""
        return self._later.isActive()

    @property
    def wanted(self) -> QRect:
        """What is to be seen: the chosen line with what it left, all if none is chosen."""
        if self._chosen is None:
            return self.rect()
        return self._lines[self._chosen].geometry().united(self._then.geometry())

    def show_claim(self, claim_id: ClaimId | None) -> None:
        """Tell of a claim as it is now; nothing is read while this is folded."""
        if claim_id != self._claim_id:
            self._chosen = None
        self._claim_id = claim_id
        if self.is_open:
            self._later.start()

    def unfold(self, is_wanted: bool = True) -> None:
        """Show the lines, or hide them."""
        self.is_open = is_wanted
        self.fold.setText(f"{'▾' if is_wanted else '▸'} {self.tr('History')}")
        self.fold.setAccessibleName(
            self.tr("Hide the history of the claim")
            if is_wanted
            else self.tr("Show the history of the claim")
        )
        self.whole.setVisible(is_wanted)
        if is_wanted:
            self._read()
            self.unrolled.emit()
        else:
            self._later.stop()
            self._show([])

    def _read(self) -> None:
        project, claim_id = self._session.project, self._claim_id
        found: list[ClaimStep] | None = None
        if project is not None and claim_id is not None:
            seen = seen_edits(self._session)
            found = self._session.attempt(lambda: past_of(project.read, claim_id, seen))
        self._show(found or [])

    def _show(self, steps: list[ClaimStep]) -> None:
        chosen = self._steps[self._chosen].line.id if self._chosen is not None else None
        self._steps = steps
        while len(self._lines) < len(steps):
            self._add_line(len(self._lines))
        for number, line in enumerate(self._lines):
            line.setVisible(number < len(steps))
            if number < len(steps):
                line.show_text(*self._told(steps[number]))
        ids = [step.line.id for step in steps]
        self._choose(ids.index(chosen) if chosen in ids else None)
        self.laid_out.emit()

    def _add_line(self, number: int) -> None:
        line = ElidedButton()
        line.pointed.connect(self.pointed)
        line.clicked.connect(lambda _checked: self._on_clicked(number))
        self._lines.append(line)
        self._column.insertWidget(number + 1, line)

    def _on_clicked(self, number: int) -> None:
        self._choose(None if self._chosen == number else number)
        self.unrolled.emit()

    def _told(self, step: ClaimStep) -> tuple[str, str]:
        """Return when, who and what, and below it what that changed."""
        line = step.line
        head = self.tr("{0} · {1}: {2}").format(
            format_date_time(line.at), line.analyst_name, label_of(line)
        )
        told = [explained(line)] if isinstance(line, SeenEdit) else self._changes(step)
        return head, "\n".join((head, *told))

    def _changes(self, step: ClaimStep) -> list[str]:
        assert self._session.project is not None, "a step is of a project"
        described = describe_changes(self._session.project.read, step.changes)
        return [shortened(told_of(change), _LONGEST) for change in described]

    def _choose(self, number: int | None) -> None:
        """Say how the claim was after an edit, below its line."""
        self._chosen = number
        self._then.setVisible(number is not None)
        own = [n for n, each in enumerate(self._steps) if not isinstance(each.line, SeenEdit)]
        # The newest is what there is.
        self.back.setVisible(number in own[1:])
        if number is None or self._session.project is None:
            return
        self._column.removeWidget(self._then)
        self._column.insertWidget(number + 2, self._then)
        _head, told_whole = self._told(self._steps[number])
        if isinstance(self._steps[number].line, SeenEdit):
            self.was.setText(literal(told_whole))
            return
        left = [Change(None, record) for record in self._steps[number].left]
        described = describe_changes(self._session.project.read, left)
        told = (
            replace(each, fields=tuple(f for f in each.fields if f.name not in _UNTOLD))
            for each in described
        )
        lines = [line.strip() for each in told for line in fields_of(each)]
        was = shortened("\n".join((self.tr("As it was:"), *lines)), _LONGEST)
        self.was.setText(literal(f"{told_whole}\n{was}"))

    def _return(self) -> None:
        if self._chosen is not None and self._claim_id is not None:
            self._session.return_to(self._steps[self._chosen].line.id, self._claim_id)
