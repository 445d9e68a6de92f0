"""From pdfium's characters to words with their places.

Places are in points from the top left of the page as it is drawn: cropped and turned. Text that
runs in another direction than to the right is kept in a frame of its own, in which it does, so
that all later steps know one direction only; `Frame.to_page` leads back.
"""

from __future__ import annotations

import ctypes
import math
import re
from collections import Counter
from dataclasses import dataclass
from typing import NamedTuple

from annotator.documents.pdf.forms import with_written_in
from annotator.documents.pdf.links import Link, links_of
from annotator.pages.pdfium import PdfDocument, PdfPage, PdfTextPage
from annotator.pages.pdfium import raw as pdfium_c

Rectangle = tuple[float, float, float, float]
"""Left, top, right, bottom."""

LINE_END_HYPHEN = "\x02"
"""How pdfium gives the hyphen at the end of a line."""
_WORD = re.compile(rf"[^\s{LINE_END_HYPHEN}\ufffe]+[{LINE_END_HYPHEN}\ufffe]?")
_BREAK = "\r\n"
_RUN = re.compile("x+")
_TO_LEFT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")
_HALF = re.compile("[\ud800-\udfff]")
TURNED_LIGATURE = re.compile("[اأإآ]ل")
"""Alef and lam that are one sign, as pdfium gives them: the other way round."""
_FIGURES = re.compile(r"[\d*†‡§¶]+")
_HIGH = re.compile(r"[\d*†‡§¶+−-]")
SMALLER = 0.9
"""Of the line's letters: what is smaller and higher is raised. Browsers make it 5/6."""
HIGH = 0.25
"""Of the size: what stands so high above the line is raised, however large it is."""
_TOUCHING = 0.12
"""Of the size: words nearer to each other touch."""
_SAME_LINE = 0.45
"""Of the size: words whose baselines are nearer stand on one line, raised ones too."""
_EAST_ASIAN = re.compile("[\u2e80-\u9fff\uf900-\ufaff\ufe30-\ufe4f\uff00-\uffef]")
_LARGEST_SIZE = 2_000.0
_LARGEST_PAGE = 100_000.0
_FEW_OBJECTS = 200
_NO_WIDTH = 0.01
"""pdfium's `kSizeEpsilon`."""
# Called for every word.
_get_box = pdfium_c.FPDFText_GetLooseCharBox
_get_font = pdfium_c.FPDFText_GetFontInfo
_get_size = pdfium_c.FPDFText_GetFontSize
# As a number: the library's own makes an object of each address.
_get_object = ctypes.CFUNCTYPE(ctypes.c_void_p, ctypes.c_void_p, ctypes.c_int)(
    ctypes.cast(pdfium_c.FPDFText_GetTextObject, ctypes.c_void_p).value or 0
)
_ITALIC_FLAG, _BOLD_FLAG = 1 << 6, 1 << 18


class Font(NamedTuple):
    """What matters of a font's style."""

    is_bold: bool
    is_italic: bool


class Raised(NamedTuple):
    """Figures within a word that stand higher and smaller, as marks of notes do.

    `first` and `last` count characters from the word's end, `left` and `right` as in `Word`.
    """

    first: int
    last: int
    left: float
    right: float


class Word(NamedTuple):
    """Characters without white space on one line, in the frame of their direction."""

    text: str
    left: float
    top: float
    right: float
    bottom: float
    baseline: float
    size: float
    font: Font
    raised: tuple[Raised, ...] = ()
    letters: tuple[tuple[str, float, float], ...] = ()
    """Each letter with its left and right end, on pages with a script that runs to the left."""
    is_stuck: bool = False
    """Whether it touches the word before it, with no space between."""


