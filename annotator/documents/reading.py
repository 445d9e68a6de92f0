"""From a file to a document: the one way in, whatever the format."""

from dataclasses import replace
from pathlib import Path

from annotator import files
from annotator.documents.binary import why_no_text
from annotator.documents.foreign import refuse_foreign
from annotator.documents.plain_text import too_large
from annotator.documents.raised import told_signs
from annotator.documents.reader import (
    LARGEST_FILE,
    LENGTH_OF_HEAD,
    DocumentReader,
    ReadDocument,
    ReadOptions,
)
from annotator.documents.registry import BUILT_IN, PLAIN_TEXT, installed_readers, readers
from annotator.errors import DocumentError
from annotator.messages import Message
from annotator.plugins import blamed, expected, recognises
from annotator.text.canonical import is_canonical

_DEFAULTS = ReadOptions()


def read_document(data: bytes, file_name: str, options: ReadOptions = _DEFAULTS) -> ReadDocument:
    """Return the document in the bytes of a file, read by the first reader that recognises it.

    A file from elsewhere may crash its reader or never let it end: `worker.ReadingProcess` calls
    this where that does no harm. Touches no disk. Raises DocumentError, with a sentence that names
    the file and the next step.
    """
    head = data[:LENGTH_OF_HEAD]
    if not any(recognises(reader, head, file_name) for reader in installed_readers()):
        refuse_foreign(data, file_name)
    for reader in readers():
        if recognises(reader, head, file_name):
            return _read_by(reader, data, file_name, options)
    reason = why_no_text(data) or Message(
        "no reader knows its format. Save it as .txt and import that."
    )
    raise DocumentError("{0} could not be read: {1}", file_name, reason)


def read_plain(data: bytes, file_name: str, options: ReadOptions) -> ReadDocument | None:
    """Return what `read_document` does of a text that no reader but that of texts recognises.

    None for all else, of which no more than the beginning was looked at.
    """
    head = data[:LENGTH_OF_HEAD]
    if installed_readers() or any(reader.recognises(head, file_name) for reader in BUILT_IN):
        return None
    refuse_foreign(data, file_name)
    if not PLAIN_TEXT.recognises(head, file_name):
        return None
    return _read_by(PLAIN_TEXT, data, file_name, options)


def file_bytes(path: Path) -> bytes:
    """Return the bytes of a file; raises DocumentError if it cannot be read or is too large."""
    try:
        if path.is_dir():
            raise DocumentError(
                "{0} could not be read: it is a folder. Choose the files in it.", path.name
            )
        if files.is_stream(path):
            raise DocumentError(
                "{0} could not be read: it is a device or pipe, not a file. Choose a file.",
                path.name,
            )
        if (size := path.stat().st_size) > LARGEST_FILE:
            raise too_large(path.name, size)
        data = files.content(path, LARGEST_FILE + 1)
        if len(data) > LARGEST_FILE:  # a file of the kernel's has no size
            raise too_large(path.name, len(data))
        return data
    except FileNotFoundError as error:
        raise DocumentError("{0} does not exist. Choose another file.", str(path)) from error
    except PermissionError as error:
        raise DocumentError(
            "{0} could not be read: you may not read it. Ask its owner for access.", path.name
        ) from error
    except OSError as error:
        raise DocumentError(
            "{0} could not be read: {1}. Try again, or copy it to another disk first.",
            path.name,
            error.strerror or str(error),
        ) from error


def read_file(path: Path, options: ReadOptions = _DEFAULTS) -> ReadDocument:
    """Return the document in a file that is trusted, such as one of the program's own."""
    return read_document(file_bytes(path), path.name, options)


def _read_by(
    reader: DocumentReader, data: bytes, file_name: str, options: ReadOptions
) -> ReadDocument:
    with blamed(reader, DocumentError, file_name):
        document = expected(reader.read(data, file_name, options), ReadDocument)
        assert is_canonical(document.text), f"the reader {reader.name} must canonicalise"
    if not document.text.strip():
        raise DocumentError("{0} holds no text. Choose another file.", file_name)
    told = told_signs(document.findings.styles)
    return replace(document, notes=(*document.notes, *told)) if told else document
