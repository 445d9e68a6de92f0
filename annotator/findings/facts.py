"""All that rules ask of a project: its records, and who claims go back to."""

from __future__ import annotations

from collections.abc import Callable

from annotator.collector import collector_paused
from annotator.findings.paths import Paths
from annotator.findings.records import TYPES, Records
from annotator.model import Document
from annotator.reader import Reader


class Facts(Records):
    """Records with their paths."""

    def __init__(self, text_of: Callable[[Document], str]) -> None:
        super().__init__(text_of)
        self.paths = Paths(self)

    @classmethod
    def read(cls, reader: Reader) -> Facts:
        """Return the facts of a project, read at one moment."""
        facts = cls(reader.text)
        with reader.at_one_moment(), collector_paused():
            for of_type in TYPES:
                for record in reader.all(of_type):
                    facts.put(of_type, record.id, record)
        return facts
