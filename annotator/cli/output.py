"""What the commands print: plain tables, JSON, and complaints.

Titles and names come from untrusted files. Whatever in them could steer a terminal, or turn
the direction of the line, is shown as `�`.
"""

from __future__ import annotations

import io
import json
import re
import sys
import unicodedata
from collections.abc import Iterable, Sequence
from typing import TextIO

from annotator.errors import ExportError

# Embeddings, overrides and isolates of the bidirectional algorithm; ZWJ and ZWNJ are letters' own.
_TURNING = set("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\ufeff")
_ISOLATED = re.compile("\u2068([^\u2066-\u2069]*)\u2069")


def prepare() -> None:
    """Show characters that the output's encoding lacks by their numbers instead of failing."""
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(errors="backslashreplace")


def say(text: str = "") -> None:
    """Print lines to standard output; raises ExportError if they cannot be written."""
    _write(sys.stdout, text + "\n")


def say_json(value: object) -> None:
    """Print a JSON value, in UTF-8 wherever it goes."""
    flush()
    data = json.dumps(value, ensure_ascii=False, indent=1) + "\n"
    try:
        # The name of a file may be no UTF-8; then it becomes an escape of JSON.
        sys.stdout.buffer.write(data.encode("utf-8", "backslashreplace"))
        sys.stdout.buffer.flush()
    except OSError as error:
        raise _unwritable(error) from error


def complain(text: str) -> None:
    """Print a line to standard error."""
    _write(sys.stderr, f"annotator: {one_line(text)}\n")


def flush() -> None:
    """Flush what was printed; raises ExportError if it cannot."""
    try:
        if sys.stdout is not None:
            sys.stdout.flush()
    except OSError as error:
        raise _unwritable(error) from error


def one_line(text: str) -> str:
    """Return a text on one line, harmless for a terminal, without the signs that isolate a name."""
    words = _ISOLATED.sub(r"\1", " ".join(text.split()))
    return "".join("\ufffd" if _is_harmful(character) else character for character in words)


def table(rows: Iterable[Sequence[str | int]], headings: Sequence[str] = ()) -> str:
    """Return rows in aligned columns, two spaces apart; numbers stand on the right."""
    cells = [[one_line(str(cell)) for cell in row] for row in ([headings] if headings else [])]
    is_number: list[bool] = [True] * len(headings)
    for row in rows:
        is_number = is_number or [True] * len(row)
        is_number = [n and isinstance(c, int) for n, c in zip(is_number, row, strict=True)]
        cells.append([one_line(str(cell)) for cell in row])
    widths = [max(map(width_of, column)) for column in zip(*cells, strict=True)]
    lines = []
    for row_cells in cells:
        padded = []
        for cell, width, is_right in zip(row_cells, widths, is_number, strict=True):
            gap = " " * (width - width_of(cell))
            padded.append(gap + cell if is_right else cell + gap)
        lines.append("  ".join(padded).rstrip())
    return "\n".join(lines)


def counted(number: int, singular: str, plural: str = "") -> str:
    """Return a number with its noun: `1 claim`, `2 claims`."""
    return f"{number:,} {singular if number == 1 else plural or singular + 's'}"


def shortened(text: str, limit: int) -> str:
    """Return a text on one line, its end left out where it is long."""
    line = one_line(text)
    return line if len(line) <= limit else line[: limit - 1].rstrip() + "…"


def width_of(text: str) -> int:
    """Return how many columns a terminal gives a text, as far as Unicode defines it."""
    return sum(_columns(character) for character in text)


def _columns(character: str) -> int:
    if unicodedata.combining(character) or unicodedata.category(character) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1


def _is_harmful(character: str) -> bool:
    return character in _TURNING or unicodedata.category(character) in ("Cc", "Cs", "Zl", "Zp")


def _write(stream: TextIO | None, text: str) -> None:
    if stream is None:  # a program without a console has none
        return
    try:
        stream.write(text)
    except OSError as error:
        raise _unwritable(error) from error


def _unwritable(error: OSError) -> ExportError:
    return ExportError(f"The output could not be written: {error.strerror or error}.")
