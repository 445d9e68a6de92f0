"""Formats that annotations are written to and taken in from."""

from annotator.formats.exporting import Preview, losses, preview, write_file, write_stream
from annotator.formats.format import EVERYTHING, Exporter, ExportOptions, Given, Importer
from annotator.formats.losses import Loss
from annotator.formats.parsed import Parsed, ParsedImporter
from annotator.formats.registry import (
    exporter,
    exporters,
    importers,
    read_records,
    sniff,
)

__all__ = [
    "EVERYTHING",
    "ExportOptions",
    "Exporter",
    "Given",
    "Importer",
    "Loss",
    "Parsed",
    "ParsedImporter",
    "Preview",
    "exporter",
    "exporters",
    "importers",
    "losses",
    "preview",
    "read_records",
    "sniff",
    "write_file",
    "write_stream",
]
