"""What a merge would do, as it is told before it is done: numbers, files, texts, pairs."""

from __future__ import annotations

import itertools
from dataclasses import replace

import pytest

from annotator.merge import Choice, Choices, Plan, Side, plan_merge
from annotator.merge.knowledge import note_from
from annotator.model import (
    AnalystId,
    Document,
    DocumentId,
    OnePerson,
    Reading,
    ReadingId,
    Record,
    one_person_id,
)
from annotator.model.references import with_values

from .example import ONE, RECORDS, claim, layer, source
from .sides import BOTH, analyst, edited, line, with_united

BASE: dict[str, Record] = {record.id: record for record in RECORDS}
ALL_ALIKE = {
    "documents": 2,
    "tags": 3,
    "sources": 3,
    "claims": 4,
    "relations": 1,
    "evidence": 1,
    "marks": 1,
}


def some(numbers: dict[str, int]) -> dict[str, int]:
    return {name: number for name, number in numbers.items() if number}


def base(name: str) -> Side:
    return edited(name, RECORDS)


def test_a_file_that_says_the_same_brings_nothing() -> None:
    plan = plan_merge(base("ann"), [base("ben")])
    assert some(plan.incoming) == {}
    assert some(plan.same) == ALL_ALIKE
    assert not plan.has_changes
    assert not plan.is_to_do
    assert not plan.is_open
    assert plan.two_way == ()
    assert plan.command.changes == ()


def test_each_record_that_comes_in_changes_or_goes_counts_once_with_what_nests_in_it() -> None:
    theirs = edited(
        *("ben", RECORDS, claim("new", 60, 70), layer("l1", "new", "paper")),
        *(layer("l2", "four", "paper"), layer("l3", "four", "agency", "l2"), source("s")),
        gone=("mark", "link"),
    )
    plan = plan_merge(base("ann"), [theirs])
    assert some(plan.incoming) == {"claims": 2, "sources": 1, "marks": 1, "relations": 1}
    assert some(plan.same) == {"documents": 2, "tags": 3, "sources": 3, "claims": 3, "evidence": 1}
    assert plan.has_changes
    assert plan.is_to_do
    before, after = [
        {getattr(c, n).id for c in plan.command.changes if getattr(c, n)}
        for n in ("before", "after")
    ]
    assert (before, after) == ({"mark", "link"}, {"new", "l1", "l2", "l3", "s"})


def test_an_open_conflict_is_not_carried_out_and_one_that_is_settled_for_ours_is_noted() -> None:
    ours = edited("ann", RECORDS, with_values(BASE["one"], {"note": "ours"}))
    theirs = edited("ben", RECORDS, with_values(BASE["one"], {"note": "theirs"}))
    waiting = plan_merge(ours, [theirs])
    assert (waiting.is_open, waiting.has_changes, waiting.is_to_do) == (True, True, False)
    assert some(waiting.incoming) == {}
    assert some(waiting.same) == {**ALL_ALIKE, "claims": 3}
    settled = plan_merge(ours, [theirs], Choice.OURS)
    assert (settled.is_open, settled.has_changes, settled.is_to_do) == (False, True, True)
    assert settled.command.changes == ()
    note = note_from(settled.command.note)
    assert note.settled == {("one", "note")}
    assert [one.id for one in note.seen] == ["ben"]
    assert note.united == {}


def test_files_without_a_history_in_common_are_named() -> None:
    strangers = [replace(base(name), origin=None) for name in ("b", "a")]
    plan = plan_merge(base("ann"), [strangers[0], base("c"), strangers[1]])
    assert plan.two_way == ("b", "a")
    assert plan.seen == (replace(line("c"), via=plan.seen[0].via),)


@pytest.mark.parametrize("count", [1, 2, 3])
def test_the_edit_is_named_after_the_first_file_by_name(count: int) -> None:
    plan = plan_merge(base("ann"), [base(name) for name in ("ben", "abe", "carl")[:count]])
    names = ["Merge “ben”", "Merge “abe” and 1 more", "Merge “abe” and 2 more"]
    assert str(plan.command.label) == names[count - 1]


def test_the_share_that_is_done_grows_to_all() -> None:
    shares: list[float] = []
    plan_merge(base("ann"), [base("b"), base("c"), base("d")], tell=shares.append)
    assert shares == [0, 1 / 4, 2 / 4, 3 / 4, 1]


