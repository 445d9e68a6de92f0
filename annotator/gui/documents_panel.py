"""The documents of the project, with how much of each has been claimed."""

from __future__ import annotations

from PySide6.QtCore import (
    QAbstractListModel,
    QItemSelectionModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QLabel,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from annotator.gui.claims_model import plain_tip
from annotator.gui.or_empty import OrEmpty
from annotator.gui.session import Session
from annotator.gui.theme import Colours
from annotator.model import Claim, Document, DocumentId, Edit

AnyIndex = QModelIndex | QPersistentModelIndex

CLAIMS_ROLE = Qt.ItemDataRole.UserRole + 1
_PADDING = 8


class DocumentsModel(QAbstractListModel):
    """One row per document, in order of entry."""

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._documents: list[Document] = []
        self._counts: dict[DocumentId, int] = {}
        session.opened.connect(self.reload)
        session.edited.connect(self._on_edit)

    def reload(self) -> None:
        """Read everything again."""
        self.beginResetModel()
        project = self._session.project
        self._documents = project.read.all(Document) if project else []
        counts = project.read.claim_counts() if project else {}
        self._counts = {key: sum(kinds.values()) for key, kinds in counts.items()}
        self.endResetModel()

    def document_at(self, index: AnyIndex) -> DocumentId | None:
        """Return the document of a row."""
        if 0 <= index.row() < len(self._documents):
            return self._documents[index.row()].id
        return None

    def row_of(self, document_id: DocumentId) -> int:
        """Return the row of a document, -1 where it is not listed."""
        ids = [document.id for document in self._documents]
        return ids.index(document_id) if document_id in ids else -1

    def rowCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008
        """Return the number of documents."""
        return 0 if parent.isValid() else len(self._documents)

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return what a row shows."""
        if not 0 <= index.row() < len(self._documents):
            return None
        document = self._documents[index.row()]
        number = self._counts.get(document.id, 0)
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return document.title
            case _ if role == CLAIMS_ROLE:
                return self.tr("1 claim") if number == 1 else self.tr("{0} claims").format(number)
            case Qt.ItemDataRole.ToolTipRole:
                origin = " · ".join(
                    part for part in (document.file_name, document.published) if part
                )
                return plain_tip(f"{document.title}\n{origin}".strip())
        return None

    def _on_edit(self, edit: Edit) -> None:
        if any(isinstance(change.record, Document) for change in edit.changes):
            self.reload()
            return
        touched: set[DocumentId] = set()
        for change in edit.changes:
            for record, step in ((change.before, -1), (change.after, 1)):
                if isinstance(record, Claim):
                    self._counts[record.document] = self._counts.get(record.document, 0) + step
                    touched.add(record.document)
        for document_id in touched:
            index = self.index(self.row_of(document_id))
            self.dataChanged.emit(index, index)


class DocumentDelegate(QStyledItemDelegate):
    """Draws a title on up to two lines and the number of claims beneath."""

    def __init__(self, colours: Colours, parent: QObject) -> None:
        super().__init__(parent)
        self.colours = colours

    def sizeHint(self, option: QStyleOptionViewItem, _index: AnyIndex) -> QSize:
        """Make room for three lines."""
        return QSize(120, 3 * option.fontMetrics.lineSpacing() + 2 * _PADDING)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        """Draw one document."""
        painter.save()
        box = QRectF(option.rect).adjusted(0, 1, 0, -1)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(self.colours.selected))
            painter.drawRoundedRect(box, 6, 6)
        inner = box.adjusted(_PADDING, _PADDING - 1, -_PADDING, 0)
        line = option.fontMetrics.lineSpacing()
        title = two_lines(index.data(), option.fontMetrics, int(inner.width()))
        painter.setPen(QColor(self.colours.text))
        flags = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        painter.drawText(inner, flags, title)
        font = QFont(option.font)
        font.setPixelSize(11)
        painter.setFont(font)
        painter.setPen(QColor(self.colours.dim))
        lines = title.count("\n") + 1
        painter.drawText(inner.adjusted(0, lines * line + 1, 0, 0), flags, index.data(CLAIMS_ROLE))
        painter.restore()


def two_lines(text: str, metrics: QFontMetrics, width: int) -> str:
    """Break a title into at most two lines of a width (pixels), the second elided."""
    words = text.split()
    first = ""
    while words and metrics.horizontalAdvance(f"{first} {words[0]}".strip()) <= width:
        first = f"{first} {words.pop(0)}".strip()
    rest = " ".join(words)
    if not first:
        return metrics.elidedText(rest, Qt.TextElideMode.ElideRight, width)
    if not rest:
        return first
    return f"{first}\n{metrics.elidedText(rest, Qt.TextElideMode.ElideRight, width)}"


class DocumentsPanel(QFrame):
    """Chooses the current document."""

    def __init__(self, session: Session, colours: Colours, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("pane")
        self._session = session
        self.model = DocumentsModel(session, self)
        self.view = QListView()
        self.view.setObjectName("documents")
        self.view.setModel(self.model)
        self.view.setUniformItemSizes(True)
        self._delegate = DocumentDelegate(colours, self.view)
        self.view.setItemDelegate(self._delegate)
        self.view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.view.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.view.setAccessibleName(self.tr("Documents"))
        self.view.selectionModel().currentChanged.connect(self._on_current)
        title = QLabel(self.tr("DOCUMENTS"))
        title.setProperty("role", "dim")
        title.setStyleSheet("font-size: 11px; padding: 0 4px;")
        self._shown = OrEmpty(
            self.view, self.tr("No documents yet.\n\nImport one with Ctrl+I, or drop it here.")
        )
        self._shown.words.setMargin(8)
        self._shown.words.setAlignment(Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 12, 8, 8)
        column.setSpacing(8)
        column.addWidget(title)
        column.addWidget(self._shown)
        self.setFocusProxy(self.view)
        session.document_changed.connect(self._follow)
        self.model.modelReset.connect(self._follow)

    def set_colours(self, colours: Colours) -> None:
        """Dress in another theme."""
        self._delegate.colours = colours
        self.view.viewport().update()

    def _on_current(self, index: QModelIndex) -> None:
        document_id = self.model.document_at(index)
        if document_id is not None:
            self._session.show_document(document_id)

    def _follow(self) -> None:
        self._shown.show_whether(self.model.rowCount() > 0)
        document = self._session.document
        row = self.model.row_of(document.id) if document else -1
        if row >= 0:
            choose = QItemSelectionModel.SelectionFlag.ClearAndSelect
            self.view.selectionModel().setCurrentIndex(self.model.index(row), choose)
