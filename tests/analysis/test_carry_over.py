"""Claims of a document carried over to a later version of it."""

import json
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from annotator.analysis.carry_over import (
    Doubt,
    Material,
    change_shown,
    material,
    plan_carry_over,
    proposals,
)
from annotator.commands import (
    AddClaim,
    AddDocument,
    AddEvidence,
    AddMark,
    AddSource,
    CarryOver,
    DropWaiting,
    LinkSource,
    PlaceWaiting,
    RelateClaims,
)
from annotator.model import (
    Analyst,
    AnalystId,
    Attribution,
    AttributionId,
    Claim,
    ClaimId,
    ClaimKind,
    DocumentId,
    Evidence,
    Mark,
    Relation,
    RelationType,
    Revision,
    Source,
    SourceId,
    SourceKind,
    Span,
)
from annotator.project import Project

OLD = """Bridge closed after report

Team Alpha reported that the bridge was unsafe. The council closed it on Monday.

The mayor, who was away, said the report had come as a surprise. Read more below.
"""
NEW = """Bridge closed after report

Correction: an earlier version named the wrong team.

Team Beta reported that the bridge was unsafe. The council closed it on Monday.

The mayor, who was still away, said the report had come as a surprise. Read more below.
"""
ALPHA = SourceId("alpha")


@dataclass
class Desk:
    """A project with the old text, annotated, and the new one."""

    project: Project
    old: AddDocument
    new: AddDocument

    def claim(self, name: str, *words: str, text: str = OLD) -> ClaimId:
        ranges = tuple((text.index(w), text.index(w) + len(w)) for w in words)
        self.project.do(
            AddClaim(
                document_id=self.old.document_id,
                ranges=ranges,
                kind=ClaimKind.REPORT,
                claim_id=ClaimId(name),
                statement=name,
            )
        )
        return ClaimId(name)

    def plan(self) -> CarryOver:
        return plan_carry_over(
            material(self.project.read, self.new.document_id, self.old.document_id)
        )

    def carried(self) -> dict[str, tuple[str, ...]]:
        """Return the claims of the new text by their statements."""
        found = self.project.read.claims(self.new.document_id)
        return {claim.statement: tuple(span.exact for span in claim.spans) for claim in found}

    def doubts(self) -> dict[ClaimId, Doubt | None]:
        given = material(self.project.read, self.new.document_id, self.old.document_id)
        found = proposals(given, [claim.id for claim in given.claims])
        return {key: proposal.doubt for key, proposal in found.items()}


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    me = Analyst(id=AnalystId("me"), name="Me")
    old, new = AddDocument(text=OLD, title="Old"), AddDocument(text=NEW, title="New")
    with Project.create(tmp_path / "work.annotator", me) as project:
        project.do(old)
        project.do(new)
        project.do(AddSource(Source(id=ALPHA, name="Team Alpha", kind=SourceKind.ORGANISATION)))
        yield Desk(project, old, new)


def range_of(words: str, text: str = OLD) -> tuple[int, int]:
    return text.index(words), text.index(words) + len(words)


def test_what_still_stands_is_carried_over_as_one_edit(desk: Desk) -> None:
    desk.claim("closed", "The council closed it on Monday")
    desk.claim("surprise", "The mayor", "said the report had come as a surprise")
    command = desk.plan()
    desk.project.do(command)
    assert desk.carried() == {
        "closed": ("The council closed it on Monday",),
        "surprise": ("The mayor", "said the report had come as a surprise"),
    }
    (revision,) = desk.project.read.all(Revision)
    assert (revision.document, revision.revises) == (desk.new.document_id, desk.old.document_id)
    assert revision.waiting == ()
    desk.project.undo()
    assert desk.carried() == {}
    assert desk.project.read.all(Revision) == []


def test_words_that_were_changed_wait(desk: Desk) -> None:
    claim_id = desk.claim("team", "Team Alpha reported that")
    desk.project.do(desk.plan())
    assert desk.carried() == {}
    assert desk.project.read.all(Revision)[0].waiting == (claim_id,)
    assert desk.doubts()[claim_id] is Doubt.WORDS_CHANGED


