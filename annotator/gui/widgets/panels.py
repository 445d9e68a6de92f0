"""What panels have in common: made late, empty at first, lists of words, where focus begins."""

from __future__ import annotations

from collections.abc import Callable
from typing import Generic, TypeVar

from PySide6.QtCore import QEvent, QObject, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QListWidget, QScrollArea, QStackedLayout, QWidget

from annotator.gui.look.plain_labels import PlainLabel
from annotator.gui.widgets.layouts import column_of
from annotator.gui.widgets.placing import ScrolledPlace

P = TypeVar("P", bound=QWidget)
_MARGIN, _LOW_MARGIN = 24, 6
_ENDLESS = 10_000
"""Pixels, more than any words are high."""


class LateTab(QWidget, Generic[P]):
    """Holds the place of a panel until it is wanted; one that needs more room can be scrolled."""

    made = Signal(object)
    """The panel is there now: who has to do with it hears of it here."""

    def __init__(self, make: Callable[[], P]) -> None:
        super().__init__()
        self._make = make
        self._panel: P | None = None
        self._column = column_of(within=self, margins=0)

    @property
    def is_made(self) -> bool:
        """Whether the panel is there already."""
        return self._panel is not None

    @property
    def panel(self) -> P:
        """The panel, made now if it was not yet."""
        if self._panel is None:
            self._panel = self._make()
            place = self._panel if isinstance(self._panel, QScrollArea) else ScrolledPlace(self)
            if isinstance(place, ScrolledPlace):
                place.hold(self._panel)
            self._column.addWidget(place)
            place.show()
            self.setFocusProxy(self._panel)
            self.made.emit(self._panel)
        return self._panel

    def minimumSizeHint(self) -> QSize:
        """Ask for what the panel needs, to scroll it only where that is not to be had."""
        return self._panel.minimumSizeHint() if self._panel else super().minimumSizeHint()

    def showEvent(self, event: QShowEvent) -> None:
        """Make the panel."""
        _ = self.panel
        super().showEvent(event)


class PanelOfClaims(QFrame):
    """A panel with a table of claims that stands in place of the text, or above it."""

    claim_entered = Signal(object)
    """The ClaimId of a row that was entered: the focus moves to the text."""
    text_focus_requested = Signal()
    close_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("pane")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Have Escape lead back to the text, from what stands in place of the table too."""
        if event.key() == Qt.Key.Key_Escape:
            self.text_focus_requested.emit()
        else:
            super().keyPressEvent(event)


class EmptyWords(PlainLabel):
    """What stands where nothing is listed; of its paragraphs as many as are seen whole."""

    roomy_margin = _MARGIN
    """Pixels around the words where there is room."""

    def __init__(self, words: str = "") -> None:
        self._whole = words
        super().__init__(words, role="dim", wraps=True, margin=_MARGIN)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)

    def setText(self, text: str) -> None:
        """Show another text."""
        self._whole = text
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show as much as there is room for."""
        super().resizeEvent(event)
        self._fit()

    def showEvent(self, event: QShowEvent) -> None:
        """Show as much as there is room for."""
        super().showEvent(event)
        self._fit()

    def _fit(self) -> None:
        text = self._whole
        if self.isVisible():
            roomy = self.roomy_margin
            self.setMargin(_LOW_MARGIN if self._is_cut(text, roomy) else roomy)
            while "\n\n" in text and self._is_cut(text, self.margin()):
                text = text.rpartition("\n\n")[0]
        if text != self.text():
            super().setText(text)

    def _is_cut(self, text: str, margin: int) -> bool:
        room = QRect(0, 0, max(1, self.width() - 2 * margin), _ENDLESS)
        flags = Qt.AlignmentFlag.AlignCenter.value | Qt.TextFlag.TextWordWrap.value
        needed = self.fontMetrics().boundingRect(room, flags, text).height()
        return needed > self.height() - 2 * margin


class EmptyStateView(QWidget):
    """Shows a view, or in its place the words of its empty state."""

    def __init__(self, view: QWidget, words: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.words = EmptyWords(words)
        self._view = view
        self._stack = QStackedLayout(self)
        self._stack.addWidget(self.words)
        self._stack.addWidget(view)

    def show_whether(self, has_any: bool) -> None:
        """Show the view if it is not empty."""
        shown = self._view if has_any else self.words
        had_focus = self._view.hasFocus() or self.words.hasFocus()
        self._stack.setCurrentWidget(shown)
        self.setFocusProxy(shown)
        if had_focus:  # what is hidden would give it to anything
            shown.setFocus()


class Foremost(QObject):
    """Hands the focus that a panel gets on to one of the widgets in it.

    A focus proxy would do so too, but Tab takes a panel with a proxy for the proxy itself, and
    so leaves out all that stands before it.
    """

    def __init__(self, panel: QWidget, foremost: QWidget) -> None:
        super().__init__(panel)
        self._panel = panel
        self._foremost = foremost
        panel.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Hand the focus on."""
        if isinstance(event, QFocusEvent) and event.gotFocus():
            self._target().setFocus(event.reason())
        return False

    def _target(self) -> QWidget:
        """Return what gets the focus; Qt would give it to what is hidden as soon as it is shown."""
        if self._foremost.isVisible():
            return self._foremost
        others = self._panel.findChildren(QWidget)
        tab = Qt.FocusPolicy.TabFocus
        able = (each for each in others if each.isVisible() and tab in each.focusPolicy())
        return next(able, self._panel)


class WrappedList(QListWidget):
    """Breaks the words of a row into lines; the style sheet gives such rows no room at the sides.

    Qt leaves that room out when it asks how high a row is, and the last words are cut.
    """

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setWordWrap(True)
        self.setTextElideMode(Qt.TextElideMode.ElideNone)
        self.setResizeMode(QListWidget.ResizeMode.Adjust)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
