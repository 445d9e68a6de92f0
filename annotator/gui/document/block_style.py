"""How the words themselves are styled: by their region, and as cue or mention in a chain."""

from __future__ import annotations

from PySide6.QtGui import QColor, QFont, QFontMetricsF, QTextBlock, QTextCharFormat, QTextLayout

from annotator.grouping import grouped
from annotator.gui.document.layout import LONG_BLOCK, BlockStyle, Formats, Room
from annotator.gui.document.originals import (
    formats_of,
    region_of_block,
    setting_of_block,
    styles_of_block,
)
from annotator.gui.look.strokes import depth_pixels
from annotator.gui.look.theme import Colours
from annotator.model import Region, RegionKind
from annotator.project.open_document import OpenDocument
from annotator.text.coverage import union

_HEADLINE_SCALE = 1.5
_SMALL_SCALE = 0.82
_COMMENT_SCALE = 0.92
_FIRST_JOINED = "\u0590"
"""The first sign of Hebrew, which Arabic and the scripts of India follow."""
_FIRST_DEEP = 2
"""The first level whose line does not fit into the leading."""


def block_style(
    document: OpenDocument, block: QTextBlock, font: QFont, colours: Colours
) -> BlockStyle:
    """Return how a block is set: by its region, its cues and mentions, the depth of its claims."""
    length = block.length() - 1
    if length <= 0:
        return BlockStyle()
    start = document.offsets.to_offset(block.position())
    end = document.offsets.to_offset(block.position() + length)
    region = region_of_block(document, block)
    formats: Formats = []
    styles = styles_of_block(document, block)
    own, own_factor = formats_of(document, styles, block, font, colours)
    whole, factor = _region_format(region, font, colours)
    # A heading of the original says how large it is; the region's format is for others.
    if whole is not None and own_factor is None:
        formats.append(_range(0, length, whole))
    formats += own
    for claim_id, words in document.words_between(start, end):
        a, b = max(words.start, start), min(words.end, end)
        if a < b:
            colour = QColor(colours.of_kind(document.outlines.kind(claim_id)))
            from_utf16, to_utf16 = document.offsets.range_to_utf16(a, b)
            place, size = from_utf16 - block.position(), to_utf16 - from_utf16
            if words.is_cue:
                beneath = _font_at(place, formats, font)
                text_format = _cue_format(colour, document.text[a:b], beneath)
            else:
                text_format = _mention_format(colour)
            formats.append(_range(place, size, text_format))
    return BlockStyle(
        formats,
        own_factor or factor,
        rooms_of_block(document, block),
        setting_of_block(document, block, font),
    )


def rooms_of_block(document: OpenDocument, block: QTextBlock) -> tuple[Room, ...]:
    """Return the room that a block needs for the lines of claims within claims within claims.

    A block without end is spared: finding its depths would take longer than it is looked at.
    """
    if not 1 < block.length() <= LONG_BLOCK:
        return ()
    origin = block.position()
    start = document.offsets.to_offset(origin)
    end = document.offsets.to_offset(origin + block.length() - 1)
    deep = grouped(
        (step, (max(a, start), min(b, end)))
        for a, b, _key, step in document.claims.stepped(start, end)
        if step >= _FIRST_DEEP
    )
    rooms: list[Room] = []
    for step, ranges in sorted(deep.items()):
        for joined in union(ranges):
            first, last = document.offsets.range_to_utf16(*joined)
            rooms.append((first - origin, last - origin, depth_pixels(step, _FIRST_DEEP)))
    return tuple(rooms)


def _cue_format(colour: QColor, words: str, font: QFont) -> QTextCharFormat:
    """Return italics that are as wide as the words were: a cue moves no word of the text."""
    text_format = QTextCharFormat()
    text_format.setFontItalic(True)
    text_format.setForeground(colour)
    # Scripts whose letters are joined have no spaces between them.
    if words and max(words) < _FIRST_JOINED:
        italic = QFont(font)
        italic.setItalic(True)
        missing = _width(words, font) - _width(words, italic)
        text_format.setFontLetterSpacingType(QFont.SpacingType.AbsoluteSpacing)
        text_format.setFontLetterSpacing(missing / len(words))
    return text_format


def _width(words: str, font: QFont) -> float:
    return QFontMetricsF(font).horizontalAdvance(words)


def _font_at(place: int, formats: Formats, font: QFont) -> QFont:
    """Return the font of a place of a block under formats that lie over each other."""
    for each in formats:
        if each.start <= place < each.start + each.length:
            font = each.format.font().resolve(font)
    return font


def _mention_format(colour: QColor) -> QTextCharFormat:
    text_format = QTextCharFormat()
    text_format.setUnderlineStyle(QTextCharFormat.UnderlineStyle.DotLine)
    text_format.setUnderlineColor(colour)
    return text_format


def _region_format(
    region: Region | None, font: QFont, colours: Colours
) -> tuple[QTextCharFormat | None, float]:
    text_format = QTextCharFormat()
    match region.kind if region else None:
        case RegionKind.HEADLINE:
            larger = QFont(font)
            larger.setPixelSize(round(font.pixelSize() * _HEADLINE_SCALE))
            larger.setBold(True)
            text_format.setFont(larger)
            return text_format, 1.35
        case RegionKind.DECK:
            text_format.setFontItalic(True)
            text_format.setForeground(QColor(colours.dim))
        case RegionKind.BYLINE | RegionKind.CAPTION | RegionKind.FURNITURE:
            smaller = QFont(font)
            smaller.setPixelSize(round(font.pixelSize() * _SMALL_SCALE))
            text_format.setFont(smaller)
            text_format.setForeground(QColor(colours.dim))
        case RegionKind.COMMENT:
            smaller = QFont(font)
            smaller.setPixelSize(round(font.pixelSize() * _COMMENT_SCALE))
            text_format.setFont(smaller)
        case _:
            return None, 1.0
    return text_format, 1.0


def _range(start: int, length: int, text_format: QTextCharFormat) -> QTextLayout.FormatRange:
    result = QTextLayout.FormatRange()
    result.start = start
    result.length = length
    result.format = text_format
    return result
