"""Lines of the history, newest first: of an analyst, of a claim, with some letters."""

from __future__ import annotations

from dataclasses import dataclass

from annotator.model import (
    AnalystId,
    Attribution,
    Claim,
    ClaimId,
    Edit,
    EditSummary,
    Evidence,
    Record,
    Relation,
)
from annotator.reader import Reader
from annotator.text.folding import typed

PAGE = 200
_MOST_READ = 5_000


@dataclass(frozen=True, slots=True)
class HistoryFilter:
    """Which edits to list: all that meet every condition."""

    analyst: AnalystId | None = None
    claim: ClaimId | None = None
    """Edits of this claim, and of its layers, relations and evidence."""
    text: str = ""
    """In what was done or in the name of who did it, whatever the case."""

    def lets_in(self, edit: Edit) -> bool:
        """Return whether an edit that was just made is to be listed."""
        return self.lets_through(edit.summary) and (
            self.claim is None or any(self._is_of_claim(change.record) for change in edit.changes)
        )

    def _is_of_claim(self, record: Record) -> bool:
        match record:
            case Claim():
                return record.id == self.claim
            case Attribution() | Evidence():
                return record.claim == self.claim
            case Relation():
                return self.claim in (record.from_claim, record.to_claim)
        return False

    def lets_through(self, line: EditSummary) -> bool:
        """Return whether the line of an edit that has to do with the claim is to be listed."""
        if self.analyst is not None and line.analyst_id != self.analyst:
            return False
        asked = typed(self.text)
        return asked.is_in(line.label) or asked.is_in(line.analyst_name)


class HistoryLines:
    """Reads a filtered history page by page, from the newest edit back."""

    def __init__(self, reader: Reader, wanted: HistoryFilter) -> None:
        self._reader = reader
        self._wanted = wanted
        self._oldest: int | None = None
        self.is_whole = False
        """Whether there is nothing older."""

    def more(self) -> list[EditSummary]:
        """Return the next lines: a page of them, or fewer after a long way without any."""
        found: list[EditSummary] = []
        read = 0
        while not self.is_whole and len(found) < PAGE and read < _MOST_READ:
            lines = self._reader.history(
                before=self._oldest,
                limit=PAGE,
                analyst_id=self._wanted.analyst,
                claim_id=self._wanted.claim,
            )
            found += [line for line in lines if self._wanted.lets_through(line)]
            read += len(lines)
            self.is_whole = len(lines) < PAGE
            self._oldest = lines[-1].number if lines else self._oldest
        return found
