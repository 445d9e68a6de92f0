"""Styles and lists of an ODT file: named ones of `styles.xml`, automatic ones of `content.xml`."""

from dataclasses import dataclass, field

from annotator.documents.office.markers import bullet, number_in
from annotator.documents.office.symbols import is_fixed_width
from annotator.documents.office.xml_events import Attributes, Recording, number
from annotator.model.findings import StyleKind

_DEEPEST_PARENT = 20
_FURNITURE = ("style:header", "style:footer")
_LEVELS = ("text:list-level-style-number", "text:outline-level-style")


@dataclass(slots=True)
class NamedStyle:
    """One style, and what it says itself."""

    name: str
    parent: str = ""
    display_name: str = ""
    list_name: str = ""
    outline: int = 0
    kinds: dict[StyleKind, bool] = field(default_factory=dict)
    is_hidden: bool | None = None
    font: str = ""


@dataclass(frozen=True, slots=True)
class ListLevel:
    """How items of a level are marked."""

    sign: str = ""
    kind: str = ""
    prefix: str = ""
    suffix: str = ""
    start: int = 1
    shown_levels: int = 1


class OdtStyles:
    """All styles of a file; a handler of `styles.xml`, and of the head of `content.xml`."""

    def __init__(self) -> None:
        self._styles: dict[tuple[str, str], NamedStyle] = {}
        self._lists: dict[str, dict[int, ListLevel]] = {}
        self._current: NamedStyle | None = None
        self._levels: dict[int, ListLevel] = {}
        self._recording: Recording | None = None
        self._fonts: dict[str, str] = {}
        self._cache: dict[tuple[str, str], tuple[tuple[StyleKind, ...], bool]] = {}
        self.language = ""
        self.headers: list[Recording] = []
        self.footers: list[Recording] = []

    def start(self, name: str, attributes: Attributes) -> None:
        """Take in a style, or something that a style says."""
        if self._recording is not None:
            self._recording.start(name, attributes)
        elif name.startswith(_FURNITURE) and not name.endswith("-style"):
            self._recording = Recording()
            (self.headers if "header" in name else self.footers).append(self._recording)
        elif name == "style:style":
            self._begin_style(attributes)
        elif name == "style:text-properties":
            self._read_properties(attributes)
        elif name == "style:font-face":
            family = attributes.get("svg:font-family", "").strip("'").lower()
            self._fonts[attributes.get("style:name", "")] = family
        elif name in ("text:list-style", "text:outline-style"):
            key = attributes.get("style:name", "") if name == "text:list-style" else OUTLINE
            self._levels = self._lists.setdefault(key, {})
        elif name in _LEVELS or name == "text:list-level-style-bullet":
            level = number(attributes.get("text:level", "1"))
            self._levels[level] = ListLevel(
                sign=attributes.get("text:bullet-char", ""),
                kind=attributes.get("style:num-format", ""),
                prefix=attributes.get("style:num-prefix", ""),
                suffix=attributes.get("style:num-suffix", ""),
                start=number(attributes.get("text:start-value", "1")),
                shown_levels=number(attributes.get("text:display-levels", "1")),
            )

    def end(self, name: str) -> None:
        """Leave a style, a header or a footer."""
        if self._recording is not None and self._recording.depth:
            self._recording.end(name)
        elif self._recording is not None:
            self._recording = None
        elif name == "style:style":
            self._current = None

    def text(self, data: str) -> None:
        """Note the words of headers and footers; styles hold none."""
        if self._recording is not None:
            self._recording.text(data)

    def _begin_style(self, attributes: Attributes) -> None:
        name = attributes.get("style:name", "")
        self._current = NamedStyle(
            name,
            parent=attributes.get("style:parent-style-name", ""),
            display_name=attributes.get("style:display-name", name).lower(),
            list_name=attributes.get("style:list-style-name", ""),
            outline=number(attributes.get("style:default-outline-level", "0")),
        )
        self._styles[attributes.get("style:family", ""), name] = self._current

    def _read_properties(self, attributes: Attributes) -> None:
        style = self._current
        if style is None:
            language, country = attributes.get("fo:language", ""), attributes.get("fo:country", "")
            if language not in ("", "none", "zxx") and not self.language:
                has_country = country not in ("", "none")
                self.language = f"{language}-{country}" if has_country else language
            return
        kinds = style.kinds
        if "fo:font-weight" in attributes:
            weight = attributes["fo:font-weight"]
            kinds[StyleKind.BOLD] = weight == "bold" or number(weight) >= 600
        if "fo:font-style" in attributes:
            kinds[StyleKind.ITALIC] = attributes["fo:font-style"] in ("italic", "oblique")
        if "style:text-underline-style" in attributes:
            kinds[StyleKind.UNDERLINE] = attributes["style:text-underline-style"] != "none"
        if "style:text-line-through-style" in attributes:
            kinds[StyleKind.STRIKE] = attributes["style:text-line-through-style"] != "none"
        if "style:text-position" in attributes:
            position = attributes["style:text-position"]
            kinds[StyleKind.SUBSCRIPT] = position.startswith(("sub", "-"))
            kinds[StyleKind.SUPERSCRIPT] = not position.startswith(("sub", "-", "0%"))
        font = self._fonts.get(attributes.get("style:font-name", ""), "")
        font = font or attributes.get("fo:font-family", "").strip("'").lower()
        if font:
            kinds[StyleKind.CODE] = is_fixed_width(font)
            style.font = font
        if "text:display" in attributes:
            style.is_hidden = attributes["text:display"] == "none"

    def names(self, style: str) -> tuple[str, ...]:
        """Return the display names of a paragraph style and its parents, in small letters."""
        return tuple(found.display_name for found in self._chain("paragraph", style))

    def list_of(self, style: str) -> str:
        """Return the list style that a paragraph style asks for."""
        chain = self._chain("paragraph", style)
        return next((found.list_name for found in chain if found.list_name), "")

    def resolve(self, family: str, style: str) -> tuple[tuple[StyleKind, ...], bool]:
        """Return the styles of a style of paragraphs or texts, and whether it hides its words."""
        key = family, style
        if key not in self._cache:
            kinds: dict[StyleKind, bool] = {}
            is_hidden = False
            for found in reversed(self._chain(family, style)):
                kinds |= found.kinds
                is_hidden = is_hidden if found.is_hidden is None else found.is_hidden
            self._cache[key] = tuple(kind for kind, is_on in kinds.items() if is_on), is_hidden
        return self._cache[key]

    def font(self, family: str, style: str) -> str:
        """Return the font that a style names, in small letters."""
        return next((found.font for found in self._chain(family, style) if found.font), "")

    def level(self, list_name: str, level: int) -> ListLevel | None:
        """Return how a list style marks a level, counted from 1."""
        return self._lists.get(list_name, {}).get(level)

    def marker(self, list_name: str, counts: list[int]) -> str:
        """Return the marker of an item; `counts` holds its number and those of the lists around."""
        rule = self.level(list_name, len(counts))
        if rule is None:
            return "•"
        if rule.sign:
            return bullet(rule.sign)
        if not rule.kind:
            return (rule.prefix + rule.suffix).strip()
        shown = range(max(len(counts) - rule.shown_levels, 0), len(counts))
        numbers = (
            number_in(other.kind, counts[place])
            for place in shown
            if (other := self.level(list_name, place + 1)) is not None and other.kind
        )
        return (rule.prefix + ".".join(numbers) + rule.suffix).strip()

    def _chain(self, family: str, style: str) -> list[NamedStyle]:
        chain: list[NamedStyle] = []
        found = self._styles.get((family, style))
        while found is not None and found not in chain and len(chain) < _DEEPEST_PARENT:
            chain.append(found)
            found = self._styles.get((family, found.parent))
        return chain


OUTLINE = "\0outline"
"""The list style that numbers headings; no name in a file can be this."""
