"""What must be true of a record, by itself and beside the records it names.

The one place of these rules: each transaction, each import and each check asks here. That every
reference leads to a record is held by the schema.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Protocol, TypeVar

from annotator.messages import Message, kind_term, term
from annotator.model.ids import DocumentId
from annotator.model.records import (
    Attribution,
    Claim,
    Decision,
    Dismissal,
    Document,
    Evidence,
    Judgement,
    Mark,
    Mention,
    Moment,
    OnePerson,
    ProjectDetails,
    Reading,
    Record,
    Region,
    Relation,
    Revision,
    Source,
    Span,
    Tag,
)
from annotator.model.references import references_of

R = TypeVar("R", bound=Record)
T = TypeVar("T", Attribution, Tag)

_IMMUTABLE_FIELDS: dict[type, tuple[str, ...]] = {
    Document: ("sha256", "length"),
    Claim: ("document",),
    Attribution: ("claim",),
    Reading: ("document",),
    Revision: ("document", "revises"),
    OnePerson: ("analyst", "other"),
    Decision: ("document", "claims"),
    Moment: ("claim",),
}
"""Fields that never change, because other records rely on them."""

DEPTH_LIMIT = 256
"""Levels of a tree of tags, and of a claim's layers: more are made to exhaust a program."""
SPAN_LIMIT = 10_000
"""Spans of one claim, layer, mark or evidence."""
MENTION_LIMIT = 100_000
"""Places where one source is mentioned."""

_SHA256 = re.compile(r"[0-9a-f]{64}")
_MOMENT = re.compile(r"\d{4}(-\d\d(-\d\d(T\d\d:\d\d(:\d\d)?(Z|[+-]\d\d:\d\d)?)?)?)?", re.ASCII)
_COLOUR = re.compile(r"#[0-9a-fA-F]{6}")


def faults(record: Record) -> Iterator[Message]:
    """Yield what is wrong with a record, each as the end of a sentence that begins with it."""
    if not record.id:
        yield Message("has an empty id")
    if record.extra and not _is_json_object(record.extra):
        yield Message("holds unknown members that are not a JSON object")
    match record:
        case ProjectDetails():
            if record.file_extra and not _is_json_object(record.file_extra):
                yield Message("holds unknown members of a file that are not a JSON object")
        case Claim():
            yield from _span_faults(record.spans, is_empty_allowed=False)
            if record.credibility is not None and not 1 <= record.credibility <= 6:
                yield Message(
                    "has the credibility {0}, which is not from 1 to 6", record.credibility
                )
            if len(set(record.tags)) != len(record.tags):
                yield Message("carries a tag twice")
        case Attribution():
            yield from _span_faults(record.cue)
            yield from _span_faults(record.mention)
            if record.parent == record.id:
                yield Message("is its own parent")
        case Evidence() | Mark():
            yield from _span_faults(record.spans, is_empty_allowed=False)
        case Region():
            if not 0 <= record.start < record.end:
                yield Message("runs from {0} to {1}", record.start, record.end)
        case Document() | Reading():
            if not _SHA256.fullmatch(record.sha256):
                yield Message("has a malformed sha256")
        case Tag():
            if not record.name:
                yield Message("has an empty name")
            if record.colour and not _COLOUR.fullmatch(record.colour):
                yield Message(
                    "has the colour {0}, which is not of the form #rrggbb", repr(record.colour)
                )
        case Source():
            if not record.name:
                yield Message("has an empty name")
            for text, name in ((record.descriptor, "descriptor"), (record.csl, "csl")):
                if text and not _is_json_object(text):
                    yield Message("has a {0} that is not a JSON object", term(name))
            if len(record.mentions) > MENTION_LIMIT:
                yield Message("has more than {0} mentions", MENTION_LIMIT)
            for mention in record.mentions:
                yield from _span_faults((mention,))
        case Relation():
            if record.from_claim == record.to_claim:
                yield Message("relates a claim to itself")
        case Revision():
            if record.document == record.revises:
                yield Message("says that a document revises itself")
            if len(set(record.waiting)) != len(record.waiting):
                yield Message("has a claim waiting twice")
        case OnePerson():
            if record.analyst == record.other:
                yield Message("says that an analyst is the same person as themselves")
        case Judgement():
            if not record.statement:
                yield Message("has an empty statement")
            if len({*record.claims, *record.against}) < len(record.claims) + len(record.against):
                yield Message("names a claim twice")
        case Decision():
            if not record.claims:
                yield Message("names no claims")
            if len(set(record.claims)) != len(record.claims):
                yield Message("names a claim twice")
            if record.kept != tuple(claim for claim in record.claims if claim in record.kept):
                yield Message("keeps a claim that it is not about")
            if record.own in record.claims:
                yield Message("has one of the claims that it is about as its own")
        case Dismissal():
            if not record.code:
                yield Message("names no rule")
        case Moment():
            if not all(map(_MOMENT.fullmatch, record.value.split("/", 1))):
                yield Message("has the value {0}, which is no date of ISO 8601", repr(record.value))
        case _:
            pass


def revision_faults(before: Record, after: Record) -> Iterator[Message]:
    """Yield what must not differ between two states of a record, as `faults` does."""
    for name in _IMMUTABLE_FIELDS.get(type(before), ()):
        if getattr(before, name) != getattr(after, name):
            yield Message("cannot change its {0}: other records rely on it", term(name))


class Lookup(Protocol):
    """Where rules look up what a record names."""

    def get(self, cls: type[R], record_id: str) -> R | None:
        """Return a record by its id, or None."""

    def text(self, document: Document) -> str:
        """Return the canonical text of a document."""


