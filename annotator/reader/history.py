"""Typed, read-only questions to the history of one project."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator

from annotator.errors import DamagedProjectError, RecordNotFoundError
from annotator.model import (
    EVERY_EDIT,
    AnalystId,
    Change,
    ClaimId,
    Edit,
    EditId,
    EditQuery,
    EditSummary,
    Record,
)
from annotator.store import BLIND_OF, Store, history
from annotator.store.transaction import MERGE_NOTE


class History:
    """Questions to what was ever changed, and by whom. Edits are numbered in their order."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def lines(
        self,
        query: EditQuery = EVERY_EDIT,
        *,
        before: int | None = None,
        after: int = 0,
        limit: int = 200,
    ) -> list[EditSummary]:
        """Return up to `limit` lines between two numbers that answer a query, newest first."""
        return self._store.ask(history.newest_first, query, before=before, after=after, limit=limit)

    def editors(self) -> dict[AnalystId, tuple[str, ...]]:
        """Return who made edits: the names they went by, the last one last, by their ids."""
        return self._store.ask(history.analysts)

    def summary(self, edit_id: EditId) -> EditSummary:
        """Return the line of an edit; raises RecordNotFoundError."""
        summary = self._store.ask(history.summary_by_id, edit_id)
        if summary is None:
            raise RecordNotFoundError("The edit is not in the history of this project.")
        return summary

    def about(self, ids: Iterable[EditId]) -> list[EditSummary]:
        """Return the edits of some ids and those that undo or redo them, oldest first."""
        return self._store.ask(history.about, ids)

    def edit(self, edit_id: EditId) -> Edit:
        """Return an edit with its changes; raises RecordNotFoundError."""
        summary = self.summary(edit_id)
        return Edit(summary, self.changes_of(summary.number))

    def changes_of(self, number: int) -> tuple[Change, ...]:
        """Return the changes of the edit of a number."""
        return self._store.ask(history.changes_of, number)

    def edits_since(self, number: int) -> list[Edit]:
        """Return the edits after a number, oldest first."""
        return self._store.ask(history.since, number)

    def net_changes(self, after: int, claim_id: ClaimId | None = None) -> tuple[Change, ...]:
        """Return each record as the edit of a number left it and as it is now, if that differs.

        With a claim, only that claim and its layers.
        """
        return self._store.ask(history.net_changes, after, claim_id)

    def changes_of_claim(self, claim_id: ClaimId) -> list[tuple[int, Change]]:
        """Return the changes of a claim and of its layers, oldest first, with their edits."""
        return self._store.ask(history.changes_of_claim, claim_id)

    def makers_of(
        self, cls: type[Record], ids: Iterable[str]
    ) -> dict[str, tuple[EditId, AnalystId]]:
        """Return which edit, and whose, made some records; those unknown to it are left out."""
        return self._store.ask(history.makers_of, cls, ids)

    def extent_of(self, number: int) -> tuple[int, int]:
        """Return the places before the first and of the last change of an edit.

        A place is the number of a change in the whole history.
        """
        return self._store.ask(history.extent_of, number)

    def end(self) -> int:
        """Return the place of the newest change."""
        return self._store.ask(history.end)

    def changes_after(self, place: int, limit: int) -> list[tuple[int, Change]]:
        """Return up to `limit` changes after a place, oldest first, each with its own place."""
        return self._store.ask(history.changes_after, place, limit)

    def last_touches(
        self, records: Iterable[str], number: int
    ) -> dict[tuple[type[Record], str], int]:
        """Return the number of the last edit after `number` that changed each of some records.

        Records that none changed are left out.
        """
        return self._store.ask(history.last_touches, records, number)

    def edits_of_each(self, number: int) -> dict[str, int]:
        """Return how many edits after a number each analyst made, by the names they went by."""
        return self._store.ask(history.edits_of_each, number)

    def every_change(self) -> Iterator[tuple[int, Change]]:
        """Yield all changes of the history, oldest first, with the numbers of their edits."""
        return self._store.every_change()

    def copy_origin(self) -> str:
        """Return which copy without history the project's history begins with; nothing for none."""
        return self._store.property("history")

    def blind_base(self) -> tuple[str, str] | None:
        """Return of what the project is a blind copy: its origin, and its newest edit, if any.

        Raises DamagedProjectError, since the file may be untrusted.
        """
        text = self._store.property(BLIND_OF)
        if not text:
            return None
        try:
            base = json.loads(text)
            return str(base["origin"]), str(base["last"])
        except (ValueError, TypeError, LookupError, RecursionError) as error:
            raise DamagedProjectError(
                "The project is damaged: what it is a blind copy of cannot be read. Ask for a "
                "new copy."
            ) from error

    def origin(self) -> str:
        """Return what tells projects apart whose histories do not begin with the same state.

        Blind copies of one state of a project begin with the same one.
        """
        base = self.blind_base()
        return " ".join(("blind", *base)) if base else self.copy_origin()

    def merge_notes(self) -> dict[EditId, str]:
        """Return what was noted of the merges that were ever made, by the ids of their edits."""
        return self._store.merge_notes()

    def united(self) -> dict[EditId, dict[str, str]]:
        """Return what stayed of records that edits made one with others, by those that went."""
        return self._store.united()

    def is_about_merge(self, line: EditSummary) -> bool:
        """Return whether an edit is a merge, or takes one back or up again."""
        return bool(self._store.property(MERGE_NOTE + (line.root or line.id)))

    def begins_with_copy(self) -> bool:
        """Return whether the project is a copy that was handed on without its history."""
        return bool(self.copy_origin())

    def damaged_edits(self) -> list[int]:
        """Return the numbers of edits that are no longer what was written."""
        return self._store.ask(history.damaged_numbers)
