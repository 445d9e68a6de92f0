"""Words of a sentence, as names are made of them."""

from __future__ import annotations

import re
from dataclasses import dataclass

TOKEN = re.compile(
    # A name in quotation marks is one word: Die „Süßbacher Nachrichten“.
    r"[„“\"«»](?=[^\W\d_a-zß-ÿ])[\w’'.-]+(?:\s[\w’'.-]+){0,3}(?<![.,])[“”\"»«]"
    r"|(?:[^\W\d_]\.)+(?:-\w+)*"
    r"|(?:Mr|Mrs|Ms|Dr|Sen|Gov|Rep|Gen|Prof|St|Lt|Col|Capt|Sgt|Rev|Hon|Jr|Sr|Reps|Sens)\."
    r"|\w[\w­\u0300-\u036f]*(?:['’&.״׳־-]\w[\w­\u0300-\u036f]*)*׳?(?:(?<=s)[’'](?=\s\w))?|&"
)
"""A word; of one in quotation marks the signs are a part."""


@dataclass(frozen=True, slots=True)
class Token:
    """A word of a sentence."""

    start: int
    end: int
    text: str

    @property
    def small(self) -> str:
        """The word in small letters."""
        return self.text.replace("\xad", "").lower()

    @property
    def is_capital(self) -> bool:
        """Whether it could be a name."""
        letter = self.text.lstrip('„“"«»')[:1]
        return letter.isupper() or letter == "&"


def tokens(text: str, start: int, end: int) -> list[Token]:
    """Return the words of a stretch."""
    return [Token(m.start(), m.end(), m.group()) for m in TOKEN.finditer(text, start, end)]
