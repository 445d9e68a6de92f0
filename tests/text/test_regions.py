"""Regions proposed from a text's shape."""

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.text.regions import MOST_REGIONS, propose_regions

ARTICLE = """\
Mayor opens bridge after ten years

The crossing cost twice as much as planned

By Ann Lee and Bob Stone, The Courier
March 3, 2021

Photo: The bridge at dawn. (AP Photo/Jane Roe)

The mayor opened the bridge on Monday. She named three reasons for the delay:

1. The river rose.

2. The money ran out. "It was gone," she said.

3. Nobody asked.

“We should never have promised a date.”

Share this article

© 2021 The Courier. All rights reserved.
"""
LETTER = """\
Dear Sir,

I write to complain about the noise. It has gone on since May.

Yours faithfully,

A. Neighbour
"""
MARKDOWN = """\
# The report

Some words that introduce it. They are few.

> A quotation of two lines
> from another book.

## Findings

- one
- two

![A chart](chart.png)
"""
HEBREW = """\
ראש הממשלה נפגש עם הנשיא

מאת ברק רביד

ראש הממשלה נפגש אתמול עם הנשיא בירושלים. הם דיברו על ההסכם במשך שעתיים.

“אין לנו ברירה אחרת.”
"""
NAMED_COMMENTS = """\
A short note

The council met on Friday and decided nothing. It will meet again.

2 Comments

Laura says:

I was there. It was dull.

Nothing was said at all.

Tom says:

Me too.

Leave a Reply
"""
CODE = """\
import os

def main(path):
    for name in os.listdir(path):
        print(name)

main(".")
"""
LOG = "2024-01-02 12:00:01 INFO start\n2024-01-02 12:00:02 ERROR By John Smith\n" * 3


def _kinds(text: str) -> list[tuple[str, str]]:
    return [(str(r.kind), text[r.start : r.end][:12]) for r in propose_regions(text)]


def test_the_regions_of_the_article_are_those_of_the_expert(seed_path: Path) -> None:
    text = (seed_path / "article.txt").read_text(encoding="utf-8")
    gold = json.loads((seed_path / "article.gold.json").read_text(encoding="utf-8"))
    expected = [(r["kind"], r["start"], r["end"]) for r in gold["documents"][0]["regions"]]
    assert [(str(r.kind), r.start, r.end) for r in propose_regions(text)] == expected


def test_an_article_s_numbered_points_are_not_comments() -> None:
    assert _kinds(ARTICLE) == [
        ("headline", "Mayor opens "),
        ("deck", "The crossing"),
        ("byline", "By Ann Lee a"),
        ("caption", "Photo: The b"),
        ("paragraph", "The mayor op"),
        ("paragraph", "1. The river"),
        ("paragraph", "2. The money"),
        ("paragraph", "3. Nobody as"),
        ("quotation", "“We should n"),
        ("furniture", "Share this a"),
        ("furniture", "© 2021 The C"),
    ]


def test_a_letter_has_no_headline() -> None:
    assert {kind for kind, _ in _kinds(LETTER)} == {"paragraph"}


def test_markdown_tells_its_headings_and_quotations() -> None:
    assert [kind for kind, _ in _kinds(MARKDOWN)] == [
        "headline",
        "paragraph",
        "quotation",
        "headline",
        "paragraph",
        "caption",
    ]


def test_a_hebrew_article_has_its_head() -> None:
    assert [kind for kind, _ in _kinds(HEBREW)] == ["headline", "byline", "paragraph", "quotation"]


def test_comments_that_begin_with_a_name_run_to_the_next_name() -> None:
    assert _kinds(NAMED_COMMENTS)[-4:] == [
        ("furniture", "2 Comments"),
        ("comment", "Laura says:\n"),
        ("comment", "Tom says:\n\nM"),
        ("furniture", "Leave a Repl"),
    ]


@pytest.mark.parametrize("text", [CODE, LOG, json.dumps({"title": "x", "by": ["y"]}, indent=1)])
def test_code_logs_and_data_get_paragraphs_only(text: str) -> None:
    assert {kind for kind, _ in _kinds(text)} == {"paragraph"}


def test_lines_that_are_paragraphs_are_distinguished_without_blank_lines() -> None:
    line = "This is a long paragraph on a line of its own, as a program writes it. " * 3
    assert len(propose_regions(f"{line}\n{line}\n{line}\n")) == 3


PIECES = st.lists(
    st.sampled_from(
        [
            "Title",
            "By Ann Lee",
            "\n",
            "\n\n",
            "  1. @ x:",
            "2. ",
            "24 Comments",
            "> ",
            "“a”",
            "# b",
            "Leave a Reply",
            "May 3, 2021 | ",
            ", ",
            "\u2029",
            "\t",
            "a long line of words " * 8,
        ]
    )
    | st.text(max_size=4)
).map("".join)


