"""Typing in the cells of a table of records: a cell is a field like the others."""

from __future__ import annotations

from PySide6.QtCore import QAbstractItemModel, QEvent, QObject, Qt
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QLineEdit,
    QStyleOptionViewItem,
    QWidget,
)

from annotator.gui.drafts.bound_field import OTHER_WINDOW, BoundField
from annotator.gui.drafts.drafts import Drafts
from annotator.gui.widgets.record_table import AnyIndex, ListModel, PlainDelegate


class CellDelegate(PlainDelegate):
    """Edits texts in cells as drafts; while it does, the rows stay where they are."""

    def __init__(self, drafts: Drafts, parent: QWidget) -> None:
        super().__init__(parent)
        self._drafts = drafts
        self.closeEditor.connect(self._on_close)

    def createEditor(
        self, parent: QWidget, option: QStyleOptionViewItem, index: AnyIndex
    ) -> QWidget:
        """Return a field for the text of the row's record."""
        model = index.model()
        assert isinstance(model, ListModel), "the tables of records have such models"
        model.hold()
        editor = super().createEditor(parent, option, index)
        record = model.record_at(index)
        if isinstance(editor, QLineEdit) and record is not None:
            bound = BoundField(editor, self._drafts, model.field_at(index))
            name = model.index(index.row(), 0).data(Qt.ItemDataRole.EditRole)
            bound.show_record(record, str(name))
            editor.selectAll()
        return editor

    def destroyEditor(self, editor: QWidget, index: AnyIndex) -> None:
        """Let the rows follow the project again."""
        model = index.model()
        super().destroyEditor(editor, index)
        if isinstance(model, ListModel):
            model.let_go()

    def setEditorData(self, editor: QWidget, index: AnyIndex) -> None:
        """Show the present value, never over what is being typed."""
        if _bound(editor) is None:
            super().setEditorData(editor, index)

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: AnyIndex) -> None:
        """Store what was typed."""
        if (bound := _bound(editor)) is not None:
            bound.store()
        else:
            super().setModelData(editor, model, index)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep the field open while another window has the focus."""
        is_left = event.type() == QEvent.Type.FocusOut
        if is_left and isinstance(event, QFocusEvent) and event.reason() in OTHER_WINDOW:
            return False
        return super().eventFilter(watched, event)

    def _on_close(self, editor: QWidget, hint: QAbstractItemDelegate.EndEditHint) -> None:
        bound = _bound(editor)
        if bound is not None and hint is QAbstractItemDelegate.EndEditHint.RevertModelCache:
            bound.give_up()


def _bound(editor: QWidget) -> BoundField | None:
    return editor.findChild(BoundField)
