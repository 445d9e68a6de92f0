"""What the chains of a project come to, in numbers; each claim counts once."""

from __future__ import annotations

from dataclasses import dataclass

from annotator.analysis.project_index import ProjectIndex
from annotator.model import Obtained
from annotator.reader import Reader, SourceRole


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
    wanting = (Obtained.NO, Obtained.CANNOT)
    chains = index.tally.sources[SourceRole.CHAIN]
    cited = {source for source, number in chains.items() if number}
    missing = {s.id for s in reader.sources() if s.id in cited and s.obtained in wanting}
    unnamed = index.vocabulary.unnamed
    facts = [facts for document in index.documents.values() for facts in index.of(document)]
    return Figures(
        attributed=sum(bool(f.layers) for f in facts),
        layered=sum(len(f.layers) > 1 for f in facts),
        unnamed_origin=sum(not unnamed.isdisjoint(f.sources.origins) for f in facts),
        cited=len(cited),
        not_in_hand=len(missing),
        hanging=sum(not missing.isdisjoint(f.sources.chain) for f in facts),
    )
