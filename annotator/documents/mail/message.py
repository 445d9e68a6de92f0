"""From bytes to the tree of a mail's parts, within limits.

Python's parser is right where mails are wrong; what it lacks is a limit. It is told nothing of a
mail with too many parts, and never follows one deeper than a person would.
"""

import re
from email import message_from_bytes
from email.message import Message
from email.policy import Compat32

from annotator.errors import DocumentError

MOST_PARTS = 10_000
MOST_BOUNDARIES = 1_000
_LONGEST_SOURCE = 16_000

_BOUNDARY = re.compile(rb"boundary\*?\d*\*?\s{0,80}=\s{0,80}\"?([^\";\r\n]{1,200})", re.IGNORECASE)


class _Policy(Compat32):
    """Python's own way to parse, with headers of bounded length.

    The parameters of a header are found in time that grows with the square of its length.
    """

    def header_source_parse(self, sourcelines: list[str]) -> tuple[str, str]:
        """Return the name and the value of a header."""
        name, value = super().header_source_parse(sourcelines)
        return name, value[:_LONGEST_SOURCE]


def parse_message(data: bytes, file_name: str) -> Message:
    """Return the tree of parts; raises DocumentError if there are too many, or too deep."""
    too_many = DocumentError(
        "{0} could not be read: it has more parts than any mail that a person writes. Open "
        "it in a mail program, copy its text into a .txt file and import that.",
        file_name,
    )
    boundaries = {match[1].strip() for match in _BOUNDARY.finditer(data)}
    if len(boundaries) > MOST_BOUNDARIES:
        raise too_many
    if boundaries and data.count(b"\n--") > MOST_PARTS:
        starts = re.compile(rb"\n--([^\r\n]{1,200})")
        parts = sum(
            match[1].rstrip().removesuffix(b"--") in boundaries for match in starts.finditer(data)
        )
        if parts > MOST_PARTS:
            raise too_many
    try:
        return message_from_bytes(data, policy=_Policy())
    except RecursionError as error:
        raise too_many from error
