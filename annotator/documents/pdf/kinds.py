"""What a block is, by its styles and its words; what is not certain is a paragraph."""

from __future__ import annotations

from collections.abc import Sequence

from annotator.documents.pdf.blocks import Block, Role
from annotator.documents.pdf.measures import Measures
from annotator.model import RegionKind
from annotator.text import region_heuristics as heuristics

_LONGEST_HEADING = 200
_LONGEST_BOLD_HEADING = 100
_DEEPEST = 6


def kind_of(block: Block, text: str, measures: Measures) -> RegionKind:
    """Return the kind of a block whose text is given."""
    match block.role:
        case Role.EDGE:
            return RegionKind.FURNITURE
        case Role.NOTE | Role.SIDE:
            return RegionKind.PARAGRAPH
        case Role.BODY:
            return _kind_of_body(block, text, measures)


def _kind_of_body(block: Block, text: str, measures: Measures) -> RegionKind:
    if is_heading(block, text, measures):
        return RegionKind.HEADLINE
    if not text or heuristics.is_byline(text):
        return RegionKind.BYLINE if text else RegionKind.PARAGRAPH
    if heuristics.is_caption(text):
        return RegionKind.CAPTION
    if block.is_indented or heuristics.is_quoted(text):
        return RegionKind.QUOTATION
    return RegionKind.PARAGRAPH


def is_heading(block: Block, text: str, measures: Measures) -> bool:
    """Return whether a block heads what follows: large, or bold and short without a full stop."""
    if any(line.cells for line in block.lines):
        return False
    if block.role is not Role.BODY or not any(character.isalpha() for character in text):
        return False
    if all(measures.is_heading_size(line.size) for line in block.lines):
        return len(text) <= _LONGEST_HEADING
    is_bold = all(measures.is_bold(line) for line in block.lines)
    is_short = len(text) <= _LONGEST_BOLD_HEADING and not block.has_hard_ends
    return is_bold and is_short and heuristics.is_title(text)


def heading_levels(blocks: Sequence[Block], measures: Measures) -> dict[float, int]:
    """Return the level of headings by their size, rounded to a half point: the largest is 1."""
    sizes = {
        round(2 * block.lines[0].size) / 2
        for block in blocks
        if is_heading(block, " ".join(line.text for line in block.lines), measures)
    }
    return {size: min(n, _DEEPEST) for n, size in enumerate(sorted(sizes, reverse=True), 1)}
