"""The project's tree of tags: name, key, colour, description, and how often each is used."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtGui import QColor
from PySide6.QtWidgets import (
    QAbstractItemView,
    QColorDialog,
    QMenu,
    QWidget,
)

from annotator.commands import AddTag, DeleteTag, MergeTags, Revise
from annotator.gui.actions.menus import give_menu
from annotator.gui.drafts.cells import CellDelegate
from annotator.gui.look.plain_labels import set_tip
from annotator.gui.session.picker import Anchor, Picker
from annotator.gui.session.session import Session
from annotator.gui.tags.card import TagCard
from annotator.gui.tags.model import TagsModel
from annotator.gui.widgets.buttons import ActButton
from annotator.gui.widgets.layouts import column_of, flow_of, split_of
from annotator.gui.widgets.panels import EmptyStateView, Foremost
from annotator.gui.widgets.pick_box import Choice, Question
from annotator.gui.widgets.record_table import RecordTable, marked, marked_rows, style_table
from annotator.messages import Message
from annotator.model import Tag, TagId, new_id


class TagsPanel(QWidget):
    """Shows and changes the tree of tags."""

    claims_requested = Signal(object)
    """The TagId of a tag whose claims to show."""

    def __init__(self, session: Session, picker: Picker, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._picker = picker
        self.model = TagsModel(session, self)
        self.table = RecordTable()
        self.table.setModel(self.model)
        self.table.setItemDelegate(CellDelegate(session.drafts, self.table))
        style_table(self.table, self.tr("Tags"), {0: 130, 1: 48, 2: 64}, stretched=3)
        self._shown = EmptyStateView(self.table)
        self.buttons = {
            "add": ActButton(self.tr("New tag")),
            "move": ActButton(self.tr("Move…")),
            "colour": ActButton(self.tr("Colour…")),
            "merge": ActButton(self.tr("Merge into…")),
            "delete": ActButton(self.tr("Delete")),
        }
        below = self.tr("Move the tag, with everything below it, below another one")
        merged = self.tr("Merge the tag into another one; its claims carry that one then")
        for name, act, tip in (
            ("add", self._add, self.tr("Create a tag below the selected one")),
            ("move", self._move, below),
            ("colour", self._colour, self.tr("Choose a colour for the tag")),
            ("merge", self._merge, merged),
            ("delete", self._delete, self.tr("Delete the tag and remove it from all claims")),
        ):
            set_tip(self.buttons[name], tip)
            self.buttons[name].clicked.connect(act)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        give_menu(self.table, self.menu_of_rows)
        self.card = TagCard(session)
        splitter = split_of(self._shown, self.card, (420, 220))
        foot = column_of(flow_of(*self.buttons.values()), margins=(12, 0, 12, 12))
        column_of((splitter, 1), foot, within=self, margins=(0, 8, 0, 0))
        Foremost(self, self._shown)
        self._session.keys_changed.connect(self._show_state)
        self.model.modelReset.connect(self._show_state)
        self.model.dataChanged.connect(self._show_state)
        self.table.selectionModel().selectionChanged.connect(lambda *_: self._show_state())
        self.model.reload()

    @property
    def _chosen(self) -> Tag | None:
        return self.model.record_at(marked(self.table))

    def _show_state(self) -> None:
        text = self.tr(
            "No tags yet.\n\nChoose a claim and press {0} in the text, or create one here."
        )
        self._shown.words.setText(text.format(self._session.key_of("tag")))
        self._shown.show_whether(self.model.rowCount() > 0)
        self.buttons["add"].setEnabled(self._session.project is not None)
        chosen, number = self._chosen, len(marked_rows(self.table))
        for name in ("move", "colour", "delete"):
            self.buttons[name].setEnabled(number == 1)
        self.buttons["merge"].setText(self.tr("Merge…") if number == 2 else self.tr("Merge into…"))
        self.buttons["merge"].setEnabled(number in (1, 2))
        self.card.setVisible(self.model.rowCount() > 0)
        shown = chosen if number == 1 else None
        self.card.show_tag(shown, self.model.number_of_claims(shown) if shown else 0)

    def _add(self) -> None:
        chosen = self._chosen
        tag = Tag(id=TagId(new_id()), name=self.tr("new tag"), parent=chosen.id if chosen else None)
        if self._session.do(AddTag(tag)):
            for row in range(self.model.rowCount()):
                index = self.model.index(row, 0)
                found = self.model.record_at(index)
                if found is not None and found.id == tag.id:
                    self.table.setCurrentIndex(index)
                    self.table.edit(index)

    def _move(self) -> None:
        project, chosen = self._session.project, self._chosen
        if project is None or chosen is None:
            return
        others = [tag for tag in project.read.tags() if tag.id != chosen.id]
        question = Question(
            title=self.tr("Put “{0}” below which tag?").format(chosen.name),
            choices=[Choice(self.tr("(top of the tree)"), None), *(_choice(t) for t in others)],
        )

        def then(parent: object) -> None:
            parent_id = TagId(parent) if isinstance(parent, str) else None
            revised = replace(chosen, parent=parent_id)
            self._session.do(Revise(chosen, revised, Message("Move tag")))

        place = self.table.visualRect(marked(self.table)).bottomLeft()
        self._picker.ask(Anchor(self.table, place), question, then)

    def _merge(self) -> None:
        """Ask for the other tag, or which of two chosen ones stays, and make them one."""
        project, chosen = self._session.project, self._chosen
        if project is None or chosen is None:
            return
        two = [project.read.need(Tag, self.model.carried_id(r)) for r in marked_rows(self.table)]
        if len(two) == 2:
            title = self.tr("They are one tag. Which name stays?")
            pairs = [(two[0], two[1]), (two[1], two[0])]
        else:
            title = self.tr("Which tag is “{0}” really?").format(chosen.name)
            pairs = [(tag, chosen) for tag in project.read.tags() if tag.id != chosen.id]
        question = Question(
            title=title,
            choices=[Choice(pair[0].name, pair) for pair in pairs],
            digits=len(pairs) if len(two) == 2 else 0,
        )

        def then(pair: object) -> None:
            assert isinstance(pair, tuple), "the choices hold nothing else"
            kept, other = pair
            text = self.tr("Merged “{0}” into “{1}”").format(other.name, kept.name)
            self.table.selectionModel().clear()
            self._session.do(MergeTags(kept.id, other.id), text)
            self.table.selectRow(self.model.row_with(kept.id))

        place = self.table.visualRect(marked(self.table)).bottomLeft()
        self._picker.ask(Anchor(self.table, place), question, then)

    def menu_of_rows(self) -> QMenu:
        """Return what can be done with the chosen tag."""
        menu = QMenu(self)
        chosen = self._chosen
        claims = menu.addAction(self.tr("Claims with this tag"))
        claims.setEnabled(chosen is not None)
        if chosen is not None:
            claims.triggered.connect(lambda: self.claims_requested.emit(chosen.id))
        menu.addSeparator()
        for button in self.buttons.values():
            action = menu.addAction(button.text())
            action.setEnabled(button.isEnabled())
            action.triggered.connect(lambda _on=False, button=button: button.click())
        return menu

    def _colour(self) -> None:
        if (chosen := self._chosen) is not None:
            before = QColor(chosen.colour or "#5d636c")
            colour = QColorDialog.getColor(before, self, self.tr("Colour of the tag"))
            if colour.isValid():
                revised = replace(chosen, colour=colour.name())
                self._session.do(Revise(chosen, revised, Message("Colour tag")))

    def _delete(self) -> None:
        if (chosen := self._chosen) is not None:
            text = self.tr("Deleted the tag “{0}”").format(chosen.name)
            self._session.do(DeleteTag(chosen.id), text)


def _choice(tag: Tag) -> Choice:
    return Choice(tag.name, tag.id)
