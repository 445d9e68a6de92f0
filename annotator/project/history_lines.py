"""Lines of the history, newest first: those that answer a query and hold some letters."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from heapq import merge

from annotator.model import EVERY_EDIT, Edit, EditQuery, EditSummary, SeenEdit
from annotator.project.editors import Editor
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
    editor: Editor | None = None
    """Whose, if not everybody's; the query names her ids."""

    def lets_in(self, edit: Edit) -> bool:
        """Return whether an edit that was just made is to be listed."""
        return self.query.answers(edit) and self.lets_through(edit.summary)

    def lets_through(self, line: EditSummary) -> bool:
        """Return whether a line that answers the query holds the letters."""
        asked = typed(self.text)
        return asked.is_in(line.label) or asked.is_in(line.analyst_name)

    def lets_in_seen(self, line: SeenEdit, of_claim: set[str]) -> bool:
        """Return whether what was done in another copy is listed, given the records of the claim.

        The whole list is the order of undo, so there it is not.
        """
        query = self.query
        return (
            self != HistoryFilter()
            and (self.editor is None or self.editor.made(line))
            and (query.since is None or line.at >= query.since)
            and (query.until is None or line.at < query.until)
            and (query.claim is None or not of_claim.isdisjoint(line.records))
            and self.lets_through(line)
        )


class HistoryLines:
    """Reads a filtered history page by page, from the newest edit back.

    `seen` are the edits of others that merges brought word of, newest first; those that answer
    stand between the project's own by their time.
    """

    def __init__(
        self, reader: Reader, wanted: HistoryFilter, seen: Iterable[SeenEdit] = ()
    ) -> None:
        self._reader = reader
        self._wanted = wanted
        self._oldest: EditSummary | None = None
        of_claim = _records_of(reader, wanted.query)
        self._seen = [line for line in seen if wanted.lets_in_seen(line, of_claim)]
        self.is_whole = False
        """Whether there is nothing older."""

    def more(self) -> list[EditSummary]:
        """Return the next lines: a page of them, or fewer after a long way without any."""
        found: list[EditSummary] = []
        read = 0
        while not self.is_whole and len(found) < PAGE and read < _MOST_READ:
            before = self._oldest.number if self._oldest else None
            lines = self._reader.history.lines(self._wanted.query, before=before, limit=PAGE)
            found += [line for line in lines if self._wanted.lets_through(line)]
            read += len(lines)
            self.is_whole = len(lines) < PAGE
            self._oldest = lines[-1] if lines else self._oldest
        return list(merge(found, self._next_seen(), key=lambda line: line.at, reverse=True))

    def _next_seen(self) -> list[SeenEdit]:
        """Take those that are not older than what was read, all of them at the end."""
        last = self._oldest.at if self._oldest and not self.is_whole else None
        number = sum(last is None or line.at >= last for line in self._seen)
        found, self._seen = self._seen[:number], self._seen[number:]
        return found


def _records_of(reader: Reader, query: EditQuery) -> set[str]:
    """Return the ids of the claim that is asked for, if one is, and of what refers to it."""
    if query.claim is None:
        return set()
    relations, evidence = reader.relations(query.claim), reader.evidence(query.claim)
    return {query.claim, *(one.id for one in relations), *(one.id for one in evidence)}
