"""The walk over an RTF file: what its orders do to the text."""

import re
from collections.abc import Callable, Iterable

from annotator.documents.builder import OpenStyle
from annotator.documents.office.flow import Flow, paragraph_of
from annotator.documents.office.markers import bullet
from annotator.documents.office.symbols import is_fixed_width
from annotator.documents.rtf import tables
from annotator.documents.rtf.asides import Aside, Seen
from annotator.documents.rtf.letters import Letters
from annotator.documents.rtf.orders import ORDERS_OF_STATE
from annotator.documents.rtf.rows import Rows
from annotator.documents.rtf.state import Font, Head, Place, State
from annotator.documents.rtf.tokens import Token, TokenKind
from annotator.errors import DocumentError
from annotator.model import RegionKind
from annotator.model.findings import StyleKind

DEEPEST = 4_000
"""Groups within groups; programs write some twenty."""
DEEPEST_ASIDE = 20
"""Notes and text boxes within each other; each level is read once more than the one around it."""

_VALUES = (b"title", b"author", b"operator", b"company")
_DATES = (b"creatim", b"revtim")
_FURNITURE = re.compile(rb"(?:header|footer)[lrf]?\Z")
_HEADING = re.compile(r"heading ([1-9])\b")
_HYPERLINK = re.compile(r'\s*HYPERLINK\s+(\\l\s+)?"?([^"\s]+)"?')
_LONGEST_VALUE = 4_000


