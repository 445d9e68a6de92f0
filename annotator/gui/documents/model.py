"""The documents of the project as rows, and below them what is cited but was not obtained."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    Qt,
    QTimer,
)

from annotator.gui.look.language import format_count, readable_date
from annotator.gui.look.plain_labels import plain_tip
from annotator.gui.session.coverage_counter import CoverageCounter
from annotator.gui.session.session import Session
from annotator.gui.widgets.record_table import AnyIndex
from annotator.model import Attribution, Claim, Document, DocumentId, Edit, Source, SourceId
from annotator.project.document_list import (
    CitedLine,
    DocumentLine,
    DocumentOrder,
    arranged,
    cited_lines,
    cited_with,
    document_lines,
    most_cited_first,
)
from annotator.project.sentence_counts import Counts
from annotator.text.direction import isolated

ORIGIN_ROLE = Qt.ItemDataRole.UserRole + 1
"""Where a document is from and when, or how often a source is cited."""
COUNTS_ROLE = Qt.ItemDataRole.UserRole + 2
"""The Counts of a document, None where they are not known or not of a document."""
_CITED_MILLISECONDS = 250
"""A pause before the cited sources are read again: no key press waits for that."""


class DocumentsModel(QAbstractListModel):
    """One row per document; with any cited source a heading, and a row for each."""

    def __init__(
        self, session: Session, counter: CoverageCounter, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._counter = counter
        self._lines: list[DocumentLine] = []
        self._shown: list[DocumentLine] = []
        self._cited: list[CitedLine] = []
        self._cited_shown: list[CitedLine] = []
        self._named: set[SourceId] = set()
        """Sources that edits have named since their citations were counted."""
        self._places: dict[DocumentId, int] = {}
        """Where a document stands among all, as `_rows` tells it of those that are shown."""
        self._rows: dict[DocumentId, int] = {}
        self._order = DocumentOrder.ENTRY
        self._letters = ""
        self._later = QTimer(self, singleShot=True, interval=_CITED_MILLISECONDS)
        self._later.timeout.connect(self._read_cited)
        session.opened.connect(self.reload)
        session.edited.connect(self._on_edit)
        counter.document_counted.connect(self._on_counted)

    def reload(self) -> None:
        """Read everything again."""
        project = self._session.project
        self._cited = cited_lines(project.read, self._session.index) if project else []
        self._named.clear()
        self._read_documents()

    def _read_documents(self) -> None:
        project, index = self._session.project, self._session.index
        self._lines = []
        if project is not None and index is not None:
            self._lines = document_lines(project.read, index.documents.values())
        self._places = _places_in(self._lines)
        self._fill()

    def arrange(self, order: DocumentOrder, letters: str) -> None:
        """Show the documents that hold some letters, in an order."""
        if (order, letters) != (self._order, self._letters):
            self._order, self._letters = order, letters
            self._fill()

    @property
    def number_of_documents(self) -> int:
        """All documents of the project, whether they are shown or not."""
        return len(self._lines)

    def document_at(self, index: AnyIndex) -> DocumentId | None:
        """Return the document of a row."""
        line = self._line_at(index)
        return line.document.id if line else None

    def cited_at(self, index: AnyIndex) -> Source | None:
        """Return the cited source of a row."""
        number = index.row() - len(self._shown) - 1
        return self._cited_shown[number].source if 0 <= number < len(self._cited_shown) else None

    def row_of(self, document_id: DocumentId) -> int:
        """Return the row of a document, -1 where it is not listed."""
        return self._rows.get(document_id, -1)

    def rowCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008
        """Return the number of rows."""
        if parent.isValid():
            return 0
        cited = len(self._cited_shown)
        return len(self._shown) + (cited + 1 if cited else 0)

    def flags(self, index: AnyIndex) -> Qt.ItemFlag:
        """Let the arrow keys skip the heading."""
        is_heading = self._line_at(index) is None and self.cited_at(index) is None
        return Qt.ItemFlag.NoItemFlags if is_heading else super().flags(index)

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return what a row shows."""
        if not 0 <= index.row() < self.rowCount():
            return None
        line, cited = self._line_at(index), self.cited_at(index)
        if line is not None:
            return self._of_document(line, role)
        if cited is not None:
            number = self._cited_shown[index.row() - len(self._shown) - 1].claims
            return self._of_cited(cited, number, role)
        is_text = role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole)
        return self.tr("CITED, NOT OBTAINED") if is_text else None

    def _of_document(self, line: DocumentLine, role: int) -> object:
        document = line.document
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return document.title
            case _ if role == ORIGIN_ROLE:
                return self._origin(line)
            case _ if role == COUNTS_ROLE:
                return self._counter.counts_of(document.id)
            case Qt.ItemDataRole.ToolTipRole | Qt.ItemDataRole.AccessibleTextRole:
                lines = (
                    document.title,
                    self._origin(line),
                    format_count(Claim.__name__, line.claims),
                )
                coverage = self._coverage(self._counter.counts_of(document.id))
                text = "\n".join(part for part in (*lines, coverage, document.file_name) if part)
                is_tip = role == Qt.ItemDataRole.ToolTipRole
                return plain_tip(text) if is_tip else text.replace("\n", ", ")
        return None

    def _of_cited(self, source: Source, claims: int, role: int) -> object:
        hang = self.tr("cited by 1 claim") if claims == 1 else self.tr("cited by {0} claims")
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return source.name
            case _ if role == ORIGIN_ROLE:
                return hang.format(claims)
            case Qt.ItemDataRole.ToolTipRole | Qt.ItemDataRole.AccessibleTextRole:
                text = f"{source.name}\n{hang.format(claims)}\n{self.tr('cited, not obtained')}"
                is_tip = role == Qt.ItemDataRole.ToolTipRole
                return plain_tip(text) if is_tip else text.replace("\n", ", ")
        return None

    def _origin(self, line: DocumentLine) -> str:
        who = line.publication or line.host
        if line.publication and line.host:
            who = self.tr("{0}, via {1}").format(isolated(line.publication), isolated(line.host))
        published = line.document.published
        shown = ("", line.publication, line.host, published)
        apart = "" if line.apart in shown else line.apart
        parts = [part for part in (who, readable_date(published), apart) if part]
        return " · ".join(map(isolated, parts)) or format_count(Claim.__name__, line.claims)

    def _coverage(self, counts: Counts | None) -> str:
        if counts is None:
            return ""
        text = (
            self.tr("{0} claimed, {1} marked, {2} untouched of 1 sentence")
            if counts.total == 1
            else self.tr("{0} claimed, {1} marked, {2} untouched of {3} sentences")
        )
        return text.format(counts.claimed, counts.marked, counts.untouched, counts.total)

    def _line_at(self, index: AnyIndex) -> DocumentLine | None:
        return self._shown[index.row()] if 0 <= index.row() < len(self._shown) else None

    def _fill(self) -> None:
        self.beginResetModel()
        self._shown = arranged(self._lines, self._order, self._letters)
        self._cited_shown = cited_with(self._cited, self._letters)
        self._rows = _places_in(self._shown)
        self.endResetModel()

    def _read_cited(self) -> None:
        """Count again how often those are cited that edits have named."""
        project = self._session.project
        if project is None:
            return
        named, self._named = self._named, set()
        found = cited_lines(project.read, self._session.index, named)
        others = (line for line in self._cited if line.source.id not in named)
        if (cited := most_cited_first([*others, *found])) != self._cited:
            self._cited = cited
            self._fill()

    def _on_edit(self, edit: Edit) -> None:
        for change in edit.changes:
            for record in (change.before, change.after):
                match record:
                    case Source(id=source_id):
                        self._named.add(source_id)
                    case Attribution(source=source_id, via=via_id):
                        self._named |= {i for i in (source_id, via_id) if i is not None}
        if self._named:
            self._later.start()
        if any(isinstance(change.record, Document) for change in edit.changes):
            self._read_documents()
            return
        steps: dict[DocumentId, int] = {}
        for change in edit.changes:
            for record, step in ((change.before, -1), (change.after, 1)):
                if isinstance(record, Claim):
                    steps[record.document] = steps.get(record.document, 0) + step
        for document_id, step in steps.items():
            if step:
                self._count_claims(document_id, step)

    def _count_claims(self, document_id: DocumentId, step: int) -> None:
        for lines, places in ((self._lines, self._places), (self._shown, self._rows)):
            if (number := places.get(document_id)) is not None:
                lines[number] = replace(lines[number], claims=lines[number].claims + step)
        # The row is drawn again when its coverage is counted, which each claim has done.

    def _on_counted(self, document_id: object) -> None:
        assert isinstance(document_id, str), "the counter tells ids"
        if (row := self.row_of(DocumentId(document_id))) >= 0:
            self.dataChanged.emit(self.index(row), self.index(row), [COUNTS_ROLE])


def _places_in(lines: Sequence[DocumentLine]) -> dict[DocumentId, int]:
    return {line.document.id: place for place, line in enumerate(lines)}
