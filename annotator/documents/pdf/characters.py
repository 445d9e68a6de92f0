"""From pdfium's characters to words with their places."""

from __future__ import annotations

import ctypes
import math
import re
from collections.abc import Sequence
from typing import NamedTuple
from unicodedata import combining

from annotator.documents.pdf.bars import Bars, lines_through
from annotator.documents.pdf.clusters import CLUSTERS, Clusters, Place
from annotator.documents.pdf.directions import as_printed
from annotator.documents.pdf.pointed import POINTS, Sign, pointed_words, word_of
from annotator.documents.pdf.words import (
    LINE_END_HYPHEN,
    TURNED_LIGATURE,
    Font,
    Frame,
    PageTransform,
    Raised,
    Rectangle,
    Word,
    is_east_asian,
    is_printed_again,
    is_raised,
    joined,
    letters_at_ends,
    touches,
    words_in_parts,
)
from annotator.pages.pdfium import ADDRESS, PdfTextPage, by_address
from annotator.pages.pdfium import raw as pdfium_c

_WORD = re.compile(rf"[^\s{LINE_END_HYPHEN}\ufffe]+[{LINE_END_HYPHEN}\ufffe]?")
_BREAK = "\r\n"
_RUN = re.compile("x+")
_TO_LEFT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")
_ALL_TO_LEFT = re.compile(f"{_TO_LEFT.pattern}+")
_HALF = re.compile("[\ud800-\udfff]")
_FIGURES = re.compile(r"[\d*†‡§¶]+")
_HIGH = re.compile(r"[\d*†‡§¶+−-]")
_LARGEST_SIZE = 2_000.0
# Called for every word.
_get_box = pdfium_c.FPDFText_GetLooseCharBox
_get_font = pdfium_c.FPDFText_GetFontInfo
_get_size = pdfium_c.FPDFText_GetFontSize
_get_object = by_address(pdfium_c.FPDFText_GetTextObject, ADDRESS, ADDRESS, ctypes.c_int)
_ITALIC_FLAG, _BOLD_FLAG = 1 << 6, 1 << 18
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


