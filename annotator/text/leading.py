"""What stands above a sentence and holds for it: introductions of lists, heads of tables, headings.

"The council approved:" and "The council rejected:" make two claims of one item below, and a cell
is another one in the column of another year. A heading holds for what it says only where it speaks
of rumours, myths or corrections: any other may be worded anew.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from annotator.text.sentence_alignment import Sentences
from annotator.text.sentence_words import attributes
from annotator.text.surrounding_words import (
    ASKING,
    CORRECTIONS,
    DOUBTED,
    OF_A_SIDE,
    SENDING,
    SIGNING_OFF,
)
from annotator.text.surroundings import is_question
from annotator.text.weighty_words import NEGATIONS

_MARKER = re.compile(r"[^\S\n]*(?:[-–—*•‣◦▪●·]\s|\(?(?:\d{1,3}|[a-zA-Z])[.)]\s)")
_SEPARATOR = re.compile(r"[^\S\n]*[|\t][^\S\n]*|[^\S\n]{3,}|;(?=\S)")
_BLANK = re.compile(r"\n[^\S\n]*\n")
_NOTE = re.compile(r"[*†‡]+|[¹²³⁰⁴-⁹]+|\[\^?\w{1,3}\]|\([a-z\d]\)")
_OF_A_TABLE = re.compile(
    r"(?:all|the|alle|tou\w+ les|todos los|todas las|tutti i|все)? ?(?:figures|values|numbers|data"
    r"|amounts|zahlen|werte|angaben|chiffres|valeurs|données|cifras|valores|datos|valori|dati|cijfers"
    r"|siffror|dane|данные|цифры|notes?|n\.?b\.?|anm|sources?|quellen?|fuente|fonte|bron)\b",
    re.IGNORECASE,
)
"""What begins a note below a table that holds for all of it."""
_PLAIN = (0, False, False)
_NUMBER = re.compile(r"\d[\d.,'’]*")
_SMALL_NUMBER = re.compile(r"\b\d{1,2}\b")
_OF_A_MEMBER = re.compile(r"[^\W\d_]\S*(?: \S+){0,4} [(\[][^()]+[)\]]")
"""A name with what somebody is of behind it: "Lena Moss (Greens)"."""
_FEWEST_ROWS = 3
_LONGEST_HEADING = 12
"""Words."""
_LONGEST_VERDICT = 5
"""Words of a heading that denies or qualifies: "Nurses who never came"."""
_PARTED = frozenset(".:|\t")
"""Signs of a cell or an answer, which is no heading."""
_QUALIFYING = NEGATIONS | {"that", "who", "whose"}
_STOPS = frozenset(".!?。！？؟।…;,、，")


Leads = tuple[str, str, str, str, str]


def leads(text: Sentences) -> list[Leads]:
    """Return for each sentence what leads it, "" for what does not.

    That is the introduction of its list, the head of its table, the question that its paragraph
    answers, the heading above it, if that makes of what stands below something doubted or
    something that one side says, and who sent the letter that it stands in.
    """
    heads = [""] * len(text)
    for (begin, end), head in _below_heads(text.text):
        for number in range(*text.numbers(begin, end)):
            heads[number] += f"{head}\n"
    headings = _headings(text)
    introduction = question = heading = verdict = ""
    is_title = len(text) > 0 and is_heading(text, 0) and CORRECTIONS.match(text.keys[0])
    title = text.keys[0] if is_title else ""
    is_item = False
    found: list[Leads] = []
    for number, ((start, _), sender) in enumerate(zip(text.ranges, _senders(text), strict=True)):
        gap = text.text[text.ranges[number - 1][1] : start] if number else "\n\n"
        if "\n" in gap:
            is_blank = gap.count("\n") > 1
            before = text.keys[number - 1] if number else ""
            question = before if is_question(before) else ""
            if _MARKER.match(text.text, start):
                if not is_item and number:
                    introduction = before if before.endswith((":", "：")) or not is_blank else ""
                is_item = True
            elif is_blank or not is_item:
                is_item, introduction = False, ""
            heading = headings.get(number, heading)
            if number in headings or number - 1 not in headings:
                verdict = text.keys[number] if number in headings else ""
        own = title + ("" if number in headings else heading + _verdict(verdict))
        found.append((introduction, heads[number], question, own, sender))
    return found


def _headings(text: Sentences) -> dict[int, str]:
    """Return the headings, "" for those that do not bear on what stands below.

    One that is worded like the one before it or behind it does: "For the plan", "Against the plan".
    """
    numbers = [number for number in range(len(text)) if is_heading(text, number)]
    keys = [_SMALL_NUMBER.sub("", text.keys[number]) for number in numbers]
    found: dict[int, str] = {}
    for number, before, key, behind in zip(
        numbers, ["", *keys], keys, [*keys[1:], ""], strict=False
    ):
        is_paired = any(_is_paired(key, other) for other in (before, behind))
        found[number] = key if is_paired or _bears_below(text.keys[number]) else ""
    return found


def _is_paired(heading: str, other: str) -> bool:
    """Return whether two headings have half of their words in common, and not all."""
    words, others = heading.split(), other.split()
    shared = len({*words} & {*others})
    return heading != other and 2 * shared >= max(len(words), len(others)) > 1


def _senders(text: Sentences) -> list[str]:
    """Return for each sentence who sent the letter that it stands in, as its head and foot say."""
    lines = [(match.start(), match.group()) for match in SENDING.finditer(text.text)][::-1]
    found: list[str] = []
    sender, begun, is_foot = "", 0, False
    for number, (_, end) in enumerate(text.ranges):
        while lines and lines[-1][0] < end:
            sender = lines.pop()[1]
        found.append(sender)
        if is_foot and text.is_apart(number - 1, number):
            found[begun:] = [f"{above} {text.keys[number]}" for above in found[begun:]]
            sender, begun = "", number + 1
        is_foot = SIGNING_OFF.match(text.keys[number]) is not None
    return found


def is_heading(text: Sentences, number: int) -> bool:
    """Return whether a sentence is a line by itself that ends in no stop."""
    key = text.keys[number]
    behind = number + 1
    return (
        key[-1] not in _STOPS
        and len(key.split()) <= _LONGEST_HEADING
        and behind < len(text)
        and text.is_apart(number, behind)
    )


def _bears_below(heading: str) -> bool:
    """Return whether a heading bears on what stands below it."""
    if DOUBTED.search(heading) or CORRECTIONS.search(heading) or OF_A_SIDE.match(heading):
        return True
    is_asking = ASKING.match(heading) is not None
    return _OF_A_MEMBER.fullmatch(heading) is not None or (
        is_asking and any(attributes(word.lower()) for word in heading.split())
    )


def _verdict(heading: str) -> str:
    """Return a short heading that denies or qualifies what its first paragraph says, or ""."""
    words = heading.lower().split() if _PARTED.isdisjoint(heading) else ()
    is_verdict = len(words) <= _LONGEST_VERDICT and not _QUALIFYING.isdisjoint(words)
    return heading if is_verdict else ""


def _below_heads(text: str) -> list[tuple[tuple[int, int], str]]:
    """Return the stretches of a text that are rows of tables, with the heads above them."""
    found = list(_below_captions(text))
    for rows in _tables(text):
        (_, head), (begun, _) = rows[0], rows[1]
        if _is_head([_SEPARATOR.split(line) for _, line in rows]):
            last, line = rows[-1]
            found.append(((begun, last + len(line)), " ".join(head.split())))
    return found


def _below_captions(text: str) -> Iterator[tuple[tuple[int, int], str]]:
    """Yield the lines of lists and tables below a line of another form, with that one.

    It is the first of them, or stands by itself above a blank line; or below, as a note to all.
    """
    at, above = 0, ""
    last: tuple[int, int] | None = None
    for block in _BLANK.split(text):
        start = text.index(block, at)
        at = start + len(block)
        first, *rows = (line.rstrip() for line in block.strip("\n").split("\n"))
        line = "" if rows or len(first.split()) > _LONGEST_HEADING else " ".join(first.split())
        if last and line and _OF_A_TABLE.match(line):
            yield last, line
        caption, above, last = above, line, None
        if len(rows) < _FEWEST_ROWS - 1 or any(not row or row[-1] in _STOPS for row in rows):
            continue
        forms = {*map(_form, rows)}
        if _form(first) not in forms:
            yield (start + block.index(first) + len(first), at), " ".join(first.split())
        if _PLAIN not in forms:
            last = start, at
            if caption:
                yield last, caption


def _form(line: str) -> tuple[int, bool, bool]:
    """Return what the rows of one list have in common, and the line above them has not."""
    return len(_SEPARATOR.findall(line)), ":" in line, any(map(str.isdigit, line))


def notes(text: Sentences) -> dict[str, str]:
    """Return the footnotes of a text by their signs: "* These are figures of May."."""
    found: dict[str, str] = {}
    for number, key in enumerate(text.keys):
        mark = _NOTE.match(key)
        is_line = number == 0 or text.is_apart(number - 1, number)
        if mark and is_line and (key[mark.end() :][:1].isspace() or "*" not in mark.group()):
            found.setdefault(mark.group(), key)
    return found


def note_signs(sentence: str) -> list[str]:
    """Return the signs in a sentence that lead to footnotes; two of a kind stress words between."""
    signs = [match.group() for match in _NOTE.finditer(sentence, 1)]
    return [sign for sign in signs if signs.count(sign) == 1]


def _tables(text: str) -> Iterator[list[tuple[int, str]]]:
    """Yield runs of lines with equally many cells, each line with its offset."""
    rows: list[tuple[int, str]] = []
    at = cells = 0
    for line in (*text.split("\n"), "end"):
        number = len(_SEPARATOR.findall(line))
        if line.strip() and (number != cells or not number):
            if len(rows) >= _FEWEST_ROWS:
                yield rows
            rows, cells = [], number
        if number:
            rows.append((at, line))
        at += len(line) + 1


def _is_head(rows: Sequence[Sequence[str]]) -> bool:
    """Return whether the first of some rows tells what stands below, and is no row like them."""
    return all(
        head not in below and not _is_alike(head, below)
        for head, *below in list(zip(*rows, strict=True))[1:]
        if any(below)
    )


def _is_alike(head: str, below: Sequence[str]) -> bool:
    """Return whether a cell holds a number as most of those below do, a year among years."""
    shape, *shapes = (_shape(cell) for cell in (head, *below))
    return bool(shape) and 2 * shapes.count(shape) >= len(shapes)


def _shape(cell: str) -> str:
    """Return a cell with all numbers alike; "" for one without any."""
    digits = sum(map(str.isdigit, cell))
    if not digits:
        return ""
    return "year" if digits == 4 == len(cell.strip()) else _NUMBER.sub("0", cell.strip())