class Frame(NamedTuple):
    """A direction of text on a page: `turn` quarter turns clockwise from running to the right."""

    turn: int
    page_width: float
    page_height: float

    def to_page(self, box: Rectangle) -> Rectangle:
        """Return a rectangle of this frame as one of the drawn page."""
        left, top, right, bottom = box
        match self.turn:
            case 1:
                return self.page_width - bottom, left, self.page_width - top, right
            case 2:
                width, height = self.page_width, self.page_height
                return width - right, height - bottom, width - left, height - top
            case 3:
                return top, self.page_height - right, bottom, self.page_height - left
            case _:
                return box

    def from_page(self, box: Rectangle) -> Rectangle:
        """Return a rectangle of the drawn page as one of this frame."""
        left, top, right, bottom = box
        match self.turn:
            case 1:
                return top, self.page_width - right, bottom, self.page_width - left
            case 2:
                return self.to_page(box)
            case 3:
                return self.page_height - bottom, left, self.page_height - top, right
            case _:
                return box


@dataclass(frozen=True, slots=True)
class PageWords:
    """The words of a page by their direction, that with the most text first."""

    label: str
    width: float
    height: float
    flows: tuple[tuple[Frame, list[Word]], ...]
    links: tuple[Link, ...]
    has_pictures: bool
    is_damaged: bool = False
    has_lost_text: bool = False
    """Whether pdfium leaves words out: vertical writing in a font that is not in the file."""


def page_words(document: PdfDocument, index: int) -> PageWords:
    """Return what stands on a page, by its number from 0."""
    page = document[index]
    try:
        place = _PageTransform(page)
        links = tuple(links_of(document, page, place.box))
        if with_written_in(page):
            page.close()
            page = document[index]
        flows = _flows(page, place)
        return PageWords(
            label=document.get_page_label(index) or str(index + 1),
            width=place.width,
            height=place.height,
            flows=flows,
            links=links,
            has_pictures=not flows and _has_pictures(page),
            has_lost_text=_has_lost_text(page, flows),
        )
    finally:
        page.close()


class _PageTransform:
    """Leads from a page's own coordinates to those of its drawing."""

    def __init__(self, page: PdfPage) -> None:
        # A damaged file may say anything, even what is no number: hence the order here and below.
        self.width, self.height = (min(max(1.0, side), _LARGEST_PAGE) for side in page.get_size())
        self.turn = page.get_rotation() // 90
        self._left, self._bottom, self._right, self._top = page.get_bbox()

    def box(self, left: float, bottom: float, right: float, top: float) -> Rectangle:
        """Return a rectangle of the page as one of its drawing."""
        if not self.turn:
            return left - self._left, self._top - top, right - self._left, self._top - bottom
        x0, y0 = self.point(left, bottom)
        x1, y1 = self.point(right, top)
        return min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1)

    def point(self, x: float, y: float) -> tuple[float, float]:
        """Return a point of the page as one of its drawing."""
        match self.turn:
            case 1:
                return y - self._bottom, x - self._left
            case 2:
                return self._right - x, y - self._bottom
            case 3:
                return self._top - y, self._right - x
            case _:
                return x - self._left, self._top - y


def _flows(page: PdfPage, place: _PageTransform) -> tuple[tuple[Frame, list[Word]], ...]:
    by_turn: dict[int, list[Word]] = {}
    lengths: Counter[int] = Counter()
    text_page = page.get_textpage()
    try:
        for turn, word in _Characters(text_page, place).words():
            by_turn.setdefault(turn, []).append(word)
            lengths[turn] += len(word.text)
    finally:
        text_page.close()
    return tuple(
        (Frame(turn, place.width, place.height), by_turn[turn]) for turn, _ in lengths.most_common()
    )


_Drawn = tuple[bytes, int, float]
"""The name of a font, its flags and its size."""


class _FontStyle(NamedTuple):
    """What all characters share that are of one font and size and equally high."""

    turn: int
    size: float
    drop: float
    """From the baseline down to the lower end of a character's box."""
    is_sound: bool
    """Whether the boxes are as high as their letters."""