class Characters:
    """pdfium's characters of one page.

    A call into pdfium takes longer than all else that is done for a word, so that what can be kept
    is: `_styles` by font, size and height.
    """

    def __init__(self, text_page: PdfTextPage, place: PageTransform, bars: Bars) -> None:
        self._raw = text_page.raw
        self._page = text_page.page
        self._bars = bars
        self.hidden = 0
        """How many words the page's bars hide."""
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
        self._has_letters = self._is_backward = self._is_of_two = False
        self._flags_place = ctypes.byref(self._flags)
        self._clusters: Clusters | None = None

    def words(self) -> list[tuple[int, Word]]:
        """Return the words in pdfium's order, each with its direction."""
        text = self._text()
        self._has_letters = _TO_LEFT.search(text) is not None
        if self._has_letters:
            text = as_printed(text)
        if CLUSTERS.search(text):
            addresses = [_get_object(self._raw, n) or 0 for n in range(len(text))]
            self._clusters = Clusters(self._page, self._place, addresses)
            text = self._clusters.with_whole_words(text, self._place_of, self._right)
        found: list[tuple[int, Word]] = []
        begins: list[int] = []
        last: dict[str, Word] = {}
        end = 0
        for match in _WORD.finditer(text):
            item = self._word(match)
            if item is not None and not is_printed_again(last.get(item[1].text), item[1]):
                last[item[1].text] = item[1]
                if found and text[end : match.start()] == _BREAK and touches(found[-1], item):
                    item = item[0], item[1]._replace(is_stuck=True)
                found.append(item)
                begins.append(match.start())
            end = match.end()
        if self._has_letters and POINTS.search(text):
            found, begins = self._with_pointed(text, found, begins)
        if self._bars.lines:
            self._strike(found, begins)
        if self._bars.covers:
            self.hidden = sum(map(self._is_hidden, found, begins))
        found = [(turn, joined(parts)) for turn, parts in words_in_parts(found)]
        if text.isascii() or not any(self._runs_down(word) for _, word in found):
            return found
        # Columns of East Asian writing: a line runs down, the next stands to its left.
        return [
            (1, self._turned_down(word)) if turn == 0 and self._may_run_down(word) else (turn, word)
            for turn, word in found
        ]

    def _with_pointed(
        self, text: str, found: list[tuple[int, Word]], begins: list[int]
    ) -> tuple[list[tuple[int, Word]], list[int]]:
        """Return words, and where they begin, with those of lines with points made anew."""
        pointed = [word.baseline for turn, word in found if turn == 0 and POINTS.search(word.text)]
        signs: list[Sign] = []
        kept: list[tuple[int, tuple[int, Word]]] = []
        for begin, (turn, word) in zip(begins, found, strict=True):
            is_near = any(abs(at - word.baseline) <= word.size for at in pointed)
            if turn or not is_near or not (_TO_LEFT.search(word.text) or POINTS.search(word.text)):
                kept.append((begin, (turn, word)))
                continue
            match = _WORD.match(text, begin)
            signs += [self._sign(n, text[n]) for n in range(begin, match.end() if match else begin)]
        signs += [
            self._sign(n, " ")
            for n, sign in enumerate(text)
            if sign in " \u00a0" and _get_object(self._raw, n)
        ]
        for letters, baseline in pointed_words(signs, self._page, self._place):
            font, _ = self._font_and_style(letters[0].first, letters[0].size)
            kept.append((letters[0].first, (0, word_of(letters, baseline, font))))
        return [item for _, item in kept], [begin for begin, _ in kept]

    def _sign(self, index: int, sign: str) -> Sign:
        left, size, baseline = self._base(index)
        if combining(sign):  # its loose box is as wide as a letter's
            box = self._ink(index)
        else:
            _get_box(self._raw, index, self._rectangle_place)
            r = self._rectangle
            box = self._place.box(r.left, r.bottom, r.right, r.top)
        address = _get_object(self._raw, index) or 0
        text = sign.translate(_READABLE) or " "
        return Sign(text, index, box[0], box[2], baseline, size, address, left)

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
        ends = first, match.end() - 1
        if self._has_letters and not is_ascii:
            ends = letters_at_ends(text, first)
        font, style, (left, top, right, bottom) = self._seen(*ends)
        if self._clusters:
            left, _ = self._clusters.sides(_get_object(self._raw, ends[0]), left, right)
            _, right = self._clusters.sides(_get_object(self._raw, ends[1]), left, right)
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
        size = style.size
        if self._is_of_two:
            baseline = max(self._base(end)[2] for end in ends)
        else:
            baseline = bottom - style.drop
        if self._is_of_two or not style.is_sound:
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
        letters: tuple[tuple[str, float, float], ...] = ()
        if self._has_letters and is_whole and (style.turn or not self._is_as_read(text)):
            if _is_to_left(text) and not style.turn:
                letters = ((match.group()[::-1], left, right),)
            else:
                letters = self._letters(match, style.turn)
            left, right = min(side[1] for side in letters), max(side[2] for side in letters)
        return style.turn, Word(
            text, left, top, right, bottom, baseline, size, font, raised, letters
        )

    def _strike(self, found: list[tuple[int, Word]], begins: Sequence[int]) -> None:
        """Have words know which of their letters lines go through."""
        for turn in {turn for turn, _ in found}:
            frame = Frame(turn, self._place.width, self._place.height)
            numbers = [n for n, item in enumerate(found) if item[0] == turn]
            words = [found[n][1] for n in numbers]
            for number, left, right in lines_through(words, self._bars.lines, frame):
                word = words[number]
                at = numbers[number]
                slack = 0.15 * word.size
                if left <= word.left + slack and word.right <= right + slack:
                    struck: tuple[tuple[int, int], ...] = ((len(word.text), 0),)
                else:
                    struck = self._struck_letters(word, begins[at], frame, (left, right))
                if struck:
                    found[at] = turn, word._replace(struck=struck)

    def _struck_letters(
        self, word: Word, first: int, frame: Frame, line: tuple[float, float]
    ) -> tuple[tuple[int, int], ...]:
        is_struck = ""
        for index in range(first, first + len(word.text)):
            _get_box(self._raw, index, self._rectangle_place)
            r = self._rectangle
            box = frame.from_page(self._place.box(r.left, r.bottom, r.right, r.top))
            is_struck += "x" if line[0] <= (box[0] + box[2]) / 2 <= line[1] else " "
        length = len(is_struck)
        if is_struck[:1] == is_struck[-1:] == " ":
            return ()  # the line of a drawing that passes a word
        return tuple((length - r.start(), length - r.end()) for r in _RUN.finditer(is_struck))

    def _is_hidden(self, item: tuple[int, Word], first: int) -> bool:
        turn, word = item
        frame = Frame(turn, self._place.width, self._place.height)
        return self._bars.hides(frame.to_page(word[1:5]), _get_object(self._raw, first))

    def _is_as_read(self, text: str) -> bool:
        """Return whether the letters of the word that was seen last stand as they are read."""
        if text.isascii():
            return text.isalnum() and not self._is_backward
        return self._is_backward and _is_to_left(text)

    def _seen(self, first: int, last: int) -> tuple[Font, _FontStyle, Rectangle]:
        """Return the style of a run of characters and where it stands on the drawn page."""
        raw, rectangle, rectangle_place = self._raw, self._rectangle, self._rectangle_place
        _get_box(raw, first, rectangle_place)
        left, bottom, right, top = (
            rectangle.left, rectangle.bottom, rectangle.right, rectangle.top
        )  # fmt: skip
        font, style = self._font_and_style(first, top - bottom)
        self._is_of_two = False
        if last > first:
            _get_box(raw, last, rectangle_place)
            self._is_backward = (last_left := rectangle.left) < left
            if self._is_backward:
                left = last_left
            if (last_bottom := rectangle.bottom) != bottom:
                # Letters of two fonts, boxes that end with the ink, or what is raised.
                self._is_of_two = True
                bottom = min(bottom, last_bottom)
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
        sides = self._place.box(r.left, r.bottom, r.right, r.top)
        _, top, _, bottom = frame.from_page(sides)
        baseline = self._base(index)[2]
        drop = min(max(-size, bottom - baseline), size)
        is_sound = 0.3 * size <= bottom - top <= 2 * size
        return _FontStyle(turn, size, drop, is_sound)

    def _ink(self, index: int) -> Rectangle:
        """Return where the ink of a character is."""
        x0, y0, x1, y1 = (ctypes.c_double() for _ in range(4))
        pdfium_c.FPDFText_GetCharBox(self._raw, index, x0, x1, y0, y1)
        return self._place.box(x0.value, y0.value, x1.value, y1.value)

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
            "x" if _HIGH.match(sign) and is_raised(sign, height, y, (size, line)) else " "
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
        left, baseline = self._origin(index, turn)
        return left, size, baseline

    def _origin(self, index: int, turn: int) -> tuple[float, float]:
        pdfium_c.FPDFText_GetCharOrigin(self._raw, index, self._x, self._y)
        x, y = self._place.point(self._x.value, self._y.value)
        frame = Frame(turn, self._place.width, self._place.height)
        return frame.from_page((x, y, x, y))[:2]

    def _place_of(self, index: int) -> Place:
        turn, size = self._turn_and_size(index)
        left, baseline = self._origin(index, turn)
        if turn:
            baseline = math.inf  # on no line of others
        return Place(left, baseline, size)

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


def _is_to_left(text: str) -> bool:
    """Return whether a word is of letters that are written to the left, and nothing else."""
    return text.isalpha() and _ALL_TO_LEFT.fullmatch(text) is not None


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
