"""ZIP archives that are the same bytes whenever and wherever they are made."""

from __future__ import annotations

import tempfile
from collections.abc import Iterable, Iterator
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

_FIRST_DAY = (1980, 1, 1, 0, 0, 0)
"""The earliest time that an archive can say; none is told."""
_IN_MEMORY = 32 * 1024**2
_PART = 1024**2
_UNIX, _FILE_MODE = 3, 0o644


def zipped(entries: Iterable[tuple[str, Iterable[bytes]]]) -> Iterator[bytes]:
    """Yield an archive of entries, each a name and the parts of its content, in their order."""
    with tempfile.SpooledTemporaryFile(_IN_MEMORY) as file:
        with ZipFile(file, "w", ZIP_DEFLATED) as archive:
            for name, parts in entries:
                info = ZipInfo(name, _FIRST_DAY)
                info.compress_type = ZIP_DEFLATED
                info.create_system = _UNIX
                info.external_attr = _FILE_MODE << 16
                with archive.open(info, "w", force_zip64=True) as entry:
                    for part in parts:
                        entry.write(part)
        file.seek(0)
        while part := file.read(_PART):
            yield part
