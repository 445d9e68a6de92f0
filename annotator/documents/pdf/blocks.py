"""From lines to paragraphs, headings, quotations and notes, over the ends of columns and pages.

Where things stand in the text: a page's running head before its words, its notes and foot after
them. A paragraph that runs over the end of a page is never interrupted: the notes and foot of the
page and the head of the next stand after the paragraph. What runs in another direction than most
of the page comes last.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from enum import Enum
from typing import NamedTuple

from annotator.documents.pdf.columns import lines_in_order
from annotator.documents.pdf.furniture import find_furniture
from annotator.documents.pdf.hyphens import is_broken
from annotator.documents.pdf.measures import Measures
from annotator.documents.pdf.page_words import PageWords
from annotator.documents.pdf.pieces import Line
from annotator.documents.pdf.words import Frame

_CLOSED = re.compile(r"[.!?:;…。！？؟][\"'”’»)\]]*[\d*†‡]*\Z")
_ITEM = re.compile(r"([-*•‣◦▪●·–—]|\(?(?:\d{1,3}|[A-Za-z]|[ivx]{1,5})[.)])(?=\s)|[•▪●]")
_NOTE = re.compile(r"(\d{1,3}|[*†‡§¶]{1,3})\s?(?=[^\W\d_]|[\"“'‘(])")
_LEADER = re.compile(r"(?:\.\s?){4,}\s*[\divxlc]{1,5}\Z")
"""The dots that lead to the page in a table of contents."""
_NARROWEST_PROSE = 10
"""In sizes of the letters: lines in a narrower column are names, numbers, verses."""


class PlacedLine(NamedTuple):
    """A line with its page, by number from 0, and the direction that it is seen in."""

    page: int
    frame: Frame
    line: Line


class Role(Enum):
    """What part of its page a block is."""

    BODY = "body"
    NOTE = "note"
    EDGE = "edge"
    """Running heads and feet."""
    SIDE = "side"
    """Text in another direction."""


@dataclass(slots=True)
class Block:
    """Lines that belong together; `has_hard_ends` if each line's end means something."""

    role: Role
    places: list[PlacedLine]
    has_hard_ends: bool = False
    mark: str = ""
    """The marker of an item of a list, or the sign of a note."""
    is_indented: bool = field(default=False)
    """Narrower than its column at both sides, as a quotation is."""

    @property
    def lines(self) -> list[Line]:
        """The lines without their places."""
        return [place.line for place in self.places]


def find_blocks(pages: Sequence[PageWords]) -> tuple[list[Block], Measures]:
    """Return the blocks of all pages in the order of the text, and the measures of the pages."""
    lines = [_lines(page) for page in pages]
    main = [flows[0][1] if flows else [] for flows in lines]
    heights = [_height(page) for page in pages]
    measures = Measures.of(main)
    found: list[Block] = []
    open_block: Block | None = None
    for number, edges in enumerate(find_furniture(main, heights)):
        if not lines[number]:
            continue
        frame = lines[number][0][0]
        places = [PlacedLine(number, frame, line) for line in main[number]]
        found += [Block(Role.EDGE, [places[n]]) for n in sorted(edges) if edges[n]]
        body = [place for n, place in enumerate(places) if n not in edges]
        notes, body = _notes(body, measures)
        blocks = _paragraphs(body, measures)
        if blocks and open_block and _goes_on(open_block, blocks[0], measures):
            open_block.places += blocks.pop(0).places
        found += blocks
        open_block = blocks[-1] if blocks else open_block
        found += notes
        found += [Block(Role.EDGE, [places[n]]) for n in sorted(edges) if not edges[n]]
        for side, side_lines in lines[number][1:]:
            side_places = [PlacedLine(number, side, line) for line in side_lines]
            found += [_as(Role.SIDE, block) for block in _paragraphs(side_places, measures)]
    return found, measures


def _lines(page: PageWords) -> list[tuple[Frame, list[Line]]]:
    return [
        (frame, lines_in_order(words, () if frame.turn else page.rules))
        for frame, words in page.flows
    ]


def _height(page: PageWords) -> float:
    is_turned = bool(page.flows) and page.flows[0][0].turn % 2 == 1
    return page.width if is_turned else page.height


def _as(role: Role, block: Block) -> Block:
    block.role = role
    return block


def _notes(places: list[PlacedLine], measures: Measures) -> tuple[list[Block], list[PlacedLine]]:
    """Take the notes off the foot of each column."""
    body: list[PlacedLine] = []
    notes: list[Block] = []
    for column in _columns(places):
        end = len(column)
        while end and column[end - 1].line.size <= 0.93 * measures.body_size:
            end -= 1
        if end == 0:
            end = len(column)
        while end < len(column) and not _NOTE.match(column[end].line.text):
            end += 1
        body += column[:end]
        for place in column[end:]:
            if (mark := _NOTE.match(place.line.text)) or not notes:
                notes.append(Block(Role.NOTE, [place], mark=mark.group(1) if mark else ""))
            else:
                notes[-1].places.append(place)
    return notes, body


def _columns(places: list[PlacedLine]) -> Iterator[list[PlacedLine]]:
    start = 0
    for n in range(1, len(places) + 1):
        if n == len(places) or _is_elsewhere(places[n - 1].line, places[n].line):
            yield places[start:n]
            start = n


def _is_elsewhere(line: Line, following: Line) -> bool:
    """Return whether the following line begins another column."""
    return following.baseline < line.baseline - 0.5 * line.size


def _paragraphs(places: list[PlacedLine], measures: Measures) -> list[Block]:
    found: list[Block] = []
    for column in _columns(places):
        blocks = _in_column(column, measures)
        if found and blocks and _goes_on(found[-1], blocks[0], measures):
            found[-1].places += blocks.pop(0).places
        found += blocks
    return found


