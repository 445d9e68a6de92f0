import io
import zipfile

import pytest

from annotator.documents.epub import EpubReader
from annotator.documents.reader import ReadDocument, ReadOptions
from annotator.documents.reading import read_document
from annotator.errors import DocumentError
from annotator.model.findings import FieldName, StyleKind

CONTAINER = (
    "<container xmlns='urn:oasis:names:tc:opendocument:xmlns:container'><rootfiles>"
    "<rootfile full-path='OEBPS/book.opf'/></rootfiles></container>"
)
PACKAGE = """<?xml version="1.0"?>
<package xmlns="http://www.idpf.org/2007/opf" xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:opf="http://www.idpf.org/2007/opf"><metadata>
<dc:title>The Mill</dc:title><dc:creator>Ann Poole</dc:creator><dc:language>en</dc:language>
<dc:publisher>Elm Press</dc:publisher><dc:date>2020-05</dc:date>
<dc:date opf:event="modification">2021-01-02</dc:date>
<dc:identifier>urn:isbn:1</dc:identifier><dc:source>https://a.example/mill</dc:source>
</metadata><manifest>
<item id="two" href="text/two.xhtml" media-type="application/xhtml+xml"/>
<item id="one" href="text/one%20a.xhtml" media-type="application/xhtml+xml"/>
<item id="pic" href="p.jpg" media-type="image/jpeg"/></manifest>
<spine><itemref idref="one"/><itemref idref="two"/><itemref idref="pic"/></spine></package>"""
ONE = """<?xml version="1.0"?><!DOCTYPE html><html xmlns="http://www.w3.org/1999/xhtml"
 xmlns:epub="http://www.idpf.org/2007/ops"><head><title>no</title></head><body>
<h1>Chapter&nbsp;I</h1><p>It <em>turned</em>.<a epub:type="noteref" href="two.xhtml#n1">1</a></p>
</body></html>"""
TWO = """<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops"><body>
<p>It stopped.</p><aside epub:type="footnote" id="n1"><p>The wheel.</p></aside></body></html>"""


def book(**changes: str) -> bytes:
    members = {
        "mimetype": "application/epub+zip",
        "META-INF/container.xml": CONTAINER,
        "OEBPS/book.opf": PACKAGE,
        "OEBPS/text/one a.xhtml": ONE,
        "OEBPS/text/two.xhtml": TWO,
    }
    members |= {name.replace("__", "/").replace("_", "."): text for name, text in changes.items()}
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as file:
        for name, text in members.items():
            kind = zipfile.ZIP_STORED if name == "mimetype" else zipfile.ZIP_DEFLATED
            file.writestr(name, text, kind)
    return buffer.getvalue()


def read(data: bytes) -> ReadDocument:
    assert EpubReader().recognises(data[:65_536], "x.zip")
    return read_document(data, "mill.epub", ReadOptions())


def test_chapters_are_one_text_in_the_order_of_the_spine() -> None:
    document = read(book())
    assert document.text == "Chapter\u00a0I\n\nIt turned.[1]\n\nIt stopped.\n\nThe wheel."
    assert [region.kind.value for region in document.regions] == [
        "headline",
        "paragraph",
        "paragraph",
        "paragraph",
    ]
    looks = {style.kind: style.value for style in document.findings.styles}
    assert looks[StyleKind.HEADING] == "1"
    assert looks[StyleKind.FOOTNOTE_MARK] == looks[StyleKind.FOOTNOTE] == "n1"


def test_the_package_tells_what_the_book_is() -> None:
    document = read(book())
    assert (document.title, document.language) == ("The Mill", "en")
    assert {f.name: f.value for f in document.findings.fields} == {
        FieldName.TITLE: "The Mill",
        FieldName.AUTHOR: "Ann Poole",
        FieldName.LANGUAGE: "en",
        FieldName.PUBLICATION: "Elm Press",
        FieldName.PUBLISHED: "2020-05",
        FieldName.MODIFIED: "2021-01-02",
        FieldName.URL: "https://a.example/mill",
    }
    assert document.findings.fields[0].origin == "package title"


