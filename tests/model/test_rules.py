"""What makes a record wrong, by itself and beside others."""

from dataclasses import replace
from typing import Any

import pytest

from annotator.model import (
    Attribution,
    Claim,
    ClaimId,
    Confidence,
    Decision,
    Dismissal,
    Document,
    Evidence,
    Judgement,
    Likelihood,
    Mark,
    MarkReason,
    Mention,
    Moment,
    MomentKind,
    OnePerson,
    ProjectDetails,
    Reading,
    Record,
    Region,
    RegionKind,
    Relation,
    RelationType,
    Revision,
    Source,
    SourceKind,
    Span,
    Tag,
)
from annotator.model.rules import (
    DEPTH_LIMIT,
    MENTION_LIMIT,
    faults,
    faults_in_context,
    revision_faults,
    too_deep,
)

_TEXT = "One two three"
_DOCUMENT = Document(id="d", title="D", sha256="0" * 64, length=len(_TEXT))  # type: ignore[arg-type]
_CLAIM: Any = Claim(id="c", document="d", kind=None, spans=(Span(0, 3, "One"),))  # type: ignore[arg-type]
_SOURCE: Any = Source(id="s", name="S", kind=SourceKind.PERSON)  # type: ignore[arg-type]


class Found:
    """Where the rules look things up."""

    def __init__(self, *records: Record) -> None:
        self.records = {(type(r), r.id): r for r in (_DOCUMENT, _CLAIM, _SOURCE, *records)}

    def get(self, cls: Any, record_id: str) -> Any:
        return self.records.get((cls, record_id))

    def text(self, document: Document) -> str:
        return _TEXT


def layer(name: str, parent: str | None = None, **fields: Any) -> Attribution:
    values: dict[str, Any] = {"claim": "c", "source": "s", "parent": parent, **fields}
    return Attribution(id=name, **values)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "wrong",
    [
        replace(_CLAIM, id=""),
        replace(_CLAIM, spans=()),
        replace(_CLAIM, spans=(Span(3, 3, ""),)),
        replace(_CLAIM, spans=(Span(-1, 3, "One"),)),
        replace(_CLAIM, spans=(Span(4, 7, "two"), Span(0, 3, "One"))),
        replace(_CLAIM, spans=(Span(0, 5, "One t"), Span(4, 7, "two"))),
        replace(_CLAIM, spans=(Span(0, 3, "One", "[]"),)),  # type: ignore[arg-type]
        replace(_CLAIM, tags=("t", "t")),
        replace(_CLAIM, credibility=0),
        replace(_CLAIM, extra="[1]"),
        replace(_CLAIM, extra='{"a": Infinity}'),
        replace(_CLAIM, extra='{"a": "\\ud800"}'),
        replace(_SOURCE, name=""),
        replace(_SOURCE, csl="5"),
        layer("a", "a"),
        Region(id="r", document="d", kind=RegionKind.DECK, start=5, end=5),  # type: ignore[arg-type]
        Relation(id="r", from_claim="c", type=RelationType.SUPPORTS, to_claim="c"),  # type: ignore[arg-type]
        replace(_DOCUMENT, sha256="xyz"),
        Tag(id="t", name="t", colour="blue"),  # type: ignore[arg-type]
    ],
)
def test_a_record_that_is_wrong_by_itself_has_one_fault(wrong: Record) -> None:
    assert len(list(faults(wrong))) == 1


@pytest.mark.parametrize(
    "wrong",
    [
        replace(_CLAIM, spans=(Span(0, 3, "Two"),)),
        replace(_CLAIM, spans=(Span(0, 99, "One"),)),
        replace(_CLAIM, tags=("none",)),
        replace(_DOCUMENT, length=5),
        Region(id="r", document="d", kind=RegionKind.DECK, start=5, end=50),  # type: ignore[arg-type]
        layer("new", cue=(Span(0, 3, "two"),)),
        layer("new", "of-other"),
    ],
)
def test_a_record_that_is_wrong_beside_others_has_one_fault(wrong: Record) -> None:
    lookup = Found(layer("of-other", claim="other"))
    assert len(list(faults_in_context(wrong, lookup))) == 1


