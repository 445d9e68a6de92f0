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
    QTreeWidgetItem,
    QWidget,
)

from annotator.gui.look.language import format_number, translate
from annotator.gui.look.plain_labels import PlainLabel
from annotator.gui.merging.told_tree import MOST_UNFOLDED, ToldDetails, ToldTree, record_of
from annotator.gui.widgets.buttons import CANCEL, DialogButtons
from annotator.gui.widgets.choice_box import ChoiceBox
from annotator.gui.widgets.layouts import column_of, row_of
from annotator.gui.widgets.placing import resize_within
from annotator.merge import Choice, arrivals
from annotator.messages import kind_term
from annotator.text.collation import sort_key

if TYPE_CHECKING:
    from annotator.gui.merging.prepared import Answers, Prepared, Proposed

_CHOICE = 3
"""The column of what becomes of a conflict."""
_CHOICE_WIDTH = 120
_MOST_NAMED = 5
"""Conflicts that are named of those that fell away."""
_KEYS = {Qt.Key.Key_1: Choice.OURS, Qt.Key.Key_2: Choice.THEIRS, Qt.Key.Key_3: Choice.BOTH}


class MergeDialog(QDialog):
    """Tells what comes in by analyst and kind, and asks about conflicts one by one or all at once.

    Ours is chosen to begin with: whoever only presses Enter loses nothing of her own. Sources and
    tags of one name begin as taken for the same, those with a part of a name as not. What was
    chosen `earlier`, for a plan that an edit came between, begins so where it is still the same.
    """

    def __init__(
        self,
        prepared: Prepared,
        names: Sequence[str],
        parent: QWidget | None = None,
        earlier: Answers | None = None,
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Merge {0}").format(", ".join(names)))
        resize_within(self, 960, 620)
        kept = earlier.kept(prepared) if earlier else {}
        self.chosen = {told.id: kept.get(told.id, Choice.OURS) for told in prepared.conflicts}
        """What becomes of each conflict, by its key, as it is chosen now."""
        self.box: ChoiceBox | None = None
        """Chooses for the conflict that is current; the others show what is chosen."""
        self._asked = ""
        self._earlier = earlier
        self._proposed: list[tuple[str, QTreeWidgetItem]] = []
        lines = [*self._planned_anew(prepared), *self._summary(prepared)]
        self.summary = PlainLabel("\n".join(lines), wraps=True)
        self.tree = ToldTree(self.tr("Ours"), self.tr("Theirs"))
        self.tree.setAccessibleName(self.tr("What the merge brings"))
        self.details = ToldDetails(self.tree)
        column = column_of(
            self.summary, (self.tree, 4), (self.details, 1), within=self, margins=16, spacing=12
        )
        if prepared.conflicts:
            column.addLayout(self._for_all())
        self._fill(prepared)
        self.buttons = DialogButtons(self, CANCEL)
        merge = self.buttons.addButton(self.tr("&Merge"), QDialogButtonBox.ButtonRole.AcceptRole)
        column.addWidget(self.buttons)
        merge.setDefault(True)  # of the dialog that it is in only now, whatever has the focus
        self.tree.setFocus()

    @property
    def united(self) -> frozenset[str]:
        """Those that go of the sources and tags that are taken for one, by their ids."""
        return frozenset(
            other for other, row in self._proposed if row.checkState(0) is Qt.CheckState.Checked
        )

    def choose_for_all(self, choice: Choice) -> None:
        """Choose for all conflicts; where both cannot be kept, nothing changes."""
        for record_id in self.chosen:
            self._choose(record_id, choice)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose for the current conflict by 1, 2 or 3, and go to the next one."""
        choice = _KEYS.get(Qt.Key(event.key()))
        record_id = record_of(self.tree.currentItem())
        if choice is None or record_id not in self.chosen:
            super().keyPressEvent(event)
            return
        self._choose(record_id, choice)
        following = iter(self.chosen)
        if any(each == record_id for each in following):
            self.tree.go_to(next(following, record_id))

    def _planned_anew(self, prepared: Prepared) -> list[str]:
        """Say what stands of what was chosen before the project was edited, and what fell away."""
        if self._earlier is None:
            return []
        changed, gone = self._earlier.fallen(prepared)
        lines = [self.tr("The project was edited meanwhile, so the merge was planned anew.")]
        if self._earlier.kept(prepared):
            lines[0] += " " + self.tr("What you chose stands where it is still the same conflict.")
        for told, text in (
            (changed, self.tr("Chosen before, and another conflict now: {0}")),
            (gone, self.tr("Chosen before, and no conflict any more: {0}")),
        ):
            names = [translate(one.name) for one in told[:_MOST_NAMED]]
            if more := len(told) - len(names):
                names.append(self.tr("and {0} more").format(format_number(more)))
            lines += [text.format(", ".join(names))] if names else []
        return lines

    def _summary(self, prepared: Prepared) -> list[str]:
        plan = prepared.plan
        by_analyst: dict[str, list[str]] = {}
        lists = self._lists()
        found = arrivals(prepared.arrivals)
        for (name, what), number in sorted(
            found.items(), key=lambda one: (sort_key(one[0][0]), one)
        ):
            by_analyst.setdefault(name, []).append(f"{lists[what]} {format_number(number)}")
        lines = [
            f"{name or self.tr('Without a name')}: {', '.join(told)}"
            for name, told in by_analyst.items()
        ]
        if lines:
            lines.insert(0, self.tr("This will be merged, as one edit that can be undone:"))
        elif not plan.conflicts:
            lines.append(
                self.tr(
                    "Nothing comes in. What was undone there is noted, so that it does not come in "
                    "with another copy."
                )
            )
        if number := len(plan.pairs):
            text = (
                self.tr("1 merged claim covers words that you or others have claimed too.")
                if number == 1
                else self.tr(
                    "{0} merged claims cover words that you or others have claimed too."
                ).format(format_number(number))
            )
            lines.append(text + " " + self.tr("They stay side by side, each with its analyst."))
        if same := sum(plan.same.values()):
            lines.append(self.tr("{0} records are the same.").format(format_number(same)))
        for name in plan.two_way:
            text = self.tr(
                "{0} has no history in common with this project: what only one of them has is "
                "kept, and what differs is a conflict."
            )
            lines.append(text.format(name))
        for name, title in plan.called:
            text = self.tr(
                "{0} is another project, “{1}”: its title and description are not taken in."
            )
            lines.append(text.format(name, title))
        for title in plan.twins:
            text = self.tr(
                "“{0}” has the same text as a document that is here from another carrier."
            )
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
            "project": self.tr("details of the project"),
            "same_people": self.tr("analysts who are one person"),
        }

    def _for_all(self) -> QHBoxLayout:
        row = row_of(PlainLabel(self.tr("For all conflicts:"), role="dim"), spacing=8)
        for choice, text in self._texts().items():
            button = QPushButton(text)
            button.setAutoDefault(False)
            button.clicked.connect(lambda _on, choice=choice: self.choose_for_all(choice))
            row.addWidget(button)
        row.addWidget(PlainLabel(self.tr("1 keeps ours, 2 theirs, 3 both."), role="dim"))
        row.addStretch()
        return row

    def _fill(self, prepared: Prepared) -> None:
        if number := len(prepared.conflicts):
            self.tree.setColumnCount(_CHOICE + 1)
            self.tree.headerItem().setText(_CHOICE, self.tr("Keep"))
            self.tree.setColumnWidth(_CHOICE, _CHOICE_WIDTH)
            self.tree.row_made = self._show_choice
            self.tree.currentItemChanged.connect(lambda _now, _before: self._ask())
            self.tree.itemClicked.connect(self._open_box)
            text = (
                self.tr("1 conflict: both of you changed it without seeing the other’s change")
                if number == 1
                else self.tr(
                    "{0} conflicts: both of you changed them without seeing the other’s changes"
                ).format(format_number(number))
            )
            section = self.tree.add_section(text)
            self.tree.fill(prepared.conflicts, section)
            # In the order of the rows from here on.
            self.chosen = {record_id: self.chosen[record_id] for record_id in self.tree.told}
            self.tree.go_to(next(iter(self.chosen)))
        if prepared.proposed:
            section = self.tree.add_section(
                self.tr("Possible duplicates: Space merges the two, or keeps both")
            )
            for proposed in prepared.proposed:
                self._propose(section, proposed)
            section.setExpanded(len(prepared.proposed) <= MOST_UNFOLDED)
        if number := len(prepared.arrivals):
            section = self.tree.add_section(self.tr("Comes in: {0}").format(format_number(number)))
            self.tree.fill(prepared.arrivals, section)

    def _propose(self, section: QTreeWidgetItem, proposed: Proposed) -> None:
        kind = translate(kind_term(proposed.pair.type))
        texts = [f"{kind}  {proposed.pair.name}", proposed.ours, proposed.theirs]
        row = QTreeWidgetItem(section, texts)
        before = self._earlier
        asked = [one.pair.other for one in before.prepared.proposed] if before else []
        is_taken = proposed.pair.is_same
        if before is not None and proposed.pair.other in asked:
            is_taken = proposed.pair.other in before.choices.united
        row.setCheckState(0, Qt.CheckState.Checked if is_taken else Qt.CheckState.Unchecked)
        self._proposed.append((proposed.pair.other, row))

    def _show_choice(self, record_id: str, row: QTreeWidgetItem) -> None:
        """Say on the row of a conflict what becomes of it."""
        if record_id in self.chosen:
            row.setText(_CHOICE, self._texts()[self.chosen[record_id]])

    def _ask(self) -> None:
        """Have a box on the row of the conflict that is current, and on no other one."""
        record_id = record_of(self.tree.currentItem()) or ""
        if record_id == self._asked:
            return
        if self.box is not None:
            self.tree.removeItemWidget(self.tree.records[self._asked], _CHOICE)
        self._asked, self.box = record_id, None
        if record_id not in self.chosen:
            return
        self.box = box = ChoiceBox()
        for choice, text in self._texts().items():
            if self._allows(record_id, choice):
                box.addItem(text, choice)
        box.setCurrentIndex(box.findData(self.chosen[record_id]))
        box.setAccessibleName(
            self.tr("Keep of {0}").format(translate(self.tree.told[record_id].name))
        )
        box.currentIndexChanged.connect(lambda _index: self._choose(record_id, box.currentData()))
        self.tree.setItemWidget(self.tree.records[record_id], _CHOICE, box)

    def _open_box(self, row: QTreeWidgetItem, column: int) -> None:
        """A click on what becomes of a conflict asks for another choice."""
        if column == _CHOICE and self.box is not None and record_of(row) == self._asked:
            self.box.showPopup()

    def _texts(self) -> dict[Choice, str]:
        return {
            Choice.OURS: self.tr("Ours"),
            Choice.THEIRS: self.tr("Theirs"),
            Choice.BOTH: self.tr("Both"),
        }

    def _allows(self, record_id: str, choice: Choice) -> bool:
        return choice is not Choice.BOTH or self.tree.told[record_id].allows_both

    def _choose(self, record_id: str, choice: str) -> None:
        if self._allows(record_id, Choice(choice)):
            self.chosen[record_id] = Choice(choice)
            if row := self.tree.records.get(record_id):
                self._show_choice(record_id, row)
            if self.box is not None and record_id == self._asked:
                self.box.setCurrentIndex(self.box.findData(self.chosen[record_id]))
