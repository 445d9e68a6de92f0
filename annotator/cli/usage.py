"""What is wrong with the words of a command line, and times among them."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from annotator.cli.output import one_line

if TYPE_CHECKING:
    from annotator.text.moments import Stretch


class UsageError(Exception):
    """The arguments make no sense together; `str(error)` is a sentence."""


def typed_time(words: str) -> Stretch:
    """Return when the day or time of an argument begins and is over; raises ArgumentTypeError."""
    from annotator.text.moments import moments

    found = moments(words)
    if found is None:
        raise argparse.ArgumentTypeError(
            f"“{one_line(words)}” is not a date; type one as 2026-05-03, “3 May 2026” or 3.5.2026, "
            "with 14:30 behind it for a time"
        )
    return found
