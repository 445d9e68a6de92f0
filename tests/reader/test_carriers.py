"""Which document a text from a carrier is: by its id, else by what was read of its carrier."""

from __future__ import annotations

from collections.abc import Iterator
from hashlib import sha256

import pytest

from annotator.commands import ImportRecords
from annotator.model import (
    Analyst,
    AnalystId,
    Document,
    DocumentId,
    Reading,
    ReadingId,
    Source,
    SourceId,
    SourceKind,
    document_id,
)
from annotator.model.findings import FieldName, Findings, FoundField, findings_to_json
from annotator.project import Project
from annotator.reader.carriers import carrier_of, findings_of, known_document, twins_of
from annotator.store import Store

COPY, OTHER = "The agency's copy, word for word.", "Another text."
READ = Findings(fields=(FoundField(FieldName.URL, "https://read.example/a", "page"),))
FOUND = findings_to_json(READ)
DAMAGED = "no findings"


def key_of(text: str) -> str:
    return sha256(text.encode()).hexdigest()


def document(text: str, own_id: str = "", carrier: str = "", **values: object) -> Document:
    return Document(
        id=DocumentId(own_id) if own_id else document_id(key_of(text), carrier),
        title=own_id or carrier,
        sha256=key_of(text),
        length=len(text),
        **values,  # type: ignore[arg-type]
    )


BARE = document(COPY)
PAGE = document(COPY, carrier="//page.example/a")
OLD = document(COPY, "old", url="https://old.example/a?utm_source=x")
PAPER = document(COPY, "paper", publication=SourceId("courier"))
"""Known by the name of its publication, since it has no address."""
FAKE = document(COPY, "fake", url="http://page.example:80/a")
"""Of the same carrier as the page, which its id alone does not say."""
FOUND_IN = document(COPY, "found", url="https://entered.example/a")
WRONG = document(COPY, "wrong", url="https://wrong.example/a")
ELSE = document(OTHER, "else", url="https://old.example/a")
RECORDS = (
    Source(id=SourceId("courier"), name="Harbour  Courier", kind=SourceKind.ORGANISATION),
    *(BARE, OLD, FAKE, PAGE, PAPER, FOUND_IN, WRONG, ELSE),
    Reading(id=ReadingId("r1"), document=FOUND_IN.id, sha256=key_of(FOUND)),
    Reading(id=ReadingId("r2"), document=WRONG.id, sha256=key_of(DAMAGED)),
)


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    path = tmp_path_factory.mktemp("carriers") / "p.annotator"
    with Project.create(path, Analyst(id=AnalystId("a"), name="A")) as made:
        made.do(ImportRecords("Import", RECORDS, (COPY, OTHER, FOUND, DAMAGED)))
        yield made.read._store


@pytest.mark.parametrize(
    ("made", "carrier"),
    [
        (BARE, ""),
        (OLD, "//old.example/a"),
        (FAKE, "//page.example/a"),
        (PAPER, "harbour courier"),
        (FOUND_IN, "//read.example/a"),
        (WRONG, "//wrong.example/a"),
    ],
)
def test_a_carrier_is_the_address_that_was_read_else_entered_else_the_publication(
    store: Store, made: Document, carrier: str
) -> None:
    assert carrier_of(store, made) == carrier


@pytest.mark.parametrize(
    ("text", "carrier", "found"),
    [
        (COPY, "", BARE),
        (COPY, "//page.example/a", PAGE),
        (COPY, "//old.example/a", OLD),
        (COPY, "harbour courier", PAPER),
        (COPY, "//read.example/a", FOUND_IN),
        (COPY, "//entered.example/a", None),
        (COPY, "//nobody.example/a", None),
        (OTHER, "//old.example/a", ELSE),
        (OTHER, "//page.example/a", None),
        (OTHER, "", None),
    ],
)
def test_a_text_from_a_carrier_is_the_document_of_that_id_else_of_that_carrier(
    store: Store, text: str, carrier: str, found: Document | None
) -> None:
    assert known_document(store, key_of(text), carrier) == found


def test_twins_have_the_same_text(store: Store) -> None:
    others = [PAGE, OLD, FAKE, PAPER, FOUND_IN, WRONG]
    assert {twin.id for twin in twins_of(store, BARE)} == {other.id for other in others}
    assert twins_of(store, ELSE) == []


def test_damaged_findings_are_none(store: Store, caplog: pytest.LogCaptureFixture) -> None:
    assert findings_of(store, FOUND_IN) == READ
    assert caplog.records == []
    assert findings_of(store, WRONG) == findings_of(store, BARE) == Findings()
    assert len(caplog.records) == 1
