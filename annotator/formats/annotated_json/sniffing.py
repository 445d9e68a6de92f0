"""Telling annotated JSON from other files by the first bytes."""

from __future__ import annotations

import re

_OBJECT = re.compile(rb"(?:\xef\xbb\xbf)?[ \t\r\n]*\{")
_SIGN = re.compile(rb'"format"\s*:\s*"annotator/|"offsets"\s*:\s*"Unicode code points, 0-based')


def is_annotated_json(head: bytes) -> bool:
    """Return whether a file that begins like this says it is annotated JSON, of any version."""
    return bool(_OBJECT.match(head) and _SIGN.search(head))
