"""Recovering a project that was left in the middle of an edit, whoever had it open.

SQLite writes down what it is about to change in a journal beside the file, and takes the unfinished
edit back with it on the next opening. For a file that this installation had open, SQLite does so
itself. Any other pair, moved, copied or sent, is untrusted: SQLite would play the journal into
the file before anybody had looked at either. So both are copied into a private folder, a child
plays one into the other there, and what comes of it has to pass the gate before it takes the
file's place. The pair is kept in a folder beside the project.

All the while this process holds SQLite's own locks on the file. That they can be had shows that
nobody is writing: the journal of a living writer is left alone, however long a commit takes.

Where file or folder may not be written, what comes of it stays in a private folder while this
process lives, and is opened for reading in the file's stead.
"""

from __future__ import annotations

import atexit
import errno
import os
import shutil
import sqlite3
import stat
import sys
import threading
import time
from collections.abc import Sequence
from contextlib import ExitStack, closing, suppress
from dataclasses import dataclass
from itertools import count
from pathlib import Path
from typing import BinaryIO

from annotator import files
from annotator.errors import (
    DamagedProjectError,
    NewerProjectError,
    NotAProjectError,
    ProjectFileError,
    ReadOnlyProjectError,
)
from annotator.messages import Message
from annotator.processes import Child, ChildError, Header, Limits
from annotator.processes import Message as Answer
from annotator.progress import Tell, unheard
from annotator.store import gate, known, sqlite

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl

_READ_ONLY = (errno.EACCES, errno.EPERM, errno.EROFS)
_NO_LOCKS = (errno.ENOLCK, errno.EINVAL, errno.ENOSYS, errno.EOPNOTSUPP)
_PATIENCE_SECONDS = 1.0
_MEMORY = 512 * 2**20
_SILENCE = 600.0
_LONGEST_STEM = 230
"""Bytes of a name that leave room for the words behind it."""

_one_at_a_time = threading.Lock()
_Key = tuple[Path, known.Fingerprint | None, known.Fingerprint | None]


@dataclass(slots=True)
class _Copy:
    """What was recovered apart from a file that may only be read, and is open so many times."""

    of: _Key
    file: Path
    folder: ExitStack
    users: int = 0


_copies: list[_Copy] = []


def file_to_read(path: Path) -> Path:
    """Return the copy that stands for a file that could not be recovered in its place, or it."""
    key = _key_of(Path(os.path.realpath(path)))
    return next((copy.file for copy in _copies if copy.of == key), path)


def note_use(file: Path, step: int) -> None:
    """Note that a file was opened (+1) or closed (-1); a copy goes with its last user."""
    for copy in tuple(_copies):
        if copy.file == file:
            copy.users += step
            if not copy.users:
                _remove(copy)


def _remove(copy: _Copy) -> None:
    _copies.remove(copy)
    copy.folder.close()


def _key_of(file: Path) -> _Key:
    return file, known.fingerprint(file), known.fingerprint(gate.journal_of(file))


def is_needed(path: Path, *, in_place: bool = True) -> bool:
    """Return whether a project was left so, and has to be recovered before it is opened."""
    return gate.has_strange_journal(Path(os.path.realpath(path)), in_place=in_place)


def recover(
    path: Path,
    *,
    in_place: bool = True,
    reads_rows: bool = True,
    tell: Tell = unheard,
) -> Message | None:
    """Put a project in order if it was left so; returns what was done, None if nothing was.

    Not `in_place`, file and journal stay as they are, and `file_to_read` gives what came of them.
    Raises ProjectFileError; then they are as they were, too. `reads_rows` and `tell` are those of
    `gate.examine`.
    """
    if not is_needed(path, in_place=in_place):
        return None
    file = Path(os.path.realpath(path))
    try:
        with _one_at_a_time:
            held = _hold(path, file, in_place=in_place)
            if held is None:
                return None
            with held:
                return _recover(
                    path, file, held, in_place=in_place, reads_rows=reads_rows, tell=tell
                )
    except OSError as error:
        if error.errno in _READ_ONLY:
            raise _not_writable(path) from error
        if error.errno in _NO_LOCKS:
            raise ProjectFileError(
                "{0} was left in the middle of an edit, and lies where files cannot be locked: "
                "nobody can tell whether it is still being written. Copy it with {1} to a disk of "
                "this computer and open it there.",
                path.name,
                gate.journal_of(path).name,
            ) from error
        raise _not_done(path, error.strerror or str(error)) from error


