"""What was counted of each document when a project was left, to tell what new rules change.

Where sentences begin and end is worked out anew each time and stored nowhere. Where nothing was
edited since and the count is another one, this version of the program tells them apart otherwise.
The notes are kept in the program's own state, not in the project.
"""

from __future__ import annotations

from collections.abc import Iterable

from annotator.model import DocumentId, Edit, EditId
from annotator.project.sentence_counts import Counts
from annotator.reader import Reader
from annotator.settings import read_state, state_path, write_state

_FILE_NAME = "coverage.json"


class CoverageNotes:
    """The counts of one project that are true of it now, those of before until they are checked."""

    def __init__(self, reader: Reader) -> None:
        self._project_id = reader.details().id
        self._edit = next((line.id for line in reader.history.lines(limit=1)), EditId(""))
        """The last edit that the counts know."""
        stored = read_state(state_path(_FILE_NAME)).get(self._project_id)
        noted = stored if isinstance(stored, dict) else {}
        counts = noted.get("counts") if noted.get("edit") == self._edit else None
        self._counts: dict[DocumentId, Counts] = {
            DocumentId(document_id): Counts(*numbers)
            for document_id, numbers in (counts.items() if isinstance(counts, dict) else ())
            if isinstance(numbers, list) and [type(each) for each in numbers] == [int] * 3
        }

    def check(self, document_id: DocumentId, counts: Counts) -> Counts | None:
        """Note a count; return the one of before where it is another without any edit."""
        before = self._counts.get(document_id)
        self._counts[document_id] = counts
        return before if before != counts else None

    def apply(self, edit: Edit, document_ids: Iterable[DocumentId]) -> None:
        """Forget the counts of the documents that an edit touches."""
        self._edit = edit.summary.id
        for document_id in document_ids:
            self._counts.pop(document_id, None)

    def keep(self) -> None:
        """Keep the counts until the project is opened again."""
        stored = read_state(state_path(_FILE_NAME))
        stored[self._project_id] = {
            "edit": self._edit,
            "counts": {
                document_id: [counts.claimed, counts.marked, counts.untouched]
                for document_id, counts in self._counts.items()
            },
        }
        write_state(state_path(_FILE_NAME), stored)
