"""Both themes can be read."""

from __future__ import annotations

import re
from dataclasses import fields
from itertools import product

import pytest

from annotator.gui.look.theme import BLACK_ON_WHITE, DARK, LIGHT, THEMES, WHITE_ON_BLACK, Colours
from annotator.resources import resource_path

TEXTS = ("text", "dim", "accent", "fact", "report", "opinion", "error")
GROUNDS = ("ground", "pane", "card", "selected", "current")


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


@pytest.mark.parametrize("colours", [BLACK_ON_WHITE, WHITE_ON_BLACK], ids=["light", "dark"])
def test_lines_stand_out_in_high_contrast(colours: Colours) -> None:
    for ground in GROUNDS:
        assert contrast(colours.line, getattr(colours, ground)) >= 3


@pytest.mark.parametrize("colours", list(THEMES.values()), ids=list(THEMES))
def test_what_is_dragged_and_what_has_the_focus_stands_out(colours: Colours) -> None:
    """At least 3 : 1 (WCAG 2.2, 1.4.11): handles of scroll bars, frames of what has the focus."""
    sheet = resource_path("styles/annotator.qss").read_text(encoding="utf-8")
    rules = re.findall(
        r"(QScrollBar::handle|QPushButton:focus|QLineEdit:focus)[^{]*{([^}]*)}", sheet
    )
    assert len({name for name, _rule in rules}) == 3
    for name, rule in rules:
        for colour in re.findall(r"@(\w+)", rule):
            for ground in ("ground", "pane", "card"):
                value = contrast(getattr(colours, colour), getattr(colours, ground))
                assert value >= 3, (name, colour, ground)


def test_every_colour_is_written_as_rrggbb() -> None:
    for colours in THEMES.values():
        for field in fields(Colours):
            value = getattr(colours, field.name)
            assert len(value) == 7
            assert int(value[1:], 16) >= 0
