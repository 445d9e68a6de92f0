"""The register of sources: who they are, and how many claims go back to each."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any

from PySide6.QtCore import (
    QAbstractItemModel,
    QObject,
    Qt,
    Signal,
)
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QHeaderView,
    QPushButton,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from annotator.commands import DeleteSource, MergeSources, Revise
from annotator.gui.asker import Asker, Place
from annotator.gui.claims_model import plain_tip
from annotator.gui.dragging import SOURCE
from annotator.gui.or_empty import OrEmpty
from annotator.gui.pick_box import Choice, Question
from annotator.gui.session import Session
from annotator.gui.tables import AnyIndex, ListModel, dress_table
from annotator.model import Attribution, Edit, Obtained, Reliability, Source, SourceId, SourceKind
from annotator.project.document_list import can_be_obtained, document_of
from annotator.reader import SourceUse

_NAME_PIXELS = 150


@dataclass(frozen=True, slots=True)
class Column:
    """One column: its title, what it shows, what it is edited to; `choices` make a list."""

    title: str
    width: int
    field: str = ""
    choices: tuple[str, ...] = ()


def _columns(tr: Callable[[str], str]) -> tuple[Column, ...]:
    return (
        Column(tr("Source"), 0, "name"),
        Column(tr("Kind"), 92, "kind", tuple(kind.value for kind in SourceKind)),
        Column(tr("A–F"), 42, "reliability", ("", *(grade.value for grade in Reliability))),
        Column(tr("In hand"), 74, "obtained", ("", *(value.value for value in Obtained))),
        Column(tr("Nearest"), 72),
        Column(tr("Origin"), 56),
    )


class SourcesModel(ListModel):
    """One row per source; an edit of a cell becomes a command."""

    carries = SOURCE

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.columns = _columns(self.tr)
        self.titles = tuple(column.title for column in self.columns)
        self._sources: list[Source] = []
        self._uses: dict[SourceId, SourceUse] = {}
        session.opened.connect(self.reload)
        session.edited.connect(self._on_edit)

    def reload(self) -> None:
        """Read everything again."""
        project = self._session.project
        self.beginResetModel()
        self._sources = project.read.sources() if project else []
        self._uses = project.read.source_uses() if project else {}
        self.endResetModel()

    def source_at(self, index: AnyIndex) -> Source | None:
        """Return the source of a row."""
        return self._sources[index.row()] if 0 <= index.row() < len(self._sources) else None

    def flags(self, index: AnyIndex) -> Qt.ItemFlag:
        """Let the cells of a source's own fields be edited."""
        flags = super().flags(index)
        if self.columns[index.column()].field:
            flags |= Qt.ItemFlag.ItemIsEditable
        return flags

    def carried_id(self, row: int) -> str:
        """Return the source of a row, to be dropped on a claim."""
        return self._sources[row].id

    def count(self) -> int:
        """Return the number of rows."""
        return len(self._sources)

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return what a cell shows."""
        source = self.source_at(index)
        if source is not None and role == Qt.ItemDataRole.ToolTipRole:
            return plain_tip(f"{source.name}\n{source.note}".strip())
        if source is None or role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole):
            return None
        column = self.columns[index.column()]
        if column.field:
            return str(getattr(source, column.field) or "")
        use = self._uses.get(source.id, SourceUse(0, 0))
        return use.nearest if index.column() == len(self.columns) - 2 else use.origin

    def setData(self, index: AnyIndex, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Change a field of a source."""
        source = self.source_at(index)
        field = self.columns[index.column()].field
        if source is None or not field or role != Qt.ItemDataRole.EditRole:
            return False
        typed: dict[str, Any] = {field: _typed(field, str(value).strip())}
        revised = replace(source, **typed)  # the columns name fields of a source
        if revised == source:
            return False
        return self._session.do(Revise(source, revised, self.tr("Change source"))) is not None

    def _on_edit(self, edit: Edit) -> None:
        records = [change.record for change in edit.changes]
        project = self._session.project
        if project is None:
            return
        if all(
            isinstance(change.after, Source) and change.before is not None
            for change in edit.changes
            if isinstance(change.record, Source)
        ):
            revised = {r.id: r for r in records if isinstance(r, Source)}
            self._sources = [revised.get(source.id, source) for source in self._sources]
            if any(isinstance(r, Attribution) for r in records):
                self._uses = project.read.source_uses()
            if self._sources:
                last = self.index(len(self._sources) - 1, len(self.columns) - 1)
                self.dataChanged.emit(self.index(0, 0), last)
        else:
            self.reload()


class ChoiceDelegate(QStyledItemDelegate):
    """Edits a cell with a list where its column has choices."""

    def createEditor(
        self, parent: QWidget, option: QStyleOptionViewItem, index: AnyIndex
    ) -> QWidget:
        """Return a list of choices, or Qt's own editor."""
        model = index.model()
        choices = model.columns[index.column()].choices if isinstance(model, SourcesModel) else ()
        if not choices:
            return super().createEditor(parent, option, index)
        box = QComboBox(parent)
        box.addItems(choices)
        box.activated.connect(lambda _index: self._finish(box))
        return box

    def setEditorData(self, editor: QWidget, index: AnyIndex) -> None:
        """Show the present value."""
        if isinstance(editor, QComboBox):
            editor.setCurrentText(str(index.data(Qt.ItemDataRole.EditRole)))
        else:
            super().setEditorData(editor, index)

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: AnyIndex) -> None:
        """Take the chosen value."""
        if isinstance(editor, QComboBox):
            model.setData(index, editor.currentText())
        else:
            super().setModelData(editor, model, index)

    def _finish(self, box: QComboBox) -> None:
        self.commitData.emit(box)
        self.closeEditor.emit(box)


