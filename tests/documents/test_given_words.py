"""The given documents that came in wrong, each with variants: what they say is in the text."""

import io
import zipfile
from pathlib import Path

import pytest
from office.made import archive, docx, odt, p, r

from annotator.documents import ReadDocument, ReadOptions
from annotator.documents.reading import read_document
from annotator.errors import DocumentError
from annotator.model.findings import FieldName

CASES = Path(__file__).parents[3] / "shared" / "cases"


def read(data: bytes, name: str, encoding: str | None = None) -> ReadDocument:
    return read_document(data, name, ReadOptions(encoding=encoding))


def given(folder: str, name: str) -> ReadDocument:
    path = CASES / folder / name
    if not path.is_file():
        pytest.skip(f"needs {name}, which is not part of the project")
    return read(path.read_bytes(), name)


ONE_UNFIT = "In 1 place the bytes do not fit the encoding; what stood there became �."
MANY_GERMAN = "Die Brücke über den Fluß bleibt geschlossen, sagt Köhler. Später öffnet sie.\n"


def test_a_given_text_with_one_bad_byte_stays_utf_8() -> None:
    document = given("documents", "11-txt-utf8-one-bad-byte.txt")
    assert (document.encoding, document.text.count("�")) == ("utf-8", 1)
    assert ONE_UNFIT in document.notes


@pytest.mark.parametrize("encoding", [None, "utf-8"])
def test_a_few_bad_bytes_leave_a_text_in_its_encoding(encoding: str | None) -> None:
    data = MANY_GERMAN.encode().replace("ü".encode(), b"\xc3", 1)
    document = read(data, "a.txt", encoding)
    assert document.text == MANY_GERMAN.replace("ü", "�", 1)
    assert document.notes == (ONE_UNFIT,)
    data = 2 * data.replace("ß".encode(), b"\xff") + 2 * MANY_GERMAN.encode()
    three = read(data.replace(b"\xff", "ß".encode(), 1), "a.txt", encoding)
    assert three.notes[0].startswith("In 3 places")


def test_many_bad_bytes_are_no_encoding() -> None:
    with pytest.raises(DocumentError, match="byte 7 does not fit"):
        read(MANY_GERMAN.encode("latin-1"), "a.txt", "utf-8")
    document = read((MANY_GERMAN * 900).encode().replace("ü".encode(), b"\xc3", 40), "a.txt")
    assert document.notes[0].startswith("In 40 places")


def test_a_mail_with_a_bad_byte_stays_in_the_encoding_that_it_declares() -> None:
    head = b"From: a@example.org\r\nSubject: x\r\nMIME-Version: 1.0\r\n"
    kind = b"Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n\r\n"
    for kept in (MANY_GERMAN, "Brücke\n"):
        body = kept.encode().replace("ü".encode(), b"\xc3", 1)
        document = read(head + kind + body, "a.eml")
        assert kept.replace("ü", "�", 1).strip() in document.text
        assert ONE_UNFIT in document.notes


def test_a_given_text_in_latin_2_is_read_as_such() -> None:
    text = given("documents", "13-latin2-czech.txt").text
    assert text.startswith("Městská rada na pondělním zasedání rozhodla, že starý most")


@pytest.mark.parametrize(
    ("text", "encodings"),
    [
        (
            "Primátor řekl, že příští týden začne oprava mostu. Občané čekají už šest let.",
            ("iso8859_2", "cp1250"),
        ),
        (
            "Primátor povedal, že oprava mosta sa začne budúci týždeň. Ľudia čakajú šesť rokov.",
            ("iso8859_2", "cp1250"),
        ),
        (
            "Gradonačelnik je rekao da će popravak početi sljedeći tjedan. Građani čekaju šest.",
            ("iso8859_2", "cp1250"),
        ),
        ("Meras sakė, kad tiltas bus uždarytas visą mėnesį, o žmonės lauks.", ("cp1257",)),
        ("Mērs teica, ka tilts būs slēgts visu mēnesi, un cilvēki gaidīs ļoti ilgi.", ("cp1257",)),
        ("המועצה סגרה את הגשר.", ("cp1255", "iso8859_8")),
        ("הגשר סגור", ("cp1255",)),
        ("Der Bürgermeister sagte, daß die Brücke für Fußgänger öffnet.", ("cp1252",)),
        ("Le maire a déclaré que le pont fermé rouvrira très bientôt, même l'été.", ("cp1252",)),
        ("Мэр сказал, что мост закроют на месяц.", ("cp1251", "koi8_r")),
    ],
)
def test_short_texts_of_many_languages_are_read_in_their_encoding(
    text: str, encodings: tuple[str, ...]
) -> None:
    for encoding in encodings:
        assert read(text.encode(encoding), "a.txt").text == text, encoding


def test_a_given_text_document_that_was_zipped_anew_is_read() -> None:
    assert "The council closed the bridge." in given("documents", "22-odt-mimetype-last.odt").text


