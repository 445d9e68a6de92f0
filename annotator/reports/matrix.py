"""Claims against the sources in their chains: who does what with which claim."""

from __future__ import annotations

from dataclasses import dataclass

from annotator.model import ClaimId, SourceId, Stance
from annotator.reports.contents import Contents
from annotator.text.collation import sort_key

SIGNS = {
    Stance.ASSERTS: "●",
    Stance.CONFIRMS: "✓",
    Stance.DENIES: "✕",
    Stance.DOES_NOT_DENY: "○",
    Stance.DECLINES: "–",
    Stance.ASKS: "?",
    Stance.FEARS: "!",
    Stance.UNCOMMITTED: "~",
}
PASSED_ON = "·"
"""The sign of a source that a claim only came through."""

Cell = tuple[Stance, ...]
"""What a source does with a claim, each stance once, the outermost first; none: passes it on."""


@dataclass(frozen=True, slots=True)
class Matrix:
    """Attributed claims in the order of their numbers, and what each source does with them."""

    sources: tuple[SourceId, ...]
    """Cited sources, those with most claims first, then by name."""
    rows: dict[ClaimId, dict[SourceId, Cell]]
    """Only the cells that hold something."""


def matrix(contents: Contents) -> Matrix:
    """Return the matrix of the claims and sources of a report.

    A cell holds the stances of the layers whose source it is, and none where the source is only
    that in which something was said.
    """
    through = contents.claims_through
    names = {key: sort_key(contents.sources[key].name) for key in through}
    rows: dict[ClaimId, dict[SourceId, Cell]] = {}
    for claim_id, layers in contents.layers.items():
        row = rows[claim_id] = dict.fromkeys(contents.claim_sources[claim_id].chain, ())
        for layer in layers:
            row[layer.source] = tuple(dict.fromkeys((*row[layer.source], layer.stance)))
    return Matrix(
        tuple(sorted(through, key=lambda key: (-len(through[key]), names[key]))),
        {claim_id: rows[claim_id] for claim_id in contents.claims if claim_id in rows},
    )


def sign(cell: Cell) -> str:
    """Return a cell as one or more signs."""
    return "".join(SIGNS[stance] for stance in cell) or PASSED_ON
