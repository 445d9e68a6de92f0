"""From a file on disk to the command that takes it in: the one road of both front ends."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from annotator.commands import AddDocument, ImportRecords
from annotator.documents.reader import ReadDocument
from annotator.documents.reading import read_file
from annotator.errors import AnnotatorError
from annotator.formats.registry import sniff


@dataclass(frozen=True, slots=True)
class Intake:
    """What reading a file gave: a command, or the reason why there is none.

    `notes` are sentences about what the analyst should know, such as a guessed encoding.
    """

    name: str
    command: AddDocument | ImportRecords | None = None
    problem: str = ""
    notes: tuple[str, ...] = ()


def read_for_import(path: Path, *, encoding: str | None = None) -> Intake:
    """Read a document, or the records of an annotated file, whichever it is.

    Touches no project, so that it may run in a worker. What cannot be read is told in `problem`.
    """
    try:
        importer = sniff(path)
        if importer is not None:
            return Intake(path.name, importer.read(path))
        document = read_file(path, encoding=encoding)
    except AnnotatorError as error:
        return Intake(path.name, problem=str(error))
    return Intake(path.name, command_for(document), notes=document.notes)


def command_for(document: ReadDocument) -> AddDocument:
    """Return the command that takes a document in."""
    return AddDocument(
        text=document.text,
        title=document.title,
        regions=document.regions,
        media_type=document.media_type,
        language=document.language,
        findings=document.findings,
        encoding=document.encoding,
        file_name=document.file_name,
        original=document.original,
    )
