"""Text of a report in pieces: what is ours, what is somebody's words, and what leads elsewhere.

Words of a project are never markup: a writer escapes every piece, and keeps the direction of words
apart from that of the sentence they stand in.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from enum import Enum
from typing import NamedTuple, TypeAlias

from annotator.text.direction import contained
from annotator.text.quoting import shortened


class Look(Enum):
    """What a piece of text is."""

    OURS = "ours"
    STRONG = "strong"
    WORDS = "words"
    """Names, statements and notes, in whatever language."""
    LINK = "link"
    """The number of a claim or the letter of a document."""
    RAISED = "raised"
    """The number of a source."""
    FACT = "fact"
    REPORT = "report"
    OPINION = "opinion"
    NONE = "none"
    """Words about a claim of a kind, in the colour of the kind."""


class Piece(NamedTuple):
    """Some text; `target` names the place of the report that it leads to."""

    text: str
    look: Look = Look.OURS
    target: str = ""


Rich: TypeAlias = tuple[Piece, ...]

LONGEST_WORDS = 4_000
"""Characters of a statement, a note or a stretch of text in a report; more are cut."""
LONGEST_NAME = 300
"""Characters of a name or a title that stand within a sentence."""
_PLACE = re.compile(r"\{(\d)\}")
_UNFIT = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")


def ours(text: str) -> Rich:
    """Return words of the program."""
    return (Piece(text),)


def words(text: str, longest: int = LONGEST_WORDS) -> Rich:
    """Return words of a project, on one line and of at most so many characters."""
    return (Piece(fitting(text, longest), Look.WORDS),)


def name(text: str) -> Rich:
    """Return a name or a title."""
    return words(text, LONGEST_NAME)


def fitting(text: str, longest: int = LONGEST_WORDS) -> str:
    """Return a text that XML and HTML can hold, on one line and of at most so many characters.

    What they cannot hold becomes U+FFFD, and no sign in it turns what is said around it.
    """
    fit = _UNFIT.sub("\ufffd", " ".join(text[: 4 * longest].split()))
    return contained(shortened(fit, longest))


def joined(parts: Iterable[Rich], between: str = ", ", last: str = "") -> Rich:
    """Return parts with a text between them, before the last one another if it is given."""
    every = list(parts)
    found: list[Piece] = []
    for number, part in enumerate(every):
        if number:
            found.append(Piece(last if last and number == len(every) - 1 else between))
        found += part
    return tuple(found)


def fill(template: str, arguments: tuple[Rich, ...]) -> Rich:
    """Return a template with pieces in its places, `{0}` the first."""
    found: list[Piece] = []
    at = 0
    for place in _PLACE.finditer(template):
        found.append(Piece(template[at : place.start()]))
        found += arguments[int(place[1])]
        at = place.end()
    return tuple(piece for piece in (*found, Piece(template[at:])) if piece.text)


def plain(rich: Rich) -> str:
    """Return pieces as one text; the numbers of sources in brackets."""
    return "".join(f"[{piece.text}]" if piece.look is Look.RAISED else piece.text for piece in rich)
