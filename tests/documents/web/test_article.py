import json
import re
from pathlib import Path

import pytest

from annotator.documents.web.dom import parse_page

from .pages import NEWS, PARAGRAPH, read, regions


def test_an_article_is_read_with_its_head_and_comments() -> None:
    body = PARAGRAPH.strip()
    assert regions(read(NEWS)) == [
        ("headline", "", "Council sells old mill for a song"),
        ("deck", "", "Auditors had warned that the price was too low."),
        ("byline", "", "By Ann Poole and Bob Cole"),
        ("paragraph", "", f"{body} {body}"),
        ("caption", "", "The mill in 1998."),
        ("paragraph", "", f"{body} Nobody of the company answered."),
        ("quotation", "", "“We were never asked,” said a neighbour."),
        ("paragraph", "", f"{body} {body}"),
        ("comment", "Mary", "Mary says:\n\nI was there, and it was two hours."),
        ("comment", "Tom", "Tom\n\nIt was six."),
    ]


def test_a_whole_page_is_read_with_its_furniture() -> None:
    found = regions(read(NEWS, whole=True))
    assert [words for kind, _, words in found if kind == "furniture"] == [
        "The Elmford Echo",
        "News\nSport",
        "Read more",
        "Another story",
        "© The Elmford Echo",
    ]
    kinds = [kind for kind, _, _ in found]
    assert kinds[2:5] == ["headline", "deck", "byline"]
    assert [voice for kind, voice, _ in found if kind == "comment"] == ["Mary", "Tom"]


def test_a_headline_is_read_where_only_the_title_declares_it() -> None:
    page = f"<!DOCTYPE html><title>The mill</title><body><h1>The mill</h1><p>{PARAGRAPH * 4}"
    document = read(page)
    assert document.title == "The mill"
    assert document.text == f"The mill\n\n{PARAGRAPH * 4}".strip()


@pytest.mark.parametrize(
    "head", ["<header><h1>The mill</h1></header>", "<h1 class='entry-title big'>The mill</h1>"]
)
def test_a_headline_that_the_page_marks_is_read(head: str) -> None:
    page = f"<!DOCTYPE html><title>The mill - Echo</title><body>{head}<p>{PARAGRAPH * 4}"
    assert regions(read(page))[0] == ("headline", "", "The mill")


def test_lists_of_links_are_no_part_of_an_article() -> None:
    links = "".join(f"<li><a href='/{n}'>Another story number {n}</a></li>" for n in range(9))
    page = (
        f"<!DOCTYPE html><body><div class=menu><ul>{links}</ul></div><article><p>{PARAGRAPH * 3}"
        f"</p><div class=related><ul>{links}</ul></div><p>{PARAGRAPH * 2}</p></article>"
    )
    assert "Another" not in read(page).text
    assert read(page).text.count("Elmford") == 5


def test_a_division_around_one_paragraph_is_that_paragraph() -> None:
    page = (
        f"<!DOCTYPE html><body><article><h2>The mill</h2><div><p>{PARAGRAPH * 2}</p></div>"
        f"<h2>Vote</h2><p>Six.</p><div><p>{PARAGRAPH * 2}</p></div></article>"
    )
    kinds = [(kind, words[:8]) for kind, _, words in regions(read(page))]
    assert kinds == [
        ("headline", "The mill"),
        ("paragraph", "The coun"),
        ("headline", "Vote"),
        ("paragraph", "Six."),
        ("paragraph", "The coun"),
    ]


def test_captions_in_a_list_of_pictures_stay() -> None:
    figure = "<li><figure><img src=x><figcaption>A mill</figcaption></figure></li>"
    page = f"<!DOCTYPE html><body><p>{PARAGRAPH * 4}</p><ul>{figure * 3}</ul><p>{PARAGRAPH * 4}</p>"
    assert [kind for kind, _, _ in regions(read(page))].count("caption") == 3


def test_a_text_of_breaks_alone_gets_regions_by_its_shape() -> None:
    page = "<!DOCTYPE html><body><pre>The mill\n\nBy Ann Poole\n\n" + PARAGRAPH * 3 + "</pre>"
    assert [kind for kind, _, _ in regions(read(page))] == ["headline", "byline", "paragraph"]


def _letters(text: str) -> str:
    return re.sub(r"\s+", "", text)


def test_articles_are_those_that_readability_finds(data_path: Path) -> None:
    folders = sorted(data_path.glob("documents/html-readability-synthetic/*/"))
    assert len(folders) == 14
    wrong = []
    for folder in folders:
        expected = parse_page((folder / "expected.html").read_text(encoding="utf-8")).text()
        document = read((folder / "source.html").read_bytes())
        # A reading view shows the title by itself; here it is in the text.
        body = document.text.removeprefix(f"{document.title}\n\n")
        if _letters(expected) not in (_letters(document.text), _letters(body)):
            wrong.append(folder.name)
        metadata = folder / "expected-metadata.json"
        if metadata.exists():
            assert document.title == json.loads(metadata.read_text(encoding="utf-8"))["title"]
    assert wrong == []


@pytest.mark.parametrize(
    "name", ["test.html", "test-with-head.html", "test-with-head-and-doctype.html"]
)
def test_pages_of_inception_are_read_whole(data_path: Path, name: str) -> None:
    page = (data_path / "documents/html-inception/html" / name).read_bytes()
    assert regions(read(page, name)) == [
        ("headline", "", "Heading"),
        ("paragraph", "", "This is the first paragraph."),
        ("paragraph", "", "This is the second paragraph."),
    ]