class _Characters:
    """pdfium's characters of one page.

    A call into pdfium takes longer than all else that is done for a word, so that what can be kept
    is: `_styles` by font, size and height.
    """

    def __init__(self, text_page: PdfTextPage, place: _PageTransform) -> None:
        self._raw = text_page.raw
        self._count = text_page.count_chars()
        self._place = place
        self._objects: dict[int, _Drawn] = {}
        """Font and size of what the page draws as one, by its address."""
        self._styles: dict[tuple[_Drawn, float], tuple[Font, _FontStyle]] = {}
        self._rectangle = pdfium_c.FS_RECTF()
        self._rectangle_place = ctypes.byref(self._rectangle)
        self._matrix = pdfium_c.FS_MATRIX()
        self._x, self._y = ctypes.c_double(), ctypes.c_double()
        self._name = ctypes.create_string_buffer(128)
        self._flags = ctypes.c_int()
        self._has_letters = False
        self._flags_place = ctypes.byref(self._flags)

    def words(self) -> list[tuple[int, Word]]:
        """Return the words in pdfium's order, each with its direction."""
        text = self._text()
        self._has_letters = _TO_LEFT.search(text) is not None
        found: list[tuple[int, Word]] = []
        last: dict[str, Word] = {}
        end = 0
        for match in _WORD.finditer(text):
            item = self._word(match)
            if item is not None and not _is_again(last.get(item[1].text), item[1]):
                last[item[1].text] = item[1]
                if found and text[end : match.start()] == _BREAK and _touches(found[-1], item):
                    item = item[0], _with_stuck(found, item[1])
                found.append(item)
            end = match.end()
        if text.isascii() or not any(self._runs_down(word) for _, word in found):
            return found
        # Columns of East Asian writing: a line runs down, the next stands to its left.
        return [
            (1, self._turned_down(word)) if turn == 0 and self._may_run_down(word) else (turn, word)
            for turn, word in found
        ]

    def _text(self) -> str:
        """Return one UTF-16 unit a character, or NUL where pdfium knows no meaning of one."""
        if not self._count:
            return ""
        buffer = ctypes.create_string_buffer(2 * (self._count + 1))
        units = pdfium_c.FPDFText_GetText(
            self._raw, 0, self._count, ctypes.cast(buffer, ctypes.POINTER(ctypes.c_ushort))
        )
        if units - 1 == self._count:
            decoded = buffer.raw[: 2 * self._count].decode("utf-16-le", "replace")
            if len(decoded) == self._count:
                return decoded
        get = pdfium_c.FPDFText_GetUnicode
        return "".join(chr(get(self._raw, n)) for n in range(self._count))

    def _word(self, match: re.Match[str]) -> tuple[int, Word] | None:
        first, text = match.start(), match.group()
        is_ascii = text.isascii()
        font, style, (left, top, right, bottom) = self._seen(first, match.end() - 1)
        text = self._once(text, first, style.size)
        is_whole = len(text) == len(match.group()) and not _HALF.search(text)
        if not is_ascii:
            text = self._with_ligatures(text, first)
        width, height = self._place.width, self._place.height
        if left >= width or right <= 0 or top >= height or bottom <= 0:
            return None
        if style.turn:
            frame = Frame(style.turn, width, height)
            left, top, right, bottom = frame.from_page((left, top, right, bottom))
            width, height = (height, width) if style.turn % 2 else (width, height)
        baseline, size = bottom - style.drop, style.size
        if not style.is_sound:
            top, bottom = baseline - 0.9 * size, baseline + 0.25 * size
        # Few words are not whole on the page, or have what is no number.
        if not (0.0 <= left <= right <= width and 0.0 <= top <= baseline <= bottom <= height):
            left, right = min(max(0.0, left), width), min(max(0.0, right), width)
            top, bottom = min(max(0.0, top), height), min(max(0.0, bottom), height)
            baseline = min(max(0.0, baseline), height)
        raised = (
            () if text.isalpha() or len(text) < len(match.group()) else self._raised(text, first)
        )
        if not is_ascii and _HALF.search(text):
            text = text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
        if not is_ascii or text[-1] == LINE_END_HYPHEN:
            text = text.translate(_READABLE)
        letters = self._letters(match, style.turn) if self._has_letters and is_whole else ()
        return style.turn, Word(
            text, left, top, right, bottom, baseline, size, font, raised, letters
        )

    def _seen(self, first: int, last: int) -> tuple[Font, _FontStyle, Rectangle]:
        """Return the style of a run of characters and where it stands on the drawn page."""
        raw, rectangle, rectangle_place = self._raw, self._rectangle, self._rectangle_place
        _get_box(raw, first, rectangle_place)
        left, bottom, right, top = (
            rectangle.left, rectangle.bottom, rectangle.right, rectangle.top
        )  # fmt: skip
        font, style = self._font_and_style(first, top - bottom)
        if last > first:
            _get_box(raw, last, rectangle_place)
            if (last_left := rectangle.left) < left:
                left = last_left
            if (last_bottom := rectangle.bottom) < bottom:
                bottom = last_bottom
            if (last_right := rectangle.right) > right:
                right = last_right
            if (last_top := rectangle.top) > top:
                top = last_top
        return font, style, self._place.box(left, bottom, right, top)

    def _font_and_style(self, index: int, height: float) -> tuple[Font, _FontStyle]:
        address = _get_object(self._raw, index)
        found = self._objects.get(address) if address else None
        if found is None:
            _get_font(self._raw, index, self._name, 127, self._flags_place)
            found = self._name.value, self._flags.value, _get_size(self._raw, index)
            if address:
                self._objects[address] = found
        style = self._styles.get((found, height))
        if style is None:
            style = self._styles[found, height] = _font(*found[:2]), self._style_of(index)
        return style

    def _style_of(self, index: int) -> _FontStyle:
        turn, size = self._turn_and_size(index)
        pdfium_c.FPDFText_GetLooseCharBox(self._raw, index, self._rectangle)
        r = self._rectangle
        frame = Frame(turn, self._place.width, self._place.height)
        _, top, _, bottom = frame.from_page(self._place.box(r.left, r.bottom, r.right, r.top))
        baseline = self._base(index)[2]
        drop = min(max(-size, bottom - baseline), size)
        return _FontStyle(turn, size, drop, 0.3 * size <= bottom - top <= 2 * size)

    def _turn_and_size(self, index: int) -> tuple[int, float]:
        matrix = self._matrix
        size = pdfium_c.FPDFText_GetFontSize(self._raw, index)
        if not pdfium_c.FPDFText_GetMatrix(self._raw, index, matrix):
            return self._place.turn, min(max(1.0, abs(size)), _LARGEST_SIZE)
        if abs(matrix.a) >= abs(matrix.b):
            turn = 0 if matrix.a * size >= 0 else 2
        else:
            turn = 3 if matrix.b * size >= 0 else 1
        size = abs(size) * math.hypot(matrix.c, matrix.d)
        return (turn + self._place.turn) % 4, min(max(1.0, size), _LARGEST_SIZE)

    def _once(self, text: str, first: int, size: float) -> str:
        """Return a word whose letters are each printed twice, or more often, to look bold."""
        if text[:1] != text[1:2]:
            return text
        for times in (2, 3, 4):
            once = text[::times]
            if len(text) < 2 * times or any(text[n::times] != once for n in range(times)):
                continue
            lefts = [self._base(first + n)[0] for n in range(2 * times)]
            if abs(lefts[times - 1] - lefts[0]) < 0.15 * size < abs(lefts[times] - lefts[0]):
                return once
        return text

    def _with_ligatures(self, text: str, first: int) -> str:
        """Return a word whose alef and lam are one sign in their own order: pdfium turns them."""
        for pair in TURNED_LIGATURE.finditer(text):
            at = pair.start()
            if self._base(first + at)[0] == self._base(first + at + 1)[0]:
                text = f"{text[:at]}{text[at + 1]}{text[at]}{text[at + 2 :]}"
        return text

    def _letters(self, match: re.Match[str], turn: int) -> tuple[tuple[str, float, float], ...]:
        frame = Frame(turn, self._place.width, self._place.height)
        box = self._rectangle
        found: list[tuple[str, float, float]] = []
        for index, sign in enumerate(match.group(), match.start()):
            if readable := sign.translate(_READABLE):
                _get_box(self._raw, index, self._rectangle_place)
                sides = self._place.box(box.left, box.bottom, box.right, box.top)
                right = frame.from_page(sides)[2]
                # A box may begin elsewhere than its letter.
                pdfium_c.FPDFText_GetCharOrigin(self._raw, index, self._x, self._y)
                x, y = self._place.point(self._x.value, self._y.value)
                found.append((readable, frame.from_page((x, y, x, y))[0], right))
        return tuple(found)

    def _raised(self, text: str, first: int) -> tuple[Raised, ...]:
        """Return the figures of a word that are raised. Lowered ones are as they are."""
        if not any(self._is_uneven(first, run) for run in _FIGURES.finditer(text)):
            return ()
        places = [self._base(first + index) for index in range(len(text))]
        size = max(size for _, size, _ in places)
        line = next(y for _, height, y in places if height == size)
        is_high = "".join(
            "x"
            if _HIGH.match(sign)
            and ((height < SMALLER * size and y < line - 0.08 * size) or y < line - HIGH * size)
            else " "
            for sign, (_, height, y) in zip(text, places, strict=True)
        )
        if is_high.isspace() or " " not in is_high:
            return ()
        found: list[Raised] = []
        for run in _RUN.finditer(is_high):
            start, end = run.span()
            right = self._base(first + end)[0] if end < len(text) else self._right(first + end - 1)
            found.append(Raised(len(text) - start, len(text) - end, places[start][0], right))
        return tuple(found)

    def _is_uneven(self, first: int, run: re.Match[str]) -> bool:
        """Return whether figures within a word are not where the word begins, or not as high."""
        begins = run.start() == 0 and run.end() < len(run.string)
        boxes = []
        for at in (0, run.end() - 1, run.end()) if begins else (0, run.end() - 1):
            _get_box(self._raw, first + at, self._rectangle_place)
            boxes.append((self._rectangle.bottom, self._rectangle.top))
        (bottom, top), *others = boxes
        least = 0.1 * abs(top - bottom)
        return any(
            abs(abs(high - low) - abs(top - bottom)) > least or abs(low - bottom) > least
            for low, high in others
        )

    def _base(self, index: int) -> tuple[float, float, float]:
        """Return where a character begins, its size and its baseline, in its own frame."""
        turn, size = self._turn_and_size(index)
        pdfium_c.FPDFText_GetCharOrigin(self._raw, index, self._x, self._y)
        x, y = self._place.point(self._x.value, self._y.value)
        frame = Frame(turn, self._place.width, self._place.height)
        left, baseline, _, _ = frame.from_page((x, y, x, y))
        return left, size, baseline

    def _right(self, index: int) -> float:
        """Return where a character ends, in its own frame."""
        turn, _ = self._turn_and_size(index)
        _get_box(self._raw, index, self._rectangle_place)
        r = self._rectangle
        frame = Frame(turn, self._place.width, self._place.height)
        return frame.from_page(self._place.box(r.left, r.bottom, r.right, r.top))[2]

    def _runs_down(self, word: Word) -> bool:
        is_tall = word.bottom - word.top > 1.5 * (word.right - word.left)
        return len(word.text) > 1 and is_tall and is_east_asian(word.text)

    def _may_run_down(self, word: Word) -> bool:
        return is_east_asian(word.text) and (len(word.text) == 1 or self._runs_down(word))

    def _turned_down(self, word: Word) -> Word:
        frame = Frame(1, self._place.width, self._place.height)
        left, top, right, bottom = frame.from_page(word[1:5])
        return word._replace(left=left, top=top, right=right, bottom=bottom, baseline=bottom)


