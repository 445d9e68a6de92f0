"""The sheet of keys, made from the table of actions; and what the program is."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication, QSize, Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QMessageBox,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from annotator import __version__
from annotator.gui.actions import ACTIONS, Menu
from annotator.gui.actions.keymap import keys_of, readable, words
from annotator.gui.actions.making import translated
from annotator.gui.look.plain_labels import without_key

_MOST_COLUMNS = 3
_SPACING = 14
_AROUND = 80
"""Pixels of the dialog beside the columns: margins and the scroll bar."""


class KeysDialog(QDialog):
    """All keys at a glance; Escape leaves."""

    def __init__(self, keys: Mapping[str, str], parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Keys"))
        self.resize(QSize(1040, 720).boundedTo(parent.size() - QSize(24, 24)))
        sheet = QWidget()
        row = QHBoxLayout(sheet)
        row.setSpacing(_SPACING)
        sheets = {menu: _menu_sheet(menu, keys) for menu in Menu}
        for menus in _columns(sheets, self.width() - _AROUND):
            column = QVBoxLayout()
            column.setSpacing(18)
            row.addLayout(column)
            for menu in menus:
                column.addWidget(sheets[menu])
            column.addStretch()
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setAccessibleName(self.tr("All keys"))
        area.setWidget(sheet)
        note = QLabel(self.tr("Letters act while the text has the keys; F6 gives them back to it."))
        note.setProperty("role", "dim")
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(16, 16, 16, 16)
        outer.addWidget(area, 1)
        outer.addWidget(note)
        outer.addWidget(buttons)


def about(parent: QWidget) -> None:
    """Say what the program is."""
    box = QMessageBox(parent)
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    box.setWindowTitle("Annotator")
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setText(
        QCoreApplication.translate(
            "about", "Annotator {0}\n\nTake a text apart claim by claim.\nMIT licence."
        ).format(__version__)
    )
    box.open()


def _columns(sheets: Mapping[Menu, QWidget], width: int) -> list[list[Menu]]:
    """Return the menus in as many columns as there is room for, which depends on the language."""
    for number in range(_MOST_COLUMNS, 0, -1):
        columns: list[list[Menu]] = [[] for _ in range(number)]
        lengths = [0] * number
        for menu in sheets:
            # Each menu goes where there is most room, so that no column is much the longest.
            shortest = lengths.index(min(lengths))
            columns[shortest].append(menu)
            lengths[shortest] += sum(spec.menu is menu for spec in ACTIONS) + 2
        widths = [max(sheets[menu].sizeHint().width() for menu in menus) for menus in columns]
        if sum(widths) + _SPACING * (number - 1) <= width:
            break
    return columns


def _menu_sheet(menu: Menu, changed: Mapping[str, str]) -> QWidget:
    sheet = QWidget()
    grid = QGridLayout(sheet)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(8)
    grid.setVerticalSpacing(4)
    grid.setColumnStretch(1, 1)
    translate = QCoreApplication.translate
    heading = QLabel(without_key(translated(menu.value)))
    heading.setStyleSheet("font-weight: bold;")
    grid.addWidget(heading, 0, 0, 1, 2)
    row = 1
    for spec in ACTIONS:
        own = keys_of(spec.name, changed)
        if spec.menu is not menu or not own:
            continue
        keys = QLabel(
            translate("keys", "{0} or {1}").format(*map(readable, own[:2]))
            if own[1:]
            else readable(own[0])
        )
        keys.setProperty("role", "dim")
        text = QLabel(words(spec))
        text.setToolTip(translated(spec.tip))
        grid.addWidget(keys, row, 0)
        grid.addWidget(text, row, 1)
        row += 1
    return sheet
