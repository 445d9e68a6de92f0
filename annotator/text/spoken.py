"""Whether words in quotation marks are a sentence that somebody says, by what stands around them.

No list of words is long enough for the verbs of every language. But what is said begins with a
capital, where there are any, and stands behind a colon (“She repeated: “The dam gives””), or at
the beginning of a sentence that goes on, behind a comma or a dash, with no more than who says it
(“The dam gives”, said the mayor.). A name or title there has a verb behind it that is its own:
“The dam”, a novel, was read. A single word, or words that could be a title, are said by somebody
only where a verb of saying stands beside them, or where they call out behind a colon.
"""

from __future__ import annotations

import re

from annotator.text.bearing_words import ATTRIBUTING, BEARING_STEMS
from annotator.text.finite_verbs import is_title

Range = tuple[int, int]

_LEAST = 2
"""Words of what is said."""
_LEAST_BEHIND_A_COMMA = 3
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
_COLON = re.compile(r"[:：]\s*\Z")
_SENTENCE_BEGINS = re.compile(r"(?:\A|[.!?…؟][\"”“»’)]*\s)\s*\Z")
_COMMA = re.compile(r"[^\W\d_][,،]\s*\Z")
_SENTENCE_ENDS = re.compile(r"\s*(?:[.!?…؟]|\Z)")
_STOPS = (*".!?…؟",)
_GOES_ON = re.compile(r"(?:[,،]|\s[-–—]|,\s[-–—])?\s+(?P<tail>[^\W\d_][^.!?…؟:\n]*)")
_SAYING = re.compile(
    r"\b(?:said|says|told|tells|wrote|replie[ds]|answer(?:ed|s)|responde[du]?|shouted|whispered|sagt"
    r"|sagten?|meinte?|rief|schrieb|so (?:der|die|das|ein)|dit|dijo|dice|contestó|detto|disse|zei"
    r"|zegt|sa|sade|säger|sagde|siger|sier|svara(?:r|de)|svare[rt]|svar(?:ed|t)e|mówi|řekla?|říká|dedi|diyor"
    r"|mondt[aá]k?|mondja|spus|είπε|говорит|каже|сказа(?:в|ла)|відпові(?:в|ла)|אמרה?|השיבה?|قالت?|أجابت?"
    r"|(?:antwort|antwoord|erwider|répond|répét|respondi|rispos|powiedzia|odpowiedzia|odpověd|sano[io]"
    r"|vastas|válaszol|răspun|απάντη|сказал|ответил)\w*)\b"
)
"""Verbs of saying, those that follow the words of a single breath."""
_WHO = 4
"""Words within which one is looked for behind a quotation: a title, a name, the verb."""
_CALLS = ("!", "?", "…")
_PARTED = re.compile(r"[,،]|\s[-–—]")


def is_spoken(text: str, quoted: Range) -> bool:
    """Return whether a quotation of a text, without its marks, is a sentence that somebody says."""
    start, end = quoted
    said = text[start:end].strip()
    found = _WORD.findall(said)
    if not found or found[0].islower():
        return False
    before = text[text.rfind("\n", 0, start) + 1 : start].rstrip()[:-1]
    behind = text[end + 1 :].partition("\n")[0]
    if len(found) < _LEAST or is_title(said):
        if colon := _COLON.search(before):
            who = " ".join(before[: colon.start()].split()[-_WHO:]).lower()
            return said.endswith(_CALLS) or (len(found) == 1 and bool(_SAYING.search(who)))
        return bool(_SENTENCE_BEGINS.search(before)) and _has_saying(said, behind)
    if _COLON.search(before):
        return True
    if _SENTENCE_BEGINS.search(before):
        return _is_told_behind(said, behind)
    is_end = said.endswith(_STOPS) or _SENTENCE_ENDS.match(behind) is not None
    has_capital = found[0][0].isupper() and len(found) >= _LEAST_BEHIND_A_COMMA
    return is_end and has_capital and _COMMA.search(before) is not None


def _is_told_behind(said: str, behind: str) -> bool:
    """Return whether what stands behind a quotation tells who says it, and no more."""
    following = _GOES_ON.match(behind)
    if following is None:
        return False
    if following["tail"][0].isupper():
        return _has_saying(said, behind)
    if not said.endswith((",", "،", *_STOPS)) and following.start("tail") == 1:
        return False  # no sign parts them
    tail = following["tail"]
    first = [word.lower() for word in _WORD.findall(tail)[:2]]
    if any(word in ATTRIBUTING or BEARING_STEMS.match(word) for word in first):
        return True
    return len(_WORD.findall(tail)) > 1 and _PARTED.search(tail) is None


def _has_saying(said: str, behind: str) -> bool:
    """Return whether a comma, a dash or a cry parts a quotation from a verb of saying."""
    following = _GOES_ON.match(behind)
    if following is None or not (said.endswith((",", "،", *_CALLS)) or following.start("tail") > 1):
        return False
    who = _PARTED.split(following["tail"])[0].split()[:_WHO]
    return _SAYING.search(" ".join(who).lower()) is not None
