"""The fonts that texts are read in.

The program ships one of its own, under a name that no other font has: a variable font of the system
with the same name as a good one is drawn falsely bold.
"""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtGui import QFont, QFontDatabase

from annotator.resources import resource_path

SHIPPED = "Annotator Serif"
"""Source Serif 4 as `packaging/make_font.py` makes it: Latin, Greek and Cyrillic."""
_OTHER_SCRIPTS = ("Noto Serif", "Charis SIL", "DejaVu Serif")
"""What is asked for letters that the shipped font lacks, before whatever the system has."""
_GOOD = ("Charis SIL", "Charter", "Georgia", "Noto Serif", "DejaVu Serif")
"""Families to offer first, where they are installed."""


def reading_font(pixels: int, chosen: str = "") -> QFont:
    """Return the font for the text: the chosen family where it is installed, else the shipped."""
    _load_shipped()
    installed = set(QFontDatabase.families())
    families = (chosen, SHIPPED, *_OTHER_SCRIPTS)
    font = QFont()
    font.setFamilies([family for family in families if family in installed])
    font.setStyleHint(QFont.StyleHint.Serif)
    font.setPixelSize(pixels)
    return font


def reading_families() -> list[str]:
    """Return the installed families that a text can be set in, those that are good to read first.

    The shipped one is not among them: a text is set in it where nothing is chosen.
    """
    installed = [
        family
        for family in QFontDatabase.families(QFontDatabase.WritingSystem.Latin)
        if QFontDatabase.isSmoothlyScalable(family)
        and not QFontDatabase.isPrivateFamily(family)
        and family != SHIPPED
    ]
    good = [family for family in _GOOD if family in installed]
    return [*good, *(family for family in installed if family not in good)]


@lru_cache(maxsize=1)
def _load_shipped() -> None:
    """Make the shipped faces known to Qt, once."""
    for path in sorted(resource_path("fonts").glob("*.ttf")):
        QFontDatabase.addApplicationFont(str(path))