def _touches(item: tuple[int, Word], following: tuple[int, Word]) -> bool:
    """Return whether pdfium parted two words that touch, as if the second began a line."""
    (turn, word), (next_turn, other) = item, following
    return (
        turn == next_turn
        and abs(word.baseline - other.baseline) < _SAME_LINE * max(word.size, other.size)
        and abs(other.left - word.right) < _TOUCHING * max(word.size, other.size)
        and not is_east_asian(word.text[-1:] + other.text[:1])
    )


def _with_stuck(found: list[tuple[int, Word]], other: Word) -> Word:
    """Return a word that touches the one found last: as one with it, where both look alike."""
    word = found[-1][1]
    is_alike = word.size == other.size and word.font == other.font
    if not is_alike or abs(word.baseline - other.baseline) > 0.02 * word.size:
        return other._replace(is_stuck=True)
    found.pop()
    moved = tuple(
        part._replace(first=part.first + len(other.text), last=part.last + len(other.text))
        for part in word.raised
    )
    return word._replace(
        text=word.text + other.text,
        left=min(word.left, other.left),
        top=min(word.top, other.top),
        right=max(word.right, other.right),
        bottom=max(word.bottom, other.bottom),
        raised=moved + other.raised,
        letters=word.letters + other.letters if word.letters and other.letters else (),
    )