def replace(path: Path, sound: Path) -> Path:
    """Put a whole project in the place of one that is not; returns the folder that keeps that.

    Raises ProjectFileError while somebody else has it locked, OSError.
    """
    file = Path(os.path.realpath(path))
    with _one_at_a_time, sqlite.opening:
        if sqlite.is_open_here(file):
            raise sqlite.busy(path)
        with file.open("r+b", buffering=0) as held:
            if not _lock(held):
                raise sqlite.busy(path)
            return _put_in_place(file, held, sound)


def _hold(path: Path, file: Path, *, in_place: bool) -> BinaryIO | None:
    """Open a file with SQLite's locks on it; None where nothing is to be done any more.

    Raises ProjectFileError while somebody else has it locked, OSError. POSIX drops all locks of
    this process on a file when it closes it once: see `sqlite.is_open_here`.
    """
    deadline = time.monotonic() + _PATIENCE_SECONDS
    while is_needed(path, in_place=in_place):
        with sqlite.opening:
            held = _open(file)
            try:
                if _lock(held) and os.path.samestat(os.fstat(held.fileno()), os.stat(file)):
                    return held
            except BaseException:
                held.close()
                raise
            held.close()
        if time.monotonic() > deadline:
            raise sqlite.busy(path)
        time.sleep(0.02)
    return None


def _open(file: Path) -> BinaryIO:
    try:
        return file.open("r+b", buffering=0)
    except OSError as error:
        if error.errno in _READ_ONLY:
            return file.open("rb", buffering=0)
        raise


def _lock(file: BinaryIO) -> bool:
    """Take all of SQLite's locks at once; returns whether nobody else writes. Raises OSError.

    Those of a file that may only be read are shared, which a writer keeps from us too.
    """
    try:
        if sys.platform == "win32":
            file.seek(sqlite.FIRST_LOCK_BYTE)
            msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, sqlite.LOCK_BYTES)
        else:
            kind = fcntl.LOCK_EX if file.writable() else fcntl.LOCK_SH
            fcntl.lockf(file, kind | fcntl.LOCK_NB, sqlite.LOCK_BYTES, sqlite.FIRST_LOCK_BYTE)
    except OSError as error:
        if error.errno in (errno.EACCES, errno.EAGAIN):
            return False
        raise
    return True


def _recover(
    path: Path, file: Path, held: BinaryIO, *, in_place: bool, reads_rows: bool, tell: Tell
) -> Message | None:
    is_writable = in_place and held.writable() and os.access(file.parent, os.W_OK)
    if not is_writable and file_to_read(path) != path:
        return _read_only(path)
    journal = gate.journal_of(file)

    def refusal(copy: Path) -> ProjectFileError | None:
        try:
            gate.check(copy, path, reads_rows=reads_rows, tell=tell)
        except ProjectFileError as error:
            return error
        return None

    with files.private_folder() as folder:
        outcome, alone = folder / "project", folder / "alone"
        with outcome.open("xb") as copy:
            _copy(held, copy)
        shutil.copyfile(journal, gate.journal_of(outcome))
        trouble = _play(outcome, path, tell) or refusal(outcome)
        if isinstance(trouble, NotAProjectError | NewerProjectError):
            raise trouble
        if trouble:
            with alone.open("xb") as copy:
                _copy(held, copy)
            if refusal(alone):
                raise DamagedProjectError(
                    "{0} was left in the middle of an edit, and is not a whole project with or "
                    "without its journal {1}. Both are as they were; open a backup or ask for a "
                    "new copy.",
                    path.name,
                    journal.name,
                ) from trouble
        sound = alone if trouble else outcome
        if not is_writable:
            _keep_for_reading(sound, _key_of(file), path.name)
            return _read_only(path)
        kept = _put_in_place(file, held, sound)
    known.remember(file, is_open=True, was_checked=reads_rows)
    if trouble:
        return Message(
            "{0} came with a journal that does not belong to it, and is intact without it. The "
            "files are kept as they were in {1}.",
            path.name,
            str(kept),
        )
    return Message(
        "{0} was left in the middle of an edit and has been recovered: every finished edit is "
        "there. The files are kept as they were in {1}.",
        path.name,
        str(kept),
    )


