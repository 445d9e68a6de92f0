"""Make the icon files of Windows and macOS from resources/icons/annotator.svg.

`make_icons.py FOLDER` writes annotator.ico and annotator.icns. Both are a few PNG pictures with a
table before them. Qt writes these formats too, but only one picture to a file.
"""

from __future__ import annotations

import os
import struct
import sys
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtGui import QGuiApplication, QIcon

SVG_PATH = Path(__file__).resolve().parents[1] / "resources/icons/annotator.svg"
ICO_SIZES = (16, 20, 24, 32, 40, 48, 64, 128, 256)
"""What Windows asks for between 100 % and 200 %, in pixels."""
ICNS_SIZES = {
    b"icp4": 16,
    b"icp5": 32,
    b"ic07": 128,
    b"ic08": 256,
    b"ic09": 512,
    b"ic10": 1024,
    b"ic11": 32,
    b"ic12": 64,
    b"ic13": 256,
    b"ic14": 512,
}
"""Kinds of picture, in pixels; ic10 to ic14 are those of screens with two pixels to a point."""


def png(icon: QIcon, size: int) -> bytes:
    """Return a picture of the icon as a PNG file."""
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    icon.pixmap(size, size).save(buffer, "PNG")
    return bytes(data.data())


def ico(pictures: dict[int, bytes]) -> bytes:
    """Return a Windows icon of PNG pictures by size in pixels; 256 is written as 0."""
    place = 6 + 16 * len(pictures)
    table = struct.pack("<3H", 0, 1, len(pictures))
    for size, picture in pictures.items():
        table += struct.pack("<4B2H2I", size % 256, size % 256, 0, 0, 1, 32, len(picture), place)
        place += len(picture)
    return table + b"".join(pictures.values())


def icns(pictures: dict[bytes, bytes]) -> bytes:
    """Return a macOS icon of PNG pictures by kind."""
    parts = b"".join(
        kind + struct.pack(">I", 8 + len(picture)) + picture for kind, picture in pictures.items()
    )
    return b"icns" + struct.pack(">I", 8 + len(parts)) + parts


def main(folder: Path) -> None:
    """Write both files."""
    app = QGuiApplication.instance() or QGuiApplication(sys.argv[:1])
    icon = QIcon(str(SVG_PATH))
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "annotator.ico").write_bytes(ico({size: png(icon, size) for size in ICO_SIZES}))
    (folder / "annotator.icns").write_bytes(
        icns({kind: png(icon, size) for kind, size in ICNS_SIZES.items()})
    )
    del app


if __name__ == "__main__":
    main(Path(sys.argv[1]))
