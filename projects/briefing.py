"""Makes sample/briefing.docx: the transcript of a briefing, as a press office writes it in Word.

It has what a text file has not: a title and headings by style, the names of speakers in bold, a
list, a footnote, a footer. An office file is an archive of XML; its times are fixed, so that it is
the same bytes each time.
"""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator
from xml.sax.saxutils import escape

BODY = """
Title: Weekly briefing of the president’s office

Subtitle: Transcript, 20 November 2019

With Piers Aldous, spokesman. The briefing began at 11.00 and ended at 11.20.

Heading: The week ahead

**Aldous:** Good morning. I said on Monday that we would take questions about the dam today, and
here I am. First the president’s week:

- on Thursday the cabinet meets on the winter roads;

- on Friday the president opens the lock at Wessen;

- on Monday she receives the chairman of the river commission, Ruben Castell, before he travels on
to Estmark.

Heading: Questions

**Mirela Stroud, Harbour Courier:** The Capital Ledger reports that the president has written to
Prime Minister Hale and offered to fill the reservoir more slowly. Do you confirm that?

**Aldous:** I will neither confirm nor deny the report. Letters between heads of government are not
read out to journalists.

**Stroud:** Have the talks with Estmark been broken off?

**Aldous:** No. The talks with Estmark about the dam have been going on every week since June,[1]
with or without letters.

**Tomas Reuel, Capital Ledger:** Has Lowen been told of the letter?

**Aldous:** What concerns all three countries belongs in the commission, and the commission met last
week. I have nothing to add to that.

**Oke Lindahl, Radio Norvalia:** People at the water ministry speak of a memo on wells that run
dry. Has the president read it?

**Aldous:** The president reads what her ministries write. The water minister tells me that his
house holds more than one opinion on the pace, as a ministry should. *Please do not build a dam of
paper.* Thank you, and dress warmly.
"""
"""Stars mark bold and slanted words, [1] the place of the footnote, a hyphen an item."""
FOOTNOTE = (
    "Corrected by the president’s office on 21 November: the weekly talks began on 8 July. There "
    "were none in the week of 11 November, when the river commission sat."
)
FOOTER = "Office of the president of Norvalia. Transcripts are corrected for slips of the tongue."

_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_TYPES = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_NAMES = f'xmlns:w="{_W}" xmlns:r="{_R}"'
_STYLES = (
    ("Normal", "Normal", 'w:default="1"', "", 22),
    ("Title", "Title", "", "<w:b/>", 40),
    ("Subtitle", "Subtitle", "", "<w:i/>", 26),
    ("Heading", "heading 1", "", "<w:b/>", 28),
    ("ListBullet", "List Bullet", "", "", 22),
    ("FootnoteText", "footnote text", "", "", 18),
    ("Footer", "footer", "", "", 18),
)
"""Id, name, attribute, look and size in half points."""
_PARTS = ("styles", "numbering", "footnotes", "footer")


def briefing() -> bytes:
    """Return the transcript, the same bytes each time."""
    blocks = "".join(_paragraph(block) for block in BODY.strip().split("\n\n"))
    page = '<w:sectPr><w:footerReference w:type="default" r:id="footer"/></w:sectPr>'
    mark = '<w:r><w:footnoteRef/></w:r><w:r><w:t xml:space="preserve"> </w:t></w:r>'
    members = {
        "[Content_Types].xml": _content_types(),
        "_rels/.rels": _relations(
            ("document", f"{_R}/officeDocument", "word/document.xml"),
            ("core", f"{_PACKAGE}/relationships/metadata/core-properties", "docProps/core.xml"),
        ),
        "docProps/core.xml": _CORE,
        "word/document.xml": _part("document", f"<w:body>{blocks}{page}</w:body>"),
        "word/_rels/document.xml.rels": _relations(
            *((name, f"{_R}/{name}", f"{name}.xml") for name in _PARTS)
        ),
        "word/styles.xml": _part("styles", _styles()),
        "word/numbering.xml": _part("numbering", _NUMBERING),
        "word/footnotes.xml": _part(
            "footnotes",
            f'<w:footnote w:id="1">{_p("FootnoteText", mark + _run(FOOTNOTE))}</w:footnote>',
        ),
        "word/footer.xml": _part("ftr", _p("Footer", _run(FOOTER))),
    }
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for name, text in members.items():
            member = zipfile.ZipInfo(name, date_time=(2019, 11, 21, 9, 0, 0))
            member.compress_type = zipfile.ZIP_STORED  # what deflate makes differs by version
            archive.writestr(member, text.encode())
    return buffer.getvalue()


