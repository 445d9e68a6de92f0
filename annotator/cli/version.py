"""`annotator --version`: the program, its libraries, and how it is protected."""

from __future__ import annotations

import argparse
import platform
from collections.abc import Iterator

from annotator import __version__
from annotator.cli.output import say


class ShowVersion(argparse.Action):
    """Shows it when the arguments are parsed, as `--help` is shown."""

    def __call__(self, parser: argparse.ArgumentParser, *_: object) -> None:
        """Show it and end."""
        for line in _lines():
            say(line)
        parser.exit()


def _lines() -> Iterator[str]:
    from annotator.processes.probe import kept_here, split
    from annotator.project.system import SQLITE_VERSION

    yield f"Annotator {__version__}"
    yield f"SQLite {SQLITE_VERSION}, Python {platform.python_version()}"
    kept, open_to_it = split(kept_here())
    if kept:
        yield f"Blocked while documents are read: {', '.join(kept)}."
    if open_to_it:
        yield f"Not blocked on this system: {', '.join(open_to_it)}."
