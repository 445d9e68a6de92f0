"""Pictures of the real program on its sample, without a display.

`python packaging/pictures.py` makes one of every pane in both themes at three sizes, puts them on
a contact sheet in build/pictures, and renews the two that the README shows.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from dataclasses import replace
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
OUT = ROOT / "build" / "pictures"
SHOWN = ROOT / "packaging" / "pictures"
SIZES = ((1440, 900, 1), (1024, 640, 1), (1024, 640, 2))
"""Width and height in device-independent pixels, and the scale of the screen."""
THEMES = ("light", "dark")
CHOSEN_CLAIM = 5
THUMBNAIL_WIDTH = 480


def main(arguments: list[str]) -> int:
    """Make all pictures; with a theme and a size, those alone."""
    if arguments:
        take(arguments[0], int(arguments[1]), int(arguments[2]), int(arguments[3]))
        return 0
    OUT.mkdir(parents=True, exist_ok=True)
    for theme in THEMES:
        for width, height, scale in SIZES:
            with tempfile.TemporaryDirectory() as home:
                environment = {
                    **os.environ,
                    "HOME": home,
                    "XDG_CONFIG_HOME": home,
                    "XDG_DATA_HOME": home,
                    "XDG_STATE_HOME": home,
                    "QT_QPA_PLATFORM": "offscreen",
                    "QT_SCALE_FACTOR": str(scale),
                }
                words = [theme, str(width), str(height), str(scale)]
                subprocess.run([sys.executable, __file__, *words], env=environment, check=True)
    sheet()
    SHOWN.mkdir(exist_ok=True)
    for theme in THEMES:
        source = OUT / f"{theme}-1440x900-1-claims.png"
        (SHOWN / f"window-{theme}.png").write_bytes(source.read_bytes())
    print(OUT / "sheet.png")
    return 0


def take(theme: str, width: int, height: int, scale: int) -> None:
    """Take the pictures of one theme and size in this process."""
    from annotator.gui.app import make_application
    from annotator.gui.window import MainWindow
    from annotator.settings import load_settings, save_settings

    save_settings(replace(load_settings(), theme=theme, analyst_name="A. Analyst"))
    app = make_application()
    window = MainWindow()
    window.resize(width, height)
    window.show()

    def shoot(name: str) -> None:
        for _round in range(12):
            app.processEvents()
        window.grab().save(str(OUT / f"{theme}-{width}x{height}-{scale}-{name}.png"))

    shoot("welcome")
    window.project_actions.open_sample()
    document = window.session.document
    assert document is not None, "the sample has a document"
    window.session.show_claim(document.places[CHOSEN_CLAIM][2])
    window.session.say("Opened the sample")
    shoot("claims")
    window.text_actions.link_source()
    shoot("source-box")
    window.pick_box.leave()
    for name in ("sources", "tags", "details", "history"):
        window.actions_by_name[f"show_{name}"].trigger()
        shoot(name)
    window.actions_by_name["show_keys"].trigger()
    shoot("behind-keys")
    window.close()


def sheet() -> None:
    """Put all pictures on one, in rows by theme and size."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtCore import Qt
    from PySide6.QtGui import QColor, QImage, QPainter

    rows: dict[str, list[QImage]] = {}
    for path in sorted(OUT.glob("*-*x*-*-*.png")):
        image = QImage(str(path)).scaledToWidth(
            THUMBNAIL_WIDTH, Qt.TransformationMode.SmoothTransformation
        )
        rows.setdefault("-".join(path.stem.split("-")[:3]), []).append(image)
    columns = max(len(images) for images in rows.values())
    heights = [max(image.height() for image in images) for images in rows.values()]
    gap = 12
    whole = QImage(
        columns * (THUMBNAIL_WIDTH + gap),
        sum(heights) + gap * len(heights),
        QImage.Format.Format_RGB32,
    )
    whole.fill(QColor("#808080"))
    painter = QPainter(whole)
    y = 0
    for images, height in zip(rows.values(), heights, strict=True):
        for column, image in enumerate(images):
            painter.drawImage(column * (THUMBNAIL_WIDTH + gap), y, image)
        y += height + gap
    painter.end()
    whole.save(str(OUT / "sheet.png"))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
