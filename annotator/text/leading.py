"""What stands above a sentence and holds for it: introductions of lists, heads of tables, headings.

"The council approved:" and "The council rejected:" make two claims of one item below, and a cell
is another one in the column of another year. A heading holds for what it says only where it speaks
of rumours, myths or corrections: any other may be worded anew.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from annotator.text.bearing_words import CORRECTIONS, DOUBTED
from annotator.text.sentence_alignment import Sentences
from annotator.text.surroundings import is_question

_MARKER = re.compile(r"[^\S\n]*(?:[-–—*•‣◦▪●·]\s|\(?(?:\d{1,3}|[a-zA-Z])[.)]\s)")
_SEPARATOR = re.compile(r"[^\S\n]*[|\t][^\S\n]*|[^\S\n]{3,}|;(?=\S)")
_BLANK = re.compile(r"\n[^\S\n]*\n")
_NOTE = re.compile(r"[*†‡]+|[¹²³⁰⁴-⁹]+")
_FEWEST_ROWS = 3
_LONGEST_HEADING = 12
"""Words."""
_STOPS = frozenset(".!?。！？؟।…;,、，")


def leads(text: Sentences) -> list[tuple[str, str, str, str]]:
    """Return for each sentence what leads it, "" for what does not.

    That is the introduction of its list, the head of its table, the question that its paragraph
    answers and the heading above it, if that makes of what stands below something doubted.
    """
    heads = [""] * len(text)
    for (begin, end), head in _below_heads(text.text):
        for number in range(*text.numbers(begin, end)):
            heads[number] += f"{head}\n"
    introduction = heading = question = ""
    is_title = len(text) > 0 and _is_heading(text, 0) and CORRECTIONS.match(text.keys[0])
    title = text.keys[0] if is_title else ""
    is_item = False
    found: list[tuple[str, str, str, str]] = []
    for number, (start, _) in enumerate(text.ranges):
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
            if _is_heading(text, number):
                is_doubted = DOUBTED.search(text.keys[number]) or CORRECTIONS.search(
                    text.keys[number]
                )
                heading = text.keys[number] if is_doubted else ""
        own = title + ("" if heading == text.keys[number] else heading)
        found.append((introduction, heads[number], question, own))
    return found


def _is_heading(text: Sentences, number: int) -> bool:
    """Return whether a sentence is a line by itself that ends in no stop."""
    key = text.keys[number]
    behind = number + 1
    return (
        key[-1] not in _STOPS
        and len(key.split()) <= _LONGEST_HEADING
        and behind < len(text)
        and text.is_apart(number, behind)
    )


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
    """Yield the lines of lists and tables below a line of another form, with that one."""
    at = 0
    for block in _BLANK.split(text):
        start = text.index(block, at)
        at = start + len(block)
        first, *lines = block.strip("\n").split("\n")
        rows = [line.rstrip() for line in lines]
        if len(rows) < _FEWEST_ROWS - 1 or any(not row or row[-1] in _STOPS for row in rows):
            continue
        if _form(first) not in map(_form, rows):
            yield (start + block.index(first) + len(first), at), " ".join(first.split())


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
    digits = sum(map(str.isdigit, cell))
    return "" if not digits else "year" if digits == 4 == len(cell.strip()) else "number"
