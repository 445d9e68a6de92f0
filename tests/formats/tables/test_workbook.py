"""The workbook against the project that it tells of, as openpyxl reads it."""

import io
import json
from collections import Counter
from typing import Any
from zipfile import ZipFile

import openpyxl
import pytest
from openpyxl.utils import column_index_from_string

from annotator.commands import AddSource
from annotator.findings.fallen import fallen_beneath
from annotator.formats import ExportOptions
from annotator.formats.annotated_json import read_json
from annotator.formats.exporting import losses
from annotator.formats.registry import exporter
from annotator.model import Claim, Evidence, Relation, Source, SourceId, SourceKind, Stance
from annotator.project import Project
from annotator.reports.matrix import SIGNS

from .conftest import Write

Row = dict[str, Any]
STANCES = {sign: stance for stance, sign in SIGNS.items()}


def sheets_of(project: Project, write: Write, language: str = "en") -> dict[str, list[list[Any]]]:
    path = write("xlsx", project.read, ExportOptions(language=language))
    book = openpyxl.load_workbook(io.BytesIO(path.read_bytes()))
    return {page.title: [list(row) for row in page.iter_rows(values_only=True)] for page in book}


def rows_of(sheet: list[list[Any]]) -> list[Row]:
    return [dict(zip(sheet[0], row, strict=True)) for row in sheet[1:]]


def test_every_count_is_that_of_the_project(sample_project: Project, write: Write) -> None:
    sheets = sheets_of(sample_project, write)
    reader = sample_project.read
    claims = rows_of(sheets["Claims"])
    assert sorted(row["Id"] for row in claims) == sorted(reader.ids(Claim))
    assert Counter(row["Kind"] for row in claims) == {"Fact": 70, "Report": 60, "Opinion": 19}
    assert len(sheets["Sources"]) - 1 == reader.number_of(Source)
    assert sum(row["In chains of"] > 0 for row in rows_of(sheets["Sources"])) == 35
    assert len(sheets["Relations"]) - 1 == reader.number_of(Relation)
    assert len(sheets["Evidence"]) - 1 == reader.number_of(Evidence) == 36
    assert sum(row["in all"] for row in rows_of(sheets["Coverage"])) == 167


def test_every_cell_of_the_matrix_is_that_of_the_layers(
    sample_project: Project, write: Write
) -> None:
    reader = sample_project.read
    names = {source.id: source.name for source in reader.sources()}
    expected: dict[tuple[str, str], set[Stance]] = {}
    sheets = sheets_of(sample_project, write)
    numbers = {row["Id"]: row["No."] for row in rows_of(sheets["Claims"])}
    for row in reader.rows([*numbers]):
        for layer in row.layers:
            number = numbers[row.claim.id]
            if layer.via:
                expected.setdefault((number, names[layer.via][:30]), set())
            expected.setdefault((number, names[layer.source][:30]), set()).add(layer.stance)
    heads, _, *rows = sheets["Matrix"]
    found = {
        (row[0], head[:30]): {STANCES[sign] for sign in cell if sign != "·"}
        for row in rows
        for head, cell in zip(heads[3:], row[3:], strict=True)
        if cell
    }
    assert found == expected


def test_heads_are_frozen_filtered_and_repeated(sample_project: Project, write: Write) -> None:
    book = openpyxl.load_workbook(write("xlsx", sample_project.read))
    for page in book.worksheets[1:]:
        assert page.freeze_panes
        assert page.auto_filter.ref
        assert page.print_title_rows
        assert page["B3"].border.left.style == "thin", "words would run into those beside them"
        assert all(page.row_dimensions[n].height for n in range(1, page.max_row + 1))


def test_a_printed_sheet_ends_before_the_ids_and_cuts_no_address(
    sample_project: Project, write: Write
) -> None:
    book = openpyxl.load_workbook(write("xlsx", sample_project.read))
    for page in book.worksheets[1:]:
        _, _, last = page.print_area.rpartition("$")[0].rpartition(":$")
        column = column_index_from_string(last)
        has_ids = page.cell(1, page.max_column).value == "Id"
        assert column == page.max_column - has_ids
    page = book["Coverage"]
    heads = [cell.value for cell in page[1]]
    for row in page.iter_rows(min_row=2):
        for head, cell in zip(heads, row, strict=True):
            if isinstance(cell.value, str):
                lines = page.row_dimensions[cell.row].height / 15
                room = page.column_dimensions[cell.column_letter].width * lines
                assert cell.alignment.wrap_text, head
                assert len(cell.value) < room, head
            else:
                assert cell.value is None or cell.alignment.indent, (
                    head
                )  # a number keeps off the words beside it


def test_a_wide_sheet_is_printed_over_two_pages_with_its_first_columns_on_each(
    sample_project: Project, write: Write
) -> None:
    book = openpyxl.load_workbook(write("xlsx", sample_project.read))
    across = {}
    for page in book.worksheets:
        assert page.page_setup.orientation == "landscape"
        across[page.title] = page.page_setup.fitToWidth or 1
        assert (page.print_title_cols is not None) is (across[page.title] > 1)
    assert [across[name] for name in ("Claims", "Sources", "Attributions")] == [2, 2, 2]
    assert book["Claims"].print_title_cols == "$A:$B"
    assert across["Relations"] == 1
    on_one = [page.title for page in book.worksheets if page.page_setup.fitToHeight != 0]
    assert on_one == ["About"]


