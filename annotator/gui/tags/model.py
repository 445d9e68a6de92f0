"""The tree of tags as rows of a table."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QColor

from annotator.commands import Revise
from annotator.gui.look.plain_labels import plain_tip
from annotator.gui.session.session import Session
from annotator.gui.widgets.record_table import AnyIndex, ListModel
from annotator.messages import Message
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
        self.titles = (self.tr("Tag"), self.tr("Key"), self.tr("Claims"), self.tr("Description"))
        session.opened.connect(self.reload)
        session.edited.connect(self._on_edit)

    def reload(self) -> None:
        """Read everything again."""
        project, index = self._session.project, self._session.index
        self.beginResetModel()
        self._tree = TagTree(project.read, index) if project and index else None
        self.endResetModel()

    @property
    def _lines(self) -> list[TagLine]:
        return self._tree.lines if self._tree else []

    def tag_at(self, index: AnyIndex) -> Tag | None:
        """Return the tag of a row."""
        return self._lines[index.row()].tag if 0 <= index.row() < len(self._lines) else None

    def flags(self, index: AnyIndex) -> Qt.ItemFlag:
        """Let the fields of a tag be edited."""
        flags = super().flags(index)
        return flags | Qt.ItemFlag.ItemIsEditable if _FIELDS[index.column()] else flags

    def count(self) -> int:
        """Return the number of rows."""
        return len(self._lines)

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return what a cell shows."""
        if self._tree is None or not 0 <= index.row() < len(self._lines):
            return None
        line, column = self._lines[index.row()], index.column()
        field = _FIELDS[column]
        if role == Qt.ItemDataRole.DecorationRole and column == 0 and line.tag.colour:
            return QColor(line.tag.colour)
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tip(f"{line.tag.name}\n{line.tag.description}".strip())
        if role == Qt.ItemDataRole.EditRole and field:
            return str(getattr(line.tag, field))
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        if column == 0:
            return _INDENT * line.depth + line.tag.name
        return str(getattr(line.tag, field)) if field else self._tree.count(line.tag)

    def setData(self, index: AnyIndex, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Change a field of a tag."""
        tag, text = self.tag_at(index), str(value).strip()
        if tag is None or role != Qt.ItemDataRole.EditRole:
            return False
        match _FIELDS[index.column()]:
            case "name" if text:
                revised = replace(tag, name=text)
            case "key":
                revised = replace(tag, key=text)
            case "description":
                revised = replace(tag, description=text)
            case _:
                return False
        if revised == tag:
            return False
        return self._session.do(Revise(tag, revised, Message("Change tag"))) is not None

    def _on_edit(self, edit: Edit) -> None:
        if self._tree is None:
            return
        if self._tree.apply(edit):
            self.beginResetModel()
            self.endResetModel()
        elif self._lines:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._lines) - 1, 3))
