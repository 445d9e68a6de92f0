"""How the parts of a page are weighed against each other; see `article`."""

import pytest

from annotator.documents.web import article
from annotator.documents.web.article import find_article, repeats
from annotator.documents.web.dom import Node, parse_page
from annotator.documents.web.measure import Measurer

from .pages import PARAGRAPH

LONG = f"<p>{PARAGRAPH * 4}</p>"
SHORT = "<p>A few words of it.</p>"
LINKS = f"<div title=links>{'<p><a href=/x>Another story of the town</a></p>' * 2}</div>"
ELSE = "<div title=else>Else</div>"
PROMO = f"<div title=promo class=promo>{SHORT * 2}</div>"
NEWS = f"<div title=news class=newsletter>{SHORT * 2}</div>"
NO_WEIGHTS = article._Mistrust(names=True, weights=False, parts=True)
WEIGHTS = article._Mistrust(names=True, weights=True, parts=True)


def body_of(html: str) -> Node:
    return parse_page(f"<!DOCTYPE html><body title=body>{html}</body>").body


def by_title(body: Node) -> dict[str, Node]:
    """Return the elements by their titles, those that are left out too."""
    found: dict[str, Node] = {}
    stack = [body]
    while stack:
        node = stack.pop()
        found[node.attributes.get("title", "")] = node
        stack += node.elements
    return found


def titles(nodes: list[Node]) -> str:
    return " ".join(node.attributes.get("title", node.tag) for node in nodes)


def scores(html: str, *, weighs: bool = False) -> dict[str, float]:
    measures = Measurer().measure(body_of(html).walk())
    found = article._scores(measures, WEIGHTS if weighs else NO_WEIGHTS)
    return {node.attributes.get("title", node.tag): score for node, score in found.items()}


def test_a_paragraph_speaks_for_five_elements_around_it_ever_less() -> None:
    inside = f"<p>{'x' * 24}</p>"
    for name in "edcba":
        inside = f"<div title={name}>{inside}</div>"
    assert scores(f"<div title=out>{inside}</div>") == pytest.approx(
        {"e": 7, "d": 6, "c": 5 + 2 / 6, "b": 5 + 2 / 9, "a": 5 + 2 / 12}
    )


@pytest.mark.parametrize(
    ("html", "score"),
    [
        (f"<p>{'x' * 23}</p>", None),
        (f"<p>{'x' * 24}</p>", 7.0),
        (f"<i>{'x' * 24}</i>", None),
        (f"<h2>{'x' * 24}</h2>", 7.0),
        (f"<section>{'x' * 24}</section>", 7.0),
        (f"<pre>{'x' * 24}</pre>", 7.0),
        (f"<p>{'x' * 20},x,x,x</p>", 10.0),
        (f"<p>{'x' * 98}</p>", 7.0),
        (f"<p>{'x' * 99}</p>", 8.0),
        (f"<p>{'x' * 399}</p>", 10.0),
        (f"<p>{'x' * 599}</p>", 10.0),
        (f"<p>{'x' * 24}</p><p>{'x' * 24}</p>", 9.0),
        (f"<p>{'x' * 24}</p><a href=/x>{'x' * 24}</a>", 3.5),
    ],
)
def test_commas_and_length_score_and_links_take_away(html: str, score: float | None) -> None:
    assert scores(f"<div title=a>{html}</div>").get("a") == score


@pytest.mark.parametrize(
    ("start", "end", "score"),
    [
        ("<div title=a>", "</div>", 7),
        ("<blockquote title=a>", "</blockquote>", 5),
        ("<table><tr><td title=a>", "</table>", 5),
        ("<table><tr><th title=a>", "</table>", -3),
        ("<section title=a>", "</section>", 2),
        ("<ul><li title=a>", "</ul>", -1),
        ("<form title=a>", "</form>", -1),
        ("<address title=a>", "</address>", -1),
        ("<div title=a class=story>", "</div>", 7),
    ],
)
def test_tags_speak_for_and_against(start: str, end: str, score: int) -> None:
    assert scores(f"{start}<p>{'x' * 24}</p>{end}")["a"] == score


def test_names_are_weighed_where_they_are_trusted() -> None:
    html = f"<div title=a class=story><p>{'x' * 24}</p></div>"
    assert scores(html, weighs=True)["a"] == 32


TREE = (
    "<div title=a><i title=i></i><div title=b>"
    "<p title=t></p><p title=u></p><p title=v></p><p title=w></p></div></div>"
)


