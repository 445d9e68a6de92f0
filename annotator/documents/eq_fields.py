"""What a page shows of fields `EQ`, in which Word keeps glosses beside words, and small fractions.

Such a field has no result: its words are in its instruction.
"""

import re

_GLOSSED = re.compile(
    r"\s*EQ\b[^()]*\\o(?:\\a[a-z])?\s*\(\s*\\s\\(?:up|do)\s*\d*\s*\([^()]*\)\s*[,;]\s*([^()\\]*)\)\s*"
)
"""Words (`2`) with a gloss that stands high: `\\o\\ad(\\s\\up 9(1),2)`."""
_FRACTION = re.compile(r"\s*EQ\b[^()]*\\f\s*\(\s*([^()\\,;]*)[,;]\s*([^()\\,;]*)\)\s*")
_LONGEST = 400


def words_of_eq(instruction: str) -> str:
    """Return the words that a field shows, without the gloss; nothing for other fields."""
    if len(instruction) > _LONGEST:
        return ""
    if found := _GLOSSED.fullmatch(instruction):
        return found[1].strip()
    found = _FRACTION.fullmatch(instruction)
    return f"{found[1].strip()}/{found[2].strip()}" if found else ""
