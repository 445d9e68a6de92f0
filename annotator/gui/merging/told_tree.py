"""Records that two files do not have alike, folded by document; what each side says beside it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QSize, Qt
from PySide6.QtWidgets import QHeaderView, QTreeWidget, QTreeWidgetItem, QWidget

from annotator.gui.look.language import format_date, translate_term
from annotator.gui.look.plain_labels import plain_tip

if TYPE_CHECKING:
    from annotator.merge import Signature, Told
    from annotator.project.edit_description import FieldChange

_ID = Qt.ItemDataRole.UserRole
_MOST_UNFOLDED = 40
"""Records of a document that are shown at once; more begin folded."""
_NAME_WIDTH = 360
_ROW_HEIGHT = 28


def tr(text: str) -> str:
    """Translate a text of this module."""
    return QCoreApplication.translate("merging", text)


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

    def fill(self, told: Sequence[Told]) -> None:
        """Show records by document; those of no document last."""
        groups: dict[str, list[Told]] = {}
        for one in told:
            groups.setdefault(one.document, []).append(one)
        for title in sorted(groups, key=lambda title: (not title, title.casefold())):
            group = QTreeWidgetItem(
                self, [f"{title or tr('Of no document')}  ({len(groups[title])})"]
            )
            group.setFirstColumnSpanned(True)
            group.setSizeHint(0, QSize(0, _ROW_HEIGHT))
            for one in groups[title]:
                self._add(group, one)
            group.setExpanded(len(groups[title]) <= _MOST_UNFOLDED)
        self.setColumnWidth(0, _NAME_WIDTH)
        if (first := self.topLevelItem(0)) is not None:
            self.setCurrentItem(first)

    def _add(self, group: QTreeWidgetItem, one: Told) -> None:
        kind = translate_term(one.type.__name__.lower())
        row = QTreeWidgetItem(group, [f"{kind}  {one.name}", _state(one, "a"), _state(one, "b")])
        row.setData(0, _ID, one.id)
        row.setSizeHint(0, QSize(0, _ROW_HEIGHT))
        row.setToolTip(0, plain_tip(one.name))
        self.records[one.id] = row
        for field in one.fields if not one.only else ():
            values = [_value(field, text) for text in (field.before, field.after)]
            below = QTreeWidgetItem(row, [translate_term(field.name), *values])
            for column, text in enumerate(values, 1):
                below.setToolTip(column, plain_tip(text))
        row.setExpanded(True)


def record_of(item: QTreeWidgetItem | None) -> str | None:
    """Return the id of the record that a row is about, None for that of a document."""
    while item is not None and item.data(0, _ID) is None:
        item = item.parent()
    return str(item.data(0, _ID)) if item is not None else None


def _state(one: Told, side: str) -> str:
    """Return what a side says of a record as a whole: who made it so, or that it is not there."""
    if one.only and one.only != side:
        return tr("not there")
    return signed(one.ours if side == "a" else one.theirs) or (tr("there") if one.only else "")


def signed(signature: Signature) -> str:
    """Return who made a record what it is, and when."""
    day = format_date(signature.at) if signature.at else ""
    return ", ".join(part for part in (signature.name, day) if part)


def _value(field: FieldChange, text: str) -> str:
    return (translate_term(text) if field.is_word else text) if text else tr("none")
