"""A first guess at what kind of source a name stands for; the analyst corrects it."""

from __future__ import annotations

import re

from annotator.model.kinds import SourceKind

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
