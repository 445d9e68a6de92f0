"""Pages in the shapes of real sites: nothing of the article is lost, and who wrote it is found."""

import pytest

from annotator.documents import ReadDocument
from annotator.model.findings import FieldName

from .pages import fields, read, regions

TITLE = "Bridge over the Ill stays closed"
DECK = "Seven to six: the council follows its engineers and not its mayor"
WORDS = "We close the bridge tonight, and it stays closed for all of us."
PARAGRAPHS = [
    f"The council met on the bridge for the {n} time, and heard the engineers, who said that the "
    "piers had moved, and residents, who asked for a ferry and for honest dates."
    for n in ("first", "second", "third", "fourth", "fifth", "sixth")
]
BODY = "".join(f"<p>{paragraph}</p>" for paragraph in PARAGRAPHS)
RELATED = "<section class=related><h2>Related</h2><p><a href=/a>Ferry prices rise again</a></p>"


def page(body: str, head: str = "") -> ReadDocument:
    return read(
        f"<!DOCTYPE html><html><head><title>{TITLE} - The Ill Courier</title>{head}</head><body>"
        f"<nav><a href=/>Home</a></nav>{body}{RELATED}</section></body></html>"
    )


def test_words_of_an_article_are_all_in_the_text_wherever_rows_cut_it() -> None:
    for cut in range(1, len(PARAGRAPHS)):
        rows = "".join(
            f"<div class=row><div class=col><div class=text>"
            f"{''.join(f'<p>{words}</p>' for words in part)}</div></div></div>"
            for part in (PARAGRAPHS[:cut], PARAGRAPHS[cut:])
        )
        text = page(f"<div class=page><h1>{TITLE}</h1>{rows}</div>").text
        assert text.split("\n\n") == [TITLE, *PARAGRAPHS]


def test_articles_that_stand_below_each_other_are_not_made_one() -> None:
    posts = "".join(
        f"<div class=post><h2>{name}</h2><div class=text>{BODY}{BODY}</div></div>"
        for name in ("One thing", "Another thing")
    )
    text = page(f"<div class=posts>{posts}</div>").text
    assert text.count(PARAGRAPHS[0]) <= 4


@pytest.mark.parametrize(
    "headline",
    [
        f"<div class=headline role=heading aria-level=1>{TITLE}</div>",
        f"<h1><span class=kicker>Bridges</span><span class=headline>{TITLE}</span></h1>",
        f"<h3 class=entry-title>{TITLE}</h3>",
        f"<p class=title><b>{TITLE}</b></p>",
        f"<div class='hero banner'><h1>{TITLE}</h1></div>",
    ],
)
def test_a_headline_is_what_the_title_of_the_page_says(headline: str) -> None:
    found = regions(page(f"{headline}<div class=content>{BODY}</div>"))
    assert found[0] == ("headline", "", TITLE)
    assert [words for kind, _, words in found if kind == "paragraph"] == PARAGRAPHS


@pytest.mark.parametrize(
    "deck",
    [
        f"<h2>{DECK}</h2>",
        f"<p class=sommario>{DECK}</p>",
        f"<div class=standfirst><p>{DECK}</p></div>",
        f"<div data-testid=dek><span>{DECK}</span></div>",
    ],
)
def test_a_sentence_between_headline_and_article_is_the_deck(deck: str) -> None:
    found = regions(page(f"<div class=top><h1>{TITLE}</h1>{deck}</div><div>{BODY}</div>"))
    assert found[:2] == [("headline", "", TITLE), ("deck", "", DECK)]


@pytest.mark.parametrize(
    "line",
    [
        "By Jo Black, who was there all night",
        "Listen to this <a href=/a>story of ours</a>",
        "Subscribe to our newsletter and read the latest from all our writers",
        "Some pages here may hold offers from which this house earns a little money",
    ],
)
def test_a_byline_or_an_offer_below_the_headline_is_no_deck(line: str) -> None:
    found = regions(page(f"<div class=top><h1>{TITLE}</h1><p>{line}</p></div><div>{BODY}</div>"))
    assert "deck" not in [kind for kind, _, _ in found]


