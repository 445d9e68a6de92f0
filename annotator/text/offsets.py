"""Between code points, which the program counts in, and UTF-16 units, which Qt counts in.

A code point beyond U+FFFF (most emoji) is two units. Only the document view needs this; it never
reads text back from Qt, which turns no-break spaces and line separators into other characters.
"""

import re
from bisect import bisect_right
from itertools import accumulate

# Code points between two known positions: few enough that a look-up takes a microsecond or two,
# many enough that the map of a long text is made in no time.
_STEP = 1024

# Qt drops these or turns two into one; a canonical text holds none of them.
_SHRINKING = re.compile("[\r\ud800-\udfff]")


class OffsetMap:
    """Positions of one text in both counts.

    A text without code points beyond U+FFFF costs nothing. Of others the UTF-16 position of every
    1,024th code point is kept, and a look-up counts from there; how many such code points there
    are makes no difference.
    """

    __slots__ = ("_is_simple", "_known_utf16", "_text", "length_utf16")

    def __init__(self, text: str) -> None:
        self._text = text
        self._known_utf16: list[int] = [0]
        self._is_simple = text.isascii() or _length_utf16(text) == len(text)
        self.length_utf16 = len(text)
        if not self._is_simple:
            steps = (text[start : start + _STEP] for start in range(0, len(text), _STEP))
            self._known_utf16 = list(accumulate(map(_length_utf16, steps), initial=0))
            self.length_utf16 = self._known_utf16[-1]

    def to_utf16(self, offset: int) -> int:
        """Return the UTF-16 position of a code point offset.

        Raises ValueError if the offset is not in the text.
        """
        if not 0 <= offset <= len(self._text):
            raise ValueError(f"offset {offset} is not in a text of {len(self._text)} code points")
        if self._is_simple:
            return offset
        step = offset // _STEP
        return self._known_utf16[step] + _length_utf16(self._text[step * _STEP : offset])

    def to_offset(self, position_utf16: int, *, round_up: bool = False) -> int:
        """Return the code point offset of a UTF-16 position.

        A position inside a surrogate pair becomes that before the pair, or with `round_up` that
        after it. Raises ValueError if the position is not in the text.
        """
        if not 0 <= position_utf16 <= self.length_utf16:
            raise ValueError(f"position {position_utf16} is not in a text of {self.length_utf16}")
        if self._is_simple:
            return position_utf16
        # The last known position is the end of the text, where no step begins.
        step = bisect_right(self._known_utf16, position_utf16, hi=len(self._known_utf16) - 1) - 1
        units = position_utf16 - self._known_utf16[step]
        start = step * _STEP
        # Enough code points for so many units, since each has at least one.
        encoded = _utf16(self._text[start : start + units])
        before = len(encoded[: 2 * units].decode("utf-16-le", "ignore"))
        is_inside = 2 * units < len(encoded) and 0xDC <= encoded[2 * units + 1] <= 0xDF
        return start + before + (is_inside and round_up)

    def range_to_utf16(self, start: int, end: int) -> tuple[int, int]:
        """Return the UTF-16 positions of a range of code points."""
        return self.to_utf16(start), self.to_utf16(end)


def _utf16(text: str) -> bytes:
    # A lone surrogate, which no canonical text holds, is one unit as well.
    return text.encode("utf-16-le", "replace")


def _length_utf16(text: str) -> int:
    return len(_utf16(text)) // 2


def display_text(text: str) -> str:
    """Return a text of the same length in UTF-16 that Qt's text widgets take without loss.

    PySide drops a U+FEFF at the beginning, which is shown by a zero width space instead. U+2029
    becomes a paragraph of its own, one position long like the character itself.
    """
    if text.startswith("\ufeff"):
        text = "\u200b" + text[1:]
    if "\r" not in text:
        try:
            text.encode()
        except UnicodeEncodeError:
            pass
        else:
            return text
    return _SHRINKING.sub("\ufffd", text)
