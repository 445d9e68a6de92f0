"""Reading files where nothing they do can harm: in a process that may crash, hang or be killed."""

from __future__ import annotations

import time
from collections.abc import Sequence
from dataclasses import replace
from itertools import islice
from pathlib import Path, PurePath

from annotator import files
from annotator.documents.reader import Extent, Part, ReadDocument, ReadOptions
from annotator.documents.reading import file_bytes, read_document, read_plain
from annotator.errors import DocumentError
from annotator.messages import restored, stored
from annotator.model import RegionKind
from annotator.model.findings import NO_FINDINGS, findings_from_json, findings_to_json
from annotator.processes import (
    Child,
    ChildError,
    ChildOutOfMemoryError,
    ChildSilentError,
    Header,
    Limits,
    Message,
)
from annotator.progress import Tell
from annotator.text.canonical import is_canonical
from annotator.text.regions import ProposedRegion

MOST_SECONDS = 600
"""How long one file may take, however busily it goes on."""
LIMITS = Limits(memory=1024**3, silence=30.0, processor=MOST_SECONDS)

_MOST_TEXT = 64 * 1024**2
"""Bytes of texts that one child reads, far within its limits."""
_TEXTS = (".txt", ".text", ".asc", ".md", ".markdown", ".rst", ".json")
"""The names of files that as a rule no reader but that of texts recognises."""
_PLAIN = ("title", "media_type", "language", "encoding", "is_encoding_guessed")


class ReadingProcess:
    """Reads files one after another, each in a child of its own but for plain texts.

    A file that takes over its child does not see the next file, nor say what is in it. A text in
    UTF-8 meets no parser: it is decoded and searched, as the program itself does with it after
    that. So one child reads many.
    """

    def __init__(self, limits: Limits = LIMITS) -> None:
        self._limits = limits
        self._child = Child(_answer, limits)
        """That the next file is read in."""
        self._has_read = False
        self._room = _MOST_TEXT
        """How many bytes of texts the child may still read."""

    def __enter__(self) -> ReadingProcess:
        """Start the child, which takes a moment, beside whatever else is to do."""
        self._child.start()
        return self

    def __exit__(self, *_: object) -> None:
        """End the child."""
        self.close()

    def read_file(self, path: Path, options: ReadOptions) -> ReadDocument:
        """Return the document in a file, as `read` does."""
        return self.read(file_bytes(path), path.name, options)

    def read(self, data: bytes, file_name: str, options: ReadOptions) -> ReadDocument:
        """Return the document in the bytes of a file.

        `options.progress` is called with the share read, several times a second, and may raise to
        give up. Raises DocumentError where no reader can make sense of the bytes, and where one
        crashes, hangs or needs too much memory.
        """
        file_name = files.storable(file_name)
        question = Header({"file_name": file_name, **_asked(options)})
        tell = _with_an_end(options.progress, file_name)
        try:
            ask = self._ask_about_text if is_plain(data, file_name, options) else self._ask
            header, bodies = ask(question, data, tell)
            if "refused" in header:
                raise DocumentError(restored(str(header["refused"])))
            return _from_message(header, bodies, data, file_name)
        except ChildSilentError as error:
            raise _too_slow(file_name) from error
        except ChildOutOfMemoryError as error:
            raise DocumentError(
                "{0} could not be read: it needs more than {1} MB of memory. Split it and import "
                "the parts.",
                file_name,
                self._limits.memory // 2**20,
            ) from error
        except (ChildError, ValueError, TypeError, KeyError, IndexError) as error:
            self._change_child()
            raise DocumentError(
                "{0} could not be read: it is damaged, or made to break programs. Open it where "
                "it comes from, save it again and import that.",
                file_name,
            ) from error

    def read_texts(
        self, texts: Sequence[tuple[str, bytes]], options: ReadOptions
    ) -> list[ReadDocument | None]:
        """Return the documents in small texts, given by name and bytes, read at one go.

        None stands for one that `read` has to read, or to refuse. `is_plain` holds for each. What
        `options.progress` raises gives up.
        """
        names = [files.storable(name) for name, _ in texts]
        bodies = [data for _, data in texts]
        question = Header({"texts": names, **_asked(options)})
        try:
            header, answers = self._ask_child(question, bodies, options.progress)
            found = list(zip(header["texts"], names, bodies, strict=True))
            rest = iter(answers)
            return [
                _from_message(each, list(islice(rest, each["bodies"])), data, name)
                if each
                else None
                for each, name, data in found
            ]
        except (ChildError, ValueError, TypeError, KeyError, IndexError):
            self._change_child()
            return [None] * len(texts)

    def close(self) -> None:
        """End the child."""
        self._child.kill()

    def _ask(self, question: Header, data: bytes, tell: Tell) -> Message:
        """Have a child that has read nothing yet read a file, and end it."""
        if self._room < _MOST_TEXT:
            self._change_child()
        child, self._child = self._child, Child(_answer, self._limits)
        if self._has_read:  # there are several, and the next child starts meanwhile
            self._child.start()
        self._has_read = True
        try:
            return child.ask(question, data, tell=tell)
        finally:
            child.kill()

    def _ask_about_text(self, question: Header, data: bytes, tell: Tell) -> Message:
        """Have the child for texts read one; what turns out to be none, another child reads."""
        answer = self._ask_child(Header({**question, "is_plain": True}), (data,), tell)
        return self._ask(question, data, tell) if "is_other" in answer[0] else answer

    def _ask_child(self, question: Header, texts: Sequence[bytes], tell: Tell) -> Message:
        """Ask the child for texts, or the next one where it has read enough."""
        size = sum(map(len, texts))
        if size > self._room:
            self._change_child()
        self._room -= size
        try:
            return self._child.ask(question, *texts, tell=tell)
        except BaseException:
            self._change_child()
            raise

    def _change_child(self) -> None:
        """Have another child read what comes next."""
        self._child.kill()
        self._child = Child(_answer, self._limits)
        self._room = _MOST_TEXT


