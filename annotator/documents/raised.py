"""Signs that a text needs so that its words say what the document says.

On a page a raised figure is small and high, and a struck word has a line through it. In plain text
`12` with a note mark 3 would read as another number, and a struck word would run into the new one.
So a raised figure that is a link or the mark of a note is put in brackets, any other becomes one
of Unicode's raised digits, and a space parts struck words from their neighbours. Raised letters
and lowered figures stay as they are: `1st`, `CO2`. What is added is a style of its own
(`StyleKind.ADDED`): no word of the document, and drawn as ours.
"""

import re
import unicodedata
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import accumulate, pairwise
from typing import NamedTuple

from annotator.messages import Message
from annotator.model.findings import Style, StyleKind

_RAISED = str.maketrans("0123456789+-−", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻")
_FIGURE = re.compile("[0-9]+")
_SIGN = "+-−"
_RUN = re.compile(r"[^\W_]+")
_MARK = re.compile(r"([A-Za-z])\1{0,2}|[ivxlc]{1,6}|[IVXLC]{1,6}")
_PROSE = re.compile(r"[^\W\d_]{4}")
_FRAME = " \t\n\u00a0[](){}.,;"
_UNSPACED = re.compile("[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u2e80-\u9fff\uf900-\ufaff]")
_QUOTES = "\"'"
_OPENING, _CLOSING = {"Ps", "Pi", "Pd"}, {"Pe", "Pf", "Po", "Pd"}

Range = tuple[int, int]


class Edit(NamedTuple):
    """A stretch of a text, which may be empty, and what is to stand in its place."""

    start: int
    end: int
    text: str


class Moved:
    """Leads from the offsets of a text to those of the text with its edits, in text order."""

    def __init__(self, edits: Sequence[Edit] = ()) -> None:
        self._starts = [edit.start for edit in edits]
        self._ends = [edit.end for edit in edits]
        growth = (len(edit.text) - (edit.end - edit.start) for edit in edits)
        self._shifts = [0, *accumulate(growth)]

    def start(self, offset: int) -> int:
        """Return where something begins now: after what was put in before it."""
        return offset + self._shifts[bisect_right(self._ends, offset)]

    def end(self, offset: int) -> int:
        """Return where something ends now: before what was put in behind it."""
        passed = bisect_left(self._starts, offset)
        if passed and self._ends[passed - 1] > offset:
            passed -= 1
        return offset + self._shifts[passed]


NOTHING_MOVED = Moved()


def with_signs(text: str, styles: list[Style]) -> tuple[str, list[Style], Moved]:
    """Return a text with the signs that it needs, its styles, and where all else has moved."""
    edits = sorted({*_figures(text, styles), *_spaces_beside_struck(text, styles)})
    if not edits:
        return text, styles, NOTHING_MOVED
    pieces: list[str] = []
    added: list[Style] = []
    at = length = 0
    for start, end, put in edits:
        pieces += text[at:start], put
        length += start - at
        if put[0] == "[":
            added.append(Style(length, length + 1, StyleKind.ADDED))
            added.append(Style(length + len(put) - 1, length + len(put), StyleKind.ADDED))
        else:
            added.append(Style(length, length + len(put), StyleKind.ADDED, text[start:end]))
        at, length = end, length + len(put)
    moved = Moved(edits)
    figures = [(edit.start, edit.end) for edit in edits if edit.start < edit.end]
    placed = [
        replace(style, start=moved.start(start), end=moved.end(end))
        for style in _outermost(styles)
        for start, end in _without(style, figures)
    ]
    return "".join((*pieces, text[at:])), placed + added, moved


def told_signs(styles: Iterable[Style]) -> tuple[Message, ...]:
    """Return notes for the analyst on the signs that were added."""
    count = sum(style.kind is StyleKind.ADDED for style in styles)
    if not count:
        return ()
    return (
        Message(
            "1 character was added so that nothing is misread: brackets around note marks, "
            "raised digits, fraction bars, spaces beside struck words. It is shown dimmed."
        )
        if count == 1
        else Message(
            "{0} characters were added so that nothing is misread: brackets around note marks, "
            "raised digits, fraction bars, spaces beside struck words. They are shown dimmed.",
            count,
        ),
    )


def _figures(text: str, styles: Sequence[Style]) -> Iterator[Edit]:
    """Yield what is to stand for the raised figures, and for the marks of notes."""
    raised = [(s.start, s.end) for s in styles if s.kind is StyleKind.SUPERSCRIPT]
    notes = [_bare(text, s) for s in styles if s.kind is StyleKind.FOOTNOTE_MARK]
    notes = [span for span in notes if _is_mark(text[slice(*span)])]
    if not raised and not notes:
        return
    links = [_bare(text, s) for s in styles if s.kind is StyleKind.LINK]
    holders = sorted({*notes, *links})
    starts = [start for start, _ in holders]
    is_note = set(notes)
    for start, end in _joined([*raised, *notes]):
        first, last = bisect_left(starts, start), bisect_left(starts, end)
        held = [span for span in holders[first:last] if span[0] < span[1] <= end]
        if _PROSE.search(text, start, end):
            continue  # words that stand high, and are read as such
        if held:
            yield from _marks(text, (start, end), held, is_note)
        else:
            yield from _raised_figures(text, start, end)


def _marks(text: str, span: Range, held: Sequence[Range], is_note: set[Range]) -> Iterator[Edit]:
    """Put each mark in a raised stretch that holds links in brackets, unless it stands in some."""
    for start, end in pairwise(sorted({*span, *(edge for each in held for edge in each)})):
        has_letters = (start, end) in is_note
        for run in _RUN.finditer(text, start, end):
            mark = run.group()
            if not (_FIGURE.fullmatch(mark) or (has_letters and _MARK.fullmatch(mark))):
                continue
            if _is_framed(text, run.start(), run.end()):
                continue
            yield Edit(run.start(), run.end(), f"[{mark}]")
            following = text[run.end() : run.end() + 1]
            if following.isalnum() and run.end() == span[1] and not _UNSPACED.match(following):
                yield Edit(run.end(), run.end(), " ")


def _raised_figures(text: str, start: int, end: int) -> Iterator[Edit]:
    for figure in _FIGURE.finditer(text, start, end):
        first, last = figure.span()
        if _is_framed(text, first, last):
            continue
        if first == start + 1 and text[start] in _SIGN:
            first = start
        if last == end - 1 and text[last] in _SIGN:
            last = end  # the charge of an ion
        yield Edit(first, last, text[first:last].translate(_RAISED))


def _spaces_beside_struck(text: str, styles: Sequence[Style]) -> Iterator[Edit]:
    """Yield a space wherever a struck word touches another."""
    struck = [(style.start, style.end) for style in styles if style.kind is StyleKind.STRIKE]
    for edge in {edge for span in _joined(struck) for edge in span}:
        if 0 < edge < len(text):
            before, after = text[edge - 1], text[edge]
            is_apart = before.isspace() or after.isspace()
            is_opened = unicodedata.category(before) in _OPENING or before in _QUOTES
            is_closed = unicodedata.category(after) in _CLOSING
            if not (is_apart or is_opened or is_closed):
                yield Edit(edge, edge, " ")


def _is_framed(text: str, start: int, end: int) -> bool:
    return text[start - 1 : start] in ("[", "(") and text[end : end + 1] in ("]", ")")


def _joined(spans: Iterable[Range]) -> list[Range]:
    """Return stretches in text order, those that touch as one."""
    found: list[Range] = []
    for start, end in sorted(spans):
        if found and start <= found[-1][1]:
            found[-1] = found[-1][0], max(found[-1][1], end)
        else:
            found.append((start, end))
    return found


def _bare(text: str, style: Style) -> Range:
    """Return a style's stretch without the brackets and spaces at its ends."""
    words = text[style.start : style.end]
    start = style.start + len(words) - len(words.lstrip(_FRAME))
    return start, max(start, style.start + len(words.rstrip(_FRAME)))


def _is_mark(mark: str) -> bool:
    return bool(_FIGURE.fullmatch(mark) or _MARK.fullmatch(mark))


def _outermost(styles: Sequence[Style]) -> Iterator[Style]:
    """Yield styles, but of raised stretches within each other the outer ones only."""
    raised = {(s.start, s.end) for s in styles if s.kind is StyleKind.SUPERSCRIPT}
    outer: set[Range] = set()
    reach = -1
    for start, end in sorted(raised, key=lambda span: (span[0], -span[1])):
        if end > reach:
            outer.add((start, end))
            reach = end
    for style in styles:
        span = style.start, style.end
        if style.kind is not StyleKind.SUPERSCRIPT:
            yield style
        elif span in outer:
            outer.remove(span)
            yield style


def _without(style: Style, figures: Sequence[Range]) -> Iterator[Range]:
    """Yield what is left of a style: what stands high without our signs, and all other styles."""
    start = style.start
    if style.kind is StyleKind.SUPERSCRIPT:
        for index in range(bisect_right(figures, (start, start)), len(figures)):
            if figures[index][0] >= style.end:
                break
            if start < figures[index][0]:
                yield start, figures[index][0]
            start = max(start, figures[index][1])
    if start < style.end:
        yield start, style.end
