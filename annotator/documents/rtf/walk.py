"""The walk over an RTF file: what its control words do to the text."""

import re
from collections.abc import Callable, Iterable

from annotator.documents.builder import OpenStyle
from annotator.documents.eq_fields import words_of_eq
from annotator.documents.office.flow import Flow, paragraph_of
from annotator.documents.office.markers import bullet
from annotator.documents.office.symbols import is_fixed_width
from annotator.documents.rtf import tables
from annotator.documents.rtf.asides import Aside, Deferred
from annotator.documents.rtf.control_words import STATE_CONTROL_WORDS
from annotator.documents.rtf.letters import Letters
from annotator.documents.rtf.rows import Rows
from annotator.documents.rtf.state import Destination, Font, Head, State
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
_HYPERLINK = re.compile(r'\s*(?:HYPERLINK\s+(\\l\s+)?|(NOTEREF)\s+)"?([^"\s]+)"?')
_LONGEST_VALUE = 4_000


class Walk:
    """Handles the tokens of a file, or of a part of it, and puts the words into a flow."""

    def __init__(
        self,
        flow: Flow,
        head: Head,
        deferred: Deferred,
        file_name: str,
        *,
        aside: Aside | None = None,
        region: RegionKind | None = None,
    ) -> None:
        self._flow, self._head, self._deferred, self._file_name = flow, head, deferred, file_name
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

    def feed(self, tokens: Iterable[Token]) -> None:
        """Take tokens in; ends with what is left of the last words."""
        for kind, value, number in tokens:
            if self._aside is not None:
                self._put_aside(kind, value, number)
            elif kind is TokenKind.BYTES:
                self._is_optional = False
                if self._state.destination is not Destination.SKIPPED:
                    self._letters.add_bytes(value)
            elif kind is TokenKind.OPEN:
                self._open_group()
            elif kind is TokenKind.CLOSE:
                self._close_group()
            else:
                self._handle_control(value, number)
        self._flush()

    def end(self) -> None:
        """End the last paragraph and table."""
        self._flush()
        self._state.destination = Destination.TEXT
        self._end_paragraph()
        self._rows.leave()

    def _flush(self) -> None:
        """Put the words that wait where they belong."""
        if words := self._letters.take(self._state):
            self._add(words)

    def _add(self, words: str) -> None:
        state = self._state
        match state.destination:
            case Destination.TEXT:
                self._add_text(words)
            case Destination.FONTS:
                font = self._head.fonts.setdefault(state.font, Font())
                font.name = (font.name + words.partition(";")[0])[:80].strip().lower()
            case Destination.STYLES:
                name = self._head.styles.get(state.style, "") + words
                self._head.styles[state.style] = name[:80].partition(";")[0].strip().lower()
            case Destination.VALUE:
                value = self._head.values.get(state.value_name, "") + words
                self._head.values[state.value_name] = value[:_LONGEST_VALUE]
            case Destination.INSTRUCTION:
                self._instruction.append(words)
            case Destination.MARKER:
                self._marker.append(words)
            case Destination.SKIPPED | Destination.INFO | Destination.BOTH:
                pass

    def _add_text(self, words: str) -> None:
        state = self._state
        if state.is_hidden or state.is_deleted:
            self._deferred.hidden += state.is_hidden and bool(words.strip())
            self._deferred.deletions += state.is_deleted and bool(words.strip())
            return
        self._deferred.insertions += state.is_inserted and bool(words.strip())
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
                "{0} could not be read: its groups are nested more than {1} deep. Copy its text "
                "into a .txt file and import that.",
                self._file_name,
                DEEPEST,
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

    def _handle_control(self, word: bytes, number: int | None) -> None:
        if word in tables.SIGNS and self._letters.is_fallback():
            return
        if word == b"*":
            self._is_optional = True
            return
        is_optional, self._is_optional = self._is_optional, False
        if self._state.destination is Destination.SKIPPED:
            return
        if word in tables.SIGNS:
            self._letters.add_sign(tables.SIGNS[word], self._state)
        elif word in _CONTROL_WORDS:
            if word != b"u":
                self._flush()
            _CONTROL_WORDS[word](self, number)
        elif word in STATE_CONTROL_WORDS:
            self._flush()
            STATE_CONTROL_WORDS[word](self._state, self._head, number)
        else:
            self._flush()
            self._go_to(word, number, is_optional=is_optional)

    def _go_to(self, word: bytes, number: int | None, *, is_optional: bool) -> None:
        """Follow a control word that says what its group is."""
        state = self._state
        if word in tables.SKIPPED or (
            is_optional and word not in tables.KNOWN and state.destination is not Destination.INFO
        ):
            state.destination = Destination.SKIPPED
        elif word == b"annotation":
            state.destination = Destination.SKIPPED
            self._deferred.comments += 1
        elif word in (b"fonttbl", b"stylesheet", b"info"):
            destinations = {
                b"fonttbl": Destination.FONTS,
                b"stylesheet": Destination.STYLES,
                b"info": Destination.INFO,
            }
            state.destination = destinations[word]
        elif word in (b"listtext", b"pntext"):
            state.destination = Destination.MARKER
            self._marker.clear()
        elif word == b"fldinst":
            state.destination = Destination.INSTRUCTION
            self._instruction.clear()
        elif word == b"fldrslt":
            self._begin_link()
        elif word == b"upr":
            wanted = state.destination
            is_known = wanted in (Destination.TEXT, Destination.INFO)
            state.destination = Destination.BOTH if is_known else Destination.SKIPPED
            state.wanted = wanted
        elif word == b"ud" and state.destination is Destination.BOTH:
            state.destination = state.wanted
        elif word == b"footnote":
            self._set_aside(self._deferred.notes, str(self._deferred.marks))
        elif word == b"shptxt":
            self._set_aside(self._boxes, "")
        elif _FURNITURE.match(word):
            self._set_aside(self._deferred.furniture, "")
        elif state.destination is Destination.INFO or state.value_name in _DATES:
            self._read_info(word, number)
        elif word in tables.FILE_CODES:
            self._head.encoding = tables.FILE_CODES[word]

    def _set_aside(self, where: list[Aside], mark: str) -> None:
        if self._state.destination is not Destination.TEXT:
            return
        if self._depth >= DEEPEST_ASIDE:
            raise DocumentError(
                "{0} could not be read: its notes and text boxes are nested more than {1} deep. "
                "Copy its text into a .txt file and import that.",
                self._file_name,
                DEEPEST_ASIDE,
            )
        self._aside = Aside(mark, State(font=self._state.font), self._depth + 1)
        self._aside_groups = 0
        where.append(self._aside)

    def _read_info(self, word: bytes, number: int | None) -> None:
        state = self._state
        if word in self._head.values:
            # Who saved it last; the first is who wrote it.
            state.destination = Destination.SKIPPED
        elif word in _VALUES:
            state.destination, state.value_name = Destination.VALUE, word
        elif word in _DATES:
            state.value_name = word
        elif state.value_name in _DATES and number is not None:
            self._head.dates.setdefault(state.value_name, {})[word] = number

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
        if self._state.destination is not Destination.TEXT:
            return
        self._begin_paragraph()
        if self._state.is_drop_cap:
            return  # the rest of its word is the next paragraph
        self._flow.end_paragraph()
        self._is_begun = False
        boxes, self._boxes = self._boxes, []
        for box in boxes:
            walk = Walk(self._flow, self._head, self._deferred, self._file_name, aside=box)
            walk.feed(box.tokens)
            walk.end()

    def _break_line(self) -> None:
        if self._state.destination is Destination.TEXT and not self._state.is_hidden:
            self._flow.break_line()

    def _end_cell(self) -> None:
        if self._state.destination is Destination.TEXT:
            self._rows.end_cell()
            self._is_begun = False

    def _end_row(self) -> None:
        if self._state.destination is Destination.TEXT:
            self._rows.end_row()
            self._is_begun = False

    def _begin_link(self) -> None:
        instruction = "".join(self._instruction)
        match = _HYPERLINK.match(instruction[:_LONGEST_VALUE])
        self._instruction.clear()
        if (shown := words_of_eq(instruction)) and self._state.destination is Destination.TEXT:
            self._add_text(shown)
            self._state.destination = Destination.SKIPPED
        if match and self._state.destination is Destination.TEXT:
            self._begin_paragraph()
            self._flow.open()
            target = ("#" if match[1] or match[2] else "") + match[3]
            link = self._flow.builder.begin_style(StyleKind.LINK, target)
            self._links.append((len(self._stack), link))

    def _add_mark(self) -> None:
        """Add the mark of the note that comes next, or of the note that this is."""
        if self._state.destination is not Destination.TEXT:
            return
        if self._note:
            self._begin_paragraph()
            self._flow.add(self._note)
            return
        self._deferred.marks += 1
        mark = str(self._deferred.marks)
        self._begin_paragraph()
        self._flow.add(mark)
        builder = self._flow.builder
        builder.mark(builder.position - len(mark), builder.position, StyleKind.FOOTNOTE_MARK, mark)


_CONTROL_WORDS: dict[bytes, Callable[[Walk, int | None], None]] = {
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
