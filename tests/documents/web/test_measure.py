"""What is counted below an element."""

import pytest

from annotator.documents.web.dom import Node, parse_page
from annotator.documents.web.measure import Measure, Measurer


def measured(html: str) -> Measure:
    """Measure the body of a page."""
    body = parse_page(f"<!DOCTYPE html><body>{html}</body>").body
    return Measurer().measure(body.walk())[body]


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("", Measure()),
        # Each stretch of text counts its letters and a space after each of its words.
        ("ab, cd", Measure(length=7, commas=1)),
        ("  ab \n cd  ", Measure(length=6)),
        ("a、b，c،d, e", Measure(length=11, commas=4)),
        ("<p>ab</p><p>cd</p>", Measure(length=6, textual=6, paragraphs=2)),
        ("<h1>ab</h1><h6>cd</h6>x", Measure(length=8, headings=6)),
        (
            "<ul><li>ab<li>cd</ul><ol></ol>",
            Measure(length=6, lists=6, textual=6, items=2),
        ),
        ("<a href=/x>ab</a><a href='#n'>cd</a>e", Measure(length=8, links=3 + 3 * 0.3)),
        ("<img><img><i>x</i>", Measure(length=2, images=2)),
        ("<input><textarea></textarea><button>x</button>", Measure(length=2, inputs=3)),
        ("<blockquote>ab</blockquote>cd", Measure(length=6, textual=3)),
    ],
)
def test_what_is_below_an_element_is_counted(html: str, expected: Measure) -> None:
    assert measured(html) == expected


def test_the_density_of_links_is_their_share_of_the_text() -> None:
    assert measured("<a href=/x>abcd</a>efgh ijkl").link_density == pytest.approx(1 / 3)
    assert measured("<a href=/x></a>").link_density == 0.0


def test_what_was_left_out_is_not_measured_again_and_comes_back() -> None:
    body = parse_page("<!DOCTYPE html><body><p>ab</p><div><p>cd</p></div></body>").body
    measurer = Measurer()
    nodes = list(body.walk())
    division = body.elements[1]

    def tags(found: dict[Node, int]) -> list[tuple[str, int]]:
        return [(node.tag, length) for node, length in found.items()]

    assert tags(measurer.lengths(nodes)) == [("body", 6), ("p", 3), ("div", 3), ("p", 3)]
    division.is_out = True
    found = measurer.measure(body.walk())
    assert [(node.tag, found[node].length) for node in found] == [("p", 3), ("body", 3)]
    division.is_out = False
    assert measurer.measure(body.walk())[body] == Measure(length=6, textual=6, paragraphs=2)
