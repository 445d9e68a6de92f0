"""The cells of a table in a text file, and what separates them.

Nothing in such a file says how it is to be read (RFC 4180 came late and is not kept). The
separator that cuts the first rows into the same number of cells, and into most of them, is it.
"""

import csv
from collections.abc import Iterator
from dataclasses import dataclass
from io import StringIO
from itertools import islice

from annotator.documents.reader import LARGEST_FILE
from annotator.errors import DocumentError
from annotator.text.canonical import BYTE_ORDER_MARK

_DELIMITERS = (",", ";", "\t", "|")
_NO_DELIMITER = "\x1f"
"""Separates the cells of a table with one column: no text holds it."""
_LEAST_SHARE = 0.5
_ROWS_OF_SAMPLE = 60
_LENGTH_OF_SAMPLE = 262_144
_LONGEST_NAME = 200


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of cells. `names` are those of the columns, by the first row or made up."""

    delimiter: str
    names: tuple[str, ...]
    rows: list[list[str]]
    has_head: bool
    head: list[str]

    @property
    def all_rows(self) -> list[list[str]]:
        """The rows with the one that names the columns, if there is one."""
        return [self.head, *self.rows] if self.has_head else self.rows


def parse_table(characters: str, file_name: str) -> Table:
    """Return the table in a text; raises DocumentError if it holds no cell."""
    text = characters.lstrip(BYTE_ORDER_MARK)
    # The csv module keeps line ends in cells as they are, and takes NUL for a fault.
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\0", "\ufffd")
    declared, text = _declared_delimiter(text)
    delimiter = declared or _delimiter(text)
    rows = _rows(text, delimiter, file_name)
    if not rows:
        raise DocumentError("{0} holds no text. Choose another file.", file_name)
    head = rows[0]
    has_head = _is_head(head, rows[1:_ROWS_OF_SAMPLE])
    width = max(len(row) for row in rows)
    names = [name.strip() for name in head] if has_head else []
    names += [""] * (width - len(names))
    return Table(
        delimiter=delimiter,
        names=tuple(name or f"Column {number}" for number, name in enumerate(names, start=1)),
        rows=rows[1:] if has_head else rows,
        has_head=has_head,
        head=head,
    )


def _declared_delimiter(text: str) -> tuple[str, str]:
    """Return the separator that the line `sep=;` of Excel names, and the text after it."""
    line = text[:16].partition("\n")[0]
    bare = line.strip().strip('"')
    if bare.lower().startswith("sep=") and len(bare) == 5:
        return bare[4], text[len(line) + 1 :]
    return "", text


def _delimiter(text: str) -> str:
    sample = text[:_LENGTH_OF_SAMPLE]
    fitness = {delimiter: _fitness(sample, delimiter) for delimiter in _DELIMITERS}
    best = max(_DELIMITERS, key=fitness.__getitem__)
    return best if fitness[best][0] >= _LEAST_SHARE else _NO_DELIMITER


def _fitness(sample: str, delimiter: str) -> tuple[float, int]:
    """Return which share of the rows has as many cells as most rows have, and how many."""
    try:
        rows = [row for row in islice(_reader(sample, delimiter), _ROWS_OF_SAMPLE) if row]
    except csv.Error:
        return 0.0, 0
    # The last row of a sample may be cut off.
    widths = [len(row) for row in (rows[:-1] if len(rows) > 2 else rows)]
    if not widths:
        return 0.0, 0
    usual = max(set(widths), key=widths.count)
    return (widths.count(usual) / len(widths), usual) if usual > 1 else (0.0, 0)


def _reader(text: str, delimiter: str) -> Iterator[list[str]]:
    # For the whole process, and so for each worker: a cell may hold a whole document.
    csv.field_size_limit(LARGEST_FILE)
    return csv.reader(StringIO(text, newline="\n"), delimiter=delimiter, skipinitialspace=True)


def _rows(text: str, delimiter: str, file_name: str) -> list[list[str]]:
    try:
        return [row for row in _reader(text, delimiter) if any(map(str.strip, row))]
    except csv.Error as error:
        raise DocumentError(
            "{0} could not be read as a table: {1}. Save it as .txt and import that.",
            file_name,
            str(error),
        ) from error


def _is_head(first: list[str], others: list[list[str]]) -> bool:
    """Return whether a row names the columns: short and different words, and rows after it."""
    names = [cell.strip() for cell in first if cell.strip()]
    if not others or len(set(names)) < len(names) or 2 * len(names) < len(first):
        return False
    return not any(len(name) > _LONGEST_NAME or "\n" in name or _is_number(name) for name in names)


def _is_number(cell: str) -> bool:
    bare = cell.replace(",", "").replace(".", "").replace("%", "").strip("+-$€£ ")
    return bare.isdecimal()
