"""What is drawn around the words on screen: grounds, strokes, margin.

The view's own text is drawn by Qt between `draw_grounds` and `draw_claims`.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Hashable, Iterable, Iterator, Sequence, Set
from itertools import pairwise
from typing import TypeVar

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from annotator.gui.document.gutter import Gutter, numbers_by_line
from annotator.gui.document.interrupted_claims import draw_whole
from annotator.gui.document.lines import VisibleLines
from annotator.gui.look.strokes import draw_break, draw_corners, draw_ends, draw_stroke
from annotator.gui.look.theme import Colours
from annotator.model import ClaimId, ClaimKind
from annotator.project.open_document import OpenDocument
from annotator.project.twin_claims import TwinClaims
from annotator.text.coverage import SentenceState, coverage
from annotator.text.span_index import STEPS

_KIND_LETTERS = {ClaimKind.FACT: "F", ClaimKind.REPORT: "R", ClaimKind.OPINION: "O", None: "–"}

K = TypeVar("K", bound=Hashable)
Range = tuple[int, int]

_CURRENT_EDGE = 2.0
"""Pixels of the edge of the current hit."""
_DIFFERENCE_GROUND = 0.12
"""How strong the ground of what a revision changed is, 0 to 1."""


class ClaimPainter:
    """Draws one document's claims around the lines of a view."""

    def __init__(
        self,
        document: OpenDocument,
        lines: VisibleLines,
        margin: VisibleLines,
        colours: Colours,
        gutter: Gutter,
        fallen: Set[ClaimId] = frozenset(),
    ) -> None:
        """`lines` are those whose words are drawn, `margin` those beside which something is.

        `fallen` are claims that rest on a source that fell.
        """
        self._fallen = fallen
        self._document = document
        self._lines = lines
        self._margin = margin
        self._colours = colours
        self._gutter = gutter
        self._by_kind = {kind: QColor(colours.of_kind(kind)) for kind in (*ClaimKind, None)}

    def draw_grounds(
        self,
        painter: QPainter,
        current: ClaimId | None,
        sentence: Range | None,
        preview: tuple[Range, ...] | None,
    ) -> None:
        """Draw what lies under the text: the current claim, else the sentence at the caret."""
        own = preview or self._ranges_of(current)
        ranges = own or ((sentence,) if sentence else ())
        self._draw_ground(painter, ranges, self._colours.current if own else self._colours.pane)

    def draw_kept(self, painter: QPainter, claim_id: ClaimId | None) -> None:
        """Draw what lies under the claim to which keys come back, faint as under a sentence."""
        self._draw_ground(painter, self._ranges_of(claim_id), self._colours.pane)

    def _draw_ground(self, painter: QPainter, ranges: Sequence[Range], colour: str) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colour))
        for start, end in ranges:
            for s in self._lines.stretches(start, end):
                painter.drawRect(QRectF(s.x_from, s.top, s.x_to - s.x_from, s.bottom - s.top))

    def draw_hits(self, painter: QPainter, hits: Sequence[Range], current: int) -> None:
        """Draw the ground and the edge of what a search found, and a tick for each in the margin.

        The current hit has a thick edge; it is selected too, which is drawn over its ground.
        """
        ground, edge = QColor(self._colours.hit), QColor(self._colours.hit_edge)
        painter.setBrush(ground)
        for number, (start, end) in self._on_screen(hits):
            width = _CURRENT_EDGE if number == current else 1.0
            pen = QPen(edge, width)
            pen.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
            painter.setPen(pen)
            for s in self._margin.stretches(start, end):
                # A thick edge stands outside of the words, where no selection covers it.
                out = width / 2 if number == current else -0.5
                box = QRectF(s.x_from, s.top, s.x_to - s.x_from, s.bottom - s.top)
                painter.drawRect(box.adjusted(-out, -out, out, out))
                painter.fillRect(self._gutter.tick_box(s.top, s.bottom), edge)

    def _on_screen(self, ranges: Sequence[Range]) -> Iterator[tuple[int, Range]]:
        """Yield those of some ranges in text order that are on screen, with their numbers."""
        first = bisect_left(ranges, self._margin.start, key=lambda one: one[1])
        for number in range(first, len(ranges)):
            if ranges[number][0] >= self._margin.end:
                return
            yield number, ranges[number]

    def draw_differences(
        self, painter: QPainter, ranges: Sequence[Range], *, is_removed: bool
    ) -> None:
        """Draw what a revision changed: struck out where it is gone, overlined where it is new."""
        for _number, (start, end) in self._on_screen(ranges):
            colour = QColor(self._colours.error if is_removed else self._colours.fact)
            ground = QColor(colour)
            ground.setAlphaF(_DIFFERENCE_GROUND)
            for s in self._lines.stretches(start, end):
                box = QRectF(s.x_from, s.top, s.x_to - s.x_from, s.bottom - s.top)
                painter.fillRect(box, ground)
                if is_removed:
                    middle = (s.top + s.baseline) / 2 + 2
                    painter.setPen(QPen(colour, 1.0))
                    painter.drawLine(QPointF(s.x_from, middle), QPointF(s.x_to, middle))
                else:
                    painter.fillRect(QRectF(box.left(), box.top(), box.width(), 2.0), colour)

    def draw_claims(
        self, painter: QPainter, current: ClaimId | None, preview: tuple[Range, ...] | None
    ) -> None:
        """Draw what stands around the text: the lines of the claims, and the margin."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        entries = self._document.claims.stepped(self._lines.start, self._lines.end)
        for start, end, key, step in uncovered(entries, current):
            kind = self._document.outlines.kind(key)
            colour = self._by_kind[kind]
            for number, stretch in enumerate(self._lines.stretches(start, end)):
                draw_stroke(painter, kind, colour, stretch, step, is_current=key == current)
                if number == 0 and key in self._fallen:
                    draw_break(painter, QColor(self._colours.error), stretch, step)
        self._draw_passages(painter)
        if current is not None and current in self._document.outlines:
            kind = self._document.outlines.kind(current)
            ranges = preview or self._ranges_of(current)
            draw_whole(painter, self._lines, ranges, self._by_kind[kind])
        self._draw_numbers(painter)
        self._draw_coverage(painter)

    def draw_twin_claims(self, painter: QPainter, claims: TwinClaims) -> None:
        """Draw the claims of twins, dim, with a bar at each end: they are not this document's."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colour = QColor(self._colours.dim)
        entries = claims.spans.stepped(self._lines.start, self._lines.end)
        for start, end, claim, step in uncovered(entries):
            stretches = list(self._lines.stretches(start, end))
            for stretch in stretches:
                draw_stroke(painter, claim.kind, colour, stretch, step, is_current=False)
            if stretches:
                draw_ends(painter, colour, stretches)

    def _ranges_of(self, claim_id: ClaimId | None) -> tuple[Range, ...]:
        outline = self._document.outlines.get(claim_id) if claim_id else None
        return outline.ranges if outline else ()

    def _draw_passages(self, painter: QPainter) -> None:
        """A corner where a passage begins that a claim was checked against, one where it ends."""
        lines, colour = self._lines, QColor(self._colours.accent)
        for start, end, _key in self._document.evidence.overlapping(lines.start, lines.end):
            draw_corners(
                painter,
                colour,
                list(lines.stretches(start, end)),
                has_start=start >= lines.start,
                has_end=end <= lines.end,
            )

    def _draw_numbers(self, painter: QPainter) -> None:
        """Number and kind of each claim, before the line where it begins; struck out if it fell."""
        font = painter.font()
        font.setPixelSize(11)
        font.setBold(True)
        painter.setFont(font)
        alignment = int(self._gutter.alignment | Qt.AlignmentFlag.AlignVCenter)
        for baseline, keys in numbers_by_line(self._document, self._margin).items():
            kind = self._document.outlines.kind(keys[0])
            more = f" +{len(keys) - 1}" if len(keys) > 1 else ""
            painter.setPen(self._by_kind[kind])
            is_fallen = not self._fallen.isdisjoint(keys)
            if is_fallen is not font.strikeOut():
                font.setStrikeOut(is_fallen)
                painter.setFont(font)
            told = f"{self._document.number(keys[0])} {_KIND_LETTERS[kind]}{more}"
            painter.drawText(self._gutter.number_box(baseline), alignment, told)

    def _draw_coverage(self, painter: QPainter) -> None:
        """A bar beside claimed sentences, dots beside untouched ones, nothing beside marked."""
        x, lines, document = self._gutter.bar_x, self._margin, self._document
        sentences = document.sentences.between(lines.start, lines.end)
        if not sentences:
            return
        touched = (
            [(start, end) for start, end, _ in spans.overlapping(sentences[0][0], sentences[-1][1])]
            for spans in (document.claims, document.marks)
        )
        feet = {one.top: one.top + one.height + 3 for one in lines.lines}
        feet |= {  # small letters stand as far from one another as large ones
            one.top: below.top
            for one, below in pairwise(lines.lines)
            if one.block_utf16 == below.block_utf16
        }
        bars: dict[SentenceState, list[QLineF]] = {state: [] for state in SentenceState}
        for sentence, state in zip(sentences, coverage(sentences, *touched).states, strict=True):
            bars[state] += [
                QLineF(x, shown.top, x, feet[shown.top]) for shown in lines.of(*sentence)
            ]
        for state, colour, width, style in (
            (SentenceState.CLAIMED, self._colours.accent, 3.0, Qt.PenStyle.SolidLine),
            (SentenceState.UNTOUCHED, self._colours.dim, 2.0, Qt.PenStyle.DotLine),
        ):
            pen = QPen(QColor(colour), width, style, Qt.PenCapStyle.FlatCap)
            painter.setPen(pen)
            painter.drawLines(bars[state])


def uncovered(
    entries: Iterable[tuple[int, int, K, int]], last: K | None = None
) -> Iterator[tuple[int, int, K, int]]:
    """Yield what is drawn of spans in text order, each with its step.

    Where more overlap than there are steps, a line goes on where the one at its step ends, as the
    one that reaches furthest; those of `last` are drawn whole, over the others.
    """
    reached = [0] * STEPS
    further: dict[int, tuple[int, K]] = {}
    on_top = []
    for start, end, key, step in entries:
        if key == last:
            on_top.append((start, end, key, step))
        if start >= reached[step] and step in further:
            yield reached[step], *further[step], step
            reached[step] = further.pop(step)[0]
        if start >= reached[step]:
            yield start, end, key, step
            reached[step] = end
        elif end > further.get(step, (reached[step],))[0]:
            further[step] = end, key
    for step, waiting in further.items():
        yield reached[step], *waiting, step
    yield from on_top