def faults_in_context(record: Record, lookup: Lookup) -> Iterator[Message]:
    """Yield what is wrong with a record beside the records it names, as `faults` does."""
    match record:
        case Claim():
            yield from _word_faults(record.spans, record.document, lookup)
            for tag in record.tags:
                if lookup.get(Tag, tag) is None:
                    yield Message("carries the tag {0}, which is not in the project", repr(tag))
        case Evidence() | Mark():
            yield from _word_faults(record.spans, record.document, lookup)
        case Attribution():
            claim = lookup.get(Claim, record.claim)
            if claim:
                yield from _word_faults((*record.cue, *record.mention), claim.document, lookup)
            parent = lookup.get(Attribution, record.parent) if record.parent else None
            if parent and parent.claim != record.claim:
                yield Message("has a parent that is a layer of another claim")
            yield from _ancestor_faults(
                record,
                lambda layer: lookup.get(Attribution, layer.parent or ""),
                Message("is its own ancestor in the chain"),
            )
        case Region():
            document = lookup.get(Document, record.document)
            if document and record.end > document.length:
                yield Message(
                    "ends at {0}, behind the end of the text ({1})", record.end, document.length
                )
        case Document():
            text = lookup.text(record)
            if record.length != len(text):
                yield Message(
                    "says its text has {0} characters; it has {1}", record.length, len(text)
                )
        case Tag():
            yield from _ancestor_faults(
                record,
                lambda tag: lookup.get(Tag, tag.parent or ""),
                Message("is its own ancestor in the tree of tags"),
            )
        case Source():
            for mention in record.mentions:
                if lookup.get(Document, mention.document) is None:
                    yield Message(
                        "is mentioned in {0}, which is not in the project", repr(mention.document)
                    )
                yield from _word_faults((mention,), mention.document, lookup)
        case Revision():
            for claim_id in record.waiting:
                claim = lookup.get(Claim, claim_id)
                if claim is None or claim.document != record.revises:
                    yield Message(
                        "has {0} waiting, which is no claim of the earlier document", repr(claim_id)
                    )
        case Judgement() | Decision() | Dismissal():
            for reference in references_of(type(record)):
                for name in reference.ids(record) if reference.is_list else ():
                    if lookup.get(reference.target, name) is None:
                        word = kind_term(reference.target)
                        yield Message(
                            "names the {0} {1}, which is not in the project", word, repr(name)
                        )
            for passage in record.passages if isinstance(record, Dismissal) else ():
                yield from _word_faults((passage,), passage.document, lookup)
            if isinstance(record, Decision):
                own = (record.own,) if record.own else ()
                claims = (lookup.get(Claim, name) for name in (*record.claims, *own))
                if any(claim and claim.document != record.document for claim in claims):
                    yield Message("names a claim of another document")
        case _:
            pass


def _word_faults(
    spans: Sequence[Span] | Sequence[Mention], document_id: DocumentId, lookup: Lookup
) -> Iterator[Message]:
    document = lookup.get(Document, document_id)
    if document is None or len(spans) > SPAN_LIMIT:
        return
    text = lookup.text(document)
    for span in spans:
        # A slice that runs past the end of the text is cut there without a word.
        if span.end > len(text) or text[span.start : span.end] != span.exact:
            yield Message("has a span at {0} whose words are not those of the text", span.start)


def too_deep(parents: Mapping[str, str | None]) -> str | None:
    """Return an id that lies below more than `DEPTH_LIMIT` others or below itself, or None.

    Linear, whatever the parents are; those that are not there end the way up.
    """
    depths: dict[str | None, int] = {None: 0}
    for name in parents:
        above: dict[str | None, None] = {}
        higher: str | None = name
        while higher not in depths and higher not in above:
            above[higher] = None
            higher = parents.get(higher or "")
        depth = depths.get(higher, DEPTH_LIMIT)
        for lower in reversed(above):
            depth += 1
            depths[lower] = depth
        if depth > DEPTH_LIMIT:
            return name
    return None


def _ancestor_faults(
    record: T, parent_of: Callable[[T], T | None], is_own: Message
) -> Iterator[Message]:
    above = parent_of(record)
    passed: set[str] = set()
    for _ in range(DEPTH_LIMIT):
        if above is None or above.id in passed:  # a circle above is its own records' fault
            return
        if above.id == record.id:
            yield is_own
            return
        passed.add(above.id)
        above = parent_of(above)
    yield Message("is nested more than {0} levels deep", DEPTH_LIMIT)


def _span_faults(
    spans: Sequence[Span] | Sequence[Mention], *, is_empty_allowed: bool = True
) -> Iterator[Message]:
    if not spans and not is_empty_allowed:
        yield Message("has no spans")
    if len(spans) > SPAN_LIMIT:
        yield Message("has more than {0} spans", SPAN_LIMIT)
        return
    end = 0
    for span in spans:
        if type(span.start) is not int or type(span.end) is not int:
            yield Message("has a span whose offsets are not whole numbers")
            return
        if not 0 <= span.start < span.end:
            yield Message("has a span from {0} to {1}", span.start, span.end)
        elif span.start < end:
            yield Message("has spans that overlap or are out of order at {0}", span.start)
        if span.extra and not _is_json_object(span.extra):
            yield Message("has a span with unknown members that are not a JSON object")
        end = span.end


def _is_json_object(text: str) -> bool:
    """Return whether a text is a JSON object that can be written again, as UTF-8."""
    try:
        value = json.loads(text, parse_constant=_refuse)
        if "\\u" in text:
            json.dumps(value, ensure_ascii=False).encode()
    except (ValueError, RecursionError):
        return False
    return isinstance(value, dict)


def _refuse(constant: str) -> object:
    raise ValueError(f"{constant} is not JSON")
