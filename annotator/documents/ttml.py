"""The cues of a TTML file (`.ttml`, `.dfxp`): paragraphs of XML with times, looks and speakers."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from annotator.documents.subtitle_cues import Cue, utterances_of
from annotator.documents.xml import parse_xml

if TYPE_CHECKING:
    from lxml.etree import _Element

_DECLARATION = re.compile(r"\A\ufeff?\s*<\?xml[^>]*\?>")
_CLOCK = re.compile(r"(\d+):(\d{2}):(\d{2})(?:[.,](\d{1,3})\d*|:(\d+)(?:\.\d+)?)?\Z")
_OFFSET = re.compile(r"(\d+(?:\.\d+)?)(h|ms|m|s|f|t)\Z")
_MILLISECONDS = {"h": 3_600_000, "m": 60_000, "s": 1_000, "ms": 1}
_LOOKS = {
    ("fontWeight", "bold"): "b",
    ("fontStyle", "italic"): "i",
    ("fontStyle", "oblique"): "i",
    ("textDecoration", "underline"): "u",
    ("textDecoration", "lineThrough"): "s",
}
_SPACES = re.compile(r"[ \t\r\n]+")


def parse_ttml(text: str, file_name: str) -> tuple[str, list[Cue]]:
    """Return the language and the cues, in the order of time; raises DocumentError."""
    root = parse_xml(_DECLARATION.sub("", text).encode(), file_name)
    file = _File(root)
    language = root.get("{http://www.w3.org/XML/1998/namespace}lang", "")
    return language, sorted(file.cues(root, 0, None, ""), key=lambda cue: cue.start)


class _File:
    """What the head of a file says of times, styles and speakers."""

    def __init__(self, root: _Element) -> None:
        self._rates = {
            "f": _rate(_own(root, "frameRate"), 30),
            "t": _rate(_own(root, "tickRate"), 1),
        }
        self._names: dict[str, str] = {}
        self._tags: dict[str, set[str]] = {}
        for element in root.iter():
            key = _own(element, "id")
            if _name(element) == "agent":
                self._names[key] = " ".join("".join(map(str, element.itertext())).split())
            elif _name(element) == "style":
                self._tags[key] = self._tags_of(element)

    def cues(self, around: _Element, start: int, end: int | None, voice: str) -> Iterator[Cue]:
        """Yield the cues within an element that begins and ends at a time, in milliseconds."""
        for element in around:
            own_start = start + (self._time(_own(element, "begin")) or 0)
            length, last = self._time(_own(element, "dur")), self._time(_own(element, "end"))
            own_end = start + last if last is not None else end
            own_end = own_start + length if length is not None else own_end
            own_voice = self._names.get(_own(element, "agent"), voice)
            if _name(element) == "p":
                lines = self._words(element).split("\n")
                stop = own_start if own_end is None else max(own_start, own_end)
                yield Cue(own_start, stop, tuple(utterances_of(lines, own_voice)))
            else:
                yield from self.cues(element, own_start, own_end, own_voice)

    def _words(self, element: _Element) -> str:
        """Return the words of a paragraph with the tags of SubRip for their looks."""
        inner = _SPACES.sub(" ", html.escape(element.text or "", quote=False))
        for child in element:
            inner += "\n" if _name(child) == "br" else self._words(child)
            inner += _SPACES.sub(" ", html.escape(child.tail or "", quote=False))
        if _name(element) in ("metadata", "desc", "title"):
            return ""
        tags = sorted(self._tags_of(element))
        return "".join(f"<{tag}>" for tag in tags) + inner + "".join(f"</{tag}>" for tag in tags)

    def _tags_of(self, element: _Element) -> set[str]:
        found = {tag for (name, value), tag in _LOOKS.items() if _own(element, name) == value}
        return found.union(*(self._tags.get(key, ()) for key in _own(element, "style").split()))

    def _time(self, value: str) -> int | None:
        if clock := _CLOCK.match(value.strip()):
            hours, minutes, seconds = map(int, clock.groups()[:3])
            whole = (hours * 60 + minutes) * 60 + seconds
            frames = int(clock[5] or 0) / self._rates["f"]
            return whole * 1000 + int((clock[4] or "").ljust(3, "0")) + round(1000 * frames)
        if offset := _OFFSET.match(value.strip()):
            number, unit = float(offset[1]), offset[2]
            known = _MILLISECONDS.get(unit)
            return round(number * known if known else 1000 * number / self._rates[unit])
        return None


def _rate(value: str, usual: int) -> int:
    return (int(value) if value.isdecimal() and len(value) < 10 else 0) or usual


def _name(element: _Element) -> str:
    return str(element.tag).rpartition("}")[2]


def _own(element: _Element, name: str) -> str:
    """Return an attribute, in whatever of TTML's namespaces."""
    return next((str(v) for k, v in element.attrib.items() if str(k).split("}")[-1] == name), "")
