"""The report as a PDF: written in a child, read back page by page."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from collections.abc import Iterable
from datetime import UTC, datetime
from pathlib import Path

import pytest

from annotator.errors import ExportError
from annotator.model import Analyst, AnalystId
from annotator.pages.pdfium import pdfium
from annotator.paper.process import pdf
from annotator.project import Project
from annotator.reader import Reader
from annotator.reports.analyst_report import AnalystReport
from annotator.reports.blocks import (
    Block,
    Line,
    Paragraph,
    Row,
    Style,
    Table,
    from_json,
    to_json,
)
from annotator.reports.contents import read_contents
from annotator.reports.language import ENGLISH, LANGUAGES
from annotator.reports.rich import Look, Piece, words

SAMPLE = Path(__file__).resolve().parents[2] / "projects" / "sample.annotator"


@pytest.fixture(scope="module")
def report() -> tuple[bytes, list[Block], Reader]:
    with Project.open(SAMPLE, Analyst(id=AnalystId("a"), name="Ann"), is_read_only=True) as project:
        contents = read_contents(project.read)
        blocks = list(AnalystReport(contents, ENGLISH).blocks())
        return pdf(contents.details.title, contents.as_of, blocks), blocks, project.read


def pages(data: bytes) -> list[str]:
    document = pdfium.PdfDocument(data)
    try:
        return [page.get_textpage().get_text_range() for page in document]
    finally:
        document.close()


def flat(texts: Iterable[str]) -> str:
    return " ".join(" ".join(texts).replace("\ufffe", "-").split())


def a_line(text: str, style: Style = Style.CELL) -> Line:
    return Line(words(text), style)


def test_blocks_go_to_a_child_and_back(report: tuple[bytes, list[Block], Reader]) -> None:
    blocks = report[1]
    assert from_json(to_json(blocks)) == blocks


def test_the_pdf_says_what_the_report_says(report: tuple[bytes, list[Block], Reader]) -> None:
    data = report[0]
    document = pdfium.PdfDocument(data)
    assert document.get_metadata_dict()["Title"] == "The letter about the Tarn dam"
    document.close()
    found = pages(data)
    text = flat(found)
    assert "30 claims were held against 36 passages: 10 in part, 10 faithful" in text
    assert "111 with a claim, 56 marked as read and without one, 0 untouched, 167 in all" in text
    for number, page in enumerate(found, 1):
        assert f"{number} / {len(found)}" in page


def test_a_report_that_is_too_long_for_paper_is_refused_in_a_sentence(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    with Project.open(SAMPLE, Analyst(id=AnalystId("a"), name="Ann"), is_read_only=True) as project:
        contents = read_contents(project.read)
    monkeypatch.setattr("annotator.reports.analyst_report.MOST_ON_PAPER", 148)
    with pytest.raises(ExportError, match=r"^A report of 149 claims is too long .* workbook\.$"):
        AnalystReport(contents, ENGLISH).pages()
    monkeypatch.setattr("annotator.reports.analyst_report.MOST_ON_PAPER", 149)
    assert list(AnalystReport(contents, ENGLISH).pages())


@pytest.mark.timeout(60)
def test_a_paragraph_of_thousands_of_numbers_over_pages_takes_seconds() -> None:
    """Laid out anew for each number it took a minute for 2,000, and its time grew by the square."""
    numbers = tuple(Piece(f"A{n}, ", Look.LINK, "place") for n in range(6_000))
    found = pages(pdf("T", None, [Paragraph(Line(numbers), "place")]))
    assert len(found) > 3
    assert re.findall(r"A(\d+),", flat(found)) == [str(n) for n in range(6_000)]


def test_every_link_leads_to_a_place_inside(report: tuple[bytes, list[Block], Reader]) -> None:
    data = report[0]
    linked = set(re.findall(rb"/Dest \((.*?)\)\n", data, re.DOTALL))
    assert len(linked) > 150
    named = data[data.rindex(b"/Names") :]
    assert all(one in named for one in linked)
    assert b"/URI" not in data
    assert b"/JavaScript" not in data


def test_all_fonts_are_embedded(report: tuple[bytes, list[Block], Reader]) -> None:
    data = report[0]
    assert data.count(b"/FontDescriptor\n") == data.count(b"/FontFile2") > 0


def test_the_same_report_gives_the_same_bytes(report: tuple[bytes, list[Block], Reader]) -> None:
    made = datetime(2019, 11, 23, 9, tzinfo=UTC)
    again = pdf("The letter about the Tarn dam", made, report[1])
    assert again == report[0]
    assert b"/CreationDate (D:20191123090000Z)" in again


def test_without_a_date_none_is_told() -> None:
    blocks = [Paragraph(Line((Piece("Date"),)))]
    data = pdf("T", None, blocks)
    assert data == pdf("T", None, blocks)
    assert b"(D:" not in data
    assert not re.search(rb'Date="', data)
    assert flat(pages(data)).count("Date") == 1


def a_table(heights: Iterable[int]) -> Table:
    rows = [
        Row(((a_line(f"row {n}"),), tuple(a_line(f"r{n}l{m}.") for m in range(height))))
        for n, height in enumerate(heights)
    ]
    return Table(("No.", "Lines"), (20, 80), tuple(rows))


def test_a_row_is_not_cut_at_the_end_of_a_page_and_the_head_stands_on_each() -> None:
    found = pages(pdf("T", None, [a_table([7, 3, 12, 5] * 12)]))
    assert len(found) > 4
    for page in found:
        assert "No.\r\nLines" in page or "No. Lines" in flat([page])
        for number in set(re.findall(r"r(\d+)l", page)):
            height = [7, 3, 12, 5][int(number) % 4]
            assert f"r{number}l0." in page
            assert f"r{number}l{height - 1}." in page


def test_a_row_that_is_longer_than_a_page_goes_on_line_by_line() -> None:
    found = pages(pdf("T", None, [a_table([3, 200, 2])]))
    shown = re.findall(r"r1l(\d+)\.", " ".join(found))
    assert shown == [str(n) for n in range(200)]
    assert "r1l0." in found[0]


def test_a_heading_stays_with_what_follows() -> None:
    body = [Paragraph(a_line(f"line {n}", Style.BODY)) for n in range(39)]
    for more in range(8):
        blocks: list[Block] = [
            *body,
            *(Paragraph(a_line("more", Style.BODY)) for _ in range(more)),
            Paragraph(a_line("The heading", Style.HEADING_2)),
            a_table([2]),
        ]
        page = next(page for page in pages(pdf("T", None, blocks)) if "The heading" in page)
        assert "r0l0." in page


def test_the_head_of_a_table_stands_on_no_page_without_a_row() -> None:
    heads = ("No.", "Lines")
    for more in range(20):
        blocks: list[Block] = [
            *(Paragraph(a_line("line", Style.BODY)) for _ in range(26)),
            *(Paragraph(a_line("more", Style.CELL)) for _ in range(more)),
            Paragraph(a_line("The heading", Style.HEADING_2)),
            Paragraph(a_line("What it lists", Style.INTRODUCTION)),
            Paragraph(a_line("who tells it", Style.INTRODUCTION)),
            Table(heads, (20, 80), (Row(((a_line("r0"),), (a_line("r0l0."),))),)),
        ]
        page = next(page for page in pages(pdf("T", None, blocks)) if "The heading" in page)
        assert "r0l0." in page


def test_a_heading_within_a_table_stays_with_the_row_behind_it() -> None:
    for before in range(30, 46):
        rows = [Row(((a_line(f"r{n}"),), (a_line("before"),))) for n in range(before)]
        rows.append(Row(((a_line("Comments of readers", Style.HEAD),),)))
        rows.append(Row(((a_line("c0"),), (a_line("behind", Style.CELL),) * 3)))
        found = pages(pdf("T", None, [Table(("No.", "Lines"), (20, 80), tuple(rows))]))
        assert "behind" in next(page for page in found if "Comments of readers" in page)


def test_the_folder_of_the_program_makes_no_difference(tmp_path: Path) -> None:
    root = Path(__file__).resolve().parents[2]
    for name in ("annotator", "resources", "pyproject.toml"):
        copy = shutil.copytree if (root / name).is_dir() else shutil.copyfile
        copy(root / name, tmp_path / name)
    written: list[bytes] = []
    for folder in (root, tmp_path):
        target = tmp_path / f"{len(written)}.pdf"
        command = [sys.executable, "-m", "annotator", "export", str(SAMPLE), "-o", str(target)]
        subprocess.run([*command, "--format", "pdf"], cwd=folder, check=True)
        written.append(target.read_bytes())
    assert written[0] == written[1]


def test_words_that_nothing_can_break_do_not_hang_it() -> None:
    long = "x" * 4_000
    blocks: list[Block] = [Paragraph(a_line(long, Style.TITLE)) for _ in range(3)]
    blocks.append(Table(("", ""), (10, 90), (Row(((a_line(long),), (a_line(long),))),)))
    assert flat(pages(pdf("N" * 1_000_000, None, blocks))).count("x") > 12_000


def test_markup_stays_text() -> None:
    evil = '<a href="https://evil.example"><img src="file:///etc/passwd">&lt;b&gt;</a>'
    piece = Piece(evil, Look.WORDS)
    data = pdf(evil, None, [Paragraph(Line((piece,)))])
    assert evil.replace(" ", "") in flat(pages(data)).replace(" ", "")
    assert b"/URI" not in data


def test_the_whole_report_is_written_in_german(tmp_path: Path) -> None:
    with Project.open(SAMPLE, Analyst(id=AnalystId("a"), name="Ann"), is_read_only=True) as project:
        contents = read_contents(project.read)
        blocks = AnalystReport(contents, LANGUAGES["de"]).blocks()
        text = flat(pages(pdf("T", contents.as_of, blocks)))
    assert "Behauptungen, die gegeneinander stehen" in text
    assert "Wie dieser Bericht zu lesen ist" in text


def test_who_asks_for_a_pdf_loads_no_qt(tmp_path: Path) -> None:
    script = f"""
import sys
from annotator.cli import main
main(["export", {str(SAMPLE)!r}, "--format", "pdf", "-o", {str(tmp_path / "r.pdf")!r}])
sys.exit(any(name.startswith("PySide6") for name in sys.modules))
"""
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, check=False)
    assert done.returncode == 0, done.stderr
    assert (tmp_path / "r.pdf").read_bytes().startswith(b"%PDF")
