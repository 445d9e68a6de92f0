"""The walk over an RTF file: what its orders do to the text."""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from annotator.documents.builder import OpenStyle
from annotator.documents.office.flow import Flow, paragraph_of
from annotator.documents.office.left_out import LeftOut
from annotator.documents.office.markers import bullet
from annotator.documents.office.symbols import is_fixed_width
from annotator.documents.rtf import tables
from annotator.documents.rtf.letters import Letters
from annotator.documents.rtf.rows import Rows
from annotator.documents.rtf.state import Font, Head, Place, State
from annotator.documents.rtf.tokens import Token, TokenKind
from annotator.errors import DocumentError
from annotator.model import RegionKind
from annotator.model.findings import StyleKind

DEEPEST = 4_000
"""Groups within groups; programs write some twenty."""

_TOGGLES = {
    b"b": StyleKind.BOLD,
    b"i": StyleKind.ITALIC,
    b"strike": StyleKind.STRIKE,
    b"striked": StyleKind.STRIKE,
    b"ul": StyleKind.UNDERLINE,
    b"uld": StyleKind.UNDERLINE,
    b"uldb": StyleKind.UNDERLINE,
    b"ulw": StyleKind.UNDERLINE,
    b"super": StyleKind.SUPERSCRIPT,
    b"sub": StyleKind.SUBSCRIPT,
}
_RAISED = frozenset({StyleKind.SUPERSCRIPT, StyleKind.SUBSCRIPT})
_VALUES = (b"title", b"author", b"operator", b"company")
_DATES = (b"creatim", b"revtim")
_FURNITURE = re.compile(rb"(?:header|footer)[lrf]?\Z")
_HEADING = re.compile(r"heading ([1-9])\b")
_HYPERLINK = re.compile(r'\s*HYPERLINK\s+(\\l\s+)?"?([^"\s]+)"?')
_LONGEST_VALUE = 4_000


@dataclass(slots=True)
class Put:
    """Tokens of a group that was put aside: a note, a header, a footer."""

    mark: str
    state: State
    tokens: list[Token] = field(default_factory=list)


@dataclass(slots=True)
class Seen(LeftOut):
    """What the walk met that comes later, or never."""

    notes: list[Put] = field(default_factory=list)
    furniture: list[Put] = field(default_factory=list)
    marks: int = 0


class Walk:
    """Hears the tokens of a file, or of a part of it, and puts the words into a flow."""

    def __init__(
        self,
        flow: Flow,
        head: Head,
        seen: Seen,
        file_name: str,
        *,
        state: State | None = None,
        region: RegionKind | None = None,
        note: str = "",
    ) -> None:
        self._flow, self._head, self._seen, self._file_name = flow, head, seen, file_name
        self._region, self._note = region, note
        self._state = state or State()
        self._stack: list[State] = []
        self._links: list[tuple[int, OpenStyle]] = []
        self._letters, self._rows = Letters(head), Rows(flow)
        self._is_optional = False
        self._instruction: list[str] = []
        self._marker: list[str] = []
        self._is_begun = self._is_heading = False
        self._boxes: list[Put] = []
        self._put: Put | None = None
        self._put_depth = 0

    def hear(self, tokens: Iterable[Token]) -> None:
        """Take tokens in; ends with what is left of the last words."""
        for kind, value, number in tokens:
            if self._put is not None:
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
        assert self._put is not None
        if kind is TokenKind.OPEN:
            self._put_depth += 1
        elif kind is TokenKind.CLOSE:
            if not self._put_depth:
                self._put = None
                self._close_group()
                return
            self._put_depth -= 1
        self._put.tokens.append((kind, value, number))

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
        elif order in _TOGGLES:
            self._flush()
            self._look(_TOGGLES[order], is_on=number != 0)
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

    def _set_aside(self, where: list[Put], mark: str) -> None:
        if self._state.place is Place.TEXT:
            self._put = Put(mark, State(font=self._state.font))
            self._put_depth = 0
            where.append(self._put)

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
            walk = Walk(self._flow, self._head, self._seen, self._file_name, state=box.state)
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

    def _look(self, kind: StyleKind, *, is_on: bool) -> None:
        state = self._state
        state.kinds = state.kinds | {kind} if is_on else state.kinds - {kind}

    def _lower(self) -> None:
        self._state.kinds -= _RAISED

    def _reset_characters(self) -> None:
        state = self._state
        state.kinds = frozenset()
        state.is_hidden = state.is_deleted = False
        state.font = self._head.default_font

    def _reset_paragraph(self) -> None:
        state = self._state
        state.style = state.outline = state.level = 0
        state.is_in_table = False

    def _hide(self, number: int | None) -> None:
        self._state.is_hidden = number != 0

    def _delete(self, number: int | None) -> None:
        self._state.is_deleted = number != 0

    def _set_fallback(self, number: int | None) -> None:
        self._state.fallback_length = min(max(number or 0, 0), 100)

    def _set_style(self, number: int | None) -> None:
        self._state.style = number or 0

    def _set_outline(self, number: int | None) -> None:
        self._state.outline = number + 1 if number is not None and 0 <= number < 9 else 0

    def _set_level(self, number: int | None) -> None:
        self._state.level = min(max(number or 0, 0), 8)

    def _set_in_table(self) -> None:
        self._state.is_in_table = True

    def _set_font(self, number: int | None) -> None:
        self._state.font = number if number is not None else -1

    def _set_default_font(self, number: int | None) -> None:
        self._head.default_font = number or 0
        self._state.font = self._head.default_font

    def _set_language(self, number: int | None) -> None:
        self._head.language = number or 0

    def _set_code_page(self, number: int | None) -> None:
        self._head.encoding = _code_page(number) or self._head.encoding

    def _set_charset(self, number: int | None) -> None:
        if self._state.place is Place.FONTS:
            font = self._head.fonts.setdefault(self._state.font, Font())
            font.encoding = tables.CHARSETS.get(number or 0, "")
            font.is_symbol = number == tables.SYMBOL_CHARSET

    def _set_font_code_page(self, number: int | None) -> None:
        if self._state.place is Place.FONTS and _code_page(number):
            self._head.fonts.setdefault(self._state.font, Font()).encoding = _code_page(number)


def _code_page(number: int | None) -> str:
    """Return Python's name of a code page of Windows, or nothing."""
    special = {65001: "utf-8", 10000: "mac_roman", 20127: "ascii", 28591: "latin-1", 936: "gb18030"}
    name = special.get(number or 0, f"cp{number}")
    try:
        "".encode(name)
    except LookupError:
        return ""
    return name


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
    b"plain": lambda walk, _: walk._reset_characters(),
    b"pard": lambda walk, _: walk._reset_paragraph(),
    b"u": lambda walk, number: walk._letters.add_unicode(number, walk._state),
    b"uc": Walk._set_fallback,
    b"f": Walk._set_font,
    b"v": Walk._hide,
    b"deleted": Walk._delete,
    b"ulnone": lambda walk, _: walk._look(StyleKind.UNDERLINE, is_on=False),
    b"nosupersub": lambda walk, _: walk._lower(),
    b"s": Walk._set_style,
    b"outlinelevel": Walk._set_outline,
    b"ilvl": Walk._set_level,
    b"intbl": lambda walk, _: walk._set_in_table(),
    b"chftn": lambda walk, _: walk._add_mark(),
    b"ansicpg": Walk._set_code_page,
    b"deff": Walk._set_default_font,
    b"deflang": Walk._set_language,
    b"fcharset": Walk._set_charset,
    b"cpg": Walk._set_font_code_page,
}
