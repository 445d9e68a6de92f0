"""Who is who: analysts who were declared one person, since she works under several ids."""

from __future__ import annotations

from collections.abc import Iterable

from annotator.model.ids import AnalystId
from annotator.model.records import OnePerson


class People:
    """Answers under which id the work of an analyst counts."""

    def __init__(self, declared: Iterable[OnePerson] = ()) -> None:
        self._first: dict[AnalystId, AnalystId] = {}
        for pair in sorted(declared, key=lambda pair: pair.id):
            first, other = self.of(pair.analyst), self.of(pair.other)
            if first != other:
                self._first[other] = first

    def of(self, analyst: AnalystId) -> AnalystId:
        """Return the first of the ids of a person, that of the analyst herself if she has one."""
        while analyst in self._first:
            analyst = self._first[analyst]
        return analyst

    def are_one(self, one: AnalystId | None, other: AnalystId | None) -> bool:
        """Return whether two ids are those of one person, nobody being one with anybody."""
        return one is not None and other is not None and self.of(one) == self.of(other)
