"""Findings as JSON and back."""

from dataclasses import replace

import pytest

from annotator.messages import Message
from annotator.model.boxes import Box, Boxes
from annotator.model.findings import (
    NO_FINDINGS,
    FieldName,
    Findings,
    FoundField,
    Page,
    Style,
    StyleKind,
    findings_from_json,
    findings_to_json,
)

FULL = Findings(
    styles=(Style(0, 8, StyleKind.HEADING, "1"), Style(3, 5, StyleKind.BOLD)),
    pages=(Page("iv", 595.0, 842.0, 0, 9, Boxes([Box(0, 3, 72.25, 70.0, 90.5, 82.0)])),),
    fields=(
        FoundField(FieldName.TITLE, "A “letter”", "JSON-LD headline"),
        FoundField(FieldName.TITLE, "A letter", "<title>"),
    ),
)


@pytest.mark.parametrize("findings", [NO_FINDINGS, FULL])
def test_what_is_written_is_read_again(findings: Findings) -> None:
    assert findings_from_json(findings_to_json(findings), 9) == findings


def test_the_first_of_a_field_counts() -> None:
    assert FULL.first(FieldName.TITLE) == "A “letter”"
    assert FULL.first(FieldName.AUTHOR) == ""
    assert FULL
    assert not NO_FINDINGS
    for name in ("styles", "pages", "fields"):
        assert replace(NO_FINDINGS, **{name: getattr(FULL, name)})


@pytest.mark.parametrize(
    "text",
    [
        "[]",
        "{}",
        "nonsense",
        '{"styles":[[0,"4","bold",""]],"pages":[],"fields":[]}',
        '{"styles":[[0,4,"loud",""]],"pages":[],"fields":[]}',
        '{"styles":[],"pages":[["1",1,1,0,1,[[0,1,2]]]],"fields":[]}',
        '{"styles":[],"pages":[["1",1,1,0,1,"AAAA"]],"fields":[]}',
        '{"styles":[],"pages":[["1",1,1,0,1,"ä"]],"fields":[]}',
        "[" * 100_000,
    ],
)
def test_anything_else_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="no findings"):
        findings_from_json(text, 9)


def test_every_field_is_written_and_read_in_its_place() -> None:
    assert findings_to_json(Findings(styles=FULL.styles, fields=FULL.fields[:1])) == (
        '{"styles":[[0,8,"heading","1"],[3,5,"bold",""]],"pages":[],'
        '"fields":[["title","A “letter”","JSON-LD headline"]]}'
    )
    page = findings_to_json(Findings(pages=FULL.pages))
    assert page.startswith('{"styles":[],"pages":[["iv",595.0,842.0,0,9,"')


@pytest.mark.parametrize(
    "found",
    [
        Findings(styles=(Style(0, 9, StyleKind.BOLD),)),
        Findings(styles=(Style(9, 9, StyleKind.BOLD),)),
        Findings(pages=(Page("1", 1.0, 1.0, 0, 0, Boxes([Box(0, 9, 0, 0, 0, 0)])),)),
    ],
)
def test_words_up_to_the_end_are_taken(found: Findings) -> None:
    assert findings_from_json(findings_to_json(found), 9) == found


@pytest.mark.parametrize(
    "found",
    [
        Findings(styles=(Style(0, 10, StyleKind.BOLD),)),
        Findings(styles=(Style(-1, 9, StyleKind.BOLD),)),
        Findings(styles=(Style(5, 4, StyleKind.BOLD),)),
        Findings(pages=(Page("1", 1.0, 1.0, 0, 10),)),
        Findings(pages=(Page("1", 1.0, 1.0, 0, 1, Boxes([Box(0, 10, 0, 0, 0, 0)])),)),
        Findings(pages=(Page("1", 1.0, 1.0, 0, 1, Boxes([Box(-1, 3, 0, 0, 0, 0)])),)),
    ],
)
def test_words_outside_of_the_text_are_refused(found: Findings) -> None:
    with pytest.raises(ValueError, match="not of this text"):
        findings_from_json(findings_to_json(found), 9)


@pytest.mark.parametrize("length", [8, 0])
def test_words_behind_the_end_are_refused(length: int) -> None:
    with pytest.raises(ValueError, match="not of this text"):
        findings_from_json(findings_to_json(FULL), length)


def test_boxes_are_found_by_the_words_they_show() -> None:
    boxes = Boxes(Box(n, n + 3, n, 0.0, n + 2.5, 10.0) for n in (20, 0, 4, 10))
    assert [box.start for box in boxes] == [0, 4, 10, 20]
    assert [box.start for box in boxes.overlapping(5, 11)] == [4, 10]
    assert boxes.overlapping(13, 20) == []
    assert boxes[1] == Box(4, 7, 4.0, 0.0, 6.5, 10.0)
    assert (boxes.first, boxes.last, len(boxes)) == (0, 23, 4)


def test_boxes_are_rounded_to_what_a_screen_can_show() -> None:
    (box,) = Boxes([Box(0, 1, 1.2345, 2.0, 3.999, 4.0)])
    assert (box.left, box.right) == (1.23, 4.0)


def test_boxes_that_end_before_they_start_are_refused() -> None:
    with pytest.raises(ValueError, match="no order"):
        Boxes.unpacked(Boxes([Box(3, 1, 0, 0, 0, 0)]).packed())


def test_places_beyond_all_pages_are_kept_as_far_as_can_be() -> None:
    (box,) = Boxes([Box(0, 1, float("nan"), -1e30, 1e30, float("inf"))])
    assert (box.left, box.top, box.right, box.bottom) == (-1e6, -1e6, 1e6, 1e6)


def test_boxes_are_a_sequence() -> None:
    given = [Box(0, 3, 1.0, 2.0, 3.5, 4.25), Box(3, 4, 0.0, 0.0, 0.0, 0.0), Box(5, 9, 1, 1, 1, 1)]
    boxes = Boxes(given)
    assert list(boxes) == given
    assert boxes[1:] == given[1:]
    assert boxes[-1] == given[2]
    assert Boxes.unpacked(boxes.packed()) == boxes
    assert hash(Boxes.unpacked(boxes.packed())) == hash(boxes)
    assert boxes != Boxes(given[:2])
    assert boxes != given
    assert (Boxes().first, Boxes().last, len(Boxes())) == (0, 0, 0)
    assert Boxes([Box(7, 9, 0, 0, 0, 0)]).first == 7
    assert Boxes([Box(0, 9, 0, 0, 0, 0), Box(1, 2, 0, 0, 0, 0)]).last == 9
    assert [boxes.overlapping(*at) for at in ((0, 3), (3, 3), (2, 5), (4, 5), (8, 99))] == [
        given[:1],
        [],
        given[:2],
        [],
        given[2:],
    ]


def test_an_origin_in_our_words_is_a_message_again_and_an_old_one_stays_text() -> None:
    origin = Message("RTF property “{0}”", Message("last saved by"))
    field = FoundField(FieldName.AUTHOR, "Ada", origin)
    (found,) = findings_from_json(findings_to_json(Findings(fields=(field,))), 0).fields
    assert found == field
    assert (found.place.template, found.place.arguments) == (origin.template, origin.arguments)
    old = '{"styles":[],"pages":[],"fields":[["author","Ada","RTF property “last saved by”"]]}'
    (found,) = findings_from_json(old, 0).fields
    assert found == field
    assert found.place.arguments == ()
    assert FoundField(FieldName.TITLE, "A", "<title>").place == "<title>"
