"""OpenDocument texts."""

import pytest

from annotator.documents import ReadDocument, ReadOptions
from annotator.documents.office.reader import OdtReader
from annotator.errors import DocumentError
from annotator.model import RegionKind
from annotator.model.findings import FieldName, StyleKind

from .made import ODT, archive, odt

STYLES = """
<style:style style:name="B" style:family="text"><style:text-properties fo:font-weight="bold"/>
</style:style>
<style:style style:name="BI" style:family="text" style:parent-style-name="B">
  <style:text-properties fo:font-style="italic"/></style:style>
<style:style style:name="H" style:family="text"><style:text-properties text:display="none"/>
</style:style>
<style:style style:name="Up" style:family="text">
  <style:text-properties style:text-position="super 58%"/></style:style>
<style:style style:name="Quotations" style:family="paragraph"/>
<style:style style:name="P1" style:family="paragraph" style:parent-style-name="Quotations"/>
<text:list-style style:name="L1">
  <text:list-level-style-number text:level="1" style:num-format="1" style:num-suffix="."/>
  <text:list-level-style-number text:level="2" style:num-format="a" style:num-suffix=")"
    text:display-levels="2"/>
</text:list-style>
<text:list-style style:name="L2">
  <text:list-level-style-bullet text:level="1" text:bullet-char="•"/></text:list-style>
"""


def read(data: bytes, name: str = "x.odt") -> ReadDocument:
    assert OdtReader().recognises(data[:65_536], name)
    return OdtReader().read(data, name, ReadOptions())


def looks(document: ReadDocument, kind: StyleKind) -> list[tuple[str, str]]:
    return [
        (document.text[style.start : style.end], style.value)
        for style in document.findings.styles
        if style.kind is kind
    ]


def kinds(document: ReadDocument) -> list[tuple[RegionKind, str]]:
    return [(r.kind, document.text[r.start : r.end]) for r in document.regions]


def test_white_space_is_that_of_the_page_not_of_the_file() -> None:
    body = """
      <text:p>One
        word  <text:s text:c="2"/>and<text:tab/>two<text:line-break/>lines\u00a0</text:p>
      <text:p/>
      <text:p> Two. </text:p>"""
    assert read(odt(body)).text == "One word   and\ttwo\nlines\u00a0\n\nTwo."


def test_words_in_a_font_of_symbols_are_what_it_shows() -> None:
    styles = """
    <style:style style:name="S" style:family="text"><style:text-properties fo:font-family="Symbol"/>
    </style:style><style:style style:name="W" style:family="paragraph">
    <style:text-properties fo:font-family="'Wingdings'"/></style:style>"""
    body = """<text:p>At a <text:span text:style-name="S">\uf061</text:span> a.</text:p>
    <text:p text:style-name="W">\uf0fc</text:p><text:p>\uf061</text:p>"""
    assert read(odt(body, styles=styles)).text == "At a α a.\n\n✓\n\n\uf061"


def test_headings_and_styles_are_found() -> None:
    body = (
        '<text:h text:outline-level="2">Plan</text:h><text:p>a <text:span text:style-name="BI">b'
        '</text:span> c<text:span text:style-name="Up">2</text:span></text:p>'
        '<text:p text:style-name="P1">Said so.</text:p>'
    )
    document = read(odt(body, styles=STYLES))
    assert document.text == "Plan\n\na b c²\n\nSaid so."
    assert looks(document, StyleKind.HEADING) == [("Plan", "2")]
    assert looks(document, StyleKind.BOLD) == looks(document, StyleKind.ITALIC) == [("b", "")]
    assert looks(document, StyleKind.ADDED)[0] == ("²", "2")
    assert kinds(document) == [
        (RegionKind.HEADLINE, "Plan"),
        (RegionKind.PARAGRAPH, "a b c²"),
        (RegionKind.QUOTATION, "Said so."),
    ]
    assert document.title == "Plan"


def test_items_of_lists_carry_their_markers() -> None:
    def item(text: str, inside: str = "") -> str:
        return f"<text:list-item><text:p>{text}</text:p>{inside}</text:list-item>"

    inner = f"<text:list>{item('b')}{item('c')}</text:list>"
    body = (
        f'<text:list text:style-name="L1">{item("a", inner)}{item("d")}</text:list>'
        f'<text:list text:style-name="L2">{item("e")}</text:list><text:p>f</text:p>'
        f'<text:list text:style-name="L1" text:continue-numbering="true">{item("g")}</text:list>'
    )
    document = read(odt(body, styles=STYLES))
    assert looks(document, StyleKind.LIST_ITEM) == [
        ("a", "1 1."),
        ("b", "2 1.a)"),
        ("c", "2 1.b)"),
        ("d", "1 2."),
        ("e", "1 •"),
        ("g", "1 3."),
    ]
    assert document.text == "a\nb\nc\nd\ne\n\nf\n\ng"


