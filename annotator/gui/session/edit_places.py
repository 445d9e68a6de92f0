"""How the window says what an edit changed, and where in the texts."""

from __future__ import annotations

from annotator.gui.look.language import in_quotes, translate, translate_term, translator
from annotator.project.edit_description import RecordChange
from annotator.project.edit_place import EditPlace
from annotator.project.open_document import OpenDocument
from annotator.text.direction import isolated
from annotator.text.quoting import quoted, shortened

tr = translator("edit_places")

_LONGEST_WORDS = 40


def name_of(place: EditPlace, document: OpenDocument) -> str:
    """Return how a place is called: by its claim, if that is there, else by its words."""
    title = shortened(document.document.title, _LONGEST_WORDS)
    if place.claim_id is not None and place.claim_id in document.outlines:
        return tr("claim {0} of “{1}”").format(document.number(place.claim_id), title)
    words = quoted((document.text[place.start : place.end],))
    if not words:
        return in_quotes(title)
    return tr("“{0}” in “{1}”").format(shortened(isolated(words), _LONGEST_WORDS), isolated(title))


def told_of(change: RecordChange) -> str:
    """Return a record with its fields before and after, as lines."""
    head = tr("{0} {1}").format(translate_term(change.type.__name__), translate(change.name))
    if change.is_new:
        head = tr("New: {0}").format(head)
    elif change.is_gone:
        head = tr("Deleted: {0}").format(head)
    return "\n".join((head, *fields_of(change)))


def fields_of(change: RecordChange) -> list[str]:
    """Return the fields of a record before and after, a line for each."""
    lines = []
    for field in change.fields:
        name, before, after = map(translate, (field.name, field.before, field.after))
        if change.is_new or change.is_gone:
            lines.append(f"    {name}: {after or before}")
        else:
            lines.append(f"    {name}: {before or '—'} → {after or '—'}")
    return lines
