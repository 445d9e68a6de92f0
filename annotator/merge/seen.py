"""The edits of others that merges took in, as lines of a history."""

from __future__ import annotations

from datetime import datetime

from annotator.errors import DamagedProjectError
from annotator.merge.knowledge import known_of
from annotator.messages import Message
from annotator.model import AnalystId, EditAction, EditSummary
from annotator.project.past import every_edit
from annotator.reader import Reader


def seen_edits(reader: Reader) -> list[EditSummary]:
    """Return the edits of others that merges which stand took in, newest first.

    They have the number 0 and no analyst's id: here they are known by what was noted of them.
    Raises DamagedProjectError.
    """
    if not reader.history.merge_notes():
        return []
    own = {edit.id for edit in every_edit(reader)}
    lines, _united = known_of(reader)
    try:
        found = [
            EditSummary(
                number=0,
                id=line.id,
                label=Message(line.label),
                analyst_id=AnalystId(""),
                analyst_name=line.by,
                at=datetime.fromisoformat(line.at),
                action=EditAction.UNDO if line.is_undo else EditAction.EDIT,
                root=line.root if line.root != line.id else None,
            )
            for line in lines
            if line.id not in own
        ]
        return sorted(found, key=lambda line: line.at, reverse=True)
    except (ValueError, TypeError) as error:
        raise DamagedProjectError(
            "The project is damaged: what it noted of a merge cannot be read. "
            "Open a backup or a copy of the project."
        ) from error
