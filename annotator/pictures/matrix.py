"""Claims against sources: who does what with which claim, and who answers it.

The cells are those of the workbook (`reports.matrix`). Claims that are the same stand in one row.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from functools import partial

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
HEAD = 168.0
COLUMN = 30.0
_TURNED = 190.0
"""How long the name of a source may be in the head."""
_SIGN = 13.0
"""Between two signs of one cell."""


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
    for relation in contents.relations:
        if relation.type is RelationType.RESPONDS_TO:
            answers = of_claim[relation.to_claim].answers
            for layer in innermost(contents.layers.get(relation.from_claim, ())):
                answers[layer.source] = _joined(answers.get(layer.source, ()), (layer.stance,))
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
    columns = {source_id: place for place, source_id in enumerate(matrix(contents).sources)}
    rows = groups(contents)
    for group in rows:
        for source_id in group.answers:
            columns.setdefault(source_id, len(columns))
    rows.sort(key=_key(order, contents, columns))
    width, height = len(columns) * COLUMN + COLUMN, len(rows) * ROW
    body: list[Shape] = []
    side: list[Shape] = []
    spots: list[Spot] = []
    for place in range(0, len(rows), 2):
        body.append(Box(0, place * ROW, width + _TURNED, ROW, Ink.STRIPE))
        side.append(Box(0, place * ROW, SIDE, ROW, Ink.STRIPE))
    body += [_column_line(place, height) for place in columns.values()]
    for place, group in enumerate(rows):
        y = (place + 0.5) * ROW
        side += _row_head(contents, group, y)
        spots += _draw_row(contents, group, columns, y, body)
    return Picture(
        width=width + _TURNED * 0.7,
        height=height,
        body=body,
        spots=spots,
        head_height=HEAD,
        head=[
            Label(
                _middle(place), HEAD - 12, _name(contents, source_id), width=_TURNED, is_turned=True
            )
            for source_id, place in columns.items()
        ],
        side_width=SIDE,
        side=side,
        legend=_legend(rows),
    )


def _key(
    order: Order, contents: Contents, columns: Mapping[SourceId, int]
) -> Callable[[Group], str | list[int] | int]:
    """Return by what rows are ordered; rows that are alike in it keep the order of the text."""

    def by_time(group: Group) -> str:
        dates = (contents.documents[contents.claims[c].document].published for c in group.claims)
        return min((date for date in dates if date), default="~")

    def by_sources(group: Group) -> list[int]:
        return sorted(columns[source_id] for source_id in (*group.own, *group.answers))

    match order:
        case Order.TIME:
            return by_time
        case Order.LIKENESS:
            return by_sources
    return lambda _group: 0


def _middle(column: int) -> float:
    return (column + 0.5) * COLUMN


def _column_line(column: int, height: float) -> Line:
    return Line(_middle(column), 0, _middle(column), height)


def _name(contents: Contents, source_id: SourceId) -> str:
    source = contents.sources[source_id]
    return f"{source.name} · {source.reliability}" if source.reliability else source.name


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
    columns: Mapping[SourceId, int],
    y: float,
    body: list[Shape],
) -> list[Spot]:
    """Draw the cells of a row, from left to right; returns what can be pointed at."""
    own = [columns[source_id] for source_id in group.own]
    if len(own) > 1:
        body.append(Line(_middle(min(own)), y, _middle(max(own)), y, Ink.EDGE))
    spots = []
    for source_id in sorted({**group.own, **group.answers}, key=columns.__getitem__):
        x = _middle(columns[source_id])
        signs = _cell(group, source_id)
        shift = -_SIGN * (len(signs) - 1) / 2
        for glyph, ink, is_answer in signs:
            body.append(Sign(x + shift, y, glyph, ink, is_answer))
            shift += _SIGN
        tell = partial(_tell, contents, group, source_id)
        spots.append(
            Spot(x - COLUMN / 2, y - ROW / 2, COLUMN, ROW, tell, tuple(group.claims), source_id)
        )
    return spots


def _cell(group: Group, source_id: SourceId) -> list[tuple[Glyph, Ink, bool]]:
    """Return the signs of a cell."""
    own = group.own.get(source_id)
    signs = [(OF_STANCE[stance], Ink.REPORT, False) for stance in own or ()]
    if own == ():
        signs.append((Glyph.DOT, Ink.REPORT, False))
    return signs + [(OF_STANCE[s], Ink.TEXT, True) for s in _only_answers(group, source_id)]


def _only_answers(group: Group, source_id: SourceId) -> list[Stance]:
    own = group.own.get(source_id, ())
    return [stance for stance in group.answers.get(source_id, ()) if stance not in own]


def _tell(contents: Contents, group: Group, source_id: SourceId) -> tuple[str, ...]:
    own = group.own.get(source_id)
    return (
        contents.sources[source_id].name,
        *(word(stance) for stance in own or ()),
        *((Message("it was said in this"),) if own == () else ()),
        *(Message("{0}, in answer to it", word(s)) for s in _only_answers(group, source_id)),
        *(claim_text(contents.claims[c], contents.numbers[c]) for c in group.claims),
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
