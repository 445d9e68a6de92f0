"""Claims as JSON Lines: one claim a line with all that is derived, so that nothing need be joined.

Put together from what is stored, as annotated JSON is: to build the records of a hundred thousand
claims would take longer than to write them.
"""

from __future__ import annotations

import json
import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import chain, repeat
from typing import Any, NamedTuple

from annotator.collector import collector_paused
from annotator.findings.fallen import Fell, fallen_beneath
from annotator.formats.annotated_json.objects import quote
from annotator.formats.annotated_json.times import written_time
from annotator.formats.format import Exporter
from annotator.formats.losses import Loss, description_left_out, left_out
from annotator.formats.tables.naming import joined_names, tag_paths
from annotator.messages import Message
from annotator.model import (
    Analyst,
    Attribution,
    AttributionId,
    Claim,
    ClaimId,
    ClaimKind,
    Document,
    Evidence,
    Relation,
    Source,
    SourceId,
    Standing,
)
from annotator.reader import Reader, Voices, claim_sources, depth, ordered_layers
from annotator.reader.chains import UNKNOWN_READER, Stand, chain_steps, written_chain
from annotator.reader.projections import Ranges, ranges_of
from annotator.reports.numbering import letters, numbered
from annotator.text.quoting import quoted

_PAGE = 100
"""Lines that are put together at once: a single 😀 makes all four times as large in Python."""
_LONG = 10_000
"""Characters of a name that may stand in each line several times: such lines come one by one."""
_FLAGS = ("false", "true")
_ENDS_OF_LINES = {"\x85": "\\u0085", "\u2028": "\\u2028", "\u2029": "\\u2029"}
"""What JSON leaves as it is and some readers of lines take for an end of one."""
_CLAIM = ("id", "document", "kind", "spans", "statement", "tags", "borderline", "credibility")
_WHO = ("note", "created", "created_by", "modified", "modified_by")
_LAYER = ("id", "parent", "source", "via")
_ON_LAYER = (*_LAYER, "stance", "directness", "recipient", "cue", "mention", "claim")
_ON_EVIDENCE = ("claim", "id", "document", "spans", "verdict", "note")
_ON_RELATION = ("from_claim", "id", "type", "to_claim", "confidence", "rationale")
_MEMBERS = (*_CLAIM[1:], *_WHO, "attributions")
_ON_STANDINGS = Message(
    "The line of a claim names what became last of each source that it rests on, unless somebody "
    "dealt with that."
)
_only_span = re.compile(r'\[\[(\d+),(\d+),("[^"\\]+")\]\]').fullmatch
"""Finds start, end and words in the stored list of a single span with nothing to escape in it."""
_encode = json.JSONEncoder(ensure_ascii=False, separators=(", ", ": "), check_circular=False).encode

Row = tuple[Any, ...]
"""Stored values of no one type, hence Any."""


class _Layer(NamedTuple):
    """What of a layer decides its place and whom it names."""

    id: AttributionId
    parent: AttributionId | None
    source: SourceId
    via: SourceId | None


class ClaimLinesExporter(Exporter):
    """Writes one claim a line."""

    name = "jsonl"
    suffixes = (".jsonl",)
    description = Message("JSON Lines: one claim a line, with its chain, sources and checks")
    audience = Message("For whoever counts claims with pandas, R, jq or a database")
    lexer = "json"

    def export(self, reader: Reader) -> Iterator[bytes]:
        """Yield the lines in the order of the claims' numbers."""
        with reader.at_one_moment(), collector_paused():
            yield from map(str.encode, _Lines(reader).pages())

    def losses(self, reader: Reader) -> Sequence[Loss]:
        """Return what belongs to no claim, or stands in its line by name alone."""
        kept = {
            "claims": _MEMBERS,
            "attributions": _ON_LAYER[1:],
            "relations": ("from", "to", "type", "confidence", "rationale"),
            "evidence": ("claim", "document", "spans", "verdict", "note"),
            "standings": ("source", "fallen", "date", "reason"),
        }
        name = Message("The line of a claim names only those that it goes back to.")
        reasons = {
            "analysts": Message("Only the names of those who made or changed a claim are there."),
            "documents": Message("Only the titles of those that hold claims are there."),
            "tags": Message("The line of a claim names only those that it has."),
            "sources": name,
            "regions": Message("Only the kind of the one that a claim begins in is there."),
        }
        why = Message("A line describes a claim and has no place for this.")
        found = description_left_out(reader, why) + left_out(reader, kept, why, reasons)
        claims = set(reader.ids(Claim))
        beneath = (own for key, own in fallen_beneath(reader).claims.items() if key in claims)
        told = {each.standing.id for each in chain.from_iterable(beneath)}
        if rest := len(set(reader.ids(Standing)) - told):
            found.append(Loss("standings", "", rest, _ON_STANDINGS))
        return found