def test_a_chain_that_bites_its_tail_is_found_at_each_of_its_layers() -> None:
    ring = [layer("a", "b"), layer("b", "c"), layer("c", "a")]
    outside = layer("outside", "a")
    lookup = Found(*ring, outside)
    for each in ring:
        assert list(faults_in_context(each, lookup)) == ["is its own ancestor in the chain"]
    assert list(faults_in_context(outside, lookup)) == []


def test_sound_records_have_no_faults() -> None:
    for record in (_DOCUMENT, _CLAIM, _SOURCE, layer("a")):
        assert list(faults(record)) == []
        assert list(faults_in_context(record, Found())) == []


def test_what_others_rely_on_cannot_be_revised() -> None:
    assert list(revision_faults(_DOCUMENT, replace(_DOCUMENT, length=5)))
    assert list(revision_faults(_CLAIM, replace(_CLAIM, document="other")))
    assert list(revision_faults(layer("a"), layer("a", claim="other")))
    assert not list(revision_faults(_CLAIM, replace(_CLAIM, note="n")))


_REGION: Any = Region(id="r", document="d", kind=RegionKind.DECK, start=0, end=13)  # type: ignore[arg-type]
_TAG: Any = Tag(id="t", name="T")  # type: ignore[arg-type]
_MARK: Any = Mark(id="m", document="d", spans=(Span(0, 3, "One"),), reason=MarkReason.OTHER)  # type: ignore[arg-type]
_EVIDENCE: Any = Evidence(id="e", claim="c", document="d", spans=(Span(0, 3, "One"),))  # type: ignore[arg-type]
_READING: Any = Reading(id="g", document="d", sha256="0" * 64)  # type: ignore[arg-type]
_REVISION: Any = Revision(id="v", document="new", revises="d", waiting=("c",))  # type: ignore[arg-type]
_RELATION: Any = Relation(id="r", from_claim="c", type=RelationType.SUPPORTS, to_claim="e")  # type: ignore[arg-type]
_JUDGEMENT: Any = Judgement(
    id="j",  # type: ignore[arg-type]
    statement="So.",
    likelihood=Likelihood.LIKELY,
    confidence=Confidence.LOW,
)
_DECISION: Any = Decision(id="y", document="d", claims=("c", "ç"))  # type: ignore[arg-type]
_DISMISSAL: Any = Dismissal(id="x", code="echo")  # type: ignore[arg-type]
_MOMENT: Any = Moment(id="m", claim="c", kind=MomentKind.SAID, value="2014")  # type: ignore[arg-type]
_PERSON: Any = OnePerson(id="p", analyst="ann", other="bo")  # type: ignore[arg-type]
_DETAILS: Any = ProjectDetails(id="q", title="")  # type: ignore[arg-type]
_MENTION: Any = Mention("d", 4, 7, "two")  # type: ignore[arg-type]
_UNKNOWN = "holds unknown members that are not a JSON object"
_EMPTY = "has no spans"


