"""Shaping a selection with the keyboard: its two ends move by sentence, clause, word, character.

Each unit is a way to cut the text into pieces; an end of the selection moves to the next end of a
piece, its start to the next start of one. White space is no piece: no claim begins or ends with it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from enum import StrEnum
from typing import Protocol, assert_never

from annotator.text.graphemes import grapheme_bounds
from annotator.text.quote_pairs import with_whole_quotes
from annotator.text.words import words_before, words_from

Range = tuple[int, int]


class Unit(StrEnum):
    """By what the ends of a selection move."""

    SENTENCE = "sentence"
    CLAUSE = "clause"
    WORD = "word"
    CHARACTER = "character"


class Sentences(Protocol):
    """The sentences of a text, by place."""

    def at(self, offset: int) -> Range | None:
        """Return the sentence at an offset, else the next one, else the last, or None."""

    def after(self, offset: int) -> Range | None:
        """Return the first sentence that begins behind an offset, or None."""

    def before(self, offset: int) -> Range | None:
        """Return the last sentence that begins before an offset, or None."""


class Shaper:
    """Moves selections (code points, half-open) over one text; never to nothing."""

    def __init__(self, text: str, sentences: Sentences) -> None:
        self._text = text
        self._sentences = sentences

    def end_forward(self, selected: Range, unit: Unit) -> Range:
        """Take in one more piece at the end."""
        start, end = selected
        return self._first(selected, unit, ((start, piece[1]) for piece in self._from(unit, end)))

    def end_back(self, selected: Range, unit: Unit) -> Range:
        """Leave out the last piece."""
        start, end = selected
        stops = (piece[1] for piece in self._before(unit, end) if piece[1] < end)
        return self._first(selected, unit, ((start, stop) for stop in stops))

    def start_forward(self, selected: Range, unit: Unit) -> Range:
        """Leave out the first piece."""
        start, end = selected
        begins = (piece[0] for piece in self._from(unit, start) if piece[0] > start)
        return self._first(selected, unit, ((begin, end) for begin in begins))

    def start_back(self, selected: Range, unit: Unit) -> Range:
        """Take in the previous piece."""
        start, end = selected
        begins = (piece[0] for piece in self._before(unit, start))
        return self._first(selected, unit, ((begin, end) for begin in begins))

    def widened(self, selected: Range, unit: Unit) -> Range:
        """Widen a selection, or a caret, to whole pieces."""
        start, end = selected
        if unit is Unit.CHARACTER and start < end:
            return selected
        first = next(self._from(unit, start), selected)
        last = next(self._from(unit, max(start, end - 1)), selected)
        widest = min(start, first[0]) if start < end else first[0], max(end, last[1])
        return self.with_whole_quotes(widest, unit)

    def with_whole_quotes(self, selected: Range, unit: Unit = Unit.WORD) -> Range:
        """Keep both quotation marks of a pair, or neither; a character is taken as it is."""
        first = self._sentences.at(selected[0])
        last = self._sentences.at(max(selected[0], selected[1] - 1))
        if unit is Unit.CHARACTER or first is None or last is None:
            return selected
        around = min(first[0], selected[0]), max(last[1], selected[1])
        return with_whole_quotes(self._text, selected, around)

    def start_before(self, selected: Range) -> int:
        """Return the start of the clause of a selection, or of a caret that is not there yet.

        Of the sentence, where that is the start of the clause already.
        """
        clause, sentence = self._around(selected)
        last = selected[0] if selected[0] < selected[1] else selected[0] - 1
        return max(
            (start for start in (clause[0], sentence[0]) if start <= last), default=sentence[0]
        )

    def end_behind(self, selected: Range) -> int:
        """Return the end of the clause of a selection or a caret, or else of the sentence."""
        clause, sentence = self._around(selected)
        first = selected[1] if selected[0] < selected[1] else selected[1] + 1
        return min((end for end in (clause[1], sentence[1]) if end >= first), default=sentence[1])

    def piece_at(self, offset: int, unit: Unit) -> Range | None:
        """Return the piece at an offset, else the next one, or None."""
        return next(self._from(unit, offset), None)

    def next_piece(self, offset: int, unit: Unit) -> Range | None:
        """Return the first piece that begins behind an offset, or None."""
        return next((piece for piece in self._from(unit, offset) if piece[0] > offset), None)

    def previous_piece(self, offset: int, unit: Unit) -> Range | None:
        """Return the last piece that begins before an offset, or None."""
        return next(self._before(unit, offset), None)

    def _around(self, selected: Range) -> tuple[Range, Range]:
        """Return the clauses and the sentence of a selection, or those that a caret stands in."""
        start, end = selected
        found = self._sentences.at(start)
        if found is None:
            return selected, selected
        from annotator.text.clauses import without_stop

        sentence = without_stop(self._text, *found)
        at = max(sentence[0], start if start < end else start - 1)
        first = self.piece_at(at, Unit.CLAUSE)
        last = self.piece_at(max(at, end - 1), Unit.CLAUSE)
        if first is None or last is None or first[0] >= sentence[1]:
            return sentence, sentence
        return (first[0], last[1]), sentence

    def _first(self, selected: Range, unit: Unit, moved: Iterable[Range]) -> Range:
        """Return the first of some ranges that comes to another one than what is selected."""
        for start, end in moved:
            if start >= end:
                break
            found = self.with_whole_quotes((start, end), unit)
            if found != selected and found[0] < found[1]:
                return found
        return selected

    def _from(self, unit: Unit, offset: int) -> Iterator[Range]:
        """Yield the pieces that end behind an offset, onwards."""
        match unit:
            case Unit.WORD:
                yield from words_from(self._text, offset)
            case Unit.CHARACTER:
                while offset < len(self._text):
                    piece = grapheme_bounds(self._text, offset)
                    if not self._text[piece[0]].isspace():
                        yield piece
                    offset = piece[1]
            case Unit.SENTENCE | Unit.CLAUSE:
                sentence = self._sentences.at(offset)
                while sentence is not None:
                    pieces = self._pieces(unit, sentence)
                    yield from (piece for piece in pieces if piece[1] > offset)
                    sentence = self._sentences.after(sentence[0])
            case _:
                assert_never(unit)

    def _before(self, unit: Unit, offset: int) -> Iterator[Range]:
        """Yield the pieces that begin before an offset, backwards."""
        match unit:
            case Unit.WORD:
                yield from words_before(self._text, offset)
            case Unit.CHARACTER:
                while offset > 0:
                    piece = grapheme_bounds(self._text, offset - 1)
                    if not self._text[piece[0]].isspace():
                        yield piece
                    offset = piece[0]
            case Unit.SENTENCE | Unit.CLAUSE:
                sentence = self._sentences.before(offset)
                while sentence is not None:
                    pieces = reversed(self._pieces(unit, sentence))
                    yield from (piece for piece in pieces if piece[0] < offset)
                    sentence = self._sentences.before(sentence[0])
            case _:
                assert_never(unit)

    def _pieces(self, unit: Unit, sentence: Range) -> list[Range]:
        from annotator.text.clauses import clauses, without_stop

        if unit is Unit.CLAUSE:
            return clauses(self._text, *sentence)
        return [without_stop(self._text, *sentence)]