def test_a_text_document_is_known_however_it_was_zipped() -> None:
    with zipfile.ZipFile(io.BytesIO(odt("<text:p>Here.</text:p>"))) as opened:
        members = {name: opened.read(name) for name in opened.namelist()}
    last = {**{k: v for k, v in members.items() if k != "mimetype"}, "mimetype": b""}
    last["mimetype"] = members["mimetype"]
    assert read(archive(last), "a.odt").text == "Here."
    without = {name: data for name, data in members.items() if name != "mimetype"}
    assert read(archive(without), "a.odt").text == "Here."
    sheet = {"mimetype": b"application/vnd.oasis.opendocument.spreadsheet", "content.xml": b"<a/>"}
    with pytest.raises(DocumentError, match="OpenDocument tables"):
        read(archive(sheet), "a.odt")
    slides = {"content.xml": b"<a/>", "META-INF/manifest.xml": b"<a/>"}
    with pytest.raises(DocumentError, match="OpenDocument tables"):
        read(archive(slides), "a.odp")


def test_a_given_mail_after_a_line_without_a_date_is_a_mail() -> None:
    document = given("documents", "26-mail-from-line-without-date.eml")
    assert document.title == "Bridge"
    assert document.text.endswith("The bridge is closed, Köhler says.")


@pytest.mark.parametrize("line", [b"From ina@example.org", b">From ina@example.org Mon", b"From -"])
def test_a_line_of_a_mailbox_before_a_mail_is_none_of_it(line: bytes) -> None:
    mail = b"\nReturn-Path: <a@b.example>\nFrom: a@b.example\nSubject: Bridge\n\nClosed.\n"
    document = read(line + mail, "a.txt")
    assert (document.title, document.text[-7:]) == ("Bridge", "Closed.")
    assert read(b"From the mayor\nWe close it.\n", "a.txt").text.startswith("From the mayor")


def test_a_given_drop_cap_is_a_part_of_its_word() -> None:
    document = given("documents", "27-drop-cap.docx")
    assert document.text.startswith("The council closed the old bridge on Monday.\n\nHer")


def test_drop_caps_are_parts_of_their_words() -> None:
    cap = '<w:framePr w:dropCap="margin" w:lines="2"/>'
    body = p("One.") + p("T", look=cap) + p("he council.") + p("Her deputy.")
    assert read(docx(body), "a.docx").text == "One.\n\nThe council.\n\nHer deputy."
    rtf = rb"{\rtf1\ansi\pard\dropcapli2\dropcapt1 T\par\pard he council.\par Her deputy.\par}"
    assert read(rtf, "a.rtf").text == "The council.\n\nHer deputy."


def test_what_a_given_diagram_says_is_in_the_text_or_told() -> None:
    document = given("reading", "N3-smartart.docx")
    assert document.text == "Before.\n\nAfter."
    assert "left out: 1" in document.notes[-1]


def test_charts_and_objects_are_told() -> None:
    chart = '<c:chart xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"/>'
    body = p(f"<w:r><w:drawing>{chart}</w:drawing></w:r>{r('Text')}")
    assert "left out: 1" in read(docx(body), "a.docx").notes[-1]
    inside = '<text:p>Text<draw:frame><draw:object xlink:href="./Object"/></draw:frame></text:p>'
    assert "left out: 1" in read(odt(inside), "a.odt").notes[-1]


@pytest.mark.parametrize(
    "letter",
    [
        rb"\u-10174\'3f\u-8265\'3f",
        rb"\uc0\u-10174 \uc0\u-8265 \uc1 ",
        rb"{\uc0 \u-10174 }{\uc0 \u-8265 }",
        rb"\u55362?\u57271?",
    ],
)
def test_letters_beyond_the_first_plane_are_read_in_rtf(letter: bytes) -> None:
    assert read(rb"{\rtf1\ansi\uc1 A " + letter + rb" letter.}", "a.rtf").text == "A 𠮷 letter."


def test_who_saved_an_rtf_last_is_not_its_author() -> None:
    info = rb"{\info{\author Ina Holt}{\creatim\yr2020}{\author Leo Leeds}}"
    document = read(rb"{\rtf1\ansi" + info + rb" Text.}", "a.rtf")
    assert document.findings.first(FieldName.AUTHOR) == "Ina Holt"
    twice = rb"{\info{\upr{\author Jos?}{\*\ud{\author Jos\u233?}}}}"
    document = read(rb"{\rtf1\ansi" + twice + rb" Text.}", "a.rtf")
    assert document.findings.first(FieldName.AUTHOR) == "José"


def test_what_was_written_into_a_given_form_is_in_the_text() -> None:
    text = given("documents", "16-form-filled.pdf").text
    assert "Ina Holt" in text
    assert "Approved, see annex" in text


