"""How the lines of a document are set: a measure, leading, and looks by region.

`QPlainTextDocumentLayout` sets lines as tight as the font allows and from the left edge. Line
positions live in each block's `QTextLayout`, and everything else (painting, hit tests, the
caret, the keyboard) reads them there; so it is enough to fill that layout ourselves, for the
blocks that are looked at, when they are first looked at. Nothing is written into the document.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import (
    QFont,
    QFontMetricsF,
    QTextBlock,
    QTextDocument,
    QTextLayout,
    QTextOption,
)
from PySide6.QtWidgets import QPlainTextDocumentLayout

MEASURE_CHARACTERS = 70
LEADING = 1.6
GUTTER_PIXELS = 76.0
"""Room left of the text for claim numbers and the coverage bar."""
RIGHT_PIXELS = 24.0
BLANK_LINE = 0.55
"""Height of an empty line, as a share of a full one: paragraphs are told apart by less."""
SHARE_ABOVE = 0.3
"""How much of the leading stands over a line; what is drawn under the words needs the rest."""
LONG_BLOCK = 20_000
"""Characters from which a block is wrapped anywhere: finding words in a megabyte hangs Qt."""

Formats = list[QTextLayout.FormatRange]
FormatsOf = Callable[[QTextBlock], tuple[Formats, float]]
"""The looks of a block and the factor by which its lines are higher."""


class ReadingLayout(QPlainTextDocumentLayout):
    """Sets blocks in a centred column of about 70 characters."""

    def __init__(self, document: QTextDocument, formats_of: FormatsOf) -> None:
        super().__init__(document)
        self._formats_of = formats_of
        self.column_x = GUTTER_PIXELS
        self.column_width = 600.0
        self.line_height = 27.0

    def fit(self, width: float, font: QFont) -> bool:
        """Place the column in a viewport of a width (pixels); tells whether it changed."""
        metrics = QFontMetricsF(font)
        measure = metrics.averageCharWidth() * MEASURE_CHARACTERS
        available = max(width - GUTTER_PIXELS - RIGHT_PIXELS, metrics.averageCharWidth() * 12)
        column_width = float(int(min(measure, available)))
        column_x = float(int(max(GUTTER_PIXELS, (width - column_width) / 2)))
        line_height = float(round(font.pixelSize() * LEADING))
        before = (self.column_x, self.column_width, self.line_height)
        self.column_x, self.column_width, self.line_height = column_x, column_width, line_height
        return before != (column_x, column_width, line_height)

    def blockBoundingRect(self, block: QTextBlock) -> QRectF:
        """Lay a block out where that was not done yet, and return its place."""
        if not block.isValid() or not block.isVisible():
            return QRectF()
        layout = block.layout()
        if layout.lineCount() == 0:
            self._lay_out(block, layout)
        last = layout.lineAt(layout.lineCount() - 1)
        below = layout.lineAt(0).position().y() * (1 - SHARE_ABOVE) / SHARE_ABOVE
        bottom = last.position().y() + last.height() + below
        return QRectF(0, 0, self.column_x + self.column_width + RIGHT_PIXELS, bottom)

    def _lay_out(self, block: QTextBlock, layout: QTextLayout) -> None:
        formats, factor = self._formats_of(block)
        layout.setFormats(formats)
        option = QTextOption(self.document().defaultTextOption())
        if block.textDirection() is Qt.LayoutDirection.RightToLeft:
            option.setAlignment(Qt.AlignmentFlag.AlignRight)
        if block.length() > LONG_BLOCK:
            option.setWrapMode(QTextOption.WrapMode.WrapAnywhere)
        layout.setTextOption(option)
        is_blank = block.length() <= 1
        height = self.line_height * (BLANK_LINE if is_blank else factor)
        y = 0.0
        layout.beginLayout()
        while (line := layout.createLine()).isValid():
            line.setLineWidth(self.column_width)
            leading = 0.0 if is_blank else max(0.0, height - line.height())
            line.setPosition(QPointF(self.column_x, y + leading * SHARE_ABOVE))
            y += max(height, line.height())
        layout.endLayout()
        block.setLineCount(max(1, layout.lineCount()))
