"""The system calls that a child may make on Linux; all others fail.

A list of what is allowed, since nobody can list what is not: the kernel gets new calls each year.
Those that are newer than all of ours fail as if the kernel did not know them, so that the C library
does what it does on an older one. The numbers are those of `asm/unistd.h`.
"""

from __future__ import annotations

import ctypes
import os
import platform
import struct
from typing import Any

_ARCHITECTURES = {"x86_64": (0, 0xC000003E), "aarch64": (1, 0xC00000B7)}
"""The column of the table below, and what the kernel calls the architecture."""
_CALLS = {
    # Files that Landlock lets be opened, and the pipes.
    "access": (21, None), "close": (3, 57), "close_range": (436, 436), "dup": (32, 23),
    "dup2": (33, None), "dup3": (292, 24), "faccessat": (269, 48), "faccessat2": (439, 439),
    "fadvise64": (221, 223), "fstat": (5, 80), "fstatfs": (138, 44), "getcwd": (79, 17),
    "getdents64": (217, 61), "lseek": (8, 62), "lstat": (6, None), "newfstatat": (262, 79),
    "poll": (7, None), "ppoll": (271, 73), "pread64": (17, 67), "pselect6": (270, 72),
    "read": (0, 63), "readlink": (89, None), "readlinkat": (267, 78), "readv": (19, 65),
    "select": (23, None), "stat": (4, None), "statfs": (137, 43), "statx": (332, 291),
    "write": (1, 64), "writev": (20, 66),
    # Memory.
    "brk": (12, 214), "madvise": (28, 233), "membarrier": (324, 283), "mmap": (9, 222),
    "mprotect": (10, 226), "mremap": (25, 216), "munmap": (11, 215),
    # Time, threads of its own, and its end.
    "clock_getres": (229, 114), "clock_gettime": (228, 113), "clock_nanosleep": (230, 115),
    "exit": (60, 93), "exit_group": (231, 94), "futex": (202, 98), "gettimeofday": (96, 169),
    "nanosleep": (35, 101), "restart_syscall": (219, 128), "rseq": (334, 293),
    "rt_sigaction": (13, 134), "rt_sigprocmask": (14, 135), "rt_sigreturn": (15, 139),
    "sched_getaffinity": (204, 123), "sched_yield": (24, 124), "set_robust_list": (273, 99),
    "set_tid_address": (218, 96), "sigaltstack": (131, 132), "time": (201, None),
    "times": (100, 153),
    # What it is, and where.
    "getegid": (108, 177), "geteuid": (107, 175), "getgid": (104, 176), "getpid": (39, 172),
    "getppid": (110, 173), "getrandom": (318, 278), "getrlimit": (97, 163),
    "getrusage": (98, 165), "gettid": (186, 178), "getuid": (102, 174), "sysinfo": (99, 179),
    "uname": (63, 160),
}  # fmt: skip
_WRITING_CALLS = (
    *((18, 68), (77, 46), (74, 82), (75, 83)),  # pwrite64, ftruncate, fsync, fdatasync
    *((87, None), (263, 35)),  # unlink, unlinkat
)
"""What SQLite needs beside these, and locks, to work on files that are there."""
_OPEN, _OPENAT, _FCNTL = (2, None), (257, 56), (72, 25)
_CLONE, _KILL, _TGKILL, _PRLIMIT = (56, 220), (62, 129), (234, 131), (302, 261)
_FIRST_NEW = 424
"""From here on a call has one number on all architectures; `_CALLS` holds those that we know."""

_THREAD = 0x10000
_NO_READING = (
    3 | os.O_CREAT | os.O_TRUNC | os.O_APPEND | (getattr(os, "O_TMPFILE", 0) & ~os.O_DIRECTORY)
)
_HARMLESS_FCNTL = (0, 1, 2, 3, 1030)
"""Duplicate, get and set flags; others let a file send signals to any process."""
_LOCKS = (5, 6)
"""Ask for locks and set them."""

