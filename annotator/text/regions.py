"""Proposals of a document's regions, made from the shape of its text alone.

A region is a stretch with one voice: the newspaper's in the headline, the author's in the
paragraphs, a reader's in a comment. The proposals save the analyst typing; she sets the voices
and corrects what is wrong, so a doubtful stretch is called a paragraph.
"""

import re
from dataclasses import dataclass

from annotator.model import RegionKind
from annotator.text import region_heuristics as heuristics
from annotator.text.comments import find_comments
from annotator.text.lines import WIDEST_PAGE, Line, blocks
from annotator.text.words import trimmed

MOST_REGIONS = 5_000
"""More would be a burden to the project file and of use to nobody."""

LONGEST_SHAPED_TEXT = 1_000_000
"""A longer text, in code points, is a book or a log: paragraphs only."""

_BLANK_LINE = re.compile(r"\n[^\S\n]*\n\s*|\u2029\s*")
_BLOCKS_OF_HEAD = 6


@dataclass(frozen=True, slots=True)
class ProposedRegion:
    """A stretch of text, half-open in code points, without white space at its ends.

    `voice` is the name of who speaks there, as the file gives it, or empty.
    """

    kind: RegionKind
    start: int
    end: int
    voice: str = ""


def propose_regions(text: str, *, is_prose: bool | None = None) -> list[ProposedRegion]:
    """Return the regions of a text in text order; they do not overlap.

    Without `is_prose` the text itself is judged. Code, logs, data and texts of more than
    `LONGEST_SHAPED_TEXT` get paragraphs only. There are never more than `MOST_REGIONS`: where a
    text has more blocks, neighbouring ones are taken together as one paragraph.
    """
    if len(text) > LONGEST_SHAPED_TEXT:
        return _plain_paragraphs(text)
    if not (heuristics.is_prose(text) if is_prose is None else is_prose):
        return _plain_paragraphs(text, least_length=0)
    found = _shaped(text)
    return found if len(found) <= MOST_REGIONS else _plain_paragraphs(text)


def _plain_paragraphs(text: str, least_length: int | None = None) -> list[ProposedRegion]:
    """Return stretches between blank lines, each long enough that they are not too many."""
    if least_length is None:
        least_length = len(text) // MOST_REGIONS
    found: list[ProposedRegion] = []
    position = 0
    while position < len(text):
        blank = _BLANK_LINE.search(text, position + least_length)
        end = blank.end() if blank else len(text)
        start, stop = trimmed(text, position, end)
        if start < stop:
            found.append(ProposedRegion(RegionKind.PARAGRAPH, start, stop))
        position = end
    return found if len(found) <= MOST_REGIONS else _plain_paragraphs(text)


def _shaped(text: str) -> list[ProposedRegion]:
    stretches = [part for block in blocks(text) for part in _paragraphs_of(block)]
    stretches[:1] = _lines_of_head(text, stretches[0]) if stretches else []
    if len(stretches) > 4 * MOST_REGIONS:
        return _plain_paragraphs(text)
    comments = find_comments(text, stretches)
    first_comment = comments[0][0] if comments else len(text)
    body = [stretch for stretch in stretches if stretch[0].start < first_comment]
    found = [ProposedRegion(RegionKind.COMMENT, start, end) for start, end in comments]
    kinds = _kinds(text, body)
    found += [
        ProposedRegion(kind, stretch[0].start, stretch[-1].end)
        for kind, stretch in zip(kinds, body, strict=True)
    ]
    last_end = comments[-1][1] if comments else len(text)
    for stretch in stretches:
        if stretch[0].start >= last_end:
            kind = RegionKind.FURNITURE if _is_furniture(text, stretch) else RegionKind.PARAGRAPH
            found.append(ProposedRegion(kind, stretch[0].start, stretch[-1].end))
    return sorted(found, key=lambda region: region.start)


def _paragraphs_of(block: list[Line]) -> list[list[Line]]:
    """Take a block apart whose lines are paragraphs, as in texts without blank lines."""
    long_lines = sum(line.width > WIDEST_PAGE for line in block)
    if len(block) > 1 and 2 * long_lines >= len(block) and block[0].indent == block[-1].indent == 0:
        return [[line] for line in block]
    return [block]