def test_a_given_letter_beyond_the_first_plane_is_read_in_a_pdf() -> None:
    assert given("documents", "18-astral.pdf").text == "𠮷 is the first letter of the name."


def test_words_of_both_directions_in_given_lines_are_in_their_order() -> None:
    text = given("documents", "19-rtl.pdf").text
    assert "She wrote in Hebrew: המועצה סגרה את הגשר. Then she left." in text
    assert "אמר Ina Holt, דובר העיר, בשנת 2019." in text
    assert "أغلق المجلس الجسر يوم الاثنين" in text


def test_given_compounds_keep_their_hyphen() -> None:
    text = given("reading", "N5-hyphens.pdf").text
    for word in ("self-interest", "long-term", "Jean-Pierre", "COVID-19", "F-16", "2019-2020"):
        assert word in text


def paragraphs(document: ReadDocument) -> list[tuple[str, str]]:
    return [(x.kind.value, document.text[x.start : x.end]) for x in document.regions]


def test_a_given_post_stays_between_the_paragraphs_around_it() -> None:
    found = paragraphs(given("documents", "01-embedded-post.html"))
    assert [kind for kind, _ in found].count("paragraph") == 4
    assert found[0] == ("headline", "Town council splits over bridge")
    quoted = next(text for kind, text in found if kind == "quotation")
    assert quoted.startswith("We close the bridge tonight, and it stays closed.\n\n— Ina Holt")


def test_a_given_article_in_two_containers_is_whole() -> None:
    found = paragraphs(given("documents", "02-article-in-two-containers.html"))
    assert [text.split()[1] for kind, text in found if kind == "paragraph"] == [
        str(number) for number in range(1, 18)
    ]


def test_a_given_headline_is_the_first_heading_with_the_title() -> None:
    found = paragraphs(given("documents", "04-headline-undeclared.html"))
    assert found[0] == ("headline", "Town council splits over bridge")


def test_a_given_summary_below_the_headline_is_the_deck() -> None:
    found = paragraphs(given("documents", "06-deck-in-header.html"))
    assert [kind for kind, _ in found[:2]] == ["headline", "deck"]
    assert found[1][1].startswith("Seven to six:")


def test_a_given_gallery_says_its_caption_once() -> None:
    document = given("documents", "08-gallery-captions.html")
    assert document.text.count("speaks in the town hall") == 1
    assert not [word for word in ("Image 1", "Caption", "Close") if word in document.text]
    assert "caption" in [kind for kind, _ in paragraphs(document)]


def test_a_given_title_block_is_headline_author_and_date() -> None:
    document = given("documents", "24-pandoc-title-block.html")
    assert document.text.startswith("Bridge report")
    assert document.findings.first(FieldName.AUTHOR) == "Ina Holt"
    assert document.findings.first(FieldName.PUBLISHED) == "2019-11-18"


PROSE = (
    "<p>The council of the town voted on Monday to close the old bridge, seven to six, after a "
    "debate of three hours, and the mayor said, as she left, that it was final.</p>"
)


@pytest.mark.parametrize(
    "wrapper",
    ['class="media-widget"', 'class="share-embed"', 'class="social"', 'class="label-hidden"'],
)
def test_posts_stay_in_the_article_whatever_wraps_them(wrapper: str) -> None:
    post = "<blockquote class='instagram-media'><p>It stays closed.</p>— Ina Holt</blockquote>"
    page = f"<title>A</title><article>{PROSE * 3}<div {wrapper}>{post}</div>{PROSE * 3}</article>"
    assert "It stays closed." in read(page.encode(), "a.html").text


def test_a_line_by_somebody_is_no_deck() -> None:
    head = "<header><h1>The bridge is closed</h1><p>By Jo Black, March 5, 2021</p></header>"
    page = f"<title>The bridge is closed</title><article>{head}{PROSE * 4}</article>"
    found = paragraphs(read(page.encode(), "a.html"))
    assert found[0] == ("headline", "The bridge is closed")
    assert "deck" not in [kind for kind, _ in found]


def test_who_took_a_given_picture_is_not_the_author() -> None:
    assert "Cam Era" not in given("reading", "D13-page43.html").text.splitlines()[:4]


@pytest.mark.parametrize(
    ("name", "author", "published"),
    [
        ("D2-page04.html", "Jo Black", "2021-03-05"),
        ("D5-page35.html", "", "2021-02-25"),
        ("D7-page12.html", "Jo Black", "2021-03-05"),
        ("D11-page29.html", "Jo Black", "2014-11-13"),
        ("D13-page43.html", "Jo Black", ""),
        ("D14-page18.html", "Jo Black", ""),
        ("D15-page10.html", "Jo Black", "2021-03-05"),
    ],
)
def test_given_pages_name_their_author_and_date(name: str, author: str, published: str) -> None:
    findings = given("reading", name).findings
    found = findings.first(FieldName.AUTHOR), findings.first(FieldName.PUBLISHED)
    assert found == (author, published)
