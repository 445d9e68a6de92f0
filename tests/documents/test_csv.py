"""Tables in text files."""

import pytest

from annotator.documents import ReadOptions, read_document
from annotator.documents.csv_document import MOST_PARTS
from annotator.errors import DocumentError
from annotator.model.findings import StyleKind

TABLE = 'id;Name;Text\r\n1;Kern, Anna;"He said, ""no"".\r\nTwice."\r\n2;Öre;"Yes; indeed"\r\n'
DATA = TABLE.encode()


def test_a_table_is_read_whole_with_its_cells_apart() -> None:
    document = read_document(DATA, "replies.csv")
    assert document.text == (
        'id\tName\tText\n1\tKern, Anna\tHe said, "no".\nTwice.\n2\tÖre\tYes; indeed'
    )
    cells = {
        style.value: document.text[style.start : style.end] for style in document.findings.styles
    }
    assert cells["1 2 3"] == 'He said, "no".\nTwice.'
    assert cells["1 3 2"] == "Öre"
    assert {style.kind for style in document.findings.styles} == {StyleKind.CELL}
    assert len(document.regions) == 3
    assert (document.title, document.media_type) == ("replies", "text/csv")


@pytest.mark.parametrize("name", ["Text", "text", " TEXT "])
def test_one_column_is_read_as_paragraphs(name: str) -> None:
    document = read_document(DATA, "x.csv", ReadOptions(column=name))
    assert document.text == 'He said, "no".\nTwice.\n\nYes; indeed'
    assert len(document.regions) == 2


def test_a_column_that_is_not_there_is_refused_with_those_that_are() -> None:
    with pytest.raises(DocumentError, match=r"called “Body”. Choose one of “id”, “Name”, “Text”"):
        read_document(DATA, "x.csv", ReadOptions(column="Body"))


def test_each_row_can_be_a_document() -> None:
    options = ReadOptions(column="Text", is_by_row=True)
    parts = read_document(DATA, "x.csv", options).parts
    assert [part.file_name for part in parts] == ["1 Kern, Anna.txt", "2 Öre.txt"]
    assert parts[1].data == b"Yes; indeed"
    whole = read_document(DATA, "x.csv", ReadOptions(is_by_row=True)).parts
    assert whole[1].data == "id: 2\n\nName: Öre\n\nText: Yes; indeed".encode()


def test_a_name_of_a_row_is_no_path() -> None:
    data = b"who,text\n../../etc/passwd,one\nC:\\x,two\n"
    parts = read_document(data, "x.csv", ReadOptions(column="text", is_by_row=True)).parts
    assert [part.file_name for part in parts] == ["1 .. .. etc passwd.txt", "2 C x.txt"]


def test_too_many_rows_are_refused() -> None:
    data = b"a,b\n" + b"x,y\n" * (MOST_PARTS + 1)
    with pytest.raises(DocumentError, match="or import it as one document"):
        read_document(data, "x.csv", ReadOptions(is_by_row=True))


@pytest.mark.parametrize(
    ("data", "text"),
    [
        (b"a\tb\n\t2\n3\t", "a\tb\n\t2\n3\t"),
        (b"sep=|\na|b\n1|2", "a\tb\n1\t2"),
        (b"just\nlines, some\nof text", "just\nlines, some\nof text"),
        (b"a,b\n\n\n1,2\n", "a\tb\n1\t2"),
        (b'"never, closed\n1,2\n', "never, closed\n1,2\n"),
        ("Größe,Wert\nlang,1\n".encode("utf-16"), "Größe\tWert\nlang\t1"),
    ],
)
def test_separators_and_encodings_are_found(data: bytes, text: str) -> None:
    assert read_document(data, "x.csv").text.replace("\t", "|") == text.replace("\t", "|")


def test_a_cell_of_many_words_is_no_fault() -> None:
    data = b"id,text\n1," + b"word " * 100_000 + b"\n"
    assert len(read_document(data, "x.csv", ReadOptions(column="text")).text) == 499_999


def test_a_table_of_very_many_cells_keeps_its_text_and_leaves_the_styles_out() -> None:
    document = read_document(b"a,b\n" + b"x,y\n" * 60_000, "x.csv")
    assert document.text.count("\n") == 60_000
    assert document.findings.styles == ()


def test_columns_without_names_are_numbered() -> None:
    data = b"1,one word\n2,two words\n"
    assert read_document(data, "x.csv", ReadOptions(column="Column 2")).text == (
        "one word\n\ntwo words"
    )


@pytest.mark.parametrize("data", [b"", b"\n\n", b",,\n,,\n"])
def test_an_empty_table_is_refused(data: bytes) -> None:
    with pytest.raises(DocumentError, match="holds no text"):
        read_document(data, "x.csv")


def test_what_is_called_a_table_and_is_not_goes_to_its_own_reader() -> None:
    with pytest.raises(DocumentError, match="PNG picture"):
        read_document(b"\x89PNG\r\n\x1a\n", "x.csv")
