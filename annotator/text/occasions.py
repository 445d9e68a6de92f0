"""Where, or in what, something is said: briefings, letters and reports as a text names them.

“At a daily briefing for reporters” names the “daily briefing”. It is offered, never taken by
itself.
"""

from __future__ import annotations

import re

from annotator.model.guesses import BRIEFING_WORDS, DOCUMENT_WORDS
from annotator.text.shaping import Range

_DAYS = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:Mon|Diens|Donners|Frei|Sams|Sonn)tag"
_NO_MODIFIER = (
    "the|a|an|this|that|these|those|his|her|its|their|our|my|of|in|at|on|to|from|by|for|with|about"
    "|and|or|but|as|said|says|sent|wrote|was|is|had|has|der|die|das|den|dem|des|ein|eine|einem"
    "|einen|einer|in|im|am|auf|aus|bei|von|vom|zu|zum|zur|mit|nach|und|oder"
)
_OCCASION = re.compile(
    rf"(?:\b(?!(?:{_NO_MODIFIER})\b)[^\W\d_][\w’'-]*\s){{0,2}}"
    rf"\b(?:{BRIEFING_WORDS}|{DOCUMENT_WORDS})\b(?:\s(?:on|am)\s(?:{_DAYS}|Mittwoch))?",
    re.IGNORECASE,
)


def occasions_in(text: str, paragraph: Range, sentence: Range) -> list[str]:
    """Return the occasions and documents that a paragraph names, those of a sentence first.

    Within each, the one named last comes first: it is the nearest to what follows.
    """
    found = [(match.start(), match.group()) for match in _OCCASION.finditer(text, *paragraph)]
    found.sort(key=lambda each: (not sentence[0] <= each[0] < sentence[1], -each[0]))
    names: dict[str, str] = {}
    for _place, name in found:
        names.setdefault(name.casefold(), " ".join(name.split()))
    return list(names.values())
