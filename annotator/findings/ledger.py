"""What the rules find, kept current: after an edit only what it may concern is looked at again."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from annotator.collector import collector_paused
from annotator.findings.facts import Facts
from annotator.findings.finding import Finding, Rule, Scope
from annotator.findings.independence import Origins, origins
from annotator.findings.paths import nodes_of
from annotator.findings.records import TYPES
from annotator.findings.rules import RULES
from annotator.model import (
    Attribution,
    Change,
    Claim,
    ClaimId,
    Document,
    Evidence,
    Judgement,
    Moment,
    Record,
    Region,
    Relation,
    Source,
    SourceId,
    Standing,
)

_MAKING_STEPS = (Attribution, Relation, Source, Document)
"""Records by which documents go back to each other."""
_OF_A_SOURCE = ("kind", "named", "by", "affiliation", "document", "date")
"""Fields of a source that rules ask for."""


class Ledger:
    """The findings of a project by rule and by what the rule looked at."""

    def __init__(self, facts: Facts, rules: Sequence[Rule] = RULES) -> None:
        """Find all there is."""
        self.facts = facts
        self._rules = rules
        self.origins: dict[str, tuple[frozenset[ClaimId], Origins]] = {}
        """Groups of same claims by the first of them, with where they came from."""
        self._found: dict[tuple[str, Scope], dict[str, tuple[Finding, ...]]] = {
            (rule.code, scope): {} for rule in rules for scope in rule.scopes
        }
        for scope in Scope:
            self._look(scope, _subjects(facts, scope))

    def findings(self) -> list[Finding]:
        """Return all findings, rule by rule."""
        return [
            finding
            for rule in self._rules
            for scope in rule.scopes
            for found in self._found[rule.code, scope].values()
            for finding in found
        ]

    def take(self, changes: Iterable[Change]) -> None:
        """Take in what an edit changed."""
        with collector_paused():
            self._take(changes)

    def _take(self, changes: Iterable[Change]) -> None:
        mine = [change for change in changes if type(change.record) in TYPES]
        touched = _Touched(self.facts)
        for change in mine:
            touched.add(change)
        touched.spread()
        for change in mine:
            self.facts.put(type(change.record), change.record.id, change.after)
        for change in mine:
            touched.add(change)
        touched.spread()
        self.facts.paths.forget(touched.claims)
        touched.spread()
        for scope, subjects in touched.subjects():
            self._look(scope, subjects)
        if any(isinstance(change.record, _MAKING_STEPS) for change in mine):
            self._look(Scope.PROJECT, ("",))

    def _look(self, scope: Scope, subjects: Iterable[str]) -> None:
        """Find anew what there is about some subjects, most of which show nothing."""
        names = list(subjects)
        there = [name for name in names if self._is_there(scope, name)]
        if scope is Scope.GROUP:
            for name in names:
                self.origins.pop(name, None)
            for name in there:
                group = self.facts.group(ClaimId(name))
                self.origins[name] = group, origins(self.facts, group)
        for rule in self._rules:
            if scope not in rule.scopes:
                continue
            kept = self._found[rule.code, scope]
            for name in names if kept else ():
                kept.pop(name, None)
            for name in there:
                if found := tuple(rule.find(self.facts, name)):
                    kept[name] = found

    def _is_there(self, scope: Scope, name: str) -> bool:
        if scope is Scope.GROUP:
            return self.facts.get(Claim, name) is not None and _head(self.facts, name) == name
        return scope is not Scope.CLAIM or self.facts.get(Claim, name) is not None


def _subjects(facts: Facts, scope: Scope) -> Iterator[str]:
    match scope:
        case Scope.CLAIM:
            return (claim.id for claim in facts.all(Claim))
        case Scope.GROUP:
            same = (claim.id for claim in facts.all(Claim) if len(facts.group(claim.id)) > 1)
            return iter(dict.fromkeys(min(facts.group(claim_id)) for claim_id in same))
        case Scope.SOURCE:
            return (source.id for source in facts.all(Source))
        case Scope.JUDGEMENT:
            return (judgement.id for judgement in facts.all(Judgement))
        case Scope.DOCUMENT:
            return (document.id for document in facts.all(Document))
        case Scope.PROJECT:
            return iter(("",))


def _head(facts: Facts, claim_id: str) -> str:
    group = facts.group(ClaimId(claim_id))
    return min(group) if len(group) > 1 else ""


class _Touched:
    """What an edit may concern: gathered before and after it, since either state names others."""

    def __init__(self, facts: Facts) -> None:
        self._facts = facts
        self.claims: set[ClaimId] = set()
        self.groups: set[str] = set()
        self.sources: set[str] = set()
        self.judgements: set[str] = set()
        self.documents: set[str] = set()

    def add(self, change: Change) -> None:
        """Add what a change of a record is about at once."""
        before, after = change.before, change.after
        if isinstance(before, Source) and isinstance(after, Source):
            pairs = ((getattr(before, name), getattr(after, name)) for name in _OF_A_SOURCE)
            if all(one == other for one, other in pairs):
                return
        for record in (before, after):
            if record is not None:
                self._add(record)

    def _add(self, record: Record) -> None:
        match record:
            case Claim(id=claim_id, document=document_id):
                self.claims.add(claim_id)
                self.documents.add(document_id)
            case Attribution(claim=claim_id) | Evidence(claim=claim_id) | Moment(claim=claim_id):
                self.claims.add(claim_id)
            case Relation(from_claim=one, to_claim=other):
                self.claims |= {one, other}
            case Region(document=document_id, voice=voice):
                self._add_text(document_id)
                self.sources.add(voice or "")
            case Document(id=document_id):
                self._add_text(document_id)
                self._add_above(s.id for s in self._facts.naming(Source, "document", document_id))
            case Source(id=source_id):
                self._add_source(source_id)
            case Standing(source=source_id):
                self.sources.add(source_id)
            case Judgement(id=judgement_id, claims=claims, against=against):
                self.judgements.add(judgement_id)
                self._add_above(s for c in (*claims, *against) for s in self._sources_of(c))

    def _add_text(self, document_id: str) -> None:
        key = self._facts.text_key(document_id)  # type: ignore[arg-type]
        for document in self._facts.twins.get(key, ()):
            self.documents.add(document.id)
            self.claims |= {c.id for c in self._facts.naming(Claim, "document", document.id)}

    def _add_source(self, source_id: SourceId) -> None:
        """Add a source, all that counts with it, and what goes back to any of them."""
        facts, found, waiting = self._facts, {source_id}, [source_id]
        while waiting:
            name = waiting.pop()
            for field in ("by", "affiliation"):
                beneath = {s.id for s in facts.naming(Source, field, name)} - found
                found |= beneath
                waiting += beneath
        self._add_above(found)
        for name in found:
            for field in ("source", "via"):
                self.claims |= {a.claim for a in facts.naming(Attribution, field, name)}
            for field in ("author", "publication"):
                for document in facts.naming(Document, field, name):
                    self._add_text(document.id)
            for region in facts.naming(Region, "voice", name):
                self._add_text(region.document)

    def spread(self) -> None:
        """Add what hangs together with the claims: same claims, related ones, sources and so on."""
        facts = self._facts
        for claim_id in tuple(self.claims):
            if facts.get(Claim, claim_id) is None:
                continue
            group = facts.group(claim_id)
            self.claims |= group
            self.groups |= group
            for field, end in (("from_claim", "to_claim"), ("to_claim", "from_claim")):
                relations = facts.naming(Relation, field, claim_id)
                self.claims |= {getattr(relation, end) for relation in relations}
        for claim_id in self.claims:
            self.judgements |= {j.id for j in facts.naming(Judgement, "claims", claim_id)}
        self._add_above(s for claim_id in self.claims for s in self._sources_of(claim_id))

    def _sources_of(self, claim_id: ClaimId) -> Iterator[SourceId]:
        """Yield who passes a claim on, and the sources that its document is."""
        claim = self._facts.get(Claim, claim_id)
        if claim is None:
            return
        self.documents.add(claim.document)
        key = self._facts.text_key(claim.document)
        for twin in self._facts.twins.get(key, ()):
            yield from (s.id for s in self._facts.naming(Source, "document", twin.id))
        carriers = self._facts.voices(claim.document).carriers(claim.spans[0].start)
        yield from (carrier.source for carrier in carriers)
        for path in self._facts.paths.whole(claim_id):
            yield from nodes_of(path)

    def _add_above(self, source_ids: Iterable[SourceId]) -> None:
        """Add sources, what they are by or affiliated to, and who made the documents they are."""
        found: set[SourceId] = set()
        waiting: list[SourceId | None] = [*source_ids]
        while waiting:
            source = self._facts.source(waiting.pop())
            if source is not None and source.id not in found:
                found.add(source.id)
                waiting += [source.by, source.affiliation]
                if document := self._facts.get(Document, source.document):
                    waiting += [document.author, document.publication]
        self.sources |= found

    def subjects(self) -> Iterator[tuple[Scope, Iterable[str]]]:
        """Yield what is to be looked at again."""
        yield Scope.CLAIM, self.claims
        yield Scope.GROUP, self.groups
        yield Scope.SOURCE, self.sources
        yield Scope.JUDGEMENT, self.judgements
        yield Scope.DOCUMENT, self.documents
