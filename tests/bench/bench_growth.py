"""How much longer inputs take that were made to be slow, when they are four times as long.

Each case is read at a length and at four times it. A reader that goes through its input once takes
four times the time, one that takes the square of it sixteen times. Prints the seconds of processor
of the longer one and the factor, and fails where a factor is over eight. These inputs came from
fuzzing and from files that stopped other programs; that each is read or refused is held by the
tests.
"""

from __future__ import annotations

import random
import sys
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import made_up

from annotator.documents import ReadOptions, read_document
from annotator.documents.web.reader import HtmlReader
from annotator.documents.web.sniff import is_page
from annotator.errors import DocumentError
from annotator.text.regions import propose_regions
from annotator.text.sentences import sentences
from annotator.text.span_index import SpanIndex

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "documents"))

from pdf.writer import Run, Sheet, pdf

_FACTOR = 4
_MOST_GROWTH = 8.0
_LEAST_SECONDS = 0.02
"""A shorter time is all start, and says nothing of growth."""

_HTML = (
    *("<div class='comment'>", "<div class='byline sidebar'>", "<table><tr><td>x", "<li>", "<td>"),
    *("<a href='#x'>", f"<p style='{50 * 'text-decoration:'}'>x", "<sup><a href='#a'>1</a>"),
    *("<!DOCTYPE [", "<!--", "<![CDATA[", "<meta charset='", "<p>a<br><br>", "&lt;&", " <p> "),
    *("<q>", "</p>", "<time>x</time><i itemprop=author>y</i>", "<div itemprop=author itemscope>"),
)
_MAIL = b"From: a@b.example\nSubject: S\n"
_PARTS = b"MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=B\n\n"
_VTT = b"WEBVTT\n\n00:01.000 --> 00:02.000\n"

# The name of a case, what it is done to, and its shorter length in pieces.
_TEXTS: dict[str, tuple[str, int]] = {
    "short paragraphs": ("a b c.\n\n", 12_000),
    "short lines": ("x\n", 50_000),
    "one long line": ("word ", 100_000),
    "names of a byline": ("Ab in ", 20_000),
    "full stops and spaces": (". ", 25_000),
    "one long word": ("a", 125_000),
    "closing quotation marks": ("x.“", 25_000),
    "abbreviations": ("Ab. ", 12_000),
    "full stops": (".", 125_000),
}


def _read(data: bytes, name: str) -> None:
    with suppress(DocumentError):
        read_document(data, name)


def _read_page(body: str) -> None:
    page = f"<!DOCTYPE html><body>words {body}".encode()
    with suppress(DocumentError):
        HtmlReader().read(page, "x.html", ReadOptions())


def _sniff(text: str) -> None:
    assert not is_page(text.encode(), "x.txt")


def _index(count: int) -> None:
    chance = random.Random(1)
    entries = [(n * 100, n * 100 + chance.randint(5, 300), n) for n in range(count)]
    chance.shuffle(entries)
    index = SpanIndex(entries)
    for number in range(1, count, 25):
        index.add(number * 97, count * 100, -number)
        index.remove(number * 97, count * 100, -number)


def _table(rows: int) -> bytes:
    runs = [Run(20 + 60 * c, 8_000 - 4 * n, f"{n}", 4) for n in range(rows) for c in range(8)]
    return pdf([Sheet(runs=runs, height=9_000)])


def _words_without_end(count: int) -> bytes:
    return pdf([Sheet(runs=[Run(50, 700 - 20 * n, count * "a.)" + "x", 0.1) for n in range(8)])])


def _rtf(body: str) -> bytes:
    return rf"{{\rtf1\ansi {body}}}".encode()


