"""Who did what, and when; what each edit changed; and ways back, with what they will do."""

from __future__ import annotations

from collections import Counter
from datetime import UTC, datetime

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QTableView, QWidget

from annotator.gui.history.model import HistoryModel
from annotator.gui.history.time_field import TimeField
from annotator.gui.look.language import (
    format_count,
    format_date_time,
    translate_message,
)
from annotator.gui.look.plain_labels import PlainLabel, literal
from annotator.gui.session.edit_places import told_of
from annotator.gui.session.seen_edits import explained, is_about_merge, label_of, seen_edits
from annotator.gui.session.session import Session
from annotator.gui.widgets.buttons import ActButton
from annotator.gui.widgets.choice_box import ChoiceBox
from annotator.gui.widgets.filter_field import search_field
from annotator.gui.widgets.growing_edit import ReadingField
from annotator.gui.widgets.layouts import column_of, flow_of, row_of, split_of
from annotator.gui.widgets.panels import EmptyStateView, Foremost
from annotator.gui.widgets.record_table import marked, style_table
from annotator.model import ClaimId, Edit, EditAction, EditQuery, Record, SeenEdit
from annotator.project.edit_description import describe
from annotator.project.editors import Editor, editors
from annotator.project.history_lines import HistoryFilter
from annotator.project.ways_back import ReturnPreview, WaysBack
from annotator.text.quoting import shortened

_DETAIL_MILLISECONDS = 120
"""A pause before an edit is read, so that the arrow keys move quickly through the lines."""
_SLICE_SECONDS = 0.004
_BREATH_MILLISECONDS = 5
_LONGEST_LINE = 5_000
"""Characters of a change: Qt breaks a megabyte into lines for minutes."""
_SHOWN_RECORDS = 100
_AROUND_TIME = 34
"""Pixels in a cell beside the time."""


