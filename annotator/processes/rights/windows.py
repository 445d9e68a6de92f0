"""Windows: a job with limits, and a low level of integrity, at which nearly nothing can be written.

Written by the manual and not yet tried on Windows: see packaging/windows.md. A process of
low integrity changes no file and no process but those of its own kind, for which Windows sets a
few folders aside. Reading files and the network stay open: an AppContainer would close both,
but has to be set up by the parent, and may read Python and the program only where an administrator
installed them.
"""

from __future__ import annotations

import ctypes
import sys

from annotator.processes.limits import Limits
from annotator.processes.rights.kept import Kept

assert sys.platform == "win32"  # who checks the types needs to know

_BASIC_UI_RESTRICTIONS, _EXTENDED_LIMITS = 4, 9
_PROCESS_TIME, _ACTIVE_PROCESS, _PROCESS_MEMORY, _KILL_ON_CLOSE = 0x2, 0x8, 0x100, 0x2000
_ALL_UI_RESTRICTIONS = 0xFF
_TICKS_PER_SECOND = 10_000_000
_TOKEN_ADJUST_DEFAULT, _TOKEN_INTEGRITY_LEVEL = 0x0080, 25
_SE_GROUP_INTEGRITY = 0x20
_LOW = "S-1-16-4096"


_kernel = ctypes.WinDLL("kernel32")
_advapi = ctypes.WinDLL("advapi32")
_kernel.CreateJobObjectW.restype = ctypes.c_void_p
_kernel.GetCurrentProcess.restype = ctypes.c_void_p


class _Basic(ctypes.Structure):
    _fields_ = (
        ("process_time", ctypes.c_int64),
        ("job_time", ctypes.c_int64),
        ("flags", ctypes.c_uint32),
        ("smallest_working_set", ctypes.c_size_t),
        ("largest_working_set", ctypes.c_size_t),
        ("active_processes", ctypes.c_uint32),
        ("affinity", ctypes.c_size_t),
        ("priority", ctypes.c_uint32),
        ("scheduling", ctypes.c_uint32),
    )


class _Extended(ctypes.Structure):
    _fields_ = (
        ("basic", _Basic),
        ("io", ctypes.c_uint64 * 6),
        ("process_memory", ctypes.c_size_t),
        ("job_memory", ctypes.c_size_t),
        ("peak_process_memory", ctypes.c_size_t),
        ("peak_job_memory", ctypes.c_size_t),
    )


class _Label(ctypes.Structure):
    _fields_ = (("sid", ctypes.c_void_p), ("attributes", ctypes.c_uint32))


def give_up(limits: Limits) -> list[Kept]:
    """Give up what Windows takes from a running process; returns what is kept now."""
    held = []
    if _enter_job(limits):
        held += [Kept.STARTING, Kept.MEMORY, Kept.TIME]
    if _lower_integrity():
        held += [Kept.WRITING, Kept.OTHERS]
    return held


def _enter_job(limits: Limits) -> bool:
    """Be the one process of a job, which ends with its last handle: that of this process."""
    job = ctypes.c_void_p(_kernel.CreateJobObjectW(None, None))
    allowed = _Extended(process_memory=limits.memory)
    allowed.basic.flags = _PROCESS_TIME | _ACTIVE_PROCESS | _PROCESS_MEMORY | _KILL_ON_CLOSE
    allowed.basic.active_processes = 1
    allowed.basic.process_time = limits.processor * _TICKS_PER_SECOND
    nothing = ctypes.c_uint32(_ALL_UI_RESTRICTIONS)
    return all(
        _kernel.SetInformationJobObject(job, kind, ctypes.byref(value), ctypes.sizeof(value))
        for kind, value in ((_EXTENDED_LIMITS, allowed), (_BASIC_UI_RESTRICTIONS, nothing))
    ) and bool(_kernel.AssignProcessToJobObject(job, ctypes.c_void_p(_kernel.GetCurrentProcess())))


def _lower_integrity() -> bool:
    """Be trusted less than the analyst's files and processes, which it then cannot change."""
    token, sid = ctypes.c_void_p(), ctypes.c_void_p()
    process = ctypes.c_void_p(_kernel.GetCurrentProcess())
    if not (
        _advapi.OpenProcessToken(process, _TOKEN_ADJUST_DEFAULT, ctypes.byref(token))
        and _advapi.ConvertStringSidToSidW(_LOW, ctypes.byref(sid))
    ):
        return False
    label = _Label(sid, _SE_GROUP_INTEGRITY)
    size = ctypes.sizeof(label) + _advapi.GetLengthSid(sid)
    lowered = _advapi.SetTokenInformation(token, _TOKEN_INTEGRITY_LEVEL, ctypes.byref(label), size)
    _kernel.CloseHandle(token)
    return bool(lowered)
