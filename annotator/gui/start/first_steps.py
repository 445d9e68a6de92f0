"""What the program says at its very first start, above the sample that it opens then."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFrame, QPushButton

from annotator.gui.look.plain_labels import PlainLabel, set_tip, without_key
from annotator.gui.session.session import Session
from annotator.gui.widgets.layouts import row_of


class FirstSteps(QFrame):
    """A strip that explains what is shown and what to do next; closing it removes it for good."""

    closed = Signal()

    def __init__(self, session: Session, actions: Iterable[QAction]) -> None:
        super().__init__()
        self._session = session
        self.setObjectName("firstSteps")
        self._words = PlainLabel(wraps=True)
        row = row_of((self._words, 1), within=self, margins=(16, 8, 12, 8), spacing=8)
        for action in actions:
            button = QPushButton(without_key(action.text()))
            set_tip(button, action.toolTip())
            button.clicked.connect(action.trigger)
            # A click leaves the focus in the text, where it belongs once the strip is gone.
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            row.addWidget(button)
        close = QPushButton(self.tr("Close"))
        close.setProperty("flat", True)
        close.setAccessibleName(self.tr("Close the welcome"))
        close.clicked.connect(self._close)
        row.addWidget(close)
        self.hide()
        session.keys_changed.connect(self._show_words)
        self._show_words()

    def _close(self) -> None:
        self.hide()
        self.closed.emit()

    def _show_words(self) -> None:
        text = self.tr(
            "Welcome. This is your own copy of the sample: an invented article, taken apart claim "
            "by claim. Click a claim, or go from one to the next with {0}; the side shows who says "
            "it."
        )
        self._words.setText(text.format(self._session.key_of("next_claim")))
