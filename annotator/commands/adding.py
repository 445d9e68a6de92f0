"""Entering records that hold all they say by themselves."""

from __future__ import annotations

from dataclasses import dataclass, replace

from annotator.messages import Message, term
from annotator.model import (
    Decision,
    Dismissal,
    Judgement,
    Moment,
    OnePerson,
    Signed,
    Standing,
)
from annotator.store import Transaction


@dataclass(frozen=True, slots=True)
class Add:
    """Enter a record; who made it and when is noted. It is changed with `Revise`."""

    record: Judgement | Standing | Dismissal | Moment | Decision | OnePerson

    @property
    def label(self) -> Message:
        """What it does."""
        match self.record:
            case Judgement():
                return Message("Add judgement")
            case Standing(fallen=fallen):
                return Message("Mark source as {0}", term(fallen))
            case Dismissal():
                return Message("Dismiss finding")
            case Moment():
                return Message("Date claim")
            case Decision():
                return Message("Decide a disagreement")
            case OnePerson():
                return Message("Declare two analysts one person")

    def apply(self, tx: Transaction) -> None:
        """Put the record."""
        record = self.record
        if isinstance(record, Signed):
            record = replace(record, created=tx.now, created_by=tx.analyst_id)
        tx.add(record)
