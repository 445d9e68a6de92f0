"""Formats that annotations are written to and taken in from.

Here stand their shapes only: a child that parses a file needs no more. `registry` knows all formats
and loads them, `exporting` writes files.
"""

from annotator.formats.format import EVERYTHING, Exporter, ExportOptions, Given, Importer
from annotator.formats.losses import Loss
from annotator.formats.parsed import Parsed, ParsedImporter

__all__ = [
    "EVERYTHING",
    "ExportOptions",
    "Exporter",
    "Given",
    "Importer",
    "Loss",
    "Parsed",
    "ParsedImporter",
]
