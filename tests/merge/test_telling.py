"""Differences, conflicts and arrivals in words: where, by whom, and against which file."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime

import pytest

from annotator.merge import (
    Choices,
    Signature,
    Told,
    aligned,
    arrivals,
    differences,
    plan_merge,
    tell,
    tell_arrivals,
    tell_conflict,
    tell_conflicts,
    telling,
)
from annotator.merge.renaming import with_ids
from annotator.merge.side import Side
from annotator.model import (
    AnalystId,
    Claim,
    ClaimId,
    EvidenceId,
    Moment,
    MomentId,
    MomentKind,
    Record,
    SourceId,
    Stance,
    region_id,
)
from annotator.model.references import with_values
from annotator.project.edit_place import EditPlace

from .example import ONE, OTHER, RECORDS, TEXT, TWO, claim, cut, layer, source
from .sides import analyst, edited, line

BASE: dict[str, Record] = {record.id: record for record in RECORDS}
MAY = datetime(2026, 5, 3, 12, tzinfo=UTC)
JUNE = datetime(2026, 6, 4, 12, tzinfo=UTC)
PEOPLE = (analyst("Ann"), analyst("Ben"))
KNOWN = (*RECORDS, *PEOPLE)


def told(a: Side, b: Side) -> dict[str, Told]:
    found = tell(list(differences(a, b)), a, b)
    assert len({one.id for one in found}) == len(found)
    return {one.id: one for one in found}


def fields(one: Told) -> list[tuple[str, str, str]]:
    return [(field.name, field.before, field.after) for field in one.fields]


def test_a_record_is_told_with_its_text_its_place_and_what_differs() -> None:
    moment = Moment(id=MomentId("m"), claim="two", kind=MomentKind.SAID, value="2014")  # type: ignore[arg-type]
    a = edited("a", KNOWN, moment)
    b = edited(
        *("b", KNOWN, with_values(BASE["one"], {"note": "n"})),
        with_values(BASE["inner"], {"source": SourceId("agency")}),
        with_values(BASE["mark"], {"spans": (cut(96, 102),)}),
        with_values(BASE["paper"], {"note": "n"}),
        with_values(BASE[TWO], {"language": "en"}),
        gone=("link", "proof", region_id(ONE, 53, 76)),
    )
    found = told(a, b)
    title, other_title = TEXT[:9], OTHER[:9]
    assert {i: (one.document, one.only) for i, one in found.items()} == {
        ONE: (title, ""),
        TWO: (other_title, ""),
        "one": (title, ""),
        "mark": (title, ""),
        "paper": ("", ""),
        "link": (title, "a"),
        "proof": (title, "a"),
        "m": (title, "a"),
    }
    assert fields(found["one"]) == [
        ("note", "", "n"),
        ("agency: source", "minister", "agency"),
    ]
    assert found["one"].place == EditPlace(ONE, 0, 12, "one")  # type: ignore[arg-type]
    assert found["m"].place == EditPlace(ONE, 18, 51, "two")  # type: ignore[arg-type]
    assert found["mark"].place == EditPlace(ONE, 96, 102)
    assert found["paper"].place is None
    assert fields(found["paper"]) == [("note", "", "n")]
    assert found["one"].type is Claim
    assert not found["one"].allows_both


def made(
    one: Record, who: str, when: datetime, by: str = "", last: datetime | None = None
) -> Record:
    values = {"created": when, "created_by": AnalystId(who)}
    changed = {"modified": last, "modified_by": AnalystId(by) if by else None}
    return with_values(one, {**values, **changed})


def test_each_side_is_signed_by_who_changed_the_record_last() -> None:
    base = (*KNOWN, made(claim("c", 60, 70), "ann", MAY))
    changed = with_values(made(claim("c", 60, 70), "ann", MAY, "ben", JUNE), {"note": "n"})
    one = told(edited("a", base), edited("b", base, changed))["c"]
    assert (one.ours, one.theirs) == (Signature("Ann", MAY), Signature("Ben", JUNE))
    may, june = (f"{at.astimezone():%Y-%m-%d %H:%M}" for at in (MAY, JUNE))
    assert [str(one.ours), str(one.theirs)] == [f"by Ann, {may}", f"by Ben, {june}"]
    gone = told(edited("a", base), edited("b", base, gone=("c",)))["c"]
    assert (gone.ours, gone.theirs) == (Signature("Ann", MAY), Signature())
    assert [str(Signature()), str(Signature("Ann")), str(Signature("", MAY))] == [
        *("", "by Ann", may)
    ]


def test_claims_on_the_same_words_are_told_as_one_pair_with_the_sources_of_both() -> None:
    a = edited("a", KNOWN, claim("hers", 100, 120), layer("l1", "hers", "paper"))
    b = edited(
        *("b", KNOWN, with_values(claim("his", 101, 120), {"note": "n"})),
        *(layer("l2", "his", "paper"), layer("l3", "his", "agency", "l2")),
    )
    (one,) = told(a, b).values()
    assert (one.id, one.only, one.place) == ("hers", "", EditPlace(ONE, 100, 120, "hers"))  # type: ignore[arg-type]
    assert one.pair.strip("“”") == TEXT[100:120]
    assert ("note", "", "n") in fields(one)
    assert fields(one)[-1] == ("attributions", "paper", "paper, agency")
    b = edited("b", KNOWN, claim("his", 101, 120), layer("l2", "his", "paper"))
    (one,) = told(a, b).values()
    assert [name for name, _, _ in fields(one)] == ["spans"]
    found = told(a, edited("b", KNOWN, claim("his", 121, 140)))
    assert {i: (x.only, x.pair) for i, x in found.items()} == {"hers": ("a", ""), "his": ("b", "")}


# Conflicts


def stated(name: str, statement: str) -> Side:
    changed = with_values(BASE["one"], {"statement": statement})
    return edited(name, KNOWN, made(changed, "ann", MAY, name, JUNE))


def without(name: str) -> Side:
    return edited(name, KNOWN, gone=("one", "outer", "inner", "link"))


@pytest.mark.parametrize("is_turned", [False, True])
def test_a_conflict_is_told_against_the_file_that_it_is_with(is_turned: bool) -> None:
    project, same, other = stated("ann", "u"), stated("ann", "u"), stated("ben", "v")
    sides = [other, same] if is_turned else [same, other]
    (conflict,) = plan_merge(project, sides).conflicts
    one = tell_conflict(conflict, project, sides)
    assert fields(one) == [("statement", "u", "v")]
    assert (one.ours.name, one.theirs.name, one.allows_both) == ("Ann", "Ben", True)


@pytest.mark.parametrize("is_turned", [False, True])
def test_a_conflict_with_a_file_that_deleted_the_record_is_told_so(is_turned: bool) -> None:
    project, same, other = stated("ann", "u"), edited("c", KNOWN), without("ben")
    sides = [other, same] if is_turned else [same, other]
    found = [c for c in plan_merge(project, sides).conflicts if c.id == "one"]
    one = tell_conflict(found[0], project, sides)
    assert one.only == "a"
    assert not one.allows_both
    turned = plan_merge(without("ann"), [stated("ben", "v")]).conflicts[0]
    one = tell_conflict(turned, without("ann"), [stated("ben", "v")])
    assert (one.only, one.theirs.name, one.allows_both) == ("b", "Ben", False)


def test_a_conflict_of_two_others_on_what_the_project_lacks_is_told_between_them() -> None:
    def entered(name: str, note: str) -> Side:
        return edited(name, KNOWN, with_values(source("new"), {"note": note}))

    sides = [entered("b", "u"), entered("c", "v")]
    project = edited("a", KNOWN)
    (conflict,) = plan_merge(project, sides).conflicts
    one = tell_conflict(conflict, project, sides)
    assert {one.fields[0].before, one.fields[0].after} == {"u", "v"}
    assert (one.only, one.allows_both, one.name) == ("", False, "new")


def by(one: Side, name: str, day: int) -> Side:
    """Return a file whose last edit is somebody's, of a day in May."""
    at = MAY.replace(day=day).isoformat()
    return replace(one, lines=(*one.lines[:-1], replace(one.lines[-1], by=name, at=at)))


