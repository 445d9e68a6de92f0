"""The claims of the current document as a table, patched row by row."""

from __future__ import annotations

from collections.abc import Callable, Set
from contextlib import suppress

from PySide6.QtCore import QModelIndex, QObject, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics

from annotator.analysis.claim_index import ClaimIndex
from annotator.analysis.claim_orders import ClaimOrder
from annotator.analysis.query import Query
from annotator.errors import AnnotatorError
from annotator.gui.claims.telling import quote_of, told
from annotator.gui.look.claim_terms import kind_name, source_name
from annotator.gui.look.plain_labels import plain_tip
from annotator.gui.look.theme import Colours
from annotator.gui.widgets.dragging import CLAIM
from annotator.gui.widgets.record_table import AnyIndex, ListModel
from annotator.model import ClaimId, ClaimKind, Document
from annotator.project.open_document import OpenDocument, Patch
from annotator.reader import ClaimRow

NUMBER, KIND, WORDS, ORIGIN, CREDIBILITY, STATEMENT = range(6)
_ORDERS = tuple(ClaimOrder)
_NEIGHBOURS = 40
"""Rows fetched with a row that is asked for, so that a page costs a few queries."""
_PATCHED_ROWS = 50
"""Above this number, resetting the rows is cheaper than moving them one by one."""
_LONGEST_WORDS = 160
_ROLES = frozenset(
    int(role)
    for role in (
        Qt.ItemDataRole.DisplayRole,
        Qt.ItemDataRole.ToolTipRole,
        Qt.ItemDataRole.ForegroundRole,
        Qt.ItemDataRole.FontRole,
        Qt.ItemDataRole.AccessibleTextRole,
    )
)
"""What a cell is asked for and has an answer to; a page is asked for much more."""


