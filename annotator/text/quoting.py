"""Words of a text quoted on one line."""

from __future__ import annotations

from collections.abc import Iterable

from annotator.text.direction import isolated, without_isolates


def quoted(pieces: Iterable[str]) -> str:
    """Return pieces of a text on one line, with an ellipsis where other words interrupt them."""
    return " (…) ".join(" ".join(piece.split()) for piece in pieces)


def shortened(text: str, longest: int) -> str:
    """Return a text of at most so many characters; one that was longer ends in an ellipsis.

    Words that run from right to left are cut at their own end (see `isolated`).
    """
    if len(text) <= longest:
        return text
    return isolated(f"{without_isolates(text)[: longest - 1]}…")
