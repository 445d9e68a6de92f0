"""The readers there are: built-in ones by name, others from installed packages.

Built-in readers are listed here, since a frozen program has no entry points.
"""

from functools import cache

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
from annotator.plugins import Found, found

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


@cache
def found_readers() -> Found[DocumentReader]:
    """Return all readers, and what is wrong with those of other packages that are left out."""
    return found("annotator.readers", DocumentReader, (*BUILT_IN, PLAIN_TEXT))


def readers() -> tuple[DocumentReader, ...]:
    """Return all readers in the order in which they are asked; plain text takes what is left."""
    others = (reader for reader in found_readers().formats if reader is not PLAIN_TEXT)
    return (*others, PLAIN_TEXT)


def installed_readers() -> tuple[DocumentReader, ...]:
    """Return the readers of other packages."""
    ours = (*BUILT_IN, PLAIN_TEXT)
    return tuple(reader for reader in found_readers().formats if reader not in ours)
