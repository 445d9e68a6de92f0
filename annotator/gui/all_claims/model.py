"""The claims of the project as rows, read while nobody waits."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from contextlib import suppress
from datetime import datetime

from PySide6.QtCore import QModelIndex, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QFont

from annotator.analysis.claim_facts import ClaimFacts
from annotator.analysis.claim_index import ClaimIndex
from annotator.analysis.claim_orders import ClaimOrder, values_of
from annotator.analysis.claim_table import ClaimTable, Outcome
from annotator.analysis.query import Query
from annotator.errors import AnnotatorError
from annotator.gui.look.claim_terms import kind_name, source_name
from annotator.gui.look.language import format_date, readable_moment, translate_term
from annotator.gui.look.plain_labels import plain_tip
from annotator.gui.look.theme import Colours
from annotator.gui.session.session import Session
from annotator.gui.widgets.dragging import CLAIM
from annotator.gui.widgets.record_table import AnyIndex, ListModel
from annotator.model import ClaimId, Document, DocumentId, Edit
from annotator.project.document_list import titles_apart

COLUMNS = (
    *(ClaimOrder.DOCUMENT, ClaimOrder.NUMBER, ClaimOrder.KIND, ClaimOrder.WORDS),
    *(ClaimOrder.STATEMENT, ClaimOrder.NEAREST, ClaimOrder.ORIGIN, ClaimOrder.VIA),
    *(ClaimOrder.STANCE, ClaimOrder.DEPTH, ClaimOrder.VERDICT, ClaimOrder.CREDIBILITY),
    *(ClaimOrder.TAGS, ClaimOrder.ANALYST, ClaimOrder.MADE),
    *(ClaimOrder.SAID, ClaimOrder.PUBLISHED, ClaimOrder.HAPPENS),
    *(ClaimOrder.DOCUMENTS, ClaimOrder.ORIGINS),
)
_SECONDS_AT_ONCE = 0.008
_SECONDS_BETWEEN = 0.15
"""How often rows that were read are shown: each time all that there are may be put in order."""
_PATIENCE = 4
"""How much longer than it takes to show them."""
_FOLD_MILLISECONDS = 300
"""A pause before an edit is taken into what letters are looked for in."""
_LONGEST = 160
_SOURCES = (ClaimOrder.NEAREST, ClaimOrder.ORIGIN, ClaimOrder.VIA)
_TIMES = (ClaimOrder.SAID, ClaimOrder.HAPPENS)
_TERMS = (ClaimOrder.STANCE, ClaimOrder.VERDICT)
_ROLES = {
    *(Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole),
    *(Qt.ItemDataRole.ForegroundRole, Qt.ItemDataRole.FontRole),
    Qt.ItemDataRole.AccessibleTextRole,
}


class AllClaimsModel(ListModel):
    """A row a claim; what a cell says is asked of the index when it is shown."""

    carries = CLAIM
    progressed = Signal()
    """Other rows are shown, or more was read."""

    def __init__(self, session: Session, colours: Colours, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._colours = colours
        self._table: ClaimTable | None = None
        self.rows: Sequence[ClaimId] = []
        self._query = Query()
        self._order = (ClaimOrder.NUMBER, False)
        self._apart: dict[DocumentId, str] | None = None
        self.bold = QFont()
        self.bold.setBold(True)
        self._struck = QFont()
        self._struck.setStrikeOut(True)
        self.fell: Callable[[ClaimId], str] = lambda _id: ""
        """Says on what a claim rests that fell, when and why; set by the window."""
        self._is_wanted = False
        self._due = 0.0
        self.is_reading = False
        """Whether there are claims that were not read yet."""
        self._is_waiting = False
        """Whether rows are to be filtered as soon as all words are at hand."""
        self._reading = QTimer(self, interval=0)
        self._reading.timeout.connect(self._read_on)
        self._folding = QTimer(self, singleShot=True, interval=_FOLD_MILLISECONDS)
        self._folding.timeout.connect(self._fold)
        self.titles = self._titles()
        self.tips = {
            COLUMNS.index(ClaimOrder.NUMBER): self.tr("Number of the claim in its document"),
            COLUMNS.index(ClaimOrder.CREDIBILITY): self.tr("Credibility, from 1 to 6"),
            COLUMNS.index(ClaimOrder.DEPTH): self.tr("How many layers its chain is deep"),
            COLUMNS.index(ClaimOrder.SAID): self.tr("When it was said"),
            COLUMNS.index(ClaimOrder.HAPPENS): self.tr("When what it tells is claimed to happen"),
            COLUMNS.index(ClaimOrder.DOCUMENTS): self.tr("How many documents carry it"),
            COLUMNS.index(ClaimOrder.ORIGINS): self.tr("From how many independent origins it came"),
        }
        session.opened.connect(self._on_opened)
        session.edited.connect(self._on_edit)

    def _titles(self) -> tuple[str, ...]:
        names = {
            ClaimOrder.DOCUMENT: self.tr("Document"),
            ClaimOrder.NUMBER: "#",
            ClaimOrder.KIND: self.tr("Kind"),
            ClaimOrder.WORDS: self.tr("Claim"),
            ClaimOrder.STATEMENT: self.tr("Statement"),
            ClaimOrder.NEAREST: self.tr("Nearest"),
            ClaimOrder.ORIGIN: self.tr("Origin"),
            ClaimOrder.VIA: self.tr("Via"),
            ClaimOrder.STANCE: self.tr("Stance"),
            ClaimOrder.DEPTH: self.tr("Layers"),
            ClaimOrder.VERDICT: self.tr("Verdict"),
            ClaimOrder.CREDIBILITY: "1–6",
            ClaimOrder.TAGS: self.tr("Tags"),
            ClaimOrder.ANALYST: self.tr("Analyst"),
            ClaimOrder.MADE: self.tr("Made"),
            ClaimOrder.SAID: self.tr("Said"),
            ClaimOrder.PUBLISHED: self.tr("Published"),
            ClaimOrder.HAPPENS: self.tr("Happens"),
            ClaimOrder.DOCUMENTS: self.tr("Documents"),
            ClaimOrder.ORIGINS: self.tr("Origins"),
        }
        return tuple(names[column] for column in COLUMNS)

    # What is shown

    def want(self, is_wanted: bool) -> None:
        """Read and follow while somebody looks, and cost nothing else."""
        self._is_wanted = is_wanted
        if is_wanted and self._table is None:
            self._on_opened()
        elif is_wanted:
            self._read_on()
        else:
            self._reading.stop()

    def set_filter(self, query: Query) -> None:
        """Show the claims that meet a query."""
        if query == self._query:
            return
        self._query = query
        index = self._session.index
        self._is_waiting = bool(
            query.text and self._reading.isActive() and index and not index.is_soon_folded
        )
        if not self._is_waiting:
            self._show_anew()

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Show the claims in the order of a column; by number is document by document."""
        wanted = COLUMNS[column] if column >= 0 else ClaimOrder.NUMBER
        self._order = (wanted, order == Qt.SortOrder.DescendingOrder)
        self._show_anew()

    def set_colours(self, colours: Colours) -> None:
        """Apply another theme."""
        self._colours = colours
        self.tell_cells()

    @property
    def total(self) -> int:
        """How many claims have been read."""
        return self._table.total if self._table else 0

    def claim_at(self, row: int) -> ClaimId | None:
        """Return the claim of a row, None where there is none any more."""
        found = self.rows[row] if 0 <= row < len(self.rows) else None
        return found if found and self._table and self._table.facts(found) else None

    def document_of(self, claim_id: ClaimId) -> DocumentId | None:
        """Return the document of a claim."""
        found = self._table.facts(claim_id) if self._table else None
        return found[0].document.id if found else None

    def facts_of(self, claim_id: ClaimId) -> ClaimFacts | None:
        """Return what is known of a claim."""
        found = self._table.facts(claim_id) if self._table else None
        return found[1] if found else None

    def row_with(self, record_id: str) -> int:
        """Return the row of a claim by its bare id, -1 where it is not shown."""
        claim_id = ClaimId(record_id)
        return self.rows.index(claim_id) if claim_id in self.rows else -1

    def carried_id(self, row: int) -> str:
        """Return the claim of a row, to be dropped on a source."""
        return self.rows[row]

    def fill(self) -> None:
        """Put the rows that there are now."""
        self.rows = self._table.rows if self._table else []

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return what a cell shows."""
        if role not in _ROLES:
            return None  # of those that are asked for a cell most; the others cost a look-up
        found = self._table.facts(self.rows[index.row()]) if self._table else None
        if found is None:
            return None
        own, facts = found
        column = COLUMNS[index.column()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                with suppress(AnnotatorError):  # the file is in trouble, which others tell
                    return self._text(own, facts, column)
            case Qt.ItemDataRole.ToolTipRole:
                line = facts.line
                parts = (own.words(facts), line.statement, line.note, self.fell(line.id))
                return plain_tip("\n\n".join(part for part in parts if part))
            case Qt.ItemDataRole.ForegroundRole if column is ClaimOrder.KIND:
                return QColor(self._colours.of_kind(facts.line.kind))
            case Qt.ItemDataRole.FontRole if column is ClaimOrder.KIND:
                return self.bold
            case Qt.ItemDataRole.AccessibleTextRole if fell := self._fell_in(facts, column):
                return f"{own.number(facts.line)}; {fell}"
            case Qt.ItemDataRole.ForegroundRole if self._fell_in(facts, column):
                return QColor(self._colours.error)
            case Qt.ItemDataRole.FontRole if self._fell_in(facts, column):
                return self._struck
        return None

    def _fell_in(self, facts: ClaimFacts, column: ClaimOrder) -> str:
        """Return on what a claim rests that fell, in the cell that is marked for that."""
        return self.fell(facts.line.id) if column is ClaimOrder.NUMBER else ""

    def _text(self, own: ClaimIndex, facts: ClaimFacts, column: ClaimOrder) -> str | int:
        match column:
            case ClaimOrder.NUMBER:
                return own.number(facts.line)
            case ClaimOrder.WORDS:
                return own.words(facts)[:_LONGEST]
            case ClaimOrder.KIND:
                return kind_name(facts.line.kind)
            case ClaimOrder.DOCUMENT:
                return self._title(own.document)
        assert self._session.index is not None, "there are rows"
        values = values_of(facts, column, own.document, self._session.index.vocabulary)
        told = [str(value) for value in values if value != ""]
        if column in _TERMS:
            told = [translate_term(value) for value in told]
        elif column in _SOURCES:
            told = [source_name(value) for value in told]
        elif column in _TIMES:
            told = [readable_moment(value) for value in told]
        elif column is ClaimOrder.MADE:
            told = [format_date(datetime.fromisoformat(value)) for value in told]
        return ", ".join(told)[:_LONGEST]

    def _title(self, document: Document) -> str:
        if self._apart is None:
            project = self._session.project
            self._apart = titles_apart(project.read) if project else {}
        return self._apart.get(document.id, document.title)

    # Hearing

    def _on_opened(self) -> None:
        self._reading.stop()
        index = self._session.index if self._is_wanted else None
        self._table = ClaimTable(index) if index else None
        self._apart = None
        self._show_anew()
        self._read_on()

    def _on_edit(self, edit: Edit) -> None:
        if any(isinstance(change.record, Document) for change in edit.changes):
            self._apart = None
        if not self._is_wanted:
            self._table = None  # it is put together again when somebody looks
        if self._table is None:
            return
        match self._table.apply(edit):
            case Outcome.ROWS:
                self.follow()
                self.progressed.emit()
            case Outcome.CELLS:
                self.tell_cells()
        self._read_on()

    def _show_anew(self) -> None:
        if self._table is not None:
            order, is_descending = self._order
            self._table.show(self._query, order, is_descending=is_descending)
            self._folding.start()
        self.follow()
        self.progressed.emit()

    def follow_findings(self) -> None:
        """Show what was worked out beside the records: origins, and what rests on a fallen source.

        Rows come and go where the filter asks for that.
        """
        if self._query.is_echo or self._query.is_fallen:
            self._show_anew()
        elif self._is_wanted:
            self.tell_cells()

    # Reading

    def _read_on(self) -> None:
        """Read for some milliseconds; show what there is now and then, and at the end."""
        project_index, table = self._session.index, self._table
        if project_index is None or table is None or not self._is_wanted:
            self._reading.stop()
            return
        deadline = time.perf_counter() + _SECONDS_AT_ONCE
        is_whole = self._session.attempt_idly(project_index.read_on)
        while is_whole is False and time.perf_counter() < deadline:
            is_whole = self._session.attempt_idly(project_index.read_on)
        is_ready = is_whole is not False and self._session.attempt(project_index.prepare_on)
        self.is_reading = is_whole is False
        if is_ready is not False:
            self._reading.stop()
            self._folding.start()
            if self._is_waiting:
                self._is_waiting = False
                self._show_anew()
        elif not self._reading.isActive():
            self._reading.start()
        is_due = time.perf_counter() > self._due
        if is_whole is not False or is_due or not self.rows:
            self._take_in(table)

    def _fold(self) -> None:
        is_read = self._is_wanted and not self._reading.isActive()  # which folds as it goes
        if (table := self._table) is not None and is_read:
            self._session.attempt(table.prepare)

    def _take_in(self, table: ClaimTable) -> None:
        """Show what was read, at the end where the rows before stay as they are."""
        begun = time.perf_counter()
        if table.take_in():
            before, rows = self.rows, table.rows
            if before and rows[: len(before)] == before:
                if len(rows) > len(before):
                    self.beginInsertRows(QModelIndex(), len(before), len(rows) - 1)
                    self.rows = rows
                    self.endInsertRows()
            else:
                self.follow()
        now = time.perf_counter()
        self._due = now + max(_SECONDS_BETWEEN, _PATIENCE * (now - begun))
        self.progressed.emit()