OLD = with_values(BASE["one"], {"created": MAY.replace(year=2019), "created_by": AnalystId("ann")})
SINCE = (*(record for record in KNOWN if record.id != "one"), OLD)


@pytest.mark.parametrize(
    ("record_id", "values", "owner"),
    [
        ("inner", [{"stance": Stance.DENIES}, {"stance": Stance.FEARS}], "one"),
        ("link", [{"rationale": "u"}, {"rationale": "v"}], "link"),
        ("proof", [{"note": "u"}, {"note": "v"}], "proof"),
        (ONE, [{"title": "u"}, {"title": "v"}], ONE),
    ],
)
def test_a_side_is_signed_by_the_last_edit_of_what_does_not_sign_itself(
    record_id: str, values: list[dict[str, object]], owner: str
) -> None:
    ours, theirs = (
        by(edited(name, SINCE, with_values(BASE[record_id], value)), name, day)
        for (name, day), value in zip((("Clara", 7), ("Ben", 8)), values, strict=True)
    )
    signed = [Signature("Clara", MAY.replace(day=7)), Signature("Ben", MAY.replace(day=8))]
    (conflict,) = plan_merge(ours, [theirs]).conflicts
    one = tell_conflict(conflict, ours, [theirs])
    assert [one.ours, one.theirs] == signed
    compared = told(ours, theirs)[owner]
    assert [compared.ours, compared.theirs] == signed


