"""How long work tells how far it is."""

from __future__ import annotations

from collections.abc import Callable

Tell = Callable[[float], None]
"""Told the share that is done, 0 to 1, now and then; what it raises ends the work."""


def unheard(_share: float) -> None:
    """Tell nobody."""
