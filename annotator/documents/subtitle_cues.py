"""The cues of a subtitle file: when, who and which words, with their styles.

SubRip has no standard; what players accept is read. WebVTT is read by W3C's grammar, but for
layout. Both are a few lines of grammar, which is why no library is asked: the ones there are turn
both into the styles of a third format and drop the speaker's name on the way.
"""

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from annotator.documents.subtitle_sniffing import CLOCK, WEB_VTT_LINE, with_plain_line_ends
from annotator.model.findings import StyleKind

_TIMING = re.compile(rf"[ \t]*{CLOCK}[ \t]*-->[ \t]*{CLOCK}(?=\s|\Z)")
_NO_CUE = re.compile(r"(?:NOTE|STYLE|REGION)(?=[ \t]|\Z)")
# Tags of WebVTT and SubRip, and the orders to a renderer that are common in SubRip.
_TAG = re.compile(
    r"<(/?)([a-zA-Z]{1,8})((?:\.[^\s<>.]+)*)(?:[ \t]([^<>]*))?/?>"
    rf"|<{CLOCK}>|\{{\\[^{{}}]{{0,80}}\}}|\{{[yYcCsSfF]:[^{{}}]{{0,40}}\}}"
)
_LOOKS = {
    "b": StyleKind.BOLD,
    "i": StyleKind.ITALIC,
    "u": StyleKind.UNDERLINE,
    "s": StyleKind.STRIKE,
}
_LEFT_OUT = {"rt"}
_KNOWN = {"b", "i", "u", "s", "c", "v", "ruby", "rt", "lang", "font", "strong", "em"}
# A no-break space is a character like others.
_SPACE = " \t\n"
_SPACES = re.compile(r"[ \t\n]+")

StyleRange = tuple[int, int, StyleKind]


@dataclass(frozen=True, slots=True)
class Utterance:
    """Words of one voice within a cue; the styles count from the first of them."""

    words: str
    voice: str = ""
    styles: tuple[StyleRange, ...] = ()


@dataclass(frozen=True, slots=True)
class Cue:
    """What is shown from `start` to `end`, in milliseconds."""

    start: int
    end: int
    utterances: tuple[Utterance, ...]
    is_shortened: bool = False


def parse_cues(text: str) -> tuple[tuple[str, ...], list[Cue]]:
    """Return the lines of WebVTT's header, and the cues in the order of the file."""
    text = with_plain_line_ends(text.removeprefix("\ufeff"))
    blocks = _blocks(text)
    header: tuple[str, ...] = ()
    if WEB_VTT_LINE.match(text):
        header = tuple(next(blocks, ())[1:])
    cues = [cue for block in blocks for cue in _cues_of(block)]
    return header, _without_repetition(cues)


def _blocks(text: str) -> Iterator[list[str]]:
    """Yield the lines between blank lines."""
    block: list[str] = []
    for line in text.split("\n"):
        if line and not line.isspace():
            block.append(line)
        elif block:
            yield block
            block = []
    if block:
        yield block


def _cues_of(block: list[str]) -> Iterator[Cue]:
    """Yield the cues of a block: one, or more where somebody left out a blank line."""
    if _NO_CUE.match(block[0]):
        return
    timings = [(i, match) for i, line in enumerate(block) if (match := _TIMING.match(line))]
    for number, (index, match) in enumerate(timings):
        is_last = number + 1 == len(timings)
        stop = len(block) if is_last else timings[number + 1][0]
        # The line before a timing is the number of its cue.
        if not is_last and stop - 1 > index and block[stop - 1].strip().isdecimal():
            stop -= 1
        start, end = _milliseconds(match, 1), _milliseconds(match, 5)
        yield Cue(start, max(start, end), tuple(utterances_of(block[index + 1 : stop])))


def _milliseconds(match: re.Match[str], group: int) -> int:
    hours, minutes, seconds, fraction = match.group(group, group + 1, group + 2, group + 3)
    whole = int(hours or 0) * 3600 + int(minutes) * 60 + int(seconds)
    return whole * 1000 + int(fraction.ljust(3, "0"))


