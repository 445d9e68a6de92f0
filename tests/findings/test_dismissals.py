"""What was seen and is all right stays so until its ground changes."""

from dataclasses import replace

import pytest

from annotator.findings import Facts, Finding, Ledger
from annotator.findings.dismissals import dismissal_of, ground_of, seen
from annotator.model import (
    ClaimId,
    ClaimKind,
    Confidence,
    Dismissal,
    DismissalId,
    DocumentId,
    Fallen,
    Judgement,
    JudgementId,
    Likelihood,
    Mention,
    Record,
    Relation,
    RelationId,
    RelationType,
    Source,
    SourceId,
    SourceKind,
    Stance,
    Standing,
    StandingId,
)
from annotator.model.references import with_values

from .made import FACT, SAME, claim, document, facts_of, layers, related, source

RECORDS = (document(), source("x", SourceKind.ANONYMOUS), claim("a"), *layers("a", "x"))


def _open(facts: Facts) -> list[str]:
    findings = Ledger(facts).findings()
    return [each.finding.code for each in seen(facts, findings) if each.dismissal is None]


def _dismissed() -> tuple[Facts, Dismissal, Finding]:
    facts = facts_of(*RECORDS)
    (finding,) = (f for f in Ledger(facts).findings() if f.code == "unnamed-origin")
    dismissal = dismissal_of(facts, finding, "we know her")
    facts.put(Dismissal, dismissal.id, dismissal)
    return facts, dismissal, finding


def test_a_finding_that_was_dismissed_is_no_longer_open() -> None:
    facts, dismissal, finding = _dismissed()
    assert _open(facts) == ["no-occasion"]
    (told,) = (each for each in seen(facts, [finding]))
    assert told.dismissal == dismissal


def test_it_is_open_again_when_its_ground_changes() -> None:
    facts, _, _ = _dismissed()
    anonymous = facts.get(Source, "x")
    assert anonymous is not None
    facts.put(Source, "x", replace(anonymous, note="tall"))
    assert _open(facts) == ["no-occasion"]
    facts.put(Source, "x", replace(anonymous, named=False))
    assert _open(facts) == ["unnamed-origin", "no-occasion"]


def test_a_rule_can_be_switched_off() -> None:
    facts = facts_of(*RECORDS, Dismissal(id=DismissalId("off"), code="no-occasion"))
    assert _open(facts) == ["unnamed-origin"]


X, Y = source("x"), source("y")
LAYER, *_ = layers("a", "x")
JUDGED = Judgement(
    id=JudgementId("j"),
    statement="So it is.",
    likelihood=Likelihood.LIKELY,
    confidence=Confidence.LOW,
    claims=(ClaimId("a"),),
)
FELL = Standing(id=StandingId("fell"), source=SourceId("x"), fallen=Fallen.WITHDRAWN)
GROUND: tuple[Record, ...] = (
    *(document(), X, Y, claim("a"), claim("b", start=20), claim("c", start=40)),
    *(LAYER, FELL, JUDGED),
)
FINDING = Finding(
    code="code",
    claims=(ClaimId("a"), ClaimId("b")),
    sources=(SourceId("x"),),
    judgement=JudgementId("j"),
)


def same_as(one: str, other: str) -> Relation:
    return Relation(
        id=RelationId(one + other), from_claim=ClaimId(one), type=SAME, to_claim=ClaimId(other)
    )


@pytest.mark.parametrize(
    "after",
    [
        claim("a", ClaimKind.FACT),
        claim("b", start=20, credibility=3),
        claim("a", words="The minister"),
        with_values(LAYER, {"source": SourceId("y")}),
        with_values(LAYER, {"via": SourceId("y")}),
        with_values(LAYER, {"stance": Stance.DENIES}),
        with_values(LAYER, {"parent": "above"}),
        layers("b", "y")[0],
        same_as("b", "c"),
        source("x", SourceKind.DOCUMENT),
        source("x", named=False),
        source("x", by=SourceId("y")),
        source("x", affiliation=SourceId("y")),
        source("x", document=DocumentId("d")),
        with_values(FELL, {"fallen": Fallen.CORRECTED}),
        with_values(FELL, {"date": "2026"}),
        with_values(FELL, {"id": "again"}),
        with_values(JUDGED, {"statement": "So it is not."}),
        with_values(JUDGED, {"likelihood": Likelihood.UNLIKELY}),
        with_values(JUDGED, {"claims": ()}),
        with_values(JUDGED, {"against": (ClaimId("c"),)}),
    ],
    ids=str,
)
def test_what_a_finding_rests_on_is_its_ground(after: Record) -> None:
    facts = facts_of(*GROUND)
    before = ground_of(facts, FINDING)
    facts.put(type(after), after.id, after)
    assert ground_of(facts, FINDING) != before


