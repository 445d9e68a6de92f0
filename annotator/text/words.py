"""Words and sentences around a position, for selecting with the keyboard.

Pure functions over the text; a range they return never cuts through a grapheme cluster.
"""

import unicodedata
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence

from annotator.text.graphemes import ZWJ, ZWNJ, grapheme_bounds
from annotator.text.unspaced import is_unspaced, unspaced_word

Range = tuple[int, int]

# Join two letters or two figures: don’t, rock-and-roll, 3.5, 1,000, U.S
_LETTER_JOINERS = "'’-\u2010\u2011·.\u05f3\u05f4"
_UNSEEN = "\u00ad\u200b\u2060\ufeff"
"""Where a word may be broken, or may not: it stays one word."""
_FIGURE_JOINERS = ".,:/'’\u066b\u066c"


def trimmed(text: str, start: int, end: int) -> Range:
    """Return a range without the white space at its ends; an empty one where it holds no more."""
    while start < end and text[start].isspace():
        start += 1
    while start < end and text[end - 1].isspace():
        end -= 1
    return start, end


def word_at(text: str, offset: int) -> Range:
    """Return the word at an offset, or that which ends there.

    A sign that belongs to no word is a range of its own. At white space with no word before it:
    the empty range.
    """
    if not 0 <= offset <= len(text):
        raise ValueError(f"offset {offset} is not in a text of {len(text)} code points")
    if offset == len(text) or not _is_in_word(text, offset):
        if offset > 0 and _is_in_word(text, offset - 1):
            offset -= 1
        elif offset == len(text) or text[offset].isspace():
            return offset, offset
        else:
            return grapheme_bounds(text, offset)
    return _word_around(text, offset)


def next_word(text: str, offset: int) -> Range | None:
    """Return the first word that starts after an offset, passing over other signs."""
    index = max(0, offset)
    while index < len(text):
        if _is_in_word(text, index):
            start, end = _word_around(text, index)
            if start > offset:
                return start, end
            index = max(end, index + 1)
        else:
            index += 1
    return None


def previous_word(text: str, offset: int) -> Range | None:
    """Return the last word that starts before an offset, passing over other signs."""
    index = min(offset, len(text)) - 1
    while index >= 0:
        if _is_in_word(text, index):
            start, end = _word_around(text, index)
            if start < offset:
                return start, end
        index -= 1
    return None


def words_from(text: str, offset: int) -> Iterator[Range]:
    """Yield the words that end behind an offset, onwards."""
    word: Range | None = word_at(text, offset)
    if word is None or word[1] <= offset or not _is_in_word(text, word[0]):
        word = next_word(text, max(0, offset - 1))
    while word is not None:
        if word[1] > offset:
            yield word
        word = next_word(text, word[1] - 1)


def words_before(text: str, offset: int) -> Iterator[Range]:
    """Yield the words that begin before an offset, backwards."""
    word = previous_word(text, offset)
    while word is not None:
        yield word
        word = previous_word(text, word[0])


def edge_near(text: str, offset: int, *, is_end: bool) -> int:
    """Return where a range that is dragged to an offset ends, or begins: the nearest word's edge.

    A sign outside of words counts as a word of its own; an edge never stands at white space.
    """
    low, high = word_at(text, offset)
    if not low < offset < high:
        low = high = offset
    if is_end:
        before = _before_spaces(text, low)
        if high == 0 or text[high - 1].isspace():
            following = _after_spaces(text, high)
            high = word_at(text, following)[1] if following < len(text) else before
        return before if before > 0 and offset - before <= high - offset else high
    after = _after_spaces(text, high)
    if low == len(text) or text[low].isspace():
        before = _before_spaces(text, low)
        low = word_at(text, before - 1)[0] if before else after
    return after if after < len(text) and after - offset < offset - low else low


def sentence_at(sentences: Sequence[Range], offset: int) -> Range | None:
    """Return the sentence that holds an offset, or else the one that ends there."""
    index = bisect_right(sentences, offset, key=_start_of) - 1
    if index >= 0 and offset <= sentences[index][1]:
        return sentences[index]
    return None


def next_sentence(sentences: Sequence[Range], offset: int) -> Range | None:
    """Return the first sentence that starts after an offset."""
    index = bisect_right(sentences, offset, key=_start_of)
    return sentences[index] if index < len(sentences) else None


def previous_sentence(sentences: Sequence[Range], offset: int) -> Range | None:
    """Return the last sentence that starts before an offset."""
    index = bisect_left(sentences, offset, key=_start_of) - 1
    return sentences[index] if index >= 0 else None


def _before_spaces(text: str, offset: int) -> int:
    while offset > 0 and text[offset - 1].isspace():
        offset -= 1
    return offset


def _after_spaces(text: str, offset: int) -> int:
    while offset < len(text) and text[offset].isspace():
        offset += 1
    return offset


def _start_of(sentence: Range) -> int:
    return sentence[0]


def _seen(text: str, offset: int, step: int) -> str:
    """Return the next character in a direction that can be seen, a space where there is none."""
    offset += step
    while 0 <= offset < len(text) and text[offset] in _UNSEEN:
        offset += step
    return text[offset] if 0 <= offset < len(text) else " "


def _is_letter(character: str) -> bool:
    return (
        character.isalnum()
        or character in (ZWJ, ZWNJ, "_")
        or unicodedata.category(character)[0] == "M"
    )


def _is_in_word(text: str, offset: int) -> bool:
    character = text[offset]
    if _is_letter(character):
        return True
    if 0 < offset < len(text) - 1:
        if character in _UNSEEN:
            before, after = _seen(text, offset, -1), _seen(text, offset, 1)
            return all(_is_letter(c) and not is_unspaced(c) for c in (before, after))
        before, after = text[offset - 1], text[offset + 1]
        if character == '"':  # in the keyboard's way to write gershayim
            return "\u05d0" <= before <= "\u05ea" and "\u05d0" <= after <= "\u05ea"
        if character in _FIGURE_JOINERS and before.isdigit() and after.isdigit():
            return True
        return character in _LETTER_JOINERS and _is_letter(before) and after.isalpha()
    return False


def _word_around(text: str, offset: int) -> Range:
    bounds = grapheme_bounds(text, offset)
    if is_unspaced(text[bounds[0]]):
        start, end = unspaced_word(text, bounds[0])
        return start, grapheme_bounds(text, end - 1)[1]  # with a mark of another script
    start, end = offset, offset + 1
    while start > 0 and _goes_on(text, start - 1):
        start -= 1
    while end < len(text) and _goes_on(text, end):
        end += 1
    return grapheme_bounds(text, start)[0], grapheme_bounds(text, end - 1)[1]


def _goes_on(text: str, offset: int) -> bool:
    return _is_in_word(text, offset) and not is_unspaced(text[offset])
