"""How the lines of a document are set: a measure, leading, and styles by region.

`QPlainTextDocumentLayout` sets lines as tight as the font allows and from the left edge. Line
positions live in each block's `QTextLayout`, and everything else (painting, hit tests, the
caret, the keyboard) reads them there; so it is enough to fill that layout ourselves, for the
blocks that are looked at, when they are first looked at. Nothing is written into the document.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import (
    QFont,
    QFontMetricsF,
    QTextBlock,
    QTextDocument,
    QTextLayout,
    QTextLine,
    QTextOption,
)
from PySide6.QtWidgets import QPlainTextDocumentLayout

MEASURE_CHARACTERS = 70
LEADING = 1.6
GUTTER_PIXELS = 76.0
"""Room before the text, where its lines begin, for claim numbers and the coverage bar."""
OTHER_PIXELS = 32.0
"""Room behind the text; Qt draws nothing in the last few pixels of a document's margin."""
BLANK_LINE = 0.55
"""Height of an empty line, as a share of a full one: paragraphs are separated by less."""
SHARE_ABOVE = 0.3
"""How much of the leading stands over a line; what is drawn under the words needs the rest."""
MOST_INDENT = 0.5
"""How much of the column an indent may take."""
LONG_BLOCK = 20_000
"""Characters from which a block is wrapped anywhere: finding words in a megabyte hangs Qt."""

Formats = list[QTextLayout.FormatRange]
Room = tuple[int, int, float]
"""A range of a block (UTF-16, within the block) and the pixels that are drawn below its lines."""


@dataclass(frozen=True, slots=True)
class Setting:
    """How a block is set: an indent (pixels), a marker before it, bars, columns, a line above."""

    indent: float = 0.0
    marker: str = ""
    bars: int = 0
    columns: int = 0
    """Columns of a table, set apart by tabs; 0 where it is no row of one."""
    begins_comment: bool = False

    @property
    def is_drawn(self) -> bool:
        """Whether anything stands beside the block for it."""
        return bool(self.marker or self.bars or self.begins_comment)


@dataclass(frozen=True, slots=True)
class BlockStyle:
    """How a block is set: its formats, by what its lines are higher, room for what is drawn."""

    formats: Formats = field(default_factory=list)
    factor: float = 1.0
    rooms: tuple[Room, ...] = ()
    setting: Setting = Setting()


StyleOf = Callable[[QTextBlock], BlockStyle]


