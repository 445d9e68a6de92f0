"""Finding words in the shown document: hits while typing, and moving through them.

Plain words are found at once. Regular expressions run in a process that can be stopped, so that
none of them stops the window; their hits come a moment later.
"""

from __future__ import annotations

from bisect import bisect_left

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QWidget,
)

from annotator.analysis.matches import Matches, Needle
from annotator.gui.look.language import format_number
from annotator.gui.look.plain_labels import PlainLabel
from annotator.gui.search.finder import Finder
from annotator.gui.widgets.buttons import icon_button, option_button
from annotator.gui.widgets.filter_field import search_field
from annotator.gui.widgets.layouts import row_of
from annotator.project.open_document import OpenDocument

_FIELD_WIDTH = 96
_NARROWEST = 240
_WIDE = 520
"""From this width (pixels) on, everything fits in one row."""


class FindBar(QFrame):
    """A line under one document. It knows offsets only; its signals move and style the view."""

    hits_changed = Signal(object, int)
    """All hits, a tuple of ranges (code points), and the number of the current one, -1 for none:
    what the view draws."""
    hit_chosen = Signal(int, int)
    """The range to show and select."""
    text_focus_requested = Signal()
    """The bar was closed; the focus returns to the text."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("find")
        self._matches = Matches()
        self._current = -1
        self._origin = 0
        self._has_left = False
        """Whether the caret was moved away from the current hit."""
        self._finder = Finder(self)
        self._finder.found.connect(self._take)
        self._finder.refused.connect(self._refuse)
        self._finder.delayed.connect(self._wait)
        self.field = search_field(self.tr("Find in this document"))
        self.field.setMinimumWidth(_FIELD_WIDTH)
        self.field.installEventFilter(self)
        self.case = option_button(self.tr("Aa"), self.tr("Match upper and lower case"))
        self.word = option_button(self.tr("Word"), self.tr("Whole words only"))
        self.regex = option_button(self.tr(".*"), self.tr("Regular expression"))
        self.count = PlainLabel(role="dim")
        self.refusal = PlainLabel(role="error", wraps=True)
        self.refusal.hide()
        self.previous_button = icon_button("up", self.tr("Previous hit (Shift+Enter)"))
        self.next_button = icon_button("down", self.tr("Next hit (Enter)"))
        self.close_button = icon_button("close", self.tr("Close (Esc)"))
        self._lay_out()
        self.field.textChanged.connect(self._search)
        self.case.toggled.connect(self._search)
        self.word.toggled.connect(self._search)
        self.regex.toggled.connect(self._on_regex)
        self.previous_button.clicked.connect(self.find_previous)
        self.next_button.clicked.connect(self.find_next)
        self.close_button.clicked.connect(self.leave)
        self._show_count()
        self.hide()

    @property
    def stops(self) -> tuple[QWidget, ...]:
        """The widgets in tab order."""
        return (self.field, self.case, self.word, self.regex, self.close_button)

    def _lay_out(self) -> None:
        self._options = QWidget()
        row_of(
            self.case,
            self.word,
            self.regex,
            self.previous_button,
            self.next_button,
            within=self._options,
            margins=0,
            spacing=6,
        )
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(12, 6, 12, 6)
        self._grid.setSpacing(6)
        self._grid.setColumnStretch(0, 1)
        self._grid.addWidget(self.field, 0, 0)
        self._grid.addWidget(self._options, 0, 1)
        self._grid.addWidget(self.count, 0, 2)
        self._grid.addWidget(self.close_button, 0, 3)
        self._grid.addWidget(self.refusal, 2, 0, 1, 4)

    # What the window asks

    def show_document(self, document: OpenDocument | None) -> None:
        """Search another document, for the same words if the bar is open."""
        self._finder.set_text(document.text if document else "")
        self._origin = 0
        if self.isVisible():
            self._finder.prepare()
        self._search(is_moving=False)

    def start(self, caret: int, selected: str = "") -> None:
        """Open the bar and focus it; the first hit is the one at or after the caret."""
        self._origin = caret
        if (line := selected.strip()) and "\n" not in line:
            self.field.setText(line)
        if self.isVisible():
            self._search(is_moving=False)
        self.show()
        self.field.selectAll()
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def leave(self) -> None:
        """Close the bar, and draw no more hits."""
        if self.isVisible():
            self.hide()
            self.text_focus_requested.emit()

    def find_next(self) -> None:
        """Go to the next hit, after the last one to the first; the bar opens without focus."""
        self._move(1)

    def find_previous(self) -> None:
        """Go to the previous hit, from the first one to the last."""
        self._move(-1)

    def set_origin(self, caret: int) -> None:
        """Say that the caret moved: unless it stands in the current hit, go on from there."""
        ranges = self._matches.ranges
        if ranges and ranges[self._current][0] <= caret <= ranges[self._current][1]:
            return
        self._origin = caret
        self._has_left = True

    # Qt

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Make Enter move through the hits."""
        if (
            watched is self.field
            and event.type() == QEvent.Type.KeyPress
            and isinstance(event, QKeyEvent)
            and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        ):
            is_back = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self._move(-1 if is_back else 1)
            return True
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape closes the bar, F3 moves through the hits; everything else is not ours."""
        is_back = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        match event.key():
            case Qt.Key.Key_Escape:
                self.leave()
            case Qt.Key.Key_F3:
                self._move(-1 if is_back else 1)
            case _:
                super().keyPressEvent(event)

    def minimumSizeHint(self) -> QSize:
        """Never widen the pane: in a narrow one, the buttons stand in a row of their own."""
        return QSize(_NARROWEST, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Take one row or two."""
        super().resizeEvent(event)
        is_wide = event.size().width() >= _WIDE
        place = (0, 1, 1, 1) if is_wide else (1, 0, 1, 4)
        if self._grid.getItemPosition(self._grid.indexOf(self._options)) != place:
            self._grid.removeWidget(self._options)
            align = Qt.AlignmentFlag(0) if is_wide else Qt.AlignmentFlag.AlignLeft
            self._grid.addWidget(self._options, *place, align)

    def showEvent(self, event: QShowEvent) -> None:
        """Look for what the field holds."""
        super().showEvent(event)
        self._finder.prepare()
        self._search(is_moving=False)

    def hideEvent(self, event: QHideEvent) -> None:
        """Release what only an open bar needs."""
        self._finder.close()
        self._take(Matches(), False)
        super().hideEvent(event)

    # Searching

    def _search(self, *_changed: object, is_moving: bool = True) -> None:
        needle = Needle(
            text=self.field.text() if self.isVisible() else "",
            is_regex=self.regex.isChecked(),
            is_word=self.word.isChecked(),
            is_case=self.case.isChecked(),
        )
        self._finder.find(needle, is_moving=is_moving)

    def _take(self, matches: Matches, is_moving: bool) -> None:
        self._matches = matches
        self._has_left = False
        self.refusal.hide()
        ranges = matches.ranges
        self._current = -1
        if ranges:
            self._current = bisect_left(ranges, (self._origin, 0)) % len(ranges)
        self._show_count()
        self.hits_changed.emit(ranges, self._current)
        if ranges and is_moving:
            self.hit_chosen.emit(*ranges[self._current])

    def _refuse(self, sentence: str) -> None:
        self._take(Matches(), False)
        self.refusal.setText(sentence)
        self.refusal.setAccessibleName(sentence)
        self.refusal.show()

    def _wait(self) -> None:
        self._take(Matches(), False)
        self.count.setText(self.tr("Searching …"))

    def _move(self, step: int) -> None:
        if not self.isVisible():
            self.show()
            self._has_left = True
        ranges = self._matches.ranges
        if not ranges:
            return
        if self._has_left:
            after = bisect_left(ranges, (self._origin, 0))
            self._current = (after if step > 0 else after - 1) % len(ranges)
        else:
            self._current = (self._current + step) % len(ranges)
        self._has_left = False
        self._origin = ranges[self._current][0]
        self._show_count()
        self.hits_changed.emit(ranges, self._current)
        self.hit_chosen.emit(*ranges[self._current])

    def _show_count(self) -> None:
        hits = len(self._matches.ranges)
        for button in (self.previous_button, self.next_button):
            button.setEnabled(hits > 0)
        if hits == 0:
            text = self.tr("No hits") if self.field.text() else ""
        elif self._matches.is_cut:
            of_many = self.tr("{0} of the first {1}")
            text = of_many.format(format_number(self._current + 1), format_number(hits))
        else:
            text = self.tr("{0} of {1}").format(
                format_number(self._current + 1), format_number(hits)
            )
        self.count.setText(text)
        self.count.setAccessibleName(text)

    def _on_regex(self, is_on: bool) -> None:
        if is_on:
            self._finder.prepare_patterns()
        self._search()
