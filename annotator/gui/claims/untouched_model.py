"""The sentences with neither claim nor mark as a table: what is left to read."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, Qt

from annotator.gui.look.plain_labels import plain_tip
from annotator.gui.widgets.record_table import AnyIndex, ListModel
from annotator.project.open_document import OpenDocument
from annotator.project.sentence_counts import Sentence

_LONGEST_WORDS = 200


class UntouchedModel(ListModel):
    """One row per untouched sentence, in text order."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._document: OpenDocument | None = None
        self.rows: Sequence[Sentence] = ()
        self.titles = ("#", self.tr("Untouched sentence"))

    def show_sentences(self, document: OpenDocument | None, letters: str) -> None:
        """Show those that hold some letters; none while they are still being counted."""
        self.beginResetModel()
        self._document = document
        self.rows = (document.untouched(letters) or ()) if document else ()
        self.endResetModel()

    def sentence_at(self, index: AnyIndex) -> Sentence | None:
        """Return the sentence of a row."""
        return self.rows[index.row()] if 0 <= index.row() < self.count() else None

    def row_near(self, offset: int) -> int:
        """Return the row of the first sentence that ends behind an offset, else the last one."""
        rows = range(self.count())
        return next((row for row in rows if self.rows[row].end > offset), self.count() - 1)

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return what a cell shows."""
        sentence = self.sentence_at(index)
        if sentence is None or self._document is None:
            return None
        if role == Qt.ItemDataRole.DisplayRole and index.column() == 0:
            return sentence.number
        words = " ".join(self._document.text[sentence.start : sentence.end].split())
        if role == Qt.ItemDataRole.DisplayRole:
            return words[:_LONGEST_WORDS]
        return plain_tip(words) if role == Qt.ItemDataRole.ToolTipRole else None