@pytest.mark.parametrize(
    ("given", "best"),
    [
        # Three others that are nearly as good share what is around them.
        ({"t": 10, "u": 7.5, "v": 7.5, "w": 7.5}, "b"),
        ({"t": 10, "u": 7.5, "v": 7.5, "w": 7.4}, "t"),
        ({"t": 0, "u": 0, "v": 0, "w": 0}, "t"),
        # What is around it and better.
        ({"t": 9, "b": 10}, "b"),
        ({"t": 9, "b": 9}, "t"),
        ({"t": 9, "a": 10}, "body"),
        ({"t": 9, "b": 3, "a": 4}, "body"),
        ({"t": 9, "b": 2.9, "a": 40}, "t"),
        ({"t": 9, "b": 4, "a": 4}, "t"),
        ({"t": 9, "b": 8, "a": 8.5}, "body"),
    ],
)
def test_the_best_element_may_be_one_around_it(given: dict[str, float], best: str) -> None:
    body = body_of(f"{TREE}<p></p>".replace("title=a", "title=body2"))
    found = by_title(body)
    names = {"a": "body2"}
    weighed = {found[names.get(name, name)]: score for name, score in given.items()}
    candidates = sorted(weighed, key=lambda node: -weighed[node])
    top = found["t"]
    candidates.remove(top)
    chosen = article._better([top, *candidates], weighed, body)
    assert titles([chosen]) == ("body2" if best == "body" else best)


def test_an_element_that_holds_the_best_one_alone_is_as_good() -> None:
    body = body_of("<div title=a><div title=b><i title=i></i><div title=c></div></div></div><p>")
    found = by_title(body)
    assert titles([article._outermost_alone(found["c"], body)]) == "c"
    found["i"].is_out = True
    assert titles([article._outermost_alone(found["c"], body)]) == "a"
    assert titles([article._outermost_alone(found["a"], body)]) == "a"
    alone = body_of("<div title=a><div title=b></div></div>")
    assert titles([article._outermost_alone(by_title(alone)["b"], alone)]) == "a"


def siblings(html: str, given: dict[str, float]) -> str:
    body = body_of(html)
    found = by_title(body)
    weighed = {found[name]: score for name, score in given.items()}
    measures = Measurer().measure(body.walk())
    for node in found.values():
        node.is_out = "out" in node.attributes
    return titles(article._with_siblings(found["t"], weighed, measures))


@pytest.mark.parametrize(
    ("html", "given", "taken"),
    [
        ("<div title=a></div><div title=t></div>", {"t": 100, "a": 20}, "a t"),
        ("<div title=a></div><div title=t></div>", {"t": 100, "a": 19.9}, "t"),
        ("<div title=a></div><div title=t></div>", {"t": 20, "a": 10}, "a t"),
        ("<div title=a></div><div title=t></div>", {"t": 20, "a": 9.9}, "t"),
        ("<div title=a></div><div title=t></div>", {"t": 20}, "t"),
        ("<div title=a out></div><div title=t></div>", {"t": 20, "a": 20}, "t"),
        ("<div title=a class=x></div><div title=t class=x></div>", {"t": 100, "a": 0}, "a t"),
        ("<div title=a class=x></div><div title=t class=y></div>", {"t": 100, "a": 0}, "t"),
        ("<div title=a class></div><div title=t class></div>", {"t": 100, "a": 0}, "t"),
        ("<div title=a class=x></div><div title=t class=x></div>", {"t": 100}, "t"),
        ("<p title=a>It is so.</p><div title=t></div>", {"t": 1}, "a t"),
        ("<p title=a>It is so</p><div title=t></div>", {"t": 1}, "t"),
        # Headings between two parts.
        (
            "<h2 title=h>abcd</h2><div title=t></div><h2 title=i>abcd</h2><h3 title=j>abc</h3>"
            "<b title=b>abcd</b><p title=a>It is so.</p><h2 title=k>abcd</h2>",
            {"t": 1},
            "t i a",
        ),
    ],
)
def test_neighbours_of_the_same_kind_are_taken(
    html: str, given: dict[str, float], taken: str
) -> None:
    assert siblings(html, given) == taken


@pytest.mark.parametrize(
    ("html", "is_good"),
    [
        ("<p title=a></p>", False),
        ("<p title=a>So. It is</p>", True),
        ("<p title=a>So.</p>", True),
        ("<p title=a>So.it is</p>", False),
        ("<p title=a>So <a href=/x>it</a> is.</p>", False),
        ("<div title=a>So.</div>", False),
        (f"<p title=a>{'x' * 79}</p>", False),
        (f"<p title=a>{'x' * 80}</p>", True),
        (f"<p title=a>{'x' * 89}<a href=/x>{'x' * 29}</a></p>", False),
        (f"<p title=a>{'x' * 90}<a href=/x>{'x' * 29}</a></p>", True),
    ],
)
def test_a_paragraph_beside_the_article_may_be_good(html: str, is_good: bool) -> None:
    body = body_of(html)
    node = by_title(body)["a"]
    assert article._is_good_paragraph(node, Measurer().measure(body.walk())[node]) is is_good


