"""Texts for labels, buttons and tool tips, shown as they stand: none is markup or a sign for a key.

Qt takes a text that looks like HTML for HTML, and shows the files that it names. Names and titles
come from outside, so every label of the window is a `PlainLabel`, and every tool tip whose text is
not one of our own passes through `set_tip` or `plain_tip`.
"""

from __future__ import annotations

from collections.abc import Iterable
from html import escape

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFormLayout, QLabel, QWidget

_LONGEST_TIP = 2_000
"""Characters; what is longer is cut, as no screen would hold it."""
_LONGEST_LABEL = 5_000
"""Characters likewise: Qt breaks a word of a million signs into lines for minutes."""


class PlainLabel(QLabel):
    """Shows a text as it stands; its role is one of the style sheet's, such as `dim`."""

    def __init__(
        self, text: str = "", *, wraps: bool = False, role: str = "", margin: int = 0
    ) -> None:
        super().__init__(textFormat=Qt.TextFormat.PlainText, wordWrap=wraps, margin=margin)
        self.setText(text)
        if role:
            self.setProperty("role", role)

    def setText(self, text: str) -> None:
        """Show another text, cut where it is endless."""
        super().setText(text if len(text) <= _LONGEST_LABEL else text[:_LONGEST_LABEL] + "…")


def add_rows(form: QFormLayout, rows: Iterable[tuple[str, QWidget]]) -> None:
    """Add rows to a form; screen readers name a field by its label, and read a text itself."""
    for label, widget in rows:
        if not isinstance(widget, PlainLabel):
            widget.setAccessibleName(without_key(label))
        form.addRow(label, widget)


def set_tip(widget: QWidget, text: str) -> None:
    """Give a widget a tool tip that shows a text as it stands; screen readers read the same."""
    widget.setToolTip(plain_tip(text))
    widget.setAccessibleDescription(text)


def plain_tip(text: str) -> str:
    """Return what makes a tool tip show a text as it stands, broken into lines."""
    if not text:
        return ""
    cut = text if len(text) <= _LONGEST_TIP else text[:_LONGEST_TIP] + "…"
    return f"<p style='white-space: pre-wrap'>{escape(cut)}</p>"


def literal(text: str) -> str:
    """Return a text that a button or a menu shows as it stands: `&` is no sign for a key."""
    return text.replace("&", "&&")


def without_key(text: str) -> str:
    """Return the text of an action or a label without the sign for its key."""
    return text.replace("&&", "\0").replace("&", "").replace("\0", "&")


def plain_name(text: str) -> str:
    """Return how an action is called, without the signs for its menu."""
    return without_key(text).removesuffix("…").rstrip()
