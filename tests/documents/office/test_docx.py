"""Word documents."""

from pathlib import Path

import pytest

from annotator.documents import ReadDocument, ReadOptions, read_file
from annotator.documents.office.reader import DocxReader
from annotator.errors import DocumentError
from annotator.model import RegionKind
from annotator.model.findings import FieldName, StyleKind

from .made import docx, item, p, r


def read(data: bytes, name: str = "x.docx") -> ReadDocument:
    assert DocxReader().recognises(data[:65_536], name)
    return DocxReader().read(data, name, ReadOptions())


def looks(document: ReadDocument, kind: StyleKind) -> list[tuple[str, str]]:
    return [
        (document.text[style.start : style.end], style.value)
        for style in document.findings.styles
        if style.kind is kind
    ]


def kinds(document: ReadDocument) -> list[tuple[RegionKind, str]]:
    return [(r.kind, document.text[r.start : r.end]) for r in document.regions]


def test_paragraphs_are_apart_by_a_blank_line_and_empty_ones_leave_no_trace() -> None:
    document = read(docx(p("One.") + p() + p("<w:r/>") + p("Two.")))
    assert document.text == "One.\n\nTwo."
    assert kinds(document) == [(RegionKind.PARAGRAPH, "One."), (RegionKind.PARAGRAPH, "Two.")]


def test_white_space_is_kept_only_where_the_file_says_so() -> None:
    runs = "<w:r><w:t> a </w:t></w:r>" + r(" b ") + "<w:r><w:t>c\nd</w:t></w:r>"
    assert read(docx(p(runs))).text == "a b c d"


def test_signs_that_are_no_characters_in_the_file_are_in_the_text() -> None:
    runs = (
        "<w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t><w:noBreakHyphen/><w:t>d</w:t>"
        '<w:softHyphen/><w:t>e</w:t><w:sym w:font="Symbol" w:char="F061"/>'
        '<w:sym w:font="Wingdings" w:char="F0FC"/></w:r>'
    )
    tabs = '<w:tabs><w:tab w:val="left" w:pos="720"/></w:tabs>'
    assert read(docx(p(runs, look=tabs))).text == "a\tb\nc\u2011d\u00adeα✓"


def test_words_in_a_font_of_symbols_are_what_it_shows() -> None:
    def run(font: str, words: str) -> str:
        fonts = f'<w:rFonts w:ascii="{font}" w:hAnsi="{font}"/>'
        return f"<w:r><w:rPr>{fonts}</w:rPr><w:t>{words}</w:t></w:r>"

    runs = run("Symbol", "\uf061b") + run("Wingdings", "\uf0fc\uf082") + run("Arial", "\uf061b")
    assert read(docx(p(runs))).text == "αβ✓②\uf061b"
    two = run("Wingdings 2", "\uf052") + run("Symbola", "ab") + run("Webdings", "\uf061")
    assert read(docx(p(two))).text == "☑ab\uf061"


def test_headings_are_known_whatever_the_language_of_the_program() -> None:
    document = read(docx(p("Der Plan", style="Mein") + p("Text") + p("Zwei", style="berschrift1")))
    assert looks(document, StyleKind.HEADING) == [("Der Plan", "1"), ("Zwei", "1")]
    assert looks(document, StyleKind.BOLD) == []
    assert kinds(document)[0] == (RegionKind.HEADLINE, "Der Plan")
    assert document.title == "Der Plan"
    direct = read(docx(p("Deep", look='<w:outlineLvl w:val="2"/>') + p("x")))
    assert looks(direct, StyleKind.HEADING) == [("Deep", "3")]


def test_styles_come_from_the_run_its_style_and_that_of_the_paragraph() -> None:
    document = read(
        docx(
            p(
                r("a ")
                + r("bold", "<w:b/>")
                + r("er", "<w:b/>")
                + r(" strong", '<w:rStyle w:val="Fett"/>')
            )
            + p(r("said ") + r("plainly", '<w:i w:val="0"/>'), style="Zitat")
            + p(
                r("x")
                + r("2", '<w:vertAlign w:val="superscript"/>')
                + r("u", '<w:u w:val="single"/>')
            )
            + p(r("gone", "<w:strike/>") + r("f()", '<w:rFonts w:ascii="Courier New"/>'))
        )
    )
    assert looks(document, StyleKind.BOLD) == [("bolder strong", "")]
    assert looks(document, StyleKind.ITALIC) == [("said ", "")]
    assert looks(document, StyleKind.QUOTATION) == [("said plainly", "1")]
    assert looks(document, StyleKind.ADDED)[0] == ("²", "2")
    assert looks(document, StyleKind.UNDERLINE) == [("u", "")]
    assert looks(document, StyleKind.STRIKE) == [("gone", "")]
    assert looks(document, StyleKind.CODE) == [("f()", "")]


