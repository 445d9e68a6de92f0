"""Markers of list items: computed as Word does, since a DOCX file holds the rules only."""

import re
from dataclasses import dataclass, field

from annotator.documents.office.markers import bullet, number_in
from annotator.documents.office.xml_events import Attributes, number

_PLACE = re.compile(r"%([1-9])")
_LEVELS = 9


@dataclass(slots=True)
class _Level:
    start: int = 1
    kind: str = "decimal"
    text: str = "%1."
    restarts_after: int = -1
    is_all_decimal: bool = False


@dataclass(slots=True)
class _List:
    """A list in use: which rules it follows, where it differs."""

    abstract: str = ""
    levels: dict[int, _Level] = field(default_factory=dict)
    starts: dict[int, int] = field(default_factory=dict)


class Numbering:
    """The rules of all lists, and how far each has counted; a handler of `word/numbering.xml`."""

    def __init__(self) -> None:
        self._abstracts: dict[str, dict[int, _Level]] = {}
        self._lists: dict[str, _List] = {}
        self._counts: dict[str, list[int | None]] = {}
        self._used: set[tuple[str, int]] = set()
        self._levels: dict[int, _Level] = {}
        self._list: _List | None = None
        self._level: _Level | None = None
        self._place = 0

    def start(self, name: str, attributes: Attributes) -> None:
        """Take in a rule."""
        value = attributes.get("w:val", "")
        if name == "w:abstractNum":
            self._levels = self._abstracts.setdefault(attributes.get("w:abstractNumId", ""), {})
        elif name == "w:num":
            self._list = self._lists.setdefault(attributes.get("w:numId", ""), _List())
            self._levels = self._list.levels
        elif name == "w:abstractNumId" and self._list is not None:
            self._list.abstract = value
        elif name in ("w:lvl", "w:lvlOverride"):
            self._place = min(number(attributes.get("w:ilvl", "0")), _LEVELS - 1)
            if name == "w:lvl":
                self._level = self._levels.setdefault(self._place, _Level())
        elif name == "w:startOverride" and self._list is not None:
            self._list.starts[self._place] = number(value)
        elif self._level is not None:
            self._read_level(self._level, name, value)

    def _read_level(self, level: _Level, name: str, value: str) -> None:
        if name == "w:start":
            level.start = number(value)
        elif name == "w:numFmt":
            level.kind = value
        elif name == "w:lvlText":
            level.text = value
        elif name == "w:lvlRestart":
            level.restarts_after = number(value)
        elif name == "w:isLgl":
            level.is_all_decimal = value not in ("0", "false")

    def end(self, name: str) -> None:
        """Leave a rule."""
        if name == "w:lvl":
            self._level = None
        elif name == "w:num":
            self._list = None

    def text(self, data: str) -> None:
        """Ignored: this part has no text."""

    def next_marker(self, list_id: str, level: int) -> str | None:
        """Return the marker of the next item of a list; None if there is no such list."""
        found = self._lists.get(list_id)
        if found is None or list_id == "0":
            return None
        level = min(level, _LEVELS - 1)
        # Lists of the same rules count on from each other, unless one says where it starts.
        counts = self._counts.setdefault(found.abstract, [None] * _LEVELS)
        if level in found.starts and (list_id, level) not in self._used:
            counts[level] = None
        self._used.add((list_id, level))
        rule = self._rule(found, level)
        if (counted := counts[level]) is None:
            counts[level] = found.starts.get(level, rule.start)
        else:
            counts[level] = counted + 1
        for deeper in range(level + 1, _LEVELS):
            after = self._rule(found, deeper).restarts_after
            if after != 0 and (after < 0 or level < after):
                counts[deeper] = None
        return self._marker(found, rule, counts)

    def _rule(self, found: _List, level: int) -> _Level:
        rules = self._abstracts.get(found.abstract, {})
        return found.levels.get(level) or rules.get(level) or _Level(text=f"%{level + 1}.")

    def _marker(self, found: _List, rule: _Level, counts: list[int | None]) -> str:
        if rule.kind == "bullet":
            return bullet(rule.text)
        if rule.kind == "none":
            return ""

        def shown(match: re.Match[str]) -> str:
            place = int(match[1]) - 1
            other = self._rule(found, place)
            count = counts[place]
            kind = "decimal" if rule.is_all_decimal else other.kind
            return number_in(kind, other.start if count is None else count)

        return _PLACE.sub(shown, rule.text).strip()
