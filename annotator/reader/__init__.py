"""Typed, read-only questions to a project."""

from annotator.reader.chains import (
    Chain,
    ChainNode,
    ChainRole,
    ClaimSources,
    SourceRole,
    Voices,
    claim_sources,
    is_named,
    ordered_layers,
)
from annotator.reader.projections import (
    ClaimLine,
    ClaimPlaces,
    Link,
    Ranges,
    SourceLine,
    VoicedRegion,
)
from annotator.reader.reader import ClaimRow, Outline, Reader, Words

__all__ = [
    "Chain",
    "ChainNode",
    "ChainRole",
    "ClaimLine",
    "ClaimPlaces",
    "ClaimRow",
    "ClaimSources",
    "Link",
    "Outline",
    "Ranges",
    "Reader",
    "SourceLine",
    "SourceRole",
    "VoicedRegion",
    "Voices",
    "Words",
    "claim_sources",
    "is_named",
    "ordered_layers",
]