def test_items_of_lists_carry_the_markers_that_word_would_show() -> None:
    document = read(
        docx(
            item("a", 1)
            + item("b", 1, 1)
            + item("c", 1, 1)
            + item("d", 1)
            + item("e", 1, 1)
            + item("f", 3)
            + item("none", 0)
            + p("g", style="Liste")
        )
    )
    assert looks(document, StyleKind.LIST_ITEM) == [
        ("a", "1 1."),
        ("b", "2 1.i)"),
        ("c", "2 1.ii)"),
        ("d", "1 2."),
        ("e", "2 2.i)"),
        ("f", "1 5."),
        ("g", "1 •"),
    ]
    assert document.text == "a\nb\nc\nd\ne\nf\n\nnone\n\ng"


def test_tables_have_a_row_a_line_and_cells_apart_by_tabs() -> None:
    def cell(inside: str, span: int = 1) -> str:
        return f'<w:tc><w:tcPr><w:gridSpan w:val="{span}"/></w:tcPr>{inside}</w:tc>'

    rows = (
        f"<w:tr>{cell(p('a'))}{cell(p('b1') + p('b2'))}{cell(p())}</w:tr>"
        f"<w:tr>{cell(p())}{cell(p('wide'), 2)}{cell(p('end'))}</w:tr>"
    )
    document = read(docx(p("Before") + f"<w:tbl>{rows}</w:tbl>" + p("After")))
    assert document.text == "Before\n\na\tb1\nb2\n\twide\tend\n\nAfter"
    assert looks(document, StyleKind.CELL) == [
        ("a", "1 1 1"),
        ("b1\nb2", "1 1 2"),
        ("wide", "1 2 2"),
        ("end", "1 2 4"),
    ]
    assert kinds(document)[1:3] == [
        (RegionKind.PARAGRAPH, "a\tb1\nb2"),
        (RegionKind.PARAGRAPH, "wide\tend"),
    ]


def test_a_table_within_a_cell_is_read_where_it_stands() -> None:
    inner = f"<w:tbl><w:tr><w:tc>{p('x')}</w:tc><w:tc>{p('y')}</w:tc></w:tr></w:tbl>"
    outer = f"<w:tbl><w:tr><w:tc>{p('a')}</w:tc><w:tc>{inner}{p('b')}</w:tc></w:tr></w:tbl>"
    document = read(docx(outer))
    assert document.text == "a\tx\ty\nb"
    assert looks(document, StyleKind.CELL) == [
        ("a", "1 1 1"),
        ("x\ty\nb", "1 1 2"),
        ("x", "2 1 1"),
        ("y", "2 1 2"),
    ]


def test_notes_are_marked_in_place_and_stand_at_the_end() -> None:
    def note(id_: int, text: str, kind: str = "footnote") -> str:
        own = f"<w:r><w:{kind}Ref/></w:r>"
        return f'<w:{kind} w:id="{id_}">{p(own + r(" " + text))}</w:{kind}>'

    separator = f'<w:footnote w:type="separator" w:id="-1">{p("-----")}</w:footnote>'
    runs = (
        r("Said")
        + '<w:r><w:footnoteReference w:id="7"/></w:r>'
        + r(" and done")
        + '<w:r><w:footnoteReference w:id="3"/><w:endnoteReference w:id="1"/></w:r>'
    )
    document = read(
        docx(
            p(runs),
            footnotes=separator + note(3, "Second.") + note(7, "First.") + note(9, "Unused."),
            endnotes=note(1, "Last.", "endnote"),
        )
    )
    assert document.text == "Said[1] and done[2][i]\n\n1 First.\n\n2 Second.\n\ni Last."
    assert looks(document, StyleKind.FOOTNOTE_MARK) == [("[1]", "1"), ("[2]", "2"), ("[i]", "i")]
    assert looks(document, StyleKind.FOOTNOTE) == [
        ("1 First.", "1"),
        ("2 Second.", "2"),
        ("i Last.", "i"),
    ]


def test_tracked_changes_are_read_as_if_accepted_and_the_analyst_is_notified() -> None:
    deleted_mark = '<w:rPr><w:del w:id="2"/></w:rPr>'
    body = (
        p(
            r("The ")
            + f"<w:del>{r('old')}<w:r><w:delText>old</w:delText></w:r></w:del>"
            + f"<w:ins>{r('new')}</w:ins>"
            + r(" plan"),
            look=deleted_mark,
        )
        + p(" holds.")
        + f"<w:moveFrom>{r('gone')}</w:moveFrom>"
    )
    document = read(docx(body))
    assert document.text == "The new plan holds."
    assert "2 deletions that are marked in the file were left out" in document.notes[0]


def test_a_deleted_row_is_left_out() -> None:
    row = "<w:tr><w:trPr>{0}</w:trPr><w:tc>{1}</w:tc></w:tr>"
    rows = row.format("<w:del/>", p("gone")) + row.format("", p("here"))
    assert read(docx(f"<w:tbl>{rows}</w:tbl>")).text == "here"


def test_hidden_text_and_comments_are_left_out_and_counted() -> None:
    runs = (
        r("Seen")
        + r("hidden", "<w:vanish/>")
        + r("styled", '<w:rStyle w:val="Geheim"/>')
        + '<w:r><w:commentReference w:id="0"/></w:r>'
    )
    document = read(docx(p(runs)))
    assert document.text == "Seen"
    assert document.notes == (
        "Comments in the margin were left out: 1.",
        "Hidden text was left out, in 2 places.",
    )


