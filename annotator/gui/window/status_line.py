"""Keeps the status line current: position, coverage, time of the last save."""

from __future__ import annotations

from PySide6.QtCore import QObject

from annotator.gui.desk.desk import Desk
from annotator.gui.session.coverage_counter import CoverageCounter
from annotator.gui.session.session import Session
from annotator.gui.window.message_bar import MessageBar
from annotator.project.sentence_counts import Counts
from annotator.text.shaping import Unit


class Status(QObject):
    """Follows the session and the caret, and updates the status line."""

    def __init__(
        self, session: Session, desk: Desk, bar: MessageBar, counter: CoverageCounter
    ) -> None:
        super().__init__(bar)
        self._session = session
        self._desk = desk
        self._bar = bar
        self._unit = Unit.WORD
        session.document_changed.connect(self._on_document)
        counter.counted.connect(self._show)
        session.edited.connect(lambda _edit: self._show_saved())
        desk.caret_moved.connect(self._show_place)

    def show_unit(self, unit: Unit) -> None:
        """Show by which unit the ends of the selection move."""
        self._unit = unit
        self._show_place()

    def _on_document(self) -> None:
        self._bar.show_coverage("")
        self._bar.show_place("")
        self._show_saved()

    def _show_saved(self) -> None:
        at = self._session.saved_at
        time = at.astimezone().strftime("%H:%M:%S") if at else ""
        self._bar.show_saved(self.tr("Saved {0}").format(time) if time else "")

    def _show_place(self) -> None:
        document = self._session.document
        selected = self._desk.view.selected_range
        if document is None:
            self._bar.show_place("")
        elif selected:
            length = selected[1] - selected[0]
            text = (
                self.tr("1 character selected, shaped by {1}")
                if length == 1
                else self.tr("{0} characters selected, shaped by {1}")
            )
            self._bar.show_place(text.format(length, self._unit_names()[self._unit]))
        else:
            share = 100 * self._desk.view.caret // max(1, len(document.text))
            self._bar.show_place(self.tr("{0} %").format(share))

    def _unit_names(self) -> dict[Unit, str]:
        return {
            Unit.SENTENCE: self.tr("sentence"),
            Unit.CLAUSE: self.tr("clause"),
            Unit.WORD: self.tr("word"),
            Unit.CHARACTER: self.tr("character"),
        }

    def _show(self, found: Counts) -> None:
        text = (
            self.tr("{0} claimed · {1} marked · {2} untouched of 1 sentence")
            if found.total == 1
            else self.tr("{0} claimed · {1} marked · {2} untouched of {3} sentences")
        )
        self._bar.show_coverage(
            text.format(found.claimed, found.marked, found.untouched, found.total)
        )