@pytest.mark.parametrize(
    "wrapped",
    [
        f"<div class=share-quote><blockquote><p>{WORDS}</p></blockquote></div>",
        f"<div class='c-embed social'><div class=tweet><p>{WORDS}</p></div></div>",
        f"<aside class=pullquote><p>{WORDS}</p></aside>",
        f"<div class=media-box><div><p>{WORDS}</p><p>{WORDS}</p></div></div>",
    ],
)
def test_a_sentence_between_paragraphs_stays_whatever_is_around_it_is_called(wrapped: str) -> None:
    found = page(f"<article><h1>{TITLE}</h1><div>{BODY}{wrapped}{BODY}</div></article>")
    assert WORDS in found.text


@pytest.mark.parametrize(
    "control",
    [
        "Werbung", "Publicité", "Реклама", "広告", "Skip advertisement", "View gallery",
        "Advertisement - story continues below", "Open image in lightbox",
    ],
)  # fmt: skip
def test_words_around_pictures_and_advertisements_go(control: str) -> None:
    body = f"<article><h1>{TITLE}</h1><div>{BODY}<p><small>{control}</small></p>{BODY}</div>"
    assert control not in page(body).text


def test_a_word_of_a_sentence_is_no_control() -> None:
    body = f"<article><h1>{TITLE}</h1><div>{BODY}<p><b>Close</b> to the river, it was cold.</p>"
    assert "Close to the river" in page(body).text


@pytest.mark.parametrize(
    ("head", "authors", "date"),
    [
        ("<p>By Jo Black | November 13, 2014 | 2 Comments</p>", ["Jo Black"], "2014-11-13"),
        ("<div>Posted on November 13, 2014 by Jo Black</div>", ["Jo Black"], "2014-11-13"),
        (
            "<p>By Jo Black in Berlin and Mia Stone in Rome</p><p>13 November 2014</p>",
            ["Jo Black", "Mia Stone"],
            "2014-11-13",
        ),
        ("<p>Ein Kommentar von Jo Weiß</p><p>13.11.2014</p>", ["Jo Weiß"], "2014-11-13"),
        (
            "<p>Par Jo Lenoir</p><p>Publié le 13 novembre 2014 à 10h15 - Mis à jour le 15 novembre "
            "2014</p>",
            ["Jo Lenoir"],
            "2014-11-13",
        ),
        ("<p>記者 王小明／台北報導</p><p>2014年11月13日</p>", ["王小明"], "2014-11-13"),
        ("<p>김철수 기자</p><p>2014.11.13 10:15</p>", ["김철수"], "2014-11-13"),
        ("<p>Yazan: Ali Kara</p><p>13 Kasım 2014</p>", ["Ali Kara"], "2014-11-13"),
        ("<div>By Jo Black<br>13 November 2014</div>", ["Jo Black"], "2014-11-13"),
        ("<p>By Dr. Jo Black, M.D.</p><p>Last updated: 15 November 2014; first published: "
         "13 November 2014</p>", ["Dr. Jo Black"], "2014-11-13"),
        ("<p>Opinion</p>", [], ""),
        ("<p>Jo Black</p><p>13 November 2014</p>", ["Jo Black"], "2014-11-13"),
        ("<p>Jo Black | 13 November 2014, 9:10</p>", ["Jo Black"], "2014-11-13"),
        ("<p>Jo Black, Redakteurin</p><p>13.11.2014</p>", ["Jo Black"], "2014-11-13"),
        ("<p>Middle East</p><p>13 November 2014</p>", [], "2014-11-13"),
        ("<p>Daily Courier</p><p>13 November 2014</p>", [], "2014-11-13"),
        ("<p>Ferry Dates</p><p>13 November 2014</p>", [], "2014-11-13"),
        ("<p>Jo Black</p><p>and others</p>", [], ""),
        ("<p>Propos recueillis par Jo Black</p>", ["Jo Black"], ""),
        ("<p>Reporting by Jo Black; editing by Ole Brandt</p>", ["Jo Black"], ""),
        ("<p>Posted by Jo Black at 9:14 AM, November 13, 2014</p>", ["Jo Black"], "2014-11-13"),
        ("<p>Autorka: Jo Black</p>", ["Jo Black"], ""),
        ("<p>Oleh Jo Black</p>", ["Jo Black"], ""),
        ("<p>Publié le 13 novembre 2014 à 9h, mis à jour le 15 novembre 2014</p>", [],
         "2014-11-13"),
        ("<p>Aktualizováno 15. listopadu 2014</p><p>13. prosince 2014</p>", [], "2014-12-13"),
        ("<p>Uppdaterad 15 november 2014</p><p>13 november 2014</p>", [], "2014-11-13"),
        ("<p>Event date: 13 November 2014</p>", [], ""),
        ("<p>Monday by Monday the river rose</p>", [], ""),
    ],
)  # fmt: skip
def test_lines_below_the_headline_tell_who_wrote_it_and_when(
    head: str, authors: list[str], date: str
) -> None:
    found = page(f"<article><h1>{TITLE}</h1>{head}<div class=text>{BODY}</div></article>")
    assert [value for value, _ in fields(found, FieldName.AUTHOR)] == authors
    assert found.findings.first(FieldName.PUBLISHED) == date


