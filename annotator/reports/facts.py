"""Single facts of a claim, a source or a document as all reports word them."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from functools import cached_property

from annotator.findings.fallen import Fell
from annotator.findings.judging import confidence_sentence, likelihood_sentence
from annotator.grouping import grouped
from annotator.model import (
    Claim,
    ClaimId,
    Document,
    Evidence,
    Judgement,
    Obtained,
    Relation,
    Source,
    SourceKind,
    Standing,
    TagId,
)
from annotator.reports.contents import Contents
from annotator.reports.language import Language
from annotator.reports.rich import Look, Piece, Rich, joined, name, ours, words
from annotator.reports.telling import Teller, claim_words
from annotator.reports.terms import (
    CREDIBILITIES,
    DESCRIPTORS,
    FALLEN,
    KINDS,
    OBTAINED,
    RELIABILITIES,
    SOURCE_KINDS,
    TIES,
    VERDICTS,
)

_NAMELESS = (SourceKind.ANONYMOUS, SourceKind.PSEUDONYM)
_TIME = re.compile(
    r"(?P<day>\d{4}-\d\d-\d\d)T(?P<minute>\d\d:\d\d)(:00)?(?P<zone>Z|[+-]\d\d:?\d\d|)"
)
_BIBLIOGRAPHIC = ("title", "container-title", "publisher", "page", "DOI", "URL")


class Facts:
    """Words facts of a project in one language."""

    def __init__(self, contents: Contents, language: Language) -> None:
        self.contents = contents
        self.language = language
        self.teller = Teller(contents, language)

    # Claims

    def number(self, claim_id: ClaimId) -> Rich:
        """Return the number of a claim, which leads to it."""
        number = self.contents.numbers[claim_id]
        return (Piece(number, Look.LINK, f"claim-{number}"),)

    def kind(self, claim: Claim) -> str:
        """Return the kind of a claim."""
        return self.language.text(KINDS[claim.kind])

    def credibility(self, claim: Claim) -> Rich:
        """Return the grade of a claim with its words; nothing where nobody judged it."""
        if claim.credibility is None:
            return ()
        return ours(f"{claim.credibility} {self.language.text(CREDIBILITIES[claim.credibility])}")

    def tags(self, claim: Claim) -> list[Rich]:
        """Return the tags of a claim, each with those it stands beneath."""
        return [self.tag_paths[tag] for tag in claim.tags if tag in self.tag_paths]

    @cached_property
    def tag_paths(self) -> dict[TagId, Rich]:
        """Every tag with those it stands beneath, the uppermost first."""
        tags = self.contents.tags
        return {
            key: joined((name(tags[above].name) for above in reversed(line)), " / ")
            for key, line in self.contents.tag_lines.items()
        }

    def verdict(self, item: Evidence) -> Rich:
        """Return what a check showed, with the letter of the document that it was made in."""
        verdict = ours(self.language.text(VERDICTS[item.verdict]))
        letter = self.contents.letters.get(item.document, "")
        if not letter:
            return verdict
        return self.language.say("{0} ({1})", verdict, (Piece(letter, Look.LINK, f"doc-{letter}"),))

    def check(self, item: Evidence) -> Rich:
        """Return what a claim was held against, and what that showed."""
        verdict = tuple(piece._replace(look=Look.STRONG) for piece in self.verdict(item)[:1])
        quoted = self.language.say(
            "Held against documents: {0}, {1}.",
            (*verdict, *self.verdict(item)[1:]),
            self.language.quoted(claim_words(item)),
        )
        return (*quoted, *((Piece(" "), *words(item.note)) if item.note else ()))

    def ties(self, claim_id: ClaimId) -> Iterator[tuple[Rich, Relation]]:
        """Yield how a claim stands to others and these to it."""
        for relation in self._relations.get(claim_id, ()):
            template, other = _tie(relation, claim_id)
            yield self.language.say(template, self.number(other)), relation

    def grouped_ties(self, claim_id: ClaimId) -> Iterator[Rich]:
        """Yield how a claim stands to others, all of those together to which it stands the same."""
        ties = self._relations.get(claim_id, ())
        others = grouped(_tie(relation, claim_id) for relation in ties)
        for template, claims in others.items():
            yield self.language.say(template, joined(map(self.number, claims)))

    @cached_property
    def _relations(self) -> dict[ClaimId, list[Relation]]:
        found: dict[ClaimId, list[Relation]] = {}
        for relation in self.contents.relations:
            for end in dict.fromkeys((relation.from_claim, relation.to_claim)):
                found.setdefault(end, []).append(relation)
        return found

    # Judgements

    def judgement(self, item: Judgement) -> Iterator[Rich]:
        """Yield a judgement in two sentences (ICD 203), and the claims that it rests on."""
        yield self.language.told(likelihood_sentence(item.statement, item.likelihood))
        yield self.language.told(confidence_sentence(item.confidence, item.why))
        for claims, text in ((item.claims, "For it: {0}."), (item.against, "Against it: {0}.")):
            numbers = [self.number(key) for key in claims if key in self.contents.numbers]
            if numbers:
                yield self.language.say(text, joined(numbers))
        yield from self.fallen(self.contents.fallen_judgements.get(item.id, ()))

    # Sources

    def reliability(self, source: Source) -> str:
        """Return what the grade of a source says."""
        return self.language.text(RELIABILITIES[source.reliability])

    def hand(self, source: Source) -> str:
        """Return whether a source is in hand; nothing where nobody has said."""
        if source.document in self.contents.documents:
            return self.language.text(OBTAINED[Obtained.YES])
        return self.language.text(OBTAINED[source.obtained]) if source.obtained else ""

    def source_line(self, source: Source) -> Rich:
        """Return what a source is, how it was had, and when it is from."""
        say, sources = self.language.say, self.contents.sources
        parts = [ours(self.language.text(SOURCE_KINDS[source.kind]))]
        if source.named is False and source.kind not in _NAMELESS:
            parts.append(ours(self.language.text("not named in the text")))
        parts += [name(text) for text in (source.role,) if text]
        for key, template in ((source.affiliation, "{0}"), (source.by, "by {0}")):
            if key and key in sources:
                parts.append(say(template, sources[key].name))
        parts += [name(_dated(text)) for text in (source.date,) if text]
        parts += [ours(text) for text in (self.hand(source),) if text]
        return (*joined(parts, "; "), Piece("."))

    def source_notes(self, source: Source) -> Iterator[Rich]:
        """Yield what bears on the quality of a source, its bibliographic data, and its note."""
        for standing in self.contents.standings.get(source.id, ()):
            yield self._became(standing)
        descriptor = _members(source.descriptor)
        for member, template in DESCRIPTORS.items():
            if text := descriptor.pop(member, ""):
                yield self.language.say(template, words(text))
        for member, text in descriptor.items():
            yield (*name(member), Piece(": "), *words(text))
        item = json.loads(source.csl) if source.csl else {}
        texts = (item[key] for key in _BIBLIOGRAPHIC if isinstance(item.get(key), str))
        if told := [text for text in texts if text and text != source.name]:
            yield joined(map(name, told), ", ")
        if source.note:
            yield words(source.note)
        if source.document and source.document in self.contents.documents:
            letter = self.contents.letters[source.document]
            title = name(self.contents.documents[source.document].title)
            link = (Piece(letter, Look.LINK, f"doc-{letter}"),) if letter else ()
            yield self.language.say("Document {0}: {1}", link, title)

    def fallen(self, found: Iterable[Fell]) -> Iterator[Rich]:
        """Yield on which sources something rests that fell, and what became of each."""
        for fell in found:
            source = (*name(fell.source.name), *self.teller.mark(fell.source.id))
            yield self.language.say("Rests on {0}: {1}", source, self._became(fell.standing))

    def _became(self, standing: Standing) -> Rich:
        parts: list[Rich] = [(Piece(self.language.text(FALLEN[standing.fallen]), Look.STRONG),)]
        parts += [name(_dated(standing.date))] if standing.date else []
        parts += [words(standing.reason)] if standing.reason else []
        return joined(parts)

    # Documents

    def document_line(self, document: Document) -> Rich:
        """Return who wrote, published and carries a document, when, and where it stands."""
        say = self.language.say
        parts = [self.teller.origin(document)]
        parts += [name(_dated(document.published))] if document.published else []
        parts += [say("read {0}", _dated(document.accessed))] if document.accessed else []
        parts += [name(document.url)] if document.url else []
        return joined(part for part in parts if part)

    def proof(self, document: Document) -> Rich:
        """Return by what the text of a document can be known again."""
        return self.language.say(
            "SHA-256 {0}, {1}",
            ours(document.sha256),
            self.language.count(document.length, "{0} character", "{0} characters"),
        )

    def state(self) -> Rich:
        """Return which state of the project this is: its last edit, and never the clock."""
        state = self.contents.state
        if state is None:
            return self.language.say("State of the project: without a history.")
        return self.language.say(
            "State of the project: edit {0}, {1}.",
            state.number,
            ours(f"{state.at:%Y-%m-%d %H:%M} UTC"),
        )


def _tie(relation: Relation, claim_id: ClaimId) -> tuple[str, ClaimId]:
    """Return how a claim stands to the other end of a relation, and which one that is."""
    if relation.from_claim == claim_id:
        return TIES[relation.type][0], relation.to_claim
    return TIES[relation.type][1], relation.from_claim


def _dated(text: str) -> str:
    """Return a date of ISO 8601 as it stands; a time of day without its `T` and `:00`."""
    found = _TIME.fullmatch(text)
    if found is None:
        return text
    zone = found["zone"].replace("Z", "UTC")
    return " ".join(filter(None, (found["day"], found["minute"], zone)))


def _members(text: str) -> dict[str, str]:
    """Return the members of a JSON object, those that are no texts as JSON."""
    found = json.loads(text) if text else {}
    return {
        k: v if isinstance(v, str) else json.dumps(v, ensure_ascii=False) for k, v in found.items()
    }