def _in_column(column: list[PlacedLine], measures: Measures) -> list[Block]:
    found: list[Block] = []
    usual_right = _usual([place.line.right for place in column], 0.9)
    usual_left = _usual([place.line.left for place in column], 0.1)
    for place in column:
        line = place.line
        block = found[-1] if found else None
        item = _ITEM.match(line.text)
        if block is None or _begins(block, line, usual_left, measures, is_item=bool(item)):
            found.append(Block(Role.BODY, [place], mark=item.group() if item else ""))
        elif not _was_broken_on_purpose(block, line, (usual_left, usual_right), measures):
            if block.has_hard_ends:
                found.append(Block(Role.BODY, [place]))
            else:
                block.places.append(place)
        elif len(block.places) == 1 or block.has_hard_ends:
            # Verses, addresses, rows: they stay together, each on its own line.
            block.has_hard_ends = True
            block.places.append(place)
        else:
            found.append(Block(Role.BODY, [place]))
    for block in found:
        block.is_indented = _is_indented(block, usual_left, usual_right)
    return found


def _usual(values: list[float], share: float) -> float:
    return sorted(values)[min(len(values) - 1, int(share * len(values)))]


def _begins(
    block: Block, line: Line, usual_left: float, measures: Measures, *, is_item: bool
) -> bool:
    """Return whether a line does not belong to the block before it, by its place and styles."""
    last = block.places[-1].line
    size = max(last.size, line.size)
    if last.cells or line.cells:
        return not (last.cells and line.cells)
    if abs(last.size - line.size) > 0.12 * size:
        return True
    if line.baseline - last.baseline > 1.3 * measures.leading(line.size):
        return True
    if measures.is_bold(last) != measures.is_bold(line) and not _is_inside(last, line):
        return True
    if is_item and _ends_before(last, line, measures):
        return True
    if line.is_to_left:
        return last.right - line.right > 0.8 * size and len(block.places) > 1
    indent = line.left - last.left
    if measures.is_heading_size(line.size) or line.has_cells or block.has_hard_ends:
        return False
    if 0.7 * size < indent < 5 * size and (len(block.places) > 1 or last.left <= usual_left + 1):
        return not block.mark or len(block.places) > 1
    # A hanging indent: what sticks out begins something.
    return indent < -0.7 * size and len(block.places) > 1 and not _is_indented_first(block)


def _is_inside(last: Line, line: Line) -> bool:
    """Return whether a sentence goes on although its styles change."""
    text = last.words[-1].text
    if is_broken(text, line.words[0].text):
        return True
    return not _CLOSED.search(text) and line.text[:1].islower()


def _ends_before(last: Line, line: Line, measures: Measures) -> bool:
    return bool(_CLOSED.search(last.text)) or measures.room_after(last) > _first_width(line)


def _is_indented_first(block: Block) -> bool:
    first, second = block.places[0].line, block.places[1].line
    return first.left - second.left > 0.7 * first.size


def _first_width(line: Line) -> float:
    word = line.words[0]
    return word.right - word.left


def _was_broken_on_purpose(
    block: Block, line: Line, usual: tuple[float, float], measures: Measures
) -> bool:
    """Return whether the next word would have had room in the line before."""
    last = block.places[-1].line
    if last.has_cells or line.has_cells or _LEADER.search(last.text):
        return True
    if measures.is_heading_size(line.size) or _is_inside(last, line):
        return False
    width = (usual[1] - usual[0]) / line.size
    # A first line that is indented and not full looks centred above a full one.
    may_be_centred = (
        width < 2 * _NARROWEST_PROSE or min(last.left, line.left) > usual[0] + line.size
    )
    if width < _NARROWEST_PROSE or (may_be_centred and _are_centred(last, line)):
        return True
    if line.is_to_left:
        room = last.left - usual[0]
    else:
        # Lines above that go across all columns make the usual end one that no line here reaches.
        is_elsewhere = not last.right <= usual[1] <= last.column[1]
        room = (last.column[1] if is_elsewhere else usual[1]) - last.right
    return room > _first_width(line) + 1.2 * line.size


def _are_centred(last: Line, line: Line) -> bool:
    """Return whether two lines of different length stand on one axis."""
    at_left, at_right = line.left - last.left, line.right - last.right
    is_ragged = min(abs(at_left), abs(at_right)) > line.size
    return is_ragged and abs(at_left + at_right) < 0.6 * line.size


def _goes_on(block: Block, following: Block, measures: Measures) -> bool:
    """Return whether a block of the next column or page is the rest of one."""
    last, line = block.places[-1].line, following.places[0].line
    if block.role is not Role.BODY or block.has_hard_ends or following.has_hard_ends:
        return False
    if following.mark or abs(last.size - line.size) > 0.08 * last.size:
        return False
    if measures.is_heading_size(last.size) or measures.is_bold(last) != measures.is_bold(line):
        return False
    if line.right - line.left < _NARROWEST_PROSE * line.size and len(following.places) > 1:
        return False
    if not _CLOSED.search(last.text):
        return line.text[:1].islower() or measures.is_full(last)
    lines = following.lines
    is_flush = len(lines) > 1 and abs(line.left - lines[1].left) < 0.4 * line.size
    is_full = measures.is_full(last)
    return measures.has_indents and is_flush and is_full and not following.is_indented


def _is_indented(block: Block, left: float, right: float) -> bool:
    lines = block.lines
    return (
        len(lines) > 1
        and not block.mark
        and not block.has_hard_ends
        and all(line.left > left + 1.2 * line.size for line in lines)
        and all(line.right < right - 0.4 * line.size for line in lines)
        and max(line.left for line in lines) - min(line.left for line in lines) < 2 * lines[0].size
    )
