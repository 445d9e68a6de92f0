"""Claims against sources: who does what with which claim, and who answers it.

The cells are those of the workbook (`reports.matrix`). Claims that are the same stand in one row.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from functools import partial
from itertools import accumulate
from textwrap import wrap

from annotator.messages import Message
from annotator.model import ClaimId, RelationType, SourceId, Stance
from annotator.pictures.shapes import (
    ROW,
    Align,
    Box,
    Glyph,
    Ink,
    Label,
    Line,
    Picture,
    Shape,
    Sign,
    Spot,
    ink_of,
)
from annotator.pictures.signs import OF_STANCE, claim_text, stance_legend, word
from annotator.reader.chains import innermost
from annotator.reports.contents import Contents
from annotator.reports.matrix import Cell, matrix

SIDE = 380.0
HEAD = 204.0
COLUMN = 36.0
"""The breadth of a column; more where a cell of it has many signs."""
_GRADE = 12.0
"""How far the middle of a grade stands above the foot of the head."""
_NAME = 24.0
"""How far the name of a source begins above it."""
_LONGEST = HEAD - _NAME - 6.0
_LINE, _APART = 24, 14.0
"""Letters of a line of a name, and how far its two lines stand from each other."""
_SIGN, _ANSWER = 13.0, 19.0
"""The room of a sign in its cell, and of one with a ring around it."""


class Order(StrEnum):
    """How the rows of the matrix stand."""

    TEXT = "text"
    TIME = "time"
    LIKENESS = "likeness"


@dataclass(slots=True)
class Group:
    """Claims that are the same, with what each source does with one of them."""

    claims: list[ClaimId]
    own: dict[SourceId, Cell] = field(default_factory=dict)
    """By the chains of the claims themselves."""
    answers: dict[SourceId, Cell] = field(default_factory=dict)
    """By the chains of the claims that respond to one of them."""
    said_in: dict[SourceId, dict[ClaimId, None]] = field(default_factory=dict)
    """The claims whose chains show it: of the same ones, then of those that respond."""

    def told(self, source_id: SourceId) -> tuple[ClaimId, ...]:
        """Return the claims of a cell, first those that say what the source does."""
        return tuple({**self.said_in[source_id], **dict.fromkeys(self.claims)})

    def signs(self, source_id: SourceId) -> list[tuple[Glyph, Ink, bool]]:
        """Return the signs of a cell, each with its colour and whether it is an answer."""
        own = self.own.get(source_id)
        signs = [(OF_STANCE[stance], Ink.REPORT, False) for stance in own or ()]
        if own == ():
            signs.append((Glyph.DOT, Ink.REPORT, False))
        return signs + [(OF_STANCE[s], Ink.TEXT, True) for s in self.only_answers(source_id)]

    def only_answers(self, source_id: SourceId) -> list[Stance]:
        """Return what a source does in answer alone."""
        own = self.own.get(source_id, ())
        return [stance for stance in self.answers.get(source_id, ()) if stance not in own]


def groups(contents: Contents) -> list[Group]:
    """Return the rows of the matrix, in the order of the first claim of each."""
    of_claim = {claim_id: Group([claim_id]) for claim_id in contents.claims}
    for relation in contents.relations:
        one, other = of_claim[relation.from_claim], of_claim[relation.to_claim]
        if relation.type is RelationType.SAME_AS and one is not other:
            one.claims += other.claims
            of_claim |= dict.fromkeys(other.claims, one)
    cells = matrix(contents).rows
    for claim_id, group in of_claim.items():
        for source_id, cell in cells.get(claim_id, {}).items():
            group.own[source_id] = _joined(group.own.get(source_id, ()), cell)
            group.said_in.setdefault(source_id, {})[claim_id] = None
    for relation in contents.relations:
        if relation.type is RelationType.RESPONDS_TO:
            group = of_claim[relation.to_claim]
            for layer in innermost(contents.layers.get(relation.from_claim, ())):
                known = group.answers.get(layer.source, ())
                group.answers[layer.source] = _joined(known, (layer.stance,))
                group.said_in.setdefault(layer.source, {})[relation.from_claim] = None
    places = {claim_id: place for place, claim_id in enumerate(contents.claims)}
    rows = list({id(group): group for group in of_claim.values()}.values())
    for group in rows:
        group.claims.sort(key=places.__getitem__)
    rows.sort(key=lambda group: places[group.claims[0]])
    return [group for group in rows if group.own or group.answers]


def _joined(one: Cell, other: Cell) -> Cell:
    return tuple(dict.fromkeys((*one, *other)))


def draw_matrix(contents: Contents, order: Order = Order.TEXT) -> Picture:
    """Return the matrix as a picture."""
    rows = groups(contents)
    columns = _columns(contents, rows)
    rows.sort(key=_key(order, contents, columns))
    width, height = sum(width for _, width in columns.values()) + COLUMN, len(rows) * ROW
    body: list[Shape] = []
    side: list[Shape] = []
    spots: list[Spot] = []
    for place in range(0, len(rows), 2):
        body.append(Box(0, place * ROW, width, ROW, Ink.STRIPE))
        side.append(Box(0, place * ROW, SIDE, ROW, Ink.STRIPE))
    middles = {source_id: _middle(column) for source_id, column in columns.items()}
    body += [Line(x, 0, x, height) for x in middles.values()]
    for place, group in enumerate(rows):
        y = (place + 0.5) * ROW
        side += _row_head(contents, group, y)
        spots += _draw_row(contents, group, columns, y, body)
    return Picture(
        width=width,
        height=height,
        body=body,
        spots=spots,
        head_height=HEAD,
        head=[
            shape
            for source_id, x in middles.items()
            for shape in _column_head(contents, source_id, x)
        ],
        side_width=SIDE,
        side=side,
        legend=_legend(rows),
    )


Columns = Mapping[SourceId, tuple[float, float]]
"""The left edge and the breadth of each column."""


def _columns(contents: Contents, rows: Sequence[Group]) -> Columns:
    breadths = dict.fromkeys(matrix(contents).sources, COLUMN)
    for group in rows:
        for source_id in group.said_in:
            breadth = sum(map(_breadth, group.signs(source_id)))
            breadths[source_id] = max(breadths.get(source_id, COLUMN), breadth)
    lefts = accumulate(breadths.values(), initial=0.0)
    return dict(zip(breadths, zip(lefts, breadths.values(), strict=False), strict=True))


def _key(
    order: Order, contents: Contents, columns: Columns
) -> Callable[[Group], str | list[tuple[float, float]] | int]:
    """Return by what rows are ordered; rows that are alike in it keep the order of the text."""

    def by_time(group: Group) -> str:
        dates = (contents.documents[contents.claims[c].document].published for c in group.claims)
        return min((date for date in dates if date), default="~")

    def by_sources(group: Group) -> list[tuple[float, float]]:
        return sorted(columns[source_id] for source_id in group.said_in)

    match order:
        case Order.TIME:
            return by_time
        case Order.LIKENESS:
            return by_sources
    return lambda _group: 0


def _middle(column: tuple[float, float]) -> float:
    left, width = column
    return left + width / 2


def _column_head(contents: Contents, source_id: SourceId, x: float) -> Iterator[Label]:
    """Yield the name of a source, on two lines where one is too short, and its grade."""
    source = contents.sources[source_id]
    first, *more = wrap(source.name, _LINE, break_long_words=False) or [source.name]
    lines = (first, " ".join(more)) if more else (first,)
    for number, line in enumerate(lines):
        across = x + (number - (len(lines) - 1) / 2) * _APART
        yield Label(across, HEAD - _NAME, line, width=_LONGEST, is_turned=True)
    if source.reliability:
        yield Label(x, HEAD - _GRADE, source.reliability, Ink.DIM, Align.MIDDLE, is_bold=True)


def _row_head(contents: Contents, group: Group, y: float) -> list[Shape]:
    claim = contents.claims[group.claims[0]]
    told = claim_text(claim, contents.numbers[claim.id])
    shapes: list[Shape] = [
        Box(4, y - ROW / 2 + 3, 3, ROW - 6, ink_of(claim.kind)),
        Label(14, y, told, width=SIDE - 14 - 64),
    ]
    more = len(group.claims) - 1
    parts = (f"+{more}" if more else "", str(claim.credibility or ""))
    note = " · ".join(part for part in parts if part)
    return (
        [*shapes, Label(SIDE - 10, y, note, Ink.DIM, width=50, align=Align.RIGHT)]
        if note
        else shapes
    )


def _draw_row(
    contents: Contents,
    group: Group,
    columns: Columns,
    y: float,
    body: list[Shape],
) -> list[Spot]:
    """Draw the cells of a row, from left to right; returns what can be pointed at."""
    own = [_middle(columns[source_id]) for source_id in group.own]
    if len(own) > 1:
        body.append(Line(min(own), y, max(own), y, Ink.EDGE))
    spots = []
    for source_id in sorted(group.said_in, key=columns.__getitem__):
        left, width = columns[source_id]
        signs = group.signs(source_id)
        x = left + (width - sum(map(_breadth, signs))) / 2
        for sign in signs:
            glyph, ink, is_answer = sign
            body.append(Sign(x + _breadth(sign) / 2, y, glyph, ink, is_answer))
            x += _breadth(sign)
        tell = partial(_tell, contents, group, source_id)
        spots.append(Spot(left, y - ROW / 2, width, ROW, tell, group.told(source_id), source_id))
    return spots


def _breadth(sign: tuple[Glyph, Ink, bool]) -> float:
    *_, is_answer = sign
    return _ANSWER if is_answer else _SIGN


def _tell(contents: Contents, group: Group, source_id: SourceId) -> tuple[str, ...]:
    own = group.own.get(source_id)
    return (
        contents.sources[source_id].name,
        *(word(stance) for stance in own or ()),
        *((Message("it was said in this"),) if own == () else ()),
        *(Message("{0}, in answer to it", word(s)) for s in group.only_answers(source_id)),
        *(claim_text(contents.claims[c], contents.numbers[c]) for c in group.told(source_id)),
    )


def _legend(rows: Sequence[Group]) -> list[tuple[Sign | Box, Message]]:
    cells = [cell for group in rows for cell in (*group.own.values(), *group.answers.values())]
    stances: list[Stance] = [stance for cell in cells for stance in cell]
    legend = list(stance_legend(stances))
    if any(not cell for group in rows for cell in group.own.values()):
        legend.append((Sign(0, 0, Glyph.DOT), Message("it was said in this")))
    if any(group.answers for group in rows):
        legend.append((Sign(0, 0, Glyph.DASH, is_answer=True), Message("in answer to the claim")))
    return legend
