"""What can be written and what can be taken in, by name.

Built-in formats are listed here, since frozen builds lose entry points. Others come through the
entry points `annotator.exporters` and `annotator.importers`, each naming an `Exporter` or an
`Importer`; one that cannot be loaded is logged and passed over.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from importlib.metadata import EntryPoint, entry_points
from pathlib import Path
from typing import TypeVar

from annotator.commands import ImportRecords
from annotator.errors import ExportError, ImportRefusedError
from annotator.formats import annotated_json
from annotator.reader import Reader

_log = logging.getLogger(__name__)

HEAD_LENGTH = 65_536
"""Bytes of a file that an importer sees to tell whether it is one of its own."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Exporter:
    """Writes a project in one format.

    `export` yields the file's bytes in parts. `lexer` is pygments' name for the format, empty
    where it cannot be shown as text; text is UTF-8. Suffixes begin with a dot, the usual first.
    """

    name: str
    suffixes: tuple[str, ...]
    description: str
    export: Callable[[Reader], Iterator[bytes]]
    lexer: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Importer:
    """Takes annotations in from files of one format.

    `is_own` tells from the head of a file whether it is of this format; `read` returns the
    command that takes it in, or raises ImportRefusedError, and tells now and then which share is
    done; what that raises ends the reading.
    """

    name: str
    suffixes: tuple[str, ...]
    description: str
    is_own: Callable[[bytes], bool]
    read: Callable[[Path, Callable[[float], None]], ImportRecords]


F = TypeVar("F", Exporter, Importer)

_BUILT_IN_EXPORTERS = (
    Exporter(
        name="json",
        suffixes=(".json",),
        description="Annotated JSON: the whole project in one text file, to be read back",
        export=lambda reader: (part.encode() for part in annotated_json.export_json(reader)),
        lexer="json",
    ),
)
_BUILT_IN_IMPORTERS = (
    Importer(
        name="json",
        suffixes=(".json",),
        description="Annotated JSON, as this program exports it",
        is_own=annotated_json.is_annotated_json,
        read=annotated_json.read_json_file,
    ),
)


@cache
def exporters() -> dict[str, Exporter]:
    """Return all exporters by name, the built-in ones first."""
    return _gathered(_BUILT_IN_EXPORTERS, Exporter, entry_points(group="annotator.exporters"))


@cache
def importers() -> dict[str, Importer]:
    """Return all importers by name, the built-in ones first."""
    return _gathered(_BUILT_IN_IMPORTERS, Importer, entry_points(group="annotator.importers"))


def exporter(name: str) -> Exporter:
    """Return an exporter by its name; raises ExportError where there is none."""
    found = exporters().get(name)
    if found is None:
        raise ExportError(
            f"There is no format “{name}” to export to. Choose one of {', '.join(exporters())}."
        )
    return found


def sniff(path: Path) -> Importer | None:
    """Return the importer that knows a file by its head, or None; raises ImportRefusedError."""
    try:
        with path.open("rb") as file:
            head = file.read(HEAD_LENGTH)
    except OSError as error:
        raise ImportRefusedError(
            f"{path.name} cannot be read: {error.strerror or error}. "
            "Check that it is a file you may read."
        ) from error
    return next((found for found in importers().values() if found.is_own(head)), None)


def _gathered(built_in: Iterable[F], cls: type[F], points: Iterable[EntryPoint]) -> dict[str, F]:
    found = {item.name: item for item in built_in}
    for point in points:
        item = _loaded(point, cls)
        if item is not None and item.name in found:
            _log.warning("%s names a format %r that is there already", point.value, item.name)
        elif item is not None:
            found[item.name] = item
    return found


def _loaded(point: EntryPoint, cls: type[F]) -> F | None:
    try:
        item = point.load()
    except Exception:  # noqa: BLE001  # a stranger's module may raise anything at all
        _log.warning("%s could not be loaded", point.value, exc_info=True)
        return None
    if not isinstance(item, cls):
        _log.warning("%s is %r, not an %s", point.value, item, cls.__name__)
        return None
    return item
