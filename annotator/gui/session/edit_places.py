"""How the window says where in the texts an edit took effect."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from annotator.project.edit_place import EditPlace
from annotator.project.open_document import OpenDocument
from annotator.text.direction import isolated
from annotator.text.quoting import quoted, shortened

_LONGEST_WORDS = 40


def tr(text: str) -> str:
    """Translate a text of this module."""
    return QCoreApplication.translate("edit_places", text)


def name_of(place: EditPlace, document: OpenDocument) -> str:
    """Return how a place is called: by its claim, if that is there, else by its words."""
    title = shortened(document.document.title, _LONGEST_WORDS)
    if place.claim_id is not None and place.claim_id in document.outlines:
        return tr("claim {0} of “{1}”").format(document.number(place.claim_id), title)
    words = quoted((document.text[place.start : place.end],))
    if not words:
        return f"“{title}”"
    return tr("“{0}” in “{1}”").format(shortened(isolated(words), _LONGEST_WORDS), isolated(title))