@pytest.mark.parametrize(
    ("heading", "title", "is_same"),
    [
        ("The Mill", "the mill - Echo", True),
        ("aaa bbb ccc ddd", "aaa bbb ccc", False),
        ("aaaa bbb ccc ddd", "aaaa bbb ccc", True),
        ("— —", "aaa", False),
        ("", "aaa", False),
        ("aaa", "", False),
        ("aaa", "— —", False),
        ("aaa", "bbb", False),
    ],
)
def test_a_heading_repeats_the_title_by_three_quarters(
    heading: str, title: str, is_same: bool
) -> None:
    node = next(body_of(f"<h1>{heading}</h1>").find("h1"))
    for is_out in (False, True):
        node.is_out = is_out
        assert repeats(node, title) is is_same
        assert node.is_out is is_out


def left_out(html: str, title: str = "") -> tuple[str, str]:
    """Find the article of a page; return the titles of its elements and of what is left out."""
    body = body_of(html)
    found = find_article(body, title)
    out = [node for name, node in by_title(body).items() if node.is_out]
    return titles(found.nodes), " ".join(sorted(titles(out).split()))


@pytest.mark.parametrize(
    ("html", "nodes", "out"),
    [
        # With all mistrust there is enough left.
        (f"<div title=m>{LONG}{PROMO}{LINKS}{NEWS}</div>{ELSE}", "m", "links news promo"),
        # Its names speak against the article: they are passed over.
        (
            f"<div title=m class=popup>{LONG}{PROMO}{LINKS}{NEWS}</div>{ELSE}",
            "m",
            "links promo",
        ),
        # They are not weighed either.
        (
            f"<div title=m class=popup><div title=i class=promo>{LONG}{PROMO}{LINKS}</div>"
            f"<div title=j class=promo>{LONG * 2}</div></div>{ELSE}",
            "i j",
            "links",
        ),
        # Nothing is taken for clutter.
        (f"<div title=m>{f'<div>{LINKS * 9}</div>' * 2}{SHORT}</div>{ELSE}", "m", ""),
    ],
)
def test_mistrust_is_given_up_step_by_step(html: str, nodes: str, out: str) -> None:
    assert left_out(html) == (nodes, out)


def test_the_attempt_that_finds_most_is_taken() -> None:
    little = f"<div title=m class=popup><p>{PARAGRAPH}</p>{LINKS}</div>{ELSE}"
    assert left_out(little) == ("m", "")


def test_what_repeats_the_title_and_the_first_byline_are_none_of_the_article() -> None:
    html = (
        f"<div title=m><h1 title=one>Else</h1><h2 title=two>The mill</h2><h1 title=three>The mill"
        f"</h1><p title=by class=byline>By Ann</p><p title=by2 class=byline>By Bob</p>{LONG}</div>"
    )
    assert left_out(f"{html}{ELSE}", "The mill - Echo") == ("m", "by two")
    body = body_of(html)
    found = find_article(body, "The mill")
    assert found.title_heading is by_title(body)["two"]
    assert found.byline is by_title(body)["by"]


@pytest.mark.parametrize(("words", "is_byline"), [("x" * 98, True), ("x" * 99, False), ("", False)])
def test_a_byline_is_short_and_not_empty(words: str, is_byline: bool) -> None:
    body = body_of(f"<p title=by class=byline>{words}</p>{LONG}")
    assert (find_article(body, "").byline is not None) is is_byline


def test_a_page_of_nothing_is_its_own_article() -> None:
    body = body_of("<div class=sidebar></div>")
    assert find_article(body, "").nodes == [body]
    assert not by_title(body)[""].is_out


def test_parts_of_the_article_that_stand_elsewhere_are_found_by_their_class() -> None:
    body = body_of(
        f"<article><section><div title=a class=part>{LONG}<div title=in class=part>{LONG}</div>"
        f"</div></section><section><div title=b class=part>{LONG}</div>"
        f"<p title=p class=part>{PARAGRAPH}</p><div title=links class=part>{LINKS * 9}</div>"
        f"<div title=c class=other>{LONG}</div></section></article>"
        f"<div title=d class=part>{LONG}</div>"
    )
    measures = Measurer().measure(body.walk())
    found = by_title(body)

    def parts(of: str) -> set[str]:
        return set(titles(article._parts_elsewhere(found[of], measures)).split())

    assert parts("a") == {"a", "b"}  # what is inside of it is in it
    assert parts("in") == {"in", "b"}
    assert parts("c") == {"c"}
    assert parts("d") == set()
