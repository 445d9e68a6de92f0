"""What is kept from a child, as far as the system can keep it.

A document may be made to take over what reads it: a library in C, told to read past the end of a
table, runs what the document says. So a child has nothing that would be worth taking: it can open
no file but those of its own code, no socket, start no process, and reach no other one by a signal
or otherwise. One that has to work on files may change those of one folder, made for it
(`Limits.workplace`). It cannot undo that. Each system is a module; what one does not keep is told
by `annotator --version` and by “About”.

The child does this itself, once its code is loaded and before it receives any document.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING

from annotator.processes.rights.kept import Kept

if TYPE_CHECKING:
    from annotator.processes.limits import Limits


def give_up_rights(limits: Limits, kept: Sequence[int]) -> list[Kept]:
    """Take from this process all but its limits and some handles; returns what is kept from it."""
    if sys.platform == "win32":
        from annotator.processes.rights import windows

        held = windows.give_up(limits)
    else:
        from annotator.processes.rights import posix

        held = posix.limit(limits, kept)
    if sys.platform == "linux":
        from annotator.processes.rights import linux

        held += linux.give_up(limits)
    if sys.platform == "darwin":
        from annotator.processes.rights import macos

        held += macos.give_up(limits)
    return held
