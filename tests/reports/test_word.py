"""The Word documents: what stands in them, where their links lead, and that nothing acts."""

from __future__ import annotations

import re
from collections.abc import Callable
from io import BytesIO
from xml.etree import ElementTree
from zipfile import ZipFile

import docx
import pytest
from docx.document import Document as WordDocument
from docx.styles.style import ParagraphStyle

from annotator.model import Document
from annotator.reader import Reader
from annotator.reports.blocks import Line, Row, Style, Table
from annotator.reports.contents import read_contents
from annotator.reports.language import ENGLISH, LANGUAGES, Language
from annotator.reports.rich import Look, Piece, plain, words
from annotator.reports.word import Body, Head, run, word_document
from annotator.reports.word_report import word_report
from annotator.reports.word_text import word_text

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
Write = Callable[[Reader, Language], bytes]


@pytest.fixture(params=["gold", "sample"])
def reader(request: pytest.FixtureRequest) -> Reader:
    found: Reader = request.getfixturevalue(request.param)
    return found


every_document = pytest.mark.parametrize("write", [word_report, word_text])


def parts_of(data: bytes) -> dict[str, ElementTree.Element]:
    with ZipFile(BytesIO(data)) as package:
        names = [name for name in package.namelist() if name.endswith((".xml", ".rels"))]
        return {name: ElementTree.fromstring(package.read(name)) for name in names}


def values(root: ElementTree.Element, tag: str, attribute: str) -> list[str]:
    return [one.get(W + attribute, "") for one in root.iter(W + tag)]


def opened(data: bytes) -> WordDocument:
    return docx.Document(BytesIO(data))


@every_document
def test_links_lead_inside_and_the_only_fields_are_the_numbers_of_pages(
    write: Write, reader: Reader
) -> None:
    parts = parts_of(write(reader, ENGLISH))
    for name, root in parts.items():
        if name.endswith(".rels"):
            assert not [one for one in root if one.get("TargetMode") == "External"]
        assert set(values(root, "fldSimple", "instr")) <= {"PAGE", "NUMPAGES"}
        assert not list(root.iter(W + "instrText"))
    body = parts["word/document.xml"]
    names = values(body, "bookmarkStart", "name")
    assert len(set(names)) == len(names)
    linked = {
        anchor
        for name in ("word/document.xml", "word/comments.xml")
        if name in parts
        for anchor in values(parts[name], "hyperlink", "anchor")
    }
    assert linked <= set(names)
    numbers = read_contents(reader).numbers.values()
    assert {f"claim_{number}" for number in numbers} <= set(names)


@every_document
def test_the_same_project_gives_the_same_document(write: Write, reader: Reader) -> None:
    for language in LANGUAGES.values():
        data = write(reader, language)
        assert data == write(reader, language)
        with ZipFile(BytesIO(data)) as package:
            assert {one.date_time for one in package.infolist()} == {(1980, 1, 1, 0, 0, 0)}
    at = read_contents(reader).as_of
    assert at is not None
    about = opened(data).core_properties
    assert about.created == about.modified == at.replace(microsecond=0, tzinfo=about.created.tzinfo)
    assert about.title == reader.details().title


@every_document
def test_nothing_of_the_template_is_left_that_tells_of_it(write: Write, reader: Reader) -> None:
    with ZipFile(BytesIO(write(reader, ENGLISH))) as package:
        names, told = package.namelist(), b"".join(map(package.read, package.namelist()))
    assert not [n for n in names if "thumbnail" in n or "customXml" in n or "app.xml" in n]
    for word in (b"python-docx", b"Macintosh", b"2013-12", b"stylesWithEffects"):
        assert word not in told


def test_a_project_without_dates_has_none_in_its_report() -> None:
    about = opened(word_document(Head("T", "en", "", None), [])).core_properties
    assert about.created is about.modified is None
    assert about.author == ""


def test_the_report_has_real_headings_and_a_row_for_every_claim(reader: Reader) -> None:
    document, contents = opened(word_report(reader, ENGLISH)), read_contents(reader)
    headings = [p.text for p in document.paragraphs if p.style and p.style.name == "Heading 1"]
    assert headings == ["Claims", "Open items", "Sources cited", "How to read this report"]
    sections = [p.text for p in document.paragraphs if p.style and p.style.name == "Heading 2"]
    assert ("What the checks showed" in sections) is bool(contents.evidence)
    heads = [table.rows[0] for table in document.tables[1:]]
    assert all("w:tblHeader" in row._tr.xml for row in heads)
    told = [
        table
        for table in document.tables
        if table.rows[0].cells[1].text == "Claim, and who says so"
    ]
    numbers = [row.cells[0].text for table in told for row in table.rows[1:]]
    assert [n for n in numbers if n != "Comments of readers"] == list(contents.numbers.values())


def test_the_report_gives_the_figures_of_the_gold(gold: Reader) -> None:
    document = opened(word_report(gold, ENGLISH))
    glance = [cell.text.split("\n")[0] for cell in document.tables[0].rows[0].cells]
    assert glance == ["34", "29", "25", "18", "103/103"]
    text = "\n".join(paragraph.text for paragraph in document.paragraphs)
    assert "Attributed, with nobody named at the end of the chain (12): 11, 24" in text
    assert "Not graded for credibility (37): 12, 19" in text
    assert "Borderline between two kinds (5): 32, 67, 70, 80, 81" in text
    assert "73 with a claim, 30 marked as read and without one, 0 untouched, 103 in all" in text
    assert "held against nothing" not in text


