"""Documents side by side: kinds, origins, depth of chains, what was checked, how far one got."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import partial

from annotator.messages import Message
from annotator.model import Claim, ClaimId, ClaimKind, Document
from annotator.pictures.shapes import (
    Align,
    Box,
    Ink,
    Label,
    Line,
    Picture,
    Shape,
    Spot,
    Words,
    beginning,
    ink_of,
)
from annotator.pictures.signs import counted_claims, kind_words
from annotator.reader import is_named
from annotator.reader.chains import depth
from annotator.reports.contents import Contents
from annotator.text.coverage import SentenceState

SIDE = 236.0
HEAD = 40.0
ROW = 46.0
BAR = 104.0
_COLUMN = BAR + 24.0
_THICK = 14.0
_DEEPEST = 3


@dataclass(frozen=True, slots=True)
class Share:
    """A part of a bar: what it is, how much, and the claims that it is made of."""

    name: Message
    number: int
    ink: Ink
    is_faint: bool = False
    claims: tuple[ClaimId, ...] = ()
    words: Words | None = None
    """What it leads to where it is made of no claims."""


Measure = Callable[[Contents, Document, Sequence[Claim]], list[Share]]


def draw_profile(contents: Contents) -> Picture:
    """Return the documents of a project as rows of bars, each bar the whole of its document."""
    body: list[Shape] = []
    side: list[Shape] = []
    spots: list[Spot] = []
    bars: list[list[list[Share]]] = [[] for _ in MEASURES]
    for place, document in enumerate(contents.documents.values()):
        top = place * ROW
        claims = contents.claims_of(document.id)
        letter = contents.letters[document.id]
        side += [
            Label(10, top + 17, f"{letter}  {document.title}".strip(), width=SIDE - 24),
            Label(10, top + 34, counted_claims(len(claims)), Ink.DIM),
            Line(0, top + ROW, SIDE, top + ROW),
        ]
        body.append(Line(0, top + ROW, len(MEASURES) * _COLUMN, top + ROW))
        for column, (title, measure) in enumerate(MEASURES):
            shares = measure(contents, document, claims)
            bars[column].append(shares)
            spots += _draw_bar(document, title, shares, (column * _COLUMN, top + 8), body)
    return Picture(
        width=len(MEASURES) * _COLUMN,
        height=len(contents.documents) * ROW + 8,
        body=body,
        spots=spots,
        head_height=HEAD,
        head=[
            Label(n * _COLUMN, HEAD - 14, title, Ink.DIM, is_bold=True, width=_COLUMN - 4)
            for n, (title, _) in enumerate(MEASURES)
        ],
        side_width=SIDE,
        side=side,
        legend=[
            (Box(0, 0, 12, 12, share.ink, is_faint=share.is_faint), share.name)
            for share in _occurring(bars)
        ],
    )


def _occurring(bars: Sequence[Sequence[Sequence[Share]]]) -> Iterable[Share]:
    """Return each share that any document has, column by column in the order of the bars."""
    every = (same for column in bars for same in zip(*column, strict=True))
    return {same[0].name: same[0] for same in every if any(s.number for s in same)}.values()


def _draw_bar(
    document: Document,
    title: Message,
    shares: Sequence[Share],
    at: tuple[float, float],
    body: list[Shape],
) -> list[Spot]:
    """Draw the shares of a whole beside one another, each with its number where it has room."""
    x, y = at
    total = sum(share.number for share in shares)
    spots: list[Spot] = []
    height = _THICK + 20
    body.append(Box(x, y, BAR, _THICK, Ink.LINE, is_filled=False))
    if not total:
        tell = partial(tuple, (document.title, title, Message("nothing yet")))
        return [Spot(x, y - 3, BAR, height, tell, words=beginning(document))]
    for share in shares:
        if not share.number:
            continue
        width = BAR * share.number / total
        body.append(Box(x, y, max(width - 1, 1), _THICK, share.ink, is_faint=share.is_faint))
        if width >= 7 * len(str(share.number)) + 4:
            middle = x + width / 2
            body.append(Label(middle, y + _THICK + 10, str(share.number), Ink.DIM, Align.MIDDLE))
        told = (document.title, title, Message("{0}: {1} of {2}", share.name, share.number, total))
        spots.append(
            Spot(
                *(x, y - 3, max(width, 4), height),
                partial(tuple, told),
                share.claims,
                words=share.words,
            )
        )
        x += width
    return spots


def _share(name: Message, claims: Sequence[Claim], ink: Ink, *, is_faint: bool = False) -> Share:
    return Share(name, len(claims), ink, is_faint, tuple(claim.id for claim in claims))


def _kinds(_contents: Contents, _document: Document, claims: Sequence[Claim]) -> list[Share]:
    return [
        _share(kind_words(kind), [c for c in claims if c.kind is kind], ink_of(kind))
        for kind in (*ClaimKind, None)
    ]


def _origins(contents: Contents, _document: Document, claims: Sequence[Claim]) -> list[Share]:
    def of(claim: Claim) -> str:
        origins = [contents.sources.get(key) for key in contents.claim_sources[claim.id].origins]
        if not origins:
            return "own"
        return "named" if all(one and is_named(one) for one in origins) else "unnamed"

    return [
        _share(Message("origin named"), [c for c in claims if of(c) == "named"], Ink.REPORT),
        _share(
            Message("origin not named"),
            [c for c in claims if of(c) == "unnamed"],
            Ink.REPORT,
            is_faint=True,
        ),
        _share(Message("own voice"), [c for c in claims if of(c) == "own"], Ink.LINE),
    ]


def _depths(contents: Contents, _document: Document, claims: Sequence[Claim]) -> list[Share]:
    deep = {c.id: min(depth(contents.layers.get(c.id, ())), _DEEPEST) for c in claims}
    names = (
        Message("own voice"),
        Message("one layer"),
        Message("two layers"),
        Message("three layers and more"),
    )
    inks = ((Ink.LINE, False), (Ink.ACCENT, True), (Ink.ACCENT, False), (Ink.TEXT, False))
    return [
        _share(name, [c for c in claims if deep[c.id] == n], ink, is_faint=is_faint)
        for n, (name, (ink, is_faint)) in enumerate(zip(names, inks, strict=True))
    ]


def _checked(contents: Contents, _document: Document, claims: Sequence[Claim]) -> list[Share]:
    def is_checked(claim: Claim) -> bool:
        return any(one.verdict for one in contents.evidence.get(claim.id, ()))

    return [
        _share(Message("held against a passage"), [c for c in claims if is_checked(c)], Ink.ACCENT),
        _share(Message("not held against any"), [c for c in claims if not is_checked(c)], Ink.LINE),
    ]


def _sentences(contents: Contents, document: Document, claims: Sequence[Claim]) -> list[Share]:
    found = contents.coverages[document.id]

    def first(state: SentenceState) -> Words | None:
        place = found.first(state)
        return Words(document.id, *place, Message("The first such sentence")) if place else None

    return [
        Share(Message("with a claim"), found.claimed, Ink.TEXT, claims=tuple(c.id for c in claims)),
        Share(
            Message("only marked"),
            found.marked,
            Ink.TEXT,
            is_faint=True,
            words=first(SentenceState.MARKED),
        ),
        Share(
            Message("untouched"),
            found.untouched,
            Ink.LINE,
            words=first(SentenceState.UNTOUCHED),
        ),
    ]


MEASURES: tuple[tuple[Message, Measure], ...] = (
    (Message("Kinds"), _kinds),
    (Message("Origins"), _origins),
    (Message("Depth of chains"), _depths),
    (Message("Checked"), _checked),
    (Message("Sentences"), _sentences),
)
"""What is compared, in the order of the columns."""