class _Lines:
    """All that lines name, read once.

    Lines are put together by hand, some hundred at a time and column by column: to encode a
    dictionary for each takes three times as long. What many share is written once: where they
    stand, whom they name, how they are tagged.
    """

    def __init__(self, reader: Reader) -> None:
        self._names: dict[str | None, str] = dict(reader.stored(Source, ("id", "name")))
        self._names[UNKNOWN_READER.id] = UNKNOWN_READER.name
        self._quoted: dict[str | None, str] = {None: "null"}
        self._quoted |= {key: quote(name) for key, name in self._names.items()}
        analysts = reader.stored(Analyst, ("id", "name"))
        self._analysts = defaultdict(lambda: "null", {key: quote(name) for key, name in analysts})
        documents = reader.all(Document)
        self._documents: dict[str, str] = {
            d.id: f'"document": {quote(d.id)}, "document_title": {quote(d.title)}'
            for d in documents
        }
        self._voices: dict[str, Voices] = {
            d.id: Voices(d, reader.voiced_regions(d)) for d in documents
        }
        self._kinds: dict[str | None, str] = {None: "null"}
        self._kinds |= {kind.value: quote(kind.value) for kind in ClaimKind}
        self._tags = tag_paths(reader.tags())
        self._claims = _numbered(reader)
        self._numbers = {row[0]: number for number, row in self._claims}
        self._layers: dict[str, list[Row]] = defaultdict(list)
        for row in reader.stored(Attribution, _ON_LAYER):
            self._layers[row[-1]].append(row)
        self._checks = _lists(reader.stored(Evidence, _ON_EVIDENCE), self._check)
        self._ties = _lists(reader.stored(Relation, _ON_RELATION), self._tie)
        self._fallen = fallen_beneath(reader).claims
        self._told_of: dict[tuple[int, ...], str] = {(): "[]"}
        """What is said of sources that fell, by the identity of each."""
        self._equal: dict[Stand, int] = {}
        """A number for each different stand of claims in their texts."""
        self._places: dict[int, int] = {}
        """These numbers by the identity of a stand."""
        self._told_by: dict[int, str] = {}
        """What a text itself makes of its claims, by the number of where they stand."""
        self._heads: dict[tuple[int, str, str | None], str] = {}
        """What is derived of a claim with one layer, by where it stands and whom that names."""
        self._named: dict[Row, str] = {}
        """Whom a layer names and how, by its columns that say so."""
        self._tagged: dict[str, str] = {}
        """Names of tags by the ids that are stored for a claim."""

    def pages(self) -> Iterator[str]:
        """Yield some lines at a time."""
        size = 1 if max(map(len, self._names.values())) > _LONG else _PAGE
        for start in range(0, len(self._claims), size):
            numbers, rows = zip(*self._claims[start : start + size], strict=True)
            page = "".join(chain.from_iterable(self._lines(numbers, list(zip(*rows, strict=True)))))
            yield page if page.isascii() else _on_one_line(page)

    def _lines(self, numbers: Sequence[str], columns: Sequence[Row]) -> Iterator[tuple[str, ...]]:
        """Yield the parts of each line, from its number and the columns of its claim."""
        ids, documents, kinds, stored, statements, tags, borderline, credibility, *others = columns
        notes, created, created_by, modified, modified_by = others
        words, spans, starts = zip(*map(_words_and_spans, stored), strict=True)
        for ids_of_tags in set(tags) - self._tagged.keys():
            self._tagged[ids_of_tags] = _encode([self._tags[i] for i in json.loads(ids_of_tags)])
        return zip(
            *(repeat('{"number": "'), numbers),
            *(repeat('", "id": '), map(quote, ids)),
            *(repeat(", "), map(self._documents.__getitem__, documents)),
            *(repeat(', "kind": '), map(self._kinds.__getitem__, kinds)),
            *(repeat(', "statement": '), map(quote, statements)),
            *(repeat(', "words": '), words),
            *(repeat(', "spans": '), spans),
            *(repeat(", "), map(self._derived, ids, documents, starts)),
            *(repeat(', "fallen": '), [self._fell(self._fallen.get(i, ())) for i in ids]),
            *(repeat(', "tags": '), map(self._tagged.__getitem__, tags)),
            *(repeat(', "borderline": '), map(_FLAGS.__getitem__, borderline)),
            *(repeat(', "credibility": '), [str(grade or "null") for grade in credibility]),
            *(repeat(', "evidence": '), [self._checks.get(i, "[]") for i in ids]),
            *(repeat(', "relations": '), [self._ties.get(i, "[]") for i in ids]),
            *(repeat(', "note": '), map(quote, notes)),
            *(repeat(', "created": '), map(_time, created)),
            *(repeat(', "created_by": '), map(self._analysts.__getitem__, created_by)),
            *(repeat(', "modified": '), map(_time, modified)),
            *(repeat(', "modified_by": '), map(self._analysts.__getitem__, modified_by)),
            repeat("}\n"),
        )

    def _derived(self, claim_id: str, document: str, start: int) -> str:
        """Return the derived members of a claim that begins somewhere in a document."""
        stand = self._voices[document].stand(start)
        if id(stand) not in self._places:
            # Equal ones of many documents have the same number.
            self._places[id(stand)] = self._equal.setdefault(stand, len(self._equal))
        place = self._places[id(stand)]
        rows = self._layers.get(claim_id)
        if not rows:
            if place not in self._told_by:
                self._told_by[place] = f"{self._head(stand, ())}]"
            return self._told_by[place]
        if len(rows) == 1:
            # Few go back to whom many do, in the same way and at the same kind of place.
            (row,) = rows
            key = (place, row[2], row[3])
            if key not in self._heads:
                self._heads[key] = self._head(stand, [_Layer(*row[:4])])
            return f"{self._heads[key]}{self._layer(1, row)}]"
        by_id = {row[0]: row for row in rows}
        layers = ordered_layers([_Layer(*row[:4]) for row in rows])
        written = ", ".join([self._layer(n, by_id[layer.id]) for n, layer in enumerate(layers, 1)])
        return f"{self._head(stand, layers)}{written}]"

    def _head(self, stand: Stand, layers: Sequence[_Layer]) -> str:
        """Return the derived members up to the layers themselves, which are in order."""
        own = claim_sources(layers, stand.voice)
        steps = chain_steps(stand.carriers, layers)
        chain = written_chain([self._names[source] for source, _, _ in steps])
        return (
            f'"region": {_text(stand.kind)}, "chain": {quote(chain)}, '
            f'"voice": {self._quoted[stand.voice]}, '
            f'"nearest_source": {self._joined(own.nearest)}, '
            f'"origin": {self._joined(own.origins)}, '
            f'"depth": {depth(layers)}, "attributions": ['
        )

    def _joined(self, sources: Sequence[SourceId]) -> str:
        if len(sources) == 1:
            return self._quoted[sources[0]]
        return _text(joined_names(self._names[source] for source in sources))

    def _layer(self, number: int, row: Row) -> str:
        key, parent, *_, cue, mention, _ = row
        named = row[2:7]
        if named not in self._named:
            self._named[named] = self._whom(*named)
        return (
            f'{{"layer": {number}, "id": {quote(key)}, "parent": {_text(parent)}, '
            f'{self._named[named]}, "cue": {_listed(cue)}, "mention": {_listed(mention)}}}'
        )

    def _whom(
        self,
        source: SourceId,
        via: SourceId | None,
        stance: str,
        directness: str | None,
        recipient: SourceId | None,
    ) -> str:
        return (
            f'"source": {self._quoted[source]}, "source_id": {quote(source)}, '
            f'"stance": {quote(stance)}, '
            f'"via": {self._quoted[via]}, "via_id": {_text(via)}, '
            f'"recipient": {self._quoted[recipient]}, "recipient_id": {_text(recipient)}, '
            f'"directness": {_text(directness)}'
        )

    def _fell(self, fell: Sequence[Fell]) -> str:
        key = tuple(map(id, fell))
        if key not in self._told_of:
            self._told_of[key] = f"[{', '.join(map(_fallen, fell))}]"
        return self._told_of[key]

    def _check(self, key: str, document: str, spans: str, verdict: str | None, note: str) -> str:
        words, listed, _ = _words_and_spans(spans)
        return (
            f'{{"id": {quote(key)}, "verdict": {_text(verdict)}, {self._documents[document]}, '
            f'"words": {words}, "spans": {listed}, "note": {quote(note)}}}'
        )

    def _tie(self, key: str, kind: str, to: ClaimId, confidence: str | None, rationale: str) -> str:
        return (
            f'{{"id": {quote(key)}, "type": {quote(kind)}, "to": {quote(to)}, '
            f'"to_number": "{self._numbers[to]}", "confidence": {_text(confidence)}, '
            f'"rationale": {quote(rationale)}}}'
        )


