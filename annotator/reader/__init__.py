"""Typed, read-only questions to a project."""

from annotator.reader.chains import Chain, ChainNode, ChainRole, ordered_layers
from annotator.reader.reader import ClaimRow, Outline, Reader, SourceUse, Words

__all__ = [
    "Chain",
    "ChainNode",
    "ChainRole",
    "ClaimRow",
    "Outline",
    "Reader",
    "SourceUse",
    "Words",
    "ordered_layers",
]