def _encryption(algorithm: str, uri: str) -> str:
    return (
        "<encryption xmlns='urn:oasis:names:tc:opendocument:xmlns:container' "
        "xmlns:enc='http://www.w3.org/2001/04/xmlenc#'><enc:EncryptedData>"
        f"<enc:EncryptionMethod Algorithm='{algorithm}'/><enc:CipherData>"
        f"<enc:CipherReference URI='{uri}'/></enc:CipherData></enc:EncryptedData></encryption>"
    )


def test_a_protected_book_is_refused_and_hidden_fonts_are_not() -> None:
    aes = "http://www.w3.org/2001/04/xmlenc#aes256-cbc"
    protected = book(**{"META-INF__encryption_xml": _encryption(aes, "OEBPS/text/two.xhtml")})
    with pytest.raises(DocumentError, match=r"^mill\.epub .* protected against copying"):
        read(protected)
    fonts = _encryption("http://www.idpf.org/2008/embedding", "OEBPS/font.otf")
    assert read(book(**{"META-INF__encryption_xml": fonts})).text


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("META-INF__container_xml", "<container/>"),
        ("META-INF__container_xml", "<container"),
        ("META-INF__container_xml", CONTAINER.replace("book.opf", "gone.opf")),
        ("META-INF__container_xml", CONTAINER.replace("OEBPS/book.opf", "../../etc/passwd")),
        ("OEBPS__book_opf", "<!DOCTYPE p [<!ENTITY a 'b'>]><package>&a;</package>"),
        ("OEBPS__book_opf", "<package><spine><itemref idref='none'/></spine></package>"),
    ],
)
def test_a_damaged_book_is_a_sentence(name: str, text: str) -> None:
    with pytest.raises(DocumentError, match=r"^mill\.epub could not be read: "):
        read(book(**{name: text}))


def test_a_damaged_chapter_is_named_with_its_book() -> None:
    sentence = r"^mill\.epub \(OEBPS/text/two\.xhtml\) could not be read: "
    with pytest.raises(DocumentError, match=sentence):
        read(book(OEBPS__text__two_xhtml="<p>" + 50 * "\0\1\2"))


def test_a_missing_chapter_is_reported() -> None:
    package = PACKAGE.replace("text/two.xhtml", "text/three.xhtml")
    document = read(book(OEBPS__book_opf=package))
    assert document.text.startswith("Chapter")
    assert document.notes[:1] == ("The book refers to 1 chapter that is missing from it.",)


def test_a_bomb_in_a_chapter_is_not_expanded() -> None:
    bomb = (
        "<!DOCTYPE html [<!ENTITY a 'ha'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;'>"
        "<!ENTITY c '&b;&b;&b;&b;&b;&b;&b;&b;'>]><html xmlns='http://www.w3.org/1999/xhtml'>"
        "<body><p>&c;</p></body></html>"
    )
    document = read(book(OEBPS__text__two_xhtml=bomb))
    assert document.text.endswith("\n\n&c;")


def test_a_book_s_own_style_sheets_tell_what_is_raised_and_struck() -> None:
    package = PACKAGE.replace(
        "</manifest>", '<item id="css" href="s.css" media-type="text/css"/></manifest>'
    )
    sheet = """.a { font-size: 0.8em; position: relative; top: -0.33em; vertical-align: baseline }
.b { vertical-align: super } span.c { text-decoration: line-through }
.d { font-size: 0.8em; position: relative; top: 0.08em }"""
    page = """<html xmlns="http://www.w3.org/1999/xhtml"><body><p>In 12<span class="a">3</span>
men, 10<span class="b">6</span> of <span class="c">old</span>new CO<span class="d">2</span>.</p>
</body></html>"""
    document = read(book(OEBPS__book_opf=package, OEBPS__s_css=sheet, OEBPS__text__two_xhtml=page))
    assert "In 12³ men, 10⁶ of old new CO2." in document.text
    damaged = book(OEBPS__book_opf=package, OEBPS__s_css="}{" * 1000)
    assert "It stopped." in read(damaged).text
