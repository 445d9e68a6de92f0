"""What a revision left to decide: each waiting claim with its words then and now."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QPushButton,
    QTableView,
    QWidget,
)

from annotator.gui.look.plain_labels import PlainLabel, set_tip
from annotator.gui.revisions.model import Waiting, WaitingModel
from annotator.gui.widgets.layouts import column_of, row_of
from annotator.gui.widgets.panels import EmptyStateView, Foremost
from annotator.gui.widgets.record_table import marked, style_table

_NOTHING = "–"


class WaitingTable(QTableView):
    """Enter confirms a row, Delete leaves its claim behind."""

    confirm_requested = Signal()
    drop_requested = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Handle the two keys that decide."""
        match event.key():
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self.confirm_requested.emit()
            case Qt.Key.Key_Delete:
                self.drop_requested.emit()
            case _:
                super().keyPressEvent(event)


class RevisionPanel(QWidget):
    """Shows the list; decisions are emitted as signals."""

    chosen = Signal(object)
    """The Waiting of the current row."""
    confirmed = Signal(object)
    """The Waiting whose proposed place is right."""
    placed = Signal(object)
    """The Waiting that belongs to the words selected in the later document."""
    dropped = Signal(object)
    """The Waiting that the later document does not make."""
    compare_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model = WaitingModel(self)
        self.summary = PlainLabel(wraps=True)
        self.compare = QPushButton(self.tr("Compare"))
        self.compare.setToolTip(self.tr("Show both documents side by side, with what was changed"))
        self.compare.clicked.connect(self.compare_requested)
        self.table = WaitingTable()
        self.table.setModel(self.model)
        widths = {0: 40, 2: 128, 3: 64}
        style_table(self.table, self.tr("Waiting claims"), widths, stretched=1)
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.selectionModel().selectionChanged.connect(lambda *_: self._on_row())
        self.table.confirm_requested.connect(self._confirm)
        self.table.drop_requested.connect(self._drop)
        self._shown = EmptyStateView(
            self.table,
            self.tr("No claims are waiting: each was carried over, placed or left behind."),
        )
        self.then = _words_label()
        self.now = _words_label()
        self.confirm_button = self._button(
            self.tr("Confirm"), self.tr("The proposed place is right (Enter)"), self._confirm
        )
        self.place_button = self._button(
            self.tr("Place at selection"),
            self.tr("The claim belongs to the words selected in the later document"),
            self._place,
        )
        self.drop_button = self._button(
            self.tr("Leave behind"),
            self.tr("The later document does not make this claim (Delete)"),
            self._drop,
        )
        self._lay_out()
        Foremost(self, self._shown)
        self._show_row(None)

    def show_waiting(self, summary: str, rows: Sequence[Waiting]) -> None:
        """Show what waits; the row stays where it was, so that Enter goes on to the next."""
        row = max(0, self.table.currentIndex().row())
        self.summary.setText(summary)
        self.model.show(rows)
        self._shown.show_whether(bool(rows))
        if rows:
            self.table.setCurrentIndex(self.model.index(min(row, len(rows) - 1), 0))
        else:
            self._show_row(None)

    @property
    def current(self) -> Waiting | None:
        """What is decided about next."""
        return self.model.waiting_at(marked(self.table))

    def _button(self, text: str, tip: str, act: object) -> QPushButton:
        button = QPushButton(text)
        set_tip(button, tip)
        button.clicked.connect(act)
        return button

    def _lay_out(self) -> None:
        head = row_of((self.summary, 1), margins=(12, 8, 12, 0))
        head.addWidget(self.compare, 0, Qt.AlignmentFlag.AlignTop)
        card = QFrame()
        card.setObjectName("card")
        inside = column_of(within=card, margins=(12, 10, 12, 12), spacing=6)
        for title, label in ((self.tr("Then"), self.then), (self.tr("Now"), self.now)):
            name = PlainLabel(title, role="field")
            inside.addWidget(name)
            inside.addWidget(label)
        buttons = row_of(self.confirm_button, self.place_button, self.drop_button, 1, spacing=8)
        inside.addLayout(buttons)
        column_of(head, (self._shown, 1), card, within=self, margins=0, spacing=8)

    def _on_row(self) -> None:
        waiting = self.current
        self._show_row(waiting)
        if waiting is not None:
            self.chosen.emit(waiting)

    def _show_row(self, waiting: Waiting | None) -> None:
        self.then.setText(waiting.then if waiting else _NOTHING)
        self.now.setText((waiting.now or waiting.proposed_words if waiting else "") or _NOTHING)
        self.confirm_button.setEnabled(bool(waiting and waiting.proposal.claim.ranges))
        self.place_button.setEnabled(waiting is not None)
        self.drop_button.setEnabled(waiting is not None)

    def _confirm(self) -> None:
        if (waiting := self.current) is not None and waiting.proposal.claim.ranges:
            self.confirmed.emit(waiting)

    def _place(self) -> None:
        if self.current is not None:
            self.placed.emit(self.current)

    def _drop(self) -> None:
        if self.current is not None:
            self.dropped.emit(self.current)


def _words_label() -> PlainLabel:
    label = PlainLabel(wraps=True)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    label.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    return label
