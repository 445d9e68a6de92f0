"""A merge as it was worked out in the background, in words that can be shown."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from annotator.merge import Namesakes, Plan, Told


@dataclass(frozen=True, slots=True)
class Proposed:
    """Two sources or tags that may be one: what each side calls it, and where they stand."""

    pair: Namesakes
    ours: str
    theirs: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Prepared:
    """A plan with all that it is about in words."""

    plan: Plan
    conflicts: tuple[Told, ...]
    """Those that wait for a choice."""
    arrivals: tuple[Told, ...]
    proposed: tuple[Proposed, ...]
