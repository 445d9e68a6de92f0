"""Acknowledged edits, kept once more on this computer until their project was read back.

A sync client, a share or a colleague may put an old state of a project in the place of the one that
was worked on. So each edit is also appended to a file in the program's own data folder before it
is acknowledged, and that file is kept until the project was closed and all of it was found there.

Each store that writes has a file of its own and holds a lock on it, so that no two processes ever
append to the same one; what nobody holds was left by a process that is gone. A file begins with
the place of its project: a copy of the project elsewhere is another one and lacks nothing.

A part of a file is its kind (one byte), its length and its CRC-32 (four bytes each, big-endian) and
its bytes. A file may end in the middle of a part, which was never acknowledged.
"""

from __future__ import annotations

import json
import os
import sys
import zlib
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from hashlib import sha256
from itertools import chain
from pathlib import Path
from typing import BinaryIO

from annotator.errors import AnnotatorError
from annotator.model import Edit, new_id
from annotator.settings import data_path
from annotator.store import history

LIMIT = 512 * 1024 * 1024
"""Bytes of a journal. A longer one begins again with the next edit: the earlier ones are in the
project alone."""
_MOST_FILES = 200
_MOST_BASES = 4
_HEAD, _CONTENT, _EDIT = b"P", b"C", b"E"
_FIXED = 9
_PIECES = 1_000
"""Pieces of a part that are written at once."""
_LOCKED_BYTE = 2**31 - 2
"""Windows keeps others from reading a byte that is locked, so it is one that there never is."""


@dataclass(frozen=True, slots=True)
class Entry:
    """An edit as it was acknowledged, and where it is kept."""

    edit: Edit
    restores: int | None
    contents: dict[str, tuple[Path, int, int]] = field(default_factory=dict)
    """The new texts and originals by their SHA-256: file, place and length in bytes."""

    def content(self, key: str) -> bytes:
        """Return a new text or original; raises OSError."""
        path, start, length = self.contents[key]
        with path.open("rb") as file:
            file.seek(start)
            return file.read(length)


class Journal:
    """The file that one store appends to."""

    def __init__(self, project_id: str, path: Path) -> None:
        """Make the file; raises OSError."""
        folder = _folder()
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        _forget_oldest(folder)
        self._head = json.dumps({"project": project_id, "path": os.path.realpath(path)}).encode()
        self.path = folder / f"{_prefix(project_id)}{new_id()}.journal"
        flags = os.O_RDWR | os.O_CREAT | os.O_EXCL | os.O_APPEND | getattr(os, "O_BINARY", 0)
        self._file = os.fdopen(os.open(self.path, flags, 0o600), "a+b", buffering=0)
        try:
            _try_lock(self._file)
            self._put(_HEAD, self._head)
        except BaseException:
            self.close(is_needed=False)
            raise

    def append(
        self, edit: Edit, restores: int | None, keys: Iterable[str], content: Callable[[str], bytes]
    ) -> None:
        """Keep an edit, with the contents of these keys that are new; raises OSError."""
        if os.fstat(self._file.fileno()).st_size > LIMIT:
            os.ftruncate(self._file.fileno(), 0)
            self._put(_HEAD, self._head)
        for key in keys:
            self._put(_CONTENT, bytes.fromhex(key), content(key))
        texts = chain(("[",), history.to_json(edit), (f",{json.dumps(restores)}]",))
        self._put(_EDIT, *(text.encode("utf-8", "surrogatepass") for text in texts))
        getattr(os, "fdatasync", os.fsync)(self._file.fileno())

    def entries(self) -> list[Entry]:
        """Return what is kept, oldest first; raises OSError."""
        return list(_entries(self.path))

    def close(self, *, is_needed: bool) -> None:
        """Let go of the file, and remove it unless it is needed."""
        self._file.close()
        if not is_needed:
            _remove(self.path)

    def _put(self, kind: bytes, *pieces: bytes) -> None:
        """Append a part whose bytes come in pieces."""
        length, checksum = 0, 0
        for piece in pieces:
            length += len(piece)
            checksum = zlib.crc32(piece, checksum)
        head = kind + length.to_bytes(4, "big") + checksum.to_bytes(4, "big")
        for joined in _joined(head, *pieces):
            view = memoryview(joined)
            while view:
                view = view[self._file.write(view) :]