_LOAD, _EQUAL, _NOT_BELOW, _ANY_BIT, _RETURN = 0x20, 0x15, 0x35, 0x45, 0x06
_ALLOW, _FAIL, _KILL_PROCESS = 0x7FFF0000, 0x00050000, 0x80000000
_NOT_PERMITTED, _UNKNOWN_CALL = 1, 38
_NUMBER, _ARCHITECTURE, _ARGUMENTS = 0, 4, 16
_SET_SECCOMP, _FILTER_MODE = 22, 2

Instruction = tuple[int, int, int, int]
"""Code, jumps if true and if false, operand."""


class _Program(ctypes.Structure):
    _fields_ = (("length", ctypes.c_ushort), ("instructions", ctypes.c_char_p))


# Any: ctypes' C library, whose functions have no types.
def restrict_calls(libc: Any, *, may_write: bool) -> bool:  # noqa: ANN401
    """Make all calls but the allowed ones fail; returns whether that is in force."""
    if platform.machine() not in _ARCHITECTURES or struct.calcsize("P") != 8:
        return False
    code = b"".join(
        struct.pack("=HBBI", *one)
        for one in _program(*_ARCHITECTURES[platform.machine()], may_write=may_write)
    )
    program = _Program(len(code) // 8, code)
    return bool(libc.prctl(_SET_SECCOMP, _FILTER_MODE, ctypes.byref(program), 0, 0) == 0)


def _program(column: int, architecture: int, *, may_write: bool) -> list[Instruction]:
    """Return the filter, in the language of `man 2 seccomp`."""
    allow, refuse = (_RETURN, 0, 0, _ALLOW), (_RETURN, 0, 0, _FAIL | _NOT_PERMITTED)
    lines: list[Instruction] = [
        (_LOAD, 0, 0, _ARCHITECTURE),
        (_EQUAL, 1, 0, architecture),
        (_RETURN, 0, 0, _KILL_PROCESS),
        (_LOAD, 0, 0, _NUMBER),
    ]

    def when(call: tuple[int, int | None], *then: Instruction) -> None:
        if (number := call[column]) is not None:
            lines.extend([(_EQUAL, 0, len(then), number), *then])

    for call in (*_CALLS.values(), *(_WRITING_CALLS if may_write else ())):
        when(call, allow)
    unwanted = _NO_READING & ~os.O_ACCMODE if may_write else _NO_READING
    for call, place in ((_OPEN, 1), (_OPENAT, 2)):
        when(call, _argument(place), (_ANY_BIT, 0, 1, unwanted), refuse, allow)
    when(_CLONE, _argument(0), (_ANY_BIT, 0, 1, _THREAD), allow, refuse)
    for call in (_KILL, _TGKILL):
        when(call, _argument(0), (_EQUAL, 0, 1, os.getpid()), allow, refuse)
    commands = (*_HARMLESS_FCNTL, *(_LOCKS if may_write else ()))
    known = [(_EQUAL, 0, 1, command) for command in commands]
    when(_FCNTL, _argument(1), *(line for one in known for line in (one, allow)), refuse)
    # Asked what the limits are it may be, not told to change them: the third is a pointer.
    halves = (
        _argument(2),
        (_EQUAL, 1, 0, 0),
        refuse,
        _argument(2, half=1),
        (_EQUAL, 1, 0, 0),
        refuse,
    )
    when(_PRLIMIT, *halves, allow)
    return [*lines, (_NOT_BELOW, 0, 1, _FIRST_NEW), (_RETURN, 0, 0, _FAIL | _UNKNOWN_CALL), refuse]


def _argument(number: int, half: int = 0) -> Instruction:
    """Return what loads the lower, or the upper, half of an argument of the call."""
    return (_LOAD, 0, 0, _ARGUMENTS + 8 * number + 4 * half)