def _is_again(printed: Word | None, word: Word) -> bool:
    """Return whether a word is printed over itself, to look bold."""
    return printed is not None and (
        abs(printed.left - word.left) < 0.15 * word.size
        and abs(printed.baseline - word.baseline) < 0.15 * word.size
        and abs(printed.right - word.right) < 0.15 * word.size
    )


def _font(raw_name: bytes, flags: int) -> Font:
    name = (
        raw_name.decode("utf-8", "replace").partition("+")[2].lower()
        or raw_name.decode("utf-8", "replace").lower()
    )
    is_bold = bool(flags & _BOLD_FLAG) or re.search(r"bold|black|heavy|demi|-bd", name) is not None
    is_italic = bool(flags & _ITALIC_FLAG) or re.search(r"ital|obliq|slant|-it\b", name) is not None
    return Font(is_bold, is_italic)


_LIGATURES = {
    0xFB00: "ff", 0xFB01: "fi", 0xFB02: "fl", 0xFB03: "ffi", 0xFB04: "ffl", 0xFB05: "st",
    0xFB06: "st",
}  # fmt: skip
# A person reads letters, whatever was joined. U+FFFE is pdfium's sign for a line's hyphen, too.
_READABLE = str.maketrans(
    {**_LIGATURES, 0xFEFF: None, 0x200B: None, 0: "\ufffd", 0xFFFE: LINE_END_HYPHEN}
)


