"""Where the analyst was in each project: the documents on the desk, and the place in each.

State in the sense of `settings`: the program finds it out by itself, and it may be lost. It stands
outside the project, since a colleague who gets the file has places of her own.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from annotator.model import ClaimId, DocumentId
from annotator.settings import RECENT_LIMIT, read_state, state_path, write_state

_FILE = "places.json"
_KEPT_DOCUMENTS = 500
"""Of each project those that were looked at last."""


@dataclass(frozen=True, slots=True)
class ReadingPosition:
    """A place in a document, in code points: the caret, and what stood at the top of the view."""

    caret: int
    top: int
    claim: ClaimId | None = None
    """The claim that was current."""


@dataclass(frozen=True, slots=True)
class Places:
    """What was on the two sides of the desk, which one was active, and the places by document."""

    documents: tuple[DocumentId | None, DocumentId | None] = (None, None)
    active_side: int = 0
    by_document: Mapping[DocumentId, ReadingPosition] = field(default_factory=dict)
    """The document that was looked at last stands last."""


def load_places(project_path: Path) -> Places:
    """Return what was kept of a project; what is missing or broken is left out."""
    kept = read_state(state_path(_FILE)).get(str(project_path.absolute()))
    if not isinstance(kept, dict):
        return Places()
    sides = kept.get("documents")
    sides = [*sides, None, None] if isinstance(sides, list) else [None, None]
    first, second = (DocumentId(s) if isinstance(s, str) else None for s in sides[:2])
    stored = kept.get("places")
    places = {
        DocumentId(key): place
        for key, value in (stored.items() if isinstance(stored, dict) else ())
        if (place := _place(value)) is not None
    }
    return Places((first, second), 1 if kept.get("active") == 1 else 0, places)


def keep_places(project_path: Path, places: Places) -> None:
    """Keep where the analyst is in a project, and forget projects that were not opened long."""
    name = str(project_path.absolute())
    kept = {key: value for key, value in read_state(state_path(_FILE)).items() if key != name}
    latest = list(places.by_document.items())[-_KEPT_DOCUMENTS:]
    kept[name] = {
        "documents": list(places.documents),
        "active": places.active_side,
        "places": {key: [place.caret, place.top, place.claim] for key, place in latest},
    }
    write_state(state_path(_FILE), dict(list(kept.items())[-RECENT_LIMIT:]))


def _place(value: object) -> ReadingPosition | None:
    """Return a place from JSON, which may hold anything."""
    match value:
        case [int(caret), int(top), str() | None as claim] if caret >= 0 and top >= 0:
            return ReadingPosition(caret, top, ClaimId(claim) if claim else None)
    return None
