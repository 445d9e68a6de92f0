"""The register of sources: who they are, and how many claims go back to each."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QAbstractItemModel, QModelIndex, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QHeaderView,
    QLineEdit,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from annotator.commands import DeleteSource, MergeSources
from annotator.gui.look.language import translate_term
from annotator.gui.look.plain_labels import set_tip
from annotator.gui.session.cells import CellDelegate
from annotator.gui.session.picker import Anchor, Picker
from annotator.gui.session.session import Session
from annotator.gui.sources.model import SourcesModel
from annotator.gui.widgets.buttons import ActButton
from annotator.gui.widgets.choice_box import ChoiceBox
from annotator.gui.widgets.empty_state import EmptyStateView
from annotator.gui.widgets.flow_layout import FlowLayout
from annotator.gui.widgets.pick_box import Choice, Question
from annotator.gui.widgets.record_table import AnyIndex, RecordTable, marked, style_table
from annotator.model import Source, SourceId
from annotator.project.document_list import can_be_obtained, document_of
from annotator.text.names import names_beginning

_NAME_PIXELS = 150
_MANY = 12
"""From so many sources on there is a field to filter them."""


class ChoiceDelegate(CellDelegate):
    """Edits a cell with a list where its column has choices."""

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
    """Keeps the names readable: in a narrow panel the last columns are scrolled to."""

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the names the width that the other columns leave, and never less than they need."""
        columns = range(1, self.model().columnCount())
        others = sum(self.columnWidth(column) for column in columns)
        self.setColumnWidth(0, max(_NAME_PIXELS, self.viewport().width() - others))
        super().resizeEvent(event)


class SourcesPanel(QWidget):
    """Shows the register; a double click or F2 edits a cell."""

    document_requested = Signal(object)
    """The DocumentId of the document that a source is."""
    import_requested = Signal(object)
    """The SourceId of a source that a file is to be imported as."""

    def __init__(self, session: Session, picker: Picker, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._picker = picker
        self.model = SourcesModel(session, self)
        self.table = self._make_table()
        self._shown = EmptyStateView(
            self.table,
            self.tr(
                "No sources yet.\n\nChoose a claim, press S in the text and type a name, "
                "or press New… to enter one without a claim."
            ),
        )
        self.filter = QLineEdit(placeholderText=self.tr("Filter sources"))
        self.filter.setAccessibleName(self.tr("Filter sources"))
        self.filter.setClearButtonEnabled(True)
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
        self.setFocusProxy(self.table)
        self._wire()
        self._show_state()

    def _make_table(self) -> RegisterTable:
        table = RegisterTable()
        table.setModel(self.model)
        table.setItemDelegate(ChoiceDelegate(self._session.drafts, table))
        widths = {n: column.width for n, column in enumerate(self.model.columns) if column.width}
        style_table(table, self.tr("Sources"), widths, stretched=0)
        header = table.horizontalHeader()
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Interactive)
        header.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        table.setSortingEnabled(True)
        return table

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(12, 0, 12, 0)
        head.addWidget(self.filter)
        buttons = QWidget()
        flow = FlowLayout(buttons, spacing=8)
        for button in (self.add, self.open, self.obtain, self.merge, self.delete):
            flow.addWidget(button)
        foot = QVBoxLayout()
        foot.setContentsMargins(12, 0, 12, 12)
        foot.addWidget(buttons)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 8, 0, 0)
        column.setSpacing(8)
        column.addLayout(head)
        column.addWidget(self._shown, 1)
        column.addLayout(foot)

    def _wire(self) -> None:
        self.filter.textChanged.connect(self.model.filter)
        self._session.opened.connect(self.filter.clear)
        self.table.doubleClicked.connect(self._on_double_click)
        self.table.selectionModel().selectionChanged.connect(lambda *_: self._show_state())
        self.add.clicked.connect(self.ask_new)
        self.open.clicked.connect(self._open)
        self.obtain.clicked.connect(self._obtain)
        self.merge.clicked.connect(self._merge)
        self.delete.clicked.connect(self._delete)
        self.model.modelReset.connect(self._show_state)
        self.model.dataChanged.connect(self._show_state)

    def choose(self, source_id: SourceId) -> None:
        """Go to a source."""
        if self.model.row_of(source_id) < 0:
            self.filter.clear()
        row = self.model.row_of(source_id)
        if row >= 0:
            self.table.setCurrentIndex(self.model.index(row, 0))

    def ask_new(self) -> None:
        """Ask for a name, enter the source and go to it; one that is known is gone to."""
        document = self._session.document
        names = partial(names_beginning, document.text, near=0) if document else None
        anchor = Anchor(self.add, self.add.rect().bottomLeft())
        self._picker.ask_new_source(anchor, self.choose, names)

    def _show_state(self) -> None:
        self._shown.show_whether(self.model.number_of_sources > 0)
        self.filter.setVisible(self.model.number_of_sources >= _MANY or bool(self.filter.text()))
        for button in (self.merge, self.delete):
            button.setEnabled(self._chosen is not None)
        chosen = self._chosen
        self.open.setEnabled(chosen is not None and chosen.document is not None)
        self.obtain.setEnabled(chosen is not None and can_be_obtained(chosen))

    @property
    def _chosen(self) -> Source | None:
        return self.model.source_at(marked(self.table))

    def _on_double_click(self, index: QModelIndex) -> None:
        if self.model.field_at(index) == "document":
            self._open()

    def _open(self) -> None:
        project, chosen = self._session.project, self._chosen
        document_id = document_of(project.read, chosen) if project and chosen else None
        if document_id is not None:
            self.document_requested.emit(document_id)

    def _obtain(self) -> None:
        chosen = self._chosen
        if chosen is not None:
            self.import_requested.emit(chosen.id)

    def _merge(self) -> None:
        project, chosen = self._session.project, self._chosen
        if project is None or chosen is None:
            return
        others = [source for source in project.read.sources() if source.id != chosen.id]
        question = Question(
            title=self.tr("Which source is “{0}” really?").format(chosen.name),
            choices=[Choice(source.name, source, translate_term(source.kind)) for source in others],
        )

        def then(kept: object) -> None:
            assert isinstance(kept, Source), "the choices hold nothing else"
            text = self.tr("Merged “{0}” into “{1}”").format(chosen.name, kept.name)
            self._session.do(MergeSources(kept.id, chosen.id), text)
            self.choose(kept.id)

        corner = self.table.visualRect(marked(self.table)).bottomLeft()
        self._picker.ask(Anchor(self.table, corner), question, then)

    def _delete(self) -> None:
        chosen = self._chosen
        if chosen is not None:
            text = self.tr("Deleted the source “{0}”").format(chosen.name)
            self._session.do(DeleteSource(chosen.id), text)


def _button(text: str, tip: str) -> ActButton:
    button = ActButton(text)
    set_tip(button, tip)
    return button