def _play(outcome: Path, path: Path, tell: Tell) -> ProjectFileError | None:
    """Make a child play the journal into a file beside it; returns what SQLite says against it."""
    size = outcome.stat().st_size + gate.journal_of(outcome).stat().st_size
    limits = Limits(memory=_MEMORY, silence=_SILENCE, workplace=str(outcome.parent), file_size=size)
    child = Child(_answer, limits)
    try:
        child.ask(Header({"file": str(outcome)}), tell=lambda _share: tell(0.0))
    except ChildError as error:
        if not child.is_ready:
            raise _not_done(path, str(error)) from error
        return sqlite.damaged(path)
    finally:
        child.kill()
    return None


def _answer(header: Header, bodies: Sequence[bytes], tell: Tell) -> Answer:
    """Make SQLite play a journal into its file; runs in the child."""
    address = f"{sqlite.uri(Path(header['file']))}?mode=rw"
    with closing(sqlite3.connect(address, uri=True, isolation_level=None)) as connection:
        # Takes the journal into account, and looks at nothing else in the file.
        connection.execute("BEGIN IMMEDIATE")
        connection.execute("ROLLBACK")
    return Header({}), ()


def _keep(file: Path, held: BinaryIO, journal: Path) -> Path:
    """Copy a file, and its journal if any, to a new folder beside them. Raises OSError."""
    name = f"{file.stem} before recovery"
    if len(os.fsencode(file.stem)) > _LONGEST_STEM:
        name = "before recovery"
    for number in count(1):
        folder = file.with_name(name if number == 1 else f"{name} {number}")
        with suppress(FileExistsError):
            folder.mkdir()
            break
    try:
        with (folder / file.name).open("xb") as copy:
            _copy(held, copy)
        if journal.exists():
            with journal.open("rb") as source, (folder / journal.name).open("xb") as copy:
                _copy(source, copy)
    except BaseException:
        shutil.rmtree(folder, ignore_errors=True)
        raise
    files.sync_folder(folder)
    return folder


def _put_in_place(file: Path, held: BinaryIO, outcome: Path) -> Path:
    """Put a file in the place of the held one and remove the journal; returns where both are kept.

    If the power fails in between, the journal is played once more, into what came of it: that
    changes nothing. Windows replaces no open file, so there the locks end a moment earlier. Raises
    OSError.
    """
    journal, before = gate.journal_of(file), os.fstat(held.fileno())
    with files.beside(file) as temporary, temporary.open("xb") as target:
        _lock(target)  # whoever opens it by its new name has to wait for us
        with outcome.open("rb") as source:
            _copy(source, target)
        with suppress(OSError):  # the share knows no modes, or the file is somebody else's
            temporary.chmod(stat.S_IMODE(before.st_mode))
            if sys.platform != "win32":
                os.chown(temporary, before.st_uid, before.st_gid)
        kept = _keep(file, held, journal)
        if sys.platform == "win32":
            target.close()
            held.close()
        files.put(temporary, file, is_durable=False)
        files.sync_folder(file.parent)
        journal.unlink(missing_ok=True)
        files.sync_folder(file.parent)
    return kept


def _keep_for_reading(sound: Path, of: _Key, name: str) -> None:
    """Copy a file to a private folder that goes with this process at the latest; raises OSError.

    If the process is killed, the next one that needs such a folder removes it.
    """
    with ExitStack() as stack:
        file = stack.enter_context(files.private_folder()) / name
        shutil.copyfile(sound, file)
        copy = _Copy(of, file, stack.pop_all())
    _copies.append(copy)
    atexit.register(copy.folder.close)


def _copy(source: BinaryIO, target: BinaryIO) -> None:
    """Write all of an open file to another one, for good."""
    source.seek(0)
    shutil.copyfileobj(source, target)
    target.flush()
    os.fsync(target.fileno())


def _read_only(path: Path) -> Message:
    return Message(
        "{0} was left in the middle of an edit, and the file or its folder is read-only. What "
        "you see is a recovered copy with every finished edit, for reading only; save "
        "a copy to work in.",
        path.name,
    )


def _not_writable(path: Path) -> ReadOnlyProjectError:
    return ReadOnlyProjectError(
        "{0} was left in the middle of an edit and has to be recovered, but the file or its "
        "folder is read-only. Copy it with {1} to a folder where you may write and open it there.",
        path.name,
        gate.journal_of(path).name,
    )


def _not_done(path: Path, reason: str) -> ProjectFileError:
    return ProjectFileError(
        "{0} was left in the middle of an edit and could not be recovered: {1}. Nothing was "
        "changed; free some space or check the disk, and open it again.",
        path.name,
        reason,
    )
