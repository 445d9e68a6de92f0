"""Starting the process of a child: this Python once more, or the packaged program itself.

It takes over nothing that whoever chose the current folder, or set the environment, could have
prepared: no current folder, no environment but what a system cannot do without, no open file but
its pipes, and Python's isolated mode, which reads neither `PYTHONPATH` nor the analyst's own
`usercustomize`. (`multiprocessing` starts its children with the current folder before all others.)
"""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING, Any

from annotator.code_path import absolute_entries, leave_current_folder

if TYPE_CHECKING:
    import subprocess

    from annotator.processes.limits import Limits
    from annotator.processes.messages import Answer, Line, Prepare

WORD = "--answer-questions"
"""What the packaged program is called with to be a child; see packaging/frozen.py."""

_BEGIN = """\
import json, sys
job = json.loads(sys.argv[1])
sys.path += job["path"]
from annotator.processes.serving import serve
serve(job)"""
_LIBRARIES = ("LD_LIBRARY_PATH", "DYLD_LIBRARY_PATH")
"""Where some Pythons find their own library."""


def start_process(
    answer: Answer, prepare: Prepare | None, limits: Limits, line: Line
) -> subprocess.Popen[bytes]:
    """Start a process that answers on its end of the pipes; raises OSError if there is none."""
    import json
    import subprocess
    from dataclasses import asdict

    handles = [line.receiving.fileno(), line.sending.fileno()]
    job = {
        "answer": [answer.__module__, answer.__qualname__],
        "prepare": [prepare.__module__, prepare.__qualname__] if prepare else [],
        "limits": asdict(limits),
        "pipes": handles,
        "path": _path(),
    }
    system: dict[str, Any] = {"pass_fds": handles}  # Any: what Popen takes differs by system
    if sys.platform == "win32":
        for handle in handles:
            os.set_handle_inheritable(handle, True)
        start = subprocess.STARTUPINFO(lpAttributeList={"handle_list": handles})
        system = {"startupinfo": start, "creationflags": subprocess.CREATE_NO_WINDOW}
    process: subprocess.Popen[bytes] = subprocess.Popen(  # noqa: S603 - the words are ours
        [*_program(), json.dumps(job)],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        cwd=sys.prefix,
        env=_environment(),
        **system,
    )
    return process


def _program() -> list[str]:
    if getattr(sys, "frozen", False):
        return [sys.executable, WORD]
    # In Windows the Python of a virtual environment is a small program that starts the real one,
    # and would be stopped in its place.
    python = getattr(sys, "_base_executable", None) if sys.platform == "win32" else None
    return [python or sys.executable, "-I", "-S", "-X", "utf8", "-c", _BEGIN]


def _path() -> list[str]:
    """Return where the child looks for code after Python's own."""
    leave_current_folder()
    return [] if getattr(sys, "frozen", False) else list(sys.path)


def _environment() -> dict[str, str]:
    kept = {name: os.environ[name] for name in ("SYSTEMROOT", "WINDIR") if name in os.environ}
    for name in _LIBRARIES:
        if folders := absolute_entries(os.environ.get(name, "")):
            kept[name] = folders
    return kept
