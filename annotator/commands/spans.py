"""Ranges to spans: commands hold offsets, records hold the words too."""

from __future__ import annotations

from collections.abc import Iterable

from annotator.errors import InvalidEditError
from annotator.model import Document, Span
from annotator.store import Transaction

Range = tuple[int, int]
"""Code points, half-open."""


def without(text: str, ranges: Iterable[Range], taken: Range) -> tuple[Range, ...]:
    """Return what is left of ranges without another one, and without white space at the cuts."""
    left: list[Range] = []
    for start, end in ranges:
        if end <= taken[0] or taken[1] <= start:
            left.append((start, end))
            continue
        for first, last in ((start, taken[0]), (taken[1], end)):
            words = text[first:last]
            first += len(words) - len(words.lstrip())
            last -= len(words) - len(words.rstrip())
            if first < last:
                left.append((first, last))
    return tuple(left)


def cut(tx: Transaction, document: Document, ranges: Iterable[Range]) -> tuple[Span, ...]:
    """Return the spans of some ranges in text order, those that touch or overlap joined.

    Raises InvalidEditError where a range is empty or outside the text.
    """
    text = tx.text(document)
    joined: list[Range] = []
    for start, end in sorted(ranges):
        if not 0 <= start < end <= len(text):
            raise InvalidEditError(
                "The words from {0} to {1} are not in “{2}”. Select them again.",
                start,
                end,
                document.title,
            )
        if joined and start <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    return tuple(Span(start, end, text[start:end]) for start, end in joined)
