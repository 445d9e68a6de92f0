from pathlib import Path

import pytest

from annotator.documents.web.dom import parse_page
from annotator.documents.web.sniff import is_page
from annotator.documents.web.styles import take_in_sheets
from annotator.errors import DocumentError

from .pages import PARAGRAPH, read


@pytest.mark.parametrize(
    ("tag", "depth"),
    [
        ("div", 100_000),
        ("div class=media", 10_000),
        *((tag, 5_000) for tag in ("b", "blockquote", "ul><li", "header", "h1")),
    ],
)
@pytest.mark.parametrize("whole", [False, True])
def test_deep_nesting_is_read(tag: str, depth: int, whole: bool) -> None:
    page = f"<!DOCTYPE html><body>{f'<{tag}>' * depth}deep words"
    assert read(page, whole=whole).text == "deep words"


@pytest.mark.parametrize(
    "piece",
    [
        "<div class='comment'>",
        "<div class='byline sidebar'>",
        "<table><tr><td>x",
        "<a href='#x'>",
        "<p style='" + "text-decoration:" * 50 + "'>x",
        "<sup><a href='#a'>1</a>",
        "<!DOCTYPE [",
        "<!--",
        "<![CDATA[",
        "<meta charset='",
        "<p>a<br><br>",
        "<li>",
        "&lt;&",
        "<td>",
        " <p> ",
        "<q>",
        "</p>",
        "<time>x</time><i itemprop=author>y</i>",
        "<div itemprop=author itemscope>",
        "<div class=media>x",
        "<div class='share quote'><p>We close the bridge tonight, and it stays closed for all.",
        "<math><msup><mn>1</mn>",
        "<msup>x<mn>1</mn>",
        "<style>.a{vertical-align:super}",
    ],
)
def test_words_before_a_piece_that_comes_again_and_again_are_read(piece: str) -> None:
    page = "<!DOCTYPE html><body>words " + piece * 500
    assert read(page, whole=True).text.startswith("words")
    assert read(page).text.strip()


@pytest.mark.timeout(20)
@pytest.mark.parametrize(
    "page",
    [
        f"<div>{'<span>Share</span>' * 30_000}</div>",
        f"<div>{'<p class=truncated>We close…</p>' * 20_000}</div>",
        f"<style>.a{{vertical-align:super;{'text-decoration' * 20_000}}}</style><i class=a>x</i>",
    ],
)
def test_time_grows_with_the_length_of_a_page_and_no_faster(page: str) -> None:
    assert PARAGRAPH.strip() in read(f"<!DOCTYPE html><body>{f'<p>{PARAGRAPH}</p>' * 5}{page}").text


def test_what_a_sheet_says_of_a_class_is_not_kept_whole_for_each_element() -> None:
    sheet = f".a{{vertical-align:super;font-size:{'1' * 100_000}}}"
    page = f"<!DOCTYPE html><body><style>{sheet}</style><i class='{'a ' * 1000}'>x</i>"
    body = parse_page(page)
    take_in_sheets(page, body)
    assert 0 < sum(len(node.attributes.get("style", "")) for node in body.walk()) < 5_000


@pytest.mark.parametrize("blank", [" ", "<!---->", "<?x>", "<!--", "\n<"])
def test_what_only_leads_up_to_a_page_is_none(blank: str) -> None:
    assert not is_page(blank.encode() * 5_000, "x.txt")


def test_inputs_that_crashed_parsers_end_in_a_text_or_a_sentence(data_path: Path) -> None:
    paths = sorted(data_path.glob("hostile/html-fuzz-bs4/*"))
    assert len(paths) == 16
    texts = 0
    for path in paths:
        for whole in (False, True):
            try:
                document = read(path.read_bytes(), path.name, whole=whole)
            except DocumentError:
                continue
            texts += 1
            for style in document.findings.styles:
                assert 0 <= style.start < style.end <= len(document.text)
    assert texts


@pytest.mark.parametrize("data", [b"", b"\0" * 1000, b"<html>", b"<!DOCTYPE html><script>x"])
def test_nothing_to_read_is_a_sentence(data: bytes) -> None:
    with pytest.raises(DocumentError, match=r"^page\.html "):
        read(data)


@pytest.mark.parametrize("count", [1, 5, 50])
def test_a_name_that_stands_with_all_else_in_the_body_is_read(count: int) -> None:
    page = f"<!DOCTYPE html><body>words {'<time>x</time><i itemprop=author>y</i>' * count}"
    assert read(page, whole=False).text.startswith("words x")
