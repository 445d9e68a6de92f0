"""The tree of findings: a row for each rule, its findings below."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QTreeWidget, QTreeWidgetItem, QWidget

from annotator.findings import RULES
from annotator.findings.dismissals import Seen
from annotator.findings.telling import Lookup, names_in, words_of
from annotator.gui.look.language import format_number, in_quotes, translate_message, translator
from annotator.gui.look.plain_labels import plain_tip
from annotator.text.quoting import shortened

tr = translator("findings")

_PLACE = Qt.ItemDataRole.UserRole
_MOST = 400
"""Findings of one rule that are listed; of more, what is dismissed makes room."""
_LONGEST = 120
_ROW_HEIGHT = 28


class FindingsTree(QTreeWidget):
    """Enter shows the words of a finding, and the next ones of it when pressed again."""

    entered = Signal()
    reason_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setHeaderHidden(True)
        self.setAccessibleName(tr("Findings"))
        self.setUniformRowHeights(True)
        self.itemExpanded.connect(self._fill_up)
        self._known: Lookup | None = None
        self._groups: dict[str, list[Seen]] = {}

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go to the words, or to the reason why it is all right."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.entered.emit()
        elif event.text().lower() == "a":
            self.reason_requested.emit()
        else:
            super().keyPressEvent(event)

    def fill(self, found: Sequence[Seen], known: Lookup | None) -> None:
        """Show findings; what was unfolded and chosen stays so."""
        unfolded = {code for code, row in self._rows() if row.isExpanded()}
        chosen, place = self.chosen, self._chosen_place()
        self._known, self._groups = known, {}
        for one in found:
            self._groups.setdefault(one.finding.code, []).append(one)
        self.blockSignals(True)
        self.clear()
        for rule in RULES:
            if group := self._groups.get(rule.code):
                title = f"{translate_message(rule.title)}  ({format_number(len(group))})"
                row = QTreeWidgetItem(self, [title])
                row.setData(0, _PLACE, (rule.code, -1))
                row.setSizeHint(0, QSize(0, _ROW_HEIGHT))
                row.setToolTip(0, plain_tip(f"{translate_message(rule.sentence)}\n{rule.code}"))
                row.setChildIndicatorPolicy(QTreeWidgetItem.ChildIndicatorPolicy.ShowIndicator)
                if rule.code in unfolded:
                    self._fill_up(row)
                    row.setExpanded(True)
        self.blockSignals(False)
        self._choose_again(chosen, place)

    @property
    def chosen(self) -> Seen | None:
        """The chosen finding, None on the row of a rule."""
        code, number = self._chosen_place()
        group = self._groups.get(code, [])
        return group[number] if 0 <= number < len(group) else None

    @property
    def chosen_code(self) -> str:
        """The rule of the chosen row, empty where none is."""
        return self._chosen_place()[0]

    def _chosen_place(self) -> tuple[str, int]:
        item = self.currentItem()
        place = item.data(0, _PLACE) if item is not None else None
        return (str(place[0]), int(place[1])) if place else ("", -1)

    def _rows(self) -> list[tuple[str, QTreeWidgetItem]]:
        rows = (self.topLevelItem(number) for number in range(self.topLevelItemCount()))
        return [(str(row.data(0, _PLACE)[0]), row) for row in rows if row is not None]

    def _fill_up(self, row: QTreeWidgetItem) -> None:
        code, number = row.data(0, _PLACE)
        if number >= 0 or row.childCount() or self._known is None:
            return
        for place, one in enumerate(self._groups[code][:_MOST]):
            words = words_of(self._known, one.finding)
            names = names_in(self._known, one.finding, in_quotes)
            parts = (
                in_quotes(words) if words else "",
                names,
                translate_message(one.finding.detail),
            )
            text = shortened(" · ".join(filter(None, parts)), _LONGEST)
            child = QTreeWidgetItem(row, [f"✓ {text}" if one.dismissal else text])
            child.setData(0, _PLACE, (code, place))
            child.setSizeHint(0, QSize(0, _ROW_HEIGHT))
            child.setToolTip(0, plain_tip("\n".join(filter(None, parts))))

    def _choose_again(self, chosen: Seen | None, place: tuple[str, int]) -> None:
        """Choose the finding that was chosen, else the one that took its place, else the next."""
        rows = dict(self._rows())
        if not rows:
            return
        order = [rule.code for rule in RULES]
        first = order.index(place[0]) if place[0] else 0
        *_, last = rows.values()
        row = next((row for code, row in rows.items() if order.index(code) >= first), last)
        number = place[1]
        group = self._groups.get(place[0], [])
        if chosen is not None:
            subject = chosen.finding.subject
            same = (n for n, one in enumerate(group) if one.finding.subject == subject)
            number = next(same, min(number, row.childCount() - 1))
        child = row.child(number) if place[0] in rows and number >= 0 else None
        self.setCurrentItem(child or row)
