"""A picture as SVG: text stays text, and each spot tells what it is."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from math import inf
from xml.sax.saxutils import escape

from annotator.pictures.shapes import (
    FAINT,
    ROW,
    STRIP,
    STRIP_INK,
    Align,
    Band,
    Box,
    Glyph,
    Ink,
    Label,
    Line,
    Picture,
    Shape,
    Sign,
)
from annotator.text.canonical import canonicalise

MARGIN = 16.0
TEXT_SIZE = 13.0
_FAMILY = "'Noto Sans', 'Segoe UI', 'Helvetica Neue', Arial, sans-serif"
_AVERAGE = 7.0
"""About how broad a character is: an SVG cannot cut a text where its room ends."""

Say = Callable[[str], str]
"""Gives a Message in the language of the picture, and any other text as it is."""
Palette = Mapping[Ink, str]
"""Colours as `#rrggbb`."""


def write_svg(picture: Picture, title: str, colours: Palette, say: Say) -> str:
    """Return a picture with its legend as the text of an SVG file."""
    return "".join(_parts(picture, title, colours, say))


def whole_size(picture: Picture) -> tuple[float, float]:
    """Return the width and height of a picture with its side, head and legend."""
    width = picture.side_width + picture.width + 2 * MARGIN
    rows = 1 + len(picture.legend) // 5 if picture.legend else 0
    return width, picture.head_height + picture.height + rows * ROW + 3 * MARGIN


def legend_places(picture: Picture, width: float) -> Iterator[tuple[float, float]]:
    """Yield where each entry of the legend stands below the picture."""
    across = max(width - 2 * MARGIN, 1.0) / 5
    top = picture.head_height + picture.height + 2 * MARGIN
    for n, _ in enumerate(picture.legend):
        yield MARGIN + n % 5 * across, top + n // 5 * ROW + ROW / 2


def moved(shape: Sign | Box, x: float, y: float) -> Sign | Box:
    """Return an entry of a legend in its place; `y` is its middle."""
    if isinstance(shape, Box):
        return replace(shape, x=x, y=y - shape.height / 2)
    return replace(shape, x=x + 6, y=y)


def _parts(picture: Picture, title: str, colours: Palette, say: Say) -> Iterator[str]:
    width, height = whole_size(picture)
    yield (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width:.0f}" height="{height:.0f}" '
        f'viewBox="0 0 {width:.0f} {height:.0f}" role="img" font-family="{_FAMILY}" '
        f'font-size="{TEXT_SIZE:.0f}">\n<title>{_text(title)}</title>\n'
        f'<rect width="100%" height="100%" fill="{colours[Ink.GROUND]}"/>\n'
    )
    left, top = picture.side_width + MARGIN, picture.head_height + MARGIN
    for shapes, x, y in (
        (picture.body, left, top),
        (picture.side, MARGIN, top),
        (picture.head, left, MARGIN),
    ):
        yield f'<g transform="translate({x:.1f} {y:.1f})">\n'
        yield from _drawn(shapes, colours, say)
        yield "</g>\n"
    yield f'<g transform="translate({left:.1f} {top:.1f})" fill="none" pointer-events="all">\n'
    for spot in picture.spots:
        told = "\n".join(say(line) for line in spot.tip)
        yield (
            f'<rect x="{spot.x:.1f}" y="{spot.y:.1f}" width="{spot.width:.1f}" '
            f'height="{spot.height:.1f}"><title>{_text(told)}</title></rect>\n'
        )
    yield "</g>\n"
    for (shape, words), (x, y) in zip(picture.legend, legend_places(picture, width), strict=True):
        yield from _drawn((moved(shape, x, y), Label(x + 20, y, words, Ink.DIM)), colours, say)
    yield "</svg>\n"


def _drawn(shapes: Iterable[Shape], colours: Palette, say: Say) -> Iterator[str]:
    for shape in shapes:
        ink = colours[shape.ink]
        match shape:
            case Label():
                yield _label(shape, ink, colours[Ink.GROUND], say)
            case Box():
                paint = f'fill="{ink}"' if shape.is_filled else f'fill="none" stroke="{ink}"'
                faint = f' fill-opacity="{FAINT}"' if shape.is_faint else ""
                yield (
                    f'<rect x="{shape.x:.1f}" y="{shape.y:.1f}" width="{shape.width:.1f}" '
                    f'height="{shape.height:.1f}" {paint}{faint}/>\n'
                )
            case Line():
                dashes = ' stroke-dasharray="4 4"' if shape.is_dashed else ""
                yield (
                    f'<path d="M{shape.x:.1f} {shape.y:.1f}L{shape.to_x:.1f} {shape.to_y:.1f}" '
                    f'stroke="{ink}"{dashes}/>\n'
                )
            case Band():
                middle = (shape.x + shape.to_x) / 2
                yield (
                    f'<path d="M{shape.x:.1f} {shape.y:.1f}C{middle:.1f} {shape.y:.1f} '
                    f'{middle:.1f} {shape.to_y:.1f} {shape.to_x:.1f} {shape.to_y:.1f}" '
                    f'fill="none" stroke="{ink}" stroke-opacity="{FAINT}" '
                    f'stroke-width="{shape.breadth:.1f}"/>\n'
                )
            case Sign():
                yield _sign(shape, ink)


def _label(label: Label, ink: str, ground: str, say: Say) -> str:
    text = say(label.text)
    room = int(label.width / _AVERAGE)
    if label.width and len(text) > room:
        text = text[: max(room - 1, 1)].rstrip() + "…"
    turn = f' transform="rotate(-90 {label.x:.1f} {label.y:.1f})"' if label.is_turned else ""
    weight = ' font-weight="bold"' if label.is_bold else ""
    anchor = f' text-anchor="{label.align}"' if label.align is not Align.LEFT else ""
    strip = ""
    if label.backed_from:
        width = label.backed_from + min(len(text) * _AVERAGE, label.width or inf) + STRIP / 4
        strip = (
            f'<rect x="{label.x - label.backed_from:.1f}" y="{label.y - STRIP / 2:.1f}" '
            f'width="{width:.1f}" height="{STRIP:.1f}" fill="{ground}" '
            f'fill-opacity="{STRIP_INK}"/>\n'
        )
    return (
        f'{strip}<text x="{label.x:.1f}" y="{label.y:.1f}" dy="0.35em" fill="{ink}"'
        f"{anchor}{weight}{turn}>{_text(text)}</text>\n"
    )


Stroke = tuple[str, bool]
"""A path about (0, 0) of M, L, C and Z in the language of SVG, and whether it is filled."""


def _circle(radius: float) -> str:
    """Return a circle as four curves."""
    r, k = radius, radius * 0.5523
    return (
        f"M{-r} 0C{-r} {-k} {-k} {-r} 0 {-r}C{k} {-r} {r} {-k} {r} 0"
        f"C{r} {k} {k} {r} 0 {r}C{-k} {r} {-r} {k} {-r} 0Z"
    )


GLYPHS: Mapping[Glyph, Stroke] = {
    Glyph.DISC: (_circle(5), True),
    Glyph.RING: (_circle(4.5), False),
    Glyph.TICK: ("M-5 0L-1.5 4L5 -4.5", False),
    Glyph.CROSS: ("M-4.5 -4.5L4.5 4.5M-4.5 4.5L4.5 -4.5", False),
    Glyph.DASH: ("M-5 0L5 0", False),
    Glyph.QUESTION: ("M-3 -2.5C-3 -6.5 3.5 -6.5 3 -2.5C2.7 -0.5 0 -0.5 0 2M0 4.6L0 5.2", False),
    Glyph.BANG: ("M0 -5.5L0 1.8M0 4.6L0 5.2", False),
    Glyph.WAVE: ("M-5.5 1.5C-3.5 -4.5 -1 -2.5 0 0C1 2.5 3.5 4.5 5.5 -1.5", False),
    Glyph.DOT: (_circle(2), True),
    Glyph.SQUARE: ("M-4.5 -4.5L4.5 -4.5L4.5 4.5L-4.5 4.5Z", True),
    Glyph.PAGE: ("M-3.5 -5.5L1.5 -5.5L4 -3L4 5.5L-3.5 5.5ZM1.5 -5.5L1.5 -3L4 -3", False),
    Glyph.PAPER: ("M-5.5 -4.5L5.5 -4.5L5.5 4.5L-5.5 4.5ZM-3 -1.5L3 -1.5M-3 1.5L3 1.5", False),
    Glyph.DIAMOND: ("M0 -6L6 0L0 6L-6 0Z", True),
    Glyph.TRIANGLE: ("M0 -5.5L5.5 4.5L-5.5 4.5Z", True),
    Glyph.MASK: ("M0 5.5L5.5 -4.5L-5.5 -4.5Z", False),
    Glyph.HOLLOW: ("M-4.5 -4.5L4.5 -4.5L4.5 4.5L-4.5 4.5ZM-1 -1L1 1M-1 1L1 -1", False),
}
"""The form of each sign, the same on screen and in a file."""
ANSWER_RADIUS = 8.5
"""The ring of dots around what was said in answer."""


def _sign(sign: Sign, ink: str) -> str:
    path, is_filled = GLYPHS[sign.glyph]
    paint = (
        f'fill="{ink}"'
        if is_filled
        else f'fill="none" stroke="{ink}" stroke-width="1.8" stroke-linecap="round"'
    )
    ring = (
        f'<circle r="{ANSWER_RADIUS}" fill="none" stroke="{ink}" stroke-dasharray="1.5 2.5"/>'
        if sign.is_answer
        else ""
    )
    at = f"translate({sign.x:.1f} {sign.y:.1f})"
    return f'<g transform="{at}"><path d="{path}" {paint}/>{ring}</g>\n'


def _text(text: str) -> str:
    return escape(canonicalise(text).text)
