"""Whose claims are whose, in the margin of a text: a lane for each analyst, with her name above."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from PySide6.QtCore import QPoint, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFontMetrics,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QWidget

from annotator.agreement.coding import Coding, Codings
from annotator.agreement.disagreements import Compared
from annotator.gui.agreement.model import said_of, words_of
from annotator.gui.document.view import DocumentView
from annotator.gui.look.claim_terms import kind_name
from annotator.gui.look.plain_labels import set_tip
from annotator.gui.look.theme import Colours
from annotator.model import ClaimId, ClaimKind
from annotator.reader import ClaimRow
from annotator.text.quoting import shortened
from annotator.text.span_index import SpanIndex

_HEAD = 38
"""Pixels above the lanes, for the names in two lines."""
_LANES = 132
"""Pixels that all lanes share, as long as each has the least."""
_LEAST_LANE, _MOST_LANE = 26, 60
_BAR = 5.0
_STEP = 8.0
"""Pixels between the bars of claims over each other."""
_MOST_LEVELS = 3
_MOST_ANALYSTS = 6
_INSET = 6
_DIFFERENT = "≠"
_LONGEST = 300


class AnalystLanes(QWidget):
    """Stands left of a text and moves with it; a click chooses a claim."""

    claim_chosen = Signal(object)
    """The ClaimId of a claim that was clicked."""

    def __init__(self, view: DocumentView, colours: Colours) -> None:
        super().__init__()
        self._view = view
        self._colours = colours
        self._people: tuple[Coding, ...] = ()
        self._rows: dict[ClaimId, tuple[int, ClaimRow]] = {}
        """Of each claim its lane and what it says."""
        self._spans = SpanIndex[ClaimId](())
        self._differ: frozenset[ClaimId] = frozenset()
        self._pairs: dict[ClaimId, ClaimId] = {}
        self._document_id = ""
        self.setMouseTracking(True)
        self.setAccessibleName(self.tr("Claims of each analyst"))
        self.hide()
        view.updateRequest.connect(lambda _box, _scrolled: self.update())
        view.document_shown.connect(self._show_or_hide)

    def show_codings(self, codings: Codings | None, compared: Sequence[Compared]) -> None:
        """Show the work of some analysts, or none; `compared` tells where two of them differ."""
        self._people = codings.people[:_MOST_ANALYSTS] if codings else ()
        self._document_id = codings.document.id if codings else ""
        self._rows = {
            row.claim.id: (lane, row)
            for lane, person in enumerate(self._people)
            for row in person.claims
        }
        self._spans = SpanIndex(
            (span.start, span.end, claim_id)
            for claim_id, (_lane, row) in self._rows.items()
            for span in row.claim.spans
        )
        self._differ = frozenset(c for each in compared if not each.is_alike for c in each.claims)
        self._pairs = {}
        for each in compared:
            if len(each.claims) == 2:
                one, other = each.claims
                self._pairs |= {one: other, other: one}
        self.setFixedWidth(2 * _INSET + len(self._people) * self._lane)
        self._show_or_hide()
        self.update()

    def set_colours(self, colours: Colours) -> None:
        """Apply another theme."""
        self._colours = colours
        self.update()

    @property
    def _lane(self) -> int:
        """How wide a lane is, in pixels."""
        return min(_MOST_LANE, max(_LEAST_LANE, _LANES // max(1, len(self._people))))

    def sizeHint(self) -> QSize:
        """Be as wide as the lanes."""
        return QSize(self.width(), 100)

    def claim_at(self, point: QPoint) -> ClaimId | None:
        """Return the claim whose bar or letter is at a point."""
        at = QPointF(point)
        near = [(i, box) for i, box in self._boxes() if box.adjusted(-2, 0, 14, 0).contains(at)]
        return min(near, key=lambda each: abs(each[1].center().x() - at.x()), default=(None,))[0]

    # Qt

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the bars of what is on screen, and above them the names."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), QColor(self._colours.pane))
        boxes = list(self._boxes())
        for claim_id, box in boxes:
            self._draw_bar(painter, claim_id, box)
        self._draw_letters(painter, boxes)
        self._draw_names(painter)
        painter.end()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose the claim that was clicked."""
        if (claim_id := self.claim_at(event.position().toPoint())) is not None:
            self.claim_chosen.emit(claim_id)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show what can be clicked, and whose it is."""
        point = event.position().toPoint()
        is_over = self.claim_at(point) is not None
        shape = Qt.CursorShape.PointingHandCursor if is_over else Qt.CursorShape.ArrowCursor
        self.setCursor(shape)
        set_tip(self, self._told_at(point))

    def _told_at(self, point: QPoint) -> str:
        claim_id = self.claim_at(point)
        if claim_id is None:
            lane = (point.x() - _INSET) // max(1, self._lane)
            return self._people[lane].analyst.name if 0 <= lane < len(self._people) else ""
        lane, row = self._rows[claim_id]
        name = self._people[lane].analyst.name
        told = self.tr("{0}: {1}").format(name, said_of(row))
        return f"{told}\n{shortened(words_of(row), _LONGEST)}"

    # Drawing

    def _boxes(self) -> Iterator[tuple[ClaimId, QRectF]]:
        """Yield the claims on screen, line by line, with the room of their bars."""
        lines = self._view.on_screen.lines()
        if lines is None:
            return
        zero = QPoint(0, 0)
        down = self._view.viewport().mapToGlobal(zero).y() - self.mapToGlobal(zero).y()
        levels: list[list[int]] = [[] for _ in self._people]
        """Of each lane where the claim on each level ends."""
        level_of: dict[ClaimId, int] = {}
        for start, end, claim_id in sorted(self._spans.overlapping(lines.start, lines.end)):
            lane, _row = self._rows[claim_id]
            level = level_of.get(claim_id)
            if level is None:
                taken = levels[lane]
                level = next((n for n, until in enumerate(taken) if until <= start), len(taken))
                level_of[claim_id] = level
                taken[level : level + 1] = [end]
            x = _INSET + lane * self._lane + min(level, _MOST_LEVELS - 1) * _STEP
            for line in lines.of(start, end):
                yield claim_id, QRectF(x, line.top + down + 2, _BAR, line.line.height() - 4)

    def _draw_bar(self, painter: QPainter, claim_id: ClaimId, box: QRectF) -> None:
        """Draw a bar that tells the kind by its form too; those of the current pair are set off."""
        kind = self._rows[claim_id][1].claim.kind
        colour = QColor(self._colours.of_kind(kind))
        current = self._view.current_claim
        if current is not None and current in (claim_id, self._pairs.get(claim_id)):
            painter.fillRect(box.adjusted(-2, -2, 2, 2), QColor(self._colours.selected))
        painter.setPen(Qt.PenStyle.NoPen)
        match kind:
            case ClaimKind.FACT:
                painter.fillRect(box, colour)
            case ClaimKind.REPORT:
                painter.fillRect(QRectF(box.left(), box.top(), 1.5, box.height()), colour)
                painter.fillRect(QRectF(box.right() - 1.5, box.top(), 1.5, box.height()), colour)
            case ClaimKind.OPINION:
                painter.setPen(QPen(colour, 1.5))
                points = [
                    QPointF(box.left() if number % 2 else box.right(), y)
                    for number, y in enumerate(_steps(box.top(), box.bottom()))
                ]
                painter.drawPolyline(points)
            case None:
                painter.setPen(QPen(colour, 1.5, Qt.PenStyle.DashLine))
                painter.drawLine(
                    QPointF(box.center().x(), box.top()), QPointF(box.center().x(), box.bottom())
                )

    def _draw_letters(self, painter: QPainter, boxes: list[tuple[ClaimId, QRectF]]) -> None:
        """Say the kind where a claim begins, and whether the other analyst says something else.

        The letters of a lane stand right of its bars, those of one line one after the other.
        """
        edges: dict[int, float] = {}
        for claim_id, box in boxes:
            lane = self._rows[claim_id][0]
            edges[lane] = max(edges.get(lane, 0.0), box.right())
        taken: dict[tuple[int, float], float] = {}
        metrics = painter.fontMetrics()
        for claim_id, top in _lettered(boxes, metrics.height()).items():
            lane, row = self._rows[claim_id]
            letter = kind_name(row.claim.kind)[:1]
            letter += _DIFFERENT if claim_id in self._differ else ""
            x = taken.get((lane, top), edges[lane] + 3)
            width = metrics.horizontalAdvance(letter)
            if x + width <= _INSET + (lane + 1) * self._lane:
                painter.setPen(QColor(self._colours.of_kind(row.claim.kind)))
                painter.drawText(QPointF(x, top + metrics.ascent()), letter)
            taken[lane, top] = x + width + 2

    def _draw_names(self, painter: QPainter) -> None:
        painter.fillRect(0, 0, self.width(), _HEAD, QColor(self._colours.pane))
        painter.setPen(QColor(self._colours.text))
        metrics = QFontMetrics(self.font())
        for lane, person in enumerate(self._people):
            place = QRectF(_INSET + lane * self._lane, 0, self._lane - 4, _HEAD - 1)
            lines = _in_two_lines(person.analyst.name, metrics, int(place.width()))
            painter.drawText(place, int(Qt.AlignmentFlag.AlignVCenter), lines)
        painter.setPen(QColor(self._colours.line))
        painter.drawLine(0, _HEAD - 1, self.width(), _HEAD - 1)
        painter.drawLine(self.width() - 1, 0, self.width() - 1, self.height())

    def _show_or_hide(self) -> None:
        shown = self._view.open_document
        self.setVisible(shown is not None and shown.id == self._document_id)


def _lettered(boxes: Iterable[tuple[ClaimId, QRectF]], height: float) -> dict[ClaimId, float]:
    """Return where the letter of each claim is to begin, in pixels.

    That is in the first of its lines that the names above the lanes leave free.
    """
    tops: dict[ClaimId, float] = {}
    for claim_id, box in boxes:
        if box.bottom() - height >= _HEAD:
            tops.setdefault(claim_id, max(box.top(), float(_HEAD)))
    return tops


def _in_two_lines(name: str, metrics: QFontMetrics, width: int) -> str:
    """Return a name that is as wide as that, broken behind its first word where it has to be."""
    parts = [name] if metrics.horizontalAdvance(name) <= width else name.split(" ", 1)
    return "\n".join(metrics.elidedText(p, Qt.TextElideMode.ElideRight, width) for p in parts)


def _steps(top: float, bottom: float) -> list[float]:
    """Return heights a few pixels apart, from top to bottom."""
    number = max(2, int((bottom - top) // 4) + 1)
    return [top + (bottom - top) * n / (number - 1) for n in range(number)]
