"""A merge as it was worked out in the background, in words that can be shown."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from annotator.merge import Choice, Choices, Namesakes, Plan, Told


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
    newest: str = ""
    """The id of the last edit that the project had."""


@dataclass(frozen=True, slots=True)
class Answers:
    """What was chosen about a plan, to be held against one that was made anew."""

    prepared: Prepared
    choices: Choices

    def kept(self, anew: Prepared) -> Mapping[str, Choice]:
        """Return what was chosen of the conflicts that are still the same, by their keys."""
        asked = {conflict.key: conflict for conflict in self.prepared.plan.conflicts}
        return {
            conflict.key: self.choices.of_each[conflict.key]
            for conflict in anew.plan.conflicts
            if conflict.key in asked
            and conflict.key in self.choices.of_each
            and conflict.asks_as(asked[conflict.key])
        }

    def fallen(self, anew: Prepared) -> tuple[list[Told], list[Told]]:
        """Return the conflicts that were chosen and are other ones now, and those that are none."""
        kept, there = self.kept(anew), {conflict.key for conflict in anew.plan.conflicts}
        gone = [told for told in self.prepared.conflicts if told.id not in kept]
        return [t for t in gone if t.id in there], [t for t in gone if t.id not in there]

    def fit(self, anew: Prepared) -> bool:
        """Return whether nothing is to be asked that was not asked before."""
        asked, asked_now = (
            {one.pair.other for one in prepared.proposed} for prepared in (self.prepared, anew)
        )
        is_known = all(told.id in self.kept(anew) for told in anew.conflicts)
        return is_known and asked == asked_now and not any(self.fallen(anew))
