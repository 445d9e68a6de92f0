"""Named styles of a DOCX file: what a paragraph or a run inherits from them.

A style's id is in the language of the program that wrote it (`berschrift1`), its name is not
(`heading 1`), so names and outline levels count. What a run does not say, its character style
says, then the style of the paragraph, then the defaults; each asks the style that it is based on.
"""

import re
from dataclasses import dataclass, field

from annotator.documents.office.symbols import is_fixed_width
from annotator.documents.office.xml_events import Attributes
from annotator.model.findings import StyleKind

_DEEPEST_BASE = 20
_HEADING = re.compile(r"heading ([1-9])\Z")
_TOGGLES = {
    "w:b": StyleKind.BOLD,
    "w:i": StyleKind.ITALIC,
    "w:strike": StyleKind.STRIKE,
    "w:dstrike": StyleKind.STRIKE,
}


@dataclass(slots=True)
class RunProperties:
    """What is said of a run, here; None where nothing is said."""

    kinds: dict[StyleKind, bool] = field(default_factory=dict)
    is_hidden: bool | None = None
    style: str = ""
    font: str = ""

    def read(self, name: str, attributes: Attributes) -> None:
        """Take in a child of `w:rPr`."""
        value = attributes.get("w:val", "")
        if name in _TOGGLES:
            self.kinds[_TOGGLES[name]] = is_on(value)
        elif name == "w:u":
            self.kinds[StyleKind.UNDERLINE] = value not in ("none", "")
        elif name == "w:vertAlign":
            self.kinds[StyleKind.SUPERSCRIPT] = value == "superscript"
            self.kinds[StyleKind.SUBSCRIPT] = value == "subscript"
        elif name == "w:position":
            # Half points up, or down.
            self.kinds[StyleKind.SUPERSCRIPT] = value.strip("+0") != "" and value[0] != "-"
            self.kinds[StyleKind.SUBSCRIPT] = value.startswith("-")
        elif name == "w:rFonts":
            self.font = attributes.get("w:ascii", "") or attributes.get("w:hAnsi", "")
            self.kinds[StyleKind.CODE] = is_fixed_width(self.font)
        elif name == "w:vanish":
            self.is_hidden = is_on(value)
        elif name == "w:rStyle":
            self.style = value


@dataclass(slots=True)
class NamedStyle:
    """One style; `outline` is a heading's level from 1, 0 for none said, 10 for body text."""

    id: str
    name: str = ""
    based_on: str = ""
    outline: int = 0
    list_id: str = ""
    list_level: int = 0
    properties: RunProperties = field(default_factory=RunProperties)


class Styles:
    """All named styles of a file; a handler of `word/styles.xml`."""

    def __init__(self) -> None:
        self._styles: dict[str, NamedStyle] = {}
        self._default = ""
        self.language = ""
        self._current: NamedStyle | None = None
        self._defaults = RunProperties()
        self._path: list[str] = []
        self._cache: dict[tuple[str, str], RunProperties] = {}

    def start(self, name: str, attributes: Attributes) -> None:
        """Take in a style, or something that a style says."""
        parent = self._path[-1] if self._path else ""
        self._path.append(name)
        value = attributes.get("w:val", "")
        if name == "w:style":
            self._current = NamedStyle(attributes.get("w:styleId", ""))
            self._styles[self._current.id] = self._current
            if attributes.get("w:type") == "paragraph" and is_on(attributes.get("w:default", "0")):
                self._default = self._current.id
        elif name == "w:lang" and self._current is None and value:
            self.language = value
        elif parent == "w:rPr" and "w:tblStylePr" not in self._path:
            (self._current.properties if self._current else self._defaults).read(name, attributes)
        elif self._current is not None and name == "w:name" and parent == "w:style":
            self._current.name = value.lower()
        elif self._current is not None and name == "w:basedOn":
            self._current.based_on = value
        elif self._current is not None and name == "w:outlineLvl":
            self._current.outline = int(value) + 1 if value.isdecimal() else 0
        elif self._current is not None and name == "w:numId":
            self._current.list_id = value
        elif self._current is not None and name == "w:ilvl":
            self._current.list_level = int(value) if value.isdecimal() else 0

    def end(self, name: str) -> None:
        """Leave a style."""
        self._path.pop()
        if name == "w:style":
            self._current = None

    def text(self, data: str) -> None:
        """Ignored: this part has no text."""

    def names(self, style_id: str) -> tuple[str, ...]:
        """Return the name of a style and of those it is based on, in small letters."""
        return tuple(style.name for style in self._chain(style_id or self._default))

    def heading_level(self, style_id: str) -> int:
        """Return the level from 1 that a paragraph style gives, or 0."""
        for style in self._chain(style_id or self._default):
            if match := _HEADING.match(style.name):
                return int(match[1])
            if style.outline:
                return style.outline if style.outline <= 9 else 0
        return 0

    def list_of(self, style_id: str) -> tuple[str, int]:
        """Return the id and level of the list that a paragraph style puts its paragraphs in."""
        for style in self._chain(style_id or self._default):
            if style.list_id:
                return style.list_id, style.list_level
        return "", 0

    def resolve(self, paragraph_style: str, run_style: str) -> RunProperties:
        """Return what the styles of a paragraph and of a run make of it."""
        key = paragraph_style, run_style
        if key not in self._cache:
            inherited = [style.properties for style in self._chain(run_style)] if run_style else []
            inherited += [
                style.properties for style in self._chain(paragraph_style or self._default)
            ]
            merged = RunProperties()
            for properties in reversed([*inherited, self._defaults]):
                merged.kinds |= properties.kinds
                merged.font = properties.font or merged.font
                if properties.is_hidden is not None:
                    merged.is_hidden = properties.is_hidden
            self._cache[key] = merged
        return self._cache[key]

    def _chain(self, style_id: str) -> list[NamedStyle]:
        """Return a style and what it is based on, nearest first; circles are cut."""
        chain: list[NamedStyle] = []
        style = self._styles.get(style_id)
        while style is not None and style not in chain and len(chain) < _DEEPEST_BASE:
            chain.append(style)
            style = self._styles.get(style.based_on)
        return chain


def is_on(value: str) -> bool:
    """Return whether a switch is on; one that says nothing is."""
    return value.lower() not in ("0", "false", "off", "none")
