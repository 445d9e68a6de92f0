"""Lines of the history, newest first: those that answer a query and hold some letters."""

from __future__ import annotations

from dataclasses import dataclass

from annotator.model import EVERY_EDIT, Edit, EditQuery, EditSummary
from annotator.reader import Reader
from annotator.text.folding import typed

PAGE = 200
_MOST_READ = 5_000


@dataclass(frozen=True, slots=True)
class HistoryFilter:
    """Which edits to list: all that meet every condition."""

    query: EditQuery = EVERY_EDIT
    text: str = ""
    """In what was done or in the name of who did it, whatever the case."""

    def lets_in(self, edit: Edit) -> bool:
        """Return whether an edit that was just made is to be listed."""
        return self.query.answers(edit) and self.lets_through(edit.summary)

    def lets_through(self, line: EditSummary) -> bool:
        """Return whether a line that answers the query holds the letters."""
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
            lines = self._reader.history.lines(self._wanted.query, before=self._oldest, limit=PAGE)
            found += [line for line in lines if self._wanted.lets_through(line)]
            read += len(lines)
            self.is_whole = len(lines) < PAGE
            self._oldest = lines[-1].number if lines else self._oldest
        return found