def test_a_claim_waits_whose_source_is_named_otherwise_now(desk: Desk) -> None:
    """The clause stands as it stood, but it is Team Beta's now."""
    claim_id = desk.claim("unsafe", "the bridge was unsafe")
    assert desk.doubts()[claim_id] is Doubt.AROUND_CHANGED
    desk.project.do(LinkSource(claim_id=claim_id, source_id=ALPHA))
    assert desk.doubts()[claim_id] is Doubt.SOURCE_CHANGED
    desk.project.do(desk.plan())
    assert desk.carried() == {}


def test_a_claim_waits_whose_cue_is_gone(desk: Desk) -> None:
    mayor = Source(id=SourceId("mayor"), name="the mayor", kind=SourceKind.PERSON)
    desk.project.do(AddSource(mayor))
    claim_id = desk.claim("surprise", "the report had come as a surprise")
    cue = (range_of("said"),)
    link = LinkSource(claim_id=claim_id, source_id=mayor.id, cue=cue)
    desk.project.do(link)
    assert desk.doubts()[claim_id] is None
    longer = LinkSource(
        claim_id=claim_id, source_id=mayor.id, mention=(range_of("The mayor, who was away"),)
    )
    desk.project.do(longer)
    assert desk.doubts()[claim_id] is Doubt.SOURCE_CHANGED


def test_what_belongs_to_a_claim_comes_along(desk: Desk) -> None:
    closed = desk.claim("closed", "The council closed it on Monday")
    surprise = desk.claim("surprise", "the report had come as a surprise")
    team = desk.claim("team", "Team Alpha reported that")
    council = Source(id=SourceId("council"), name="The council", kind=SourceKind.ORGANISATION)
    desk.project.do(AddSource(council))
    cue = (range_of("closed it"),)
    desk.project.do(LinkSource(claim_id=closed, source_id=council.id, cue=cue))
    desk.project.do(LinkSource(claim_id=closed, source_id=ALPHA))
    for other in (surprise, team):
        desk.project.do(RelateClaims(from_id=closed, type=RelationType.EXPLAINS, to_id=other))
    desk.project.do(
        AddEvidence(
            claim_id=closed, document_id=desk.old.document_id, ranges=(range_of("Bridge closed"),)
        )
    )
    desk.project.do(
        AddMark(document_id=desk.old.document_id, ranges=(range_of("Read more below."),))
    )
    desk.project.do(desk.plan())
    assert set(desk.carried()) == {"surprise"}, "Team Alpha is not named any more"
    (revision,) = desk.project.read.all(Revision)
    place = proposals(
        material(desk.project.read, desk.new.document_id, desk.old.document_id), [closed]
    )[closed]
    desk.project.do(PlaceWaiting(revision.id, place.claim))
    assert set(desk.carried()) == {"surprise", "closed"}
    by_statement = {c.statement: c for c in desk.project.read.claims(desk.new.document_id)}
    new = by_statement["closed"]
    layers = desk.project.read.layers(new.id)
    assert [layer.source for layer in layers] == [council.id, ALPHA]
    assert layers[1].parent == layers[0].id
    assert [span.exact for span in layers[0].cue] == ["closed it"]
    relations = [r for r in desk.project.read.all(Relation) if r.from_claim == new.id]
    assert [r.to_claim for r in relations] == [by_statement["surprise"].id]
    assert [e.claim for e in desk.project.read.all(Evidence)] == [closed, new.id]
    marks = [m for m in desk.project.read.all(Mark) if m.document == desk.new.document_id]
    assert [m.spans[0].exact for m in marks] == ["Read more below."]
    assert len(desk.project.read.all(Attribution)) == 4


def test_a_claim_can_be_left_behind(desk: Desk) -> None:
    claim_id = desk.claim("team", "Team Alpha reported that")
    desk.project.do(desk.plan())
    (revision,) = desk.project.read.all(Revision)
    desk.project.do(DropWaiting(revision.id, (claim_id,)))
    assert desk.project.read.all(Revision)[0].waiting == ()
    assert desk.project.read.get(Claim, claim_id) is not None


def test_progress_is_reported(desk: Desk) -> None:
    desk.claim("closed", "The council closed it on Monday")
    shares: list[float] = []
    given = material(desk.project.read, desk.new.document_id, desk.old.document_id)
    plan_carry_over(given, shares.append)
    assert shares == [0.0]


SHARED = Path(__file__).resolve().parents[3] / "shared/cases/reading/revisions.json"


