"""Pure functions over a document's text. Offsets are code points, ranges half-open."""

from annotator.text.canonical import Canonical, canonicalise, is_canonical, sha256_of
from annotator.text.context import CONTEXT_LENGTH, exact, prefix, suffix
from annotator.text.coverage import Coverage, SentenceState, coverage
from annotator.text.graphemes import grapheme_bounds, is_boundary, snap
from annotator.text.offsets import OffsetMap, display_text
from annotator.text.regions import ProposedRegion, propose_regions
from annotator.text.sentences import sentences
from annotator.text.span_index import LEVELS, SpanIndex, levels
from annotator.text.words import (
    next_sentence,
    next_word,
    previous_sentence,
    previous_word,
    sentence_at,
    word_at,
)

__all__ = [
    "CONTEXT_LENGTH",
    "LEVELS",
    "Canonical",
    "Coverage",
    "OffsetMap",
    "ProposedRegion",
    "SentenceState",
    "SpanIndex",
    "canonicalise",
    "coverage",
    "display_text",
    "exact",
    "grapheme_bounds",
    "is_boundary",
    "is_canonical",
    "levels",
    "next_sentence",
    "next_word",
    "prefix",
    "previous_sentence",
    "previous_word",
    "propose_regions",
    "sentence_at",
    "sentences",
    "sha256_of",
    "snap",
    "suffix",
    "word_at",
]
