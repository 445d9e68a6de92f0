import codecs
import re
from pathlib import Path

import pytest

from annotator.documents.encodings import decode
from annotator.documents.web.charset import codec_of, declared_encoding, decode_page

# A script would have to be run, or the bytes are in another code than the case says.
_UNDETERMINED = ("document.write('<meta charset=\"ISO-8859-' + '2\">')", "Yahoo! JAPAN")


@pytest.mark.parametrize(
    ("label", "name"),
    [
        ("latin1", "cp1252"),
        (" ISO-8859-1\n", "cp1252"),
        ("us-ascii", "cp1252"),
        ("iso-8859-9", "cp1254"),
        ("tis-620", "cp874"),
        ("gb2312", "gb18030"),
        ("GBK", "gb18030"),
        ("Shift_JIS", "cp932"),
        ("x-sjis", "cp932"),
        ("euc-kr", "cp949"),
        ("ks_c_5601-1987", "cp949"),
        ("big5", "big5hkscs"),
        ("euc-jp", "euc_jp"),
        ("ISO-2022-JP", "iso2022_jp"),
        ("koi8-r", "koi8-r"),
        ("x-mac-cyrillic", "mac-cyrillic"),
        ("iso-8859-8-i", "iso8859-8"),
        ("utf8", "utf-8"),
        ("unicode-1-1-utf-8", "utf-8"),
        ("windows-1251", "cp1251"),
        ("ibm866", "cp866"),
        ("johab", "johab"),
        ("bogus", None),
        ("hex", None),
        ("utf-7", None),
        ("unicode_escape", None),
        ("a\0b", None),
    ],
)
def test_labels_mean_what_they_mean_on_the_web(label: str, name: str | None) -> None:
    assert codec_of(label) == name


def _cases(path: Path) -> list[tuple[bytes, str]]:
    parts = path.read_bytes().split(b"#data\n")[1:]
    found = []
    for part in parts:
        data, _, encoding = part.partition(b"\n#encoding\n")
        found.append((data, encoding.strip().decode("ascii").lower()))
    return found


def test_declarations_are_found_as_the_cases_of_html5lib_ask(data_path: Path) -> None:
    cases = [
        case
        for path in sorted(data_path.glob("documents/enc-html5lib/*.dat"))
        for case in _cases(path)
    ]
    assert len(cases) > 70
    wrong = []
    for data, expected in cases:
        if any(sign.encode() in data for sign in _UNDETERMINED):
            continue
        declared = declared_encoding(data)
        if data.startswith(codecs.BOM_UTF8):
            declared = decode_page(data, "page.html")[0].encoding
        # Without a declaration the standard falls back to the analyst's own country.
        if (declared or "cp1252") != codec_of(expected):
            wrong.append((data[:200], expected, declared))
    assert wrong == []


def test_pages_in_east_asian_codes_are_read_as_they_declare(data_path: Path) -> None:
    folder = data_path / "documents" / "enc-cpython-cjk"
    paths = [path for path in sorted(folder.glob("*.txt")) if not path.stem.endswith("-utf8")]
    assert len(paths) == 15
    # What a browser takes each of them for; Python's own names for those that it gave up.
    labels = {"hz": "hz", "iso2022_kr": "iso2022_kr", "johab": "johab"}
    labels |= {"euc_jisx0213": "euc_jisx0213", "shift_jisx0213": "shift_jisx0213"}
    for path in paths:
        expected = path.with_name(f"{path.stem}-utf8.txt").read_text(encoding="utf-8")
        label = labels.get(path.stem, path.stem.replace("2022_", "-2022-").replace("isoo", "iso"))
        page = b'<!DOCTYPE html><meta charset="%s">' % label.encode() + path.read_bytes()
        decoded, notes = decode_page(page, path.name)
        assert decoded.characters.partition(">")[2].partition(">")[2] == expected, path.name
        assert notes == ()


def test_text_without_a_declaration_is_found_out(data_path: Path) -> None:
    path = data_path / "documents/enc-html5lib/chardet/test_big5.txt"
    found = decode(path.read_bytes(), path.name).encoding
    assert re.fullmatch("big5.*|cp950", found)


def test_a_mark_comes_before_a_declaration() -> None:
    page = '<meta charset="iso-8859-2"><p>é'.encode("utf-16")
    decoded, _ = decode_page(page, "page.html")
    assert decoded.encoding == "utf-16-le"
    assert decoded.characters.endswith("é")


def test_utf_8_comes_before_a_declaration_because_headers_are_lost() -> None:
    decoded, notes = decode_page('<meta charset="latin1">grün'.encode(), "page.html")
    assert decoded.characters.endswith("grün")
    assert notes == (
        "The page says that it is encoded as cp1252, but it is UTF-8 and read as such.",
    )


def test_windows_codes_have_no_holes() -> None:
    decoded, notes = decode_page(b'<meta charset="latin1">\x80 \x81 \xe9', "page.html")
    assert decoded.characters.endswith("€ \x81 é")
    assert notes == ()


def test_a_few_unfit_bytes_are_replaced_and_reported() -> None:
    page = b'<meta charset="utf-8">' + "grün ".encode() * 100 + b"\xff"
    decoded, notes = decode_page(page, "page.html")
    assert decoded.characters.endswith("grün \ufffd")
    assert (notes, decoded.unfit) == ((), 1)
    assert "In 1 place the bytes do not fit" in decoded.notes()[0]


def test_a_wrong_declaration_is_given_up() -> None:
    words = "Съешь ещё этих мягких французских булок, да выпей чаю. " * 20
    page = b'<meta charset="utf-8">' + words.encode("cp1251")
    decoded, _ = decode_page(page, "page.html")
    assert decoded.characters.endswith(words)
    assert decoded.is_guessed


def test_an_xml_declaration_counts() -> None:
    page = "<?xml version='1.0' encoding='iso-8859-2'?><html>ł".encode("iso-8859-2")
    assert decode_page(page, "page.xhtml", is_xml=True)[0].characters.endswith("ł")
    assert decode_page(page, "page.html")[0].characters.endswith("ł")
