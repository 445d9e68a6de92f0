"""Groups of RTF that are set aside and read later: notes, headers, footers, text boxes."""

from dataclasses import dataclass, field

from annotator.documents.office.left_out import LeftOut
from annotator.documents.rtf.state import State
from annotator.documents.rtf.tokens import Token


@dataclass(slots=True)
class Aside:
    """The tokens of such a group; `mark` is a note's own, `depth` tells how many are around it."""

    mark: str
    state: State
    depth: int
    tokens: list[Token] = field(default_factory=list)


@dataclass(slots=True)
class Deferred(LeftOut):
    """Notes still to be appended, and counts of what was skipped."""

    notes: list[Aside] = field(default_factory=list)
    furniture: list[Aside] = field(default_factory=list)
    marks: int = 0
