"""Laying out again the blocks of a document whose styles, or whose claims below them, differ."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtGui import QTextDocument

from annotator.gui.document.block_style import rooms_of_block
from annotator.gui.document.layout import ReadingLayout
from annotator.project.open_document import OpenDocument


def make_room(
    layout: ReadingLayout, document: OpenDocument, ranges: Iterable[tuple[int, int]]
) -> bool:
    """Lay out again the blocks of some ranges whose claims are now nested deeper, or less deep.

    Each block is looked at once, however many of the ranges it holds. Returns whether there are
    any.
    """
    has_made = False
    seen: set[int] = set()
    for start, end in ranges:
        from_utf16, to_utf16 = document.offsets.range_to_utf16(start, end)
        block = layout.document().findBlock(from_utf16)
        while block.isValid() and block.position() < to_utf16:
            is_new = block.blockNumber() not in seen
            seen.add(block.blockNumber())
            if is_new and not layout.has_rooms(block, rooms_of_block(document, block)):
                reset_layout(layout.document(), block.position(), block.position() + block.length())
                has_made = True
            block = block.next()
    return has_made


def reset_layout(document: QTextDocument, from_utf16: int, to_utf16: int) -> None:
    """Lay out the blocks of a range again when they are next drawn."""
    document.markContentsDirty(from_utf16, to_utf16 - from_utf16)
    # Qt lays a single changed block out by itself at once, as if there were no column.
    block = document.findBlock(from_utf16)
    while block.isValid() and block.position() < to_utf16:
        block.clearLayout()
        block = block.next()
    layout = document.documentLayout()
    if isinstance(layout, ReadingLayout):
        layout.revision += 1