def test_tables_have_a_row_a_line_and_cells_apart_by_tabs() -> None:
    def cell(text: str, attributes: str = "") -> str:
        return f"<table:table-cell {attributes}><text:p>{text}</text:p></table:table-cell>"

    empty = cell("", 'table:number-columns-repeated="2"')
    body = (
        f"<text:p>Before</text:p><table:table><table:table-row>{cell('a')}{cell('b')}"
        f"</table:table-row><table:table-row>{empty}{cell('c')}</table:table-row></table:table>"
    )
    document = read(odt(body))
    assert document.text == "Before\n\na\tb\n\t\tc"
    assert looks(document, StyleKind.CELL) == [("a", "1 1 1"), ("b", "1 1 2"), ("c", "1 2 3")]


def test_notes_are_marked_in_place_and_stand_at_the_end() -> None:
    note = (
        '<text:note text:note-class="footnote"><text:note-citation>1</text:note-citation>'
        "<text:note-body><text:p>The note.</text:p></text:note-body></text:note>"
    )
    document = read(odt(f"<text:p>Said{note} so.</text:p><text:p>More.</text:p>"))
    assert document.text == "Said[1] so.\n\nMore.\n\n1 The note."
    assert looks(document, StyleKind.FOOTNOTE_MARK) == [("[1]", "1")]
    assert looks(document, StyleKind.FOOTNOTE) == [("1 The note.", "1")]


def test_what_is_deleted_hidden_or_in_the_margin_is_left_out_and_counted() -> None:
    body = (
        "<text:tracked-changes><text:changed-region><text:deletion><text:p>gone</text:p>"
        "</text:deletion></text:changed-region></text:tracked-changes>"
        '<text:p>Seen<text:span text:style-name="H">hidden</text:span>'
        "<office:annotation><text:p>remark</text:p></office:annotation></text:p>"
        '<text:section text:display="none"><text:p>section</text:p></text:section>'
    )
    document = read(odt(body, styles=STYLES))
    assert document.text == "Seen"
    assert document.notes == (
        "1 deletion that is marked in the file was left out.",
        "Comments in the margin were left out: 1.",
        "Hidden text was left out, in 2 places.",
    )


def test_links_and_text_boxes_are_read() -> None:
    body = (
        '<text:p>See <text:a xlink:href="https://a.example/">this</text:a><draw:frame>'
        "<draw:text-box><text:p>Boxed.</text:p></draw:text-box></draw:frame> now.</text:p>"
    )
    document = read(odt(body))
    assert document.text == "See this now.\n\nBoxed."
    assert looks(document, StyleKind.LINK) == [("this", "https://a.example/")]


@pytest.mark.parametrize("shape", ["custom-shape", "rect", "ellipse", "connector"])
def test_words_of_a_drawn_shape_stand_behind_their_paragraph(shape: str) -> None:
    drawn = f"<draw:{shape}><text:p>Drawn.</text:p><draw:enhanced-geometry/></draw:{shape}>"
    document = read(odt(f"<text:p>Before {drawn}after.</text:p><text:p>Next.</text:p>"))
    assert document.text == "Before after.\n\nDrawn.\n\nNext."


def test_headers_are_furniture_and_an_index_is() -> None:
    header = "<style:header><text:p>DRAFT</text:p></style:header>"
    index = "<text:table-of-content><text:index-body><text:p>Plan 1</text:p></text:index-body>"
    body = f"{index}</text:table-of-content><text:p>Text.</text:p>"
    document = read(odt(body, masters=f"<style:master-page>{header}</style:master-page>"))
    assert kinds(document) == [
        (RegionKind.FURNITURE, "DRAFT"),
        (RegionKind.FURNITURE, "Plan 1"),
        (RegionKind.PARAGRAPH, "Text."),
    ]


def test_what_the_file_says_about_itself_is_found() -> None:
    meta = (
        "<dc:title>The plan</dc:title><meta:initial-creator>Anna</meta:initial-creator>"
        "<dc:language>de-AT</dc:language><dc:date>2024-03-04T10:00:00.5</dc:date>"
    )
    document = read(odt("<text:p>Words.</text:p>", meta=meta))
    assert {field.name: field.value for field in document.findings.fields} == {
        FieldName.TITLE: "The plan",
        FieldName.AUTHOR: "Anna",
        FieldName.LANGUAGE: "de-AT",
        FieldName.MODIFIED: "2024-03-04T10:00:00.5",
    }


def test_a_protected_document_is_refused() -> None:
    data = archive(
        {
            "mimetype": ODT,
            "content.xml": b"\1\2\3",
            "META-INF/manifest.xml": "<manifest:encryption-data/>",
        }
    )
    with pytest.raises(DocumentError, match=r"protected by a password\. Open it .* without one\."):
        read(data)


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (
            odt("<text:p>x</text:p>", doctype='<!DOCTYPE a SYSTEM "http://a.example/x.dtd">'),
            "DOCTYPE",
        ),
        (odt("<text:p>"), "its XML is damaged"),
        (odt("<text:p/>"), "holds no text"),
        (archive({"mimetype": ODT, "x": "y"}), "content.xml that it refers to is missing"),
    ],
)
def test_what_is_damaged_or_made_to_do_harm_is_refused(data: bytes, words: str) -> None:
    with pytest.raises(DocumentError) as caught:
        read(data)
    assert words in str(caught.value)
