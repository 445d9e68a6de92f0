"""Makes sample/memo.pdf: a memo of two pages in two columns, set line by line.

It has what a PDF from an office has and a text file has not: running heads, page numbers, headings,
columns, and words that are broken at the ends of lines.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from xml.sax.saxutils import escape

TITLE = "Filling of the Tarn reservoir: wells in the lower valley"
ROMAN, BOLD = "Times-Roman", "Times-Bold"
WIDTH, HEIGHT, MARGIN, GUTTER = 595, 842, 62, 18
COLUMN = (WIDTH - 2 * MARGIN - GUTTER) / 2
SIZE, LEADING = 11.5, 20.0
TOP, SECOND_TOP, BOTTOM = 560.0, 752.0, 190.0
"""Where the columns of the first and of the second page begin, and where they end."""

HEAD = "Water ministry of Norvalia, Directorate for Hydrology. Confidential"
ADDRESS = (
    "To: the minister",
    "From: Directorate for Hydrology",
    "Date: 2 August 2019",
    "Copy 3 of 4. Confidential, not to be read outside the ministry.",
)
BODY = """
# Occasion

The plan that the min·istry ap·proved on 12 March 2018 fills the reser·voir in three years. On 9
July 2019 the build·ers of the dam wrote to this direc·torate about the wells below it. This memo
records their warn·ing, and what we pro·pose.

# What the builders say

The build·ers warn that some shal·low wells in the lower val·ley could run dry in the sec·ond
sum·mer if the reser·voir is filled in three years and the snow of the win·ter before stays below
its mean. They give no num·ber of wells. Over five years or more, they write, “no well that we have
exam·ined is at risk.” They ask which pace the min·istry will keep.

# What we know

In May and June our sur·vey·ors meas·ured 61 wells be·tween the dam and the bor·der bridge. In 38 of
them the water rises and falls with the rain on the hills. In the other 23 it fol·lows the river
within a week; eleven of these are less than eight met·res deep. We hold the warn·ing to be sound
for these eleven and for no others. On the Estmark bank noth·ing was meas·ured.

# The pace

The pace has been dis·puted be·tween this direc·torate and the Direc·torate for Works since August
2018. We asked for five years then. Works an·swered that each further year costs 40 mil·lion crowns
in current that is not sold. We have seen no reck·on·ing for that figure.

# Proposal

We pro·pose to dig the eleven wells deep·er before the sec·ond sum·mer, at a cost of 600,000 crowns.

We pro·pose to leave the plan as it is until the snow of the first win·ter has been meas·ured, and
to slow the filling to five years if that snow stays below its mean.

We pro·pose to tell the river com·mis·sion of our sur·vey before it meets in Novem·ber. It has been
told noth·ing so far, and Lowen will learn of the wells from its own farm·ers if it does not learn
of them from us.

Copies: 1 the minister, 2 the Directorate for Works, 3 this directorate, 4 the archive.
"""
"""A dot stands where a word may be broken; # begins a heading."""

