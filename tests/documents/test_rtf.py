"""Rich Text Format."""

import pytest

from annotator.documents import ReadDocument, read_document
from annotator.errors import DocumentError
from annotator.model import RegionKind
from annotator.model.findings import FieldName, StyleKind

HEAD = (
    r"{\rtf1\ansi\ansicpg1252\deff0\deflang1031"
    r"{\fonttbl{\f0\fswiss\fcharset0 Arial;}{\f1\fnil\fcharset204 Arial Cyr;}"
    r"{\f2\fcharset128 MS Gothic;}{\f3\fcharset2 Symbol;}{\f4\fmodern\fcharset0 Courier New;}}"
    r"{\colortbl;\red0\green0\blue0;}"
    r"{\stylesheet{\s0 Normal;}{\s1\b\fs32 heading 1;}{\s2 Quote;}{\*\cs10 Strong;}}"
    r"{\*\generator Riched20 10.0;}"
)


def read(body: str, head: str = HEAD) -> ReadDocument:
    return read_document(f"{head}{body}}}".encode("cp1252"), "x.rtf")


def looks(document: ReadDocument, kind: StyleKind) -> list[tuple[str, str]]:
    return [
        (document.text[style.start : style.end], style.value)
        for style in document.findings.styles
        if style.kind is kind
    ]


def kinds(document: ReadDocument) -> list[tuple[RegionKind, str]]:
    return [(r.kind, document.text[r.start : r.end]) for r in document.regions]


def test_paragraphs_and_signs_are_read() -> None:
    document = read(
        "\\pard One\\~two\\tab three\\line four\\emdash\\ldblquote x\\rdblquote  \\{\\\\\\}\\par\n"
        "\\par\n\\pard \\'e4\\'f6\\_\\-.\\par"
    )
    assert document.text == "One\u00a0two\tthree\nfour—“x” {\\}\n\näö\u2011\u00ad."
    assert len(document.regions) == 2
    assert (document.media_type, document.language) == ("application/rtf", "de-DE")


@pytest.mark.parametrize(
    ("body", "text"),
    [
        (r"\uc1\u8364?5", "€5"),
        (r"\u8364\'805", "€5"),
        (r"{\uc0\u8364 5}", "€5"),
        (r"{\uc2\u20013\'d6\'d0\u25991\'ce\'c4}!", "中文!"),
        (r"\u-10179?\u-8704?", "😀"),
        (r"\u-10179?x", "\ufffdx"),
        (r"{\f1 \'cf\'f0\'e8} ok", "При ok"),
        (r"{\f2 \'93\'fa\'96\'7b}", "日本"),
        (r"{\f2 \'83A}", "ア"),
        (r"{\f3 a\'b7}", "α•"),
        (r"{\upr{?}{\*\ud{\u8364 ?}}}5", "€5"),
    ],
)
def test_characters_are_those_of_the_font_or_of_unicode(body: str, text: str) -> None:
    assert read(body).text == text


def test_code_pages_of_the_whole_file_are_kept() -> None:
    assert read(r"\'8a", r"{\rtf1\mac ").text == "ä"
    assert read(r"\'cf\'f0", r"{\rtf1\ansi\ansicpg1251 ").text == "Пр"


def test_styles_begin_and_end_with_control_words_and_groups() -> None:
    document = read(
        r"\pard a {\b bold {\i both}} \ul under\ulnone  x{\super 2}{\sub 3}"
        r"{\strike gone} {\f4 f()}\b on\plain  off\par"
    )
    assert document.text == "a bold both under x²3 gone f()on off"
    assert looks(document, StyleKind.BOLD) == [("bold both", ""), ("on", "")]
    assert looks(document, StyleKind.ITALIC) == [("both", "")]
    assert looks(document, StyleKind.UNDERLINE) == [("under", "")]
    assert ("²", "2") in looks(document, StyleKind.ADDED)
    assert looks(document, StyleKind.SUBSCRIPT) == [("3", "")]
    assert looks(document, StyleKind.STRIKE) == [("gone", "")]
    assert looks(document, StyleKind.CODE) == [("f()", "")]


def test_headings_quotations_and_items_are_found() -> None:
    document = read(
        r"\pard\s1\b The plan\par\pard\plain\s2 Said.\par\pard\plain"
        r"{\listtext\f3\'b7\tab}\ilvl1 Item\par{\pntext 2.\tab}\pard Two\par"
        r"\pard\outlinelevel2 Deep\par"
    )
    assert looks(document, StyleKind.HEADING) == [("The plan", "1"), ("Deep", "3")]
    assert looks(document, StyleKind.LIST_ITEM) == [("Item", "2 •"), ("Two", "1 2.")]
    assert looks(document, StyleKind.BOLD) == []
    assert kinds(document)[:2] == [
        (RegionKind.HEADLINE, "The plan"),
        (RegionKind.QUOTATION, "Said."),
    ]
    assert document.title == "The plan"


def test_tables_have_a_row_a_line_and_cells_apart_by_tabs() -> None:
    document = read(
        r"\pard Before\par\trowd\cellx1\cellx2\cellx3\pard\intbl a\cell b1\par b2\cell \cell\row"
        r"\trowd\cellx1\pard\intbl\cell c\cell d\cell\row\pard After\par"
    )
    assert document.text == "Before\n\na\tb1\nb2\n\tc\td\n\nAfter"
    assert looks(document, StyleKind.CELL) == [
        ("a", "1 1 1"),
        ("b1\nb2", "1 1 2"),
        ("c", "1 2 2"),
        ("d", "1 2 3"),
    ]


