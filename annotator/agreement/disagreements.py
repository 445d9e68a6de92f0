"""The claims of two analysts side by side, where they disagree, and what was decided about it."""

from __future__ import annotations

from dataclasses import dataclass, replace

from annotator.agreement.coding import Codings
from annotator.agreement.figures import Aspect, Paired
from annotator.grouping import grouped
from annotator.messages import Message
from annotator.model import Analyst, AnalystId, ClaimId, Decision, Edit
from annotator.reader import ClaimRow


@dataclass(frozen=True, slots=True, kw_only=True)
class Compared:
    """Two claims on the same words, or one that the other analyst did not make."""

    people: tuple[Analyst, Analyst]
    rows: tuple[ClaimRow | None, ClaimRow | None]
    """The claim of each of them."""
    differs: tuple[Aspect, ...]
    decisions: tuple[Decision, ...]
    """What was decided, by whomever, the last one last."""

    @property
    def first(self) -> ClaimRow:
        """The claim, or the first of both."""
        row = self.rows[0] or self.rows[1]
        assert row is not None, "one of them made a claim"
        return row

    @property
    def claims(self) -> tuple[ClaimId, ...]:
        """The claims in question."""
        return tuple(row.claim.id for row in self.rows if row is not None)

    @property
    def is_alike(self) -> bool:
        """Whether both made the claim, and said the same of it."""
        return None not in self.rows and not self.differs

    def of(self, side: int) -> tuple[ClaimId, ...]:
        """Return what is kept where one of them (0 or 1) is right: nothing where she has none."""
        row = self.rows[side]
        return () if row is None else (row.claim.id,)

    def decided_by(self, analyst: AnalystId) -> Decision | None:
        """Return what one adjudicator decided."""
        return next((d for d in self.decisions if d.created_by == analyst), None)

    def outcome(self, decision: Decision) -> Message:
        """Return what a decision says, in words."""
        if decision.own is not None:
            return Message("an own claim")
        kept = [
            person.name
            for person, row in zip(self.people, self.rows, strict=True)
            if row is not None and row.claim.id in decision.kept
        ]
        match kept:
            case []:
                return Message("none of them")
            case [name]:
                return Message("that of {0}", name)
        return Message("both")

    def after(self, edit: Edit) -> Compared:
        """Return the same with what an edit decided."""
        decisions = {decision.id: decision for decision in self.decisions}
        for change in edit.changes:
            if isinstance(change.record, Decision) and change.record.claims == self.claims:
                decisions.pop(change.record.id, None)
                if isinstance(change.after, Decision):
                    decisions[change.after.id] = change.after
        return replace(self, decisions=tuple(decisions.values()))


def side_by_side(codings: Codings, match: Paired) -> list[Compared]:
    """Return all claims of two analysts, in pairs or alone, in the order of the text."""
    decisions = grouped((decision.claims, decision) for decision in codings.decisions)
    people = match.ours.analyst, match.theirs.analyst
    rows: list[tuple[tuple[ClaimRow | None, ClaimRow | None], tuple[Aspect, ...]]] = [
        *(((pair.ours, pair.theirs), pair.differs) for pair in match.pairs),
        *(((row, None), ()) for row in match.only_ours),
        *(((None, row), ()) for row in match.only_theirs),
    ]
    found = [
        Compared(
            people=people,
            rows=both,
            differs=differs,
            decisions=tuple(decisions.get(tuple(r.claim.id for r in both if r), ())),
        )
        for both, differs in rows
    ]
    return sorted(found, key=lambda each: [(s.start, s.end) for s in each.first.claim.spans])
