"""Findings as JSON and back."""

import pytest

from annotator.model.findings import (
    NO_FINDINGS,
    Box,
    FieldName,
    Findings,
    FoundField,
    Page,
    Style,
    StyleKind,
    findings_from_json,
    findings_to_json,
)

FULL = Findings(
    styles=(Style(0, 8, StyleKind.HEADING, "1"), Style(3, 5, StyleKind.BOLD)),
    pages=(Page("iv", 595.0, 842.0, 0, 9, (Box(0, 3, 72.25, 70.0, 90.5, 82.0),)),),
    fields=(
        FoundField(FieldName.TITLE, "A “letter”", "JSON-LD headline"),
        FoundField(FieldName.TITLE, "A letter", "<title>"),
    ),
)


@pytest.mark.parametrize("findings", [NO_FINDINGS, FULL])
def test_what_is_written_is_read_again(findings: Findings) -> None:
    assert findings_from_json(findings_to_json(findings), 9) == findings


def test_the_first_of_a_field_counts() -> None:
    assert FULL.first(FieldName.TITLE) == "A “letter”"
    assert FULL.first(FieldName.AUTHOR) == ""
    assert FULL
    assert not NO_FINDINGS


@pytest.mark.parametrize(
    "text",
    [
        "[]",
        "{}",
        "nonsense",
        '{"styles":[[0,"4","bold",""]],"pages":[],"fields":[]}',
        '{"styles":[[0,4,"loud",""]],"pages":[],"fields":[]}',
        '{"styles":[],"pages":[["1",1,1,0,1,[[0,1,2]]]],"fields":[]}',
        "[" * 100_000,
    ],
)
def test_anything_else_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="no findings"):
        findings_from_json(text, 9)


@pytest.mark.parametrize("length", [8, 0])
def test_words_behind_the_end_are_refused(length: int) -> None:
    with pytest.raises(ValueError, match="not of this text"):
        findings_from_json(findings_to_json(FULL), length)
