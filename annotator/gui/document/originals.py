"""The styles of words in their original: headings, emphasis, lists, quotations, links, tables.

What a reader found stands beside the text; here it becomes fonts, indents and markers, and is
never more than looks. An underline of the original is faint, since strong ones are claims.
"""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontDatabase,
    QFontMetricsF,
    QPainter,
    QTextBlock,
    QTextCharFormat,
    QTextLayout,
)

from annotator.gui.document.layout import ReadingLayout, Setting
from annotator.gui.look.theme import Colours
from annotator.model import Region, RegionKind
from annotator.model.findings import Style, StyleKind
from annotator.project.open_document import OpenDocument

_HEADING_SCALES = {1: 1.5, 2: 1.25, 3: 1.1}
"""By level; deeper headings are as large as the text, and bold."""
_LEADING_OF_HEADINGS = 0.9
_CODE_SCALE = 0.88
_NOTE_SCALE = 0.82
_INDENT = 1.7
"""Of a list or a quotation, for each level, as a share of the font's size."""
_DEEPEST = 6
_BAR_PIXELS = 2.0
_MARKER_GAP = 0.45
"""Between a marker and its item, as a share of the font's size."""


def styles_of_block(document: OpenDocument, block: QTextBlock) -> list[Style]:
    """Return the styles that touch a block, in text order."""
    start = document.offsets.to_offset(block.position())
    end = document.offsets.to_offset(block.position() + block.length() - 1)
    return [style for _, _, style in document.styles.overlapping(start, end)]


def region_of_block(document: OpenDocument, block: QTextBlock) -> Region | None:
    """Return the region that a block begins in, or that it ends in."""
    start = document.offsets.to_offset(block.position())
    end = document.offsets.to_offset(block.position() + block.length() - 1)
    return document.region_at(start) or document.region_at(max(start, end - 1))


def setting_of_block(document: OpenDocument, block: QTextBlock, font: QFont) -> Setting:
    """Return how a block stands in lists, quotations, tables and comments."""
    start = document.offsets.to_offset(block.position())
    end = document.offsets.to_offset(block.position() + block.length() - 1)
    styles = styles_of_block(document, block)
    region = region_of_block(document, block)
    items = [s for s in styles if s.kind is StyleKind.LIST_ITEM and s.start < end]
    quotes = [s for s in styles if s.kind is StyleKind.QUOTATION]
    depth = max((_number(item.value) for item in items), default=0)
    bars = min(_DEEPEST, max((_number(quote.value) for quote in quotes), default=0))
    is_comment = region is not None and region.kind is RegionKind.COMMENT
    if not bars and region is not None and region.kind is RegionKind.QUOTATION:
        bars = 1
    begun = [item for item in items if start <= item.start]
    marker = begun[-1].value.partition(" ")[2] if begun else ""
    cells = [s for s in styles if s.kind is StyleKind.CELL]
    row = max((_last_number(cell.value) for cell in cells), default=0)
    indent = (min(_DEEPEST, depth) + bars + is_comment) * _INDENT * font.pixelSize()
    begins = is_comment and region is not None and start <= region.start
    return Setting(indent, marker, bars, row, begins)


def formats_of(
    document: OpenDocument,
    styles: Iterable[Style],
    block: QTextBlock,
    font: QFont,
    colours: Colours,
) -> tuple[list[QTextLayout.FormatRange], float | None]:
    """Return the fonts of a block, and by what a heading makes its lines higher."""
    formats: list[QTextLayout.FormatRange] = []
    factor: float | None = None
    length = block.length() - 1
    for style in sorted(styles, key=lambda style: _ORDER[style.kind]):
        look, scale = _look(style, font, colours)
        if look is None:
            continue
        first, last = document.offsets.range_to_utf16(style.start, style.end)
        part = QTextLayout.FormatRange()
        part.start = max(0, first - block.position())
        part.length = min(length, last - block.position()) - part.start
        part.format = look
        if part.length > 0:
            formats.append(part)
        if style.kind is StyleKind.HEADING:
            factor = max(1.0, scale * _LEADING_OF_HEADINGS)
    return formats, factor


