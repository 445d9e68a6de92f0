"""Typed, read-only questions to a project."""

from annotator.reader.chains import (
    Chain,
    ChainNode,
    ChainRole,
    ClaimSources,
    SourceRole,
    Voices,
    claim_sources,
    depth,
    is_missing,
    is_named,
    ordered_layers,
)
from annotator.reader.claim_rows import ClaimRow
from annotator.reader.history import History
from annotator.reader.projections import (
    Check,
    ClaimLine,
    ClaimPlaces,
    ClaimStand,
    Link,
    Outline,
    Place,
    Ranges,
    SourceLine,
    Tie,
    VoicedRegion,
    Words,
    place_of,
)
from annotator.reader.reader import Reader
from annotator.store.dumping import Dumped

__all__ = [
    "Chain",
    "ChainNode",
    "ChainRole",
    "Check",
    "ClaimLine",
    "ClaimPlaces",
    "ClaimRow",
    "ClaimSources",
    "ClaimStand",
    "Dumped",
    "History",
    "Link",
    "Outline",
    "Place",
    "Ranges",
    "Reader",
    "SourceLine",
    "SourceRole",
    "Tie",
    "VoicedRegion",
    "Voices",
    "Words",
    "claim_sources",
    "depth",
    "is_missing",
    "is_named",
    "ordered_layers",
    "place_of",
]
