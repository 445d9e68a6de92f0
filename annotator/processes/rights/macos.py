"""macOS: `sandbox_init`, with a profile that allows reading some folders and nothing else.

Written by the manual and not yet tried on a Mac: see packaging/macos.md. Where the system refuses
the profile, nothing is held, and that is told.
"""

from __future__ import annotations

import ctypes
import os

from annotator.processes.limits import Limits
from annotator.processes.rights.code import code_paths
from annotator.processes.rights.kept import Kept

_SYSTEM = ("/usr/lib", "/System/Library", "/System/Volumes/Preboot/Cryptexes")
"""Where the libraries of the system are."""
_PROFILE = """\
(version 1)
(deny default)
(allow file-read-metadata)
(allow sysctl-read)
(allow signal (target self))
(allow file-read* {folders})
"""
_WORKPLACE = "(allow file-read* file-write* (subpath {folder}))\n"


def give_up(limits: Limits) -> list[Kept]:
    """Give up all rights but to read some folders and the code; returns what is kept now."""
    paths = sorted({*limits.folders, *_SYSTEM, *code_paths()})
    profile = _PROFILE.format(folders=" ".join(f"(subpath {_quoted(path)})" for path in paths))
    if limits.workplace:
        profile += _WORKPLACE.format(folder=_quoted(os.path.realpath(limits.workplace)))
    try:
        sandbox_init = ctypes.CDLL("/usr/lib/libSystem.dylib").sandbox_init
    except (OSError, AttributeError):
        return []
    sandbox_init.argtypes = (ctypes.c_char_p, ctypes.c_uint64, ctypes.POINTER(ctypes.c_char_p))
    if sandbox_init(profile.encode(), 0, ctypes.byref(ctypes.c_char_p())):
        return []
    return [Kept.READING, Kept.WRITING, Kept.NETWORK, Kept.STARTING, Kept.OTHERS]


def _quoted(path: str) -> str:
    escaped = path.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'
