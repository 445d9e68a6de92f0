"""The register of sources as a table; what it holds and counts is a `SourceRegister`."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QColor

from annotator.commands import Revise
from annotator.gui.look.claim_terms import source_name
from annotator.gui.look.language import readable_date, translate_term, translator
from annotator.gui.look.plain_labels import plain_tip
from annotator.gui.look.theme import colours_for
from annotator.gui.session.session import Session
from annotator.gui.session.tasks import Slices
from annotator.gui.widgets.dragging import SOURCE
from annotator.gui.widgets.record_table import AnyIndex, ListModel
from annotator.messages import Message
from annotator.model import Edit, Obtained, Reliability, Source, SourceId, SourceKind
from annotator.project.source_register import SourceRegister
from annotator.reader import SourceRole

tr = translator("sources_model")

_COUNTS = {role.value for role in SourceRole}


@dataclass(frozen=True, slots=True)
class Column:
    """One column: its title, the field it shows, its words if it is set to one of a list."""

    title: str
    width: int
    field: str
    choices: tuple[str, ...] = ()
    tip: str = ""
    is_editable: bool = True


def _columns() -> tuple[Column, ...]:
    yes_no = ("", "yes", "no")
    obtained = ("", *(value.value for value in Obtained))
    counts = (
        (tr("Nearest"), 70, SourceRole.NEAREST, tr("Claims it is the nearest source of")),
        (tr("Origin"), 60, SourceRole.ORIGIN, tr("Claims that go back to it")),
        (
            tr("Voice"),
            56,
            SourceRole.VOICE,
            tr("Claims without a source that it makes itself"),
        ),
        (tr("Chains"), 62, SourceRole.CHAIN, tr("Claims whose chain names it, in any layer")),
    )
    return (
        Column(tr("Source"), 0, "name"),
        Column(tr("Kind"), 104, "kind", tuple(kind.value for kind in SourceKind)),
        Column(tr("A–F"), 42, "reliability", ("", *Reliability), tr("Reliability of the source")),
        *(Column(title, width, role, (), tip, False) for title, width, role, tip in counts),
        Column(tr("Obtained"), 74, "obtained", obtained, tr("Whether it was obtained")),
        Column(tr("Named"), 68, "named", yes_no, tr("Whether the text names it")),
        Column(
            tr("Affiliation"), 120, "affiliation", (), tr("The organisation that it belongs to")
        ),
        Column(tr("Document"), 140, "document", (), tr("Its document in the project"), False),
    )


class SourcesModel(ListModel):
    """One row per source; an edit of a cell becomes a command."""

    carries = SOURCE

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.columns = _columns()
        self.titles = tuple(column.title for column in self.columns)
        self._register: SourceRegister | None = None
        self.rows: list[Source] = []
        self._letters = ""
        self._order: tuple[int, bool] | None = None
        self._counting = Slices(session.read_counts, self)
        self._counting.done.connect(self._on_counted)
        session.opened.connect(self.reload)
        session.edited.connect(self._on_edit)

    def reload(self) -> None:
        """Read everything again."""
        project, index = self._session.project, self._session.index
        self._register = SourceRegister(project.read, index) if project and index else None
        self.follow()

    def filter(self, letters: str) -> None:
        """Show only sources whose name or affiliation holds some letters."""
        if letters != self._letters:
            self._letters = letters
            self.follow()

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Show the sources in the order of a column; empty cells come last, whichever way."""
        is_descending = order == Qt.SortOrder.DescendingOrder
        self._order = (column, is_descending) if column >= 0 else None
        self.follow()

    @property
    def number_of_sources(self) -> int:
        """All sources of the project, whether they are shown or not."""
        return len(self._register.sources) if self._register else 0

    def field_at(self, index: AnyIndex) -> str:
        """Return the field that a cell shows."""
        return self.columns[index.column()].field

    def record_at(self, index: AnyIndex) -> Source | None:
        """Return the source of a row as it is now."""
        if self._register is None or not 0 <= index.row() < len(self.rows):
            return None
        shown = self.rows[index.row()]
        return self._register.sources.get(shown.id, shown)

    def row_of(self, source_id: SourceId) -> int:
        """Return the row of a source, -1 where it is not shown."""
        ids = [source.id for source in self.rows]
        return ids.index(source_id) if source_id in ids else -1

    def choices_of(self, source: Source, field: str) -> list[str]:
        """Return what a field of a source can be set to, nothing where it is typed."""
        if field == "affiliation" and self._register:
            return ["", *self._register.bodies(source)]
        return list(next((c.choices for c in self.columns if c.field == field), ()))

    def value_of(self, source: Source, field: str) -> str:
        """Return what a field of a source holds, as it is stored; counts are of its claims."""
        return str(self._register.value(source, field)) if self._register else ""

    def choices_at(self, index: AnyIndex) -> list[str]:
        """Return what a cell can be set to, nothing where it is typed."""
        source = self.record_at(index)
        return self.choices_of(source, self.field_at(index)) if source else []

    def has_words(self, index: AnyIndex) -> bool:
        """Return whether a cell is set to a word of a vocabulary, which is translated."""
        return bool(self.columns[index.column()].choices)

    def flags(self, index: AnyIndex) -> Qt.ItemFlag:
        """Let the cells of a source's own fields be edited."""
        flags = super().flags(index)
        if self.columns[index.column()].is_editable:
            flags |= Qt.ItemFlag.ItemIsEditable
        return flags

    def carried_id(self, row: int) -> str:
        """Return the id of the source of a row."""
        return self.rows[row].id

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """Return a column's title, and its tool tip."""
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.ToolTipRole:
            return self.columns[section].tip or None
        return super().headerData(section, orientation, role)

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return what a cell shows."""
        source = self.record_at(index)
        if source is not None and role == Qt.ItemDataRole.ToolTipRole:
            parts = (source.name, self._became_and_why(source), source.note)
            return plain_tip("\n".join(part for part in parts if part))
        if source is not None and role == Qt.ItemDataRole.AccessibleTextRole:
            became = self._became_and_why(source) if self.field_at(index) == "name" else ""
            return f"{source_name(source.name)}; {became}" if became else None
        if source is not None and role == Qt.ItemDataRole.ForegroundRole:
            return self._own_colour(source, self.field_at(index))
        is_shown = role == Qt.ItemDataRole.DisplayRole
        if (
            source is None
            or not self._register
            or not (is_shown or role == Qt.ItemDataRole.EditRole)
        ):
            return None
        field = self.field_at(index)
        value = self._register.value(source, field)
        if value == "" and field in _COUNTS:
            self._counting.start()
            return "…" if is_shown else value
        if is_shown and field == "name":
            return source_name(source.name)
        return translate_term(str(value)) if is_shown and value and self.has_words(index) else value

    def became(self, source: Source, *, has_day: bool = True) -> str:
        """Return what became of a source that fell, and when; nothing where it stands."""
        standing = self._register.standing(source) if self._register else None
        if standing is None:
            return ""
        day = readable_date(standing.date) if has_day else ""
        return f"{translate_term(standing.fallen)} {day}".rstrip()

    def _became_and_why(self, source: Source) -> str:
        standing = self._register.standing(source) if self._register else None
        parts = (self.became(source), standing.reason if standing else "")
        return ": ".join(part for part in parts if part)

    def _own_colour(self, source: Source, field: str) -> QColor | None:
        """Return the colour of a source that fell, or the dim one of what documents say.

        Dim are the names of those that are nothing but the voice of a document.
        """
        colours = colours_for(self._session.settings.theme)
        if field == "name" and self.became(source):
            return QColor(colours.error)
        value = self._register.value if self._register else lambda _source, _field: 0
        is_voice = value(source, SourceRole.VOICE) and not value(source, SourceRole.CHAIN)
        is_own = field == SourceRole.VOICE or (field == "name" and is_voice)
        return QColor(colours.dim) if is_own else None

    def setData(self, index: AnyIndex, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Change a field of a source."""
        source, column = self.record_at(index), self.columns[index.column()]
        is_edit = role == Qt.ItemDataRole.EditRole and column.is_editable
        return source is not None and is_edit and self.change(source, column.field, str(value))

    def change(self, source: Source, field: str, text: str) -> bool:
        """Change a field of a source to what was typed or chosen; return whether it differs."""
        register, text = self._register, text.strip()
        if register is None:
            return False
        new = register.body_named(text) if field == "affiliation" else _typed(field, text)
        typed: dict[str, Any] = {field: new}
        revised = replace(source, **typed)  # the columns name fields of a source
        if revised == source:
            return False
        return self._session.do(Revise(source, revised, Message("Change source"))) is not None

    def fill(self) -> None:
        """Put the sources that fit the letters, in order."""
        column, is_descending = self._order or (-1, False)
        field = self.columns[column].field if column >= 0 else ""
        self.rows = []
        if self._register is not None:
            self.rows = self._register.arranged(self._letters, field, is_descending=is_descending)

    def _on_counted(self) -> None:
        if self._order is not None and self.columns[self._order[0]].field in _COUNTS:
            self.follow()
        self.tell_cells()

    def _on_edit(self, edit: Edit) -> None:
        if self._register is None:
            return
        if self._register.apply(edit):
            self.follow()
        self.tell_cells()


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
