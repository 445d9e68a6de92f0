"""When documents were published, when what they cite was said, and when it is claimed to happen.

Days stand in their order; the way between two of them grows with the logarithm of the days that
lie between, so that a programme of two years ago and a briefing of yesterday fit on one page.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from math import log2

from annotator.messages import Message
from annotator.model import ClaimId, Document, Moment, MomentKind
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
    beginning,
    ink_of,
)
from annotator.pictures.signs import claim_text, counted_claims, kind_legend
from annotator.reader.chains import OBTAINABLE
from annotator.reports.contents import Contents

SIDE = 300.0
_FOOT = 12.0
"""Below the heads."""
_DIGIT = 8.5
"""How high a letter of a head reaches, which is turned."""
_NEAREST = 64.0
"""Between two days that follow each other: room for a column of dots."""
_FURTHER = 16.0
"""What each doubling of the days between adds."""
_DOT = 10.0
_ACROSS = 5
"""Dots side by side."""
_MARGIN = 48.0


@dataclass(frozen=True, slots=True)
class Lane:
    """One row: what it is, its day as written, and its claims."""

    name: str
    day: str
    claims: tuple[ClaimId, ...]
    document: Document | None = None
    """Where it is one."""


def draw_timeline(contents: Contents, moments: Sequence[Moment] = ()) -> Picture:
    """Return the timeline as a picture; `moments` are the times of claims."""
    sections = [
        (Message("Published"), _documents(contents)),
        (Message("Said or written"), [*_sources(contents), *_moments(contents, moments, _SAID)]),
        (Message("Claimed to happen"), _moments(contents, moments, _HAPPENS)),
    ]
    days = sorted({start_of(lane.day) for _, lanes in sections for lane in lanes if lane.day})
    places = _places(days)
    body: list[Shape] = []
    side: list[Shape] = []
    spots: list[Spot] = []
    y = 0.0
    lanes_drawn: list[Lane] = []
    for title, lanes in sections:
        dated = sorted((lane for lane in lanes if lane.day), key=lambda lane: start_of(lane.day))
        if dated:
            side.append(Label(8, y + ROW / 2, title, Ink.DIM, is_bold=True))
            y += ROW
        for lane in dated:
            lanes_drawn.append(lane)
            y = _draw_lane(contents, lane, places, y, (body, side, spots))
    bottom = y
    undated = [lane for _, lanes in sections for lane in lanes if not lane.day]
    if undated:
        y += ROW / 2
        side.append(Label(8, y + ROW / 2, Message("Without a date"), Ink.DIM, is_bold=True))
        y += ROW
        for lane in undated:
            lanes_drawn.append(lane)
            y = _draw_lane(contents, lane, places, y, (body, side, spots))
    heads = list(_heads(sections, places))
    head = max((2 * _FOOT + _DIGIT * len(day) for day, _ in heads), default=0.0)
    width = max(max(places.values(), default=0.0) + _MARGIN + _ACROSS * _DOT, 320.0)
    lines: list[Shape] = [Line(x, 0, x, bottom) for x in places.values()]
    kinds = [contents.claims[c].kind for lane in lanes_drawn for c in lane.claims]
    return Picture(
        width=width,
        height=y + ROW / 2,
        body=lines + body,
        spots=spots,
        head_height=head,
        head=[Label(x, head - _FOOT, day, Ink.DIM, is_turned=True) for day, x in heads],
        side_width=SIDE,
        side=side,
        legend=kind_legend(kinds),
    )


_SAID = MomentKind.SAID
_HAPPENS = MomentKind.HAPPENS


def start_of(day: str) -> str:
    """Return the first day of an ISO 8601 date, month, year or interval, for ordering."""
    parts = day.partition("/")[0].partition("T")[0].split("-")
    return "-".join((*parts, *["01"] * (3 - len(parts))))


def _documents(contents: Contents) -> list[Lane]:
    return [
        Lane(
            document.title,
            document.published,
            tuple(claim.id for claim in contents.claims_of(key)),
            document,
        )
        for key, document in contents.documents.items()
    ]


def _sources(contents: Contents) -> list[Lane]:
    """Return the cited sources that have a date, or are of a kind that has one."""
    through = contents.claims_through
    cited = [contents.sources[key] for key in through]
    return [
        Lane(source.name, source.date, tuple(through[source.id]))
        for source in cited
        if source.date or source.kind in OBTAINABLE
    ]


def _moments(contents: Contents, moments: Iterable[Moment], kind: MomentKind) -> list[Lane]:
    return [
        Lane(
            claim_text(contents.claims[moment.claim], contents.numbers[moment.claim]),
            moment.value,
            (moment.claim,),
        )
        for moment in moments
        if moment.kind is kind and moment.claim in contents.claims
    ]


def _places(days: Sequence[str]) -> dict[str, float]:
    """Return the x of each day."""
    places: dict[str, float] = {}
    x = _MARGIN
    for n, day in enumerate(days):
        if n:
            between = max(_ordinal(day) - _ordinal(days[n - 1]), 1)
            x += _NEAREST + _FURTHER * log2(between)
        places[day] = x
    return places


def _ordinal(day: str) -> int:
    try:
        return date.fromisoformat(day).toordinal()
    except ValueError:  # a file of others may say anything: it only stands where it would be
        return 0


def _heads(
    sections: Sequence[tuple[str, Sequence[Lane]]], places: dict[str, float]
) -> Iterable[tuple[str, float]]:
    """Yield each day with its x, as precise as the most precise lane writes it."""
    written: dict[str, str] = {}
    for _, lanes in sections:
        for lane in lanes:
            if lane.day:
                day = lane.day.partition("T")[0]
                start = start_of(day)
                written[start] = max(written.get(start, ""), day, key=len)
    return ((written[start], x) for start, x in places.items())


def _draw_lane(
    contents: Contents,
    lane: Lane,
    places: dict[str, float],
    y: float,
    onto: tuple[list[Shape], list[Shape], list[Spot]],
) -> float:
    """Draw a lane and return where the next one begins."""
    body, side, spots = onto
    rows = max((len(lane.claims) + _ACROSS - 1) // _ACROSS, 1)
    height = max(rows * _DOT + 8.0, ROW)
    middle = y + height / 2
    side.append(Label(SIDE - 12, middle, lane.name, align=Align.RIGHT, width=SIDE - 32))
    x = places[start_of(lane.day)] if lane.day else _MARGIN
    body.append(Line(0, middle, max(places.values(), default=320.0) + _MARGIN, middle))
    if not lane.claims:
        body.append(Sign(x, middle, Glyph.RING, Ink.DIM))
    half = min(len(lane.claims), _ACROSS) * _DOT / 2
    width = max(2 * half, _DOT * 2)
    words = beginning(lane.document) if lane.document and not lane.claims else None
    tell = partial(_tell, lane, counted_claims(len(lane.claims)))
    spots.append(Spot(x - width / 2, y + 1, width, height - 2, tell, lane.claims, words=words))
    for n, claim_id in enumerate(lane.claims):
        down, across = divmod(n, _ACROSS)
        left = x - half + across * _DOT
        top = middle - rows * _DOT / 2 + down * _DOT
        claim = contents.claims[claim_id]
        body.append(Box(left + 1, top + 1, _DOT - 2, _DOT - 2, ink_of(claim.kind)))
        if len(lane.claims) > 1:
            tell = partial(_tell, lane, claim_text(claim, contents.numbers[claim_id]))
            spots.append(Spot(left, top, _DOT, _DOT, tell, (claim_id,)))
    return y + height


def _tell(lane: Lane, last: str) -> tuple[str, ...]:
    return (lane.name, *((lane.day,) if lane.day else ()), last)
