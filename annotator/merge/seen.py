"""The edits of others that merges took in, as lines of a history."""

from __future__ import annotations

from datetime import datetime

from annotator.errors import DamagedProjectError
from annotator.merge.knowledge import Line, note_from
from annotator.messages import restored
from annotator.model import AnalystId, EditAction, EditId, SeenEdit
from annotator.reader import Reader


def seen_edits(reader: Reader) -> list[SeenEdit]:
    """Return the edits of others that merges took in, newest first; raises DamagedProjectError.

    Those of a merge that was undone are withdrawn, unless another one that stands brought them.
    """
    notes = {merge: note_from(text).seen for merge, text in reader.history.merge_notes().items()}
    if not notes:
        return []
    ids = {*notes, *(line.id for lines in notes.values() for line in lines)}
    own: set[EditId] = set()
    undone: set[EditId] = set()
    for edit in reader.history.about(ids):
        own.add(edit.id)
        change = undone.add if edit.action is EditAction.UNDO else undone.discard
        change(edit.root or edit.id)
    found: dict[EditId, SeenEdit] = {}
    # What a merge that stands brought counts last.
    for merge in sorted(notes, key=lambda merge: merge not in undone):
        for line in notes[merge]:
            if line.id not in own:
                found[line.id] = _line_of(line, is_withdrawn=merge in undone)
    return sorted(found.values(), key=lambda line: line.at, reverse=True)


def _line_of(line: Line, *, is_withdrawn: bool) -> SeenEdit:
    try:
        at = datetime.fromisoformat(line.at)
        if at.tzinfo is None:
            raise ValueError("a time without its zone compares with no other")
        return SeenEdit(
            number=0,
            id=line.id,
            label=restored(line.label),
            analyst_id=AnalystId(""),
            analyst_name=line.by,
            at=at,
            action=EditAction.UNDO if line.is_undo else EditAction.EDIT,
            root=line.root if line.root != line.id else None,
            touched=line.touched or frozenset(),
            is_withdrawn=is_withdrawn,
        )
    except ValueError as error:
        raise DamagedProjectError(
            "The project is damaged: what it noted of a merge cannot be read. "
            "Open a backup or a copy of the project."
        ) from error