_Case = tuple[Callable[[int], object], int]
_FILES: dict[str, tuple[str, Callable[[int], bytes], int]] = {
    "vtt: one tag of spaces": ("x.vtt", lambda n: _VTT + b"<b" + n * b" " + b"\n", 100_000),
    "vtt: tags without end": ("x.vtt", lambda n: _VTT + n * b"<" + n * b"A" + n * b" A", 50_000),
    "mail: attachments of one name": (
        "x.eml",
        lambda n: (
            _MAIL
            + _PARTS
            + n * b"--B\nContent-Disposition: attachment; filename=a.txt\n\n\n"
            + b"--B--\n"
        ),
        2_000,
    ),
    "mail: parts": ("x.eml", lambda n: _MAIL + _PARTS + n * b"--B\n\nx\n", 20_000),
    "mail: mails in mails": (
        "x.eml",
        lambda n: _MAIL + n * b"Content-Type: message/rfc822\n\n" + b"x",
        1_000,
    ),
    "mail: encoded words": (
        "x.eml",
        lambda n: b"Subject: " + n * b"=?utf-8?b?w6TDpA==?= " + b"\nFrom: a@b\n\nx",
        10_000,
    ),
    "mail: quotation marks": ("x.eml", lambda n: _MAIL + b"\n" + n * b">" + b"\n x\n", 100_000),
    "mail: who wrote": ("x.eml", lambda n: _MAIL + b"\n" + n * b"On " + b"wrote:\n> x\n", 50_000),
    "mail: quoted headers": (
        "x.eml",
        lambda n: _MAIL + b"\n" + n * b"From: a\nTo: b\nDate: c\n\n",
        2_000,
    ),
    "mail: parameters": (
        "x.eml",
        lambda n: _MAIL + b'Content-Type: text/plain; a="' + n * b"b;" + b"\n\nx",
        50_000,
    ),
    "rtf: paragraphs": (
        "x.rtf",
        lambda n: _rtf(n * r"\pard Some words {\b bold} and \'e4 \u8364? signs.\par "),
        3_000,
    ),
    "html: parts of a title": (
        "x.html",
        lambda n: f"<!DOCTYPE html><title>{n * 'a | '}</title><p>Words.</p>".encode(),
        1_000,
    ),
    "pdf: rows of a table": ("x.pdf", _table, 400),
    "pdf: words without end": ("x.pdf", _words_without_end, 200),
}


def _on(job: Callable[[str], object], piece: str) -> Callable[[int], object]:
    return lambda count: job(count * piece)


def _reading(name: str, make: Callable[[int], bytes]) -> Callable[[int], object]:
    return lambda count: _read(make(count), name)


def _cases() -> dict[str, _Case]:
    found: dict[str, _Case] = {"index of spans": (_index, 25_000)}
    for name, (piece, count) in _TEXTS.items():
        found[f"regions: {name}"] = _on(propose_regions, piece), count
        found[f"sentences: {name}"] = _on(sentences, piece), count
    for piece in _HTML:
        found[f"html: {piece[:24]}"] = _on(_read_page, piece), 1_000
    for blank in (" ", "<!---->", "<?x>", "<!--", "\n<"):
        found[f"sniff: {blank!r}"] = _on(_sniff, blank), 20_000
    for name, (file_name, make, count) in _FILES.items():
        found[name] = _reading(file_name, make), count
    return found


def _seconds(job: Callable[[int], object], count: int) -> float:
    """Return the seconds of processor, which others on the machine do not add to."""
    started = time.process_time()
    job(count)
    return time.process_time() - started


def main() -> int:
    """Measure each case."""
    figures: dict[str, tuple[float, float]] = {}
    for name, (job, count) in _cases().items():
        job(10)
        short, long = (min(_seconds(job, n) for _ in range(3)) for n in (count, _FACTOR * count))
        figures[name] = round(long, 3), round(long / max(short, _LEAST_SECONDS), 1)
    over = {name: growth for name, (_, growth) in figures.items() if growth > _MOST_GROWTH}
    made_up.show(
        bench="growth",
        seconds={name: seconds for name, (seconds, _) in figures.items()},
        growth={name: growth for name, (_, growth) in figures.items()},
        over=over,
    )
    return bool(over)


if __name__ == "__main__":
    sys.exit(main())
