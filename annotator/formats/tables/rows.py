"""The cells of each row of the workbook."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from annotator.formats.tables.naming import became, joined_names, resting_on, tag_paths
from annotator.model import (
    Attribution,
    Claim,
    ClaimId,
    Document,
    Mark,
    Source,
    SourceId,
    Span,
    Stance,
)
from annotator.reader import Reader, depth
from annotator.reader.chains import UNKNOWN_READER, chain_steps, written_chain
from annotator.reports.contents import Contents
from annotator.reports.language import Language
from annotator.reports.telling import claim_words
from annotator.reports.terms import (
    FALLEN,
    KINDS,
    OBTAINED,
    RELATIONS,
    RELIABILITIES,
    SOURCE_KINDS,
    VERDICTS,
)

Cell = str | int | None


class Rows:
    """Makes rows of what a report contains; their cells come in the order of the columns."""

    def __init__(self, reader: Reader, contents: Contents, language: Language) -> None:
        self._contents = contents
        self._language = language
        self._paths = tag_paths(contents.tags.values())
        self._titles = reader.titles()
        self._kinds = Counter((claim.document, claim.kind) for claim in contents.claims.values())
        self._marks = Counter(mark.document for mark in reader.all(Mark))
        self._origins = Counter(
            source for own in contents.claim_sources.values() for source in own.origins
        )

    def claim(self, claim: Claim) -> tuple[Cell, ...]:
        """Return the row of a claim."""
        contents, say = self._contents, self._language.text
        own = contents.claim_sources[claim.id]
        layers = contents.layers.get(claim.id, ())
        stand = contents.voices[claim.document].stand(claim.spans[0].start)
        steps = chain_steps(stand.carriers, layers)
        verdicts = [say(VERDICTS[each.verdict]) for each in contents.evidence.get(claim.id, ())]
        return (
            contents.numbers[claim.id],
            say(KINDS[claim.kind]),
            claim_words(claim),
            claim.statement,
            written_chain(self.name(source) for source, _, _ in steps),
            self._names(own.nearest),
            self._names(own.origins),
            depth(layers),
            joined_names(
                resting_on(each, say(FALLEN[each.standing.fallen]))
                for each in contents.fallen.get(claim.id, ())
            ),
            claim.credibility,
            say("yes") if claim.borderline else None,
            joined_names(self._paths[tag] for tag in claim.tags if tag in self._paths),
            joined_names(dict.fromkeys(verdicts)),
            say(stand.kind.value) if stand.kind else None,
            self._titles[claim.document],
            claim.spans[0].start,
            claim.spans[-1].end,
            len(claim.spans),
            claim.note,
            claim.id,
        )

    def source(self, source: Source) -> tuple[Cell, ...]:
        """Return the row of a source."""
        contents, say = self._contents, self._language.text
        through = contents.claims_through.get(source.id, ())
        named = {True: say("yes"), False: say("no"), None: None}[source.named]
        return (
            source.name,
            say(SOURCE_KINDS[source.kind]),
            named,
            source.role,
            self.name(source.affiliation),
            self.name(source.by),
            source.date,
            source.reliability,
            say(RELIABILITIES[source.reliability]) if source.reliability else None,
            say(OBTAINED[source.obtained]) if source.obtained else None,
            contents.nearest[source.id],
            self._origins[source.id],
            len(through),
            ", ".join(contents.numbers[key] for key in through),
            joined_names(
                became(s, say(FALLEN[s.fallen]), s.reason)
                for s in contents.standings.get(source.id, ())
            ),
            source.note,
            source.id,
        )

    def layers(
        self, claim_id: ClaimId, layers: Sequence[Attribution]
    ) -> Iterator[tuple[Cell, ...]]:
        """Yield a row for each layer of a claim."""
        contents, say = self._contents, self._language.text
        claim = contents.claims[claim_id]
        places = {layer.id: number for number, layer in enumerate(layers, 1)}
        for number, layer in enumerate(layers, 1):
            source = contents.sources.get(layer.source)
            yield (
                contents.numbers[claim.id],
                number,
                self.name(layer.source),
                say(spelt(layer.stance)),
                self.name(layer.via),
                _words(layer.cue),
                _words(layer.mention),
                say(layer.directness.value) if layer.directness else None,
                self.name(layer.recipient),
                places.get(layer.parent) if layer.parent else None,
                source.reliability if source else None,
                self.says(claim),
                layer.id,
            )

    def checks(self) -> Iterator[tuple[Cell, ...]]:
        """Yield a row for each passage that a claim was held against."""
        contents, say = self._contents, self._language.text
        for claim_id, claim in contents.claims.items():
            for item in contents.evidence.get(claim_id, ()):
                yield (
                    contents.numbers[claim_id],
                    claim.statement,
                    claim_words(claim),
                    say(VERDICTS[item.verdict]),
                    _words(item.spans),
                    self._titles.get(item.document),
                    item.spans[0].start,
                    item.spans[-1].end,
                    item.note,
                    item.id,
                )

    def ties(self) -> Iterator[tuple[Cell, ...]]:
        """Yield a row for each relation between claims."""
        contents, say = self._contents, self._language.text
        for relation in contents.relations:
            ends = contents.claims[relation.from_claim], contents.claims[relation.to_claim]
            yield (
                contents.numbers[ends[0].id],
                self.says(ends[0]),
                say(RELATIONS[relation.type]),
                contents.numbers[ends[1].id],
                self.says(ends[1]),
                say(relation.confidence.value) if relation.confidence else None,
                relation.rationale,
                relation.id,
            )

    def covered(self, document: Document) -> tuple[Cell, ...]:
        """Return the row of a document: how much of it is claimed, and where it is from."""
        contents = self._contents
        covered = contents.coverages[document.id]
        kinds = [self._kinds[document.id, kind] for kind in KINDS]
        return (
            document.title,
            contents.letters[document.id],
            covered.claimed,
            covered.marked,
            covered.untouched,
            covered.total,
            *kinds,
            sum(kinds),
            self._marks[document.id],
            document.length,
            self.name(document.author),
            self.name(document.publication),
            self.name(document.host),
            document.published,
            document.accessed,
            document.url,
            document.sha256,
        )

    def says(self, claim: Claim) -> str:
        """Return what a claim says: its statement, else its words."""
        return claim.statement or claim_words(claim)

    def name(self, source: SourceId | None) -> str:
        """Return the name of a source; empty for none."""
        if source == UNKNOWN_READER.id:
            return self._language.text(UNKNOWN_READER.name)
        found = self._contents.sources.get(source) if source else None
        return found.name if found else ""

    def _names(self, sources: Sequence[SourceId]) -> str:
        return joined_names(map(self.name, sources))


def _words(spans: Iterable[Span]) -> str:
    return " […] ".join(" ".join(span.exact.split()) for span in spans)


def spelt(stance: Stance) -> str:
    """Return the words of a stance."""
    return stance.value.replace("-", " ")
