"""What is changed at random: small files of every format made by code, and the given ones."""

from __future__ import annotations

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "documents"))

from made_files import MadeFile, made_files

_DATA_PATH = Path(__file__).resolve().parents[3] / "shared" / "data"
_LARGEST_GIVEN = 64 * 1024
# Where among the given files those of a reader are.
_GIVEN = {
    "web": ("documents/html-*/**/*.html", "hostile/html-*/*", "hostile/xml-*/*"),
    "docx": ("documents/docx-*/**/*.docx",),
    "pdf": ("documents/pdf-*/**/*.pdf", "hostile/pdf-*/**/*.pdf"),
    "mail": ("documents/eml-*/*",),
    "text": ("documents/blns/*", "documents/enc-*/**/*", "documents/mojibake-*/*"),
    "epub": ("hostile/zip-*/*",),
}


def seeds() -> dict[str, list[MadeFile]]:
    """Return what was made, and the given files beside the checkout where there are any."""
    found = made_files()
    for reader, patterns in _GIVEN.items():
        for pattern in patterns:
            for path in sorted(_DATA_PATH.glob(pattern)):
                if path.is_file() and path.stat().st_size <= _LARGEST_GIVEN:
                    found[reader].append((path.name, path.read_bytes()))
    return found