@pytest.mark.skipif(not SHARED.exists(), reason="the shared cases are not beside the project")
def test_the_given_pairs_are_carried_or_wait_as_they_must() -> None:
    for case in json.loads(SHARED.read_text(encoding="utf-8")):
        found = _places(case)
        for number, wanted in enumerate(case["claims"]):
            must = wanted["must"]
            expected = () if isinstance(must, str) else tuple((a, b) for a, b, _ in must)
            assert found[ClaimId(str(number))] == expected, case["name"]


def _places(case: dict[str, Any]) -> dict[ClaimId, tuple[tuple[int, int], ...]]:
    """Return where the claims of a case are carried to, nothing where they wait."""
    claims: list[Claim] = []
    layers: dict[ClaimId, tuple[Attribution, ...]] = {}
    names: dict[AttributionId, tuple[str, ...]] = {}
    for number, given in enumerate(case["claims"]):
        key = ClaimId(str(number))
        spans = tuple(Span(*span) for span in given["spans"])
        claims.append(Claim(id=key, document=DocumentId("old"), kind=None, spans=spans))
        if given["source"]:
            layer = Attribution(id=AttributionId(key), claim=key, source=SourceId("s"))
            layers[key], names[layer.id] = (layer,), (given["source"],)
    given = Material(
        document_id=DocumentId("new"),
        revises_id=DocumentId("old"),
        old=case["old"],
        new=case["new"],
        claims=tuple(claims),
        layers=layers,
        names=names,
        marks=(),
    )
    found = proposals(given, [claim.id for claim in claims])
    return {key: p.claim.ranges if p.doubt is None else () for key, p in found.items()}


def test_a_space_before_the_words_belongs_to_no_sentence() -> None:
    """What stood before went; the claim and its cue begin with the space behind it."""
    old = "A line came to us. The board said that the dam leaks in two places."
    new = "Quite other fish were sold here in May. The board said that the dam leaks in two places."
    (found,) = proposals(_case(old, new, old[18:33]), [ClaimId("0")]).values()
    assert [new[a:b] for a, b in found.claim.ranges] == [old[19:33]]
    given = _case(old, new, old[37:52], source="The board", cue=old[18:33])
    (found,) = proposals(given, [ClaimId("0")]).values()
    assert found.doubt is None


def test_a_source_that_the_new_text_names_no_more_is_looked_at(desk: Desk) -> None:
    """The claim's own sentence stands; who said it stood two sentences before."""
    old = (
        "Hale came to the old hall at noon. The hall was full of people then. The dam leaks badly."
    )
    new = old.replace("Hale", "Ridge")
    start = old.index("The dam")
    span = [start, start + 13, old[start : start + 13]]
    for source in ("Hale", ""):
        claims = [{"spans": [span], "source": source}]
        case = {"old": old, "new": new, "claims": claims}
        assert bool(_places(case)[ClaimId("0")]) is (source == "")


def _case(
    old: str, new: str, words: str, source: str = "", mention: str = "", cue: str = ""
) -> Material:
    """Return a claim on some words, and a layer of a source with its mention and its cue."""
    key = ClaimId("0")

    def spans(text: str) -> tuple[Span, ...]:
        start = old.index(text)
        return (Span(start, start + len(text), text),) if text else ()

    layer = Attribution(
        id=AttributionId("0"),
        claim=key,
        source=SourceId("s"),
        mention=spans(mention),
        cue=spans(cue),
    )
    return Material(
        document_id=DocumentId("new"),
        revises_id=DocumentId("old"),
        old=old,
        new=new,
        claims=(Claim(id=key, document=DocumentId("old"), kind=None, spans=spans(words)),),
        layers={key: (layer,)} if source else {},
        names={layer.id: (source,)} if source else {},
        marks=(),
    )


DAM = (
    "Hale came to the town hall at noon. The hall was full of people then. "
    "The dam of the valley leaks in three places."
)
BEHIND = f"{DAM} Nobody had asked Ridge in the end."
FAR = f"\u0130zmir is far. {DAM}"
"""The small letter of its first sign is two."""
SPOKE, RIDGE_SPOKE = ("noon. Nobody spoke for an hour or two.", "noon. A Mr. Ridge spoke then.")