def test_the_report_of_the_sample_shows_its_checks(sample: Reader) -> None:
    document = opened(word_report(sample, ENGLISH))
    checks = next(t for t in document.tables if t.rows[0].cells[0].text == "Verdict")
    assert [[cell.text for cell in row.cells] for row in checks.rows[1:4]] == [
        ["contradicted", "3", "A7, A13, A20"],
        ["overstated", "7", "A1, A6, A21, A45, B37, D7"],
        ["not found", "3", "A2, A9"],
    ]


def test_the_text_stands_whole_with_a_comment_on_every_claim(reader: Reader) -> None:
    parts = parts_of(word_text(reader, ENGLISH))
    body, contents = parts["word/document.xml"], read_contents(reader)
    ids = [str(number) for number in range(len(contents.claims))]
    for tag in ("commentRangeStart", "commentRangeEnd", "commentReference"):
        assert sorted(values(body, tag, "id"), key=int) == ids
    assert values(parts["word/comments.xml"], "comment", "id") == ids
    plain = "".join(
        run.text or "" for paragraph in body.iter(W + "p") for run in paragraph.iter(W + "t")
    )
    for document in reader.all(Document):
        words = "".join(reader.text(document).split())
        shown = re.sub(r"[A-Z]?\d+\xa0", "", plain)
        assert len(words) < len("".join(shown.split()))
    under = {
        number: _words_between(body, place)
        for place, number in enumerate(contents.numbers.values())
    }
    for claim in contents.claims.values():
        number = contents.numbers[claim.id]
        for span in claim.spans:
            assert "".join(span.exact.split()) in "".join(under[number].split())


def test_a_speaker_and_a_heading_of_the_text_stay_with_what_follows(reader: Reader) -> None:
    styles = opened(word_text(reader, ENGLISH)).styles
    for name in ("Headline", "Who Comments"):
        style = styles[name]
        assert isinstance(style, ParagraphStyle)
        assert style.paragraph_format.keep_with_next


def test_the_report_says_times_of_day_as_people_write_them(sample: Reader) -> None:
    text = " ".join(
        cell.text for table in opened(word_report(sample, ENGLISH)).tables for cell in table._cells
    )
    assert "2019-11-19 06:30 +01:00" in text
    assert "2019-11-20 13:00 UTC" in text


def _words_between(body: ElementTree.Element, place: int) -> str:
    found, is_inside = [], False
    for one in body.iter():
        if one.get(W + "id") == str(place) and one.tag.startswith(W + "commentRange"):
            is_inside = one.tag.endswith("Start")
        if is_inside and one.tag == W + "t" and not (one.text or "").endswith("\xa0"):
            found.append(one.text or "")
        if is_inside and one.tag == W + "br":
            found.append("\n")
    return "".join(found)


def test_a_comment_tells_who_says_so_and_what_was_checked(sample: Reader) -> None:
    comments = parts_of(word_text(sample, ENGLISH))["word/comments.xml"]
    first = list(comments)[5]
    lines = ["".join(t.text or "" for t in p.iter(W + "t")) for p in first.iter(W + "p")]
    assert lines[0].startswith("A6 · Report · 3 possibly true")
    assert lines[1] == "Norvalia is ready to fill the reservoir over six years instead of three."
    assert lines[2].startswith("Asserted by Adela Corvin2 in “Corvin's letter to Hale")
    assert lines[3].startswith("Held against documents: overstated (B), “would be prepared")
    assert " six years”. “Consider” became “offered”" in lines[3], "what is noted is a sentence"
    assert lines[4] == "the same as A1, D7; depends on A5; elaborated by A7"


def test_words_with_quotation_marks_stand_in_single_ones() -> None:
    assert plain(ENGLISH.quoted("“No,” she said")) == "‘“No,” she said’"
    assert plain(ENGLISH.quoted("she didn’t")) == "“she didn’t”"
    assert plain(LANGUAGES["de"].quoted("„Nein“, sagte sie")) == "‚„Nein“, sagte sie‘"


def test_no_line_is_broken_within_a_date_of_ours() -> None:
    made = run(Piece("on 2014-11-06, not 12014-11-06 & <2014-11>"))
    assert made.count("<w:noBreakHyphen/>") == 3
    assert "2014</w:t><w:noBreakHyphen/>" in made
    assert "&amp; &lt;" in made
    assert run(Piece("2014-11-06", Look.WORDS)).count("<w:noBreakHyphen/>") == 2
    assert "noBreak" not in run(Piece("said on 2014-11-06", Look.WORDS))


def test_a_row_that_may_be_longer_than_a_page_can_be_cut() -> None:
    rows = tuple(Row(((Line(words("x" * length)),),)) for length in (2_000, 4_000))
    body = "".join(Body().block(Table((), (100,), rows)))
    assert [("w:cantSplit" in row) for row in body.split("<w:tr>")[1:]] == [True, False]


def test_words_from_right_to_left_turn_nothing_that_is_said_between_them() -> None:
    names = Piece("ברק", Look.WORDS), Piece("أحمد", Look.WORDS)
    line = Line((Piece("By "), names[0], Piece(" (7), "), names[1], Piece(" (6)")), Style.BODY)
    made = Body().paragraph(line)
    assert made.count("\u200e") == 2
    assert "\u200e" not in Body().paragraph(Line(names[:1], Style.BODY))
