"""Sources and tags that two people entered each for herself, and how a merge makes them one."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from annotator.commands import AddSource, AddTag, LinkSource, Revise, SetTag
from annotator.merge import Choice, Choices
from annotator.merge.namesakes import namesakes
from annotator.model import (
    Attribution,
    ClaimId,
    Document,
    Reliability,
    Source,
    SourceId,
    SourceKind,
    Tag,
    TagId,
)
from annotator.project import Project

from .example import ANN, BEN, TWO, copies_of_example
from .sides import side
from .test_merge import State, at_work, copied, held, merge, merged, planned

UNITE = Choices(unites_all=True)


def entered(record_id: str, name: str = "Reuters", **values: object) -> Source:
    kind = SourceKind.ORGANISATION
    source = Source(id=SourceId(record_id), name=name, kind=kind)
    return replace(source, **values)  # type: ignore[arg-type]


def cited(source: Source, claim: str) -> Callable[[Project], None]:
    def work(project: Project) -> None:
        project.do(AddSource(source))
        project.do(LinkSource(claim_id=ClaimId(claim), source_id=source.id))

    return work


@pytest.fixture
def pair(tmp_path: Path) -> tuple[Path, Path]:
    """Ann and Ben each entered Reuters, and cite it for a claim."""
    return copies_of_example(tmp_path, cited(entered("r2"), "three"), cited(entered("r1"), "four"))


def sources_of(state: State) -> set[str]:
    return {i for i, said in state.items() if said.get("kind") == "organisation"}


def test_they_are_proposed_and_stay_two_unless_they_are_taken(pair: tuple[Path, Path]) -> None:
    ann, ben = pair
    with at_work(ann, ANN) as project:
        (found,) = planned(project, ben).namesakes
    assert (found.kept, found.other, found.name, found.is_same) == ("r1", "r2", "Reuters", True)
    plan, outcome = merged(ann, ANN, ben)
    assert not plan.united
    assert sources_of(outcome) == {"r1", "r2"}


def layers(path: Path) -> dict[str, str]:
    with Project.open(path, ANN) as project:
        found = project.read.all(Attribution)
        return {layer.claim: layer.source for layer in found if layer.claim in ("three", "four")}


def test_all_that_names_one_names_the_other_whoever_merges(pair: tuple[Path, Path]) -> None:
    ann, ben = pair
    before = held(ann)
    one = copied(ann, "one")
    plan, outcome = merged(one, ANN, ben, choice=UNITE)
    assert plan.united == {"r2"}
    assert sources_of(outcome) == {"r1"}
    assert layers(one) == {"three": "r1", "four": "r1"}
    assert merged(copied(ben, "other"), BEN, ann, choice=UNITE)[1] == outcome
    with at_work(one, ANN) as project:
        project.undo()
    assert held(one) == before
    assert merged(one, ANN, ben, choice=UNITE)[1] == outcome


def test_what_comes_to_hang_on_the_one_that_went_follows_later(pair: tuple[Path, Path]) -> None:
    ann, ben = copied(pair[1], "one"), copied(pair[0], "other")  # Ben's r2 goes
    merge(ann, ANN, ben, choice=UNITE)
    with at_work(ben, BEN) as project:
        project.do(LinkSource(claim_id=ClaimId("two"), source_id=SourceId("r2")))
        source = project.read.need(Source, SourceId("r2"))
        project.do(Revise(source, replace(source, note="An agency."), "Note"))
    plan, outcome = merged(ann, ANN, ben)
    assert not plan.conflicts
    assert sources_of(outcome) == {"r1"}
    assert outcome["r1"]["note"] == "An agency."
    plan, back = merged(ben, BEN, ann)
    assert not plan.conflicts
    assert back == outcome
    assert not merge(ann, ANN, ben).has_changes


@pytest.mark.parametrize("is_turned", [False, True])
@pytest.mark.parametrize("chosen", ["B", "D"])
def test_what_both_say_of_it_differently_is_a_conflict_and_settled_for_good(
    tmp_path: Path, chosen: str, is_turned: bool
) -> None:
    ann, ben = copies_of_example(
        tmp_path,
        cited(entered("r2", reliability=Reliability.B, note="Ann's"), "three"),
        cited(entered("r1", reliability=Reliability.D), "four"),
    )
    ours, analyst, theirs = (ben, BEN, ann) if is_turned else (ann, ANN, ben)
    plan = merge(ours, analyst, theirs, choice=UNITE)
    (conflict,) = plan.conflicts
    assert (conflict.what, conflict.id, conflict.fields) == ("sources", "r1", ("reliability",))
    views = {side["reliability"]: side for side in (conflict.ours, conflict.theirs)}
    assert list(views) == (["D", "B"] if is_turned else ["B", "D"])
    choice = Choice.OURS if chosen == next(iter(views)) else Choice.THEIRS
    _, outcome = merged(ours, analyst, theirs, choice=Choices(choice, unites_all=True))
    assert outcome["r1"]["reliability"] == chosen
    assert outcome["r1"]["note"] == "Ann's"
    for path, who, other in ((theirs, ANN if is_turned else BEN, ours), (ours, analyst, theirs)):
        later, state = merged(path, who, other)
        assert not later.conflicts
        assert state == outcome


def test_origins_and_voices_that_are_only_two_ids_of_one_source_are_no_conflict(
    tmp_path: Path,
) -> None:
    def published(record_id: str) -> Callable[[Project], None]:
        def work(project: Project) -> None:
            project.do(AddSource(entered(record_id)))
            document = project.read.need(Document, TWO)
            after = replace(document, publication=SourceId(record_id))
            project.do(Revise(document, after, "Origin"))

        return work

    ann, ben = copies_of_example(tmp_path, published("r2"), published("r1"))
    plan, outcome = merged(ann, ANN, ben)
    assert not plan.conflicts
    assert merged(ben, BEN, ann)[1] == outcome
    assert outcome[TWO]["publication"] == "r1"


def test_tags_are_the_same_where_those_above_them_are(tmp_path: Path) -> None:
    def tagged(above: str, below: str, elsewhere: str) -> Callable[[Project], None]:
        def work(project: Project) -> None:
            project.do(AddTag(Tag(id=TagId(above), name="States")))
            project.do(AddTag(Tag(id=TagId(below), name="Iran", parent=TagId(above))))
            project.do(AddTag(Tag(id=TagId(elsewhere), name=elsewhere, parent=TagId(above))))
            project.do(SetTag((ClaimId("four"),), TagId(below)))

        return work

    ann, ben = copies_of_example(tmp_path, tagged("s2", "i2", "x"), tagged("s1", "i1", "y"))
    plan, outcome = merged(ann, ANN, ben, choice=UNITE)
    assert plan.united == {"s2", "i2"}
    assert not plan.conflicts
    assert outcome["four"]["tags"] == ["i1"]
    assert outcome["x"]["parent"] == outcome["y"]["parent"] == outcome["i1"]["parent"] == "s1"
    assert merged(ben, BEN, ann, choice=UNITE)[1] == outcome


def test_a_name_that_is_a_part_of_another_one_is_offered_and_taken_by_its_id(
    tmp_path: Path,
) -> None:
    ann, ben = copies_of_example(
        tmp_path,
        cited(entered("r1", "Reuters"), "three"),
        cited(entered("r2", "the Reuters agency"), "four"),
    )
    plan = merge(copied(ann, "all"), ANN, ben, choice=UNITE)
    (found,) = plan.namesakes
    assert not found.is_same
    assert not plan.united
    plan, outcome = merged(ann, ANN, ben, choice=Choices(united=frozenset({found.other})))
    assert outcome["r1"]["name"] == "the Reuters agency"
    assert "r2" not in outcome
    assert layers(ann) == {"three": "r1", "four": "r1"}


@pytest.mark.parametrize(
    ("one", "other", "is_offered"),
    [
        ("IMF", "The IMF office", True),
        ("UN", "The UN office", False),
        ("Reuters", "reuters", False),
        ("Reuter", "The Reuters agency", False),
        ("Reuters news", "The Reuters agency for news", False),
        ("Reuters agency", "The Reuters agency for news", True),
    ],
)
def test_a_part_of_a_name_is_whole_words_in_a_row_of_three_letters_at_least(
    one: str, other: str, is_offered: bool
) -> None:
    sources = entered("r1", one), entered("r2", other)
    sides = [side(s.name, s) for s in sources]
    for of_files in (sides, sides[::-1]):
        found = namesakes({**side("all", *sources).records}, of_files)
        assert [(n.kept, n.other) for n in found if not n.is_same] == [("r1", "r2")] * is_offered


def test_who_were_in_the_project_together_before_are_not_proposed(tmp_path: Path) -> None:
    def twice(project: Project) -> None:
        for record_id in ("r1", "r2"):
            project.do(AddSource(entered(record_id)))

    ann, ben = copies_of_example(tmp_path, twice, lambda _: None)
    assert not merge(ann, ANN, ben, choice=UNITE).namesakes
    assert not merge(ben, BEN, ann, choice=UNITE).united
