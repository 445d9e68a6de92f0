"""What must be true of the history."""

from __future__ import annotations

from collections.abc import Iterator

from annotator.check.breach import Finding, Findings, finding, type_name
from annotator.check.state import State
from annotator.errors import DamagedProjectError
from annotator.model import EditAction, EditSummary, Record

_PAGE = 500
_Key = tuple[type[Record], str]


def edits_are_as_written(state: State) -> Findings:
    """Each edit, with its changes, is what was written: its digest fits."""
    for number in state.reader.history.damaged_edits():
        message = "The edit is not what was written; something damaged it or its changes."
        yield Finding("edit", str(number), message)


def the_history_leads_to_the_present(state: State) -> Findings:
    """Each change of a record begins where the one before ended; the last one is the present."""
    is_copy = state.reader.history.begins_with_copy()
    last: dict[_Key, Record | None] = {}
    try:
        for number, change in state.reader.history.every_change():
            record = change.record
            key = (type(record), record.id)
            is_first = key not in last
            if (is_first and change.before is not None and not is_copy) or (
                not is_first and change.before != last[key]
            ):
                message = (
                    f"The edit changes the {type_name(key[0])} {key[1]!r} from a state in which "
                    "the history did not leave it."
                )
                yield Finding("edit", str(number), message)
            present = state.records[key[0]].get(key[1])
            # The same value twice in memory is once too often for a large project.
            last[key] = present if present == change.after else change.after
    except DamagedProjectError:
        yield Finding("edit", "", "A line of the history cannot be read.")
        return
    yield from _against_the_present(state, last, is_copy=is_copy)


def _against_the_present(
    state: State, last: dict[_Key, Record | None], *, is_copy: bool
) -> Findings:
    for record in state.all():
        key = (type(record), record.id)
        if key in last:
            if last[key] != record:
                yield finding(record, "is not what the history made of it")
        elif not is_copy:
            yield finding(record, "is in no edit of the history")
    for (cls, record_id), left in last.items():
        if left is not None and record_id not in state.records[cls]:
            yield finding(left, "is gone, and no edit of the history deleted it")


def undos_name_what_they_undo(state: State) -> Findings:
    """An undo takes back an edit or a redo before it, a redo an undo, and both name the root."""
    lines = list(_oldest_first(state))
    by_id = {str(line.id): line for line in lines}
    for line in lines:
        if not _is_sound(line, by_id):
            message = f"The edit “{line.label}” does not name the edit that it is about."
            yield Finding("edit", str(line.number), message)


def _is_sound(line: EditSummary, by_id: dict[str, EditSummary]) -> bool:
    taken_back = {
        EditAction.UNDO: (EditAction.EDIT, EditAction.REDO),
        EditAction.REDO: (EditAction.UNDO,),
    }.get(line.action)
    if taken_back is None:
        return line.root is None and line.undoes is None
    root, undone = by_id.get(line.root or ""), by_id.get(line.undoes or "")
    if root is None or undone is None:
        return False
    return (
        root.action is EditAction.EDIT
        and undone.action in taken_back
        and (undone.root or undone.id) == root.id
        and root.number <= undone.number < line.number
    )


def _oldest_first(state: State) -> Iterator[EditSummary]:
    pages: list[list[EditSummary]] = []
    before: int | None = None
    try:
        while page := state.reader.history.lines(before=before, limit=_PAGE):
            pages.append(page)
            before = page[-1].number
    except DamagedProjectError:
        return  # told of by the digests
    for page in reversed(pages):
        yield from reversed(page)