def _paragraph(block: str) -> str:
    text = block.replace("\n", " ")
    if text.startswith("- "):
        return _p("ListBullet", "".join(_runs(text.removeprefix("- "))))
    style, colon, rest = text.partition(": ")
    if colon and style in ("Title", "Subtitle", "Heading"):
        return _p(style, _run(rest))
    return _p("Normal", "".join(_runs(text)))


def _runs(text: str) -> Iterator[str]:
    for part in re.split(r"(\*\*.+?\*\*|\*.+?\*|\[1\])", text):
        if part == "[1]":
            look = '<w:rPr><w:vertAlign w:val="superscript"/></w:rPr>'
            yield f'<w:r>{look}<w:footnoteReference w:id="1"/></w:r>'
        elif part.startswith("**"):
            yield _run(part.strip("*"), "<w:b/>")
        elif part.startswith("*"):
            yield _run(part.strip("*"), "<w:i/>")
        elif part:
            yield _run(part)


def _run(text: str, look: str = "") -> str:
    return f'<w:r><w:rPr>{look}</w:rPr><w:t xml:space="preserve">{escape(text)}</w:t></w:r>'


def _p(style: str, inside: str) -> str:
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/></w:pPr>{inside}</w:p>'


def _styles() -> str:
    language = '<w:rPr><w:lang w:val="en"/></w:rPr>'
    styles = "".join(
        f'<w:style w:type="paragraph" {attribute} w:styleId="{id_}"><w:name w:val="{name}"/>'
        f"<w:pPr>{_look_of_paragraph(id_)}</w:pPr>"
        f'<w:rPr>{look}<w:sz w:val="{size}"/></w:rPr></w:style>'
        for id_, name, attribute, look, size in _STYLES
    )
    return f"<w:docDefaults><w:rPrDefault>{language}</w:rPrDefault></w:docDefaults>{styles}"


def _look_of_paragraph(style: str) -> str:
    bullet = '<w:numPr><w:numId w:val="1"/></w:numPr>' if style == "ListBullet" else ""
    level = '<w:outlineLvl w:val="0"/>' if style == "Heading" else ""
    return f'{bullet}<w:spacing w:after="160"/>{level}'


def _part(root: str, inside: str) -> str:
    return f"{_HEAD}<w:{root} {_NAMES}>{inside}</w:{root}>"


def _relations(*relations: tuple[str, str, str]) -> str:
    inside = "".join(
        f'<Relationship Id="{id_}" Type="{type_}" Target="{target}"/>'
        for id_, type_, target in relations
    )
    return f'{_HEAD}<Relationships xmlns="{_PACKAGE}/relationships">{inside}</Relationships>'


def _content_types() -> str:
    parts = "".join(
        f'<Override PartName="/word/{name}.xml" ContentType="{_TYPES}.{name}+xml"/>'
        for name in _PARTS
    )
    package = "application/vnd.openxmlformats-package"
    return (
        f'{_HEAD}<Types xmlns="{_PACKAGE}/content-types">'
        f'<Default Extension="rels" ContentType="{package}.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/>'
        f'<Override PartName="/word/document.xml" ContentType="{_TYPES}.document.main+xml"/>'
        f'<Override PartName="/docProps/core.xml" ContentType="{package}.core-properties+xml"/>'
        f"{parts}</Types>"
    )


_NUMBERING = """<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/>
<w:lvlText w:val="•"/><w:pPr><w:ind w:left="420" w:hanging="280"/></w:pPr></w:lvl></w:abstractNum>
<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>"""
_CORE = f"""{_HEAD}<cp:coreProperties
 xmlns:cp="{_PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<dc:title>Weekly briefing, 20 November 2019</dc:title>
<dc:creator>Office of the president of Norvalia</dc:creator>
<dcterms:created xsi:type="dcterms:W3CDTF">2019-11-20T13:00:00Z</dcterms:created>
<dcterms:modified xsi:type="dcterms:W3CDTF">2019-11-21T09:00:00Z</dcterms:modified>
</cp:coreProperties>"""
