"""The desktop window. The only package that knows Qt."""

from __future__ import annotations

import gc
from pathlib import Path


def run(file: Path | None, *, is_sample: bool = False) -> int:
    """Open the window on a file, if any, and stay until it is closed; returns the exit code.

    Python looks for cycles again and again while a program is loaded; there are none worth the
    time until the window stands.
    """
    gc.disable()
    from annotator.gui.app import start

    return start(file, is_sample=is_sample)


__all__ = ["run"]
