"""Where code is taken from: what came with Python and with the program, never the current folder.

Analysts work in folders that hold what others sent them. A file `json.py` there is a document,
whatever Python thinks of it: it looks in the current folder before all others when it is started
with `-m` or `-c`, and wherever `PYTHONPATH` has an empty entry, as `PYTHONPATH=:/opt/code` has.

Nothing is imported here that Python has not loaded itself by then, not even `__future__`. What
`-m` loads before our first line (`runpy` and the ten modules behind it) is out of reach.
"""

import os
import sys

_OWN_FOLDER = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
"""Where the package lies: a folder of packages, or a checkout."""


def leave_current_folder() -> None:
    """Import nothing from the current folder from now on, nor from a relative one.

    A checkout may be the current folder. It is looked in last, so that it hides no other code.
    """
    here = os.path.normcase(os.path.realpath(os.curdir))
    kept = [entry for entry in sys.path if os.path.isabs(entry) and _real(entry) != here]
    if _real(_OWN_FOLDER) == here:
        kept.append(_OWN_FOLDER)
    sys.path[:] = kept


def absolute_entries(value: str) -> str:
    """Return a list of folders, as environment variables hold them, without the relative ones."""
    return os.pathsep.join(entry for entry in value.split(os.pathsep) if os.path.isabs(entry))


def _real(path: str) -> str:
    return os.path.normcase(os.path.realpath(path))
