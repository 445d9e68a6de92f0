"""Two files side by side, record by record; nothing is changed."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QTreeWidgetItem, QWidget

from annotator.gui.look.language import format_number
from annotator.gui.look.plain_labels import PlainLabel
from annotator.gui.merging.told_tree import ToldDetails, ToldTree, record_of
from annotator.gui.widgets.buttons import CLOSE, DialogButtons
from annotator.gui.widgets.layouts import column_of
from annotator.gui.widgets.placing import resize_within
from annotator.project.edit_place import EditPlace

if TYPE_CHECKING:
    from annotator.merge import Told


class CompareDialog(QDialog):
    """Lists what one file has and the other has not; Enter shows it in the text.

    It is a window of its own, since a dialog would stay in front of the text.
    """

    place_chosen = Signal(EditPlace)

    def __init__(
        self, told: Sequence[Told], ours: str, theirs: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Compare {0} with {1}").format(ours, theirs))
        resize_within(self, 900, 600)
        count = self.tr("1 record differs.") if len(told) == 1 else self.tr("{0} records differ.")
        self.summary = PlainLabel(count.format(format_number(len(told))), wraps=True)
        self.tree = ToldTree(ours, theirs)
        self.details = ToldDetails(self.tree)
        self.tree.fill(told)
        self.tree.itemActivated.connect(self._choose)
        self.hint = PlainLabel(role="dim", wraps=True)
        self._tell_keys()
        buttons = DialogButtons(self, CLOSE)
        parts = (self.summary, (self.tree, 4), (self.details, 1), self.hint, buttons)
        column_of(*parts, within=self, margins=16, spacing=12)
        self.tree.currentItemChanged.connect(lambda _now, _before: self._tell_keys())
        self.tree.setFocus()

    def tell_absent(self) -> None:
        """Say that the chosen record stands in no text of the project."""
        self.hint.setText(self.tr("This stands in no text of this project."))

    def _tell_keys(self) -> None:
        self.hint.setText(
            self.tr("Enter shows it in the text; this window stays open behind that.")
        )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave Enter to the tree, which has it lead to the text; elsewhere it presses a button."""
        is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if not (is_enter and self.tree.hasFocus()):
            super().keyPressEvent(event)

    def _choose(self, item: QTreeWidgetItem) -> None:
        record_id = record_of(item)
        if record_id and (place := self.tree.told[record_id].place):
            self.place_chosen.emit(place)
        elif record_id:
            self.tell_absent()
