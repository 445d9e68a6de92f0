"""The seed's article as an expert has annotated it, to be held against what the window made.

Sources are compared by their kind and by names that were agreed on: nobody types
“Wall Street Journal report, Thursday 6 November 2014”, and the text does not say so.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from annotator.model import (
    Attribution,
    Claim,
    ClaimId,
    ClaimKind,
    Document,
    Region,
    Source,
    SourceKind,
    Stance,
)
from annotator.project import Project
from annotator.text.shaping import Range

AGREED_NAMES: dict[str, tuple[str, ...]] = {
    "wsj": ("Wall Street Journal",),
    "wsj-report": ("Wall Street Journal report", "report"),
    "obama": ("Barack Obama", "Obama"),
    "obama-letter": ("secret letter", "letter", "Obama’s letter to Khamenei"),
    "white-house": ("White House",),
    "earnest": ("Josh Earnest", "Earnest"),
    "wh-briefing": ("daily briefing for reporters", "daily briefing", "briefing"),
    "senior-officials": ("senior administration officials",),
    "pmo": ("Prime Minister’s Office",),
    "israel": ("Israel",),
    "israeli-officials": ("Israeli officials",),
    "obama-presser": ("press conference on Wednesday", "press conference"),
    "iran-leadership": ("their leadership", "Iran’s leadership"),
}
"""By the gold's ids: the names, without an article, that a source may have in the register."""


@dataclass(frozen=True, slots=True)
class Layer:
    """One layer of a chain; source and via by the ids of the gold."""

    source: str
    via: str
    stance: Stance
    cue: tuple[Range, ...]
    mention: tuple[Range, ...]


@dataclass(frozen=True, slots=True)
class Whole:
    """A claim with its chain, the outermost layer first; spans in the order of the text."""

    spans: tuple[Range, ...]
    kind: ClaimKind | None
    layers: tuple[Layer, ...] = ()


class Gold:
    """The claims of the article's body, and who is meant by a source."""

    def __init__(self, path: Path) -> None:
        """Read `article.gold.json`."""
        records = json.loads(path.read_text(encoding="utf-8"))
        document = records["documents"][0]
        self.text: str = document["text"]
        comments = [r["start"] for r in document["regions"] if r["kind"] == "comment"]
        found = [_whole(claim) for claim in records["claims"]]
        self.claims = sorted(
            (claim for claim in found if claim.spans[0][0] < min(comments)),
            key=lambda claim: claim.spans,
        )
        self._kinds = {s["id"]: SourceKind(s["kind"]) for s in records["sources"]}

    def is_meant(self, gold_id: str, name: str, kind: SourceKind) -> bool:
        """Return whether a source of the register is a source of the gold."""
        plain = {_plain(each) for each in AGREED_NAMES[gold_id]}
        return kind is self._kinds[gold_id] and _plain(name) in plain

    def id_of(self, source: Source) -> str:
        """Return the id that a source has in the gold, or its own name where it has none."""
        found = [each for each in AGREED_NAMES if self.is_meant(each, source.name, source.kind)]
        return found[0] if found else f"{source.name} ({source.kind})"

    def names_of(self, gold_id: str) -> tuple[str, ...]:
        """Return the names that a source may have."""
        return AGREED_NAMES[gold_id]

    def is_register_clean(self, project: Project) -> bool:
        """Return whether nobody was entered who is not in the gold, and nobody twice."""
        ids = [self.id_of(source) for source in entered_in(project)]
        return len(set(ids)) == len(ids) and set(ids) <= AGREED_NAMES.keys()

    def made_in(self, project: Project, claim_id: ClaimId | None = None) -> list[Whole]:
        """Return the claims of a project of one document, or one of them, in text order."""
        read = project.read
        sources = {source.id: self.id_of(source) for source in read.sources()}
        assert claim_id or self.is_register_clean(project), "a source is entered twice, or wrongly"

        def layer_of(layer: Attribution) -> Layer:
            via = sources[layer.via] if layer.via else ""
            cue, mention = _ranges(layer.cue), _ranges(layer.mention)
            return Layer(sources[layer.source], via, layer.stance, cue, mention)

        def whole(claim: Claim) -> Whole:
            layers = tuple(layer_of(layer) for layer in read.layers(claim.id))
            return Whole(_ranges(claim.spans), claim.kind, layers)

        claims = [read.need(Claim, claim_id)] if claim_id else read.all(Claim)
        return sorted(map(whole, claims), key=lambda claim: claim.spans)


def entered_in(project: Project) -> list[Source]:
    """Return the sources that the analyst has entered, none that an import entered by itself."""
    read = project.read
    imported = {region.voice for region in read.all(Region)}
    for document in read.all(Document):
        imported |= {document.author, document.publication, document.host}
    return [source for source in read.sources() if source.id not in imported]


def _whole(claim: dict[str, Any]) -> Whole:
    layers = {layer.get("parent"): layer for layer in claim["attributions"]}
    chain: list[Layer] = []
    inside = layers.get(None)
    while inside is not None:
        chain.append(_layer(inside))
        inside = layers.get(inside["id"])
    assert len(chain) == len(claim["attributions"]), "only one layer reports another"
    return Whole(_places(claim["spans"]), ClaimKind(claim["kind"]), tuple(chain))


def _layer(found: dict[str, Any]) -> Layer:
    return Layer(
        source=found["source"],
        via=found.get("via", ""),
        stance=Stance(found["stance"]),
        cue=_places(found.get("cue", [])),
        mention=_places(found.get("mention", [])),
    )


def _places(spans: list[dict[str, Any]]) -> tuple[Range, ...]:
    return tuple((span["start"], span["end"]) for span in spans)


def _ranges(spans: Any) -> tuple[Range, ...]:
    return tuple((span.start, span.end) for span in spans)


def _plain(name: str) -> str:
    return re.sub(r"^(?:the|a|an) ", "", name.casefold())
