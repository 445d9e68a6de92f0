"""Tables as text files (CSV, TSV): whole, one column of them, or a document for each row."""

import re
from pathlib import PurePath

from annotator.documents.builder import MOST_STYLES, BuiltText, TextBuilder
from annotator.documents.csv_table import Table, parse_table
from annotator.documents.encodings import decode
from annotator.documents.plain_text import notes_on_text, short_title
from annotator.documents.reader import Part, ReadDocument, ReadOptions
from annotator.errors import DocumentError
from annotator.model import RegionKind
from annotator.model.findings import Findings, StyleKind
from annotator.model.media_types import CSV, TSV

MOST_PARTS = 10_000
"""A table with more rows is not made into documents."""

_LONGEST_TITLE = 80
_UNFIT_IN_NAME = re.compile(r'[\x00-\x1f\x7f<>:"/\\|?*]+')


def read_table(data: bytes, file_name: str, options: ReadOptions) -> ReadDocument:
    """Return the cells of all columns or of one, and each row as a part if that is asked for.

    Raises DocumentError if there is no such column or no cell.
    """
    decoded = decode(data, file_name, options.encoding)
    table = parse_table(decoded.characters, file_name)
    column = _column(table, options.column, file_name)
    built = _whole(table, options) if column is None else _one_column(table, column, options)
    if not built.text:
        raise DocumentError("{0} holds no text. Choose another file or column.", file_name)
    return ReadDocument(
        text=built.text,
        title=short_title(PurePath(file_name).stem),
        media_type=TSV if table.delimiter == "\t" else CSV,
        original=data,
        file_name=file_name,
        encoding=decoded.encoding,
        is_encoding_guessed=decoded.is_guessed,
        regions=built.regions,
        findings=Findings(styles=built.styles),
        parts=_parts(table, column, file_name) if options.is_by_row else (),
        replaced=built.replaced,
        notes=notes_on_text(decoded, built.replaced),
    )


def _column(table: Table, wanted: str | None, file_name: str) -> int | None:
    """Return the place of a column, found by its name or, if need be, whatever its case."""
    if wanted is None:
        return None
    if wanted in table.names:
        return table.names.index(wanted)
    folded = [name.strip().casefold() for name in table.names]
    if wanted.strip().casefold() in folded:
        return folded.index(wanted.strip().casefold())
    names = ", ".join(f"“{short_title(name)}”" for name in table.names[:20])
    names += ", …" if len(table.names) > 20 else ""
    raise DocumentError(
        "{0} could not be read: no column in it is called “{1}”. Choose one of {2}.",
        file_name,
        short_title(wanted),
        names,
    )


def _whole(table: Table, options: ReadOptions) -> BuiltText:
    """Return all cells, those of a row with tabs between them."""
    builder = TextBuilder()
    rows = table.all_rows
    has_styles = sum(map(len, rows)) <= MOST_STYLES
    for number, row in enumerate(rows, start=1):
        if number % 5_000 == 0:
            options.progress(number / len(rows))
        builder.end_line()
        with builder.region(RegionKind.PARAGRAPH):
            builder.add("\t".join(row))
        if has_styles:
            position = builder.position
            for place in range(len(row), 0, -1):
                start = position - len(row[place - 1])
                builder.mark(start, position, StyleKind.CELL, f"1 {number} {place}")
                position = start - 1
    return builder.build()


def _one_column(table: Table, column: int, options: ReadOptions) -> BuiltText:
    """Return the cells of one column, each a paragraph."""
    builder = TextBuilder()
    for number, row in enumerate(table.rows, start=1):
        if number % 5_000 == 0:
            options.progress(number / len(table.rows))
        if column < len(row) and row[column].strip():
            with builder.region(RegionKind.PARAGRAPH):
                builder.add(row[column].strip())
            builder.break_block()
    return builder.build()


def _parts(table: Table, column: int | None, file_name: str) -> tuple[Part, ...]:
    """Return a text file for each row: the cell of the column, or all cells with their names."""
    if len(table.rows) > MOST_PARTS:
        raise DocumentError(
            "{0} could not be read row by row: it has {1} rows, and the most is {2}. Split it, "
            "or import it as one document.",
            file_name,
            len(table.rows),
            MOST_PARTS,
        )
    found = []
    digits = len(str(len(table.rows)))
    for number, row in enumerate(table.rows, start=1):
        if text := _text_of_row(table, row, column):
            title = _UNFIT_IN_NAME.sub(" ", _title_of_row(row, column))
            name = " ".join(f"{number:0{digits}} {title}".split()).rstrip(".")
            found.append(Part(f"{name}.txt", text.encode("utf-8", "replace")))
    return tuple(found)


def _text_of_row(table: Table, row: list[str], column: int | None) -> str:
    if column is not None:
        return row[column].strip() if column < len(row) else ""
    named = zip(table.names, row, strict=False)
    return "\n\n".join(f"{name}: {cell.strip()}" for name, cell in named if cell.strip())


def _title_of_row(row: list[str], column: int | None) -> str:
    """Return the first short cell with letters that is not the text itself."""
    for place, cell in enumerate(row):
        has_letters = any(character.isalpha() for character in cell[:_LONGEST_TITLE])
        if place != column and has_letters and len(cell) <= _LONGEST_TITLE:
            return cell
    return ""