def is_east_asian(text: str) -> bool:
    """Return whether a word holds Chinese or Japanese."""
    return not text.isascii() and _EAST_ASIAN.search(text) is not None


def _has_pictures(page: PdfPage) -> bool:
    wanted = [pdfium_c.FPDF_PAGEOBJ_IMAGE]
    return next(iter(page.get_objects(filter=wanted, max_depth=3)), None) is not None


def _has_lost_text(page: PdfPage, flows: tuple[tuple[Frame, list[Word]], ...]) -> bool:
    """Return whether some text has height and no width, which makes pdfium leave it out.

    Looked for where it is cheap or likely: on pages of few objects, or with East Asian words.
    """
    is_small = pdfium_c.FPDFPage_CountObjects(page.raw) <= _FEW_OBJECTS
    if not is_small and not any(is_east_asian(word.text) for _, words in flows for word in words):
        return False
    size = ctypes.c_float()
    for item in page.get_objects(filter=[pdfium_c.FPDF_PAGEOBJ_TEXT], max_depth=3):
        left, bottom, right, top = item.get_bounds()
        if right - left < _NO_WIDTH and pdfium_c.FPDFTextObj_GetFontSize(item.raw, size):
            matrix = item.get_matrix()
            if top - bottom > 1.6 * abs(size.value) * math.hypot(matrix.c, matrix.d) > 0:
                return True
    return False
