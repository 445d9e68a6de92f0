"""A writer of small PDFs for the tests: runs of text at places, in the fonts that every reader has.

Courier's letters are all 0.6 of the size wide, so that a test can say where a word must stand.
"""

from collections.abc import Sequence
from dataclasses import dataclass

COURIER, BOLD, ITALIC, TIMES, HEBREW = "F1", "F2", "F3", "F4", "F5"
_FONTS = {
    COURIER: "Courier",
    BOLD: "Courier-Bold",
    ITALIC: "Courier-Oblique",
    TIMES: "Times-Roman",
    HEBREW: "Courier",
}
# The font HEBREW calls its letters a, b, c … alef, bet, gimel …, and A to L the points of vowels:
# shapes do not matter here.
_TO_HEBREW = b"""/CIDInit /ProcSet findresource begin begincmap
1 begincodespacerange <00> <FF> endcodespacerange
3 beginbfrange <20> <40> <0020> <41> <4C> <05B0> <61> <7A> <05D0> endbfrange endcmap end"""


@dataclass(frozen=True, slots=True)
class Run:
    """A line of text: left end of its baseline in points from the bottom left of the page."""

    left: float
    bottom: float
    text: str
    size: float = 10
    font: str = COURIER


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """A page; `extra` is put into its dictionary, `drawing` into its content before the text."""

    runs: Sequence[Run] = ()
    width: float = 595
    height: float = 842
    extra: str = ""
    drawing: str = ""


def lines(
    left: float, bottom: float, texts: Sequence[str], leading: float = 12, size: float = 10
) -> list[Run]:
    """Return lines below each other, the first at `bottom`."""
    return [Run(left, bottom - leading * n, text, size) for n, text in enumerate(texts)]


def pdf(
    sheets: Sequence[Sheet],
    *,
    info: str = "",
    catalog: str = "",
    objects: Sequence[bytes] = (),
    trailer: str = "",
) -> bytes:
    """Return a PDF; `objects` follow the pages' and are numbered from `first_extra(sheets)`."""
    bodies = [b"", b"", f"<< {info} >>".encode("latin-1")]
    fonts = " ".join(f"/{key} {4 + n} 0 R" for n, key in enumerate(_FONTS))
    to_hebrew = f"/ToUnicode {4 + len(_FONTS)} 0 R"
    bodies += [
        f"<< /Type /Font /Subtype /Type1 /BaseFont /{name} /Encoding /WinAnsiEncoding "
        f"{to_hebrew if key == HEBREW else ''} >>".encode()
        for key, name in _FONTS.items()
    ]
    bodies.append(stream(_TO_HEBREW))
    first = len(bodies) + 1
    for number, sheet in enumerate(sheets):
        bodies.append(
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 {sheet.width} {sheet.height}] "
            f"/Resources << /Font << {fonts} >> >> /Contents {first + 2 * number + 1} 0 R "
            f"{sheet.extra} >>".encode()
        )
        bodies.append(stream(_content(sheet)))
    kids = " ".join(f"{first + 2 * n} 0 R" for n in range(len(sheets)))
    bodies[0] = f"<< /Type /Catalog /Pages 2 0 R {catalog} >>".encode()
    bodies[1] = f"<< /Type /Pages /Kids [{kids}] /Count {len(sheets)} >>".encode()
    return _file([*bodies, *objects], trailer)


def first_extra(sheets: Sequence[Sheet]) -> int:
    """Return the number of the first of `objects`."""
    return 5 + len(_FONTS) + 2 * len(sheets)


def stream(content: bytes, entries: str = "") -> bytes:
    """Return a stream object's body."""
    return b"<< %s /Length %d >>\nstream\n%s\nendstream" % (
        entries.encode(),
        len(content),
        content,
    )


def _content(sheet: Sheet) -> bytes:
    parts = [sheet.drawing]
    for run in sheet.runs:
        text = run.text.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)")
        parts.append(
            f"BT /{run.font} {run.size} Tf 1 0 0 1 {run.left} {run.bottom} Tm ({text}) Tj ET"
        )
    return "\n".join(parts).encode("cp1252")


def _file(bodies: Sequence[bytes], trailer: str) -> bytes:
    out = bytearray(b"%PDF-1.7\n")
    places = []
    for number, body in enumerate(bodies, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    start = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(bodies) + 1)
    out += b"".join(b"%010d 00000 n \n" % place for place in places)
    out += b"trailer\n<< /Size %d /Root 1 0 R /Info 3 0 R %s >>\nstartxref\n%d\n%%%%EOF\n" % (
        len(bodies) + 1,
        trailer.encode(),
        start,
    )
    return bytes(out)