class _Words:
    """Collects one utterance: words with one space between them, and where styles begin and end."""

    def __init__(self, voice: str) -> None:
        self.voice = voice
        self.styles: list[StyleRange] = []
        self._pieces: list[str] = []
        self._length = 0

    def add(self, raw: str, kinds: set[StyleKind]) -> None:
        """Put words at the end."""
        if not raw:
            return
        words = _SPACES.sub(" ", raw).strip(" ")
        is_apart = raw[:1] in _SPACE or not words
        if self._length and is_apart and not self._pieces[-1].endswith(" "):
            self._put(" ")
        if not words:
            return
        start = self._length
        self._put(words)
        self.styles += ((start, self._length, kind) for kind in sorted(kinds))
        if raw[-1] in _SPACE:
            self._put(" ")

    def _put(self, piece: str) -> None:
        self._pieces.append(piece)
        self._length += len(piece)

    def done(self) -> Utterance:
        """Return what was collected."""
        return Utterance("".join(self._pieces).rstrip(" "), self.voice, tuple(self.styles))


def utterances_of(lines: list[str], voice: str = "") -> Iterator[Utterance]:
    """Yield what each voice says in a cue; a line that begins with a dash is another's."""
    dashed = sum(_is_dashed(line) for line in lines)
    kinds: set[StyleKind] = set()
    words = _Words(voice)
    for line in lines:
        if dashed > 1 and _is_dashed(line):
            yield words.done()
            words = _Words(voice)
        for tag, piece in _pieces(line + "\n"):
            if tag is not None and tag[1] == "v" and not tag[0]:
                yield words.done()
                words = _Words(tag[2])
            elif tag is not None:
                _turn(kinds, tag[0], tag[1])
            else:
                words.add(piece, kinds)
    yield words.done()


def _is_dashed(line: str) -> bool:
    bare = _TAG.sub("", line).lstrip()
    return bare[:1] in ("-", "–", "—", "‐") and bare[:2] != "--"


def _pieces(line: str) -> Iterator[tuple[tuple[bool, str, str] | None, str]]:
    """Yield the tags of a line as (is it an end, name, words with it), and what is between them."""
    position = 0
    hidden = 0
    for match in _TAG.finditer(line):
        name = (match[2] or "").lower()
        if name and name not in _KNOWN:
            continue
        if not hidden:
            yield None, html.unescape(line[position : match.start()])
        position = match.end()
        is_end = match[1] == "/"
        if name in _LEFT_OUT:
            hidden = max(0, hidden - 1) if is_end else hidden + 1
        if name:
            yield (is_end, name, html.unescape((match[4] or "").strip())), ""
    yield None, "\n" if hidden else html.unescape(line[position:])


def _turn(kinds: set[StyleKind], is_end: bool, name: str) -> None:
    kind = _LOOKS.get({"strong": "b", "em": "i"}.get(name, name))
    if kind is not None and is_end:
        kinds.discard(kind)
    elif kind is not None:
        kinds.add(kind)


def _without_repetition(cues: list[Cue]) -> list[Cue]:
    """Take out the lines that a cue repeats from the one before, as captions that scroll do.

    Such files show each line twice: below, while it is spoken, and above, beside the next one.
    """
    kept: list[Cue] = []
    shown = ""
    end = -1
    for cue in cues:
        whole = " ".join(utterance.words for utterance in cue.utterances if utterance.words)
        is_next = 0 <= cue.start - end <= 100 if end >= 0 else False
        if is_next and shown and len(cue.utterances) == 1:
            cue = _shortened(cue, shown)
        kept.append(cue)
        shown, end = whole, cue.end
    return [cue for cue in kept if any(u.words for u in cue.utterances) or cue.is_shortened]


def _shortened(cue: Cue, shown: str) -> Cue:
    utterance = cue.utterances[0]
    words = utterance.words
    # What scrolls is a whole line, and so of some length: `No. No.` is said twice.
    for start in _starts_of_words(shown):
        repeated = shown[start:]
        if len(repeated) < 12:
            break
        if words == repeated or words.startswith(repeated + " "):
            cut = min(len(words), len(repeated) + 1)
            styles = tuple(
                (max(0, s - cut), e - cut, kind) for s, e, kind in utterance.styles if e > cut
            )
            shorter = Utterance(words[cut:], utterance.voice, styles)
            return replace(cue, utterances=(shorter,), is_shortened=True)
    return cue


def _starts_of_words(words: str) -> Iterator[int]:
    yield 0
    yield from (match.end() for match in re.finditer(" ", words[:400]))
