"""The claims of two analysts side by side, as rows of a table."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from enum import Enum, auto

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QColor

from annotator.agreement.disagreements import Compared
from annotator.agreement.figures import Aspect
from annotator.gui.look.claim_terms import kind_name, source_name
from annotator.gui.look.language import translate_message, translate_term
from annotator.gui.look.plain_labels import plain_tip
from annotator.gui.look.theme import Colours
from annotator.gui.widgets.record_table import AnyIndex, ListModel
from annotator.model import AnalystId, ClaimId, Decision, Edit, Stance
from annotator.reader import ChainRole, ClaimRow
from annotator.text.quoting import quoted, shortened

WORDS, FIRST, SECOND, DIFFERS, DECIDED = range(5)
_LONGEST = 300
_NOBODY = "–"


class Shown(Enum):
    """Which rows are shown."""

    DIFFERENT = auto()
    UNDECIDED = auto()
    ALL = auto()


class ComparedModel(ListModel):
    """A row for each pair of claims, and for each that only one of them has."""

    def __init__(self, colours: Colours, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._colours = colours
        self._all: list[Compared] = []
        self.rows: list[int] = []
        self._names: Mapping[AnalystId, str] = {}
        self.adjudicator: AnalystId | None = None
        """Who decides here."""
        self.shown = Shown.DIFFERENT
        self._name_columns(("", ""))

    def show_compared(self, compared: Iterable[Compared], names: Mapping[AnalystId, str]) -> None:
        """Show other claims."""
        self.beginResetModel()
        self._all, self._names = list(compared), names
        if self._all:
            first, second = self._all[0].people
            self._name_columns((first.name, second.name))
        self._filter()
        self.endResetModel()

    def show_only(self, shown: Shown) -> None:
        """Show other rows."""
        self.beginResetModel()
        self.shown = shown
        self._filter()
        self.endResetModel()

    def set_colours(self, colours: Colours) -> None:
        """Apply another theme."""
        self._colours = colours
        self.layoutChanged.emit()

    def take_edit(self, edit: Edit) -> None:
        """Follow what was decided; the rows stay, so that the next one is where it was."""
        if any(isinstance(change.record, Decision) for change in edit.changes):
            self._all = [compared.after(edit) for compared in self._all]
            self.tell_cells()

    def compared_at(self, row: int) -> Compared | None:
        """Return what a row shows."""
        return self._all[self.rows[row]] if 0 <= row < len(self.rows) else None

    def row_of(self, claim_id: ClaimId) -> int:
        """Return the row of a claim, -1 where it has none."""
        rows = enumerate(self.rows)
        return next((row for row, number in rows if claim_id in self._all[number].claims), -1)

    def next_open(self, row: int) -> int:
        """Return the first undecided row after one, else before it, else the row itself."""
        order = (*range(row + 1, len(self.rows)), *range(row))
        return next((n for n in order if self._is_open(self._all[self.rows[n]])), row)

    def counts(self) -> dict[Shown, int]:
        """Return how many rows there would be."""
        return {
            Shown.DIFFERENT: sum(not each.is_alike for each in self._all),
            Shown.UNDECIDED: sum(map(self._is_open, self._all)),
            Shown.ALL: len(self._all),
        }

    def carried_id(self, row: int) -> str:
        """Return what a row is known by: its first claim."""
        compared = self.compared_at(row)
        return compared.claims[0] if compared is not None else ""

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return what a cell shows."""
        compared = self.compared_at(index.row())
        if compared is None:
            return None
        column = index.column()
        if role == Qt.ItemDataRole.DisplayRole:
            return self.text(compared, column)
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tip(shortened(self.text(compared, column), _LONGEST))
        if role == Qt.ItemDataRole.ForegroundRole and column in (FIRST, SECOND):
            row = compared.rows[column - FIRST]
            return QColor(self._colours.of_kind(row.claim.kind) if row else self._colours.dim)
        return None

    def text(self, compared: Compared, column: int) -> str:
        """Return what a cell shows of a row."""
        match column:
            case 0:
                return words_of(compared.first)
            case 1 | 2:
                row = compared.rows[column - FIRST]
                return said_of(row) if row is not None else _NOBODY
            case 3:
                if None in compared.rows:
                    only = compared.people[0 if compared.rows[0] else 1].name
                    return self.tr("only {0}").format(only)
                return ", ".join(self._aspect(aspect) for aspect in compared.differs)
        return "; ".join(self._told(compared, decision) for decision in compared.decisions)

    def _aspect(self, aspect: Aspect) -> str:
        match aspect:
            case Aspect.WORDS:
                return self.tr("words")
            case Aspect.KIND:
                return self.tr("kind")
            case Aspect.SOURCE:
                return self.tr("source")
            case Aspect.CHAIN:
                return self.tr("chain")
            case Aspect.STANCE:
                return self.tr("stance")

    def _told(self, compared: Compared, decision: Decision) -> str:
        outcome = translate_message(compared.outcome(decision))
        by = decision.created_by
        if by is None or by == self.adjudicator:
            return outcome
        return self.tr("{0}: {1}").format(self._names.get(by, by), outcome)

    def _is_open(self, compared: Compared) -> bool:
        if compared.is_alike:
            return False
        return self.adjudicator is None or compared.decided_by(self.adjudicator) is None

    def _filter(self) -> None:
        self.rows = [number for number, each in enumerate(self._all) if self._lets_in(each)]

    def _lets_in(self, compared: Compared) -> bool:
        match self.shown:
            case Shown.DIFFERENT:
                return not compared.is_alike
            case Shown.UNDECIDED:
                return self._is_open(compared)
        return True

    def _name_columns(self, names: tuple[str, str]) -> None:
        self.titles = (self.tr("Words"), *names, self.tr("Differ in"), self.tr("Decided"))


def words_of(row: ClaimRow) -> str:
    """Return the words of a claim in the text."""
    return quoted(span.exact for span in row.claim.spans)


def said_of(row: ClaimRow) -> str:
    """Return what an analyst said of some words: kind, nearest source, stance."""
    parts = [kind_name(row.claim.kind)]
    if row.layers:
        nearest = row.layers[0]
        parts += [
            source_name(node.source.name)
            for node in row.chain.nodes
            if node.attribution == nearest and node.role is not ChainRole.VIA
        ]
        if nearest.stance is not Stance.ASSERTS:
            parts.append(translate_term(nearest.stance))
    return " · ".join(parts)
