"""What a picture is made of.

Lengths are in pixels at 100 %. A picture has a body, a head above it that stays when the body is
scrolled down, and a side at its left that stays when it is scrolled to the right. Shapes of the
body, the x of the head and the y of the side count from the corner where the three meet.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple, TypeAlias

from annotator.messages import Message
from annotator.model import ClaimId, ClaimKind, Document, DocumentId, SourceId

ROW = 24.0
"""The height of a line of text with room around it."""


class Ink(StrEnum):
    """A colour by what it is for; each theme has its own."""

    TEXT = "text"
    DIM = "dim"
    GROUND = "ground"
    LINE = "line"
    EDGE = "edge"
    STRIPE = "pane"
    ACCENT = "accent"
    FACT = "fact"
    REPORT = "report"
    OPINION = "opinion"


class Align(StrEnum):
    """Where the place of a label lies in it."""

    LEFT = "start"
    MIDDLE = "middle"
    RIGHT = "end"


class Glyph(StrEnum):
    """A sign that is told apart by its form, in print and by those who see no colours."""

    DISC = "disc"
    RING = "ring"
    TICK = "tick"
    CROSS = "cross"
    DASH = "dash"
    QUESTION = "question"
    BANG = "bang"
    WAVE = "wave"
    DOT = "dot"
    SQUARE = "square"
    MASK = "mask"
    PAGE = "page"
    PAPER = "paper"
    DIAMOND = "diamond"
    TRIANGLE = "triangle"
    HOLLOW = "hollow"


FAINT = 0.45
"""How much of what lies below it a band or a faint box covers."""
STRIP, STRIP_INK = 16.0, 0.8
"""How high a strip of ground behind a label is, and how much of what lies below it covers."""


@dataclass(frozen=True, slots=True)
class Label:
    """A line of text; `y` is its middle. A Message is translated, any other text stays as it is."""

    x: float
    y: float
    text: str
    ink: Ink = Ink.TEXT
    align: Align = Align.LEFT
    width: float = 0.0
    """What there is room for; longer text is cut with an ellipsis. 0 is no limit."""
    is_bold: bool = False
    is_turned: bool = False
    """Whether it goes straight up from its place, so that no edge at its side cuts it."""
    backed_from: float = 0.0
    """How far before its place a strip of ground begins, behind all of it; 0 is no strip.

    Bands that cross leave too little contrast for what is written on them.
    """


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle, filled or as an outline."""

    x: float
    y: float
    width: float
    height: float
    ink: Ink
    is_filled: bool = True
    is_faint: bool = False


@dataclass(frozen=True, slots=True)
class Line:
    """A straight line."""

    x: float
    y: float
    to_x: float
    to_y: float
    ink: Ink = Ink.LINE
    is_dashed: bool = False


@dataclass(frozen=True, slots=True)
class Band:
    """A curve of some breadth between two places, level at both ends."""

    x: float
    y: float
    to_x: float
    to_y: float
    breadth: float
    ink: Ink


@dataclass(frozen=True, slots=True)
class Sign:
    """A glyph about a place, as large as a small letter; several stand beside one another."""

    x: float
    y: float
    glyph: Glyph
    ink: Ink = Ink.TEXT
    is_answer: bool = False
    """Whether it stands within a ring of dots: said in answer to the claim, not as its source."""


Shape: TypeAlias = Label | Box | Line | Band | Sign


class Words(NamedTuple):
    """A stretch of a document that no claim needs to hold, half-open in code points."""

    document: DocumentId
    start: int
    end: int
    name: Message
    """What a list calls it."""


@dataclass(frozen=True, slots=True)
class Spot:
    """A place of the body that can be pointed at, with what it tells and what it leads to."""

    x: float
    y: float
    width: float
    height: float
    tell: Callable[[], tuple[str, ...]]
    """Gives lines of text, each a Message or somebody's words: few of them are ever asked for."""
    claims: tuple[ClaimId, ...] = ()
    source: SourceId | None = None
    words: Words | None = None
    """What it leads to where it stands for no claim."""

    @property
    def tip(self) -> tuple[str, ...]:
        """What it tells."""
        return self.tell()


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture:
    """Shapes in the order in which they are drawn; spots in the order in which they are read."""

    width: float
    height: float
    body: Sequence[Shape]
    spots: Sequence[Spot]
    head_height: float = 0.0
    head: Sequence[Shape] = ()
    side_width: float = 0.0
    side: Sequence[Shape] = ()
    legend: Sequence[tuple[Sign | Box, Message]] = ()

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to be seen."""
        return not self.spots


def beginning(document: Document) -> Words:
    """Return the place of the first words of a document."""
    return Words(document.id, 0, 0, Message("The beginning of the text"))


def ink_of(kind: ClaimKind | None) -> Ink:
    """Return the colour of a kind of claim."""
    match kind:
        case ClaimKind.FACT:
            return Ink.FACT
        case ClaimKind.REPORT:
            return Ink.REPORT
        case ClaimKind.OPINION:
            return Ink.OPINION
        case None:
            return Ink.DIM


def extent(shape: Shape) -> tuple[float, float, float, float]:
    """Return left, top, right and bottom of all that a shape may cover; a label's right is a guess.

    A label without a limit counts as 8 pixels a character, which is more than most take.
    """
    match shape:
        case Label():
            long = shape.width or 8.0 * len(shape.text)
            if shape.is_turned:
                return shape.x - ROW / 2, shape.y - long, shape.x + ROW / 2, shape.y
            left = {Align.LEFT: 0.0, Align.MIDDLE: long / 2, Align.RIGHT: long}[shape.align]
            return (shape.x - left, shape.y - ROW / 2, shape.x - left + long, shape.y + ROW / 2)
        case Box():
            return shape.x, shape.y, shape.x + shape.width, shape.y + shape.height
        case Line() | Band():
            half = shape.breadth / 2 if isinstance(shape, Band) else 1.0
            return (
                min(shape.x, shape.to_x) - half,
                min(shape.y, shape.to_y) - half,
                max(shape.x, shape.to_x) + half,
                max(shape.y, shape.to_y) + half,
            )
        case Sign():
            return shape.x - ROW / 2, shape.y - ROW / 2, shape.x + ROW / 2, shape.y + ROW / 2
