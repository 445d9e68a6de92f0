"""Cuts RTF into groups, control words, bytes and characters (RTF 1.9.1, *Conventions*)."""

import re
from collections.abc import Iterator
from enum import Enum, auto

from annotator.progress import Tell

_TOKEN = re.compile(
    rb"\\([a-zA-Z]{1,32})(-?\d{1,20})?[ ]?"  # a control word, its number, one space that ends it
    rb"|\\'([0-9a-fA-F]{2})"  # a byte
    rb"|\\([^a-zA-Z])"  # a control symbol
    rb"|([{}])"
    rb"|([^\\{}\r\n]+)"
    rb"|[\r\n]+|\\",
    re.DOTALL,
)

_STEP = 1 << 20


class TokenKind(Enum):
    """What a token is."""

    OPEN = auto()
    CLOSE = auto()
    ORDER = auto()
    """A word or a sign, and its number."""
    BYTES = auto()
    """Text in the encoding of its font."""


Token = tuple[TokenKind, bytes, int | None]


def tokens(data: bytes, progress: Tell) -> Iterator[Token]:
    """Yield what an RTF file holds, in its order; binary data is skipped."""
    position, length, told = 0, len(data), 0
    match_at = _TOKEN.match
    while position < length:
        match = match_at(data, position)
        if match is None:
            position += 1
            continue
        position = match.end()
        if position - told > _STEP:
            told = position
            progress(position / length)
        word, number, byte, sign, brace, text = match.groups()
        if text is not None:
            yield TokenKind.BYTES, text, None
        elif word is not None:
            parameter = int(number) if number is not None else None
            if word == b"bin":
                position += max(parameter or 0, 0)
            else:
                yield TokenKind.ORDER, word, parameter
        elif byte is not None:
            yield TokenKind.BYTES, bytes((int(byte, 16),)), None
        elif brace is not None:
            yield (TokenKind.OPEN if brace == b"{" else TokenKind.CLOSE), brace, None
        elif sign is not None:
            yield TokenKind.ORDER, sign, None