_WIDTHS = {
    250: " .,", 278: "/:;ijlt", 333: "!()-Ifr’", 389: "Js", 444: "acez?“”", 500: "bdghknopquvxy#$*",
    556: "FPS", 611: "ELTZ", 667: "BCR", 722: "ADGHKNOQUVXYw", 778: "m&", 889: "M", 944: "W",
}  # fmt: skip
_WIDTH_OF = {letter: width for width, letters in _WIDTHS.items() for letter in letters}
_DIGIT = 500
"""Of Times Roman, in thousandths of the size."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Line:
    text: str
    left: float = MARGIN
    bottom: float = 0.0
    font: str = ROMAN
    size: float = SIZE
    between_words: float = 0.0
    above: float = 0.0


def memo() -> bytes:
    """Return the memo, the same bytes each time."""
    set_lines = [line for block in BODY.strip().split("\n\n") for line in _block(block)]
    first, rest = _column(set_lines, MARGIN, TOP)
    second, rest = _column(rest, MARGIN + COLUMN + GUTTER, TOP)
    half = SECOND_TOP - LEADING * (len(rest) // 2 + 2)
    third, rest = _column(rest, MARGIN, SECOND_TOP, half)
    fourth, rest = _column(rest, MARGIN + COLUMN + GUTTER, SECOND_TOP)
    if rest:
        raise ValueError("the memo does not go on two pages")
    return _pdf([[*_front(), *first, *second], [*third, *fourth]])


def _front() -> list[_Line]:
    title, wells = TITLE.split(": ")
    return [
        _Line(text=f"{title}:", bottom=716, font=BOLD, size=22),
        _Line(text=wells, bottom=690, font=BOLD, size=22),
        *(_Line(text=t, bottom=656 - LEADING * n) for n, t in enumerate(ADDRESS)),
    ]


def _block(block: str) -> list[_Line]:
    """Set a paragraph in lines as wide as a column, or a heading in one."""
    if block.startswith("# "):
        return [_Line(text=block.removeprefix("# "), font=BOLD, above=LEADING / 2)]
    lines: list[str] = []
    rest = block.split()
    while rest:
        line, rest = _filled(rest)
        lines.append(line)
    spaces = [line.count(" ") for line in lines]
    gaps = [
        (COLUMN - _width(line)) / space if space else 0.0
        for line, space in zip(lines[:-1], spaces[:-1], strict=True)
    ]
    return [
        _Line(text=line, between_words=round(gap, 3), above=0.0 if number else LEADING / 4)
        for number, (line, gap) in enumerate(zip(lines, [*gaps, 0.0], strict=True))
    ]


def _filled(words: Sequence[str]) -> tuple[str, list[str]]:
    """Return the longest line that begins with words, and the words that are left."""
    line = ""
    for number, word in enumerate(words):
        for begin, end in _breaks(word):
            longer = f"{line} {begin}".lstrip()
            if _width(longer) <= COLUMN:
                if end:
                    return longer, [end, *words[number + 1 :]]
                line = longer
                break
        else:
            return line, list(words[number:])
    return line, []


def _breaks(word: str) -> Iterator[tuple[str, str]]:
    """Yield a word whole, then broken at its dots, the longest beginning first."""
    parts = word.split("·")
    yield "".join(parts), ""
    for cut in range(len(parts) - 1, 0, -1):
        yield "".join(parts[:cut]) + "-", "·".join(parts[cut:])


def _width(text: str) -> float:
    widths = (_DIGIT if letter.isdigit() else _WIDTH_OF[letter] for letter in text)
    return sum(widths) * SIZE / 1000


def _column(
    lines: Sequence[_Line], left: float, top: float, bottom: float = BOTTOM
) -> tuple[list[_Line], list[_Line]]:
    """Place lines below each other; return those that fit, and those that are left."""
    placed: list[_Line] = []
    for number, line in enumerate(lines):
        top -= LEADING + (line.above if placed else 0.0)
        is_last_heading = line.font is BOLD and top - 2 * LEADING < bottom
        if top < bottom or is_last_heading:
            return placed, list(lines[number:])
        placed.append(replace(line, left=left, bottom=top))
    return placed, []


def _pdf(pages: Sequence[Sequence[_Line]]) -> bytes:
    fonts = (ROMAN, BOLD)
    first_page = 5 + len(fonts)
    kids = " ".join(f"{first_page + 2 * number} 0 R" for number in range(len(pages)))
    resources = " ".join(f"/{name} {4 + n} 0 R" for n, name in enumerate(fonts))
    bodies = [
        f"<< /Type /Catalog /Pages 2 0 R /Lang (en) /Metadata {4 + len(fonts)} 0 R >>".encode(),
        f"<< /Type /Pages /Kids [{kids}] /Count {len(pages)} >>".encode(),
        f"<< /Title ({TITLE}) /Author (Directorate for Hydrology) "
        "/CreationDate (D:20190802101500+02'00') >>".encode(),
        *(
            f"<< /Type /Font /Subtype /Type1 /BaseFont /{name} "
            "/Encoding /WinAnsiEncoding >>".encode()
            for name in fonts
        ),
        _stream(_XMP.format(title=escape(TITLE)).encode(), "/Type /Metadata /Subtype /XML"),
    ]
    for number, lines in enumerate(pages, 1):
        bodies.append(
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 {WIDTH} {HEIGHT}] /Resources "
            f"<< /Font << {resources} >> >> /Contents {len(bodies) + 2} 0 R >>".encode()
        )
        bodies.append(_stream(_content([*_edges(number, len(pages)), *lines])))
    return _file(bodies)


def _edges(number: int, count: int) -> list[_Line]:
    """Return the running head and the foot of a page."""
    return [
        _Line(text=HEAD, bottom=790, size=9),
        _Line(text=f"W 114/19, page {number} of {count}", bottom=52, size=9),
    ]


def _content(lines: Sequence[_Line]) -> bytes:
    rule = f"0.5 w {MARGIN} 781 m {WIDTH - MARGIN} 781 l S"
    shown = [
        f"BT /{line.font} {line.size:g} Tf {line.between_words:g} Tw "
        f"1 0 0 1 {line.left:g} {line.bottom:g} Tm ({_escaped(line.text)}) Tj ET"
        for line in lines
    ]
    return "\n".join([rule, *shown]).encode("cp1252")


def _escaped(text: str) -> str:
    return text.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)")


def _stream(content: bytes, entries: str = "") -> bytes:
    head = f"<< {entries} /Length {len(content)} >>".encode()
    return head + b"\nstream\n" + content + b"\nendstream"


def _file(bodies: Sequence[bytes]) -> bytes:
    out = bytearray(b"%PDF-1.7\n")
    places = []
    for number, body in enumerate(bodies, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    start = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(bodies) + 1)
    out += b"".join(b"%010d 00000 n \n" % place for place in places)
    out += b"trailer\n<< /Size %d /Root 1 0 R /Info 3 0 R >>\n" % (len(bodies) + 1)
    return bytes(out + b"startxref\n%d\n%%%%EOF\n" % start)


_XMP = """<?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF
 xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about=""
 xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/">
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>
<dc:creator><rdf:Seq><rdf:li>Directorate for Hydrology</rdf:li></rdf:Seq></dc:creator>
<dc:publisher><rdf:Bag><rdf:li>Water ministry of Norvalia</rdf:li></rdf:Bag></dc:publisher>
<dc:date><rdf:Seq><rdf:li>2019-08-02</rdf:li></rdf:Seq></dc:date>
<pdf:Producer>Annotator sample</pdf:Producer>
</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="r"?>"""