@pytest.mark.parametrize(
    ("old", "change", "source", "mention", "doubt"),
    [
        # Another sentence than the claim's own names the source: it has to stand, and what comes
        # between only where the claim's own sentence names somebody too.
        (DAM, ("noon", "Monday"), "Hale", "", None),
        (DAM, ("Hale came", "Ridge and Hale came"), "Hale", "", Doubt.SOURCE_CHANGED),
        (DAM, ("Hale came", "Hale did not come"), "Hale", "", Doubt.SOURCE_CHANGED),
        (DAM, ("noon.", SPOKE), "Hale", "", Doubt.SOURCE_CHANGED),
        (DAM, ("noon.", SPOKE), "Hale", "The dam", None),
        (DAM, ("noon.", RIDGE_SPOKE), "Hale", "The dam", Doubt.SOURCE_CHANGED),
        # A name behind the claim is not whom it goes back to, but it has to be there still.
        (BEHIND, ("asked", "paid"), "Ridge", "", None),
        (BEHIND, ("asked Ridge", "asked Lund"), "Ridge", "", Doubt.SOURCE_CHANGED),
        (FAR, ("noon", "Monday"), "HALE", "", None),
        (FAR, ("Hale", "Lund"), "HALE", "", Doubt.SOURCE_CHANGED),
    ],
)
def test_whom_a_claim_goes_back_to_has_to_be_named_as_before(
    old: str, change: tuple[str, str], source: str, mention: str, doubt: Doubt | None
) -> None:
    given = _case(old, old.replace(*change), "leaks in three", source, mention)
    (found,) = proposals(given, [ClaimId("0")]).values()
    assert found.doubt is doubt


LEAKS = "The dam of the valley leaks"


@pytest.mark.parametrize(
    ("words", "others", "then", "now"),
    [
        ("in three", "at two", f"{LEAKS} ⟦in three⟧ places.", f"{LEAKS} ⟦at two⟧ places."),
        (" in three places", "", f"{LEAKS}⟦ in three places⟧.", f"{LEAKS}."),
        ("three", "three new", f"{LEAKS} in three places.", f"{LEAKS} in three ⟦new⟧ places."),
        (f"{LEAKS} in three places.", "", f"{LEAKS} in three places.", ""),
        ("noon", "one", f"{LEAKS} in three places.", f"{LEAKS} in three places."),
        (
            "dam of the valley leaks in three",
            "wall of the valley leaks in two",
            "The ⟦dam⟧ of the valley leaks in ⟦three⟧ places.",
            "The ⟦wall⟧ of the valley leaks in ⟦two⟧ places.",
        ),
    ],
)
def test_a_sentence_is_shown_then_and_now_with_what_changed_in_brackets(
    words: str, others: str, then: str, now: str
) -> None:
    given = _case(DAM, DAM.replace(words, others), "valley")
    (found,) = proposals(given, [ClaimId("0")]).values()
    # Whether a space goes with the words beside it makes no difference to who reads it.
    shown = [side.replace(" ⟧", "⟧ ").replace("⟦ ", " ⟦") for side in change_shown(given, found)]
    assert shown == [side.replace(" ⟧", "⟧ ").replace("⟦ ", " ⟦") for side in (then, now)]


def test_spans_of_several_texts_go_to_no_words_that_are_not_theirs() -> None:
    """A short form of the bench, whose texts are changed by what shares nothing with the rule."""
    bench = Path(__file__).resolve().parents[1] / "bench"
    result = subprocess.run(
        [sys.executable, bench / "bench_revisions.py", "--spans", "6000", "--no-speed"],
        capture_output=True,
        text=True,
        check=True,
    )
    found = json.loads(result.stdout)
    assert found["turned"]["spans"] > 0 == found["turned"]["wrong"]
    edits = found["edits"]
    assert sum(edit["wrong"] for edit in edits.values()) == 0
    for kind in ("long word misspelt", "line at the end"):
        assert edits[kind]["carried"] >= 0.95 * edits[kind]["spans"] > 0
    kinds = found["kinds"]
    assert len(kinds) == 5
    assert all(kind["spans"] > 0 and kind["wrong"] == 0 for kind in kinds.values())
    sure = sum(kind["sure"] for kind in kinds.values())
    waits = sum(kind["waits_though_sure"] * kind["sure"] for kind in kinds.values())
    assert waits <= 0.05 * sure
    shares = {
        (kind, place): int(count.split(" of ")[0]) / int(count.split(" of ")[1])
        for kind, places in found["beside"].items()
        for place, count in places.items()
    }
    assert shares["objections", "s+"] == 0
    assert shares["objections", "all"] <= 0.15
    assert shares["others", "h"] >= 0.65
    assert shares["others", "p+"] >= 0.3
