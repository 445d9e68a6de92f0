"""Measure the readers: seconds for a document of each format, beside the parser alone.

One function a format. Each document is made up here. A time is the least of a few runs, in seconds
of the processor, and stands beside a floor that was measured in the same run: what the library
needs that does the parsing. Run as `python tests/bench/bench_readers.py`; prints JSON.
"""

from __future__ import annotations

import io
import json
import sys
import time
import zipfile
from collections.abc import Callable
from pathlib import Path

from lxml import etree

from annotator.documents.reader import Extent, ReadOptions
from annotator.documents.reading import read_document

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "documents"))

from web.pages import NEWS, PARAGRAPH

_RUNS = 5
_SIZE = 1_000_000
_PIECE = f"""<p class="text">{PARAGRAPH} <b>Nobody</b> of the <a href="/company?x=1&amp;y=2">company
</a> answered, <i>so far</i>.</p><div class="wrap"><div><span>{PARAGRAPH}</span></div></div>
<ul><li>one item, here</li><li>another <em>item</em></li></ul>
"""


def seconds(work: Callable[[], object]) -> float:
    """Return the least seconds of the processor that some work took."""
    best = float("inf")
    for _ in range(_RUNS):
        start = time.process_time()
        work()
        best = min(best, time.process_time() - start)
    return round(best, 3)


def page(size: int) -> bytes:
    """Return an article of about `size` bytes, with everything that a page has around it."""
    head, mark, tail = NEWS.partition('<div class="story-body">')
    return (head + mark + _PIECE * (size // len(_PIECE)) + tail).encode()


def html() -> dict[str, float]:
    """Measure a page of a megabyte with many elements: its article, and all of it."""
    data = page(_SIZE)
    return {
        "MB": round(len(data) / 1e6, 2),
        "lxml alone": seconds(lambda: etree.HTML(data)),
        "article": seconds(lambda: read_document(data, "page.html", ReadOptions())),
        "whole page": seconds(
            lambda: read_document(data, "page.html", ReadOptions(extent=Extent.PAGE))
        ),
    }


def epub() -> dict[str, float]:
    """Measure a book of ten chapters that have a megabyte together."""
    chapter = f"<html xmlns='http://www.w3.org/1999/xhtml'><body>{_PIECE * 180}</body></html>"
    items = "".join(
        f"<item id='c{n}' href='{n}.xhtml' media-type='application/xhtml+xml'/>" for n in range(10)
    )
    spine = "".join(f"<itemref idref='c{n}'/>" for n in range(10))
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as file:
        file.writestr("mimetype", "application/epub+zip", zipfile.ZIP_STORED)
        file.writestr("META-INF/container.xml", "<c><rootfile full-path='p.opf'/></c>")
        file.writestr("p.opf", f"<p><manifest>{items}</manifest><spine>{spine}</spine></p>")
        for n in range(10):
            file.writestr(f"{n}.xhtml", chapter)
    data = buffer.getvalue()
    return {
        "MB unpacked": round(10 * len(chapter) / 1e6, 2),
        "lxml alone": 10 * seconds(lambda: etree.fromstring(chapter)),
        "book": seconds(lambda: read_document(data, "book.epub", ReadOptions())),
    }


def main() -> None:
    """Print the figures."""
    print(json.dumps({"html": html(), "epub": epub()}, indent=2))


if __name__ == "__main__":
    main()
