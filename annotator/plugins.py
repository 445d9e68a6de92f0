"""Formats that other packages bring: found by entry points, checked, and named where they fail.

Readers, importers and exporters have one shape: a subclass of `Format`. An installed package names
one in an entry point of its kind's group, as the class or as an object of it. What is promised to
such packages stands in CONTRIBUTING.md: members are added with a default, never taken away or
changed, until the next major version.
"""

from __future__ import annotations

import logging
from abc import ABC, abstractmethod
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from importlib.metadata import EntryPoint, entry_points
from typing import Generic, TypeVar

from annotator.errors import AnnotatorError, CancelledError
from annotator.messages import Message

_log = logging.getLogger(__name__)


class Format:
    """What a reader, an importer and an exporter have in common.

    `name` is what the format is called, `suffixes` are the usual ends of file names, in small
    letters, with their dots, the most usual first, and `description` is a line for the analyst.
    Objects hold no state, and may be used by several threads and processes at once.
    """

    name: str = ""
    suffixes: tuple[str, ...] = ()
    description: str = ""

    package: str = ""
    """The package that brought it and its version; empty if it is the program's own. The loader
    fills this in."""


class InputFormat(Format, ABC):
    """A format that is known by its files: what a reader and an importer have in common."""

    @abstractmethod
    def recognises(self, head: bytes, file_name: str) -> bool:
        """Return whether a file of that name which begins so, with up to 64 KiB, is of this format.

        The content decides; the name only where the content leaves it open.
        """


F = TypeVar("F", bound=Format)
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Found(Generic[F]):
    """The formats of one kind, the program's own first, and what is wrong with those left out."""

    formats: tuple[F, ...]
    faults: tuple[Message, ...] = ()


def found(group: str, cls: type[F], built_in: Iterable[F]) -> Found[F]:
    """Return the program's own formats of one kind and those of an entry point group.

    What cannot be loaded, is something else or has a name that is taken is left out.
    """
    formats = {item.name: item for item in built_in}
    faults: list[Message] = []
    for point in sorted(entry_points(group=group), key=lambda point: (point.name, point.value)):
        package = f"{point.dist.name} {point.dist.version}" if point.dist else point.value
        try:
            item = _loaded(point, cls)
            if item.name in formats:
                raise TypeError(f"there is a format {item.name!r} already")
        # The border to code of others, which may raise anything at all.
        except Exception as error:  # noqa: BLE001
            fault = Message(
                "The plug-in “{0}” of the package {1} is left out ({2}). Update or remove that "
                "package, or report this to its author.",
                point.name,
                package,
                _in_short(error),
            )
            _log.warning("%s", fault, exc_info=True)
            faults.append(fault)
            continue
        item.package = package
        formats[item.name] = item
    return Found(tuple(formats.values()), tuple(faults))


def recognises(item: InputFormat, head: bytes, file_name: str) -> bool:
    """Return whether a format recognises a file; a plug-in that fails at that does not."""
    try:
        return bool(item.recognises(head, file_name))
    # The border to code of others, which may raise anything at all.
    except Exception:
        if not item.package:
            raise
        _log.exception("The plug-in %r of %s failed to recognise", item.name, item.package)
        return False


@contextmanager
def blamed(item: Format, error_class: type[AnnotatorError], name: str) -> Iterator[None]:
    """Have what a plug-in does wrong told as its fault; what our own formats do stays a bug.

    `name` is the file's, or what else it was at work on. Running out of memory is no fault of it.
    """
    try:
        yield
    except (AnnotatorError, CancelledError, MemoryError):
        raise
    # The border to code of others, which may raise anything at all.
    except Exception as error:
        if not item.package:
            raise
        _log.exception("The plug-in %r of %s failed", item.name, item.package)
        fault = Message(
            "{0}: the plug-in “{1}” of the package {2} failed ({3}). Update or remove that "
            "package, or report this to its author.",
            name,
            item.name,
            item.package,
            _in_short(error),
        )
        raise error_class(fault) from error


def expected(value: object, cls: type[T]) -> T:
    """Return what a plug-in answered, if it is what it should be; raises TypeError."""
    if not isinstance(value, cls):
        raise TypeError(f"it gave {type(value).__name__}, not {cls.__name__}")
    return value


def _in_short(error: Exception) -> str:
    return f"{type(error).__name__}: {error}"[:200]


def _loaded(point: EntryPoint, cls: type[F]) -> F:
    loaded = point.load()
    item = expected(loaded() if isinstance(loaded, type) else loaded, cls)
    name: object = item.name
    if not (isinstance(name, str) and name):
        raise TypeError("it has no name")
    suffixes: object = item.suffixes
    if not isinstance(suffixes, tuple) or not all(
        isinstance(suffix, str) and suffix.startswith(".") for suffix in suffixes
    ):
        raise TypeError(f"its suffixes are {suffixes!r}")
    return item
