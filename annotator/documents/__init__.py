"""Reading documents of all formats, through one interface."""

from annotator.documents.reader import DocumentReader, Extent, Part, ReadDocument, ReadOptions
from annotator.documents.reading import read_document, read_file
from annotator.documents.registry import readers

__all__ = [
    "DocumentReader",
    "Extent",
    "Part",
    "ReadDocument",
    "ReadOptions",
    "read_document",
    "read_file",
    "readers",
]
