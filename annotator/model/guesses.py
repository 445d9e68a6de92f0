"""First guesses from a few words, which the analyst confirms or corrects."""

from __future__ import annotations

import re

from annotator.model.kinds import MarkReason, RegionKind, SourceKind

_WORDS = (
    (SourceKind.BRIEFING, r"briefing|press conference|interview|hearing|speech|presser"),
    (SourceKind.DOCUMENT, r"report|letter|memo|e-?mail|telegram|statement|dossier|filing"),
    (
        SourceKind.PUBLICATION,
        r"times|post|journal|herald|tribune|gazette|news|daily|courier|chronicle|magazine|blog",
    ),
    (SourceKind.ANONYMOUS, r"officials?|sources?|diplomats?|insiders?|people|somebody|unnamed"),
    (
        SourceKind.ORGANISATION,
        r"office|ministry|department|house|agency|council|committee|commission|party|bank|police"
        r"|government|court|university|institute|union|company|inc|ltd",
    ),
)


def guess_source_kind(name: str) -> SourceKind:
    """Return the likeliest kind of a source from the words of its name."""
    for kind, words in _WORDS:
        if re.search(rf"\b(?:{words})\b", name, re.IGNORECASE):
            return kind
    if name.islower() and " " in name:
        return SourceKind.ANONYMOUS
    if " " not in name and any(c.isdigit() or c == "_" for c in name):
        return SourceKind.PSEUDONYM
    if name.isupper() and len(name) > 1:
        return SourceKind.ORGANISATION
    return SourceKind.PERSON


def guess_mark_reason(words: str, region: RegionKind | None) -> MarkReason:
    """Return the likeliest reason why some words carry no claim."""
    match region:
        case RegionKind.FURNITURE | RegionKind.CAPTION:
            return MarkReason.FURNITURE
        case RegionKind.BYLINE:
            return MarkReason.METADATA
        case RegionKind.HEADLINE:
            return MarkReason.HEADING
        case _:
            pass
    stripped = words.strip().rstrip("\"'”’)")
    if stripped.endswith(("?", "؟", "？")):
        return MarkReason.QUESTION
    if stripped.startswith("@") or re.search(r"\b(?:said|wrote|says):$", stripped, re.IGNORECASE):
        return MarkReason.ADDRESSEE
    if stripped.endswith(":"):
        return MarkReason.HEADING
    return MarkReason.OTHER
