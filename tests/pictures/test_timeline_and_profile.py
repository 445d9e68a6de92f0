"""Time, and documents side by side."""

from __future__ import annotations

from dataclasses import replace

import pytest

from annotator.model import ClaimId, Moment, MomentId, MomentKind
from annotator.pictures.profile import BAR, MEASURES, draw_profile
from annotator.pictures.shapes import Box, Label
from annotator.pictures.timeline import draw_timeline, start_of
from annotator.reader import Reader
from annotator.reports.contents import read_contents
from annotator.text.coverage import Coverage, SentenceState

NONE = Coverage((), ())


@pytest.mark.parametrize(
    ("day", "start"),
    [
        ("2014", "2014-01-01"),
        ("2014-10", "2014-10-01"),
        ("2014-11-06", "2014-11-06"),
        ("2014-11-06T14:00Z", "2014-11-06"),
        ("2014-10/2014-11", "2014-10-01"),
    ],
)
def test_a_day_stands_where_its_time_begins(day: str, start: str) -> None:
    assert start_of(day) == start


def test_what_was_said_earlier_stands_further_left(gold: Reader) -> None:
    spots = draw_timeline(read_contents(gold)).spots
    at = {spot.tip[0]: spot.x + spot.width / 2 for spot in spots}
    letter = next(x for name, x in at.items() if "letter to Khamenei, mid" in name)
    conference = next(x for name, x in at.items() if name.startswith("Obama press conference"))
    article = next(x for name, x in at.items() if name.startswith("Obama sent letter"))
    assert letter < conference < article


def test_every_claim_of_a_document_is_a_dot_in_its_column(gold: Reader) -> None:
    contents = read_contents(gold)
    picture = draw_timeline(contents)
    (article,) = (spot for spot in picture.spots if len(spot.claims) == 88)
    inside = [
        box
        for box in picture.body
        if isinstance(box, Box)
        and article.x <= box.x <= article.x + article.width
        and article.y <= box.y <= article.y + article.height
    ]
    assert len(inside) == 88


def test_each_dot_leads_to_its_claim(gold: Reader) -> None:
    picture = draw_timeline(read_contents(gold))
    alone = {spot.claims[0]: spot for spot in picture.spots if len(spot.claims) == 1}
    claim = read_contents(gold).claims[ClaimId("r12")]
    assert len(alone) == 88
    assert alone[claim.id].tip[-1].endswith(claim.statement)


def test_a_document_without_claims_leads_to_its_beginning(gold: Reader) -> None:
    contents = read_contents(gold)
    (article,) = contents.documents.values()
    bare = replace(contents, claims={}, layers={}, claim_sources={})
    for picture in (draw_timeline(bare), draw_profile(replace(bare, coverages={article.id: NONE}))):
        assert picture.spots
        for spot in picture.spots:
            assert spot.words is not None
            assert (spot.words.document, spot.words.start) == (article.id, 0)


def test_what_has_no_date_is_listed_below(gold: Reader) -> None:
    picture = draw_timeline(read_contents(gold))
    heads = {s.text: s.y for s in picture.side if isinstance(s, Label) and s.is_bold}
    assert list(heads) == ["Published", "Said or written", "Without a date"]
    undated = [spot for spot in picture.spots if spot.y > heads["Without a date"]]
    assert undated
    assert all(spot.claims for spot in undated)


def test_times_of_claims_have_lanes_of_their_own(gold: Reader) -> None:
    moment = Moment(id=MomentId("m"), claim=ClaimId("r1"), kind=MomentKind.HAPPENS, value="2014-10")
    picture = draw_timeline(read_contents(gold), [moment])
    assert any(isinstance(s, Label) and s.text == "Claimed to happen" for s in picture.side)
    assert any(spot.claims == (ClaimId("r1"),) for spot in picture.spots)


def test_the_heads_of_long_times_are_not_cut(gold: Reader) -> None:
    value = "2099-05-30/2099-06-02"
    moment = Moment(id=MomentId("m"), claim=ClaimId("r1"), kind=MomentKind.HAPPENS, value=value)
    picture = draw_timeline(read_contents(gold), [moment])
    (head,) = (s for s in picture.head if isinstance(s, Label) and s.text == value)
    assert 8 * len(value) < head.y  # a digit takes some eight pixels


def test_a_date_that_is_none_breaks_nothing(gold: Reader) -> None:
    moment = Moment(id=MomentId("m"), claim=ClaimId("r1"), kind=MomentKind.SAID, value="2014-99-99")
    assert draw_timeline(read_contents(gold), [moment]).spots


def test_the_parts_of_each_bar_are_the_whole(sample: Reader) -> None:
    contents = read_contents(sample)
    for document in contents.documents.values():
        claims = contents.claims_of(document.id)
        for title, measure in MEASURES:
            total = sum(share.number for share in measure(contents, document, claims))
            whole = contents.coverages[document.id].total if title == "Sentences" else len(claims)
            assert total == whole, (document.title, title)


def test_each_part_of_a_bar_leads_to_words_of_its_document(sample: Reader) -> None:
    contents = read_contents(sample)
    of_title = {document.title: document.id for document in contents.documents.values()}
    spots = draw_profile(contents).spots
    marked = [spot for spot in spots if str(spot.tip[-1]).startswith("only marked")]
    assert len(marked) == len(of_title)
    for spot in spots:
        assert spot.claims or spot in marked
    for spot in marked:
        assert spot.words is not None
        found = contents.coverages[of_title[spot.tip[0]]]
        place = (spot.words.start, spot.words.end)
        assert place == found.sentences[found.states.index(SentenceState.MARKED)]


def test_the_heads_of_the_bars_have_room(sample: Reader) -> None:
    heads = [s for s in draw_profile(read_contents(sample)).head if isinstance(s, Label)]
    assert all(8 * len(head.text) <= head.width for head in heads)


def test_no_bar_is_broader_than_its_room(sample: Reader) -> None:
    picture = draw_profile(read_contents(sample))
    assert all(box.width <= BAR for box in picture.body if isinstance(box, Box))
    assert len({spot.tip[0] for spot in picture.spots}) == 4


def test_the_legend_is_in_the_order_of_the_bars(sample: Reader) -> None:
    names = [str(name) for _, name in draw_profile(read_contents(sample)).legend]
    assert names[:3] == ["fact", "report", "opinion"]
    assert names[-2:] == ["with a claim", "only marked"]
    assert names.index("own voice") < names.index("one layer") < names.index("two layers")
