"""From a file to a document: the one way in, whatever the format."""

from pathlib import Path

from annotator.documents.binary import why_no_text
from annotator.documents.plain_text import too_large
from annotator.documents.reader import LARGEST_FILE, LENGTH_OF_HEAD, ReadDocument, ReadOptions
from annotator.documents.registry import readers
from annotator.errors import DocumentError
from annotator.text.canonical import is_canonical


def read_document(data: bytes, file_name: str, *, encoding: str | None = None) -> ReadDocument:
    """Return the document in the bytes of a file, read by the first reader that recognises it.

    Touches no disk, so that it may run in a worker. Raises DocumentError, with a sentence that
    names the file and the next step.
    """
    head = data[:LENGTH_OF_HEAD]
    for reader in readers():
        if reader.recognises(head, file_name):
            document = reader.read(data, file_name, ReadOptions(encoding=encoding))
            assert is_canonical(document.text), f"the reader {reader.name} must canonicalise"
            return document
    reason = why_no_text(head) or "no reader knows its format. Save it as .txt and import that."
    raise DocumentError(f"{file_name} could not be read: {reason}")


def read_file(path: Path, *, encoding: str | None = None) -> ReadDocument:
    """Return the document in a file.

    Raises DocumentError if the file cannot be read or no reader can make sense of it.
    """
    try:
        if path.is_dir():
            raise DocumentError(
                f"{path.name} could not be read: it is a folder. Choose the files in it."
            )
        size = path.stat().st_size
        if size > LARGEST_FILE:
            raise too_large(path.name, size)
        data = path.read_bytes()
    except FileNotFoundError as error:
        raise DocumentError(f"{path} does not exist. Choose another file.") from error
    except PermissionError as error:
        raise DocumentError(
            f"{path.name} could not be read: you may not read it. Ask its owner for access."
        ) from error
    except OSError as error:
        raise DocumentError(
            f"{path.name} could not be read: {error.strerror or error}. Try again, or copy it to "
            "another disk first."
        ) from error
    return read_document(data, path.name, encoding=encoding)
