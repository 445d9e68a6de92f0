"""Records that two files do not have alike, folded by document; what each side says beside it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHeaderView, QTreeWidget, QTreeWidgetItem, QWidget

from annotator.grouping import grouped
from annotator.gui.look.language import (
    format_date,
    format_date_time,
    format_number,
    in_quotes,
    translate,
    translator,
)
from annotator.gui.look.plain_labels import plain_tip
from annotator.gui.widgets.growing_edit import ReadingField
from annotator.messages import kind_term
from annotator.text.collation import sort_key
from annotator.text.quoting import shortened

if TYPE_CHECKING:
    from annotator.merge import Signature, Told

tr = translator("merging")

_ID = Qt.ItemDataRole.UserRole
_WAITING = Qt.ItemDataRole.UserRole + 1
"""Which of the lists that are not shown yet belongs below a row."""
MOST_UNFOLDED = 40
"""Records of a document that are shown at once; more begin folded, and are made when unfolded."""
_NAME_SHARE = 0.38
"""Of the width of the tree."""
_ROW_HEIGHT = 28
_LEAST_LINES, _AROUND_LINES, _LONGEST = 5, 26, 5_000
"""Lines of a record told whole, pixels around them, and characters of what one side says."""
_UNTOLD = ("document", "spans")
"""Fields of a record that only one side has: its row stands below the one, its words say both."""


class ToldTree(QTreeWidget):
    """A row for each record, under its document, with a row for each field that differs."""

    def __init__(self, ours: str, theirs: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setHeaderLabels([tr("Record"), ours, theirs])
        self.setAccessibleName(tr("Differences"))
        self.setUniformRowHeights(True)
        self.setAlternatingRowColors(False)
        self.setRootIsDecorated(True)
        for side in (1, 2):
            self.header().setSectionResizeMode(side, QHeaderView.ResizeMode.Stretch)
        self.header().setStretchLastSection(False)
        self.records: dict[str, QTreeWidgetItem] = {}
        """The rows of records by their ids, as far as they were unfolded."""
        self.told: dict[str, Told] = {}
        """Every record in the order of the rows."""
        self._groups: dict[str, QTreeWidgetItem] = {}
        self.row_made: Callable[[str, QTreeWidgetItem], object] = lambda _id, _row: None
        """Called with each row of a record."""
        self._waiting: list[Sequence[Told]] = []
        self.itemExpanded.connect(self._fill_up)

    def add_section(self, title: str) -> QTreeWidgetItem:
        """Add a row that others stand below, unfolded; returns it."""
        row = QTreeWidgetItem(self, [title])
        row.setFirstColumnSpanned(True)
        row.setSizeHint(0, QSize(0, _ROW_HEIGHT))
        font = row.font(0)
        font.setBold(True)
        row.setFont(0, font)
        row.setExpanded(True)
        return row

    def fill(self, told: Sequence[Told], section: QTreeWidgetItem | None = None) -> None:
        """Show records by document; those of no document last."""
        groups = grouped((one.document, one) for one in told)
        for title in sorted(groups, key=lambda title: (not title, sort_key(title))):
            in_order = sorted(groups[title], key=_in_text)
            self.told |= {one.id: one for one in in_order}
            number = format_number(len(in_order))
            group = QTreeWidgetItem([f"{title or tr('Of no document')}  ({number})"])
            group.setSizeHint(0, QSize(0, _ROW_HEIGHT))
            self._groups |= dict.fromkeys((one.id for one in in_order), group)
            if section is None:
                self.addTopLevelItem(group)
            else:
                section.addChild(group)
            group.setFirstColumnSpanned(True)
            group.setChildIndicatorPolicy(QTreeWidgetItem.ChildIndicatorPolicy.ShowIndicator)
            group.setData(0, _WAITING, len(self._waiting))
            self._waiting.append(in_order)
            if len(in_order) <= MOST_UNFOLDED:
                self._fill_up(group)
                group.setExpanded(True)
        if self.currentItem() is None and (first := self.topLevelItem(0)) is not None:
            self.setCurrentItem(first)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the names of records their share."""
        super().resizeEvent(event)
        self.setColumnWidth(0, int(self.viewport().width() * _NAME_SHARE))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave digits to the dialog, in which they choose; a tree would search rows for them."""
        if event.text().isdigit():
            event.ignore()
        else:
            super().keyPressEvent(event)

    def go_to(self, record_id: str) -> None:
        """Make a record current, with those of its document unfolded."""
        self._groups[record_id].setExpanded(True)
        self.setCurrentItem(self.records[record_id])

    def _fill_up(self, group: QTreeWidgetItem) -> None:
        number = group.data(0, _WAITING)
        if number is None:
            return
        group.setData(0, _WAITING, None)
        for one in self._waiting[number]:
            self._add(group, one)

    def _add(self, group: QTreeWidgetItem, one: Told) -> None:
        kind, name, pair = (
            translate(kind_term(one.type)),
            *map(translate, (one.name, one.pair)),
        )
        row = QTreeWidgetItem(group, [f"{kind}  {name}", _state(one, "a"), _state(one, "b")])
        row.setData(0, _ID, one.id)
        row.setSizeHint(0, QSize(0, _ROW_HEIGHT))
        row.setToolTip(0, plain_tip(name))
        self.records[one.id] = row
        if one.pair:
            below = QTreeWidgetItem(row, [tr("on the same words"), pair, name])
            for column, text in ((1, pair), (2, name)):
                below.setToolTip(column, plain_tip(text))
        for field in one.fields if not one.only else one.since:
            values = [_value(text) for text in (field.before, field.after)]
            below = QTreeWidgetItem(row, [translate(field.name), *values])
            for column, text in enumerate(values, 1):
                below.setToolTip(column, plain_tip(text))
        row.setExpanded(True)
        self.row_made(one.id, row)


class ToldDetails(ReadingField):
    """Tells the record that is current in a tree whole: its words, and what each side says."""

    def __init__(self, tree: ToldTree) -> None:
        super().__init__(tr("The chosen record, whole"))
        self._tree = tree
        self.setPlaceholderText(tr("Move to a record to read it whole."))
        self.setMinimumHeight(_LEAST_LINES * self.fontMetrics().lineSpacing() + _AROUND_LINES)
        tree.currentItemChanged.connect(lambda now, _before: self._tell(record_of(now)))

    def _tell(self, record_id: str | None) -> None:
        one = self._tree.told[record_id] if record_id else None
        self.setPlainText("\n".join(self._lines(one)) if one else "")

    def _lines(self, one: Told) -> Iterator[str]:
        words = in_quotes(one.words) if one.words else translate(one.name)
        yield f"{translate(kind_term(one.type))}  {shortened(words, _LONGEST)}"
        for column, side in enumerate("ab", 1):
            told = _state(one, side, format_date_time)
            yield tr("{0}: {1}").format(self._tree.headerItem().text(column), told)
            if one.pair and side == "a":
                yield f"    {tr('on the same words')}: {translate(one.pair)}"
            changed = {field.name for field in one.since}
            whole = [field for field in one.fields if field.name not in changed]
            for field in (*one.since, *(whole if one.only in ("", side) else ())):
                if not (one.only and field.name in _UNTOLD):
                    value = _value(field.before if side == "a" else field.after)
                    yield f"    {translate(field.name)}: {shortened(value, _LONGEST)}"


def _in_text(one: Told) -> tuple[bool, int]:
    """Put what stands in a text in its order there, behind what is about all of that."""
    return (True, one.place.start) if one.place else (False, 0)


def record_of(item: QTreeWidgetItem | None) -> str | None:
    """Return the id of the record that a row is about, None for that of a document."""
    while item is not None and item.data(0, _ID) is None:
        item = item.parent()
    return str(item.data(0, _ID)) if item is not None else None


def _state(one: Told, side: str, told_at: Callable[[datetime], str] = format_date) -> str:
    """Return what a side says of a record as a whole: who made it so, or that it is not there."""
    is_ours = side == "a"
    told = signed(one.ours if is_ours else one.theirs, told_at)
    if one.only and one.only != side:
        told = tr("deleted: {0}").format(told) if told else tr("not there")
    elif one.only:
        told = told or tr("there")
    return " · ".join(filter(None, (one.files[not is_ours], told)))


def signed(signature: Signature, told_at: Callable[[datetime], str] = format_date) -> str:
    """Return who made a record what it is, and when."""
    at = told_at(signature.at) if signature.at else ""
    return ", ".join(part for part in (signature.name, at) if part)


def _value(text: str) -> str:
    return translate(text) if text else tr("none")