def test_what_a_page_lists_is_not_what_it_is() -> None:
    listed = (
        '<script type="application/ld+json">{"@type":"ItemList","itemListElement":[{"item":'
        '{"@type":"NewsArticle","author":"Wrong One","datePublished":"2001-01-01"}}]}</script>'
    )
    related = "<section class=related><article><time datetime=2001-01-01>x</time></article>"
    found = page(f"<article><h1>{TITLE}</h1><div>{BODY}</div></article>{related}", listed)
    assert not fields(found, FieldName.AUTHOR)
    assert not fields(found, FieldName.PUBLISHED)


def test_what_a_page_lists_under_its_own_title_is_what_it_is() -> None:
    other = '{"@type":"NewsArticle","headline":"Ferry prices","author":"Wrong One"}'
    own = f'{{"@type":"NewsArticle","headline":"{TITLE}","author":"Jo Black"}}'
    listed = (
        '<script type="application/ld+json">{"@type":"ItemList","itemListElement":'
        f'[{{"item":{other}}},{{"item":{own}}}]}}</script>'
    )
    found = page(f"<article><h1>{TITLE}</h1><div>{BODY}</div></article>", listed)
    assert fields(found, FieldName.AUTHOR) == [("Jo Black", "JSON-LD author")]


def test_a_date_of_a_comment_below_short_paragraphs_is_not_the_page_s() -> None:
    comment = "<div class=comment><span class=author>Ed</span> <time>3 May 2021</time><p>Well!</p>"
    short = "".join(f"<p>{paragraph[:140]}.</p>" for paragraph in PARAGRAPHS[:3])
    found = page(f"<article><h1>{TITLE}</h1>{short}<div class=comments>{comment}</div></div>")
    assert found.findings.first(FieldName.PUBLISHED) == ""


def test_a_time_counts_where_the_page_declares_a_date_of_no_year() -> None:
    head = "<meta name=date content=0001-01-01T00:00:00Z>"
    found = page(f"<article><h1>{TITLE}</h1><time datetime=2021-03-05>x</time>{BODY}", head)
    assert found.findings.first(FieldName.PUBLISHED) == "2021-03-05"


@pytest.mark.parametrize(
    ("byline", "authors"),
    [
        (
            "<section class=b-byline><span>By</span><span class=names><a href=/j>Jo Black</a> and "
            "<a href=/k>Kim Green</a></span></section>",
            ["Jo Black", "Kim Green"],
        ),
        (
            "<div class=field--name-field-author><div class=label>Author</div><div>Jo Black</div>"
            "</div>",
            ["Jo Black"],
        ),
        (
            "<div data-testid=byline-contributors><span>Jo Black</span><span>Town reporter, Ill "
            "Courier</span></div>",
            ["Jo Black"],
        ),
        ("<div class=byline><span>Staff</span><span>March 5, 2021</span></div>", []),
    ],
)
def test_words_of_two_elements_of_a_byline_are_two_words(byline: str, authors: list[str]) -> None:
    document = page(f"<article><h1>{TITLE}</h1>{byline}{BODY}</article>")
    assert [name for name, _ in fields(document, FieldName.AUTHOR)] == authors


@pytest.mark.parametrize("control", ["[edit]", "[ edit ]", "Listen"])
def test_what_is_only_there_to_be_pressed_is_left_out(control: str) -> None:
    text = page(f"<article><h1>{TITLE}</h1><div>{control}</div>{BODY}</article>").text
    assert control not in text
