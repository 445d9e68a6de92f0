"""What all systems but Windows have: limits of a process, and descriptors to close."""

from __future__ import annotations

import os
import resource
import sys
from collections.abc import Sequence
from contextlib import suppress

from annotator.processes.limits import Limits
from annotator.processes.rights.kept import Kept

assert sys.platform != "win32"  # who checks the types needs to know


def limit(limits: Limits, kept: Sequence[int]) -> list[Kept]:
    """Set the limits of this process and close all descriptors that it does not need."""
    first = 3
    for descriptor in (*sorted(kept), os.sysconf("SC_OPEN_MAX")):
        os.closerange(first, descriptor)
        first = descriptor + 1
    _set(resource.RLIMIT_FSIZE, limits.file_size)
    _set(resource.RLIMIT_CORE, 0)
    held = [Kept.TIME] if _set(resource.RLIMIT_CPU, limits.processor) else []
    # macOS knows this one by name only.
    if _set(resource.RLIMIT_AS, limits.memory) and sys.platform != "darwin":
        held.append(Kept.MEMORY)
    return held


def _set(name: int, value: int) -> bool:
    with suppress(OSError, ValueError):
        resource.setrlimit(name, (value, value))
        return True
    return False
