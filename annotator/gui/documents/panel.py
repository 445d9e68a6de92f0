"""The list of documents: it chooses the current one, and shows what was cited but not obtained."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import (
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QSettings,
    Qt,
    QTimerEvent,
    Signal,
)
from PySide6.QtGui import QActionGroup, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListView,
    QMenu,
    QPushButton,
    QWidget,
)

from annotator.commands import DeleteDocument
from annotator.gui.actions.menus import keep_letters, show_menu
from annotator.gui.documents.delegate import DocumentDelegate
from annotator.gui.documents.model import COUNTS_ROLE, DocumentsModel
from annotator.gui.look.plain_labels import PlainLabel
from annotator.gui.look.theme import Colours
from annotator.gui.session.coverage_counter import CoverageCounter
from annotator.gui.session.session import Session
from annotator.gui.widgets.filter_field import search_field
from annotator.gui.widgets.layouts import column_of, row_of
from annotator.gui.widgets.panels import EmptyStateView, Foremost
from annotator.gui.widgets.record_table import AnyIndex, marked
from annotator.model import Document, DocumentId, Source
from annotator.project.document_list import DocumentOrder

_MARGIN = 8
_SETTING = "documents/order"
_MANY = 8
"""From so many documents on there is a field to filter them."""
_BATCH = 300
"""Rows that are laid out in one turn of the event loop; each asks for its height in Python."""


class DocumentsView(QListView):
    """Tells the delegate its width, and which keys were pressed on a row."""

    entered_row = Signal(QModelIndex)
    """Enter on a row."""
    delete_requested = Signal(QModelIndex)
    text_focus_requested = Signal()

    def __init__(self, model: DocumentsModel, colours: Colours) -> None:
        super().__init__()
        self.setObjectName("documents")
        self.setModel(model)
        self.delegate = DocumentDelegate(colours, self)
        self.setItemDelegate(self.delegate)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setLayoutMode(QListView.LayoutMode.Batched)
        self.setBatchSize(_BATCH)
        self._awaited: QPersistentModelIndex | None = None
        """The row to scroll to as soon as it is laid out."""
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.setAccessibleName(self.tr("Documents"))

    def dataChanged(self, first: AnyIndex, last: AnyIndex, roles: Sequence[int] = ()) -> None:
        """Redraw a bar; Qt would ask each row of the list again how high it is."""
        if list(roles) == [COUNTS_ROLE]:
            self.viewport().update(self.visualRect(first))
        else:
            super().dataChanged(first, last, roles)

    def scrollTo(
        self,
        index: AnyIndex,
        hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible,
    ) -> None:
        """Show a row, at the latest when its batch has been laid out."""
        super().scrollTo(index, hint)
        is_laid_out = self.visualRect(index).isValid()
        self._awaited = None if is_laid_out else QPersistentModelIndex(index)

    def timerEvent(self, event: QTimerEvent) -> None:
        """Look after each batch whether it held the row that is awaited."""
        super().timerEvent(event)
        if self._awaited is not None:
            self.scrollTo(self._awaited)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay titles out for the new width."""
        self.delegate.width = self.viewport().width()
        super().resizeEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Make Enter go into the document, Escape back to the text, and Delete delete it."""
        match event.key():
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self.entered_row.emit(marked(self))
            case Qt.Key.Key_Escape:
                self.text_focus_requested.emit()
            case Qt.Key.Key_Delete:
                self.delete_requested.emit(marked(self))
            case _:
                super().keyPressEvent(event)


class DocumentsPanel(QFrame):
    """Chooses the current document."""

    source_requested = Signal(object)
    """The SourceId of a cited source to show."""
    import_requested = Signal(object)
    """The SourceId of a cited source that a file is to be imported as."""
    twins_requested = Signal(object)
    """The DocumentId of a document to draw the claims of its twins in, or no longer."""
    side_by_side_requested = Signal(object)
    """The DocumentId of a document to show beside the first."""
    details_requested = Signal(object)
    """The DocumentId of a document whose details to show."""
    text_focus_requested = Signal()
    """The focus should move to the text."""

    def __init__(
        self,
        session: Session,
        counter: CoverageCounter,
        colours: Colours,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("pane")
        self._session = session
        self._is_following = False
        self.model = DocumentsModel(session, counter, self)
        self.view = DocumentsView(self.model, colours)
        self.filter = search_field(self.tr("Filter documents"))
        self.filter.hide()
        self.order_button = QPushButton(self.tr("Order"))
        self.order_button.setProperty("flat", True)
        self.order_button.setToolTip(self.tr("Order of the documents"))
        self._shown = EmptyStateView(self.view)
        self._shown.words.roomy_margin = _MARGIN
        self._shown.words.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._order = _stored_order()
        self.order_button.setMenu(self._make_orders())
        self._lay_out()
        Foremost(self, self.view)
        self._wire()
        self._arrange()

    def set_colours(self, colours: Colours) -> None:
        """Apply another theme."""
        self.view.delegate.colours = colours
        self.view.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the title out where it and what can be pressed beside it would both be cut."""
        super().resizeEvent(event)
        parts = (self._title, self.order_button)
        needed = sum(part.sizeHint().width() for part in parts) + 2 * _MARGIN
        self._title.setVisible(event.size().width() >= needed)

    def _lay_out(self) -> None:
        self._title = PlainLabel(self.tr("DOCUMENTS"), role="dim")
        self._title.setStyleSheet("font-size: 11px; padding: 0 4px;")
        head = row_of(self._title, 1, self.order_button)
        column_of(head, self.filter, (self._shown, 1), within=self, margins=_MARGIN, spacing=6)

    def _wire(self) -> None:
        self.view.selectionModel().currentChanged.connect(self._on_current)
        self.view.clicked.connect(self._on_clicked)
        self.view.entered_row.connect(self._on_entered)
        self.view.text_focus_requested.connect(self.text_focus_requested)
        self.view.delete_requested.connect(
            lambda index: self._delete(self.model.document_at(index))
        )
        self.view.customContextMenuRequested.connect(self._show_menu)
        self.filter.textChanged.connect(lambda _text: self._arrange())
        self._session.document_changed.connect(self._follow)
        self._session.keys_changed.connect(self._follow)
        self._session.opened.connect(self.filter.clear)
        self.model.modelReset.connect(self._follow)

    def _make_orders(self) -> QMenu:
        menu = QMenu(self)
        keep_letters(menu)
        group = QActionGroup(menu)
        for order, text in (
            (DocumentOrder.ENTRY, self.tr("As imported")),
            (DocumentOrder.TITLE, self.tr("By title")),
            (DocumentOrder.DATE, self.tr("Latest first")),
            (DocumentOrder.CLAIMS, self.tr("Most claims first")),
        ):
            action = menu.addAction(text)
            action.setCheckable(True)
            action.setChecked(order is self._order)
            action.triggered.connect(lambda _on, order=order: self.set_order(order))
            group.addAction(action)
        return menu

    def set_order(self, order: DocumentOrder) -> None:
        """Sort the documents, now and after the next start."""
        self._order = order
        QSettings().setValue(_SETTING, order.value)
        self._arrange()

    def _arrange(self) -> None:
        self.model.arrange(self._order, self.filter.text())

    # Choosing

    def _on_current(self, index: QModelIndex) -> None:
        document_id = self.model.document_at(index)
        if document_id is not None and not self._is_following:
            self._session.show_document(document_id)

    def _on_clicked(self, index: QModelIndex) -> None:
        if (cited := self.model.cited_at(index)) is not None:
            self.source_requested.emit(cited.id)

    def _on_entered(self, index: QModelIndex) -> None:
        if self.model.cited_at(index) is not None:
            self._on_clicked(index)
        elif self.model.document_at(index) is not None:
            self.text_focus_requested.emit()

    def _follow(self) -> None:
        """Mark the row of the document that is shown."""
        text = self.tr("No documents yet.\n\nImport one with {0}, or drop it here.")
        self._shown.words.setText(text.format(self._session.key_of("import_files")))
        self._shown.show_whether(self.model.number_of_documents > 0)
        is_many = self.model.number_of_documents >= _MANY
        self.filter.setVisible(is_many or bool(self.filter.text()))
        self.order_button.setVisible(self.model.number_of_documents > 1)
        document = self._session.document
        row = self.model.row_of(document.id) if document else -1
        if row >= 0:
            choose = QItemSelectionModel.SelectionFlag.ClearAndSelect
            self._is_following = True
            self.view.selectionModel().setCurrentIndex(self.model.index(row), choose)
            self._is_following = False

    # The menu

    def _show_menu(self, point: QPoint) -> None:
        index = self.view.indexAt(point)
        if not index.isValid():
            return
        menu = self.menu_of(index)
        show_menu(menu, self.view.viewport().mapToGlobal(point))

    def menu_of(self, index: QModelIndex) -> QMenu:
        """Return the menu of a row."""
        menu = QMenu(self)
        document_id, cited = self.model.document_at(index), self.model.cited_at(index)
        if document_id is not None:
            self._fill_menu(menu, document_id)
        elif cited is not None:
            self._fill_cited_menu(menu, cited)
        return menu

    def _fill_menu(self, menu: QMenu, document_id: DocumentId) -> None:
        details = menu.addAction(self.tr("Details"))
        details.triggered.connect(lambda: self.details_requested.emit(document_id))
        beside = menu.addAction(self.tr("Show side by side"))
        first = self._session.document_on(0)
        beside.setEnabled(first is not None and first.id != document_id)
        beside.triggered.connect(lambda: self.side_by_side_requested.emit(document_id))
        project = self._session.project
        document = project.read.get(Document, document_id) if project else None
        if project is not None and document is not None and project.read.twins(document):
            twins = menu.addAction(self.tr("Claims of the twins"))
            twins.setToolTip(self.tr("Show or hide them in this document"))
            twins.triggered.connect(lambda: self._show_twins(document_id))
        menu.addSeparator()
        delete = menu.addAction(self.tr("Delete document"))
        delete.triggered.connect(lambda: self._delete(document_id))

    def _show_twins(self, document_id: DocumentId) -> None:
        self._session.show_document(document_id)
        self.twins_requested.emit(document_id)

    def _fill_cited_menu(self, menu: QMenu, cited: Source) -> None:
        show = menu.addAction(self.tr("Show the source"))
        show.triggered.connect(lambda: self.source_requested.emit(cited.id))
        take = menu.addAction(self.tr("Import it…"))
        take.triggered.connect(lambda: self.import_requested.emit(cited.id))

    def _delete(self, document_id: DocumentId | None) -> None:
        """Delete a document, and show the one that stood below or above it."""
        if document_id is None:
            return
        row = self.model.row_of(document_id)
        title = self.model.index(row).data()
        near = [self.model.document_at(self.model.index(n)) for n in (row + 1, row - 1) if n >= 0]
        is_shown = self._session.document is not None and self._session.document.id == document_id
        text = self.tr("Deleted the document “{0}”").format(title)
        if self._session.do(DeleteDocument(document_id), text) and is_shown:
            self._session.show_document(next((other for other in near if other), None))


def _stored_order() -> DocumentOrder:
    stored = QSettings().value(_SETTING)
    return next((order for order in DocumentOrder if order == stored), DocumentOrder.ENTRY)
