"""A merge as it was worked out in the background, in words that can be shown."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from annotator.merge import Plan, Told


@dataclass(frozen=True, slots=True, kw_only=True)
class Prepared:
    """A plan with its conflicts in words, and what comes in by the name of analyst and list."""

    plan: Plan
    conflicts: tuple[Told, ...]
    arrivals: Counter[tuple[str, str]]
