"""The claims on a page: the same lines as in the text, where the words stand."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter

from annotator.gui.document.painting import uncovered
from annotator.gui.look.strokes import Stretch as Line
from annotator.gui.look.strokes import draw_corners, draw_stroke
from annotator.gui.look.theme import LIGHT
from annotator.model import ClaimId
from annotator.pages.places import PagePlaces, Stretch, resized
from annotator.project.open_document import OpenDocument

_SMALLEST, _LARGEST = 0.6, 1.6
_SIZE_OF_LINES = 0.55
"""Of what they are in the text, at a zoom of one pixel a point: letters are smaller here."""
_BASELINE = 0.8
"""Of a line's height, from its top."""

Range = tuple[int, int]


class PagePainter:
    """Draws on one page, whose top left is the painter's origin. Paper is white in all themes."""

    def __init__(self, document: OpenDocument, places: PagePlaces, page: int, zoom: float) -> None:
        self._document = document
        self._places = places
        self._page = page
        self._zoom = zoom

    def draw_ground(self, painter: QPainter, ranges: tuple[Range, ...], colour: str) -> None:
        """Colour the paper under some words."""
        painter.save()
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Multiply)
        for start, end in ranges:
            for s in self._stretches(start, end):
                box = QRectF(s.left, s.top, s.right - s.left, s.bottom - s.top)
                painter.fillRect(box, QColor(colour))
        painter.restore()

    def draw_claims(self, painter: QPainter, current: ClaimId | None) -> None:
        """Draw the lines of the claims, shown by their form and colour."""
        start, end = self._places.reach(self._page)
        size = min(_LARGEST, max(_SMALLEST, _SIZE_OF_LINES * self._zoom))
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.scale(size, size)
        for first, last, key, step in uncovered(self._document.claims.stepped(start, end), current):
            kind = self._document.outlines.kind(key)
            colour = QColor(LIGHT.of_kind(kind))
            for s in self._stretches(first, last):
                line = _line(resized(s, 1 / size))
                draw_stroke(painter, kind, colour, line, step, is_current=key == current)
        painter.restore()

    def draw_passages(self, painter: QPainter) -> None:
        """Draw a corner where a passage begins that a claim was checked against, and at its end."""
        first, last = self._places.reach(self._page)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for start, end, _key in self._document.evidence.overlapping(first, last):
            stretches = [_line(stretch) for stretch in self._stretches(start, end)]
            has_start, has_end = start >= first, end <= last
            colour = QColor(LIGHT.accent)
            draw_corners(painter, colour, stretches, has_start=has_start, has_end=has_end)

    def _stretches(self, start: int, end: int) -> list[Stretch]:
        found = self._places.stretches(self._page, start, end)
        return [resized(stretch, self._zoom) for stretch in found]


def _line(s: Stretch) -> Line:
    return Line(s.left, s.right, s.top, s.bottom, s.top + _BASELINE * (s.bottom - s.top))
