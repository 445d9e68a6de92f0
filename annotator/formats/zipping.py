"""ZIP archives that are the same bytes whenever and wherever they are made."""

from __future__ import annotations

import tempfile
from collections.abc import Container, Iterable, Iterator
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

_FIRST_DAY = (1980, 1, 1, 0, 0, 0)
"""The earliest time that an archive can say; none is told."""
_IN_MEMORY = 32 * 1024**2
_PART = 1024**2
_UNIX, _FILE_MODE = 3, 0o644


def zipped(
    entries: Iterable[tuple[str, Iterable[bytes]]], unpacked: Container[str] = ()
) -> Iterator[bytes]:
    """Yield an archive of entries, each a name and the parts of its content, in their order.

    Those of `unpacked` names are not packed, so that a head of the archive shows them.
    """
    with tempfile.SpooledTemporaryFile(_IN_MEMORY) as file:
        with ZipFile(file, "w", ZIP_DEFLATED) as archive:
            for name, parts in entries:
                info = ZipInfo(name, _FIRST_DAY)
                info.compress_type = ZIP_STORED if name in unpacked else ZIP_DEFLATED
                info.create_system = _UNIX
                info.external_attr = _FILE_MODE << 16
                with archive.open(info, "w", force_zip64=name not in unpacked) as entry:
                    for part in parts:
                        entry.write(part)
        file.seek(0)
        while part := file.read(_PART):
            yield part
