"""The reader of tables in text files. What does the work is loaded when there is some."""

from pathlib import PurePath

from annotator.documents.binary import why_no_text
from annotator.documents.reader import DocumentReader, ReadDocument, ReadOptions
from annotator.model.media_types import CSV, TSV


class CsvReader(DocumentReader):
    """Reads tables in text files, whatever separates their cells."""

    name = "Table (CSV)"
    suffixes = (".csv", ".tsv", ".tab")
    media_types = (CSV, TSV)

    def recognises(self, head: bytes, file_name: str) -> bool:
        """Return whether a file is called a table and may be text: any text could be a table."""
        return PurePath(file_name).suffix.lower() in self.suffixes and why_no_text(head) is None

    def read(self, data: bytes, file_name: str, options: ReadOptions) -> ReadDocument:
        """Return the cells of all columns or of one, and each row as a part if that is asked for.

        Raises DocumentError if there is no such column or no cell.
        """
        from annotator.documents.csv_document import read_table

        return read_table(data, file_name, options)