def _lines_of_head(text: str, block: list[Line]) -> list[list[Line]]:
    """Take the first block apart where it is a head without blank lines: a line of it tells so."""
    if not 1 < len(block) <= _BLOCKS_OF_HEAD:
        return [block]
    lines = [text[line.start : line.end] for line in block]
    if not any(heuristics.is_byline(line) or heuristics.is_furniture(line) for line in lines[1:]):
        return [block]
    parts: list[list[Line]] = []
    for line in block:
        if parts and text[line.start].islower():  # a headline on two lines
            parts[-1].append(line)
        else:
            parts.append([line])
    return parts


def _kinds(text: str, body: list[list[Line]]) -> list[RegionKind]:
    kinds = [_kind(text, stretch) for stretch in body]
    for number, stretch in enumerate(body[: min(_BLOCKS_OF_HEAD, len(body) - 1)]):
        whole = text[stretch[0].start : stretch[-1].end]
        if kinds[number] is not RegionKind.FURNITURE:
            is_above = heuristics.is_menu(whole) or heuristics.is_kicker(whole)
            if not (is_above or _is_masthead(text, whole, body[number + 1])):
                break
            kinds[number] = RegionKind.FURNITURE
    for index in _head(text, body, kinds):
        kinds[index[0]] = index[1]
    return kinds


def _is_masthead(text: str, whole: str, following: list[Line]) -> bool:
    below = text[following[0].start : following[-1].end]
    is_headed = heuristics.is_title(below) and not heuristics.is_byline(below)
    return is_headed and len(below) > len(whole) and heuristics.is_masthead(whole)


def _kind(text: str, stretch: list[Line]) -> RegionKind:
    """Return what a stretch is by itself, wherever it stands."""
    whole = text[stretch[0].start : stretch[-1].end]
    if all(text.startswith(">", line.start) for line in stretch):
        return RegionKind.QUOTATION
    if _is_furniture(text, stretch):
        return RegionKind.FURNITURE
    if heuristics.is_marked_heading(whole):
        return RegionKind.HEADLINE
    if heuristics.is_caption(whole):
        return RegionKind.CAPTION
    return RegionKind.QUOTATION if heuristics.is_quoted(whole) else RegionKind.PARAGRAPH


def _is_furniture(text: str, stretch: list[Line]) -> bool:
    return all(heuristics.is_furniture(text[line.start : line.end]) for line in stretch)


def _head(
    text: str, body: list[list[Line]], kinds: list[RegionKind]
) -> list[tuple[int, RegionKind]]:
    """Return what the first stretches are by their place: headline, deck and byline."""
    wholes = [text[part[0].start : part[-1].end] for part in body[:_BLOCKS_OF_HEAD]]
    first = next((i for i, kind in enumerate(kinds) if kind is not RegionKind.FURNITURE), None)
    if first is None or first >= len(wholes):
        return []
    places = range(first, len(wholes))
    byline = next((i for i in places if heuristics.is_byline(wholes[i])), None)
    if byline is None and heuristics.is_title(wholes[first]):
        # A name alone is one only between a headline and a paragraph.
        named = (i for i in places[1:-1] if heuristics.is_name(wholes[i]))
        byline = next((i for i in named if len(wholes[i + 1]) > 2 * len(wholes[i])), None)
    found: list[tuple[int, RegionKind]] = []
    if byline is not None:
        found.append((byline, RegionKind.BYLINE))
    is_headed = kinds[first] is RegionKind.HEADLINE
    has_more = byline is not None or any(len(part) > len(wholes[first]) for part in wholes)
    if not is_headed and first != byline and has_more and heuristics.is_title(wholes[first]):
        found.append((first, RegionKind.HEADLINE))
        is_headed = True
    if is_headed:
        found += [(i, RegionKind.DECK) for i in _decks(wholes, kinds, first, byline)]
    return found


def _decks(wholes: list[str], kinds: list[RegionKind], first: int, byline: int | None) -> list[int]:
    """Return which stretches sum the article up: short ones between headline and byline."""
    if byline is not None:
        between = [i for i in range(first + 1, byline) if kinds[i] is RegionKind.PARAGRAPH]
        return between if len(between) <= 2 and all(_is_short(wholes[i]) for i in between) else []
    second = first + 1
    if second + 1 >= len(wholes) or kinds[second] is not RegionKind.PARAGRAPH:
        return []
    deck, rest = wholes[second], wholes[second + 1]
    is_summary = _is_short(deck) and heuristics.is_title(deck) and len(rest) > 2 * len(deck)
    return [second] if is_summary and kinds[second + 1] is RegionKind.PARAGRAPH else []


def _is_short(whole: str) -> bool:
    return len(whole) <= 400 and whole.count("\n") <= 3
