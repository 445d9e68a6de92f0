"""What is being typed and is not in the project yet: it outlives the program.

Kept in the local data folder, since the project may be what cannot be written. The drafts of a
project stand in a folder of their own, those of each window in a file: two windows on one project
never write over each other's.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import asdict, dataclass, fields
from hashlib import sha256
from pathlib import Path

from annotator import files
from annotator.model import ProjectId
from annotator.settings import data_path, read_state

BOX, IMPORT, FORM = "box", "import", "form"
"""Kinds of what belongs to no record: letters in a picker, a field of a file to be imported, a
field of a form that is stored as a whole."""
Key = tuple[str, str, str]
"""The kind of a record, its id, and the name of a field."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """A text for a field of a record, and what the field held when the typing began."""

    kind: str
    """The name of the record's class; another word where a text belongs to no record."""
    record: str
    field: str
    about: str
    """How the record was called, in case it is gone."""
    base: str
    text: str

    @property
    def key(self) -> Key:
        """What it belongs to."""
        return self.kind, self.record, self.field


def folder_of(project_id: ProjectId) -> Path:
    """Return the folder of a project's drafts, which need not be there.

    By the project's own id, so that a file that was renamed or moved keeps its drafts.
    """
    # Hashed, since the id comes from the file and may hold anything.
    return data_path() / "drafts" / sha256(project_id.encode("utf-8", "replace")).hexdigest()[:32]


def read(path: Path) -> list[Draft]:
    """Return the drafts in a file; what is missing or broken is left out."""
    stored = read_state(path).get("drafts")
    names = [field.name for field in fields(Draft)]
    texts = stored if isinstance(stored, list) else []
    return [
        Draft(**{name: str(one[name]) for name in names})
        for one in texts
        if isinstance(one, dict) and all(isinstance(one.get(name), str) for name in names)
    ]


def write(path: Path, drafts: Iterable[Draft]) -> None:
    """Keep drafts in a file in place of those that it holds; raises OSError."""
    text = json.dumps({"drafts": [asdict(draft) for draft in drafts]})
    path.parent.mkdir(parents=True, exist_ok=True)
    files.write(path, (text.encode(),), is_durable=False)
