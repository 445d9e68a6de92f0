"""Many records at once, field by field."""

from dataclasses import replace

import pytest

from annotator.check import check
from annotator.commands import ImportRecords
from annotator.errors import ImportRefusedError, InvalidEditError
from annotator.model import (
    Claim,
    ClaimId,
    ProjectDetails,
    ProjectId,
    Record,
    Source,
    SourceId,
    TagId,
    guid,
)
from annotator.project import Project

from .differences import Difference, difference
from .example import ANALYST, NEW, TEXT, TWO, document_of, layer, record, source

DETAILS = ProjectDetails(id=ProjectId("другой"), title="Other")


def test_records_come_in_as_they_are_and_details_stay_those_of_the_project(
    filled: Project,
) -> None:
    claim = replace(record("two"), id=ClaimId("новый"), tags=(TagId("größe"),))
    given = (document_of(NEW, author="ж"), source("ж"), claim, layer("ж1", "новый", "ж"))
    made = difference(filled, ImportRecords("Import", given, (NEW,), DETAILS))
    assert set(made.new) == {given[0].id, "ж", "новый", "ж1"}
    assert made == Difference(new=made.new)
    assert made.new["новый"]["tags"] == ("größe",)
    assert filled.read.text(given[0]) == NEW
    assert filled.read.text(filled.read.need(type(given[0]), TWO)).startswith("Another")


def test_an_empty_project_takes_the_details_of_the_file(
    filled: Project,
) -> None:
    path = filled.path.with_name("leer.annotator")
    with Project.create(path, ANALYST, "Empty") as project:
        own = project.read.details().id
        made = difference(project, ImportRecords("Import", (source("ж"),), (), DETAILS))
        assert made.gone == {own}
        assert made.new["другой"] == {"title": "Other"}
        assert project.read.all(ProjectDetails) == [DETAILS]


def test_a_refusal_names_the_record_that_is_there_twice(filled: Project) -> None:
    twice = (source("a"), source("b"), source("b"))
    with pytest.raises(ImportRefusedError, match="source “b” is there twice"):
        filled.do(ImportRecords("Import", twice, ()))
    known = (source("a"), source("Ж"))
    with pytest.raises(ImportRefusedError, match=r"source “Ж” \(Ж\) is in the project already"):
        filled.do(ImportRecords("Import", known, ()))
    assert filled.read.get(Source, "a") is None


def test_what_is_there_and_equal_is_passed_over(filled: Project) -> None:
    claim, document = record("two"), record(TWO)
    assert filled.do(ImportRecords("Import", (document, claim), ())) is None
    made = difference(filled, ImportRecords("Import", (document, claim, source("new")), ()))
    assert made == Difference(new=made.new)
    assert set(made.new) == {"new"}


def test_what_a_format_does_not_hold_is_no_difference(filled: Project) -> None:
    bare = replace(record("two"), note="", statement="")
    held = ImportRecords("Import", (bare,), (), not_held={Claim: ("note", "statement")})
    assert filled.do(held) is None


def test_a_record_is_known_by_the_uuid_that_is_written_in_place_of_its_id(
    filled: Project,
) -> None:
    """And so are the references to it."""
    claim = replace(record("two"), id=ClaimId(guid("two")))
    paper = replace(record("paper"), id=SourceId(guid("paper")))
    new = layer("new", guid("two"), guid("paper"))
    made = difference(filled, ImportRecords("Import", (claim, paper, new), ()))
    assert made == Difference(new=made.new)
    assert (made.new["new"]["claim"], made.new["new"]["source"]) == ("two", "paper")


def test_the_words_of_a_text_are_no_part_of_what_is_logged() -> None:
    assert TEXT not in repr(ImportRecords("Import", (source("secret"),), (TEXT,)))
    assert "secret" not in repr(ImportRecords("Import", (source("secret"),), (TEXT,)))


@pytest.mark.parametrize(
    "given",
    [(source("one"),), (source("a"), replace(record("two"), id=ClaimId("a")))],
    ids=["as a claim of the project", "as a claim of the file"],
)
def test_no_two_records_of_different_types_get_one_id(
    filled: Project, given: tuple[Record, ...]
) -> None:
    with pytest.raises(InvalidEditError, match=f"id “{given[0].id}”"):
        filled.do(ImportRecords("Import", given, ()))
    assert not list(check(filled.read))
    assert filled.read.get(Source, given[0].id) is None