@pytest.mark.parametrize(
    ("record", "said"),
    [
        (replace(_CLAIM, id=""), ["has an empty id"]),
        (replace(_CLAIM, id="", spans=()), ["has an empty id", _EMPTY]),
        (replace(_CLAIM, extra="{}"), []),
        (replace(_CLAIM, extra='{"a": "\\u00df"}'), []),
        (replace(_CLAIM, extra="{"), [_UNKNOWN]),
        (replace(_CLAIM, extra="[" * 100_000), [_UNKNOWN]),
        (replace(_CLAIM, extra="null"), [_UNKNOWN]),
        (replace(_CLAIM, spans=()), [_EMPTY]),
        (replace(_MARK, spans=()), [_EMPTY]),
        (replace(_EVIDENCE, spans=()), [_EMPTY]),
        (layer("a", cue=(), mention=()), []),
        (replace(_CLAIM, credibility=1), []),
        (replace(_CLAIM, credibility=6), []),
        (
            replace(_CLAIM, credibility=0),
            ["has the credibility 0, which is not from 1 to 6"],
        ),
        (
            replace(_CLAIM, credibility=7),
            ["has the credibility 7, which is not from 1 to 6"],
        ),
        (replace(_CLAIM, tags=("t", "u")), []),
        (replace(_CLAIM, tags=("t", "u", "t")), ["carries a tag twice"]),
        (replace(_CLAIM, spans=(Span(0, 3, "One"), Span(3, 4, " "))), []),
        (
            replace(_CLAIM, spans=(Span(0, 4, "One "), Span(3, 4, " "))),
            ["has spans that overlap or are out of order at 3"],
        ),
        (replace(_CLAIM, spans=(Span(3, 3, ""),)), ["has a span from 3 to 3"]),
        (replace(_CLAIM, spans=(Span(-1, 3, "One"),)), ["has a span from -1 to 3"]),
        (
            replace(_CLAIM, spans=(Span(0, True, "O"), Span(0, 0, ""))),
            ["has a span whose offsets are not whole numbers"],
        ),
        (
            replace(_CLAIM, spans=(Span(0.0, 3, "One"),)),  # type: ignore[arg-type]
            ["has a span whose offsets are not whole numbers"],
        ),
        (
            replace(_CLAIM, spans=(Span(0, 3, "One", "5"), Span(4, 7, "two", "{}"))),  # type: ignore[arg-type]
            ["has a span with unknown members that are not a JSON object"],
        ),
        (layer("a", cue=(Span(5, 5, ""),)), ["has a span from 5 to 5"]),
        (layer("a", mention=(Span(5, 5, ""),)), ["has a span from 5 to 5"]),
        (layer("a", "a"), ["is its own parent"]),
        (layer("a", "b"), []),
        (_REGION, []),
        (replace(_REGION, start=-1), ["runs from -1 to 13"]),
        (replace(_REGION, start=13), ["runs from 13 to 13"]),
        (replace(_DOCUMENT, sha256="0" * 63), ["has a malformed sha256"]),
        (replace(_DOCUMENT, sha256="0" * 65), ["has a malformed sha256"]),
        (replace(_READING, sha256="A" * 64), ["has a malformed sha256"]),
        (_READING, []),
        (replace(_TAG, name=""), ["has an empty name"]),
        (replace(_TAG, colour="#aB01f9"), []),
        (
            replace(_TAG, colour="#aB01f"),
            ["has the colour '#aB01f', which is not of the form #rrggbb"],
        ),
        (replace(_SOURCE, name=""), ["has an empty name"]),
        (replace(_SOURCE, descriptor="{}", csl="{}"), []),
        (replace(_SOURCE, descriptor="[]"), ["has a descriptor that is not a JSON object"]),
        (replace(_SOURCE, csl="[]"), ["has a csl that is not a JSON object"]),
        # Mentions may stand in any order, since they are of several documents.
        (replace(_SOURCE, mentions=(_MENTION, replace(_MENTION, start=0))), []),
        (replace(_SOURCE, mentions=(replace(_MENTION, end=4),)), ["has a span from 4 to 4"]),
        (replace(_SOURCE, mentions=(_MENTION,) * MENTION_LIMIT), []),
        (
            replace(_SOURCE, mentions=(_MENTION,) * (MENTION_LIMIT + 1)),
            ["has more than 100,000 mentions"],
        ),
        (_REVISION, []),
        (
            replace(_REVISION, document="d", waiting=("c", "c")),
            ["says that a document revises itself", "has a claim waiting twice"],
        ),
        (_RELATION, []),
        (replace(_RELATION, to_claim="c"), ["relates a claim to itself"]),
        (replace(_DETAILS, file_extra="{}"), []),
        (
            replace(_DETAILS, file_extra="5"),
            ["holds unknown members of a file that are not a JSON object"],
        ),
        (_PERSON, []),
        (
            replace(_PERSON, other="ann"),
            ["says that an analyst is the same person as themselves"],
        ),
        (_JUDGEMENT, []),
        (replace(_JUDGEMENT, claims=("a", "b"), against=("c",)), []),
        (replace(_JUDGEMENT, statement=""), ["has an empty statement"]),
        (replace(_JUDGEMENT, claims=("a", "a")), ["names a claim twice"]),
        (replace(_JUDGEMENT, against=("a", "a")), ["names a claim twice"]),
        (replace(_JUDGEMENT, claims=("a",), against=("a",)), ["names a claim twice"]),
        (_DECISION, []),
        (replace(_DECISION, kept=("c", "ç"), own="e"), []),
        (replace(_DECISION, claims=()), ["names no claims"]),
        (replace(_DECISION, claims=("c", "c")), ["names a claim twice"]),
        (replace(_DECISION, kept=("e",)), ["keeps a claim that it is not about"]),
        (replace(_DECISION, kept=("ç", "c")), ["keeps a claim that it is not about"]),
        (
            replace(_DECISION, own="ç"),
            ["has one of the claims that it is about as its own"],
        ),
        (_DISMISSAL, []),
        (replace(_DISMISSAL, code=""), ["names no rule"]),
        *(
            (replace(_MOMENT, value=value), [])
            for value in (
                "2014",
                "2014-05",
                "2014-05-03",
                "2014-05-03T10:15",
                "2014-05-03T10:15:59Z",
                "2014-05-03T10:15+02:00",
                "2014/2015-06",
            )
        ),
        *(
            (
                replace(_MOMENT, value=value),
                [f"has the value {value!r}, which is no date of ISO 8601"],
            )
            for value in ("", "14", "2014-5", "2014/", "/2014", "2014/2015/2016", "２０１４")
        ),
    ],
)
def test_what_is_wrong_with_a_record_is_reported(record: Record, said: list[str]) -> None:
    assert [str(fault) for fault in faults(record)] == said


