"""What the keys of the selection do: choose a piece of the text, move its two ends.

The ends move by word, or by the unit that the analyst chose for this selection. The choice goes
with the selection, so that no mode is left behind that nobody sees.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from annotator.gui.desk.desk import Desk
from annotator.gui.document.on_screen import Range
from annotator.gui.document.view import DocumentView
from annotator.gui.look.language import translator
from annotator.gui.session.session import Session
from annotator.text.shaping import Shaper, Unit
from annotator.text.words import word_at

tr = translator("shape_actions")

Move = Callable[[Shaper, Range, Unit], Range]


class ShapeActions(QObject):
    """The handlers of all actions that select and that shape what is selected."""

    unit_chosen = Signal(object)
    """The Unit by which the ends of the selection move now."""

    def __init__(self, session: Session, desk: Desk) -> None:
        super().__init__(desk)
        self._session = session
        self._desk = desk
        self._unit = Unit.WORD
        desk.caret_moved.connect(self._forget_unit)
        session.document_changed.connect(self._forget_unit)

    @property
    def unit(self) -> Unit:
        """By what the ends of the selection move."""
        return self._unit

    # Choosing

    def select(self) -> None:
        """Select the sentence at the caret, without its full stop."""
        document, selected = self._session.document, self._view.selected_range
        if document is None:
            return
        sentence = document.sentences.at(selected[0] if selected else self._view.caret)
        if sentence is not None:
            from annotator.text.clauses import without_stop

            self._choose(without_stop(document.text, *sentence))

    def next_clause(self) -> None:
        """Select the clause at the caret, or the one after the selection or the claim there."""
        shaper, selected = self._shaper, self._view.selected_range
        if shaper is None:
            return
        if selected is not None:
            self._choose(shaper.next_piece(selected[0], Unit.CLAUSE))
            return
        if (claimed := self._claimed_words()) is not None:
            self._choose(shaper.next_piece(claimed[1] - 1, Unit.CLAUSE))
        else:
            self._choose(shaper.piece_at(self._view.caret, Unit.CLAUSE))

    def previous_clause(self) -> None:
        """Select the clause before the selection, or before the caret."""
        shaper, selected = self._shaper, self._view.selected_range
        if shaper is None:
            return
        before = selected[0] if selected else self._view.caret
        self._choose(shaper.previous_piece(before, Unit.CLAUSE))

    # The caret alone

    def to_start(self) -> None:
        """Put the caret at the start of the clause, and once more of the sentence."""
        self._collapse(Shaper.start_before)

    def to_end(self) -> None:
        """Put the caret at the end of the clause, and once more of the sentence."""
        self._collapse(Shaper.end_behind)

    def _collapse(self, to: Callable[[Shaper, Range], int]) -> None:
        if self._shaper is not None:
            caret = self._view.caret
            self._view.move_caret(to(self._shaper, self._view.selected_range or (caret, caret)))

    # By clause, whatever the unit is

    def clause_in(self) -> None:
        """Take in the next clause."""
        self._shape(Shaper.end_forward, Unit.CLAUSE)

    def clause_out(self) -> None:
        """Leave out the last clause."""
        self._shape(Shaper.end_back, Unit.CLAUSE)

    # By the unit

    def end_forward(self) -> None:
        """Take in one more piece at the end."""
        self._shape(Shaper.end_forward)

    def end_back(self) -> None:
        """Leave out the last piece."""
        self._shape(Shaper.end_back)

    def start_forward(self) -> None:
        """Leave out the first piece."""
        self._shape(Shaper.start_forward)

    def start_back(self) -> None:
        """Take in the previous piece."""
        self._shape(Shaper.start_back)

    # By character, whatever the unit is

    def end_forward_character(self) -> None:
        """Take in one more character at the end."""
        self._shape(Shaper.end_forward, Unit.CHARACTER)

    def end_back_character(self) -> None:
        """Leave out the last character."""
        self._shape(Shaper.end_back, Unit.CHARACTER)

    def start_forward_character(self) -> None:
        """Leave out the first character."""
        self._shape(Shaper.start_forward, Unit.CHARACTER)

    def start_back_character(self) -> None:
        """Take in the previous character."""
        self._shape(Shaper.start_back, Unit.CHARACTER)

    # The unit

    def by_sentence(self) -> None:
        """Widen the selection to sentences, and move its ends by sentence."""
        self._set_unit(Unit.SENTENCE)

    def by_word(self) -> None:
        """Widen the selection to words, and move its ends by word."""
        self._set_unit(Unit.WORD)

    def by_character(self) -> None:
        """Move the ends of the selection by character."""
        self._set_unit(Unit.CHARACTER)

    def by_clause(self) -> None:
        """Widen the selection to clauses, and move its ends by clause."""
        self._set_unit(Unit.CLAUSE)

    @property
    def _view(self) -> DocumentView:
        """The text that has the keyboard focus."""
        return self._desk.view

    @property
    def _shaper(self) -> Shaper | None:
        document = self._session.document
        return Shaper(document.text, document.sentences) if document else None

    def _choose(self, place: Range | None) -> None:
        """Select a place; its ends move by word."""
        if place is None:
            self._session.say(tr("There are no more clauses in this direction."))
            return
        self._show_unit(Unit.WORD)
        self._view.select_range(*place)

    def _shape(self, move: Move, unit: Unit | None = None) -> None:
        document, shaper = self._session.document, self._shaper
        if document is None or shaper is None:
            return
        selected = self._view.selected_range or word_at(document.text, self._view.caret)
        start, end = move(shaper, selected, unit or self._unit)
        if start < end:
            self._view.select_range(start, end)

    def _set_unit(self, unit: Unit) -> None:
        shaper = self._shaper
        if shaper is None:
            return
        caret = self._view.caret
        place = shaper.widened(self._view.selected_range or (caret, caret), unit)
        if place[0] < place[1]:
            self._show_unit(unit)
            self._view.select_range(*place)

    def _claimed_words(self) -> Range | None:
        """Return the words of the current claim that the caret stands in."""
        document, claim_id = self._session.document, self._session.claim_id
        if document is None or claim_id is None:
            return None
        caret = self._view.caret
        ranges = document.outlines[claim_id].ranges
        return next((span for span in ranges if span[0] <= caret <= span[1]), None)

    def _forget_unit(self) -> None:
        if self._unit is not Unit.WORD and self._view.selected_range is None:
            self._show_unit(Unit.WORD)

    def _show_unit(self, unit: Unit) -> None:
        if unit is not self._unit:
            self._unit = unit
            self.unit_chosen.emit(unit)