class ClaimsModel(ListModel):
    """One row per claim, in text order; the rest of a row is fetched when it is shown."""

    carries = CLAIM

    def __init__(
        self,
        colours: Colours,
        claims_of: Callable[[Document], ClaimIndex],
        parent: QObject | None = None,
    ) -> None:
        """`claims_of` returns what filters and orders ask; an edit has reached it first."""
        super().__init__(parent)
        self._claims_of = claims_of
        self._document: OpenDocument | None = None
        self.rows: list[ClaimId] = []
        self._kind_font = QFont()
        self._kind_font.setPixelSize(13)
        self._kind_font.setBold(True)
        self._struck = QFont()
        self._struck.setStrikeOut(True)
        self.fallen: Set[ClaimId] = frozenset()
        """Claims that rest on a source that fell: their numbers are struck out, as in the text."""
        self._fell: Callable[[ClaimId], str] = lambda _id: ""
        self._filter = Query()
        self._order = (NUMBER, Qt.SortOrder.AscendingOrder)
        self._ordered: list[ClaimId] | None = None
        """All claims in that order, until an edit changes what it depends on."""
        self.colours = colours
        self.titles = (
            *("#", self.tr("Kind"), self.tr("Claim"), self.tr("Origin"), "1–6"),
            self.tr("Statement"),
        )
        self.tips = {
            NUMBER: self.tr("Number of the claim, in the order of the text"),
            ORIGIN: self.tr("The source that the claim ultimately goes back to"),
            CREDIBILITY: self.tr(
                "Credibility, from 1, confirmed by other sources, to 5, improbable; "
                "6: cannot be judged"
            ),
        }
        self._kinds = {kind: kind_name(kind) for kind in (*ClaimKind, None)}

    def show_document(self, document: OpenDocument | None) -> None:
        """Show the claims of another document."""
        self._document = document
        self._ordered = None
        self._fill()

    def set_filter(self, wanted: Query) -> None:
        """Show only the claims that match a filter."""
        if wanted != self._filter:
            self._filter = wanted
            self._fill()

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Show the claims in the order of a column; equal ones in the order of the text."""
        self._order = (column, order)
        self._ordered = None
        self._fill()

    @property
    def is_filtered(self) -> bool:
        """Whether some claims may be left out."""
        return self._filter != Query()

    @property
    def _is_in_text_order(self) -> bool:
        return self._order == (NUMBER, Qt.SortOrder.AscendingOrder)

    def _fill(self) -> None:
        self.beginResetModel()
        self.rows = []
        if self._document is not None:
            if self._ordered is None:
                self._ordered = self._in_order(self._document)
            self.rows = self._ordered
            if self.is_filtered:
                matching = self._claims_of(self._document.document).matching(self._filter)
                self.rows = list(filter(matching.__contains__, self._ordered))
            else:
                self.rows = self._ordered.copy()
        self.endResetModel()

    def _in_order(self, document: OpenDocument) -> list[ClaimId]:
        if self._is_in_text_order:
            return [place[2] for place in document.places]
        column, order = self._order
        is_descending = order == Qt.SortOrder.DescendingOrder
        return self._claims_of(document.document).in_order(
            _ORDERS[column], is_descending=is_descending
        )

    def set_colours(self, colours: Colours) -> None:
        """Apply another theme."""
        self.colours = colours
        self._changed(0, len(self.rows) - 1)

    def show_fallen(self, claims: Set[ClaimId], fell: Callable[[ClaimId], str]) -> None:
        """Mark claims that rest on a source that fell; `fell` says on which, when and why."""
        self._fell = fell
        if claims != self.fallen:
            self.fallen = claims
            self._changed(0, len(self.rows) - 1)

    def patch(self, patch: Patch) -> None:
        """Follow an edit."""
        if self._document is None:
            return
        moved = len(patch.added) + len(patch.removed)
        is_plain = self._is_in_text_order and not self.is_filtered
        if moved or patch.is_everything:
            self._ordered = None
        if patch.is_everything or moved > _PATCHED_ROWS or (moved and not is_plain):
            self._fill()
            return
        if self.is_filtered and patch.changed:
            self._follow_filter(self._document)
        for row, _claim_id in patch.removed:
            self.beginRemoveRows(QModelIndex(), row, row)
            del self.rows[row]
            self.endRemoveRows()
        numbers = sorted((self._document.number(i) - 1, i) for i in patch.added)
        for row, claim_id in numbers:
            self.beginInsertRows(QModelIndex(), row, row)
            self.rows.insert(row, claim_id)
            self.endInsertRows()
        if numbers or patch.removed:
            self._changed(min([row for row, _ in (*numbers, *patch.removed)]), len(self.rows) - 1)
            return
        changed = [shown for i in patch.changed if (shown := self.row_of(i)) is not None]
        if changed:
            self._changed(min(changed), max(changed))

    def _follow_filter(self, document: OpenDocument) -> None:
        """Refill where other claims match now; the order stays until it is asked for."""
        if self._claims_of(document.document).matching(self._filter) != set(self.rows):
            self._fill()

    def row_of(self, claim_id: ClaimId) -> int | None:
        """Return the row of a claim, or None where it is not shown."""
        if self._document is None or claim_id not in self._document.outlines:
            return None
        if self.is_filtered or not self._is_in_text_order:
            return self.rows.index(claim_id) if claim_id in self.rows else None
        return self._document.number(claim_id) - 1

    def claim_at(self, index: AnyIndex) -> ClaimId | None:
        """Return the claim of a row."""
        return self.rows[index.row()] if 0 <= index.row() < len(self.rows) else None

    def row_at(self, index: AnyIndex) -> ClaimRow | None:
        """Return the claim of a row with its chain."""
        is_there = 0 <= index.row() < len(self.rows)
        return self._fetch(index.row()) if is_there else None

    def number_at(self, index: AnyIndex) -> int:
        """Return the number of the claim of a row."""
        assert self._document is not None, "there is a row"
        return self._document.number(self.rows[index.row()])

    def carried_id(self, row: int) -> str:
        """Return the claim of a row, to be dropped on a source."""
        return self.rows[row]

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return what a cell shows."""
        if role not in _ROLES:
            return None
        claim_id = self.claim_at(index)
        if self._document is None or claim_id is None:
            return None
        kind = self._document.outlines.kind(claim_id)
        column = index.column()
        match role:
            case Qt.ItemDataRole.DisplayRole:
                if column == NUMBER:
                    return self.number_at(index)
                if column == KIND:
                    return self._kinds[kind] if kind else "—"
                row = self._fetch(index.row())
                return self._text(row, column) if row else ""
            case Qt.ItemDataRole.AccessibleTextRole if column == KIND:
                return self._kinds[kind]
            case Qt.ItemDataRole.AccessibleTextRole if column == NUMBER:
                row = self._fetch(index.row())
                fell = self._fell(claim_id)
                return told(row, self._document.number(claim_id), fell) if row else ""
            case Qt.ItemDataRole.ToolTipRole:
                row = self._fetch(index.row())
                return _tip(row, self._fell(claim_id)) if row else None
            case Qt.ItemDataRole.ForegroundRole if column == KIND:
                return QColor(self.colours.of_kind(kind))
            case Qt.ItemDataRole.ForegroundRole if column == ORIGIN:
                row = self._fetch(index.row())
                return None if row is None or row.chain.origins else QColor(self.colours.dim)
            case Qt.ItemDataRole.FontRole if column == KIND:
                return self._kind_font
            case Qt.ItemDataRole.ForegroundRole if column == NUMBER and claim_id in self.fallen:
                return QColor(self.colours.error)
            case Qt.ItemDataRole.FontRole if column == NUMBER and claim_id in self.fallen:
                return self._struck
        return None

    @property
    def kind_width(self) -> int:
        """How wide the longest kind is written, in pixels."""
        metrics = QFontMetrics(self._kind_font)
        return max(metrics.horizontalAdvance(self._kinds[kind]) for kind in ClaimKind)

    def _text(self, row: ClaimRow, column: int) -> str:
        match column:
            case _ if column == WORDS:
                return quote_of(row)[:_LONGEST_WORDS]
            case _ if column == ORIGIN:
                nodes = row.chain.origins or row.chain.nodes[-1:]
                return ", ".join(source_name(node.source.name) for node in nodes)
            case _ if column == STATEMENT:
                return row.claim.statement
            case _:
                return str(row.claim.credibility or "")

    def _fetch(self, row: int) -> ClaimRow | None:
        """Return a row with its chain, fetching its neighbours too; None where nothing is read."""
        assert self._document is not None
        known = self._document.known_row(self.rows[row])
        if known is None:
            first = max(0, row - row % _NEIGHBOURS)
            with suppress(AnnotatorError):  # the file is in trouble, which others tell
                self._document.rows(self.rows[first : first + _NEIGHBOURS])
            known = self._document.known_row(self.rows[row])
        return known

    def _changed(self, first: int, last: int) -> None:
        columns = range(len(self.titles))
        if first == last:
            # Cell by cell: for any larger range a table draws all that it shows.
            for cell in (self.index(first, column) for column in columns):
                self.dataChanged.emit(cell, cell)
        elif first < last:
            self.dataChanged.emit(self.index(first, 0), self.index(last, columns[-1]))


def _tip(row: ClaimRow, fell: str) -> str:
    """Return plain text; tool tips would take words that look like markup for markup."""
    words = quote_of(row)
    statement = f"\n\n{row.claim.statement}" if row.claim.statement else ""
    return plain_tip(f"{words}{statement}\n\n{row.chain}\n\n{fell}".rstrip())
