"""Have a worker process of the packaged program answer: `try_worker.py PROGRAM`.

A worker is the program called again with words of multiprocessing's own. So this plays the parent,
as the packaged program would, with the program itself for the child.
"""

import multiprocessing
import multiprocessing.util
import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from annotator.analysis.matches import Needle
from annotator.analysis.pattern_process import PatternProcess

SECONDS = 30.0
_OPTIONS = ["-B", "-S", "-I"]


def main(program: str) -> None:
    """Ask one question; raises SystemExit without the right answer."""
    multiprocessing.set_executable(program)
    sys.frozen = True  # type: ignore[attr-defined]  # multiprocessing asks for it
    # A worker is known by the options of Python that its parent passes on: the packaged program's.
    multiprocessing.util._args_from_interpreter_flags = lambda: _OPTIONS  # type: ignore[attr-defined]
    # The child has no file of this name to load; in the packaged program both are the same.
    del sys.modules["__main__"].__file__
    process = PatternProcess()
    try:
        process.ask("The mayor said so.", Needle(text="m.y", is_regex=True))
        end = time.monotonic() + SECONDS
        while (found := process.take()) is None and time.monotonic() < end:
            time.sleep(0.01)
    finally:
        process.close()
    if found is None or found.ranges != ((4, 7),):
        sys.exit(f"A worker process of {program} does not answer.")


if __name__ == "__main__":
    main(sys.argv[1])
