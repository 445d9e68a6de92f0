"""What a search asks for besides words: which claims, whose, in which document."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QGridLayout, QHBoxLayout, QPushButton, QWidget

from annotator.analysis.search import Query
from annotator.gui.look.claim_terms import kind_name
from annotator.gui.look.language import word
from annotator.gui.widgets.option_button import option_button
from annotator.model import ClaimKind, Document, Source, Stance, Tag
from annotator.reader import Reader

_COLUMNS = 3
_LETTERS = 9
_UNTAGGED = "untagged"
"""Stands for claims without a kind among the kinds."""


class SearchFilters(QWidget):
    """Rows of boxes; the first entry of each asks for nothing."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._is_filling = False
        self.kind = self._box(self.tr("Any kind"), self.tr("Kind of the claim"))
        self.stance = self._box(self.tr("Any stance"), self.tr("Stance of any layer of the claim"))
        self.source = self._box(self.tr("Any source"), self.tr("Source in any layer of the claim"))
        self.tag = self._box(self.tr("Any tag"), self.tr("Tag of the claim, or one beneath it"))
        self.analyst = self._box(self.tr("Any analyst"), self.tr("Who made the claim"))
        self.document = self._box(self.tr("Everywhere"), self.tr("Document to search"))
        self._boxes = (
            *(self.kind, self.stance, self.source),
            *(self.tag, self.analyst, self.document),
        )
        self.unnamed = option_button(
            self.tr("Unnamed origin"), self.tr("Claims that go back to somebody without a name")
        )
        self.unchecked = option_button(
            self.tr("Not checked"), self.tr("Claims that were held against no passage")
        )
        self.reset_button = QPushButton(self.tr("All claims"))
        self.reset_button.setProperty("flat", True)
        self.reset_button.setToolTip(self.tr("Ask for words alone again"))
        self._lay_out()
        self._fill_fixed()
        for box in self._boxes:
            box.currentIndexChanged.connect(self._on_changed)
        for button in (self.unnamed, self.unchecked):
            button.toggled.connect(self._on_changed)
        self.reset_button.clicked.connect(lambda: self.show_query(Query()))

    def reload(self, reader: Reader | None) -> None:
        """Offer what the project holds now; what was chosen stays if it is still there."""
        query = self.filter(Query())
        self._is_filling = True
        sources = sorted(reader.sources() if reader else [], key=_name_of)
        tags = sorted(reader.tags() if reader else [], key=_name_of)
        analysts = reader.analysts() if reader else []
        documents = reader.all(Document) if reader else []
        _fill(self.source, ((source.name, source.id) for source in sources))
        _fill(self.tag, ((tag.name, tag.id) for tag in tags))
        _fill(self.analyst, ((analyst.name, analyst.id) for analyst in analysts))
        _fill(self.document, ((document.title, document.id) for document in documents))
        self._is_filling = False
        self._put(query)

    def filter(self, query: Query) -> Query:
        """Return a query with what is chosen here."""
        # Qt hands back the plain text of what was a member of an enumeration.
        kind, stance = self.kind.currentData(), self.stance.currentData()
        return replace(
            query,
            kind=next((each for each in ClaimKind if each == kind), None),
            is_untagged=kind == _UNTAGGED,
            stance=Stance(stance) if stance else None,
            source=self.source.currentData(),
            tag=self.tag.currentData(),
            analyst=self.analyst.currentData(),
            document=self.document.currentData(),
            is_unnamed=self.unnamed.isChecked(),
            is_unchecked=self.unchecked.isChecked(),
        )

    def show_query(self, query: Query) -> None:
        """Choose what a query asks for; what is not in the project any more is left out."""
        self._put(query)
        self._show_state()
        self.changed.emit()

    def description(self) -> str:
        """Return what is chosen, in words."""
        chosen = [box.currentText() for box in self._boxes if box.currentIndex() > 0]
        chosen += [b.text() for b in (self.unnamed, self.unchecked) if b.isChecked()]
        return " · ".join(chosen)

    def _box(self, nothing: str, tip: str) -> QComboBox:
        box = QComboBox()
        box.addItem(nothing)
        box.setAccessibleName(tip)
        box.setToolTip(tip)
        box.setMinimumContentsLength(_LETTERS)
        policy = QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        box.setSizeAdjustPolicy(policy)
        box.setMaxVisibleItems(20)
        return box

    def _lay_out(self) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(6)
        for number, box in enumerate(self._boxes):
            grid.addWidget(box, number // _COLUMNS, number % _COLUMNS)
            grid.setColumnStretch(number % _COLUMNS, 1)
        foot = QHBoxLayout()
        foot.setSpacing(6)
        foot.addWidget(self.unnamed)
        foot.addWidget(self.unchecked)
        foot.addStretch(1)
        foot.addWidget(self.reset_button)
        grid.addLayout(foot, 2, 0, 1, _COLUMNS)
        self._show_state()

    def _fill_fixed(self) -> None:
        for kind in (*ClaimKind, None):
            self.kind.addItem(kind_name(kind), kind or _UNTAGGED)
        for stance in Stance:
            self.stance.addItem(word(stance), stance)

    def _put(self, query: Query) -> None:
        self._is_filling = True
        _choose(self.kind, _UNTAGGED if query.is_untagged else query.kind)
        _choose(self.stance, query.stance)
        _choose(self.source, query.source)
        _choose(self.tag, query.tag)
        _choose(self.analyst, query.analyst)
        _choose(self.document, query.document)
        self.unnamed.setChecked(query.is_unnamed)
        self.unchecked.setChecked(query.is_unchecked)
        self._is_filling = False

    def _on_changed(self, *_value: object) -> None:
        if not self._is_filling:
            self._show_state()
            self.changed.emit()

    def _show_state(self) -> None:
        self.reset_button.setEnabled(self.filter(Query()) != Query())


def _fill(box: QComboBox, items: Iterable[tuple[str, object]]) -> None:
    """Replace all entries but the first."""
    nothing = box.itemText(0)
    box.clear()
    box.addItem(nothing)
    for text, value in items:
        box.addItem(text, value)


def _choose(box: QComboBox, value: object) -> None:
    """Choose the entry of a value, the first where there is none."""
    values = [box.itemData(number) for number in range(box.count())]
    box.setCurrentIndex(values.index(value) if value is not None and value in values else 0)


def _name_of(record: Source | Tag) -> str:
    return record.name.casefold()
