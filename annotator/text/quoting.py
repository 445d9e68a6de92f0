"""Words of a text quoted on one line."""

from __future__ import annotations

import re
from collections.abc import Iterable

from annotator.text.direction import isolated, without_isolates

_DOUBLE = re.compile('["“”„«»]')


def quoted(pieces: Iterable[str]) -> str:
    """Return pieces of a text on one line, with an ellipsis where other words interrupt them."""
    return " (…) ".join(" ".join(piece.split()) for piece in pieces)


def holds_marks(text: str) -> bool:
    """Return whether words hold double quotation marks, so that single ones stand round them."""
    return _DOUBLE.search(text) is not None


def shortened(text: str, longest: int) -> str:
    """Return a text of at most so many characters; one that was longer ends in an ellipsis.

    Words that run from right to left are cut at their own end (see `isolated`).
    """
    if len(text) <= longest:
        return text
    return isolated(f"{without_isolates(text)[: longest - 1]}…")
