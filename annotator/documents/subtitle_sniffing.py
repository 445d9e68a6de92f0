"""Distinguishing subtitles from other texts: by their first lines."""

import re

from annotator.model.media_types import SUBRIP, SUBSTATION, TTML, WEB_VTT

CLOCK = r"(?:(\d{1,4}):)?(\d{1,2}):(\d{1,2})[.,](\d{1,3})"
"""Hours, if there are any, minutes, seconds and a fraction of one."""

WEB_VTT_LINE = re.compile(r"WEBVTT(?=[ \t\n]|\Z)")
_SUBSTATION = re.compile(r"\s*(?:;[^\n]*\n\s*)*\[Script Info\]\s")
_TTML = re.compile(r"\s*(?:<\?[^>]*>\s*|<!--.*?-->\s*)*<(?:\w+:)?tt[\s>]", re.DOTALL)
_FIRST_CUE = re.compile(rf"\s*(?:\d{{1,9}}[ \t]*\n)?[ \t]*{CLOCK}[ \t]*-->[ \t]*{CLOCK}(?=\s|\Z)")
_BEGINNINGS = {WEB_VTT: WEB_VTT_LINE, SUBRIP: _FIRST_CUE, SUBSTATION: _SUBSTATION, TTML: _TTML}
_LARGEST_HEAD = 4096


def subtitles_type(head: bytes) -> str:
    """Return the media type of the subtitles that a file begins as; nothing if it is no such."""
    characters = _characters(head)
    return next((kind for kind, first in _BEGINNINGS.items() if first.match(characters)), "")


def _characters(head: bytes) -> str:
    """Return the first characters, which are ASCII in all encodings, in one of one width."""
    for mark, encoding in ((b"\xff\xfe", "utf-16-le"), (b"\xfe\xff", "utf-16-be")):
        if head.startswith(mark):
            text = head[2:_LARGEST_HEAD].decode(encoding, "replace")
            break
    else:
        text = head[:_LARGEST_HEAD].removeprefix(b"\xef\xbb\xbf").decode("latin-1")
    return with_plain_line_ends(text)


def with_plain_line_ends(text: str) -> str:
    """Return a text whose lines end as those of a canonical text do."""
    return text.replace("\r\n", "\n").replace("\r", "\n")