def test_against_a_deletion_a_side_is_signed_by_who_added_to_the_record() -> None:
    ours = by(edited("a", SINCE, gone=("one", "outer", "inner", "link")), "Clara", 7)
    added = with_values(BASE["proof"], {"id": EvidenceId("more"), "claim": ClaimId("one")})
    theirs = by(edited("b", SINCE, added), "Ben", 8)
    for a, b in ((ours, theirs), (theirs, ours)):
        conflict = next(c for c in plan_merge(a, [b]).conflicts if c.id == "one")
        one = tell_conflict(conflict, a, [b])
        assert {one.ours, one.theirs} == {
            *(Signature("Clara", MAY.replace(day=7)), Signature("Ben", MAY.replace(day=8)))
        }
        assert (one.only == "a") == (one.ours.name == "Ben")


def test_against_a_deletion_a_side_is_signed_by_who_came_to_use_the_record() -> None:
    without_it = with_values(BASE["three"], {"tags": ()})
    ours = by(edited("a", SINCE, without_it, gone=("denials",)), "Clara", 7)
    theirs = by(edited("b", SINCE, with_values(BASE["four"], {"tags": ("denials",)})), "Ben", 8)
    for a, b in ((ours, theirs), (theirs, ours)):
        (conflict,) = plan_merge(a, [b]).conflicts
        one = tell_conflict(conflict, a, [b])
        named = (one.ours, one.theirs) if a is ours else (one.theirs, one.ours)
        days = (Signature("Clara", MAY.replace(day=7)), Signature("Ben", MAY.replace(day=8)))
        assert (conflict.what, named) == ("tags", days)


def test_annotations_made_apart_are_signed_by_their_last_edits() -> None:
    ours = by(edited("a", SINCE), "Clara", 7)
    new = {i: f"{i} of b" for i in ("one", "two", "three", "four", "inner", "outer", "other")}
    apart = with_ids(edited("b", SINCE, with_values(BASE["inner"], {"stance": Stance.FEARS})), new)
    apart = by(apart, "Ben", 8)
    same, _ids = aligned(ours, apart)
    one = told(ours, same)["one"]
    assert one.theirs == Signature("Ben", MAY.replace(day=8))


def test_a_layer_that_one_side_lacks_is_told_as_one_thing() -> None:
    theirs = edited("b", KNOWN, gone=("inner",))
    (field,) = told(edited("a", KNOWN), theirs)["one"].fields
    assert str(field.name) == "attribution: minister"
    assert (field.before, field.after) == ("there", "not there")


