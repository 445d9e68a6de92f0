"""Have a child of the packaged program answer: `try_worker.py PROGRAM`.

A child is the program called again with a word of its own. So this plays the parent, as the
packaged program would, with the program itself for the child.
"""

import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from annotator.analysis.matches import Needle
from annotator.analysis.pattern_process import PatternProcess

SECONDS = 30.0


def main(program: str) -> None:
    """Ask one question; raises SystemExit without the right answer."""
    sys.executable = program
    sys.frozen = True  # type: ignore[attr-defined]  # as PyInstaller does
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
