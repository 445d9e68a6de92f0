"""Times in the file: RFC 3339, as JSON Schema's `date-time` asks."""

from __future__ import annotations

import re
from datetime import UTC, datetime

_DATE_TIME = re.compile(r"\d{4}-\d\d-\d\d[Tt]\d\d:\d\d:\d\d(\.\d+)?([Zz]|[+-]\d\d:\d\d)", re.ASCII)


def parse_time(text: str) -> datetime | None:
    """Return a time in UTC, or None where the text is no date-time with an offset."""
    if not _DATE_TIME.fullmatch(text):
        return None
    try:
        return datetime.fromisoformat(text.upper()).astimezone(UTC)
    except (ValueError, OverflowError):
        return None


def written_time(stored: str) -> str:
    """Return how a time in UTC, as `datetime.isoformat` gives it, is written to a file."""
    return stored.removesuffix("+00:00") + "Z" if stored.endswith("+00:00") else stored
