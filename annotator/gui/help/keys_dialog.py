"""The sheet of keys, made from the table of actions; and what the program is."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from contextlib import suppress
from typing import Never

from PySide6.QtCore import QCoreApplication, QSize, Qt, QTimer
from PySide6.QtWidgets import (
    QDialog,
    QGridLayout,
    QMessageBox,
    QScrollArea,
    QWidget,
)

from annotator import __version__
from annotator.gui.actions.action import Action, Menu
from annotator.gui.actions.keymap import action_label, key_text_here, keys_of
from annotator.gui.actions.making import translated
from annotator.gui.look.language import translate_term
from annotator.gui.look.plain_labels import PlainLabel, set_tip, without_key
from annotator.gui.widgets.buttons import CLOSE, DialogButtons
from annotator.gui.widgets.layouts import column_of, row_of
from annotator.gui.widgets.placing import resize_within
from annotator.processes import ChildError
from annotator.processes.probe import new_probe, split
from annotator.project.system import SQLITE_VERSION

_MOST_COLUMNS = 3
_SPACING = 14
_PROBE_MILLISECONDS = 30
_AROUND = 80
"""Pixels of the dialog beside the columns: margins and the scroll bar."""


class KeysDialog(QDialog):
    """All keys at a glance; Escape leaves."""

    def __init__(
        self,
        rows: Sequence[Action[Never]],
        keys: Mapping[str, str],
        layout: Mapping[str, str],
        back: str,
        parent: QWidget,
    ) -> None:
        """`layout` is what keys give by their signs in the US layout, as far as these differ.

        `back` is the key that gives the text the focus.
        """
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Keys"))
        size = QSize(1040, 720).boundedTo(parent.size() - QSize(24, 24))
        resize_within(self, size.width(), size.height())
        sheet = QWidget()
        columns = row_of(within=sheet, spacing=_SPACING)
        shown = {menu: [row for row in rows if row.group.menu is menu] for menu in Menu}
        sheets = {menu: _menu_sheet(menu, shown[menu], keys, layout) for menu in Menu}
        lengths = {menu: len(shown[menu]) + 2 for menu in Menu}
        for menus in _columns(sheets, lengths, self.width() - _AROUND):
            column = column_of(spacing=18)
            columns.addLayout(column)
            for menu in menus:
                column.addWidget(sheets[menu])
            column.addStretch()
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setAccessibleName(self.tr("All keys"))
        area.setWidget(sheet)
        note = PlainLabel(
            self.tr(
                "Letters act while the text has the keyboard focus; {0} moves the focus back to it."
            ).format(back),
            role="dim",
        )
        buttons = DialogButtons(self, CLOSE)
        column_of((area, 1), note, buttons, within=self, margins=16)


def about(parent: QWidget) -> None:
    """Say what the program is."""
    box = QMessageBox(parent)
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    box.setWindowTitle("Annotator")
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setText(
        QCoreApplication.translate(
            "about",
            "Annotator {0}\n\nTake a text apart claim by claim.\nMIT licence. Texts are set in "
            "Source Serif by Adobe, under the SIL Open Font License.",
        ).format(__version__)
    )
    _tell_what_is_kept(box)
    box.open()


def _tell_what_is_kept(box: QMessageBox) -> None:
    """Add what is blocked in child processes, as soon as a started one has reported it."""
    translate = QCoreApplication.translate
    lines = [f"SQLite {SQLITE_VERSION}"]
    probe = new_probe()
    timer = QTimer(box, interval=_PROBE_MILLISECONDS)

    def look() -> None:
        with suppress(ChildError):
            probe.receive()
            if not probe.is_ready:
                return
        timer.stop()
        kept, open_to_it = split(probe.held)
        probe.kill()
        for template, words_of in (
            (translate("about", "Blocked while documents are read: {0}."), kept),
            (translate("about", "Not blocked on this system: {0}."), open_to_it),
        ):
            if words_of:
                lines.append(template.format(", ".join(map(translate_term, words_of))))
        box.setInformativeText("\n".join(lines))

    box.setInformativeText(lines[0])
    box.finished.connect(timer.stop)
    box.finished.connect(probe.kill)
    timer.timeout.connect(look)
    probe.start()
    timer.start()


def _columns(
    sheets: Mapping[Menu, QWidget], lengths: Mapping[Menu, int], width: int
) -> list[list[Menu]]:
    """Return the menus in as many columns as there is room for, which depends on the language."""
    for number in range(_MOST_COLUMNS, 0, -1):
        columns: list[list[Menu]] = [[] for _ in range(number)]
        heights = [0] * number
        for menu in sheets:
            # Each menu goes where there is most room, so that no column is much the longest.
            shortest = heights.index(min(heights))
            columns[shortest].append(menu)
            heights[shortest] += lengths[menu]
        widths = [max(sheets[menu].sizeHint().width() for menu in menus) for menus in columns]
        if sum(widths) + _SPACING * (number - 1) <= width:
            break
    return columns


def _menu_sheet(
    menu: Menu,
    rows: Sequence[Action[Never]],
    changed: Mapping[str, str],
    layout: Mapping[str, str],
) -> QWidget:
    sheet = QWidget()
    grid = QGridLayout(sheet)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(8)
    grid.setVerticalSpacing(4)
    grid.setColumnStretch(1, 1)
    translate = QCoreApplication.translate
    heading = PlainLabel(without_key(translated(menu.value)))
    heading.setStyleSheet("font-weight: bold;")
    grid.addWidget(heading, 0, 0, 1, 2)
    with_keys = [(row, own) for row in rows if (own := keys_of(row, changed))]
    for number, (row, own) in enumerate(with_keys, 1):
        texts = [key_text_here(key, layout) for key in own[:2]]
        either = translate("keys", "{0} or {1}").format(*texts) if own[1:] else texts[0]
        keys = PlainLabel(either, role="dim")
        text = PlainLabel(action_label(row))
        set_tip(text, translated(row.tip))
        grid.addWidget(keys, number, 0)
        grid.addWidget(text, number, 1)
    return sheet