class HistoryPanel(QWidget):
    """Shows the history, undoes one edit, or returns to a point."""

    past_requested = Signal(object)
    """The number of an edit: the project is to be shown as that left it."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.model = HistoryModel(session, self)
        self.field = search_field(self.tr("Filter the history"))
        self.analyst = ChoiceBox()
        self.analyst.setAccessibleName(self.tr("Whose edits"))
        self.analyst.setMinimumContentsLength(10)
        policy = ChoiceBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        self.analyst.setSizeAdjustPolicy(policy)
        self.since = TimeField(self.tr("from …"), self.tr("From which day or time on"))
        self.until = TimeField(self.tr("to …"), self.tr("Up to which day or time"))
        self.doubt = PlainLabel(wraps=True, role="error")
        self.table = QTableView()
        self.table.setModel(self.model)
        time = self.table.fontMetrics().horizontalAdvance(format_date_time(datetime.now(UTC)))
        widths = {0: max(132, time + _AROUND_TIME), 1: 76}
        style_table(self.table, self.tr("History"), widths, stretched=2)
        self._claim_id: ClaimId | None = None
        self._editors: list[Editor] = []
        """Who can be chosen, in the order of the box after everybody."""
        self.one_claim = ActButton(role="added")
        self.one_claim.setToolTip(self.tr("Show the edits of all claims again"))
        self.one_claim.clicked.connect(lambda _checked: self.show_claim(None))
        self._shown = EmptyStateView(self.table)
        self.details = ReadingField(self.tr("What the edit changed"))
        self.explanation = PlainLabel(wraps=True, role="dim")
        self.revert = ActButton(self.tr("Undo this edit"))
        self.revert.setToolTip(self.tr("Restores what the selected edit changed, as a new edit"))
        self.revert.clicked.connect(self._revert)
        self.return_to = ActButton(self.tr("Return to this point"))
        self.return_to.setToolTip(
            self.tr("Undoes everything done after it, as one edit that can itself be undone")
        )
        self.return_to.clicked.connect(self._return)
        self.see_then = ActButton(self.tr("See the project then"))
        self.see_then.setToolTip(
            self.tr("Shows the project as this edit left it, in a window of its own, only to read")
        )
        self.see_then.clicked.connect(self._see_then)
        self._later = QTimer(self, singleShot=True, interval=_DETAIL_MILLISECONDS)
        self._later.timeout.connect(self._show_edit)
        self._ways: WaysBack | None = None
        """The ways back from the line that is shown, found in slices."""
        self._slices = QTimer(self, singleShot=True, interval=_BREATH_MILLISECONDS)
        self._slices.timeout.connect(self._find_ways_back)
        self._lay_out()
        Foremost(self, self._shown)
        self._wire()
        self._on_opened()

    def _lay_out(self) -> None:
        head = row_of(
            (self.field, 1), self.one_claim, self.analyst, margins=(12, 0, 12, 0), spacing=6
        )
        times = row_of(self.since, self.until, margins=(12, 0, 12, 0), spacing=6)
        doubt = row_of(self.doubt, margins=(12, 0, 12, 0))
        splitter = split_of(self._shown, self.details, (420, 220))
        buttons = flow_of(self.revert, self.return_to, self.see_then)
        foot = column_of(self.explanation, buttons, margins=(12, 0, 12, 12), spacing=8)
        column_of(
            head, times, doubt, (splitter, 1), foot, within=self, margins=(0, 8, 0, 0), spacing=8
        )

    def _wire(self) -> None:
        for field in (self.field, self.since, self.until):
            field.textChanged.connect(lambda _text: self._filter())
        self.analyst.currentIndexChanged.connect(lambda _index: self._filter())
        self.table.selectionModel().selectionChanged.connect(lambda *_: self._on_row())
        self.model.modelReset.connect(self._on_row)
        self.model.modelReset.connect(self._show_state)
        self.model.rowsInserted.connect(self._show_state)
        self._session.opened.connect(self._on_opened)
        self._session.edited.connect(self._on_edit)

    # Hearing

    def showEvent(self, event: QShowEvent) -> None:
        """Tell of the chosen line as it is now: nothing is read while nobody looks."""
        super().showEvent(event)
        self._later.start()

    def _on_opened(self) -> None:
        self._ways = None
        for field in (self.field, self.since, self.until):
            field.clear()
        self._list_analysts()
        self.show_claim(None)
        self.model.reload()

    def _on_edit(self, edit: Edit) -> None:
        by = edit.summary.analyst_id
        if all(by not in one.ids for one in self._editors) or is_about_merge(self._session, edit):
            self._list_analysts()
        self._later.start()  # what a way back would do is another thing now

    def _list_analysts(self) -> None:
        chosen, project = self._editor, self._session.project
        self._editors = editors(project.read, seen_edits(self._session)) if project else []
        self.analyst.blockSignals(True)
        self.analyst.clear()
        self.analyst.addItem(self.tr("Everybody"))
        self.analyst.addItems([one.name for one in self._editors])
        same = (n for n, one in enumerate(self._editors, 1) if chosen and chosen.is_one_of(one))
        self.analyst.setCurrentIndex(next(same, 0))
        self.analyst.blockSignals(False)
        if chosen != self._editor:
            self._filter()

    @property
    def _editor(self) -> Editor | None:
        """Whose edits are chosen, None for everybody's."""
        index = self.analyst.currentIndex()
        return self._editors[index - 1] if index > 0 else None

    def show_claim(self, claim_id: ClaimId | None, name: str = "") -> None:
        """Show only what was done to a claim, which has a name; without one, all edits again."""
        self._claim_id = claim_id
        self.one_claim.setVisible(claim_id is not None)
        self.one_claim.setText(f"{literal(name)}  ×")
        self.one_claim.setAccessibleName(self.tr("Only {0}, remove this filter").format(name))
        self._filter()

    def _filter(self) -> None:
        self._tell_doubt()
        editor, since, until = self._editor, self.since.time, self.until.time
        query = EditQuery(
            analysts=editor.ids if editor else None,
            claim=self._claim_id,
            since=since and since[0],
            until=until and until[1],
        )
        self.model.set_filter(HistoryFilter(query, self.field.text(), editor))

    def _tell_doubt(self) -> None:
        """Say which of the two times is none; meanwhile it filters nothing."""
        wrong = next((field for field in (self.since, self.until) if field.is_wrong), None)
        self.doubt.setVisible(wrong is not None)
        if wrong is not None:
            self.doubt.setText(wrong.doubt)

    # Showing

    def _show_state(self) -> None:
        """Show why the list is empty, if it is."""
        is_filtered = self.model.wanted != HistoryFilter()
        self._shown.words.setText(
            self.tr("No edits match.\n\nShorten the filter, or show everybody's edits at any time.")
            if is_filtered
            else self.tr("No edits yet.\n\nEach edit will be listed here and can be undone.")
        )
        self._shown.show_whether(self.model.count() > 0)

    def _on_row(self) -> None:
        self.revert.setEnabled(False)
        self.return_to.setEnabled(False)
        line = self.model.line_at(marked(self.table))
        is_own = line is not None and not isinstance(line, SeenEdit)
        self.see_then.setEnabled(is_own and not self._session.past)
        self._later.start()

    @property
    def is_reading(self) -> bool:
        """Whether more is about to be shown of the chosen line."""
        return self._later.isActive() or self._slices.isActive()

    def _show_edit(self) -> None:
        if not self.isVisible():
            return
        line, project = self.model.line_at(marked(self.table)), self._session.project
        if line is None or project is None:
            self._ways = None
            self.details.clear()
            self.explanation.setText(
                self.tr("Nothing here is ever lost: whatever is undone can be restored.")
            )
            return
        if isinstance(line, SeenEdit):
            self._ways = None
            self.details.setPlainText(label_of(line))
            self.explanation.setText(explained(line))
            return
        if self._ways is None or self._ways.line.id != line.id:
            self.explanation.clear()
            self._ways = self._session.attempt(lambda: WaysBack(project.read, line))
        ways = self._ways
        if ways is not None and self._session.attempt(lambda: self._describe(ways)):
            self._find_ways_back()

    def _describe(self, ways: WaysBack) -> bool:
        """Tell what the chosen edit changed."""
        assert self._session.project is not None, "an edit is of a project"
        edit = ways.first_changes(_SHOWN_RECORDS)
        changes = describe(self._session.project.read, edit)
        lines = [shortened(told_of(each), _LONGEST_LINE) for each in changes]
        if ways.changes > _SHOWN_RECORDS:
            lines.append(self.tr("… and {0} more").format(ways.changes - _SHOWN_RECORDS))
        self.details.setPlainText("\n".join(lines))
        return True

    def _find_ways_back(self) -> None:
        """Read a slice of what came since, and tell when all is known."""
        ways = self._ways
        if ways is None or not self.isVisible():
            return
        if is_whole := self._session.attempt(lambda: ways.go_on(_SLICE_SECONDS)):
            self._tell_ways_back(ways)
        elif is_whole is not None:
            self._slices.start()

    def _tell_ways_back(self, ways: WaysBack) -> None:
        refusal, preview = ways.why_not_revert(), ways.preview()
        is_made = ways.line.action is EditAction.CREATE
        self.revert.setEnabled(not is_made and not refusal)
        self.return_to.setEnabled(preview.edits > 0)
        alone = (
            self.tr("It cannot be undone by itself. {0}").format(translate_message(refusal))
            if refusal
            else ""
        )
        self.explanation.setText(
            "\n".join(part for part in (self._describe_return(preview), alone) if part)
        )

    def _describe_return(self, preview: ReturnPreview) -> str:
        """Describe what a return would do."""
        if not preview.edits:
            return self.tr("This is the newest edit.")
        if preview.edits == 1:
            text = self.tr("Returning to this point undoes the one edit after it")
        else:
            text = self.tr("Returning to this point undoes the {0} edits after it").format(
                preview.edits
            )
        if len(preview.analysts) > 1:
            whose = ", ".join(f"{name} {number}" for name, number in preview.analysts.items())
            text = f"{text} ({whose})"
        parts = [
            template.format(_counted(counter))
            for template, counter in (
                (self.tr("deletes {0}"), preview.deleted),
                (self.tr("restores {0}"), preview.brought_back),
                (self.tr("changes {0}"), preview.changed),
            )
            if counter
        ]
        return f"{text}: {'; '.join(parts)}." if parts else f"{text}."

    # Ways back

    def _revert(self) -> None:
        if (line := self.model.line_at(marked(self.table))) is not None:
            self._session.revert(line.id)

    def _see_then(self) -> None:
        if (line := self.model.line_at(marked(self.table))) is not None:
            self.past_requested.emit(line.number)

    def _return(self) -> None:
        if (line := self.model.line_at(marked(self.table))) is not None:
            self._session.return_to(line.id)


def _counted(counter: Counter[type[Record]]) -> str:
    """Return numbers of records, such as “2 claims, 1 source”."""
    return ", ".join(format_count(cls.__name__, number) for cls, number in counter.most_common())
