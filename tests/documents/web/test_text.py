import pytest

from annotator.documents import read_document
from annotator.model import RegionKind
from annotator.model.findings import StyleKind

from .pages import read, regions, styled


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("<p>a  b\n c</p>", "a b c"),
        ("<p> a <b> b </b> c </p>", "a b c"),
        ("<p>wo<b>rd</b></p>", "word"),
        ("<p>a&nbsp;&nbsp;b&amp;&lt;&euro;&#x80;", "a\u00a0\u00a0b&<€€"),
        ("<p>One<p>Two", "One\n\nTwo"),
        ("<p>One<br>Two<br><br>Three", "One\nTwo\n\nThree"),
        ("<div>One<div>Two</div>Three</div>", "One\n\nTwo\n\nThree"),
        ("<pre>\na  b\n  c\n</pre><p>d", "a  b\n  c\n\nd"),
        ("<p style='white-space: pre-wrap'>a  b", "a  b"),
        ("<ul><li>a<li>b<ul><li>c</ul><li>d</ul><p>e", "a\nb\nc\nd\n\ne"),
        ("<dl><dt>a<dd>b<dt>c<dd>d</dl>", "a\nb\nc\nd"),
        ("<p>He said <q>I heard <q>no</q></q>.", "He said “I heard ‘no’”."),
        ("<p>漢<ruby>字<rp>(</rp><rt>ji</rt><rp>)</rp></ruby>", "漢字(ji)"),
        ("<p dir=rtl>שלום <bdo dir=rtl>abc</bdo>", "שלום abc"),
        ("<p>in<wbr>ter\u00adnational", "inter\u00adnational"),
        ("<p>x<img src=a alt='a picture'>y", "xy"),
        ("<p>x<!-- a comment -->y", "xy"),
        ("<p>E = mc<sup>2</sup>, H<sub>2</sub>O", "E = mc², H2O"),
        ("<p>a<details><summary>b</summary>c</details>", "a\n\nb\n\nc"),
        ("<h1>a</h1>b<hr>c", "a\n\nb\n\nc"),
        ("<p>a<svg><text>b</text></svg><math><mi>c</mi><annotation>d</annotation></math>", "ac"),
    ],
)
def test_the_text_is_what_a_browser_shows(html: str, text: str) -> None:
    assert read(f"<!DOCTYPE html><body>{html}", whole=True).text == text


@pytest.mark.parametrize(
    "hidden",
    [
        "<p hidden>x</p>",
        "<p style='display:none'>x</p>",
        "<p style='color: red; Visibility : Hidden'>x</p>",
        "<script>x</script><style>x</style><template><p>x</template>",
        "<noscript>x</noscript><iframe>x</iframe><object>x</object><video>x</video>",
        "<textarea hidden>x</textarea><select><option>x</select>",
        "<span aria-hidden=true>x</span>",
        "<a class='btn sr-only'>x</a>",
        "<div hidden><div><p>x</div></div>",
        "<title>x</title>",
    ],
)
def test_what_is_hidden_is_left_out(hidden: str) -> None:
    page = f"<!DOCTYPE html><body><p>before</p>{hidden}<p>after</p>"
    assert read(page, whole=True).text == "before\n\nafter"


def test_what_lies_behind_a_dialog_is_not_hidden() -> None:
    page = f"<!DOCTYPE html><body><div aria-hidden=true><p>{'words ' * 50}</div><p>after"
    assert read(page, whole=True).text.startswith("words words")


def test_tables_of_data_have_tabs_and_lines() -> None:
    document = read(
        "<!DOCTYPE html><body><table><caption>Votes</caption><tr><th>Name<th>For"
        "<tr><td><p>Ann</p><p>Poole</p><td>3<tr><td><td>4</table><p>End",
        whole=True,
    )
    assert document.text == "Votes\n\nName\tFor\nAnn Poole\t3\n\t4\n\nEnd"
    assert styled(document, StyleKind.CELL) == [
        ("Name", "1 1 1"),
        ("For", "1 1 2"),
        ("Ann Poole", "1 2 1"),
        ("3", "1 2 2"),
        ("4", "1 3 2"),
    ]
    assert regions(document)[0] == ("caption", "", "Votes")


def test_tables_that_lay_out_a_page_are_blocks() -> None:
    page = "<!DOCTYPE html><body><table><tr><td><p>One</p><p>Two</p></td><td>Three</table>"
    assert read(page, whole=True).text == "One\n\nTwo\n\nThree"


def test_styles_stand_beside_the_text() -> None:
    document = read(
        "<!DOCTYPE html><body><h2>Head</h2><p><b>bold</b> <em>it</em> <u>un</u> <s>st</s>"
        " x<sup>up</sup><sub>down</sub> <code>co</code> <span style='font-weight:700'>heavy</span>"
        "<blockquote>q<blockquote>r</blockquote></blockquote>",
        whole=True,
    )
    assert document.text == "Head\n\nbold it un st xupdown co heavy\n\nq\n\nr"
    for kind, found in {
        StyleKind.HEADING: [("Head", "2")],
        StyleKind.BOLD: [("bold", ""), ("heavy", "")],
        StyleKind.ITALIC: [("it", "")],
        StyleKind.UNDERLINE: [("un", "")],
        StyleKind.STRIKE: [("st", "")],
        StyleKind.SUPERSCRIPT: [("up", "")],
        StyleKind.SUBSCRIPT: [("down", "")],
        StyleKind.CODE: [("co", "")],
        StyleKind.QUOTATION: [("q\n\nr", "1"), ("r", "2")],
    }.items():
        assert styled(document, kind) == found


