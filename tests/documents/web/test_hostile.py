import time
from contextlib import suppress
from pathlib import Path

import pytest

from annotator.documents.web.sniff import is_page
from annotator.errors import DocumentError

from .pages import read


@pytest.mark.parametrize(
    ("tag", "depth"),
    [("div", 100_000), *((tag, 5_000) for tag in ("b", "blockquote", "ul><li", "header", "h1"))],
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
    ],
)
def test_time_grows_with_the_length_alone(piece: str) -> None:
    def seconds(count: int) -> float:
        start = time.process_time()
        for whole in (False, True):
            with suppress(DocumentError):
                read("<!DOCTYPE html><body>words " + piece * count, whole=whole)
        return time.process_time() - start

    seconds(10)
    few, many = seconds(500), seconds(5_000)
    # Ten times the length; a hundred times the time would be quadratic.
    assert many < 40 * max(few, 0.02)


@pytest.mark.parametrize("blank", [" ", "<!---->", "<?x>", "<!--", "\n<"])
def test_sniffing_is_quick(blank: str) -> None:
    start = time.process_time()
    assert not is_page(blank.encode() * 50_000, "x.txt")
    assert time.process_time() - start < 1


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
