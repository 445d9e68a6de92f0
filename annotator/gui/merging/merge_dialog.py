"""What a merge would bring, and what becomes of each conflict, before anything is changed."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from annotator.gui.look.language import format_number
from annotator.gui.look.plain_labels import PlainLabel
from annotator.gui.merging.told_tree import ToldTree, record_of
from annotator.gui.widgets.choice_box import ChoiceBox
from annotator.gui.widgets.placing import resize_within
from annotator.merge import Choice

if TYPE_CHECKING:
    from annotator.gui.merging.prepared import Prepared

_CHOICE = 3
"""The column of what becomes of a conflict."""
_CHOICE_WIDTH = 120
_KEYS = {Qt.Key.Key_1: Choice.OURS, Qt.Key.Key_2: Choice.THEIRS, Qt.Key.Key_3: Choice.BOTH}


class MergeDialog(QDialog):
    """Tells what comes in by analyst and kind, and asks about conflicts one by one or all at once.

    Ours is chosen to begin with: whoever only presses Enter loses nothing of her own.
    """

    def __init__(
        self, prepared: Prepared, names: Sequence[str], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Merge {0}").format(", ".join(names)))
        self._told = {one.id: one for one in prepared.conflicts}
        self.boxes: dict[str, ChoiceBox] = {}
        self.summary = PlainLabel("\n".join(self._summary(prepared)), wraps=True)
        self.tree = ToldTree(self.tr("Ours"), self.tr("Theirs"))
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(12)
        column.addWidget(self.summary)
        if prepared.conflicts:
            resize_within(self, 960, 620)
            column.addWidget(self._heading())
            column.addWidget(self.tree, 1)
            column.addLayout(self._for_all())
            self._fill(prepared)
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        merge = self.buttons.addButton(self.tr("&Merge"), QDialogButtonBox.ButtonRole.AcceptRole)
        merge.setDefault(True)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        column.addWidget(self.buttons)
        if prepared.conflicts:
            self.tree.setFocus()

    @property
    def chosen(self) -> dict[str, Choice]:
        """What becomes of each conflict, by the id of its record, as it is chosen now."""
        return {i: Choice(box.currentData()) for i, box in self.boxes.items()}

    def choose_for_all(self, choice: Choice) -> None:
        """Choose for all conflicts; where both cannot be kept, nothing changes."""
        for record_id in self.boxes:
            self._choose(record_id, choice)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose for the current conflict by 1, 2 or 3."""
        choice = _KEYS.get(Qt.Key(event.key()))
        record_id = self._current()
        if choice is None or record_id is None:
            super().keyPressEvent(event)
        else:
            self._choose(record_id, choice)

    def _summary(self, prepared: Prepared) -> list[str]:
        plan = prepared.plan
        by_analyst: dict[str, list[str]] = {}
        lists = self._lists()
        for (name, what), number in sorted(prepared.arrivals.items()):
            by_analyst.setdefault(name, []).append(f"{lists[what]} {format_number(number)}")
        lines = [
            f"{name or self.tr('Without a name')}: {', '.join(told)}"
            for name, told in by_analyst.items()
        ]
        if lines:
            lines.insert(0, self.tr("This comes in, as one edit that can be undone:"))
        same = sum(plan.same.values())
        if same:
            lines.append(self.tr("{0} records are the same.").format(format_number(same)))
        for name in plan.two_way:
            text = self.tr(
                "{0} has no history in common with this project: what only one of them has is "
                "kept, and what differs is a conflict."
            )
            lines.append(text.format(name))
        for title in plan.twins:
            text = self.tr("“{0}” has the text of a document that is here from another carrier.")
            lines.append(text.format(title))
        return lines

    def _lists(self) -> dict[str, str]:
        """Return what the lists of annotated JSON are called."""
        return {
            "analysts": self.tr("analysts"),
            "documents": self.tr("documents"),
            "tags": self.tr("tags"),
            "sources": self.tr("sources"),
            "claims": self.tr("claims"),
            "relations": self.tr("relations"),
            "evidence": self.tr("evidence"),
            "marks": self.tr("marks"),
            "revisions": self.tr("revisions"),
            "judgements": self.tr("judgements"),
            "standings": self.tr("standings of sources"),
            "dismissals": self.tr("dismissals of findings"),
            "moments": self.tr("times of claims"),
            "decisions": self.tr("decisions"),
            "same_people": self.tr("analysts who are one person"),
        }

    def _heading(self) -> PlainLabel:
        number = len(self._told)
        text = (
            self.tr("1 conflict: both of you changed it and did not see what the other did.")
            if number == 1
            else self.tr(
                "{0} conflicts: both of you changed them and did not see what the other did."
            ).format(format_number(number))
        )
        return PlainLabel(text + "  " + self.tr("1 keeps ours, 2 theirs, 3 both."), wraps=True)

    def _for_all(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(PlainLabel(self.tr("For all:"), role="dim"))
        for choice, text in self._texts().items():
            button = QPushButton(text)
            button.setAutoDefault(False)
            button.clicked.connect(lambda _on, choice=choice: self.choose_for_all(choice))
            row.addWidget(button)
        row.addStretch()
        return row

    def _fill(self, prepared: Prepared) -> None:
        self.tree.setColumnCount(_CHOICE + 1)
        self.tree.headerItem().setText(_CHOICE, self.tr("Keep"))
        self.tree.fill(prepared.conflicts)
        self.tree.setColumnWidth(_CHOICE, _CHOICE_WIDTH)
        for record_id, row in self.tree.records.items():
            box = ChoiceBox()
            for choice, text in self._texts().items():
                if choice is not Choice.BOTH or self._told[record_id].allows_both:
                    box.addItem(text, choice)
            box.setAccessibleName(self.tr("Keep of {0}").format(self._told[record_id].name))
            self.boxes[record_id] = box
            self.tree.setItemWidget(row, _CHOICE, box)

    def _texts(self) -> dict[Choice, str]:
        return {
            Choice.OURS: self.tr("Ours"),
            Choice.THEIRS: self.tr("Theirs"),
            Choice.BOTH: self.tr("Both"),
        }

    def _choose(self, record_id: str, choice: Choice) -> None:
        box = self.boxes[record_id]
        if (index := box.findData(choice)) >= 0:
            box.setCurrentIndex(index)

    def _current(self) -> str | None:
        return record_of(self.tree.currentItem())
