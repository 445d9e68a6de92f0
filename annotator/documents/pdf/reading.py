"""Reading a PDF: one page after the other to words, then all of them to one text."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import PurePath

from annotator.collector import collector_paused
from annotator.documents.builder import BuiltText
from annotator.documents.pdf.blocks import find_blocks
from annotator.documents.pdf.metadata import fields_of
from annotator.documents.pdf.page_words import PageWords, page_words
from annotator.documents.pdf.text import page_map, write
from annotator.documents.reader import ReadDocument, ReadOptions
from annotator.errors import DocumentError
from annotator.messages import Message
from annotator.model import RegionKind
from annotator.model.findings import FieldName, Findings
from annotator.model.media_types import PDF
from annotator.pages.opening import open_pdf, permits_copying
from annotator.pages.pdfium import PdfDocument, pdfium, use_no_system_fonts

_LONGEST_TITLE = 120
_UNREADABLE = re.compile("[\ufffd\ue000-\uf8ff\U000f0000-\U0010ffff]")
_MOST_UNREADABLE = 0.3
_SHARE_OF_WORDS = 0.8
"""Of the time that reading takes, what the pages take; the rest is put together at the end."""
_MOST_NAMED_PAGES = 8
_MOST_ALIKE = 2_000
_SMALLEST_PAGE = 20
"""Bytes that a page takes at the very least in a file: one object, however it is packed."""


def read_pdf(data: bytes, file_name: str, options: ReadOptions) -> ReadDocument:
    """Return the document in a PDF; see `PdfReader.read`."""
    with collector_paused():
        return _read(data, file_name, options)


def _read(data: bytes, file_name: str, options: ReadOptions) -> ReadDocument:
    use_no_system_fonts()
    document = open_pdf(data, file_name)
    try:
        _refuse_repeated(len(document), len(data), file_name)
        document.init_forms()  # what fields hold is drawn then, where the file does not draw it
        pages = []
        for index in range(len(document)):
            pages.append(_words_of(document, index))
            options.progress(_SHARE_OF_WORDS * (index + 1) / len(document))
        fields = fields_of(document, data)
        is_free = permits_copying(document)
    finally:
        document.close()
    _refuse_incomplete(pages, file_name)
    _refuse_wordless(pages, file_name)
    blocks, measures = find_blocks(pages)
    written = write(blocks, pages, measures)
    built = written.built
    _refuse_unreadable(built.text, file_name)
    findings = Findings(styles=built.styles, pages=page_map(written, pages), fields=fields)
    return ReadDocument(
        text=built.text,
        title=_title(findings, built, file_name),
        media_type=PDF,
        original=data,
        file_name=file_name,
        language=findings.first(FieldName.LANGUAGE),
        regions=built.regions,
        findings=findings,
        replaced=built.replaced,
        notes=_notes(pages, built.text, is_free=is_free),
    )


def _words_of(document: PdfDocument, index: int) -> PageWords:
    try:
        return page_words(document, index)
    except pdfium.PdfiumError:
        # One damaged page among others: it stays empty, and the notes say so.
        return PageWords(str(index + 1), 595.0, 842.0, (), (), has_pictures=False, is_damaged=True)


def _refuse_repeated(pages: int, size: int, file_name: str) -> None:
    if pages > _MOST_ALIKE and size < pages * _SMALLEST_PAGE:
        raise DocumentError(
            "{0} could not be read: it lists {1} pages, far more than a file of its size can hold. "
            "Print the pages that you need to a new PDF and import that.",
            file_name,
            pages,
        )


def _refuse_incomplete(pages: Sequence[PageWords], file_name: str) -> None:
    if any(page.has_lost_text for page in pages):
        raise DocumentError(
            "{0} could not be read: it is written in columns from top to bottom, in a font that "
            "is not in the file, and lines would be missing. Open it in a PDF program that has "
            "the font, print it to a new PDF and import that.",
            file_name,
        )


def _refuse_wordless(pages: Sequence[PageWords], file_name: str) -> None:
    if any(page.flows for page in pages):
        return
    if all(page.is_damaged for page in pages):
        raise DocumentError(
            "{0} could not be read: none of its pages can be opened, it is damaged. Get it again "
            "from where it comes from.",
            file_name,
        )
    if any(page.has_pictures for page in pages):
        raise DocumentError(
            "{0} could not be read: it holds pictures of text, as a scanner makes them, and no "
            "text. Run text recognition over it, for instance with OCRmyPDF, and import the "
            "result.",
            file_name,
        )
    raise DocumentError("{0} holds no text. Choose another file.", file_name)


def _refuse_unreadable(text: str, file_name: str) -> None:
    """Refuse glyphs without a meaning: nobody could quote or find words in them."""
    unreadable = len(_UNREADABLE.findall(text))
    if unreadable > _MOST_UNREADABLE * len("".join(text.split())):
        raise DocumentError(
            "{0} could not be read: its fonts do not say which letters their shapes are. Run "
            "text recognition over it, for instance with OCRmyPDF --force-ocr, and import the "
            "result.",
            file_name,
        )


def _title(findings: Findings, built: BuiltText, file_name: str) -> str:
    """Return what the file calls itself, or its first headline, or the name of the file."""
    title = findings.first(FieldName.TITLE)
    if not title:
        heads = (r for r in built.regions[:8] if r.kind is RegionKind.HEADLINE)
        head = next(heads, None)
        title = " ".join(built.text[head.start : head.end].split()) if head else ""
    title = title or PurePath(file_name).stem or file_name
    if len(title) <= _LONGEST_TITLE:
        return title
    return (title[:_LONGEST_TITLE].rpartition(" ")[0] or title[:_LONGEST_TITLE]) + "…"


def _notes(pages: Sequence[PageWords], text: str, *, is_free: bool) -> tuple[Message, ...]:
    notes = []
    if pictures := [page.label for page in pages if page.has_pictures]:
        notes.append(
            Message(
                "Page {0} has no text, only an image. Run text recognition over "
                "the file, for instance with OCRmyPDF, and import the result to have it whole.",
                _listed(pictures),
            )
            if len(pictures) == 1
            else Message(
                "Pages {0} have no text, only images. Run text recognition over "
                "the file, for instance with OCRmyPDF, and import the result to have it whole.",
                _listed(pictures),
            )
        )
    if damaged := [page.label for page in pages if page.is_damaged]:
        notes.append(
            Message("Page {0} is damaged and could not be read.", _listed(damaged))
            if len(damaged) == 1
            else Message("Pages {0} are damaged and could not be read.", _listed(damaged))
        )
    if hidden := sum(page.hidden for page in pages):
        notes.append(
            Message(
                "1 word stands under a dark bar on its page. The file holds it, so it was read."
            )
            if hidden == 1
            else Message(
                "{0} words stand under dark bars on their pages. The file holds them, so they were "
                "read.",
                hidden,
            )
        )
    if unknown := text.count("\ufffd"):
        notes.append(
            Message("1 letter became �: the file does not say which it is.")
            if unknown == 1
            else Message("{0} letters became �: the file does not say which they are.", unknown)
        )
    if not is_free:
        notes.append(
            Message(
                "The file's author does not permit its text to be copied; keep that in mind when "
                "you quote it."
            )
        )
    return tuple(notes)


def _listed(labels: list[str]) -> str:
    shown = ", ".join(labels[:_MOST_NAMED_PAGES])
    return shown + (", …" if len(labels) > _MOST_NAMED_PAGES else "")
