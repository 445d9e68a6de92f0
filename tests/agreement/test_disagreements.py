"""Where analysts disagree, and what an adjudicator decides about it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from annotator.agreement.coding import codings
from annotator.agreement.disagreements import Compared, side_by_side
from annotator.agreement.figures import Aspect, paired
from annotator.check import check
from annotator.commands import (
    Add,
    AddClaim,
    AddDocument,
    AddSource,
    Decide,
    DecideOwn,
    DeleteClaims,
    LinkSource,
    Undecide,
)
from annotator.model import (
    Analyst,
    AnalystId,
    Claim,
    ClaimId,
    ClaimKind,
    Decision,
    OnePerson,
    Source,
    SourceId,
    SourceKind,
)
from annotator.model.ids import one_person_id
from annotator.project import Project

ANN = Analyst(id=AnalystId("ann"), name="Ann")
BEN = Analyst(id=AnalystId("ben"), name="Ben")
CARLA = Analyst(id=AnalystId("carla"), name="Carla")
TEXT = "The dam is old. The mayor said so. It is ugly. Nobody came."
PAGE = AddDocument(text=TEXT, title="Dam")
MAYOR = Source(id=SourceId("mayor"), name="Mayor", kind=SourceKind.PERSON)


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    """Ann and Ben agree on the first sentence and on no other; Carla has it open."""
    path = tmp_path / "dam.annotator"
    with Project.create(path, ANN) as ann:
        ann.do(PAGE)
        ann.do(AddSource(MAYOR))
        claim(ann, "The dam is old.", ClaimKind.FACT)
        claim(ann, "The mayor said so.", ClaimKind.REPORT, MAYOR)
        claim(ann, "It is ugly.", ClaimKind.OPINION)
    with Project.open(path, BEN) as ben:
        claim(ben, "The dam is old.", ClaimKind.FACT)
        claim(ben, "mayor said so", ClaimKind.FACT)
        claim(ben, "Nobody came.", ClaimKind.FACT)
    with Project.open(path, CARLA) as carla:
        yield carla


def claim(project: Project, words: str, kind: ClaimKind, *sources: Source) -> ClaimId:
    start = TEXT.index(words)
    made = AddClaim(document_id=PAGE.document_id, ranges=((start, start + len(words)),), kind=kind)
    project.do(made)
    for source in sources:
        project.do(LinkSource(claim_id=made.claim_id, source_id=source.id))
    return made.claim_id


def compared(project: Project) -> list[Compared]:
    found = codings(project.read, PAGE.document_id)
    return side_by_side(found, paired(*found.people))


def items(project: Project) -> list[Compared]:
    return [item for item in compared(project) if not item.is_alike]


def told(project: Project) -> list[str]:
    return [" ".join(str(item.outcome(d)) for d in item.decisions) for item in items(project)]


def test_disagreements_are_pairs_that_differ_and_claims_alone_in_the_order_of_the_text(
    project: Project,
) -> None:
    found = items(project)
    assert [[row is not None for row in item.rows] for item in found] == [
        [True, True],
        [True, False],
        [False, True],
    ]
    assert [person.name for person in found[0].people] == ["Ann", "Ben"]
    assert len(compared(project)) == len(found) + 1, "they agree on the first sentence"
    first, alone, other = found
    assert [first.of(side) for side in (0, 1)] == [first.claims[:1], first.claims[1:]]
    assert [alone.of(side) for side in (0, 1)] == [alone.claims, ()]
    assert [other.of(side) for side in (0, 1)] == [(), other.claims]
    aspects = (Aspect.WORDS, Aspect.KIND, Aspect.SOURCE, Aspect.CHAIN, Aspect.STANCE)
    assert found[0].differs == aspects
    assert found[1].differs == ()


def test_an_adjudicator_keeps_one_both_or_neither_and_may_think_again(project: Project) -> None:
    pair, ugly, nobody = (item.claims for item in items(project))
    project.do(Decide(pair, pair[:1]))
    project.do(Decide(ugly, ()))
    project.do(Decide(nobody, nobody))
    assert told(project) == ["that of Ann", "none of them", "that of Ben"]
    project.do(Decide(pair, pair))
    assert told(project)[0] == "both"
    assert len(project.read.all(Decision)) == 3
    before = items(project)[0]
    undone = project.undo()
    assert told(project)[0] == "that of Ann"
    assert before.after(undone) == items(project)[0]
    taken_back = project.do(Undecide(pair))
    assert told(project)[0] == ""
    assert taken_back is not None
    assert before.after(taken_back) == items(project)[0]
    assert items(project)[1].after(taken_back) == items(project)[1], "that is about another one"
    assert list(check(project.read)) == []


def test_each_adjudicator_has_a_decision_of_her_own(project: Project) -> None:
    pair = items(project)[0].claims
    project.do(Decide(pair, pair[:1]))
    with Project.open(project.path, ANN) as ann:
        ann.do(Decide(pair, ()))
    project.poll()
    (item, *_rest) = items(project)
    assert told(project)[0] == "that of Ann none of them"
    decision = item.decided_by(CARLA.id)
    assert decision is not None
    assert decision.kept == pair[:1]


def test_an_own_claim_begins_as_a_copy_and_is_nobodys_coding(project: Project) -> None:
    pair = items(project)[0].claims
    own = DecideOwn(claims=pair, like=pair[0])
    project.do(own)
    assert told(project)[0] == "an own claim"
    made = project.read.need(Claim, own.claim_id)
    assert (made.kind, made.created_by) == (ClaimKind.REPORT, CARLA.id)
    assert [layer.source for layer in project.read.layers(made.id)] == [MAYOR.id]
    found = codings(project.read, PAGE.document_id)
    assert [person.analyst.name for person in found.people] == ["Ann", "Ben"]
    project.do(Decide(pair, ()))
    assert project.read.get(Claim, own.claim_id) is None, "it goes with the decision"
    project.undo()
    assert project.read.get(Claim, own.claim_id) == made


def test_a_decision_goes_with_any_of_its_claims(project: Project) -> None:
    pair = items(project)[0].claims
    project.do(Decide(pair, pair[:1]))
    project.do(DeleteClaims(pair[1:]))
    assert project.read.all(Decision) == []


def test_two_who_are_one_person_are_compared_with_nobody(project: Project) -> None:
    one = OnePerson(id=one_person_id(ANN.id, BEN.id), analyst=BEN.id, other=ANN.id)
    project.do(Add(one))
    (person,) = codings(project.read, PAGE.document_id).people
    assert person.analyst == ANN
    assert len(person.claims) == 6
