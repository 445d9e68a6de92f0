"""The names of readers of whom only a comment is known.

A name says which document and which of its comments. It is kept in English, with the title in
Unicode's isolates (UAX #9), so that it can be told from the analyst's own words and be shown in
the language of the window.
"""

from __future__ import annotations

import re

_NAME = re.compile("reader of \u2068([^\u2066-\u2069]*)\u2069, comment ([1-9][0-9]{0,6})")
_ISOLATE = re.compile("[\u2066-\u2069]")
_LONGEST_TITLE = 80
"""In code points; a longer title is cut."""


def comment_reader_name(title: str, number: int) -> str:
    """Return the name of whoever wrote a document's comment of a number, counted from 1."""
    title = _ISOLATE.sub("", title)
    if len(title) > _LONGEST_TITLE:
        title = f"{title[: _LONGEST_TITLE - 1].rstrip()}…"
    return f"reader of \u2068{title}\u2069, comment {number}"


def named_comment(name: str) -> tuple[str, int] | None:
    """Return the document's title and the comment's number where a name is such a one."""
    found = _NAME.fullmatch(name)
    return (found[1], int(found[2])) if found else None
