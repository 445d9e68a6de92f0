"""Measure the PDF reader: agreement with poppler's `pdftotext`, time against pdfium alone,
and how soon a page is drawn.

Agreement is the share of words that both give in the same order, `2 × common / (ours + theirs)`,
over the given PDFs (`../shared` beside the checkout, left out where absent; without `pdftotext`
only the time is measured). Words are compared after compatibility normalisation, since both
programs expand ligatures differently.

Below nine tenths for a reason: `FC60_Times` is one word, whose vowel mark poppler puts before its
letter; of the letter-spaced lines of `simple1` pdfium joins one to words. Two files of vertical
writing without its font are refused, since pdfium loses lines of them.

Run as `python tests/bench/bench_pdf.py [FILE…]`; prints JSON.
"""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import sys
import time
import unicodedata
from difflib import SequenceMatcher
from pathlib import Path

import made_up

from annotator.documents.pdf import PdfReader
from annotator.documents.reader import ReadOptions
from annotator.errors import DocumentError
from annotator.pages.drawing import DrawingProcess, Piece
from annotator.pages.pdfium import pdfium

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "documents"))

from pdf.made_up import report
from pdf.writer import pdf

_SHARED_PATH = Path(__file__).resolve().parents[3] / "shared"
_MARKS = re.compile("[\u200e\u200f\u202a-\u202e\u2066-\u2069]")
_PAGES = 300


def agreement(path: Path) -> float | str:
    """Return the share of words in the same order as pdftotext's, or why there is no text."""
    try:
        read = PdfReader().read(path.read_bytes(), path.name, ReadOptions())
    except DocumentError as error:
        return str(error)
    theirs = subprocess.run(
        ["pdftotext", "-enc", "UTF-8", str(path), "-"], capture_output=True, check=False
    ).stdout.decode("utf-8", "replace")
    ours, reference = _words(read.text), _words(theirs)
    if not reference:
        return "pdftotext gives no text"
    matcher = SequenceMatcher(None, ours, reference, autojunk=False)
    common = sum(block.size for block in matcher.get_matching_blocks())
    return round(2 * common / (len(ours) + len(reference)), 4)


def _words(text: str) -> list[str]:
    return unicodedata.normalize("NFKC", _MARKS.sub("", text)).split()


def speed(page_count: int) -> dict[str, float]:
    """Return the processor seconds for a made-up report, beside those of pdfium's bare characters.

    Medians of three turns of each, one after the other.
    """
    data = pdf(report(page_count))
    ours, floors = [], []
    for _ in range(3):
        start = time.process_time()
        with pdfium.PdfDocument(data) as document:
            for index in range(len(document)):
                document[index].get_textpage().get_text_range()
        floors.append(time.process_time() - start)
        start = time.process_time()
        read = PdfReader().read(data, "report.pdf", ReadOptions())
        ours.append(time.process_time() - start)
    seconds, floor = made_up.median(ours), made_up.median(floors)
    return {
        "pages": page_count,
        "words": len(read.text.split()),
        "seconds": round(seconds, 2),
        "floor_pdfium_alone_seconds": round(floor, 2),
        "ratio": round(seconds / floor, 1),
    }


def first_page(page_count: int) -> dict[str, float]:
    """Return the seconds from the wish to the first page, process and opening included."""
    data = pdf(report(page_count))
    start = time.perf_counter()
    process = DrawingProcess(data)
    process.want([Piece(0, 1.5, 0, 0, 893, 1263)])
    while process.take() is None:
        time.sleep(0.002)
    first = time.perf_counter() - start
    start = time.perf_counter()
    process.want([Piece(page_count // 2, 1.5, 0, 0, 893, 1263)])
    while process.take() is None:
        time.sleep(0.002)
    second = time.perf_counter() - start
    process.close()
    return {"pages": page_count, "seconds": round(first, 3), "another_page": round(second, 3)}


def main(arguments: list[str]) -> None:
    """Print the figures."""
    paths = [Path(argument) for argument in arguments] or sorted(
        (_SHARED_PATH / "data" / "documents").glob("pdf-*/**/*.pdf")
    )
    figures: dict[str, object] = {"speed": speed(_PAGES), "first_page": first_page(1_000)}
    if shutil.which("pdftotext"):
        figures["agreement"] = {path.name: agreement(path) for path in paths}
    else:
        figures["agreement"] = "left out: pdftotext is not installed"
    print(json.dumps(figures, indent=2, ensure_ascii=False))


if __name__ == "__main__":
    main(sys.argv[1:])
