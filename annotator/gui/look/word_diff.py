"""Words that stand for others: what went struck out, what came underlined."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QPainter,
    QPaintEvent,
    QTextCharFormat,
    QTextLayout,
    QTextOption,
)
from PySide6.QtWidgets import QSizePolicy

from annotator.gui.look.language import in_quotes, translate_term, translator
from annotator.gui.look.plain_labels import PlainLabel
from annotator.gui.look.theme import LIGHT, Colours
from annotator.text.direction import isolated, reads_right_to_left
from annotator.text.offsets import OffsetMap
from annotator.text.quoting import shortened
from annotator.text.word_diff import Mark, Piece, sides, word_diff

if TYPE_CHECKING:
    from annotator.text.fidelity import Difference

tr = translator("WordDiff")
_MOST = 8
"""Differences that have a line of their own."""
_LONGEST_SIDE = 60
"""Characters of either side of a difference in its line."""
_PARAGRAPH_GAP = 2
_LEAST_WIDTH = 60


@dataclass(frozen=True, slots=True)
class Compared:
    """The words of a claim, those of its passage, and how the first depart from the second."""

    said: str
    original: str
    found: Sequence[Difference]

    @property
    def told(self) -> str:
        """The differences in words, a line for each; empty where there are none."""
        lines = []
        for each in self.found[:_MOST]:
            gone, come = _short_sides(self, each)
            words = (in_quotes(side) if side else tr("nothing") for side in (come, gone))
            told = tr("{0}: {1} in the claim, {2} in the passage")
            lines.append(told.format(translate_term(each.kind), *words))
        return "\n".join([*lines, *self.rest])

    @property
    def rest(self) -> list[str]:
        """What is said of those that have no line."""
        number = len(self.found) - _MOST
        return [tr("and {0} more").format(number)] if number > 0 else []

    @property
    def kinds(self) -> Iterator[str]:
        """The kind of each difference, with what became of what."""
        for each in self.found[:_MOST]:
            gone, come = _short_sides(self, each)
            yield f"{translate_term(each.kind)}: {gone or '–'} → {come or '–'}"
        yield from self.rest


def _short_sides(compared: Compared, each: Difference) -> Iterator[str]:
    both = sides(compared.said, compared.original, each)
    return (isolated(shortened(words, _LONGEST_SIDE)) for words in both)


class WordDiff(PlainLabel):
    """Draws the words of a claim and a passage, wrapped; what it says as a label is read out.

    Drawn by Qt's text layout from ranges, so that no word can be markup.
    """

    def __init__(self) -> None:
        super().__init__(wraps=True)
        self.paragraphs: Sequence[Sequence[Piece]] = ()
        self._colours: Colours = LIGHT
        self._is_mirrored = False
        self._laid_out: tuple[int, list[QTextLayout], int] | None = None
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def set_colours(self, colours: Colours) -> None:
        """Apply another theme."""
        self._colours, self._laid_out = colours, None

    def show_compared(self, compared: Compared) -> None:
        """Show other words, and below them what each difference is."""
        words = word_diff(compared.said, compared.original, compared.found[:_MOST])
        self._is_mirrored = reads_right_to_left(compared.said)
        self.paragraphs = [words, *([Piece(kind)] for kind in compared.kinds)]
        self._laid_out = None
        self.setText(compared.told)
        self.setAccessibleDescription(compared.told)
        self.updateGeometry()
        self.update()

    def heightForWidth(self, width: int) -> int:
        """Return the height of the lines in a width, in pixels."""
        return self._lines(width)[1]

    def sizeHint(self) -> QSize:
        """Return the room that the lines take as wide as they are now."""
        width = max(_LEAST_WIDTH, self.width())
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Return the least: any width, as the words wrap."""
        return QSize(_LEAST_WIDTH, self.fontMetrics().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the lines."""
        painter = QPainter(self)
        painter.setPen(self.palette().windowText().color())
        for layout in self._lines(self.width())[0]:
            layout.draw(painter, QPointF(0, 0))
        painter.end()

    def _lines(self, width: int) -> tuple[list[QTextLayout], int]:
        if self._laid_out is None or self._laid_out[0] != width:
            top, layouts = 0.0, []
            for number, pieces in enumerate(self.paragraphs):
                layout = self._layout_of(pieces, self._is_mirrored and number == 0)
                layout.beginLayout()
                while (line := layout.createLine()).isValid():
                    line.setLineWidth(max(_LEAST_WIDTH, width))
                    line.setPosition(QPointF(0, top))
                    top += line.height()
                layout.endLayout()
                layouts.append(layout)
                top += _PARAGRAPH_GAP
            self._laid_out = width, layouts, int(top)
        return self._laid_out[1:]

    def _layout_of(self, pieces: Sequence[Piece], is_mirrored: bool) -> QTextLayout:
        text, formats = "", []
        for piece in pieces:
            words = isolated(piece.text)
            if piece.mark is not Mark.BOTH:
                start, length = (OffsetMap(each).length_utf16 for each in (text, words))
                formats.append(_format(start, length, piece.mark, self._colours))
            text += words
        layout = QTextLayout(text, self.font())
        option = QTextOption(
            Qt.AlignmentFlag.AlignRight if is_mirrored else Qt.AlignmentFlag.AlignLeft
        )
        option.setTextDirection(
            Qt.LayoutDirection.RightToLeft if is_mirrored else Qt.LayoutDirection.LeftToRight
        )
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        layout.setFormats(formats)
        return layout


def _format(start: int, length: int, mark: Mark, colours: Colours) -> QTextLayout.FormatRange:
    form = QTextCharFormat()
    form.setFontStrikeOut(mark is Mark.GONE)
    form.setFontUnderline(mark is Mark.COME)
    form.setForeground(QColor(colours.error if mark is Mark.GONE else colours.fact))
    found = QTextLayout.FormatRange()
    found.start, found.length, found.format = start, length, form
    return found
