"""What holds within a group of RTF, and ends with it."""

from copy import copy
from dataclasses import dataclass, field
from enum import Enum, auto

from annotator.model.findings import StyleKind


class Destination(Enum):
    """What the words of a group are."""

    TEXT = auto()
    SKIPPED = auto()
    FONTS = auto()
    STYLES = auto()
    INFO = auto()
    VALUE = auto()
    """The value of something the file says about itself."""
    INSTRUCTION = auto()
    """What a field is to show."""
    MARKER = auto()
    """The marker of a list item, written out for programs that do not count."""
    BOTH = auto()
    """`\\upr`: the words once for old programs, then once more in Unicode."""


@dataclass(slots=True)
class State:
    """Styles of characters and paragraphs, and the place where they are."""

    destination: Destination = Destination.TEXT
    kinds: frozenset[StyleKind] = frozenset()
    is_hidden: bool = False
    wanted: Destination = Destination.TEXT
    """What `BOTH` gives twice."""
    is_drop_cap: bool = False
    is_deleted: bool = False
    is_inserted: bool = False
    font: int = -1
    fallback_length: int = 1
    style: int = 0
    outline: int = 0
    level: int = 0
    is_in_table: bool = False
    value_name: bytes = b""

    def copy(self) -> "State":
        """Return a state for a group within."""
        return copy(self)


@dataclass(slots=True)
class Font:
    """A font: how its bytes are to be read."""

    encoding: str = ""
    is_symbol: bool = False
    name: str = ""


@dataclass(slots=True)
class Head:
    """What stands before the text and holds for all of it."""

    encoding: str = "cp1252"
    default_font: int = 0
    language: int = 0
    fonts: dict[int, Font] = field(default_factory=dict)
    styles: dict[int, str] = field(default_factory=dict)
    values: dict[bytes, str] = field(default_factory=dict)
    dates: dict[bytes, dict[bytes, int]] = field(default_factory=dict)
