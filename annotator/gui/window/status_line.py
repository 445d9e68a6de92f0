"""Keeps the status line current: what keys act on, coverage, time of the last save."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QWidget

from annotator.gui.desk.aim import Aim, aim_of, name_of_claim
from annotator.gui.desk.desk import Desk
from annotator.gui.document.on_screen import Range
from annotator.gui.session.coverage_counter import CoverageCounter
from annotator.gui.session.session import Session
from annotator.gui.widgets.soon import Soon
from annotator.gui.window.message_bar import MessageBar
from annotator.project.sentence_counts import Counts
from annotator.text.shaping import Unit
from annotator.text.words import word_at

_COUNTED = 2_000
"""Code points of a selection beyond which its words are not counted at each key."""


class Status(QObject):
    """Follows the session and the caret, and updates the status line."""

    def __init__(
        self,
        session: Session,
        desk: Desk,
        bar: MessageBar,
        counter: CoverageCounter,
        keys_of_words: Callable[[], str],
    ) -> None:
        """`keys_of_words` returns the keys that make something of words: “f r o u 0”."""
        super().__init__(bar)
        self._keys_of_words = keys_of_words
        self._session = session
        self._desk = desk
        self._bar = bar
        self._unit = Unit.WORD
        self._was_elsewhere = False
        self._placing = Soon(self, self._show_place)
        """Once for a key, which moves the caret, the claims and the current one."""
        session.document_changed.connect(self._on_document)
        counter.counted.connect(self._show)
        session.edited.connect(lambda _edit: self._show_saved())
        desk.caret_moved.connect(self._placing.start)
        session.claim_changed.connect(self._placing.start)
        session.side_patched.connect(lambda _side, _patch: self._placing.start())
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        app.focusChanged.connect(self._on_focus)

    def show_unit(self, unit: Unit) -> None:
        """Show by which unit the ends of the selection move."""
        self._unit = unit
        self._placing.start()

    def _on_document(self) -> None:
        self._bar.show_coverage("")
        self._placing.start()
        self._show_saved()

    def _show_saved(self) -> None:
        at = self._session.saved_at
        time = at.astimezone().strftime("%H:%M:%S") if at else ""
        self._bar.show_saved(self.tr("Saved {0}").format(time) if time else "")

    def _on_focus(self, _old: QWidget | None, now: QWidget | None) -> None:
        # None too where the window goes with what had it, and with it all that is asked about.
        if now is not None and self._is_elsewhere() != self._was_elsewhere:
            self._placing.start()

    def _is_elsewhere(self) -> bool:
        """Return whether the keyboard is in a list or a field, where keys do not act on claims."""
        return self._desk.window().focusWidget() not in (None, *self._desk.views)

    def _show_place(self) -> None:
        aim = aim_of(self._session, self._desk.view)
        parts = self._parts(aim) if aim is not None else ()
        self._was_elsewhere = self._is_elsewhere()
        if parts and self._was_elsewhere:
            parts = (self.tr("Esc: to the text"), *parts)
        self._bar.show_place(" · ".join(part for part in parts if part))

    def _parts(self, aim: Aim) -> tuple[str, ...]:
        """Return what to say of where we are, and of what the next key would act on."""
        claim = name_of_claim(self._session, aim.claim_id)
        if aim.words is not None or aim.is_blank:
            told = self._told_of(aim.document.text, aim.words)
            source = name_of_claim(self._session, aim.source_claim_id)
            if claim:
                others = self.tr("others: {0}").format(claim)
            else:
                others = self.tr("source: {0}").format(source) if source else ""
            held = self._session.last_claim_id
            is_other = bool(aim.words) and held != aim.claim_id
            evidence = name_of_claim(self._session, held) if is_other else ""
            unit = self.tr("shaped by {0}").format(self._unit_names()[self._unit])
            return told, others, self.tr("evidence: {0}").format(evidence) if evidence else "", unit
        share = 100 * aim.caret // max(1, len(aim.document.text))
        place = self.tr("{0} %").format(share)
        if claim:
            return self.tr("keys: {0}").format(claim), place
        sentence = self.tr("{0}: this sentence").format(self._keys_of_words())
        return sentence if aim.ranges else "", place

    def _told_of(self, text: str, words: Range | None) -> str:
        if words is None:
            return self.tr("only spaces are selected")
        length = words[1] - words[0]
        count = len(text[slice(*words)].split()) if length <= _COUNTED else 1
        if count > 1:
            told = self.tr("{0}: these {1} words").format(self._keys_of_words(), count)
        elif length > 1 and word_at(text, words[0]) == words:
            told = self.tr("{0}: this word").format(self._keys_of_words())
        elif length > 1:
            told = self.tr("{0}: these {1} characters").format(self._keys_of_words(), length)
        else:
            told = self.tr("{0}: this character").format(self._keys_of_words())
        return told

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
