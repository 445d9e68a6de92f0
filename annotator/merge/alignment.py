"""Which work of several files is the same, though each has ids of its own for it.

That are copies in which every record has another id, and annotations that were made apart: by
another program, or by two who took the same text. Copies that share ids know a record by its id.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Hashable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from functools import partial
from itertools import combinations
from typing import Any

from annotator.grouping import grouped
from annotator.merge.difference import said_by
from annotator.merge.matching import Key, Matching, Past
from annotator.merge.namesakes import name_of
from annotator.merge.pairs import on_same_words
from annotator.model import (
    RECORD_TYPES,
    Analyst,
    AnalystId,
    Attribution,
    Claim,
    Document,
    Evidence,
    Judgement,
    Mark,
    Moment,
    ProjectDetails,
    Reading,
    Record,
    Region,
    Relation,
    Revision,
    Signed,
    Source,
    Standing,
    Tag,
)
from annotator.model.references import references_to
from annotator.reader.chains import ordered_layers

Who = Callable[[Any], Hashable]
"""Who made a record, and when, where that counts. Any: a record of any type."""


def align_copies(matching: Matching) -> None:
    """Take for one what is the same work in files that are copies but for the ids.

    Two files are such copies if they have neither a claim nor an edit in common and one of them
    says what the other one says, by the same analyst at the same time; where nobody says who made
    the claims, half of them. Whatever shares claims or edits with one of them is one, too. What
    different analysts made is never one, nor what was made by hand in either file since.
    """
    files = matching.files
    shared = [
        {*map(matching.id, file.side.records[Claim]), *(line.id for line in file.side.lines)}
        for file in files
    ]
    pairs = list(combinations(range(len(files)), 2))
    strangers = {(i, j) for i, j in pairs if shared[i].isdisjoint(shared[j])}
    matching.apart = strangers
    _pair_analysts(matching)
    signs = [_signs(matching, file) for file in files]
    families = [{number} for number in range(len(files))]
    for i, j in pairs:
        if (i, j) not in strangers or _are_copies(signs[i], signs[j]):
            families[i] |= families[j]
            for number in families[i]:
                families[number] = families[i]
    matching.apart = {(i, j) for i, j in strangers if j in families[i]}
    if matching.apart:
        _Aligning(matching, lambda record: _who(matching, record)).copies()


def align_apart(matching: Matching) -> None:
    """Take for one what is the same in two annotations made apart, whoever made it.

    They are made apart where there is a text in which both have claims and none in common.
    """
    ours, theirs = (_claims_of(matching, file) for file in matching.files)
    texts = {text for text, ids in ours.items() if text in theirs and ids.isdisjoint(theirs[text])}
    if texts:
        matching.apart = {(0, 1)}
        _Aligning(matching, lambda _record: (), texts).apart()


def pair_parts(matching: Matching) -> None:
    """Pair what is known by the documents that it belongs to."""

    def named(*names: str) -> Key:
        return lambda _number, record: tuple(getattr(matching.now(record), name) for name in names)

    matching.pair(Region, named("document", "start", "end"), everywhere=True)
    matching.pair(Reading, named("document"), everywhere=True)
    matching.pair(Revision, named("document", "revises"), everywhere=True)


class _Aligning:
    """Pairs type by type, each after what its records name."""

    def __init__(self, matching: Matching, who: Who, texts: set[str] | None = None) -> None:
        self._matching = matching
        self._who = who
        self._texts = texts
        """Those on which claims and marks are looked at, None for all."""

    def copies(self) -> None:
        pair = self._matching.pair
        pair(Claim, self._in_names)
        self._matching.note_copies()
        pair(Source, lambda n, r: (self._who(r), self._name(n, r)) if _is_made(r) else None)
        self._matching.note_copies()
        pair(Analyst, lambda _n, r: r.name)
        self._names()
        self._claims()
        self._layers()
        for cls in (Source, Tag):
            self._by_use(cls)
        pair(Mark, self._said)
        pair(Mark, lambda _n, r: (r.document, r.spans))
        self._words(Mark)
        self._rest()
        for every in RECORD_TYPES:
            pair(every, lambda _n, r: self._who(r) if _is_made(r) else None, is_unique=True)

    def apart(self) -> None:
        pair = self._matching.pair
        pair(Document, lambda _n, r: r.sha256)
        pair_parts(self._matching)
        pair(Analyst, self._said)
        self._names()
        self._claims()
        self._layers()
        self._words(Mark)
        self._rest()

    def _names(self) -> None:
        for cls in (Tag, Source):
            self._matching.pair(cls, lambda n, r: (self._who(r), self._name(n, r)))

    def _claims(self) -> None:
        pair = self._matching.pair
        pair(Claim, lambda n, r: self._said(n, r) if self._is_meant(n, r) else None)
        self._words(Claim)
        pair(
            Claim,
            lambda n, r: (
                self._values(("document", "statement"), n, r) if self._is_meant(n, r) else None
            ),
        )

    def _layers(self) -> None:
        pair, known = self._matching.pair, self._matching.is_known
        places = [self._places_in_chains(file) for file in self._matching.files]

        def said(number: int, layer: Attribution) -> Hashable:
            return self._said(number, layer, "parent") if known(layer.claim) else None

        pair(
            Attribution,
            lambda n, r: (places[n][r.id], said(n, r)) if r.id in places[n] else None,
            is_now=True,
        )
        pair(Attribution, said)
        pair(Attribution, lambda n, r: places[n].get(r.id), is_now=True)

    def _rest(self) -> None:
        pair = self._matching.pair
        for cls, names in (
            (Relation, ("from_claim", "to_claim")),
            (Evidence, ("claim", "document")),
            (Moment, ("claim", "kind")),
            (Judgement, ("statement",)),
            (Standing, ("source",)),
        ):
            pair(cls, self._said)
            pair(cls, partial(self._values, names))
        for other in RECORD_TYPES:
            if other not in (Analyst, Claim, Mark, ProjectDetails):
                pair(other, self._said)

    # Keys

    def _said(self, _number: int, record: Record, *left: str) -> Hashable:
        now = self._matching.now(record)
        said = {n: v for n, v in said_by(now).items() if n not in ("id", "ground", *left)}
        nested = getattr(now, "claim", None) or getattr(now, "document", None)
        return self._who(record), nested, json.dumps(said, sort_keys=True)

    def _values(self, names: Sequence[str], _number: int, record: Record) -> Hashable:
        """Return some fields, None where one is empty."""
        now = self._matching.now(record)
        values = tuple(getattr(now, name) for name in names)
        return (self._who(record), *values) if all(values) else None

    def _name(self, number: int, record: Record) -> Hashable:
        # A tag that was deleted since still names those that stood below it.
        return name_of(record, partial(self._matching.files[number].get, Tag))

    def _is_meant(self, number: int, record: Claim | Mark) -> bool:
        return self._texts is None or _text(self._matching.files[number], record) in self._texts

    def _in_names(self, number: int, claim: Claim) -> Hashable:
        """Return what a claim says, its sources and tags being known by their names alone."""
        file = self._matching.files[number]
        tags = (file.get(Tag, tag) for tag in claim.tags)
        layers = file.side.hanging.get((Claim, claim.id), ())
        sources = (file.get(Source, layer.source) for layer in layers if type(layer) is Attribution)
        return (
            _own(self._matching, claim),
            self._who(claim),
            tuple(self._name(number, tag) for tag in tags if tag),
            tuple(sorted(source.name for source in sources if source)),
        )

    def _words(self, cls: type[Claim] | type[Mark]) -> None:
        """Pair what stands on the same words."""
        files = self._matching.files
        for i, j in sorted(self._matching.apart):
            left: list[dict[Hashable, list[Record]]] = [
                grouped(
                    (self._who(record), self._matching.now(record))
                    for record in files[number].side.records[cls].values()
                    if isinstance(record, Claim | Mark)
                    and self._is_meant(number, record)
                    and not self._matching.are_holding(record.id, i, j)
                )
                for number in (i, j)
            ]
            pairs = [
                found
                for who in left[0].keys() & left[1].keys()
                for found in on_same_words(left[0][who], left[1][who])
            ]
            self._matching.take(
                cls, [(two, n, one) for two in pairs for n, one in zip((i, j), two, strict=True)]
            )

    def _places_in_chains(self, file: Past) -> dict[str, tuple[str, int]]:
        """Return of each layer its claim, if others have that, and which of its layers it is."""
        chains = grouped(
            (layer.claim, layer)
            for layer in file.side.records[Attribution].values()
            if isinstance(layer, Attribution) and self._matching.is_known(layer.claim)
        )
        return {
            layer.id: (self._matching.id(claim), place)
            for claim, layers in chains.items()
            for place, layer in enumerate(ordered_layers(layers))
        }

    def _by_use(self, cls: type[Record]) -> None:
        """Pair what the same records name."""
        uses: list[dict[str, set[tuple[str, str]]]] = []
        for file in self._matching.files:
            of_file: dict[str, set[tuple[str, str]]] = {}
            for naming, reference in references_to(cls):
                for record in file.side.records[naming].values():
                    if self._matching.is_known(record.id):
                        for named in reference.ids(record):
                            use = reference.field, self._matching.id(record.id)
                            of_file.setdefault(named, set()).add(use)
            uses.append(of_file)

        def key(number: int, record: Record) -> Hashable:
            use = uses[number].get(record.id)
            return (self._who(record), frozenset(use)) if use else None

        self._matching.pair(cls, key, is_unique=True, is_now=True)


def _pair_analysts(matching: Matching) -> None:
    """Pair analysts of one name who made something at the same moment."""
    matching.take(
        Analyst,
        (
            ((analyst.name, moment), number, analyst.id)
            for number, file in enumerate(matching.files)
            for made_by, moment in _moments(file)
            if (analyst := file.get(Analyst, made_by)) is not None
        ),
    )


def _moments(file: Past) -> Iterator[tuple[AnalystId, datetime]]:
    for of_type in file.states.values():
        for states in of_type.values():
            first = states[0]
            if isinstance(first, Signed) and first.created_by and first.created:
                yield first.created_by, first.created


def _claims_of(matching: Matching, file: Past) -> dict[str, set[str]]:
    """Return the claims on each text."""
    found: dict[str, set[str]] = {}
    for claim in file.side.records[Claim].values():
        assert isinstance(claim, Claim), "records stand under their type"
        found.setdefault(_text(file, claim), set()).add(matching.id(claim.id))
    return found


def _text(file: Past, record: Claim | Mark) -> str:
    document = file.get(Document, record.document)
    return document.sha256 if document else ""


@dataclass(slots=True)
class _Signs:
    """What tells that a file is a copy of another one."""

    signed: dict[Hashable, set[str]] = field(default_factory=dict)
    """The ids of claims and sources, by what they say and who made them when."""
    of_nobody: list[set[Hashable]] = field(default_factory=list)
    """What each claim says that nobody signed."""


def _signs(matching: Matching, file: Past) -> _Signs:
    found = _Signs()
    for states in (*file.states[Source].values(), *file.states[Claim].values()):
        if _is_made(states[0]):
            for one in states:
                said = _own(matching, one), _who(matching, one)
                found.signed.setdefault(said, set()).add(matching.id(one.id))
        elif isinstance(states[0], Claim):
            found.of_nobody.append({_own(matching, one) for one in states})
    return found


def _are_copies(one: _Signs, other: _Signs) -> bool:
    if any(
        one.signed[said].isdisjoint(other.signed[said])
        for said in one.signed.keys() & other.signed.keys()
    ):
        return True
    fewer, more = sorted((one.of_nobody, other.of_nobody), key=len)
    known = set[Hashable]().union(*more)
    return 0 < len(fewer) <= 2 * sum(not states.isdisjoint(known) for states in fewer)


def _own(matching: Matching, record: Record) -> Hashable:
    """Return what a claim or a source says by itself."""
    if isinstance(record, Source):
        return record.name, record.kind
    assert isinstance(record, Claim), "nothing else is asked about"
    return (
        matching.id(record.document),
        *(record.kind, record.spans, record.statement, record.credibility, record.note),
    )


def _who(matching: Matching, record: Record) -> Hashable:
    """Return who made a record and when; nothing where it does not say so."""
    if not isinstance(record, Signed):
        return ()
    by = record.created_by and matching.id(record.created_by)
    return by, record.created and record.created.replace(microsecond=0)


def _is_made(record: Record) -> bool:
    return isinstance(record, Signed) and record.created is not None
