"""The regions of a document as rows of a table."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt

from annotator.gui.look.claim_terms import source_name
from annotator.gui.look.language import translate_term
from annotator.gui.session.session import Session
from annotator.gui.widgets.record_table import AnyIndex, ListModel
from annotator.model import Region, SourceId

_LONGEST_WORDS = 90


class RegionsModel(ListModel):
    """The regions of the current document: kind, first words, voice."""

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.rows: list[Region] = []
        self._voices: dict[SourceId, str] = {}
        self.titles = (self.tr("Region"), self.tr("Words"), self.tr("Voice"))

    def reload(self) -> None:
        """Read everything again; the chosen row stays where rows are the same."""
        opened, project = self._session.document, self._session.project
        regions = list(opened.regions) if opened else []
        sources = project.read.sources() if project else []
        self._voices = {source.id: source_name(source.name) for source in sources}
        if [region.id for region in regions] == [region.id for region in self.rows]:
            self.rows = regions
            self.tell_cells()
            return
        self.beginResetModel()
        self.rows = regions
        self.endResetModel()

    def region_at(self, index: AnyIndex) -> Region | None:
        """Return the region of a row."""
        return self.rows[index.row()] if 0 <= index.row() < len(self.rows) else None

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return what a cell shows."""
        region, opened = self.region_at(index), self._session.document
        if region is None or opened is None or role != Qt.ItemDataRole.DisplayRole:
            return None
        if index.column() == 0:
            return translate_term(region.kind)
        if index.column() == 1:
            end = min(region.end, region.start + _LONGEST_WORDS)
            return " ".join(opened.text[region.start : end].split())
        return self._voices.get(region.voice, "") if region.voice else ""
