"""From blocks to one text, with the place of each word, the styles, and the regions."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import zip_longest

from annotator.documents.builder import BuiltText, TextBuilder
from annotator.documents.pdf.blocks import Block, PlacedLine, Role
from annotator.documents.pdf.hyphens import (
    SOFT_HYPHEN,
    Vocabulary,
    is_broken,
)
from annotator.documents.pdf.kinds import heading_levels, kind_of
from annotator.documents.pdf.measures import Measures
from annotator.documents.pdf.page_words import PageWords
from annotator.documents.pdf.pieces import Line
from annotator.documents.pdf.words import (
    LINE_END_HYPHEN,
    Rectangle,
    Word,
    is_east_asian,
    is_raised,
)
from annotator.documents.raised import NOTHING_MOVED
from annotator.model import RegionKind
from annotator.model.boxes import Box, Boxes
from annotator.model.findings import Page, Style, StyleKind

_UNIT = re.compile(r"(?:\A|[^a-z])(?:[kcmdµ]?m|ft|mi|yd|in)\Z")
"""What is squared or cubed, and needs no note to be so."""


_CLAUSES = re.compile("[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff]")
"""Thai, Lao, Burmese and Khmer."""


@dataclass(frozen=True, slots=True)
class Written:
    """The text of all blocks; `boxes` are those of each page, in the order of their writing."""

    built: BuiltText
    boxes: list[list[Box]]


def write(blocks: Sequence[Block], pages: Sequence[PageWords], measures: Measures) -> Written:
    """Return the text of all blocks; blocks stand apart by a blank line."""
    builder = TextBuilder()
    boxes: list[list[Box]] = [[] for _ in pages]
    raised: list[list[Box]] = [[] for _ in pages]
    vocabulary = Vocabulary(line for block in blocks for line in block.lines)
    marks = {block.mark for block in blocks if block.role is Role.NOTE and block.mark}
    levels = heading_levels(blocks, measures)
    for block in blocks:
        writer = _Writer(vocabulary, marks, is_note=block.role is Role.NOTE)
        writer.write(block)
        text = "".join(writer.parts)
        kind = kind_of(block, text, measures)
        builder.break_block()
        with builder.region(kind):
            builder.add(text)
        start = builder.position - len(text)
        for kept, found in ((boxes, writer.boxes), (raised, writer.raised)):
            for page, first, end, sides in found:
                kept[page].append(Box(start + first, start + end, *sides))
        for style in (*writer.styles, *_styles_of(block, kind, len(text), levels)):
            builder.mark(start + style.start, start + style.end, style.kind, style.value)
    for start, end, address in _links(pages, boxes, raised):
        builder.mark(start, end, StyleKind.LINK, address)
    built = builder.build()
    moved = built.moved
    placed = (
        boxes
        if moved is NOTHING_MOVED
        else [
            [Box(moved.start(start), moved.end(end), *sides) for start, end, *sides in page]
            for page in boxes
        ]
    )
    return Written(built, placed)


def _styles_of(
    block: Block, kind: RegionKind, length: int, levels: dict[float, int]
) -> Iterator[Style]:
    if kind is RegionKind.HEADLINE:
        level = levels.get(round(2 * block.lines[0].size) / 2, 6)
        yield Style(0, length, StyleKind.HEADING, str(level))
    elif kind is RegionKind.QUOTATION and block.is_indented:
        yield Style(0, length, StyleKind.QUOTATION, "1")
    if block.role is Role.NOTE and block.mark:
        yield Style(0, length, StyleKind.FOOTNOTE, block.mark)
    elif block.role is Role.BODY and block.mark and kind is not RegionKind.HEADLINE:
        # Without its marker, which stands in the text already.
        yield Style(0, length, StyleKind.LIST_ITEM, "1")


class _Writer:
    """Writes the words of one block; offsets count from its beginning."""

    def __init__(self, vocabulary: Vocabulary, marks: set[str], *, is_note: bool = False) -> None:
        self._is_note = is_note
        self.parts: list[str] = []
        self.boxes: list[tuple[int, int, int, Rectangle]] = []
        """Page, start, end, sides."""
        self.raised: list[tuple[int, int, int, Rectangle]] = []
        """Of what stands higher, likewise."""
        self.styles: list[Style] = []
        self._length = 0
        self._vocabulary = vocabulary
        self._marks = marks
        self._open_styles: dict[StyleKind, tuple[int, int]] = {}

    def write(self, block: Block) -> None:
        """Write all lines of a block."""
        for index, place in enumerate(block.places):
            following = block.places[index + 1] if index + 1 < len(block.places) else None
            self._line(place, following, has_hard_ends=block.has_hard_ends)
        for kind in list(self._open_styles):
            self._close(kind)

    def _put(self, part: str) -> None:
        self.parts.append(part)
        self._length += len(part)

    def _line(
        self, place: PlacedLine, following: PlacedLine | None, *, has_hard_ends: bool
    ) -> None:
        words, places = place.line.words, place.line.places
        if place.line.cells:
            self._row(place, place.line.cells)
            self._put("\n" if following else "")
            return
        for index, word in enumerate(words[:-1]):
            self._word(word, place, word.text)
            beside = _neighbours(place.line, index) if places else (word, words[index + 1])
            self._put(_between(*beside))
        last = words[-1]
        next_word = following.line.words[0] if following else None
        if next_word is None:
            self._word(last, place, last.text)
        elif has_hard_ends:
            self._word(last, place, last.text)
            self._put("\n")
        elif is_broken(last.text, next_word.text):
            kept = last.text[:-1]
            is_soft = last.text[-1] == SOFT_HYPHEN
            if not is_soft and self._vocabulary.keeps_hyphen(kept, next_word.text):
                kept = last.text
            self._word(last, place, kept)
        else:
            self._word(last, place, last.text)
            if not (
                _are_unspaced(last.text, next_word.text) or _are_parted_by_lines(last, next_word)
            ):
                self._put(" ")

    def _row(self, place: PlacedLine, cells: Sequence[Sequence[Line]]) -> None:
        for number, cell in enumerate(cells):
            self._put("\t" if number else "")
            places = [place._replace(line=line) for line in cell]
            for line, following in zip_longest(places, places[1:]):
                self._line(line, following, has_hard_ends=False)

    def _word(self, word: Word, place: PlacedLine, text: str) -> None:
        text = _clean(text)
        if not text:
            return
        start, end = self._length, self._length + len(text)
        sides = place.frame.to_page(word[1:5])
        self.boxes.append((place.page, start, end, sides))
        self._put(text)
        if self._open_styles or word.font.is_bold or word.font.is_italic:
            self._set_style(StyleKind.BOLD, start, end, is_so=word.font.is_bold)
            self._set_style(StyleKind.ITALIC, start, end, is_so=word.font.is_italic)
        if word.struck or StyleKind.STRIKE in self._open_styles:
            self._strike(word, start, end)
        line = place.line
        is_whole = is_raised(word.text, word.size, word.baseline, (line.size, line.baseline))
        if is_whole:
            self._mark_raised(text, start, end, (place.page, sides))
        for first, last, left, right in word.raised if not is_whole else ():
            box = place.frame.to_page((left, word.top, right, word.bottom))
            self._mark_raised(text, max(start, end - first), end - last, (place.page, box))

    def _set_style(self, kind: StyleKind, start: int, end: int, *, is_so: bool) -> None:
        if is_so:
            self._open_styles[kind] = self._open_styles.get(kind, (start, end))[0], end
        elif kind in self._open_styles:
            self._close(kind)

    def _strike(self, word: Word, start: int, end: int) -> None:
        """Mark what is struck of a word; what the word before began goes on where it begins."""
        at = start
        for first, last in word.struck:
            left, right = (min(start + len(word.text) - n, end) for n in (first, last))
            if left > at:
                self._set_style(StyleKind.STRIKE, at, left, is_so=False)
            self._set_style(StyleKind.STRIKE, left, right, is_so=True)
            at = right
        if at < end:
            self._set_style(StyleKind.STRIKE, at, end, is_so=False)

    def _mark_raised(self, word: str, start: int, end: int, place: tuple[int, Rectangle]) -> None:
        """Mark what is raised in the word that was written last, and keep where it stands."""
        if self._is_note and start == 0:
            return  # its own mark, which follows nothing
        first = start - (self._length - len(word))
        mark = word[first : first + end - start]
        self.styles.append(Style(start, end, StyleKind.SUPERSCRIPT))
        if mark in self._marks and not (mark in "23" and _UNIT.search(word[:first])):
            self.styles.append(Style(start, end, StyleKind.FOOTNOTE_MARK, mark))
        # Figures are equally wide, and each may be a link of its own.
        left, top, right, bottom = place[1]
        width = (right - left) / max(end - start, 1)
        self.raised += [
            (
                place[0],
                start + n,
                start + n + 1,
                (left + n * width, top, left + (n + 1) * width, bottom),
            )
            for n in range(end - start)
        ]

    def _close(self, kind: StyleKind) -> None:
        start, end = self._open_styles.pop(kind)
        self.styles.append(Style(start, end, kind))


def _neighbours(line: Line, index: int) -> tuple[Word, Word]:
    """Return the words that stand side by side where a word and the next one to be read meet."""
    word, following = line.words[index], line.words[index + 1]
    place, next_place = line.places[index : index + 2]
    if abs(place - next_place) == 1:
        return word, following
    if max(line.places[: index + 1]) == place:  # a run against the line's direction begins
        return word, line.words[line.places.index(place + 1)]
    return line.words[line.places.index(next_place - 1)], following


def _between(word: Word, following: Word) -> str:
    gap = max(following.left - word.right, word.left - following.right)
    size = max(word.size, following.size)
    if gap > 1.5 * size:
        return "\t"
    if gap >= 0.3 * size:
        return " "
    if gap < 0.25 * size and is_raised(
        following.text, following.size, following.baseline, (word.size, word.baseline)
    ):
        return ""  # the mark of a note
    if following.is_stuck and gap < 0.25 * size:
        return ""
    if gap < 0.05 * size and not (word.text[-1].isalnum() and following.text[0].isalnum()):
        return ""  # a sign that was set by itself, such as a hanging quotation mark
    return "" if _are_unspaced(word.text, following.text) else " "


def _are_unspaced(text: str, following: str) -> bool:
    """Return whether two words are of a script that puts no space between: Chinese and Japanese."""
    return is_east_asian(text[-1:]) and is_east_asian(following[:1])


def _are_parted_by_lines(last: Word, following: Word) -> bool:
    """Return whether two words are of a script with spaces between clauses alone, as Thai."""
    return bool(_CLAUSES.match(last.text[-1:]) and _CLAUSES.match(following.text[:1]))


def _clean(text: str) -> str:
    """Return a word without the signs that only say where it may be broken."""
    if text[-1:] == LINE_END_HYPHEN:
        text = text[:-1] + "-"
    if SOFT_HYPHEN in text:
        text = text.replace(SOFT_HYPHEN, "")
    return text.replace(LINE_END_HYPHEN, "-") if LINE_END_HYPHEN in text else text


def page_map(written: Written, pages: Sequence[PageWords]) -> tuple[Page, ...]:
    """Return the pages with their boxes, in text order.

    Their stretches follow each other without a gap: a page begins with the first of its words that
    comes after the page before. What was moved behind a paragraph that runs over the end of the
    page (notes, foot, the next head) has its boxes on its own page, and its offsets in the stretch
    of the next.
    """
    starts: list[int] = []
    position = 0
    for boxes in written.boxes:
        here = [box.start for box in boxes if box.start >= position]
        position = min(here, default=position)
        starts.append(position)
    starts.append(len(written.built.text))
    if len(starts) > 1:
        starts[0] = 0
    return tuple(
        Page(
            label=page.label,
            width=page.width,
            height=page.height,
            start=starts[number],
            end=starts[number + 1],
            boxes=Boxes(written.boxes[number]),
        )
        for number, page in enumerate(pages)
    )


def _links(
    pages: Sequence[PageWords], boxes: Sequence[Sequence[Box]], raised: Sequence[Sequence[Box]]
) -> Iterator[tuple[int, int, str]]:
    """Yield the stretch of text under each link, and where it leads.

    Links within the file count where they are what is raised: marks of notes.
    """
    for page, page_boxes, high in zip(pages, boxes, raised, strict=True):
        for link in page.links:
            left, top, right, bottom = link.box
            inside = [
                box
                for box in (high if link.is_within else (*page_boxes, *high))
                if left <= (box.left + box.right) / 2 <= right
                and top - 1 <= (box.top + box.bottom) / 2 <= bottom + 1
            ]
            # A word that begins before the link may hold the mark that it lies on.
            marks = [box for box in inside if box.end - box.start == 1]
            inside = [
                box
                for box in inside
                if box.left >= left - 2
                or not any(box.start < m.start and m.end <= box.end for m in marks)
            ]
            if inside:
                yield min(b.start for b in inside), max(b.end for b in inside), link.address
