"""Writing a project to a file, to a stream, or as far as a preview shows it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from annotator.errors import ExportError
from annotator.formats.annotated_json import ChangedMeanwhileError
from annotator.formats.atomic import write_atomically
from annotator.formats.format import EVERYTHING, Exporter, ExportOptions
from annotator.formats.losses import Loss, cut_off
from annotator.plugins import blamed, expected
from annotator.reader import Reader

_ATTEMPTS = 3


@dataclass(frozen=True, slots=True)
class Preview:
    """The beginning of an export; `is_whole` is true if that is all of it."""

    text: str
    is_whole: bool


def write_file(
    exporter: Exporter, reader: Reader, path: Path, options: ExportOptions = EVERYTHING
) -> None:
    """Write a file that appears whole or not at all; raises ExportError.

    Begins again where the project was edited meanwhile, and in the end has the edits wait.
    """
    with _chosen(exporter, reader, options) as chosen:
        for _ in range(_ATTEMPTS):
            with suppress(ChangedMeanwhileError):
                write_atomically(path, _parts(exporter, chosen, options))
                return
        with chosen.at_one_moment():
            write_atomically(path, _parts(exporter, chosen, options))


def write_stream(
    exporter: Exporter, reader: Reader, stream: BinaryIO, options: ExportOptions = EVERYTHING
) -> None:
    """Write to an open stream, such as standard output; raises ExportError."""
    try:
        with _chosen(exporter, reader, options) as chosen, chosen.at_one_moment():
            for part in _parts(exporter, chosen, options):
                stream.write(part)
        stream.flush()
    except OSError as error:
        raise ExportError(
            "The export could not be written: {0}. What was written is not complete.",
            error.strerror or str(error),
        ) from error


def losses(
    exporter: Exporter, reader: Reader, options: ExportOptions = EVERYTHING
) -> tuple[Loss, ...]:
    """Return what of a project a format leaves out; raises ExportError."""
    with (
        _chosen(exporter, reader, options) as chosen,
        blamed(exporter, ExportError, exporter.name),
    ):
        found = [expected(loss, Loss) for loss in exporter.losses(chosen)]
        whole = {loss.what for loss in found if not loss.field}
        cut = cut_off(chosen) if options.documents else []
        return (*found, *(loss for loss in cut if loss.what not in whole))


def preview(
    exporter: Exporter,
    reader: Reader,
    options: ExportOptions = EVERYTHING,
    limit: int = 200_000,
) -> Preview:
    """Return up to about `limit` bytes of an export as text, cut at the end of a line."""
    if not exporter.lexer:
        return Preview("", is_whole=False)
    data = bytearray()
    with _chosen(exporter, reader, options) as chosen:
        for part in _parts(exporter, chosen, options):
            data += part
            if len(data) > limit:
                end = data.rfind(b"\n", 0, limit) + 1 or limit
                return Preview(data[:end].decode("utf-8", "ignore"), is_whole=False)
    return Preview(data.decode("utf-8"), is_whole=True)


@contextmanager
def _chosen(exporter: Exporter, reader: Reader, options: ExportOptions) -> Iterator[Reader]:
    """Give questions to what the analyst chose of the project."""
    if exporter.is_of_whole or (options.with_names and not options.documents):
        yield reader
        return
    with reader.narrowed(options.documents, with_names=options.with_names) as chosen:
        yield chosen


def _parts(exporter: Exporter, reader: Reader, options: ExportOptions) -> Iterator[bytes]:
    with blamed(exporter, ExportError, exporter.name):
        for part in exporter.export_with(reader, options):
            yield expected(part, bytes)
