"""Formats that annotations are written to and taken in from."""

from annotator.formats.exporting import Preview, preview, write_file, write_stream
from annotator.formats.registry import (
    Exporter,
    Importer,
    exporter,
    exporters,
    importers,
    read_records,
    sniff,
)

__all__ = [
    "Exporter",
    "Importer",
    "Preview",
    "exporter",
    "exporters",
    "importers",
    "preview",
    "read_records",
    "sniff",
    "write_file",
    "write_stream",
]
