"""Where words in quotation marks begin and end inside one sentence."""

from __future__ import annotations

Range = tuple[int, int]

_PAIRS = {"“": "”", "„": "“”", "«": "»", "»": "«", "「": "」"}


def quotations(text: str, start: int, end: int) -> list[Range]:
    """Return the outer quotations of a sentence, with their marks; an open one runs to its end.

    A closing mark without an opening one ends a quotation that began in an earlier sentence.
    """
    found: list[Range] = []
    begin, closers = -1, ""
    for at in range(start, end):
        sign = text[at]
        if begin < 0:
            if sign in "”“»«" and _closes(text, at, start):
                if not found:
                    found.append((start, at + 1))
            elif sign in _PAIRS:
                begin, closers = at, _PAIRS[sign]
            elif sign == '"':
                begin, closers = at, '"'
        elif sign in closers:
            found.append((begin, at + 1))
            begin = -1
    if begin >= 0:
        found.append((begin, end))
    return found


def _closes(text: str, at: int, start: int) -> bool:
    """Return whether a mark stands behind a word and before none."""
    return at > start and not text[at - 1].isspace() and not text[at + 1 : at + 2].isalnum()
