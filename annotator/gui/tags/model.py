"""The tree of tags as rows of a table."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt

from annotator.gui.look.plain_labels import plain_tip
from annotator.gui.look.swatch import swatch
from annotator.gui.session.session import Session
from annotator.gui.session.tasks import Slices
from annotator.gui.widgets.record_table import AnyIndex, ListModel
from annotator.model import Edit, Tag
from annotator.project.tag_tree import TagLine, TagTree

_FIELDS = ("name", "key", "", "description")

_INDENT = "      "


class TagsModel(ListModel):
    """One row per tag, in the order of the tree; an edit of a cell becomes a command."""

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._tree: TagTree | None = None
        self.rows: list[TagLine] = []
        self.titles = (self.tr("Tag"), self.tr("Key"), self.tr("Claims"), self.tr("Description"))
        self._counting = Slices(session.read_counts, self)
        self._counting.done.connect(self.tell_cells)
        session.opened.connect(self.reload)
        session.edited.connect(self._on_edit)

    def reload(self) -> None:
        """Read everything again."""
        project, index = self._session.project, self._session.index
        self._tree = TagTree(project.read, index) if project and index else None
        self.follow()

    def fill(self) -> None:
        """Put the tags as the tree has them."""
        self.rows = self._tree.lines if self._tree else []

    def record_at(self, index: AnyIndex) -> Tag | None:
        """Return the tag of a row."""
        return self.rows[index.row()].tag if 0 <= index.row() < len(self.rows) else None

    def number_of_claims(self, tag: Tag) -> int | None:
        """Return how many claims carry a tag itself, None where that is being counted."""
        count = self._tree.count(tag) if self._tree else 0
        if count is None:
            self._counting.start()
        return count

    def field_at(self, index: AnyIndex) -> str:
        """Return the field that a cell shows."""
        return _FIELDS[index.column()]

    def carried_id(self, row: int) -> str:
        """Return the id of the tag of a row."""
        return self.rows[row].tag.id

    def flags(self, index: AnyIndex) -> Qt.ItemFlag:
        """Let the fields of a tag be edited."""
        flags = super().flags(index)
        return flags | Qt.ItemFlag.ItemIsEditable if _FIELDS[index.column()] else flags

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return what a cell shows."""
        if self._tree is None or not 0 <= index.row() < len(self.rows):
            return None
        line, column = self.rows[index.row()], index.column()
        field = _FIELDS[column]
        if role == Qt.ItemDataRole.DecorationRole and column == 0 and line.tag.colour:
            return swatch(line.tag.colour)
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tip(f"{line.tag.name}\n{line.tag.description}".strip())
        if role == Qt.ItemDataRole.EditRole and field:
            return str(getattr(line.tag, field))
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        if column == 0:
            return _INDENT * line.depth + line.tag.name
        if field:
            return str(getattr(line.tag, field))
        count = self.number_of_claims(line.tag)
        return "…" if count is None else count

    def _on_edit(self, edit: Edit) -> None:
        if self._tree is None:
            return
        if self._tree.apply(edit):
            self.follow()
        self.tell_cells()
