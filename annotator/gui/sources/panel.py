"""The register of sources: who they are, and how many claims go back to each."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QMenu,
    QStyleOptionViewItem,
    QWidget,
)

from annotator.commands import DeleteSource, MergeSources
from annotator.gui.actions.menus import show_menu
from annotator.gui.drafts.cells import CellDelegate
from annotator.gui.look.claim_terms import source_name
from annotator.gui.look.language import translate_term
from annotator.gui.look.plain_labels import set_tip
from annotator.gui.session.picker import Anchor, Picker
from annotator.gui.session.session import Session
from annotator.gui.sources.card import SourceCard
from annotator.gui.sources.model import SourcesModel
from annotator.gui.widgets.buttons import ActButton
from annotator.gui.widgets.choice_box import ChoiceBox
from annotator.gui.widgets.dragging import SOURCE, Drops, Target
from annotator.gui.widgets.filter_field import search_field
from annotator.gui.widgets.layouts import column_of, flow_of, row_of, split_of
from annotator.gui.widgets.panels import EmptyStateView, Foremost, LateTab
from annotator.gui.widgets.pick_box import Choice, Question
from annotator.gui.widgets.placing import ScrolledPlace
from annotator.gui.widgets.record_table import (
    AnyIndex,
    RecordTable,
    marked,
    marked_rows,
    style_table,
)
from annotator.model import Source, SourceId
from annotator.project.document_list import can_be_obtained, document_of
from annotator.text.direction import isolated
from annotator.text.names import names_beginning

_NAME_PIXELS = 150
_AROUND_NAME = 24
"""Pixels in the cell of a name that are none of the name's."""
_MANY = 12
"""From so many sources on there is a field to filter them."""
_LEAST_LIST, _LEAST_CARD = 130, 120
"""Pixels of the list and the fields, below which all of it is scrolled."""


class ChoiceDelegate(CellDelegate):
    """Edits a cell with a list where its column has choices; says of a source that it fell."""

    def initStyleOption(self, option: QStyleOptionViewItem, index: QModelIndex | AnyIndex) -> None:
        """Put what became of a source behind its name, which is cut first.

        Where it would cut the name to less than half of the cell, the day is left to the tip.
        """
        super().initStyleOption(option, index)
        model = index.model()
        source = model.record_at(index) if isinstance(model, SourcesModel) else None
        if source is None or not isinstance(model, SourcesModel) or index.column() > 0:
            return
        if became := model.became(source):
            metrics, room = option.fontMetrics, option.rect.width() - _AROUND_NAME
            behind = f" · {became}"
            needed = min(metrics.horizontalAdvance(option.text), room // 2)
            if metrics.horizontalAdvance(behind) > room - needed:
                behind = f" · {model.became(source, has_day=False)}"
            left = room - metrics.horizontalAdvance(behind)
            name = metrics.elidedText(option.text, Qt.TextElideMode.ElideRight, left)
            option.text = isolated(name) + behind

    def createEditor(
        self, parent: QWidget, option: QStyleOptionViewItem, index: AnyIndex
    ) -> QWidget:
        """Return a list of choices, or Qt's own editor."""
        model = index.model()
        choices = model.choices_at(index) if isinstance(model, SourcesModel) else []
        if not isinstance(model, SourcesModel) or not choices:
            return super().createEditor(parent, option, index)
        model.hold()
        box = ChoiceBox(parent)
        for choice in choices:
            box.addItem(translate_term(choice) if model.has_words(index) else choice, choice)
        box.view().setMinimumWidth(box.view().sizeHintForColumn(0) + 24)
        box.activated.connect(lambda _index: self._finish(box))
        return box

    def setEditorData(self, editor: QWidget, index: AnyIndex) -> None:
        """Show the present value."""
        if isinstance(editor, ChoiceBox):
            editor.setCurrentIndex(editor.findData(str(index.data(Qt.ItemDataRole.EditRole))))
        else:
            super().setEditorData(editor, index)

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: AnyIndex) -> None:
        """Take the chosen value."""
        if isinstance(editor, ChoiceBox):
            model.setData(index, editor.currentData())
        else:
            super().setModelData(editor, model, index)

    def _finish(self, box: ChoiceBox) -> None:
        self.commitData.emit(box)
        self.closeEditor.emit(box)


