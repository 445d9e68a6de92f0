"""What makes a record wrong, by itself and beside others."""

from dataclasses import replace
from typing import Any

import pytest

from annotator.model import (
    Attribution,
    Claim,
    Document,
    Record,
    Region,
    RegionKind,
    Relation,
    RelationType,
    Source,
    SourceKind,
    Span,
    Tag,
)
from annotator.model.rules import faults, faults_in_context, revision_faults

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
