"""What became of each of many files, where some of them were not taken in."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QTableView, QWidget

from annotator.documents.intake import Outcome, Taken
from annotator.gui.look.language import translate_message
from annotator.gui.look.plain_labels import PlainLabel, plain_tip
from annotator.gui.widgets.buttons import CLOSE, DialogButtons
from annotator.gui.widgets.layouts import column_of
from annotator.gui.widgets.placing import resize_within
from annotator.gui.widgets.record_table import AnyIndex, ListModel, style_table
from annotator.messages import Message


class TakenModel(ListModel):
    """Files with what became of them, the refused ones first."""

    def __init__(self, taken: Sequence[Taken], parent: QObject | None = None) -> None:
        super().__init__(parent)
        order = (Outcome.REFUSED, Outcome.ALREADY_HERE, Outcome.READ)
        self.rows: list[tuple[Taken, tuple[Message, ...]]] = [
            (one, remarks)
            for one in sorted(taken, key=lambda one: order.index(one.outcome))
            for remarks in _remarks(one)
        ]
        self._words = {
            Outcome.READ: self.tr("read"),
            Outcome.ALREADY_HERE: self.tr("already here"),
            Outcome.REFUSED: self.tr("refused"),
        }
        self.titles = (self.tr("File"), self.tr("Outcome"), self.tr("Remarks"))

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return what a cell shows; the whole sentence as a tool tip."""
        one, remarks = self.rows[index.row()]
        why = " ".join(map(translate_message, remarks))
        if role == Qt.ItemDataRole.DisplayRole:
            return (one.intake.name, self._words[one.outcome], why)[index.column()]
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tip(why or one.intake.name)
        return None

    def as_text(self) -> str:
        """Return all rows as text, a line each."""
        rows = range(len(self.rows))
        return "\n".join(
            "\t".join(str(self.data(self.index(row, column))) for column in range(3))
            for row in rows
        )


class ImportSummary(QDialog):
    """Lists the files; nothing is asked."""

    def __init__(self, taken: Sequence[Taken], summary: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Import"))
        resize_within(self, 760, 420)
        self.model = TakenModel(taken, self)
        head = PlainLabel(summary, wraps=True)
        table = QTableView()
        table.setModel(self.model)
        style_table(table, self.tr("Files"), {0: 220, 1: 110}, stretched=2)
        buttons = DialogButtons(self, CLOSE)
        copy = buttons.addButton(self.tr("&Copy list"), QDialogButtonBox.ButtonRole.ActionRole)
        copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(self.model.as_text()))
        column_of(head, (table, 1), buttons, within=self, margins=16, spacing=12)


def _remarks(one: Taken) -> list[tuple[Message, ...]]:
    """Return what is remarked on a file, by rows: each entry that was left out has its own."""
    if one.problem:
        return [(one.problem,)]
    if one.intake.document is None and one.intake.notes:
        return [(note,) for note in one.intake.notes]
    return [one.intake.notes]
