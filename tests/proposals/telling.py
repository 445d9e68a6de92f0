"""Ask what a text tells of a claim in it, in words instead of offsets."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from annotator.model import SourceId, SourceKind
from annotator.proposals import (
    EarlierLayer,
    KnownSource,
    NewSource,
    Proposal,
    ProposedLayer,
    Setting,
)
from annotator.proposals.chain import propose
from annotator.text.sentences import sentences


class Told(NamedTuple):
    """One proposed layer in words."""

    source: str | None
    stance: str
    cue: str
    mention: str
    via: str | None = None


def source(name: str, kind: SourceKind = SourceKind.PERSON, **details: object) -> KnownSource:
    """Return a known source whose id is its name."""
    return KnownSource(id=SourceId(name), name=name, kind=kind, **details)  # type: ignore[arg-type]


def proposal_for(
    text: str,
    claim: str = "",
    *,
    language: str = "en",
    sources: Sequence[KnownSource] = (),
    carriers: Sequence[str] = (),
    earlier: Sequence[tuple[str, str, str]] = (),
) -> Proposal | None:
    """Return the proposal for a claim: some words, else the last sentence without its stop.

    The last paragraph of the text is that of the claim. `earlier` names source, via and mention.
    """
    found = sentences(text)
    start = text.rindex(claim) if claim else found[-1][0]
    sentence = next(s for s in found if s[0] <= start < s[1])
    end = (
        start + len(claim)
        if claim
        else sentence[1] - text[sentence[1] - 1 : sentence[1]].count(".")
    )
    layers = [
        EarlierLayer(
            source=SourceId(who),
            via=SourceId(via) if via else None,
            mention=(text.index(mention), text.index(mention) + len(mention)) if mention else None,
        )
        for who, via, mention in earlier
    ]
    setting = Setting(
        text=text,
        sentence=sentence,
        paragraph=(text.rfind("\n\n", 0, start) + 2 if "\n\n" in text[:start] else 0, len(text)),
        language=language,
        sources=tuple(sources),
        carriers=frozenset(SourceId(name) for name in carriers),
        earlier=tuple(layers),
    )
    return propose(setting, [(start, end)])


def told(text: str, claim: str = "", **setting: object) -> list[Told]:
    """Return what a text tells of a claim, the outermost layer first."""
    found = proposal_for(text, claim, **setting)  # type: ignore[arg-type]
    return [_in_words(text, layer) for layer in found.layers] if found else []


def said(text: str, **setting: object) -> str:
    """Return the words that the last sentence of a text says somebody said."""
    found = proposal_for(text, **setting)  # type: ignore[arg-type]
    return " | ".join(text[start:end] for start, end in found.words) if found else ""


def _in_words(text: str, layer: ProposedLayer) -> Told:
    return Told(
        _name(layer.source),
        layer.stance.value,
        " … ".join(text[start:end] for start, end in layer.cue),
        " … ".join(text[start:end] for start, end in layer.mention),
        _name(layer.via),
    )


def _name(named: SourceId | NewSource | None) -> str | None:
    return named.name if isinstance(named, NewSource) else named