def test_links_are_resolved_and_dangerous_ones_dropped() -> None:
    document = read(
        "<!DOCTYPE html><base href='https://a.example/x/'><body><a href='y#z'>one</a>"
        " <a href='//b.example'>two</a> <a href=' JaVaScRiPt:alert(1)'>three</a>"
        " <a href='java\nscript:alert(1)'>four</a> <a href='data:text/html,x'>five</a>"
        " <a href='file:///etc/passwd'>six</a> <a href='http://[bad'>seven</a> <a name=n>eight</a>"
        " <a href='mailto:a@b.example'>nine</a>",
        whole=True,
    )
    assert styled(document, StyleKind.LINK) == [
        ("one", "https://a.example/x/y#z"),
        ("two", "https://b.example"),
        ("nine", "mailto:a@b.example"),
    ]


def test_items_know_their_depth_and_marker() -> None:
    document = read(
        "<!DOCTYPE html><body><ol type=i start=3><li>a<li value=9>b</ol><ol reversed><li>c<li>d"
        "</ol><ol type=A><li value=28>e</ol><ul><li>f<ul><li>g</ul></ul>"
        "<ul style='list-style:none'><li>h</ul>",
        whole=True,
    )
    values = dict(styled(document, StyleKind.LIST_ITEM))
    assert values == {
        "a": "1 iii.",
        "b": "1 ix.",
        "c": "1 2.",
        "d": "1 1.",
        "e": "1 AB.",
        "f\ng": "1 •",
        "g": "2 ◦",
        "h": "1",
    }


def test_notes_and_their_marks_know_each_other() -> None:
    document = read(
        "<!DOCTYPE html><body><p>Claim.<sup><a href='#fn1' id=r1>1</a></sup> <a href='#top'>Up</a>"
        "<ol><li id=fn1>The note. <a href='#r1'>↩</a></ol>",
        whole=True,
    )
    assert styled(document, StyleKind.FOOTNOTE_MARK) == [("[1]", "fn1")]
    assert styled(document, StyleKind.FOOTNOTE) == [("The note. ↩", "fn1")]


def test_xhtml_is_read_as_xml() -> None:
    page = (
        "<?xml version='1.0' encoding='utf-8'?><!DOCTYPE html PUBLIC '-//W3C//DTD XHTML 1.0//EN' "
        "'http://www.w3.org/TR/xhtml1/DTD/xhtml1-strict.dtd'>"
        "<html xmlns='http://www.w3.org/1999/xhtml' xml:lang='de'><head><title/>"
        "<script src='x.js'/></head><body><p>a&nbsp;b <![CDATA[<c>]]></p></body></html>"
    )
    document = read(page)
    assert document.text == "a\u00a0b <c>"
    assert document.language == "de"
    assert document.media_type == "application/xhtml+xml"


def test_entities_of_a_page_are_neither_expanded_nor_fetched() -> None:
    page = (
        "<?xml version='1.0'?><!DOCTYPE html [<!ENTITY a SYSTEM 'file:///etc/passwd'>"
        "<!ENTITY b 'boom'>]><html xmlns='http://www.w3.org/1999/xhtml'><body><p>x&a;&b;y</p>"
        "</body></html>"
    )
    assert read(page).text == "x&a;&b;y"


@pytest.mark.parametrize("title", ["", "<title>The bridge is closed</title>"])
@pytest.mark.parametrize(
    ("byline", "shown"),
    [
        ("<p>By <a rel=author>Ann Lee</a> and <a rel=author>Bo Li</a></p>", "By Ann Lee and Bo Li"),
        ("<div><a rel=author>Ann Lee</a> and <a rel=author>Bo Li</a></div>", "Ann Lee and Bo Li"),
        ("<div class=byline>By <span class=author>Ann Lee</span></div>", "By Ann Lee"),
    ],
)
def test_a_line_that_names_authors_stays_whole_and_is_a_byline(
    title: str, byline: str, shown: str
) -> None:
    """Each link to an author was taken for the whole line; without a title it was lost."""
    words = "<p>The mayor said on Monday that the bridge would stay closed until spring.</p>"
    body = f"<article><h1>The bridge is closed</h1>{byline}{words * 3}</article>"
    document = read_document(f"<html>{title}<body>{body}</body></html>".encode(), "page.html")
    assert document.text.split("\n\n")[:2] == ["The bridge is closed", shown]
    of_kind = [r for r in document.regions if r.kind is RegionKind.BYLINE]
    assert [document.text[r.start : r.end] for r in of_kind] == [shown]
