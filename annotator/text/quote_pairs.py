"""Quotation marks that belong together: no selection takes one of a pair and leaves the other.

“…”, „…“, »…«, «…», ‘…’, ‚…‘, 「…」, "…" and ״…״ are pairs; which of two a mark is that opens in one
language and closes in another is told by what is open. An apostrophe is none, nor is the mark
before the last letter of a Hebrew abbreviation. 『…』 and 《…》 are left out: they hold titles.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

Range = tuple[int, int]

_CLOSES = {
    "”": "“„”",
    "“": "„",
    "»": "«",
    "«": "»",
    "›": "‹",
    "‹": "›",
    "’": "‘‚",
    "‘": "‚",
    '"': '"',
    "״": "״",
    "」": "「",
}
"""Marks that may close, each with those that may open before it."""
_OPENS = set('“„«»‹›‘‚"״「')
_MARK = re.compile(r"(?<!\w)[“„«»‹›‘‚”’]|[“„«»‹›‘”「」]|’(?!\w)|[\"״](?!(?<=[א-ת].)[א-ת](?![א-ת]))")
_OPENING = re.compile(r"(?:[\s(–—-]|^)?”\w")
"""Where the mark that closes opens as well, as in Swedish and Finnish."""
_BETWEEN = re.compile(r"[.,;:!?…\s]*")


def quote_pairs(text: str, start: int, end: int) -> list[tuple[int | None, int | None]]:
    """Return where marks open and close in a stretch (code points); None where one is missing."""
    pairs: list[tuple[int | None, int | None]] = []
    opened: list[int] = []
    for match in _MARK.finditer(text, start, end):
        at, sign = match.start(), match.group()
        before = [place for place in opened if text[place] in _CLOSES.get(sign, "")]
        if before:
            pairs.append((before[-1], at))
            del opened[opened.index(before[-1]) :]
        elif sign in _OPENS or (sign == "”" and _OPENING.match(text, at - 1 if at > start else at)):
            opened.append(at)
        elif sign != "’":  # which may be an apostrophe
            pairs.append((None, at))
    return pairs + [(place, None) for place in opened if text[place] != "‘"]


def quotations(text: str, paragraphs: Iterable[Range]) -> tuple[Range, ...]:
    """Return where words of some paragraphs stand in quotation marks, without the marks.

    A quotation over several paragraphs opens anew in each and closes in the last one.
    """
    found: list[Range] = []
    listed = list(paragraphs)
    for number, (start, end) in enumerate(listed):
        following = text[slice(*listed[number + 1])].lstrip() if number + 1 < len(listed) else ""
        for opening, closing in quote_pairs(text, start, end):
            if opening is None:
                continue
            if closing is not None:
                found.append((opening + 1, closing))
            elif following.startswith(text[opening]) and text[opening] not in '"״':
                found.append((opening + 1, end))
    return tuple(sorted(found))


def with_whole_quotes(text: str, selected: Range, around: Range) -> Range:
    """Return a range with both marks of each pair of a stretch, or neither, where only one fits in.

    A mark right beside the range is taken in; one at its edge whose other is far is left out.
    """
    start, end = selected
    for opening, closing in quote_pairs(text, *around):
        has_opening = opening is not None and start <= opening < end
        has_closing = closing is not None and start <= closing < end
        if has_opening and not has_closing:
            assert opening is not None
            if closing is not None and _BETWEEN.fullmatch(text, end, closing):
                end = closing + 1
            elif not _has_word(text, start, opening):
                start = opening + 1
        elif has_closing and not has_opening:
            assert closing is not None
            if opening is not None and _BETWEEN.fullmatch(text, opening + 1, start):
                start = opening
            elif not _has_word(text, closing, end):
                end = closing
    return start, end


def _has_word(text: str, start: int, end: int) -> bool:
    return any(character.isalnum() for character in text[start:end])
