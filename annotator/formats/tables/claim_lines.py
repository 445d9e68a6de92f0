"""Claims as JSON Lines: one claim a line with all that is derived, so that nothing need be joined.

Put together from what is stored, as annotated JSON is: to build the records of a hundred thousand
claims would take longer than to write them.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any, NamedTuple

from annotator.collector import collector_paused
from annotator.formats.annotated_json.objects import quote
from annotator.formats.annotated_json.times import written_time
from annotator.formats.format import Exporter
from annotator.formats.losses import Loss, left_out
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
    DocumentId,
    Evidence,
    Relation,
    Source,
    SourceId,
)
from annotator.reader import Reader, Voices, claim_sources, depth, ordered_layers
from annotator.reader.chains import UNKNOWN_READER, Stand, chain_steps, written_chain
from annotator.reader.projections import spans_in
from annotator.reports.numbering import numbers
from annotator.text.quoting import quoted

_PAGE = 500
_ENDS_OF_LINES = {"\x85": "\\u0085", "\u2028": "\\u2028", "\u2029": "\\u2029"}
"""What JSON leaves as it is and some readers of lines take for an end of one."""
_CLAIM = ("id", "document", "kind", "spans", "statement", "tags", "borderline", "credibility")
_WHO = ("note", "created", "created_by", "modified", "modified_by")
_LAYER = ("id", "claim", "parent", "source", "via", "stance", "directness", "recipient", "cue")
_MEMBERS = (*_CLAIM[1:], *_WHO, "attributions")
_encode = json.JSONEncoder(ensure_ascii=False, separators=(", ", ": "), check_circular=False).encode

Json = dict[str, Any]
"""Members of an object; Any, as JSON is."""


class _Layer(NamedTuple):
    """A layer of a claim as it is stored."""

    id: AttributionId
    claim: str
    parent: AttributionId | None
    source: SourceId
    via: SourceId | None
    stance: str
    directness: str | None
    recipient: SourceId | None
    cue: str
    mention: str


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
            for lines in _Lines(reader).pages():
                # One by one: a single 😀 makes a whole page four times as large in Python.
                yield b"".join([line.encode() for line in lines])

    def losses(self, reader: Reader) -> Sequence[Loss]:
        """Return what belongs to no claim, or stands in its line by name alone."""
        kept = {
            "claims": _MEMBERS,
            "attributions": (*_LAYER[1:], "mention"),
            "relations": ("from", "to", "type", "confidence", "rationale"),
            "evidence": ("claim", "document", "spans", "verdict", "note"),
        }
        name = Message("The line of a claim names only those that it goes back to.")
        reasons = {
            "analysts": Message("Only the names of those who made or changed a claim are there."),
            "documents": Message("Only the titles of those that hold claims are there."),
            "tags": Message("The line of a claim names only those that it has."),
            "sources": name,
            "regions": Message("Only the kind of the one that a claim begins in is there."),
        }
        return left_out(
            reader, kept, Message("A line describes a claim and has no place for this."), reasons
        )


class _Lines:
    """All that lines name, read once."""

    def __init__(self, reader: Reader) -> None:
        self._numbers = numbers(reader)
        self._names: dict[str | None, str] = dict(reader.stored(Source, ("id", "name")))
        self._names[UNKNOWN_READER.id] = UNKNOWN_READER.name
        self._quoted: dict[str | None, str] = {None: "null"}
        self._quoted |= {key: _quote(name) for key, name in self._names.items()}
        analysts = reader.stored(Analyst, ("id", "name"))
        self._analysts = defaultdict(lambda: "null", {key: _quote(name) for key, name in analysts})
        documents = reader.all(Document)
        self._titles: dict[str, str] = {d.id: d.title for d in documents}
        self._documents = {
            d.id: f'"document": {_quote(d.id)}, "document_title": {_quote(d.title)}'
            for d in documents
        }
        self._voices = {d.id: Voices(d, reader.voiced_regions(d)) for d in documents}
        self._kinds: dict[str | None, str] = {None: "null"}
        self._kinds |= {kind.value: quote(kind.value) for kind in ClaimKind}
        self._tags = tag_paths(reader.tags())
        self._layers: dict[str, list[_Layer]] = defaultdict(list)
        for row in reader.stored(Attribution, (*_LAYER, "mention")):
            self._layers[row[1]].append(_Layer(*row))
        self._checks = self._nested(reader, Evidence, _ON_EVIDENCE, self._check)
        self._ties = self._nested(reader, Relation, _ON_RELATION, self._tie)
        self._claims = {row[0]: row for row in reader.stored(Claim, (*_CLAIM, *_WHO))}
        self._stands: dict[int, str] = {}
        """What a text itself makes of its claims, by the identity of where they stand."""
        self._heads: dict[tuple[int, str, str | None], str] = {}
        """What is derived of a claim with one layer, by where it stands and whom that names."""
        self._tagged: dict[str, str] = {}
        """Names of tags by the ids that are stored for a claim."""

    def pages(self) -> Iterator[list[str]]:
        """Yield the lines of some hundred claims at a time."""
        rows = [(n, self._claims[key]) for key, n in self._numbers.items() if key in self._claims]
        for start in range(0, len(rows), _PAGE):
            page = rows[start : start + _PAGE]
            spans = spans_in(row[3] for _, row in page)
            yield [self._line(n, own, *row) for (n, row), own in zip(page, spans, strict=True)]

    # Any: stored values of no one type.
    def _nested(
        self,
        reader: Reader,
        cls: type[Evidence | Relation],
        fields: tuple[str, ...],
        told: Callable[..., Json],
    ) -> dict[str, str]:
        """Return lists of what belongs to claims, by the field that comes first."""
        found: dict[str, list[Json]] = defaultdict(list)
        for row in reader.stored(cls, fields):
            found[row[0]].append(told(*row[1:]))
        return {claim_id: _encoded(items) for claim_id, items in found.items()}

    def _line(
        self,
        number: str,
        spans: Sequence[Sequence[Any]],
        claim_id: ClaimId,
        document: DocumentId,
        kind: str | None,
        _stored_spans: str,
        statement: str,
        tags: str,
        borderline: int,
        credibility: int | None,
        note: str,
        *who: str | None,
    ) -> str:
        """Return a line, put together by hand: to encode a dictionary takes three times as long."""
        stand = self._voices[document].stand(spans[0][0])
        layers = self._layers.get(claim_id)
        derived = self._derived(stand, layers) if layers else self._told_by(stand)
        if tags not in self._tagged:
            self._tagged[tags] = _encoded([self._tags[tag] for tag in json.loads(tags)])
        created, created_by, modified, modified_by = who
        if len(spans) == 1 and _is_plain(spans[0][2]):
            ((start, end, exact, *_),) = spans
            words = quote(exact)
            listed = f'[{{"start": {start}, "end": {end}, "exact": {words}}}]'
        else:
            words = _quote(" (…) ".join([" ".join(span[2].split()) for span in spans]))
            listed = _listed(spans)
        return (
            f'{{"number": "{number}", "id": {_quote(claim_id)}, {self._documents[document]}, '
            f'"kind": {self._kinds[kind]}, "statement": {_quote(statement)}, '
            f'"words": {words}, "spans": {listed}, {derived}, '
            f'"tags": {self._tagged[tags]}, '
            f'"borderline": {"true" if borderline else "false"}, '
            f'"credibility": {credibility or "null"}, '
            f'"evidence": {self._checks.get(claim_id, "[]")}, '
            f'"relations": {self._ties.get(claim_id, "[]")}, "note": {_quote(note)}, '
            f'"created": {_time(created)}, "created_by": {self._analysts[created_by]}, '
            f'"modified": {_time(modified)}, "modified_by": {self._analysts[modified_by]}}}\n'
        )

    def _told_by(self, stand: Stand) -> str:
        """Return the derived members of a claim that the text itself makes."""
        if id(stand) not in self._stands:
            self._stands[id(stand)] = self._derived(stand, ())
        return self._stands[id(stand)]

    def _derived(self, stand: Stand, layers: Sequence[_Layer]) -> str:
        if len(layers) == 1:
            # Few go back to whom many do, in the same way and at the same kind of place.
            key = (id(stand), layers[0].source, layers[0].via)
            if key not in self._heads:
                self._heads[key] = self._head(stand, layers)
            return f"{self._heads[key]}{self._layer(1, layers[0])}]"
        layers = ordered_layers(layers)
        written = ", ".join([self._layer(n, layer) for n, layer in enumerate(layers, 1)])
        return f"{self._head(stand, layers)}{written}]"

    def _head(self, stand: Stand, layers: Sequence[_Layer]) -> str:
        """Return the derived members up to the layers themselves, which are in order."""
        own = claim_sources(layers, stand.voice)
        steps = chain_steps(stand.carriers, layers)
        chain = written_chain([self._names[source] for source, _, _ in steps])
        return (
            f'"region": {_text(stand.kind)}, "chain": {_quote(chain)}, '
            f'"voice": {self._quoted[stand.voice]}, '
            f'"nearest_source": {self._joined(own.nearest)}, '
            f'"origin": {self._joined(own.origins)}, '
            f'"depth": {depth(layers)}, "attributions": ['
        )

    def _joined(self, sources: Sequence[SourceId]) -> str:
        if len(sources) == 1:
            return self._quoted[sources[0]]
        return _text(joined_names(self._names[source] for source in sources))

    def _layer(self, number: int, layer: _Layer) -> str:
        return (
            f'{{"layer": {number}, "id": {_quote(layer.id)}, "parent": {_text(layer.parent)}, '
            f'"source": {self._quoted[layer.source]}, "source_id": {_quote(layer.source)}, '
            f'"stance": "{layer.stance}", '
            f'"via": {self._quoted[layer.via]}, "via_id": {_text(layer.via)}, '
            f'"recipient": {self._quoted[layer.recipient]}, '
            f'"recipient_id": {_text(layer.recipient)}, "directness": {_text(layer.directness)}, '
            f'"cue": {_spans_text(layer.cue)}, "mention": {_spans_text(layer.mention)}}}'
        )

    def _check(self, key: str, document: str, spans: str, verdict: str | None, note: str) -> Json:
        found = _spans(spans)
        return {
            "id": key,
            "verdict": verdict,
            "document": document,
            "document_title": self._titles[document],
            "words": quoted(span["exact"] for span in found),
            "spans": found,
            "note": note,
        }

    def _tie(
        self, key: str, kind: str, to: ClaimId, confidence: str | None, rationale: str
    ) -> Json:
        return {
            "id": key,
            "type": kind,
            "to": to,
            "to_number": self._numbers[to],
            "confidence": confidence,
            "rationale": rationale,
        }


_ON_EVIDENCE = ("claim", "id", "document", "spans", "verdict", "note")
_ON_RELATION = ("from_claim", "id", "type", "to_claim", "confidence", "rationale")


def _quote(text: str) -> str:
    """Return a text as JSON, on one line for every reader of lines."""
    return quote(text) if text.isprintable() else _on_one_line(quote(text))


def _encoded(value: object) -> str:
    return _on_one_line(_encode(value))


def _on_one_line(text: str) -> str:
    for character, escape in _ENDS_OF_LINES.items():
        text = text.replace(character, escape)
    return text


def _is_plain(words: str) -> bool:
    """Return whether words hold no white space but single spaces between them."""
    return words.isprintable() and "  " not in words and words == words.strip()


def _time(stored: str | None) -> str:
    return f'"{written_time(stored)}"' if stored else "null"


def _text(text: str | None) -> str:
    return _quote(text) if text else "null"


def _spans(stored: str) -> list[Json]:
    return [{"start": s[0], "end": s[1], "exact": s[2]} for s in json.loads(stored)]


def _spans_text(stored: str) -> str:
    return "[]" if stored == "[]" else _listed(json.loads(stored))


def _listed(spans: Iterable[Sequence[Any]]) -> str:
    items = [f'{{"start": {s[0]}, "end": {s[1]}, "exact": {_quote(s[2])}}}' for s in spans]
    return f"[{', '.join(items)}]"