def draw_settings(
    painter: QPainter,
    layout: ReadingLayout,
    blocks: Iterable[tuple[QTextBlock, QRectF]],
    font: QFont,
    colours: Colours,
) -> None:
    """Draw markers of lists, bars of quotations and lines over comments, beside blocks.

    Each block comes with its box in the viewport (pixels).
    """
    for block, box in blocks:
        setting = layout.settings.get(block.blockNumber())
        if setting is None:
            continue
        line = block.layout().lineAt(0)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colours.line))
        step = _INDENT * font.pixelSize()
        for number in range(setting.bars):
            x = layout.across(number * step + step / 3, _BAR_PIXELS)
            painter.drawRect(QRectF(x, box.top(), _BAR_PIXELS, box.height()))
        if setting.begins_comment:
            top = box.top() - step / 3
            painter.drawRect(QRectF(layout.column_x, top, layout.column_width, 1.0))
        if setting.marker:
            painter.setFont(font)
            painter.setPen(QColor(colours.dim))
            width = QFontMetricsF(font).horizontalAdvance(setting.marker)
            x = layout.across(setting.indent - width - _MARKER_GAP * font.pixelSize(), width)
            painter.drawText(QPointF(x, box.top() + line.y() + line.ascent()), setting.marker)


def _look(style: Style, font: QFont, colours: Colours) -> tuple[QTextCharFormat | None, float]:
    """Return the format of a style, and by what its font is larger than the text's."""
    look = QTextCharFormat()
    scale = 1.0
    match style.kind:
        case StyleKind.HEADING:
            scale = _HEADING_SCALES.get(_number(style.value), 1.0)
            larger = QFont(font)
            larger.setPixelSize(round(font.pixelSize() * scale))
            larger.setBold(True)
            look.setFont(larger)
        case StyleKind.BOLD:
            look.setFontWeight(QFont.Weight.Bold)
        case StyleKind.ITALIC:
            look.setFontItalic(True)
        case StyleKind.UNDERLINE:
            look.setUnderlineStyle(QTextCharFormat.UnderlineStyle.SingleUnderline)
            look.setUnderlineColor(QColor(colours.line))
        case StyleKind.STRIKE:
            look.setFontStrikeOut(True)
        case StyleKind.SUPERSCRIPT:
            look.setVerticalAlignment(QTextCharFormat.VerticalAlignment.AlignSuperScript)
        case StyleKind.SUBSCRIPT:
            look.setVerticalAlignment(QTextCharFormat.VerticalAlignment.AlignSubScript)
        case StyleKind.CODE:
            look.setFont(_code_font(font))
            look.setBackground(QColor(colours.pane))
        case StyleKind.LINK:
            look.setForeground(QColor(colours.accent))
        case StyleKind.FOOTNOTE_MARK:
            look.setVerticalAlignment(QTextCharFormat.VerticalAlignment.AlignSuperScript)
            look.setForeground(QColor(colours.accent))
        case StyleKind.ADDED:
            look.setForeground(QColor(colours.dim))
        case StyleKind.FOOTNOTE:
            smaller = QFont(font)
            smaller.setPixelSize(round(font.pixelSize() * _NOTE_SCALE))
            look.setFont(smaller)
        case _:
            return None, 1.0
    return look, scale


def _code_font(font: QFont) -> QFont:
    fixed = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
    fixed.setPixelSize(round(font.pixelSize() * _CODE_SCALE))
    return fixed


# What sets a whole font comes before what changes a part of it.
_WHOLE_FONTS = (StyleKind.FOOTNOTE, StyleKind.HEADING, StyleKind.CODE)
_ORDER = {kind: _WHOLE_FONTS.index(kind) if kind in _WHOLE_FONTS else 9 for kind in StyleKind}


def _number(value: str) -> int:
    """Return the number that a value begins with; 1 where a reader gave none."""
    first = value.partition(" ")[0]
    return int(first) if first.isdecimal() and len(first) < 4 else 1


def _last_number(value: str) -> int:
    last = value.rpartition(" ")[2]
    return int(last) if last.isdecimal() and len(last) < 4 else 1