def _fallen(fell: Fell) -> str:
    source, standing = fell.source, fell.standing
    return (
        f'{{"source": {quote(source.name)}, "source_id": {quote(source.id)}, '
        f'"fallen": {quote(standing.fallen)}, "date": {_text(standing.date)}, '
        f'"reason": {quote(standing.reason)}}}'
    )


def _numbered(reader: Reader) -> list[tuple[str, Row]]:
    """Return the stored claims with their numbers, in the order of these."""
    claims: dict[str, list[tuple[Ranges, ClaimId, Row]]] = defaultdict(list)
    for row in reader.stored(Claim, (*_CLAIM, *_WHO)):
        claims[row[1]].append((_ranges(row[3]), row[0], row))
    letter_of = letters(reader.whole.all(Document))
    pairs = (numbered(letter, claims.get(key, ())) for key, letter in letter_of.items())
    return list(chain.from_iterable(pairs))


def _ranges(stored: str) -> Ranges:
    only = _only_span(stored)
    return ((int(only[1]), int(only[2])),) if only else ranges_of(json.loads(stored))


def _lists(rows: Iterable[Row], written: Callable[..., str]) -> dict[str, str]:
    """Return lists of what belongs to claims, by the column that comes first."""
    found: dict[str, list[str]] = defaultdict(list)
    for owner, *columns in rows:
        found[owner].append(written(*columns))
    return {owner: f"[{', '.join(items)}]" for owner, items in found.items()}


