"""Office files made on the spot: a few lines of XML in an archive."""

import io
import zipfile
from collections.abc import Mapping

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
MC = "http://schemas.openxmlformats.org/markup-compatibility/2006"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_MATH = "http://schemas.openxmlformats.org/officeDocument/2006/math"
_NAMES = f'xmlns:w="{W}" xmlns:r="{R}" xmlns:mc="{MC}" xmlns:m="{_MATH}"'
_ODF = "urn:oasis:names:tc:opendocument:xmlns:"
_ODF_NAMES = " ".join(
    f'xmlns:{prefix}="{uri}"'
    for prefix, uri in {
        "office": f"{_ODF}office:1.0",
        "text": f"{_ODF}text:1.0",
        "style": f"{_ODF}style:1.0",
        "table": f"{_ODF}table:1.0",
        "draw": f"{_ODF}drawing:1.0",
        "meta": f"{_ODF}meta:1.0",
        "fo": f"{_ODF}xsl-fo-compatible:1.0",
        "xlink": "http://www.w3.org/1999/xlink",
        "dc": "http://purl.org/dc/elements/1.1/",
    }.items()
)
ODT = "application/vnd.oasis.opendocument.text"

STYLES = """
<w:docDefaults><w:rPrDefault><w:rPr><w:lang w:val="de-AT"/></w:rPr></w:rPrDefault></w:docDefaults>
<w:style w:type="paragraph" w:default="1" w:styleId="Standard"><w:name w:val="Normal"/></w:style>
<w:style w:type="paragraph" w:styleId="berschrift1"><w:name w:val="heading 1"/>
  <w:basedOn w:val="Standard"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr><w:rPr><w:b/></w:rPr>
</w:style>
<w:style w:type="paragraph" w:styleId="Mein"><w:name w:val="Mein Titel"/>
  <w:basedOn w:val="berschrift1"/></w:style>
<w:style w:type="paragraph" w:styleId="Zitat"><w:name w:val="Quote"/><w:rPr><w:i/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="Liste"><w:name w:val="List Bullet"/>
  <w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr></w:style>
<w:style w:type="character" w:styleId="Fett"><w:name w:val="Strong"/><w:rPr><w:b/></w:rPr></w:style>
<w:style w:type="character" w:styleId="Geheim"><w:name w:val="Secret"/>
  <w:rPr><w:vanish/></w:rPr></w:style>
"""
NUMBERING = """
<w:abstractNum w:abstractNumId="0">
  <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl>
  <w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="lowerRoman"/>
    <w:lvlText w:val="%1.%2)"/></w:lvl>
</w:abstractNum>
<w:abstractNum w:abstractNumId="1">
  <w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="\uf0b7"/></w:lvl></w:abstractNum>
<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>
<w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>
<w:num w:numId="3"><w:abstractNumId w:val="0"/>
  <w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride></w:num>
"""


def docx(
    body: str, *, doctype: str = "", links: dict[str, str] | None = None, **parts: str
) -> bytes:
    """Return a DOCX file; each part is the inside of its root, such as `footnotes`, `header`."""
    given = {"styles": STYLES, "numbering": NUMBERING} | parts
    core = given.pop("core", "")
    targets = {name: f"{name}.xml" for name in given}
    relations = "".join(
        f'<Relationship Id="{name}" Type="{R}/{name}" Target="{target}"/>'
        for name, target in targets.items()
    ) + "".join(
        f'<Relationship Id="{id_}" Type="{R}/hyperlink" Target="{url}" TargetMode="External"/>'
        for id_, url in (links or {}).items()
    )
    members = {
        "[Content_Types].xml": "<Types/>",
        "_rels/.rels": _relations(
            f'<Relationship Id="d" Type="{R}/officeDocument" Target="word/document.xml"/>'
            f'<Relationship Id="c" Type="{_PACKAGE}/relationships/metadata/core-properties" '
            'Target="docProps/core.xml"/>'
        ),
        "docProps/core.xml": f"""<cp:coreProperties
            xmlns:cp="{_PACKAGE}/metadata/core-properties" xmlns:dcterms="http://purl.org/dc/terms/"
            xmlns:dc="http://purl.org/dc/elements/1.1/">{core}</cp:coreProperties>""",
        "word/_rels/document.xml.rels": _relations(relations),
        "word/document.xml": f"""<?xml version="1.0"?>{doctype}
            <w:document {_NAMES}><w:body>{body}</w:body></w:document>""",
    }
    for name, target in targets.items():
        members[f"word/{target}"] = f"<w:{name} {_NAMES}>{given[name]}</w:{name}>"
    return archive(members)


def p(text: str = "", *, style: str = "", look: str = "") -> str:
    """Return a paragraph: of plain text, or of runs where the text begins with a tag."""
    inside = text if text.startswith("<") else r(text)
    style = f'<w:pStyle w:val="{style}"/>' if style else ""
    return f"<w:p><w:pPr>{style}{look}</w:pPr>{inside}</w:p>"


def r(text: str, look: str = "") -> str:
    """Return a run of text."""
    return f'<w:r><w:rPr>{look}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def item(text: str, list_id: int, level: int = 0) -> str:
    """Return an item of a list."""
    look = f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{list_id}"/></w:numPr>'
    return p(text, look=look)


def odt(
    body: str, *, styles: str = "", meta: str = "", masters: str = "", doctype: str = ""
) -> bytes:
    """Return an ODT file."""
    return archive(
        {
            "mimetype": ODT,
            "content.xml": f"""<?xml version="1.0"?>{doctype}<office:document-content {_ODF_NAMES}>
              <office:automatic-styles>{styles}</office:automatic-styles>
              <office:body><office:text>{body}</office:text></office:body>
              </office:document-content>""",
            "styles.xml": f"""<office:document-styles {_ODF_NAMES}><office:styles/>
              <office:master-styles>{masters}</office:master-styles></office:document-styles>""",
            "meta.xml": f"""<office:document-meta {_ODF_NAMES}><office:meta>{meta}</office:meta>
              </office:document-meta>""",
        }
    )


def archive(members: Mapping[str, str | bytes]) -> bytes:
    """Return a ZIP archive; the first member is stored, as ODF wants it."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as opened:
        for number, (name, data) in enumerate(members.items()):
            kind = zipfile.ZIP_DEFLATED if number else zipfile.ZIP_STORED
            opened.writestr(name, data, compress_type=kind)
    return buffer.getvalue()


def _relations(inside: str) -> str:
    return f'<Relationships xmlns="{_PACKAGE}/relationships">{inside}</Relationships>'