def test_notes_are_marked_in_place_and_stand_at_the_end() -> None:
    document = read(
        r"\pard Said{\super\chftn}{\footnote\pard\plain{\super\chftn} The note.\par} so.\par More."
    )
    assert document.text == "Said[1] so.\n\nMore.\n\n1 The note."
    assert looks(document, StyleKind.FOOTNOTE_MARK) == [("[1]", "1")]
    assert looks(document, StyleKind.FOOTNOTE) == [("1 The note.", "1")]


def test_fields_are_read_as_what_they_came_to() -> None:
    document = read(
        r'See {\field{\*\fldinst{HYPERLINK "https://a.example/x"}}{\fldrslt{\ul this}}} on '
        r"{\field{\*\fldinst DATE}{\fldrslt 4 May}}."
    )
    assert document.text == "See this on 4 May."
    assert looks(document, StyleKind.LINK) == [("this", "https://a.example/x")]


def test_what_is_no_text_is_left_out_and_counted() -> None:
    document = read(
        r"Seen{\v hidden}{\deleted gone}{\*\annotation remark}{\pict\wmetafile8 0102}"
        r"{\*\unknown words}{\xe index}{\*\bkmkstart a}."
        "{\\*\\shppict{\\pict\\bin5 }}}{{}}"
    )
    assert document.text == "Seen."
    assert "1 deletion that is marked in the file was left out" in document.notes[0]
    assert document.notes[1:] == (
        "Comments in the margin were left out: 1.",
        "Hidden text was left out, in 1 place.",
    )


def test_headers_are_furniture_and_text_boxes_follow_their_paragraph() -> None:
    document = read(
        r"{\header\pard DRAFT\par}{\footer\pard 7\par}\pard Around"
        r"{\shp{\*\shpinst{\sp{\sn a}{\sv b}}{\shptxt\pard In the box.\par}}} it.\par"
    )
    assert kinds(document) == [
        (RegionKind.PARAGRAPH, "Around it."),
        (RegionKind.PARAGRAPH, "In the box."),
        (RegionKind.FURNITURE, "DRAFT"),
    ]


def test_what_the_file_says_about_itself_is_found() -> None:
    document = read(
        r"{\info{\title The pl\u228?n}{\author Anna}{\*\company The Paper}{\doccomm no}"
        r"{\creatim\yr2024\mo3\dy4\hr10\min5}}\pard Words.\par"
    )
    assert {field.name: field.value for field in document.findings.fields} == {
        FieldName.TITLE: "The plän",
        FieldName.AUTHOR: "Anna",
        FieldName.PUBLICATION: "The Paper",
        FieldName.PUBLISHED: "2024-03-04T10:05",
        FieldName.LANGUAGE: "de-DE",
    }
    assert (document.title, document.text) == ("The plän", "Words.")


@pytest.mark.parametrize(
    ("data", "text"),
    [
        (rb"{\rtf1 One}} two}", "One two"),
        (rb"{\rtf1 {\b One", "One"),
        (rb"{\rtf1 One\bin99999999 two", "One"),
        (b"\xef\xbb\xbf{\\rtf1 One\\'zz\\", "Onezz"),
        (rb"{\rtf1\ansicpg99999\uc-5\f99\s99\u99999999999 ?One}", "\ufffd?One"),
    ],
)
def test_damaged_files_are_read_as_far_as_they_go(data: bytes, text: str) -> None:
    assert read_document(data, "x.rtf").text == text


def test_what_holds_no_words_or_is_nested_too_deep_is_refused() -> None:
    with pytest.raises(DocumentError, match="holds no text"):
        read("")
    with pytest.raises(DocumentError, match="nested more than 4,000 deep"):
        read("{" * 5_000 + "x")


def test_no_letter_of_a_long_text_is_lost() -> None:
    body = (
        r"\pard\plain Some words of text with {\b bold} ones and \'e4 \u8364? signs.\par " * 1_000
    )
    assert len(read(body).text) == 1_000 * 50 - 2


@pytest.mark.parametrize("order", ["footnote", "shptxt"])
def test_notes_in_notes_without_end_are_refused(order: str) -> None:
    with pytest.raises(DocumentError, match="nested more than 20 deep"):
        read(3_000 * rf"{{\{order} a\par ")


def test_a_text_box_in_a_text_box_is_read() -> None:
    document = read(r"one{\shptxt two{\shptxt three\par}\par}\par")
    assert document.text == "one\n\ntwo\n\nthree"


_GLOSS = r"EQ \\* jc3 \\* {0}Font:X{0} \\* hps21 \\o\\ad(\\s\\up 10(\u12399?\u12375?),\u27211?)"


@pytest.mark.parametrize(
    ("instruction", "shown"),
    [
        (_GLOSS.format('"'), "橋"),
        (r"EQ \\f(1,2)", "1/2"),
        (r"EQ \\x(1)", ""),
        (r"HYPERLINK a", "old"),
    ],
)
def test_words_that_stand_in_the_instruction_of_a_field_are_read(
    instruction: str, shown: str
) -> None:
    document = read(rf"A{{\field{{\*\fldinst {{ {instruction}}}}}{{\fldrslt {{old}}}}}}B\par")
    assert document.text == f"A{shown or 'old'}B"


def test_a_sign_of_a_font_of_symbols_is_read_as_it_is_shown() -> None:
    document = read(r"{\f3\u-3999?}\par")
    assert document.text == "α"
