"""Both themes can be read."""

from __future__ import annotations

import re
from dataclasses import fields
from itertools import combinations, product
from math import dist

import pytest
from PySide6.QtWidgets import QComboBox, QLineEdit, QPushButton, QToolButton, QWidget

from annotator.gui.look.theme import BLACK_ON_WHITE, DARK, LIGHT, THEMES, WHITE_ON_BLACK, Colours
from annotator.pictures.shapes import FAINT, STRIP_INK
from annotator.resources import resource_path

from ..robot import Robot

TEXTS = ("text", "dim", "accent", "fact", "report", "opinion", "error")
GROUNDS = ("ground", "pane", "card", "selected", "current", "hit")
PLAIN_GROUNDS = ("ground", "pane", "card")
TEXT_GROUNDS = ("ground", "current", "selection", "hit")
_FLAT_ROLES = {"line", "name", "stance", "via", "add", "detail", "remove", "more"}


def contrast(one: str, other: str) -> float:
    """Return the contrast of two colours `#rrggbb` (WCAG 2.2, 1 to 21)."""
    lighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: str) -> float:
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def test_contrast_is_measured_as_the_standard_says() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize(("text", "ground"), list(product(TEXTS, GROUNDS)))
def test_text_stands_out_from_its_ground(colours: Colours, text: str, ground: str) -> None:
    assert contrast(getattr(colours, text), getattr(colours, ground)) >= 4.5


@pytest.mark.parametrize("colours", [BLACK_ON_WHITE, WHITE_ON_BLACK], ids=["light", "dark"])
@pytest.mark.parametrize(("text", "ground"), list(product(TEXTS, GROUNDS)))
def test_high_contrast_is_higher(colours: Colours, text: str, ground: str) -> None:
    assert contrast(getattr(colours, text), getattr(colours, ground)) >= 7


@pytest.mark.parametrize("colours", list(THEMES.values()), ids=list(THEMES))
def test_selected_text_stands_out_from_its_ground(colours: Colours) -> None:
    assert contrast(colours.text, colours.selection) >= 4.5


@pytest.mark.parametrize("colours", [BLACK_ON_WHITE, WHITE_ON_BLACK], ids=["light", "dark"])
def test_lines_stand_out_in_high_contrast(colours: Colours) -> None:
    for ground in GROUNDS:
        assert contrast(colours.line, getattr(colours, ground)) >= 3


@pytest.mark.parametrize("colours", list(THEMES.values()), ids=list(THEMES))
@pytest.mark.parametrize("ground", PLAIN_GROUNDS)
def test_edges_and_focus_stand_out(colours: Colours, ground: str) -> None:
    """At least 3 : 1 (WCAG 2.2, 1.4.11)."""
    under = getattr(colours, ground)
    assert contrast(colours.edge, under) >= 3
    assert contrast(colours.accent, under) >= 3
    assert contrast(colours.hit_edge, under) >= 3
    assert contrast(colours.hit_edge, colours.hit) >= 3


@pytest.mark.parametrize("colours", list(THEMES.values()), ids=list(THEMES))
def test_the_grounds_of_text_are_told_apart(colours: Colours) -> None:
    """By what the eye takes for clearly another colour (CIE 1976)."""
    grounds = [getattr(colours, name) for name in TEXT_GROUNDS]
    for one, other in combinations(grounds, 2):
        assert _difference(one, other) >= 10, (one, other)


def _difference(one: str, other: str) -> float:
    return dist(_lab(one), _lab(other))


def _lab(colour: str) -> tuple[float, float, float]:
    """Return a colour in CIELAB, for the white of screens (D65)."""
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    r, g, b = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    xyz = (
        (0.4124 * r + 0.3576 * g + 0.1805 * b) / 0.9505,
        0.2126 * r + 0.7152 * g + 0.0722 * b,
        (0.0193 * r + 0.1192 * g + 0.9505 * b) / 1.089,
    )
    x, y, z = (v ** (1 / 3) if v > 0.008856 else 7.787 * v + 16 / 116 for v in xyz)
    return 116 * y - 16, 500 * (x - y), 200 * (y - z)


@pytest.mark.parametrize("theme", list(THEMES))
def test_what_can_be_pressed_or_typed_in_has_an_edge_that_is_seen(robot: Robot, theme: str) -> None:
    """As it is drawn: the first pixel of the edge beside what lies around it."""
    robot.window.view_actions.choose_theme(theme)
    robot.select("shameful affair")
    robot.type("o")
    found = 0
    for widget in robot.window.findChildren(QWidget):
        is_framed = isinstance(widget, QLineEdit | QComboBox | QPushButton | QToolButton)
        is_flat = isinstance(widget, QPushButton) and (
            widget.isFlat() or widget.property("role") in _FLAT_ROLES
        )
        parent = widget.parentWidget()
        if not is_framed or is_flat or not widget.isVisible() or parent is None:
            continue
        if widget.property("segment") in ("middle", "last") or widget.width() < 20:
            continue  # the edge before it is that of its neighbour
        if not parent.rect().contains(widget.geometry().adjusted(-2, 0, 2, 0)):
            continue
        image = robot.window.grab().toImage()
        at = widget.mapTo(robot.window, widget.rect().topLeft())
        ratio = image.devicePixelRatio()
        y = int((at.y() + widget.height() // 2) * ratio)
        edge = image.pixelColor(int(at.x() * ratio), y).name()
        around = image.pixelColor(int((at.x() - 2) * ratio), y).name()
        if widget.isEnabled():
            assert contrast(edge, around) >= 2.9, (widget.accessibleName(), edge, around)
            found += 1
    assert found >= 8


@pytest.mark.parametrize("colours", list(THEMES.values()), ids=list(THEMES))
def test_what_is_written_where_bands_cross_stands_out(colours: Colours) -> None:
    kinds = (colours.fact, colours.report, colours.opinion, colours.dim)
    for below, above in product(kinds, kinds):
        crossed = _over(above, _over(below, colours.ground, FAINT), FAINT)
        strip = _over(colours.ground, crossed, STRIP_INK)
        assert contrast(colours.text, strip) >= 4.5
        assert contrast(colours.dim, strip) >= 4.5


def _over(colour: str, ground: str, share: float) -> str:
    """Return what is seen of a colour that covers a share of a ground."""
    pairs = ((int(colour[i : i + 2], 16), int(ground[i : i + 2], 16)) for i in (1, 3, 5))
    return "#" + "".join(f"{round(one * share + other * (1 - share)):02x}" for one, other in pairs)


@pytest.mark.parametrize("colours", list(THEMES.values()), ids=list(THEMES))
def test_what_is_dragged_and_what_has_the_focus_stands_out(colours: Colours) -> None:
    """At least 3 : 1 (WCAG 2.2, 1.4.11): handles of scroll bars, frames of what has the focus."""
    sheet = resource_path("styles/annotator.qss").read_text(encoding="utf-8")
    rules = re.findall(r"(QScrollBar::handle|[^{}\n]*:focus[^{}]*){([^}]*)}", sheet)
    assert len(rules) >= 10
    for name, rule in rules:
        for colour in re.findall(r"(?:border|background)[^;]*@(\w+)", rule):
            for ground in PLAIN_GROUNDS:
                if colour != "selected":
                    value = contrast(getattr(colours, colour), getattr(colours, ground))
                    assert value >= 3, (name, colour, ground)


def test_every_colour_is_written_as_rrggbb() -> None:
    for colours in THEMES.values():
        for field in fields(Colours):
            value = getattr(colours, field.name)
            assert len(value) == 7
            assert int(value[1:], 16) >= 0