@given(PIECES)
def test_regions_cover_all_words_and_do_not_overlap(text: str) -> None:
    for is_prose in (None, True, False):
        position = 0
        for region in propose_regions(text, is_prose=is_prose):
            assert position <= region.start < region.end <= len(text)
            assert not text[position : region.start].strip()
            assert not text[region.start].isspace()
            assert not text[region.end - 1].isspace()
            position = region.end
        assert not text[position:].strip()


@pytest.mark.parametrize(
    "text",
    [
        "a b c.\n\n" * 10_000,
        "x\n" * 20_000,
        "word " * 40_000,
        "May 3, 2021" + " , a" * 27 + ".\n\nx",
        "By " + "Ab in " * 18 + "x.\n\nx",
    ],
)
def test_there_are_never_too_many(text: str) -> None:
    assert len(propose_regions(text)) <= MOST_REGIONS


def test_a_count_of_comments_above_an_article_makes_no_comments_of_its_points() -> None:
    text = ARTICLE.replace("March 3, 2021", "March 3, 2021 | 24 Comments")
    assert "comment" not in {kind for kind, _ in _kinds(text)}


BODY = (
    "The council met on the bridge for the third time and heard the engineers, who said that the "
    "piers had moved.\n\nResidents of the east bank asked for a ferry, and for honest dates."
)
HEAD = "Bridge over the Ill stays closed until autumn"


@pytest.mark.parametrize("gap", ["\n\n", "\n"])
@pytest.mark.parametrize(
    ("lines", "kinds"),
    [
        ([HEAD, "By Jo Black"], "headline byline"),
        ([HEAD, "By Jo Black | Staff Writer | March 5, 2021 4:30 pm EST"], "headline byline"),
        ([HEAD, "By Jo Black", "5 марта 2021"], "headline byline furniture"),
        ([HEAD, "2021年3月5日", "作者：王小明"], "headline furniture byline"),
        (["The Ill Courier", HEAD, "By Jo Black"], "furniture headline byline"),
        (["Menu", "Politics", HEAD, "By Jo Black"], "furniture furniture headline byline"),
        (
            [HEAD, "The council follows its engineers and not its mayor.", "Von Jo Weiß"],
            "headline deck byline",
        ),
    ],
)
def test_a_head_is_parted_with_and_without_blank_lines(
    gap: str, lines: list[str], kinds: str
) -> None:
    text = f"{gap.join(lines)}\n\n{BODY}"
    found = [region.kind.value for region in propose_regions(text)]
    assert found == [*kinds.split(), "paragraph", "paragraph"]


@pytest.mark.parametrize("line", ["Jo Black, March 5, 2021", "JO BLACK and MIA STONE", "Jo Black"])
def test_names_alone_below_a_headline_are_a_byline(line: str) -> None:
    found = [region.kind.value for region in propose_regions(f"{HEAD}\n\n{line}\n\n{BODY}")]
    assert found == ["headline", "byline", "paragraph", "paragraph"]


@pytest.mark.parametrize(
    ("head", "comments"),
    [
        ("Comments (2)", ["gull 🐦, 3 March, 09:12\nI was there.", "Ann R. | 10:40 pm\nSo was I."]),
        ("Leserkommentare", ["Wassermann, 14. März, 08:03 Uhr\nNiemand hat etwas gesagt."]),
        ("תגובות (2)", ["דן77, 3 במרץ, 10:40\nאז מי משקר?", "נעה · 11:02\nלא אני."]),
        ("2 commentaires", ["Zoé (3 mars, 9h12)\nOn nous ment.", "Luc — 10:01\nNon."]),
        ("Reader comments", ["saltydog\n3 March 2031, 09:12\nIt was welded."]),
    ],
)
def test_comments_beneath_a_name_and_a_time_are_comments(head: str, comments: list[str]) -> None:
    text = "\n\n".join((ARTICLE.strip(), head, *comments))
    found = [text[r.start : r.end] for r in propose_regions(text) if r.kind == "comment"]
    assert found == comments


@pytest.mark.parametrize(
    "line",
    [
        "The ship left at 09:12",
        "He came, he said, at 10:40 and left.",
        "Trains: 9:12, 10:40",
        "Tom:",
    ],
)
def test_a_time_in_a_sentence_opens_no_comment(line: str) -> None:
    text = f"{ARTICLE.strip()}\n\nComments (2)\n\n{line}\nAnd then it sank."
    assert "comment" not in {kind for kind, _ in _kinds(text)}


def test_a_name_and_a_time_without_a_head_of_comments_open_none() -> None:
    text = f"{ARTICLE.strip()}\n\nAnn Lee, 3 March, 09:12\nThe ship has left."
    assert "comment" not in {kind for kind, _ in _kinds(text)}
