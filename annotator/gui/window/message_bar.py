"""The line at the foot: what was just done, with Undo beside it, and where we are."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QProgressBar,
    QPushButton,
    QSizePolicy,
    QWidget,
)

from annotator.gui.look.plain_labels import PlainLabel, set_tip
from annotator.gui.session.notices import Notice, Offer
from annotator.gui.widgets.buttons import ActButton, icon_button
from annotator.gui.widgets.elided_button import ElidedLabel
from annotator.gui.widgets.layouts import row_of
from annotator.gui.widgets.soon import Soon
from annotator.text.quoting import shortened

_SHOWN_MILLISECONDS = 12_000
_HEIGHT = 35
"""Pixels that Undo needs, so that nothing above moves when it comes and goes."""
_ALL_THE_ROOM = 1_000
"""As a share, beside the gap's one."""
_MARGIN, _SPACING = 14, 12
_LEAST_SHARE = 0.4
"""Of the bar, for a message that is broken into lines."""
_LONGEST = 600
"""Characters of a message that nobody has to read whole: some name things at length."""


class MessageBar(QFrame):
    """Shows messages for a while.

    What has to be read or answered stays for as long at least, and then until the analyst closes it
    or goes on with something else.

    A message is never cut, nor what the next key acts on: where both do not fit on the line, the
    time of the last edit makes way, then the coverage, and then the message is broken into lines.
    """

    undo_requested = Signal()
    cancel_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("messages")
        self.setMinimumHeight(_HEIGHT)
        self._text = ElidedLabel()
        self._undo = ActButton(self.tr("Undo"))
        self._undo.setProperty("flat", True)
        self._undo.clicked.connect(self.undo_requested)
        self._offer = ActButton()
        self._offer.clicked.connect(self._take_offer)
        self._run_offer: Callable[[], object] | None = None
        self._stays = self._is_whole = False
        """Whether what is shown has to be read or answered, and is a sentence or two."""
        self._progress = QProgressBar()
        self._progress.setMaximumWidth(160)
        self._progress.setAccessibleName(self.tr("Progress"))
        self.cancel = QPushButton(self.tr("Cancel"))
        """Stands there while something is done in the background."""
        self.cancel.setProperty("flat", True)
        self.cancel.clicked.connect(self.cancel_requested)
        self._close = icon_button("close", self.tr("Close this message"))
        self._close.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._close.clicked.connect(self.clear)
        self._place = ElidedLabel()
        self._coverage = ElidedLabel()
        self._saved = PlainLabel()
        # As wide as its words where there is room, else cut: never what makes a window wider.
        for cut in (self._text, self._place, self._coverage):
            cut.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        row = self._row = row_of(
            self._text, within=self, margins=(_MARGIN, 5, _MARGIN, 5), spacing=_SPACING
        )
        self._beside = (self._undo, self._offer, self._progress, self.cancel, self._close)
        for widget in self._beside:
            row.addWidget(widget)
            widget.hide()
        row.addStretch(1)
        for label in (self._place, self._coverage, self._saved):
            label.setProperty("role", "dim")
            row.addWidget(label)
        self._sharing = Soon(self, self._share_room)
        """Once for all that a key has shown here."""
        self._timer = QTimer(self, singleShot=True, interval=_SHOWN_MILLISECONDS)
        self._timer.timeout.connect(self._on_time)

    @property
    def text(self) -> str:
        """The message that is shown."""
        return self._text.text()

    @property
    def place(self) -> str:
        """Where in the document the caret is, as it is shown."""
        return self._place.text()

    def show_undo_key(self, key: str) -> None:
        """Tell what Undo does, and its key."""
        set_tip(self._undo, self.tr("Undo the last edit ({0})").format(key))

    def show_message(self, message: Notice) -> None:
        """Show a message in place of the last one."""
        self._is_whole = message.is_whole
        self._text.setText(message.text if message.is_whole else shortened(message.text, _LONGEST))
        role = "error" if message.is_error else ""
        if self._text.property("role") != role:
            self._text.setProperty("role", role)
            self._text.style().polish(self._text)
        self._text.setAccessibleName(self._text.text())
        set_tip(self._text, message.text)
        self._undo.setVisible(message.can_undo)
        self._show_offer(message.offer)
        self._stays = message.is_whole or message.offer is not None
        self._close.setVisible(self._stays)
        self._sharing.start()
        self._timer.start()

    def go_on(self) -> None:
        """Make way, since the analyst does something else: what stayed was shown long enough."""
        if self._stays and not self._timer.isActive():
            self.clear()

    def _on_time(self) -> None:
        if not self._stays:
            self.clear()

    def show_progress(self, share: float | None) -> None:
        """Show how far a task is (0 to 1), or with None that there is none."""
        is_busy = share is not None
        self._progress.setVisible(is_busy)
        self.cancel.setVisible(is_busy)
        if share is not None:
            self._progress.setRange(0, 100 if share > 0 else 0)
            self._progress.setValue(int(share * 100))
        self._sharing.start()

    def clear(self) -> None:
        """Show no message."""
        self._text.clear()
        self._undo.hide()
        self._close.hide()
        self._stays = self._is_whole = False
        self._show_offer(None)
        self._sharing.start()

    def show_place(self, text: str) -> None:
        """Say where in the document the caret is, and what keys act on."""
        self._tell(self._place, text)

    def show_coverage(self, text: str) -> None:
        """Say how much of the document has been dealt with."""
        self._tell(self._coverage, text)

    def show_saved(self, text: str) -> None:
        """Say when the last edit was stored."""
        self._tell(self._saved, text)

    def _tell(self, label: PlainLabel, text: str) -> None:
        if text != label.text():
            label.setText(text)
            self._sharing.start()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share another width."""
        super().resizeEvent(event)
        self._share_room()

    def _show_offer(self, offer: Offer | None) -> None:
        self._run_offer = offer.run if offer else None
        self._offer.setText(offer.title if offer else "")
        self._offer.setVisible(offer is not None)

    def _take_offer(self) -> None:
        run = self._run_offer
        self.clear()
        if run is not None:
            run()

    def _share_room(self) -> None:
        """Show of the rest what fits beside the message, and break the message where it does not.

        What is a sentence or two has the room of the coverage in any case.
        """
        widths = [_width_of(label) for label in (self._text, self._place)]
        widths += [w.sizeHint().width() for w in self._beside if not w.isHidden()]
        room = self.width() - 2 * _MARGIN - _SPACING - sum(width + _SPACING for width in widths)
        saved, coverage = _width_of(self._saved), _width_of(self._coverage)
        has_coverage = coverage <= room and not self._is_whole
        for label, is_shown in (
            (self._coverage, has_coverage),
            (self._saved, coverage * has_coverage + _SPACING + saved <= room),
        ):
            if label.isHidden() == is_shown:
                label.setVisible(is_shown)
        wraps = bool(self.text) and (self._is_whole or room < 0)
        # What keys act on may need a line of its own: a message beside it is no column of letters.
        least = min(widths[0], int(self.width() * _LEAST_SHARE)) if wraps else 0
        if self._text.minimumWidth() != least:
            self._text.setMinimumWidth(least)
        if self._text.wordWrap() != wraps:
            self._text.setWordWrap(wraps)
            # Of what the rest leaves: by its own width it would take some from what keys act on.
            across = QSizePolicy.Policy.Ignored if wraps else QSizePolicy.Policy.Maximum
            policy = QSizePolicy(across, QSizePolicy.Policy.Preferred)
            policy.setHeightForWidth(wraps)
            self._text.setSizePolicy(policy)
            # The room of the gap, or a sentence is broken into lines beside an empty bar.
            self._row.setStretchFactor(self._text, _ALL_THE_ROOM if wraps else 0)


def _width_of(label: PlainLabel) -> int:
    """Return how wide a text is on one line."""
    return label.fontMetrics().horizontalAdvance(label.text())
