"""What two analysts did in one document, in pairs and in figures."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import pytest

from annotator.agreement.coding import NO_CLAIM, UNTAGGED, Coding, codings, united, values_of
from annotator.agreement.figures import FEWEST_UNITS, Aspect, figures, paired
from annotator.commands import AddClaim, AddDocument, AddMark, AddSource, Delete, LinkSource
from annotator.merge import opened, plan_merge, side_of
from annotator.model import (
    Analyst,
    AnalystId,
    Claim,
    ClaimId,
    ClaimKind,
    Mark,
    MarkReason,
    RegionKind,
    Source,
    SourceId,
    SourceKind,
    Stance,
)
from annotator.project import Project
from annotator.store import Transaction
from annotator.text.regions import ProposedRegion

ANN = Analyst(id=AnalystId("ann"), name="Ann")
BEN = Analyst(id=AnalystId("ben"), name="Ben")
TEXT = "The dam is old. The mayor said so. It is ugly. Read more here. Nobody came."
PAGE = AddDocument(text=TEXT, title="Dam", regions=(ProposedRegion(RegionKind.FURNITURE, 47, 62),))
PAPER = Source(id=SourceId("paper"), name="Paper", kind=SourceKind.PUBLICATION)
MAYOR = Source(id=SourceId("mayor"), name="Mayor", kind=SourceKind.PERSON)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "dam.annotator"
    with Project.create(path, ANN) as project:
        project.do(PAGE)
        project.do(AddSource(PAPER))
        project.do(AddSource(MAYOR))
    return path


@pytest.fixture
def ann(path: Path) -> Iterator[Project]:
    with Project.open(path, ANN) as project:
        yield project


@pytest.fixture
def ben(path: Path) -> Iterator[Project]:
    with Project.open(path, BEN) as project:
        yield project


def claim(project: Project, words: str, kind: ClaimKind | None, *sources: Source) -> ClaimId:
    start = TEXT.index(words)
    made = AddClaim(document_id=PAGE.document_id, ranges=((start, start + len(words)),), kind=kind)
    project.do(made)
    for source in sources:
        project.do(LinkSource(claim_id=made.claim_id, source_id=source.id))
    return made.claim_id


def test_sentences_have_the_kind_of_most_of_their_claimed_words(ann: Project) -> None:
    claim(ann, "The dam", ClaimKind.OPINION)
    claim(ann, "The dam is old.", ClaimKind.FACT)
    claim(ann, "It is", None)
    ann.do(AddMark(document_id=PAGE.document_id, ranges=((47, 62),), reason=MarkReason.FURNITURE))
    found = codings(ann.read, PAGE.document_id)
    (coding,) = found.people
    assert values_of(coding, found.sentences) == [ClaimKind.FACT, None, UNTAGGED, NO_CLAIM, None]
    assert list(figures(found)) == [], "one analyst agrees with nobody"


def test_claims_over_each_other_count_once_for_their_kind() -> None:
    assert united([(5, 9), (0, 4), (3, 6), (9, 12)]) == [(0, 9), (9, 12)]


def test_one_character_touches_its_sentence_and_what_lies_between_touches_none() -> None:
    sentences = ((0, 15), (16, 30), (31, 40))
    coding = Coding(analyst=ANN, claims=(), marks=((14, 15), (15, 16), (30, 31), (39, 40)))
    assert values_of(coding, sentences) == [NO_CLAIM, None, NO_CLAIM]


def test_marks_belong_to_who_made_them(ann: Project, ben: Project) -> None:
    claim(ann, "The dam is old.", ClaimKind.FACT)
    ben.poll()
    claim(ben, "The dam is old.", ClaimKind.FACT)
    ben.do(AddMark(document_id=PAGE.document_id, ranges=((63, 75),), reason=MarkReason.PHATIC))
    found = codings(ben.read, PAGE.document_id)
    values = {c.analyst.name: values_of(c, found.sentences)[4] for c in found.people}
    assert values == {"Ann": None, "Ben": NO_CLAIM}
    ann.poll()
    ann.do(Delete(Mark, (ann.read.all(Mark)[0].id,)))
    ann.undo()
    assert codings(ann.read, PAGE.document_id) == found, "who brought it back did not make it"


def test_marks_that_a_merge_brought_are_of_who_made_them_there(ann: Project, path: Path) -> None:
    claim(ann, "The dam is old.", ClaimKind.FACT)
    other = path.with_name("copy.annotator")
    ann.save_copy(other)
    ann.do(AddMark(document_id=PAGE.document_id, ranges=((36, 46),), reason=MarkReason.PHATIC))
    with Project.open(other, BEN) as copy:
        claim(copy, "The mayor said so.", ClaimKind.FACT)
        copy.do(AddMark(document_id=PAGE.document_id, ranges=((63, 75),), reason=MarkReason.PHATIC))
    with opened(other, ANN) as theirs:
        ann.do(plan_merge(side_of(ann.read, "ours"), [theirs]).command)
    found = codings(ann.read, PAGE.document_id)
    values = {c.analyst.name: values_of(c, found.sentences) for c in found.people}
    assert values == {
        "Ann": [ClaimKind.FACT, None, NO_CLAIM, None, None],
        "Ben": [None, ClaimKind.FACT, None, None, NO_CLAIM],
    }


def test_marks_that_came_without_a_history_count_for_nobody(ann: Project, path: Path) -> None:
    claim(ann, "The dam is old.", ClaimKind.FACT)
    other, bare = path.with_name("copy.annotator"), path.with_name("bare.annotator")
    ann.save_copy(other)
    with Project.open(other, BEN) as copy:
        claim(copy, "The mayor said so.", ClaimKind.FACT)
        copy.do(AddMark(document_id=PAGE.document_id, ranges=((63, 75),), reason=MarkReason.PHATIC))
        copy.save_copy(bare, with_history=False)
    with opened(bare, ANN) as theirs:
        ann.do(plan_merge(side_of(ann.read, "ours"), [theirs]).command)
    found = codings(ann.read, PAGE.document_id)
    assert {c.analyst.name: c.marks for c in found.people} == {"Ann": (), "Ben": ()}
    assert found.unsigned_marks == 1


def test_pairs_tell_in_what_they_differ(ann: Project, ben: Project) -> None:
    claim(ann, "The dam is old.", ClaimKind.FACT)
    report = claim(ann, "The mayor said so.", ClaimKind.REPORT, PAPER, MAYOR)
    claim(ann, "It is ugly.", ClaimKind.OPINION)
    lonely = claim(ann, "Nobody", ClaimKind.FACT)
    ben.poll()
    claim(ben, "The dam is old.", ClaimKind.FACT)
    other = claim(ben, "mayor said so", ClaimKind.REPORT)
    ben.do(LinkSource(claim_id=other, source_id=MAYOR.id, stance=Stance.DENIES))
    claim(ben, "It is ugly.", ClaimKind.FACT)
    ann.poll()
    found = codings(ann.read, PAGE.document_id)
    match = paired(*found.people)
    assert [each.differs for each in match.pairs] == [
        (),
        (Aspect.WORDS, Aspect.SOURCE, Aspect.CHAIN, Aspect.STANCE),
        (Aspect.KIND,),
    ]
    assert match.pairs[1].ours.claim.id == report
    assert match.pairs[1].theirs.claim.id == other
    assert [row.claim.id for row in match.only_ours] == [lonely]
    assert match.only_theirs == ()


def test_figures_say_what_they_rest_on(ann: Project, ben: Project) -> None:
    for words, kind in (("The dam is old.", ClaimKind.FACT), ("It is ugly.", ClaimKind.OPINION)):
        claim(ann, words, kind)
        ben.poll()
        claim(ben, words, kind)
        ann.poll()
    claim(ann, "The mayor said so.", ClaimKind.REPORT, MAYOR)
    found = {f.code: f for f in figures(codings(ann.read, PAGE.document_id))}
    assert found["kappa-kind"].value == found["alpha-kind"].value == 1
    assert (found["kappa-kind"].units, found["kappa-kind"].left_out) == (2, 3)
    assert (found["alpha-kind"].units, found["alpha-kind"].left_out) == (2, 3)
    assert found["alpha-source"].value is None, "nobody named a source twice"
    assert (found["alpha-source"].units, found["alpha-source"].left_out) == (2, 1)
    assert found["alpha-unitizing"].value is not None
    assert 0 < found["alpha-unitizing"].value < 1
    assert found["alpha-unitizing"].units == 5
    assert all(f.is_thin == (f.units < FEWEST_UNITS) for f in found.values())
    assert "rely" in found["alpha-kind"].meaning
    assert "too little" in found["alpha-source"].meaning


def test_claims_in_furniture_count_for_nothing_where_units_stand(
    ann: Project, ben: Project
) -> None:
    claim(ann, "The dam is old.", ClaimKind.FACT)
    ben.poll()
    claim(ben, "The dam is old.", ClaimKind.FACT)
    claim(ben, "dam is", ClaimKind.FACT)
    claim(ben, "Read more", ClaimKind.FACT)
    ann.poll()
    found = {f.code: f for f in figures(codings(ann.read, PAGE.document_id))}
    assert found["alpha-unitizing"].value == 1
    assert found["alpha-unitizing"].units == 2, "Ben’s overlaps of a kind are one"


def test_claims_of_nobody_known_are_counted_and_left_out(ann: Project) -> None:
    made = claim(ann, "The dam is old.", ClaimKind.FACT)
    known = ann.read.need(Claim, made)
    ann.do(Unsign(known))
    found = codings(ann.read, PAGE.document_id)
    assert (found.people, found.unsigned) == ((), 1)


@dataclass(frozen=True)
class Unsign:
    """Takes the name off a claim, as a file without names would bring it."""

    claim: Claim
    label: str = "Unsign"

    def apply(self, tx: Transaction) -> None:
        tx.put(replace(self.claim, created_by=None))