def test_fields_are_read_as_what_they_came_to() -> None:
    def field(code: str, result: str) -> str:
        return (
            '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
            f"<w:r><w:instrText>{code}</w:instrText></w:r>"
            f'<w:r><w:fldChar w:fldCharType="separate"/></w:r>{result}'
            '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
        )

    runs = (
        r("On ")
        + field("DATE", r("4 May"))
        + r(" see ")
        + field(' HYPERLINK "https://a.example/x" ', r("this"))
        + f'<w:fldSimple w:instr="PAGE">{r(" 7")}</w:fldSimple>'
    )
    document = read(docx(p(runs)))
    assert document.text == "On 4 May see this 7"
    assert looks(document, StyleKind.LINK) == [("this", "https://a.example/x")]


def test_a_field_without_an_end_hides_no_more_than_its_paragraph() -> None:
    begin = '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>IF</w:instrText></w:r>'
    assert read(docx(p(r("One") + begin + r("hidden")) + p("Two."))).text == "One\n\nTwo."


def test_links_lead_where_the_file_says() -> None:
    runs = r("a ") + f'<w:hyperlink r:id="h1" w:anchor="top">{r("link")}</w:hyperlink>'
    document = read(docx(p(runs), links={"h1": "https://b.example/"}))
    assert looks(document, StyleKind.LINK) == [("link", "https://b.example/#top")]


def test_text_boxes_and_content_controls_are_read_once() -> None:
    box = f"<w:txbxContent>{p('In the box.')}</w:txbxContent>"
    runs = (
        r("Around")
        + "<w:r><mc:AlternateContent><mc:Choice>"
        + box
        + "</mc:Choice><mc:Fallback>"
        + box
        + "</mc:Fallback></mc:AlternateContent></w:r>"
        + r(" it.")
    )
    control = f"<w:sdt><w:sdtPr/><w:sdtContent>{p('Controlled.')}</w:sdtContent></w:sdt>"
    assert read(docx(p(runs) + control)).text == "Around it.\n\nIn the box.\n\nControlled."


def test_headers_and_footers_are_furniture_and_page_numbers_are_not_read() -> None:
    document = read(docx(p("Text."), header=p("DRAFT"), footer=p(r("12"))))
    assert kinds(document) == [(RegionKind.FURNITURE, "DRAFT"), (RegionKind.PARAGRAPH, "Text.")]


def test_what_the_file_says_about_itself_is_found_with_its_origin() -> None:
    core = (
        "<dc:title>The plan</dc:title><dc:creator>Anna Kern</dc:creator>"
        "<dcterms:created>2024-03-04T10:00:00Z</dcterms:created>"
        "<dcterms:modified>whenever</dcterms:modified>"
    )
    document = read(docx(p("Words."), core=core))
    found = {field.name: (field.value, field.origin) for field in document.findings.fields}
    assert found == {
        FieldName.TITLE: ("The plan", "Word property “title”"),
        FieldName.AUTHOR: ("Anna Kern", "Word property “author”"),
        FieldName.PUBLISHED: ("2024-03-04T10:00:00Z", "Word property “created”"),
        FieldName.LANGUAGE: ("de-AT", "Word w:lang"),
    }
    assert (document.title, document.language) == ("The plan", "de-AT")


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (
            docx(p("x"), doctype='<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/hostname">]>'),
            "DOCTYPE",
        ),
        (docx("<w:p><w:r>"), "its XML is damaged"),
        (docx("<w:x>" * 300 + "</w:x>" * 300), "nested more than 256 deep"),
        (docx(p()), "holds no text"),
        (docx(p("x"))[:-60], "damaged"),
        (docx(p("word " * 400_000)), "unpacks to far more"),
    ],
)
def test_what_is_damaged_or_made_to_do_harm_is_refused_in_a_sentence(
    data: bytes, words: str
) -> None:
    with pytest.raises(DocumentError) as caught:
        read(data)
    assert str(caught.value).startswith("x.docx ")
    assert words in str(caught.value)
    assert str(caught.value).endswith(".")


def test_shared_word_documents_are_read(data_path: Path) -> None:
    texts = {
        path.name: read_file(path).text
        for folder in ("docx-inception", "docx-python-docx")
        for path in (data_path / "documents" / folder).rglob("*.docx")
    }
    assert texts["text.docx"] == "This is a text."
    assert texts["test.docx"] == "python-docx was here!\n\npython-docx was here too!"
    assert texts["blk-inner-content.docx"] == "P1\n\nT2\n\nP3"


def test_words_with_a_gloss_in_an_old_field_are_read() -> None:
    parts = (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r>',
        r"<w:r><w:instrText> EQ \* jc2 \o\ad(\s\up 9(はし),橋)</w:instrText></w:r>",
        '<w:r><w:fldChar w:fldCharType="end"/></w:r>',
    )
    assert read(docx(p("".join(parts) + r("は閉鎖。")))).text == "橋は閉鎖。"
