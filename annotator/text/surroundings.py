"""What stands around a sentence and bears on it: quotations, labels, lists, objections."""

from __future__ import annotations

import re
from collections import Counter
from itertools import pairwise

from annotator.text.comparison import Range
from annotator.text.referring_words import REFERRING, THINGS
from annotator.text.sentence_alignment import Sentences
from annotator.text.sentence_words import attributes, bears
from annotator.text.surrounding_words import (
    ABOVE,
    CONTINUING,
    CORRECTIONS,
    DENIALS,
    DOUBTED,
    FOLLOWING,
    FRAMING,
    SPEECH,
)
from annotator.text.unspaced import is_unspaced
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
_SHORTEST = 3
"""Words of a sentence that says nothing but of the one beside it: "Not really.", "Hale."."""
_SHORTEST_UNSPACED = 6
"""The same in signs, for scripts that put no space between words."""
_SHORTEST_NOTE = 5
_LONGEST_SPEAKER = 5
"""Words of a line that names whose turn what stands below it is."""
_MOMENT = re.compile(r"[^\w)\]>]{0,4}\d[\d:.h/ ]{0,16}(?:[^\W\d_]{1,10}\.?(?: \d{4}| ago)?)?\Z")
"""A day or a time behind a name: ", 14:02", " · 3 May", " 2 hours ago"."""
_QUESTION = re.compile("[?？؟][”“»’\"')\\]]*$")
_ENDS = frozenset('.!?。！？؟।”"»)]')


def quotations(text: Sentences) -> list[Range]:
    """Return for each sentence the first and the last of the quotation that it is part of.

    A sentence outside of quotations, or one that holds its own whole, is both by itself. What is
    not closed runs to the end of its paragraph, or of those behind it that open one again.
    """
    found = [(n, n) for n in range(len(text))]
    opened: int | None = None
    closer = ""
    end_before = 0
    for number, (start, end) in enumerate(text.ranges):
        signs = text.text[start:end]
        goes_on = opened is not None and _PAIRS.get(signs[0]) == closer
        if goes_on and "\n" in text.text[end_before:start]:
            signs = signs[1:]  # the next paragraph of the same quotation
        elif opened is not None and "\n" in text.text[end_before:start]:
            found[opened:number] = [(opened, number - 1)] * (number - opened)
            opened = None
        for sign in signs:
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

    A label holds for its paragraph, in a conversation until the next one. Such a label is "Hale:"
    before what Hale says, or a line or a short sentence by itself that comes several times.
    """
    speakers = _speakers(text)
    marked = paragraphs = 0
    own: list[str | None] = []
    is_alone = False
    end_before = 0
    for number, (start, end) in enumerate(text.ranges):
        gap = text.text[end_before:start]
        if not own or "\n" in gap:
            match = _LABEL.match(text.text, start, end)
            label = match.group(1).strip() if match else speakers.get(number)
            paragraphs += 1
            marked += match is not None
            if label is None and is_alone and gap.count("\n") == 1:
                label = own[-1]
            else:
                is_alone = match is not None and match.end() >= end
            own.append(label)
        else:
            own.append(own[-1])
        end_before = end
    is_conversation = marked >= _FEWEST_LABELS and marked >= _LEAST_SHARE_OF_LABELS * paragraphs
    found: list[str] = []
    current = ""
    for label in own:
        is_held = is_conversation or current in speakers.values()
        current = label if label is not None else (current if is_held else "")
        found.append(current)
    return found


def _speakers(text: Sentences) -> dict[int, str]:
    """Return the lines and short sentences before others that come several times, as names do.

    With a time behind them, any do: "Moss, 14:02".
    """
    found: dict[int, str] = {}
    for number in range(len(text) - 1):
        key = text.keys[number]
        begins = number == 0 or text.is_apart(number - 1, number)
        is_name = (key[0].isalpha() and not key[0].islower()) or key[0] in "<["
        name = _MOMENT.sub("", key)
        length = len(name.split())
        is_line = text.is_apart(number, number + 1)
        longest = _LONGEST_SPEAKER if is_line and key[-1] not in _ENDS else _SHORTEST
        if begins and is_name and length <= longest and is_line != (key[-1] in _ENDS):
            found[number] = name
    timed = [key for number, key in found.items() if key != text.keys[number]]
    names = {key for key, count in Counter((*found.values(), *timed)).items() if count > 1}
    return {n: key for n, key in found.items() if len(names) > 1 and key in names}


def introduces(sentence: str, *, is_apart: bool) -> bool:
    """Return whether a sentence takes back the one after it, or leads to it otherwise."""
    if sentence.endswith((":", "：")) or not (is_apart or sentence[-1] in _ENDS):
        return True
    if is_apart:
        # A note at the head of a page is about all of it, unless it says that it is not.
        return FOLLOWING.search(sentence) is not None and CORRECTIONS.search(sentence) is not None
    if any(pattern.search(sentence) for pattern in (CORRECTIONS, DOUBTED, FRAMING)):
        return True
    if is_question(sentence):
        return True
    words = _words(sentence)
    is_short = len(words) <= _LONGEST_OBJECTION
    return is_short and (any(map(attributes, words)) or FOLLOWING.search(sentence) is not None)


def is_note(line: str) -> bool:
    """Return whether a line begins with a label, and says more than whose a picture is."""
    match = _LABEL.match(line.lstrip("([*"))
    is_long = len(line.split()) >= _SHORTEST_NOTE or any(map(is_unspaced, line))
    return match is not None and is_long


def is_question(sentence: str) -> bool:
    """Return whether a sentence ends in a question mark."""
    return _QUESTION.search(sentence) is not None


def is_whole(sentence: str) -> bool:
    """Return whether this is a sentence of prose: with a stop, and no label or number before it."""
    return sentence[-1] in _ENDS and not (_LABEL.match(sentence) or _ITEM.match(sentence))


def refutes(sentence: str) -> bool:
    """Return whether a sentence says plainly that something does not hold, or speaks of words."""
    return any(pattern.search(sentence) for pattern in (CORRECTIONS, SPEECH, DOUBTED))


def takes_back(sentence: str, *, is_apart: bool = False) -> bool:
    """Return whether a sentence says something of the one before it."""
    if is_apart:
        is_about_it = ABOVE.search(sentence) or SPEECH.search(sentence)
        return bool(is_about_it and (CORRECTIONS.search(sentence) or DENIALS.search(sentence)))
    words = _words(sentence)
    if sentence[0].islower() or CONTINUING.match(sentence):
        return True
    if refutes(sentence):
        return True
    is_denied = DENIALS.search(sentence) is not None
    is_negated = not NEGATIONS.isdisjoint(words)
    if len(words) <= _LONGEST_OBJECTION and (
        is_denied or is_negated or any(map(attributes, words))
    ):
        return True
    speaks_of_it = not (_LEADING | THINGS).isdisjoint(words)
    if words and words[0] in _LEADING | THINGS:
        return any(bears(word) or attributes(word) for word in words[1:])
    return speaks_of_it and (is_denied or (is_negated and words[0] in REFERRING))


def says_little(sentence: str) -> bool:
    """Return whether a sentence is so short that it may say nothing but of the one beside it."""
    if any(map(is_unspaced, sentence)):
        return sum(map(str.isalnum, sentence)) <= _SHORTEST_UNSPACED
    return len(_words(sentence)) <= _SHORTEST


def _words(sentence: str) -> list[str]:
    months = ("May", "Mai", "mai")  # which are other words in other languages
    return [word.lower() for word in re.findall(r"[\w’']+", sentence) if word not in months]
