"""What is left out within an article."""

import pytest

from annotator.documents.web.cleaning import clean, is_data_table
from annotator.documents.web.dom import Node, parse_page
from annotator.documents.web.measure import Measurer
from annotator.documents.web.posts import Posts

WORDS = "The council sold the old mill to a company of the town for a song. "
LINK = "<a href=/x>The council sold it all.</a> "
IMAGES = "<img><img>"


def left_out(html: str, *, is_strict: bool = True, weighs: bool = True) -> str:
    """Return the titles of what is left out in the body of a page."""
    body = parse_page(f"<!DOCTYPE html><body title=body>{html}</body>").body
    measures = Measurer().measure(body.walk())
    out = clean([body], measures, Posts(), is_strict=is_strict, weighs=weighs)
    assert all(node.is_out for node in out)
    return " ".join(node.attributes.get("title", node.tag) for node in out)


def rows(number: int, columns: int, cell: str = "td") -> str:
    return f"<tr>{f'<{cell}>x</{cell}>' * columns}</tr>" * number


@pytest.mark.parametrize("tag", ["footer", "aside", "input", "textarea", "button", "nav", "dialog"])
def test_some_elements_are_never_part_of_an_article(tag: str) -> None:
    assert left_out(f"<p>{WORDS}</p><{tag}>x</{tag}>", is_strict=False) == tag


@pytest.mark.parametrize(
    ("html", "out"),
    [
        (f"<div title=a class=share>{WORDS}</div>", "a"),
        (f"<p title=a class=share>{WORDS}</p>", "a"),
        (f"<p title=a class=share>{'x' * 498}</p>", "a"),
        (f"<p title=a class=share>{'x' * 499}</p>", ""),
        (f"<p title=a class=shared>{WORDS}</p>", ""),
        (f"<h1 title=a class=promo>{WORDS}</h1>", "a"),
        (f"<h2 title=a class=promo>{WORDS}</h2>", "a"),
        (f"<h3 title=a class=promo>{WORDS}</h3>", ""),
        (f"<h2 title=a class=plain>{WORDS}</h2>", ""),
        (f"<h2 title=a class=story>{WORDS}</h2>", ""),
        # What is below goes with what is around it, and is told once.
        ("<aside title=a><nav title=b></nav></aside><nav title=c></nav>", "a c"),
    ],
)
def test_offers_to_share_and_doubtful_headings_go_from_every_article(html: str, out: str) -> None:
    assert left_out(html) == out
    assert left_out(html, is_strict=False) == out


@pytest.mark.parametrize(
    ("html", "out"),
    [
        (f"<div title=a class=truncated>The council sold …</div><div>{WORDS}</div>", "a"),
        (f"<div title=a class=truncated>The council sold...</div><div>{WORDS}</div>", "a"),
        (f"<div>{WORDS}</div><p title=a class='x truncated'>The council sold</p>", "a"),
        (f"<div title=a class=truncated>The mayor sold …</div><div>{WORDS}</div>", ""),
        (f"<div title=a class=short>The council sold …</div><div>{WORDS}</div>", ""),
        (f"<div><p title=a class=truncated>The council sold …</p></div><div>{WORDS}</div>", ""),
        ("<div title=a class=truncated>The council sold …</div>", ""),
    ],
)
def test_a_text_cut_short_goes_where_the_whole_stands_beside_it(html: str, out: str) -> None:
    assert left_out(html) == out
    assert left_out(html, is_strict=False) == out


def test_names_are_weighed_only_where_they_are_trusted() -> None:
    html = f"<h2 title=a class=promo>{WORDS}</h2><div title=b class=promo><p>{WORDS}</p></div>"
    assert left_out(html) == "a b"
    assert left_out(html, weighs=False) == ""


