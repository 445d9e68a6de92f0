"""Each invariant is broken behind the program's back, and the check says just that."""

import json
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import pytest

from annotator.check import INVARIANTS, check
from annotator.commands import DeleteClaims
from annotator.formats.annotated_json import read_json_file
from annotator.model import (
    Analyst,
    AnalystId,
    Attribution,
    Claim,
    ClaimId,
    Document,
    DocumentId,
    JsonText,
    Mention,
    ProjectDetails,
    ProjectId,
    Reading,
    ReadingId,
    Record,
    Region,
    Relation,
    Source,
    SourceId,
    Span,
    Tag,
    TagId,
)
from annotator.project import Project
from annotator.store import codec, history

Change = Callable[[sqlite3.Connection], object]
Found = set[tuple[str, str, str]]


def found_in(project: Project) -> Found:
    return {(b.invariant, b.record_type, b.record_id) for b in check(project.read)}


@contextmanager
def raw(path: Path) -> Iterator[sqlite3.Connection]:
    """The project's file with none of SQLite's own checks."""
    connection = sqlite3.connect(path)
    connection.execute("PRAGMA ignore_check_constraints=ON")
    with connection:
        yield connection
    connection.close()


def run(sql: str, *parameters: object) -> Change:
    return lambda connection: connection.execute(sql, parameters)


def store(record: Record) -> Change:
    """Put a record with a fitting digest, whatever the rules say, and forget the history."""

    def change(connection: sqlite3.Connection) -> None:
        row = codec.to_row(record)
        name = codec.type_names[type(record)]
        columns = ", ".join(f'"{column}"' for column in row)
        marks = ", ".join("?" * len(row))
        values = [int(v) if isinstance(v, bool) else v for v in row.values()]
        connection.execute(f"INSERT OR REPLACE INTO {name} ({columns}) VALUES ({marks})", values)
        forget_history(connection)

    return change


def forget_history(connection: sqlite3.Connection) -> None:
    connection.execute("DELETE FROM change")
    connection.execute("DELETE FROM edit")
    connection.execute("INSERT INTO property VALUES ('history', 'begins with a copy')")


def delete(table: str, record_id: str) -> Change:
    """Delete a record, or all of a type, and forget the history."""

    def change(connection: sqlite3.Connection) -> None:
        connection.execute(f"DELETE FROM {table} WHERE ? IN (id, '')", (record_id,))
        forget_history(connection)

    return change


def rewrite(sql: str, *parameters: object) -> Change:
    """Change the history so that its digests fit."""

    def change(connection: sqlite3.Connection) -> None:
        connection.execute(sql, parameters)
        lines = connection.execute(f"SELECT {history.line_columns()} FROM edit").fetchall()
        for *line, _ in lines:
            rows = connection.execute(
                f"SELECT {history.change_columns()} FROM change WHERE edit = ? ORDER BY sequence",
                (line[0],),
            )
            digest = codec.digest_of([*line, *(value for row in rows for value in row[1:])])
            connection.execute("UPDATE edit SET digest = ? WHERE number = ?", (digest, line[0]))

    return change


def altered(cls: type[Record], record_id: str, **fields: object) -> Callable[[Project], Change]:
    """Return what stores a record of the project with other fields."""

    def make(project: Project) -> Change:
        record = project.read.need(cls, record_id)
        return store(replace(record, **fields))  # type: ignore[arg-type]

    return make


def plainly(change: Change) -> Callable[[Project], Change]:
    return lambda _: change


ADA = (Span(0, 4, "Ada "),)
DOCUMENT_KEY = "SELECT sha256 FROM document"