class ReadingLayout(QPlainTextDocumentLayout):
    """Sets blocks in a centred column of about 70 characters."""

    def __init__(self, document: QTextDocument, style_of: StyleOf) -> None:
        super().__init__(document)
        self._document = document
        self._style_of = style_of
        self._rooms: dict[int, tuple[Room, ...]] = {}
        """By number, of the blocks that have any."""
        self.settings: dict[int, Setting] = {}
        """By number, of the blocks beside which something stands for it."""
        self._boxes: dict[int, QRectF] = {}
        """By number, of the blocks that were laid out here: Qt asks for them most often of all."""
        self.revision = 0
        """Moves on whenever a block may have come to stand elsewhere."""
        self.is_mirrored = False
        """Whether the text reads from right to left, with its gutter at the right."""
        self._is_telling_size = False
        self.column_x = GUTTER_PIXELS
        self.column_width = 600.0
        self.line_height = 27.0

    def fit(self, width: float, font: QFont) -> bool:
        """Place the column in a viewport of a width (pixels); returns whether it changed."""
        metrics = QFontMetricsF(font)
        measure = metrics.averageCharWidth() * MEASURE_CHARACTERS
        available = max(width - GUTTER_PIXELS - OTHER_PIXELS, metrics.averageCharWidth() * 12)
        column_width = float(int(min(measure, available)))
        column_x = float(int(max(GUTTER_PIXELS, (width - column_width) / 2)))
        if self.is_mirrored:
            column_x = float(int(max(OTHER_PIXELS, width - column_x - column_width)))
        line_height = float(round(font.pixelSize() * LEADING))
        before = (self.column_x, self.column_width, self.line_height)
        self.column_x, self.column_width, self.line_height = column_x, column_width, line_height
        has_changed = before != (column_x, column_width, line_height)
        if has_changed:
            self._boxes.clear()
            self.revision += 1
        return has_changed

    def document(self) -> QTextDocument:
        """Return the document; by Qt's own method it would be freed with this, whoever has it."""
        return self._document

    def documentChanged(self, start: int, removed: int, added: int) -> None:
        """Note that blocks will be laid out again."""
        self.revision += 1
        super().documentChanged(start, removed, added)

    def blockBoundingRect(self, block: QTextBlock) -> QRectF:
        """Lay out a block unless it is laid out already, and return its position."""
        number = block.blockNumber()
        if (box := self._boxes.get(number)) is not None and block.layout().lineCount():
            return box  # some two hundred times a page
        if not block.isValid() or not block.isVisible():
            return QRectF()
        self._lay_out(block, block.layout())
        return self._boxes[number]

    def across(self, distance: float, width: float) -> float:
        """Return the left edge of what is so wide and so far from where lines begin."""
        if self.is_mirrored:
            return self.column_x + self.column_width - distance - width
        return self.column_x + distance

    def has_rooms(self, block: QTextBlock, rooms: tuple[Room, ...]) -> bool:
        """Return whether a block was set with this room, or not yet at all."""
        is_set = block.layout().lineCount() > 0
        return not is_set or self._rooms.get(block.blockNumber(), ()) == rooms

    def _lay_out(self, block: QTextBlock, layout: QTextLayout) -> None:
        self.revision += 1
        style = self._style_of(block)
        layout.setFormats(style.formats)
        option = QTextOption(self.document().defaultTextOption())
        if block.textDirection() is Qt.LayoutDirection.RightToLeft:
            option.setAlignment(Qt.AlignmentFlag.AlignRight)
        if block.length() > LONG_BLOCK:
            option.setWrapMode(QTextOption.WrapMode.WrapAnywhere)
        layout.setTextOption(option)
        # What is set further in keeps room for some words, however narrow the window.
        setting = style.setting
        indent = min(setting.indent, self.column_width * MOST_INDENT)
        width = self.column_width - indent
        if setting.columns > 1:
            option.setTabStopDistance(max(1.0, width / setting.columns))
            layout.setTextOption(option)
        x = self.column_x + (0.0 if self.is_mirrored else indent)
        is_blank = block.length() <= 1
        height = self.line_height * (BLANK_LINE if is_blank else style.factor)
        y = room = 0.0
        layout.beginLayout()
        while (line := layout.createLine()).isValid():
            line.setLineWidth(width)
            leading = 0.0 if is_blank else max(0.0, height - line.height())
            line.setPosition(QPointF(x, y + leading * SHARE_ABOVE))
            room = _room_below(line, style.rooms)
            y += max(height, line.height()) + room
        layout.endLayout()
        number = block.blockNumber()
        self._rooms.pop(number, None)
        self.settings.pop(number, None)
        if setting.is_drawn:
            self.settings[number] = setting
        if style.rooms:
            self._rooms[number] = style.rooms
        last = layout.lineAt(layout.lineCount() - 1)
        below = layout.lineAt(0).y() * (1 - SHARE_ABOVE) / SHARE_ABOVE + room
        bottom = last.y() + last.height() + below
        self._boxes[number] = QRectF(0, 0, self.column_x + self.column_width + OTHER_PIXELS, bottom)
        self._set_line_count(block, max(1, layout.lineCount()))

    def _set_line_count(self, block: QTextBlock, count: int) -> None:
        """Record the lines of a block, and make the scroll bar cover all of them."""
        before = self.document().lineCount()
        block.setLineCount(count)
        if self.document().lineCount() != before and not self._is_telling_size:
            # Its receivers ask for the last blocks, which are laid out for that.
            self._is_telling_size = True
            self.documentSizeChanged.emit(self.documentSize())
            self._is_telling_size = False


def _room_below(line: QTextLine, rooms: tuple[Room, ...]) -> float:
    """Return the most that is drawn below any part of a line."""
    start, end = line.textStart(), line.textStart() + line.textLength()
    return max((pixels for first, last, pixels in rooms if first < end and start < last), default=0)