def _on_one_line(text: str) -> str:
    """Return JSON text without what some readers take for the end of a line."""
    for character, escape in _ENDS_OF_LINES.items():
        if character in text:
            text = text.replace(character, escape)
    return text


def _time(stored: str | None) -> str:
    return f'"{written_time(stored)}"' if stored else "null"


def _text(text: str | None) -> str:
    return quote(text) if text else "null"


def _words_and_spans(stored: str) -> tuple[str, str, int]:
    """Return the words of spans on one line, the list of these spans, and where they begin."""
    if only := _only_span(stored):
        start, end, words = only.groups()
        is_plain = words.isascii() or words.isprintable()
        if is_plain and "  " not in words and words[1] != " " != words[-2]:
            return words, f'[{{"start": {start}, "end": {end}, "exact": {words}}}]', int(start)
    spans = json.loads(stored)
    return quote(quoted(span[2] for span in spans)), _listed(stored), spans[0][0]


def _listed(stored: str) -> str:
    """Return stored spans as a list of objects."""
    if stored == "[]":
        return stored
    if only := _only_span(stored):
        start, end, words = only.groups()
        return f'[{{"start": {start}, "end": {end}, "exact": {words}}}]'
    items = (
        f'{{"start": {start}, "end": {end}, "exact": {quote(words)}}}'
        for start, end, words, *_ in json.loads(stored)
    )
    return f"[{', '.join(items)}]"