BREAKS: list[tuple[Callable[[Project], Change], Found]] = [
    (
        plainly(run("UPDATE claim SET note = 'x' WHERE id = 'c1'")),
        {
            ("rows_are_as_written", "claim", "c1"),
            ("the_history_leads_to_the_present", "claim", "c1"),
        },
    ),
    (
        plainly(run("UPDATE claim SET digest = 'x' WHERE id = 'c1'")),
        {("rows_are_as_written", "claim", "c1")},
    ),
    (
        plainly(run("UPDATE mark SET spans = '[[1,' WHERE id = 'm'")),
        {("rows_are_as_written", "mark", "m"), ("the_history_leads_to_the_present", "mark", "m")},
    ),
    (
        plainly(delete("projectdetails", "")),
        {("there_is_one_project", "projectdetails", "")},
    ),
    (
        plainly(store(ProjectDetails(id=ProjectId("second"), title="Second"))),
        {("there_is_one_project", "projectdetails", "second")},
    ),
    (
        plainly(store(Tag(id=TagId("c1"), name="x"))),
        {("ids_are_unique", "claim", "c1")},
    ),
    (altered(Claim, "c1", credibility=9), {("records_keep_their_rules", "claim", "c1")}),
    (altered(Claim, "c1", spans=()), {("records_keep_their_rules", "claim", "c1")}),
    (
        altered(Claim, "c1", spans=(Span(18, 21, "saw"), Span(14, 17, "Bea"))),
        {("records_keep_their_rules", "claim", "c1")},
    ),
    (altered(Claim, "c1", extra=JsonText("[")), {("records_keep_their_rules", "claim", "c1")}),
    (altered(Tag, "t1", colour="red"), {("records_keep_their_rules", "tag", "t1")}),
    (
        altered(Relation, "rel", to_claim=ClaimId("c1")),
        {("records_keep_their_rules", "relation", "rel")},
    ),
    (
        altered(Relation, "rel", to_claim=ClaimId("gone")),
        {("references_lead_to_records", "relation", "rel")},
    ),
    (
        altered(Claim, "c1", created_by=AnalystId("gone")),
        {("references_lead_to_records", "claim", "c1")},
    ),
    (
        altered(Document, "d", host=SourceId("gone")),
        {("references_lead_to_records", "document", "d")},
    ),
    (
        plainly(delete("source", "s1")),
        {("references_lead_to_records", "attribution", "a1")},
    ),
    (
        plainly(delete("claim", "c1")),
        {
            ("references_lead_to_records", "attribution", "a1"),
            ("references_lead_to_records", "attribution", "a2"),
            ("references_lead_to_records", "relation", "rel"),
        },
    ),
    (
        plainly(run(f"UPDATE content SET data = x'00' WHERE sha256 = ({DOCUMENT_KEY})")),
        {("contents_are_what_their_keys_say", "content", "*")},
    ),
    (
        plainly(run("DELETE FROM content")),
        {("documents_have_their_content", "document", "d")},
    ),
    (
        plainly(store(Reading(id=ReadingId("x"), document=DocumentId("d"), sha256="0" * 64))),
        {("readings_can_be_read", "reading", "x")},
    ),
    (
        altered(Document, "d", original="0" * 64),
        {("documents_have_their_content", "document", "d")},
    ),
    (altered(Document, "d", length=41), {("records_agree_with_each_other", "document", "d")}),
    (altered(Region, "r2", end=41), {("records_agree_with_each_other", "region", "r2")}),
    (altered(Claim, "c2", spans=ADA[:1]), set()),
    (
        altered(Claim, "c2", spans=(Span(0, 3, "Bea"),)),
        {("records_agree_with_each_other", "claim", "c2")},
    ),
    (
        altered(Claim, "c2", spans=(Span(37, 60, "it."),)),
        {("records_agree_with_each_other", "claim", "c2")},
    ),
    (
        altered(Claim, "c2", tags=(TagId("gone"),)),
        {("records_agree_with_each_other", "claim", "c2")},
    ),
    (
        altered(Attribution, "a2", cue=(Span(4, 8, "says"),)),
        {("records_agree_with_each_other", "attribution", "a2")},
    ),
    (
        altered(Attribution, "a3", parent="a1"),
        {("records_agree_with_each_other", "attribution", "a3")},
    ),
    (
        altered(Attribution, "a1", parent="a2"),
        {
            ("records_agree_with_each_other", "attribution", "a1"),
            ("records_agree_with_each_other", "attribution", "a2"),
        },
    ),
    (
        altered(Tag, "t1", parent="t2"),
        {
            ("records_agree_with_each_other", "tag", "t1"),
            ("records_agree_with_each_other", "tag", "t2"),
        },
    ),
    (
        altered(Source, "s1", mentions=(Mention(Document.__name__, 0, 3, "Ada"),)),  # type: ignore[arg-type]
        {("records_agree_with_each_other", "source", "s1")},
    ),
    (altered(Region, "r2", start=24), {("regions_do_not_overlap", "region", "r2")}),
    (
        plainly(run("UPDATE edit SET label = 'x' WHERE number = 2")),
        {("edits_are_as_written", "edit", "2")},
    ),
    (
        plainly(run("UPDATE edit SET at = '2001-01-01T00:00:00+00:00' WHERE number = 3")),
        {("edits_are_as_written", "edit", "3")},
    ),
    (
        plainly(rewrite("DELETE FROM change WHERE record = 'm'")),
        {("the_history_leads_to_the_present", "mark", "m")},
    ),
    (
        plainly(
            rewrite(
                "INSERT INTO change (edit, type, record, after) VALUES (2, 'tag', 'ghost', ?)",
                json.dumps({"id": "ghost", "name": "Ghost"}),
            )
        ),
        {("the_history_leads_to_the_present", "tag", "ghost")},
    ),
    (
        plainly(rewrite("UPDATE change SET before = after WHERE record = 'm'")),
        {("the_history_leads_to_the_present", "edit", "2")},
    ),
    (
        plainly(rewrite("UPDATE change SET type = 'ghost' WHERE record = 'm'")),
        {("the_history_leads_to_the_present", "edit", "")},
    ),
    (
        plainly(rewrite("UPDATE edit SET root = 'gone' WHERE number = 6")),
        {("undos_name_what_they_undo", "edit", "6")},
    ),
    (
        plainly(rewrite("UPDATE edit SET undoes = NULL WHERE number = 6")),
        {("undos_name_what_they_undo", "edit", "6")},
    ),
    (
        plainly(rewrite("UPDATE edit SET root = id WHERE number = 3")),
        {("undos_name_what_they_undo", "edit", "3")},
    ),
]


