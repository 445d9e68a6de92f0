"""What the names of an element tell."""

import pytest

from annotator.documents.web import heuristics
from annotator.documents.web.dom import Node, parse_page


def first(html: str) -> Node:
    """Return the element with a title."""
    return next(n for n in parse_page(f"<!DOCTYPE html>{html}").walk() if "title" in n.attributes)


@pytest.mark.parametrize(
    ("names", "weight"),
    [
        ("", 0),
        ("class=plain id=plain", 0),
        ("class=story", 25),
        ("id=story", 25),
        ("class=story id=entry", 50),
        ("class=sidebar", -25),
        ("id=sidebar", -25),
        ("class=promo id=sidebar", -50),
        ("class='story sidebar'", 0),
        ("class=story id=sidebar", 0),
        ("class=SideBar", -25),
        ("class='hid'", -25),
        ("class='hidalgo'", 0),
    ],
)
def test_names_are_weighed(names: str, weight: int) -> None:
    assert heuristics.weight(first(f"<div title=x {names}>")) == weight


@pytest.mark.parametrize(
    ("html", "is_unlikely"),
    [
        ("<div title=x class=sidebar>", True),
        ("<div title=x id=Newsletter>", True),
        ("<div title=x class=rss>", True),
        ("<div title=x class=plain>", False),
        ("<div title=x class='sidebar main'>", False),
        ("<div title=x>", False),
        ("<a title=x class=sidebar>", False),
        ("<body title=x class=sidebar>", False),
        ("<html title=x class=sidebar>", False),
        ("<div title=x role=menu>", True),
        ("<div title=x role=menu class=main>", True),
        ("<div title=x role=main>", False),
        ("<table><tr><td><div title=x class=sidebar>", False),
        ("<code><b title=x class=sidebar>", False),
    ],
)
def test_some_names_are_unlikely_for_a_part_of_an_article(html: str, is_unlikely: bool) -> None:
    assert heuristics.is_unlikely(first(html)) is is_unlikely


@pytest.mark.parametrize(
    ("names", "is_share"),
    [
        ("class=share", True),
        ("class=sharedaddy", True),
        ("id=post_share_box", True),
        ("class=shareholders", False),
        ("", False),
    ],
)
def test_an_offer_to_share_is_known_by_its_name(names: str, is_share: bool) -> None:
    assert heuristics.is_share(first(f"<div title=x {names}>")) is is_share


@pytest.mark.parametrize(
    ("names", "may_be"),
    [
        ("rel=author", True),
        ("rel=next", False),
        ("itemprop='author name'", True),
        ("itemprop=name", False),
        ("class=ByLine", True),
        ("id=author", True),
        ("class=line", False),
        ("", False),
    ],
)
def test_the_place_of_the_author_is_known_by_its_name(names: str, may_be: bool) -> None:
    assert heuristics.may_be_byline(first(f"<div title=x {names}>")) is may_be
