"""The desktop window. The only package that imports Qt."""

from __future__ import annotations

import gc
import sys
from importlib import import_module
from pathlib import Path


def run(file: Path | None, *, is_sample: bool = False) -> int:
    """Open the window on a file, if any, and stay until it is closed; returns the exit code."""
    load()
    from annotator.gui.app import start

    return start(file, is_sample=is_sample)


def load() -> None:
    """Load the program's modules in the fastest order.

    Python looks for cycles again and again meanwhile, in vain.
    """
    gc.disable()
    import_module("PySide6.QtCore")
    # WORKAROUND PYSIDE-2029: PySide reads the source of every module that is imported after it and
    # keeps it, to see whether it is for `from __feature__ import`, of which we have none.
    if (features := sys.modules.get("shibokensupport.feature")) is not None:
        vars(features)["_mod_uses_pyside"] = lambda _module: True


__all__ = ["load", "run"]