_WORDS = "has a span at 4 whose words are not those of the text"


@pytest.mark.parametrize(
    ("record", "said"),
    [
        (replace(_CLAIM, spans=(Span(4, 7, "tow"),)), [_WORDS]),
        (replace(_CLAIM, spans=(Span(4, 13, "two three"),)), []),
        (replace(_CLAIM, spans=(Span(4, 14, "two three"),)), [_WORDS]),
        (replace(_CLAIM, document="none", spans=(Span(4, 7, "tow"),)), []),
        (replace(_CLAIM, tags=("t", "u")), ["carries the tag 'u', which is not in the project"]),
        (replace(_MARK, spans=(Span(4, 7, "tow"),)), [_WORDS]),
        (replace(_EVIDENCE, spans=(Span(4, 7, "tow"),)), [_WORDS]),
        (layer("new", mention=(Span(4, 7, "tow"),)), [_WORDS]),
        (layer("new", cue=(Span(4, 7, "tow"),)), [_WORDS]),
        (layer("new", claim="none", cue=(Span(4, 7, "tow"),)), []),
        (layer("new", "of-other"), ["has a parent that is a layer of another claim"]),
        (layer("new", "of-none"), []),
        (_REGION, []),
        (replace(_REGION, end=14), ["ends at 14, behind the end of the text (13)"]),
        (replace(_REGION, document="none", end=14), []),
        (replace(_DOCUMENT, length=12), ["says its text has 12 characters; it has 13"]),
        (replace(_TAG, parent="below"), ["is its own ancestor in the tree of tags"]),
        (replace(_TAG, parent="none"), []),
        (replace(_SOURCE, mentions=(_MENTION,)), []),
        (replace(_SOURCE, mentions=(replace(_MENTION, exact="tow"),)), [_WORDS]),
        (
            replace(_SOURCE, mentions=(replace(_MENTION, document="none"),)),
            ["is mentioned in 'none', which is not in the project"],
        ),
        (_REVISION, []),
        (
            replace(_REVISION, revises="else"),
            ["has 'c' waiting, which is no claim of the earlier document"],
        ),
        (
            replace(_REVISION, waiting=("c", "none")),
            ["has 'none' waiting, which is no claim of the earlier document"],
        ),
        (replace(_JUDGEMENT, claims=("c",), against=("ç",)), []),
        (
            replace(_JUDGEMENT, claims=("c", "none"), against=("nor",)),
            [
                "names the claim 'none', which is not in the project",
                "names the claim 'nor', which is not in the project",
            ],
        ),
        (_DECISION, []),
        (replace(_DECISION, own="ç"), []),
        (replace(_DECISION, document="else"), ["names a claim of another document"]),
        (replace(_DECISION, claims=("c", "far")), ["names a claim of another document"]),
        (replace(_DECISION, own="far"), ["names a claim of another document"]),
        (
            replace(_DECISION, claims=("c", "none")),
            ["names the claim 'none', which is not in the project"],
        ),
        (replace(_DECISION, own="none"), []),
        (replace(_DISMISSAL, claims=("c",), sources=("s",), passages=(_MENTION,)), []),
        (
            replace(_DISMISSAL, claims=("s",), sources=("c",)),
            [
                "names the claim 's', which is not in the project",
                "names the source 'c', which is not in the project",
            ],
        ),
        (replace(_DISMISSAL, passages=(replace(_MENTION, exact="tow"),)), [_WORDS]),
        (_RELATION, []),
        (_MOMENT, []),
    ],
)
def test_what_is_wrong_beside_other_records_is_reported(record: Record, said: list[str]) -> None:
    below = replace(_TAG, id="below", parent="t")
    near = replace(_CLAIM, id=ClaimId("ç"))
    far = replace(_CLAIM, id=ClaimId("far"), document="else")
    lookup = Found(layer("of-other", claim="other"), _TAG, below, near, far)
    assert [str(fault) for fault in faults_in_context(record, lookup)] == said


