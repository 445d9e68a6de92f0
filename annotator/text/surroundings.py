"""What stands around a sentence and bears on it: quotations, labels, lists, objections."""

from __future__ import annotations

import re
from itertools import pairwise

from annotator.text.bearing_words import (
    ABOVE,
    CORRECTIONS,
    DENIALS,
    FOLLOWING,
    REFERRING,
    SPEECH,
    THINGS,
)
from annotator.text.comparison import Range
from annotator.text.sentence_alignment import Sentences
from annotator.text.sentence_words import bears
from annotator.text.weighty_words import NEGATIONS

_FEWEST_LABELS = 4
_LEAST_SHARE_OF_LABELS = 0.2
"""Share of the paragraphs that begin with a label where a text is a conversation."""
_LONGEST_OBJECTION = 6
"""Words of a sentence that says no more than that another one does not hold."""
_ITEM = re.compile(r"[^\S\n]*(\d{1,3})[.)]\s+(?=\S)")
_LABEL = re.compile(r"[^\S\n]*([^\n:：.?!]{1,40}?)[^\S\n]*[:：](?=\s|\Z|[^\W\d])")
_PAIRS = {"“": "”", "„": "“”", "«": "»", "»": "«", "「": "」", "『": "』", '"': '"'}
_LEADING = frozenset(("so", "but", "that"))
_ENDS = frozenset('.!?。！？؟।”"»)]')


def quotations(text: Sentences) -> list[Range]:
    """Return for each sentence the first and the last of the quotation that it is part of.

    A sentence outside of quotations, or one that holds its own whole, is both by itself. What is
    not closed runs to the end of its paragraph.
    """
    found = [(n, n) for n in range(len(text))]
    opened: int | None = None
    closer = ""
    end_before = 0
    for number, (start, end) in enumerate(text.ranges):
        if opened is not None and "\n" in text.text[end_before:start]:
            found[opened:number] = [(opened, number - 1)] * (number - opened)
            opened = None
        for sign in text.text[start:end]:
            if opened is None:
                if sign in _PAIRS:
                    opened, closer = number, _PAIRS[sign]
            elif sign in closer:
                if number > opened:
                    found[opened : number + 1] = [(opened, number)] * (number + 1 - opened)
                opened = None
        end_before = end
    if opened is not None:
        found[opened:] = [(opened, len(text) - 1)] * (len(text) - opened)
    return found


def items(text: Sentences) -> frozenset[int]:
    """Return the sentences that begin an item of a numbered list: "3. " behind "2. "."""
    found: dict[int, int] = {}
    for number, (start, end) in enumerate(text.ranges):
        match = _ITEM.match(text.text, start, end)
        if match and (number == 0 or text.is_apart(number - 1, number)):
            found[number] = int(match.group(1))
    in_rows = (pair for pair in pairwise(found.items()) if pair[1][1] == pair[0][1] + 1)
    return frozenset(number for pair in in_rows for number, _ in pair)


def labels(text: Sentences) -> list[str]:
    """Return whose turn each sentence is, as the label before it says; "" where none does.

    A label holds for its paragraph, in a conversation until the next one.
    """
    found: list[str] = []
    current = ""
    marked = paragraphs = 0
    own: list[str | None] = []
    end_before = 0
    for start, end in text.ranges:
        if not own or "\n" in text.text[end_before:start]:
            match = _LABEL.match(text.text, start, end)
            own.append(match.group(1).strip() if match else None)
            paragraphs += 1
            marked += match is not None
        else:
            own.append(own[-1])
        end_before = end
    is_conversation = marked >= _FEWEST_LABELS and marked >= _LEAST_SHARE_OF_LABELS * paragraphs
    for label in own:
        current = label if label is not None else (current if is_conversation else "")
        found.append(current)
    return found


def introduces(sentence: str, *, is_apart: bool) -> bool:
    """Return whether a sentence takes back the one after it, or leads to it otherwise."""
    if sentence.endswith((":", "：")) or not (is_apart or sentence[-1] in _ENDS):
        return True
    # A note at the head of a page is about all of it, unless it says that it is not.
    is_about_it = not is_apart or FOLLOWING.search(sentence) is not None
    return is_about_it and CORRECTIONS.search(sentence) is not None


def takes_back(sentence: str, *, is_apart: bool) -> bool:
    """Return whether a sentence says something of the one before it."""
    if is_apart:
        return ABOVE.search(sentence) is not None and CORRECTIONS.search(sentence) is not None
    words = [word.lower() for word in re.findall(r"[\w’']+", sentence)]
    if sentence[0].islower() or CORRECTIONS.search(sentence) or SPEECH.search(sentence):
        return True
    if len(words) <= _LONGEST_OBJECTION and not NEGATIONS.isdisjoint(words):
        return True
    if not words or words[0] not in REFERRING | _LEADING:
        return False
    if words[0] in _LEADING | THINGS:
        return any(map(bears, words[1:]))
    is_denied = DENIALS.search(sentence) is not None or not NEGATIONS.isdisjoint(words)
    return is_denied and not (_LEADING | THINGS).isdisjoint(words)
