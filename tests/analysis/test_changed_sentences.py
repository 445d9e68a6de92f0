"""What of a sentence may change while a claim in it is carried, and what makes the claim wait."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from annotator.analysis.carry_over import Material, proposals
from annotator.model import (
    Attribution,
    AttributionId,
    Claim,
    ClaimId,
    DocumentId,
    SourceId,
    Span,
)

_CASES = Path(__file__).with_name("revised_sentences.txt")


@dataclass(frozen=True)
class Case:
    """A text, a later version of it, and a claim: its words, or words, source, cue and mention."""

    old: str
    new: str
    claim: tuple[str, ...]
    is_carried: bool
    change: str


def _cases() -> Iterator[Case]:
    text = ""
    claim: tuple[str, ...] = ()
    for line in _CASES.read_text(encoding="utf-8").splitlines():
        kind, rest = line[0], line[2:].replace("\\n", "\n")
        if kind == "T":
            text = rest.replace(" ¶ ", "\n\n")
        elif kind == "C":
            claim = tuple(part.strip() for part in rest.split("|"))
        elif kind in "+-":
            old, new = rest.split(" =>", 1)
            old, new = old.replace("¶ ", "\n\n"), new.removeprefix(" ")
            at = {"^": 0, "$": len(text)}.get(old, text.find(old))
            assert at >= 0, line
            behind = at if old in "^$" else at + len(old)
            yield Case(text, text[:at] + new + text[behind:], claim, kind == "+", line)


def _span(text: str, words: str, near: int) -> Span:
    places = [n for n in range(len(text)) if text.startswith(words, n)]
    start = min(places, key=lambda place: abs(place - near))
    return Span(start, start + len(words), words)


def _words(case: Case, *, has_source: bool) -> tuple[str, ...]:
    """Return the words that a claim is carried to, none where it waits."""
    words, names = (case.claim[:1], case.claim[1:]) if len(case.claim) == 4 else (case.claim, ())
    spans = tuple(_span(case.old, each, 0) for each in words)
    key = ClaimId("claim")
    layers: dict[ClaimId, tuple[Attribution, ...]] = {}
    of_layers: dict[AttributionId, tuple[str, ...]] = {}
    if names and has_source:
        source, cue, mention = names
        layer = Attribution(
            id=AttributionId("layer"),
            claim=key,
            source=SourceId("source"),
            cue=(_span(case.old, cue, spans[0].start),),
            mention=(_span(case.old, mention, spans[0].start),),
        )
        layers[key], of_layers[layer.id] = (layer,), (source,)
    claim = Claim(id=key, document=DocumentId("old"), kind=None, spans=spans)
    given = Material(
        document_id=DocumentId("new"),
        revises_id=DocumentId("old"),
        old=case.old,
        new=case.new,
        claims=(claim,),
        layers=layers,
        names=of_layers,
        marks=(),
    )
    proposal = proposals(given, [key])[key]
    is_sure = proposal.doubt is None
    return tuple(case.new[start:end] for start, end in proposal.claim.ranges if is_sure)


ALL = tuple(_cases())


@pytest.mark.parametrize("case", [c for c in ALL if c.is_carried], ids=lambda case: case.change)
def test_a_claim_is_carried_where_nothing_that_bears_on_it_changed(case: Case) -> None:
    found = _words(case, has_source=True)
    assert found
    assert all(a.replace("'", "’") == b for a, b in zip(found, case.claim, strict=False))


@pytest.mark.parametrize("case", [c for c in ALL if not c.is_carried], ids=lambda case: case.change)
def test_a_claim_waits_where_what_bears_on_it_changed(case: Case) -> None:
    assert _words(case, has_source=True) == ()
    assert _words(case, has_source=False) == ()
