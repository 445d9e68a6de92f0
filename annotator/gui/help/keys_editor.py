"""Giving actions other keys."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Never

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import (
    QDialog,
    QHeaderView,
    QKeySequenceEdit,
    QLineEdit,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from annotator.gui.actions.action import Action
from annotator.gui.actions.keymap import (
    KeyTakenError,
    action_label,
    key_text_with_name,
    keys_of,
    with_key,
)
from annotator.gui.look.plain_labels import PlainLabel
from annotator.gui.widgets.buttons import CLOSE, DialogButtons
from annotator.gui.widgets.layouts import column_of, row_of
from annotator.gui.widgets.placing import resize_within
from annotator.gui.widgets.record_table import marked


class KeysEditor(QDialog):
    """Choose an action, press its new key; a key that is taken is refused by name."""

    changed = Signal(object)
    """The analyst's keys by the names of actions, after each change."""

    def __init__(
        self,
        rows: Sequence[Action[Never]],
        keys: dict[str, str],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._rows = rows
        self._keys = keys
        self.setWindowTitle(self.tr("Change keys"))
        resize_within(self, 620, 560)
        self.table = QTableWidget(len(rows), 2)
        self.table.setAccessibleName(self.tr("Actions"))
        self.table.setHorizontalHeaderLabels([self.tr("Action"), self.tr("Key")])
        self.table.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        self.table.setSelectionBehavior(QTableWidget.SelectionBehavior.SelectRows)
        self.table.setSelectionMode(QTableWidget.SelectionMode.SingleSelection)
        self.table.setShowGrid(False)
        self.table.verticalHeader().hide()
        self.table.horizontalHeader().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.table.setColumnWidth(1, 190)
        self.table.itemSelectionChanged.connect(self._show_key)
        self.edit = QKeySequenceEdit()
        self.edit.setMaximumSequenceLength(1)
        for field in (self.edit, *self.edit.findChildren(QLineEdit)):
            field.setAccessibleName(self.tr("New key"))
        self.edit.editingFinished.connect(self._take)
        self.own = QPushButton(self.tr("Its own key"))
        self.own.clicked.connect(self._restore_default)
        self.problem = PlainLabel(role="error", wraps=True)
        row = row_of(PlainLabel(self.tr("Press the new key:")), (self.edit, 1), self.own)
        buttons = DialogButtons(self, CLOSE)
        column_of((self.table, 1), row, self.problem, buttons, within=self, margins=16, spacing=12)
        self._fill()
        self.table.setCurrentCell(0, 0)

    @property
    def _current(self) -> Action[Never] | None:
        index = marked(self.table)
        return self._rows[index.row()] if index.isValid() else None

    def _fill(self) -> None:
        for line, row in enumerate(self._rows):
            keys = "   ".join(key_text_with_name(key) for key in keys_of(row, self._keys))
            self.table.setItem(line, 0, QTableWidgetItem(action_label(row)))
            self.table.setItem(line, 1, QTableWidgetItem(keys))

    def _show_key(self) -> None:
        self.problem.clear()
        current = self._current
        self.edit.setEnabled(current is not None)
        self.own.setEnabled(current is not None)
        keys = keys_of(current, self._keys) if current else ()
        self.edit.setKeySequence(QKeySequence(keys[0] if keys else ""))

    def _take(self) -> None:
        key = self.edit.keySequence().toString(QKeySequence.SequenceFormat.PortableText)
        current = self._current
        if current is not None and (key,) != keys_of(current, self._keys)[:1]:
            self._give(current, key)

    def _restore_default(self) -> None:
        if (current := self._current) is not None:
            self._give(current, "".join(current.keys[:1]))

    def _give(self, row: Action[Never], key: str) -> None:
        """Give the chosen action a key, or say what else has it."""
        try:
            self._keys = with_key(row, key, self._keys, self._rows)
        except KeyTakenError as error:
            self.problem.setText(str(error))
            return
        self._tell()

    def _tell(self) -> None:
        self._fill()
        self._show_key()
        self.changed.emit(dict(self._keys))
