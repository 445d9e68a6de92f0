"""Whether the place where a project lies has the file locks that SQLite stands on.

Measured: where locks were granted but not shared, two writers lost 19 of 19 edits and damaged the
file for good. So a project is opened for reading only where a lock of ours is not seen from
elsewhere, or where the mount says that locks stay on this computer.
"""

from __future__ import annotations

import errno
import os
import stat
import struct
import sys
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from annotator.errors import ProjectFileError
from annotator.messages import Message
from annotator.store import sqlite

MOUNTS = Path("/proc/self/mounts")
_NETWORK = {"nfs", "nfs4", "cifs", "smb3", "smbfs", "9p", "afs", "ceph", "ncpfs"}
_LOCAL_LOCKS = {"nolock", "nobrl", "local_lock=all", "local_lock=posix"}
_NONE = {errno.ENOLCK, errno.EINVAL, errno.ENOSYS, errno.EOPNOTSUPP}
_BYTE = 0x40000000 + 8192
"""Beyond the bytes that SQLite locks."""


@dataclass(frozen=True, slots=True)
class Locks:
    """What was found out: why nothing may be written, and what should be known, if anything."""

    reason: Message | None = None
    remark: Message | None = None


SOUND = Locks()
"""Nothing is wrong with the locks."""
_found: dict[tuple[int, int], Locks] = {}
"""Of the files that this process may have open, which are not opened by hand again."""


def examine(path: Path) -> Locks:
    """Find out about the locks of a file; raises ProjectFileError where there are none."""
    file = Path(os.path.realpath(path))
    found = _by_mount(file)
    if found.reason is not None:
        return found
    identity = sqlite.identity(file) or (0, 0)
    with sqlite.opening:
        if sqlite.is_open_here(file):
            return _found.get(identity, found)
        if not _are_shared(file):
            found = Locks(
                Message(
                    "{0} is open for reading only: locks on its disk or share are granted but not "
                    "seen by other programs, which could write at the same time and damage it. "
                    "Save a copy on a disk of this computer and work in that.",
                    path.name,
                )
            )
    _found[identity] = found
    return found


def _by_mount(file: Path) -> Locks:
    kind, options = _mount_of(file)
    if _LOCAL_LOCKS & set(options):
        return Locks(
            Message(
                "{0} is open for reading only: its share was mounted so that locks stay on this "
                "computer, and a colleague could write at the same time and damage it. Save a "
                "copy on a disk of this computer and work in that.",
                file.name,
            )
        )
    if kind in _NETWORK or kind.startswith("fuse.sshfs"):
        return Locks(
            remark=Message(
                "{0} is on a network folder: only one person at a time should write in it.",
                file.name,
            )
        )
    return Locks()


def _mount_of(file: Path) -> tuple[str, list[str]]:
    """Return the kind of the file system that a file is on, and the options of its mount."""
    best, kind, options = "", "", list[str]()
    with suppress(OSError):
        for line in MOUNTS.read_text(encoding="utf-8", errors="replace").splitlines():
            _device, place, found, words, *_rest = (*line.split(" "), "", "", "")
            place = place.replace("\\040", " ").replace("\\011", "\t").replace("\\134", "\\")
            is_above = str(file).startswith(place.rstrip("/") + "/")
            if is_above and len(place) >= len(best):
                best, kind, options = place, found, words.split(",")
    return kind, options


def _no_locks(folder: Path) -> ProjectFileError:
    return ProjectFileError(
        "The folder {0} is on a disk or share without file locks, so that two programs could write "
        "into a project at once. Put the project on a disk of this computer and open it there.",
        str(folder),
    )


if sys.platform == "linux":
    import fcntl

    def _are_shared(file: Path) -> bool:
        """Return whether a lock of ours is seen from elsewhere; in doubt it is.

        A lock of the other kind, that of an open file, gets in the way of a process's own as it
        would from another process. Raises ProjectFileError where there are no locks.
        """
        try:
            if not stat.S_ISREG(os.stat(file).st_mode):
                return True
            first = os.open(file, os.O_RDWR)
        except (OSError, ValueError):
            return True  # for the gate to tell
        second = -1
        try:
            try:
                fcntl.lockf(first, fcntl.LOCK_EX | fcntl.LOCK_NB, 1, _BYTE)
            except OSError as error:
                if error.errno in _NONE:
                    raise _no_locks(file.parent) from error
                return True  # another process has just this lock
            second = os.open(file, os.O_RDWR)
            wanted = struct.pack("hhqqi4x", fcntl.F_WRLCK, os.SEEK_SET, _BYTE, 1, 0)
            try:
                fcntl.fcntl(second, fcntl.F_OFD_SETLK, wanted)
            except OSError:
                return True
            return False
        finally:
            for descriptor in (first, second):
                if descriptor >= 0:
                    os.close(descriptor)

else:

    def _are_shared(file: Path) -> bool:
        return True
