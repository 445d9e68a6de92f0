"""Make a smaller ICU data library for the packaged program: `trim_icu.py LIBRARY TARGET`.

Qt compares and sorts words with ICU; nearly all else that ICU knows (how the languages, currencies
and regions of the world are called in each other, how old encodings are read) the program never
asks it, and it is a quarter of the package. ICU is made for this: what is missing is answered with
what stands at its root. Linux alone, where Qt comes with ICU; it needs ld and objcopy.

The data are one block in the library's read-only section (ICU's "CmnD", see ucmndata.h): a header,
then a table of contents (count, then the offsets of a name and of its item from the table's start,
sorted by name), the names, and the items, each at a multiple of 16.
"""

from __future__ import annotations

import re
import struct
import subprocess
import sys
import tempfile
from pathlib import Path

FORMAT = b"CmnD"
FORMAT_PLACE = 12
ALIGNMENT = 16
LEAST_LEFT = 0.05
"""Of the items; with less than that this file knows the data wrongly."""

LEFT_OUT = re.compile(
    r"(?:curr|lang|region|unit|zone|translit|rbnf|brkitr)/.*"  # names, and how to write and break
    r"|.*\.(?:cnv|dict|lstm)"  # encodings, and words of languages without spaces
    r"|(?!root\b|pool\b|res_index\b)[a-z]{2,3}(?:_\w+)?\.res"  # numbers and dates of a language
)
"""The names of items without the name of the whole, such as `icudt73l/`."""


def trimmed(block: bytes) -> bytes:
    """Return an ICU data block without the items that are left out; raises ValueError."""
    if block[FORMAT_PLACE : FORMAT_PLACE + 4] != FORMAT:
        raise ValueError("The ICU data are not of the form CmnD.")
    table = struct.unpack_from("<H", block)[0]
    (count,) = struct.unpack_from("<I", block, table)
    entries = [struct.unpack_from("<II", block, table + 4 + 8 * n) for n in range(count)]
    ends = [offset for _, offset in entries[1:]] + [len(block) - table]
    kept: list[tuple[bytes, bytes]] = []
    for (name_offset, offset), end in zip(entries, ends, strict=True):
        start = table + name_offset
        name = block[start : block.index(b"\0", start)]
        if not LEFT_OUT.fullmatch(name.decode("ascii").partition("/")[2]):
            kept.append((name, block[table + offset : table + end]))
    if len(kept) < LEAST_LEFT * count:
        raise ValueError("Nearly nothing would be left of the ICU data.")
    return block[:table] + _table(kept)


def _table(items: list[tuple[bytes, bytes]]) -> bytes:
    names = b""
    places = []
    for name, _ in items:
        places.append(4 + 8 * len(items) + len(names))
        names += name + b"\0"
    offset = _aligned(4 + 8 * len(items) + len(names))
    head = struct.pack("<I", len(items))
    body = b""
    for (_, data), place in zip(items, places, strict=True):
        head += struct.pack("<II", place, offset + len(body))
        body += data.ljust(_aligned(len(data)), b"\0")
    return (head + names).ljust(offset, b"\0") + body


def _aligned(size: int) -> int:
    return -(-size // ALIGNMENT) * ALIGNMENT


def data_of(library: Path) -> tuple[str, bytes]:
    """Return the name of the library's one symbol and the bytes that it names."""
    told = subprocess.run(
        ["objdump", "--dynamic-syms", library], check=True, capture_output=True, text=True
    ).stdout
    found = re.findall(
        r"^([0-9a-f]+) .* (\.\w+)\s+([0-9a-f]+)\s+(?:\S+\s+)?(icudt\d+_dat)$", told, re.M
    )
    if len(found) != 1:
        raise ValueError(f"{library} does not name one block of ICU data.")
    address, section, _size, symbol = found[0]
    heads = subprocess.run(
        ["objdump", "--section-headers", library], check=True, capture_output=True, text=True
    ).stdout
    row = re.search(
        rf" {re.escape(section)} +([0-9a-f]+) +([0-9a-f]+) +[0-9a-f]+ +([0-9a-f]+)", heads
    )
    if row is None:
        raise ValueError(f"{library} has no section {section}.")
    size, start, place = (int(number, 16) for number in row.groups())
    content = library.read_bytes()[place : place + size]
    return symbol, content[int(address, 16) - start :]


def link(symbol: str, block: bytes, name: str, target: Path) -> None:
    """Make a library of this name that has the block behind a symbol, and nothing else."""
    with tempfile.TemporaryDirectory() as folder:
        (Path(folder) / "data").write_bytes(block)
        for words in (
            ["ld", "-r", "-b", "binary", "-z", "noexecstack", "-o", "plain.o", "data"],
            [
                *("objcopy", "--set-section-alignment", f".data={ALIGNMENT}"),
                *("--rename-section", ".data=.rodata,alloc,load,readonly,data,contents"),
                *("--redefine-sym", f"_binary_data_start={symbol}"),
                *("--strip-symbol", "_binary_data_end", "--strip-symbol", "_binary_data_size"),
                *("plain.o", "data.o"),
            ],
            ["ld", "-shared", "-z", "noexecstack", "-soname", name, "-o", str(target), "data.o"],
        ):
            subprocess.run(words, cwd=folder, check=True)


def main(library: Path, target: Path) -> None:
    """Write the smaller library."""
    symbol, block = data_of(library)
    target.parent.mkdir(parents=True, exist_ok=True)
    link(symbol, trimmed(block), library.name, target.resolve())


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
