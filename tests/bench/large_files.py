"""Large documents of every format, made by code, for the bench of the readers.

Words are drawn at random, so that archives do not pack better than real ones.
"""

from __future__ import annotations

import random
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "documents"))

from office.made import archive, docx, odt, p, r
from pdf.made_up import report
from pdf.writer import pdf
from web.pages import NEWS, PARAGRAPH

_SIZE = 1_000_000
_LOOKS = ("", "", "<w:b/>", '<w:i/><w:rFonts w:ascii="Arial" w:hAnsi="Arial"/><w:sz w:val="22"/>')
_PIECE = f"""<p class="text">{PARAGRAPH} <b>Nobody</b> of the <a href="/company?x=1&amp;y=2">company
</a> answered, <i>so far</i>.</p><div class="wrap"><div><span>{PARAGRAPH}</span></div></div>
<ul><li>one item, here</li><li>another <em>item</em></li></ul>
"""
_random = random.Random(1)
_words = ["".join(_random.choices("etaoinshrdlu", k=_random.randint(2, 9))) for _ in range(20_000)]


def words(count: int = 12) -> str:
    """Return words that hardly ever come twice in the same order."""
    return " ".join(_random.choices(_words, k=count))


def html() -> bytes:
    """Return an article of a megabyte, with everything that a page has around it."""
    head, mark, tail = NEWS.partition('<div class="story-body">')
    return (head + mark + _PIECE * (_SIZE // len(_PIECE)) + tail).encode()


def epub() -> bytes:
    """Return a book of ten chapters that have a megabyte together, unpacked."""
    chapter = f"<html xmlns='http://www.w3.org/1999/xhtml'><body>{_PIECE * 180}</body></html>"
    items = "".join(
        f"<item id='c{n}' href='{n}.xhtml' media-type='application/xhtml+xml'/>" for n in range(10)
    )
    spine = "".join(f"<itemref idref='c{n}'/>" for n in range(10))
    return archive(
        {
            "mimetype": "application/epub+zip",
            "META-INF/container.xml": "<c><rootfile full-path='p.opf'/></c>",
            "p.opf": f"<p><manifest>{items}</manifest><spine>{spine}</spine></p>",
            **{f"{n}.xhtml": chapter for n in range(10)},
        }
    )


def paper() -> bytes:
    """Return a PDF of 300 pages."""
    return pdf(report(300))


def word() -> bytes:
    """Return a Word document of a megabyte, packed: runs with looks, as Word writes them."""
    return docx(
        "".join(
            p(
                "".join(
                    r(words() + " ", _random.choice(_LOOKS)) for _ in range(_random.randint(3, 8))
                )
            )
            for _ in range(3_900)
        )
    )


def open_document() -> bytes:
    """Return an OpenDocument text of a megabyte, packed."""
    spans = '<text:span text:style-name="B">'
    return odt(
        "".join(
            f"<text:p>{words(30)} {spans}{words()}</text:span> {words(30)}</text:p>"
            for _ in range(5_500)
        )
    )


def rich_text() -> bytes:
    """Return a megabyte of RTF with looks, bytes of a code page and Unicode."""
    body = "".join(
        rf"\pard\plain {words()} {{\b {words(3)}}} \'e4 \u8364? {words()}\par" + "\n"
        for _ in range(5_200)
    )
    return rf"{{\rtf1\ansi{{\fonttbl{{\f0 Arial;}}}}{body}}}".encode()


def mail() -> bytes:
    """Return a mail of a megabyte with quotations."""
    quoted = "".join(
        f"{words()}\n\nAnna wrote:\n> {words()}\n> {words()}\n\n" for _ in range(4_400)
    )
    return f"From: a@a.example\nTo: b@b.example\nSubject: x\n\n{quoted}".encode()


def subtitles() -> bytes:
    """Return a megabyte of subtitles, some twelve films."""
    return "".join(
        f"{n}\n{n // 3600:02}:{n // 60 % 60:02}:{n % 60:02},000 --> "
        f"{n // 3600:02}:{n // 60 % 60:02}:{n % 60:02},900\n{words(6)}\n{words(5)}.\n\n"
        for n in range(10_000)
    ).encode()


def table() -> bytes:
    """Return a megabyte of a table."""
    rows = "".join(f'{n},{words(2)},"{words(10)}, {words(5)}"\n' for n in range(8_500))
    return f"id,name,text\n{rows}".encode()


def text() -> bytes:
    """Return a megabyte of plain text."""
    return "\n\n".join(words(60) + "." for _ in range(3_000)).encode()
