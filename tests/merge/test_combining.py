"""What becomes of each record of two files, one by one: who deleted, changed or named it."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from annotator.errors import ImportRefusedError
from annotator.merge import Choice, Choices, Side
from annotator.merge.combining import Combined, combine
from annotator.model import (
    AnalystId,
    Attribution,
    Claim,
    Document,
    ProjectDetails,
    ProjectId,
    Record,
    Region,
    RegionKind,
    Relation,
    Source,
    SourceId,
    Tag,
    TagId,
    region_id,
)
from annotator.model.references import with_values

from .example import ONE, RECORDS, claim, cut, layer, source
from .sides import analyst, edited, side, with_united

BASE: dict[str, Record] = {record.id: record for record in RECORDS}
OURS, THEIRS, KEEP_BOTH = Choice.OURS, Choice.THEIRS, Choice.BOTH


# Any: fields of any record.
def other(record_id: str, **values: Any) -> Record:
    """Return a record of the example with other values."""
    return with_values(BASE[record_id], values)


def ours(*changed: Record, gone: tuple[str, ...] = ()) -> Side:
    return edited("ann", RECORDS, *changed, gone=gone)


def theirs(*changed: Record, gone: tuple[str, ...] = ()) -> Side:
    return edited("ben", RECORDS, *changed, gone=gone)


def put(one: Side, two: Side, choice: Choice | Choices | None = None) -> Combined:
    return combine(one, two, choice if isinstance(choice, Choices) else Choices(choice))


def held(combined: Combined) -> dict[str, Record]:
    return {i: record for of_type in combined.records.values() for i, record in of_type.items()}


def ids_of_open(combined: Combined) -> list[tuple[str, tuple[str, ...], bool]]:
    return [(c.id, c.fields, c.is_open) for c in combined.conflicts]


@pytest.mark.parametrize("is_turned", [False, True])
def test_what_one_side_alone_did_is_taken_whichever_it_is(is_turned: bool) -> None:
    gone = ("mark", "two", "other", "proof")
    done = edited("ann", RECORDS, other("one", note="n"), claim("new", 60, 70), gone=gone)
    nothing = edited("ben", RECORDS)
    combined = put(nothing, done) if is_turned else put(done, nothing)
    after = held(combined)
    assert combined.conflicts == []
    assert after == {
        **{i: r for i, r in BASE.items() if i not in gone},
        "one": other("one", note="n"),
        "new": claim("new", 60, 70),
    }


def test_fields_that_each_side_changed_come_together_in_one_record() -> None:
    one = ours(other("one", note="ours", statement="s"), other("letters", key="l"))
    two = theirs(other("one", borderline=True), other("letters", colour="#ff0000"))
    combined = put(one, two)
    assert combined.conflicts == []
    assert held(combined)["one"] == other("one", note="ours", statement="s", borderline=True)
    assert held(combined)["letters"] == other("letters", key="l", colour="#ff0000")


@pytest.mark.parametrize(
    ("choice", "note", "is_open"),
    [(None, "ours", True), (OURS, "ours", False), (THEIRS, "theirs", False)],
)
def test_a_field_that_both_changed_is_a_conflict_for_the_one_who_chooses(
    choice: Choice | None, note: str, is_open: bool
) -> None:
    one = ours(other("one", note="ours", statement="s"))
    two = theirs(other("one", note="theirs", credibility=2))
    combined = put(one, two, choice)
    (conflict,) = combined.conflicts
    assert (conflict.what, conflict.id) == ("claims", "one")
    assert (conflict.fields, conflict.is_open) == (("note",), is_open)
    assert isinstance(conflict.ours, dict)
    assert isinstance(conflict.theirs, dict)
    assert (conflict.ours["note"], conflict.theirs["note"]) == ("ours", "theirs")
    assert ("one", "note") in combined.settled
    after = held(combined)["one"]
    assert after == other("one", note=note, statement="s", credibility=2)


def test_each_conflict_is_chosen_by_its_own_id() -> None:
    one = ours(other("one", note="ours"), other("two", note="ours"), other("three", note="ours"))
    two = theirs(*(other(i, note="theirs") for i in ("one", "two", "three")))
    combined = put(one, two, Choices(OURS, {"two": THEIRS}))
    notes = [getattr(held(combined)[i], "note", "") for i in ("one", "two", "three")]
    assert notes == ["ours", "theirs", "ours"]
    combined = put(one, two, Choices(of_each={"two": THEIRS}))
    assert [c.is_open for c in combined.conflicts] == [True, False, True]


@pytest.mark.parametrize("is_turned", [False, True])
@pytest.mark.parametrize(
    ("choice", "stays"), [(None, "ours"), (OURS, "ours"), (THEIRS, "theirs"), (KEEP_BOTH, "it")]
)
def test_what_one_side_deleted_and_the_other_changed_waits_and_comes_back_whole(
    choice: Choice | None, stays: str, is_turned: bool
) -> None:
    gone = ("two", "other", "proof")  # a claim goes with its layers and its evidence
    one = ours(gone=gone) if is_turned else ours(other("two", note="n"))
    two = theirs(other("two", note="n")) if is_turned else theirs(gone=gone)
    combined = put(one, two, choice)
    (conflict,) = combined.conflicts
    assert (conflict.id, conflict.fields) == ("two", ())
    assert (conflict.ours is None, conflict.theirs is None) == (is_turned, not is_turned)
    is_kept = stays == "it" or (stays == "ours") is not is_turned
    after = held(combined)
    assert {i for i in gone if i in after} == (set(gone) if is_kept else set())
    if is_kept:
        assert after["two"] == other("two", note="n")
    assert {("two", ""), ("other", "")} <= combined.settled


def test_an_analyst_who_is_gone_on_one_side_stays() -> None:
    clara = analyst("Clara")
    base = (*RECORDS, clara)
    one = edited("ann", base, gone=("clara",))
    two = edited("ben", base, replace(clara, name="Clara B."))
    for combined in (put(one, two), put(two, one), put(one, edited("ben", base))):
        assert combined.conflicts == []
        assert "clara" in held(combined)


def test_the_details_of_the_project_stay_ours() -> None:
    details = [ProjectDetails(id=ProjectId(name), title=name) for name in ("a", "b")]
    one, two = (side(d.title, d) for d in details)
    assert list(held(put(one, two))) == ["a"]
    assert held(put(one, two))["a"] == details[0]
    same = [ProjectDetails(id=ProjectId("p"), title=name) for name in ("a", "b")]
    assert held(put(side("a", same[0]), side("b", same[1])))["p"] == same[0]


def test_an_id_that_stands_for_two_things_is_refused() -> None:
    one, two = ours(claim("x", 60, 70)), theirs(source("x"))
    with pytest.raises(ImportRefusedError, match="“x” stands for different things"):
        put(one, two)
    details = ProjectDetails(id=ProjectId("x"), title="t")
    assert "x" in held(put(side("a", details), side("b", source("x"))))


def test_files_without_a_history_in_common_lose_nothing_and_ask_where_they_differ() -> None:
    text = BASE[ONE]
    assert isinstance(text, Document)
    text = replace(text, author=None)
    first, second, third = claim("one", 0, 12), claim("two", 18, 51), claim("four", 77, 89)
    one = side("ann", text, first, second, origin=None)
    two = side("ben", text, replace(first, note="n"), third, origin=None)
    combined = put(one, two)
    assert set(held(combined)) == {ONE, "one", "two", "four"}
    assert ids_of_open(combined) == [("one", ("note",), True)]


# Both are kept


@pytest.mark.parametrize("is_turned", [False, True])
def test_both_are_kept_with_layers_of_their_own(is_turned: bool) -> None:
    one = ours(other("one", statement="b"), other("inner", source=SourceId("agency")))
    two = theirs(other("one", statement="a"), other("inner", source=SourceId("paper")))
    combined = put(two, one, KEEP_BOTH) if is_turned else put(one, two, KEEP_BOTH)
    claims = {i: r for i, r in held(combined).items() if isinstance(r, Claim)}
    layers = [r for r in held(combined).values() if isinstance(r, Attribution)]
    (second,) = claims.keys() - {"one", "two", "three", "four"}
    by_statement = {claims[i].statement: i for i in ("one", second)}
    assert set(by_statement) == {"a", "b"}
    for statement, inner in (("a", "paper"), ("b", "agency")):
        own = {x.id: x for x in layers if x.claim == by_statement[statement]}
        assert sorted(x.source for x in own.values()) == sorted([inner, "paper"])
        (below,) = (x for x in own.values() if x.parent is not None)
        assert below.parent is not None
        assert own[below.parent].source == "paper"
        assert below.source == inner
    (conflict,) = combined.conflicts
    assert conflict.fields == ("statement", "attributions")
    assert not conflict.is_open
    assert any(i == second and name.startswith("+") for i, name in combined.settled)
    assert len(layers) == 5


def test_both_ways_of_merging_give_the_same_ids_to_both() -> None:
    one, two = (
        ours(other("mark", spans=(cut(95, 100),))),
        theirs(other("mark", spans=(cut(96, 102),))),
    )
    first, second = put(one, two, KEEP_BOTH), put(two, one, KEEP_BOTH)
    assert held(first) == held(second)
    assert len(held(first)) == len(BASE) + 1


@pytest.mark.parametrize("is_turned", [False, True])
def test_a_layer_that_one_deleted_and_the_other_put_one_into_is_in_the_claim_of_that_one(
    is_turned: bool,
) -> None:
    base = (*RECORDS, layer("up", "four", "paper"), layer("low", "four", "minister"))
    within = layer("low", "four", "minister", "new")
    one = edited("ann", base, layer("new", "four", "agency"), within, gone=("up",))
    two = edited("ben", base, layer("low", "four", "minister", "up"))
    combined = put(two, one, KEEP_BOTH) if is_turned else put(one, two, KEEP_BOTH)
    layers = {i: r for i, r in held(combined).items() if isinstance(r, Attribution)}
    (conflict,) = combined.conflicts
    assert (conflict.id, conflict.fields) == ("four", ("attributions",))
    pairs = [(r, layers[r.parent]) for r in layers.values() if r.parent]
    assert all(below.claim == above.claim for below, above in pairs)
    lowest = [above.source for below, above in pairs if below.source == "minister"]
    assert sorted(lowest) == ["agency", "paper", "paper"]
    turned = put(one, two, KEEP_BOTH) if is_turned else put(two, one, KEEP_BOTH)
    assert held(turned) == held(combined)


def test_of_what_cannot_be_twice_keeping_both_waits_for_a_choice() -> None:
    one, two = ours(other("minister", note="ours")), theirs(other("minister", note="theirs"))
    combined = put(one, two, KEEP_BOTH)
    assert ids_of_open(combined) == [("minister", ("note",), True)]
    assert held(combined)["minister"] == other("minister", note="ours")


# What names a record that is gone


def cites(name: str, by: str) -> Attribution:
    return layer(name, "four", by)


@pytest.mark.parametrize("is_turned", [False, True])
@pytest.mark.parametrize(
    ("choice", "is_there"), [(None, True), (OURS, False), (THEIRS, True), (KEEP_BOTH, True)]
)
def test_a_source_that_went_and_is_cited_since_is_a_conflict(
    choice: Choice | None, is_there: bool, is_turned: bool
) -> None:
    base = (*RECORDS, source("spare"))
    deleted = edited("ann", base, gone=("spare",))
    cited = edited("ben", base, cites("new", "spare"))
    if is_turned:
        is_there = choice is not Choice.THEIRS
        combined = put(cited, deleted, choice)
    else:
        combined = put(deleted, cited, choice)
    assert ids_of_open(combined) == [("spare", (), choice is None or choice is KEEP_BOTH)]
    assert ("spare" in held(combined)) is is_there
    assert ("new" in held(combined)) is is_there
    assert (("new", "") in combined.settled) is not is_there


@pytest.mark.parametrize(
    ("choice", "parent"), [(None, "inner"), (OURS, None), (THEIRS, "inner"), (KEEP_BOTH, "inner")]
)
def test_a_layer_that_went_and_has_one_within_it_since_is_a_conflict_of_its_claim(
    choice: Choice | None, parent: str | None
) -> None:
    deeper = layer("deep", "one", "agency", "inner")
    combined = put(ours(gone=("inner",)), theirs(deeper), choice)
    is_open = choice is None
    assert ids_of_open(combined) == [("one", ("attributions",), is_open)]
    assert ("inner" in held(combined)) is (parent == "inner")
    assert held(combined)["deep"] == with_values(deeper, {"parent": parent})


def test_what_can_be_without_a_source_that_went_stays_without_it() -> None:
    base = (*RECORDS, source("spare"))
    deleted = edited("ann", base, gone=("spare",))
    voice = other(region_id(ONE, 0, 52), voice=SourceId("spare"))
    combined = put(deleted, edited("ben", base, voice), OURS)
    assert "spare" not in held(combined)
    assert held(combined)[voice.id] == BASE[region_id(ONE, 0, 52)]
    assert (voice.id, "voice") in combined.settled
    assert (voice.id, "") not in combined.settled


def test_what_names_the_one_that_a_merge_let_go_names_the_one_that_stayed() -> None:
    base = (*RECORDS, source("a-kept"), source("gone"))
    made_one = with_united(edited("ann", base, gone=("gone",)), {"gone": "a-kept"})
    combined = put(made_one, edited("ben", base, cites("new", "gone")))
    assert combined.conflicts == []
    assert held(combined)["new"] == cites("new", "a-kept")
    assert "gone" not in held(combined)
    assert ("new", "source") in combined.settled


def test_a_relation_of_a_claim_that_comes_back_comes_back_with_it() -> None:
    gone = ("one", "outer", "inner", "link")
    combined = put(ours(gone=gone), theirs(other("one", note="n")), KEEP_BOTH)
    assert set(gone) <= set(held(combined))
    combined = put(
        ours(gone=gone), theirs(other("one", note="n"), gone=("three", "link")), KEEP_BOTH
    )
    assert isinstance(BASE["link"], Relation)
    assert "link" not in held(combined)


# Circles, and regions that overlap


@pytest.mark.parametrize("is_turned", [False, True])
@pytest.mark.parametrize("choice", [None, OURS, THEIRS])
def test_two_tags_put_below_each_other_are_a_conflict(
    choice: Choice | None, is_turned: bool
) -> None:
    down = ours(other("letters", parent=TagId("denials")))
    up = theirs(other("denials", parent=TagId("letters")))
    combined = put(up, down, choice) if is_turned else put(down, up, choice)
    assert {(c.id, c.fields) for c in combined.conflicts} == {
        ("letters", ("parent",)),
        ("denials", ("parent",)),
    }
    assert all(c.is_open is (choice is None) for c in combined.conflicts)
    is_first = (choice is THEIRS) is is_turned
    assert held(combined)["letters"] == other(
        "letters", parent=TagId("denials") if is_first else None
    )
    assert held(combined)["denials"] == other(
        "denials", parent=None if is_first else TagId("letters")
    )
    assert held(combined)["sealed"] == BASE["sealed"]


def drawn(start: int, end: int) -> Region:
    return Region(
        id=region_id(ONE, start, end), document=ONE, kind=RegionKind.PARAGRAPH, start=start, end=end
    )


@pytest.mark.parametrize("choice", [None, OURS, THEIRS])
def test_regions_that_overlap_are_those_of_one_side(choice: Choice | None) -> None:
    paragraph, comment = region_id(ONE, 0, 52), region_id(ONE, 53, 76)
    one = ours(drawn(0, 40), drawn(40, 52), gone=(paragraph,))
    two = theirs(drawn(45, 76), drawn(80, 90), gone=(comment,))
    combined = put(one, two, choice)
    assert ids_of_open(combined) == [(ONE, ("regions",), choice is None)]
    regions = sorted((r.start, r.end) for r in held(combined).values() if isinstance(r, Region))
    hers, his = [(0, 40), (40, 52), (53, 76)], [(0, 52), (45, 76), (80, 90)]
    assert regions == (his if choice is THEIRS else hers)


def test_regions_that_only_touch_are_all_kept() -> None:
    combined = put(ours(drawn(76, 80)), theirs(drawn(52, 53)))
    assert combined.conflicts == []
    regions = sorted((r.start, r.end) for r in held(combined).values() if isinstance(r, Region))
    assert regions == [(0, 52), (52, 53), (53, 76), (76, 80)]


# Made one by a merge before


def test_one_that_was_made_one_with_another_and_changed_since_gives_it_what_is_new() -> None:
    kept, went = source("a-kept"), source("gone")
    base = (*RECORDS, kept, went)
    made_one = with_united(edited("ann", base, gone=("gone",)), {"gone": "a-kept"})
    changed = edited("ben", base, replace(went, note="Theirs.", role="Minister"))
    for combined in (put(made_one, changed), put(changed, made_one)):
        assert combined.conflicts == []
        assert "gone" not in held(combined)
        after = held(combined)["a-kept"]
        assert isinstance(after, Source)
        assert (after.note, after.role) == ("Theirs.", "Minister")


def test_one_that_was_made_one_with_another_through_a_third_follows_to_the_last() -> None:
    three = [Tag(id=TagId(i), name=i) for i in ("t1", "t2", "t3")]
    base = (*RECORDS, *three)
    united = with_united(edited("ann", base, gone=("t2", "t3")), {"t3": "t2", "t2": "t1"})
    tagged = edited("ben", base, other("four", tags=(TagId("t3"),)))
    combined = put(united, tagged)
    assert held(combined)["four"] == other("four", tags=(TagId("t1"),))
    assert "t3" not in held(combined)


def test_two_tags_that_were_made_one_stay_two_where_one_lies_below_the_other_since() -> None:
    one, other = Tag(id=TagId("t1"), name="t1"), Tag(id=TagId("t2"), name="t2")
    base = (*RECORDS, one, other)
    united = with_united(edited("ann", base, gone=("t2",)), {"t2": "t1"})
    below = replace(one, parent=TagId("t2"))
    combined = put(united, edited("ben", base, below, replace(other, key="k")))
    assert held(combined)["t1"] == below
    assert held(combined)["t2"] == replace(other, key="k")


def test_what_both_entered_alike_is_no_conflict_whoever_entered_it() -> None:
    base = (*RECORDS, analyst("Ann"), analyst("Ben"))
    made = [replace(claim("new", 60, 70), created_by=AnalystId(who)) for who in ("ann", "ben")]
    combined = put(edited("ann", base, made[0]), edited("ben", base, made[1]))
    assert combined.conflicts == []
    assert held(combined)["new"] == made[0]


def test_evidence_and_marks_in_conflict_are_told_under_their_own_list() -> None:
    one = ours(other("proof", note="a"), other("mark", spans=(cut(95, 100),)))
    two = theirs(other("proof", note="b"), other("mark", spans=(cut(96, 102),)))
    combined = put(one, two)
    assert [(c.what, c.id, c.fields) for c in combined.conflicts] == [
        ("evidence", "proof", ("note",)),
        ("marks", "mark", ("spans",)),
    ]
