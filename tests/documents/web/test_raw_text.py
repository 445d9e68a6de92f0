"""What scripts leave to browsers without them is no part of a page, whatever it leaves open."""

import pytest

from annotator.documents import read_document
from annotator.documents.web import page as web_page
from annotator.errors import DocumentError

PARAGRAPH = "The council wants to fill the dam above the town more slowly than was planned. " * 3
ARTICLE = f"<article><h1>Dam talk</h1><p>{PARAGRAPH}</p><p>{PARAGRAPH}</p></article>"


def words(head: str, body: str) -> str:
    page = f"<!DOCTYPE html><html><head><title>Dam talk</title>{head}</head><body>{body}</body>"
    return read_document(page.encode(), "page.html").text


@pytest.mark.parametrize(
    "raw",
    [
        "<noscript><img src=x><style></noscript>",
        "<noscript><div><p>Turn on scripts</noscript>",
        "<NOSCRIPT class='a'><style>p{</NoScript >",
        "<iframe src=x><div><style></iframe>",
        "<noscript>",
        "<!-- <noscript> --><script>var a = '<noscript>';</script>",
        "<script>var a = '</noscript>';</script><noscript>x</noscript>",
    ],
)
def test_a_tag_left_open_for_browsers_without_scripts_swallows_nothing(raw: str) -> None:
    for text in (words(raw, ARTICLE), words("", raw + ARTICLE), words("", ARTICLE + raw)):
        assert text.count("more slowly") == 6
        assert "scripts" not in text
        assert text.startswith("Dam talk")


@pytest.mark.parametrize("start", ["<!--", "<script>", "<noscript>", "<iframe ", "<title>"])
def test_openings_without_an_end_are_read_in_one_pass(start: str) -> None:
    page = f"<body>{ARTICLE}" + start * 200_000
    assert "more slowly" in read_document(page.encode(), "page.html").text


def test_a_page_of_too_many_tags_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(web_page, "MOST_TAGS", 10)
    with pytest.raises(DocumentError, match="it has 17 tags, and the most is 10"):
        words("", ARTICLE + "<p>")
