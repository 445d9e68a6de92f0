"""The readers there are: built-in ones by name, others from installed packages.

Built-in readers are listed here, since a frozen program has no entry points.
"""

import logging
from functools import cache
from importlib.metadata import EntryPoint, entry_points
from itertools import chain

from annotator.documents.csv_reader import CsvReader
from annotator.documents.epub import EpubReader
from annotator.documents.mail.reader import MailReader
from annotator.documents.office.reader import DocxReader, OdtReader
from annotator.documents.pdf import PdfReader
from annotator.documents.plain_text import PlainTextReader
from annotator.documents.reader import DocumentReader
from annotator.documents.rtf.reader import RtfReader
from annotator.documents.subtitles import SubtitleReader
from annotator.documents.web.mhtml import MhtmlReader
from annotator.documents.web.reader import HtmlReader

ENTRY_POINTS = "annotator.readers"

BUILT_IN: tuple[DocumentReader, ...] = (
    PdfReader(),
    DocxReader(),
    OdtReader(),
    RtfReader(),
    EpubReader(),
    MhtmlReader(),
    MailReader(),
    HtmlReader(),
    SubtitleReader(),
    CsvReader(),
)
"""Formats that are recognised by their content, before plain text is thought of."""

PLAIN_TEXT: DocumentReader = PlainTextReader()

_log = logging.getLogger(__name__)


@cache
def readers() -> tuple[DocumentReader, ...]:
    """Return all readers in the order in which they are asked; plain text takes what is left."""
    installed = (_load(point) for point in entry_points(group=ENTRY_POINTS))
    others = (reader for reader in installed if reader is not None)
    return tuple(chain(BUILT_IN, others, (PLAIN_TEXT,)))


def _load(point: EntryPoint) -> DocumentReader | None:
    try:
        loaded = point.load()
        reader: DocumentReader = loaded() if isinstance(loaded, type) else loaded
        # Asked for now, so that half a reader does not fail in the middle of an import.
        _ = reader.name, reader.suffixes, reader.media_types, reader.recognises, reader.read
    # Foreign code may fail in any way, and must not stop the program.
    except Exception:  # noqa: BLE001
        _log.warning("The reader %s could not be loaded and is left out", point.name, exc_info=True)
        return None
    return reader
