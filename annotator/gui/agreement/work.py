"""Comparing the analysts of a document, off the main thread."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path

from annotator.agreement.coding import Codings, codings
from annotator.agreement.disagreements import Compared, side_by_side
from annotator.agreement.figures import Figure, figures, paired
from annotator.model import Analyst, AnalystId, Document, DocumentId, OnePerson
from annotator.model.people import People
from annotator.progress import Tell
from annotator.project import Project
from annotator.reader import Reader

_TWO = 2
_FIGURES_OF_ALL = 4
"""Figures that are about all analysts together; one more is about each two."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Agreement:
    """What was found in a document."""

    codings: Codings
    matches: tuple[tuple[Compared, ...], ...]
    """The claims of each two analysts side by side."""
    figures: tuple[Figure, ...]
    names: dict[AnalystId, str]
    elsewhere: tuple[tuple[DocumentId, str], ...] = ()
    """Documents that two analysts worked on, with their titles, where this is none of them."""


def find_agreement(path: Path, analyst: Analyst, document_id: DocumentId, tell: Tell) -> Agreement:
    """Compare the analysts of a document of a project file, from any thread.

    `tell` is called with the share that is done; what it raises ends the work. Raises
    AnnotatorError.
    """
    tell(0.0)
    with Project.open(path, analyst, is_read_only=True) as project:
        found = codings(project.read, document_id)
        names = {each.id: each.name for each in project.read.analysts()}
        elsewhere = tuple(_of_two(project.read)) if len(found.people) < _TWO else ()
    both = [paired(*two) for two in combinations(found.people, 2)]
    matches = tuple(tuple(side_by_side(found, match)) for match in both)
    number = len(both) + _FIGURES_OF_ALL
    numbers: list[Figure] = []
    for figure in figures(found, lambda: tell(len(numbers) / number)):
        numbers.append(figure)
        tell(len(numbers) / number)
    return Agreement(
        codings=found,
        matches=matches,
        figures=tuple(numbers),
        names=names,
        elsewhere=elsewhere,
    )


def _of_two(reader: Reader) -> Iterator[tuple[DocumentId, str]]:
    """Yield the documents that several analysts claimed something in."""
    people = People(reader.all(OnePerson))
    for document in reader.all(Document):
        made = (claim.created_by for claim in reader.claims(document.id))
        if len({people.of(by) for by in made if by is not None}) >= _TWO:
            yield document.id, document.title
