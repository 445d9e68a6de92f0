"""What the message bar shows: a line, and what may be offered beside it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Offer:
    """A button beside a message."""

    title: str
    run: Callable[[], object]


@dataclass(frozen=True, slots=True)
class Notice:
    """A line for the message bar; `can_undo` puts Undo beside it.

    One with an offer stays until the next. One that `is_whole`, as every error is, does too, and
    is shown whole, in as many lines as it needs.
    """

    text: str
    is_error: bool = False
    can_undo: bool = False
    offer: Offer | None = None
    is_whole: bool = False
