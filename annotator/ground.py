"""What lies under an open project: a cheap look at its file and folder, and what that means.

A look opens nothing, so that it drops no lock, and may be taken in any thread: on a share that is
gone it hangs.
"""

from __future__ import annotations

import os
import stat
from dataclasses import dataclass
from enum import Enum, auto
from pathlib import Path

from annotator.messages import Message


class Help(Enum):
    """What helps when the ground has moved."""

    SAVE_COPY = auto()
    OPEN_AGAIN = auto()
    PUT_BACK = auto()


@dataclass(frozen=True, slots=True)
class Trouble:
    """What happened, in a sentence, and what helps."""

    message: Message
    help: Help
    is_lacking: bool = True
    """Whether edits may be missing in what lies there now."""


@dataclass(frozen=True, slots=True)
class Look:
    """What a look found; `identity` is device and inode, None where there is no file."""

    identity: tuple[int, int] | None
    stamp: tuple[int, int, int] = (0, 0, 0)
    """Size, times of writing and of change (nanoseconds): the same where nothing was touched."""
    is_writable: bool = False
    is_folder_there: bool = True


def look(path: Path) -> Look:
    """Look at a file and its folder."""
    try:
        status = os.stat(path)
    except OSError:
        return Look(None, is_folder_there=os.path.isdir(path.parent))
    is_writable = (
        bool(status.st_mode & (stat.S_IWUSR | stat.S_IWGRP | stat.S_IWOTH))
        and os.access(path, os.W_OK)
        and os.access(path.parent, os.W_OK)
    )
    stamp = (status.st_size, status.st_mtime_ns, status.st_ctime_ns)
    return Look((status.st_dev, status.st_ino), stamp, is_writable)


def trouble_of(seen: Look, before: Look, name: str) -> Trouble | None:
    """Return what one look tells against an earlier one, None where it tells nothing."""
    match seen:
        case Look(identity=None, is_folder_there=False):
            return gone(name)
        case Look(identity=None):
            return Trouble(
                Message(
                    "{0} was deleted or moved by another program. Save a copy of what this window "
                    "shows.",
                    name,
                ),
                Help.SAVE_COPY,
            )
        case Look(identity=identity) if identity != before.identity:
            return Trouble(
                Message(
                    "{0} was replaced by another file while it was open. Open it again to see "
                    "what it holds now.",
                    name,
                ),
                Help.OPEN_AGAIN,
            )
        case Look(stamp=(0, _, _)):
            return Trouble(
                Message(
                    "{0} was emptied by another program. Save a copy of what this window shows.",
                    name,
                ),
                Help.SAVE_COPY,
            )
        case Look(is_writable=False) if before.is_writable:
            return Trouble(
                Message(
                    "{0} can no longer be written: it or its folder was made read-only. Make it "
                    "writable again, or save a copy and work in that.",
                    name,
                ),
                Help.SAVE_COPY,
                is_lacking=False,
            )
    return None


def gone(name: str) -> Trouble:
    """Return what to say where the folder is gone, or does not answer."""
    return Trouble(
        Message(
            "The folder of {0} cannot be reached: the share or the drive does not answer. Save a "
            "copy elsewhere, or wait until it is back.",
            name,
        ),
        Help.SAVE_COPY,
    )


def older(name: str) -> Trouble:
    """Return what to say where the file lacks edits that it held."""
    return Trouble(
        Message("{0} was replaced by an older version of itself while it was open.", name),
        Help.PUT_BACK,
    )


def damaged(name: str) -> Trouble:
    """Return what to say where a part of the file is not what was stored there."""
    return Trouble(
        Message(
            "{0} was damaged by another program while it was open: a part of it was written over. "
            "Save a copy, which is made from what is kept on this computer.",
            name,
        ),
        Help.SAVE_COPY,
    )


def overwritten(name: str) -> Trouble:
    """Return what to say where the file holds something else."""
    return Trouble(
        Message(
            "{0} was overwritten by another program while it was open. Save a copy of what this "
            "window shows.",
            name,
        ),
        Help.SAVE_COPY,
    )
