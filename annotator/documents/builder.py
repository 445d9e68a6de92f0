"""Text that a reader puts together piece by piece, with its styles and regions at right offsets.

Formats that hold more than characters (web pages, office documents, books) are walked from
beginning to end. The walk reports words, breaks, and where styles and regions begin and end.
The builder knows where that is in the text. White space is the hard part: a break counts only once
something follows it, so that neither a text nor a style nor a region begins or ends with one.
"""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

from annotator.documents.raised import NOTHING_MOVED, Moved, with_signs
from annotator.model import RegionKind
from annotator.model.findings import Style, StyleKind
from annotator.text.canonical import BYTE_ORDER_MARK, canonicalise
from annotator.text.regions import MOST_REGIONS, ProposedRegion, propose_regions

MOST_STYLES = 100_000
"""More would make a project heavy; what a text says is not touched by leaving styles out."""

LONGEST_VALUE = 4_000
"""A style with a longer value, such as a link that holds a picture, is left out."""

# What a browser takes for white space; a no-break space is none.
_SPACES = re.compile(r"[ \t\n\r\f]+")
_RUN = re.compile(r"[\t\n\r\f]|  ")
_ENDS = " \t\n\r\f"
# Whole things: two of these side by side are two. Runs of bold words are one.
_WHOLE = {
    StyleKind.HEADING,
    StyleKind.LIST_ITEM,
    StyleKind.QUOTATION,
    StyleKind.CELL,
    StyleKind.FOOTNOTE_MARK,
    StyleKind.FOOTNOTE,
    StyleKind.TIME,
    StyleKind.ADDED,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class BuiltText:
    """A canonical text with styles and regions in text order, as `ReadDocument` takes them.

    `moved` leads there from the builder's own offsets.
    """

    text: str
    styles: tuple[Style, ...]
    regions: tuple[ProposedRegion, ...]
    replaced: tuple[tuple[int, int], ...] = ()
    moved: Moved = NOTHING_MOVED


@dataclass(slots=True, eq=False)
class OpenStyle:
    """A style that has begun; it is nowhere until something has been added under it."""

    kind: StyleKind
    value: str
    start: int = -1
    is_closed: bool = False


@dataclass(slots=True, eq=False)
class _Stretch:
    kind: RegionKind
    voice: str
    start: int = -1
    end: int = -1


@dataclass(slots=True)
class TextBuilder:
    """Collects pieces of text; `build` makes them one. Not to be used after that."""

    _pieces: list[str] = field(default_factory=list)
    _length: int = 0
    _line_ends: int = 0
    _has_space: bool = False
    _waiting: list[OpenStyle] = field(default_factory=list)
    _styles: list[Style] = field(default_factory=list)
    _regions: list[_Stretch] = field(default_factory=list)
    _stretches: list[_Stretch] = field(default_factory=list)

    @property
    def position(self) -> int:
        """The offset after all that was added; breaks that still wait are not counted."""
        return self._length

    def add(self, text: str) -> None:
        """Add characters as they are, line ends and runs of spaces included."""
        if "\r" in text:
            text = text.replace("\r\n", "\n").replace("\r", "\n")
        if not self._length:
            text = text.lstrip(BYTE_ORDER_MARK)
        if not text:
            return
        if self._line_ends or self._has_space:
            self._break()
        if self._waiting:
            self._begin_waiting()
        start = self._length
        self._append(text)
        if self._regions:
            self._extend_region(start)

    def add_collapsed(self, text: str) -> None:
        """Add words as a browser shows them: each run of white space is one space, or a break."""
        bare = text.strip(_ENDS)
        if not bare:
            self._has_space = self._has_space or bool(text)
            return
        if text[0] in _ENDS:
            self._has_space = True
        if _RUN.search(bare):
            self.add(_SPACES.sub(" ", bare))
        else:
            self.add(bare)
        self._has_space = text[-1] in _ENDS

    def add_space(self) -> None:
        """Add one space if words stand before it and come after it in the same line."""
        self._has_space = True

    def add_tab(self) -> None:
        """Add the tab between two cells of a row; no space stays before it."""
        self._has_space = False
        self.add("\t")

    def break_line(self) -> None:
        """Begin a new line; twice is a blank line, more often is no more than that."""
        self._line_ends = min(self._line_ends + 1, 2)

    def end_line(self) -> None:
        """Begin a new line unless one has just begun."""
        self._line_ends = max(self._line_ends, 1)

    def break_block(self) -> None:
        """Leave one blank line before what comes next."""
        self._line_ends = 2

    def begin_style(self, kind: StyleKind, value: str = "") -> OpenStyle:
        """Let a style begin at the next character; it lasts until `end_style`."""
        style = OpenStyle(kind, value)
        self._waiting.append(style)
        return style

    def end_style(self, style: OpenStyle) -> None:
        """End a style after the last character; one without any leaves no trace."""
        style.is_closed = True
        if style.start >= 0:
            self.mark(style.start, self._length, style.kind, style.value)

    @contextmanager
    def style(self, kind: StyleKind, value: str = "") -> Iterator[None]:
        """Give a style to all that is added meanwhile."""
        style = self.begin_style(kind, value)
        yield
        self.end_style(style)

    def mark(self, start: int, end: int, kind: StyleKind, value: str = "") -> None:
        """Give a style to a stretch that has been added."""
        if start < end and len(value) <= LONGEST_VALUE and len(self._styles) < 4 * MOST_STYLES:
            self._styles.append(Style(start, end, kind, value))

    def begin_region(self, kind: RegionKind, voice: str = "") -> None:
        """Let a region begin. One within another takes its stretch away from the outer one."""
        self._regions.append(_Stretch(kind, voice))

    def end_region(self) -> None:
        """End the region that began last; the one around it goes on, if there is one."""
        self._regions.pop()

    @contextmanager
    def region(self, kind: RegionKind, voice: str = "") -> Iterator[None]:
        """Make a region of all that is added meanwhile."""
        self.begin_region(kind, voice)
        yield
        self.end_region()

    def build(self) -> BuiltText:
        """Return the canonical text with its styles and regions, in text order."""
        raw = "".join(self._pieces)
        canonical = canonicalise(raw)
        assert len(canonical.text) == len(raw), "line ends and marks were dealt with before"
        text, styles, moved = with_signs(canonical.text, self._styles)
        return BuiltText(
            text=text,
            styles=_in_order(styles),
            regions=not_too_many(text, self._proposals(text, moved)),
            replaced=canonical.replaced,
            moved=moved,
        )

    def _break(self) -> None:
        """Add the breaks that wait, since something comes after them."""
        if self._length:
            if self._line_ends:
                tail = self._pieces[-1][-2:] if len(self._pieces[-1]) > 1 else self._pieces[-1]
                missing = self._line_ends - (len(tail) - len(tail.rstrip("\n")))
                if missing > 0:
                    self._append("\n" * missing)
            elif self._has_space and self._pieces[-1][-1] not in _ENDS:
                self._append(" ")
        self._line_ends = 0
        self._has_space = False

    def _begin_waiting(self) -> None:
        for style in self._waiting:
            if not style.is_closed:
                style.start = self._length
        self._waiting.clear()

    def _append(self, text: str) -> None:
        self._pieces.append(text)
        self._length += len(text)

    def _extend_region(self, start: int) -> None:
        wanted = self._regions[-1]
        if not self._stretches or self._stretches[-1] is not wanted:
            if wanted.end >= 0:
                # It was interrupted by another one, and goes on as a stretch of its own.
                wanted = self._regions[-1] = _Stretch(wanted.kind, wanted.voice)
            wanted.start = start
            self._stretches.append(wanted)
        wanted.end = self._length

    def _proposals(self, text: str, moved: Moved) -> list[ProposedRegion]:
        found = []
        for stretch in self._stretches:
            start, end = moved.start(stretch.start), moved.end(stretch.end)
            whole = text[start:end]
            start += len(whole) - len(whole.lstrip())
            end -= len(whole) - len(whole.rstrip())
            if start < end:
                found.append(ProposedRegion(stretch.kind, start, end, stretch.voice))
        return found


def _in_order(styles: list[Style]) -> tuple[Style, ...]:
    """Return styles by place, outer ones first; runs of the same style that touch are one."""
    joined: list[Style] = []
    last: dict[tuple[StyleKind, str], int] = {}
    for style in sorted(styles, key=lambda style: (style.start, -style.end, style.kind)):
        key = style.kind, style.value
        before = last.get(key)
        if before is not None and style.kind not in _WHOLE and style.start <= joined[before].end:
            end = max(style.end, joined[before].end)
            joined[before] = Style(joined[before].start, end, *key)
        else:
            last[key] = len(joined)
            joined.append(style)
    return tuple(joined[:MOST_STYLES])


def not_too_many(text: str, regions: list[ProposedRegion]) -> tuple[ProposedRegion, ...]:
    """Return at most `MOST_REGIONS`: neighbours of one kind and voice are taken together."""
    if len(regions) <= MOST_REGIONS:
        return tuple(regions)
    least_length = 2 * len(text) // MOST_REGIONS
    joined: list[ProposedRegion] = []
    for region in regions:
        last = joined[-1] if joined else None
        is_more = last is not None and (last.kind, last.voice) == (region.kind, region.voice)
        if last is not None and is_more and region.end - last.start <= least_length:
            joined[-1] = ProposedRegion(last.kind, last.start, region.end, last.voice)
        else:
            joined.append(region)
    if len(joined) <= MOST_REGIONS:
        return tuple(joined)
    return tuple(propose_regions(text, is_prose=False))
