"""Joins cues into turns of speech: one paragraph, one region, one voice each."""

import re
from dataclasses import dataclass

from annotator.documents.builder import BuiltText, TextBuilder
from annotator.documents.subtitle_cues import Cue, Utterance
from annotator.model import RegionKind
from annotator.model.findings import StyleKind

_PAUSE = 2_000
"""Milliseconds of silence, after a sentence, at which a paragraph ends."""

_LONG_TURN = 600
"""Code points after which a paragraph ends with the next sentence."""

_SENTENCE_END = re.compile(r"[.!?…。！？♪\])][\"'”’»)]*\Z")
_CAPITALS = r"[^\W\d_](?:\w|[.’'-])*"
_NAME_IN_TEXT = re.compile(
    rf"(?:[-–—]\s?|>>+\s?)?\[?({_CAPITALS}(?: {_CAPITALS}){{0,4}}(?: \d{{1,3}})?)\]?"
    r"(?: \([^()]{1,30}\))?:(?=\s)"
)
_LEAST_NAMED = 0.3
"""Of the cues: so many begin with a name in a file whose names are not written in capitals."""
_NEW_SPEAKER = re.compile(r">>|[-–—](?!-)")


@dataclass(slots=True)
class _Turn:
    """A paragraph in the making; times in milliseconds."""

    voice: str
    is_named_by_tag: bool
    start: int
    last_words: str = ""
    end_time: int = 0


def join_turns(cues: list[Cue]) -> BuiltText:
    """Return the words of all cues, turns apart by a blank line."""
    builder = TextBuilder()
    turn: _Turn | None = None
    has_names = _has_names(cues)
    for cue in cues:
        for utterance in cue.utterances:
            if not utterance.words:
                continue
            voice = utterance.voice or _name_in_text(utterance.words, may_be_small=has_names)
            if turn is None or _is_new_turn(turn, cue, utterance, voice, builder.position):
                if turn is not None:
                    builder.end_region()
                    builder.break_block()
                builder.begin_region(RegionKind.PARAGRAPH, voice)
                turn = _Turn(voice, bool(utterance.voice), builder.position)
            _add(builder, cue, utterance)
            turn.last_words, turn.end_time = utterance.words[-8:], cue.end
    return builder.build()


def _has_names(cues: list[Cue]) -> bool:
    """Return whether many cues begin with names, some of them again: `Anna Kern: Good evening`."""
    names = [_name_in_text(u.words, may_be_small=True) for cue in cues for u in cue.utterances[:1]]
    named = [name for name in names if name]
    return len(named) > max(len(set(named)), _LEAST_NAMED * len(names))


def _name_in_text(words: str, *, may_be_small: bool) -> str:
    """Return the speaker whom the words name: `ANNA KERN: Good evening`.

    Capitals tell a name from other words; where many cues are named, a first capital does.
    """
    match = _NAME_IN_TEXT.match(words)
    if match is None or match[1].upper() == match[1].lower():
        return ""
    parts = match[1].split()
    is_name = match[1].isupper() or (
        may_be_small and len(parts) <= 3 and all(part[0].isupper() for part in parts)
    )
    return match[1] if is_name else ""


def _is_new_turn(turn: _Turn, cue: Cue, utterance: Utterance, voice: str, position: int) -> bool:
    if utterance.voice or turn.is_named_by_tag:
        return utterance.voice != turn.voice
    if voice or _NEW_SPEAKER.match(utterance.words):
        return True
    has_ended = _SENTENCE_END.search(turn.last_words) is not None
    is_pause = cue.start - turn.end_time >= _PAUSE
    return has_ended and (is_pause or position - turn.start >= _LONG_TURN)


def _add(builder: TextBuilder, cue: Cue, utterance: Utterance) -> None:
    builder.add_space()
    builder.add(utterance.words)
    start = builder.position - len(utterance.words)
    times = f"{_clock(cue.start)} {_clock(cue.end)}"
    builder.mark(start, builder.position, StyleKind.TIME, times)
    for begin, end, kind in utterance.styles:
        builder.mark(start + begin, start + end, kind)


def _clock(milliseconds: int) -> str:
    seconds, thousandths = divmod(milliseconds, 1000)
    minutes, seconds = divmod(seconds, 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours:02}:{minutes:02}:{seconds:02}.{thousandths:03}"
