"""The command line: what can be done without a window, and the way into the window."""

from annotator.cli.entry import main

__all__ = ["main"]