def line(length: int, top: str | None = None) -> dict[str, str | None]:
    """Return so many ids, each below the one before."""
    return {str(n): str(n - 1) if n else top for n in range(length)}


@pytest.mark.parametrize(
    ("parents", "found"),
    [
        ({}, {None}),
        (line(DEPTH_LIMIT), {None}),
        (dict(reversed(line(DEPTH_LIMIT).items())), {None}),
        (line(DEPTH_LIMIT) | {"ß": str(DEPTH_LIMIT - 2), "ö": None}, {None}),
        (line(DEPTH_LIMIT - 1, "gone"), {None}),
        (line(DEPTH_LIMIT + 1), {str(DEPTH_LIMIT)}),
        (line(DEPTH_LIMIT) | {"ß": str(DEPTH_LIMIT - 1)}, {"ß"}),
        ({"a": "a"}, {"a"}),
        ({"a": "b", "b": "a", "c": None}, {"a", "b"}),
        ({"c": "a", "a": "b", "b": "a"}, {"a", "b", "c"}),
    ],
)
def test_ids_lie_so_deep_and_no_deeper(
    parents: dict[str, str | None], found: set[str | None]
) -> None:
    assert too_deep(parents) in found


def test_a_tag_lies_below_so_many_others_and_no_more() -> None:
    tags: list[Any] = [
        replace(_TAG, id=name, parent=above) for name, above in line(DEPTH_LIMIT + 1).items()
    ]
    *_, deepest, deeper = tags
    assert list(faults_in_context(deepest, Found(*tags))) == []
    told = [str(fault) for fault in faults_in_context(deeper, Found(*tags))]
    assert told == [f"is nested more than {DEPTH_LIMIT} levels deep"]


@pytest.mark.parametrize(
    ("before", "values", "said"),
    [
        (_DOCUMENT, {"sha256": "1" * 64}, ["sha256"]),
        (_DOCUMENT, {"length": 5, "sha256": "1" * 64}, ["sha256", "length"]),
        (_CLAIM, {"document": "x"}, ["document"]),
        (layer("a"), {"claim": "x"}, ["claim"]),
        (_READING, {"document": "x"}, ["document"]),
        (_REVISION, {"document": "x", "revises": "y"}, ["document", "revises"]),
        (_REVISION, {"waiting": ()}, []),
        (_TAG, {"name": "x"}, []),
    ],
)
def test_what_cannot_be_revised_is_reported(
    before: Any, values: dict[str, Any], said: list[str]
) -> None:
    found = revision_faults(before, replace(before, **values))
    assert [str(f) for f in found] == [
        f"cannot change its {name}: other records rely on it" for name in said
    ]
