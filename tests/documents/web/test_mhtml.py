import base64
import quopri

import pytest

from annotator.documents.reader import ReadDocument, ReadOptions
from annotator.documents.reading import read_document
from annotator.documents.registry import readers
from annotator.documents.web.mhtml import MhtmlReader
from annotator.errors import DocumentError
from annotator.model.findings import FieldName

from .pages import NEWS, fields

HEAD = (
    "From: <Saved by Blink>\r\nSnapshot-Content-Location: https://mirror.example/1\r\n"
    "Subject: =?utf-8?Q?M=C3=BChle?=\r\nDate: Mon, 6 May 2024 08:30:00 -0000\r\n"
    'MIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\ttype="text/html";{start}\r\n'
    '\tboundary="----b"\r\n\r\n'
)


def part(html: bytes, encoding: str, *headers: str) -> bytes:
    packed = base64.encodebytes(html) if encoding == "base64" else quopri.encodestring(html)
    lines = ["------b", f"Content-Transfer-Encoding: {encoding}", *headers, "", ""]
    return "\r\n".join(lines).encode() + packed + b"\r\n"


def archive(*parts: bytes, start: str = "") -> bytes:
    return HEAD.format(start=start).encode() + b"".join(parts) + b"------b--\r\n"


def read(data: bytes) -> ReadDocument:
    assert MhtmlReader().recognises(data[:65_536], "x.txt")
    return read_document(data, "page.mht", ReadOptions())


@pytest.mark.parametrize("encoding", ["base64", "quoted-printable"])
def test_the_page_in_an_archive_is_read(encoding: str) -> None:
    page = part(NEWS.encode(), encoding, "Content-Type: text/html")
    picture = part(b"\x89PNG", "base64", "Content-Type: image/png", "Content-Location: a.png")
    document = read(archive(page, picture))
    assert document.text.startswith("Council sells old mill for a song\n\n")
    assert document.media_type == "multipart/related"
    assert document.title == "Council sells old mill for a song"
    assert ("https://mirror.example/1", "header Snapshot-Content-Location") in fields(
        document, FieldName.URL
    )
    assert ("Mühle", "header Subject") in fields(document, FieldName.TITLE)
    assert document.notes == ("The page was saved on 2024-05-06.",)
    assert document.original == archive(page, picture)


def test_the_part_that_start_names_is_the_page() -> None:
    frame = part(b"<p>frame", "base64", "Content-Type: text/html", "Content-ID: <f>")
    root = part(b"<p>root", "base64", "Content-Type: text/html", "Content-ID: <r>")
    assert read(archive(frame, root)).text == "frame"
    assert read(archive(frame, root, start='\r\n\tstart="<r>";')).text == "root"


def test_the_header_of_the_part_gives_its_encoding() -> None:
    page = part(
        "<p>ł".encode("iso-8859-2"), "base64", "Content-Type: text/html; charset=iso-8859-2"
    )
    assert read(archive(page)).text == "ł"


def test_a_page_alone_may_be_an_archive() -> None:
    data = b"MIME-Version: 1.0\r\nContent-Type: text/html\r\nContent-Location: http://a.example/"
    document = read(data + b"\r\n\r\n<p>words")
    assert document.text == "words"
    assert fields(document, FieldName.URL) == [("http://a.example/", "header Content-Location")]


@pytest.mark.parametrize(
    "head",
    [
        b"To: a@b.example\r\nContent-Type: multipart/related; boundary=b\r\n\r\n",
        b"Content-Type: text/plain\r\n\r\nwords",
        b"Dear Ann,\r\n\r\nContent-Type: multipart/related",
        b"<p>Content-Type: text/html",
    ],
)
def test_mails_and_other_texts_are_no_archives(head: bytes) -> None:
    assert not MhtmlReader().recognises(head, "x.mht")


def test_what_it_is_called_does_not_make_an_archive_a_mail() -> None:
    page = archive(part(NEWS.encode(), "base64", "Content-Type: text/html"))
    for name in ("page.mht", "page.eml", "page.txt", "page"):
        assert next(r for r in readers() if r.recognises(page, name)).name == "Web archive"
    draft = b"From: a@b.example\r\nSubject: x\r\nContent-Type: text/html\r\n\r\n<p>words"
    assert next(r for r in readers() if r.recognises(draft, "x.eml")).name == "E-mail"


def test_a_damaged_subject_is_passed_over() -> None:
    page = archive(part(b"<p>words", "base64", "Content-Type: text/html"))
    for subject in (b"=?utf-\xff?Q?M=C3=BChle?=", b"=?utf-8?B?M?=", b"=?bogus?Q?x?=", b"\xff"):
        assert read(page.replace(b"=?utf-8?Q?M=C3=BChle?=", subject)).text == "words"


def test_an_archive_without_a_page_is_a_sentence() -> None:
    picture = part(b"\x89PNG", "base64", "Content-Type: image/png")
    with pytest.raises(DocumentError, match=r"^page\.mht could not be read: there is no web page"):
        read(archive(picture))


def test_too_many_parts_are_refused_at_once() -> None:
    with pytest.raises(DocumentError, match="more than 20,000 parts"):
        read(archive(b"------b\r\n\r\n" * 30_000))


def test_parts_nested_deeply_end_in_a_text_or_a_sentence() -> None:
    nested = b"".join(
        b"--%d\r\nContent-Type: multipart/mixed; boundary=%d\r\n\r\n" % (n, n + 1)
        for n in range(3_000)
    )
    data = b"Content-Type: multipart/related; boundary=0\r\n\r\n" + nested
    with pytest.raises(DocumentError, match=r"^page\.mht could not be read"):
        read(data)
