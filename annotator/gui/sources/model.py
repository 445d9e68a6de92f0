"""The register of sources as a table: who they are, and how many claims go back to each."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

from PySide6.QtCore import QCoreApplication, QObject, Qt

from annotator.commands import Revise
from annotator.gui.look.language import stored, word
from annotator.gui.look.plain_labels import plain_tip
from annotator.gui.session.session import Session
from annotator.gui.widgets.dragging import SOURCE
from annotator.gui.widgets.record_table import AnyIndex, ListModel
from annotator.model import (
    Attribution,
    Document,
    DocumentId,
    Edit,
    Obtained,
    Reliability,
    Source,
    SourceId,
    SourceKind,
)
from annotator.reader import SourceUse

_BODIES = (SourceKind.ORGANISATION, SourceKind.PUBLICATION)
"""To which a source can belong."""


@dataclass(frozen=True, slots=True)
class Column:
    """One column: its title, what it shows, what it is edited to; `choices` make a list."""

    title: str
    width: int
    field: str = ""
    choices: tuple[str, ...] = ()
    tip: str = ""


def _columns() -> tuple[Column, ...]:
    yes_no = ("", "yes", "no")
    obtained = ("", *(value.value for value in Obtained))
    return (
        Column(tr("Source"), 0, "name"),
        Column(tr("Kind"), 92, "kind", tuple(kind.value for kind in SourceKind)),
        Column(tr("A–F"), 42, "reliability", ("", *Reliability), tr("Reliability of the source")),
        Column(tr("Nearest"), 76, tip=tr("Claims it is the nearest source of")),
        Column(tr("Origin"), 66, tip=tr("Claims that go back to it")),
        Column(tr("In hand"), 74, "obtained", obtained, tr("Whether it was obtained")),
        Column(tr("Named"), 68, "named", yes_no, tr("Whether the text names it")),
        Column(tr("Affiliation"), 120, "affiliation", tip=tr("To whom it belongs")),
        Column(tr("Document"), 140, tip=tr("The document of the project that it is")),
    )


def tr(text: str) -> str:
    """Translate a text of this module."""
    return QCoreApplication.translate("sources_model", text)


NEAREST, ORIGIN, DOCUMENT = 3, 4, 8


class SourcesModel(ListModel):
    """One row per source; an edit of a cell becomes a command."""

    carries = SOURCE

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.columns = _columns()
        self.titles = tuple(column.title for column in self.columns)
        self._all: list[Source] = []
        self._sources: list[Source] = []
        self._uses: dict[SourceId, SourceUse] = {}
        self._names: dict[SourceId, str] = {}
        self._titles: dict[DocumentId, str] = {}
        self._letters = ""
        self._order: tuple[int, bool] | None = None
        session.opened.connect(self.reload)
        session.edited.connect(self._on_edit)

    def reload(self) -> None:
        """Read everything again."""
        project = self._session.project
        self._all = project.read.sources() if project else []
        self._uses = project.read.source_uses() if project else {}
        self._read_names()
        self._fill()

    def filter(self, letters: str) -> None:
        """Show only sources whose name or affiliation holds some letters."""
        if letters != self._letters:
            self._letters = letters
            self._fill()

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Show the sources in the order of a column; empty cells come last, whichever way."""
        is_descending = order == Qt.SortOrder.DescendingOrder
        self._order = (column, is_descending) if column >= 0 else None
        self._fill()

    @property
    def number_of_sources(self) -> int:
        """All sources of the project, whether they are shown or not."""
        return len(self._all)

    def source_at(self, index: AnyIndex) -> Source | None:
        """Return the source of a row."""
        return self._sources[index.row()] if 0 <= index.row() < len(self._sources) else None

    def row_of(self, source_id: SourceId) -> int:
        """Return the row of a source, -1 where it is not shown."""
        ids = [source.id for source in self._sources]
        return ids.index(source_id) if source_id in ids else -1

    def choices_at(self, index: AnyIndex) -> list[str]:
        """Return what a cell can be set to, nothing where it is typed."""
        column = self.columns[index.column()]
        if column.field == "affiliation":
            source = self.source_at(index)
            names = {s.name for s in self._all if s.kind in _BODIES and s != source}
            return ["", *sorted(names, key=str.casefold)]
        return list(column.choices)

    def has_words(self, index: AnyIndex) -> bool:
        """Tell whether a cell is set to a word of a vocabulary, which is shown in the language."""
        return bool(self.columns[index.column()].choices)

    def flags(self, index: AnyIndex) -> Qt.ItemFlag:
        """Let the cells of a source's own fields be edited."""
        flags = super().flags(index)
        if self.columns[index.column()].field:
            flags |= Qt.ItemFlag.ItemIsEditable
        return flags

    def carried_id(self, row: int) -> str:
        """Return the id of the source of a row."""
        return self._sources[row].id

    def count(self) -> int:
        """Return the number of rows."""
        return len(self._sources)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """Return a column's title, and what it tells."""
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.ToolTipRole:
            return self.columns[section].tip or None
        return super().headerData(section, orientation, role)

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return what a cell shows."""
        source = self.source_at(index)
        if source is not None and role == Qt.ItemDataRole.ToolTipRole:
            return plain_tip(f"{source.name}\n{source.note}".strip())
        if source is None or role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole):
            return None
        value = self._value(source, index.column())
        is_shown = role == Qt.ItemDataRole.DisplayRole and self.columns[index.column()].choices
        return word(str(value)) if is_shown and value else value

    def setData(self, index: AnyIndex, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Change a field of a source."""
        source = self.source_at(index)
        field = self.columns[index.column()].field
        if source is None or not field or role != Qt.ItemDataRole.EditRole:
            return False
        text = str(value).strip()
        new = self._named(text) if field == "affiliation" else _typed(field, text)
        typed: dict[str, Any] = {field: new}
        revised = replace(source, **typed)  # the columns name fields of a source
        if revised == source:
            return False
        return self._session.do(Revise(source, revised, stored("Change source"))) is not None

    def _value(self, source: Source, column: int) -> str | int:
        use = self._uses.get(source.id, SourceUse(0, 0))
        match self.columns[column].field:
            case "named":
                return {True: "yes", False: "no", None: ""}[source.named]
            case "affiliation":
                return self._names.get(source.affiliation, "") if source.affiliation else ""
            case "" if column == NEAREST:
                return use.nearest
            case "" if column == ORIGIN:
                return use.origin
            case "":
                return self._titles.get(source.document, "") if source.document else ""
            case field:
                return str(getattr(source, field) or "")

    def _named(self, name: str) -> SourceId | None:
        """Return the body of a name."""
        return next((s.id for s in self._all if s.name == name and s.kind in _BODIES), None)

    def _fill(self) -> None:
        self.beginResetModel()
        needle = " ".join(self._letters.split()).casefold()
        self._sources = [s for s in self._all if needle in self._said(s)]
        if self._order is not None:
            column, is_descending = self._order
            keys = {s.id: _key(self._value(s, column)) for s in self._sources}
            told = [s for s in self._sources if keys[s.id] != ""]
            told.sort(key=lambda s: keys[s.id], reverse=is_descending)
            self._sources = told + [s for s in self._sources if keys[s.id] == ""]
        self.endResetModel()

    def _said(self, source: Source) -> str:
        affiliation = self._names.get(source.affiliation, "") if source.affiliation else ""
        return f"{source.name} {affiliation}".casefold()

    def _read_names(self) -> None:
        project = self._session.project
        self._names = {source.id: source.name for source in self._all}
        titles = project.read.stored(Document, ("id", "title")) if project else []
        self._titles = dict(titles)

    def _on_edit(self, edit: Edit) -> None:
        records = [change.record for change in edit.changes]
        project = self._session.project
        if project is None:
            return
        if any(isinstance(record, Document) for record in records) or not all(
            isinstance(change.after, Source) and change.before is not None
            for change in edit.changes
            if isinstance(change.record, Source)
        ):
            self.reload()
            return
        revised = {r.id: r for r in records if isinstance(r, Source)}
        self._all = [revised.get(source.id, source) for source in self._all]
        self._sources = [revised.get(source.id, source) for source in self._sources]
        if revised:
            self._read_names()
        if any(isinstance(r, Attribution) for r in records):
            self._uses = project.read.source_uses()
        if self._sources:
            last = self.index(len(self._sources) - 1, len(self.columns) - 1)
            self.dataChanged.emit(self.index(0, 0), last)


def _key(value: str | int) -> str | int:
    return value.casefold() if isinstance(value, str) else value


def _typed(field: str, text: str) -> object:
    """Return the value of a field from what was typed or chosen."""
    match field:
        case "kind":
            return SourceKind(text)
        case "named":
            return {"yes": True, "no": False}.get(text)
        case "reliability":
            return Reliability(text) if text else None
        case "obtained":
            return Obtained(text) if text else None
    return text