def new_document(name: str, **values: object) -> Document:
    made = Document(id=DocumentId(name), title=name, sha256=f"text of {name}", length=3)
    return replace(made, **values)  # type: ignore[arg-type]


def test_texts_originals_and_findings_come_along_each_once_and_in_an_order_of_their_own() -> None:
    held = new_document("held", sha256="held", original="held original")
    known = (*RECORDS, held)
    first = edited(
        "b",
        known,
        new_document("x", original="original of x"),
        new_document("y", sha256="held"),
        Reading(id=ReadingId("r"), document=DocumentId("x"), sha256="findings"),
    )
    second = edited("c", known, new_document("x", original="original of x"), new_document("z"))
    plans = [plan_merge(edited("a", known), sides) for sides in ([first, second], [second, first])]
    for plan in plans:
        assert sorted(plan.command.contents) == [
            *(b"findings", b"original of x", b"text of x", b"text of z")
        ]
        assert plan.twins == ("y",), "its text is here already, from another carrier"


def test_a_document_that_changes_is_no_twin() -> None:
    plan = plan_merge(base("a"), [edited("b", RECORDS, with_values(BASE[ONE], {"title": "t"}))])
    assert plan.twins == ()
    assert list(plan.command.contents) == []


def made_by(name: str, who: str, start: int, end: int) -> Record:
    return replace(claim(name, start, end), created_by=AnalystId(who))


def test_pairs_are_of_what_is_here_and_what_comes_in_from_somebody_else() -> None:
    people = (analyst("Ann"), analyst("Ben"), analyst("Ann2"))
    known = (*RECORDS, *people, made_by("old", "ben", 140, 150))
    ours = edited("ann", known, made_by("hers", "ann", 100, 120))
    theirs = edited(
        *("ben", known, made_by("his", "ben", 101, 120), made_by("also", "ann", 102, 120)),
        *(made_by("third", "ann2", 103, 120), made_by("older", "ann", 140, 150)),
    )
    plan = plan_merge(ours, [theirs])
    assert sorted(plan.pairs) == [("hers", "his"), ("hers", "third"), ("old", "older")]
    ids = AnalystId("ann"), AnalystId("ann2")
    declared = OnePerson(id=one_person_id(*ids), analyst=ids[1], other=ids[0])
    known = (*known, declared)
    ours = edited("ann", known, made_by("hers", "ann", 100, 120))
    theirs = edited("ben", known, made_by("third", "ann2", 103, 120))
    assert plan_merge(ours, [theirs]).pairs == ()


def reuters(record_id: str) -> Record:
    return with_values(source(record_id), {"name": "Reuters"})


def test_sources_under_two_ids_become_one_where_that_is_asked_for_and_the_note_says_so() -> None:
    cited = layer("mine", "two", "r2")
    ours = with_united(edited("ann", RECORDS, reuters("r2"), cited), {"old": "older"})
    theirs = edited("ben", RECORDS, reuters("r1"), layer("l", "four", "r1"))

    def planned(choices: Choices | None = None) -> Plan:
        return plan_merge(ours, [theirs], choices)

    assert [(p.kept, p.other) for p in planned().namesakes] == [("r1", "r2")]
    assert planned().united == frozenset()
    for choices in (Choices(unites_all=True), Choices(united=frozenset({"r2"}))):
        plan = planned(choices)
        assert plan.united == {"r2"}
        assert note_from(plan.command.note).united == {"r2": "r1", "old": "older"}
        assert {("r2", ""), ("mine", "source")} <= note_from(plan.command.note).settled
    assert planned(Choices(united=frozenset({"r1"}))).united == frozenset()


def test_what_each_of_three_did_comes_together_in_any_order() -> None:
    files = [
        edited("b", RECORDS, with_values(BASE["one"], {"note": "b"})),
        edited("c", RECORDS, with_values(BASE["one"], {"statement": "c"})),
        edited("d", RECORDS, with_values(BASE["one"], {"credibility": 4}), gone=("mark",)),
    ]
    for order in itertools.permutations(files):
        plan = plan_merge(base("a"), order)
        assert plan.conflicts == ()
        (one,) = (c.after for c in plan.command.changes if c.after)
        assert one == with_values(BASE["one"], {"note": "b", "statement": "c", "credibility": 4})
        assert {seen.id for seen in plan.seen} == {"b", "c", "d"}
        assert BOTH not in {seen.id for seen in plan.seen}