@pytest.mark.parametrize(("make", "expected"), BREAKS)
def test_a_breach_is_found_and_named_and_nothing_else(
    project: Project, make: Callable[[Project], Change], expected: Found
) -> None:
    change = make(project)
    with raw(project.path) as connection:
        change(connection)
    found = found_in(project)
    if ("contents_are_what_their_keys_say", "content", "*") in expected:
        found = {(invariant, kind, "*") for invariant, kind, _ in found}
    assert found == expected


@pytest.mark.parametrize(
    ("change", "breach"),
    [
        ("DELETE FROM content", ("documents_have_their_content", "document", "d")),
        ("UPDATE content SET data = x'00'", ("contents_are_what_their_keys_say", "content", "*")),
    ],
)
def test_words_of_a_text_that_was_lost_are_no_breaches_when_it_is_checked_anew(
    project: Project, change: str, breach: tuple[str, str, str]
) -> None:
    project.close()
    with raw(project.path) as connection:
        connection.execute(change)
    with Project.open_to_check(project.path, project.analyst) as opened:
        found = found_in(opened)
    if breach[2] == "*":
        found = {(invariant, kind, "*") for invariant, kind, _ in found}
    assert found == {breach}


def test_every_invariant_is_broken_by_a_test() -> None:
    broken = {invariant for _, expected in BREAKS for invariant, _, _ in expected}
    assert {invariant.__name__ for invariant in INVARIANTS} == broken


def test_a_sound_project_has_no_breach(project: Project) -> None:
    assert found_in(project) == set()
    project.do(DeleteClaims((ClaimId("c1"),)))
    project.undo()
    assert found_in(project) == set()


def test_a_new_project_has_no_breach(tmp_path: Path) -> None:
    me = Analyst(id=AnalystId("me"), name="Me")
    with Project.create(tmp_path / "new.annotator", me) as new:
        assert found_in(new) == set()


def test_a_copy_without_history_has_no_breach_even_when_edited(
    project: Project, tmp_path: Path
) -> None:
    copy_path = tmp_path / "copy.annotator"
    project.save_copy(copy_path, with_history=False)
    with Project.open(copy_path, project.analyst) as copy:
        assert found_in(copy) == set()
        copy.do(DeleteClaims((ClaimId("c1"),)))
        copy.undo()
        assert found_in(copy) == set()


def test_the_gold_annotation_has_no_breach(tmp_path: Path, seed_path: Path) -> None:
    me = Analyst(id=AnalystId("me"), name="Me")
    with Project.create(tmp_path / "gold.annotator", me) as gold:
        gold.do(read_json_file(seed_path / "article.gold.json"))
        assert found_in(gold) == set()


def test_a_check_reports_progress_and_can_be_cancelled(project: Project) -> None:
    shares: list[float] = []
    list(check(project.read, shares.append))
    assert shares[0] == 0.0
    assert shares[-1] == 1.0
    assert shares == sorted(shares)

    def end(_: float) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        list(check(project.read, end))
    project.do(DeleteClaims((ClaimId("c1"),)))


def test_a_breach_reads_as_a_sentence(project: Project) -> None:
    with raw(project.path) as connection:
        altered(Claim, "c1", credibility=9)(project)(connection)
    (breach,) = check(project.read)
    assert str(breach) == "claim c1: The claim has the credibility 9, which is not from 1 to 6."
