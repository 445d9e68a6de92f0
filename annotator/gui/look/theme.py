"""Colours and the style sheet of all themes.

Every pair of text and ground has a contrast of at least 4.5 : 1 (WCAG AA), every edge of what can
be pressed, typed in or has the focus one of 3 : 1; a test measures them. Kinds are shown by line
first and colour second.
"""

from __future__ import annotations

from dataclasses import dataclass, fields

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPalette, QStyleHints
from PySide6.QtWidgets import QApplication

from annotator.gui.look.icons import refresh_icons
from annotator.model import ClaimKind
from annotator.resources import resource_path

INTERFACE_PIXELS = 13
_HALF_LIGHT = 0.5
"""Of what a tick or a sign stands on: it is black on what is lighter."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Colours:
    """The colours of one theme, as `#rrggbb`."""

    ground: str
    pane: str
    card: str
    text: str
    dim: str
    line: str
    """Between panes and rows, which need no line to be told apart."""
    edge: str
    """Around what can be pressed or typed in: 3 : 1 on every ground."""
    accent: str
    selected: str
    current: str
    selection: str
    """Under selected text, which is in the colour of text whatever it was before."""
    hit: str
    hit_edge: str
    """Around what a search found, 3 : 1 on its ground; thick around the current hit."""
    fact: str
    report: str
    opinion: str
    error: str

    def of_kind(self, kind: ClaimKind | None) -> str:
        """Return the colour of a kind; claims without one are dim."""
        match kind:
            case ClaimKind.FACT:
                return self.fact
            case ClaimKind.REPORT:
                return self.report
            case ClaimKind.OPINION:
                return self.opinion
            case None:
                return self.dim


LIGHT = Colours(
    ground="#fbfaf7",
    pane="#f4f2ed",
    card="#ffffff",
    text="#1f2328",
    dim="#5d636c",
    line="#dcd8cf",
    edge="#827d74",
    accent="#2457a6",
    selected="#dfe8f6",
    current="#fff7c9",
    selection="#b9d2f6",
    hit="#ffe3c2",
    hit_edge="#a85a00",
    fact="#16734f",
    report="#8a5a00",
    opinion="#9b2f69",
    error="#a3231f",
)
DARK = Colours(
    ground="#17191c",
    pane="#1e2125",
    card="#23272c",
    text="#e7e4dd",
    dim="#a6adb6",
    line="#33383e",
    edge="#868c95",
    accent="#8ab4f8",
    selected="#2a3a52",
    current="#3d3a1f",
    selection="#2f5288",
    hit="#4a2f14",
    hit_edge="#e0923f",
    fact="#5fcfa4",
    report="#e3b654",
    opinion="#f193c4",
    error="#ff9b8f",
)


BLACK_ON_WHITE = Colours(
    ground="#ffffff",
    pane="#ffffff",
    card="#ffffff",
    text="#000000",
    dim="#303030",
    line="#000000",
    edge="#000000",
    accent="#00309c",
    selected="#cfe2ff",
    current="#fff2a0",
    selection="#9cc8ff",
    hit="#ffe0b8",
    hit_edge="#7a3c00",
    fact="#005233",
    report="#663c00",
    opinion="#7a0046",
    error="#8f0000",
)
WHITE_ON_BLACK = Colours(
    ground="#000000",
    pane="#000000",
    card="#000000",
    text="#ffffff",
    dim="#e0e0e0",
    line="#ffffff",
    edge="#ffffff",
    accent="#a8d1ff",
    selected="#00317a",
    current="#403800",
    selection="#0a4bb0",
    hit="#4d2a00",
    hit_edge="#ffb566",
    fact="#7df5c1",
    report="#ffd75e",
    opinion="#ffb8e1",
    error="#ffbdb5",
)
THEMES = {
    "light": LIGHT,
    "dark": DARK,
    "contrast_light": BLACK_ON_WHITE,
    "contrast_dark": WHITE_ON_BLACK,
}
"""By their names in the settings; text of the last two has at least 7 : 1 (AAA)."""


def colours_for(theme: str) -> Colours:
    """Return the colours of a theme of the settings; `system` is what the system asks for."""
    if theme not in THEMES:
        hints = QApplication.styleHints()
        theme = "dark" if hints.colorScheme() == Qt.ColorScheme.Dark else "light"
        if _wants_contrast(hints):
            theme = f"contrast_{theme}"
    return THEMES[theme]


def _wants_contrast(hints: QStyleHints) -> bool:
    """Return whether the system asks for more contrast; Qt knows from 6.10 on."""
    if not hasattr(hints, "accessibility"):
        return False
    return hints.accessibility().contrastPreference() == Qt.ContrastPreference.HighContrast


def apply_theme(app: QApplication, colours: Colours) -> None:
    """Apply a theme to the whole program."""
    begin_theme(app, colours)
    apply_style_sheet(app, colours)
    refresh_icons(app)


def begin_theme(app: QApplication, colours: Colours) -> None:
    """Apply the font and the colours of a theme, and not yet its style sheet."""
    app.setStyle("Fusion")
    font = app.font()
    font.setPixelSize(INTERFACE_PIXELS)
    app.setFont(font)
    app.setPalette(_palette(colours))


def apply_style_sheet(app: QApplication, colours: Colours) -> None:
    """Apply the style sheet of a theme, best to widgets that stand where they will stay.

    Under a style sheet a widget is styled anew, with all in it, whenever it is put into another.
    """
    app.setStyleSheet(_style_sheet(colours))


def _palette(c: Colours) -> QPalette:
    role = QPalette.ColorRole
    palette = QPalette()
    for name, colour in {
        role.Window: c.pane,
        role.WindowText: c.text,
        role.Base: c.card,
        role.AlternateBase: c.pane,
        role.Text: c.text,
        role.Button: c.card,
        role.ButtonText: c.text,
        role.ToolTipBase: c.card,
        role.ToolTipText: c.text,
        role.Highlight: c.selected,
        role.HighlightedText: c.text,
        role.PlaceholderText: c.dim,
        role.Link: c.accent,
        role.Mid: c.edge,
        role.Accent: c.accent,
    }.items():
        palette.setColor(name, QColor(colour))
    for name in (role.WindowText, role.Text, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, name, QColor(c.dim))
    return palette


def _style_sheet(c: Colours) -> str:
    sheet = resource_path("styles/annotator.qss").read_text(encoding="utf-8")
    for name in sorted((field.name for field in fields(c)), key=len, reverse=True):
        sheet = sheet.replace(f"@{name}", getattr(c, name))
    for name, colour in (("@tick", c.accent), ("@sign", c.card)):
        is_light = QColor(colour).lightnessF() > _HALF_LIGHT
        sheet = sheet.replace(name, "black" if is_light else "white")
    return sheet.replace("@icons", resource_path("icons").as_posix())