def test_an_edit_that_was_taken_back_signs_nothing() -> None:
    changed = by(edited("b", SINCE, with_values(BASE["inner"], {"stance": Stance.FEARS})), "Ben", 8)
    undone = line("undo", ("one", "."), root="other", is_undo=True, by="Clara")
    first = line("other", ("one", "."), by="Clara")
    at = MAY.replace(day=9).isoformat()
    lines = (*changed.lines, replace(first, at=at), replace(undone, at=at))
    one = told(edited("a", SINCE), replace(changed, lines=lines))["one"]
    assert (one.ours, one.theirs) == (
        Signature("Ann", MAY.replace(year=2019)),
        Signature("Ben", MAY.replace(day=8)),
    )


def test_two_that_become_one_are_told_as_each_file_has_them() -> None:
    def entered(name: str, record_id: str, reliability: str) -> Side:
        record = with_values(source(record_id), {"name": "Reuters", "note": reliability})
        return edited(name, KNOWN, record)

    ours, theirs = entered("a", "r2", "ours"), entered("b", "r1", "theirs")

    (conflict,) = plan_merge(ours, [theirs], Choices(unites_all=True)).conflicts
    one = tell_conflict(conflict, ours, [theirs])
    assert ("note", "ours", "theirs") in fields(one)


# What comes in


def test_what_comes_in_is_told_by_whose_work_it_is_but_not_what_waits() -> None:
    hers = made(claim("hers", 100, 110), "ann", MAY)
    base = (*KNOWN, hers)
    theirs = edited(
        *("ben", base, made(claim("his", 101, 110), "ben", JUNE), layer("l", "hers", "paper")),
        *(layer("own", "his", "paper"), layer("further", "hers", "agency", "l")),
        *(with_values(BASE["one"], {"note": "theirs"}), source("new")),
        gone=("mark",),
    )
    by_ben = replace(theirs.lines[-1], by="Ben")
    theirs = replace(theirs, lines=(theirs.lines[0], by_ben))
    ours = edited("ann", base, with_values(BASE["one"], {"note": "ours"}))
    plan = plan_merge(ours, [theirs])
    found = {one.id: one for one in tell_arrivals(plan, ours, [theirs])}
    assert set(found) == {"hers", "his", "new", "mark"}
    assert {one.theirs.name for one in found.values()} == {"Ben"}
    assert (found["his"].theirs.at, found["his"].only) == (JUNE, "b")
    assert found["his"].pair.startswith("“")
    assert found["mark"].only == "a"
    assert found["new"].pair == found["hers"].pair == ""
    assert arrivals(found.values()) == {
        ("Ben", "claims"): 2,
        ("Ben", "sources"): 1,
        ("Ben", "marks"): 1,
    }


def test_an_edit_that_was_taken_back_is_nobodys_work_and_a_signed_record_tells_by_itself() -> None:
    theirs = edited("ben", KNOWN, made(claim("his", 101, 110), "ann", MAY), source("new"))
    undo = line("undo", ("new", "note"), root="other", is_undo=True, by="Clara")
    done = replace(theirs.lines[-1], by="Ben")
    theirs = replace(theirs, lines=(theirs.lines[0], done, undo))
    ours = edited("ann", KNOWN)
    found = {one.id: one for one in tell_arrivals(plan_merge(ours, [theirs]), ours, [theirs])}
    assert {i: one.theirs.name for i, one in found.items()} == {"his": "Ann", "new": "Ben"}


def test_what_all_conflicts_need_is_worked_out_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """With thousands of them it took a minute, in which nothing could be cancelled."""
    ours, theirs = (
        edited(name, KNOWN, *(with_values(BASE[i], {"note": name}) for i in ("one", "three")))
        for name in ("u", "v")
    )
    conflicts = plan_merge(ours, [theirs]).conflicts
    assert len(conflicts) == 2
    made: list[str] = []
    shares: list[float] = []
    for name in ("_edits", "in_order"):
        real = getattr(telling, name)

        def noted(*of: object, name: str = name, real: Callable[..., object] = real) -> object:
            made.append(name)
            return real(*of)

        monkeypatch.setattr(telling, name, noted)
    both = tell_conflicts(conflicts, ours, [theirs], shares.append)
    assert (sorted(made), shares) == (["_edits", "in_order"], [0.0, 0.5])
    assert both == [tell_conflict(one, ours, [theirs]) for one in conflicts]
