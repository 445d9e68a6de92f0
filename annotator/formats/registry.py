"""What can be written and what can be taken in, by name.

Each format is a file or a package of its own here, which loads the libraries it needs when it is
used: whoever opens the window loads none of them. Built-in formats are listed here, since frozen
builds lose entry points. Others come through the entry points `annotator.exporters` and
`annotator.importers`; see `annotator.plugins`.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

from annotator.commands import ImportRecords
from annotator.errors import ExportError, ImportRefusedError
from annotator.formats.annotated_json.format import JsonExporter, JsonImporter
from annotator.formats.bibliography.format import (
    BibtexExporter,
    BibtexImporter,
    CslExporter,
    CslImporter,
    RisExporter,
    RisImporter,
)
from annotator.formats.bundle.writing import BundleExporter
from annotator.formats.format import Exporter, Given, Importer, head_of_file
from annotator.formats.reports import (
    HtmlExporter,
    PdfExporter,
    WordExporter,
    WordTextExporter,
)
from annotator.formats.tables.claim_lines import ClaimLinesExporter
from annotator.formats.tables.csv_package import CsvExporter
from annotator.formats.tables.workbook import WorkbookExporter
from annotator.plugins import Found, blamed, expected, found, recognises
from annotator.progress import Tell

BUILT_IN: tuple[Exporter, ...] = (
    JsonExporter(),
    HtmlExporter(),
    WordExporter(),
    PdfExporter(),
    WordTextExporter(),
    WorkbookExporter(),
    CsvExporter(),
    ClaimLinesExporter(),
    CslExporter(),
    RisExporter(),
    BibtexExporter(),
    BundleExporter(),
)


@cache
def exporters() -> Found[Exporter]:
    """Return all exporters, the built-in ones first."""
    return found("annotator.exporters", Exporter, BUILT_IN)


@cache
def importers() -> Found[Importer]:
    """Return all importers, the built-in ones first."""
    return found(
        "annotator.importers",
        Importer,
        (JsonImporter(), CslImporter(), RisImporter(), BibtexImporter()),
    )


def exporter(name: str) -> Exporter:
    """Return an exporter by its name; raises ExportError where there is none."""
    formats = {item.name: item for item in exporters().formats}
    if name not in formats:
        raise ExportError(
            "There is no export format “{0}”. Choose one of {1}.", name, ", ".join(formats)
        )
    return formats[name]


def sniff(path: Path) -> Importer | None:
    """Return the importer that knows a file by its head, or None; raises ImportRefusedError."""
    return importer_of(head_of_file(path), path.name)


def importer_of(head: bytes, file_name: str) -> Importer | None:
    """Return the importer that knows a file by its beginning and its name, or None."""
    formats = importers().formats
    return next((item for item in formats if recognises(item, head, file_name)), None)


def read_records(importer: Importer, path: Path, tell: Tell) -> Given:
    """Return what a file gives; raises ImportRefusedError."""
    with blamed(importer, ImportRefusedError, path.name):
        given = importer.read(path, tell)
        return given if isinstance(given, Given) else Given(expected(given, ImportRecords))