def test_a_sheet_without_rows_is_printed_on_one_page(project: Project, write: Write) -> None:
    book = openpyxl.load_workbook(write("xlsx", project.read))
    assert [page.page_setup.fitToWidth or 1 for page in book.worksheets[1:]] == [1] * 7


def hostile(names: list[str]) -> bytes:
    sources = [
        {"id": f"s{n}", "name": name, "kind": "person", "note": name, "role": name}
        for n, name in enumerate(names)
    ]
    content = {
        "format": "annotator/1",
        "offsets": "Unicode code points, 0-based, half-open",
        "project": {"id": "p", "title": names[0], "description": names[0]},
        "documents": [],
        "sources": sources,
        "claims": [],
    }
    return json.dumps(content).encode()


NAMES = [
    '=HYPERLINK("https://evil.example","x")',
    "https://evil.example/",
    "internal:Sheet1!A1",
    "mailto:x@evil.example",
    "{=SUM(1)}",
    "<r><t>run</t></r>",
    "<r>&broken</r>",
    "_x0041_ \x01 & < > \" '",
    "12345",
    " \n lines \n",
    "\ud83d\ude00".encode("utf-16", "surrogatepass").decode("utf-16"),
]


def test_what_somebody_typed_is_text_to_the_letter(project: Project, write: Write) -> None:
    project.do(read_json(hostile(NAMES), "file.json"))
    path = write("xlsx", project.read)
    names = [row["Source"] for row in rows_of(sheets_of(project, write)["Sources"])]
    # A control stands as an escape of the format, which openpyxl leaves in.
    assert [name.replace("_x0001_", "\x01") for name in names] == NAMES
    with ZipFile(path) as archive:
        for entry in archive.namelist():
            data = archive.read(entry)
            assert b"<f>" not in data
            assert b"<f " not in data
            assert b"<hyperlink" not in data
            assert not entry.endswith((".bin", ".rels")) or b"External" not in data


@pytest.mark.parametrize("letter", ["x", "\U0001f600"])
def test_a_text_that_no_cell_holds_is_cut_and_told(
    sample_project: Project, write: Write, letter: str
) -> None:
    note = letter * 40_000
    long = Source(id=SourceId("new"), name="A", kind=SourceKind.PERSON, note=note)
    sample_project.do(AddSource(long))
    (row,) = (r for r in rows_of(sheets_of(sample_project, write)["Sources"]) if r["Id"] == "new")
    cell = row["Note"]
    assert cell.endswith(f"{letter}…")
    assert len(cell.encode("utf-16-le")) // 2 <= 32_767
    told = {(x.what, x.field): x.count for x in losses(exporter("xlsx"), sample_project.read)}
    assert told[("sources", "note")] == 1


def test_the_workbook_is_written_in_german(sample_project: Project, write: Write) -> None:
    sheets = sheets_of(sample_project, write, "de")
    assert list(sheets)[:3] == ["Über", "Behauptungen", "Quellen"]
    claims = rows_of(sheets["Behauptungen"])
    assert Counter(row["Art"] for row in claims) == {"Tatsache": 70, "Bericht": 60, "Meinung": 19}


@pytest.mark.parametrize("language", ["en", "de"])
def test_no_word_of_a_head_is_broken(sample_project: Project, write: Write, language: str) -> None:
    path = write("xlsx", sample_project.read, ExportOptions(language=language))
    for page in openpyxl.load_workbook(path).worksheets[1:]:
        heads = str(page.print_title_rows).rpartition("$")[2]
        for cell in page[heads]:
            width = page.column_dimensions[cell.column_letter].width
            longest = max(map(len, str(cell.value or "").split()), default=0)
            assert width > 1.1 * longest, cell.value
            assert page.row_dimensions[cell.row].height >= 30


@pytest.mark.parametrize(
    ("language", "claims", "fell", "sources", "became", "source", "said"),
    [
        ("en", "Claims", "Source fell", "Sources", "What became of it", "Source", "withdrawn"),
        (
            "de",
            "Behauptungen",
            "Quelle gefallen",
            "Quellen",
            "Was aus ihr wurde",
            "Quelle",
            "zurückgezogen",
        ),
    ],
)
def test_what_rests_on_a_source_that_fell_says_so_in_its_row(
    fallen_project: Project,
    write: Write,
    language: str,
    claims: str,
    fell: str,
    sources: str,
    became: str,
    source: str,
    said: str,
) -> None:
    sheets = sheets_of(fallen_project, write, language)
    told = {
        row["Id" if language == "en" else "Kennung"]: row[fell]
        for row in rows_of(sheets[claims])
        if row[fell]
    }
    name, _, rest = next(iter(told.values())).partition(" (")
    assert told.keys() == fallen_beneath(fallen_project.read).claims.keys()
    assert len(told) > 8
    assert rest == f"{said} 2020-05-03)"
    (row,) = (row for row in rows_of(sheets[sources]) if row[became])
    assert row[source] == name
    assert row[became].endswith(f"{said} 2020-05-03: a reason, late")
    lost = losses(exporter("xlsx"), fallen_project.read)
    assert [x.field for x in lost if x.what == "standings"] == ["created", "created_by"]