class RegisterTable(RecordTable):
    """Shows as many columns as there is room for, and never scrolls sideways: see the card."""

    def __init__(self, widths: Mapping[int, int]) -> None:
        super().__init__()
        self._widths = widths

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave out the last columns that do not fit; the names take what is left."""
        width = self.viewport().width()
        left = width - _NAME_PIXELS
        for column in range(1, self.model().columnCount()):
            wanted = max(
                self._widths.get(column, 0), self.horizontalHeader().sectionSizeHint(column)
            )
            left = left - wanted if left >= wanted else -1
            self.setColumnHidden(column, left < 0)
        shown = [n for n in range(1, self.model().columnCount()) if not self.isColumnHidden(n)]
        self.setColumnWidth(0, width - sum(self.columnWidth(column) for column in shown))
        super().resizeEvent(event)


class SourcesPanel(QWidget):
    """Shows the register; a double click or F2 edits a cell."""

    document_requested = Signal(object)
    """The DocumentId of the document that a source is."""
    import_requested = Signal(object)
    """The SourceId of a source that a file is to be imported as."""
    claims_requested = Signal(object)
    """The SourceId of a source whose claims to show."""

    def __init__(
        self,
        session: Session,
        picker: Picker,
        model: SourcesModel,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._picker = picker
        self.model = model
        self.table = self._make_table()
        self._shown = EmptyStateView(self.table)
        self.filter = search_field(self.tr("Filter sources"))
        self._late_card = LateTab(self._make_card)
        self.add = _button(
            self.tr("New…"), self.tr("Enter a source, or what something was said in")
        )
        self.open = _button(self.tr("Open"), self.tr("Show the document that this source is"))
        self.obtain = _button(
            self.tr("Import it…"), self.tr("Import a file as the document that this source is")
        )
        self.merge = _button(
            self.tr("Merge into…"),
            self.tr("Merge this source into another one; everything that refers to it moves"),
        )
        self.delete = _button(
            self.tr("Delete"), self.tr("Delete the source and remove it from all chains")
        )
        self._lay_out()
        Foremost(self, self._shown)
        self._wire()
        self._show_state()

    @property
    def card(self) -> SourceCard:
        """The fields of the chosen source."""
        return self._late_card.panel

    def _make_card(self) -> SourceCard:
        card = SourceCard(self._session, self._picker, self.model)
        card.show_source(self._chosen if len(marked_rows(self.table)) < 2 else None)
        return card

    def _make_table(self) -> RegisterTable:
        widths = {n: column.width for n, column in enumerate(self.model.columns) if column.width}
        table = RegisterTable(widths)
        table.setModel(self.model)
        table.setItemDelegate(ChoiceDelegate(self._session.drafts, table))
        style_table(table, self.tr("Sources"), widths, stretched=0)
        table.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        table.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        table.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        header = table.horizontalHeader()
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Interactive)
        header.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        table.setSortingEnabled(True)
        return table

    def _lay_out(self) -> None:
        head = row_of(self.filter, margins=(12, 0, 12, 0))
        buttons = flow_of(self.add, self.open, self.obtain, self.merge, self.delete)
        foot = column_of(buttons, margins=(12, 0, 12, 12))
        place = ScrolledPlace(self)
        column_of(place, within=self, margins=0)
        inner = QWidget()
        splitter = split_of(self._shown, self._late_card, (330, 300))
        column_of(head, (splitter, 1), foot, within=inner, margins=(0, 8, 0, 0), spacing=8)
        self._shown.setMinimumHeight(_LEAST_LIST)
        self._late_card.setMinimumHeight(_LEAST_CARD)
        place.hold(inner)

    def _wire(self) -> None:
        self.filter.textChanged.connect(self.model.filter)
        self._session.opened.connect(self.filter.clear)
        self.table.customContextMenuRequested.connect(self._show_menu)
        Drops(self.table.viewport(), SOURCE, self._source_under, self.ask_merge)
        self.table.doubleClicked.connect(self._on_double_click)
        self.table.selectionModel().selectionChanged.connect(lambda *_: self._show_state())
        self.add.clicked.connect(self.ask_new)
        self.open.clicked.connect(self._open)
        self.obtain.clicked.connect(self._obtain)
        self.merge.clicked.connect(self._merge)
        self.delete.clicked.connect(self._delete)
        self._session.keys_changed.connect(self._show_state)
        self.model.modelReset.connect(self._show_state)
        self.model.dataChanged.connect(self._show_state)

    def choose(self, source_id: SourceId) -> None:
        """Go to a source."""
        if self.model.row_of(source_id) < 0:
            self.filter.clear()
        if (row := self.model.row_of(source_id)) >= 0:
            self.table.setCurrentIndex(self.model.index(row, 0))

    def ask_new(self) -> None:
        """Ask for a name, enter the source and go to it; one that is known is gone to."""
        document = self._session.document
        names = partial(names_beginning, document.text, near=0) if document else None
        anchor = Anchor(self.add, self.add.rect().bottomLeft())
        self._picker.ask_new_source(anchor, self.choose, names)

    def _show_state(self) -> None:
        text = self.tr(
            "No sources yet.\n\nChoose a claim, press {0} in the text and type a name, "
            "or press New… to enter one without a claim."
        )
        self._shown.words.setText(text.format(self._session.key_of("link_source")))
        self._shown.show_whether(self.model.number_of_sources > 0)
        self.filter.setVisible(self.model.number_of_sources >= _MANY or bool(self.filter.text()))
        chosen, number = self._chosen, len(marked_rows(self.table))
        self._late_card.setVisible(self.model.number_of_sources > 0)
        if self._late_card.is_made:
            self.card.show_source(chosen if number < 2 else None)
        self.merge.setText(self.tr("Merge…") if number == 2 else self.tr("Merge into…"))
        self.merge.setEnabled(number in (1, 2))
        self.delete.setEnabled(number == 1)
        self.open.setEnabled(chosen is not None and chosen.document is not None)
        self.obtain.setEnabled(chosen is not None and can_be_obtained(chosen))

    @property
    def chosen_id(self) -> SourceId | None:
        """The source that is chosen, None where the register is not on screen."""
        chosen = self._chosen if self.isVisible() else None
        return chosen.id if chosen else None

    @property
    def _chosen(self) -> Source | None:
        return self.model.record_at(marked(self.table))

    def _on_double_click(self, index: QModelIndex) -> None:
        if self.model.field_at(index) == "document":
            self._open()

    def _open(self) -> None:
        project, chosen = self._session.project, self._chosen
        document_id = document_of(project.read, chosen) if project and chosen else None
        if document_id is not None:
            self.document_requested.emit(document_id)

    def _obtain(self) -> None:
        if (chosen := self._chosen) is not None:
            self.import_requested.emit(chosen.id)

    def _merge(self) -> None:
        project, chosen = self._session.project, self._chosen
        if project is None or chosen is None:
            return
        two = [self.model.carried_id(row) for row in marked_rows(self.table)]
        if len(two) == 2:
            self.ask_merge(two[0], SourceId(two[1]))
            return
        others = [source for source in project.read.sources() if source.id != chosen.id]
        question = Question(
            title=self.tr("Which source is “{0}” really?").format(chosen.name),
            choices=[Choice(source.name, source, translate_term(source.kind)) for source in others],
        )

        def then(kept: object) -> None:
            assert isinstance(kept, Source), "the choices hold nothing else"
            self._do_merge(kept, chosen)

        self._picker.ask(self._below_row(), question, then)

    def ask_merge(self, one_id: str, other_id: SourceId) -> None:
        """Ask which of two sources stays, the second one first, and merge the other into it."""
        project = self._session.project
        if project is None or one_id == other_id:
            return
        one, other = project.read.need(Source, one_id), project.read.need(Source, other_id)
        question = Question(
            title=self.tr("They are one source. Which name stays?"),
            choices=[
                Choice(shown, pair, translate_term(pair[0].kind))
                for pair in ((other, one), (one, other))
                for shown in [source_name(pair[0].name)]
            ],
            digits=2,
            hint=self.tr("Everything that refers to the other one moves · Esc cancels"),
        )

        def then(pair: object) -> None:
            assert isinstance(pair, tuple), "the choices hold nothing else"
            self._do_merge(*pair)

        self._picker.ask(self._below_row(), question, then)

    def _do_merge(self, kept: Source, other: Source) -> None:
        text = self.tr("Merged “{0}” into “{1}”").format(other.name, kept.name)
        self._session.do(MergeSources(kept.id, other.id), text)
        self.table.selectionModel().clear()
        self.choose(kept.id)

    def _below_row(self) -> Anchor:
        return Anchor(self.table, self.table.visualRect(marked(self.table)).bottomLeft())

    def _source_under(self, point: QPoint) -> Target[SourceId] | None:
        index = self.table.indexAt(point)
        source = self.model.record_at(index)
        row = self.table.visualRect(index)
        row.setLeft(0)
        row.setRight(self.table.viewport().width())
        return Target(source.id, row) if source is not None else None

    def menu_of_rows(self) -> QMenu:
        """Return what can be done with the chosen source."""
        menu = QMenu(self)
        chosen = self._chosen
        claims = menu.addAction(self.tr("Claims of this source"))
        claims.setEnabled(chosen is not None)
        if chosen is not None:
            claims.triggered.connect(lambda: self.claims_requested.emit(chosen.id))
        menu.addSeparator()
        for button in (self.open, self.obtain, self.merge, self.delete):
            action = menu.addAction(button.text())
            action.setEnabled(button.isEnabled())
            action.triggered.connect(lambda _on=False, button=button: button.click())
        return menu

    def _show_menu(self, point: QPoint) -> None:
        menu = self.menu_of_rows()
        show_menu(menu, self.table.viewport().mapToGlobal(point))

    def _delete(self) -> None:
        if (chosen := self._chosen) is not None:
            text = self.tr("Deleted the source “{0}”").format(chosen.name)
            self._session.do(DeleteSource(chosen.id), text)


def _button(text: str, tip: str) -> ActButton:
    button = ActButton(text)
    set_tip(button, tip)
    return button
