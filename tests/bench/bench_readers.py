"""Measure the readers: seconds and memory for a large document of each format.

`read` is the least of a few runs, in seconds of the processor, and stands beside a floor that was
measured in the same run: what the library needs that does the parsing, or the decoding of the
bytes. `first` is what the analyst waits for: seconds on the clock from the question to the
document, in a child process that has started and has read nothing yet; it stands beside the most
memory that this child had. The start of a child is measured by itself. `most` is what the design
allows. Run as `python tests/bench/bench_readers.py`; prints JSON.
"""

from __future__ import annotations

import io
import json
import time
import zipfile
from collections.abc import Callable
from xml.parsers import expat

import large_files
import made_up
import pypdfium2  # type: ignore[import-untyped]
from lxml import etree

from annotator.documents.reader import Extent, ReadOptions
from annotator.documents.reading import read_document
from annotator.documents.worker import ReadingProcess

_RUNS = 3
_ARTICLE = ReadOptions()
_memory = made_up.watch_memory()

Floor = Callable[[bytes], object]


def main() -> None:
    """Print the figures."""
    figures: dict[str, object] = {"start of a child": start_seconds()}
    for name, make, floor, most in FORMATS:
        data = make()
        figures[name] = {
            "MB": round(len(data) / 1e6, 2),
            "floor": seconds(lambda data=data, floor=floor: floor(data)),  # type: ignore[misc]
            "read": seconds(lambda data=data, name=name: read_document(data, name)),  # type: ignore[misc]
            **({"most": most} if most else {}),
            **in_a_child(data, name),
        }
    page = large_files.html()
    options = ReadOptions(extent=Extent.PAGE)
    figures["page.html, all of it"] = {
        "read": seconds(lambda: read_document(page, "page.html", options))
    }
    print(json.dumps(figures, indent=2))


def seconds(work: Callable[[], object]) -> float:
    """Return the least seconds of the processor that some work took."""
    best = float("inf")
    for _ in range(_RUNS):
        start = time.process_time()
        work()
        best = min(best, time.process_time() - start)
    return round(best, 3)


def start_seconds() -> dict[str, float]:
    """Return how long a child takes to start and to read a word, and the memory it has then."""
    start = time.monotonic()
    with ReadingProcess() as process:
        process.read(b"Words.", "a.txt", _ARTICLE)
        return {
            "seconds": round(time.monotonic() - start, 3),
            "MB of the child": _memory[-1] // 2**20,
        }


def in_a_child(data: bytes, name: str) -> dict[str, float]:
    """Return how long a fresh child takes for a document, and the most memory it had."""
    with ReadingProcess() as process:
        process.read(b"Words.", "a.txt", _ARTICLE)
        start = time.monotonic()
        process.read(data, name, _ARTICLE)
        return {
            "first": round(time.monotonic() - start, 3),
            "MB of the child": _memory[-1] // 2**20,
        }


def _unpacked(*names: str) -> Floor:
    """Return what no reader of an archive can do without: to unpack and parse these members."""

    def floor(data: bytes) -> None:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            for name in names:
                expat.ParserCreate(namespace_separator=" ").Parse(archive.read(name), True)

    return floor


def _pages(data: bytes) -> None:
    """Let pdfium find the words of all pages."""
    document = pypdfium2.PdfDocument(data)
    for page in document:
        page.get_textpage().get_text_range()
    document.close()


FORMATS: tuple[tuple[str, Callable[[], bytes], Floor, float], ...] = (
    ("page.html", large_files.html, etree.HTML, 0.5),
    ("book.epub", large_files.epub, _unpacked(*(f"{n}.xhtml" for n in range(10))), 0),
    ("300 pages.pdf", large_files.paper, _pages, 5.0),
    ("report.docx", large_files.word, _unpacked("word/document.xml"), 1.5),
    ("report.odt", large_files.open_document, _unpacked("content.xml"), 0),
    ("report.rtf", large_files.rich_text, lambda data: data.decode("cp1252"), 0),
    ("mail.eml", large_files.mail, bytes.decode, 0),
    ("film.srt", large_files.subtitles, bytes.decode, 0),
    ("table.csv", large_files.table, bytes.decode, 0),
    ("text.txt", large_files.text, bytes.decode, 0),
)
"""A name, what makes the document, its floor, and the most seconds (0: none are given)."""


if __name__ == "__main__":
    main()
