"""What a report tells of a project, read at one moment: claims, chains, sources, checks.

Every report, the workbook and the tables count from here, so that their numbers agree.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property
from operator import attrgetter
from typing import TypeVar

from annotator.analysis.coverage import document_coverage
from annotator.analysis.figures import Figures, figures_of
from annotator.collector import collector_paused
from annotator.findings.fallen import Fell, fallen_beneath
from annotator.grouping import grouped
from annotator.model import (
    Analyst,
    AnalystId,
    Attribution,
    Claim,
    ClaimId,
    ClaimKind,
    Document,
    DocumentId,
    EditSummary,
    Evidence,
    Judgement,
    JudgementId,
    ProjectDetails,
    Relation,
    RelationType,
    Source,
    SourceId,
    Standing,
    Tag,
    TagId,
    Verdict,
)
from annotator.reader import ClaimSources, Reader, Voices, claim_sources, ordered_layers
from annotator.reports.numbering import letters, numbers
from annotator.text.coverage import Coverage, SentenceState

AGAINST = (RelationType.CONTRADICTS, RelationType.WEAKENS)
"""Relations by which one claim stands against another, the strongest first."""

B = TypeVar("B", Attribution, Evidence)


@dataclass(frozen=True, kw_only=True)
class Contents:
    """A project, or some documents of it; what belongs to their claims and nothing else."""

    details: ProjectDetails
    state: EditSummary | None
    """The last edit; None where the history is empty."""
    documents: Mapping[DocumentId, Document]
    letters: Mapping[DocumentId, str]
    """What stands before the numbers of each document's claims."""
    claims: Mapping[ClaimId, Claim]
    """In the order of their numbers."""
    numbers: Mapping[ClaimId, str]
    layers: Mapping[ClaimId, list[Attribution]]
    """From the outermost to the innermost; claims without any are left out."""
    claim_sources: Mapping[ClaimId, ClaimSources]
    sources: Mapping[SourceId, Source]
    """The whole register."""
    evidence: Mapping[ClaimId, list[Evidence]]
    """In order of entry; claims that were held against nothing are left out."""
    relations: tuple[Relation, ...]
    tags: Mapping[TagId, Tag]
    analysts: Mapping[AnalystId, str]
    judgements: tuple[Judgement, ...]
    standings: Mapping[SourceId, list[Standing]]
    """What became of the sources that fell."""
    fallen: Mapping[ClaimId, tuple[Fell, ...]]
    """The sources that fell, by the claims that rest on them where nobody dealt with that."""
    fallen_judgements: Mapping[JudgementId, tuple[Fell, ...]]
    """The same by the judgements."""
    voices: Mapping[DocumentId, Voices]
    coverages: Mapping[DocumentId, Coverage]

    @cached_property
    def as_of(self) -> datetime | None:
        """When the project was edited last: by its history, or else by what was made in it."""
        if self.state:
            return self.state.at
        made: list[Claim | Source] = [*self.claims.values(), *self.sources.values()]
        times = (at for each in made for at in (each.created, each.modified))
        return max(filter(None, times), default=None)

    @cached_property
    def figures(self) -> Figures:
        """How far the claims go back, and to whom."""
        layers = ((len(self.layers.get(key, ())), own) for key, own in self.claim_sources.items())
        return figures_of(layers, self.sources.values())

    @cached_property
    def kinds(self) -> Counter[ClaimKind | None]:
        """How many claims there are of each kind; a claim counts once."""
        return Counter(claim.kind for claim in self.claims.values())

    @cached_property
    def sentences(self) -> Counter[SentenceState]:
        """How many sentences hold a claim, are only marked, or are untouched."""
        return Counter(state for found in self.coverages.values() for state in found.states)

    @cached_property
    def citations(self) -> dict[SourceId, int]:
        """The numbers of the cited sources, in the order in which the claims cite them."""
        chains = (key for own in self.claim_sources.values() for key in own.chain)
        cited = dict.fromkeys(key for key in chains if key in self.sources)
        return {key: number for number, key in enumerate(cited, 1)}

    @cached_property
    def claims_through(self) -> dict[SourceId, list[ClaimId]]:
        """The claims in whose chains each cited source stands, in order."""
        found: dict[SourceId, list[ClaimId]] = {key: [] for key in self.citations}
        for claim_id, own in self.claim_sources.items():
            for key in own.chain:
                if key in found:
                    found[key].append(claim_id)
        return found

    @cached_property
    def tag_lines(self) -> dict[TagId, tuple[TagId, ...]]:
        """Each tag with those it stands beneath, itself first."""
        found = {}
        for tag in self.tags.values():
            line: dict[TagId, None] = {}
            above: Tag | None = tag
            while above is not None and above.id not in line:
                line[above.id] = None
                above = self.tags.get(above.parent) if above.parent else None
            found[tag.id] = tuple(line)
        return found

    @cached_property
    def nearest(self) -> Counter[SourceId]:
        """How many claims each source is nearest of."""
        return Counter(key for own in self.claim_sources.values() for key in own.nearest)

    @cached_property
    def verdicts(self) -> Counter[Verdict | None]:
        """How many passages have each verdict: one for each time a claim was held against one."""
        return Counter(item.verdict for own in self.evidence.values() for item in own)

    @cached_property
    def opposed(self) -> list[Relation]:
        """The relations of claims that stand against each other, the strongest first."""
        places = {claim_id: place for place, claim_id in enumerate(self.claims)}
        against = (relation for relation in self.relations if relation.type in AGAINST)
        return sorted(
            against, key=lambda r: (AGAINST.index(r.type), places[r.from_claim], places[r.to_claim])
        )

    def claims_of(self, document_id: DocumentId) -> list[Claim]:
        """Return the claims of a document in the order of their numbers."""
        return [claim for claim in self.claims.values() if claim.document == document_id]


