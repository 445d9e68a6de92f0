"""The desktop window. The only package that imports Qt."""

from __future__ import annotations

import gc
from importlib import import_module
from pathlib import Path


def run(file: Path | None, *, is_sample: bool = False) -> int:
    """Open the window on a file, if any, and stay until it is closed; returns the exit code."""
    load()
    from annotator.gui.app import start

    return start(file, is_sample=is_sample)


def load() -> None:
    """Load the program's modules in the fastest order.

    Python looks for cycles again and again meanwhile, in vain. And PySide reads the source of
    every module that is imported after it, so what is not Qt comes first.
    """
    gc.disable()
    for name in ("annotator.project.open_document", "annotator.commands", "concurrent.futures"):
        import_module(name)


__all__ = ["load", "run"]
