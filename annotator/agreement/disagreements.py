"""Where analysts disagree, item by item, and what adjudicators decided about it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from annotator.agreement.coding import Codings
from annotator.agreement.figures import Aspect, Paired
from annotator.messages import Message
from annotator.model import Analyst, AnalystId, ClaimId, Decision
from annotator.reader import ClaimRow


@dataclass(frozen=True, slots=True, kw_only=True)
class Disagreement:
    """Two claims on the same words that differ, or one that another analyst did not make."""

    rows: tuple[ClaimRow, ...]
    people: tuple[Analyst, ...]
    """Whose they are, in their order."""
    without: tuple[Analyst, ...]
    """Who has none there."""
    differs: tuple[Aspect, ...]
    decisions: tuple[Decision, ...]
    """What was decided, by whomever, the last one last."""

    @property
    def claims(self) -> tuple[ClaimId, ...]:
        """The claims in question."""
        return tuple(row.claim.id for row in self.rows)

    def decided_by(self, analyst: AnalystId) -> Decision | None:
        """Return what one adjudicator decided."""
        return next((d for d in self.decisions if d.created_by == analyst), None)

    def outcome(self, decision: Decision) -> Message:
        """Return what a decision says, in words."""
        if decision.own is not None:
            return Message("an own claim")
        if not decision.kept:
            return Message("none of them")
        names = [
            p.name for p, c in zip(self.people, self.claims, strict=True) if c in decision.kept
        ]
        if len(names) == len(self.people) > 1:
            return Message("both")
        return Message("that of {0}", names[0])


def disagreements(codings: Codings, matches: Sequence[Paired]) -> list[Disagreement]:
    """Return all that analysts disagree on, in the order of the text."""
    decisions: dict[tuple[ClaimId, ...], list[Decision]] = {}
    for decision in codings.decisions:
        decisions.setdefault(decision.claims, []).append(decision)
    found = [*_of_pairs(matches), *_alone(matches)]
    items = [
        Disagreement(
            rows=rows,
            people=people,
            without=without,
            differs=differs,
            decisions=tuple(decisions.get(tuple(row.claim.id for row in rows), ())),
        )
        for rows, people, without, differs in found
    ]
    return sorted(items, key=lambda item: [(s.start, s.end) for s in item.rows[0].claim.spans])


_Found = tuple[tuple[ClaimRow, ...], tuple[Analyst, ...], tuple[Analyst, ...], tuple[Aspect, ...]]


def _of_pairs(matches: Sequence[Paired]) -> Iterable[_Found]:
    for match in matches:
        people = match.ours.analyst, match.theirs.analyst
        for pair in match.pairs:
            if pair.differs:
                yield (pair.ours, pair.theirs), people, (), pair.differs


def _alone(matches: Sequence[Paired]) -> Iterable[_Found]:
    """Yield each claim that another analyst lacks once, with all who lack it."""
    without: dict[ClaimId, list[Analyst]] = {}
    rows: dict[ClaimId, tuple[ClaimRow, Analyst]] = {}
    for match in matches:
        sides = (match.ours, match.theirs), (match.theirs, match.ours)
        for (own, other), alone in zip(sides, (match.only_ours, match.only_theirs), strict=True):
            for row in alone:
                rows[row.claim.id] = row, own.analyst
                without.setdefault(row.claim.id, []).append(other.analyst)
    for claim_id, (row, analyst) in rows.items():
        yield (row,), (analyst,), tuple(without[claim_id]), ()
