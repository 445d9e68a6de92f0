"""ZIP archives that are the same bytes whenever and wherever they are made."""

from __future__ import annotations

import shutil
import tempfile
import zlib
from collections.abc import Container, Iterable, Iterator
from typing import IO
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

_FIRST_DAY = (1980, 1, 1, 0, 0, 0)
"""The earliest time that an archive can say; none is told."""
_IN_MEMORY = 32 * 1024**2
_PART = 1024**2
_UNIX, _FILE_MODE = 3, 0o644
_HIGHEST_RATIO = 40
"""Unpacked against quickly packed; text stays far below, and who opens an archive refuses bombs."""


def zipped(
    entries: Iterable[tuple[str, Iterable[bytes]]], unpacked: Container[str] = ()
) -> Iterator[bytes]:
    """Yield an archive of entries, each a name and the parts of its content, in their order.

    Those of `unpacked` names are not packed, so that a head of the archive shows them, nor is what
    would look like a bomb: a name of a million equal letters.
    """
    with tempfile.SpooledTemporaryFile(_IN_MEMORY) as file:
        with ZipFile(file, "w", ZIP_DEFLATED) as archive:
            for name, parts in entries:
                info = ZipInfo(name, _FIRST_DAY)
                info.create_system = _UNIX
                info.external_attr = _FILE_MODE << 16
                with tempfile.SpooledTemporaryFile(_IN_MEMORY) as content:
                    is_as_it_is = _write(content, parts) or name in unpacked
                    info.compress_type = ZIP_STORED if is_as_it_is else ZIP_DEFLATED
                    with archive.open(info, "w", force_zip64=name not in unpacked) as entry:
                        shutil.copyfileobj(content, entry, _PART)
        file.seek(0)
        while part := file.read(_PART):
            yield part


def _write(content: IO[bytes], parts: Iterable[bytes]) -> bool:
    """Write what an entry holds, from its beginning; returns whether it packs like a bomb."""
    packing = zlib.compressobj(level=1)
    packed = 0
    for part in parts:
        content.write(part)
        packed += len(packing.compress(part))
    packed += len(packing.flush())
    size = content.tell()
    content.seek(0)
    return size > _PART and size > _HIGHEST_RATIO * packed