@contextmanager
def left_over(project_id: str | None, path: Path) -> Iterator[dict[Path, list[Entry]]]:
    """Give what processes that are gone left of a project at a path, by file, and hold it.

    What is taken out of it is not needed any more: its file is removed at the end. A project
    that was moved has the journals of the place where there is none any more; one whose id is
    not known has those of its place.
    """
    place, prefix = os.path.realpath(path), _prefix(project_id) if project_id else ""
    held: list[BinaryIO] = []
    found: dict[Path, list[Entry]] = {}
    try:
        with suppress(OSError):
            for name in sorted(_folder().glob(f"{prefix}*.journal")):
                with suppress(OSError):
                    held.append(name.open("r+b", buffering=0))
                    _try_lock(held[-1])
                    head = _head_of(name)
                    is_moved = prefix and head and not os.path.lexists(head)
                    if head == place or is_moved:
                        found[name] = list(_entries(name))
        needed = tuple(found)
        yield found
    finally:
        for file in held:
            file.close()
    for path in needed:
        if path not in found:
            _remove(path)


def basis_of(journal: Path) -> Path:
    """Return where the state is kept from which a journal goes on; see `basis`."""
    return journal.with_suffix(".basis")


def set_aside(path: Path) -> None:
    """Keep a file under a name by which it is not offered any more."""
    with suppress(OSError):
        path.replace(path.with_suffix(".unfit"))
        basis_of(path).unlink(missing_ok=True)


def _folder() -> Path:
    return data_path() / "journals"


def _prefix(project_id: str) -> str:
    # The id comes from the file, which may be untrusted.
    return sha256(project_id.encode()).hexdigest()[:32] + "-"


def _parts(path: Path) -> Iterator[tuple[bytes, bytes, int]]:
    """Yield the kind, the bytes and the place of each part of a file that is whole."""
    with path.open("rb") as file:
        size = os.fstat(file.fileno()).st_size
        while len(fixed := file.read(_FIXED)) == _FIXED:
            length = int.from_bytes(fixed[1:5], "big")
            start = file.tell()
            if start + length > size:
                return
            data = file.read(length)
            if zlib.crc32(data) != int.from_bytes(fixed[5:], "big"):
                return
            yield fixed[:1], data, start


def _head_of(path: Path) -> str:
    for kind, data, _ in _parts(path):
        if kind == _HEAD:
            with suppress(ValueError, TypeError, KeyError):
                return str(json.loads(data)["path"])
        break
    return ""


def _entries(path: Path) -> Iterator[Entry]:
    contents: dict[str, tuple[Path, int, int]] = {}
    for kind, data, start in _parts(path):
        if kind == _CONTENT:
            contents[data[:32].hex()] = (path, start + 32, len(data) - 32)
        elif kind == _EDIT:
            try:
                plain, restores = json.loads(data.decode("utf-8", "surrogatepass"))
                edit = history.edit_from_plain(plain)
            except (ValueError, TypeError, RecursionError, AnnotatorError):
                return  # of another version, or no work of ours
            yield Entry(edit, restores if isinstance(restores, int) else None, contents)
            contents = {}


def _joined(*pieces: bytes) -> Iterator[bytes]:
    """Yield the same bytes in fewer pieces, so that few are written and few held at once."""
    held: list[bytes] = []
    for piece in pieces:
        held.append(piece)
        if len(held) == _PIECES:
            yield b"".join(held)
            held.clear()
    yield b"".join(held)


def _forget_oldest(folder: Path) -> None:
    """Keep what gathers of projects that were never opened again within bounds."""
    kept = sorted(folder.glob("*.journal"), key=lambda name: name.stat().st_mtime)
    for name in kept[: -_MOST_FILES + 1]:
        with suppress(OSError), name.open("r+b", buffering=0) as file:
            _try_lock(file)
            if sys.platform == "win32":
                file.close()  # it removes no open file
            _remove(name)
    for name in [name for name in kept if basis_of(name).exists()][: -_MOST_BASES + 1]:
        with suppress(OSError), name.open("r+b", buffering=0) as file:
            _try_lock(file)
            basis_of(name).unlink()


def _remove(path: Path) -> None:
    with suppress(OSError):
        path.unlink(missing_ok=True)
        basis_of(path).unlink(missing_ok=True)


if sys.platform == "win32":
    import msvcrt

    def _try_lock(file: BinaryIO) -> None:
        """Lock a file until it is closed; raises OSError if another one has it."""
        place = file.tell()
        file.seek(_LOCKED_BYTE)
        msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
        file.seek(place)

else:
    import errno
    import fcntl

    def _try_lock(file: BinaryIO) -> None:
        """Lock a file until it is closed; raises OSError if another one has it.

        Where the file system has no locks, nobody has it.
        """
        try:
            fcntl.flock(file.fileno(), fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError as error:
            if error.errno in (errno.EWOULDBLOCK, errno.EAGAIN):
                raise
