"""Files in many encodings."""

from pathlib import Path

import pytest

from annotator.documents import ReadOptions, read_document
from annotator.errors import DocumentError

TEXT = "Hello world.\nשלום 😀 “quoted” é"
GUESSABLE = {
    "cp1251": "Президент России заявил, что переговоры будут продолжены на следующей неделе.",
    "koi8_r": "Президент России заявил, что переговоры будут продолжены на следующей неделе.",
    "cp1252": "Le café était fermé. L’été a été chaud à Paris – “très chaud”.",
    "iso8859_15": "Le cœur de l’affaire : 5 €".replace("’", "'"),
    "iso8859_2": "Zażółć gęślą jaźń. Rząd ogłosił, że rozmowy będą kontynuowane.",
    "cp1254": "Başbakan, görüşmelerin önümüzdeki hafta Ankara'da süreceğini söyledi.",
    "cp1255": "ראש הממשלה אמר כי המשא ומתן יימשך בשבוע הבא בירושלים.",
    "cp1256": "قال الرئيس إن المفاوضات ستستمر الأسبوع المقبل في القاهرة.",
    "cp1253": "Ο πρόεδρος δήλωσε ότι οι συνομιλίες θα συνεχιστούν την επόμενη εβδομάδα.",
}
# Twenty-three bytes that are good text in several codes: nothing in them decides.
UNDECIDED = {"big5hkscs"}


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32", "gb18030"])
def test_what_the_bytes_say_is_read_without_a_guess(encoding: str) -> None:
    data = TEXT.encode(encoding)
    document = read_document(data, "x.txt")
    assert document.text == TEXT
    assert document.is_encoding_guessed == (encoding == "gb18030")


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be"])
@pytest.mark.parametrize("text", [TEXT, "hi", "如何在使用\n既有的。\n"])
def test_wide_characters_are_known_without_a_mark(encoding: str, text: str) -> None:
    document = read_document(text.encode(encoding), "x.txt")
    assert (document.text, document.encoding) == (text, encoding)


@pytest.mark.parametrize("encoding", GUESSABLE)
def test_older_encodings_are_guessed_and_the_analyst_is_notified(encoding: str) -> None:
    document = read_document(GUESSABLE[encoding].encode(encoding), "x.txt")
    assert document.text == GUESSABLE[encoding]
    assert document.is_encoding_guessed
    assert "choose another encoding" in document.notes[0]


def test_a_few_bytes_are_read_as_western() -> None:
    assert read_document("café".encode("cp1252"), "x.txt").text == "café"


def test_a_late_foreign_byte_is_found_in_a_long_file() -> None:
    data = b"plain words\n" * 100_000 + "Le café était fermé.\n".encode("cp1252")
    assert read_document(data, "x.txt").text.endswith("Le café était fermé.\n")


def test_the_analyst_can_name_the_encoding() -> None:
    data = "Straße".encode("cp850")
    assert read_document(data, "x.txt", ReadOptions(encoding="cp850")).text == "Straße"
    assert read_document(data, "x.txt", ReadOptions(encoding="IBM850")).encoding == "cp850"


@pytest.mark.parametrize("name", ["nope", "hex", "", "a\0b", "rot13"])
def test_an_unknown_encoding_is_refused(name: str) -> None:
    with pytest.raises(DocumentError, match=r"no encoding is called .* Choose one such as"):
        read_document(b"abc", "x.txt", ReadOptions(encoding=name))


def test_a_byte_that_does_not_fit_is_named() -> None:
    with pytest.raises(DocumentError, match=r"x\.txt could not be read as utf-8: byte 4 does not"):
        read_document(b"abc" + 4 * b"\xff", "x.txt", ReadOptions(encoding="utf-8"))
    with pytest.raises(DocumentError, match="byte 6"):
        read_document(b"\xef\xbb\xbfab" + 4 * b"\xff", "x.txt")


def test_east_asian_files_are_read_right_where_their_bytes_decide(data_path: Path) -> None:
    folder = data_path / "documents" / "enc-cpython-cjk"
    wrong = set()
    for path in folder.glob("*.txt"):
        if not path.stem.endswith("-utf8"):
            expected = (folder / f"{path.stem}-utf8.txt").read_bytes().decode("utf-8")
            document = read_document(path.read_bytes(), path.name)
            if document.text != expected.replace("\r\n", "\n"):
                wrong.add(path.stem)
                assert document.is_encoding_guessed
            named = read_document(path.read_bytes(), path.name, ReadOptions(encoding=path.stem))
            assert named.text == expected.replace("\r\n", "\n")
    assert wrong <= UNDECIDED


@pytest.mark.parametrize(
    ("encoding", "text"),
    [
        ("cp1253", "Ο δήμαρχος είπε ότι η γέφυρα θα μείνει κλειστή, επειδή οι στύλοι ράγισαν."),
        ("iso8859_7", "Οι κάτοικοι ζητούν πλοίο και περισσότερα λεωφορεία στους δρόμους."),
        ("euc_jp", "市議会は火曜日に予算を承認した。"),
        ("shift_jis", "橋は閉鎖されたままだ。"),
        ("koi8_u", "Міська рада у вівторок затвердила бюджет."),
        ("cp1257", "Linnavolikogu kinnitas teisipäeval eelarve, sild üle jõe jääb suletuks."),
        ("cp1257", "Vana silla ees peavad autojuhid sõitma teist teed mööda."),
        ("cp1250", "Gradsko vijeće u utorak je usvojilo proračun."),
        ("iso8859_2", "Mestni svet je v torek sprejel proračun."),
        ("iso8859_2", "A polgármester szerint a híd zárva marad, nincs erő és idő a tűrésre."),
        ("cp1252", "Le poème de la Norvège et le cœur du siècle, ex æquo."),
        ("cp1252", "Smørrebrød og æbler på øen, sagde færgens kaptajn."),
    ],
)
def test_short_texts_of_more_languages_are_read_right(encoding: str, text: str) -> None:
    document = read_document(text.encode(encoding), "a.txt")
    assert document.text == text
