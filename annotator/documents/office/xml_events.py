"""XML parts as a stream of events: no tree, no entity, no DTD, nothing fetched."""

from collections.abc import Mapping
from typing import Protocol
from xml.parsers import expat

from annotator.errors import DocumentError
from annotator.progress import Tell

DEEPEST = 256
_CHUNK = 1 << 20

Attributes = Mapping[str, str]


class Handler(Protocol):
    """Hears what an XML part holds, in its order; names are as in `parse_events`."""

    def start(self, name: str, attributes: Attributes) -> None:
        """An element begins."""

    def end(self, name: str) -> None:
        """An element ends."""

    def text(self, data: str) -> None:
        """Characters between two tags; they come in as many pieces as the parser likes."""


class _Names(dict[str, str]):
    """Short names of expanded ones, each made once."""

    def __init__(self, prefixes: Mapping[str, str]) -> None:
        super().__init__()
        self._prefixes = prefixes

    def __missing__(self, expanded: str) -> str:
        uri, _, local = expanded.rpartition(" ")
        prefix = self._prefixes.get(uri, "?" if uri else "")
        short = f"{prefix}:{local}" if prefix else local
        # Names without end would be an attack on the memory.
        if len(self) < 10_000:
            self[expanded] = short
        return short


def parse_events(
    data: bytes,
    handler: Handler,
    file_name: str,
    prefixes: Mapping[str, str],
    progress: Tell | None = None,
    bare: frozenset[str] = frozenset(),
) -> None:
    """Tell `handler` what an XML part of the file `file_name` holds.

    Names are `prefix:local` by `prefixes`, which maps namespaces to prefixes of our own; those of
    other namespaces begin with `?:`. The attributes of elements in `bare`, which are many and of no
    use, keep their expanded names. Raises DocumentError if the part is not well formed, nested
    deeper than `DEEPEST`, or has a DOCTYPE, which these formats forbid.
    """
    names = _Names(prefixes)
    tell_start, tell_end = handler.start, handler.end
    depth = 0

    def start(expanded: str, attributes: dict[str, str]) -> None:
        nonlocal depth
        depth += 1
        if depth > DEEPEST:
            raise DocumentError(
                "{0} could not be read: its elements are nested more than {1} deep. Copy its "
                "text into a .txt file and import that.",
                file_name,
                DEEPEST,
            )
        name = names[expanded]
        if attributes and name not in bare:
            attributes = {names[key]: attributes[key] for key in attributes}
        tell_start(name, attributes)

    def end(expanded: str) -> None:
        nonlocal depth
        depth -= 1
        tell_end(names[expanded])

    def doctype(*_: object) -> None:
        raise DocumentError(
            "{0} could not be read: its XML has a DOCTYPE, which documents of this kind must not "
            "have. Save it again with the program that made it.",
            file_name,
        )

    parser = expat.ParserCreate(namespace_separator=" ")
    parser.buffer_text = True
    parser.StartElementHandler = start
    parser.EndElementHandler = end
    parser.CharacterDataHandler = handler.text
    parser.StartDoctypeDeclHandler = doctype
    try:
        for position in range(0, len(data), _CHUNK):
            parser.Parse(data[position : position + _CHUNK], False)
            if progress is not None:
                progress(position / len(data))
        parser.Parse(b"", True)
    # LookupError: it says that it is encoded in a way that nobody knows.
    except (expat.ExpatError, LookupError) as error:
        raise DocumentError(
            "{0} could not be read: its XML is damaged. Get another copy, or save it again with "
            "the program that made it.",
            file_name,
        ) from error


class Recording:
    """Events that were put aside, to be passed to a handler later."""

    def __init__(self) -> None:
        self._events: list[tuple[str, str, Attributes]] = []
        self.depth = 0

    def start(self, name: str, attributes: Attributes) -> None:
        """Note that an element begins."""
        self.depth += 1
        self._events.append(("start", name, attributes))

    def end(self, name: str) -> None:
        """Note that an element ends."""
        self.depth -= 1
        self._events.append(("end", name, {}))

    def text(self, data: str) -> None:
        """Note characters."""
        self._events.append(("text", data, {}))

    def replay(self, handler: Handler) -> None:
        """Tell all that was noted."""
        for event, value, attributes in self._events:
            if event == "start":
                handler.start(value, attributes)
            elif event == "end":
                handler.end(value)
            else:
                handler.text(value)


def number(value: str) -> int:
    """Return a whole number that a file gives, 0 where it gives none."""
    return int(value) if value.isascii() and value.isdecimal() and len(value) < 8 else 0
