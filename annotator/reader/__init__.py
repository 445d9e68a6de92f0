"""Typed, read-only questions to a project."""

from annotator.reader.chains import Chain, ChainNode, ChainRole, Voices, ordered_layers
from annotator.reader.reader import ClaimRow, Outline, Reader, SourceUse, Words

__all__ = [
    "Chain",
    "ChainNode",
    "ChainRole",
    "ClaimRow",
    "Outline",
    "Reader",
    "SourceUse",
    "Voices",
    "Words",
    "ordered_layers",
]