def is_called_text(file_name: str) -> bool:
    """Return whether a file is called a plain text."""
    return PurePath(file_name).suffix.lower() in _TEXTS


def is_plain(data: bytes, file_name: str, options: ReadOptions) -> bool:
    """Return whether a file is called a text and is UTF-8, and nothing else was asked for."""
    if options.encoding or not is_called_text(file_name):
        return False
    try:
        data.decode()
    except UnicodeDecodeError:
        return False
    return True


def _with_an_end(progress: Tell, file_name: str) -> Tell:
    """Return what passes progress on until the time is over."""
    end = time.monotonic() + MOST_SECONDS

    def tell(share: float) -> None:
        if time.monotonic() > end:
            raise _too_slow(file_name)
        progress(share)

    return tell


def _too_slow(file_name: str) -> DocumentError:
    return DocumentError(
        "{0} could not be read: reading it took too long. Open it where it comes from, "
        "save it again or as .txt, and import that.",
        file_name,
    )


def _asked(options: ReadOptions) -> dict[str, object]:
    """Return what the child has to know of how to read."""
    return {
        "encoding": options.encoding,
        "extent": options.extent.value,
        "column": options.column,
        "is_by_row": options.is_by_row,
    }


def _answer(header: Header, bodies: Sequence[bytes], tell: Tell) -> Message:
    """Read one file, or many texts; runs in the child."""
    options = ReadOptions(
        encoding=header["encoding"],
        extent=Extent(header["extent"]),
        column=header["column"],
        is_by_row=header["is_by_row"],
        progress=tell,
    )
    if "texts" in header:
        return _answer_of_texts(header["texts"], bodies, options)
    try:
        if header.get("is_plain"):
            plain = read_plain(bodies[0], header["file_name"], options)
            return _to_message(plain) if plain else (Header({"is_other": True}), ())
        return _to_message(read_document(bodies[0], header["file_name"], options))
    except DocumentError as error:
        return Header({"refused": stored(error.message)}), ()


def _answer_of_texts(names: Sequence[str], texts: Sequence[bytes], options: ReadOptions) -> Message:
    """Read texts; there is an empty header for each that has to be read, or refused, by itself."""
    headers: list[Header] = []
    bodies: list[bytes] = []
    for name, data in zip(names, texts, strict=True):
        try:
            plain = read_plain(data, name, options)
        except DocumentError:
            plain = None
        header, parts = _to_message(plain) if plain else (Header({}), ())
        headers.append(Header({**header, "bodies": len(parts)}) if plain else header)
        bodies += parts
    return Header({"texts": headers}), bodies


def _to_message(document: ReadDocument) -> Message:
    header = Header({name: getattr(document, name) for name in _PLAIN})
    header["regions"] = [[r.kind.value, r.start, r.end, r.voice] for r in document.regions]
    header["replaced"] = document.replaced
    header["notes"] = [stored(note) for note in document.notes]
    header["parts"] = [part.file_name for part in document.parts]
    found = findings_to_json(document.findings) if document.findings else ""
    parts = [part.data for part in document.parts]
    return header, [document.text.encode(), found.encode(), *parts]


def _from_message(
    header: Header, bodies: Sequence[bytes], original: bytes, file_name: str
) -> ReadDocument:
    """Build a document from what the child says, which is checked: a file may have taken it over.

    Raises ValueError, TypeError, KeyError or IndexError.
    """
    text, found, *parts = bodies
    document = ReadDocument(
        text=text.decode(),
        original=original,
        file_name=file_name,
        regions=tuple(
            ProposedRegion(RegionKind(kind), int(start), int(end), str(voice))
            for kind, start, end, voice in header["regions"]
        ),
        parts=tuple(Part(str(n), d) for n, d in zip(header["parts"], parts, strict=True)),
        replaced=tuple((int(code), int(times)) for code, times in header["replaced"]),
        notes=tuple(restored(str(note)) for note in header["notes"]),
        title=str(header["title"]),
        media_type=str(header["media_type"]),
        language=str(header["language"]),
        encoding=str(header["encoding"]),
        is_encoding_guessed=bool(header["is_encoding_guessed"]),
    )
    if not is_canonical(document.text):
        raise ValueError("the text is not canonical")
    findings = findings_from_json(found.decode(), len(document.text)) if found else NO_FINDINGS
    return replace(document, findings=findings)
