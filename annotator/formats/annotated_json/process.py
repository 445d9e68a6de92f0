"""Reading annotated JSON where malicious content does no harm: in a separate process.

The bytes go there in parts, and records come back page by page as plain values, which are looked
at again on their way into the project: the file may have taken the process over.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from annotator import files
from annotator.collector import collector_paused
from annotator.commands import ImportRecords
from annotator.commands.imports import packed, unpacked
from annotator.errors import DamagedProjectError, ImportRefusedError
from annotator.formats.annotated_json.parsing import SIZE_LIMIT
from annotator.formats.annotated_json.reading import Page, command_of, read_pages
from annotator.formats.refusals import damaged, refused_if_unreadable
from annotator.messages import restored, stored
from annotator.processes import Child, ChildError, ChildOutOfMemoryError, Header, Limits, Message
from annotator.progress import Tell, unheard

LIMITS = Limits(memory=1024**3, silence=30.0)
_PART = 8 * 1024 * 1024


def read_json_file(path: Path, tell: Tell = unheard) -> ImportRecords:
    """Return the command that takes in a file; raises ImportRefusedError.

    `tell` is called with the share that is read, several times a second, and may raise to give up.
    """
    name = files.storable(path.name)
    child = Child(_answer, LIMITS)
    try:
        for part in _parts(path):
            child.ask(Header({"part": True}), part, tell=lambda _share: tell(0.0))
        with collector_paused():
            return command_of(_pages(child, name, tell), name)
    except ChildOutOfMemoryError as error:
        raise ImportRefusedError(
            "{0} was not imported: it needs more than {1} MB of memory. "
            "Have it exported in parts, a project for each.",
            path.name,
            LIMITS.memory >> 20,
        ) from error
    except (ChildError, DamagedProjectError, ValueError, TypeError, LookupError) as error:
        raise damaged(path.name) from error
    finally:
        child.kill()


def _parts(path: Path) -> Iterator[bytes]:
    """Yield a file's bytes; raises ImportRefusedError, before reading where it is too large."""
    with refused_if_unreadable(path.name):
        if path.exists() and not path.is_file():
            raise IsADirectoryError(0, "it is not a file")
        if path.stat().st_size > SIZE_LIMIT:
            raise ImportRefusedError(
                "{0} was not imported: it is larger than {1} MB, the most that is read at once. "
                "Have it exported in parts, a project for each.",
                path.name,
                SIZE_LIMIT >> 20,
            )
        with path.open("rb") as file:
            while part := file.read(_PART):
                yield part


def _pages(child: Child, name: str, tell: Tell) -> Iterator[Page]:
    done, size = 0.0, 0

    def tell_more(share: float) -> None:
        nonlocal done
        done = max(done, share)
        tell(done)

    while True:
        header, bodies = child.ask(Header({"name": name}), tell=tell_more)
        if "refused" in header:
            raise ImportRefusedError(restored(str(header["refused"])))
        if not bodies:
            return
        size += sum(map(len, bodies))
        if size > 2 * SIZE_LIMIT:
            raise ValueError("more than any file holds")
        records, *texts = bodies
        yield Page(tuple(unpacked(records)), tuple(text.decode() for text in texts))


class _Held:
    """What the child holds of the one file that it reads."""

    data = bytearray()
    pages: Iterator[Page] | None = None


def _answer(header: Header, bodies: Sequence[bytes], tell: Tell) -> Message:
    """Take a part of the file, or give the next page of records; runs in the child."""
    if "part" in header:
        _Held.data += bodies[0]
        return Header({}), ()
    if _Held.pages is None:
        _Held.pages = read_pages(_Held.data, header["name"], tell)
    try:
        page = next(_Held.pages, None)
    except ImportRefusedError as error:
        return Header({"refused": stored(error.message)}), ()
    if page is None:
        return Header({}), ()
    return Header({}), (packed(page.records), *(text.encode() for text in page.texts))
