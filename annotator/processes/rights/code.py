"""The folders of the code that this process has loaded or may come to load."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from pathlib import Path

_MAPPED = Path("/proc/self/maps")
_STORES = ("/nix/store", "/gnu/store")
"""Where some systems keep each library in a folder of its own; nothing else is there."""
_PACKAGES = {"site-packages", "dist-packages"}


def code_paths() -> set[str]:
    """Return folders and files of code: Python's own, packages, and libraries of the system.

    A folder that holds other things too, such as a checkout, counts with what was loaded from it.
    """
    found = {*_STORES, *_libraries(), "/etc/ld.so.cache"}
    if getattr(sys, "frozen", False):
        return {*found, *sys.path, sys.executable}  # which carries the modules
    library = os.path.dirname(os.__file__)
    own = {library, os.path.join(library, "lib-dynload")}
    for folder in sys.path:
        whole = folder in own or folder.endswith(".zip") or os.path.basename(folder) in _PACKAGES
        found |= {folder} if whole else set(_loaded_from(folder))
    return found


def _loaded_from(folder: str) -> Iterator[str]:
    inside = os.path.join(folder, "")
    for name, module in tuple(sys.modules.items()):
        if "." not in name:
            places = (*getattr(module, "__path__", ()), getattr(module, "__file__", None) or "")
            yield from (place for place in places if place.startswith(inside))


def _libraries() -> Iterator[str]:
    """Yield the folders of the libraries that are loaded, which is where others are found."""
    if _MAPPED.exists():
        for line in _MAPPED.read_text().splitlines():
            path = line.partition("/")[2]
            if ".so" in os.path.basename(path):
                yield "/" + os.path.dirname(path)
