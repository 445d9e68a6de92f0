"""The matrix of claims against sources."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from annotator.model import ClaimId, SourceId, Stance
from annotator.pictures.matrix import Group, Order, draw_matrix, groups
from annotator.pictures.shapes import Box, Label, Sign, extent
from annotator.pictures.signs import OF_SOURCE
from annotator.reader import Reader
from annotator.reports.contents import read_contents
from annotator.reports.matrix import matrix

NAMES = {"wsj": "wsj", "officials": "senior-officials", "house": "white-house", "pmo": "pmo"}


def row(reader: Reader, claim_id: str) -> Group:
    """Return the row that a claim stands in."""
    return next(g for g in groups(read_contents(reader)) if claim_id in g.claims)


def test_who_answers_a_claim_stands_in_its_row(gold: Reader) -> None:
    sent = row(gold, "r1")
    assert sent.own[SourceId("wsj")] == (Stance.ASSERTS,)
    assert sent.answers[SourceId("senior-officials")] == (Stance.DOES_NOT_DENY,)
    assert sent.answers[SourceId("white-house")] == (Stance.DECLINES,)
    assert sent.answers[SourceId("pmo")] == (Stance.DECLINES,)


def test_claims_that_are_the_same_stand_in_one_row(gold: Reader) -> None:
    assert row(gold, "h1").claims == [ClaimId("h1"), ClaimId("r1")]
    stated = [claim_id for group in groups(read_contents(gold)) for claim_id in group.claims]
    assert len(stated) == len(set(stated))


def test_the_cells_are_those_of_the_workbook(sample: Reader) -> None:
    contents = read_contents(sample)
    cells = matrix(contents).rows
    rows = groups(contents)
    told = {claim_id: group for group in rows for claim_id in group.claims}
    for claim_id, own in cells.items():
        for source_id, cell in own.items():
            assert set(cell) <= set(told[claim_id].own[source_id])
    stances = {s for group in rows for cell in group.own.values() for s in cell}
    assert stances == {s for own in cells.values() for cell in own.values() for s in cell}


def test_each_spot_tells_the_source_and_leads_to_its_claims(gold: Reader) -> None:
    contents = read_contents(gold)
    for spot in draw_matrix(contents).spots:
        assert spot.source is not None
        assert spot.tip[0] == contents.sources[spot.source].name
        assert spot.claims
        assert all(claim_id in contents.claims for claim_id in spot.claims)


def test_a_cell_leads_first_to_the_words_that_say_what_the_source_does(gold: Reader) -> None:
    spots = draw_matrix(read_contents(gold)).spots
    of_row = {spot.source: spot.claims for spot in spots if "r1" in spot.claims}
    assert of_row[SourceId("wsj")] == ("r1", "h1")
    assert of_row[SourceId("pmo")] == ("r11", "h1", "r1")
    assert of_row[SourceId("senior-officials")][0] == "r8"


def test_each_head_stands_above_its_column_with_its_grade(gold: Reader) -> None:
    contents = read_contents(gold)
    picture = draw_matrix(contents)
    columns = {spot.source: (spot.x, spot.x + spot.width) for spot in picture.spots}
    heads = [label for label in picture.head if isinstance(label, Label)]
    for source_id, (left, right) in columns.items():
        own = [label for label in heads if left < label.x < right]
        source = contents.sources[source_id or ""]  # type: ignore[index]
        name = " ".join(label.text for label in own if label.is_turned)
        assert name == " ".join(source.name.split())
        assert [label.text for label in own if not label.is_turned] == [source.reliability or ""]
    assert all(0 < extent(label)[0] < extent(label)[2] < picture.width for label in heads)


def test_signs_of_one_cell_have_room_beside_each_other(gold: Reader) -> None:
    contents = read_contents(gold)
    (first, *_), claim_id = contents.layers[ClaimId("r1")], ClaimId("r1")
    every = [replace(first, stance=stance) for stance in Stance]
    spots = draw_matrix(replace(contents, layers={**contents.layers, claim_id: every})).spots
    cell = next(spot for spot in spots if spot.source == first.source and claim_id in spot.claims)
    assert cell.width >= 13 * len(Stance)


def test_signs_stand_in_the_row_and_column_of_their_spot(sample: Reader) -> None:
    picture = draw_matrix(read_contents(sample))
    signs = [shape for shape in picture.body if isinstance(shape, Sign)]
    assert len(signs) >= len(picture.spots)
    for sign in signs:
        assert any(
            spot.y < sign.y < spot.y + spot.height and abs(spot.x + spot.width / 2 - sign.x) < 40
            for spot in picture.spots
        )


def test_rows_by_likeness_bring_the_same_sources_together(sample: Reader) -> None:
    contents = read_contents(sample)

    def breaks(order: Order) -> int:
        rows: dict[float, set[SourceId | None]] = {}
        for spot in draw_matrix(contents, order).spots:
            rows.setdefault(spot.y, set()).add(spot.source)
        ordered = [rows[y] for y in sorted(rows)]
        return sum(not (one & other) for one, other in pairwise(ordered))

    assert breaks(Order.LIKENESS) < breaks(Order.TEXT)


def test_rows_by_date_follow_the_documents(sample: Reader) -> None:
    contents = read_contents(sample)
    picture = draw_matrix(contents, Order.TIME)
    first: dict[float, str] = {}
    for spot in picture.spots:
        dates = [contents.documents[contents.claims[c].document].published for c in spot.claims]
        first[spot.y] = min(date for date in dates if date)
    days = [first[y] for y in sorted(first)]
    assert days == sorted(days)


def test_every_row_has_its_words_and_the_colour_of_its_kind(gold: Reader) -> None:
    picture = draw_matrix(read_contents(gold))
    labels = [s for s in picture.side if isinstance(s, Label) and s.text.startswith("1  ")]
    assert [label.text for label in labels] == ["1  Obama sent a letter to Khamenei."]
    bars = [s for s in picture.side if isinstance(s, Box) and s.width == 3]
    assert len(bars) == len(groups(read_contents(gold)))


def test_each_kind_of_source_has_a_sign_of_its_own() -> None:
    assert len(set(OF_SOURCE.values())) == len(OF_SOURCE)
