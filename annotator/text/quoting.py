"""Words of a text quoted on one line."""

from __future__ import annotations

from collections.abc import Iterable


def quoted(pieces: Iterable[str]) -> str:
    """Return pieces of a text on one line, with an ellipsis where other words interrupt them."""
    return " (…) ".join(" ".join(piece.split()) for piece in pieces)


def shortened(text: str, longest: int) -> str:
    """Return a text of at most so many characters; one that was longer ends in an ellipsis."""
    return text if len(text) <= longest else f"{text[: longest - 1]}…"
