"""The table of claims with its filter, above the card of the current claim."""

from __future__ import annotations

from collections import Counter

from PySide6.QtCore import QModelIndex, Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QLineEdit,
    QPushButton,
    QSplitter,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from annotator.gui.claim_card import ClaimCard
from annotator.gui.claims_model import CREDIBILITY, KIND, NUMBER, ORIGIN, WORDS, ClaimsModel
from annotator.gui.flow import FlowLayout
from annotator.gui.or_empty import OrEmpty
from annotator.gui.session import Session
from annotator.gui.tables import dress_table
from annotator.gui.theme import Colours
from annotator.model import ClaimId, ClaimKind
from annotator.project.open_document import ClaimFilter, Patch

_ORIGIN_SHARE = 0.26
_WIDE_PIXELS, _WIDE_RATIO = 700, 1.4
COUNT_MILLISECONDS = 100
"""A pause before counting, so that a hundred thousand claims do not slow a key press."""


class ClaimsTable(QTableView):
    """Gives the origin its share of the width; the words take what is left."""

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the width anew."""
        self.setColumnWidth(ORIGIN, max(84, int(self.viewport().width() * _ORIGIN_SHARE)))
        super().resizeEvent(event)


class ClaimsPanel(QWidget):
    """Chooses the current claim, follows it when it is chosen elsewhere."""

    def __init__(self, session: Session, colours: Colours, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._is_following = False
        self.model = ClaimsModel(colours, self)
        self.filter = QLineEdit(placeholderText=self.tr("Filter claims"))
        self.filter.setClearButtonEnabled(True)
        self.filter.setAccessibleName(self.tr("Filter claims"))
        self.filter.textChanged.connect(lambda _text: self._on_filter())
        self._kinds = {
            ClaimKind.FACT: QPushButton(),
            ClaimKind.REPORT: QPushButton(),
            ClaimKind.OPINION: QPushButton(),
            None: QPushButton(),
        }
        self._without_source = QPushButton(self.tr("No source"))
        self._without_source.setToolTip(self.tr("Only claims that are linked to no source"))
        for button in (*self._kinds.values(), self._without_source):
            button.setProperty("role", "chip")
            button.setCheckable(True)
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            button.toggled.connect(lambda _on: self._on_filter())
        self.table = self._make_table()
        self.card = ClaimCard(session, colours)
        self._shown = OrEmpty(
            self.table,
            self.tr(
                "No claims yet.\n\nSelect words in the text and press F for a fact, "
                "R for a report, O for an opinion."
            ),
        )
        self._lay_out()
        self._counting = QTimer(self, singleShot=True, interval=COUNT_MILLISECONDS)
        self._counting.timeout.connect(self._count_kinds)
        self._count_kinds()
        self.setFocusProxy(self.table)
        session.document_changed.connect(self._on_document)
        session.patched.connect(self._on_patch)
        session.claim_changed.connect(self._on_claim)

    def set_colours(self, colours: Colours) -> None:
        """Dress in another theme."""
        self.model.set_colours(colours)
        self.card.set_colours(colours)

    def _make_table(self) -> QTableView:
        table = ClaimsTable()
        table.setModel(self.model)
        widths = {NUMBER: 44, KIND: 84, CREDIBILITY: 44}
        dress_table(table, self.tr("Claims"), widths, stretched=WORDS)
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.horizontalHeader().setSortIndicator(NUMBER, Qt.SortOrder.AscendingOrder)
        table.setSortingEnabled(True)
        table.horizontalHeader().setMinimumSectionSize(30)
        table.selectionModel().currentRowChanged.connect(self._on_row)
        return table

    def _lay_out(self) -> None:
        splitter = QSplitter(Qt.Orientation.Vertical)
        splitter.setObjectName("claims")
        splitter.setChildrenCollapsible(False)
        splitter.addWidget(self._shown)
        splitter.addWidget(self.card)
        splitter.setSizes([340, 420])
        self.splitter = splitter
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 8, 0, 0)
        column.setSpacing(8)
        row = QVBoxLayout()
        row.setContentsMargins(12, 0, 12, 0)
        row.setSpacing(6)
        row.addWidget(self.filter)
        chips = QWidget()
        flow = FlowLayout(chips)
        for button in (*self._kinds.values(), self._without_source):
            flow.addWidget(button)
        row.addWidget(chips)
        column.addLayout(row)
        column.addWidget(splitter)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the card beside the table where the panel is wide and low."""
        size = event.size()
        is_wide = size.width() >= _WIDE_PIXELS and size.width() > _WIDE_RATIO * size.height()
        way = Qt.Orientation.Horizontal if is_wide else Qt.Orientation.Vertical
        if way is not self.splitter.orientation():
            self.splitter.setOrientation(way)
            self.splitter.setSizes([size.width(), size.width()])
        super().resizeEvent(event)

    def _on_document(self) -> None:
        self.model.show_document(self._session.document)
        self._show_state()

    def _on_patch(self, patch: Patch) -> None:
        self._is_following = True
        self.model.patch(patch)
        self._is_following = False
        self._show_state()
        self._on_claim()

    def _on_filter(self) -> None:
        kinds = frozenset(kind for kind, button in self._kinds.items() if button.isChecked())
        self._is_following = True
        self.model.set_filter(
            ClaimFilter(self.filter.text().strip(), kinds, self._without_source.isChecked())
        )
        self._is_following = False
        self._on_claim()

    def _show_state(self) -> None:
        self._shown.show_whether(self._has_claims())
        self._counting.start()

    def _has_claims(self) -> bool:
        return self._session.document is not None and bool(self._session.document.places)

    def _count_kinds(self) -> None:
        document = self._session.document
        numbers = document.outlines.kind_counts() if document else Counter()
        names = (self.tr("Fact"), self.tr("Report"), self.tr("Opinion"), self.tr("Untagged"))
        for (kind, button), name in zip(self._kinds.items(), names, strict=True):
            button.setText(f"{name} {numbers[kind]}")
            button.setToolTip(self.tr("Only these; choose several for any of them"))

    def _on_row(self, index: QModelIndex) -> None:
        if self._is_following:
            return
        claim_id = self.model.claim_at(index)
        if claim_id is not None:
            self._session.show_claim(claim_id)

    def _on_claim(self) -> None:
        claim_id: ClaimId | None = self._session.claim_id
        self._is_following = True
        try:
            row = self.model.row_of(claim_id) if claim_id else None
            if row is None:
                self.table.selectionModel().clear()
                return
            index = self.model.index(row, 0)
            if index != self.table.currentIndex():
                self.table.setCurrentIndex(index)
        finally:
            self._is_following = False
