"""What the chains of a project come to, in numbers; each claim counts once."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from annotator.analysis.project_index import ProjectIndex
from annotator.model import Obtained, Source
from annotator.reader import ClaimSources, Reader, SourceLine, is_named

NOT_IN_HAND = (Obtained.NO, Obtained.CANNOT)
"""What the register says of a source that an analyst looked for; silence says nothing."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Figures:
    """How far the claims of a project go back, and to whom."""

    attributed: int
    """Claims that are linked to a source."""
    layered: int
    """Claims that passed through more than one source."""
    unnamed_origin: int
    """Claims with an origin that has no name."""
    cited: int
    """Sources that stand in a chain."""
    not_in_hand: int
    """Cited sources that were not obtained or cannot be; where nobody has said, none."""
    hanging: int
    """Claims in whose chains those stand."""


def project_figures(reader: Reader, index: ProjectIndex) -> Figures:
    """Return the figures of a project."""
    facts = (facts for document in index.documents.values() for facts in index.of(document))
    return figures_of(((len(f.layers), f.sources) for f in facts), reader.source_lines())


def figures_of(
    claims: Iterable[tuple[int, ClaimSources]], sources: Iterable[Source | SourceLine]
) -> Figures:
    """Return the figures of some claims, of each the number of its layers and its sources."""
    known = list(sources)
    unnamed = {source.id for source in known if not is_named(source)}
    missing = {source.id for source in known if source.obtained in NOT_IN_HAND}
    claims = list(claims)
    cited = {source for _, of_claim in claims for source in of_claim.chain}
    return Figures(
        attributed=sum(layers > 0 for layers, _ in claims),
        layered=sum(layers > 1 for layers, _ in claims),
        unnamed_origin=sum(not unnamed.isdisjoint(own.origins) for _, own in claims),
        cited=len(cited & {source.id for source in known}),
        not_in_hand=len(missing & cited),
        hanging=sum(not missing.isdisjoint(own.chain) for _, own in claims),
    )
