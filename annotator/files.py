"""Files that appear whole or not at all: made under another name beside the target, then put there.

What a killed process left of that is removed by the next one that makes a file in the same folder.
Only for files that nobody has open as a project: see "our own hands off the file" in `sqlite`.
"""

from __future__ import annotations

import os
import platform
import re
import shutil
import stat
import sys
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from functools import cache
from hashlib import sha256
from pathlib import Path
from urllib.parse import urlsplit
from uuid import uuid4

_SIDE_FILES = ("-journal", "-wal", "-shm")
_SURROGATE = re.compile("[\ud800-\udfff]")
_NAME = re.compile(r"\.annotator-([0-9a-f]{8})-([0-9]{1,10})-[0-9a-f]{8}\.new(?:-[a-z]+)?")


@contextmanager
def beside(path: Path) -> Iterator[Path]:
    """Give the path of a new file in the folder of a target, and remove what is left of it."""
    folder = path.parent
    _clear(folder)
    temporary = folder / _new_name()
    try:
        yield temporary
    finally:
        for end in ("", *_SIDE_FILES):
            with suppress(OSError):
                temporary.with_name(temporary.name + end).unlink(missing_ok=True)


@contextmanager
def private_folder() -> Iterator[Path]:
    """Give a new folder on this machine that nobody else may look into, and remove it afterwards.

    On Windows where also a process of low integrity may write (see `processes.rights.windows`).
    """
    outer = Path(tempfile.gettempdir())
    if sys.platform == "win32":
        outer = Path.home() / "AppData" / "LocalLow"
    _clear(outer)
    folder = outer / _new_name()
    folder.mkdir(0o700)
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def make_folder(folder: Path) -> None:
    """Make a folder, and those above it that are missing, for good; raises OSError."""
    if not folder.is_dir():
        make_folder(folder.parent)
        folder.mkdir(exist_ok=True)
        sync_folder(folder.parent)


def write(path: Path, parts: Iterable[bytes], *, is_durable: bool = True) -> None:
    """Replace a file, or the target of a link, by one with this content; raises OSError.

    A durable one is on the disk when this returns, which takes a moment. The file keeps the mode
    of the one it replaces.
    """
    target = Path(os.path.realpath(path))
    with beside(target) as temporary:
        with temporary.open("xb") as file:
            file.writelines(parts)
        with suppress(OSError):  # there is none, or the share knows no modes
            temporary.chmod(stat.S_IMODE(target.stat().st_mode))
        put(temporary, target, is_durable=is_durable)


def put(temporary: Path, path: Path, *, is_durable: bool = True) -> None:
    """Put a file in the place of another, if there is one; raises OSError."""
    if is_durable:
        _sync(temporary)
    temporary.replace(path)
    if is_durable:
        sync_folder(path.parent)


def put_new(temporary: Path, path: Path) -> None:
    """Give a file its name for good; raises FileExistsError if that is taken, OSError otherwise."""
    _sync(temporary)
    try:
        os.link(temporary, path)
    except FileExistsError:
        raise
    except OSError:  # a file system without links
        if os.path.lexists(path):
            raise FileExistsError(path) from None
        temporary.rename(path)
    sync_folder(path.parent)


def has_room_beside(path: Path) -> bool:
    """Return whether a file's name leaves room for that of a journal, which SQLite makes beside it.

    By the file system's own limit where it gives one, in bytes; else by the usual 255.
    """
    limit = 255
    if sys.platform != "win32":
        with suppress(OSError, ValueError):
            limit = os.pathconf(path.parent, "PC_NAME_MAX")
    length = len(path.name) if sys.platform == "win32" else len(os.fsencode(path.name))
    return length + len(_SIDE_FILES[0]) <= limit


def storable(name: str) -> str:
    """Return the name of a file as text: what is no UTF-8 in it, which Python keeps apart, as �."""
    return _SURROGATE.sub("\ufffd", name)


def path_of(words: str) -> Path:
    """Return the path that somebody names, as a path or as a `file:` address (RFC 8089)."""
    if not words.lower().startswith("file:"):
        return Path(words)
    from urllib.request import url2pathname  # brings much that the start can do without

    address = urlsplit(words)
    host = "" if address.netloc.lower() in ("", "localhost") else f"//{address.netloc}"
    return Path(url2pathname(host + address.path))


def is_stream(path: Path) -> bool:
    """Return whether there is a device or pipe, which may have no end; raises OSError."""
    mode = os.stat(path).st_mode
    return not (stat.S_ISREG(mode) or stat.S_ISDIR(mode))


def content(path: Path, most: int = -1) -> bytes:
    """Return a file's bytes, or the first ones; raises OSError.

    It waits for none: the kernel's own files look like others, and some never end.
    """

    def opened(name: str, flags: int) -> int:
        return os.open(name, flags | getattr(os, "O_NONBLOCK", 0))

    with open(path, "rb", opener=opened) as file:
        return file.read(most) or b""


def _clear(folder: Path) -> None:
    """Remove what processes of this machine left in a folder that are gone."""
    with suppress(OSError), os.scandir(folder) as entries:
        for entry in entries:
            name = _NAME.fullmatch(entry.name)
            if name and name[1] == _machine() and not _is_alive(int(name[2])):
                if entry.is_dir(follow_symlinks=False):
                    shutil.rmtree(entry.path, ignore_errors=True)
                    continue
                with suppress(OSError):
                    Path(entry.path).unlink()


def _new_name() -> str:
    return f".annotator-{_machine()}-{os.getpid()}-{uuid4().hex[:8]}.new"


@cache
def _machine() -> str:
    """Return what identifies this machine among others that share a folder.

    On Linux also what distinguishes the processes of a container from others.
    """
    own = platform.node()
    with suppress(OSError):
        own += str(os.stat("/proc/self/ns/pid").st_ino)
    return sha256(own.encode("utf-8", "surrogateescape")).hexdigest()[:8]


def _is_alive(process_id: int) -> bool:
    """Return whether there is a process with a number; in doubt there is."""
    if sys.platform == "win32":
        import ctypes

        query, still_active = 0x1000, 259
        kernel = ctypes.windll.kernel32
        handle = kernel.OpenProcess(query, False, process_id)
        if not handle:
            return bool(kernel.GetLastError() == 5)  # access denied: it is somebody else's
        code = ctypes.c_ulong()
        kernel.GetExitCodeProcess(handle, ctypes.byref(code))
        kernel.CloseHandle(handle)
        return code.value == still_active
    try:
        os.kill(process_id, 0)
    except ProcessLookupError:
        return False
    except (OSError, OverflowError):
        return True
    return True


def _sync(path: Path) -> None:
    descriptor = os.open(path, os.O_RDWR)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def sync_folder(folder: Path) -> None:
    """Flush a new name to the disk, where the system can do that (Windows cannot)."""
    with suppress(OSError):
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
