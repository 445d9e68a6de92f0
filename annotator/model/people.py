"""Who is who: analysts who were declared one person, since she works under several ids."""

from __future__ import annotations

from collections.abc import Iterable

from annotator.model.ids import AnalystId
from annotator.model.records import OnePerson


class People:
    """Answers under which id the work of an analyst counts."""

    def __init__(self, declared: Iterable[OnePerson] = ()) -> None:
        self._other: dict[AnalystId, AnalystId] = {}
        for pair in declared:
            analyst, other = self.of(pair.analyst), self.of(pair.other)
            if analyst != other:
                self._other[analyst] = other

    def of(self, analyst: AnalystId) -> AnalystId:
        """Return the id for which a person's work counts, that of the analyst herself if alone."""
        while analyst in self._other:
            analyst = self._other[analyst]
        return analyst