def read_contents(
    reader: Reader, documents: Collection[DocumentId] = (), *, has_coverages: bool = True
) -> Contents:
    """Return what a report tells of some documents of a project; of all where none are named.

    Half of the time goes to the sentences, which whoever does not ask for coverages can spare.
    """
    with reader.at_one_moment(), collector_paused():
        every = reader.all(Document)
        chosen = {d.id: d for d in every if not documents or d.id in documents}
        numbered = numbers(reader)
        found = {claim.id: claim for claim in reader.all(Claim) if claim.document in chosen}
        claims = {key: found[key] for key in numbered if key in found}
        layers = {
            key: ordered_layers(own)
            for key, own in _by_claim(reader.all(Attribution), claims).items()
        }
        voices = {d.id: Voices(d, reader.voiced_regions(d)) for d in chosen.values()}
        fell = sorted(reader.all(Standing), key=attrgetter("order"))
        standings = grouped((standing.source, standing) for standing in fell)
        beneath = fallen_beneath(reader)
        newest = reader.history.lines(limit=1)
        return Contents(
            details=reader.details(),
            state=newest[0] if newest else None,
            documents=chosen,
            letters={
                key: letter
                for key, letter in letters(reader.whole.all(Document)).items()
                if key in chosen
            },
            claims=claims,
            numbers={key: numbered[key] for key in claims},
            layers=layers,
            claim_sources={
                claim.id: claim_sources(
                    layers.get(claim.id, ()), voices[claim.document].at(claim.spans[0].start)
                )
                for claim in claims.values()
            },
            sources={source.id: source for source in reader.sources()},
            evidence=_by_claim(reader.all(Evidence), claims),
            relations=tuple(
                relation
                for relation in reader.all(Relation)
                if relation.from_claim in claims and relation.to_claim in claims
            ),
            tags={tag.id: tag for tag in reader.tags()},
            analysts={who.id: who.name for who in reader.all(Analyst)},
            judgements=tuple(reader.all(Judgement)),
            standings=standings,
            fallen={k: own for k, own in beneath.claims.items() if k in claims},
            fallen_judgements=beneath.judgements,
            voices=voices,
            coverages={key: document_coverage(reader, key) for key in chosen if has_coverages},
        )


def _by_claim(records: Iterable[B], claims: Mapping[ClaimId, Claim]) -> dict[ClaimId, list[B]]:
    return grouped((record.claim, record) for record in records if record.claim in claims)
