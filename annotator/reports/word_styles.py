"""The styles of our Word documents: real ones, so that who gets the report can change its looks."""

from __future__ import annotations

from docx.document import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Pt, RGBColor
from docx.styles.style import CharacterStyle, ParagraphStyle

from annotator.reports.blocks import Style
from annotator.reports.forms import COLOURS, FAINT_LINE, FORMS, LINE, TEXT, Form
from annotator.reports.rich import Look

SERIF, SANS = "Georgia", "Calibri"
LOOKS = {
    Look.FACT: "Fact",
    Look.REPORT: "Report",
    Look.OPINION: "Opinion",
    Look.NONE: "Untagged",
    Look.LINK: "Link Inside",
    Look.RAISED: "Source Number",
}
"""The names of the styles of characters."""
TABLE, QUIET_TABLE = "Report Table", "Report Figures"


def add_styles(document: Document, language: str) -> None:
    """Give a new document our styles, and the language that it is written in."""
    for style, form in FORMS.items():
        _set(_paragraph_style(document, style), form)
    for look, name in LOOKS.items():
        made = document.styles.add_style(name, WD_STYLE_TYPE.CHARACTER)
        assert isinstance(made, CharacterStyle)
        made.font.color.rgb = RGBColor.from_string(COLOURS[look])
        made.font.superscript = True if look is Look.RAISED else None
    root = document.styles.element
    for xml in (_TABLE, _QUIET_TABLE):
        root.append(parse_xml(xml))
    for languages in root.iter(qn("w:lang")):
        languages.set(qn("w:val"), language)


def style_id(name: str) -> str:
    """Return by what the body names a style."""
    return name.replace(" ", "")


def _paragraph_style(document: Document, style: Style) -> ParagraphStyle:
    names = {each.name for each in document.styles}
    if style.value in names:
        found = document.styles[style.value]
    else:
        found = document.styles.add_style(style.value, WD_STYLE_TYPE.PARAGRAPH)
    assert isinstance(found, ParagraphStyle)
    return found


def _set(style: ParagraphStyle, form: Form) -> None:
    properties = style.element.get_or_add_rPr()
    for old in list(properties):
        properties.remove(old)
    for old in style.element.findall(qn("w:pPr")):
        for border in old.findall(qn("w:pBdr")):
            old.remove(border)
    style.font.name = SERIF if form.is_serif else SANS
    style.font.size = Pt(form.size)
    style.font.bold, style.font.italic = form.is_bold, form.is_italic
    style.font.color.rgb = RGBColor.from_string(form.colour)
    spacing = style.paragraph_format
    spacing.space_before, spacing.space_after = Pt(form.before), Pt(form.after)
    spacing.line_spacing = 1.1
    spacing.keep_with_next = form.keeps
    spacing.left_indent = Pt(form.indent)
    # Words of other scripts have a size of their own.
    size = properties.find(qn("w:sz"))
    other = properties.makeelement(qn("w:szCs"), {qn("w:val"): size.get(qn("w:val"))})
    size.addnext(other)


_LINE = '<w:{0} w:val="single" w:sz="4" w:space="0" w:color="{1}"/>'
_TABLE = f"""
<w:style {nsdecls("w")} w:type="table" w:customStyle="1" w:styleId="{style_id(TABLE)}">
<w:name w:val="{TABLE}"/><w:basedOn w:val="TableNormal"/><w:uiPriority w:val="99"/>
<w:tblPr><w:tblBorders>{_LINE.format("top", TEXT)}{_LINE.format("bottom", LINE)}
{_LINE.format("insideH", FAINT_LINE)}</w:tblBorders><w:tblCellMar><w:top w:w="50" w:type="dxa"/>
<w:left w:w="0" w:type="dxa"/><w:bottom w:w="50" w:type="dxa"/><w:right w:w="140" w:type="dxa"/>
</w:tblCellMar></w:tblPr></w:style>"""
_QUIET_TABLE = f"""
<w:style {nsdecls("w")} w:type="table" w:customStyle="1" w:styleId="{style_id(QUIET_TABLE)}">
<w:name w:val="{QUIET_TABLE}"/><w:basedOn w:val="TableNormal"/><w:uiPriority w:val="99"/>
<w:tblPr><w:tblBorders>{_LINE.format("top", TEXT)}{_LINE.format("bottom", LINE)}</w:tblBorders>
<w:tblCellMar><w:top w:w="80" w:type="dxa"/><w:left w:w="0" w:type="dxa"/>
<w:bottom w:w="80" w:type="dxa"/><w:right w:w="140" w:type="dxa"/></w:tblCellMar></w:tblPr>
</w:style>"""
