"""The content decides which reader reads a file, whatever it is called."""

import io
import random
import re
import zipfile
from pathlib import Path

import pytest
from made_files import made_files
from office.made import archive, docx, odt, p

from annotator.documents import read_document
from annotator.documents.intake import files_in
from annotator.documents.reader import LENGTH_OF_HEAD
from annotator.errors import DocumentError

_KINDS = {
    "web": "text/html",
    "mht": "multipart/related",
    "epub": "application/epub+zip",
    "pdf": "application/pdf",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "odt": "application/vnd.oasis.opendocument.text",
    "rtf": "application/rtf",
    "mail": "message/rfc822",
    "subtitles": "application/x-subrip",
    "text": "text/plain",
}


@pytest.mark.parametrize(
    "name", ["a.txt", "a.doc", "a.zip", "a.pdf", "a.docx", "a.eml", "a", "a.x"]
)
@pytest.mark.parametrize("kind", _KINDS)
def test_a_wrong_name_changes_nothing(kind: str, name: str) -> None:
    _, data = made_files()[kind][0]
    assert read_document(data, name).media_type == _KINDS[kind]


def test_every_made_file_is_read() -> None:
    made = made_files()
    assert set(made) >= set(_KINDS)
    for files in made.values():
        assert files
        for name, data in files:
            assert read_document(data, name).text.strip()


def test_pictures_before_the_text_of_a_word_document_hide_nothing() -> None:
    with zipfile.ZipFile(io.BytesIO(docx(p("Words")))) as word:
        members = {name: word.read(name) for name in word.namelist()}
    picture = random.Random(1).randbytes(100_000)
    data = archive({"word/media/image1.png": picture, **members})
    assert b"word/document" not in data[:LENGTH_OF_HEAD]
    assert read_document(data, "a.docx").text == "Words"
    with pytest.raises(DocumentError, match="Excel workbooks are not supported"):
        read_document(archive({"[Content_Types].xml": "<a/>", "xl/workbook.xml": "<a/>"}), "a.docx")


def test_folders_are_read_without_what_belongs_to_pages_and_systems(tmp_path: Path) -> None:
    wanted = ["Story.html", "deep/er/a.srt", "mail.eml"]
    unwanted = ["Story_files/frame.html", ".hidden", "Thumbs.db", "deep/desktop.ini"]
    for name in (*wanted, *unwanted):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(b"x")
    found = [path.relative_to(tmp_path).as_posix() for path in files_in([tmp_path])]
    assert sorted(found) == sorted(wanted)


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("a.docx", docx(p("<w:r><w:tab/></w:r>"))),
        ("a.odt", odt("<text:p><text:tab/></text:p>")),
        ("a.rtf", rb"{\rtf1\pard\tab\par}"),
        ("a.txt", b" \t\n"),
    ],
)
def test_white_space_alone_is_no_text(name: str, data: bytes) -> None:
    with pytest.raises(DocumentError, match=rf"^{re.escape(name)} holds no text\."):
        read_document(data, name)
