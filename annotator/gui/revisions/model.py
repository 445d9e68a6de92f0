"""The claims of an earlier document that wait for a place in the later one."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QObject, Qt

from annotator.analysis.carry_over import Doubt, Proposal
from annotator.gui.look.plain_labels import plain_tip
from annotator.gui.widgets.record_table import AnyIndex, ListModel
from annotator.model import Claim, ClaimId
from annotator.text.quoting import quoted

_LONGEST_WORDS = 120


@dataclass(frozen=True, slots=True)
class Waiting:
    """A claim with its number in the earlier document, and where it could go."""

    claim: Claim
    number: int
    proposal: Proposal
    proposed_words: str
    then: str
    """The sentence that the claim begins in, with brackets round what changed."""
    now: str
    """The sentence that stands for it, likewise; empty where none does."""

    @property
    def words(self) -> str:
        """The words it has."""
        return quoted(span.exact for span in self.claim.spans)


class WaitingModel(ListModel):
    """A row for each claim that waits, in the order of the text."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.rows: Sequence[Waiting] = ()
        self.titles = (
            self.tr("#"),
            self.tr("Words"),
            self.tr("Why it waits"),
            self.tr("Similarity"),
        )
        self._why: Mapping[Doubt | None, str] = {
            None: self.tr("certain now"),
            Doubt.NOT_FOUND: self.tr("not found"),
            Doubt.WORDS_CHANGED: self.tr("words changed"),
            Doubt.SEVERAL_PLACES: self.tr("several places"),
            Doubt.SOURCE_CHANGED: self.tr("source renamed"),
            Doubt.AROUND_CHANGED: self.tr("changed around it"),
        }

    def show(self, rows: Sequence[Waiting]) -> None:
        """Show other rows."""
        self.beginResetModel()
        self.rows = rows
        self.endResetModel()

    def waiting_at(self, index: AnyIndex) -> Waiting | None:
        """Return what stands in a row."""
        return self.rows[index.row()] if 0 <= index.row() < len(self.rows) else None

    def row_of(self, claim_id: ClaimId) -> int | None:
        """Return the row of a claim."""
        ids = [row.claim.id for row in self.rows]
        return ids.index(claim_id) if claim_id in ids else None

    def why(self, waiting: Waiting) -> str:
        """Return why a claim waits."""
        return self._why[waiting.proposal.doubt]

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return what a cell shows."""
        row = self.waiting_at(index)
        if row is None:
            return None
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tip(row.words)
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        like = f"{round(100 * row.proposal.score)} %" if row.proposal.claim.ranges else "–"
        return (row.number, row.words[:_LONGEST_WORDS], self.why(row), like)[index.column()]
