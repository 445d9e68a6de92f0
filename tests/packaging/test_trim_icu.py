"""The smaller ICU library still sorts words, and holds nothing that was to be left out."""

from __future__ import annotations

import os
import runpy
import shutil
import struct
import subprocess
import sys
from pathlib import Path
from typing import Any

import PySide6
import pytest

SCRIPT = Path(__file__).resolve().parents[2] / "packaging/trim_icu.py"
LIBRARIES = list(Path(PySide6.__path__[0]).glob("Qt/lib/libicudata.so.*"))
HEADER = struct.pack("<H", 32).ljust(12, b"\0") + b"CmnD".ljust(20, b"\0")
SORTED = """
from PySide6.QtCore import QCollator, QLocale
for name in ("de", "sv", "ja"):
    collator = QCollator(QLocale(name))
    words = ["zoo", "\\u00f6l", "ost", "\\u00e5", "\\u3042", "\\u30a2"]
    print(ascii([key for _, key in sorted((collator.sortKey(word), word) for word in words)]))
"""


@pytest.fixture(scope="module")
def script() -> dict[str, Any]:
    """The names of the script. Any: that is what runpy gives."""
    return runpy.run_path(str(SCRIPT))


def block_of(items: dict[bytes, bytes]) -> bytes:
    """Return an ICU data block, its items laid out one after the other."""
    names, data, entries = b"", b"", []
    start = -(-(4 + 8 * len(items) + sum(len(name) + 1 for name in items)) // 16) * 16
    for name, item in sorted(items.items()):
        entries.append((4 + 8 * len(items) + len(names), start + len(data)))
        names += name + b"\0"
        data += item.ljust(-(-len(item) // 16) * 16, b"\0")
    table = struct.pack("<I", len(items)) + b"".join(struct.pack("<II", *e) for e in entries)
    return HEADER + (table + names).ljust(start, b"\0") + data


def test_items_that_are_left_out_are_gone_and_the_others_are_as_they_were(
    script: dict[str, Any],
) -> None:
    kept = {b"icudt1l/coll/de.res": b"abc", b"icudt1l/pool.res": b"p", b"icudt1l/root.res": b"r"}
    left_out = {b"icudt1l/de.res": b"x" * 40, b"icudt1l/lang/de.res": b"y", b"icudt1l/a.cnv": b"z"}
    assert script["trimmed"](block_of(kept | left_out)) == block_of(kept)


def test_a_block_of_another_form_is_refused(script: dict[str, Any]) -> None:
    with pytest.raises(ValueError, match="CmnD"):
        script["trimmed"](HEADER.replace(b"CmnD", b"ResB") + bytes(64))


@pytest.mark.skipif(not LIBRARIES, reason="Qt comes with ICU on Linux only")
@pytest.mark.skipif(not shutil.which("ld"), reason="needs ld of binutils")
def test_qt_sorts_with_the_smaller_library_as_with_the_whole(tmp_path: Path) -> None:
    (library,) = LIBRARIES
    smaller = tmp_path / library.name
    subprocess.run([sys.executable, SCRIPT, library, smaller], check=True)
    assert smaller.stat().st_size < library.stat().st_size / 3

    def sorted_with(preloaded: Path) -> bytes:
        environment = {**os.environ, "LD_PRELOAD": str(preloaded)}
        words = [sys.executable, "-c", SORTED]
        return subprocess.run(words, env=environment, check=True, capture_output=True).stdout

    assert sorted_with(smaller) == sorted_with(library)
    assert b"zoo" in sorted_with(smaller)
