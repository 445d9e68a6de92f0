"""The figures, numbers and cells of the reports are those of the samples beside the checkout."""

from __future__ import annotations

from pathlib import Path

import openpyxl
import pytest

from annotator.model import ClaimKind, DocumentId, Stance, Verdict
from annotator.reader import Reader
from annotator.reports.contents import Contents, read_contents
from annotator.reports.matrix import matrix, sign
from annotator.reports.numbering import numbers
from annotator.text.coverage import SentenceState

KINDS = (ClaimKind.FACT, ClaimKind.REPORT, ClaimKind.OPINION, None)


@pytest.fixture(params=["gold", "sample"])
def both(request: pytest.FixtureRequest) -> tuple[str, Reader]:
    return request.param, request.getfixturevalue(request.param)


def told(contents: Contents) -> list[int]:
    figures = contents.figures
    return [
        len(contents.claims),
        *(contents.kinds[kind] for kind in KINDS),
        *(figures.attributed, figures.layered, figures.unnamed_origin, figures.cited),
        *(len(contents.sources), figures.not_in_hand, figures.hanging),
        *(contents.sentences[state] for state in SentenceState),
        len(contents.opposed),
    ]


def test_figures_of_the_gold(gold: Reader) -> None:
    contents = read_contents(gold)
    assert told(contents) == [88, 34, 29, 25, 0, 29, 4, 12, 18, 35, 5, 17, 73, 30, 0, 4]
    assert sum(claim.credibility is None for claim in contents.claims.values()) == 37
    assert sum(claim.borderline for claim in contents.claims.values()) == 5
    assert contents.evidence == {}


def test_figures_of_the_sample(sample: Reader) -> None:
    contents = read_contents(sample)
    assert told(contents) == [149, 70, 60, 19, 0, 60, 14, 25, 35, 51, 6, 21, 111, 56, 0, 19]
    assert len(contents.evidence) == 30
    assert contents.verdicts == {
        Verdict.VERBATIM: 2,
        Verdict.FAITHFUL: 10,
        Verdict.PARTIAL: 10,
        Verdict.OVERSTATED: 7,
        Verdict.CONTRADICTED: 3,
        Verdict.NOT_FOUND: 3,
        Verdict.NOT_CHECKABLE: 1,
    }


def rows_of(path: Path, sheet: str) -> list[tuple[object, ...]]:
    book = openpyxl.load_workbook(path, read_only=True)
    try:
        return [tuple(row) for row in book[sheet].iter_rows(values_only=True)]
    finally:
        book.close()


def test_numbers_are_those_of_the_workbook(both: tuple[str, Reader], shared_path: Path) -> None:
    name, reader = both
    path = shared_path / "exchange/reports" / f"{name}-workbook.xlsx"
    expected = {row[-1]: row[0] for row in rows_of(path, "Claims")[1:]}
    found = numbers(reader)
    assert {key: str(number) for key, number in expected.items()} == found
    assert list(expected) == list(found), "in the order of the numbers"


def test_every_cell_of_the_matrix_is_that_of_the_workbook(
    both: tuple[str, Reader], shared_path: Path
) -> None:
    name, reader = both
    path = shared_path / "exchange/reports" / f"{name}-workbook.xlsx"
    heads, _, *rows = rows_of(path, "Matrix")
    contents = read_contents(reader)
    found = matrix(contents)
    names = [contents.sources[key].name for key in found.sources]
    assert [str(row[0]) for row in rows] == [contents.numbers[key] for key in found.rows]
    assert sorted(str(head)[:30] for head in heads[3:]) == sorted(name[:30] for name in names)
    for claim_id, row in zip(found.rows, rows, strict=True):
        cells = {
            contents.sources[key].name[:30]: sign(cell)
            for key, cell in found.rows[claim_id].items()
        }
        wanted = {
            str(head)[:30]: cell for head, cell in zip(heads[3:], row[3:], strict=True) if cell
        }
        assert cells == wanted, contents.numbers[claim_id]


def test_columns_of_the_matrix_stand_by_their_claims_then_by_name(sample: Reader) -> None:
    contents = read_contents(sample)
    counts = [len(contents.claims_through[key]) for key in matrix(contents).sources]
    assert counts == sorted(counts, reverse=True)
    assert counts[0] > 1


def test_a_cell_of_several_layers_holds_each_stance_once() -> None:
    assert sign((Stance.ASSERTS, Stance.DENIES)) == "●✕"
    assert sign(()) == "·"


def test_a_report_about_some_documents_counts_these_and_keeps_their_numbers(
    sample: Reader,
) -> None:
    whole = read_contents(sample)
    second = list(whole.documents)[1]
    part = read_contents(sample, [second])
    assert list(part.documents) == [second]
    assert part.letters == {second: "B"}
    assert part.numbers == {k: n for k, n in whole.numbers.items() if n.startswith("B")}
    assert len(part.claims) == 55
    assert part.sentences.total() == 48
    assert set(part.citations) < set(whole.citations)
    assert list(part.citations.values()) == list(range(1, len(part.citations) + 1))
    assert all(end in part.claims for r in part.relations for end in (r.from_claim, r.to_claim))


def test_a_document_that_is_gone_is_in_no_report(sample: Reader) -> None:
    assert read_contents(sample, [DocumentId("gone")]).claims == {}
