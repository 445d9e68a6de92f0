"""The cues of a SubStation Alpha file (`.ass`, `.ssa`): lines of events, columns named by one."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator

from annotator.documents.subtitle_cues import Cue, utterances_of
from annotator.documents.subtitle_sniffing import with_plain_line_ends

_TIME = re.compile(r"\s*(\d{1,4}):(\d{1,2}):(\d{1,2})[.:](\d{1,3})\s*\Z")
_ORDERS = re.compile(r"\{([^{}]*)\}")
_ORDER = re.compile(r"\\(?:([ibus])(\d{0,3})|p(\d+))(?=\\|\s|\Z)")
_DRAWING = re.compile(r"\{[^{}]*\\p[1-9]\d*[^{}]*\}.*?(?=\{[^{}]*\\p0|\Z)", re.DOTALL)
_NO_BREAK = re.compile(r"\\h")
_COLUMNS = ("layer", "start", "end", "style", "name", "marginl", "marginr", "marginv", "effect")


def parse_events(text: str) -> list[Cue]:
    """Return the cues of all dialogue, in the order of time."""
    return sorted(_events(with_plain_line_ends(text)), key=lambda cue: cue.start)


def _events(text: str) -> Iterator[Cue]:
    columns: tuple[str, ...] = (*_COLUMNS, "text")
    for line in text.split("\n"):
        kind, _, rest = line.partition(":")
        if kind.strip() == "Format" and "text" in rest.lower():
            columns = tuple(name.strip().lower() for name in rest.split(","))
        if kind.strip() != "Dialogue":
            continue
        values = rest.split(",", len(columns) - 1)
        event = dict(zip(columns, values, strict=False))
        start, end = (_milliseconds(event.get(name, "")) for name in ("start", "end"))
        words = _tagged(event.get("text", ""))
        voice = (event.get("name") or event.get("actor") or "").strip()
        yield Cue(start, max(start, end), tuple(utterances_of(words.split("\n"), voice)))


def _milliseconds(clock: str) -> int:
    match = _TIME.match(clock)
    if match is None:
        return 0
    hours, minutes, seconds = map(int, match.groups()[:3])
    return ((hours * 60 + minutes) * 60 + seconds) * 1000 + int(match[4].ljust(3, "0"))


def _tagged(text: str) -> str:
    """Return words with the tags of SubRip for their looks; drawings are no words."""
    words = html.escape(_DRAWING.sub("", text), quote=False)
    words = _ORDERS.sub(_tags, words.replace("\\N", "\n").replace("\\n", " "))
    return _NO_BREAK.sub("\u00a0", words)


def _tags(orders: re.Match[str]) -> str:
    found = ""
    for order in _ORDER.finditer(orders[1]):
        if order[1]:
            found += f"<{order[1]}>" if order[2] not in ("", "0") else f"</{order[1]}>"
    return found