@pytest.mark.parametrize(
    ("html", "out"),
    [
        (f"<div title=a><p>{WORDS}</p></div>", ""),
        (f"<div title=a class=promo><p>{WORDS}</p></div>", "a"),
        (f"<ul title=a class=promo><li>{WORDS}</ul>", "a"),
        (f"<p title=a class=promo>{WORDS}</p>", ""),
        # A post of a social network that is quoted.
        (f"<div title=a class=promo><blockquote class=quote>{WORDS}</blockquote></div>", "a"),
        (
            f"<div title=a class=promo><blockquote class=twitter-tweet>{WORDS}</blockquote></div>",
            "",
        ),
        # Pictures without enough paragraphs.
        (f"<div title=a>{IMAGES}<p>{WORDS}</p></div>", ""),
        (f"<div title=a>{IMAGES}<img>{'<br>'}<p>{WORDS}</p></div>", "a"),
        (f"<div title=a><img>{WORDS}</div>", ""),
        (f"<div title=a>{IMAGES}<span>{WORDS}</span></div>", "a"),
        (f"<div title=a>{IMAGES}{'x, ' * 9}<span>{WORDS}</span></div>", "a"),
        (f"<div title=a>{IMAGES}{'x, ' * 10}<span>{WORDS}</span></div>", ""),
        (f"<figure><div title=a>{IMAGES}<span>{WORDS}</span></div></figure>", ""),
        (f"<figure><b><div title=a>{IMAGES}<span>{WORDS}</span></div></b></figure>", ""),
        # Entries of lists outside of lists.
        (f"<div title=a>{'<li>x</li>' * 100}<span>{WORDS * 40}</span></div>", ""),
        (f"<div title=a>{'<li>x</li>' * 101}<span>{WORDS * 40}</span></div>", "a"),
        (f"<div title=a><p>x</p>{'<li>x</li>' * 101}<span>{WORDS * 40}</span></div>", ""),
        # Fields of forms: a third of the paragraphs at most.
        (f"<form title=a><input title=i><p>{WORDS}</p></form>", "a"),
        (f"<form title=a><input title=i>{f'<p>{WORDS}</p>' * 2}</form>", "a"),
        (f"<form title=a><input title=i>{f'<p>{WORDS}</p>' * 3}</form>", "i"),
        (f"<form title=a>{'<input title=i>' * 2}{f'<p>{WORDS}</p>' * 5}</form>", "a"),
        (f"<form title=a>{'<input title=i>' * 2}{f'<p>{WORDS}</p>' * 6}</form>", "i i"),
        # Nothing that is made for words.
        ("<form title=a></form>", "a"),
        ("<form title=a><img></form>", ""),
        (f"<form title=a>{WORDS}</form>", "a"),
        (f"<form title=a><span>{WORDS}</span></form>", ""),
        # Links, a fifth of the words at most.
        (f"<div title=a>{LINK}<p>{WORDS}</p></div>", "a"),
        (f"<div title=a>{LINK}<p>{WORDS * 2}</p></div>", ""),
        (f"<div title=a class=story>{LINK}<p>{WORDS}</p></div>", ""),
        (f"<div title=a class=story>{LINK * 3}<p>{WORDS}</p></div>", "a"),
        (f"<ul title=a><li>{LINK}</ul>", ""),
        (f"<ul title=a class=story><li>{LINK}</ul>", "a"),
        (f"<ol title=a><li>{LINK}</ol>", ""),
        (f"<div title=a>{WORDS}<ul><li>{LINK * 30}</ul></div>", ""),
        (f"<div title=a>{WORDS}<ul><li>{LINK * 10}</ul></div>", "a"),
        # A few words with a link.
        ("<div title=a>eight letters xxxx xx<a href='#n'>x</a></div>", "a"),
        ("<div title=a>eight letters xxxx xxx<a href='#n'>x</a></div>", ""),
        ("<div title=a>eight letters xxxx xx</div>", ""),
        ("<div title=a><img>eight letters xxxx xx<a href='#n'>x</a></div>", ""),
        ("<div title=a><h3>eight letters xxxx xx<a href='#n'>x</a></h3></div>", ""),
        ("<div title=a><h3>eight letters xxxx</h3>xx<a href='#n'>x</a></div>", "a"),
        (
            f"<div title=a>{IMAGES}<img><p>eight letters xxxx</p><p>xx<a href='#n'>x</a></p></div>",
            "a",
        ),
        ("<div title=a><img><img><p>eight letters xxxx</p><p>xx<a href='#n'>x</a></p></div>", ""),
        ("<figure><div title=a>eight letters xxxx xx<a href='#n'>x</a></div></figure>", ""),
    ],
)
def test_a_strict_article_is_without_clutter(html: str, out: str) -> None:
    assert left_out(html) == out
    assert "a" not in left_out(html, is_strict=False)


