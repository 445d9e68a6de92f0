"""Linux: Landlock for files, and a filter of system calls (seccomp) for all else.

Landlock decides which files may be opened, whatever way leads there. It leaves much untouched:
sockets other than TCP, signals on older systems, modes and times of files. So the filter is a list
of the calls that reading needs, and all others fail. Both need no rights of their own, are kept by
all later threads and cannot be taken back.

No library for either is at home on all our systems, and both are a few calls of the kernel:
https://docs.kernel.org/userspace-api/landlock.html, `man 2 seccomp`.
"""

from __future__ import annotations

import ctypes
import os
import sys
from collections.abc import Iterable
from contextlib import suppress

from annotator.processes.limits import Limits
from annotator.processes.rights import seccomp
from annotator.processes.rights.code import code_paths
from annotator.processes.rights.kept import Kept

assert sys.platform == "linux"  # who checks the types needs to know

_CREATE_RULESET, _ADD_RULE, _RESTRICT_SELF = 444, 445, 446
_GET_VERSION = 1
_RULE_PATH_BENEATH = 1
_READ_FILE, _READ_DIR = 1 << 2, 1 << 3
_WRITE_FILE, _REMOVE_FILE, _TRUNCATE = 1 << 1, 1 << 5, 1 << 14
_FILE_RIGHTS = {1: 13, 2: 14, 3: 15, 5: 16}
"""How many rights over files each version of Landlock knows; later ones are like the one before."""
_NO_NEW_PRIVS = 38

_libc = ctypes.CDLL(None, use_errno=True)


class _Ruleset(ctypes.Structure):
    _fields_ = (
        ("files", ctypes.c_uint64),
        ("network", ctypes.c_uint64),
        ("scoped", ctypes.c_uint64),
    )


class _PathBeneath(ctypes.Structure):
    _pack_ = 1
    _layout_ = "ms"
    _fields_ = (("allowed", ctypes.c_uint64), ("folder", ctypes.c_int32))


def give_up(limits: Limits) -> list[Kept]:
    """Give up all rights but to read some folders and the code; returns what is kept now."""
    paths = {*limits.folders, *code_paths()}
    held: list[Kept] = []
    if _libc.prctl(_NO_NEW_PRIVS, 1, 0, 0, 0):
        return held
    if _restrict_files(paths, limits.workplace):
        held += [Kept.READING, Kept.WRITING]
    if seccomp.restrict_calls(_libc, may_write=bool(limits.workplace)):
        held += [Kept.NETWORK, Kept.STARTING, Kept.OTHERS]
        held += [] if limits.workplace else [Kept.WRITING]
    return list(dict.fromkeys(held))


def _restrict_files(paths: Iterable[str], workplace: str) -> bool:
    """Open nothing from now on but what lies beneath some paths; returns whether that holds."""
    version = _libc.syscall(_CREATE_RULESET, None, ctypes.c_size_t(0), _GET_VERSION)
    if version < 1:
        return False
    rules = _Ruleset(
        files=(1 << _FILE_RIGHTS[max(known for known in _FILE_RIGHTS if known <= version)]) - 1,
        network=0b11 if version >= 4 else 0,
        scoped=0b11 if version >= 6 else 0,
    )
    size = ctypes.c_size_t(ctypes.sizeof(rules))
    ruleset = _libc.syscall(_CREATE_RULESET, ctypes.byref(rules), size, 0)
    if ruleset < 0:
        return False
    try:
        for path in paths:
            with suppress(OSError):  # not there
                _allow(ruleset, path, _READ_FILE | _READ_DIR)
        if workplace:
            work = _READ_FILE | _READ_DIR | _WRITE_FILE | _REMOVE_FILE | _TRUNCATE
            _allow(ruleset, workplace, work & rules.files)
        return bool(_libc.syscall(_RESTRICT_SELF, ruleset, 0) == 0)
    finally:
        os.close(ruleset)


def _allow(ruleset: int, path: str, rights: int) -> None:
    descriptor = os.open(path, os.O_PATH | os.O_CLOEXEC)
    try:
        rights &= ~(0 if os.path.isdir(path) else _READ_DIR)
        rule = _PathBeneath(allowed=rights, folder=descriptor)
        _libc.syscall(_ADD_RULE, ruleset, _RULE_PATH_BENEATH, ctypes.byref(rule), 0)
    finally:
        os.close(descriptor)
