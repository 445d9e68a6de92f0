"""What the analyst concluded, and which sources fell, stands in every report."""

from __future__ import annotations

import re
import shutil
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import docx
import pytest

from annotator.commands import ImportRecords
from annotator.model import (
    Analyst,
    AnalystId,
    Confidence,
    Fallen,
    Judgement,
    JudgementId,
    Likelihood,
    Source,
    Standing,
    StandingId,
)
from annotator.project import Project
from annotator.reader import Reader
from annotator.reports.annotated_page import annotated_page
from annotator.reports.contents import read_contents
from annotator.reports.facts import Facts
from annotator.reports.language import ENGLISH, LANGUAGES
from annotator.reports.numbering import numbers
from annotator.reports.rich import plain
from annotator.reports.word_report import word_report
from annotator.reports.word_text import word_text


@pytest.fixture
def judged(gold_path: Path, tmp_path: Path) -> Project:
    path = tmp_path / "judged.annotator"
    shutil.copyfile(gold_path, path)
    with Project.open(path, Analyst(id=AnalystId("ann"), name="Ann")) as project:
        claims = list(numbers(project.read))
        source = next(s for s in project.read.all(Source) if s.id == "wsj")
        judgement = Judgement(
            id=JudgementId("j"),
            statement="The letter was sent.",
            likelihood=Likelihood.VERY_LIKELY,
            confidence=Confidence.MODERATE,
            claims=(claims[3],),
            against=(claims[8],),
            why="One report alone tells of it",
        )
        standing = Standing(
            id=StandingId("s"),
            source=source.id,
            fallen=Fallen.CORRECTED,
            date="2014-12",
            reason="The day was wrong",
        )
        project.do(ImportRecords("Judge", (judgement, standing), ()))
    return project


def read(project: Project) -> tuple[str, str, list[str]]:
    with Project.open(project.path, project.analyst, is_read_only=True) as opened:
        return (
            "".join(annotated_page(opened.read, ENGLISH)),
            _text(word_report(opened.read, ENGLISH)),
            _told(opened.read),
        )


def _text(data: bytes) -> str:
    document = docx.Document(BytesIO(data))
    cells = (c.text for t in document.tables for row in t.rows for c in row.cells)
    return "\n".join((*(paragraph.text for paragraph in document.paragraphs), *cells))


def _told(reader: Reader) -> list[str]:
    contents = read_contents(reader)
    facts = Facts(contents, LANGUAGES["de"])
    return [plain(line) for item in contents.judgements for line in facts.judgement(item)]


def test_a_judgement_is_told_in_two_sentences_with_its_claims(judged: Project) -> None:
    page, report, german = read(judged)
    for text in (page.replace("<bdi>", "").replace("</bdi>", ""), report):
        assert "We judge that this is very likely (80–95 %): The letter was sent." in text
        assert "Our confidence is moderate, because One report alone tells of it." in text
    assert "For it: 4." in report
    assert "Against it: 9." in report
    assert german[:4] == [
        "Wir halten dies für sehr wahrscheinlich (80–95 %): The letter was sent.",
        "Unsere Sicherheit ist mittel, weil One report alone tells of it.",
        "Dafür: 4.",
        "Dagegen: 9.",
    ]


def test_a_source_that_fell_is_told_as_such(judged: Project) -> None:
    page, report, _ = read(judged)
    assert "corrected, 2014-12, The day was wrong" in report
    assert "<b>corrected</b>, <bdi>2014-12</bdi>" in page


def test_a_judgement_that_rests_on_it_says_so(judged: Project) -> None:
    page, report, german = read(judged)
    said = "corrected, 2014-12, The day was wrong"
    assert re.search(f"Against it: 9.\nRests on The Wall Street Journal[0-9]+: {said}", report)
    assert "Rests on" in page[page.index("<h2>Judgements") : page.index("</header>")]
    said = "berichtigt, 2014-12, The day was wrong"
    assert german[4:] == [f"Beruht auf The Wall Street Journal[4]: {said}"]


def test_each_claim_that_rests_on_it_says_so(judged: Project) -> None:
    page, report, _ = read(judged)
    said = "corrected, 2014-12, The day was wrong"
    assert page.count("<dt>Source fell<dd>") == page.count(' fell" data-k=') == 9
    assert len(re.findall(f"Rests on The Wall Street Journal[0-9]+: {said}", report)) == 9 + 1
    with Project.open(judged.path, judged.analyst, is_read_only=True) as opened:
        german = _text(word_report(opened.read, LANGUAGES["de"]))
        commented = word_text(opened.read, ENGLISH)
    assert german.count("Beruht auf The Wall Street Journal") == 9 + 1
    assert german.count(": berichtigt, 2014-12, The day was wrong") == 9 + 1
    with ZipFile(BytesIO(commented)) as archive:
        assert archive.read("word/comments.xml").count(b"Rests on ") == 9
        assert archive.read("word/document.xml").count(b"<w:strike/>") == 9
