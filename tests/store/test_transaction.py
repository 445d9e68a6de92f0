"""What a command reads and writes, one step at a time."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import pytest

from annotator.commands import AddDocument
from annotator.errors import InvalidEditError, RecordNotFoundError
from annotator.model import (
    Analyst,
    AnalystId,
    Claim,
    ClaimId,
    Document,
    Edit,
    Mark,
    Source,
    SourceId,
    SourceKind,
    Span,
    Tag,
    TagId,
)
from annotator.project import Project
from annotator.store import Transaction

from .conftest import ANALYST


@dataclass(frozen=True)
class Step:
    """A command of some lines."""

    run: Callable[[Transaction], object]
    label: str = "Step"

    def apply(self, tx: Transaction) -> None:
        self.run(tx)


@pytest.fixture
def project(sample_path: Path) -> Iterator[Project]:
    with Project.open(sample_path, ANALYST) as opened:
        yield opened


def source(name: str, **fields: object) -> Source:
    return replace(Source(id=SourceId(name), name=name, kind=SourceKind.PERSON), **fields)  # type: ignore[arg-type]


def tag(name: str, parent: str | None = None) -> Tag:
    return Tag(id=TagId(name), name=name, parent=TagId(parent) if parent else None)


def done(project: Project, run: Callable[[Transaction], object]) -> Edit:
    edit = project.do(Step(run))
    assert edit is not None
    return edit


def test_what_was_put_is_found_at_once_and_what_was_deleted_is_not(project: Project) -> None:
    def run(tx: Transaction) -> None:
        assert tx.has_any(Source)
        assert not tx.has_any(Mark)
        tx.put_all((tag("ä"), tag("ö", "ä")))
        assert tx.find(Tag, parent="ä") == [tag("ö", "ä")]
        assert tx.get(Tag, "ö") == tag("ö", "ä")
        assert tx.existing(Tag, ("none", "ö", "tag-letters", "ä")) == ["ö", "tag-letters", "ä"]
        assert tx.is_referred_to(Tag, "ä")
        assert not tx.is_referred_to(Tag, "ö")
        tx.put(tag("ö"))
        assert tx.find(Tag, parent="ä") == []
        assert not tx.is_referred_to(Tag, "ä")
        tx.delete(Tag, "ä", "none")
        assert tx.get(Tag, "ä") is None
        assert [found.id for found in tx.find(Tag)] == ["tag-letters", "ö"]
        held = tx.find_holding(Claim, "tags", ("tag-letters",))
        assert [found.id for found in held] == ["claim-0"]
        tx.put(replace(held[0], tags=()))
        assert tx.find_holding(Claim, "tags", ("tag-letters",)) == []

    edit = done(project, run)
    assert [(type(c.record), c.record.id) for c in edit.changes] == [
        (Tag, "ö"),
        (Claim, "claim-0"),
    ]
    assert edit.changes[0].before is None
    assert edit.changes[0].after == tag("ö")


def test_what_comes_to_nothing_is_no_edit(project: Project) -> None:
    def run(tx: Transaction) -> None:
        tx.put(tag("new"))
        tx.find(Tag)
        tx.delete(Tag, "new")
        letters = tx.need(Tag, "tag-letters")
        tx.put(replace(letters, name="else"))
        tx.find(Tag)
        tx.put(letters)

    assert project.do(Step(run)) is None
    assert [found.id for found in project.read.tags()] == ["tag-letters"]


def test_the_last_of_several_states_counts(project: Project) -> None:
    edit = done(project, lambda tx: tx.put_all((source("a"), source("b"), source("a", note="x"))))
    assert [change.after for change in edit.changes] == [source("a", note="x"), source("b")]
    assert project.read.get(Source, "a") == source("a", note="x")


def test_a_record_that_comes_back_stands_where_it_stood(project: Project) -> None:
    done(project, lambda tx: tx.put_all((tag("b"), tag("a"), tag("c"))))
    order = ["tag-letters", "b", "a", "c"]
    assert [found.id for found in project.read.tags()] == order

    def there_and_back(tx: Transaction) -> None:
        tx.delete(Tag, "b", "a")
        assert [found.id for found in tx.find(Tag)] == ["tag-letters", "c"]
        tx.put_all((tag("d"), replace(tag("a"), key="7"), tag("b")))

    done(project, there_and_back)
    assert [found.id for found in project.read.tags()] == [*order, "d"]
    done(project, lambda tx: tx.delete(Tag, "b"))
    done(project, lambda tx: tx.put(tag("e")))
    project.undo()
    project.undo()
    assert [found.id for found in project.read.tags()] == [*order, "d"]


def test_needed_records_come_in_the_order_of_their_ids_or_not_at_all(project: Project) -> None:
    def run(tx: Transaction) -> None:
        ids = ("claim-3", "claim-1", "claim-3")
        assert [claim.id for claim in tx.need_all(Claim, ids)] == list(ids)
        with pytest.raises(RecordNotFoundError, match="The claim is no longer in the project"):
            tx.need_all(Claim, ("claim-3", "none"))
        with pytest.raises(InvalidEditError, match="The tag is in the project already"):
            tx.add(tag("tag-letters"))

    assert project.do(Step(run)) is None


def test_an_analyst_is_entered_when_she_is_named_and_not_before(tmp_path: Path) -> None:
    eve = Analyst(id=AnalystId("eve"), name="Eve")
    with Project.create(tmp_path / "new.annotator", eve) as project:
        done(project, lambda tx: tx.put(tag("a")))
        assert project.read.analysts() == []

        def name_her(tx: Transaction) -> None:
            assert [tx.analyst_id, tx.analyst_id] == ["eve", "eve"]

        edit = done(project, name_her)
        assert [change.after for change in edit.changes] == [eve]
        assert project.do(Step(name_her)) is None


def test_contents_are_kept_for_good_and_a_document_needs_its_text(project: Project) -> None:
    kept: list[str] = []

    def keep(tx: Transaction) -> None:
        kept.append(tx.put_content(b"x\xff"))
        tx.put(tag("a"))

    done(project, keep)
    assert project.read.content(kept[0]) == b"x\xff"
    lost = Document(id=project.read.all(Document)[0].id, title="T", sha256="0" * 64, length=1)
    with pytest.raises(InvalidEditError, match="The text of “T” is not in the project"):
        project.do(Step(lambda tx: tx.text(lost)))


def test_a_text_that_is_put_is_not_read_back_to_check_its_document(project: Project) -> None:
    asked: list[str] = []
    with project._store._reading() as connection:
        connection.driver.set_trace_callback(asked.append)
        for text, original in (("Some words.", b"Some words."), ("Others.", b"<p>Others.</p>")):
            project.do(AddDocument(text=text, title="T", original=original))
        connection.driver.set_trace_callback(None)
    # Each text and each original once, for the second copy of the edit.
    assert sum("SELECT content.data" in statement.replace(" \n", " ") for statement in asked) == 3
    kept = project.read.all(Document)[-2:]
    assert [project.read.text(document) for document in kept] == ["Some words.", "Others."]
    assert [project.read.original(d) for d in kept] == [b"Some words.", b"<p>Others.</p>"]


def test_a_text_of_an_edit_that_failed_is_not_there(project: Project) -> None:
    command = AddDocument(text="Lost words.", title="T")

    def fail(tx: Transaction) -> None:
        command.apply(tx)
        tx.put(tag(""))

    with pytest.raises(InvalidEditError):
        project.do(Step(fail))
    assert project.read.get(Document, command.document_id) is None
    lost = Document(id=command.document_id, title="T", sha256=command.text_sha256, length=11)
    with pytest.raises(InvalidEditError, match="The text of “T” is not in the project"):
        project.do(Step(lambda tx: tx.put(lost)))


@pytest.mark.parametrize(
    ("run", "why"),
    [
        (lambda tx: tx.delete(Tag, "tag-letters"), "A claim would refer to a tag"),
        (lambda tx: tx.delete(Source, "source-minister"), "source"),
        (lambda tx: tx.put(tag("a", "none")), "tag"),
        (lambda tx: tx.put(tag("")), "A tag has an empty"),
        (
            lambda tx: tx.put(replace(tx.need(Claim, "claim-1"), spans=())),
            "A claim has no spans. Nothing was changed",
        ),
        (
            lambda tx: tx.put(replace(tx.need(Claim, "claim-1"), spans=(Span(0, 3, "Else"),))),
            "whose words are not those of the text",
        ),
        (
            lambda tx: tx.put(replace(tx.need(Claim, "claim-1"), document="else")),
            "cannot change its document",
        ),
    ],
)
def test_what_breaks_a_rule_is_refused_whole(
    project: Project, run: Callable[[Transaction], object], why: str
) -> None:
    before = project.path.read_bytes()

    def both(tx: Transaction) -> None:
        tx.put(source("also"))
        run(tx)

    with pytest.raises(InvalidEditError, match=why):
        project.do(Step(both))
    assert project.path.read_bytes() == before
    assert project.read.get(Source, "also") is None


def test_a_rule_is_not_asked_of_what_is_gone_in_the_end(project: Project) -> None:
    def run(tx: Transaction) -> None:
        tx.put(tag("a", "none"))
        tx.delete(Tag, "a")
        claim = tx.need(Claim, "claim-0")
        tx.delete(Tag, "tag-letters")
        tx.put(replace(claim, tags=()))

    assert len(done(project, run).changes) == 2
    assert project.read.need(Claim, ClaimId("claim-0")).tags == ()
