"""Sentences with places for names and numbers, such as “Import “{0}””."""

from __future__ import annotations

import re
from functools import cached_property

_PLACE = re.compile(r"\{(\d+)\}")


class Template:
    """A sentence with numbered places, and its translation with the same places."""

    def __init__(self, source: str, translation: str) -> None:
        self.source = source
        self.translation = translation
        first = _PLACE.search(source)
        self._start = source[: first.start()] if first else source

    @cached_property
    def weight(self) -> int:
        """How many characters of the sentence are its own: the heaviest that fits is meant."""
        return sum(map(len, self._pieces))

    @cached_property
    def _pieces(self) -> list[str]:
        return _PLACE.split(self.source)[::2]

    @cached_property
    def _places(self) -> list[int]:
        return [int(number) for number in _PLACE.findall(self.source)]

    def fits(self, text: str) -> bool:
        """Tell whether a text is this sentence, whatever stands in its places."""
        return text.startswith(self._start) and self.parts(text) is not None

    def parts(self, text: str) -> list[str] | None:
        """Return what stands in the places, in the order of their numbers, or None.

        A part ends at the first occurrence of what follows it.
        """
        first, *others = self._pieces
        if not others:
            return [] if text == first else None
        if not text.startswith(first) or not text.endswith(others[-1]):
            return None
        end = len(text) - len(others[-1])
        at, found = len(first), []
        for piece in others[:-1]:
            next_at = text.find(piece, at, end)
            if next_at < 0:
                return None
            found.append(text[at:next_at])
            at = next_at + len(piece)
        if at > end:
            return None
        return [*found, text[at:end]]

    def is_quoted(self, place: int) -> bool:
        """Tell whether a place stands in quotation marks: it holds somebody's own words."""
        return f"“{{{place}}}”" in self.source