def test_lists_of_pictures_stay() -> None:
    picture = "<li><img></li>"
    assert left_out(f"<ul title=a>{picture * 3}</ul>") == ""
    assert left_out(f"<ul title=a>{picture * 3}<li>x</ul>") == "a"
    assert left_out(f"<ul title=a>{picture * 2}<li><img><i></i></li></ul>") == "a"


def test_code_and_tables_of_data_are_kept_whole() -> None:
    table = f"<table title=a>{rows(2, 5)}</table>"
    odd = "<div title=b></div>"
    assert left_out(odd) == "b"
    for around in (
        f"<pre>{odd}</pre>",
        f"<code>{odd}</code>",
        f"<pre><b>{odd}</b></pre>",
        f"<table><tr>{'<td>x' * 4}<td><b>{odd}</b></table>".replace("<tr>", "<tr><td>y<tr>"),
    ):
        assert left_out(around) == ""
    assert left_out(table) == ""
    assert left_out(f"<pre>{odd}</pre>{odd}") == "b"


def test_what_is_around_the_elements_counts_too() -> None:
    html = "<!DOCTYPE html><body><pre><section><div title=b></div></section></pre></body>"
    body = parse_page(html).body
    section = body.elements[0].elements[0]
    measures = Measurer().measure(body.walk())
    assert clean([section], measures, Posts(), is_strict=True, weighs=True) == []


def test_each_element_is_cleaned_but_stays_itself() -> None:
    html = "<!DOCTYPE html><body><aside><nav></nav></aside><div><nav></nav></div><nav></nav></body>"
    body = parse_page(html).body
    measures = Measurer().measure(body.walk())
    roots = body.elements[:2]
    out = clean(roots, measures, Posts(), is_strict=True, weighs=True)
    assert out == [roots[0].elements[0], roots[1].elements[0]]
    assert not any(root.is_out for root in roots)


def table_of(html: str) -> Node:
    return next(parse_page(f"<!DOCTYPE html><body>{html}</body>").body.find("table"))


@pytest.mark.parametrize(
    ("html", "is_data"),
    [
        (f"<table>{rows(2, 4)}</table>", False),
        (f"<table>{rows(2, 5)}</table>", True),
        (f"<table>{rows(3, 3)}</table>", False),
        (f"<table>{rows(3, 4)}</table>", True),
        (f"<table>{rows(5, 2)}</table>", False),
        (f"<table>{rows(6, 2)}</table>", True),
        (f"<table>{rows(1, 12)}</table>", False),
        (f"<table>{rows(12, 1)}</table>", False),
        (f"<table>{rows(1, 5)}{rows(1, 1)}</table>", True),
        (f"<table>{rows(1, 1, 'th')}</table>", True),
        (f"<table>{rows(1, 5, 'th')}</table>", True),
        ("<table><caption>x</caption></table>", False),
        (f"<table><caption>x</caption>{rows(1, 1)}</table>", True),
        (f"<table><thead>{rows(1, 1)}</thead></table>", True),
        (f"<table>{rows(6, 2)}<tr><td><table></table></td></tr></table>", False),
        (f"<table role=presentation>{rows(6, 2)}</table>", False),
        (f"<table role=none>{rows(6, 2)}</table>", False),
        (f"<table role=grid>{rows(6, 2)}</table>", True),
        (f"<table datatable=0>{rows(6, 2)}</table>", False),
        (f"<table datatable=1>{rows(6, 2)}</table>", True),
        (f"<table summary=x>{rows(1, 1)}</table>", True),
        (f"<table summary=''>{rows(1, 1)}</table>", False),
        ("<table></table>", False),
    ],
)
def test_a_table_of_data_is_distinguished_from_one_of_layout(html: str, is_data: bool) -> None:
    assert is_data_table(table_of(html)) is is_data
    assert not is_data_table(table_of(html).parent or table_of(html))
