"""Pictures as files."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from lxml import etree

from annotator.model import SourceId
from annotator.pictures.chains import draw_chains
from annotator.pictures.matrix import draw_matrix
from annotator.pictures.profile import draw_profile
from annotator.pictures.shapes import Ink, Label, Picture
from annotator.pictures.svg import whole_size, write_svg
from annotator.pictures.timeline import draw_timeline
from annotator.reader import Reader
from annotator.reports.contents import read_contents

INKS = dict.fromkeys(Ink, "#123456")
SVG = "{http://www.w3.org/2000/svg}"


def svg(picture: Picture, title: str = "Picture") -> str:
    """Return a picture as SVG in English."""
    return write_svg(picture, title, INKS, str)


@pytest.mark.parametrize("draw", [draw_matrix, draw_chains, draw_timeline, draw_profile])
def test_every_picture_is_well_formed_and_asks_for_nothing(draw, sample: Reader) -> None:  # type: ignore[no-untyped-def]
    picture = draw(read_contents(sample))
    written = svg(picture)
    root = etree.fromstring(written.encode())
    assert {element.tag for element in root.iter()} <= {
        SVG + name for name in ("svg", "g", "rect", "path", "text", "title", "circle")
    }
    assert not re.search(r"href|url\(|<script|style=", written)
    assert [root.get("width"), root.get("height")] == [
        f"{length:.0f}" for length in whole_size(picture)
    ]
    assert svg(picture) == written


def test_names_of_others_stay_words(gold: Reader) -> None:
    contents = read_contents(gold)
    hostile = "<script>alert(1)</script>&\x00\ud800"
    key = SourceId("wsj")
    named = replace(contents.sources[key], name=hostile)
    picture = draw_matrix(replace(contents, sources={**contents.sources, key: named}))
    root = etree.fromstring(svg(picture, hostile).encode())
    assert not root.findall(f".//{SVG}script")
    assert any("<script>alert(1)" in (e.text or "") for e in root.iter(f"{SVG}title"))


def test_a_long_text_is_cut_where_its_room_ends() -> None:
    label = Label(0, 0, "x" * 100, width=70)
    written = svg(Picture(width=10, height=10, body=(label,), spots=()))
    assert "x" * 9 + "…" in written


def test_what_is_written_on_bands_has_a_strip_of_ground_behind_it() -> None:
    label = Label(40, 20, "Herald", width=70, backed_from=30)
    inks = INKS | {Ink.GROUND: "#fefefe"}
    written = write_svg(Picture(width=10, height=10, body=(label,), spots=()), "", inks, str)
    root = etree.fromstring(written.encode())
    strips = [r for r in root.iter(f"{SVG}rect") if r.get("fill-opacity")]
    assert [(r.get("fill"), float(r.get("x", 0))) for r in strips] == [("#fefefe", 10)]
    assert float(strips[0].get("width", 0)) > 30 + len("Herald") * 6


def test_every_name_in_the_chains_has_such_a_strip(sample: Reader) -> None:
    named = [s for s in draw_chains(read_contents(sample)).body if isinstance(s, Label)]
    assert [s for s in named if s.ink is Ink.TEXT]
    assert all(s.backed_from for s in named if s.ink is Ink.TEXT)
