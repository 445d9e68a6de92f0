"""Pictures of the real program on its sample, without a display.

`make pictures`, or `python packaging/pictures.py`, needs no hand: it goes through all states of the
window (scenes.py) in both themes at four sizes, in high contrast and in German, each in a process
and a home of its own, and leaves

- in build/pictures a picture of each state, and a contact sheet of each theme and size;
- in packaging/pictures the eight that the README shows, to be committed.

Run it again whenever the window or the sample has changed. `pictures.py THEME WIDTH HEIGHT SCALE
LANGUAGE` takes the pictures of one theme, size and language alone.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from dataclasses import replace
from itertools import product
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
OUT = ROOT / "build" / "pictures"
SHOWN = ROOT / "packaging" / "pictures"
SIZES = ((1440, 900, 1), (1024, 640, 1), (1024, 640, 2), (1920, 1080, 1))
"""Width and height in device-independent pixels, and the scale of the screen."""
TAKEN = (
    *product(("light", "dark"), SIZES, ("en",)),
    ("contrast_light", SIZES[0], "en"),
    ("contrast_dark", SIZES[2], "en"),
    *product(("light", "dark"), SIZES[:2], ("de",)),
)
"""Each with a contact sheet of its own."""
OF_README = {
    "light-1440x900-1-en-text.png": "window-light.png",
    "dark-1440x900-1-en-text.png": "window-dark.png",
    "light-1440x900-1-en-two-documents.png": "documents-light.png",
    "light-1440x900-1-en-pages-wide.png": "pages-light.png",
    "light-1440x900-1-en-picture-matrix.png": "matrix-light.png",
    "light-1440x900-1-en-picture-graph.png": "chains-light.png",
    "light-1440x900-1-en-dialog-merge.png": "merge-light.png",
    "light-1440x900-1-en-agreement.png": "agreement-light.png",
}
COLUMNS = 4
THUMBNAIL_WIDTH = 640
CAPTION_HEIGHT, GAP = 24, 12


def main(arguments: list[str]) -> int:
    """Make all pictures; with a theme, a size, a scale and a language, those alone."""
    if arguments:
        theme, *numbers, language = arguments
        width, height, scale = map(int, numbers)
        with tempfile.TemporaryDirectory() as folder:
            take(theme, (width, height, scale), language, Path(folder))
        return 0
    OUT.mkdir(parents=True, exist_ok=True)
    for old in OUT.glob("*.png"):
        old.unlink()
    for theme, size, language in TAKEN:
        _take_apart(theme, size, language)
        print(sheet(_prefix(theme, size, language)))
    SHOWN.mkdir(exist_ok=True)
    for taken, shown in OF_README.items():
        (SHOWN / shown).write_bytes((OUT / taken).read_bytes())
    return 0


def _prefix(theme: str, size: tuple[int, int, int], language: str) -> str:
    width, height, scale = size
    return f"{theme}-{width}x{height}-{scale}-{language}"


def _take_apart(theme: str, size: tuple[int, int, int], language: str) -> None:
    """Take the pictures of one theme, size and language in a process and a home of their own."""
    with tempfile.TemporaryDirectory() as home:
        screens = Path(home) / "screens.json"
        of_screen = {"x": 0, "y": 0, "width": 1920 * size[2], "height": 1200 * size[2]}
        screens.write_text(json.dumps({"screens": [{"name": "drawn", **of_screen}]}))
        environment = {
            **os.environ,
            "HOME": home,
            "XDG_CONFIG_HOME": home,
            "XDG_DATA_HOME": home,
            "XDG_STATE_HOME": home,
            "QT_QPA_PLATFORM": f"offscreen:configfile={screens}",
            "QT_SCALE_FACTOR": str(size[2]),
        }
        words = [theme, *map(str, size), language]
        subprocess.run([sys.executable, __file__, *words], env=environment, check=True)


def take(theme: str, size: tuple[int, int, int], language: str, folder: Path) -> None:
    """Take the pictures of one theme, size and language here; `folder` is for its own files."""
    from scenes import scenes

    from annotator.gui.app import make_application
    from annotator.gui.window.main_window import MainWindow
    from annotator.settings import load_settings, save_settings

    settings = replace(load_settings(), theme=theme, language=language, analyst_name="A. Analyst")
    save_settings(settings)
    app = make_application()
    window = MainWindow()
    window.resize(*size[:2])
    window.show()
    for name, picture in scenes(window, folder):
        picture.save(str(OUT / f"{_prefix(theme, size, language)}-{name}.png"))
    window.close()
    app.processEvents()


def sheet(prefix: str) -> Path:
    """Put the pictures of one theme and size on one, in the order in which they were taken."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtCore import QRect, Qt
    from PySide6.QtGui import QColor, QGuiApplication, QImage, QPainter

    app = QGuiApplication.instance() or QGuiApplication([])
    paths = sorted(OUT.glob(f"{prefix}-*.png"), key=lambda path: path.stat().st_mtime_ns)
    smooth = Qt.TransformationMode.SmoothTransformation
    images = [QImage(str(path)).scaledToWidth(THUMBNAIL_WIDTH, smooth) for path in paths]
    step_x = THUMBNAIL_WIDTH + GAP
    step_y = max(image.height() for image in images) + CAPTION_HEIGHT + GAP
    rows = -(-len(images) // COLUMNS)
    whole = QImage(COLUMNS * step_x, rows * step_y, QImage.Format.Format_RGB32)
    whole.fill(QColor("#808080"))
    painter = QPainter(whole)
    painter.setPen(QColor("#ffffff"))
    for number, (path, image) in enumerate(zip(paths, images, strict=True)):
        x, y = number % COLUMNS * step_x, number // COLUMNS * step_y
        caption = QRect(x + GAP // 2, y, THUMBNAIL_WIDTH, CAPTION_HEIGHT)
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.drawText(caption, middle, path.stem.removeprefix(f"{prefix}-"))
        painter.drawImage(x, y + CAPTION_HEIGHT, image)
    painter.end()
    target = OUT / f"sheet-{prefix}.png"
    whole.save(str(target))
    assert app is not None, "fonts need an application while the sheet is drawn"
    return target


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