@pytest.mark.parametrize(
    "after",
    [
        claim("a", note="n", statement="s"),
        claim("c", ClaimKind.FACT, start=40),
        layers("c", "y")[0],
        source("x", note="n", role="r"),
        source("y", SourceKind.DOCUMENT),
        with_values(FELL, {"reason": "r"}),
        with_values(FELL, {"id": "other", "source": SourceId("y")}),
        with_values(JUDGED, {"why": "w", "confidence": Confidence.HIGH}),
    ],
    ids=str,
)
def test_nothing_else_is_its_ground(after: Record) -> None:
    facts = facts_of(*GROUND)
    before = ground_of(facts, FINDING)
    facts.put(type(after), after.id, after)
    assert ground_of(facts, FINDING) == before
    assert ground_of(facts_of(*reversed(GROUND)), FINDING) == before, "in any order of entry"


def test_a_dismissal_holds_for_the_finding_of_just_these_records() -> None:
    facts = facts_of(*GROUND)
    held = dismissal_of(facts, FINDING, "we know")
    assert (held.because, held.ground) == ("we know", ground_of(facts, FINDING))
    older = replace(held, id=DismissalId("older"), ground="another")
    for dismissal in (older, held):
        facts.put(Dismissal, dismissal.id, dismissal)
    others = [
        replace(FINDING, claims=FINDING.claims[:1]),
        replace(FINDING, sources=(SourceId("y"),)),
        replace(FINDING, judgement=None),
        replace(FINDING, code="other"),
        # Of one ground with the first, but about other words.
        replace(FINDING, passages=(Mention(DocumentId("d"), 4, 12, "minister"),)),
    ]
    told = list(seen(facts, [FINDING, *others]))
    assert [each.finding for each in told] == [FINDING, *others]
    assert [each.dismissal for each in told] == [held, *[None] * len(others)]


def test_a_fact_that_rests_on_another_report_is_open_again() -> None:
    one = related("f", RelationType.DEPENDS_ON, "a")
    facts = facts_of(*RECORDS, claim("b", start=9), *layers("b", "x"), claim("f", FACT), one)
    (finding,) = (f for f in Ledger(facts).findings() if f.code == "presupposes-report")
    dismissal = dismissal_of(facts, finding, "it is known")
    facts.put(Dismissal, dismissal.id, dismissal)
    assert "presupposes-report" not in _open(facts)
    other = related("f", RelationType.DEPENDS_ON, "b")
    facts.put(Relation, one.id, None)
    facts.put(Relation, other.id, other)
    assert "presupposes-report" in _open(facts)


def test_claims_that_hang_together_by_another_source_are_open_again() -> None:
    records = (
        *(document(), document("e"), source("office"), source("bureau"), claim("a", credibility=1)),
        *(source("clerk", affiliation="office"), source("aide", affiliation="office")),
        *(claim("b", of="e"), *layers("a", "clerk"), *layers("b", "aide"), related("a", SAME, "b")),
    )
    facts = facts_of(*records)
    (finding,) = (f for f in Ledger(facts).findings() if f.code == "rating-unsupported")
    dismissal = dismissal_of(facts, finding, "two clerks saw it")
    facts.put(Dismissal, dismissal.id, dismissal)
    assert "rating-unsupported" not in _open(facts)
    for name in ("clerk", "aide"):
        moved = source(name, affiliation="bureau")
        facts.put(Source, moved.id, moved)
    assert "rating-unsupported" in _open(facts)
