"""What others did in copies that were merged, as the window shows it between its own edits."""

from __future__ import annotations

from annotator.gui.look.language import translate_message, translator
from annotator.gui.session.session import Session
from annotator.model import Edit, EditSummary, SeenEdit

tr = translator("seen_edits")


def seen_edits(session: Session) -> list[SeenEdit]:
    """Return the edits of others that merges brought word of, newest first."""
    project = session.project
    if project is None or not project.read.history.merge_notes():
        return []
    from annotator.merge.seen import seen_edits as read  # merging is loaded where there was any

    return session.attempt(lambda: read(project.read)) or []


def is_about_merge(session: Session, edit: Edit) -> bool:
    """Return whether other edits of others are known since an edit."""
    return session.project is not None and session.project.read.history.is_about_merge(edit.summary)


def label_of(line: EditSummary) -> str:
    """Return what an edit did, and whether it was done in another copy."""
    label = translate_message(line.label)
    if not isinstance(line, SeenEdit):
        return label
    marked = tr("Withdrawn: {0}") if line.is_withdrawn else tr("Merged: {0}")
    return marked.format(label)


def explained(line: SeenEdit) -> str:
    """Say why an edit cannot be undone here, and what can."""
    if line.is_withdrawn:
        return tr(
            "This was done in another copy. The merge that brought it was undone, so nothing of it "
            "is in the project now."
        )
    return tr(
        "This was done in another copy and came with a merge. It cannot be undone by itself; "
        "undoing the merge takes back all that came with it."
    )