class Walk:
    """Hears the tokens of a file, or of a part of it, and puts the words into a flow."""

    def __init__(
        self,
        flow: Flow,
        head: Head,
        seen: Seen,
        file_name: str,
        *,
        aside: Aside | None = None,
        region: RegionKind | None = None,
    ) -> None:
        self._flow, self._head, self._seen, self._file_name = flow, head, seen, file_name
        self._region, self._note = region, aside.mark if aside is not None else ""
        self._depth = aside.depth if aside is not None else 0
        self._state = aside.state.copy() if aside is not None else State()
        self._stack: list[State] = []
        self._links: list[tuple[int, OpenStyle]] = []
        self._letters, self._rows = Letters(head), Rows(flow)
        self._is_optional = False
        self._instruction: list[str] = []
        self._marker: list[str] = []
        self._is_begun = self._is_heading = False
        self._boxes: list[Aside] = []
        self._aside: Aside | None = None
        self._aside_groups = 0

    def hear(self, tokens: Iterable[Token]) -> None:
        """Take tokens in; ends with what is left of the last words."""
        for kind, value, number in tokens:
            if self._aside is not None:
                self._put_aside(kind, value, number)
            elif kind is TokenKind.BYTES:
                self._is_optional = False
                if self._state.place is not Place.SKIPPED:
                    self._letters.add_bytes(value)
            elif kind is TokenKind.OPEN:
                self._open_group()
            elif kind is TokenKind.CLOSE:
                self._close_group()
            else:
                self._take_order(value, number)
        self._flush()

    def end(self) -> None:
        """End the last paragraph and table."""
        self._flush()
        self._state.place = Place.TEXT
        self._end_paragraph()
        self._rows.leave()

    def _flush(self) -> None:
        """Put the words that wait where they belong."""
        words = self._letters.take(self._state)
        if words:
            self._add(words)

    def _add(self, words: str) -> None:
        state = self._state
        match state.place:
            case Place.TEXT:
                self._add_text(words)
            case Place.FONTS:
                font = self._head.fonts.setdefault(state.font, Font())
                font.name = (font.name + words.partition(";")[0])[:80].strip().lower()
            case Place.STYLES:
                name = self._head.styles.get(state.style, "") + words
                self._head.styles[state.style] = name[:80].partition(";")[0].strip().lower()
            case Place.VALUE:
                value = self._head.values.get(state.value_name, "") + words
                self._head.values[state.value_name] = value[:_LONGEST_VALUE]
            case Place.INSTRUCTION:
                self._instruction.append(words)
            case Place.MARKER:
                self._marker.append(words)
            case Place.SKIPPED | Place.INFO | Place.BOTH:
                pass

    def _add_text(self, words: str) -> None:
        state = self._state
        if state.is_hidden or state.is_deleted:
            self._seen.hidden += state.is_hidden and bool(words.strip())
            self._seen.deletions += state.is_deleted and bool(words.strip())
            return
        self._begin_paragraph()
        self._flow.add(words)
        builder = self._flow.builder
        kinds = state.kinds - {StyleKind.UNDERLINE} if self._links else state.kinds
        for kind in kinds if not self._is_heading else kinds - {StyleKind.BOLD}:
            builder.mark(builder.position - len(words), builder.position, kind)
        font = self._head.fonts.get(state.font)
        if font is not None and is_fixed_width(font.name):
            builder.mark(builder.position - len(words), builder.position, StyleKind.CODE)

    def _open_group(self) -> None:
        self._flush()
        self._letters.end_fallback()
        if len(self._stack) >= DEEPEST:
            raise DocumentError(
                f"{self._file_name} could not be read: its groups are nested more than "
                f"{DEEPEST:,} deep. Copy its text into a .txt file and import that."
            )
        self._stack.append(self._state)
        self._state = self._state.copy()
        self._is_optional = False

    def _close_group(self) -> None:
        self._flush()
        self._letters.end_fallback()
        self._is_optional = False
        if not self._stack:
            return
        while self._links and self._links[-1][0] == len(self._stack):
            self._flow.builder.end_style(self._links.pop()[1])
        self._state = self._stack.pop()

    def _put_aside(self, kind: TokenKind, value: bytes, number: int | None) -> None:
        assert self._aside is not None
        if kind is TokenKind.OPEN:
            self._aside_groups += 1
        elif kind is TokenKind.CLOSE:
            if not self._aside_groups:
                self._aside = None
                self._close_group()
                return
            self._aside_groups -= 1
        self._aside.tokens.append((kind, value, number))

    def _take_order(self, order: bytes, number: int | None) -> None:
        if order in tables.SIGNS and self._letters.is_fallback():
            return
        if order == b"*":
            self._is_optional = True
            return
        is_optional, self._is_optional = self._is_optional, False
        if self._state.place is Place.SKIPPED:
            return
        if order in tables.SIGNS:
            self._letters.add_sign(tables.SIGNS[order], self._state)
        elif order in _ORDERS:
            if order != b"u":
                self._flush()
            _ORDERS[order](self, number)
        elif order in ORDERS_OF_STATE:
            self._flush()
            ORDERS_OF_STATE[order](self._state, self._head, number)
        else:
            self._flush()
            self._go_to(order, number, is_optional=is_optional)

    def _go_to(self, order: bytes, number: int | None, *, is_optional: bool) -> None:
        """Follow an order that says what its group is."""
        state = self._state
        if order in tables.SKIPPED or (
            is_optional and order not in tables.KNOWN and state.place is not Place.INFO
        ):
            state.place = Place.SKIPPED
        elif order == b"annotation":
            state.place = Place.SKIPPED
            self._seen.comments += 1
        elif order in (b"fonttbl", b"stylesheet", b"info"):
            places = {b"fonttbl": Place.FONTS, b"stylesheet": Place.STYLES, b"info": Place.INFO}
            state.place = places[order]
        elif order in (b"listtext", b"pntext"):
            state.place = Place.MARKER
            self._marker.clear()
        elif order == b"fldinst":
            state.place = Place.INSTRUCTION
            self._instruction.clear()
        elif order == b"fldrslt":
            self._begin_link()
        elif order == b"upr":
            state.place = Place.BOTH if state.place is Place.TEXT else Place.SKIPPED
        elif order == b"ud" and state.place is Place.BOTH:
            state.place = Place.TEXT
        elif order == b"footnote":
            self._set_aside(self._seen.notes, str(self._seen.marks))
        elif order == b"shptxt":
            self._set_aside(self._boxes, "")
        elif _FURNITURE.match(order):
            self._set_aside(self._seen.furniture, "")
        elif state.place is Place.INFO or state.value_name in _DATES:
            self._read_info(order, number)
        elif order in tables.FILE_CODES:
            self._head.encoding = tables.FILE_CODES[order]

    def _set_aside(self, where: list[Aside], mark: str) -> None:
        if self._state.place is not Place.TEXT:
            return
        if self._depth >= DEEPEST_ASIDE:
            raise DocumentError(
                f"{self._file_name} could not be read: its notes and text boxes are nested more "
                f"than {DEEPEST_ASIDE} deep. Copy its text into a .txt file and import that."
            )
        self._aside = Aside(mark, State(font=self._state.font), self._depth + 1)
        self._aside_groups = 0
        where.append(self._aside)

    def _read_info(self, order: bytes, number: int | None) -> None:
        state = self._state
        if order in _VALUES:
            state.place, state.value_name = Place.VALUE, order
        elif order in _DATES:
            state.value_name = order
        elif state.value_name in _DATES and number is not None:
            self._head.dates.setdefault(state.value_name, {})[order] = number

    def _begin_paragraph(self) -> None:
        if self._is_begun:
            return
        self._is_begun = True
        state = self._state
        if state.is_in_table:
            self._rows.enter_cell()
        else:
            self._rows.leave()
        name = self._head.styles.get(state.style, "")
        match = _HEADING.match(name)
        paragraph = paragraph_of(
            (name,),
            heading=state.outline or (int(match[1]) if match else 0),
            item=self._item(),
            note=self._note,
            region=self._region,
        )
        self._is_heading = bool(paragraph.heading)
        self._flow.begin_paragraph(paragraph)

    def _item(self) -> str:
        marker = "".join(self._marker).strip()
        self._marker.clear()
        return f"{self._state.level + 1} {bullet(marker)}" if marker else ""

    def _end_paragraph(self) -> None:
        if self._state.place is not Place.TEXT:
            return
        self._begin_paragraph()
        self._flow.end_paragraph()
        self._is_begun = False
        boxes, self._boxes = self._boxes, []
        for box in boxes:
            walk = Walk(self._flow, self._head, self._seen, self._file_name, aside=box)
            walk.hear(box.tokens)
            walk.end()

    def _break_line(self) -> None:
        if self._state.place is Place.TEXT and not self._state.is_hidden:
            self._flow.break_line()

    def _end_cell(self) -> None:
        if self._state.place is Place.TEXT:
            self._rows.end_cell()
            self._is_begun = False

    def _end_row(self) -> None:
        if self._state.place is Place.TEXT:
            self._rows.end_row()
            self._is_begun = False

    def _begin_link(self) -> None:
        match = _HYPERLINK.match("".join(self._instruction)[:_LONGEST_VALUE])
        self._instruction.clear()
        if match and self._state.place is Place.TEXT:
            self._begin_paragraph()
            self._flow.open()
            target = ("#" if match[1] else "") + match[2]
            link = self._flow.builder.begin_style(StyleKind.LINK, target)
            self._links.append((len(self._stack), link))

    def _add_mark(self) -> None:
        """Add the mark of the note that comes next, or of the note that this is."""
        if self._state.place is not Place.TEXT:
            return
        if self._note:
            self._add(self._note)
            return
        self._seen.marks += 1
        mark = str(self._seen.marks)
        self._begin_paragraph()
        self._flow.add(mark)
        builder = self._flow.builder
        builder.mark(builder.position - len(mark), builder.position, StyleKind.FOOTNOTE_MARK, mark)


_ORDERS: dict[bytes, Callable[[Walk, int | None], None]] = {
    b"par": lambda walk, _: walk._end_paragraph(),
    b"sect": lambda walk, _: walk._end_paragraph(),
    b"\n": lambda walk, _: walk._end_paragraph(),
    b"\r": lambda walk, _: walk._end_paragraph(),
    b"line": lambda walk, _: walk._break_line(),
    b"lbr": lambda walk, _: walk._break_line(),
    b"page": lambda walk, _: walk._break_line(),
    b"column": lambda walk, _: walk._break_line(),
    b"nestrow": lambda walk, _: walk._break_line(),
    b"nestcell": lambda walk, _: walk._add("\t"),
    b"cell": lambda walk, _: walk._end_cell(),
    b"row": lambda walk, _: walk._end_row(),
    b"u": lambda walk, number: walk._letters.add_unicode(number, walk._state),
    b"chftn": lambda walk, _: walk._add_mark(),
}