class RegisterTable(QTableView):
    """Keeps the names readable: in a narrow panel the last columns are scrolled to."""

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the names what the other columns leave, and never less than they need."""
        columns = range(1, self.model().columnCount())
        others = sum(self.columnWidth(column) for column in columns)
        self.setColumnWidth(0, max(_NAME_PIXELS, self.viewport().width() - others))
        super().resizeEvent(event)


class SourcesPanel(QWidget):
    """Shows the register; a double click or F2 edits a cell."""

    document_wanted = Signal(object)
    """The DocumentId of the document that a source is."""
    import_wanted = Signal(object)
    """The SourceId of a source that a file is to be imported as."""

    def __init__(self, session: Session, asker: Asker, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._asker = asker
        self.model = SourcesModel(session, self)
        self.table = RegisterTable()
        self.table.setModel(self.model)
        self.table.setItemDelegate(ChoiceDelegate(self.table))
        widths = {n: column.width for n, column in enumerate(self.model.columns) if column.width}
        dress_table(self.table, self.tr("Sources"), widths, stretched=0)
        self.table.horizontalHeader().setSectionResizeMode(0, QHeaderView.ResizeMode.Interactive)
        self._shown = OrEmpty(
            self.table,
            self.tr("No sources yet.\n\nChoose a claim, press S in the text and type a name."),
        )
        column_layout = QVBoxLayout(self)
        column_layout.setContentsMargins(0, 8, 0, 0)
        column_layout.addWidget(self._shown, 1)
        self.merge = QPushButton(self.tr("Merge into…"))
        self.merge.setToolTip(self.tr("Make this source and another one: all that names it moves"))
        self.merge.clicked.connect(self._merge)
        self.open = QPushButton(self.tr("Open"))
        self.open.setToolTip(self.tr("Show the document that the source is"))
        self.open.clicked.connect(self._open)
        self.obtain = QPushButton(self.tr("Import it…"))
        self.obtain.setToolTip(self.tr("Take a file in as the document that the source is"))
        self.obtain.clicked.connect(self._obtain)
        self.delete = QPushButton(self.tr("Delete"))
        self.delete.setToolTip(self.tr("Delete the source and take it out of all chains"))
        self.delete.clicked.connect(self._delete)
        foot = QHBoxLayout()
        foot.setContentsMargins(12, 0, 12, 12)
        foot.setSpacing(8)
        for button in (self.open, self.obtain, self.merge, self.delete):
            foot.addWidget(button)
        foot.addStretch()
        column_layout.addLayout(foot)
        self.setFocusProxy(self.table)
        self.table.selectionModel().currentRowChanged.connect(lambda _index: self._show_state())
        self.model.modelReset.connect(self._show_state)
        self.model.dataChanged.connect(self._show_state)
        self._show_state()

    def choose(self, source_id: SourceId) -> None:
        """Go to a source."""
        for row in range(self.model.rowCount()):
            source = self.model.source_at(self.model.index(row, 0))
            if source is not None and source.id == source_id:
                self.table.setCurrentIndex(self.model.index(row, 0))

    def _show_state(self) -> None:
        self._shown.show_whether(self.model.rowCount() > 0)
        for button in (self.merge, self.delete):
            button.setEnabled(self._chosen is not None)
        chosen = self._chosen
        self.open.setEnabled(chosen is not None and chosen.document is not None)
        self.obtain.setEnabled(chosen is not None and can_be_obtained(chosen))

    @property
    def _chosen(self) -> Source | None:
        return self.model.source_at(self.table.currentIndex())

    def _open(self) -> None:
        project, chosen = self._session.project, self._chosen
        document_id = document_of(project.read, chosen) if project and chosen else None
        if document_id is not None:
            self.document_wanted.emit(document_id)

    def _obtain(self) -> None:
        chosen = self._chosen
        if chosen is not None:
            self.import_wanted.emit(chosen.id)

    def _merge(self) -> None:
        project, chosen = self._session.project, self._chosen
        if project is None or chosen is None:
            return
        others = [source for source in project.read.sources() if source.id != chosen.id]
        question = Question(
            title=self.tr("Which source is “{0}” really?").format(chosen.name),
            choices=[Choice(source.name, source, source.kind) for source in others],
        )

        def then(kept: object) -> None:
            assert isinstance(kept, Source), "the choices hold nothing else"
            text = self.tr("Merged “{0}” into “{1}”").format(chosen.name, kept.name)
            self._session.do(MergeSources(kept.id, chosen.id), text)
            self.choose(kept.id)

        corner = self.table.visualRect(self.table.currentIndex()).bottomLeft()
        self._asker.ask(Place(self.table, corner), question, then)

    def _delete(self) -> None:
        chosen = self._chosen
        if chosen is not None:
            text = self.tr("Deleted the source “{0}”").format(chosen.name)
            self._session.do(DeleteSource(chosen.id), text)


def _typed(field: str, text: str) -> object:
    """Return the value of a field from what was typed or chosen."""
    match field:
        case "kind":
            return SourceKind(text)
        case "reliability":
            return Reliability(text) if text else None
        case "obtained":
            return Obtained(text) if text else None
    return text
