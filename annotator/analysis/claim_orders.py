"""What a table says of a claim, column by column, and the orders it can be put in by each."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from enum import Enum
from typing import TypeVar

from annotator.analysis.claim_facts import ClaimFacts
from annotator.analysis.vocabulary import Vocabulary
from annotator.model import (
    AnalystId,
    ClaimKind,
    Document,
    MomentKind,
    SourceId,
    Stance,
    Verdict,
)
from annotator.reader import Check, Link, depth, ordered_layers
from annotator.text.collation import sort_key

CANNOT_BE_JUDGED = 6
"""The credibility that says: looked at, and no grade can be given."""
_KINDS = {kind: place for place, kind in enumerate((*ClaimKind, None))}
_STANCES = {stance: chr(place) for place, stance in enumerate(Stance)}
_VERDICTS = {verdict: chr(place) for place, verdict in enumerate(Verdict)}
_LONGEST_WORDS = 160

Key = str | int
T = TypeVar("T")


class ClaimOrder(Enum):
    """What claims can be put in order by."""

    NUMBER = "number"
    KIND = "kind"
    WORDS = "words"
    ORIGIN = "origin"
    CREDIBILITY = "credibility"
    STATEMENT = "statement"
    DOCUMENT = "document"
    STANCE = "stance"
    VIA = "via"
    NEAREST = "nearest"
    TAGS = "tags"
    ANALYST = "analyst"
    VERDICT = "verdict"
    DEPTH = "depth"
    MADE = "made"
    SAID = "said"
    PUBLISHED = "published"
    HAPPENS = "happens"
    DOCUMENTS = "documents"
    ORIGINS = "origins"


def values_of(
    facts: ClaimFacts, order: ClaimOrder, document: Document, vocabulary: Vocabulary
) -> Sequence[str | int]:
    """Return what a column says of a claim, nothing where there is nothing to say.

    Members of closed vocabularies stand as such. Words and numbers are not known here.
    """
    match order:
        case ClaimOrder.KIND:
            return [facts.line.kind] if facts.line.kind else []
        case ClaimOrder.CREDIBILITY:
            return [facts.line.credibility] if facts.line.credibility else []
        case ClaimOrder.STATEMENT:
            return [facts.line.statement]
        case ClaimOrder.DOCUMENT:
            return [document.title]
        case ClaimOrder.STANCE:
            return [layer.stance for layer in ordered_layers(facts.layers)]
        case ClaimOrder.VERDICT:
            return [check.verdict for check in facts.checks if check.verdict]
        case ClaimOrder.TAGS:
            return [vocabulary.tags[tag].name for tag in facts.line.tags if tag in vocabulary.tags]
        case ClaimOrder.ANALYST:
            return [vocabulary.analysts.get(facts.line.analyst or AnalystId(""), "")]
        case ClaimOrder.DEPTH:
            return [depth(facts.layers)]
        case ClaimOrder.MADE:
            return [facts.line.made]
        case ClaimOrder.PUBLISHED:
            return [document.published]
        case ClaimOrder.SAID | ClaimOrder.HAPPENS:
            return vocabulary.times(facts.line.id, MomentKind(order.value))
        case ClaimOrder.DOCUMENTS:
            return vocabulary.carried.get(facts.line.id, ())[:1]
        case ClaimOrder.ORIGINS:
            return vocabulary.carried.get(facts.line.id, ())[1:]
        case ClaimOrder.NEAREST | ClaimOrder.ORIGIN | ClaimOrder.VIA:
            return [vocabulary.name_of(source) for source in _sources_of(facts, order)]
    return []


def sort_keys(
    facts: Sequence[ClaimFacts],
    order: ClaimOrder,
    document: Document,
    vocabulary: Vocabulary,
    text: Callable[[], str],
) -> Sequence[Key | None]:
    """Return by what each of some claims is put in order, None where there is nothing to say.

    They are claims of one document in the order of its text, which `text` returns.
    """
    names = vocabulary.sort_keys
    match order:
        case ClaimOrder.NUMBER:
            return range(len(facts))
        case ClaimOrder.DOCUMENT:
            return [sort_key(document.title) or None] * len(facts)
        case ClaimOrder.PUBLISHED:
            return [document.published or None] * len(facts)
        case ClaimOrder.SAID | ClaimOrder.HAPPENS:
            kind = MomentKind(order.value)
            return [_joined(vocabulary.times(f.line.id, kind)) for f in facts]
        case ClaimOrder.WORDS:
            return _words(facts, text())
        case ClaimOrder.STATEMENT:
            return [sort_key(f.line.statement[:_LONGEST_WORDS]) or None for f in facts]
        case ClaimOrder.KIND:
            return [_KINDS[f.line.kind] for f in facts]
        case ClaimOrder.CREDIBILITY:
            return [f.line.credibility for f in facts]
        case ClaimOrder.MADE:
            return [f.line.made or None for f in facts]
        case ClaimOrder.DEPTH:
            return [depth(f.layers) for f in facts]
        case ClaimOrder.DOCUMENTS | ClaimOrder.ORIGINS:
            place = 0 if order is ClaimOrder.DOCUMENTS else 1
            carried = (vocabulary.carried.get(f.line.id) for f in facts)
            return [known[place] if known else None for known in carried]
        case ClaimOrder.STANCE:
            return [_stances(f.layers) if f.layers else None for f in facts]
        case ClaimOrder.VERDICT:
            return [_verdicts(f.checks) if f.checks else None for f in facts]
        case ClaimOrder.TAGS:
            tags = {key: sort_key(tag.name) for key, tag in vocabulary.tags.items()}
            own = (f.line.tags for f in facts)
            return [_joined([tags[t] for t in ids if t in tags]) if ids else None for ids in own]
        case ClaimOrder.ANALYST:
            analysts = {key: sort_key(name) for key, name in vocabulary.analysts.items()}
            return [analysts.get(f.line.analyst or AnalystId("")) for f in facts]
        case ClaimOrder.NEAREST:
            return [_named(f.sources.nearest, names) for f in facts]
        case ClaimOrder.ORIGIN:
            return [_named(f.sources.origins, names) for f in facts]
        case ClaimOrder.VIA:
            return [_named(_vias(f.layers), names) for f in facts]


def arranged(
    items: Sequence[T],
    keys: Sequence[Key | None],
    order: ClaimOrder,
    *,
    is_descending: bool = False,
) -> list[T]:
    """Return items by their keys, equal ones as they stand.

    What there is nothing to say of comes last either way: an absent grade, and the grade that
    says that none can be given, are no worse than a bad one.
    """
    last = CANNOT_BE_JUDGED if order is ClaimOrder.CREDIBILITY else None
    rows = range(len(items))
    known = list(rows)
    if None in keys or last in keys:
        known = [row for row in rows if keys[row] is not None and keys[row] != last]
    known.sort(key=keys.__getitem__, reverse=is_descending)  # type: ignore[arg-type]  # of one type
    judged = [row for row in rows if keys[row] == last] if last is not None else []
    if len(known) < len(rows):
        known += [*judged, *(row for row in rows if keys[row] is None)]
    return [items[row] for row in known]


def _words(facts: Sequence[ClaimFacts], text: str) -> list[Key | None]:
    starts = [(f.line.ranges[0][0], f.line.ranges[0][1]) for f in facts]
    pieces = [text[start : min(end, start + _LONGEST_WORDS)] for start, end in starts]
    return [sort_key(piece) or None for piece in pieces]


def _sources_of(facts: ClaimFacts, order: ClaimOrder) -> Sequence[SourceId]:
    match order:
        case ClaimOrder.NEAREST:
            return facts.sources.nearest
        case ClaimOrder.ORIGIN:
            return facts.sources.origins
    return _vias(facts.layers)


def _vias(layers: Sequence[Link]) -> Sequence[SourceId]:
    """Return in what the layers were said, the outermost first."""
    if len(layers) > 1:
        layers = ordered_layers(layers)
    return [layer.via for layer in layers if layer.via]


def _stances(layers: Sequence[Link]) -> str:
    """Return the places of the layers' stances as one key, the outermost first."""
    if len(layers) > 1:
        layers = ordered_layers(layers)
    return "".join([_STANCES[layer.stance] for layer in layers])


def _verdicts(checks: Sequence[Check]) -> str | None:
    """Return the places of the verdicts that were given as one key."""
    return "".join([_VERDICTS[check.verdict] for check in checks if check.verdict]) or None


def _named(ids: Sequence[SourceId], names: Mapping[SourceId, str]) -> str | None:
    if len(ids) < 2:
        return (names.get(ids[0]) or None) if ids else None
    return _joined([names.get(each, "") for each in ids])


def _joined(names: Collection[str]) -> str | None:
    """Return the key of names of which the keys are given."""
    return ", ".join(names) or None
