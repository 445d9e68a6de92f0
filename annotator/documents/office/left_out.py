"""What is in an office file and not in its text, and headers and footers, of which little is."""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from annotator.documents.builder import TextBuilder
from annotator.documents.changes import told_changes
from annotator.documents.office.flow import Flow
from annotator.messages import Message


@dataclass(slots=True)
class LeftOut:
    """Counts of what the walk met and did not read; insertions were read."""

    deletions: int = 0
    insertions: int = 0
    comments: int = 0
    hidden: int = 0
    documents: int = 0
    drawings: int = 0

    def sentences(self) -> tuple[Message, ...]:
        """Return the notes for the analyst."""
        found = list(told_changes(self.deletions, self.insertions))
        if self.comments:
            found.append(Message("Comments in the margin were left out: {0}.", self.comments))
        if self.hidden == 1:
            found.append(Message("Hidden text was left out, in 1 place."))
        elif self.hidden:
            found.append(Message("Hidden text was left out, in {0} places.", self.hidden))
        if self.documents:
            found.append(
                Message("Documents within the document were left out: {0}.", self.documents)
            )
        if self.drawings:
            found.append(
                Message(
                    "Charts, diagrams and other objects with their words were left out: {0}.",
                    self.drawings,
                )
            )
        return tuple(found)


def add_furniture(tellers: Iterable[Callable[[Flow], None]], flow: Flow) -> None:
    """Add headers or footers, each that differs once; page numbers alone stay away.

    Each teller puts one header or footer into the flow that it is given.
    """
    known: set[str] = set()
    for tell in tellers:
        trial = Flow(TextBuilder())
        tell(trial)
        trial.end_paragraph()
        words = re.sub(r"\d+", "#", trial.builder.build().text)
        if words not in known and any(character.isalpha() for character in words):
            known.add(words)
            tell(flow)
            flow.end_paragraph()
