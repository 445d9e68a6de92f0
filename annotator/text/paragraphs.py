"""The paragraph around a place: what stands between two blank lines."""

from __future__ import annotations

import re

Range = tuple[int, int]

_BLANK_LINE = re.compile(r"\n[^\S\n]*\n|\u2029")
_REACH = 20_000
"""How far, in code points, the end of a paragraph is looked for."""


def paragraph_at(text: str, offset: int) -> Range:
    """Return the paragraph at an offset, or as much of a very long one as is near."""
    first, last = max(0, offset - _REACH), min(len(text), offset + _REACH)
    start = first
    for blank in _BLANK_LINE.finditer(text, first, offset):
        start = blank.end()
    following = _BLANK_LINE.search(text, max(offset - 1, start), last)
    return start, following.start() if following else last
