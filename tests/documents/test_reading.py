"""From a file to a document."""

from pathlib import Path

import pytest

from annotator.documents import (
    ReadOptions,
    plain_text,
    read_document,
    read_file,
    readers,
    reading,
)
from annotator.documents.reader import DocumentReader
from annotator.documents.reading import read_plain
from annotator.errors import DocumentError
from annotator.model import RegionKind

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(70_000)


def test_plain_text_is_asked_last() -> None:
    assert readers()[-1].name == "Plain text"


def test_a_plain_text_is_offered_to_each_reader_once(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []
    for reader in readers():

        def counted(head: bytes, name: str, reader: DocumentReader = reader) -> bool:
            asked.append(reader.name)
            return type(reader).recognises(reader, head, name)

        monkeypatch.setattr(reader, "recognises", counted)
    data = b"A headline\n\nThe first words of the story.\n"
    assert read_plain(data, "story.txt", ReadOptions()) == read_document(data, "story.txt")
    assert asked == 2 * [reader.name for reader in readers()]
    assert read_plain(b"<html><p>Words.</html>", "story.txt", ReadOptions()) is None
    assert read_plain(b"%PDF-1.7", "story.txt", ReadOptions()) is None


def test_a_text_comes_with_its_origin() -> None:
    data = b"\xef\xbb\xbfA headline\r\n\r\nThe first words of the story. And so on.\r\n"
    document = read_document(data, "story.txt")
    assert document.text == "A headline\n\nThe first words of the story. And so on.\n"
    assert (document.title, document.media_type) == ("A headline", "text/plain")
    assert (document.encoding, document.file_name) == ("utf-8", "story.txt")
    assert document.original == data
    assert [region.kind for region in document.regions] == [
        RegionKind.HEADLINE,
        RegionKind.PARAGRAPH,
    ]
    assert document.notes == ()


def test_what_was_replaced_is_reported() -> None:
    document = read_document(b"one\0two", "x.txt")
    assert document.text == "one\ufffdtwo"
    assert document.notes == ("1 character that cannot be kept became �: 1 × U+0000.",)


@pytest.mark.parametrize(
    ("name", "text", "title", "media_type"),
    [
        ("a.md", "# The **plan**\n\nWords follow here, in some number.", "The **plan", None),
        ("a.json", '{"a": 1}', "a", "application/json"),
        ("run.log", "2024-01-02 12:00:01 INFO x", "run", "text/x-log"),
        ("tool.py", "import os\n", "tool", "text/x-python"),
        ("notes", "First line\nsecond", "First line", "text/plain"),
        ("long.txt", "word " * 100, "long", "text/plain"),
        (".txt", "…", ".txt", "text/plain"),
    ],
)
def test_the_title_is_the_headline_the_first_line_or_the_name(
    name: str, text: str, title: str, media_type: str | None
) -> None:
    document = read_document(text.encode(), name)
    assert document.title == title
    assert document.media_type == (media_type or "text/markdown")


@pytest.mark.parametrize("data", [b"", b" \r\n\t", b"\xef\xbb\xbf", "\u3000".encode("utf-16")])
def test_a_file_without_words_is_refused(data: bytes) -> None:
    with pytest.raises(DocumentError, match=r"^x\.txt holds no text\. Choose another file\.$"):
        read_document(data, "x.txt")


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"%PDF-1.7\n", "the PDF is damaged"),
        (b"PK\x03\x04" + b"x" * 26 + b"word/document.xml", "it is damaged. Get another copy"),
        (b"PK\x03\x04" + b"x" * 26 + b"xl/workbook.xml", "Save the sheet as .csv"),
        (b"PK\x03\x04" + b"x" * 26 + b"ppt/slides", "PowerPoint"),
        (OLE + "EncryptedPackage".encode("utf-16-le"), "protected by a password. Open it"),
        (OLE + "WordDocument".encode("utf-16-le"), "(.doc) are not supported. Save it as .docx"),
        (OLE + "__substg1.0_00".encode("utf-16-le"), "Save it as .eml"),
        (OLE, "Office files of before 2007"),
        (b"PK\x03\x04" + b"x" * 26 + b"a.txt", "ZIP archive. Unpack it"),
        (b"\x1f\x8b\x08\0", "gzip"),
        (b"SQLite format 3\0", "it is a SQLite database"),
        (b"PK\x03\x04" + b"x" * 26 + b"Index/Document.iwa", "Keynote are not supported"),
        (b"AT&TFORM\0\0", "DjVu"),
        (b"x" * 60 + b"BOOKMOBI\0", "Kindle books are not supported. Save it as .epub"),
        (b"\xffWPC\0", "WordPerfect"),
        (b"bplist00\xdf\x10\0", "web archive"),
        (b"\x89PNG\r\n\x1a\n", "PNG picture"),
        (bytes(range(256)) * 4, "holds bytes that are not text"),
        (b"\x01\x02\x03\x04\x05\x06" * 9, "holds bytes that are not text"),
    ],
)
def test_a_file_that_is_no_text_is_refused_by_name(data: bytes, words: str) -> None:
    with pytest.raises(DocumentError) as caught:
        read_document(data, "thing.txt")
    assert str(caught.value).startswith("thing.txt could not be read: ")
    assert words in str(caught.value)
    assert str(caught.value).endswith(".")


def test_a_file_that_is_too_large_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(reading, "LARGEST_FILE", 10)
    monkeypatch.setattr(plain_text, "LARGEST_FILE", 10)
    (tmp_path / "x.txt").write_bytes(b"12345678901")
    with pytest.raises(DocumentError, match="Split it"):
        read_file(tmp_path / "x.txt")
    with pytest.raises(DocumentError, match="Split it"):
        read_document(b"12345678901", "x.txt")


def test_a_file_on_the_disk_is_read(tmp_path: Path) -> None:
    path = tmp_path / "ä 😀.txt"
    path.write_bytes(b"Words.")
    assert read_file(path).file_name == "ä 😀.txt"


def test_a_missing_file_and_a_folder_are_refused(tmp_path: Path) -> None:
    with pytest.raises(DocumentError, match="does not exist"):
        read_file(tmp_path / "none.txt")
    with pytest.raises(DocumentError, match="it is a folder"):
        read_file(tmp_path)


def test_all_shared_documents_are_read_or_refused_in_a_sentence(data_path: Path) -> None:
    refusals: list[tuple[str, str]] = []
    for path in (data_path / "documents").rglob("*"):
        if path.is_file():
            try:
                assert read_file(path).text
            except DocumentError as error:
                refusals.append((path.name, str(error)))
    assert refusals
    assert all(why.startswith(name) and why.endswith(".") for name, why in refusals)
