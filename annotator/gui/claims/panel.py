"""The claims with their filter, above the card of the current one; or the untouched sentences."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from functools import cached_property

from PySide6.QtCore import QModelIndex, Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QPushButton,
    QStackedLayout,
    QWidget,
)

from annotator.analysis.claim_index import ClaimIndex
from annotator.errors import AnnotatorError
from annotator.gui.claims.bar import ClaimBar
from annotator.gui.claims.card import ClaimCard
from annotator.gui.claims.filters import ClaimFilters
from annotator.gui.claims.model import ClaimsModel
from annotator.gui.claims.table import ClaimsTable, UntouchedTable
from annotator.gui.claims.untouched_model import UntouchedModel
from annotator.gui.look.plain_labels import PlainLabel
from annotator.gui.look.theme import Colours
from annotator.gui.session.coverage_counter import CoverageCounter
from annotator.gui.session.picker import Picker
from annotator.gui.session.session import Session
from annotator.gui.widgets.layouts import column_of, row_of, split_of
from annotator.gui.widgets.panels import EmptyWords, Foremost
from annotator.model import ClaimId, ClaimKind, Document
from annotator.project.open_document import Patch
from annotator.project.sentence_counts import Counts

_WIDE_PIXELS, _WIDE_RATIO = 560, 1.4
_LOWEST_CARD = 24
COUNT_MILLISECONDS = 100
"""A pause before counting, so that a hundred thousand claims do not slow a key press."""
_FEW_CLAIMS = 20_000
"""Up to so many claims, those without a source are counted though nobody has filtered yet."""


class HiddenNote(QWidget):
    """Says that the current claim is left out of a list by its filter."""

    all_requested = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.hide()
        self._words = PlainLabel(wraps=True, role="dim")
        show_all = QPushButton(self.tr("Show all"))
        show_all.setToolTip(self.tr("Clear the filter"))
        show_all.clicked.connect(self.all_requested)
        row_of((self._words, 1), show_all, within=self, margins=(12, 0, 12, 0))

    def show_claim(self, number: int) -> None:
        """Name the claim."""
        self._words.setText(self.tr("Claim {0} is not listed: the filter hides it.").format(number))


class ClaimsPanel(QWidget):
    """Chooses the current claim, follows it when it is chosen elsewhere."""

    sentence_chosen = Signal(int)
    """The offset of an untouched sentence to show; the focus stays here."""
    text_focus_requested = Signal()
    """The focus should move to the text."""

    def __init__(
        self,
        session: Session,
        picker: Picker,
        counter: CoverageCounter,
        colours: Colours,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._is_following = False
        self._before_proposal: list[int] = []
        """How the list and the card shared the room before a proposal needed more of it."""
        self.model = ClaimsModel(colours, self._claims_of, self)
        self.table = ClaimsTable(self.model)
        self.untouched_model = UntouchedModel(self)
        self.filters = ClaimFilters(session, picker)
        self._hidden = HiddenNote()
        self._hidden.all_requested.connect(self.filters.reset)
        self.bar = ClaimBar(session)
        self.card = ClaimCard(session, picker, colours, self.bar)
        self._empty = EmptyWords()
        self._lay_out()
        self._counting = QTimer(self, singleShot=True, interval=COUNT_MILLISECONDS)
        self._counting.timeout.connect(self._count_kinds)
        Foremost(self, self.table)
        self._wire(counter)
        self._show_state()

    @cached_property
    def untouched_table(self) -> UntouchedTable:
        """The untouched sentences; made when they are first listed."""
        table = UntouchedTable(self.untouched_model)
        self._stack.addWidget(table)
        table.selectionModel().currentRowChanged.connect(self._on_sentence)
        table.clicked.connect(self._on_sentence)
        table.sentence_entered.connect(self._on_sentence_entered)
        return table

    def set_colours(self, colours: Colours) -> None:
        """Apply another theme."""
        self.model.set_colours(colours)
        self.card.set_colours(colours)

    def start_filtering(self) -> None:
        """Move the focus to the filter."""
        self.filters.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.filters.field.selectAll()

    def _wire(self, counter: CoverageCounter) -> None:
        session = self._session
        self.filters.changed.connect(self._on_filter)
        self.filters.list_requested.connect(self._enter_list)
        self.filters.text_focus_requested.connect(self.text_focus_requested)
        self.table.selectionModel().currentRowChanged.connect(self._on_row)
        self.table.activated.connect(self.text_focus_requested)
        counter.counted.connect(self._on_counted)
        session.document_changed.connect(self._on_document)
        session.patched.connect(self._on_patch)
        session.claim_changed.connect(self._on_claim)
        session.keys_changed.connect(self._show_state)

    def _lay_out(self) -> None:
        upper = self._upper = QWidget()
        self._stack = QStackedLayout(upper)
        for widget in (self._empty, self.table):
            self._stack.addWidget(widget)
        lower = self._lower = QWidget()
        column_of(self.bar, (self.card, 1), within=lower, margins=0, spacing=0)
        self.card.setMinimumHeight(_LOWEST_CARD)  # it scrolls, and the bar does not
        splitter = self.splitter = split_of(upper, lower, (340, 420))
        splitter.setObjectName("claims")
        splitter.splitterMoved.connect(lambda *_args: self._before_proposal.clear())
        self.card.proposal.room_needed.connect(self._make_room)
        self._column = column_of(
            self.filters, self._hidden, (splitter, 1), within=self, margins=(0, 8, 0, 0), spacing=8
        )

    # Hearing

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the card beside the table where the panel is wide and low."""
        size = event.size()
        is_wide = size.width() >= _WIDE_PIXELS and size.width() > _WIDE_RATIO * size.height()
        way = Qt.Orientation.Horizontal if is_wide else Qt.Orientation.Vertical
        if way is not self.splitter.orientation():
            self.splitter.setOrientation(way)
            self.splitter.setSizes([size.width(), size.width()])
        super().resizeEvent(event)

    def _make_room(self, height: int) -> None:
        """Let the card be as high as a proposal while it is shown, as far as there is room.

        In the lowest windows there is room for the proposal or for the filters, not for both.
        """
        others = self.splitter.handleWidth() + self._upper.minimumSizeHint().height()
        if height and not self._before_proposal:
            self._before_proposal = self.splitter.sizes()
        needed = self.bar.height() + height if height else 0
        if not height:
            self.filters.show()
        elif needed > self.splitter.height() - others:
            self.filters.hide()
            self._column.activate()
        self._lower.setMinimumHeight(min(needed, self.splitter.height() - others))
        if not height and self._before_proposal:
            self.splitter.setSizes(self._before_proposal)
            self._before_proposal = []

    def _on_document(self) -> None:
        self.filters.show_untouched(None)
        self._fill(lambda: self.model.show_document(self._session.document))

    def _on_patch(self, patch: Patch) -> None:
        self._fill(lambda: self.model.patch(patch))
        self.table.lay_out_rows()

    def _on_filter(self) -> None:
        if self.filters.wants_untouched:
            self._fill_untouched()
        self._fill(lambda: self.model.set_filter(self.filters.wanted))

    def _on_counted(self, counts: Counts) -> None:
        self.filters.show_untouched(counts.untouched)
        if self.filters.wants_untouched:
            self._fill_untouched()
        self._show_state()

    def _fill(self, fill: Callable[[], None]) -> None:
        """Change what the table shows; the current claim stays current."""
        self._is_following = True
        fill()
        self._is_following = False
        self._counting.start()
        self._show_state()
        self._on_claim()

    def _fill_untouched(self) -> None:
        """List what is untouched now; the row stays near the sentence that was chosen."""
        chosen = self.untouched_model.sentence_at(self.untouched_table.currentIndex())
        self._is_following = True
        self.untouched_model.show_sentences(self._session.document, self.filters.wanted.text)
        if chosen is not None and self.untouched_model.count():
            row = self.untouched_model.row_near(chosen.start)
            self.untouched_table.setCurrentIndex(self.untouched_model.index(row, 0))
        self._is_following = False

    # Showing

    def _show_state(self) -> None:
        advice = self._advice()
        self._empty.setText(advice)
        table = self.untouched_table if self.filters.wants_untouched else self.table
        self._stack.setCurrentWidget(self._empty if advice else table)

    def _advice(self) -> str:
        """Return what to say in place of an empty table."""
        document = self._session.document
        if self.filters.wants_untouched:
            if self.untouched_model.count():
                return ""
            if document is not None and document.untouched() is None:
                return self.tr("Counting …")
            if self.filters.wanted.text:
                return self.tr("No untouched sentences match the filter.")
            return self.tr("There are no untouched sentences: each one has a claim or a mark.")
        if self.model.count():
            return ""
        if document is not None and document.places:
            return self.tr("No claims match the filter.\n\nPress Esc in the field to clear it.")
        text = self.tr(
            "No claims yet.\n\nSelect words in the text and press {0} for a fact, "
            "{1} for a report, {2} for an opinion."
        )
        return text.format(*(self._session.key_of(f"tag_{kind}") for kind in ClaimKind))

    def _claims_of(self, document: Document) -> ClaimIndex:
        assert self._session.index is not None, "there is a document"
        return self._session.index.of(document)

    def _count_kinds(self) -> None:
        document = self._session.document
        if document is None:
            self.filters.show_numbers({})
            return
        is_read = self._session.index is not None and self._session.index.knows(document.id)
        is_cheap = is_read or len(document.places) <= _FEW_CLAIMS
        without: int | None = None
        with suppress(AnnotatorError):  # the file is in trouble, which others tell
            without = self._claims_of(document.document).without_source if is_cheap else None
        self.filters.show_numbers(document.outlines.kind_counts(), without)

    # Choosing

    def _tell_hidden(self, claim_id: ClaimId | None) -> None:
        """Say that the current claim is not listed because the filter leaves it out."""
        document = self._session.document
        is_filtered = self.model.is_filtered and not self.filters.wants_untouched
        if claim_id is None or document is None or not is_filtered:
            self._hidden.hide()
        else:
            self._hidden.show_claim(document.number(claim_id))
            self._hidden.show()

    def _enter_list(self) -> None:
        table = self._stack.currentWidget()
        if isinstance(table, ClaimsTable | UntouchedTable):
            table.setFocus()
            if not table.currentIndex().isValid():
                table.setCurrentIndex(table.model().index(0, 0))

    def _on_row(self, index: QModelIndex) -> None:
        if self._is_following:
            return
        if (claim_id := self.model.claim_at(index)) is not None:
            self._session.show_claim(claim_id)

    def _on_sentence(self, index: QModelIndex) -> None:
        sentence = self.untouched_model.sentence_at(index)
        if sentence is not None and not self._is_following:
            self.sentence_chosen.emit(sentence.start)

    def _on_sentence_entered(self) -> None:
        self._on_sentence(self.untouched_table.currentIndex())
        self.text_focus_requested.emit()

    def _on_claim(self) -> None:
        claim_id: ClaimId | None = self._session.claim_id
        self._is_following = True
        try:
            row = self.model.row_of(claim_id) if claim_id else None
            self._tell_hidden(claim_id if row is None else None)
            if row is None:
                self.table.selectionModel().clear()
                return
            index = self.model.index(row, 0)
            if index != self.table.currentIndex():
                self.table.setCurrentIndex(index)
        finally:
            self._is_following = False
