"""From files on disk to the commands that take them in: the one road of both front ends."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum
from pathlib import Path

from annotator.commands import AddDocument, ImportRecords, Together
from annotator.documents.bundles import begins_a_bundle, refusal
from annotator.documents.reader import Part, ReadDocument, ReadOptions
from annotator.documents.reading import file_bytes
from annotator.documents.worker import ReadingProcess, is_called_text, is_plain
from annotator.errors import AnnotatorError
from annotator.formats.bundle import is_bundle
from annotator.formats.format import HEAD_LENGTH
from annotator.formats.registry import importer_of, read_records, sniff
from annotator.grouping import grouped
from annotator.messages import Message
from annotator.model import Document, DocumentId, Edit
from annotator.model.findings import ENTERED, FieldName, FoundField, StyleKind
from annotator.reader import Reader

NOTHING = Message("")
_SAVED_PAGE_FOLDERS = ("_files", ".files", "_fichiers", "-Dateien", "_archivos")
"""What browsers call the folder of pictures and scripts that they save beside a page."""
_AT_ONE_GO = 1024 * 1024
"""Bytes of small texts that are read at one go, about."""
_LEAST_AT_ONE_GO = 512
"""What a text counts as at least, so that no number of empty ones is read at one go."""
_SYSTEM_FILES = ("thumbs.db", "desktop.ini")
"""What Windows puts into folders by itself."""


@dataclass(frozen=True, slots=True)
class Intake:
    """What reading a file gave: a command, or the reason why there is none.

    `notes` are sentences about what the analyst should know, such as a guessed encoding. `parts`
    are the files inside the file, to be taken in by themselves if the analyst wants them.
    `document` is what the command was made from, where it is a document.
    """

    name: str
    command: AddDocument | ImportRecords | None = None
    problem: Message = NOTHING
    notes: tuple[Message, ...] = ()
    parts: tuple[Part, ...] = ()
    document: ReadDocument | None = field(default=None, repr=False)


class Outcome(StrEnum):
    """What becomes of a file."""

    READ = "read"
    ALREADY_HERE = "already here"
    REFUSED = "refused"


@dataclass(frozen=True, slots=True)
class Taken:
    """What became of a file; `problem` says why it was refused, `edit` is what took it in.

    `document` is what the project has of it now and `twins` the others of the same text, where it
    was taken in; `earlier` are those read otherwise from the same bytes.
    """

    intake: Intake
    outcome: Outcome
    problem: Message = NOTHING
    edit: Edit | None = None
    document: Document | None = None
    twins: tuple[Document, ...] = ()
    earlier: tuple[Document, ...] = ()


def files_in(paths: Iterable[Path]) -> Iterator[Path]:
    """Yield files, and those in folders at any depth, by name.

    Hidden ones are left out of folders, and so is what a browser saved to show a page with.
    """
    for path in paths:
        try:
            inside = sorted(path.iterdir(), key=lambda item: item.name.casefold())
        except OSError:  # no folder, or none that may be looked into, which reading it tells
            yield path
            continue
        yield from files_in(item for item in inside if not _is_passed_over(item))


def read_for_import(
    path: Path, process: ReadingProcess, options: ReadOptions | None = None
) -> Intake:
    """Read a document, or the records of an annotated file, whichever it is.

    Touches no project, so that it may run in a worker. `problem` says why something cannot be read.
    """
    options = options or ReadOptions()
    try:
        if begins_a_bundle(path):
            return Intake(path.name, problem=refusal(path.name).message)
        if (importer := sniff(path)) is not None:
            given = read_records(importer, path, options.progress)
            return Intake(path.name, given.command, notes=given.notes)
        document = process.read_file(path, options)
    except AnnotatorError as error:
        return Intake(path.name, problem=error.message)
    return intake_of(path.name, document)


def read_all(
    paths: Iterable[Path],
    process: ReadingProcess,
    options: Callable[[int], ReadOptions] = lambda number: ReadOptions(),
) -> Iterator[Intake]:
    """Read files as `read_for_import` does each, small texts many at one go, in their order.

    `options` gives those of a file by its number.
    """
    texts: list[tuple[str, bytes]] = []
    size = 0
    of_texts = ReadOptions()
    for number, path in enumerate(paths):
        wanted = options(number)
        data = _small_text(path, wanted)
        if data is not None:
            texts.append((path.name, data))
            size += max(len(data), _LEAST_AT_ONE_GO)
            of_texts = wanted
        if texts and (data is None or size > _AT_ONE_GO):
            yield from _read_texts(texts, process, of_texts)
            texts.clear()
            size = 0
        if data is None:
            yield read_for_import(path, process, wanted)
    if texts:
        yield from _read_texts(texts, process, of_texts)


def read_part(part: Part, process: ReadingProcess, options: ReadOptions | None = None) -> Intake:
    """Read a file that was inside another one, as `read_for_import` does."""
    try:
        document = process.read(part.data, part.file_name, options or ReadOptions())
    except AnnotatorError as error:
        return Intake(part.file_name, problem=error.message)
    return intake_of(part.file_name, document)


def take_in(
    intakes: Sequence[Intake],
    reader: Reader,
    do: Callable[[AddDocument | Together | ImportRecords], Edit | None],
    *,
    is_chosen: bool = False,
) -> list[Taken]:
    """Take in what was read: all documents in one edit, each file of records in its own.

    `reader` knows which documents the project has, `do` runs a command there. What is refused
    keeps nothing else out. The answer is in the order of the intakes. A file that the project has
    as an older version of the program read it is refused, unless the analyst has chosen how to
    read it: nothing is read anew by itself.
    """
    commands = [each.command for each in intakes if isinstance(each.command, AddDocument)]
    known = _Known(reader, commands)
    documents: dict[DocumentId, AddDocument] = {}
    new: list[bool] = []
    earlier: list[tuple[Document, ...]] = []
    for intake in intakes:
        command = intake.command
        is_new = True
        before: tuple[Document, ...] = ()
        if isinstance(command, AddDocument):
            is_new = command.document_id not in documents and known.document(command) is None
            before = known.read_otherwise(command) if is_new else ()
            if is_new and (is_chosen or not before):
                documents[command.document_id] = command
        new.append(is_new)
        earlier.append(before)
    edit, problem = _done(_as_one(tuple(documents.values())), do)
    known = _Known(reader, commands)
    taken: list[Taken] = []
    for intake, is_new, before in zip(intakes, new, earlier, strict=True):
        if intake.command is None:
            taken.append(Taken(intake, Outcome.REFUSED, intake.problem))
        elif isinstance(intake.command, ImportRecords):
            notes = (*intake.command.remarks(reader), *intake.notes)
            intake = replace(intake, notes=notes)
            taken.append(_taken(intake, *_done(intake.command, do)))
        elif before and not is_chosen:
            here = _is_here(intake, before[0])
            taken.append(Taken(intake, Outcome.REFUSED, here, earlier=before))
        elif is_new and problem:
            taken.append(_taken(intake, edit, problem))
        else:
            document = known.document(intake.command)
            twins = known.twins(document) if is_new and document else ()
            outcome = Outcome.READ if is_new else Outcome.ALREADY_HERE
            taken.append(
                Taken(intake, outcome, NOTHING, edit if is_new else None, document, twins, before)
            )
    return taken


def _small_text(path: Path, options: ReadOptions) -> bytes | None:
    """Return the bytes of a file that is a small text by its name and its content."""
    try:
        if not is_called_text(path.name) or path.stat().st_size > _AT_ONE_GO:
            return None
        data = file_bytes(path)
        is_records = is_bundle(data[:HEAD_LENGTH]) or importer_of(data[:HEAD_LENGTH], path.name)
    except (AnnotatorError, OSError):
        return None
    return None if is_records or not is_plain(data, path.name, options) else data


def _read_texts(
    texts: Sequence[tuple[str, bytes]], process: ReadingProcess, options: ReadOptions
) -> Iterator[Intake]:
    documents = process.read_texts(texts, options)
    for (name, data), document in zip(texts, documents, strict=True):
        if document is None:
            yield read_part(Part(name, data), process, options)
        else:
            yield intake_of(name, document)


def intake_of(name: str, document: ReadDocument) -> Intake:
    """Return what a document gives that was read as a file of some name."""
    command = command_for(document)
    return Intake(name, command, NOTHING, document.notes, document.parts, document)


def corrected(document: ReadDocument, values: Mapping[FieldName, str]) -> ReadDocument:
    """Return a document whose fields are what the analyst says; an empty value takes one out."""
    fields = list(document.findings.fields)
    for name, value in values.items():
        if value == document.findings.first(name):
            continue
        # What the file says otherwise stays behind it, as what else was found.
        fields = [field for field in fields if field.name is not name or value]
        if value:
            known = next((f for f in fields if (f.name, f.value) == (name, value)), None)
            fields = [field for field in fields if field is not known]
            fields.insert(0, known or FoundField(name, value, ENTERED))
    return replace(
        document,
        title=values.get(FieldName.TITLE) or document.title,
        language=values.get(FieldName.LANGUAGE, document.language),
        findings=replace(document.findings, fields=tuple(fields)),
    )


def columns_of(document: ReadDocument) -> list[str]:
    """Return the heads of the columns of a table that was read whole, in order."""
    cells = (style for style in document.findings.styles if style.kind is StyleKind.CELL)
    return [document.text[s.start : s.end] for s in cells if s.value.startswith("1 1 ")]


def command_for(document: ReadDocument) -> AddDocument:
    """Return the command that takes a document in."""
    return AddDocument(
        text=document.text,
        title=document.title,
        regions=document.regions,
        media_type=document.media_type,
        language=document.language,
        encoding=document.encoding,
        file_name=document.file_name,
        findings=document.findings,
        original=document.original,
    )


def _is_here(intake: Intake, earlier: Document) -> Message:
    return Message(
        "“{0}” is here already as “{1}”, in the way an older version read it. It reads otherwise "
        "now, and nothing was imported. Import it as a revision of that to carry the claims over.",
        intake.name,
        earlier.title,
    )


class _Known:
    """What a project has, at one moment, of the texts and the bytes of some documents."""

    def __init__(self, reader: Reader, commands: Sequence[AddDocument]) -> None:
        self._reader = reader
        self._by_text = grouped(
            (document.sha256, document)
            for document in reader.documents_of(each.text_sha256 for each in commands)
        )
        originals = (each.original_sha256 for each in commands if each.original_sha256)
        self._by_original = grouped((d.original, d) for d in reader.read_from(originals))

    def document(self, command: AddDocument) -> Document | None:
        """Return the document that a command takes in, if the project has it."""
        of_text = self._by_text.get(command.text_sha256, ())
        return self._reader.known_document(command.text_sha256, command.carrier, of_text)

    def twins(self, document: Document) -> tuple[Document, ...]:
        """Return the documents of the same text that other carriers brought."""
        of_text = self._by_text.get(document.sha256, ())
        return tuple(other for other in of_text if other.id != document.id)

    def read_otherwise(self, command: AddDocument) -> tuple[Document, ...]:
        """Return what the project has of the same bytes with another text."""
        found = self._by_original.get(command.original_sha256, ())
        return tuple(each for each in found if each.sha256 != command.text_sha256)


def _taken(intake: Intake, edit: Edit | None, problem: Message) -> Taken:
    if problem:
        return Taken(intake, Outcome.REFUSED, problem)
    return Taken(intake, Outcome.READ if edit else Outcome.ALREADY_HERE, edit=edit)


def _done(
    command: AddDocument | Together | ImportRecords | None,
    do: Callable[[AddDocument | Together | ImportRecords], Edit | None],
) -> tuple[Edit | None, Message]:
    """Return the edit that a command made, or why there is none."""
    if command is None:
        return None, NOTHING
    try:
        return do(command), NOTHING
    except AnnotatorError as error:
        return None, error.message


def _as_one(documents: tuple[AddDocument, ...]) -> AddDocument | Together | None:
    if len(documents) > 1:
        return Together(Message("Import {0} documents", len(documents)), documents)
    return documents[0] if documents else None


def _is_passed_over(path: Path) -> bool:
    if path.name.startswith(".") or path.name.lower() in _SYSTEM_FILES or path.is_symlink():
        return True
    return path.is_dir() and path.name.endswith(_SAVED_PAGE_FOLDERS)
